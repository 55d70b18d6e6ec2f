"""A whole program that prints and then fails: output, traceback, exit status."""

import sys


def ratio(a, b):
    return a / b


def run(values):
    total = 0.0
    for v in values:
        total += ratio(1, v)
        print("so far", total)
    return total


if __name__ == "__main__":
    print("arguments", len(sys.argv), __name__)
    run([1, 2, 0, 4])

# CALL: run([1, 2])
