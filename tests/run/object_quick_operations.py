# Operations on objects of which nothing is known in the source: the quick ways of the runtime for Python's own exact types
# give what the long ways give, and leave subclasses and errors to these.
# TIMEOUT: 120


class MyInt(int):
    def __add__(self, other):
        return "MyInt+"

    def __eq__(self, other):
        return "MyInt=="

    __hash__ = int.__hash__


class MyList(list):
    def __getitem__(self, i):
        return ("item", i)

    def __iter__(self):
        return iter(("x", "y"))

    def append(self, x):
        super().append((x, x))


class MyDict(dict):
    def __missing__(self, key):
        return "missing " + key


class Odd:
    def __init__(self, text):
        self.text = text

    def __hash__(self):
        return hash(self.text)

    def __eq__(self, other):
        raise KeyError("odd")


class Falsy:
    def __bool__(self):
        return False


NS = {"MyInt": MyInt, "MyList": MyList, "MyDict": MyDict, "Odd": Odd, "Falsy": Falsy}


def get(text):
    return eval(text, NS)


def tried(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__, str(e)


def arithmetic(x, y):
    out = []
    a = get(x)
    b = get(y)
    for op in range(3):
        out.append((a + b, a - b, a * b, a < b, a <= b, a == b, a != b, a > b, a >= b))
    return out


def divisions(x, y):
    out = []
    a = get(x)
    b = get(y)
    for i in range(2):
        out.append((a / b, a // b, a % b))
    return out


def bits(x, y):
    a = get(x)
    b = get(y)
    c = a
    for i in range(2):
        c &= b
        c |= a
        c ^= b
    return a & b, a | b, a ^ b, c


def items(x, i):
    o = get(x)
    at = get(i)
    out = []
    for k in range(2):
        out.append(o[at])
        out.append(o[0])
    return out


def stores(x, i, v):
    o = get(x)
    at = get(i)
    for k in range(2):
        o[at] = get(v)
    return o


def unpacks(x):
    o = get(x)
    out = []
    for k in range(2):
        a, b = o
        out.append((b, a))
        c, *d = o
        out.append((c, d))
    return out


def truths(x):
    o = get(x)
    n = 0
    for k in range(3):
        if o:
            n += 1
        if not o:
            n += 10
        if o is None:
            n += 100
        if o is not None:
            n += 1000
        if o is get:
            n += 10000
    return n


def appends(x):
    o = get(x)
    for k in range(3):
        o.append(k)
        o.append(k + 1)
        last = o.pop()
    return o, last


class Trap:
    """Changes a function of the module when it goes away, or is compared."""

    def __del__(self):
        global helper
        helper = second


def first():
    return "first"


def second():
    return "second"


helper = first


def rebinds_by_release():
    out = []
    held = get("[0, 1]")
    held[0] = Trap()
    for i in range(3):
        out.append(helper())
        held[0] = i
        out.append(helper())
    return out


def rebinds_by_call(action):
    global helper
    helper = first
    out = []
    for i in range(3):
        out.append(helper())
        if i == 1:
            action()
        out.append(helper())
    return out


def set_second():
    global helper
    helper = second


# SETUP:
# def traceback_lines(f, *args):
#     import traceback
#     try:
#         f(*args)
#     except Exception as e:
#         return [(s.name, s.lineno) for s in traceback.extract_tb(e.__traceback__)]
#
# CALL: [arithmetic(a, b) for a in ("3", "-7", "2.5", "2**40", "True", "float('nan')") for b in ("3", "2", "-0.0", "2**80", "1e308")]
# CALL: arithmetic("2**29 * 2 - 1", "2**29 * 2 - 1")
# CALL: arithmetic("-(2**30 - 1)", "2**30 - 1")
# CALL: tried(arithmetic, "'a'", "'b'")
# CALL: tried(arithmetic, "3", "'b'")
# CALL: tried(arithmetic, "MyInt(3)", "4")
# CALL: tried(arithmetic, "{1, 2}", "{2}")
# CALL: [divisions(a, b) for a in ("7", "-7", "7.5", "0", "2**70") for b in ("2", "-2", "2.0", "-0.5")]
# CALL: [tried(divisions, a, b) for a in ("7", "1.5") for b in ("0", "0.0", "False")]
# CALL: [bits(a, b) for a in ("12", "-5", "2**45", "True") for b in ("10", "-1", "2**33 - 1", "False")]
# CALL: [tried(items, o, i) for o in ("[1, 2, 3]", "(1, 2, 3)", "'abc'", "MyList([1, 2])", "{0: 'z', 'k': 1}", "MyDict({0: 1})") for i in ("1", "-1", "3", "-4", "True", "2**70", "'k'", "'no'", "1.0", "slice(0, 2)")]
# CALL: tried(items, "{Odd('k'): 1, 0: 2}", "'k'")
# CALL: traceback_lines(items, "[1]", "5")
# CALL: [tried(stores, o, i, "9") for o in ("[1, 2, 3]", "(1, 2)", "{}", "MyList([1, 2])", "bytearray(3)") for i in ("0", "-1", "3", "'k'", "False", "2**70")]
# CALL: [tried(unpacks, o) for o in ("(1, 2)", "[1, 2]", "(1, 2, 3)", "[1]", "'ab'", "MyList([1, 2])", "5", "{1: 2, 3: 4}", "()")]
# CALL: [truths(o) for o in ("0", "5", "2**70", "''", "'a'", "[]", "[0]", "()", "(0,)", "{}", "{1: 1}", "None", "True", "False", "0.0", "Falsy()", "MyInt(0)", "len")]
# CALL: [tried(appends, o) for o in ("[]", "[1]", "MyList()", "__import__('collections').deque()", "__import__('array').array('i')", "{}")]
# CALL: [tried(arithmetic, a, b) for a in ("'abc'",) for b in ("'abc'", "'abd'", "'ab'", "'äbc'", "5")]
# CALL: rebinds_by_release()
# CALL: rebinds_by_call(set_second)
# CALL: rebinds_by_call(int)
