"""Trees of nodes of several classes whose base takes the children as star arguments: leaves have none."""
import copy


class Node:
    def __init__(self, *children):
        self.children = list(children)

    def size(self):  # NATIVE
        return 1 + sum(c.size() for c in self.children)

    def depth(self):  # NATIVE
        best = 0
        for c in self.children:
            best = max(best, c.depth())
        return best + 1


class Const(Node):
    def __init__(self, value):
        super().__init__()
        self.value = value

    def eval(self, ctx):  # NATIVE
        return self.value


class Feature(Node):
    def __init__(self, name):
        super().__init__()
        self.name = name

    def eval(self, ctx):  # NATIVE
        return ctx[self.name]


class Op(Node):
    def __init__(self, op, a, b):
        super().__init__(a, b)
        self.op = op

    def eval(self, ctx):  # NATIVE
        a, b = self.children
        x, y = a.eval(ctx), b.eval(ctx)
        return x + y if self.op == "+" else x * y


def tree():
    return Op("+", Const(1.0), Op("*", Feature("x"), Op("+", Const(2.0), Feature("y"))))


def measured():
    t = tree()
    leaf = Const(3.0)
    return t.size(), t.depth(), t.eval({"x": 3.0, "y": 0.5}), leaf.children, leaf.size(), len(t.children)


def grown():
    leaf = Const(3.0)
    leaf.children.append(Feature("x"))
    leaf.children.append(Op("+", leaf.children[0], Const(1.0)))
    return leaf.size(), leaf.depth(), [type(c).__name__ for c in leaf.children]


def copied():
    t = tree()
    u = copy.copy(t)
    v = copy.deepcopy(t)
    u.children = [v, Const(5.0)]
    v.children[0].value = 7.0
    return u.eval({"x": 1.0, "y": 1.0}), v.eval({"x": 1.0, "y": 1.0}), t.eval({"x": 1.0, "y": 1.0}), u.size(), u is t, v.children[1] is t.children[1]


def lists(a, b, c):
    mixed = (a, b, c)
    xs = list(mixed)
    xs.append(a)
    empty = list(())
    empty.append(1)
    return xs, list((1, 2.5, None)), list(()), empty, list((a,))


class Odd:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return 4


def oddly():
    return copy.copy(Odd()), copy.deepcopy([Odd(), Odd()])


# CALL: measured()
# CALL: grown()
# CALL: copied()
# CALL: lists(1, "x", 2.5)
# CALL: lists(True, [1], None)
# CALL: oddly()
