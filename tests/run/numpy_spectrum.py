"""Fourier transforms, along axes, cut and padded, and the frequencies that belong to them."""

import numpy as np


def plain(x):  # NATIVE
    return np.fft.fft(x), np.fft.ifft(x), np.fft.irfft(x), np.fft.fftshift(x), np.fft.ifftshift(x)


def real(x):  # NATIVE
    return np.fft.rfft(x), np.fft.rfft(x, 5), np.fft.rfft(x, n=6), np.fft.irfft(np.fft.rfft(x), len(x))


def cut(x, n):  # NATIVE
    return np.fft.fft(x, n), np.fft.ifft(x, n=n), np.fft.irfft(x, n), np.fft.fft(x, n, 0)


def along(x, axis):  # NATIVE
    return np.fft.fft(x, axis=axis), np.fft.ifft(x, axis=axis), np.fft.irfft(x, axis=axis), np.fft.fft(x, n=3, axis=axis)


def several(x):  # NATIVE
    return np.fft.fft2(x), np.fft.ifft2(x), np.fft.fftn(x), np.fft.ifftn(x), np.fft.irfft2(x), np.fft.irfftn(x)


def several_real(x):  # NATIVE
    return np.fft.rfft2(x), np.fft.rfftn(x), np.fft.rfft(x, axis=0), np.fft.rfft(x)


def frequencies(n, d):  # NATIVE
    return np.fft.fftfreq(n, d), np.fft.rfftfreq(n, d), np.fft.fftfreq(n), np.fft.rfftfreq(n)


def power(x, rate):  # NATIVE
    spectrum = np.fft.rfft(x - x.mean())
    size = np.abs(spectrum) ** 2
    at = np.argmax(size)
    return np.fft.rfftfreq(len(x), 1.0 / rate)[at], size[at]


def filtered(x, keep):  # NATIVE
    s = np.fft.fft(x)
    s[keep : len(x) - keep] = 0
    return np.fft.ifft(s).real


def other(x):
    return np.fft.fft(x), np.fft.rfft(x), np.fft.fftshift(x)


# SETUP:
# def wave(*shape):
#     n = int(np.prod(shape))
#     return (np.sin(np.arange(n) * 1.7) * 10.0 ** (np.arange(n) % 5 - 2)).reshape(shape)
#
# CALL: plain(wave(16))
# CALL: plain(wave(17))
# CALL: plain(wave(2))
# CALL: plain(wave(1009))
# CALL: plain(wave(4096))
# CALL: plain(wave(16) + 1j * wave(16)[::-1])
# CALL: plain(wave(3, 8))
# CALL: plain(wave(3, 4, 5))
# CALL: plain(np.arange(9))
# CALL: plain(np.arange(9, dtype=np.uint8))
# CALL: plain(wave(18)[::3])
# CALL: plain(wave(18)[::-1])
# CALL: plain(wave(8, 5)[:, 1:4])
# CALL: plain(wave(8, 5).T)
# CALL: plain(wave(1))
# CALL: plain(np.zeros(0))
# CALL: plain(np.zeros((0, 3)))
# CALL: plain(np.zeros((3, 0)))
# CALL: plain(np.array([1.0, np.inf, 2.0]))
# CALL: plain(np.array([1.0, np.nan, 2.0]))
# CALL: plain(np.array([1e308, 1e308, 1e308]))
# CALL: real(wave(16))
# CALL: real(wave(17))
# CALL: real(np.arange(7))
# CALL: real(wave(4, 7).T)
# CALL: cut(wave(10), 7)
# CALL: cut(wave(10), 14)
# CALL: cut(wave(10), 1)
# CALL: cut(wave(10), 0)
# CALL: cut(wave(10), -3)
# CALL: cut(wave(4, 6), 5)
# CALL: along(wave(4, 6), 0)
# CALL: along(wave(4, 6), 1)
# CALL: along(wave(4, 6), -2)
# CALL: along(wave(4, 6), 2)
# CALL: along(wave(4, 5, 6), 1)
# CALL: along(wave(4, 5, 6) + 2j, 0)
# CALL: several(wave(4, 6))
# CALL: several(wave(3, 5, 4))
# CALL: several(wave(4, 6) * 1j)
# CALL: several(wave(6, 4).T)
# CALL: several_real(wave(4, 6))
# CALL: several_real(wave(3, 5, 7))
# CALL: several_real(np.arange(12).reshape(3, 4))
# CALL: frequencies(8, 0.1)
# CALL: frequencies(9, 0.1)
# CALL: frequencies(1, 2.0)
# CALL: frequencies(8, 0.0)
# CALL: frequencies(0, 1.0)
# CALL: frequencies(-4, 1.0)
# CALL: power(np.cos(np.arange(400) * 0.3) + 0.1 * wave(400), 50.0)
# CALL: filtered(wave(300), 20)
# CALL: other(wave(16).astype(np.float32))
# CALL: other([1.0, 2.0, 4.0])
# CALL: other(np.arange(5) > 2)
