"""Instances are copied, deep-copied and pickled like ordinary ones."""

import copy
import pickle


class Position:
    def __init__(self, size, prices):
        self.size = size
        self.prices = prices

    def value(self):
        total = 0
        for p in self.prices:
            total += p * self.size
        return total


# CALL: (p := Position(2, [1.5, 2]))
# CALL: (q := copy.copy(p))
# CALL: (r := copy.deepcopy(p))
# CALL: q.prices is p.prices, r.prices is p.prices
# CALL: r.prices.append(1)
# CALL: p.value(), q.value(), r.value()
# CALL: pickle.loads(pickle.dumps(p)).value()
# CALL: vars(p)
# CALL: setattr(p, "extra", 1)
# CALL: vars(p)
# CALL: p.__dict__ is p.__dict__
