"""What stands inside try and with at the top of a module: loops, names, errors, and every way out."""

import os
import sys
import tempfile

# VARIANTS: main

try:
    import no_such_module_anywhere
except ImportError as missing:
    no_such_module_anywhere = None
    print("without it:", missing.name)

total = 0
try:
    for i in range(1000):
        total += i % 7
    print("total", total)
except KeyboardInterrupt:
    print("stopped")
else:
    print("went through", i)
finally:
    print("done")


class Stop(Exception):
    def __init__(self, at):
        super().__init__(at)
        self.at = at


seen = 0
try:
    for k in range(100):
        seen += 1
        if k * k > 50:
            raise Stop(k)
except Stop as stop:
    print("stopped at", stop.at, seen, k)
print("stop" in globals(), k)

values = [3, 1, 0, 2]
for v in values:
    try:
        print(12 // v)
    except ZeroDivisionError as error:
        print("oops", error, error.__traceback__.tb_lineno)
        continue
    finally:
        print("next")

path = os.path.join(tempfile.gettempdir(), "module_try_with_%d.txt" % os.getpid())
with open(path, "w") as out:
    for i in range(50):
        out.write(str(i * i) + "\n")
print(out.closed)
try:
    with open(path) as f:
        s = 0
        n = 0
        for line in f:
            s += int(line)
            n += 1
    print(s, n, f.closed)
finally:
    os.unlink(path)

try:
    def inside(n):
        return sum(j * j for j in range(n))

    acc = 0
    for j in range(30):
        acc += inside(j)
    print(acc)
except ValueError:
    print("never")

try:
    with open(path) as f:
        for line in f:
            print(line)
except FileNotFoundError as error:
    print(type(error).__name__, error.errno)
    for j in range(3):
        print("handled", j, sys.exc_info()[0].__name__)

try:
    try:
        for j in range(5):
            if j == 3:
                raise ValueError(j)
    except ValueError as inner:
        for j in range(2):
            print("inner", inner.args)
        raise KeyError("outer") from inner
except KeyError as outer:
    print(repr(outer), repr(outer.__cause__), repr(outer.__context__))

try:
    for j in range(3):
        if j == 2:
            del total
    for j in range(2):
        total += 1
except NameError as error:
    print(error)

data = []
try:
    while True:
        data.append(len(data))
        if len(data) > 10:
            break
except MemoryError:
    pass
else:
    print("else", data)

big = 1
try:
    for j in range(80):
        big *= 3
    print(big)
    for j in [1, 2, "three"]:
        print(j + 1)
except TypeError as error:
    print(error, j)

if __name__ == "__main__":
    try:
        t = 0
        for j in range(10):
            t += j
            if t > 20:
                sys.exit(t)
    except SystemExit as end:
        print("exit", end.code)
    finally:
        print("at the end", t)
    try:
        for j in range(10):
            t = t // (5 - j)
    finally:
        print("on the way out", j, t)
