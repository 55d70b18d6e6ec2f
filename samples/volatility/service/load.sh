#!/usr/bin/env bash
# usage: load.sh   figures of the service under load, with hey; the clients run on the same machine
# The service must have been built: ./build.sh serve, or ../run.sh and go build -o ../../../build/sample/service .
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
readonly HEY_VERSION=v0.1.5
readonly ADDRESS=127.0.0.1:8127
hey=$PWD/build/tools/hey-$HEY_VERSION/hey
[ -x "$hey" ] || GOBIN=$(dirname "$hey") go install "github.com/rakyll/hey@$HEY_VERSION"
year=$(mktemp)
trap 'kill "$server" 2>/dev/null || true; rm -f "$year" "$year.out"' EXIT
{ head -n 1 samples/volatility/data/sp500.csv && tail -n 757 samples/volatility/data/sp500.csv; } >"$year"
build/sample/service -address "$ADDRESS" -queue 100 2>/dev/null >/dev/null &
server=$!
until curl -sf "http://$ADDRESS/healthz" >/dev/null; do sleep 0.1; done

# spent: the processor time of the service so far, in seconds.
spent() { curl -s "http://$ADDRESS/metrics" | awk '/^process_cpu_seconds_total/ { print $2 }'; }

# measure TITLE OPTION... URL: a row of a table.
measure() {
  local title=$1 before
  shift
  before=$(spent)
  "$hey" "$@" >"$year.out"
  awk -v title="$title" -v before="$before" -v after="$(spent)" '
    /Requests\/sec/ { rate = $2 } / 50%/ { p50 = $3 } / 99%/ { p99 = $3 } /\[200\]/ { good = $2 } /\[[345]..\]/ { bad += $2 }
    END { printf "| %s | %.0f | %.1f | %.1f | %.2f | %d |\n", title, rate, 1000 * p50, 1000 * p99, 1000 * (after - before) / good, bad }
  ' "$year.out"
}

echo "| request | per second | p50, ms | p99, ms | processor time each, ms | refused |"
echo "| --- | ---: | ---: | ---: | ---: | ---: |"
measure "the forecast of a series, 1 client" -n 2000 -c 1 "http://$ADDRESS/forecast/sp500"
measure "the forecast of a series, 32 clients" -n 20000 -c 32 "http://$ADDRESS/forecast/sp500"
post=(-m POST -T text/csv -D "$year")
measure "a year of 120 models, 2 clients" -n 400 -c 2 "${post[@]}" "http://$ADDRESS/forecast?grid=small"
measure "a year of 120 models, 32 clients" -n 640 -c 32 "${post[@]}" "http://$ADDRESS/forecast?grid=small"
measure "a year of 32,760 models, 1 client" -n 100 -c 1 "${post[@]}" "http://$ADDRESS/forecast"
measure "a year of 32,760 models, 2 clients" -n 100 -c 2 "${post[@]}" "http://$ADDRESS/forecast"
measure "a year of 32,760 models, 16 clients" -n 112 -c 16 "${post[@]}" "http://$ADDRESS/forecast"
