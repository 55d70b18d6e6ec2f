# Text files: the objects are Python's, what comes out of them is typed.
import os
import sys
import tempfile


def write(path, n):
    f = open(path, "w")
    total = 0
    for i in range(n):
        total += f.write("%d %s\n" % (i, "word " * (i % 4)))
    f.close()
    return total


def count(path):
    words = 0
    letters = 0
    with open(path) as f:
        for line in f:
            for w in line.split():
                words += 1
                letters += len(w)
    return words, letters


def whole(path):
    with open(path, encoding="utf-8") as f:
        text = f.read()
    n = 0
    for line in text.splitlines():
        n += int(line.split()[0])
    return n


def lines(path):
    f = open(path)
    first = f.readline()
    rest = f.readlines()
    f.close()
    n = 0
    for r in rest:
        n += len(r)
    return first, n, rest[-1]


def by_bytes(path):
    n = 0
    with open(path, "rb") as f:
        for line in f:
            n += len(line)
    return n


def missing(path):
    try:
        with open(path) as f:
            for line in f:
                return line
    except FileNotFoundError as e:
        return str(e.errno)
    return ""


def not_there(path):
    with open(path) as f:
        for line in f:
            return line


def stops(path):
    with open(path) as f:
        for line in f:
            if line[0] == "3":
                raise ValueError(line)
    return 0


def mode_known_later(path, mode):
    n = 0
    with open(path, mode) as f:
        for line in f:
            n += len(line)
    return n


def splitting(path):
    parts = []
    for k in range(2):
        parts.append(os.path.splitext(os.path.basename(path))[1])
        parts.append(os.path.join("a", "b" * k))
    return parts


class Odd:
    def __init__(self, items):
        self.items = items

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.left = kind
        return kind is KeyError

    def __iter__(self):
        return iter(self.items)


def managed(m, raising):
    n = 0
    with m:
        for x in m:
            n += 1
            if n == raising:
                raise KeyError(n)
    return n


def arguments():
    n = 0
    for a in sys.argv:
        n += len(a) * 0 + 1
    return n > 0, sys.maxsize, len(sys.byteorder)


# SETUP:
# path = "files_text_data.txt"
# os.chdir(tempfile.mkdtemp())
# CALL: write(path, 50)
# CALL: count(path)
# CALL: whole(path)
# CALL: lines(path)
# CALL: by_bytes(path)
# CALL: missing("/nonexistent/x")
# CALL: not_there("/nonexistent/x")
# CALL: stops(path)
# CALL: mode_known_later(path, "r")
# CALL: mode_known_later(path, "rb")
# CALL: mode_known_later(path, "no")
# CALL: splitting("/a/b/c.txt")
# CALL: managed(Odd([1, 2, 3]), 0)
# CALL: managed(Odd([1, 2, 3]), 2)
# CALL: managed(5, 2)
# CALL: arguments()
