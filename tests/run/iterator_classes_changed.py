"""Iterators of the program that a subclass and an assignment to the class change, taken by builtins."""


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


def to_list(n):
    return list(Count(n))


def given(c):
    return list(c)


# CALL: to_list(3)
# CALL: given(Count(3))
# SETUP:
# class Twice(Count):
#     def __next__(self):
#         return 2 * super().__next__()
# CALL: given(Twice(3))
# SETUP:
# def ten(self):
#     if self.n > 10:
#         raise StopIteration
#     self.n += 1
#     return 10
# Count.__next__ = ten
# CALL: to_list(9)
# CALL: given(Count(9))
