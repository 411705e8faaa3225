#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""That LibreOffice shows in each cell of the shot list what it says, as TAP.

In its window it knows the encoding by the mark; without one it has to be told.

usage: check-csv.py FABULA_CLI

Skipped where LibreOffice Calc (Debian: libreoffice-calc) is not installed.
"""
import csv
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

SCRIPT = '''Title: Юникод 東京

INT. КУХНЯ - НОЧЬ

Анна стоит у окна; "дождь", снег.

@АННА
Уже поздно, правда?
Да.

EXT. 東京タワー - DAY #3-4#

猫が走る。

INT. بيت - NIGHT

رجل يقرأ كتابا, 1,5 kg.

INT. KITCHEN - DAY

=SUM(A1:A9) is written on the wall.

TOM
-5 degrees; "really", he says.
'''
office = shutil.which('soffice')
if office is None:
    print('1..0 # SKIP LibreOffice is not installed')
    sys.exit(0)


def rows(path):
    with open(path, encoding='utf-8-sig', newline='') as file:
        return [[cell.replace('\r\n', '\n') for cell in row] for row in csv.reader(file)]


def same(ours, theirs):
    """A number may have lost the noughts at its end."""
    try:
        return ours == theirs or float(ours) == float(theirs)
    except ValueError:
        return False


with tempfile.TemporaryDirectory() as folder:
    here = pathlib.Path(folder)
    os.environ['XDG_STATE_HOME'] = folder
    (here / 's.fountain').write_text(SCRIPT, encoding='utf-8')
    for words in ('import', 's.fountain', '-o', 's.fabula'), ('export', 's.fabula', '-o', 'list.csv'):
        subprocess.run([os.path.abspath(sys.argv[1]), *words], cwd=folder, check=True)
    told = subprocess.run([office, '--headless', f'-env:UserInstallation={(here / "profile").as_uri()}',
                           '--infilter=CSV:44,34,76,1', '--convert-to',
                           'csv:Text - txt - csv (StarCalc):44,34,76,1', '--outdir', 'seen', 'list.csv'],
                          cwd=folder, capture_output=True, text=True, timeout=120, check=True)
    ours, theirs = rows(here / 'list.csv'), rows(here / 'seen/list.csv')

wrong = [(a, b) for one, other in zip(ours, theirs) for a, b in zip(one, other) if not same(a, b)]
checks = [
    ('as many rows and columns', [len(row) for row in ours] == [len(row) for row in theirs] and len(ours) > 5),
    ('every cell as it was written', not wrong),
    ('no cell is a formula', not any(cell.startswith('#') or cell == '0' for row in theirs for cell in row)),
]
print(f'1..{len(checks)}')
for number, (name, good) in enumerate(checks, 1):
    print(f'{"ok" if good else "not ok"} {number} - {name}')
for pair in wrong:
    print('# %r is shown as %r' % pair)
sys.exit(not all(good for _, good in checks))
