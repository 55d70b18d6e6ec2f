"""Instances of classes with __iter__ and __next__, whose items builtins take."""


class Count:
    def __init__(self, n, bad=-1):
        self.n = n
        self.bad = bad

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        if self.n == self.bad:
            raise ValueError("bad item")
        return self.n


class Values:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return Count(self.n)


class Sized:
    def __init__(self, n):
        self.n = n
        self.asked = 0

    def __iter__(self):
        return Count(self.n)

    def __len__(self):
        self.asked += 1
        return self.n


def to_list(n):  # NATIVE
    return list(Count(n))


def to_list_of_values(n):  # NATIVE
    values = Values(n)
    return list(values), tuple(values), sorted(values)


def numbers(n):  # NATIVE
    return sum(Count(n)), max(Values(n)), min(Values(n))


def as_set(n):  # NATIVE
    return set(Count(n))


def tests(n):  # NATIVE
    return any(Count(n)), all(Values(n))


def partly(n):  # NATIVE
    c = Count(n)
    for x in c:
        if x == 3:
            break
    return list(c), c.n


def raising(n):
    c = Count(n, 1)
    try:
        return list(c)
    except ValueError as e:
        return str(e), c.n


def lets_out(n):
    return sum(Count(n, 1))


def extended(n):
    xs = [7]
    xs.extend(Count(n))
    return xs


def of_sized(n):
    s = Sized(n)
    return list(s), s.asked


def given(c):
    return list(c)


# CALL: to_list(3)
# CALL: to_list(0)
# CALL: to_list_of_values(4)
# CALL: numbers(5)
# CALL: numbers(0)
# CALL: as_set(4)
# CALL: tests(3)
# CALL: partly(6)
# CALL: partly(2)
# CALL: raising(4)
# CALL: lets_out(4)
# CALL: extended(3)
# CALL: of_sized(3)
# CALL: given(Count(3))
# CALL: given(Values(3))
# CALL: given([1, 2])
