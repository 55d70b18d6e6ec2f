"""Arithmetic over arrays of uint64: hashes and generators of random bits."""

import numpy as np


def wrapped(a, b):  # NATIVE
    return a + b, a - b, a * b, a & b, a | b, a ^ b, ~a, -a, a % 7, a // 3, np.maximum(a, b), a.clip(min=b)


def shifted(a, k):  # NATIVE
    return a << k, a >> k, a >> np.uint64(7), a << a % 64


def compared(a, b):  # NATIVE
    return a < b, a <= 5, a == b, a != 0, a > b, np.where(a > b, a, b)


def mixed_bits(x):  # NATIVE
    x = x ^ (x >> 30)
    x = x * np.uint64(0x3F58476D1CE4E5B9)
    x = x ^ (x >> 27)
    x *= np.uint64(0x14D049BB133111EB)
    x ^= x >> 31
    return x


def xorshift(state, turns):  # NATIVE
    total = np.zeros(len(state))
    for _ in range(turns):
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        total += (state >> 11).astype(np.float64) * (1.0 / 9007199254740992.0)
    return total, state


def narrow(a, b):  # NATIVE
    return a + b, b ^ a, a >> b % 60


def other(a, b):
    return a + b, a * b, a & b


def divided(a, b):
    return a / b, a // b, a % b


def compared_with(a, b):
    return a < b, a == b


# SETUP:
# U = np.array([0, 1, 2, 12345, 2**63 - 1, 2**63, 2**64 - 1], dtype=np.uint64)
# V = U[::-1].copy()
#
# CALL: wrapped(U, V)
# CALL: wrapped(U[::2], V[::2])
# CALL: wrapped(U.reshape(7, 1), V)
# CALL: wrapped(U[:0], V[:0])
# CALL: wrapped(U, V[:3])
# CALL: shifted(U, 3)
# CALL: shifted(U, 0)
# CALL: shifted(U, 64)
# CALL: shifted(U, -1)
# CALL: compared(U, V)
# CALL: mixed_bits(np.arange(100, dtype=np.uint64))
# CALL: xorshift(np.arange(1, 50, dtype=np.uint64), 20)
# CALL: narrow(U, np.arange(7, dtype=np.uint8))
# CALL: narrow(U, np.arange(7, dtype=np.uint32))
# CALL: other(U, V > 3)
# CALL: other(U, np.arange(7))
# CALL: other(U, 1.5)
# CALL: other(U, -1)
# CALL: other(U, 2**63)
# CALL: other(U, 2**64)
# CALL: other(U, np.int64(3))
# CALL: other(np.arange(7), U)
# CALL: divided(U, V)
# CALL: divided(U, 3)
# CALL: divided(U, 0)
# CALL: divided(U, np.uint64(5))
# CALL: compared_with(U, -1)
# CALL: compared_with(U, 2**63)
# CALL: compared_with(U, 2.0**63)
# CALL: compared_with(U, np.arange(7))
