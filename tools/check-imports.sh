#!/bin/sh
# Checks that every target imports only what stands before it (docs/architecture.md), and that the
# pure ones stay within what Embedded Swift and a core without a world allow. Prints the lines that
# do not, and fails. With a folder as argument, checks the project there.
set -eu
cd "${1:-$(dirname "$0")/..}"

# target: what it may import. C is the C library of the platform; Options may use it in one file.
rules='
QagidaSource:
QagidaCalendar:
QagidaSyntax: QagidaSource
QagidaLaw: QagidaSource QagidaCalendar QagidaSyntax
QagidaEngine: QagidaSource QagidaCalendar QagidaLaw
QagidaRecords: QagidaSource QagidaCalendar QagidaLaw QagidaEngine
QagidaCases: QagidaSource QagidaCalendar QagidaSyntax QagidaLaw QagidaEngine QagidaRecords
QagidaOptions: QagidaSource
QagidaOptions/Terminal.swift: C
qagida: QagidaSource QagidaCalendar QagidaSyntax QagidaLaw QagidaEngine QagidaRecords QagidaCases QagidaOptions C
wasm: QagidaSource QagidaCalendar QagidaSyntax QagidaLaw QagidaEngine QagidaRecords QagidaCases
'
pure='QagidaSource QagidaCalendar QagidaSyntax QagidaLaw QagidaEngine QagidaRecords QagidaCases'

[ -d Sources ] || {
  echo "tools/check-imports.sh: no folder Sources in $PWD" >&2
  exit 2
}
folders=Sources
[ ! -d tools/wasm ] || folders="$folders tools/wasm"

# shellcheck disable=SC2086 # a list of words
found=$(find $folders -name '*.swift' -print | LC_ALL=C sort | while IFS= read -r file; do
  awk -v file="$file" -v rules="$rules" -v pure="$pure" '
    function report(why) { print file ":" FNR ": " why ": " line }

    BEGIN {
      parts = split(file, part, "/")
      target = part[2]
      count = split(rules, rule, "\n")
      for (number = 1; number <= count; number++) {
        name = rule[number]
        sub(/:.*/, "", name)
        known[name] = name != ""
        if (name != target && name != target "/" part[parts]) continue
        sub(/^[^:]*:/, "", rule[number])
        words = split(rule[number], word, " ")
        for (at = 1; at <= words; at++) allowed[word[at]] = 1
      }
      if (allowed["C"]) allowed["Glibc"] = allowed["Musl"] = allowed["Darwin"] = 1
      is_pure = index(" " pure " ", " " target " ") > 0
      line = ""
      if (!known[target]) print file ":1: no rule for the target " target
    }

    {
      line = $0
      sub(/^ +/, "", line)
      code = $0
      gsub(/"([^"\\]|\\.)*"/, "\"\"", code)
      sub(/\/\/.*/, "", code)
    }

    code ~ /(^|[^A-Za-z0-9_`.])import[ \t]/ {
      name = code
      sub(/^.*import[ \t]+/, "", name)
      sub(/^(struct|class|enum|protocol|typealias|func|let|var)[ \t]+/, "", name)
      sub(/[^A-Za-z0-9_].*/, "", name)
      if (!allowed[name]) report("may not import " name)
    }

    !is_pure { next }

    code ~ /(^|[^A-Za-z0-9_.])any[ \t]+[A-Z(~]/ { report("existential") }
    code ~ /(^|[^A-Za-z0-9_])(Codable|Encodable|Decodable)([^A-Za-z0-9_]|$)/ { report("Codable") }
    code ~ /(^|[^A-Za-z0-9_])Mirror([^A-Za-z0-9_]|$)/ { report("reflection") }

    # A file that declares a print of its own may call it.
    code ~ /func print\(/ { prints = 1; next }
    code ~ /(^|[^A-Za-z0-9_.])(Swift\.)?(print|debugPrint|dump)\(/ {
      if (code !~ /(^|[^A-Za-z0-9_.])print\(/ || code ~ /Swift\.print\(/) report("prints")
      else printed[++uses] = file ":" FNR ": prints: " line
    }

    END { if (!prints) for (use = 1; use <= uses; use++) print printed[use] }
  ' "$file"
done)

[ -z "$found" ] || {
  echo "$found"
  exit 1
}
