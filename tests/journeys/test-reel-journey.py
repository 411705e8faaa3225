#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cutting a film in the real window: edges dragged, keys of the cutting room, markers, the full screen.

usage: test-reel-journey.py FABULA FABULA_CLI   (under run-xvfb.sh)
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import tap  # noqa: E402
from driver import App, Atspi, wait  # noqa: E402

FABULA = sys.argv.pop(1)
CLI = sys.argv.pop(1)

SCRIPT = """Title: The Letter

INT. KITCHEN - NIGHT

Anna reads a letter at the table.

ANNA
He is alive.

BEN
Who is alive? Tell me at once.

EXT. GARDEN - DAY

The sun shines on the garden.
"""


class Reel(App):
    """The reel of one story, in words of the trade."""

    def reel(self):
        return self.get('slider', 'Reel')

    def timecode(self, which=0):
        """Where the film is (0), and how long it is (1), in frames."""
        codes = [self.text(label) for label in self.all('label')]
        codes = [code for code in codes if re.fullmatch(r'\d\d:\d\d:\d\d:\d\d', code)]
        h, m, s, f = map(int, codes[which].split(':'))
        return ((h * 60 + m) * 60 + s) * 24 + f

    def place(self, frame, row=48):
        """The point of the screen where a frame of the film is, on a row so many pixels down."""
        box = Atspi.Component.get_extents(self.reel(), Atspi.CoordType.WINDOW)
        scale = min(max((box.width - 24) / (self.timecode(1) / 24), 12), 64)
        x, y = self.origin()
        return int(x + box.x + 12 + frame / 24 * scale), y + box.y + row

    def press(self, frame, row=48):
        self.xdo('mousemove', *self.place(frame, row), 'sleep', 0.1, 'click', 1)

    def presenting(self):
        return any(map(self.shown, self.all('push button', lambda n: n.startswith('Leave Full Screen'))))

    def playing(self):
        return any(map(self.shown, self.all('push button', lambda n: n.startswith('Pause'))))


class ReelJourney(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = pathlib.Path(folder.name) / 'letter.fabula'
        fountain = path.with_suffix('.fountain')
        fountain.write_text(SCRIPT)
        subprocess.run([CLI, 'import', fountain, '-o', path], check=True, stdout=subprocess.DEVNULL)
        self.app = Reel(FABULA, str(path))
        self.addCleanup(self.app.quit)
        wait('the film', lambda: self.app.timecode(1) > 24)
        self.settle()

    def settle(self):
        """Voices that arrive make panels longer: nothing is measured before they are there."""
        wait('the engines to rest', lambda: not any(map(self.app.shown, self.app.all('push button', lambda n: n.startswith('Working')))), 60)

    def test_1_trim_and_undo(self):
        app = self.app
        app.press(4)
        wait('the playhead', lambda: app.timecode() > 0)
        app.key('Down')
        wait('the first cut', lambda: app.timecode() > 8)
        cut, length = app.timecode(), app.timecode(1)
        start = app.place(cut)
        app.drag(start, (start[0] + 50, start[1]))
        wait('a longer film', lambda: app.timecode(1) > length + 6)
        app.shot('reel-trimmed')
        app.key('ctrl+z')
        wait('one step back to be all of it', lambda: app.timecode(1) == length)

    def test_2_keys(self):
        app = self.app
        app.press(2)
        app.key('Home')
        wait('the start', lambda: app.timecode() == 0)
        app.key('period', 'period', 'period')
        wait('three frames on', lambda: app.timecode() == 3)
        app.key('comma')
        wait('one back', lambda: app.timecode() == 2)
        app.key('l')
        wait('the film to play', app.playing)
        wait('it to go on', lambda: app.timecode() > 12)
        app.key('k')
        wait('a pause', lambda: not app.playing())
        there = app.timecode()
        app.key('j')
        wait('the film to run backwards', lambda: app.timecode() < there)
        app.key('k')

    def test_3_scrub_and_split(self):
        app = self.app
        start, end = app.place(6, 8), app.place(30, 8)
        app.drag(start, end)
        wait('the playhead under the hand', lambda: abs(app.timecode() - 30) <= 2)
        length = app.timecode(1)
        app.key('ctrl+b')
        wait('the panel in two', lambda: app.get('push button', 'Undo Cut Panel', seconds=5))
        self.assertEqual(app.timecode(1), length)

    def test_4_marker(self):
        app = self.app
        app.press(20)
        app.key('m')
        app.get('text', 'Remark')
        app.type('Too long')
        app.key('Return')
        wait('the remark', lambda: app.get('push button', 'Undo Edit Marker', seconds=5))

    def test_5_full_screen(self):
        app = self.app
        app.press(4)
        app.key('F5')
        wait('the full screen', app.presenting)
        app.key('Right')
        app.shot('presentation')
        app.key('Escape')
        wait('the window again', lambda: not app.presenting())


if __name__ == '__main__':
    sys.exit(tap.main())
