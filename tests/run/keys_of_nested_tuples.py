"""Tuples within tuples as keys of dicts and sets that Python holds are looked up where they lie."""

distances = {}
seen = set()


def note(p, q, d):
    distances[(p, q), d] = (d, [p])
    seen.add((p, (q, d)))


def look(points, p, q, d):
    return points.get(((p, q), d), (0, ()))[1]


def known(p, q, d):
    return (p, (q, d)) in seen, ((p, q), d) in distances


def total(n):
    s = 0
    for i in range(n):
        note(i, str(i % 7), i * 0.5)
        s += len(look(distances, i, str(i % 7), i * 0.5))
        s += known(i, str(i), i)[0]
    return s


def walk(points, n):
    s = 0
    for i in range(n):
        for q in points.get(((i, i + 1), "a"), (0, ()))[1]:
            s += q
        s += points[(i % 5, 0), "b"]
        if ((i, i), "b") in points:
            s += 1000
    return s


if __name__ == "__main__":
    print(total(50))
    points = {((i, i + 1), "a"): (i, [i, i]) for i in range(0, 40, 3)}
    points.update({((i, 0), "b"): i for i in range(5)})
    points[(True, 1), "a"] = (0, [10**6])
    points[(1.0, 2), "a"] = (0, [10**7])
    print(eval("walk")(points, 60))
    print(look({((1, "x"), 2.0): (0, (5, 6))}, 1, "x", 2), look({}, 1, "x", 2))
    print(known(3, "3", 1.5), known(3, "3", 1), sorted(map(str, seen))[:2])
