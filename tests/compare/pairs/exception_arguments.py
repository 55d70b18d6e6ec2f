# FLAGS: --break '("no", 1)' '("no", 2)'
# DIFFERS: error
def f():
    raise ValueError("no", 1)


# CALL: f()
