# FLAGS: --break 'return inner(x)' 'return 1 // x'
# DIFFERS: error
def inner(x): return 1 // x
def f(x): return inner(x)


# CALL: f(0)
