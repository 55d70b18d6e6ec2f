"""A file in the manner of an algorithm collection: examples in docstrings."""


def digits(n):
    """The digits of a number, the lowest first.

    >>> digits(120)
    [0, 2, 1]
    >>> found = digits(7)
    >>> found
    [7]
    >>> digits(-1)
    Traceback (most recent call last):
        ...
    ValueError: negative
    """
    if n < 0:
        raise ValueError("negative")
    out = []
    while True:
        out.append(n % 10)
        n //= 10
        if n == 0:
            return out
