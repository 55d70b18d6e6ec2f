"""Containers passed in, into which a function stores what they did not hold before."""


def mark(n: int, xs: list[int]):  # NATIVE
    if n > 2:
        xs.append(None)
        xs.append("s")
    return len(xs)


def note(n: int, d: dict[int, int]):  # NATIVE
    d[n] = None
    d[n + 1] = "s"
    return sorted(d)


def memo(n, cache={}):
    key = (str(n), "x")
    if key in cache:
        return cache[key]
    if n == 0:
        r = 0, None
    else:
        best = None
        for m in range(n):
            score, _ = memo(m)
            if best is None or score > best[0]:
                best = (score + 1, m)
        r = best
    cache[key] = r
    return r


def drain(xs):
    out = []
    while xs:
        out.append(xs.pop())
        if len(out) == 2:
            xs.append(0.5)
    return out


xs = [1]
print(mark(1, xs), mark(5, xs), xs)
d = {1: 2}
print(note(7, d), d)
print(memo(6), memo(3))
print(drain([1, 2, 3]), drain(["a", "b"]), drain([]))
