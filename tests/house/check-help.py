#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page of the help is there in every language, with the ids, links, keys and pictures that it has in English, and the program
has it inside: check-help.py SOURCE_ROOT"""
import pathlib
import sys
import xml.etree.ElementTree as tree

root = pathlib.Path(sys.argv[1])
MALLARD = '{http://projectmallard.org/1.0/}'


def describe(page):
    """What a translation has to keep: the elements in their order, and what some of them say."""
    lines = []
    for element in tree.parse(page).iter():
        name = element.tag.removeprefix(MALLARD)
        kept = {key: value for key, value in element.attrib.items() if key in ('id', 'xref', 'src', 'type', 'href')}
        if name in ('page', 'link', 'media', 'section', 'steps', 'list', 'note', 'item'):
            lines.append(f'{name} {kept}')
    lines += sorted(f'key {key.text}' for key in tree.parse(page).iter(MALLARD + 'key'))
    return lines


def check(language, names, resources):
    found = []
    for name in names:
        page = root / 'help' / language / name
        if not page.exists():
            found.append(f'{name} is missing')
            continue
        english, own = describe(root / 'help/C' / name), describe(page)
        found += [f'{name}: {line} is missing' for line in english if line not in own]
        found += [f'{name}: {line} is not in English' for line in own if line not in english]
        if f'../help/{language}/{name}<' not in resources:
            found.append(f'{name} is not among the resources of the program')
    return found


def main():
    lines = (root / 'po/LINGUAS').read_text().splitlines()
    languages = ['C'] + [line for line in lines if not line.startswith('#')]
    names = sorted(page.name for page in (root / 'help/C').glob('*.page'))
    resources = (root / 'ui/fabula.gresource.xml').read_text()
    bad = False
    print(f'1..{len(languages)}')
    for i, language in enumerate(languages, 1):
        found = check(language, names, resources)
        bad |= bool(found)
        for line in found:
            print('#', line)
        print(f'{"not ok" if found else "ok"} {i} - help in {language}')
    return bad


sys.exit(main())
