#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One way through the program, from an idea to a film that survives a crash.

usage: test-journey.py FABULA FABULA_CLI   (under run-xvfb.sh)
"""
import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import tap  # noqa: E402
from driver import App, wait  # noqa: E402

FABULA = sys.argv.pop(1)
CLI = sys.argv.pop(1)


class Story(App):
    """The window of one story, in words of the trade."""

    def cards(self):
        table = self.get('table', 'Panels')
        return [(self.all('panel', lambda n: n.startswith('Panel '), cell) or [None])[0]
                for cell in self.all('table cell', under=table)]

    def prompts(self):
        return [card.get_description() for card in self.cards() if card]

    def card(self, number):
        return self.get('panel', f'Panel {number}')

    def labels(self, node):
        return [self.text(label) for label in self.all('label', under=node)]

    def script(self):
        return self.text(self.get('text', 'Script'))

    def undo(self):
        return self.get('push button', lambda n: n.startswith('Undo')).get_name()

    def wait_cards(self):
        return wait('cards on the board', self.prompts)

    def wait_drawn(self):
        wait('the jobs to end', lambda: not any(map(
            self.shown, self.all(name=lambda n: n.startswith('Working:')))), 60)


class Journey(unittest.TestCase):
    app = None

    @classmethod
    def begin(cls, *args):
        cls.end()
        cls.app = Story(FABULA, *args)
        return cls.app

    @classmethod
    def end(cls):
        if cls.app:
            cls.app.quit()
        cls.app = None

    @classmethod
    def tearDownClass(cls):
        cls.end()

    def run(self, result=None):
        before = len(result.failures) + len(result.errors)
        super().run(result)
        if self.app and len(result.failures) + len(result.errors) > before:
            print(f'# a picture of the moment: {self.app.shot(self.id())}', flush=True)

    def test_1_an_idea_becomes_a_board(self):
        app = self.begin()
        for name in ('Start from an Idea', 'Open a Script', 'Blank Board', 'Sample'):
            button = app.get('push button', lambda n, name=name: n.endswith(name))
            self.assertTrue(app.shown(button), name)
        app.point(app.get('text', 'Your idea'))
        app.type('A lighthouse keeper teaches a storm to dance')
        app.key('Return')
        prompts = app.wait_cards()
        app.wait_drawn()
        self.assertGreater(len(prompts), 5)
        self.assertIn('LIGHTHOUSE', app.script())
        self.assertIn('Write from Idea', app.undo())


if __name__ == '__main__':
    sys.exit(tap.main())
