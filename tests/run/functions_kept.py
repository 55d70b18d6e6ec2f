"""Builtins and classes that comprehensions put into containers."""


# NATIVE lists
def lists(n):
    g = [len for _ in range(n)]
    return [h([1, 2]) for h in g]


# NATIVE others
def others(n):
    return {str(i): len for i in range(n)}, {abs for _ in range(n)}, [int for _ in range(n)], {i: max for i in range(n)}[0]([3, 4])


# CALL: lists(3)
# CALL: others(2)
