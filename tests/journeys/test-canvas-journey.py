#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws on a panel with every tool by pointer and keys, and looks at the screen.

usage: test-canvas-journey.py FABULA FABULA_CLI   (under run-xvfb.sh)
"""
import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import tap  # noqa: E402
from driver import App, Atspi, wait  # noqa: E402

FABULA = sys.argv.pop(1)
CLI = sys.argv.pop(1)

# Key of the tool, its name, where it goes in tenths of the picture from its middle, what is typed then.
DRAWING = (
    ('1', 'Light Pencil', (-4, -3), (4, -3.4), ''),
    ('2', 'Brush', (-4, -2), (-1, -2.4), ''),
    ('3', 'Tone Marker', (0, -2), (4, -2.2), ''),
    ('4', 'Pencil', (-4, -1), (4, -1.2), ''),
    ('5', 'Pen', (-4, 0), (4, -.3), ''),
    ('6', 'Note Pen', (-4, 1), (4, .7), ''),
    ('7', 'Eraser', (-1, -4), (-1, 2), ''),
    ('shift+l', 'Line', (-4, 2), (-2, 3), ''),
    ('shift+r', 'Rectangle', (-1, 1.4), (1, 3.4), ''),
    ('shift+e', 'Ellipse', (1.5, 2), (3, 3), ''),
    ('g', 'Fill', (0, 2.6), None, ''),
    ('a', 'Arrow of a Subject', (-4, 3.6), (-1, 3.6), ''),
    ('shift+a', 'Arrow of the Camera', (1, 3.8), (4, 3.8), ''),
    ('shift+f', 'Frames of a Move', (-3, -3), (3, 3), ''),
    ('shift+t', 'Speech Balloon', (2, 0), (3, -3), 'Stop'),
    ('shift+c', 'Caption', (-3, -3.6), None, 'Later'),
    ('shift+s', 'Sign', (-3, 2.8), None, 'Exit'),
    ('e', 'Stroke Eraser', (2, -.6), (2, 1.4), ''),
)
VIEWING = (
    ('h', 'Move the Paper', (0, 0), (1, 1)),
    ('z', 'Zoom', (0, 0), (1, -1)),
    ('r', 'Turn the Paper', (3, 0), (3, 2)),
)


class Desk(App):
    """The canvas, as an artist sees it."""

    def open(self):
        """On white, that what is drawn can be told from what is below."""
        wait('the panels', lambda: self.all('panel', lambda n: n.startswith('Panel 1A, ')))
        self.point(self.get('image', under=self.get('panel', lambda n: n.startswith('Panel 1A, '))))
        self.key('Return')
        self.canvas = self.get('image', 'Canvas of panel 1A')
        wait('the canvas to show', lambda: self.shown(self.canvas))
        self.buttons = {node.get_name().lower(): node for node in self.all('push button')}
        self.list = self.get('list', 'Layers')
        self.fit = self.get('push button', lambda n: n.endswith('%'))
        self.measure()

    def measure(self):
        box = Atspi.Component.get_extents(self.canvas, Atspi.CoordType.WINDOW)
        x, y = self.origin()
        self.box = (x + box.x, y + box.y, box.width, box.height)
        self.unit = min(box.height, (box.width - 32) * 9 / 16) / 10

    def place(self, at):
        x, y, width, height = self.box
        return x + width / 2 + at[0] * self.unit, y + height / 2 + at[1] * self.unit

    def aside(self):
        """The pointer shows where it is: off the paper."""
        x, y, width, height = self.box
        self.xdo('mousemove', x + width // 2, y - 20)

    def go(self, start, stop, button=1):
        here, there = self.place(start), self.place(stop or start)
        words = ['mousemove', int(here[0]), int(here[1]), 'sleep', .05, 'mousedown', button, 'sleep', .05]
        for i in range(1, 9 if stop else 1):
            words += ['mousemove', int(here[0] + (there[0] - here[0]) * i / 8),
                      int(here[1] + (there[1] - here[1]) * i / 8), 'sleep', .02]
        self.xdo(*words, 'sleep', .05, 'mouseup', button)

    def look(self):
        x, y, width, height = self.box
        return subprocess.run(['import', '-silent', '-window', 'root', '-crop', f'{width - 4}x{height - 4}+{x + 2}+{y + 2}', 'ppm:-'],
                              capture_output=True, check=True).stdout

    def rest(self):
        """What is seen once nothing changes any more."""
        seen = [self.look()]

        def still():
            seen.append(self.look())
            return seen[-1] if seen[-1] == seen[-2] else None
        return wait('the paper to rest', still)

    def tool(self, key, name):
        self.key(key)
        button = self.buttons[name.lower()]
        wait(f'the tool {name}', lambda: button.get_state_set().contains(Atspi.StateType.PRESSED))

    def layers(self):
        rows = self.all('list item', under=self.list)
        return [row.get_name() for row in rows]


class Drawing(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        path = pathlib.Path(cls.folder.name) / 'white.fabula'
        script = path.with_suffix('.fountain')
        script.write_text('EXT. SNOW - DAY\n\nWhite.\n')
        subprocess.run([CLI, 'board', script, '-o', path], check=True, stdout=subprocess.DEVNULL)
        cls.app = Desk(FABULA, str(path))
        cls.app.open()

    @classmethod
    def tearDownClass(cls):
        cls.app.quit()
        cls.folder.cleanup()

    def run(self, result=None):
        before = len(result.failures) + len(result.errors)
        super().run(result)
        if len(result.failures) + len(result.errors) > before:
            print(f'# a picture of the moment: {self.app.shot(self.id())}', flush=True)

    def test_1_each_tool_draws_is_undone_and_done_again(self):
        app = self.app
        app.aside()
        before = app.rest()
        for key, name, start, stop, words in DRAWING:
            app.tool(key, name)
            app.go(start, stop)
            if words:
                wait('the field', lambda: app.all('text', 'Lettering', app.canvas))
                app.type(words)
                app.key('ctrl+Return')
            app.aside()
            wait(f'{name} to draw', lambda: app.look() != before)
            after = app.rest()
            app.key('ctrl+z')
            wait(f'{name} to be undone', lambda: app.look() == before)
            app.key('ctrl+shift+z')
            wait(f'{name} to be done again', lambda: app.look() == after)
            before = after

    def test_2_what_is_caught_is_moved_copied_and_deleted(self):
        app = self.app
        for key, name in (('l', 'Lasso'), ('v', 'Select')):
            app.aside()
            before = app.rest()
            app.tool(key, name)
            app.key('ctrl+a')
            app.go((0, 0), (.5, .5))
            app.key('Escape')
            app.aside()
            wait(f'{name} to move', lambda: app.look() != before)
            app.key('ctrl+z')
            wait('it to be back', lambda: app.look() == before)
            app.key('ctrl+a', 'ctrl+c', 'Delete')
            gone = app.rest()
            app.key('ctrl+v')
            wait('what is pasted', lambda: app.look() != gone)  # Escape would leave the canvas before
            app.key('Escape')
            wait('what was copied', lambda: app.look() == before)

    def test_3_the_view_is_led_and_comes_back(self):
        app = self.app
        app.aside()
        before = app.rest()
        for key, name, start, stop in VIEWING:
            app.tool(key, name)
            app.go(start, stop)
            app.aside()
            wait(f'{name} to change the view', lambda: app.look() != before)
            app.click(app.fit)
            wait('all of the paper', lambda: app.look() == before)

    def test_4_second_buttons_and_palms(self):
        """The second button opens a menu, the third moves the paper; neither draws."""
        app = self.app
        app.tool('4', 'Pencil')
        app.aside()
        before = app.rest()
        app.go((0, 0), None, 3)
        wait('the menu', lambda: app.look() != before)
        app.key('Escape')
        app.aside()
        wait('nothing to be drawn', lambda: app.look() == before)
        app.go((0, 0), (1, 1), 2)
        app.aside()
        wait('the paper to move', lambda: app.look() != before)
        app.click(app.fit)
        wait('all of the paper', lambda: app.look() == before)

    def test_5_layers_change_places_by_drag_and_keys(self):
        app = self.app
        before = len(app.layers())
        app.key('ctrl+alt+i')
        app.key('ctrl+alt+o')
        first = wait('two more layers', lambda: len(app.layers()) == before + 2 and app.layers())
        rows = app.all('list item', under=app.list)
        x, y = app.centre(rows[2])
        app.drag(app.centre(rows[0]), (x, y + 4), (x, y + 6))
        wait('the notes below', lambda: app.layers() == [*first[1:3], first[0], *first[3:]])
        app.point(app.canvas)  # the keys are the canvas's again …
        app.key('ctrl+z')      # … and what that click drew goes
        app.key('ctrl+alt+Page_Up')
        app.key('ctrl+alt+Page_Up')
        wait('the notes on top', lambda: app.layers() == first)


if __name__ == '__main__':
    sys.exit(tap.main())
