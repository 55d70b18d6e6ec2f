# FLAGS: --break 'b=2' 'b=3'
# DIFFERS: import
def f(a, b=2):
    return a


# CALL: f(1)
