# Dataclasses: errors inside the functions that the decorator makes, recursion, instances that change in Python.
from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Account:
    name: str
    balance: float = 0.0
    history: list[float] = field(default_factory=list)

    def __post_init__(self):
        if self.balance < 0:
            raise ValueError("balance of " + self.name)

    def pay(self, amount):
        if amount > self.balance:
            raise ValueError(f"{self.name} has {self.balance}")
        self.balance -= amount
        self.history.append(amount)
        return self.balance


def failing():
    raise KeyError("factory")


@dataclass
class Broken:
    a: int
    b: list = field(default_factory=failing)
    c: float = field(default_factory=lambda: 1 / 0)



@dataclass
class Tree:
    value: int
    left: Tree | None = None
    right: Tree | None = None

    def total(self):
        t = self.value
        if self.left is not None:
            t += self.left.total()
        if self.right is not None:
            t += self.right.total()
        return t


def negative():
    return Account("ann", -1.0)


def pay(amount):
    a = Account("bob", 10.0)
    a.pay(amount)
    return a.pay(amount), a.history


def broken_function():
    return Broken(1, c=2.0)


def broken_lambda():
    return Broken(1, [])


def build(n):
    if n == 0:
        return None
    return Tree(n, build(n - 1), build(n - 1))


def tree(n):
    t = build(n)
    u = build(n)
    return t.total(), t == u


def cycle():
    t = Tree(1)
    t.left = t
    return repr(t)


def change(account, value):
    account.balance = value
    return account.balance


# CALL: negative()
# CALL: pay(4.0)
# CALL: pay(6.0)
# CALL: broken_function()
# CALL: broken_lambda()
# CALL: tree(4)
# CALL: cycle()
# CALL: change(Account("c"), 3.0)
# CALL: change(Account("c"), "text")
# CALL: change(Account("c", balance=2), 3.5)
# CALL: repr(Account("d", 2.0))
