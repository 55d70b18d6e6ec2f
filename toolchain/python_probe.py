"""Print what the toolchain needs to know of the interpreter that runs this, as one line of JSON."""

import sys

# The first entry is the current folder, whose modules must not shadow the standard library's.
sys.path[:] = [entry for entry in sys.path if entry]

import importlib.util  # noqa: E402
import json  # noqa: E402
import os  # noqa: E402
import site  # noqa: E402
import sysconfig  # noqa: E402


def numpy_facts():
    """Give NumPy's folder, include folder and version without importing it, which would take 100 ms."""
    spec = importlib.util.find_spec("numpy")
    if spec is None or not spec.origin:
        return {}
    folder = os.path.dirname(spec.origin)
    version_file = os.path.join(folder, "version.py")
    values = {}
    try:
        with open(version_file, encoding="utf-8") as file:
            exec(compile(file.read(), version_file, "exec"), values)
    except (OSError, SyntaxError, ImportError, KeyError):
        values = {}  # NumPy 1.x computes its version with a relative import
    version = values.get("version", values.get("short_version", ""))
    for core in ("_core", "core"):
        include = os.path.join(folder, core, "include")
        if os.path.isdir(include):
            return {"NumPyVersion": version, "NumPyInclude": include, "NumPyFile": version_file}
    return {}


def facts():
    """Collect everything; names are those of the Go structure that reads them."""
    get = sysconfig.get_config_var
    paths = sysconfig.get_paths()
    result = {
        "Executable": os.path.realpath(sys.executable) if sys.executable else "",
        "Invoked": sys.executable or "",
        "Prefix": sys.prefix,
        "Implementation": sys.implementation.name,
        "Version": list(sys.version_info[:3]),
        "Include": paths["include"],
        "PlatInclude": paths["platinclude"],
        "ExtSuffix": get("EXT_SUFFIX") or "",
        "SOABI": get("SOABI") or "",
        "Debug": bool(get("Py_DEBUG")),
        "FreeThreaded": bool(get("Py_GIL_DISABLED")),
        "PointerBits": 64 if sys.maxsize > 2**32 else 32,
        "LibDir": get("LIBDIR") or "",
        "LDLibrary": get("LDLIBRARY") or "",
        "SharedLib": bool(get("Py_ENABLE_SHARED")),
        "LibPL": get("LIBPL") or "",
        "StaticLib": get("LIBRARY") or "",
        "Libs": f"{get('LIBS') or ''} {get('SYSLIBS') or ''}",
        "UserSite": site.getusersitepackages() if site.ENABLE_USER_SITE else "",
        "Path": [entry for entry in sys.path if os.path.isdir(entry)],
    }
    result.update(numpy_facts())
    return result


print(json.dumps(facts()))
