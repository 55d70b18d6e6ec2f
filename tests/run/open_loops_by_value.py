# A function with open loops that another process gets by value runs there as Python.
import subprocess
import sys

import cloudpickle


def opaque(x):
    return eval("x")


def total(n):
    p = opaque([1, 2, 3])
    s = 0
    for i in range(n):
        s += p[i % 3] * 2
    return s


def first(n):
    p = opaque([1, 2, 3])
    for i in range(n):
        if p[i] * 2 > 3:
            return i
    return None


def elsewhere(n):
    here = total(n), first(n)
    data = cloudpickle.dumps((total, first)).hex()
    code = f"import pickle; f, g = pickle.loads(bytes.fromhex('{data}')); print(f({n}), g({n}))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return here, run.stdout


# VARIANTS: main
# TIMEOUT: 60
# CALL: elsewhere(3)
