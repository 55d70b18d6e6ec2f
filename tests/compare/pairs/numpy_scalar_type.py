# FLAGS: --break 'return x[0]' 'return float(x[0])'
# DIFFERS: 'scalar'
def f(x):
    return x[0]


# CALL: f(np.ones(2))
