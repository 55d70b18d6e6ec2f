"""Slices of tuples with constant parts."""


def f(n):
    p = (1, 2.5, "x", n)
    print(
        p[:2],
        p[2:],
        p[::-1],
        p[-2:],
        p[:-1],
        p[1:3],
        p[5:],
        p[:-9],
        p[::2],
        p[-1::-2],
        p[3:0:-1],
        p[:0:-1],
        p[-9:2],
        p[0:10],
    )
    a = p[:2] + p[2:]
    q = p
    q = q[1:] + q[:1]
    return a, q


def h(xs):
    s = 0
    for x in xs:
        s += sum(x[1:])
    return s


if __name__ == "__main__":
    print(f(4))
    print(h([(1, 2, 3), (4, 5, 6)]))
