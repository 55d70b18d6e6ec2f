"""Turns values into a graph of plain JSON data that two processes can compare.

Every mutable object gets a number at its first visit and is a ``["ref", number]`` afterwards, so two
snapshots are equal exactly if the values are equal in type, bits and structure *and* the objects are
shared in the same places. The identity of a tuple is not recorded, as little as that of a number: it is a value,
and native code holds it unboxed. Floats are recorded by their bits, dictionaries and sets in iteration order,
arrays with dtype, shape, strides, flags and content. Which arrays share memory is recorded by address
range, because the owner behind a view may differ without anyone being able to see it.
"""

import collections
import decimal
import fractions
import re
import struct
import types
from typing import Any

import numpy as np

_SCALARS = (str, bytes, int, float, complex, bool, type(None))
_LONG = 4096
_ADDRESS = re.compile(r" at 0x[0-9a-f]+>")
_QUIET_NAN = 0x7FF8000000000000


def type_name(cls: type) -> str:
    """The qualified name of a type, without the module for built-in ones."""
    module = cls.__module__
    return cls.__qualname__ if module == "builtins" else f"{module}.{cls.__qualname__}"


def is_function(value: Any) -> bool:
    """Whether a value is a function or method of any implementation (compiled ones have their own type)."""
    named = isinstance(getattr(value, "__qualname__", None), str)
    return named and callable(value) and not isinstance(value, type)


def float_bits(value: float, exact_nan: bool) -> str:
    """The bits of a float as hexadecimal; all NaNs are one unless `exact_nan`."""
    if value != value and not exact_nan:
        return f"{_QUIET_NAN:016x}"
    return struct.pack(">d", value).hex()


def without_addresses(text: str) -> str:
    """A text without the addresses of objects in it: they differ between processes."""
    return _ADDRESS.sub(">", text) if " at 0x" in text else text


