"""Nested handlers, re-raise, raise in a handler and in finally: cause and context chains."""


def reraise(n):
    try:
        return 1 // n
    except ZeroDivisionError:
        raise


def replaced(n):
    try:
        return 1 // n
    except ZeroDivisionError as error:
        raise ValueError("replaced", n) from error


def hidden(n):
    try:
        return 1 // n
    except ZeroDivisionError:
        raise KeyError(n) from None


def in_finally(n):
    try:
        return 1 // n
    finally:
        [][n]


def chain(n):
    try:
        try:
            return 1 // n
        except ZeroDivisionError:
            return int("x")
    except ValueError as error:
        raise RuntimeError("outer") from error


def inner_handled(n):
    try:
        raise ValueError("first")
    except ValueError:
        try:
            1 // n
        except ZeroDivisionError:
            pass
        raise


# CALL: reraise(0)
# CALL: replaced(0)
# CALL: hidden(0)
# CALL: in_finally(0)
# CALL: in_finally(1)
# CALL: chain(0)
# CALL: inner_handled(0)
