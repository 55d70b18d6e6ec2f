# Dataclasses with InitVar: parameters of __init__ for __post_init__ that are no fields.
from dataclasses import InitVar, asdict, dataclass, field, fields, replace


@dataclass
class Order:
    price: float
    qty: int
    scale: InitVar[float] = 1.0
    tags: list = field(default_factory=lambda: ["x"], compare=False, repr=False)
    total: float = field(init=False, default=0.0)

    def __post_init__(self, scale):  # NATIVE
        self.total = self.price * self.qty * scale


@dataclass(order=True)
class Child(Order):
    note: InitVar[str] = "n"
    size: int = 3

    def __post_init__(self, scale, note):  # NATIVE
        super().__post_init__(scale)
        self.size += len(note)


@dataclass
class Asked:
    rate: InitVar[float]
    years: int = 1
    value: float = field(init=False)

    def __post_init__(self, rate: float):
        if rate < 0:
            raise ValueError("rate")
        self.value = (1 + rate) ** self.years


@dataclass
class Unused:
    a: int
    b: InitVar[int] = 4


def orders(n):  # NATIVE
    t = 0.0
    for i in range(n):
        o = Order(1.5, i, 2.0)
        t += o.total + len(o.tags) + o.scale
        c = Child(2.0, i, note="abc")
        t += c.total + c.size
        t += Asked(0.5, years=i).value
    return t


def unused(n):  # NATIVE
    return sum(Unused(i, 2).a + Unused(i).b for i in range(n))


def shown():
    return repr(Order(1.0, 2)), repr(Child(1.0, 2, 3.0)), Order(1.0, 2) == Order(1.0, 2, 1.0), Child(1.0, 2) < Child(1.0, 3)


def read(o):
    return o.scale, o.total


def failing(x):
    return Asked(x).value


# CALL: orders(0)
# CALL: orders(4)
# CALL: unused(3)
# CALL: shown()
# CALL: read(Order(2.0, 3, 4.0))
# CALL: (o := Order(2.0, 3, 4.0)), setattr(o, "scale", 9), read(o), o
# CALL: failing(0.5)
# CALL: failing(-0.5)
# CALL: Asked()
# CALL: Asked(1.0).rate
# CALL: [f.name for f in fields(Order)], asdict(Child(1.0, 2)), Order.__match_args__
# CALL: replace(Order(1.0, 2), price=3.0)
# CALL: replace(Asked(1.0), years=3)
# CALL: replace(Asked(1.0), years=3, rate=0.5)
