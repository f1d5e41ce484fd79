#!/usr/bin/env bash
# The main job on real policies and records: decides for every example candidate, with the clauses;
# then explains one of each outcome in full, and shows what damaged records are answered.
set -euo pipefail
cd "$(dirname "$0")/.."

swift build -c release --static-swift-stdlib --product qagida --scratch-path .build-release \
  --explicit-target-dependency-import-check error >&2
qagida=.build-release/release/qagida
day=2025-09-10

show() {
  printf '\n$ qagida %s\n\n' "$*"
  # 1 says that there are findings: undetermined or rejected records are part of the demo.
  "$qagida" "$@" || [ $? = 1 ]
}

show check policies
show eval admission --policies policies --on $day --explain short examples/candidates.jsonl
for id in c-0001 c-0053 c-0044 c-0020; do
  show explain admission --policies policies --on $day --record $id examples/candidates.jsonl
done
show eval admission --policies policies --on $day examples/damaged.jsonl
