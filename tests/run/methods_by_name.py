"""getattr() with a name made at run time: visitors, command tables, opcodes."""


class Num:
    def __init__(self, value):
        self.value = value


class Bin:
    def __init__(self, op, left, right):
        self.op = op
        self.left = left
        self.right = right


class Neg:
    def __init__(self, operand):
        self.operand = operand


class Visitor:
    def visit(self, node):
        name = "visit_" + type(node).__name__
        return getattr(self, name, self.generic)(node)

    def generic(self, node):
        raise TypeError("no visitor for " + type(node).__name__)

    def visit_Num(self, node):
        return node.value

    def visit_Bin(self, node):
        left = self.visit(node.left)
        right = self.visit(node.right)
        if node.op == "+":
            return left + right
        return left * right % 1009


class Counting(Visitor):
    def __init__(self):
        self.seen = 0

    def visit_Num(self, node):
        self.seen += 1
        return super().visit_Num(node)


def tree(depth):
    if depth == 0:
        return Num(3)
    return Bin("+" if depth % 2 else "*", tree(depth - 1), tree(depth - 1))


def visitor(depth):  # NATIVE
    t = tree(depth)
    c = Counting()
    return Visitor().visit(t), c.visit(t), c.seen


def unvisited():
    return Visitor().visit(Neg(Num(1)))


class CPU:
    def __init__(self):
        self.pc = 0
        self.regs = [0] * 4

    def op_inc(self, a, b):
        self.regs[a] += 1

    def op_add(self, a, b):
        self.regs[a] += self.regs[b]

    def op_jlt(self, a, b):
        if self.regs[a] < 50:
            self.pc += b

    def step(self, ins):
        getattr(self, f"op_{ins[0]}")(ins[1], ins[2])
        self.pc += 1

    def run(self, prog):
        while self.pc < len(prog):
            self.step(prog[self.pc])
        return self.regs


def cpu(k):  # NATIVE
    return CPU().run([("inc", 0, 0), ("add", 1, 0), ("jlt", 0, -k)])


def no_such_op():
    return CPU().run([("inc", 0, 0), ("dec", 1, 0)])


class Shell:
    prompt = "> "

    def __init__(self):
        self.out = []

    def do_say(self, rest):
        self.out.append(rest)
        return False

    def do_quit(self, rest):
        return True

    def run(self, lines):
        for line in lines:
            cmd, _, rest = line.partition(" ")
            method = getattr(self, "do_%s" % cmd, None)
            if method is None:
                self.out.append("unknown " + cmd)
            elif method(rest):
                break
        return self.out


def shell():
    return Shell().run(["say hello", "jump", "say world", "quit", "say no"])


def shadowed():
    s = Shell()
    s.do_jump = lambda rest: s.out.append("jumped")
    return s.run(["jump", "say x"]), getattr(s, "do_" + "jump")("y"), s.out


def replaced():
    s = Shell()
    setattr(s, "do_say", lambda rest: s.out.append(rest.upper()))
    return s.run(["say x"])


class Mixed:
    def __init__(self):
        self.get_size = 3

    def get_name(self):
        return "mixed"

    @property
    def get_depth(self):
        return 5

    @staticmethod
    def get_kind():
        return "static"

    def __getattr__(self, name):
        if name.startswith("get_"):
            return name[4:]
        raise AttributeError(name)


def mixed(what):
    return getattr(Mixed(), "get_" + what)


def chosen(kind):
    v = Shell()
    name = "do_"
    if kind:
        name = "run"
    return getattr(v, name, None) is None


def odd_names(names):
    s = Shell()
    return [getattr(s, "do_" + n, None) is None for n in names]


# CALL: visitor(5)
# CALL: unvisited()
# CALL: cpu(3)
# CALL: no_such_op()
# CALL: shell()
# CALL: shadowed()
# CALL: replaced()
# CALL: [mixed(w) if w != "name" else mixed(w)() for w in ("size", "name", "depth", "other")]
# CALL: chosen(True)
# CALL: chosen(False)
# CALL: odd_names(["say", "", "säy", "quit", "qui", "quit\0", "日本"])
