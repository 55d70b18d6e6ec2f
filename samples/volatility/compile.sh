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
  --sig 'log_variance(float, float)' --sig 'log_return(float, float)' \
  --sig "set_rates(list[float], int, $state)" --sig "set_lanes(list[float], list[float], $state)" \
  --sig "absorb(int, float, float, int, $state, $state, $state, $state, $state, $state, $state)" \
  --sig "walk(float, float, float, float, $state, $state, $state, $state, $state, $state)"
"$tool" -q "$here/forecast_numpy.py" -o "$out" --python "$python"
