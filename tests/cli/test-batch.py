#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many films: the real program, stopped, killed and starved. Projects instead of films where it makes no difference, as they are quick.

usage: test-batch.py FABULA_CLI
"""
import os
import pathlib
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

import yaml

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import tap  # noqa: E402

CLI = str(pathlib.Path(sys.argv.pop(1)).resolve())
QUICK = ['--scenes', '1', '--format', 'fabula']
IDEAS = ['A baker steals the moon', 'A dog learns to swim', 'Two clowns rob a bank', 'A ghost wants a job']


class Batch(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.dir = pathlib.Path(folder.name)
        self.films = self.dir / 'films'
        (self.dir / 'bin').mkdir()
        (self.dir / 'tmp').mkdir()
        (self.dir / 'bin' / 'fabula-cli').symlink_to(CLI)
        self.env = dict(os.environ, XDG_STATE_HOME=str(self.dir / 'state'), TMPDIR=str(self.dir / 'tmp'), LC_ALL='C.UTF-8',
                        PATH=f'{self.dir}/bin:{os.environ["PATH"]}')

    def write(self, *lines):
        (self.dir / 'ideas.txt').write_bytes(b'\n'.join(line if isinstance(line, bytes) else line.encode() for line in lines))

    def words(self, *more):
        return ['fabula-cli', 'batch', 'ideas.txt', '-o', 'films/', *(more or QUICK)]

    def call(self, *more, code=0, **how):
        done = subprocess.run(self.words(*more), capture_output=True, text=True, env=self.env, cwd=self.dir, timeout=120, **how)
        self.assertEqual(done.returncode, code, done.stderr)
        return done

    def made(self):
        return sorted(p.name for p in self.films.iterdir())

    def test_one_bad_idea_stops_no_other(self):
        self.write('\ufeff' + IDEAS[0], '', '# nothing', '!!!', '-- ' + IDEAS[1] + '\r', b'\xff\xfe', IDEAS[0], 'x' * 5000)
        done = self.call(code=1)
        self.assertEqual(len(self.made()), 3)
        self.assertEqual(sorted(done.stdout.split()), ['films/' + name for name in self.made()])
        for line, why in ((4, 'no words'), (6, 'UTF-8'), (8, 'longer')):
            self.assertRegex(done.stderr, rf'fabula-cli: ideas.txt:{line}: .*{why}')
        self.assertIn('6 films: 3 made, 0 were there, 3 failed', done.stderr)
        first, again = (p for p in sorted(self.films.iterdir()) if 'moon' in p.name)
        self.assertNotEqual(first.read_bytes(), again.read_bytes(), 'the same idea twice is two films')
        self.assertEqual(list((self.dir / 'tmp').iterdir()), [])

    def test_what_is_made_stays_when_the_list_changes(self):
        self.write(*IDEAS[:2])
        self.call()
        before = {p: p.stat().st_mtime_ns for p in self.films.iterdir()}
        self.write(IDEAS[2], *reversed(IDEAS[:2]))
        self.assertIn('3 films: 1 made, 2 were there', self.call().stderr)
        self.assertEqual(before, {p: p.stat().st_mtime_ns for p in before})
        self.assertIn('3 films: 0 made, 3 were there', self.call().stderr)
        self.assertIn('3 films: 3 made', self.call(*QUICK, '--seed', '5').stderr)

    def begin(self):
        self.write(*IDEAS)
        batch = subprocess.Popen(self.words(*QUICK, '--jobs', '1'), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                 text=True, env=self.env, cwd=self.dir)
        self.addCleanup(batch.wait)
        self.addCleanup(batch.stderr.close)
        self.addCleanup(batch.stdout.close)
        self.assertIn('baker', batch.stdout.readline())
        return batch

    def test_stopped_and_resumed(self):
        batch = self.begin()
        batch.send_signal(signal.SIGTERM)
        self.assertEqual(batch.wait(timeout=60), 1)
        said = batch.stderr.read()
        self.assertRegex(said, r'0 failed\n\d are left')
        n = len(self.made())
        self.assertLess(n, len(IDEAS))
        self.assertEqual(list((self.dir / 'tmp').iterdir()), [])
        self.assertIn(f'{len(IDEAS) - n} made, {n} were there', self.call().stderr)

    def test_killed_and_resumed(self):
        batch = self.begin()
        batch.kill()
        batch.wait()
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and self.working():
            time.sleep(.05)
        self.assertEqual(self.working(), [], 'films are made for nobody')
        for name in self.made():
            subprocess.run(['fabula-cli', 'check', f'films/{name}'], env=self.env, cwd=self.dir, check=True, stdout=subprocess.DEVNULL)
        n = len(self.made())
        self.assertIn(f'{len(IDEAS) - n} made, {n} were there', self.call().stderr)

    def working(self):
        """Processes that work in our folder."""
        found = []
        for p in pathlib.Path('/proc').glob('[0-9]*'):
            try:
                if os.readlink(p / 'cwd') == str(self.dir) and p.name != str(os.getpid()):
                    found.append((p / 'cmdline').read_text())
            except OSError:
                pass
        return found

    def test_a_full_disk_ends_it(self):
        self.write(*IDEAS)
        limit = 300_000
        done = self.call(*QUICK, '--jobs', '1', code=3, restore_signals=False, # SIGXFSZ stays ignored, as for a disk
                         preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
        self.assertIn('The disk is full', done.stderr)
        self.assertIn('4 films: 0 made, 0 were there, 1 failed\n3 are left', done.stderr)
        self.assertEqual(self.made(), [])
        self.assertEqual(list((self.dir / 'tmp').iterdir()), [])
        self.assertIn('4 made', self.call().stderr)

    def test_two_batches_do_not_do_the_same(self):
        batch = self.begin()
        self.assertIn('Another batch', self.call(code=1).stderr)
        batch.terminate()

    def test_wrong_words(self):
        self.write(IDEAS[0])
        for words in (['--format', 'mov'], ['--scenes', '13'], ['--only', '2'], ['--jobs', '-1'], ['--print-jobs', 'pbs']):
            self.call(*words, code=2)
        self.assertFalse(self.films.exists())
        self.films.write_text('a file')
        self.assertIn('films/: ', self.call(code=1).stderr)

    def test_a_film(self):
        self.write(IDEAS[0])
        self.call('--scenes', '1', '--size', '64x36', '--rate', '1', '--quality', 'draft', '--no-sound')
        self.assertTrue(next(self.films.iterdir()).read_bytes().startswith(b'\x1a\x45\xdf\xa3'))

    @unittest.skipUnless(shutil.which('parallel'), 'needs GNU parallel')
    def test_gnu_parallel(self):
        self.write(IDEAS[0], '!!!', "A “dog's” $HOME & `bone`; learns")
        jobs = self.call(*QUICK, '--print-jobs=parallel').stdout
        self.assertEqual(jobs.count('\n'), 3)
        done = subprocess.run(['parallel', '--will-cite', '-j2'], input=jobs, text=True, capture_output=True, env=self.env, cwd=self.dir)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertEqual(len(self.made()), 2)
        self.assertEqual(self.call(*QUICK, '--print-jobs', 'parallel').stdout.count('\n'), 1, 'what is made is no job')

    def test_arrays(self):
        self.write(*IDEAS[:2])
        script = self.call(*QUICK, '-j', '2', '--print-jobs=slurm').stdout
        self.assertIn('#SBATCH --array=1-2\n', script)
        subprocess.run(['sh', '-ec', script], env=dict(self.env, SLURM_ARRAY_TASK_ID='2'), cwd=self.dir, check=True, stdout=subprocess.DEVNULL)
        self.assertEqual([name[:5] for name in self.made()], ['a-dog'])
        job = self.call(*QUICK, '-j', '2', '--print-jobs=kubernetes').stdout
        spec = yaml.safe_load(job)['spec']
        container = spec['template']['spec']['containers'][0]
        self.assertEqual([spec['completionMode'], spec['completions'], spec['parallelism']], ['Indexed', 2, 2])
        subprocess.run(container['command'] + container['args'], env=dict(self.env, JOB_COMPLETION_INDEX='0'), cwd=self.dir, check=True, stdout=subprocess.DEVNULL)
        self.assertEqual(len(self.made()), 2)


if __name__ == '__main__':
    sys.exit(tap.main())
