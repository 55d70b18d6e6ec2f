"""pyx2cpp from inside Python: functions, classes, modules and notebook cells compiled to native code.

    import pyx2cpp

    @pyx2cpp.compile            # a function or a class
    def signal(prices): ...

    pyx2cpp.install("strategies.*")    # modules compile when they are imported

    %load_ext pyx2cpp                  # in Jupyter: the cell magic %%pyx2cpp

What is compiled behaves as the Python it was made from. What cannot be compiled, and everything on a machine without
a compiler, runs as that Python, with one warning. With ``PYX2CPP_DISABLE`` set nothing is compiled at all.
"""

from ._decorator import compile
from ._hook import install, uninstall
from ._tool import CompileError, tool, version

__all__ = [
    "CompileError",
    "compile",
    "fast_math",
    "install",
    "load_ipython_extension",
    "prange",
    "tool",
    "uninstall",
    "version",
]
__version__ = version()

prange = range  # turns that may be taken in any order: a range for CPython, and for code that runs in one thread


def fast_math(function):
    """Mark a function whose floats need not be exact to the last bit; the function itself is given back."""
    return function


def load_ipython_extension(shell):
    """Register the cell magic ``%%pyx2cpp``: what ``%load_ext pyx2cpp`` calls."""
    from ._magic import register

    register(shell)
