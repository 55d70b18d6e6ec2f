"""Say what CPython finds wrong with pieces of Python.

Reads a JSON list of sources from standard input; with the argument "doctests"
it takes them from the doctests of the interpreter's own test.test_syntax
instead. Writes a JSON list of {"source", "message", "line", "offset"}, where
message is null if the source compiles.
"""

import json
import sys
import warnings


def verdict(source):
    """What compile says about one source."""
    found = {"source": source, "message": None, "line": 0, "offset": 0}
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

    from test import test_syntax

    return [e.source for e in doctest.DocTestParser().get_examples(test_syntax.__doc__)]


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    sources = doctest_sources() if sys.argv[1:] == ["doctests"] else json.load(sys.stdin)
    json.dump([verdict(source) for source in sources], sys.stdout)
