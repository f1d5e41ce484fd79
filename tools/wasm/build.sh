#!/bin/sh
# Builds the pure core of Qagida as one WebAssembly module: build/wasm/qagida.wasm.
# Needs the Swift toolchain alone, which brings clang, wasm-ld and Embedded Swift for wasm32.
set -eu

cd "$(dirname "$0")/../.."
out=build/wasm
modules="QagidaSource QagidaCalendar QagidaSyntax QagidaLaw QagidaEngine QagidaRecords"

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

# Compiles a module from the files of a folder.
compile() {
  find "$2" -name '*.swift' | LC_ALL=C sort >"$out/$1.files"
  "$tools/swiftc" -target wasm32-unknown-none-wasm -enable-experimental-feature Embedded \
    -wmo -O -parse-as-library -swift-version 6 -warnings-as-errors \
    -Xfrontend -disable-stack-protector -package-name qagida -module-name "$1" -I "$out" \
    -emit-module -emit-module-path "$out/$1.swiftmodule" -c "@$out/$1.files" -o "$out/$1.o"
}

start=$(date +%s)
mkdir -p "$out"
objects=
for module in $modules; do
  compile "$module" "Sources/$module"
  objects="$objects $out/$module.o"
done
compile QagidaWasm tools/wasm
"$tools/clang" --target=wasm32-unknown-none -mbulk-memory -O2 -Wall -Wextra -Werror \
  -ffreestanding -c tools/wasm/runtime.c -o "$out/runtime.o"

# The stack lies first, so that one that is full ends the instance and spoils no data.
# shellcheck disable=SC2086 # a list of words
"$tools/wasm-ld" --no-entry --stack-first -z stack-size=8388608 --gc-sections --strip-all -O2 \
  $objects "$out/QagidaWasm.o" "$out/runtime.o" "$unicode" -o "$out/qagida.wasm"

size=$(wc -c <"$out/qagida.wasm")
packed=$(gzip -9 -c "$out/qagida.wasm" | wc -c)
echo "$out/qagida.wasm: $size bytes ($packed gzipped), built in $(($(date +%s) - start)) s"

command -v node >/dev/null ||
  echo "tools/wasm/build.sh: no node here, so tools/wasm/check.mjs cannot be run" >&2
