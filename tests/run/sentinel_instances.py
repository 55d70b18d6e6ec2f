"""An instance that stands for nothing among numbers, strs and tuples: "is" is decided by what each of them is."""


class Empty:
    def __repr__(self):
        return "."


class Wild:
    def __mul__(self, other):
        return ("left", other)

    def __radd__(self, other):
        return ("right", other)


EMPTY = Empty()
WILD = Wild()


def layout(sizes):  # NATIVE
    blocks = []
    for i, size in enumerate(sizes):
        blocks.extend([EMPTY if i % 2 == 1 else i // 2] * size)
    return blocks


def checksum(blocks):  # NATIVE
    return sum(i * block for i, block in enumerate(blocks) if block is not EMPTY)


def squeeze(blocks):  # NATIVE
    blocks = list(blocks)
    i, j = 0, len(blocks) - 1
    while i < j:
        if blocks[j] is EMPTY:
            j -= 1
        elif blocks[i] is EMPTY:
            blocks[i], blocks[j] = blocks[j], blocks[i]
        else:
            i += 1
    return blocks


def kinds(n):
    out = []
    for x in [n, EMPTY, n + 0.5, WILD, str(n), (n, n), None, [n], {n: n}, Empty()]:
        out.append((x is EMPTY, EMPTY is x, x is not WILD))
    return out


def wrong(blocks):
    total = 0
    for i, block in enumerate(blocks):
        total += i * block
    return total


def added(xs):
    out = []
    for x in xs:
        out.append(1 + x)
    return out


def times(xs):
    out = []
    for x in xs:
        out.append(x * 2)
    return out


# CALL: layout([2, 3, 1, 4])
# CALL: checksum(layout([2, 3, 1, 4]))
# CALL: squeeze(layout([2, 3, 3, 3, 1]))
# CALL: checksum(squeeze(layout([2, 3, 3, 3, 1])))
# CALL: kinds(7)
# CALL: wrong(layout([1, 0, 2]))
# CALL: wrong(layout([1, 2, 2]))
# CALL: wrong([1, 2, None])
# CALL: added([1, 2, WILD])
# CALL: added([1, 2, EMPTY])
# CALL: times([1, WILD, 3])
# CALL: times([1, EMPTY, 3])
# SETUP:
# def late(xs):
#     exec('Empty.__rmul__ = lambda self, other: 0 * other')
#     try:
#         return wrong(xs)
#     finally:
#         exec('del Empty.__rmul__')
# CALL: late(layout([1, 2, 2]))
# CALL: wrong(layout([1, 2, 2]))
