"""reversed() of strs, bytes, tuples and arrays, and empty tuples in the place of other containers."""

import numpy as np


def texts(s):  # NATIVE
    n = 0
    for i, c in enumerate(reversed(s)):
        n += (i + 1) * ord(c)
    pairs = all(a == b for a, b in zip(s, reversed(s)))
    return "".join(reversed(s)), list(reversed(s)), n, pairs, s == "".join(reversed(s))


def tuples(t, n):  # NATIVE
    any_length = tuple(range(n))
    xs = [x for x in reversed(t)]
    for a, b in reversed(((1, 2.5), (3, 4.5))):
        xs.append(a)
    return xs, list(reversed(any_length)), sum(reversed(any_length)), max(reversed(t)), sorted(reversed(t)), tuple(reversed(t))


def data(b):
    return list(reversed(b)), bytes(reversed(b)), [*reversed(b), *reversed("ab")]


def horner(a, x):  # NATIVE
    s = 0.0
    for c in reversed(a):
        s = s * x + c
    return s


def rows(m):
    return [r.sum() for r in reversed(m)], [list(reversed(r)) for r in m]


def changed(a):
    out = []
    for x in reversed(a):
        out.append(x)
        a[0] = 9
    return out


def steps(s):
    it = reversed(s)
    first = next(it)
    return first, list(it), list(it), next(it, None), type(it).__name__


def stops(t, n):
    out = 0
    for x in reversed(t):
        out = out * 10 + x * 2**60  # leaves 64 bits
        if x == n:
            break
    return out


def absent(d, k):  # NATIVE
    n = 0
    for j in reversed(d.get(k, [])):
        n = n * 10 + j
    n += sum(d.get(k, ())) + max(d.get(k, ()), default=-1) + len(d.get(k, ()))
    xs = [0]
    xs.extend(d.get(k, ()))
    xs += d.get(k) or ()
    ys = sorted(d.get(k, ()), reverse=True)
    zs = {7}
    zs.update(d.get(k, ()))
    return n, xs, ys, sorted(zs), list(map(str, d.get(k, ()))), any(d.get(k, ())), all(d.get(k, ()))


def last(d, k):
    for j in reversed(d.get(k, ())):
        return j
    return len(list(reversed(d.get(k, ()))))


def empty():
    return sum(()), max((), default=3), sorted(()), list(reversed(())), [*()], "".join(()), sum((), 2.5)


def fails():
    out = []
    for f in (lambda: max(()), lambda: reversed({1}), lambda: reversed(x for x in "ab")):
        try:
            out.append(f())
        except (ValueError, TypeError) as e:
            out.append(str(e))
    return out


# CALL: texts("abc")
# CALL: texts("")
# CALL: texts("añ→𝄞a")
# CALL: tuples((3, 1, 2), 4)
# CALL: tuples((1,), 0)
# CALL: data(b"abc")
# CALL: data(bytearray(b"abc"))
# CALL: horner(np.arange(4.0), 2.0)
# CALL: horner(np.arange(12.0)[::-3], 0.5)
# CALL: horner(np.zeros(0), 2.0)
# CALL: horner([1.0, 2.0], 2.0)
# CALL: rows(np.arange(6.0).reshape(2, 3))
# CALL: changed(np.arange(4))
# CALL: changed(np.arange(4.0)[::2])
# CALL: steps("abc")
# CALL: steps((1, 2))
# CALL: stops((1, 2, 3, 4), 1)
# CALL: absent({1: [3, 4], 2: []}, 1)
# CALL: absent({1: [3, 4], 2: []}, 2)
# CALL: absent({1: [3, 4], 2: []}, 3)
# CALL: last({1: [3, 4]}, 1)
# CALL: last({1: [3, 4]}, 2)
# CALL: empty()
# CALL: fails()
print(texts("level"), tuples((5, 6), 3), data(b"xyz"), horner(np.arange(3.0), 2.0), absent({1: [1]}, 1), absent({1: [1]}, 2))
