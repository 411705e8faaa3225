#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The installed Flatpak in its sandbox: an idea becomes a film, saved and exported through the portal, and opened again.

usage: test-flatpak.py   (under run-xvfb.sh, with XDG_CURRENT_DESKTOP=GNOME; see ./dev flatpak)
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS), str(TESTS / 'journeys')]
import tap  # noqa: E402
from driver import App, Atspi, switch_screen_reader_on, wait, walk  # noqa: E402

ID = 'org.fabulaproject.Fabula'


def application(name):
    desktop = Atspi.get_desktop(0)
    children = [desktop.get_child_at_index(i) for i in range(desktop.get_child_count())]
    return next((child for child in children if child and name in (child.get_name() or '').lower()), None)


class Sandboxed(App):
    """The program in its sandbox, which has process numbers of its own."""

    def __init__(self, *files):
        switch_screen_reader_on()
        self.start(*files)

    def start(self, *files):
        forwarded = ['@@', *map(str, files), '@@'] if files else []
        self.process = subprocess.Popen(['flatpak', 'run', '--file-forwarding', '--env=GDK_BACKEND=x11',
                                         '--env=GSK_RENDERER=cairo', ID, *forwarded])
        self.root = wait('the program on the accessibility bus', lambda: application('fabula'), 90)
        wait('a window', self.window_id, 60)

    def window_id(self):
        return subprocess.run(['xdotool', 'getactivewindow'], capture_output=True, text=True).stdout.strip()

    def quit(self):
        subprocess.run(['flatpak', 'kill', ID], check=False)
        self.process.wait(20)

    def cards(self):
        table = self.get('table', 'Panels')
        return [node for node in walk(table) if (node.get_name() or '').startswith('Panel ')
                and node.get_role_name() == 'panel']

    def prompts(self):
        # what just happened stands before, and the time, which is another once the lines are spoken, behind
        return [re.sub(r'[ .]*[\d.,]+ s$', '', card.get_description().split('\n')[-1]) for card in self.cards()]

    def chooses(self, path):
        """Answers the portal's own dialog, which is outside the sandbox."""
        root = wait('the dialog of the portal', lambda: application('xdg-desktop-portal'), 30)
        wait('its entry', lambda: [node for node in walk(root) if node.get_role_name() == 'text'])
        self.key('ctrl+a')
        self.type(str(path))
        self.key('Return')


class Flatpak(unittest.TestCase):
    def setUp(self):
        self.app = None
        self.folder = tempfile.TemporaryDirectory(dir=pathlib.Path.home())
        self.addCleanup(self.folder.cleanup)
        self.addCleanup(lambda: self.app and self.app.quit())

    def test_from_idea_to_film_in_the_sandbox(self):
        story = pathlib.Path(self.folder.name) / 'Storm.fabula'
        film = story.with_suffix('.webm')

        app = self.app = Sandboxed()
        app.point(app.get('text', 'Your idea'))
        app.type('A lighthouse keeper teaches a storm to dance')
        app.key('Return')
        wait('panels', app.prompts)
        wait('the jobs to end', lambda: not app.all(name=lambda n: n.startswith('Working:')), 120)
        prompts = app.prompts()
        self.assertGreater(len(prompts), 5)

        app.key('ctrl+s')
        app.chooses(story)
        wait('the story', lambda: story.exists() and story.stat().st_size, 30)

        app.key('ctrl+e')
        app.point(wait('the dialog', lambda: [button for button in app.all('push button', lambda n: 'Export' in n)
                                              if app.shown(button)][1:])[-1])
        app.chooses(film)
        wait('the film', film.exists, 900)
        told = json.loads(subprocess.run(['ffprobe', '-v', 'error', '-of', 'json', '-show_streams', '-show_format', film],
                                         capture_output=True, check=True).stdout)
        self.assertEqual({stream['codec_type'] for stream in told['streams']}, {'video', 'audio'})
        self.assertGreater(float(told['format']['duration']), 10)
        app.quit()

        app = self.app = Sandboxed(story)
        self.assertEqual(wait('panels', app.prompts)[:5], prompts[:5])


if __name__ == '__main__':
    sys.exit(tap.main())
