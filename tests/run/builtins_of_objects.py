# Builtins that give one type whatever they are asked about: what is computed from them stays typed.


class Reader:
    def __init__(self, source):
        self.source = source
        self.bits = 0
        self.count = 0

    def more(self):
        c = self.source.read(1)
        self.bits = (self.bits << 8 | ord(c)) & 0xFFFF
        self.count += 1
        return self.bits


class Source:
    def __init__(self, items):
        self.items = list(items)

    def read(self, n):
        return self.items.pop(0)


def texts(xs):
    out = []
    for x in xs:
        out.append(chr(x) + bin(x) + oct(x) + hex(x))
    return out


class Index:
    def __index__(self):
        return 70


source = eval("Source([b'a', 'b', bytearray(b'c'), '\\U0001F600'])")
r = Reader(source)
for _ in range(4):
    print(r.more(), r.count)
print(texts([65, 66, True]), texts([Index(), 97]))
for bad in ("ab", b"", 5, None):
    source.items.append(bad)
    try:
        print(r.more())
    except TypeError as e:
        print(type(e).__name__, e, r.bits, r.count)
for bad in (-1, 1.5, "x"):
    try:
        print(texts(eval("[65, bad]", {"bad": bad})))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
