#!/usr/bin/env bash
# Builds pyx2cpp and shows it at work; with a word, tests it, times it or tidies up.
#
#   ./build.sh            install what is missing, build bin/pyx2cpp, compile the headline sample and run it
#   ./build.sh serve      start the volatility service and print where its race is (further words are its options)
#   ./build.sh test       run every check and test; the last line is 'N passed, N failed'
#   ./build.sh bench      write docs/benchmarks.md (further words go to tests/bench/bench.py)
#   ./build.sh fuzz       10,000 random programs, compiled against CPython (further words go to tests/fuzz/fuzz.py)
#   ./build.sh wheel      write dist/pyx2cpp-….whl: `pip install` of that file is all that a researcher needs
#   ./build.sh format     format Go, C++ and Python as the tests want it
#   ./build.sh clean      remove what was built
#
# Nothing is asked. What is there already is not installed again, so a second run takes seconds.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

readonly BUILD_PACKAGES=(clang-19 lld-19 libgomp1 libeigen3-dev libboost-dev libboost-math-dev)
readonly SERVICE_PACKAGES=(gcc libc6-dev)
readonly TEST_PACKAGES=(clang-format-19 libclang-rt-19-dev binutils chromium-headless-shell "${SERVICE_PACKAGES[@]}")
readonly STATICCHECK_VERSION=v0.8.2
readonly STATICCHECK=build/tools/$STATICCHECK_VERSION/staticcheck
readonly VENV_PYTHON=.venv/bin/python

say() { printf '\n== %s\n' "$*"; }

die() {
  printf 'build.sh: %s\n' "$*" >&2
  exit 1
}

# Networks fail for a moment now and then.
retry() {
  local try
  for try in 1 2 3; do
    if "$@"; then return 0; fi
    if [ "$try" -lt 3 ]; then
      printf 'build.sh: try %s of 3 failed: %s\n' "$try" "$*" >&2
      sleep $((try * 5))
    fi
  done
  return 1
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo -n "$@"
  else
    die "not root and no sudo; run as root: $*"
  fi
}

apt() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 "$@" </dev/null; }

# need_packages NAME...: installs the Debian packages that are missing.
need_packages() {
  command -v dpkg-query >/dev/null || die "this is not Debian; install the counterparts of: $*"
  local name missing=()
  for name in "$@"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null || true)" = installed ] || missing+=("$name")
  done
  [ "${#missing[@]}" -gt 0 ] || return 0
  say "Installing ${missing[*]}"
  retry apt update
  retry apt install -y --no-install-recommends "${missing[@]}" >/dev/null
}

need_go() {
  command -v go >/dev/null || die "Go is missing; 'go.mod' says which version is needed"
}

# base_python prints the interpreter that the virtual environment is made of.
base_python() {
  local name
  for name in "${PYTHON:-}" python3 python3.11 /usr/bin/python3; do
    if [ -n "$name" ] && "$name" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null; then
      command -v "$name"
      return 0
    fi
  done
  die "Python 3.11 is missing (PYTHON=… says where it is)"
}

