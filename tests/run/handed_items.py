"""Functions that pools call for each item, with the items of several iterables, or with a tuple of arguments."""

import multiprocessing
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.pool import ThreadPool


def price(strike, years):  # NATIVE
    total = 0.0
    for i in range(10):
        total += strike * years**i
    return total


def span(bounds):  # NATIVE
    total = 0
    for i in range(bounds[0], bounds[1]):
        total += i * i
    return total


def count(n, step):  # NATIVE
    return sum(range(0, n, step))


def word(text):  # NATIVE
    return "".join(sorted(text))


def run(n):
    with ThreadPool(2) as pool:
        spans = [(i, i + n) for i in range(3)]
        first = pool.map(span, spans)
        second = pool.starmap(count, [(n, 2), (n, 3)])
        third = pool.apply_async(count, (n, 5)).get()
        fourth = list(pool.imap(word, ["pool", "map"]))
    with ThreadPoolExecutor(2) as executor:
        fifth = list(executor.map(price, [1.0, 2.0], [0.5, 0.25]))
    return first, second, third, fourth, fifth


def cores():
    n = min(multiprocessing.cpu_count(), 1)
    return n, type(n), [i // n for i in range(3)]


# CALL: run(10)
# CALL: cores()
