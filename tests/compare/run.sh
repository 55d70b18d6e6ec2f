#!/usr/bin/env bash
# Tests the comparator against pairs of programs that differ on purpose.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
python=$here/../../.venv/bin/python
[ -x "$python" ] || python=python3
exec "$python" "$here/selftest.py" "$@"
