"""A callback changes a global in the middle of a loop that reads it."""

limit = 10


def run(n, callback):
    seen = []
    for i in range(n):
        seen.append(limit)
        callback(i)
    return seen


# SETUP:
# def change(i):
#     if i == 1:
#         mod.limit = 20
#     if i == 2:
#         mod.limit = 2.5
#
# CALL: run(5, change)
# CALL: run(2, lambda i: None)
