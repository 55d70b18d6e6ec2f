"""Runs a program under CPython and writes down what types reach the functions of one file.

Arguments: the file for the result, the file whose functions are watched, the program and its own arguments. One line
per function and combination of types, as the compiler's --sig takes them.
"""

import os
import runpy
import sys

MOST = 8  # combinations of one function that are worth an instance
CODES = {"float64": "f8", "int64": "i8", "bool": "b1", "float32": "f4", "int32": "i4", "int16": "i2", "int8": "i1"}
CODES |= {"uint8": "u1", "uint16": "u2", "uint32": "u4", "uint64": "u8", "complex128": "c16", "complex64": "c8"}
PLAIN = {bool: "bool", int: "int", float: "float", complex: "complex", str: "str", bytes: "bytes", type(None): "None"}


def type_text(value, depth=0):
    """The type of a value in the compiler's notation, None when it has none."""
    kind = type(value)
    if kind in PLAIN:
        return PLAIN[kind]
    if depth > 3:
        return None
    if kind is tuple:
        return joined("tuple[{}]", [type_text(item, depth + 1) for item in value], all_items=True)
    if kind in (list, set, frozenset) and value:
        return joined(kind.__name__ + "[{}]", [type_text(item, depth + 1) for item in list(value)[:256]])
    if kind is dict and value:
        keys = joined("{}", [type_text(item, depth + 1) for item in list(value)[:256]])
        values = joined("{}", [type_text(item, depth + 1) for item in list(value.values())[:256]])
        return f"dict[{keys}, {values}]" if keys and values else None
    if kind.__module__ == "numpy":
        return numpy_text(value, kind)
    return None


def joined(form, texts, all_items=False):
    """The items' types in a form: all of them, or the one that they have in common."""
    if None in texts or not texts:
        return None
    if all_items:
        return form.format(", ".join(texts))
    return form.format(texts[0]) if len(set(texts)) == 1 else None


def numpy_text(value, kind):
    """The type of an array or a scalar of NumPy."""
    if kind.__name__ == "ndarray":
        code = CODES.get(value.dtype.name) if value.dtype.isnative else None
        if code is None or value.ndim == 0 or not value.flags.aligned:
            return None
        contiguous = ",C" if value.flags.c_contiguous else ""
        return f"{code}[{','.join(':' * value.ndim)}{contiguous}]"
    code = CODES.get(kind.__name__.rstrip("_"))
    return f"np.{code}" if code else None


def watch(path, seen):
    """The profile function that records calls into the file."""
    of_file = {}

    def note(frame, event, _):
        code = frame.f_code
        if event != "call" or code.co_flags & 0x0C:  # *args, **kwargs
            return
        wanted = of_file.get(code.co_filename)
        if wanted is None:
            wanted = of_file[code.co_filename] = os.path.realpath(code.co_filename) == path
        if not wanted or "<" in code.co_qualname:
            return
        names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
        texts = [type_text(frame.f_locals.get(name)) for name in names]
        found = seen.setdefault(code.co_qualname, {})
        if texts and None not in texts and len(found) < MOST:
            found[f"{code.co_qualname}({', '.join(texts)})"] = None

    return note


def main():
    """Run and record; the result is written however the program ends."""
    result, watched, *sys.argv[:] = sys.argv[1:]
    sys.path[0] = os.path.dirname(os.path.realpath(sys.argv[0]))
    seen = {}
    sys.setprofile(watch(os.path.realpath(watched), seen))
    try:
        runpy.run_path(sys.argv[0], run_name="__main__")
    finally:
        sys.setprofile(None)
        with open(result, "w", encoding="utf-8") as file:
            file.writelines(line + "\n" for found in seen.values() for line in found)


if __name__ == "__main__":
    main()
