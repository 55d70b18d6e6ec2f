# FLAGS: --break 'store.append(x)' 'store.append(list(x))'
# DIFFERS: names
store = []


def keep(x):
    store.append(x)


def f():
    store[0].append(1)


# CALL: keep(kept := [])
# CALL: f()
