# FLAGS: --break '[[0]] * 2' '[[0], [0]]'
# DIFFERS: 'ref'
def f():
    return [[0]] * 2


# CALL: f()
