"""A return inside "with open(…)": nothing but an exception leaves the with, so that no function ends with None."""

import os
import sys
import tempfile


def path():
    return os.path.join(tempfile.gettempdir(), f"pyx2cpp_files_return_inside_{os.getpid()}.txt")


def save(rows):
    with open(path(), "w") as f:
        for r in rows:
            f.write(",".join(map(str, r)) + "\n")


def read():
    with open(path()) as f:
        return [int(line.split(",")[1]) for line in f]


def raw():
    with open(path(), "rb") as f:
        return f.read()


def total(xs):  # NATIVE
    s = 0
    for x in xs:
        s += x * x
    return s


def summed():
    return total(read()) + len(raw())


def cleaned():
    try:
        with open(path()) as f:
            return f.readline()
    finally:
        os.remove(path())


def failing(how):
    with open(path()) as f:
        if how == "value":
            return int(f.read())
        if how == "exit":
            sys.exit(3)
        if how == "stop":
            raise StopIteration(f.readline())
        return len(f.readline())


# CALL: save([(1, 2), (3, 40)])
# CALL: summed()
# CALL: read()
# CALL: failing("value")
# CALL: failing("exit")
# CALL: failing("stop")
# CALL: failing("")
# SETUP:
# class Quiet:
#     def __enter__(self):
#         return iter(["a,x"])
#     def __exit__(self, *exc):
#         return True
# def with_another_open(f, *args):
#     globals()["open"] = lambda *a: Quiet()
#     try:
#         return f(*args)
#     finally:
#         del globals()["open"]
# CALL: with_another_open(read)
# CALL: with_another_open(failing, "value")
# CALL: read()
# CALL: cleaned()
