# FLAGS: --break 'return x' 'return -x'
# DIFFERS: value
def f(x):
    return x


# CALL: f(float("nan"))
