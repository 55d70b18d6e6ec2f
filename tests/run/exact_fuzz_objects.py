# What random programs over objects found.
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Item:
    n: int
    s: str = "d"


class Sub(Item):
    pass


def texts():  # NATIVE
    items = [Sub(1), Item(2)]
    return str(items), repr(Sub(3)), f"{Sub(4)}", str(Item(5))


# CALL: texts()
