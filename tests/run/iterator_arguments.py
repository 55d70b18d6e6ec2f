# run: compiled native
# Functions and classes of the program that get iterators and views as arguments.


class Matrix:  # NATIVE
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]

    def transposed(self):
        return Matrix(zip(*self.rows))

    def reverse(self):
        return Matrix(reversed(self.rows))

    def __matmul__(self, other):
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in columns] for r in self.rows])


def total(rows):
    return [sum(r) for r in rows]


def mean(values):
    values = list(values)
    return sum(values) / len(values)


def twice(values):
    return list(values), list(values)


def first(values, default=None):
    for v in values:
        return v
    return default


def rest(values):
    head = next(values)
    return head, list(values)


def passed(values):
    return mean(values)


def kind(values):
    return type(values).__name__, [*values]


def length(values):
    try:
        return len(values)
    except TypeError as error:
        return str(error)


def drops(rows, values):
    out = []
    for v in values:
        out.append(v)
        if rows:
            rows.pop()
    return out


def adds(d, values):
    out = []
    for v in values:
        out.append(v)
        d[len(d) + 10] = v
    return out


class Holder:
    def __init__(self, values):
        self.values = values
        self.taken = 0

    def take(self):
        self.taken += 1
        return first(self.values, "none")


def pairs(items):
    return [f"{i}:{x}" for i, x in items]


def named(*, values, scale=1):
    return [v * scale for v in values]


def checked(values):
    for v in values:
        if v > 2:
            raise ValueError(f"too much: {v}")
    return "fine"


def views():
    d = {"a": 1.5, "b": 2.5, "c": 0.5}
    print(mean(d.values()), twice(d.values()), first(d.keys()), first(d.items()), length(d.values()), kind(d.keys()), kind(d.items()))
    print("b" in d.keys(), passed(d.values()), sorted(named(values=d.values(), scale=2)))
    h = Holder(d.keys())
    print(h.take(), h.take(), h.taken, len(h.values))
    e = {1: 2}
    try:
        print(adds(e, e.values()))
    except RuntimeError as error:
        print(error, len(e))
    print(checked({1: 1, 2: 2}.values()))
    try:
        checked({1: 1, 2: 3}.values())
    except ValueError as error:
        print(error)


def iterators():
    m = [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]
    print(total(m), total(zip(*m)), total(zip(m[0], m[1])), total(reversed(m)), total(map(sorted, m)), total(r for r in m))
    print(mean(x * x for x in m[0]), mean(map(abs, m[1])), mean(reversed(m[0])), passed(x + 1 for x in m[0]))
    print(twice(zip(m[0], m[1])), twice(x for x in m[0]), twice(reversed(m[0])), twice(zip(*m)))
    print(first(zip(*m)), first(zip(*[[], [1]]), "empty"), first(enumerate("ab")), pairs(enumerate(["x", "y"])), pairs(zip([1, 2], "pq")))
    print(rest(zip(*m)), rest(reversed([1, 2, 3])), rest(iter([4, 5])), rest(enumerate("qr")))
    print(kind(zip(*m)), kind(reversed(m)), kind(enumerate(m)), kind(zip(m, m)), kind(map(str, m[0])))
    print(length(zip(*m)), length(reversed(m)), length(enumerate(m)), length(x for x in m))
    rows = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
    print(drops(rows, zip(*rows)), rows)
    rows = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
    print(drops(rows[0], zip(*rows)), rows)
    rows = [[1], [4], [7]]
    print(drops(rows, reversed(rows)), rows)
    h = Holder(zip(*m))
    print(h.take(), h.take(), h.take(), h.take(), h.taken)
    h = Holder(reversed([1, 2]))
    print(h.take(), h.take(), h.take())
    print(named(values=reversed([1, 2, 3]), scale=3), named(values=(x for x in (1, 2))))
    for values in (reversed([1, 2, 3]), [1], (4,)):
        try:
            print(checked(values))
        except ValueError as error:
            print(error)
    try:
        checked(reversed([3, 2]))
    except ValueError as error:
        print(error)


def matrices():
    a = Matrix([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    b = a.transposed()
    print(b.rows, (a @ b).rows, a.reverse().rows, b.transposed().rows == a.rows, Matrix(zip(*[])).rows)
    big = 2**62
    c = Matrix([[big, 1], [1, big]])
    print((c @ c.transposed()).rows)


views()
iterators()
matrices()
