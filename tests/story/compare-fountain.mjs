// SPDX-License-Identifier: GPL-3.0-or-later
// compare-fountain.mjs FABULA-CLI FILE …: where fountain-js and afterwriting's parser read other elements than we do, line by
// line. Development only: copy it where `npm install fountain-js@1.2.4 aw-parser@0.1.1` was run. The result is described in
// docs/fountain.md.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Fountain } from 'fountain-js';
import aw from 'aw-parser';

// What the others call their elements, in our words; what is not named is layout.
const KINDS = {
  action: 'action', centered: 'centered', character: 'character', dialogue: 'dialogue', lyrics: 'lyrics', note: 'note',
  boneyard: 'boneyard', page_break: 'page_break', parenthetical: 'parenthetical', scene_heading: 'scene_heading',
  section: 'section', shot: 'shot', synopsis: 'synopsis', transition: 'transition', title: 'title_page', credit: 'title_page',
  author: 'title_page', authors: 'title_page', source: 'title_page', date: 'title_page', draft_date: 'title_page',
  contact: 'title_page', copyright: 'title_page', notes: 'title_page',
};

const plain = (text) => (text ?? '').replace(/<[^>]*>|[*_\\]/g, '').trim();

const list = (elements) => elements
  .flatMap(({ type, text }) => (text ?? '').split(/<br \/>|\n/).map((line) => [KINDS[type] ?? (type === 'title_page' ? type : null), plain(line)]))
  .filter(([type, line]) => type && line)
  .map(([type, line]) => `${type}: ${line}\n`).join('');

const readers = {
  'fountain-js': (text) => list(new Fountain().parse(text, true).tokens),
  afterwriting: (text) => {
    const script = aw.parser.parse(text, {
      print_headers: true, print_actions: true, print_dialogues: true, print_notes: true, print_sections: true, print_synopsis: true,
    });

    return list([...script.title_page, ...script.tokens]);
  },
};

const [cli, ...files] = process.argv.slice(2);
const dir = mkdtempSync(join(tmpdir(), 'compare-'));

for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const ours = join(dir, 'fabula');

  writeFileSync(ours, list(JSON.parse(execFileSync(cli, ['script', '--json', file]))));
  for (const [name, read] of Object.entries(readers)) {
    const theirs = join(dir, name);

    console.log(`== ${basename(file)}: ours < > ${name}`);
    try {
      writeFileSync(theirs, read(text));
      execFileSync('diff', [ours, theirs], { stdio: 'inherit' });
    } catch (error) {
      if (error.status !== 1)
        console.log(`${name}: ${error.message}`);
    }
  }
}