class Encoder:
    """Encodes several values into one graph: objects shared between them are seen as shared."""

    def __init__(self, exact_nan: bool = True):
        self.exact_nan = exact_nan
        self._numbers: dict[int, int] = {}
        self._alive: list[Any] = []  # keeps ids from being reused while the graph is built
        self._arrays: list[tuple[list, int, int]] = []

    def encode(self, value: Any) -> list:
        """The graph node of one value."""
        if type(value) in _SCALARS:
            return self._scalar(value)
        if isinstance(value, np.generic):
            return self._numpy_scalar(value)
        if type(value) is tuple:
            return ["tuple", *self._content(value)]
        number = self._numbers.get(id(value))
        if number is not None:
            return ["ref", number]
        number = self._numbers[id(value)] = len(self._numbers)
        self._alive.append(value)
        if is_function(value):
            return self._function(value, number)
        return [type_name(type(value)), number, *self._content(value)]

    def finish(self) -> None:
        """Fill in which arrays overlap in memory: a group number and the offset in the group."""
        groups: list[list[int]] = []
        for _, low, high in sorted(self._arrays, key=lambda row: row[1:]):
            if groups and low < groups[-1][1]:
                groups[-1][1] = max(groups[-1][1], high)
            else:
                groups.append([low, high])
        names: dict[int, int] = {}
        for node, low, _ in self._arrays:
            group = next(i for i, (start, end) in enumerate(groups) if start <= low < end)
            node[:] = ["memory", names.setdefault(group, len(names)), low - groups[group][0]]

    def _scalar(self, value: Any) -> list:
        kind = type(value).__name__
        if kind == "float":
            return [kind, float_bits(value, self.exact_nan), repr(value)]
        if kind == "complex":
            real, imag = (float_bits(part, self.exact_nan) for part in (value.real, value.imag))
            return [kind, real, imag, repr(value)]
        if kind == "int":
            return [kind, str(value) if abs(value) < 1 << 10000 else hex(value)]
        if kind == "bytes":
            return [kind, value.hex()]
        return [kind, without_addresses(value) if kind == "str" else value]

    def _numpy_scalar(self, value: np.generic) -> list:
        return ["scalar", type(value).__name__, value.dtype.str, self._bytes(np.asarray(value)), repr(value)]

    def _function(self, value: Any, number: int) -> list:
        owner = getattr(value, "__self__", None)
        bound = [] if isinstance(owner, (type(None), types.ModuleType)) else [self.encode(owner)]
        return ["callable", number, value.__qualname__, *bound]

    def _content(self, value: Any) -> list:
        if isinstance(value, np.ndarray):
            return self._array(value)
        if isinstance(value, (list, tuple, collections.deque)):
            return [[self.encode(item) for item in value], *self._attributes(value)]
        if isinstance(value, (dict, types.MappingProxyType)):
            return [[[self.encode(k), self.encode(v)] for k, v in value.items()], *self._attributes(value)]
        if isinstance(value, (set, frozenset)):
            return [[self.encode(item) for item in value]]
        if isinstance(value, BaseException):
            return self._exception(value)
        if isinstance(value, type):
            return [type_name(value)]
        if isinstance(value, types.ModuleType):
            return [value.__name__]
        return self._other(value)

    def _array(self, value: np.ndarray) -> list:
        memory: list = ["memory"]
        if value.size:
            self._arrays.append((memory, *np.lib.array_utils.byte_bounds(value)))
        flags = [name for name in ("C", "F", "W", "A") if value.flags[name]]
        if value.dtype.hasobject:
            content: Any = [self.encode(item) for item in value.ravel().tolist()]
        else:
            content = self._bytes(value)
        strides = [step if length > 1 else None for length, step in zip(value.shape, value.strides)]
        return [value.dtype.str, list(value.shape), strides, flags, memory, content]

    def _bytes(self, value: np.ndarray) -> Any:
        if value.dtype.kind == "f" and not self.exact_nan and np.isnan(value).any():
            value = np.where(np.isnan(value), np.nan, value).astype(value.dtype)
        if value.dtype.char in "gG":  # padding bytes have no meaning
            return repr(value.tolist())
        if value.nbytes > _LONG:
            return value.tobytes().hex()
        return [value.tobytes().hex(), repr(value.tolist())]

    def _exception(self, value: BaseException) -> list:
        links = [self.encode(value.__cause__), self.encode(value.__context__), value.__suppress_context__]
        return [
            [self.encode(item) for item in value.args],
            without_addresses(str(value)),
            links,
            self._frames(value),
            *self._attributes(value),
        ]

    def _frames(self, value: BaseException) -> list[list]:
        """The traceback. A warm function of CPython 3.11 runs ``x = a; y = b`` as one instruction where it can, and
        gives an unbound ``b`` the line of the first: that line is not compared."""
        rows = traceback_rows(value.__traceback__)
        if rows and type(value) is UnboundLocalError:
            rows[-1][2] = None
        return rows

    def _other(self, value: Any) -> list:
        if isinstance(value, (range, slice, np.dtype, decimal.Decimal, fractions.Fraction)):
            return [repr(value)]
        return self._attributes(value)

    def _attributes(self, value: Any) -> list:
        """Attributes of an instance by name, wherever its class stores them."""
        names = dict.fromkeys(getattr(value, "__dict__", ()))
        for cls in type(value).__mro__:
            if cls.__module__ in ("builtins", "collections", "numpy"):
                continue
            for name, member in vars(cls).items():
                if isinstance(member, (types.MemberDescriptorType, types.GetSetDescriptorType)):
                    names[name] = None
        shown = sorted(name for name in names if not name.startswith("__") and hasattr(value, name))
        rows = [[name, self.encode(getattr(value, name))] for name in shown]
        return [rows] if rows else []


def traceback_rows(trace: types.TracebackType | None, hidden: tuple[str, ...] = ()) -> list[list]:
    """(file, function, line) per frame, without the frames of the `hidden` files."""
    hidden = hidden or HIDDEN_FILES
    rows = []
    while trace is not None:
        code = trace.tb_frame.f_code
        if code.co_filename not in hidden:
            rows.append([code.co_filename.rsplit("/", 1)[-1], code.co_name, trace.tb_lineno])
        trace = trace.tb_next
    return rows


HIDDEN_FILES: tuple[str, ...] = ("<call>", "<setup>")
"""File names whose frames belong to the comparator; the worker adds its own."""
