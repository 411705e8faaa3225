#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys in the real window: each does what the window of shortcuts says.

usage: test-keys.py FABULA   (under run-xvfb.sh)
"""
import os
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import tap  # noqa: E402
from driver import App, Atspi, wait  # noqa: E402

FABULA = os.path.abspath(sys.argv.pop(1))

# What opens a window, as it is called.
WINDOWS = [
    ('F1', 'Help'), ('ctrl+question', 'Keyboard Shortcuts'), ('ctrl+comma', 'Preferences'), ('ctrl+shift+p', 'Commands'),
    ('alt+Return', 'Project'), ('ctrl+e', 'Export the Film'), ('ctrl+p', 'Print'), ('ctrl+shift+a', 'Audience'), ('F5', 'Film'),
    ('F11', 'Film'),
]

# What shows or hides a part of the window, and the button that is pressed meanwhile.
PANES = [('F9', 'Script'), ('shift+F9', 'Inspector')]


class Keys(unittest.TestCase):
    def setUp(self):
        self.app = App(FABULA, '--sample')
        wait('panels', self.cards)
        self.app.xdo('windowfocus', '--sync', self.app.window_id())

    def tearDown(self):
        self.app.quit()

    def cards(self):
        return self.app.all('panel', lambda n: n.startswith('Panel '))

    def windows(self):
        root = self.app.root
        return [root.get_child_at_index(i) for i in range(root.get_child_count())]

    def has(self, state, role, name):
        return any(n.get_state_set().contains(state) for n in self.app.all(role, name))

    def test_panes(self):
        for key, name in PANES:
            before = self.has(Atspi.StateType.PRESSED, 'push button', name)
            for after in (not before, before):
                self.app.key(key)
                wait(f'{key} to show {name}: {after}', lambda: self.has(Atspi.StateType.PRESSED, 'push button', name) == after, 10)

    def test_reel(self):
        for after in (False, True):
            self.app.key('ctrl+F9')
            wait(f'Ctrl+F9 to show the reel: {after}', lambda: bool(self.app.all('slider', 'Reel')) == after, 10)

    def test_windows(self):
        for key, name in WINDOWS:
            n = len(self.windows())
            self.app.key(key)
            window = wait(f'{key} to open {name}', lambda: self.newest(n), 10)
            self.assertIn(name, window.get_name(), key)
            self.app.xdo('windowfocus', '--sync', self.app.window_id())
            self.app.key('Escape')
            wait(f'{name} to close', lambda: len(self.windows()) == n, 10)
            self.app.xdo('windowfocus', '--sync', self.app.window_id())

    def newest(self, n):
        windows = self.windows()
        return windows[-1] if len(windows) > n and windows[-1].get_name() else None

    def test_menu(self):
        self.app.key('Right')
        self.app.key('shift+F10')
        wait('the menu of the panel', lambda: self.has(Atspi.StateType.FOCUSED, 'menu item', 'Draw on the Panel'), 10)
        self.app.key('Escape')
        wait('it to close', lambda: not self.has(Atspi.StateType.FOCUSED, 'menu item', 'Draw on the Panel'), 10)


if __name__ == '__main__':
    sys.exit(tap.main())
