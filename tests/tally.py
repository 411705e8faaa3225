#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the single checks in Meson's test log and prints `N passed, N failed`.

A TAP program counts by its lines; any other, and one that broke off, as one.
"""
import json
import re
import sys

passed = failed = skipped = 0
for line in open(sys.argv[1], encoding='utf-8'):
    test = json.loads(line)
    checks = re.findall(r'^(not ok|ok) \d+[^\n]*', test.get('stdout', ''), re.M)
    lines = re.findall(r'^(?:not ok|ok) \d+[^\n]*', test.get('stdout', ''), re.M)
    good = sum(1 for c in checks if c == 'ok')
    bad = len(checks) - good
    skips = sum(1 for l in lines if re.search(r'# skip', l, re.I))
    if test['result'] in ('SKIP',) and not checks:
        skipped += 1
        continue
    if test['result'] not in ('OK', 'SKIP', 'EXPECTEDFAIL') and bad == 0:
        bad = 1
    if not checks and bad == 0:
        good = 1
    passed += good - skips
    failed += bad
    skipped += skips

print(f'{passed} passed, {failed} failed' + (f', {skipped} skipped' if skipped else ''))
