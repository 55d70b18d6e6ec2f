"""A back-test by events: bars and fills go through a queue; whoever drives it gives a bar and looks at the state."""

from collections import deque
from dataclasses import dataclass


@dataclass
class Bar:
    """Prices of a period."""

    time: int
    symbol: str
    high: float
    low: float
    close: float


@dataclass
class Fill:
    """An order that was carried out."""

    symbol: str
    quantity: int
    price: float


class Average:
    """Mean over a moving window."""

    def __init__(self, length):
        self.window = deque(maxlen=length)
        self.total = 0.0

    def add(self, value):
        """The mean with one more value, or None before the window is full."""
        if len(self.window) == self.window.maxlen:
            self.total -= self.window[0]
        self.window.append(value)
        self.total += value
        if len(self.window) < self.window.maxlen:
            return None
        return self.total / len(self.window)


class Strategy:
    """Decides on positions."""

    def target(self, bar):
        """The position to hold after a bar, or None for no opinion."""
        raise NotImplementedError


class Crossing(Strategy):
    """Long while the fast average is above the slow one."""

    def __init__(self, fast, slow):
        self.fast = {}
        self.slow = {}
        self.lengths = (fast, slow)

    def target(self, bar):
        if bar.symbol not in self.fast:
            self.fast[bar.symbol] = Average(self.lengths[0])
            self.slow[bar.symbol] = Average(self.lengths[1])
        fast = self.fast[bar.symbol].add(bar.close)
        slow = self.slow[bar.symbol].add(bar.close)
        if fast is None or slow is None:
            return None
        return 100 if fast > slow else 0


class Portfolio:
    """Cash, positions and the last prices."""

    def __init__(self, cash):
        self.cash = cash
        self.positions = {}
        self.prices = {}
        self.peak = cash
        self.drawdown = 0.0

    def equity(self):
        """Cash and the value of all positions."""
        return self.cash + sum(n * self.prices[symbol] for symbol, n in self.positions.items())

    def mark(self, bar):
        """Take note of a price."""
        self.prices[bar.symbol] = bar.close
        equity = self.equity()
        self.peak = max(self.peak, equity)
        self.drawdown = max(self.drawdown, 1.0 - equity / self.peak)

    def book(self, fill):
        """Take note of a fill."""
        self.positions[fill.symbol] = self.positions.get(fill.symbol, 0) + fill.quantity
        self.cash -= fill.quantity * fill.price + 0.01 * abs(fill.quantity)


class Engine:
    """The loop over the events."""

    def __init__(self, cash=100000.0, fast=5, slow=20):
        self.portfolio = Portfolio(cash)
        self.strategy = Crossing(fast, slow)
        self.events = deque()
        self.fills = 0
        self.equity = cash

    def on_bar(self, time, symbol, high, low, close):
        """Take a bar and all that follows from it; returns the equity."""
        self.events.append(Bar(time, symbol, high, low, close))
        while self.events:
            event = self.events.popleft()
            if isinstance(event, Bar):
                self.portfolio.mark(event)
                target = self.strategy.target(event)
                if target is not None:
                    wanted = target - self.portfolio.positions.get(event.symbol, 0)
                    if wanted:
                        slippage = 0.1 * (event.high - event.low)
                        price = event.close + slippage if wanted > 0 else event.close - slippage
                        self.events.append(Fill(event.symbol, wanted, price))
            else:
                self.portfolio.book(event)
                self.fills += 1
        self.equity = self.portfolio.equity()
        return self.equity


if __name__ == "__main__":
    engine = Engine(100000.0, 5, 20)
    for day in range(50):
        engine.on_bar(day, "A", 101.0 + day % 7, 99.0 + day % 7, 100.0 + day % 7)
    print(engine.equity, engine.fills, engine.portfolio.drawdown)
