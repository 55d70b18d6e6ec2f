"""bytearray and array.array: items read and written in place, everything else as Python does it."""

import array
from array import array as arr


class CPU:
    def __init__(self, prog):
        self.mem = bytearray(256)
        self.mem[0 : len(prog)] = prog
        self.stack = array.array("H")
        self.pc = 0
        self.steps = 0

    def step(self):  # NATIVE
        op = self.mem[self.pc]
        self.pc += 1
        self.steps += 1
        if op == 0:
            return False
        if op == 1:
            a = self.mem[self.pc]
            self.mem[a] = (self.mem[a] + 1) & 0xFF
            self.pc += 1
        elif op == 2:
            self.stack.append(self.pc)
            self.pc = self.mem[self.pc]
        elif op == 3:
            if self.mem[200] < 250:
                self.pc = 0
            else:
                self.mem[self.pc] += 0
        return True

    def run(self):
        while self.step():
            pass


TABLE = bytearray(range(256))
CRC = arr("L", [0] * 256)


def make():
    for i in range(256):
        c = i
        for _ in range(8):
            c = (c >> 1) ^ 0xEDB88320 if c & 1 else c >> 1
        CRC[i] = c


def crc(data):
    c = 0xFFFFFFFF
    for b in data:
        c = CRC[(c ^ b) & 0xFF] ^ (c >> 8)
    return c ^ 0xFFFFFFFF


def swap(buf, i, j):  # NATIVE
    buf[i], buf[j] = buf[j], buf[i]
    return buf[i]


def edges(b):
    out = []
    for i in (0, -1, 5, -6, 2**70):
        try:
            out.append(b[i])
        except IndexError as e:
            out.append(str(e))
    for v in (0, 255, 256, -1, 2**65):
        try:
            b[0] = v
            out.append(b[0])
        except (ValueError, OverflowError) as e:
            out.append((type(e).__name__, str(e)))
    try:
        b.append(300)
    except (ValueError, OverflowError) as e:
        out.append((type(e).__name__, str(e)))
    m = memoryview(b)
    try:
        b.append(3)
    except BufferError as e:
        out.append(str(e))
    m.release()
    b.append(3)
    del b[1]
    b += b"xy"
    b *= 2
    c = b + b"z"
    c[0] = 7
    d = 2 * b
    out.append(
        (
            len(b),
            len(c),
            len(d),
            b == c,
            7 in c,
            b"y" in c,
            bytes(c),
            bool(b),
            c[1:3],
            c.find(b"z"),
            sum(c),
            max(c),
            list(c)[:3],
            sorted(c)[:2],
        )
    )
    return out


def sliced(b):
    t = 0
    for k in range(len(b)):
        t += b[k]
    for x in reversed(b):
        t = t * 3 + x
    for i, x in enumerate(b):
        t += i * x
    for x, y in zip(b, b[1:]):
        t ^= x * y
    return t & 0xFFFFFFFF


def floats(n):
    a = arr("f", [0.1] * n)
    b = arr("d", a)
    for i in range(n):
        a[i] = a[i] * 1.1 + i
        b[i] += a[i]
    a.append(2)
    return a.tolist(), b, a[-1], len(a), a.itemsize, a.typecode, sum(b), a[1:3]


def small(code):
    a = arr("b", [1, 2])
    out = []
    for v in (127, 128, -128, -129, 5):
        try:
            a[0] = v
            a.append(v)
        except OverflowError as e:
            out.append(str(e))
        out.append(a[0])
    return out, a


def run(prog):
    c = CPU(prog)
    c.run()
    return c.steps, c.pc, c.mem[200], len(c.stack), c.mem[:5], c


def rc4(key, data):
    state = bytearray(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    out = bytearray()
    for c in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(c ^ state[(state[i] + state[j]) % 256])
    return out


def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[0] = flags[1] = 0
    for i in range(2, int(n**0.5) + 1):
        if flags[i]:
            flags[i * i :: i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i in range(n + 1) if flags[i]], sum(flags)


def every_code(k):
    out = []
    for a in (arr("B", [1]), arr("h", [1]), arr("I", [1]), arr("l", [1]), arr("q", [1]), arr("Q", [1]), arr("u", "x")):
        try:
            a.append(k)
            a[0] = a[1]
            out.append((a[0], a[-1], len(a)))
        except (OverflowError, TypeError) as e:
            out.append(str(e))
    return out


def dropped_stepwise(n, k):
    xs = [str(i) for i in range(n)]
    del xs[::k]
    a = list(xs)
    del xs[1:7:2]
    del xs[::-3]
    del xs[5:1:-2]
    return a, xs


# CALL: run(b"\x01\xc8\x03\x00")
# CALL: make()
# CALL: crc(b"hello world" * 20)
# CALL: crc(TABLE)
# CALL: swap(bytearray(b"abc"), 0, 2)
# CALL: swap(arr("i", [4, 5]), 0, 1)
# CALL: edges(bytearray(b"abcd"))
# CALL: sliced(bytearray(range(50, 90)))
# CALL: floats(4)
# CALL: small("b")
# CALL: rc4(b"Secret", b"attack at dawn")
# CALL: sieve(100)
# CALL: every_code(200)
# CALL: every_code(-1)
# CALL: every_code(2**40)
# CALL: every_code(2**64)
# CALL: dropped_stepwise(20, 3)
# CALL: dropped_stepwise(20, -2)
# CALL: dropped_stepwise(1, 5)
