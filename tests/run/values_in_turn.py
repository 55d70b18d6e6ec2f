# Values of several types that one variable holds in turn: their methods, lengths and items.


class Box:
    def gather(*args, **kwargs):
        for x in args:
            if type(x) is list:
                x.append(1)
        return args[1:], kwargs


def boxes():
    box, items = Box(), [5]
    many = box.gather(1, 2, 3, 4, 5, 6, 7, [1], 9, 10, 11, x=1)
    return many, Box.gather(box, 1, items, x=items), items, Box.gather(box)


def refuses(part):
    class Parts:
        def __iter__(self):
            raise NotImplementedError(part)

    return Parts()


def joins():
    out = []
    for empty in ("", b"", "-"):
        try:
            out.append(empty.join([]))
            empty.join(refuses((empty.__class__(),)))
        except NotImplementedError as e:
            out.append(repr(e))
    return out


def yes(pair):
    return pair == (1, 2)


def no():
    return False


def lengths():
    pair = (1, 2)
    if yes(pair) == 1:
        print("a bool is no length")
    return yes(pair) == 1, yes(pair) == 2, no() == 0, len(pair) == 2, len(()) == 0


def pick(i):
    return [i] if i % 2 else i


def ten(n):
    """Ten unions in one tuple."""
    a, b, c, d, e = pick(n), pick(n + 1), pick(n + 2), pick(n + 3), pick(n + 4)
    f, g, h, i, j = pick(n + 5), pick(n + 6), pick(n + 7), pick(n + 8), pick(n + 9)
    t = (a, b, c, d, e, f, g, h, i, j)
    x = t[3]
    if isinstance(x, int):
        x += 1
    else:
        x.append(3)
    for y in t:
        if isinstance(y, list):
            y.append(5)
    u = t[4:8]
    return t, x, len(u), u


print(boxes())
print(ten(1), ten(2))
print(joins())
print(lengths())
assert no() == 0
for empty in ("", b""):
    try:
        empty.join(refuses(1))
    except NotImplementedError:
        print(type(empty).__name__)


def add(n):
    return n + 1


def add_all(n, items):
    return n + sum(items)


def calls():
    out = []
    for f, args in ((add, (1000,)), (add_all, (1, [2]))):
        out.append(f(*args))
    return out, f is add_all, args


print(calls())
for f, args in ((add, (1000,)), (add_all, (1, [2]))):
    print(f(*args))
print(f.__name__, args)
