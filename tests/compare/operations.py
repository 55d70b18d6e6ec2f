"""Counts the operations of a program that CPython carries out, the program compiled or not.

An operation is a bytecode instruction of the program's own code objects that computes, looks up, stores in an
object, makes one or calls; moving values between variables and the stack, jumping and returning is none. What the
bodies of modules and classes do to import, and to define functions and classes, is counted apart. Of a compiled
program what CPython interprets is counted the same way; added are the calls of native code into the interpreter and
the operations of generic clones, which the runtime counts (PYX2CPP_COUNT).
"""

import dis
import importlib.util
import inspect
import subprocess
import sys
import sysconfig
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from types import CodeType, TracebackType

HERE = Path(__file__).resolve().parent

_MOVES = """
    CACHE COPY COPY_FREE_VARS DELETE_DEREF DELETE_FAST EXTENDED_ARG JUMP_BACKWARD JUMP_BACKWARD_NO_INTERRUPT
    JUMP_FORWARD JUMP_IF_FALSE_OR_POP JUMP_IF_TRUE_OR_POP KW_NAMES LOAD_CLASSDEREF LOAD_CLOSURE LOAD_CONST LOAD_DEREF
    LOAD_FAST MAKE_CELL NOP POP_EXCEPT POP_JUMP_BACKWARD_IF_FALSE POP_JUMP_BACKWARD_IF_NONE
    POP_JUMP_BACKWARD_IF_NOT_NONE POP_JUMP_BACKWARD_IF_TRUE POP_JUMP_FORWARD_IF_FALSE POP_JUMP_FORWARD_IF_NONE
    POP_JUMP_FORWARD_IF_NOT_NONE POP_JUMP_FORWARD_IF_TRUE POP_TOP PRECALL PUSH_EXC_INFO PUSH_NULL RESUME
    RETURN_GENERATOR RETURN_VALUE STORE_DEREF STORE_FAST SWAP
""".split()
_COMPUTES = [name not in _MOVES for name in dis.opname]


def build(folder: Path) -> Path:
    """Compile the counter for this interpreter; the path of the extension module."""
    library = folder / f"operations{sysconfig.get_config_var('EXT_SUFFIX')}"
    command = [
        "clang-19",
        "-O2",
        "-shared",
        "-fPIC",
        "-I",
        sysconfig.get_path("include"),
    ]
    subprocess.run([*command, str(HERE / "operations.c"), "-o", str(library)], check=True)
    return library


class Operations:
    """Counts between entering and leaving, as often as that happens; a context manager."""

    def __init__(self, library: str, folders: Iterable[str]):
        spec = importlib.util.spec_from_file_location("operations", library)
        assert spec and spec.loader
        self._counter = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(self._counter)
        self._folders = tuple(f"{folder}/" for folder in folders)

    def __enter__(self) -> "Operations":
        self._counter.start(self._of_program)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._counter.stop()

    def _of_program(self, filename: str) -> bool:
        return filename.startswith(self._folders) or not filename.startswith(("/", "<"))

    def facts(self) -> dict:
        """How many operations CPython has interpreted, by function and line, and how many native code asked it for."""
        lines: Counter[tuple[str, int]] = Counter()
        definitions = 0
        for code, counts in self._counter.counts():
            definitions += _add(lines, code, counts)
        called = Counter()
        for module in list(sys.modules.values()):
            asked = vars(module).get("__pyx_counts__") if hasattr(module, "__dict__") else None
            if callable(asked):
                called.update(asked())
        total = called.pop("", 0)
        return {
            "interpreted": [[name, line, n] for (name, line), n in lines.most_common()],
            "called": [[name, n] for name, n in called.most_common() if n],
            "definitions": definitions,
            "total": sum(lines.values()) + total,
        }


def _add(lines: Counter[tuple[str, int]], code: CodeType, counts: tuple[int, ...]) -> int:
    """Add the operations of a code object; the number of those that only define something, which are not added."""
    defining = set() if code.co_flags & inspect.CO_NEWLOCALS else _definitions(code)
    instructions = code.co_code  # without what the interpreter has made of it
    skipped = 0
    for start, end, line in code.co_lines():
        places = [at for at in range(start, end, 2) if _COMPUTES[instructions[at]]]
        skipped += sum(counts[at // 2] for at in places if at in defining)
        n = sum(counts[at // 2] for at in places if at not in defining)
        if n:
            lines[code.co_qualname, line or code.co_firstlineno] += n
    return skipped


def _definitions(code: CodeType) -> set[int]:
    """Where the body of a module or class imports, or makes functions and classes and gives them their names."""
    found: set[int] = set()
    statement: list[int] = []
    defines = False
    constant = None
    for instruction in dis.get_instructions(code):
        name = instruction.opname
        statement.append(instruction.offset)
        defines |= name == "MAKE_FUNCTION" and isinstance(constant, CodeType) and constant.co_name[0] != "<"
        defines |= name in ("IMPORT_NAME", "IMPORT_FROM", "IMPORT_STAR", "LOAD_BUILD_CLASS")
        defines |= instruction.argval in ("__module__", "__qualname__", "__doc__", "__name__", "__annotations__")
        constant = instruction.argval if name == "LOAD_CONST" else constant
        if name.startswith(("STORE_", "POP_", "JUMP_", "RESUME")):
            found.update(statement if defines else ())
            statement, defines = [], False
    return found
