#!/usr/bin/env bash
# usage: compile.sh DIR [PYTHON]   compiles the forms of the sample into DIR: Python modules, C libraries, Go packages
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
out=$1
tool=$here/../../bin/pyx2cpp
python=${2:-$here/../../.venv/bin/python}

mkdir -p "$out"
"$tool" -q "$here/forecast.py" -o "$out" --python "$python"
"$tool" -q "$here/forecaster.py" -o "$out" --python "$python" \
  --sig 'Forecaster.__init__(list[float], list[float], list[float], list[float], function[zeros])' \
  --sig 'Forecaster.append(tuple[float, float, float])'
"$tool" -q "$here/forecast_numpy.py" -o "$out" --python "$python"
