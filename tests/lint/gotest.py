"""Reads `go test -json` and prints what failed; the last line is ``N passed, N failed``.

    go test -json ./... | python tests/lint/gotest.py

Every test counts, subtests do not (their parent does). A package that does not build or dies counts as one failure.
"""

import collections
import json
import sys


def main():
    """Read events, print failures with their output, return the exit status."""
    output = collections.defaultdict(list)
    passed = failed = 0
    failing_packages = set()
    for line in sys.stdin:
        try:
            event = json.loads(line)
        except ValueError:
            print(line, end="")
            continue
        package = event.get("Package", event.get("ImportPath", ""))
        test, action = event.get("Test", ""), event["Action"]
        if action in ("output", "build-output"):
            output[package, test].append(event["Output"])
        elif test and "/" in test:
            output[package, test.split("/")[0]] += output.pop((package, test), [])
        elif action == "pass" and test:
            passed += 1
            output.pop((package, test), None)
        elif action == "fail" and test:
            failed += 1
            failing_packages.add(package)
            print(f"FAIL {package} {test}")
            print("".join(output.pop((package, test), [])), end="")
        elif action == "build-fail":
            print("".join(output.pop((package, ""), [])), end="")
        elif action == "fail" and package not in failing_packages:
            failed += 1
            print(f"FAIL {package}")
            print("".join(output.pop((package, ""), [])), end="")
        elif action == "pass":
            print(f"ok   {package} {event.get('Elapsed', 0):.1f} s")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
