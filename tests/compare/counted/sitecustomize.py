"""Counts the operations of a program that runs as ``__main__``: on the path of such a process."""

import atexit
import json
import os
import sys
from pathlib import Path

sys.path.insert(0, os.environ["COUNTED_TESTS"])
from compare.operations import Operations  # noqa: E402

sys.path.pop(0)
operations = Operations(os.environ["COUNTED_LIBRARY"], os.environ["COUNTED_FOLDERS"].split(os.pathsep))


@atexit.register
def _write() -> None:
    operations.__exit__(None, None, None)
    Path(os.environ["COUNTED_FACTS"]).write_text(json.dumps(operations.facts()), encoding="utf-8")


operations.__enter__()
