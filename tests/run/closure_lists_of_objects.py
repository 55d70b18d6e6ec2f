# Lists that hold Python objects, shared by functions inside functions: used again and again, a value that was read is not gone.
import json
import math


def slices(a, items):
    v = list([x for x in [a, *items][:10] if x != a])

    def inner(p=1):
        v[1:1] = v[:3]
        print(math.sqrt(7.75 + 0.5), (p, -0.0), [1 - p, *[]][:10])

    inner(100)
    inner(2)
    return v


def stack(text):
    todo = json.loads(text)
    seen = []

    def push(x):
        todo.append(x)
        todo.append(todo[0])
        return todo[-1]

    def drain():
        while todo:
            x = todo.pop()
            y = x
            seen.append((x, y))
            x = None
            seen.append(y)
        return len(seen)

    push({"k": 1})
    push(None)
    return drain(), seen


def aliases(text):
    rows = json.loads(text)
    first = rows[0]
    same = first
    first = rows[1]
    rows[0] = first
    kept = same
    same = 3
    out = []
    for r in rows:
        q = r
        r = len(rows)
        out.append((q, r, kept))
    return out, first, same


def counts(text):
    table = json.loads(text)

    def bump(k):
        table[k] = table.get(k, 0) + len(table)
        return table

    def twice(k):
        return bump(k) is bump(k), table

    return twice("a"), twice("z")


for _ in range(3):
    print(slices(-0.0, [1e308, 1.0, 1.0]))
    print(stack("[1, [2, 3], null, \"x\"]"))
    print(aliases("[[1], {\"b\": 2}, 7]"))
    print(counts("{\"a\": 1}"))
