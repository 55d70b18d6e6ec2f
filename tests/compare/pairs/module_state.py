# FLAGS: --break 'global count' 'count = 0'
# DIFFERS: state
count = 0


def f():
    global count
    count += 1


# CALL: f()
