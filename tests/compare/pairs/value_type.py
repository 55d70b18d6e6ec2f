# FLAGS: --break 'a + b' 'float(a + b)'
# DIFFERS: value: ['int', '3'] under CPython, ['float',
def f(a, b):
    return a + b


# CALL: f(1, 2)
