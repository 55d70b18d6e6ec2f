"""An exception leaves a loop at module level: names have their values, one entry names the line."""

# VARIANTS: main

import sys


def ratio(a, b):
    return a // b


def shown(kind, error, traceback):
    while traceback:
        print(traceback.tb_frame.f_code.co_name, traceback.tb_lineno)
        traceback = traceback.tb_next
    print(kind.__name__, error, position, done, total)


sys.excepthook = shown
total = 0
done = []
for position in range(5, -5, -1):
    total += ratio(100, position)
    done.append(position)
print("not reached")
