#!/usr/bin/env bash
# The tests of the sample's further forms; the last line is 'N passed, N failed'.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
readonly sample=samples/volatility
readonly python=$PWD/.venv/bin/python
readonly out=build/sample
passed=0
failed=0

# suite NAME COMMAND...: a test program that ends with 'N passed, N failed', or with less: then it has failed.
suite() {
  local name=$1 log status=0 good bad began=$SECONDS
  shift
  log=$(mktemp)
  "$@" >"$log" 2>&1 || status=$?
  good=$(tail -n 1 "$log" | grep -oE '[0-9]+ passed' | cut -d' ' -f1 || true)
  bad=$(tail -n 1 "$log" | grep -oE '[0-9]+ failed' | cut -d' ' -f1 || true)
  good=${good:-0} bad=${bad:-0}
  if [ "$bad" -eq 0 ] && { [ "$status" -ne 0 ] || [ "$good" -eq 0 ]; }; then bad=1; fi
  passed=$((passed + good))
  failed=$((failed + bad))
  echo "$name: $good passed, $bad failed ($((SECONDS - began)) s)"
  if [ "$bad" -gt 0 ]; then
    grep -v '^ok' "$log" | tail -n 60 || true
  fi
  rm -f "$log"
}

reference() { "$python" "$sample/test_reference.py" "$@"; }

# compiled NAME: the compiled module of a form.
compiled() { find "$out" -maxdepth 1 -name "$1.*.so" | head -n 1; }

# Networks fail for a moment now and then.
download() { go mod download || { sleep 5 && go mod download; } || { sleep 15 && go mod download; }; }

service() { (cd "$sample/service" && download && go vet ./... && go test -json ./... | "$python" -u ../../../tests/lint/gotest.py); }

bash "$sample/compile.sh" "$out" "$python"
suite "NumPy form, interpreted" reference --fast --module "$sample/forecast_numpy.py"
suite "NumPy form, compiled" reference --year --module "$(compiled forecast_numpy)"
suite "forecaster, interpreted" reference --fast --lists --module "$sample/forecaster.py"
suite "forecaster, compiled, on lists" reference --year --lists --module "$(compiled forecaster)"
suite "forecaster, compiled, on arrays" reference --full --module "$(compiled forecaster)"
suite "experiments" env COMPILED="$out" "$python" "$sample/test_experiments.py"
suite "service" service
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
