"""Say what CPython finds wrong with pieces of Python.

Reads a JSON list of sources from standard input, or of file names with the
argument "files"; with the argument "doctests" it takes the sources from the
doctests of the interpreter's own test.test_syntax, if it has that. Writes a
JSON list of {"source", "message", "line", "offset"}, where message is null if
the source compiles.
"""

import json
import sys
import warnings


def verdict(source):
    """What compile says about one source."""
    text = source if isinstance(source, str) else source.decode("latin-1")
    found = {"source": text, "message": None, "line": 0, "offset": 0}
    try:
        compile(source, "snippet.py", "exec", dont_inherit=True)
    except SyntaxError as e:
        found.update(message=e.msg, line=e.lineno or 0, offset=e.offset or 0)
    except (ValueError, RecursionError, MemoryError) as e:
        found.update(message=str(e))
    return found


def doctest_sources():
    """The examples in the documentation of test.test_syntax."""
    import doctest

    try:
        from test import test_syntax
    except ImportError:
        return []
    return [e.source for e in doctest.DocTestParser().get_examples(test_syntax.__doc__)]


def read(path):
    """The bytes of a file."""
    with open(path, "rb") as f:
        return f.read()


def sources():
    """What to compile, by the command line."""
    if sys.argv[1:] == ["doctests"]:
        return doctest_sources()
    if sys.argv[1:] == ["files"]:
        return [read(path) for path in json.load(sys.stdin)]
    return json.load(sys.stdin)


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    json.dump([verdict(source) for source in sources()], sys.stdout)
