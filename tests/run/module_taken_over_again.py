# Containers of the module that native code keeps to itself, gives back for Python code that it calls, and takes again:
# in main(), in calls from within sorts, callbacks and generators, and with text made by methods of the program.
# VARIANTS: main
# TIMEOUT: 240
import functools
import os
import sys

memo = {}
table = [float(i) for i in range(50)]
steps = []


def fib(n):
    if n < 2:
        return n
    if n in memo:
        return memo[n]
    memo[n] = r = fib(n - 1) + fib(n - 2)
    steps.append(n)
    return r


def smooth(n):
    for _ in range(n):
        for i in range(1, len(table) - 1):
            table[i] = (table[i - 1] + table[i] + table[i + 1]) / 3


class Report:
    def __init__(self, n):
        self.n = n

    def __str__(self):
        os.getcwd()
        fib(self.n)
        smooth(1)
        return f"{self.n}:{len(memo)}"

    def __lt__(self, other):
        os.getcwd()
        steps.append(self.n)
        return self.n < other.n

    @property
    def size(self):
        os.getcwd()
        steps.append(-self.n)
        return len(steps)


def count(n):
    for i in range(n):
        steps.append(i)
        yield len(steps)
        os.getcwd()
        smooth(1)


def texts(n):
    for i in range(n):
        fib(i + 30)
        os.getcwd()
        smooth(2)
        g = dict(globals(), r=Report(i + 40))
        print("%(r)s %(steps)s" % g)
        print("{r.size} {steps}".format_map(g))


def orders(n):
    found = sorted([Report(i * 7 % n) for i in range(n)])
    os.getcwd()
    smooth(1)
    print([r.n for r in found], len(steps), sum(steps))
    total = functools.reduce(lambda a, b: a + b + len(steps), count(n))
    smooth(1)
    os.getcwd()
    print(total, list(map(str, map(Report, range(3)))), sum(count(3)))


def main():
    print(os.environ.get("NO SUCH VARIABLE"), len(sys.argv))
    for i in range(5):
        print(fib(20 * i), os.path.basename("a/b"), len(steps))
        smooth(3)
        if os.environ.get("NO SUCH VARIABLE"):
            print("?")
        smooth(2)
    texts(3)
    orders(5)
    globals()["steps"].append(1)
    smooth(20)
    print(steps[-1], table[25], vars(sys.modules["__main__"])["table"][24], fib(120))


main()
print(len(memo), len(steps), table[:4])
