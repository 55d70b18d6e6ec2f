"""struct.pack and unpack with formats that the program states, and what is wrong with them."""

import struct
from struct import Struct

HEADER = Struct(">4sHB?")
RECORD = struct.Struct("<IHd")
NATIVE_ORDER = "bhilqBHILQ?fd3sc"


def records(n):  # NATIVE
    t = 0.0
    for i in range(n):
        b = struct.pack("<IHd", i, i & 0xFFFF, i * 0.5)
        a, h, d = struct.unpack("<IHd", b)
        t += a + h + d
    return t


def everything(order):
    b = struct.pack(order + NATIVE_ORDER, -1, -2, -3, -4, -5, 1, 2, 3, 4, 2**64 - 1, True, 1.5, -2.25, b"ab", b"z")
    return b, struct.unpack(order + NATIVE_ORDER, b), struct.calcsize(order + NATIVE_ORDER)


def big_endian():
    b = struct.pack(">bhilqBHILQ?fd3sc", -1, -2, -3, -4, -5, 1, 2, 3, 4, 2**64 - 1, False, 1.5, -2.25, b"abcdef", b"z")
    return b, struct.unpack(">bhilqBHILQ?fd3sc", b)


def aligned():
    b = struct.pack("bhxib2q0d", 1, 2, 3, 4, 5, 6)
    return b, struct.unpack("bhxib2q0d", b), struct.unpack("bhxib2q", b)


def wide(v):
    b = struct.pack("<Q", v)
    (x,) = struct.unpack("<Q", b)
    y = struct.unpack("<q", b)[0]
    return b, x, y, x >> 60, struct.unpack("<2I", b)


def parse(data):
    out = []
    name, version, flags, ok = HEADER.unpack_from(data)
    off = HEADER.size
    while off < len(data):
        a, b, c = RECORD.unpack_from(data, off)
        out.append((a, b, c))
        off += RECORD.size
    for a, b, c in RECORD.iter_unpack(data[HEADER.size :]):
        out.append(a + b + c)
    return name, version, flags, ok, out


def built(n):
    head = HEADER.pack(b"DATA", 3, n, n > 1)
    body = b"".join(RECORD.pack(i, 2 * i, i / 4) for i in range(n))
    return head + body


def into(n):
    buf = bytearray(8 * n + 3)
    for i in range(n):
        struct.pack_into("<i", buf, 8 * i, i - 1)
        RECORD_PAIR.pack_into(buf, 8 * i + 4, i, i)
    return buf, struct.unpack_from("<iHH", buf, 8), RECORD_PAIR.unpack_from(buf, 4)


RECORD_PAIR = Struct("!HH")


def floats(x):
    b = struct.pack("<fde", x, x, 0.5)
    return b, struct.unpack("<fde", b), struct.unpack("<f", struct.pack("<f", x))


def packs(f, v):
    return struct.pack("<h", v), struct.pack("<d", v), f


def wrong(kind):
    if kind == 0:
        return struct.unpack("<hh", b"abc")
    if kind == 1:
        return struct.pack("<h", 40000)
    if kind == 2:
        return struct.pack("<B", -1)
    if kind == 3:
        return struct.pack("<hh", 1)
    if kind == 4:
        return struct.unpack_from("<h", b"abcd", 3)
    if kind == 5:
        return struct.unpack_from("<h", b"abcd", -2)
    if kind == 6:
        return struct.pack("<f", 1e300)
    if kind == 7:
        return struct.pack("<c", b"ab")
    if kind == 8:
        return struct.unpack("<z", b"abcd")
    if kind == 9:
        return RECORD.unpack(b"")
    if kind == 10:
        return struct.pack_into("<h", bytearray(3), 2, 5)
    return struct.pack("<i", 1.5)


def caught():
    out = []
    for kind in range(12):
        try:
            out.append(wrong(kind))
        except struct.error as e:
            out.append(str(e))
        except OverflowError as e:
            out.append(repr(e))
    return out


# CALL: records(50)
# CALL: [everything(order) for order in ("<", "=", "@", "")]
# CALL: big_endian()
# CALL: aligned()
# CALL: wide(5)
# CALL: wide(2**64 - 1)
# CALL: parse(built(3))
# CALL: parse(bytearray(built(2)))
# CALL: into(3)
# CALL: floats(1.1)
# CALL: floats(float("inf"))
# CALL: floats(float("nan"))
# CALL: packs("x", 7)
# CALL: packs("x", True)
# CALL: packs("x", 2**70)
# CALL: packs("x", 1.5)
# CALL: caught()
# CALL: wrong(0)
# CALL: wrong(9)
