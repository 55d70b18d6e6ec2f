# What a name holds is looked at when the classes in it have been found, whichever name comes first in a function.
# VARIANTS: main
from abc import ABC, abstractmethod


def total(n):
    return run(KINDS["double"](3), n) + run(KINDS["base"](2), n)


class Base(ABC):
    def __init__(self, scale):
        self.scale = scale

    @abstractmethod
    def value(self, i):
        ...


class Single(Base):
    def value(self, i):
        return i * self.scale


class Double(Single):
    def value(self, i):
        return super().value(i) * 2.0


def run(item, n):
    t = 0.0
    for i in range(n):
        t += item.value(i)
    return t


KINDS = {"double": Double, "base": Single}
print(total(1000))
KINDS["base"] = int
try:
    print(total(10))
except AttributeError as e:
    print(e)
