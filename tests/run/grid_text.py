"""Thousands of floats and ints as text: shortest form, fixed, exponent, general, percent."""


def shortest(x):  # NATIVE
    return f"{x}"


def specs(x):
    return f"{x:.0f} {x:.1f} {x:.3f} {x:.6e} {x:.3g} {x:g} {x:.1%} {x:12.4f} {x:+.2f} {x:,.1f}"


def whole(n):
    return f"{n} {n:x} {n:,} {n:+d} {n:>8} {n:08} {n:e} {n:.2f}"


# SETUP:
# import struct
# def floats(count, seed):
#     state = seed
#     for _ in range(count):
#         state = (state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
#         yield struct.unpack("<d", struct.pack("<Q", state))[0]
#         yield (state >> 40) / 1000.0
#         yield (state >> 11) * 2.0 ** ((state & 63) - 80)
#         yield 10.0 ** ((state >> 20) % 600 - 300)
#
# def texts(f, count):
#     return [f(x) for x in floats(count, 7)]
#
# def wholes():
#     return [whole(s * (k**e) + d) for e in (1, 5, 18, 19) for k in (2, 9, 10) for s in (1, -1) for d in (0, 1, -1)]
#
# CALL: texts(shortest, 500)
# CALL: texts(specs, 40)
# CALL: wholes()
