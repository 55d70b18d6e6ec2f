# FLAGS: --break 'print(x)' 'print(x, end=" ")'
# DIFFERS: stdout
def f(x):
    print(x)


# CALL: f(1)
