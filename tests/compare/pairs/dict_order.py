# FLAGS: --break '{1: 2, 0: 3}' '{0: 3, 1: 2}'
# DIFFERS: value
def f():
    return {1: 2, 0: 3}


# CALL: f()
