# FLAGS: --break 'a = 1' 'a = 1; return a // 0'
# DIFFERS: error
def f():
    a = 1
    return a // 0


# CALL: f()
