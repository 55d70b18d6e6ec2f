"""Attributes that are None until a method makes arrays of them, and indices that are bools."""

import numpy as np


class Model:
    def __init__(self, rate):
        self.rate = rate
        self.weights = None
        self.labels = None

    def fit(self, x, y, steps):  # NATIVE
        self.weights = np.zeros(x.shape[1])
        for _ in range(steps):
            self.weights -= self.rate * (x.T @ (x @ self.weights - y))
        self.labels = np.argmin(np.abs(x - self.weights), axis=1)
        return self

    def predict(self, x):  # NATIVE
        return x @ self.weights + np.sum(-self.weights)

    def groups(self, x, k):  # NATIVE
        return np.array([x[self.labels == j].sum(axis=0) for j in range(k)])

    def is_fitted(self):
        return self.weights is not None, self.weights == None, self.weights != None  # noqa: E711

    def scores(self):
        return self.weights == 0.5, self.labels == 1


def trained(x, y):
    m = Model(0.01)
    before = m.is_fitted(), m.scores()
    m.fit(x, y, 5)
    return before, m.is_fitted(), m.scores(), m.predict(x), m.groups(x, 2), m.weights, m.labels


def unfitted(x):
    m = Model(0.5)
    out = []
    for f in (m.predict, lambda x: x + m.weights, lambda x: x[m.labels], lambda x: m.groups(x, 1)):
        try:
            out.append(f(x))
        except (TypeError, ValueError) as e:
            out.append((type(e).__name__, str(e)))
    return out


def flags(a, k):
    b = a.copy()
    b[k > 1] = 5
    c = a.copy()
    c[np.float64(k) > 1.0] += 1
    d = a.copy()
    d[True, 1] = 9
    d[0, k > 1] = 8
    return b, c, d, a[k > 1], a[True], a[k > 0, 1], a[0, k > 0], a[k], [7, 8][k > 1], "ab"[k > 1]


# CALL: trained(np.arange(6.0).reshape(3, 2), np.ones(3))
# CALL: unfitted(np.arange(6.0).reshape(3, 2))
# CALL: unfitted(np.zeros((0, 2)))
# CALL: flags(np.arange(6.0).reshape(3, 2), 1)
# CALL: flags(np.arange(6).reshape(3, 2), 2)
