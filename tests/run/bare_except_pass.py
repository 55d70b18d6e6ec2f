"""A bare "except: pass" around statements that do not assign what is used behind it."""

GRID = [[1, 0, 1], [0, 1, 0], [1, 1, 1]]


def around(x, y):  # NATIVE
    found = []
    total = 0.5
    try:
        found.append(GRID[y + 1][x])
    except:
        pass
    try:
        found.append(GRID[y][x + 1])
        total += 1
    except:
        pass
    return found, total


def last(values):  # NATIVE
    seen = 0
    for v in values:
        try:
            n = 10 // v
            seen += 1
        except:
            pass
    try:
        return n, seen
    except:
        pass
    return None, seen


def grows(n):
    text = "a"
    try:
        n = n * 2**62
        text = [][n]
    except:
        pass
    return text, n


def module_like():
    count = 0
    for k in range(3):
        try:
            count += int("x" * k or "7")
        except:
            pass
        finally:
            count += 1
    return count


tally = []
for i in range(4):
    try:
        tally.append(10 // (i - 2))
    except:
        pass
print(tally, i)

# CALL: [around(x, y) for x in range(3) for y in range(3)]
# CALL: last([1, 0, 2])
# CALL: last([0])
# CALL: grows(0)
# CALL: grows(1)
# CALL: grows(7)
# CALL: module_like()
