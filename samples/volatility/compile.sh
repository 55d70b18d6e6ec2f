#!/usr/bin/env bash
# usage: compile.sh DIR [PYTHON]   compiles the forms of the sample into DIR: Python modules, C libraries, Go packages
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
out=$1
tool=$here/../../bin/pyx2cpp
python=${2:-$here/../../.venv/bin/python}

# The state of a forecaster as Go (slices) and NumPy hold it: arrays without gaps, changed in place.
readonly state='float64[::1]'

mkdir -p "$out"
"$tool" -q "$here/forecast.py" -o "$out" --python "$python"
"$tool" -q "$here/forecaster.py" -o "$out" --python "$python" \
  --sig "start(list[float], int, list[float], list[float], $state, $state, $state, $state, $state)" \
  --sig "append_bar(float, float, float, int$(printf ', %s' "$state"{,,,,,,,,,}))" \
  --sig 'Forecaster.__init__(list[float], list[float], list[float], list[float], function[zeros])' \
  --sig 'Forecaster.append(tuple[float, float, float])'
"$tool" -q "$here/forecast_numpy.py" -o "$out" --python "$python"
