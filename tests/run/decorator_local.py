"""Decorators written in the module, functools.wraps and a cache."""

import functools

calls = []


def logged(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        calls.append(f.__name__)
        return f(*args, **kwargs)

    return wrapper


@logged
def area(w, h=2):
    """Area of a rectangle."""
    return w * h


@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


# CALL: area(3)
# CALL: area(3, h=4)
# CALL: area.__name__, area.__doc__
# CALL: fib(90)
# CALL: fib(100)
# CALL: fib.cache_info()
