# FLAGS: --break 'ValueError' 'TypeError'
# DIFFERS: error
def f():
    raise ValueError("no")


# CALL: f()
