# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window: AT-SPI to find and read, xdotool for pointer and keys, bounded polls, no sleeps for luck."""
import os
import pathlib
import signal
import subprocess
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

OUT = pathlib.Path(os.environ.get('FABULA_TEST_OUT', os.environ.get('XDG_RUNTIME_DIR', '/tmp'))) / 'shots'


def wait(what, condition, seconds=30):
    """Polls until the condition gives something true, and returns it."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            found = condition()
        except GLib.Error:
            found = None  # the tree changed under our hands
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f'waited {seconds} s in vain for {what}')


def walk(node, depth=0):
    if node is None or depth > 60:
        return
    yield node
    for i in range(node.get_child_count()):
        yield from walk(node.get_child_at_index(i), depth + 1)


def switch_screen_reader_on():
    """As Orca does: the program may show itself otherwise to who listens."""
    Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
        'org.a11y.Bus', '/org/a11y/bus', 'org.freedesktop.DBus.Properties', 'Set',
        GLib.Variant('(ssv)', ('org.a11y.Status', 'ScreenReaderEnabled', GLib.Variant('b', True))),
        None, Gio.DBusCallFlags.NONE, 5000)


class App:
    def __init__(self, program, *args):
        OUT.mkdir(parents=True, exist_ok=True)
        switch_screen_reader_on()
        self.program = program
        self.start(*args)

    def start(self, *args):
        self.process = subprocess.Popen([self.program, *args])
        self.root = wait('the program on the accessibility bus', self.find_application, 60)
        wait('a window', lambda: self.window_id(), 30)
        wait('it to have the keys', self.is_active, 30)

    def is_active(self):
        windows = [self.root.get_child_at_index(i) for i in range(self.root.get_child_count())]
        return any(window.get_state_set().contains(Atspi.StateType.ACTIVE) for window in windows)

    def find_application(self):
        assert self.process.poll() is None, f'the program ended with {self.process.returncode}'
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child and child.get_process_id() == self.process.pid:
                return child
        return None

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)

    def quit(self):
        """Ends it as the end of a session does, but that its windows do not come back."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait(10)
            (pathlib.Path(os.environ['XDG_STATE_HOME']) / 'fabula' / 'open').unlink(missing_ok=True)

    # --- reading -------------------------------------------------------------------------------

    def all(self, role=None, name=None, under=None):
        found = []
        for node in walk(under or self.root):
            if role and node.get_role_name() != role:
                continue
            if name is not None:
                own = node.get_name() or ''
                if not (name(own) if callable(name) else own == name):
                    continue
            found.append(node)
        return found

    def get(self, role=None, name=None, under=None, seconds=20):
        return wait(f'{role or "something"} named {name}',
                    lambda: (self.all(role, name, under) or [None])[0], seconds)

    @staticmethod
    def text(node):
        return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))

    @staticmethod
    def shown(node):
        box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        return box.width > 1 and box.height > 1

    # --- acting --------------------------------------------------------------------------------

    @staticmethod
    def click(node):
        assert Atspi.Action.do_action(node, 0)

    @staticmethod
    def caret(node, offset):
        assert Atspi.Text.set_caret_offset(node, offset)

    def action(self, name, *parameters):
        """A GAction of the application or the window, over D-Bus."""
        path = '/org/fabulaproject/Fabula' + ('/window/1' if name.startswith('win.') else '')
        subprocess.run(['gdbus', 'call', '--session', '--dest', 'org.fabulaproject.Fabula', '--object-path', path,
                        '--method', 'org.gtk.Actions.Activate', name.split('.', 1)[1],
                        '[' + ', '.join(parameters) + ']', '{}'], check=True, stdout=subprocess.DEVNULL)

    def window_id(self):
        out = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)],
                             capture_output=True, text=True).stdout.split()
        return out[-1] if out else None

    def origin(self):
        out = subprocess.run(['xdotool', 'getwindowgeometry', '--shell', self.window_id()],
                             capture_output=True, text=True, check=True).stdout
        values = dict(line.split('=') for line in out.split())
        return int(values['X']), int(values['Y'])

    def centre(self, node):
        box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        x, y = self.origin()
        return x + box.x + box.width // 2, y + box.y + box.height // 2

    @staticmethod
    def xdo(*words):
        subprocess.run(['xdotool', *map(str, words)], check=True)

    def point(self, node, button=1):
        x, y = self.centre(node)
        self.xdo('mousemove', x, y, 'sleep', 0.1, 'click', button)

    def drag(self, start, *path):
        self.xdo('mousemove', *start, 'sleep', 0.15, 'mousedown', 1, 'sleep', 0.15)
        here = start
        for stop in path:
            for i in range(1, 13):
                self.xdo('mousemove', int(here[0] + (stop[0] - here[0]) * i / 12),
                         int(here[1] + (stop[1] - here[1]) * i / 12), 'sleep', 0.03)
            here = stop
        self.xdo('sleep', 0.3, 'mouseup', 1)

    def key(self, *keys):
        self.xdo('key', '--clearmodifiers', *keys)

    def type(self, words):
        self.xdo('type', '--delay', 20, words)

    def shot(self, name):
        path = OUT / f'{name}.png'
        subprocess.run(['import', '-window', 'root', str(path)], check=True)
        return path
