# FLAGS: --break 'return 1' 'while True: pass'
# DIFFERS: compiled: timeout in the call of line 7
# TIMEOUT: 1
def f():
    return 1

# CALL: f()
