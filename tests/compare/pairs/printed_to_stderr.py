# FLAGS: --break 'file=sys.stderr' 'file=sys.stdout'
# DIFFERS: stdout
# DIFFERS: stderr
import sys


def f(x):
    print(x, file=sys.stderr)


# CALL: f(1)
