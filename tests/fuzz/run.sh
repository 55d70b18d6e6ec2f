#!/usr/bin/env bash
# Checks the generator, then runs 500 random programs compiled and under CPython.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
python=$here/../../.venv/bin/python
[ -x "$python" ] || python=python3
"$python" "$here/selftest.py"
exec "$python" "$here/fuzz.py" "$@"
