# FLAGS: --break 'return 1' 'import os; os._exit(0)'
# DIFFERS: the process ended by itself
def f():
    return 1


# CALL: f()
