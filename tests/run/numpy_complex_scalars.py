"""Functions of NumPy of one complex number, Python's or NumPy's."""

import numpy as np

# VARIANTS: closed main
# TIMEOUT: 120


def of_python(z):  # NATIVE
    return (np.exp(z), np.sqrt(z), np.log(z), np.abs(z), np.absolute(z), np.angle(z), np.conj(z), np.real(z), np.imag(z), np.isnan(z),
            np.isfinite(z), np.sin(z), np.cos(z), np.square(z), np.log10(z), np.cosh(z), np.tanh(z), np.arctan(z), np.exp(1j * z))


def of_numpy(a, i):  # NATIVE
    z = a[i]
    return (np.exp(z), np.sqrt(z), np.log(z), np.abs(z), np.angle(z), np.conj(z), np.real(z), np.imag(z), np.isnan(z), np.isfinite(z),
            np.sin(z), np.square(z), np.exp(-2j * np.pi / 8) * z)


def transform(a):  # NATIVE
    a = a.astype(np.complex128)
    n = len(a)
    size = 2
    while size <= n:
        w = np.exp(-2j * np.pi / size)
        for s in range(0, n, size):
            wk = 1 + 0j
            for k in range(size // 2):
                u = a[s + k]
                t = a[s + k + size // 2] * wk
                a[s + k] = u + t
                a[s + k + size // 2] = u - t
                wk *= w
        size *= 2
    return a


# SETUP:
# NUMBERS = [complex(x, y) for x in (0.0, -0.0, 1.5, -2.25, 1e300, np.inf, np.nan) for y in (0.0, -0.0, 0.5, -3.0, 1e-300, -np.inf)]
# CALL: of_python(1 + 2j)
# CALL: [of_python(z) for z in NUMBERS]
# CALL: [of_numpy(np.array(NUMBERS), i) for i in range(len(NUMBERS))]
# CALL: transform(np.arange(8.0))
# CALL: transform(np.arange(16.0) * 1j)
