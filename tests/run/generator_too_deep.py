# Generators that step each other without end: RecursionError at CPython's depth.


def climb(n):
    yield n
    yield from climb(n + 1)


def deep():
    reached = 0
    try:
        for x in climb(0):
            reached = x
    except RecursionError as error:
        return str(error)[:32], reached > 900
    return None


# CALL: deep()
