"""An open function specialised in a forked child and then in the parent."""

import os


def kernel(x, y):
    total = 0
    for i in range(10):
        total += x * i + y
    return total


# SETUP:
# def in_child(x, y):
#     read, write = os.pipe()
#     child = os.fork()
#     if child == 0:
#         os.write(write, repr(kernel(x, y)).encode())
#         os._exit(0)
#     os.waitpid(child, 0)
#     text = os.read(read, 1000).decode()
#     os.close(read)
#     os.close(write)
#     return text
#
# CALL: kernel(1, 2)
# CALL: in_child(1, 2)
# CALL: in_child(1.5, 2)
# CALL: kernel(1.5, 2)
# CALL: in_child(2**63, 1)
