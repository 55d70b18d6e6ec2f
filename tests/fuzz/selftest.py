"""Tests the generator and the shrinker; silent unless something is wrong."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from fuzz import programs, shrink  # noqa: E402


def digest(first: int, count: int) -> str:
    """A digest over the texts and calls of some seeds."""
    total = hashlib.sha256()
    for seed in range(first, first + count):
        sample = programs.generate(seed)
        total.update(repr((sample.source, sample.calls)).encode())
    return total.hexdigest()


def check_deterministic() -> list[str]:
    """The same seed gives the same program whatever the hash seed of the process is."""
    code = (
        f"import sys\nsys.path.insert(0, {str(HERE.parent)!r})\nfrom fuzz.selftest import digest\nprint(digest(1, 40))"
    )
    seen = set()
    for seed in ("0", "1"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment)
        seen.add(done.stdout + done.stderr)
    return [] if len(seen) == 1 else [f"one seed gives several programs: {seen}"]


def check_shrinker() -> list[str]:
    """A program that "fails" when it divides by zero somewhere shrinks to little more than that."""

    def fails(source: str, calls: list[str]) -> bool:
        scope: dict = {}
        exec(source, scope)
        try:
            for call in calls:
                eval(call, scope)
        except ZeroDivisionError:
            return True
        except Exception:
            return False
        return False

    source = "\n".join(
        [
            "def unused(x):",
            "    return x",
            "def f(n):",
            "    total = 0",
            "    for i in range(n):",
            "        total += i",
            "        if i == 2:",
            "            total += (i + 1) // (i - 2)",
            "    return total",
        ]
    )
    small, calls = shrink.shrink(source, ["unused(1)", "f(1)", "f(5)"], fails)
    if len(small.splitlines()) > 4 or calls != ["f(5)"]:
        return [f"shrunk to only:\n{small}{calls}"]
    return []


def main() -> int:
    """Print what is wrong; returns the exit status."""
    wrong = check_deterministic() + check_shrinker()
    for text in wrong:
        print(f"FAIL {text}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
