#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""fabula-cli as a person calls it: the real program, real files, read back by other programs.

usage: test-cli.py FABULA_CLI
"""
import collections
import http.server
import json
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import threading
import unittest
import wave

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import tap  # noqa: E402

CLI = sys.argv.pop(1)
SAMPLE = pathlib.Path(__file__).resolve().parents[2] / 'data' / 'sample.fountain'


def probe(path):
    out = subprocess.run(['ffprobe', '-v', 'error', '-show_streams', '-show_format', '-of', 'json', path],
                         capture_output=True, text=True, check=True).stdout
    return json.loads(out)


class Cli(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.dir = pathlib.Path(self.folder.name)
        self.env = dict(os.environ, XDG_STATE_HOME=str(self.dir / 'state'), TMPDIR=self.folder.name,
                        LC_ALL='C.UTF-8')

    def call(self, *words, code=0):
        done = subprocess.run([CLI, *map(str, words)], capture_output=True, text=True, env=self.env, timeout=300)
        self.assertEqual(done.returncode, code, done.stderr)
        return done

    def left_behind(self):
        return sorted(p.name for p in self.dir.iterdir() if p.name not in ('state',))


class Model(http.server.BaseHTTPRequestHandler):
    """A language model that answers every line with its number."""

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers['Content-Length'])))
        n = body['messages'][-1]['content'].count('"what":')
        answer = json.dumps({'choices': [{'message': {'content': json.dumps({'lines': [f'Zeile {i + 1}' for i in range(n)]})},
                                          'finish_reason': 'stop'}]}).encode()
        self.send_response(200)
        self.send_header('Content-Type', 'application/json')
        self.send_header('Content-Length', str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *words):
        pass


class Wishes(Cli):
    def setUp(self):
        super().setUp()
        self.script = self.dir / 'film.fountain'
        self.script.write_text('Title: Keys\n\nINT. HOUSE - DAY\n\nMARA\nWhere is it?\n\nTOM\n(low)\nHere.\n', encoding='utf-8')

    def test_continue(self):
        longer = self.dir / 'longer.fountain'
        self.call('continue', self.script, '-o', longer)
        text = longer.read_text(encoding='utf-8')
        self.assertTrue(text.startswith(self.script.read_text(encoding='utf-8') + '\n'))
        self.assertEqual(len([e for e in json.loads(self.call('script', longer, '--json').stdout) if e['type'] == 'scene_heading']), 2)

    def test_offers(self):
        offers = self.call('continue', self.script, '--offers').stdout
        for kind in ('escalate', 'reveal', 'turn'):
            self.assertIn(f'{kind} (', offers)
        title = offers.splitlines()[0].split(': ')[1]
        self.assertTrue(title)
        self.assertIn('INT. ', self.call('continue', self.script, '--kind', 'turn').stdout)
        self.call('continue', self.script, '--kind', 'dance', code=2)
        self.call('continue', self.dir / 'none.fountain', code=1)

    def test_translate(self):
        server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Model)
        self.addCleanup(server.server_close)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.shutdown)
        text = self.call('translate', self.script, '--to', 'German', '--url', f'http://127.0.0.1:{server.server_port}', '--model', 'm').stdout
        self.assertEqual(text, 'Title: Zeile 1\n\n.Zeile 2\n\nMARA\nZeile 3\n\nTOM\n(Zeile 4)\nZeile 5\n')
        self.call('translate', self.script, '--to', 'German', code=2)


class Audience(Cli):
    def setUp(self):
        super().setUp()
        self.env['XDG_DATA_HOME'] = str(self.dir / 'data')

    def project(self):
        script = self.dir / 'film.fountain'
        script.write_text('Title: Keys\n\nINT. HOUSE - DAY\n\nMARA\nWhere is it?\n\nTOM\nHere.\n', encoding='utf-8')
        self.call('board', script, '-o', self.dir / 'film.fabula')
        return self.dir / 'film.fabula'

    def test_forecast_moves_with_the_budget_and_tells_its_error(self):
        small, large = json.loads(self.call('forecast', '2M', '60 million', '--genre', 'comedy', '--json').stdout)
        self.assertLess(small['worldwide']['middle'], large['worldwide']['middle'])
        self.assertLess(small['worldwide']['low'], small['worldwide']['high'])
        self.assertIn('held out', small['about'])
        for words in (['forecast'], ['forecast', 'much'], ['forecast', '2M', '--genre', 'opera']):
            self.assertIn('fabula-cli: ', self.call(*words, code=2).stderr)

    def test_next_episode_has_the_same_people(self):
        film = self.project()
        before = json.loads(self.call('info', film, '--json').stdout)
        self.call('episode', film, '--scenes', 2)
        after = json.loads(self.call('info', film, '--json').stdout)
        self.assertGreater(len(after['scenes']), len(before['scenes']) + 1)
        self.assertEqual(after['missing'], {'drawings': 0, 'voices': 0})
        self.call('export', film, '-o', self.dir / 'series.fountain')
        text = (self.dir / 'series.fountain').read_text(encoding='utf-8')
        self.assertIn('# Episode 1: Keys', text)
        self.assertIn('= Open: ', text)

    def test_nobody_has_watched_yet(self):
        film = self.project()
        self.assertEqual(self.call('taste', film).stdout, '')
        self.assertIn('Nobody', self.call('variant', film, '--viewer', 'Ada', '-o', self.dir / 'ada.fabula', code=1).stderr)
        self.assertIn('0 viewers', self.call('audience', film).stdout)
        (self.dir / 'bad.reactions').write_text('{}', encoding='utf-8')
        self.assertIn('no file of reactions', self.call('audience', film, self.dir / 'bad.reactions', code=1).stderr)


class Usage(Cli):
    def test_wrong_words_exit_with_two_and_say_why(self):
        for words in ([], ['dance'], ['draw'], ['draw', 'a dog'], ['draw', 'a dog', '-o', 'x.bmp'],
                      ['draw', 'a dog', '-o', 'x.png', '--size', '0x9'], ['draw', 'a dog', '-o', 'x.png', '--look', 'oil'],
                      ['write'], ['write', 'x', '--scenes', '13'], ['make', 'x'], ['speak', 'hello', '-o', 'x.mp3'],
                      ['export', 'x.fabula'], ['import', 'x.fountain', '-o', 'x.txt'], ['draw', '--frobnicate'],
                      ['paint', 'a dog', '-o', 'x.png'], ['paint', 'a dog', '-o', 'x.png', '--engine', 'oil']):
            done = self.call(*words, code=2)
            self.assertIn('fabula-cli: ', done.stderr)
        self.assertEqual(self.left_behind(), [])

    def test_help_and_version(self):
        self.assertIn('make', self.call('--help').stdout)
        self.assertRegex(self.call('--version').stdout, r'^fabula-cli \d+\.\d+')
        self.assertIn('--size', self.call('draw', '--help').stdout)

    def test_unknown_formats_are_refused(self):
        for name in ('x.mov', 'x.mxf', 'x.xyz'):
            done = self.call('make', 'a dog', '-o', self.dir / name, code=2)
            self.assertIn('.webm', done.stderr)
        self.assertEqual(self.left_behind(), [])

    def test_missing_and_foreign_files_are_named(self):
        for command in (['info'], ['check'], ['export', '-o', self.dir / 'x.webm']):
            done = self.call(*command, self.dir / 'none.fabula', code=1)
            self.assertIn('none.fabula', done.stderr)
        (self.dir / 'noise.fabula').write_bytes(os.urandom(5000))
        other = self.dir / 'other.fabula'
        db = sqlite3.connect(other)
        db.execute('CREATE TABLE t (a)')
        db.commit()
        db.close()
        for name in ('noise.fabula', 'other.fabula'):
            self.assertIn(name, self.call('info', self.dir / name, code=1).stderr)


class Draw(Cli):
    def test_every_format(self):
        for name, magic in (('a.png', b'\x89PNG'), ('a.svg', b'<?xml'), ('a.pdf', b'%PDF')):
            self.call('draw', 'CU Anna, furious, in a kitchen', '-o', self.dir / name)
            self.assertTrue((self.dir / name).read_bytes().startswith(magic), name)
        self.assertEqual(self.left_behind(), ['a.pdf', 'a.png', 'a.svg'])

    def test_same_prompt_same_bytes_other_seed_other_bytes(self):
        for name, seed in (('a.png', 1), ('b.png', 1), ('c.png', 2)):
            self.call('draw', 'MS a chef reads a letter', '-o', self.dir / name, '--seed', seed, '--size', '320x180')
        a, b, c = ((self.dir / n).read_bytes() for n in ('a.png', 'b.png', 'c.png'))
        self.assertEqual(a, b)
        self.assertNotEqual(a, c)

    def test_report(self):
        self.call('draw', 'WIDE two knights duel on a bridge at sunset, low angle, frobnitz', '-o', self.dir / 'a.png',
                  '--report', self.dir / 'a.json')
        report = json.loads((self.dir / 'a.json').read_text())
        self.assertEqual(report['shot']['size'], 'LS')
        self.assertEqual(report['shot']['angle'], 'low')
        self.assertEqual(len(report['characters']), 2)
        for character in report['characters']:
            x, y, w, h = character['bbox']
            self.assertTrue(-2 <= x and x + w <= 1282 and -2 <= y and y + h <= 722, character)
            self.assertGreater(character['visible'], 0.5)
        self.assertIn('frobnitz', report['unknown'])

    def test_any_bytes_are_a_prompt(self):
        for prompt in ('', '…', '((((', 'a' * 5000, '夜の教室で、少女が窓のそばに立っている', '\x01\x02'):
            self.call('draw', prompt, '-o', self.dir / 'a.png', '--size', '160x90')


class Script(Cli):
    def test_write_is_fountain_and_repeats(self):
        one = self.call('write', 'A lighthouse keeper teaches a storm to dance').stdout
        two = self.call('write', 'A lighthouse keeper teaches a storm to dance').stdout
        other = self.call('write', 'A lighthouse keeper teaches a storm to dance', '--seed', 7).stdout
        self.assertEqual(one, two)
        self.assertNotEqual(one, other)
        (self.dir / 's.fountain').write_text(one)
        elements = json.loads(self.call('script', self.dir / 's.fountain', '--json').stdout)
        kinds = [e['type'] for e in elements]
        self.assertGreaterEqual(kinds.count('scene_heading'), 2)
        self.assertGreaterEqual(len({e['text'] for e in elements if e['type'] == 'character'}), 2)
        self.assertIn('storm', one.lower())

    def test_script_json(self):
        elements = json.loads(self.call('script', SAMPLE, '--json').stdout)
        self.assertEqual(elements[0], {'type': 'title_page', 'text': 'The Last Lamp', 'key': 'title'})
        self.assertIn({'type': 'parenthetical', 'text': '(whispering)'}, elements)
        self.assertEqual(elements[-1], {'type': 'centered', 'text': 'THE END'})

    def test_samples_in_other_languages(self):
        """The same story: scene after scene, as many who speak, and every element of the English one."""
        kinds = [[e['type'] for e in json.loads(self.call('script', file, '--json').stdout) if e['type'] != 'centered']
                 for file in [SAMPLE, *sorted(SAMPLE.parent.glob('sample.*.fountain'))]]
        self.assertEqual(len(kinds), 7)
        for other in kinds[1:]:
            self.assertEqual(collections.Counter(other), collections.Counter(kinds[0]))

    def test_final_draft_and_back(self):
        project, script = self.dir / 'p.fabula', self.dir / 's.fdx'
        self.call('import', SAMPLE, '-o', project)
        self.call('export', project, '-o', script)
        elements = [[(e['type'], e['text']) for e in json.loads(self.call('script', file, '--json').stdout)]
                    for file in (script, SAMPLE)]
        self.assertEqual(elements[0], elements[1])


class Speak(Cli):
    def test_wav_and_voices(self):
        voices = self.call('speak', '--list-voices').stdout.split('\n')
        self.assertGreater(len(voices), 5)
        self.call('speak', 'The storm knows the steps.', '-o', self.dir / 'a.wav', '--voice', voices[1].split('\t')[0])
        with wave.open(str(self.dir / 'a.wav')) as sound:
            self.assertEqual(sound.getnchannels(), 1)
            self.assertTrue(0.8 < sound.getnframes() / sound.getframerate() < 6)


class Project(Cli):
    def test_import_export_info_check(self):
        project = self.dir / 'p.fabula'
        self.call('import', SAMPLE, '-o', project)
        info = json.loads(self.call('info', project, '--json').stdout)
        self.assertEqual(len([s for s in info['scenes'] if s['heading']]), 5)
        self.assertEqual({c['name'] for c in info['cast']}, {'MARA', 'PIP', 'FISHERMAN'})
        self.assertEqual(info['missing'], {'drawings': 0, 'voices': 0})
        self.assertGreater(len(info['panels']), 8)
        self.call('check', project)

        damaged = self.dir / 'damaged.fabula'
        damaged.write_bytes(project.read_bytes())
        db = sqlite3.connect(damaged)
        db.execute('DELETE FROM blob WHERE rowid IN (SELECT rowid FROM blob LIMIT 2)')
        db.commit()
        db.close()
        self.assertIn('damaged.fabula: ', self.call('check', damaged, code=1).stdout)
        self.call('check', damaged, '--repair')
        self.call('check', damaged)
        damaged.unlink()

        self.call('export', project, '-o', self.dir / 'back.fountain')
        self.assertEqual((self.dir / 'back.fountain').read_bytes(), SAMPLE.read_bytes())

        self.call('export', project, '-o', str(self.dir / 'pictures') + '/')
        pictures = sorted(p.name for p in (self.dir / 'pictures').iterdir())
        self.assertEqual(len(pictures), len(info['panels']))
        self.assertTrue(pictures[0].startswith('001'), pictures[0])
        self.assertEqual(self.left_behind(), ['back.fountain', 'p.fabula', 'pictures'])


class Cover(Cli):
    def test_posters_and_reasons(self):
        project = self.dir / 'p.fabula'
        self.call('import', SAMPLE, '-o', project)
        listed = self.call('cover', project, '--list').stdout.split('\n')
        self.assertRegex(listed[0], r'^\d+[A-Z]+\t0\.\d\d\t.+')
        self.call('cover', project, '-o', self.dir / 'covers', '--title-size', 'medium')
        sizes = {p.stem: (int.from_bytes(p.read_bytes()[16:20], 'big'), int.from_bytes(p.read_bytes()[20:24], 'big'))
                 for p in (self.dir / 'covers').iterdir()}
        self.assertEqual(sizes, {'poster': (1000, 1500), 'thumbnail': (1280, 720), 'square': (1080, 1080)})
        self.assertIn('Nobody', self.call('cover', project, '--list', '--viewer', 'Nobody', code=1).stderr)
        self.assertIn('99Z', self.call('cover', project, '-o', self.dir / 'covers', '--panel', '99Z', code=1).stderr)
        self.call('cover', project, '-o', self.dir / 'covers', '--title-size', 'huge', code=2)


class Films(Cli):
    def test_wrong_choices_are_refused_with_what_is_right(self):
        project, film = self.dir / 'p.fabula', self.dir / 'film.webm'
        self.call('import', SAMPLE, '-o', project)
        for words, right in ((['-O', 'colour=red'], 'captions'), (['--quality', 'best'], 'draft, good or fine'),
                             (['--rate', 'fast'], '30000/1001'), (['--size', '5000x4000'], '3840'),
                             (['--range', '9-3'], 'seconds'), (['--panels', '99Z'], '1A,1B'), (['--scene', '99'], 'scene')):
            self.assertIn(right, self.call('export', project, '-o', film, *words, code=2).stderr)
        self.assertEqual(self.left_behind(), ['p.fabula'])

    def test_help_tells_of_the_options_of_films(self):
        for command in ('export', 'make'):
            said = self.call(command, '--help').stdout
            for option in ('--size', '--captions', '--timecode', '--slate', '--watermark', '--loudness', '--constant-rate'):
                self.assertIn(option, said)


class Exchange(Cli):
    def test_a_cut_goes_out_and_comes_back(self):
        project, cut = self.dir / 'p.fabula', self.dir / 'cut.otio'
        self.call('import', SAMPLE, '-o', project)
        self.call('export', project, '-o', cut, '-O', 'media=none')
        timeline = json.loads(cut.read_text())
        clips = timeline['tracks']['children'][0]['children']
        self.assertEqual(self.call('conform', project, cut, '--list').stdout, '')
        for name in ('cut.edl', 'cut.fcpxml'):
            self.call('export', project, '-o', self.dir / name, '-O', 'media=none')
            self.assertEqual(self.call('conform', project, self.dir / name, '--list').stdout, '', name)
        gone = clips.pop(1)
        cut.write_text(json.dumps(timeline))
        self.assertIn(gone['name'] + ' is deleted', self.call('conform', project, cut).stdout)
        self.assertEqual(self.call('conform', project, cut, '--list').stdout, '')
        (self.dir / 'cut.aaf').write_bytes(b'no cut that is read')
        self.call('conform', project, self.dir / 'cut.aaf', code=2)
        self.call('export', project, '-o', cut, '-O', 'media=tape', code=2)

    def test_lists_and_captions_and_all_of_it(self):
        project = self.dir / 'p.fabula'
        self.call('import', SAMPLE, '-o', project)
        self.call('export', project, '-o', self.dir / 'list.csv', '-O', 'columns=shot,dialogue')
        self.assertTrue((self.dir / 'list.csv').read_bytes().startswith(b'\xef\xbb\xbfShot,Dialogue\r\n1A,'))
        self.call('export', project, '-o', self.dir / 'list.csv', '-O', 'columns=taste', code=2)
        self.call('export', project, '-o', self.dir / 'a.srt')
        self.call('import', self.dir / 'a.srt', '-o', self.dir / 'captions.fabula')
        self.call('export', project, '-o', self.dir / 'a.json')
        self.call('import', self.dir / 'a.json', '-o', self.dir / 'again.fabula')
        self.call('export', self.dir / 'again.fabula', '-o', self.dir / 'b.json')
        self.assertEqual((self.dir / 'a.json').read_bytes(), (self.dir / 'b.json').read_bytes())

    def test_storyboarder(self):
        (self.dir / 'Film').mkdir()
        boards = [{'uid': 'AB1CD', 'duration': '1500', 'dialogue': 'ANNA: Hello'}, {'uid': 'EF2GH', 'newShot': True}]
        (self.dir / 'Film' / 'Film.storyboarder').write_text(json.dumps({'fps': 24, 'boards': boards}))
        self.call('import', self.dir / 'Film' / 'Film.storyboarder', '-o', self.dir / 'f.fabula')
        info = json.loads(self.call('info', self.dir / 'f.fabula', '--json').stdout)
        self.assertEqual([(p['label'], p['duration'], p['dialogue']) for p in info['panels']],
                         [('1A', 1.5, 'Hello'), ('1B', 2.0, '')])
        (self.dir / 'bad.storyboarder').write_text('[' * 100000)
        self.assertIn('bad.storyboarder', self.call('import', self.dir / 'bad.storyboarder', '-o', self.dir / 'x.fabula',
                                                    code=1).stderr)
        self.assertFalse((self.dir / 'x.fabula').exists())


class Film(Cli):
    def test_make_gives_a_film_with_picture_and_speech(self):
        film = self.dir / 'a.webm'
        self.call('make', 'A lighthouse keeper teaches a storm to dance', '-o', film, '--scenes', 2)
        found = probe(film)
        kinds = {s['codec_type']: s['codec_name'] for s in found['streams']}
        self.assertIn(kinds['video'], ('vp8', 'vp9'))
        self.assertEqual(kinds['audio'], 'opus')
        self.assertGreater(float(found['format']['duration']), 8)
        loud = subprocess.run(['ffmpeg', '-v', 'info', '-i', film, '-af', 'volumedetect', '-vn', '-f', 'null', '-'],
                              capture_output=True, text=True).stderr
        peak = float(loud.split('max_volume: ')[1].split(' dB')[0])
        self.assertGreater(peak, -25, 'nobody speaks')
        self.assertEqual(self.left_behind(), ['a.webm'])


if __name__ == '__main__':
    sys.exit(tap.main())
