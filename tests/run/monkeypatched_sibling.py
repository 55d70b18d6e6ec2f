"""Replacing a function of the module changes what its siblings call, at once."""


def price(x):
    return x * 2


def total(values):
    s = 0
    for v in values:
        s += price(v)
    return s


def until_changed(values, change):
    out = []
    for v in values:
        out.append(price(v))
        change(v)
    return out


# SETUP:
# original = price
# def change(v):
#     if v == 2:
#         mod.price = lambda x: "patched"
#
# CALL: total([1, 2])
# CALL: setattr(mod, "price", lambda x: x + 0.5)
# CALL: total([1, 2])
# CALL: setattr(mod, "price", original)
# CALL: total([1, 2])
# CALL: until_changed([1, 2, 3], change)
# CALL: delattr(mod, "price")
# CALL: total([1])
