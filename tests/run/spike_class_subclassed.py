"""A class with state, subclassed in Python with an override that compiled code must call."""


class Account:
    fee = 0.5

    def __init__(self, cash):
        self.cash = cash
        self.trades = 0

    def cost(self, size):
        return self.fee * size

    def trade(self, price, size):
        self.cash -= price * size + self.cost(size)
        self.trades += 1
        return self.cash


def run(account, prices):
    for p in prices:
        account.trade(p, 2)
    return account.cash


# SETUP:
# class Free(Account):
#     def cost(self, size):
#         return 0
#
# class Named(Account):
#     fee = 1
#     def __init__(self, cash, name):
#         super().__init__(cash)
#         self.name = name
#
# CALL: (a := Account(100.0))
# CALL: run(a, [1.0, 2.0])
# CALL: run(Free(100.0), [1.0, 2.0])
# CALL: (n := Named(10, "x"))
# CALL: run(n, [1, 2])
# CALL: setattr(a, "cash", "broke")
# CALL: run(a, [1.0])
# CALL: setattr(Account, "fee", 2.0)
# CALL: Account(1.0).trade(1.0, 1)
# CALL: setattr(Account, "cost", lambda self, size: -1.0)
# CALL: Account(1.0).trade(1.0, 1)
# CALL: a.missing
# CALL: Account()
# CALL: isinstance(n, Account), type(a) is Account
