# What isinstance tells of a Python object: classes of the program with subclasses, numbers and strs are native behind it.
# Values that are none of the exact types take the branch all the same: other subclasses, bools, large ints, liars.
class Node:
    def __init__(self, v):
        self.v = v


class Pair(Node):
    def __init__(self, left, right):
        self.v = 1
        self.left = left
        self.right = right


class Other:
    pass


def size(e):  # NATIVE
    if isinstance(e, Pair):
        return e.v + size(e.left) + size(e.right)
    if isinstance(e, Node):
        return e.v
    if isinstance(e, (int, float)):
        return e * 2
    if isinstance(e, str):
        return len(e)
    if not isinstance(e, list):
        return 0
    n = 0
    for x in e:
        n += size(x)
    return n


def names(e):
    if not isinstance(e, str):
        return type(e).__name__
    return e.upper() + "!"


def chain(e):
    if isinstance(e, Node) and e.v > 2 or isinstance(e, int) and e > 10:
        return "large"
    if isinstance(e, Node) and not isinstance(e, Pair):
        e.v += 1
        return e.v
    return e


def walk(t, bound):
    while isinstance(t, str) and t in bound:
        t = bound[t]
    return t


def same(e):
    """The object itself goes on."""
    x = e
    if isinstance(e, Node):
        e.v = e.v + 1
    return x, e


def total(values):
    n = 0
    for x in values:
        if isinstance(x, bool):
            n += 100
        elif isinstance(x, int):
            n += x
        elif isinstance(x, float):
            n += int(x)
    return n


def raises(e):
    if isinstance(e, Node):
        return e.missing
    if isinstance(e, str):
        return int(e)
    return e + 1


def inside(e):
    if isinstance(e, (Node, str)):
        try:
            return e.v
        except AttributeError as exc:
            return str(exc)
    return None


def tree(n):
    if n == 0:
        return [1, 2.5, "abc", None]
    return [tree(n - 1), Pair(Node(n), [n, "x"]), n]


def run():
    return size(tree(3)), size(tree(0)), size([[[5]]])


# SETUP:
# class Sub(Node):
#     pass
# class Text(str):
#     def upper(self):
#         return "own"
# class Liar:
#     @property
#     def __class__(self):
#         return Node
# class Meta(type):
#     def __instancecheck__(cls, x):
#         return True
# class Strange(metaclass=Meta):
#     pass
# class MyInt(int):
#     def __mul__(self, other):
#         return "mul"
#
# CALL: run()
# CALL: size([Sub(5), Node(2**70), Pair(1, 2.5), True, 2**80, MyInt(3) if False else 4])
# CALL: size([Text("abc"), "abc", b"abc", Other(), None])
# CALL: size(Node("text"))
# CALL: size([Node(1.5), [Node(2)]])
# CALL: [names(x) for x in ["a", "", Text("b"), 1, None, Liar, Node(1)]]
# CALL: [chain(x) for x in [Node(3), 11, 5, True, 2**70, Sub(9), "a", None, Pair(1, 2)]]
# CALL: chain(Node(1))
# CALL: walk("a", {"a": "b", "b": 5})
# CALL: walk("a", {"a": Text("c"), "c": [1]})
# CALL: (k := Sub(1), same(k)[0] is k, same(k)[1] is k, k.v)
# CALL: (k := Node(1), same(k)[0] is k, same(k)[1] is k, k.v)
# CALL: same(2.5)
# CALL: total([1, True, 2.5, 2**65, MyInt(2), None, "a"])
# CALL: raises(Node(1))
# CALL: raises("x1")
# CALL: raises(Text("12"))
# CALL: raises(None)
# CALL: inside(Node(1))
# CALL: inside("a")
# CALL: inside(Text("a"))
# CALL: inside(3)
# CALL: size(MyInt(3))
# CALL: raises(Liar())
# CALL: size(Strange())
