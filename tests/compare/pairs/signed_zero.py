# FLAGS: --break 'return -x' 'return 0.0 - x'
# DIFFERS: '-0.0'
def f(x):
    return -x


# CALL: f(0.0)
