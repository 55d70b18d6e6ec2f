"""A list that crosses the boundary is the caller's list: appends are seen, identity is kept."""


def push(items, value):  # NATIVE
    items.append(value)
    return items


def make(n):  # NATIVE
    out = []
    for i in range(n):
        out.append(i * 0.5)
    return out


# CALL: push([1, 2], 3)
# CALL: (kept := make(3))
# CALL: push(kept, 4.0)
# CALL: push(kept, kept)
# SETUP:
# class Odd(list):
#     def append(self, value):
#         super().append([value])
#
# CALL: push(Odd([1]), 2)
