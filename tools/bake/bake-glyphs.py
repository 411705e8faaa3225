#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bakes signs of an emoji font into the outlines that src/artist/things/fab-glyph.c reads.

bake-glyphs.py FONT CLDR-DIRECTORY GLYPHS.txt OUTPUT.bin

A glyph is cut into shapes, largest first: bodies (0), holes in their ink (1) and ink upon them (2). Points are in
thousandths of the glyph's height, from the middle of its foot.
"""

import os
import struct
import sys
import xml.etree.ElementTree

from truetype import Font, flatten

CURVE_STEPS = 4
TOLERANCE = 3.5  # thousandths of the height
MAGIC = 0x31474246


def read_names(directory):
    """CLDR's English name of every single character."""
    path = os.path.join(directory, 'common', 'annotations', 'en.xml')
    if not os.path.exists(path):
        sys.exit(f'{directory} has no CLDR annotations (Debian package unicode-cldr-core)')
    names = {}
    for node in xml.etree.ElementTree.parse(path).iter('annotation'):
        character = node.get('cp').replace('\ufe0f', '')
        if node.get('type') == 'tts' and len(character) == 1:
            names.setdefault(node.text, ord(character))
    return names


def read_list(path):
    with open(path, encoding='utf-8') as file:
        for line in file:
            if line.startswith('#') or not line.strip():
                continue
            name, _, rest = line.partition(':')
            height, _, words = rest.partition('|')
            yield name, float(height), [word.strip() for word in words.split(';') if word.strip()]


def simplify(points, tolerance):
    """Douglas and Peucker's, on an open line."""
    if len(points) < 3:
        return points
    (ax, ay), (bx, by) = points[0], points[-1]
    length = max(((bx - ax) ** 2 + (by - ay) ** 2) ** .5, 1e-9)
    far, at = 0, 0
    for i, (x, y) in enumerate(points[1:-1], 1):
        off = abs((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / length
        if length < 1e-6:
            off = ((x - ax) ** 2 + (y - ay) ** 2) ** .5
        if off > far:
            far, at = off, i
    if far <= tolerance:
        return [points[0], points[-1]]
    return simplify(points[:at + 1], tolerance)[:-1] + simplify(points[at:], tolerance)


def simplify_ring(ring, tolerance):
    middle = len(ring) // 2
    return simplify(ring[:middle + 1], tolerance)[:-1] + simplify(ring[middle:] + ring[:1], tolerance)[:-1]


def area(ring):
    return sum(ring[i - 1][0] * y - x * ring[i - 1][1] for i, (x, y) in enumerate(ring)) / 2


def contains(ring, point):
    px, py = point
    inside = False
    for i, (x, y) in enumerate(ring):
        ox, oy = ring[i - 1]
        if (y > py) != (oy > py) and px < (ox - x) * (py - y) / (oy - y) + x:
            inside = not inside
    return inside


def outline_of(font, code):
    rings = [flatten(contour, CURVE_STEPS) for contour in font.outline(font.characters[code]) if len(contour) > 2]
    xs = [x for ring in rings for x, _ in ring]
    ys = [y for ring in rings for _, y in ring]
    if not xs or max(ys) <= min(ys):
        return []
    scale, middle, foot = 1000 / (max(ys) - min(ys)), (min(xs) + max(xs)) / 2, min(ys)
    rings = [simplify_ring([((x - middle) * scale, (y - foot) * scale) for x, y in ring], TOLERANCE) for ring in rings]
    rings = [ring for ring in rings if len(ring) > 2 and abs(area(ring)) > 30]
    rings.sort(key=lambda ring: -abs(area(ring)))
    return [(level_of(ring, rings[:i]), ring) for i, ring in enumerate(rings)]


def level_of(ring, larger):
    """0: a body, 1: a hole, 2: ink upon it. The format lets ink run clockwise, holes against it."""
    if not any(all(contains(outer, point) for point in ring) for outer in larger):
        return 0
    return 1 if area(ring) > 0 else 2


def pack_glyph(name, height, words, shapes):
    width = 2 * max(abs(x) for _, ring in shapes for x, _ in ring)
    data = struct.pack('<HHH', round(height * 1000), round(width), len(shapes))
    for level, ring in shapes:
        data += struct.pack('<HH', level, len(ring))
        data += b''.join(struct.pack('<hh', round(x), round(y)) for x, y in ring)
    text = b''.join(word.encode('utf-8') + b'\0' for word in [name] + words) + b'\0'
    return struct.pack('<H', len(data) + 2) + data + text


def main():
    font_path, directory, list_path, output = sys.argv[1:]
    font = Font(font_path)
    names = read_names(directory)
    glyphs = []
    for name, height, words in read_list(list_path):
        if name not in names:
            sys.exit(f'{list_path}: CLDR has no character "{name}"')
        if names[name] in font.characters:
            shapes = outline_of(font, names[name])
            if shapes:
                glyphs.append(pack_glyph(name, height, words, shapes))
    header = [MAGIC, len(glyphs)]
    at = 4 * (len(header) + len(glyphs))
    for glyph in glyphs:
        header.append(at)
        at += len(glyph)
    with open(output, 'wb') as file:
        file.write(struct.pack(f'<{len(header)}I', *header) + b''.join(glyphs))


if __name__ == '__main__':
    main()
