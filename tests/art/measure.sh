#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures the artist: measure.sh BUILD SANITIZED-BUILD [PART ...], parts: sheets geometry speed salads detectors.
# Pictures and tables go to BUILD/art.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=$1
sanitized=$2
shift 2
[ $# -gt 0 ] || set -- sheets geometry speed salads detectors
out=$build/art
status=0
mkdir -p "$out"

sheets() { # the open prompts in every look
  for look in pencil ink marker charcoal blueprint colour; do
    "$build/tests/art/art-panels" "$here/prompts.tsv" "$out/$look" "$look"
    montage "$out/$look"/O*.png -tile 5x -geometry 640x360+6+6 -background '#f8f8f6' "$out/prompts-$look.png"
    echo "$out/prompts-$look.png"
  done
}

geometry() {
  "$build/tests/art/geometry"
}

speed() {
  meson test -C "$build" --benchmark --suite artist --verbose
}

salads() {
  "$sanitized/tests/art/salads" 10000
}

detectors() {
  mkdir -p "$out/npm"
  cp "$here/package.json" "$here/detect.mjs" "$out/npm/"
  [ -d "$out/npm/node_modules" ] || npm --prefix "$out/npm" install --no-package-lock --no-audit --no-fund
  "$build/tests/art/art-panels" "$here/detect.tsv" "$out/detect"
  node "$out/npm/detect.mjs" "$here/detect.tsv" "$out/detect"
}

for part in "$@"; do
  echo "== $part"
  "$part" || { echo "$part: below its gate"; status=1; }
done
exit $status
