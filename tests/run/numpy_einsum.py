"""Sums of products that subscripts describe, and products over axes of both operands: NumPy's values, layouts and views."""

import numpy as np

# VARIANTS: closed main
# TIMEOUT: 120


def matrices(a, b, v):  # NATIVE
    return (np.einsum('ij,jk->ik', a, b), np.einsum('ij,jk', a, b), np.einsum('ij,jk->ki', a, b), np.einsum('ij,j->i', a, v),
            np.einsum('i,ij,j->', v, a, v), np.einsum('ij->', a), np.einsum('ij->j', a), np.einsum('ii', a), np.einsum('i,j->ij', v, v),
            np.einsum('ij,ij->i', a, a), np.einsum(' i j , j k -> i k ', a, b), np.einsum('ba', a))


def stacks(t, u, v):  # NATIVE
    return (np.einsum('bij,bjk->bik', t, u), np.einsum('bij->bji', t), np.einsum('bii->b', t), np.einsum('bij,j->bi', t, v),
            np.einsum('ni,nij,nj->n', t[0], t, t[1]), np.einsum('bij,cij->bc', t, u))


def views(a):  # NATIVE
    d = np.einsum('ii->i', a)
    d[:] = 7.0
    t = np.einsum('ij->ji', a)
    t[0, 2] = -1.0
    return a, d, t


def summed(a, b):  # NATIVE
    return (np.tensordot(a, b, axes=1), np.tensordot(a, b, axes=([1], [0])), np.tensordot(a, b, axes=(1, 0)),
            np.tensordot(a, b, ((0,), (1,))), np.tensordot(a, b, [[-1], [-1]]))


def summed_more(t, u, a):  # NATIVE
    return (np.tensordot(t, u), np.tensordot(t, u, axes=([1, 2], [2, 1])), np.tensordot(t, a, axes=([2], [0])), np.tensordot(a, t, 1),
            np.tensordot(t, a), np.tensordot(a, a.T, axes=0), np.tensordot(t.transpose(2, 0, 1), a, axes=(0, 1)))


def by_python(a, b, text, axes):
    return np.einsum(text, a, b), np.tensordot(a, b, axes), np.einsum('ij,jk->ik', a, b, optimize=True), np.tensordot(a, b, ([0, 1], [1, 0]))


def refused(a, v):
    return np.einsum('ij,j->i', a, v)


def refused_axes(a, v):
    return np.tensordot(a, v, axes=1)


# SETUP:
# def some(*shape, dtype=np.float64):
#     return (np.random.default_rng(sum(shape)).random(shape) * 10 - 4).astype(dtype)
# CALL: matrices(some(3, 3), some(3, 3) * 2, some(3))
# CALL: matrices(some(40, 40), some(40, 40).T, some(80)[::2])
# CALL: matrices(some(3, 3, dtype=np.int64), some(3, 3, dtype=np.int64), some(3, dtype=np.int64))
# CALL: matrices(some(3, 3, dtype=np.float32), some(3, 3, dtype=np.float32), some(3, dtype=np.float32))
# CALL: matrices(some(3, 3) + 1j, some(3, 3) * 1j, some(3) - 2j)
# CALL: matrices(some(3, 3) * np.inf, some(3, 3), some(3))
# CALL: matrices(some(0, 0), some(0, 0), some(0))
# CALL: stacks(some(4, 4, 4), some(4, 4, 4)[::-1], some(4))
# CALL: (kept := some(3, 3))
# CALL: views(kept)
# CALL: summed(some(4, 4), some(4, 4).T)
# CALL: summed(some(4, 4, dtype=np.int32), some(4, 4, dtype=np.int32))
# CALL: summed(some(1, 1), some(1, 1))
# CALL: summed_more(some(3, 3, 3), some(3, 3, 3) * 2, some(3, 3))
# CALL: summed_more(some(30, 30, 30), some(30, 30, 30)[::2][:30], some(30, 30))
# CALL: by_python(some(3, 3), some(3, 3), 'ij,jk->ik', 1)
# CALL: by_python(some(3, 3), some(3, 3), 'ij,kj->ki', ([0], [1]))
# CALL: refused(some(3, 3), some(4))
# CALL: refused(some(3, 3), some(3))
# CALL: refused_axes(some(3, 3), some(4))
# CALL: refused_axes(some(3, 0), some(0))
