#!/usr/bin/env bash
# Runs the example programs of every kind of suite.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
python=$here/../../.venv/bin/python
[ -x "$python" ] || python=python3
exec "$python" "$here/run.py" "$@"
