"""An uncaught error with a cause and a context prints the whole chain."""


class Failure(Exception):
    pass


def inner(n):
    return [1, 2, 3][n]


def outer(n):
    try:
        return inner(n)
    except IndexError as error:
        raise Failure("outer", n) from error


if __name__ == "__main__":
    print(outer(1))
    try:
        outer(5)
    except Failure:
        1 // 0

# CALL: outer(1)
# CALL: outer(9)
