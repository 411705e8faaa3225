#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""That no room but the app knows GTK, and that rooms know only what docs/architecture.md lets them, as TAP.

usage: check-rooms.py SOURCE_ROOT NAME=LIBRARY … -- fabula-cli TEST …
"""
import pathlib
import re
import subprocess
import sys

ALLOWED = {
    'artist': set(), 'sketch': set(), 'story': set(),
    'muse': {'story', 'artist'},
    'reel': {'story', 'artist', 'sketch'},
    'exchange': {'story', 'artist', 'sketch', 'reel'},
    'audience': {'story', 'artist', 'muse', 'reel', 'exchange'},
}

# Floors of the artist; "artist" is what all may know.
FLOORS = {
    'words': {'shot', 'places', 'things'},
    'shot': {'words', 'things', 'people', 'places'},
    'things': {'words', 'people'},
    'people': {'things'},
    'places': {'shot', 'things'},
    'staging': {'words', 'shot', 'things', 'people', 'places', 'camera', 'drawing'},
    'camera': {'staging'},
    'drawing': {'shot', 'things'},
}

root = pathlib.Path(sys.argv[1]) / 'src'
split = sys.argv.index('--')
libraries = dict(arg.split('=', 1) for arg in sys.argv[2:split])
programs = sys.argv[split + 1:]
checks = []


def symbols(library):
    out = subprocess.run(['nm', '--undefined-only', library], capture_output=True, text=True, check=True).stdout
    return set(re.findall(r'U (\w+)', out))


for room, library in libraries.items():
    foreign = {name for name in symbols(library) if re.match(r'(gtk|gdk(?!_pixbuf)|gsk|adw)_', name)}
    checks.append((f'{room} calls nothing of GTK', not foreign))

for program in programs:
    out = subprocess.run(['ldd', program], capture_output=True, text=True, check=True).stdout
    name = pathlib.Path(program).name
    checks.append((f'{name} does not link GTK', 'libgtk-4' not in out and 'libadwaita' not in out))

headers = {header.name: header.relative_to(root).parts[0] for header in root.rglob('*.h')}
for room, allowed in ALLOWED.items():
    foreign = set()
    for source in (root / room).rglob('*.[ch]'):
        for include in re.findall(r'#include [<"]([\w./-]+)[>"]', source.read_text(encoding='utf-8')):
            if include.startswith(('gtk/', 'adwaita')):
                foreign.add(f'{source.name}: {include}')
            owner = headers.get(pathlib.Path(include).name)
            if owner and owner != room and owner not in allowed:
                foreign.add(f'{source.name}: {include} of {owner}')
    for line in sorted(foreign):
        print('#', line)
    checks.append((f'{room} includes only the rooms it may know', not foreign))

artist = root / 'artist'
floors = {header.name: header.parent.name for header in artist.rglob('*.h')}
for floor, allowed in FLOORS.items():
    foreign = {f'{source.name}: {include} of {floors[include]}'
               for source in (artist / floor).glob('*.[ch]')
               for include in re.findall(r'#include "([\w-]+\.h)"', source.read_text(encoding='utf-8'))
               if floors.get(include, floor) not in allowed | {floor, 'artist'}}
    for line in sorted(foreign):
        print('#', line)
    checks.append((f'floor {floor} of the artist includes only the floors it may know', not foreign))

print(f'1..{len(checks)}')
for number, (name, good) in enumerate(checks, 1):
    print(f'{"ok" if good else "not ok"} {number} - {name}')
sys.exit(not all(good for _, good in checks))
