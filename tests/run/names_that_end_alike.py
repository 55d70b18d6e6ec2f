# Functions whose names end as names of the generated C++ do: each is native, and is told apart from what describes another.


def read(xs):  # NATIVE
    total = 0
    for x in xs:
        total += x
    return total


def read_bytes(xs):  # NATIVE
    return read([x & 0xFF for x in xs])


def squares(n):
    for i in range(n):
        yield i * i


def walk(n):  # NATIVE
    return sum(squares(n)) + sum(i for i in range(n))


def walk_in0(n):  # NATIVE
    return walk(n) + 1


def walk_in1(n):  # NATIVE
    return 10 // n


class Codec:
    def __init__(self, table):
        self.table = table

    def decode_bytes(self, tokens):
        return b"".join(self.table[t] for t in tokens)

    def decode(self, tokens):
        return self.decode_bytes(tokens).decode("utf-8")


print(read([1, 2, 300]), read_bytes([1, 2, 300]))
print(walk(5), walk_in0(5), walk_in1(5))
c = Codec({1: b"ab", 2: b"c"})
print(c.decode([1, 2, 1]), c.decode_bytes([2]))
for wrong in (0,):
    try:
        walk_in1(wrong)
    except ZeroDivisionError as e:
        print(e)
print(read([2**62, 2**62, 1]), read_bytes([2**70]))
