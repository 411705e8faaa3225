#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters that are pressed with Alt: none stands for two things that are seen together, in no language.

usage: mnemonics.py check FILE    says what clashes
       mnemonics.py settle FILE   gives what clashes other letters, in po/*.po and in the sources

FILE has a line for each: what is seen together, a tab, the text. The test test-access writes it to MNEMONICS, if that is set.
"""
import collections
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
ENTRY = re.compile(r'((?:^msgctxt "[^\n]*"\n)?^msgid (?:"[^\n]*"\n)+)msgstr "(.*)"$', re.M)
MARK = re.compile(r'_(?=\w)')
# What other programs have as well keeps its letter.
USUAL = {'_Preferences', 'Save _As…', '_Save', '_Open…', '_New Window', '_Print…', '_Help', '_About Fabula', '_Cancel', '_Close', 'Cu_t',
         '_Copy', '_Paste', 'Select _All', '_Keyboard Shortcuts', '_Write…', '_Export', '_Film…'}


def read_scopes(path):
    scopes = collections.defaultdict(list)
    for line in pathlib.Path(path).read_text(encoding='utf-8').splitlines():
        scope, text = line.split('\t')
        scopes[scope].append(text)
    return scopes


def languages():
    return [line for line in (ROOT / 'po/LINGUAS').read_text().split('\n') if line and not line.startswith('#')]


def read_language(language):
    """Translations of what has a mnemonic, whatever their context."""
    found = collections.defaultdict(set)
    for source, target in ENTRY.findall((ROOT / f'po/{language}.po').read_text(encoding='utf-8')):
        source = re.search(r'^msgid "(.*)"$', source, re.M).group(1)
        if '_' in source and target:
            found[source].add(target)
    return found


def letter(text):
    mark = MARK.search(text)
    return text[mark.end()].casefold() if mark else None


def say(words, text):
    return min(words[text]) if words is not None and text in words else text


def clashes(scopes, words):
    for scope, texts in sorted(scopes.items()):
        used = {}
        for text in texts:
            shown = say(words, text)
            key = letter(shown)
            if key in used:
                yield f'{scope}: “{used[key]}” and “{shown}”'
            used[key] = shown


def check(scopes):
    bad = 0
    for language, words in [('en', None)] + [(name, read_language(name)) for name in languages()]:
        for line in clashes(scopes, words):
            print(f'{language}: {line}')
            bad += 1
    return 1 if bad else 0


# --- other letters ---------------------------------------------------------------------------------


def choices(shown, english):
    """The text with each letter that it could have, the present one first, then those that words begin with."""
    bare = MARK.sub('', shown, 1)
    tail = re.search(r'\(_\w\)', shown)
    if tail:  # scripts of many letters: a Latin one in parentheses
        keys = letter(english).upper() + 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
        return [shown[:tail.start()] + f'(_{key})' + shown[tail.end():] for key in keys]
    places = [m.start() for m in re.finditer(r'\b\w', bare)]
    places += [i for i, sign in enumerate(bare) if sign.isalpha() and i not in places and sign not in 'gjpqyij']
    places += [i for i, sign in enumerate(bare) if sign in 'gjpqyij' and i not in places]
    return [shown] + [bare[:i] + '_' + bare[i:] for i in places if bare[i].isalpha()]


def settle_language(scopes, words, english):
    """Text → what it says instead. Those with the fewest letters choose first; who has a letter alone keeps it."""
    texts = sorted({text for texts in scopes.values() for text in texts})
    rivals = {text: {other for those in scopes.values() if text in those for other in those} - {text} for text in texts}
    options = {text: choices(say(words, text), english.get(text, text)) for text in texts}
    chosen = {}

    def give(text, trail):
        for option in options[text]:
            holders = [r for r in rivals[text] if r in chosen and letter(chosen[r]) == letter(option)]
            if not holders:
                chosen[text] = option
                return True
        for option in options[text]:  # have one of those move to another letter
            holders = [r for r in rivals[text] if r in chosen and letter(chosen[r]) == letter(option)]
            if len(holders) == 1 and holders[0] not in trail and (words or holders[0] not in USUAL):
                old = chosen.pop(holders[0])
                chosen[text] = option
                if give(holders[0], trail | {text}):
                    return True
                del chosen[text]
                chosen[holders[0]] = old
        return False

    for text in sorted(texts, key=lambda text: (text not in USUAL, any(letter(say(words, text)) == letter(say(words, r)) for r in rivals[text]),
                                                len(options[text]))):
        if not give(text, frozenset()):
            print(f'no letter is left for “{say(words, text)}”')
    return {text: option for text, option in chosen.items() if option != say(words, text)}


def replace_in(path, pairs, quote):
    old = new = path.read_text(encoding='utf-8')
    for before, after in pairs:
        new = new.replace(quote(before), quote(after))
    if new != old:
        path.write_text(new, encoding='utf-8')


def settle(scopes):
    english = settle_language(scopes, None, {})
    for language in languages():
        words = read_language(language)
        pairs = settle_language(scopes, words, english)
        path = ROOT / f'po/{language}.po'

        def answer(match):
            source = re.search(r'^msgid "(.*)"$', match[1], re.M).group(1)
            return f'{match[1]}msgstr "{pairs[source]}"' if source in pairs else match[0]

        path.write_text(ENTRY.sub(answer, path.read_text(encoding='utf-8')), encoding='utf-8')
        print(f'{language}: {len(pairs)} changed')
    files = subprocess.run(['git', 'ls-files', 'ui', 'src/app', 'po'], cwd=ROOT, capture_output=True, text=True, check=True)
    for name in files.stdout.split():
        if name.endswith('.ui'):
            replace_in(ROOT / name, english.items(), lambda text: f'>{text}<')
        elif name.endswith(('.c', '.po')):
            replace_in(ROOT / name, english.items(), lambda text: f'"{text}"')
    print(f'en: {len(english)} changed')
    return 0


if len(sys.argv) != 3 or sys.argv[1] not in ('check', 'settle'):
    sys.exit(__doc__)
sys.exit({'check': check, 'settle': settle}[sys.argv[1]](read_scopes(sys.argv[2])))
