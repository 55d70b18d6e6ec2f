# FLAGS: --break 'return x + 1' 'return (x + 1)[:]'
def f(x):
    return x + 1


# CALL: f(np.arange(4.0))
