# FLAGS: --break 'stacklevel=1' 'stacklevel=2'
# DIFFERS: warnings
import warnings


def f():
    warnings.warn("careful", stacklevel=1)


def g():
    f()


# CALL: g()
