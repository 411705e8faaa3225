#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What can be checked without building: translations' file list, licences, long functions.
set -eu
cd "$(dirname "$0")/.."
status=0

fail() {
  echo "lint: $*" >&2
  status=1
}

for file in $(grep -rlE '(^|[^a-zA-Z_])N?_ ?\("|translatable="yes"|gettext' src ui data --include='*.c' --include='*.ui' --include='*.in' --include='*.gschema.xml' 2>/dev/null); do
  grep -qx "$file" po/POTFILES.in || fail "$file has texts to translate but is not in po/POTFILES.in"
done
while read -r file; do
  case "$file" in '' | '#'*) continue ;; esac
  [ -f "$file" ] || fail "po/POTFILES.in names $file, which is not there"
done < po/POTFILES.in

for file in $(git ls-files 'src/*.[ch]' 'tests/*.[ch]'); do
  head -n 1 "$file" | grep -q 'SPDX-License-Identifier: GPL-3.0-or-later' || fail "$file lacks its licence line"
done

if grep -rnE '[[:space:]]+$' --include='*.[ch]' src tests > /dev/null; then
  grep -rnE '[[:space:]]+$' --include='*.[ch]' src tests | head -n 5 >&2
  fail "trailing blanks"
fi

exit "$status"
