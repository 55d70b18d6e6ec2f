# Deques in attributes of an instance that Python has: looked at when an item is read, whatever Python puts in; instances
# given to Python get their attributes in order, also where the class has defaults of the same names.
from collections import deque
from dataclasses import dataclass, field


@dataclass
class Fill:
    price: float
    quantity: int = 1
    tags: list = field(default_factory=list)


class Counted:
    kind = "plain"
    late = None

    def __init__(self, n):
        self.n = n
        self.kind = "own"


class Engine:
    def __init__(self, length):
        self.window = deque(maxlen=length)
        self.events = deque()
        self.total = 0.0

    def add(self, value):  # NATIVE
        if len(self.window) == self.window.maxlen:
            self.total -= self.window[0]
        self.window.append(value)
        self.total += value
        return self.total / len(self.window)

    def push(self, price):  # NATIVE
        self.events.append(Fill(price))
        self.events.appendleft(Fill(price + 1.0, 2))

    def drain(self):  # NATIVE
        total = 0.0
        while self.events:
            fill = self.events.popleft()
            total += fill.price * fill.quantity
        return total

    def turn(self, n):  # NATIVE
        self.window.rotate(n)
        last = self.window.pop()
        self.window.extend([last, 0.5])
        return last

    def empty(self):  # NATIVE
        return self.events.pop()


def counted(n):  # NATIVE
    c = Counted(n)
    return c


def late(n):  # NATIVE
    c = Counted(n)
    c.late = 2.5
    return c


engine = Engine(3)
for i in range(6):
    print(engine.add(float(i)), list(engine.window))
engine.push(2.0)
engine.push(3.0)
print(engine.events)
print([sorted(vars(f).items()) for f in engine.events])
print(engine.drain(), len(engine.events))
print(engine.turn(1), engine.window)
engine.window[0] = 7
print(engine.add(1.5))
engine.window[0] = "x"
try:
    print(engine.add(1.5))
except TypeError as error:
    print(error)
try:
    engine.empty()
except IndexError as error:
    print(error)


class Loud(deque):
    def append(self, x):
        print("append", x)
        super().append(x)


engine.window = Loud([1.0, 2.0], 3)
engine.total = 3.0
print(engine.add(4.0), engine.add(5.0), engine.window)
engine.window = deque([1, 2.5], 3)
print(engine.add(4.0), engine.add(5.0), engine.window)
engine.events = deque([Fill(1.0), "not a fill"])
try:
    print(engine.drain())
except AttributeError as error:
    print(error)
print(vars(counted(1)), vars(late(2)), vars(counted(3)), Counted.kind)
print(list(vars(late(4))), repr(Fill(1.0)))
