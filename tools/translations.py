#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done with the translations: see docs/translating.md.

usage: translations.py update [LANGUAGE …] bring po/*.po up to date with the sources, and say what is missing
       translations.py check            the same as TAP, changing nothing: all is translated, and fits what it translates
       translations.py pseudo FOLDER    a translation into no language, en@pseudo: accents, brackets and 40 % more letters
"""
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PO = ROOT / 'po'
KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'g_dcgettext:2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3']
MERGE = ['--quiet', '--no-fuzzy-matching', '--no-location', '--no-wrap']

PLACEHOLDER = re.compile(r'\{[a-z]+\}|</?[a-z]+(?: [^<>]*)?>|%(?:[0-9]+\$)?[-+#0 ]*[0-9*]*(?:\.[0-9*]+)?[a-z%]|\\.|&[a-z]+;')
ACCENTED = str.maketrans('aceilnorstuyACEILNORSTUY', 'áçéíĺñóŕšťúýÁÇÉÍĹÑÓŔŠŤÚÝ')


def run(*words, **options):
    return subprocess.run([str(word) for word in words], check=True, capture_output=True, text=True, **options).stdout


def languages():
    return [line for line in (PO / 'LINGUAS').read_text().split('\n') if line and not line.startswith('#')]


def extract(folder):
    template = pathlib.Path(folder) / 'fabula.pot'
    run('xgettext', '--package-name=fabula', '--from-code=UTF-8', '--add-comments',
        *(f'--keyword={word}' for word in KEYWORDS), f'--files-from={PO / "POTFILES.in"}', f'--directory={ROOT}', f'--output={template}')
    return template


def merge(template, language):
    """The translation as it would be with the messages of the template."""
    return run('msgmerge', *MERGE, PO / f'{language}.po', template, '--output-file=-')


def unquote(text):
    return ''.join(line[1:-1] for line in re.findall(r'"(?:[^"\\]|\\.)*"', text))


def messages(text):
    """(context, what is translated: one or two texts, its translations) of all that are not obsolete."""
    for block in text.split('\n\n'):
        block = '\n'.join(line for line in block.split('\n') if not line.startswith('#'))
        parts = {key: unquote(value) for key, value in
                 re.findall(r'^(msg\w+(?:\[\d\])?) ((?:"(?:[^"\\]|\\.)*"\n?)+)', block, re.M)}
        if parts.get('msgid'):
            yield (parts.get('msgctxt'), [parts[key] for key in ('msgid', 'msgid_plural') if key in parts],
                   [value for key, value in parts.items() if key.startswith('msgstr')])


def marks(text):
    """What has to be in a translation as it is: {names} and markup."""
    return sorted(re.findall(r'\{[a-z]+\}|</?[a-z]+[^<>]*>', text))


def accelerator(text):
    return len(re.findall(r'(?<![A-Za-z0-9])_[^\W_]|(?<=[^\W\d_])_(?=[a-z]+(?:[ …]|$))', text)) if '://' not in text else 0


def faults(text):
    """What is wrong in the messages of a translation, beyond what msgfmt knows."""
    for _context, sources, targets in messages(text):
        source = sources[0]
        if any(not target for target in targets):
            yield f'not translated: {source}'
            continue
        for target in targets:
            if marks(source) != marks(target):
                yield f'other {{names}} or markup: {source}'
            if accelerator(source) == 1 and len(source) < 60 and target.count('_') != 1:
                yield f'no mnemonic: {source}'
            if source.endswith('…') != target.endswith('…') and len(source) < 60:
                yield f'“…” on one side only: {source}'
            if source[:1] == ' ' or (source[-1:] == ' ') != (target[-1:] == ' '):
                yield f'blanks at an end: {source}'


def look_at(template, language, folder):
    merged = pathlib.Path(folder) / f'{language}.po'
    merged.write_text(merge(template, language), encoding='utf-8')
    found = list(faults(merged.read_text(encoding='utf-8')))
    checked = subprocess.run(['msgfmt', '--check', '-o', '/dev/null', str(merged)], capture_output=True, text=True)
    fuzzy = run('msgattrib', '--only-fuzzy', '--no-obsolete', merged)
    return found + [line for line in checked.stderr.split('\n') if line] + (['there are fuzzy messages'] if 'msgid' in fuzzy else [])


def check():
    with tempfile.TemporaryDirectory() as folder:
        template = extract(folder)
        print(f'1..{len(languages())}')
        for i, language in enumerate(languages(), 1):
            found = look_at(template, language, folder)
            print(f'{"not ok" if found else "ok"} {i} - {language} is whole and fits the sources')
            for line in found[:40]:
                print(f'# {line}')
            if len(found) > 40:
                print(f'# … {len(found)} in all')


def update(chosen):
    with tempfile.TemporaryDirectory() as folder:
        template = extract(folder)
        for language in chosen or languages():
            whole = run('msgattrib', '--no-obsolete', '--no-wrap', '-', input=merge(template, language))
            (PO / f'{language}.po').write_text(whole, encoding='utf-8')
            found = look_at(template, language, folder)
            print(f'{language}: {len(found)} to do')


def lengthen(text):
    """Accents on what is not a placeholder; "ť[óó long]" shows where texts are put together and where they are cut off."""
    letters, at = [], 0
    for match in PLACEHOLDER.finditer(text):
        letters += [text[at:match.start()].translate(ACCENTED), match.group()]
        at = match.end()
    letters.append(text[at:].translate(ACCENTED))
    body = ''.join(letters)
    start = '\\n' if body.startswith('\\n') else ''
    end = '\\n' if body.endswith('\\n') and body != start else ''
    middle = body[len(start):len(body) - len(end)]
    return f'{start}⟦{middle}{"·" * max(2, len(middle) * 4 // 10)}⟧{end}'


def pseudo(target):
    with tempfile.TemporaryDirectory() as folder:
        template = extract(folder)
        blocks = ['msgid ""\nmsgstr ""\n"Language: en@pseudo\\n"\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
                  '"Content-Transfer-Encoding: 8bit\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n']
        for context, sources, _targets in messages(run('msgcat', '--no-wrap', '--no-location', template)):
            block = f'msgctxt "{context}"\n' if context else ''
            block += f'msgid "{sources[0]}"\n' + (f'msgid_plural "{sources[1]}"\n' if len(sources) > 1 else '')
            for i, source in enumerate(sources):
                block += f'msgstr{f"[{i}]" if len(sources) > 1 else ""} "{lengthen(source)}"\n'
            blocks.append(block)
        place = pathlib.Path(target) / 'en@pseudo' / 'LC_MESSAGES'
        place.mkdir(parents=True, exist_ok=True)
        run('msgfmt', '--check-format', '--output-file', place / 'fabula.mo', '-', input='\n'.join(blocks))


if sys.argv[1:] == ['check']:
    check()
elif sys.argv[1:2] == ['update']:
    update(sys.argv[2:])
elif len(sys.argv) == 3 and sys.argv[1] == 'pseudo':
    pseudo(sys.argv[2])
else:
    sys.exit(__doc__)
