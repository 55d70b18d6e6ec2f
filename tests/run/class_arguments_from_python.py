# Classes as arguments of functions that Python calls: the class that the program passes has an entry, others have their own.


class Square:
    def __init__(self, n):
        self.n = n

    def area(self, i):
        return self.n * self.n + i


class Circle(Square):
    def area(self, i):
        return 3 * self.n * self.n - i


class Text:
    def __init__(self, n):
        self.n = str(n)

    def area(self, i):
        return len(self.n) + i


def bench(loops, n, kind):  # NATIVE
    total = 0
    for _ in range(loops):
        a = kind(n)
        for i in range(50):
            total += a.area(i) & 7
    return total


def unknown(kind, n):
    out = []
    for i in range(n):
        out.append(kind(i).area(i))
    return out


def made(kind):
    return kind, kind.__name__, kind(3).area(1)


def through(f, *args):
    return eval("f(*args)", {"f": f, "args": args})


class Runner:
    def bench(self, f, *args):
        return f(2, *args)


TABLE = {"square": (bench, 3, Square), "text": (bench, 4, Text)}
print(bench(2, 3, Square))
for kind in (Square, Circle, Text):
    print(kind.__name__, through(bench, 3, 5, kind))
    print(through(unknown, kind, 6), through(made, kind))
for name in ("square", "text"):
    f, *args = TABLE[name]
    print(name, through(f, 1, *args), Runner().bench(*TABLE[name]))
for wrong in (int, None, "Square", len):
    try:
        print(through(made, wrong))
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)


Circle.area = lambda self, i: -i
print(through(bench, 3, 5, Circle), through(unknown, Circle, 4))
exec("class Text(Square):\n    def area(self, i):\n        return 100 + i")
print(through(bench, 3, 5, Text), through(unknown, Text, 4), bench(1, 2, Text))
