"""Write the syntax trees of Python files for the comparison with pyx2cpp's parser.

Reads file names from standard input, one a line, and writes one record per file
to standard output: its length (8 bytes, little endian) and a pickle of either
the tree that ast.parse gives, or the tuple (message, line, offset) of the
SyntaxError, or None if Python cannot read the file for another reason.
"""

import ast
import gc
import pickle
import sys
import threading
import warnings


def record(path):
    """The pickle for one file."""
    try:
        with open(path, "rb") as f:
            result = ast.parse(f.read())
    except SyntaxError as e:
        result = (e.msg, e.lineno, e.offset)
    except (ValueError, RecursionError, MemoryError, OSError):
        result = None
    return pickle.dumps(result, protocol=4)


def main():
    out = sys.stdout.buffer
    for line in sys.stdin:
        data = record(line.rstrip("\n"))
        out.write(len(data).to_bytes(8, "little"))
        out.write(data)
    out.flush()


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    gc.disable()  # trees have no cycles
    sys.setrecursionlimit(200_000)
    threading.stack_size(512 << 20)
    worker = threading.Thread(target=main)
    worker.start()
    worker.join()
