"""An index out of range in a nested loop at module level."""

# VARIANTS: main

xs = [1, 2, 3]
if __name__ == "__main__":
    try:
        raise KeyError("first")
    except KeyError as error:
        print(error)
    s = 0
    for i in range(10):
        for j in range(i):
            s += xs[j]
        print(i, s)
