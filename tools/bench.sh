#!/usr/bin/env bash
# Measures: the phases from text to core on a 100,000-line policy, the start of the command line to its
# first decision, and the cases of all policies, many times over. Figures are of this machine, now; Benchmarks/README.md has those we quote.
set -euo pipefail
cd "$(dirname "$0")/.."

for product in QagidaBenchmarks qagida; do
  swift build -c release --static-swift-stdlib --product $product --scratch-path .build-release \
    --explicit-target-dependency-import-check error >&2
done

.build-release/release/QagidaBenchmarks 100000

printf '\nstart to first decision, one record (processor time of the whole process, middle of 21 runs)\n'
head -n 1 examples/candidates.jsonl >.build-release/one.jsonl
/usr/bin/python3 - <<'PYTHON'
import resource
import statistics
import subprocess

COMMANDS = {
    "/bin/true": ["/bin/true"],
    "qagida --version": [".build-release/release/qagida", "--version"],
    "qagida eval, R255": [
        ".build-release/release/qagida", "eval", "admission",
        "--policies", "policies/r255", "--policies", "policies/vocabularies/personnel.qagida",
        "--on", "2025-09-10", ".build-release/one.jsonl",
    ],
}


def used():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


times = {name: [] for name in COMMANDS}
for _ in range(21):
    for name, command in COMMANDS.items():
        before = used()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        times[name].append(used() - before)
for name, found in times.items():
    print(f"{name:<20}{statistics.median(found) * 1000:6.1f} ms")
PYTHON

printf '\ncases: those of all policies, many times over (processor time, and the most memory at once)\n'
/usr/bin/python3 tools/bench-cases.py .build-release/release/qagida
