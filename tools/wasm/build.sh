#!/bin/sh
# Builds the pure core of Qagida as one WebAssembly module: build/wasm/qagida.wasm.
# Needs the Swift toolchain alone, which brings clang, wasm-ld and Embedded Swift for wasm32.
set -eu

cd "$(dirname "$0")/../.."
out=build/wasm
modules="QagidaSource QagidaCalendar QagidaSyntax QagidaLaw QagidaEngine QagidaRecords QagidaCases"

fail() {
  echo "tools/wasm/build.sh: $1" >&2
  exit 1
}

compiler=$(command -v swiftc) || fail "no swiftc in PATH; install Swift 6.3"
tools=$(dirname "$(readlink -f "$compiler")")
for tool in swiftc clang wasm-ld; do
  [ -x "$tools/$tool" ] || fail "no $tool in $tools; a full Swift toolchain has it"
done
unicode=$tools/../lib/swift/embedded/wasm32-unknown-none-wasm/libswiftUnicodeDataTables.a
[ -f "$unicode" ] || fail "no Embedded Swift for wasm32 in the toolchain: $unicode is missing"

# Compiles the files of a folder as a module; what comes of it is said behind.
compile() {
  module=$1
  find "$2" -name '*.swift' | LC_ALL=C sort >"$out/$module.files"
  shift 2
  "$tools/swiftc" -target wasm32-unknown-none-wasm -enable-experimental-feature Embedded \
    -wmo -O -parse-as-library -swift-version 6 -warnings-as-errors \
    -Xfrontend -disable-stack-protector -package-name qagida -module-name "$module" -I "$out" \
    "@$out/$module.files" "$@"
}

# Embedded Swift compiles what the last module reaches of the others into that module, so that
# they need no code of their own.
start=$(date +%s)
mkdir -p "$out"
for module in $modules; do
  compile "$module" "Sources/$module" -emit-module -emit-module-path "$out/$module.swiftmodule"
done
compile QagidaWasm tools/wasm -c -o "$out/QagidaWasm.o"
"$tools/clang" --target=wasm32-unknown-none -mbulk-memory -O2 -Wall -Wextra -Werror \
  -ffreestanding -c tools/wasm/runtime.c -o "$out/runtime.o"

# The stack lies first, so that one that is full ends the instance and spoils no data.
"$tools/wasm-ld" --no-entry --stack-first -z stack-size=8388608 --gc-sections --strip-all -O2 \
  "$out/QagidaWasm.o" "$out/runtime.o" "$unicode" -o "$out/qagida.wasm"

size=$(wc -c <"$out/qagida.wasm")
packed=$(gzip -9 -c "$out/qagida.wasm" | wc -c)
echo "$out/qagida.wasm: $size bytes ($packed gzipped), built in $(($(date +%s) - start)) s"

command -v node >/dev/null ||
  echo "tools/wasm/build.sh: no node here, so tools/wasm/check.mjs cannot be run" >&2
