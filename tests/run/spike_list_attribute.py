"""A list attribute that crosses and is appended to on both sides: one list, stable identity."""


class Book:
    def __init__(self):
        self.prices = []

    def add(self, price):
        self.prices.append(price)
        return len(self.prices)

    def total(self):
        s = 0
        for p in self.prices:
            s += p
        return s


# CALL: (b := Book())
# CALL: b.add(1.5)
# CALL: (outside := b.prices)
# CALL: outside.append(2.5)
# CALL: b.total()
# CALL: b.add(3)
# CALL: outside
# CALL: outside is b.prices
# CALL: outside.append("x")
# CALL: b.total()
# CALL: setattr(b, "prices", [1])
# CALL: b.add(2)
# CALL: outside
