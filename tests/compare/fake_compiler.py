"""A stand-in for the compiler: its "module" is a copy of the source.

With it every comparison must pass, which tests the comparator and the test programs themselves.
``--break OLD NEW`` replaces text in the copy, for tests that must fail.
"""

import argparse
import ast
import json
import runpy
import sys
from pathlib import Path


def function_rows(source: str) -> list[dict]:
    """A report that claims every function to be native."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    names = [node.name for node in ast.walk(ast.parse(source)) if isinstance(node, kinds)]
    return [{"name": name, "signatures": [], "native": True, "python_ops": []} for name in names]


def main() -> int:
    """Understands the part of the command line that the tests use."""
    if sys.argv[1:2] == ["run"]:
        sys.argv[1:4] = []
        sys.path[0] = str(Path(sys.argv[1]).parent)
        sys.argv.pop(0)
        runpy.run_path(sys.argv[0], run_name="__main__")
        return 0
    parser = argparse.ArgumentParser()
    parser.add_argument("source", type=Path)
    parser.add_argument("-o", dest="folder", type=Path)
    parser.add_argument("--report", type=Path)
    parser.add_argument("--python")
    parser.add_argument("--sig", action="append")
    parser.add_argument("--no-go", action="store_true")
    parser.add_argument("--break", dest="changes", nargs=2, action="append", default=[])
    options = parser.parse_args()
    text = options.source.read_text(encoding="utf-8")
    for old, new in options.changes:
        text = text.replace(old, new)
    (options.folder / options.source.name).write_text(text, encoding="utf-8")
    if options.report:
        options.report.write_text(json.dumps({"functions": function_rows(text)}), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
