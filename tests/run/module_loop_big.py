"""Ints beyond 64 bits, other types and undefined names in loops at module level."""

f = 1
for i in range(1, 40):
    f *= i
print(f)

x = 1
trail = []
for i in range(70):
    x = x * 3 + 1
    trail.append(x % 1000)
print(x, trail[-3:])

v = 0
for step in range(4):
    v = v + 0.5 if step % 2 else v + 1
    print(v, type(v).__name__)

items = [1, 2.5, "three", None]
for item in items:
    print(item)

for z in range(2):
    try:
        print(undefined_name)
    except NameError as error:
        print(error)

a, b = 0, 1
while b < 10**30:
    a, b = b, a + b
print(a, b)

# CALL: (mod.f, mod.x, mod.v, mod.a, mod.b, mod.z)
# CALL: hasattr(mod, "error")
