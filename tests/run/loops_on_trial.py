"""Loops that CPython comes to again and again: whoever runs them, they do the same."""

# TIMEOUT: 240


def solve(free, left, chosen, found, limit, places):
    for p in left:
        for fp in places[p]:
            if fp <= free:
                rest = [q for q in left if q != p]
                now = chosen[:]
                now[p] = min(fp)
                if rest:
                    solve(free - fp, rest, now, found, limit, places)
                else:
                    found.append("".join(map(str, now)))
                if len(found) >= limit:
                    return


def tally(rows, counts):
    for row in rows:
        for key, value in row:
            counts.setdefault(key, []).append(value)
    return sum(len(v) for v in counts.values())


def first_bad(rows, wanted):
    for row in rows:
        for key, value in row:
            if value == wanted:
                return key
            if value is None:
                raise LookupError(key)
    return None


def outer(groups, log):
    total = 0
    for group in groups:
        try:
            for item in group:
                total += len(item)
                log.append(item)
                if item == "stop":
                    break
            else:
                total += 1000
        except TypeError as e:
            log.append(str(e))
            total -= 1
    return total


places = [[frozenset((i, (i + d) % 6)) for i in range(6)] for d in (1, 2, 3)]
for turn in range(40):
    found = []
    solve(frozenset(range(6)), [0, 1, 2], [-1] * 3, found, 5, eval("places"))
print(found)

counts = {}
for turn in range(400):
    rows = eval("[[('a', 1), ('b', turn)], [], [('c', None)]]")
    total = tally(rows, counts)
print(total, {k: v[-3:] for k, v in counts.items()})

answers = []
for turn in range(400):
    rows = eval("[[('a', 1), ('b', turn)], [('c', None if turn % 3 == 0 else 2)]]")
    try:
        answers.append(first_bad(rows, 7 if turn % 2 else turn))
    except LookupError as e:
        answers.append((repr(e), e.__traceback__.tb_next.tb_lineno))
print(answers[:8], answers[-3:], len(answers))

log = []
totals = [outer(eval("[['a', 'bc'], ['x', 'stop', 'y'], ['q', turn % 50 and 'r'], []]"), log) for turn in range(400)]
print(sum(totals), totals[:3], len(log), log[-4:], sorted(set(map(str, log))))
