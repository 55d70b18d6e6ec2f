#!/usr/bin/env bash
# Runs the example of every row of the library table, compiled and under CPython.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
python=$here/../../.venv/bin/python
[ -x "$python" ] || python=python3
exec "$python" "$here/run.py" "$@"
