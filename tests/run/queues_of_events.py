"""What comes out of a queue is expected to be what the program puts into queues."""

import queue
from queue import Empty, Queue


class Market:
    kind = "market"

    def __init__(self, price):
        self.price = price


class Signal:
    kind = "signal"

    def __init__(self, side, price):
        self.side, self.price = side, price


class Fill:
    kind = "fill"

    def __init__(self, side, price, fee):
        self.side, self.price, self.fee = side, price, fee


class Engine:
    def __init__(self, prices):
        self.events = Queue()
        self.prices = prices
        self.position, self.cash, self.last = 0, 0.0, None
        self.counts = {}

    def on_market(self, e):
        if self.last is not None and e.price != self.last:
            self.events.put(Signal(1 if e.price > self.last else -1, e.price))
        self.last = e.price

    def on_fill(self, e):
        self.position += e.side
        self.cash -= e.side * e.price + e.fee

    def run(self):
        for p in self.prices:
            self.events.put(Market(p))
            while True:
                try:
                    e = self.events.get(block=False)
                except Empty:
                    break
                self.counts[e.kind] = self.counts.get(e.kind, 0) + 1
                if e.kind == "market":
                    self.on_market(e)
                elif e.kind == "signal":
                    self.events.put(Fill(e.side, e.price, 0.01))
                else:
                    self.on_fill(e)
        return self.position, round(self.cash, 6), self.counts


def backtest(n):
    return Engine([100.0 + (i * 7919 % 13) * 0.5 for i in range(n)]).run()


def drained(q):
    out = []
    while not q.empty():
        out.append(q.get())
        q.task_done()
    q.join()
    return out, q.qsize()


def orders():
    first, last, least = Queue(), queue.LifoQueue(), queue.PriorityQueue()
    for i in [3, 1, 2]:
        first.put(i)
        last.put_nowait(i)
        least.put(i)
    return drained(first), drained(last), drained(least)


def bounded():
    q = queue.Queue(maxsize=2)
    q.put(1)
    q.put(2)
    try:
        q.put_nowait(3)
    except queue.Full as e:
        return q.full(), q.qsize(), repr(e)


def sentinel():
    q = queue.SimpleQueue()
    for x in [1.5, 2.5, None]:
        q.put(x)
    total = 0.0
    while True:
        x = q.get()
        if x is None:
            return total
        total += x


def foreign(items):
    """Items that the program knows nothing of."""
    q = Queue()
    for x in items:
        q.queue.append(x)
    return [q.get_nowait() for _ in items]


def nothing():
    return Queue().get(block=False)


def late():
    return Queue().get(timeout=0.001)


# CALL: backtest(0)
# CALL: backtest(50)
# CALL: orders()
# CALL: bounded()
# CALL: sentinel()
# CALL: foreign([1, "a", None, [2], Market])
# CALL: nothing()
# CALL: late()
