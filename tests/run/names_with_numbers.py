"""Variables whose names end in what tells the types of other variables apart."""


def numbered(n):  # NATIVE
    x = n
    total = x * 2.0
    x = "a" * n
    x_2 = [n, 1]
    x_2.append(len(x))
    x = x_2[0] + total
    x_3 = "c"
    return x, x_2, x_3, total


def earlier(n):  # NATIVE
    x_2 = n + 1
    x = n
    y = x + x_2
    x = str(y)
    x_2 = x + "!"
    return x, x_2, y


def in_loops(words):  # NATIVE
    found = []
    for body in words:
        found.append(len(body))
    for body in range(3):
        found.append(body)
    body_2 = 0.5
    for body in found:
        body_2 += body
    return found, body_2


# CALL: numbered(3)
# CALL: numbered(0)
# CALL: earlier(4)
# CALL: in_loops(["a", "bc"])
# CALL: in_loops([])
