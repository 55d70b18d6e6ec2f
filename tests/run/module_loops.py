"""Loops at module level: counters, lists, nesting, break and else, names that stay behind."""

n = 50
total = 0
evens = []
for i in range(n):
    if i % 7 == 3:
        continue
    total += i * i
    if i % 2 == 0:
        evens.append(i)
print(total, evens, i)

grid = [[0] * 5 for _ in range(4)]
for row in range(4):
    for col in range(5):
        grid[row][col] = row * col - 3
print(grid, row, col)

k = 0
while True:
    k += 1
    if k * k > n:
        break
else:
    never = 1
print(k)

words = ["ab", "c", "def"]
line = ""
for w in words:
    line = line + w.upper() + ";"
print(line, w)

mean = 0.0
for x in (0.5, 1.25, 4.0):
    mean += x / 3
print(mean, x)

if total > 10:
    squares = [q * q for q in range(6)]
    for s in squares:
        last = s
else:
    squares = None
print(squares, last)

for nothing in []:
    pass
count = 0
for step in range(10, 0, -3):
    count, previous = count + step, count
print(count, previous, step)


def state():
    return total, evens, grid, k, line, mean, squares, count, previous


# CALL: state()
# CALL: state()[1] is evens
# CALL: sorted(name for name in dir(mod) if not name.startswith("__"))
