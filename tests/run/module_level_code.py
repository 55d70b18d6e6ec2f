"""Code at module level: loops, conditionals, prints, try, deleted names."""

total = 0
squares = []
for i in range(10):
    if i % 3 == 0:
        continue
    total += i
    squares.append(i * i)
else:
    done = True

try:
    ratio = total // 0
except ZeroDivisionError as error:
    ratio = str(error)

print("total", total, ratio)
big = 2**70
half = total / 2
temporary = 1
del temporary


def get():
    return total, squares, big


# CALL: get()
# CALL: get()[1] is squares
