# run: compiled native
# Indices that are sums of what is known and of what another list holds: bounds of the sum bound the item as well,
# whatever it is; loops that count to something negative have no turns.


def gather(values, spots, k, c):  # NATIVE
    """Sums of eight neighbours at (c * k + place) * 8."""
    out = []
    table = [0.0] * len(values)
    for i in range(len(values)):
        table[i] = values[i]
    places = [0] * len(spots)
    for i in range(len(spots)):
        places[i] = spots[i]
    for j in range(len(places)):
        at = (c * k + places[j]) * 8
        total = 0.0
        for lane in range(8):
            total += table[at + lane]
        out.append(total)
    return out


def scatter(values, spots, base):  # NATIVE
    """Adds 1 at base + place + 0 .. 3."""
    table = [0.0] * len(values)
    for i in range(len(values)):
        table[i] = values[i]
    places = [0] * len(spots)
    for i in range(len(spots)):
        places[i] = spots[i]
    for j in range(len(places)):
        at = base + places[j]
        for lane in range(4):
            table[at + lane] += 1.0
    return sum(table)


def twice(values, spots, base):
    """The item counts double."""
    total = 0.0
    table = [0.0] * len(values)
    for i in range(len(values)):
        table[i] = values[i]
    places = [0] * len(spots)
    for i in range(len(spots)):
        places[i] = spots[i]
    for j in range(len(places)):
        at = 2 * places[j] + base
        for lane in range(2):
            total += table[at + lane]
    return total


def rows(values, depth, k):
    total = 0.0
    table = [0.0] * len(values)
    for i in range(len(values)):
        table[i] = values[i]
    for _node in range(3):
        at = depth * k
        for j in range(depth):
            for lane in range(4):
                total += table[at - j * k + lane] * table[j * 4 + lane]
        depth -= 1
    return total


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except (IndexError, OverflowError) as error:
        return f"{type(error).__name__}: {error}"


table = [float(i) for i in range(160)]
for places in (
    [0, 1, 2, 3],
    [0, 19],
    [19, 20],
    [-1, -20],
    [-21],
    [0, 2**60],
    [0, -(2**60)],
    [1, 2**61 - 1, 3],
    [2**63 - 1],
    [-(2**63)],
    [2**61, 5],
    [-(2**61) + 1],
    [],
):
    for c in (0, 2, -1, 2**59, -(2**59), 2**62 - 1):
        for k in (1, 3, -2):
            print(places, c, k, attempt(gather, table, places, k, c))
    for base in (0, 4, -3, 2**62, -(2**62), 2**63 - 1, -(2**63)):
        print(places, base, attempt(scatter, table[:40], places, base), attempt(twice, table, places, base))
for depth in (-3, -1, 0, 1, 2, 5, 13, 14, 40, 2**40, -(2**62)):
    for k in (-4, 0, 4, 11, 12, 2**40):
        print(depth, k, attempt(rows, table, depth, k) if depth < 2**30 else "")
