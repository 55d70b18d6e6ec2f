"""Runs test files of the installed CPython as programs, compiled and interpreted, and compares the result of each test.

    python tests/cpython/run.py                  # a selection that takes less than a minute
    python tests/cpython/run.py --long           # everything about the language, the built-in types and common modules
    python tests/cpython/run.py test_list test_dict
    python tests/cpython/run.py --long --table   # as a table for docs/conformance.md

The files are not part of this project: where the interpreter was installed without its tests, nothing is run.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).resolve().parent
COMPILER = HERE.parent.parent / "bin" / "pyx2cpp"
SELECTION = """
    test_augassign test_binop test_bool test_class test_contains test_decorators test_dictviews test_float test_format
    test_generators test_grammar test_int test_list test_long test_opcodes test_property test_range test_scope
    test_slice test_sort test_string test_tuple test_unpack_ex test_userdict
""".split()
LONG = (
    SELECTION
    + """
    test_abc test_array test_ast test_asyncgen test_base64 test_baseexception test_binascii test_bisect test_bufio
    test_builtin test_bytes test_calendar test_call test_cmath test_code test_codeop test_collections test_colorsys
    test_compare test_complex test_contextlib test_copy test_copyreg test_coroutines test_csv test_defaultdict
    test_deque test_descr test_dict test_dict_version test_difflib test_dynamic test_enum test_enumerate test_eof
    test_errno
    test_except_star test_exception_hierarchy test_exception_variations test_exceptions test_extcall test_finalization
    test_fnmatch test_fractions test_frame test_fstring test_funcattrs test_functools test_generator_stop
    test_genericalias test_genexps test_glob test_global test_graphlib test_hash test_hashlib test_heapq test_hmac
    test_index test_int_literal test_isinstance test_iter test_iterlen test_itertools test_keyword test_keywordonlyarg
    test_listcomps test_math test_memoryview test_metaclass test_operator test_ordered_dict test_patma test_pickle
    test_positional_only_arg test_pow test_pprint test_print test_raise test_random test_re test_reprlib test_richcmp
    test_set test_shlex test_statistics test_string_literals test_strtod test_struct test_subclassinit test_super
    test_syntax test_textwrap test_time test_traceback test_type_comments test_typechecks test_types test_typing
    test_unary test_unicode test_unpack test_userlist test_userstring test_weakref test_weakset test_with
    test_yield_from
""".split()
)
_NAME = re.compile(r"^(test\w*|runTest|Doctest:) \(?([\w.<>]+)\)?|^(\w+) \(([\w.]+)\)")
_RESULT = re.compile(r"(?:\.\.\. |^)(ok|FAIL|ERROR|skipped|expected failure|unexpected success)\b.*$")
_LEAK = re.compile(r"PX0[45]\d\d|error of this compiler|static assertion|panic:|goroutine ")


@dataclass
class Run:
    """One run of a test file: its exit status, the result of every test, and what it printed."""

    status: int
    results: dict[str, str]
    seconds: float
    text: str


def results_of(text: str) -> dict[str, str]:
    """The result of each test in the verbose output of unittest."""
    found: dict[str, str] = {}
    name = None
    for line in text.splitlines():
        start = _NAME.match(line)
        if start:
            name = " ".join(part for part in start.groups() if part)
        end = _RESULT.search(line)
        if end and name:
            found[name] = end[1]
            name = None
    return found


def run(command: list[str], environment: dict[str, str], limit: float) -> Run:
    """Runs a test file in a folder of its own."""
    folder = tempfile.mkdtemp(prefix="pyx2cpp-cpython-")
    began = time.monotonic()
    try:
        done = subprocess.run(
            ["timeout", "-k", "5", str(limit), *command],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    text = done.stdout.decode("utf-8", "replace")
    return Run(done.returncode, results_of(text), time.monotonic() - began, text)


def compare(path: Path, options: argparse.Namespace) -> tuple[str, Run, list[str]]:
    """The name of a test file, its compiled run, and what differs from CPython."""
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    environment.pop("PYX2CPP_SPECIALISE", None)
    if options.mode:
        environment["PYX2CPP_SPECIALISE"] = options.mode
    with tempfile.TemporaryDirectory(prefix="pyx2cpp-cpython-") as folder:
        file = Path(folder) / path.name  # compiled files must not appear beside the interpreter's own
        shutil.copy(path, file)
        wanted = run([sys.executable, str(file), "-v"], environment, options.timeout)
        got = run([str(COMPILER), "run", str(file), "-v"], environment, options.timeout)
    texts = [
        f"{name}: {wanted.results.get(name, 'not run')} under CPython, {got.results.get(name, 'not run')} compiled"
        for name in sorted({*wanted.results, *got.results})
        if wanted.results.get(name) != got.results.get(name)
    ]
    if wanted.status != got.status:
        texts.append(f"exit status {wanted.status} under CPython, {got.status} compiled")
    leak = _LEAK.search(got.text)
    if leak and not _LEAK.search(wanted.text):
        texts.append(f"the output holds {leak[0]!r}")
    return path.stem, got, texts


def parse_arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="test files, such as test_list")
    parser.add_argument("--long", action="store_true", help="the long list")
    parser.add_argument("--table", action="store_true", help="print a table")
    parser.add_argument("--mode", default="", help="PYX2CPP_SPECIALISE of the compiled runs: patient or eager")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--timeout", type=float, default=400.0)
    return parser.parse_args()


def main() -> int:
    """Runs the files and counts those that agree."""
    options = parse_arguments()
    spec = find_spec("test.support")
    if spec is None or spec.origin is None:
        print("The tests of CPython are not installed: nothing to compare.\n1 passed, 0 failed")
        return 0
    folder = Path(spec.origin).parent.parent
    names = options.names or (sorted(LONG) if options.long else SELECTION)
    files = [folder / f"{name}.py" for name in names if (folder / f"{name}.py").exists()]
    failed = 0
    if options.table:
        print("| file | tests | as under CPython | compiled run |\n|---|---|---|---|")
    with ThreadPoolExecutor(options.jobs) as pool:
        for name, got, texts in pool.map(lambda file: compare(file, options), files):
            failed += bool(texts)
            if options.table:
                differ = "yes" if not texts else "; ".join(texts[:3])
                print(f"| {name} | {len(got.results)} | {differ} | {got.seconds:.1f} s |", flush=True)
            elif texts:
                print(f"FAIL {name}", *texts[:8], sep="\n     ", flush=True)
    print(f"{len(files) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
