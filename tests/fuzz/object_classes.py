"""What every random program over objects starts with: helpers, an enumeration, and a class in one of several makes."""

import random

_HELPERS = """
P_log = []
P_state = {}
P_registry = {}
P_seen = set()
class P_Error(Exception):
    def __init__(self, code, text=""):
        super().__init__(code, text)
        self.code = code
class P_Guard:
    def __init__(self, swallow):
        self.swallow = swallow
    def __enter__(self):
        return len(P_log)
    def __exit__(self, kind, error, trace):
        P_log.append(kind.__name__ if kind else "left")
        return self.swallow
@contextlib.contextmanager
def P_guard(name):
    P_log.append(name)
    try:
        yield name
    finally:
        P_log.append("end")
class P_Color(enum.Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
def P_twice(x):
    return 2 * x
def P_make(n):
    total = n
    def add(x):
        nonlocal total
        total += x
        return total
    return add
def P_walk(n):
    while n > 0:
        got = yield n
        n -= 1 if got is None else got
    return "done"
def P_find(values, x):
    for i, v in enumerate(values):
        if v == x:
            return i
    return None
def P_all(first, *rest, k=1, **more):
    return first, len(rest), k, sorted(more)
def P_bump(n):
    global P_count
    P_count += n
    return P_count
P_count = 0
"""
_PLAIN = """
class P_Item:
    def __init__(self, n, s="d"):
        self.n = n
        self.s = s
    def __eq__(self, other):
        return isinstance(other, P_Item) and self.n == other.n and self.s == other.s
    def __hash__(self):
        return hash((self.n, self.s))
    def __lt__(self, other):
        return (self.n, self.s) < (other.n, other.s)
    def __add__(self, other):
        return P_Item(self.n + other.n, self.s)
    def __repr__(self):
        return f"Item({self.n}, {self.s!r})"
"""
_BY_NUMBER = """
@functools.total_ordering
class P_Item:
    count = 0
    def __init__(self, n, s="d"):
        self.n = n
        self.s = s
        P_Item.count += 1
    def __eq__(self, other):
        return self.n == other.n
    def __lt__(self, other):
        return self.n < other.n
    def __hash__(self):
        return self.n % 5
    def __add__(self, other):
        if not isinstance(other, P_Item):
            return NotImplemented
        return type(self)(self.n + other.n)
    def __str__(self):
        return "<" + self.s + ">"
    def __repr__(self):
        return "I%d" % self.n
"""
_DATA = """
@dataclasses.dataclass(order=True, unsafe_hash=True)
class P_Item:
    n: int
    s: str = "d"
    def __add__(self, other):
        return P_Item(self.n - other.n, other.s)
"""
_FROZEN = """
@dataclasses.dataclass(frozen=True, order=True)
class P_Item:
    n: int
    s: str = "d"
    def __add__(self, other):
        return dataclasses.replace(self, n=self.n + other.n)
"""
_METHODS = """
    def twice(self):
        return 2 * self.n
    @property
    def label(self):
        return f"{self.s}:{self.n}"
    @classmethod
    def made(cls, n):
        return cls(n * 2)
class P_Sub(P_Item):
    def twice(self):
        return super().twice() + 1
"""


def prelude(rng: random.Random) -> list[str]:
    """Definitions that the templates rely on; ``P_`` stands for the prefix of the program."""
    item = rng.choice((_PLAIN, _PLAIN, _BY_NUMBER, _DATA, _FROZEN))
    return (_HELPERS.strip() + "\n" + item.strip() + _METHODS.rstrip()).split("\n")
