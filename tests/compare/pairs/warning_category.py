# FLAGS: --break UserWarning RuntimeWarning
# DIFFERS: warnings
import warnings


def f():
    warnings.warn("careful", UserWarning)


# CALL: f()
