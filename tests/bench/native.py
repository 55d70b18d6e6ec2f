"""Building and calling the hand-written C++: the rivals of the rows and the floor of the calls."""

import ctypes
import glob
import os
import subprocess
import sysconfig

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
BUILD = os.path.join(ROOT, "build", "bench")
# The flags that pyx2cpp gives clang by default.
FLAGS = ["-std=c++20", "-O3", "-march=native", "-ffp-contract=off", "-fPIC", "-shared"]


def compiler():
    """The clang++ to use: $CXX, else the newest expected name."""
    return os.environ.get("CXX", "clang++-19")


def build(name, sources, extra=()):
    """Compile sources into BUILD/name unless it is newer than all of them; returns the path."""
    os.makedirs(BUILD, exist_ok=True)
    target = os.path.join(BUILD, name)
    if os.path.exists(target) and all(os.path.getmtime(source) < os.path.getmtime(target) for source in sources):
        return target
    scratch = f"{target}.{os.getpid()}"
    subprocess.run([compiler(), *FLAGS, *extra, "-o", scratch, *sources], check=True)
    os.replace(scratch, target)
    return target


def rivals():
    """The library with every cpp/*.cpp."""
    return ctypes.CDLL(build("rivals.so", sorted(glob.glob(os.path.join(HERE, "cpp", "*.cpp")))))


def floor_module():
    """Path of the extension module whose functions do the least a call can do."""
    include = ["-I" + sysconfig.get_paths()["include"], "-I" + np.get_include()]
    suffix = sysconfig.get_config_var("EXT_SUFFIX")
    return build("floor" + suffix, [os.path.join(HERE, "calls", "floor.cpp")], include)


def address(array):
    """The data pointer of an array, as an argument."""
    return ctypes.c_void_p(array.ctypes.data)


def integer(value):
    """An int64_t argument."""
    return ctypes.c_int64(value)


def real(value):
    """A double argument."""
    return ctypes.c_double(value)
