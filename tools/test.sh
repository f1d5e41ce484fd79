#!/usr/bin/env bash
# Everything that has to hold before a change is taken: style, layers, the core as WebAssembly,
# the formats that others read, recipes for CI, the calendars, some mutants, and every test. Fails at the
# first thing that does not.
set -euo pipefail
cd "$(dirname "$0")/.."

step() { printf '\n== %s\n' "$1"; }

step "style and layers"
make --no-print-directory lint

step "build"
flags=(--explicit-target-dependency-import-check error)
swift build --build-tests "${flags[@]}"

step "the core as Embedded Swift for wasm32"
tools/wasm/build.sh
node tools/wasm/check.mjs

step "formats that others read"
.venv/bin/python tools/formats/check.py .build/debug/qagida

step "recipes for continuous integration"
.venv/bin/python tools/ci/check.py .build/debug/qagida

step "calendars, held against another's"
.venv/bin/python tools/calendars/check.py .build/debug/qagida

step "a hundred mutants of the policies"
tools/mutants.sh .build/debug/qagida --sample 100

step "tests"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
swift test --skip-build "${flags[@]}" 2>&1 | tee "$log"
grep -qE 'Test run with [1-9][0-9]* tests? in' "$log" || {
  echo "tools/test.sh: no test was run" >&2
  exit 1
}
