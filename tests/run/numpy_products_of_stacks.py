"""Products of stacks of any number of axes and layout: NumPy makes them, what is done with them is native."""

import numpy as np

# VARIANTS: closed main
# TIMEOUT: 240


def attention(q, k, v, mask):
    s = q @ k.swapaxes(-1, -2) / np.sqrt(q.shape[-1])
    s = np.where(mask, s, -1e9)
    s = np.exp(s - s.max(-1, keepdims=True))
    s /= s.sum(-1, keepdims=True)
    return s @ v


def gray(rgb):
    return (rgb[..., :3] @ np.array([0.299, 0.587, 0.114])).astype(np.uint8)


def products(a, b, v):
    x = np.matmul(a.transpose(1, 0, 2), b)
    y = v @ a.swapaxes(1, 2)
    return x, x.sum(), y, y[0, 0] * 2, a.dot(v), np.dot(a, b[0]), np.dot(v, b), np.dot(a, b)


# SETUP:
# def some(*shape, dtype=np.float64):
#     return (np.random.default_rng(sum(shape)).random(shape) * 10 - 4).astype(dtype)
# CALL: attention(some(2, 3, 4), some(2, 3, 4) / 2, some(2, 3, 4), np.tril(np.ones((3, 3), dtype=bool)))
# CALL: attention(some(2, 2, 3, 4), some(2, 2, 3, 4), some(2, 2, 3, 4), np.ones((3, 3), dtype=bool))
# CALL: attention(some(3, 4), some(3, 4), some(3, 4), np.ones((3, 3), dtype=bool))
# CALL: gray(np.abs(some(3, 4, 3)))
# CALL: gray(np.abs(some(3, 4, 4))[::-1])
# CALL: gray(np.abs(some(3, 4, 2)))
# CALL: products(some(3, 3, 3), some(3, 3, 3), some(3))
# CALL: products(some(3, 3, 3)[::-1], some(3, 3, 3).T, some(6)[::2])
# CALL: products(some(3, 3, 3, dtype=np.int64), some(3, 3, 3), some(3))
# CALL: products(some(3, 3, 3, dtype=np.float32), some(3, 3, 3, dtype=np.float32), some(3, dtype=np.float32))
# CALL: products(some(3, 3, 3) + 1j, some(3, 3, 3), some(3))
# CALL: products(some(3, 3, 3), some(3, 4, 3), some(4))
