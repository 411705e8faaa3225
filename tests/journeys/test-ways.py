#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole way from an idea to a film, once by what a screen reader reads and does, once by keys alone.

usage: test-ways.py FABULA   (under run-xvfb.sh)
"""
import json
import os
import pathlib
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import tap  # noqa: E402
from driver import App, Atspi, wait, walk  # noqa: E402

FABULA = os.path.abspath(sys.argv.pop(1))
os.chdir(os.environ['HOME'])  # where a film goes unless one says otherwise
IDEA = 'A lighthouse keeper teaches a storm to dance'
ENOUGH = 2  # panels of a film that is made quickly


def is_film(path):
    """Whether it can be played: a picture and a sound of some seconds."""
    found = subprocess.run(['ffprobe', '-v', 'error', '-show_streams', '-show_format', '-of', 'json', path],
                           capture_output=True, text=True)
    if found.returncode != 0:
        return False
    told = json.loads(found.stdout)
    return ({s['codec_type'] for s in told['streams']} >= {'video', 'audio'} and float(told['format']['duration']) > 1)


class Ways(App):
    def do(self, name, window=None):
        """An action of a window, as assistive technology lists and does them."""
        window = window or self.all('frame')[0]
        names = [Atspi.Action.get_action_name(window, i) for i in range(Atspi.Action.get_n_actions(window))]
        assert name in names, f'{name} is none of the actions offered'
        assert Atspi.Action.do_action(window, names.index(name))

    def windows(self):
        return [self.root.get_child_at_index(i) for i in range(self.root.get_child_count())]

    def window(self, name):
        return wait(f'the window {name}', lambda: next((w for w in self.windows() if w.get_name() == name), None))

    def button(self, name, under=None):
        return self.get('push button', name, under)

    def cards(self):
        return [n for n in self.all('panel', lambda n: n.startswith('Panel ')) if n.get_description()]

    def wait_board(self):
        wait('panels', lambda: len(self.cards()) > ENOUGH)
        self.wait_quiet()

    def wait_quiet(self):
        wait('the jobs to end', lambda: not self.all(name=lambda n: n.startswith('Working on')), 60)

    def undo(self):
        return self.get('push button', lambda n: n.startswith('Undo')).get_name()

    def focused(self):
        return next((n for n in walk(self.root) if n.get_state_set().contains(Atspi.StateType.FOCUSED)), None)

    def focused_name(self):
        node = self.focused()
        return node.get_name() if node else ''

    def script(self):
        return self.get('text', 'Script')

    def face(self):
        """Gives the newest window the keys, as a window manager does; there is none here."""
        self.xdo('windowfocus', '--sync', self.window_id())

    def wait_film(self):
        home = pathlib.Path(os.environ['HOME'])
        return wait('a film', lambda: next((f for f in home.glob('**/*.webm') if is_film(f)), None), 120)


class Journey(unittest.TestCase):
    app = None

    def setUp(self):
        for film in pathlib.Path(os.environ['HOME']).glob('**/*.webm'):
            film.unlink()
        self.app = Ways(FABULA)

    def tearDown(self):
        self.app.quit()

    def run(self, result=None):
        before = len(result.failures) + len(result.errors)
        super().run(result)
        if len(result.failures) + len(result.errors) > before:
            for failure in (result.failures + result.errors)[-1:]:
                print('# ' + failure[1].replace('\n', '\n# '), flush=True)


class ByScreenReader(Journey):
    """Nothing is pressed and nothing pointed at: names are read, actions done, texts written."""

    def test_the_whole_way(self):
        app = self.app
        self.assertTrue(Atspi.EditableText.insert_text(app.get('text', 'Your idea'), 0, IDEA, len(IDEA)))
        app.click(app.button('Start from an Idea'))
        app.wait_board()

        card = app.cards()[0]
        cell = card.get_parent()
        self.assertRegex(cell.get_name(), r'^Panel 1A, 1 of \d+')
        wait('words for what the panel shows', lambda: 'lighthouse' in card.get_description().lower())

        self.shorten()
        app.do('win.open-panel')
        self.assertIn('Panel', app.get('image', lambda n: n.startswith('Canvas of panel')).get_name().title())
        app.do('win.show-board')

        app.do('win.export')
        dialog = app.window('Export the Film')
        app.click(app.button(lambda n: n.endswith('Export…'), dialog))
        chooser = wait('where it goes', lambda: next((w for w in app.windows() if w.get_role_name() == 'dialog' or
                                                       w.get_name() == 'Export the Film' and w != dialog), None))
        app.click(wait('its button', lambda: next(iter(
            app.all('push button', lambda n: n.endswith('Save'), chooser)), None)))
        app.wait_film()

    def shorten(self):
        """A film of few panels is made quickly."""
        app = self.app
        window = app.all('frame')[0]
        for _ in range(len(app.cards()) - ENOUGH):
            app.do('win.delete-panel', window)
        wait('a short board', lambda: len(app.cards()) <= ENOUGH)
        app.wait_quiet()


class ByKeys(Journey):
    """All that is done is done by keys; the tree is only read to see what came of it."""

    def test_the_whole_way(self):
        app = self.app
        wait('the entry to have the keys', lambda: app.focused_name() == 'Your idea')
        app.type(IDEA)
        app.key('Return')
        app.wait_board()
        wait('the keys to be on the board', lambda: app.focused_name().startswith('Panel '))

        app.key('Right')
        wait('the next panel', lambda: app.focused_name().startswith('Panel 1B, '))
        app.key('F2')
        wait('the prompt to take keys', lambda: app.focused().get_role_name() == 'text')
        app.key('ctrl+a')
        app.type('CU a happy cat')
        app.key('Return')
        wait('the prompt to be another', lambda: app.undo() == 'Undo Edit Prompt')
        app.key('Escape')
        self.stage()
        self.keep_few()

        app.key('space')
        wait('the film to play', lambda: app.all('push button', lambda n: n.startswith('Pause')))
        app.key('space')
        wait('a pause', lambda: not app.all('push button', lambda n: n.startswith('Pause')))
        app.key('Escape')

        app.key('ctrl+e')
        app.window('Export the Film')
        app.face()
        app.key('alt+e')
        wait('where it goes', lambda: len(app.windows()) > 2)
        app.face()
        app.key('ctrl+a')
        app.type('by-keys.webm')
        app.key('Return')
        self.assertEqual(app.wait_film().name, 'by-keys.webm')

    def stage(self):
        """The things drawn are reached one by one and moved."""
        app = self.app
        app.key('Return')
        wait('the canvas', lambda: app.focused_name().startswith('Canvas of panel'))
        app.key('b')
        wait('a thing that is drawn', lambda: app.all('push button', lambda n: n.endswith('from the camera')))
        app.key('Tab')
        wait('the keys to be on it', lambda: app.focused_name().endswith('from the camera'))
        before = app.undo()
        app.key('Right', 'Right')
        wait('a step to undo', lambda: app.undo() != before)
        app.key('Escape')
        if not app.focused_name().startswith('Panel '):
            app.key('Escape')
        wait('the board', lambda: app.focused_name().startswith('Panel '))

    def keep_few(self):
        """All but the first panels are taken away."""
        app = self.app
        app.key('Home')
        wait('the first panel', lambda: app.focused_name().startswith('Panel 1A, '))
        app.key('Right', 'Right')
        wait('the third panel', lambda: app.focused_name().startswith('Panel 1C, '))
        app.key('ctrl+shift+End')
        app.key('Delete')
        wait('a short board', lambda: len(app.cards()) <= ENOUGH)
        app.wait_quiet()


if __name__ == '__main__':
    sys.exit(tap.main())
