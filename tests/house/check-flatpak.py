#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of a Flatpak manifest that can be checked without a network, as TAP.

Least privilege and pinned sources, as the Flathub linter asks for them.
"""
import pathlib
import re
import sys

import yaml

path = pathlib.Path(sys.argv[1])
manifest = yaml.safe_load(path.read_text(encoding='utf-8'))
args = manifest['finish-args']
sources = [(module['name'], source) for module in manifest['modules'] for source in module['sources']]

ALLOWED = {'--share=ipc', '--share=network', '--socket=wayland', '--socket=fallback-x11',
           '--socket=pulseaudio', '--device=dri'}

checks = [
    ('the file is named after the id', path.stem == manifest['id']),
    ('the runtime is GNOME with a fixed version',
     manifest['runtime'] == 'org.gnome.Platform' and manifest['sdk'] == 'org.gnome.Sdk'
     and re.fullmatch(r'\d+', manifest['runtime-version'])),
    ('only permissions that a storyboard needs', set(args) <= ALLOWED),
    ('no part of the file system is opened', not any(arg.startswith('--filesystem') for arg in args)),
    ('no other program on the bus is named', not any('-name=' in arg or 'session-bus' in arg for arg in args)),
    ('X11 is only the fallback, with shared memory',
     '--socket=x11' not in args and {'--socket=wayland', '--socket=fallback-x11', '--share=ipc'} <= set(args)),
    ('every archive has a sha256 and comes over TLS',
     all(re.fullmatch(r'[0-9a-f]{64}', s.get('sha256', '')) and s['url'].startswith('https://')
         for _, s in sources if s['type'] == 'archive')),
    ('every git source has tag and commit',
     all('commit' in s and 'tag' in s for _, s in sources if s['type'] == 'git')),
    ('only the project itself comes from a folder',
     all(name == 'fabula' for name, s in sources if s['type'] == 'dir')),
    ('no module reaches the network while building',
     not any('--share=network' in str(m.get('build-options', '')) for m in manifest['modules'])),
    ('every module installs its licence',
     all(any('share/licenses/' + manifest['id'] in step for step in m.get('post-install', []))
         for m in manifest['modules'])),
    ('the program comes last', manifest['modules'][-1]['name'] == 'fabula'),
]

print(f'1..{len(checks)}')
for number, (name, good) in enumerate(checks, 1):
    print(f'{"ok" if good else "not ok"} {number} - {name}')
sys.exit(not all(good for _, good in checks))
