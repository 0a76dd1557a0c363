#!/usr/bin/env bash
# Renews the Typst compiler that composes booklets in the browser, in theme/assets/typst/: the npm package of one version,
# its WebAssembly compressed, the licence, and the checksums that the tests compare.
set -euo pipefail
cd "$(dirname "$0")/../theme/assets/typst"
version=0.7.0
unpacked=$(mktemp -d)
trap 'rm -rf "$unpacked"' EXIT
for package in typst-ts-web-compiler typst.ts; do
    mkdir "$unpacked/$package"
    archive=$(cd "$unpacked" && npm pack --silent "@myriaddreamin/$package@$version")
    tar xzf "$unpacked/$archive" --strip-components 1 -C "$unpacked/$package"
done
cp "$unpacked/typst-ts-web-compiler/pkg/typst_ts_web_compiler.mjs" typst_ts_web_compiler.js # some servers do not know .mjs
gzip -9nc "$unpacked/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm" > typst_ts_web_compiler_bg.wasm.gz
cp "$unpacked/typst.ts/LICENSE" LICENSE # the compiler's own package, by the same authors, comes without one
sha256sum LICENSE typst_ts_web_compiler.js typst_ts_web_compiler_bg.wasm.gz > SHA256SUMS
