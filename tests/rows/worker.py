"""Loads the compiled program and the original and compares all their functions. Usage: worker.py FOLDER CASES.json."""

import faulthandler
import importlib
import importlib.util
import json
import sys
from pathlib import Path

from values import MAKE, outcome, variations


def original(source: Path):
    """The module as CPython runs it."""
    spec = importlib.util.spec_from_file_location("original", source)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> int:
    folder, listed = Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
    plain = original(folder / "program.py")
    sys.path.insert(0, str(folder / "out"))
    native = importlib.import_module("program")
    if native.__spec__.origin.endswith(".py"):
        print("the compiled program was not loaded")
        return 1
    wrong = calls = 0
    faulthandler.enable()
    for case in listed:
        name, row, kinds = case["name"], case["row"], case["kinds"]
        example = [MAKE.get(kind, type(v))(v) for kind, v in zip(kinds, case["args"])]
        for args in [example, *variations(row, example, kinds)]:
            print(name, row["Example"], args, file=sys.stderr, flush=True)
            want, got = outcome(getattr(plain, name), args), outcome(getattr(native, name), args)
            calls += 1
            if want != got:
                wrong += 1
                print(f"wrong: {row['Name']}{row['Sig']}\n  {row['Example']}  with {args}\n  want {want}\n  got  {got}")
    print(f"{calls} calls, {wrong} wrong")
    return wrong > 0


sys.exit(main())
