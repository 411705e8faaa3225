# SPDX-License-Identifier: GPL-3.0-or-later
"""Outlines out of a TrueType font: what of the format bake-glyphs.py needs, no more."""

import struct


class Font:
    def __init__(self, path):
        with open(path, 'rb') as file:
            self.data = file.read()
        self.tables = {}
        for i in range(self.u16(4)):
            tag, _, offset, length = struct.unpack_from('>4sIII', self.data, 12 + 16 * i)
            self.tables[tag.decode('latin-1')] = (offset, length)
        if 'glyf' not in self.tables:
            raise ValueError(f'{path} has no TrueType outlines')
        head = self.tables['head'][0]
        self.units = self.u16(head + 18)
        self.long_offsets = self.u16(head + 50)
        self.characters = self.read_characters()

    def u16(self, at):
        return struct.unpack_from('>H', self.data, at)[0]

    def read_characters(self):
        """The 32-bit map (format 12), which every font with emoji has."""
        start = self.tables['cmap'][0]
        characters = {}
        for i in range(self.u16(start + 2)):
            at = start + struct.unpack_from('>I', self.data, start + 8 + 8 * i)[0]
            if self.u16(at) != 12:
                continue
            for k in range(struct.unpack_from('>I', self.data, at + 12)[0]):
                first, last, glyph = struct.unpack_from('>III', self.data, at + 16 + 12 * k)
                characters.update({code: glyph + code - first for code in range(first, last + 1)})
        return characters

    def glyph_at(self, glyph):
        loca, glyf = self.tables['loca'][0], self.tables['glyf'][0]
        if self.long_offsets:
            first, last = struct.unpack_from('>II', self.data, loca + 4 * glyph)
        else:
            first, last = (2 * value for value in struct.unpack_from('>HH', self.data, loca + 2 * glyph))
        return None if first == last else glyf + first

    def outline(self, glyph, depth=0):
        """Contours, each a list of (x, y, on the curve) in font units."""
        at = self.glyph_at(glyph)
        if at is None or depth > 4:
            return []
        contours = struct.unpack_from('>h', self.data, at)[0]
        if contours < 0:
            return self.read_composite(at + 10, depth)
        return self.read_simple(at + 10, contours)

    def read_composite(self, at, depth):
        parts = []
        while True:
            flags, glyph = struct.unpack_from('>HH', self.data, at)
            at += 4
            dx, dy = struct.unpack_from('>hh' if flags & 1 else '>bb', self.data, at)
            at += 4 if flags & 1 else 2
            a, b, c, d = 1.0, 0.0, 0.0, 1.0
            if flags & 8:
                a = d = struct.unpack_from('>h', self.data, at)[0] / 16384
                at += 2
            elif flags & 0x40:
                a, d = (value / 16384 for value in struct.unpack_from('>hh', self.data, at))
                at += 4
            elif flags & 0x80:
                a, b, c, d = (value / 16384 for value in struct.unpack_from('>hhhh', self.data, at))
                at += 8
            parts += [[(a * x + c * y + dx, b * x + d * y + dy, on) for x, y, on in contour]
                      for contour in self.outline(glyph, depth + 1)]
            if not flags & 0x20:
                return parts

    def read_flags(self, at, count):
        flags = []
        while len(flags) < count:
            flag = self.data[at]
            at += 1
            flags.append(flag)
            if flag & 8:
                flags += [flag] * self.data[at]
                at += 1
        return flags, at

    def read_coordinates(self, at, flags, short, same):
        values, value = [], 0
        for flag in flags:
            if flag & short:
                value += self.data[at] if flag & same else -self.data[at]
                at += 1
            elif not flag & same:
                value += struct.unpack_from('>h', self.data, at)[0]
                at += 2
            values.append(value)
        return values, at

    def read_simple(self, at, contours):
        ends = struct.unpack_from(f'>{contours}H', self.data, at)
        at += 2 * contours
        at += 2 + self.u16(at)
        flags, at = self.read_flags(at, ends[-1] + 1)
        xs, at = self.read_coordinates(at, flags, 2, 16)
        ys, at = self.read_coordinates(at, flags, 4, 32)
        points = [(x, y, bool(flag & 1)) for x, y, flag in zip(xs, ys, flags)]
        starts = [0] + [end + 1 for end in ends[:-1]]
        return [points[start:end + 1] for start, end in zip(starts, ends)]


def flatten(contour, steps):
    """A contour of quadratic curves as a polygon."""
    points = []
    for i, (x, y, on) in enumerate(contour):
        points.append((x, y, on))
        nx, ny, next_on = contour[(i + 1) % len(contour)]
        if not on and not next_on:
            points.append(((x + nx) / 2, (y + ny) / 2, True))
    start = next((i for i, point in enumerate(points) if point[2]), 0)
    points = points[start:] + points[:start] + [points[start]]
    polygon = [points[0][:2]]
    i = 1
    while i < len(points):
        x, y, on = points[i]
        if on:
            polygon.append((x, y))
            i += 1
            continue
        px, py = polygon[-1]
        ex, ey = points[i + 1][:2]
        for k in range(1, steps + 1):
            t = k / steps
            polygon.append(((1 - t) ** 2 * px + 2 * t * (1 - t) * x + t * t * ex,
                            (1 - t) ** 2 * py + 2 * t * (1 - t) * y + t * t * ey))
        i += 2
    return polygon[:-1]
