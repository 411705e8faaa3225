#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bakes WordNet's dictionary files into the table that src/artist/words/fab-wordnet.c reads.

bake-wordnet.py WORDNET-DIRECTORY CATEGORIES OUTPUT.bin
"""

import array
import os
import re
import sys

NOUN, VERB, ADJECTIVE, ADVERB = range(4)
FILES = ('noun', 'verb', 'adj', 'adv')
PART_OF = {'n': NOUN, 'v': VERB, 'a': ADJECTIVE, 's': ADJECTIVE, 'r': ADVERB}
# Links that lead to a word of kindred meaning: wider ones; for adjectives similar ones.
LINKS = {NOUN: ('@', '@i'), VERB: ('@', '$'), ADJECTIVE: ('&', '^', '\\'), ADVERB: ('\\',)}
MAX_LINKS = 8


class Synset:
    __slots__ = ('part', 'words', 'links', 'instance', 'number', 'category')

    def __init__(self, part, words, links, instance):
        self.part = part
        self.words = words
        self.links = links
        self.instance = instance
        self.number = None
        self.category = None


def read_synsets(directory, part):
    synsets = {}
    with open(os.path.join(directory, 'data.' + FILES[part]), encoding='latin-1') as file:
        for line in file:
            if line.startswith('  '):
                continue
            fields = line.split('|', 1)[0].split()
            count = int(fields[3], 16)
            words = [re.sub(r'\(.*\)$', '', word) for word in fields[4:4 + 2 * count:2]]
            at = 4 + 2 * count
            links, instance = [], False
            for i in range(int(fields[at])):
                kind, offset, target = fields[at + 1 + 4 * i:at + 4 + 4 * i]
                instance |= kind == '@i'
                if kind in LINKS[part]:
                    links.append((PART_OF[target], int(offset)))
            synsets[int(fields[0])] = Synset(part, words, links[:MAX_LINKS], instance)
    return synsets


def read_senses(directory, part):
    """Yields (lemma, synset offsets in order of frequency)."""
    with open(os.path.join(directory, 'index.' + FILES[part]), encoding='latin-1') as file:
        for line in file:
            if not line.startswith('  '):
                fields = line.split()
                yield fields[0], [int(offset) for offset in fields[-int(fields[2]):]]


def read_counts(directory):
    """How often a sense was met in tagged text, by (lemma, part, sense number)."""
    counts = {}
    parts = {'1': NOUN, '2': VERB, '3': ADJECTIVE, '4': ADVERB, '5': ADJECTIVE}
    with open(os.path.join(directory, 'cntlist.rev'), encoding='latin-1') as file:
        for line in file:
            key, number, count = line.split()
            lemma, _, rest = key.partition('%')
            counts[lemma, parts[rest[0]], int(number)] = int(count)
    return counts


def read_exceptions(directory, part):
    with open(os.path.join(directory, FILES[part] + '.exc'), encoding='latin-1') as file:
        for line in file:
            form, lemma = line.split()[:2]
            yield form, lemma


def read_categories(path, senses):
    """Category names in order, and the synset offsets that stand for them."""
    names, anchors = [], {}
    with open(path, encoding='utf-8') as file:
        for line in file:
            if line.startswith('#') or not line.strip():
                continue
            name, _, keys = line.partition(':')
            names.append(name)
            for key in keys.split():
                lemma, _, number = key.partition('#')
                offsets = senses[NOUN].get(lemma, [])
                if len(offsets) < int(number):
                    sys.exit(f'{path}: WordNet has no sense {number} of "{lemma}"')
                anchors[offsets[int(number) - 1]] = len(names) - 1
    return names, anchors


def categorise(synsets, anchors):
    """Breadth first: the nearest named ancestor wins."""
    for offset, synset in synsets[NOUN].items():
        level, seen = [offset], {offset}
        while level and synset.category is None:
            named = [anchors[o] for o in level if o in anchors]
            if named:
                synset.category = max(named)
            level = [o for up in level for _, o in synsets[NOUN][up].links if o not in seen]
            seen.update(level)
        if synset.category is None:
            synset.category = 0


def is_plain(word):
    return re.fullmatch(r"[a-z][a-z'_-]*", word) is not None


def keep(synset, group_of_abstract):
    """Names of persons, places and taxa are left out, and abstract phrases."""
    if synset.instance or not any(is_plain(word) for word in synset.words):
        return False
    if synset.part == NOUN and synset.category in group_of_abstract:
        return any(is_plain(word) and '_' not in word for word in synset.words)
    return True


def weigh(count):
    return min(255, count)


def number_synsets(synsets, abstract):
    kept = []
    for part in range(4):
        for offset in sorted(synsets[part]):
            synset = synsets[part][offset]
            if keep(synset, abstract):
                synset.number = len(kept)
                kept.append(synset)
    return kept


def collect_lemmas(synsets, senses, counts, abstract):
    """lemma → [(synset number, weight)], most frequent first within a part of speech."""
    lemmas = {}
    for part in range(4):
        for lemma, offsets in senses[part].items():
            if not is_plain(lemma):
                continue
            for number, offset in enumerate(offsets, 1):
                synset = synsets[part][offset]
                if synset.number is None or ('_' in lemma and part == NOUN and synset.category in abstract):
                    continue
                lower = [word for word in synset.words if word.lower() == lemma]
                if lower and not any(is_plain(word) for word in lower):
                    continue
                weight = weigh(counts.get((lemma, part, number), 0))
                lemmas.setdefault(lemma.replace('_', ' '), []).append((synset.number, weight))
    return lemmas


def link_numbers(synset, synsets):
    """Over what was left out to the next that was kept."""
    found, level, seen = [], list(synset.links), set()
    while level and len(found) < MAX_LINKS:
        part, offset = level.pop(0)
        if (part, offset) in seen:
            continue
        seen.add((part, offset))
        target = synsets[part][offset]
        if target.number is not None:
            found.append(target.number)
        else:
            level += target.links
    return found[:MAX_LINKS]


class Pool:
    def __init__(self):
        self.data = bytearray()

    def add(self, text):
        at = len(self.data)
        self.data += text.encode('utf-8') + b'\0'
        return at


def words32(values):
    data = array.array('I', values)
    if sys.byteorder == 'big':
        data.byteswap()
    return data.tobytes()


def pack(names, kept, lemmas, exceptions, synsets):
    pool = Pool()
    order = sorted(lemmas, key=lambda lemma: lemma.encode())
    index = {lemma: i for i, lemma in enumerate(order)}
    lemma_rows, sense_rows, synset_rows, word_rows, link_rows, form_rows = [], [], [], [], [], []
    for lemma in order:
        lemma_rows += [pool.add(lemma), len(sense_rows)]
        sense_rows += [number << 8 | weight for number, weight in lemmas[lemma]]
    lemma_rows += [0, len(sense_rows)]
    for synset in kept:
        synset_rows += [len(word_rows), len(link_rows) << 8 | synset.part << 6, synset.category or 0]
        word_rows += [index[w.replace('_', ' ')] for w in synset.words if w.replace('_', ' ') in index]
        link_rows += link_numbers(synset, synsets)
    synset_rows += [len(word_rows), len(link_rows) << 8, 0]
    for form, part, lemma in exceptions:
        if lemma in index and form != lemma:
            form_rows += [pool.add(form), index[lemma] << 2 | part]
    sections = [words32(rows) for rows in (lemma_rows, sense_rows, synset_rows, word_rows, link_rows, form_rows)]
    sections.append(bytes(pool.data))
    header = [0x31574246, len(order), len(kept), len(form_rows) // 2, len(names)]
    at = 4 * (len(header) + len(sections))
    for section in sections:
        header.append(at)
        at += len(section) + -len(section) % 4
    return words32(header) + b''.join(section + bytes(-len(section) % 4) for section in sections)


def main():
    directory, categories, output = sys.argv[1:]
    if not os.path.exists(os.path.join(directory, 'data.noun')):
        sys.exit(f'{directory} has no WordNet files (Debian package wordnet-base)')
    synsets = [read_synsets(directory, part) for part in range(4)]
    senses = [dict(read_senses(directory, part)) for part in range(4)]
    names, anchors = read_categories(categories, senses)
    categorise(synsets, anchors)
    abstract = {names.index(name) for name in ('abstract', 'group', 'event')}
    kept = number_synsets(synsets, abstract)
    lemmas = collect_lemmas(synsets, senses, read_counts(directory), abstract)
    exceptions = sorted({(form.replace('_', ' '), part, lemma.replace('_', ' '))
                         for part in range(4) for form, lemma in read_exceptions(directory, part)},
                        key=lambda row: (row[0].encode(), row[1], row[2]))
    with open(output, 'wb') as file:
        file.write(pack(names, kept, lemmas, exceptions, synsets))


if __name__ == '__main__':
    main()
