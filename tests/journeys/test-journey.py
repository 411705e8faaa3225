#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One way through the program, from an idea to a film that survives a crash.

usage: test-journey.py FABULA FABULA_CLI   (under run-xvfb.sh)
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


class Story(App):
    """The window of one story, in words of the trade."""

    def cards(self):
        table = self.get('table', 'Panels')
        return [(self.all('panel', lambda n: n.startswith('Panel '), cell) or [None])[0]
                for cell in self.all('table cell', under=table)]

    def prompts(self):
        # what just happened stands before, and the time, which is another once the lines are spoken, behind
        return [re.sub(r'[ .]*[\d.,]+ s$', '', card.get_description().split('\n')[-1]) for card in self.cards() if card]

    def card(self, number):
        return self.get('panel', lambda name: name.startswith(f'Panel {number}, '))

    def labels(self, node):
        return [self.text(label) for label in self.all('label', under=node)]

    def script(self):
        return self.text(self.get('text', 'Script'))

    def undo(self):
        return self.get('push button', lambda n: n.startswith('Undo')).get_name()

    def talking_card(self):
        return next((card for card in self.cards() if card and self.dialogue(card)), None)

    def dialogue(self, card):
        text = self.all('text', 'Dialogue', card)
        return text[0].get_description() if text and self.shown(text[0]) else ''

    def edit(self, inline, words):
        """Clicks into a text of a card and puts other words there."""
        self.point(inline)
        wait('the text to take keys', lambda: self.all('text', under=inline)[1:])
        self.key('ctrl+a')
        self.type(words)
        self.key('Return')

    def picture(self, card):
        return self.get('image', under=card)

    def focused(self):
        return next((node.get_name() for node in self.all()
                     if node.get_state_set().contains(Atspi.StateType.FOCUSED)), '')

    def playing(self):
        return any(map(self.shown, self.all('push button', lambda n: n.startswith('Pause'))))

    def time(self):
        """What the player's clock shows, or nothing."""
        view = self.all('filler', 'FabPlayerView')
        clocks = [t for t in self.labels(view[0]) if re.match(r'\d+:\d\d', t)] if view else []
        return clocks[0] if clocks else ''

    def unsaved(self):
        return bool(self.all('label', lambda n: n.endswith('not saved yet')))

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

    def test_2_card_and_script_are_one_text(self):
        app = self.app
        card = wait('a card that talks', app.talking_card)
        old = app.dialogue(card)
        app.edit(app.get('text', 'Dialogue', card), 'Mind the third step.')
        wait('the script to say it', lambda: 'Mind the third step.' in app.script())
        self.assertNotIn(old, app.script())
        self.assertIn('Edit Dialogue', app.undo())

        script = app.get('text', 'Script')
        app.point(script)
        app.caret(script, app.script().index('Mind the third step.') + len('Mind the third'))
        app.type(' wet')
        wait('the card to say it', lambda: 'Mind the third wet step.' in app.dialogue(card))

    def test_3_panels_move_by_pointer_and_keys(self):
        app = self.app
        before = app.prompts()
        moved = [before[0], before[2], before[1]]
        self.assertNotEqual(before[1], before[2])

        first, second = (app.picture(app.card(n)) for n in ('1B', '1C'))
        x, y = app.centre(second)
        app.drag(app.centre(first), (x, y), (x + 40, y))
        wait('the panels to change places', lambda: app.prompts()[:3] == moved)
        self.assertIn('Move Panel', app.undo())
        app.key('ctrl+z')
        wait('the old order', lambda: app.prompts() == before)

        app.point(app.picture(app.card('1B')))
        app.key('alt+Right')
        wait('the panels to change places', lambda: app.prompts()[:3] == moved)
        app.key('ctrl+z')
        wait('the old order', lambda: app.prompts() == before)

    def test_4_a_stroke_on_the_canvas(self):
        app = self.app
        app.point(app.picture(app.card('1B')))
        app.key('Return')
        canvas = app.get('image', 'Canvas of panel 1B')
        wait('the canvas to show', lambda: app.shown(canvas))
        x, y = app.centre(canvas)
        app.drag((x - 60, y - 30), (x + 60, y - 30), (x + 60, y + 30))
        wait('a stroke to undo', lambda: app.undo() == 'Undo Draw')
        app.key('Escape')
        wait('the card to be where the keys go', lambda: app.focused() == app.card('1B').get_name())
        app.key('ctrl+z')
        wait('the stroke to go', lambda: app.undo() != 'Undo Draw')

    def test_5_playing(self):
        app = self.app
        app.point(app.picture(app.card('1A')))
        app.key('space')
        wait('the film to play', app.playing)
        start = wait('the time', app.time)
        wait('the time to go on', lambda: app.time() not in ('', start))
        app.key('space')
        wait('a pause', lambda: not app.playing())
        app.key('Escape')
        wait('a card to be where the keys go', lambda: app.focused().startswith('Panel '))

    def test_6_nothing_is_lost(self):
        with tempfile.TemporaryDirectory() as folder:
            self.lose_nothing(pathlib.Path(folder) / 'letter.fabula')

    def lose_nothing(self, path):
        fountain = path.with_suffix('.fountain')
        fountain.write_text('Title: The Letter\n\nINT. KITCHEN - NIGHT\n\nAnna reads a letter.\n\nANNA\nHe is alive.\n')
        subprocess.run([CLI, 'import', fountain, '-o', path], check=True, stdout=subprocess.DEVNULL)

        app = self.begin(str(path))
        app.wait_cards()
        app.edit(app.get('text', 'Dialogue', wait('talk', app.talking_card)), 'She is alive.')
        wait('the edit', lambda: 'She is alive.' in app.script())
        wait('the mark of unsaved work', lambda: app.unsaved())
        app.key('ctrl+s')
        wait('the file to be saved', lambda: not app.unsaved())
        app.edit(app.get('text', 'Dialogue', wait('talk', app.talking_card)), 'They are alive.')
        wait('the edit', lambda: 'They are alive.' in app.script())
        app.kill()

        app = self.begin()  # what was open comes back by itself
        wait('the last edit', lambda: 'They are alive.' in app.script())
        app.wait_cards()
        app.key('ctrl+z')
        wait('what was saved', lambda: 'She is alive.' in app.script())


if __name__ == '__main__':
    sys.exit(tap.main())
