"""A limit order book with price-time priority."""

import heapq


class Order:
    """An order that rests in the book."""

    def __init__(self, ident, side, price, quantity):
        self.ident = ident
        self.side = side
        self.price = price
        self.quantity = quantity


class Book:
    """Queues of orders by price, and heaps of the prices."""

    def __init__(self):
        self.bids = {}
        self.asks = {}
        self.bid_prices = []
        self.ask_prices = []
        self.orders = {}
        self.trades = []

    def best_bid(self):
        """The highest price that somebody pays, or None."""
        while self.bid_prices:
            price = -self.bid_prices[0]
            if self.bids.get(price):
                return price
            heapq.heappop(self.bid_prices)
            self.bids.pop(price, None)
        return None

    def best_ask(self):
        """The lowest price that somebody takes, or None."""
        while self.ask_prices:
            price = self.ask_prices[0]
            if self.asks.get(price):
                return price
            heapq.heappop(self.ask_prices)
            self.asks.pop(price, None)
        return None

    def add(self, ident, side, price, quantity):
        """Trade with the other side, then rest; returns what is left."""
        while quantity > 0:
            best = self.best_ask() if side == "buy" else self.best_bid()
            if best is None or (best > price if side == "buy" else best < price):
                break
            queue = self.asks[best] if side == "buy" else self.bids[best]
            resting = queue[0]
            traded = min(quantity, resting.quantity)
            self.trades.append((ident, resting.ident, best, traded))
            quantity -= traded
            resting.quantity -= traded
            if resting.quantity == 0:
                queue.pop(0)
                del self.orders[resting.ident]
        if quantity > 0:
            order = Order(ident, side, price, quantity)
            self.orders[ident] = order
            levels = self.bids if side == "buy" else self.asks
            if price not in levels:
                levels[price] = []
                if side == "buy":
                    heapq.heappush(self.bid_prices, -price)
                else:
                    heapq.heappush(self.ask_prices, price)
            levels[price].append(order)
        return quantity

    def cancel(self, ident):
        """Take an order out; whether it was there."""
        order = self.orders.pop(ident, None)
        if order is None:
            return False
        levels = self.bids if order.side == "buy" else self.asks
        levels[order.price].remove(order)
        return True


def work(n):
    """Trades, volume, turnover and resting orders after n messages."""
    book = Book()
    state = 12345
    cancelled = 0
    for ident in range(n):
        state = (state * 1103515245 + 12345) % 2147483648
        kind = state // 65536 % 10
        state = (state * 1103515245 + 12345) % 2147483648
        if kind < 3 and ident > 10:
            cancelled += book.cancel(ident - 1 - state // 65536 % 1000)
        else:
            side = "buy" if state // 65536 % 2 == 0 else "sell"
            price = 1000 + state // 131072 % 50 + (-22 if side == "buy" else 0)
            book.add(ident, side, price, 1 + state // 4096 % 100)
    volume = sum(trade[3] for trade in book.trades)
    turnover = sum(price * quantity for _, _, price, quantity in book.trades)
    return len(book.trades), volume, turnover, len(book.orders), cancelled


if __name__ == "__main__":
    print(work(20000))
