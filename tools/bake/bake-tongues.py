#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bakes nouns of other tongues with their English into the table that src/artist/words/fab-tongue.c reads.

bake-tongues.py CLDR-DIRECTORY FURNITURE.sh3f TONGUES.txt OUTPUT.bin

CLDR names every emoji in every tongue and gives keywords; a word means the English word that goes with the same
signs. The furniture catalogue names its pieces in twenty tongues. The small words between are in TONGUES.txt.
"""

import array
import difflib
import math
import os
import re
import sys
import xml.etree.ElementTree
import zipfile

MAGIC = 0x31544246
LOCALES = ('fr de es it pt ru zh ja nl pl sv tr ar ko cs uk el da no fi hu ro he hi th id vi bg hr sk sl sr ca fa '
           'lt lv et bn ms fil sw af sq is ga cy eu gl').split()
NAME, FIRST, OTHER = 1.0, .6, .3
NEAR = .6        # how alike the signs of two words must be
ALIKE = .5       # how alike the letters of two words must be where the signs do not decide
LONGEST = 40     # bytes of a word
SMALL = 1 << 31  # a word of TONGUES.txt: tells the tongue
# What is written at the front of a noun, with its English.
PREFIXES = {'ar': (('ال', ''), ('و', 'and '), ('وال', 'and '), ('بال', 'with '), ('ب', 'with '), ('لل', 'to '), ('ل', 'of ')),
            'he': (('ה', ''), ('ו', 'and '), ('ב', 'in '))}
# What is said of a sign and not of a thing.
NOISE = re.compile(r'(^| )(face|button|sign|symbol|mark|arrow|square|circle|flag|emoji|zodiac)s?$')


def read_annotations(directory, locale):
    """word → {character: weight}, in lower case."""
    path = os.path.join(directory, 'common', 'annotations', locale + '.xml')
    if not os.path.exists(path):
        sys.exit(f'{path} is missing (Debian package unicode-cldr-core)')
    words = {}
    for node in xml.etree.ElementTree.parse(path).iter('annotation'):
        character, text = node.get('cp').replace('\ufe0f', ''), node.text or ''
        if len(character) != 1 or ord(character) < 0x2190 or text == '↑↑↑':
            continue
        named = node.get('type') == 'tts'
        for i, word in enumerate([text] if named else text.split('|')):
            weight = NAME if named else FIRST if i == 0 else OTHER
            signs = words.setdefault(word.strip().lower(), {})
            signs[character] = max(weight, signs.get(character, 0))
    return words


def length(signs):
    return math.sqrt(sum(weight * weight for weight in signs.values()))


def names_of(words):
    return {sign: word for word, signs in words.items() for sign, weight in signs.items() if weight == NAME}


def align(words, english, by_sign, lengths, english_names):
    """Each word's English: the name of the same sign, or the word whose signs are most alike."""
    glosses = {}
    for word, signs in words.items():
        named = [sign for sign, weight in signs.items() if weight == NAME and sign in english_names]
        if named:
            name = re.sub(r' face$', '', english_names[min(named, key=lambda sign: len(english_names[sign]))])
            if not NOISE.search(name):
                glosses[word] = name
            continue
        scores = {}
        for sign, weight in signs.items():
            for other, other_weight in by_sign.get(sign, ()):
                scores[other] = scores.get(other, 0) + weight * other_weight
        best = choose(word, {other: score / length(signs) / lengths[other] for other, score in scores.items()})
        if best and not NOISE.search(best):
            glosses[word] = best
    return glosses


def choose(word, scores):
    """The word whose signs are most alike; where several are, one whose letters are alike too."""
    top = max(scores.values(), default=0)
    if top < NEAR:
        return None
    equal = sorted(other for other, score in scores.items() if score > top - .01)
    if len(equal) == 1:
        return equal[0]
    ratio, best = max((difflib.SequenceMatcher(None, word, other).ratio(), other) for other in equal)
    return best if ratio >= ALIKE else None


def read_small(path):
    """locale → {word: English}, what no catalogue of things has."""
    tongues = {}
    with open(path, encoding='utf-8') as file:
        for line in file:
            if line.startswith('#') or not line.strip():
                continue
            locale, _, words = line.partition(':')
            pairs = (pair.partition('=') for pair in words.split(';') if pair.strip())
            tongues.setdefault(locale.strip(), {}).update(
                {word.strip().lower(): gloss.strip() for forms, _, gloss in pairs for word in forms.split(',')})
    return tongues


def read_properties(data):
    text = data.decode('latin-1')
    text = re.sub(r'\\u([0-9a-fA-F]{4})', lambda match: chr(int(match[1], 16)), text)
    return {match[1]: match[2].strip().lower() for match in re.finditer(r'^name#(\d+)=(.*)$', text, re.M)}


def read_furniture(path):
    """locale → {name: English name}"""
    tongues = {}
    with zipfile.ZipFile(path) as archive:
        files = {match[1] or 'en': info for info in archive.namelist()
                 if (match := re.fullmatch(r'PluginFurnitureCatalog(?:_(\w+))?\.properties', info))}
        english = read_properties(archive.read(files['en'])) if 'en' in files else {}
        for locale, name in files.items():
            names = read_properties(archive.read(name))
            tongues[locale[:2]] = {names[i]: english[i] for i in names if i in english}
    return tongues


def add_prefixed(locale, glosses):
    """Gives every single word of a tongue that writes its article and its short prepositions at the noun those forms, too."""
    for word in [word for word in glosses if ' ' not in word and len(word) > 2]:
        for prefix, english in PREFIXES.get(locale, ()):
            glosses.setdefault(prefix + word, english + glosses[word])


def is_word(word):
    return 0 < len(word.encode()) <= LONGEST and word.count(' ') < 4 and any(c.isalpha() for c in word)


def words32(values):
    data = array.array('I', values)
    if sys.byteorder == 'big':
        data.byteswap()
    return data.tobytes()


def main():
    directory, furniture, small_path, output = sys.argv[1:]
    english = read_annotations(directory, 'en')
    english = {word: signs for word, signs in english.items() if is_word(word)}
    english_names = names_of(english)
    lengths = {word: length(signs) for word, signs in english.items()}
    by_sign = {}
    for word, signs in english.items():
        for sign, weight in signs.items():
            by_sign.setdefault(sign, []).append((word, weight))
    pieces, small = read_furniture(furniture), read_small(small_path)
    pool, offsets = bytearray(), {}

    def add(text):
        if text not in offsets:
            offsets[text] = len(pool)
            pool.extend(text.encode() + b'\0')
        return offsets[text]

    heads, rows = [], []
    for locale in LOCALES:
        glosses = dict(pieces.get(locale, {}))
        glosses.update(align(read_annotations(directory, locale), english, by_sign, lengths, english_names))
        glosses.update(small.get(locale, {}))
        add_prefixed(locale, glosses)
        words = sorted((word for word in glosses if is_word(word)), key=lambda word: word.encode())
        heads += [add(locale), len(rows) // 2, len(words)]
        for word in words:
            rows += [add(word), add(glosses[word]) | (SMALL if word in small.get(locale, {}) else 0)]
    header = [MAGIC, len(LOCALES), 4 * (5 + len(heads)), 4 * (5 + len(heads) + len(rows)), 0]
    with open(output, 'wb') as file:
        file.write(words32(header + heads + rows) + bytes(pool))


if __name__ == '__main__':
    main()
