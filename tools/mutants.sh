#!/usr/bin/env bash
# Changes the policies one small step at a time: their cases have to notice each change that is not
# accepted in the mutants.txt beside them. Usage: mutants.sh PATH-OF-QAGIDA [options of `qagida mutate`]
set -euo pipefail
tool=$(realpath "$1")
shift
cd "$(dirname "$0")/.."
accepted=()
for list in policies/*/mutants.txt; do accepted+=(--accept "$list"); done
exec "$tool" mutate policies "${accepted[@]}" "$@"
