"""A user's exception class with state, raised from a numeric loop and caught in both worlds."""


class LimitError(Exception):
    """Raised when a running total passes a limit."""

    def __init__(self, at, total):
        super().__init__(f"limit passed at {at}")
        self.at = at
        self.total = total


class HardLimit(LimitError):
    pass


def accumulate(values, limit):
    total = 0.0
    for i, v in enumerate(values):
        total += v
        if total > limit:
            raise LimitError(i, total)
    return total


def guarded(values, limit):
    try:
        return accumulate(values, limit)
    except LimitError as error:
        return -error.total, error.at


def harder(n):
    try:
        raise HardLimit(n, 0.5)
    except LimitError as error:
        return type(error).__name__, error.args


# CALL: accumulate([1.0, 2.0], 10.0)
# CALL: accumulate([1.0, 2.0, 3.0], 2.5)
# CALL: guarded([1.0, 2.0, 3.0], 2.5)
# CALL: harder(3)
