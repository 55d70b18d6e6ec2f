# FLAGS: --break 'raise KeyError(1)' 'raise KeyError(1) from None'
# DIFFERS: error
def f():
    try:
        return 1 // 0
    except ZeroDivisionError:
        raise KeyError(1)


# CALL: f()
