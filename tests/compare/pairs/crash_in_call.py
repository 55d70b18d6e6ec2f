# FLAGS: --break 'return 1' 'import os; os.kill(os.getpid(), 11)'
# DIFFERS: compiled: crash SIGSEGV in the call of line 8
def f():
    return 1


# CALL: 0
# CALL: f()
