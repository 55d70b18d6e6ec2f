# FLAGS: --break 'a // b' 'int(a / b)'
# DIFFERS: value
def f(a, b):
    return a // b


# CALL: f(-7, 2)
