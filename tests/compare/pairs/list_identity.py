# FLAGS: --break 'return x' 'return list(x)'
# DIFFERS: 'ref'
def f(x):
    return x


# CALL: f([1, 2])
