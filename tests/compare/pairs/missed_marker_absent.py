# DIFFERS: MISSED on line 3
def f(x):
    return x  # MISSED: bounds check


# CALL: f(1)

# VARIANTS: closed
