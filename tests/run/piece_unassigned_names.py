# Statements that only look whether a module name is there.
# ruff: noqa: B018, F821, A001
try:
    reduce_all
except NameError as e:
    print(e)
    reduce_all = sum
totals = [reduce_all(range(n)) for n in range(4)]
try:
    xrange
except:  # noqa: E722
    xrange = range
items = sum(([a] * n for a, n in ((1, 2), (3, 1))), [])


def count(n):
    return [i for i in xrange(n)]


for n in range(2):
    print(n, count(n))
try:
    input
    text = [n for n in range(2)]
except NameError:
    text = None
print(totals, items, xrange, reduce_all, text)
