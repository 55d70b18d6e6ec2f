# FLAGS: --break 'x.append(1)' 'x = x + [1]'
# DIFFERS: arguments
def f(x):
    x.append(1)


# CALL: f([])
