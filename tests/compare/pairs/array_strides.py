# FLAGS: --break 'return x.T' 'return x.T.copy()'
# DIFFERS: value
def f(x):
    return x.T


# CALL: f(np.arange(6.0).reshape(2, 3))