# need_python FILE: makes .venv with the requirements of a file, exactly.
need_python() {
  local base version stamp
  if ! "$VENV_PYTHON" -c 'import pip' 2>/dev/null; then
    base=$(base_python)
    version=$("$base" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    "$base" -c 'import ensurepip, venv' 2>/dev/null || need_packages "python$version-venv"
    say "Making .venv with $base"
    "$base" -m venv --clear .venv
  fi
  if ! "$VENV_PYTHON" -c 'import os, sys, sysconfig; sys.exit(not os.path.exists(sysconfig.get_paths()["include"] + "/Python.h"))'; then
    need_packages "python$("$VENV_PYTHON" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-dev"
  fi
  # The package pyx2cpp of this checkout, with the compiler in bin.
  echo "$PWD/bridgegen/pyside" >"$("$VENV_PYTHON" -c 'import sysconfig; print(sysconfig.get_paths()["purelib"])')/pyx2cpp.pth"
  stamp=.venv/installed-$(cat requirements*.txt tests/bench/requirements.txt samples/*/requirements.txt "$1" | sha256sum | cut -c1-16)
  [ ! -e "$stamp" ] || return 0
  say "Installing the Python packages of $1"
  retry "$VENV_PYTHON" -m pip install --quiet --disable-pip-version-check -r "$1"
  touch "$stamp"
}

need_staticcheck() {
  [ ! -x "$STATICCHECK" ] || return 0
  say "Building staticcheck $STATICCHECK_VERSION"
  GOBIN=$PWD/$(dirname "$STATICCHECK") retry go install "honnef.co/go/tools/cmd/staticcheck@$STATICCHECK_VERSION"
}

need_everything() {
  need_go
  need_packages "${BUILD_PACKAGES[@]}"
  need_python "$1"
}

build_tool() {
  say "Building bin/pyx2cpp"
  mkdir -p bin
  retry go mod download
  CGO_ENABLED=0 go build -trimpath -tags urfave_cli_no_docs -o bin/pyx2cpp .
}

# ---- the sample ------------------------------------------------------------------------------------------------------

readonly SAMPLE=samples/volatility

# run_compiled WORD...: the compiled sample on real data, as its own main would run.
run_compiled() {
  PYTHONPATH=build/sample "$VENV_PYTHON" -c '
import sys
import forecast
assert forecast.__spec__.origin.endswith(".so"), "the compiled module was not found"
forecast.main(sys.argv[2:], sys.argv[1])' "$SAMPLE" "$@"
}

show_sample() {
  say "Compiling $SAMPLE/forecast.py"
  mkdir -p build/sample
  bin/pyx2cpp "$SAMPLE/forecast.py" -o build/sample --python "$VENV_PYTHON"
  say "Compiled: one year of forecasts from all 32,760 models"
  run_compiled --grid full
  say "The 120-model grid, three ways with the same digits: compiled"
  run_compiled --grid small
  say "interpreted, the same file (algorithm B)"
  "$VENV_PYTHON" "$SAMPLE/forecast.py" --grid small
  say "interpreted, the straightforward way (algorithm A)"
  "$VENV_PYTHON" "$SAMPLE/baseline.py" --grid small
}

serve() {
  say "Compiling $SAMPLE"
  bash "$SAMPLE/compile.sh" build/sample "$VENV_PYTHON"
  say "Building the service"
  (cd "$SAMPLE/service" && retry go mod download && CGO_ENABLED=1 go build -o ../../../build/sample/service .)
  exec build/sample/service -sample "$SAMPLE" -python "$VENV_PYTHON" "$@"
}

# ---- tests -----------------------------------------------------------------------------------------------------------

passed=0
failed=0

# check NAME COMMAND...: a check that passes or fails as a whole.
check() {
  local name=$1 began=$SECONDS log=build/logs/check.log
  shift
  if "$@" >"$log" 2>&1; then
    passed=$((passed + 1))
    printf 'ok   %s (%s s)\n' "$name" $((SECONDS - began))
  else
    failed=$((failed + 1))
    printf 'FAIL %s\n' "$name"
    tail -n 60 "$log"
  fi
}

# suite NAME COMMAND...: a runner that counts; its last counting line is added up.
suite() {
  local name=$1 began=$SECONDS log line status=0 good bad
  shift
  say "$name"
  log=build/logs/$(printf '%s' "$name" | tr -c 'A-Za-z0-9\n' _).log
  "$@" 2>&1 </dev/null | tee "$log" | sed -uE 's/^([0-9]+ passed, [0-9]+ failed)$/  \1/' || status=$?
  line=$(grep -E '[0-9]+ (passed|failed)' "$log" | tail -n 1 || true)
  good=$(grep -oE '[0-9]+ passed' <<<"$line" | cut -d' ' -f1 || true)
  bad=$(grep -oE '[0-9]+ failed' <<<"$line" | cut -d' ' -f1 || true)
  good=${good:-0} bad=${bad:-0}
  # A runner that dies, or that runs nothing, has failed whatever it counted.
  if [ "$bad" -eq 0 ] && { [ "$status" -ne 0 ] || [ "$good" -eq 0 ]; }; then bad=1; fi
  printf '  %s s\n' $((SECONDS - began))
  passed=$((passed + good))
  failed=$((failed + bad))
}

# Files of the project as git sees them: tracked, or new and not ignored.
files() { git ls-files --cached --others --exclude-standard -- "$@" | while read -r file; do [ ! -e "$file" ] || echo "$file"; done; }

check_gofmt() {
  local bad
  bad=$(files '*.go' | xargs -r gofmt -l)
  [ -z "$bad" ] || {
    printf 'not formatted (./build.sh format):\n%s\n' "$bad"
    return 1
  }
}

check_clang_format() { files '*.hpp' '*.cpp' | xargs -r clang-format-19 --dry-run -Werror; }

check_shell() { files '*.sh' .ci/run | xargs -r -n 1 bash -n; }

go_tests() { go test -timeout 30m -json ./... | "$VENV_PYTHON" -u tests/lint/gotest.py; }

# under_sanitizer NAMES RUNTIME COMMAND...: with every module compiled under sanitizers and their runtime in Python.
under_sanitizer() {
  local names=$1 runtime
  runtime=$(clang++-19 -print-file-name="libclang_rt.$2-$(uname -m).so")
  shift 2
  env PYX2CPP_SANITIZE="$names" PYTHONMALLOC=malloc LD_PRELOAD="$runtime" \
    ASAN_OPTIONS=detect_leaks=0:halt_on_error=1 UBSAN_OPTIONS=print_stacktrace=1 TSAN_OPTIONS=halt_on_error=1 "$@"
}

reference_numbers() {
  local module
  suite "Reference numbers, interpreted" "$VENV_PYTHON" "$SAMPLE/test_reference.py" --fast --baseline
  mkdir -p build/sample
  check "compile $SAMPLE/forecast.py" bin/pyx2cpp "$SAMPLE/forecast.py" -o build/sample --python "$VENV_PYTHON"
  module=$(find build/sample -maxdepth 1 -name 'forecast.*.so' | head -n 1)
  suite "Reference numbers, compiled" "$VENV_PYTHON" "$SAMPLE/test_reference.py" --full --module "${module:-build/sample/forecast.so}"
}

run_tests() {
  local file
  export PATH="$PWD/.venv/bin:$PATH" VIRTUAL_ENV="$PWD/.venv"
  rm -rf build/logs
  mkdir -p build/logs
  say "Style"
  check gofmt check_gofmt
  check "go vet" go vet ./...
  check staticcheck "$STATICCHECK" ./...
  check clang-format check_clang_format
  check ruff .venv/bin/ruff check .
  check "shell syntax" check_shell
  suite "Go tests" go_tests
  reference_numbers
  for file in tests/*/run.sh samples/*/run.sh; do
    [ ! -e "$file" ] || suite "${file%/run.sh}" bash "$file"
  done
  if [ -n "$(find tests -name 'test_*.py' -print -quit)" ]; then
    suite "Python tests" "$VENV_PYTHON" -m pytest -q -p no:cacheprovider tests
  fi
  suite "Benchmarks, quick" bench_smoke
  suite "Address and undefined-behaviour sanitizers" under_sanitizer address,undefined asan bash tests/run/run.sh --variant open 'list_s*' 'side_exit_l*' 'numpy_read_*' 'open_loops*'
  suite "Thread sanitizer" under_sanitizer thread tsan bash tests/run/run.sh --variant open '*thread*'
  printf '\n%s passed, %s failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ]
}

# The benchmark compares all results before it times anything, so a quick one is a test.
bench_smoke() {
  "$VENV_PYTHON" tests/bench/bench.py --quick || {
    echo "0 passed, 1 failed"
    return 1
  }
  echo "1 passed, 0 failed"
}

format_all() {
  files '*.go' | xargs -r gofmt -w
  files '*.hpp' '*.cpp' | xargs -r clang-format-19 -i
  .venv/bin/ruff check --fix . || true
}

# ---- what was asked for ----------------------------------------------------------------------------------------------

command=${1:-}
[ $# -eq 0 ] || shift
case $command in
  '')
    need_everything requirements.txt
    build_tool
    show_sample
    ;;
  serve)
    need_packages "${SERVICE_PACKAGES[@]}"
    need_everything requirements.txt
    build_tool
    serve "$@"
    ;;
  test)
    need_packages "${TEST_PACKAGES[@]}"
    need_everything requirements-dev.txt
    need_staticcheck
    build_tool
    run_tests
    ;;
  bench)
    need_everything requirements-dev.txt
    build_tool
    "$VENV_PYTHON" tests/bench/bench.py "$@"
    ;;
  fuzz)
    need_everything requirements-dev.txt
    build_tool
    if [ $# -eq 0 ]; then set -- --n 10000; fi
    "$VENV_PYTHON" tests/fuzz/fuzz.py "$@"
    ;;
  format)
    need_packages "${TEST_PACKAGES[@]}"
    need_everything requirements-dev.txt
    format_all
    ;;
  wheel)
    need_go
    build_tool
    "$(base_python)" bridgegen/pyside/wheel.py bin/pyx2cpp dist
    ;;
  clean)
    rm -rf bin build dist
    ;;
  *)
    sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "${BASH_SOURCE[0]}" >&2
    exit 2
    ;;
esac
