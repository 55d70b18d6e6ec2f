"""A queue of events of several classes: attributes that only some of them have."""

from collections import deque

MARKET, SIGNAL, FILL = 1, 2, 3


class MarketEvent:
    def __init__(self, t, price):  # NATIVE
        self.kind = MARKET
        self.t = t
        self.price = price


class SignalEvent:
    def __init__(self, t, direction):  # NATIVE
        self.kind = SIGNAL
        self.t = t
        self.direction = direction


class FillEvent:
    def __init__(self, t, quantity, price):  # NATIVE
        self.kind = FILL
        self.t = t
        self.quantity = quantity
        self.price = price


class Portfolio:
    def __init__(self, cash):  # NATIVE
        self.cash = cash
        self.held = 0
        self.last = 0.0

    def on_fill(self, e):  # NATIVE
        self.held += e.quantity
        self.cash -= e.quantity * e.price

    def value(self):  # NATIVE
        return self.cash + self.held * self.last


class Engine:
    def __init__(self, n):  # NATIVE
        self.window = deque(maxlen=n)
        self.portfolio = Portfolio(1000.0)
        self.events = deque()
        self.counts = {}

    def on_market(self, e):  # NATIVE
        self.window.append(e.price)
        self.portfolio.last = e.price
        mean = sum(self.window) / len(self.window)
        if e.price > mean and self.portfolio.held <= 0:
            self.events.append(SignalEvent(e.t, 1))
        elif e.price < mean and self.portfolio.held > 0:
            self.events.append(SignalEvent(e.t, -1))

    def step(self, t, price):  # NATIVE
        self.events.append(MarketEvent(t, price))
        while self.events:
            e = self.events.popleft()
            self.counts[e.kind] = self.counts.get(e.kind, 0) + 1
            if e.kind == MARKET:
                self.on_market(e)
            elif e.kind == SIGNAL:
                self.events.append(FillEvent(e.t, e.direction, price))
            else:
                self.portfolio.on_fill(e)


def run(n: int):  # NATIVE
    engine = Engine(5)
    x = 7
    for t in range(n):
        x = (x * 75 + 74) % 65537
        engine.step(t, 50.0 + x % 100 / 10)
    return engine.portfolio.value(), engine.portfolio.held, engine.counts


def prices(events: list[MarketEvent | SignalEvent]):
    out = []
    for e in events:
        try:
            out.append(e.price)
        except AttributeError as error:
            out.append(str(error))
    return out




# SETUP:
# def priced(e, p):
#     exec("e.price = p")
#     return e
# class Dear(SignalEvent):
#     price = 8.5
# def drive(n):
#     e = Engine(3)
#     out = []
#     for t in range(n):
#         e.step(t, 10.0 + t * 7 % 5)
#         out.append((e.portfolio.value(), e.portfolio.held, len(e.window)))
#     return out, e.counts
#
# CALL: run(50)
# CALL: drive(40)
# CALL: prices([MarketEvent(1, 2.5), SignalEvent(1, 1)])
# CALL: prices([MarketEvent(1, 2.5), priced(SignalEvent(1, 1), 3.5), SignalEvent(2, 1)])
# CALL: prices([MarketEvent(1, 2.5), Dear(1, 1)])
