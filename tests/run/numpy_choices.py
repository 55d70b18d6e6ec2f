"""choice, permutation and shuffle of numpy.random, further distributions, generators as arguments, dtypes as values."""

import numpy as np

# VARIANTS: closed main
# TIMEOUT: 120


def choices(g):
    a = np.arange(7.0)
    l = [1, 2, 3, 4]
    out = [float(g.choice(5)), float(g.choice(a)), float(g.choice(l)), float(g.choice((1.5, 2.5)))]
    for _ in range(4):
        out.append(float(g.choice(5, 3).sum()))
        out.append(float(g.choice(a, size=3, replace=False)[0]))
        out.append(float(g.choice(l, (2, 2))[1, 1]))
        out.append(float(g.choice(10, 7, False)[6]))
        out.append(float(g.choice(20000, 5, replace=False)[4]))
        out.append(float(g.choice(20000, 15000, replace=False)[7]))
        out.append(float(g.choice([True, False])))
    return out


def weighted(g):
    a = np.arange(7.0)
    out = []
    for _ in range(4):
        out.append(float(g.choice(3, p=[0.2, 0.5, 0.3])))
        out.append(float(g.choice(a, 4, p=np.full(7, 1 / 7))[3]))
        out.append(float(g.choice([2, 4], size=(2, 3), p=[0.25, 0.75])[1, 2]))
        out.append(float(g.choice(3, 5, True, [0.2, 0.5, 0.3])[4]))
    return out


def permutations(g):
    a = np.arange(40.0)
    m = np.arange(12).reshape(4, 3)
    return g.permutation(6), g.permutation(a), g.permutation(m), g.permutation([3, 1, 2]), g.permutation(a[::2]), g.permutation(m.T)


def shuffles(g):
    b = np.arange(40.0)
    c = np.arange(12).reshape(4, 3)
    d = np.arange(10)
    q = list(range(8))
    s = ["a", "b", "c", "d"]
    g.shuffle(b)
    g.shuffle(c)
    g.shuffle(d[::3])
    g.shuffle(q)
    g.shuffle(s)
    return b, c, d, q, s


def of_scalars(g):
    a = np.arange(7.0)
    return g.normal(np.float64(1.5), 2), g.normal(a[3], a[2]), g.uniform(np.int64(2), 5), g.normal(a[1], 1.0, np.int64(3))


def distributions(g):  # NATIVE
    n = np.int64(9)
    s = 0.0
    for _ in range(20):
        s += g.standard_t(4.0) + g.chisquare(3) + g.weibull(1.5) + g.pareto(2.5) + g.gamma(2.0) + g.gamma(2.0, 3.0)
        s += g.beta(1.5, 2.5) + g.geometric(0.2) + g.binomial(10, 0.3) + g.binomial(100, 0.7) + g.binomial(n, 0.5)
        s += g.standard_t(4.0, 3)[2] + g.gamma(2.0, size=2)[1] + g.beta(1.0, 2.0, size=(2, 2))[1, 1]
        s += g.binomial(100, 0.4, 5)[4] + g.binomial(5, 0.4, size=(1, 2))[0, 1] + g.geometric(0.5, 3)[2]
        s += g.integers(n) + g.integers(0, n, size=n)[8] + g.integers(0, n, 2)[1]
    return s


def caught(g, k):
    try:
        if k == 0:
            return g.choice(0)
        if k == 1:
            return g.choice(3, 5, replace=False)
        if k == 2:
            return g.choice(3, p=[0.5, 0.5])
        if k == 3:
            return g.choice(2, p=[0.5, 0.6])
        if k == 4:
            return g.choice(2, p=[-0.5, 1.5])
        if k == 5:
            return g.permutation(-3)
        if k == 6:
            return g.choice(5, 2, False, [0.2, 0.2, 0.2, 0.2, 0.2])
        if k == 7:
            return g.choice(5, size=-1)
        x = np.arange(4.0)
        x.flags.writeable = False
        g.shuffle(x)
    except ValueError as e:
        return str(e)
    return k


def permutation_test(a, b, turns, rng):
    both = np.concatenate((a, b))
    hits = 0
    for _ in range(turns):
        p = rng.permutation(both)
        if p[: a.size].mean() - p[a.size :].mean() >= 0:
            hits += 1
    return hits / turns


def of_module():
    np.random.seed(11)
    a = np.arange(5.0)
    l = [3, 1, 2]
    first = np.random.choice(a), np.random.choice(5, 3), np.random.choice(a, 2, replace=False), np.random.choice(2, p=[0.1, 0.9])
    np.random.shuffle(a)
    np.random.shuffle(l)
    return first, a, l, np.random.permutation(a), np.random.permutation(5), np.random.choice(l, 4), np.random.rand()


def dtypes(g):
    print(g.sum(), g.dtype)
    print(g.dtype, g.dtype.name, [g.dtype], {g.dtype: 1}, "{} {}".format(g.sum(), g.dtype))
    items = [g.sum()]
    items.append(g.dtype)
    return items, np.zeros(2, g.dtype), str(g.dtype)


def frozen(k):
    x = np.arange(4.0)
    if k < 3:
        x.flags.writeable = False
    else:
        x.setflags(write=False)
    try:
        if k == 0:
            x[0] = 5.0
        elif k == 1:
            x += 1
        elif k == 2:
            x.sort()
        else:
            x[1:] = 3
    except ValueError as e:
        return str(e), x
    return x


class Odd:
    def permutation(self, x):
        return np.zeros(len(x))


def both(f):
    return f(np.random.default_rng(5)), f(np.random.RandomState(5))


def distributed():
    return distributions(np.random.default_rng(6))


def tests():
    a, b = np.arange(5.0), np.arange(4.0)
    return permutation_test(a, b, 50, np.random.default_rng(3)), permutation_test(a, b, 50, Odd())


def generators():
    g, r = np.random.default_rng(7), np.random.RandomState(7)
    return [caught(g, k) for k in range(9)], [caught(r, k) for k in range(9)], g.random(), r.random_sample()


# CALL: both(choices)
# CALL: both(weighted)
# CALL: both(permutations)
# CALL: both(shuffles)
# CALL: both(of_scalars)
# CALL: distributed()
# CALL: generators()
# CALL: tests()
# CALL: of_module()
# CALL: [frozen(k) for k in range(4)]
# CALL: dtypes(np.ones(3)), dtypes(np.ones((2, 2), dtype=np.int32))
