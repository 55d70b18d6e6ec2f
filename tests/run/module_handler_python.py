"""A loop of the module body raises into a handler that CPython runs: one traceback entry for the module."""


def bad(i):
    return 1 // (3 - i)


lines = []
try:
    for i in range(6):
        bad(i)
except ZeroDivisionError as e:
    import traceback

    lines.append([(f.name, f.lineno) for f in traceback.extract_tb(e.__traceback__)])

try:
    for i in range(6):
        if i > 2:
            raise ValueError(i)
except ValueError as e:
    import traceback

    lines.append([(f.name, f.lineno, f.line) for f in traceback.extract_tb(e.__traceback__)])

try:
    try:
        for i in range(6):
            bad(i)
    finally:
        import sys

        lines.append(sys.exc_info()[0].__name__)
except ZeroDivisionError as e:
    lines.append([f.lineno for f in traceback.extract_tb(e.__traceback__)])

# CALL: mod.lines
