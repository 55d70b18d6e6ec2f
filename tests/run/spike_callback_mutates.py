"""A callback that mutates the list its caller is iterating over."""


def process(values, callback):
    total = 0
    for v in values:
        total += v
        callback(v)
    return total, len(values)


# SETUP:
# data = [1, 2, 3]
# def grow(v):
#     if len(data) < 6:
#         data.append(v * 10)
#
# def poison(v):
#     data[-1] = "bad"
#
# def shrink(v):
#     data.pop()
#
# CALL: process(data, grow)
# CALL: data
# CALL: process(data, shrink)
# CALL: data
# CALL: process(data, poison)
# CALL: data
# CALL: process([1], 5)
