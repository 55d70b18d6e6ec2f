# sum() over arrays, item by item: the type of the result is that of NumPy's additions.
import numpy as np


def total(a):
    s = sum(a)
    return s, type(s).__name__


def rises(a):
    return sum(a[1:] > a[:-1])


v = np.array([1, 2, 3, 2, 5])
print(rises(v), type(rises(v)).__name__, rises(v * 0.5))
for a in (v, v * 0.5, v > 2, v.astype("int32"), v.astype("float32"), np.array([], dtype=bool)):
    print(total(a))
