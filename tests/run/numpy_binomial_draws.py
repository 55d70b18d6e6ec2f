"""Single draws of binomial by the module's generator and by RandomState."""

import numpy as np


def flips(seed, times):  # NATIVE
    np.random.seed(seed)
    runs = []
    length = 0
    for _ in range(times):
        if np.random.binomial(1, 0.5) == 1:
            length += 1
        else:
            runs.append(length)
            length = 0
    return runs


def many(seed, ns, ps):  # NATIVE
    np.random.seed(seed)
    out = []
    for n in ns:
        for p in ps:
            out.append(np.random.binomial(n, p))
            out.append(np.random.binomial(n, p))
    return out, np.random.random()


def by_state(seed, times):
    r = np.random.RandomState(seed)
    total = 0
    for i in range(times):
        total += r.binomial(i, 0.25) * (1 if r.binomial(1, 0.9) else -1)
    return total, r.normal()


def drawn(n, p):
    np.random.seed(1)
    t = 0
    for _ in range(2):
        t += np.random.binomial(n, p)
    return t, type(np.random.binomial(n, p))


# CALL: flips(3, 60)
# CALL: many(5, [0, 1, 7, 30, 100, 5000], [0.0, 1e-9, 0.2, 0.5, 0.75, 1.0])
# CALL: by_state(7, 90)
# CALL: drawn(40, 0.3)
# CALL: drawn(40, 1)
# CALL: drawn(-1, 0.3)
# CALL: drawn(4, 1.5)
# CALL: drawn(4, float("nan"))
