"""divmod and pow of instances."""


class Clock:
    def __init__(self, minutes):
        self.minutes = minutes

    def __divmod__(self, other):
        if isinstance(other, Clock):
            return self.minutes // other.minutes, Clock(self.minutes % other.minutes)
        return Clock(self.minutes // other), self.minutes % other

    def __pow__(self, n):
        return Clock(self.minutes**n)

    def __rpow__(self, base):
        return base**self.minutes


class Late(Clock):
    def __rdivmod__(self, other):
        return "late", other.minutes


class Odd:
    def __init__(self, n):
        self.n = n

    def __divmod__(self, other):
        if other == 0:
            return NotImplemented
        return self.n // other, self.n % other

    def __rdivmod__(self, other):
        return "r", other


def splits(n):  # NATIVE
    out = 0
    for i in range(1, n):
        q, r = divmod(Clock(600 + i), Clock(i * 7))
        c, m = divmod(Clock(600 + i), 60)
        out += q + r.minutes + c.minutes + m + pow(Clock(i), 2).minutes
    return out


def others(c, late, odd):
    out = [divmod(c, late), pow(2, c), divmod(odd, 3), divmod(7, odd)]
    try:
        out.append(divmod(odd, 0))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(pow(odd, 2))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(divmod(c, 0))
    except ZeroDivisionError as e:
        out.append(str(e))
    return out


print(splits(50), others(Clock(5), Late(3), Odd(10)))
print(pow(Clock(3), 2).minutes, [x.minutes if isinstance(x, Clock) else x for x in divmod(Clock(61), 60)])
