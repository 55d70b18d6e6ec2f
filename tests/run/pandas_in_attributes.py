# Frames in attributes of instances: loops read their columns natively, and those that the method has made before the loop.
# TIMEOUT: 120
import numpy as np
import pandas as pd


class Crossing:
    def __init__(self, data, fast=3, slow=8):
        self.data = data.copy()
        self.fast, self.slow = fast, slow
        self.position = 0
        self.cash = 10000.0
        self.log = []

    def prepare(self):
        self.data["fast"] = self.data["close"].rolling(self.fast).mean()
        self.data["slow"] = self.data["close"].rolling(self.slow).mean()
        self.data = self.data.dropna().reset_index(drop=True)

    def run(self):
        self.prepare()
        for i in range(1, len(self.data)):
            price = self.data["close"].iloc[i]
            up = self.data["fast"].iloc[i] > self.data["slow"].iloc[i]
            was = self.data["fast"].iloc[i - 1] > self.data["slow"].iloc[i - 1]
            if up and not was and self.position == 0:
                self.position = self.cash // price
                self.cash -= self.position * price
                self.log.append(("buy", i, price))
            elif was and not up and self.position > 0:
                self.cash += self.position * price
                self.position = 0
                self.log.append(("sell", i, price))
        return self.cash + self.position * self.data["close"].iloc[-1], self.log[:2], len(self.log)

    def later(self, n):
        total = 0.0
        for i in range(n):
            total += self.data["close"].iloc[i]
            if i == 3:
                self.data = None
        return total


def made(n):
    wave = np.sin(np.arange(n) / 3.0)
    return pd.DataFrame({"close": 100.0 + 5.0 * wave, "volume": np.arange(n)})


def crossing(n):
    return Crossing(made(n)).run()


def lost(n):
    return Crossing(made(20)).later(n)


def whole(n):
    c = Crossing(made(n))
    c.data["close"] = c.data["volume"]
    c.data["fast"] = c.data["slow"] = 1.0
    return c.run()


# CALL: crossing(200)
# CALL: crossing(300)
# CALL: lost(3)
# CALL: lost(6)
# CALL: whole(50)
