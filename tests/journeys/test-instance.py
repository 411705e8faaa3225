#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One program, many windows: files on its command line, calls over D-Bus, and windows that come back after an end nobody asked for.

usage: test-instance.py FABULA FABULA_CLI   (under run-xvfb.sh)
"""
import os
import pathlib
import signal
import subprocess
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import tap  # noqa: E402
from driver import App, Atspi, Gio, GLib, switch_screen_reader_on, wait  # noqa: E402

FABULA = os.path.abspath(sys.argv.pop(1))
CLI = sys.argv.pop(1)
HOME = pathlib.Path(os.environ['HOME'])
ID = 'org.fabulaproject.Fabula'
PATH = '/org/fabulaproject/Fabula'
WELCOME = 'Fabula'


def make_story(name):
    path = HOME / f'{name}.fabula'
    if not path.exists():
        script = HOME / f'{name}.fountain'
        script.write_text(f'Title: {name}\n\nINT. KITCHEN - NIGHT\n\nAnna reads a letter.\n')
        subprocess.run([CLI, 'import', script, '-o', path], check=True, stdout=subprocess.DEVNULL)
    return path


def call(method, parameters):
    """What the desktop says to a program that is activated over D-Bus; it starts it first if need be."""
    return Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
        ID, PATH, 'org.freedesktop.Application', method, parameters, None, Gio.DBusCallFlags.NONE, 30000)


def titles_of(pids):
    """Of all windows of these processes."""
    desktop = Atspi.get_desktop(0)
    programs = [desktop.get_child_at_index(i) for i in range(desktop.get_child_count())]
    return [program.get_child_at_index(i).get_name().removeprefix('• ') for program in programs
            if program and program.get_process_id() in pids for i in range(program.get_child_count())]


class Ending:
    """What a program is that has its name still, and ends before it answers."""

    DESCRIBE = Gio.DBusNodeInfo.new_for_xml("""<node><interface name="org.gtk.Actions"><method name="DescribeAll">
        <arg type="a{s(bgav)}" direction="out"/></method></interface></node>""").interfaces[0]

    def __init__(self):
        self.asked = 0
        self.bus = Gio.DBusConnection.new_for_address_sync(
            os.environ['DBUS_SESSION_BUS_ADDRESS'], Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT |
            Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        self.bus.set_exit_on_close(False)
        self.bus.register_object(PATH, self.DESCRIBE, self.end, None, None)
        self.bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'RequestName',
                           GLib.Variant('(su)', (ID, 4)), None, Gio.DBusCallFlags.NONE, 5000)

    def end(self, bus, *_call):
        self.asked += 1
        bus.close_sync()

    def has_ended(self):
        GLib.MainContext.default().iteration(False)
        return self.asked


class Program(App):
    def __init__(self, *args, meanwhile=lambda: None):
        switch_screen_reader_on()
        self.program = FABULA
        self.process = subprocess.Popen([FABULA, *map(str, args)])
        meanwhile()
        self.root = wait('the program on the accessibility bus', self.find_application, 60)

    def windows(self):
        """By their names, without the mark of what is not saved."""
        children = [self.root.get_child_at_index(i) for i in range(self.root.get_child_count())]
        return {child.get_name().removeprefix('• '): child for child in children}

    def titles(self):
        return sorted(self.windows())

    def wait_titles(self, *titles):
        try:
            wait(f'windows named {titles}', lambda: self.titles() == sorted(titles))
        except AssertionError as error:
            raise AssertionError(f'{error}: there are {self.titles()}') from None

    def active(self):
        return [name for name, window in self.windows().items() if window.get_state_set().contains(Atspi.StateType.ACTIVE)]

    def again(self, *args):
        """Starts it once more, as from a terminal or a menu."""
        return subprocess.run([FABULA, *map(str, args)], timeout=60, check=True, capture_output=True, text=True).stdout

    def end(self, how=signal.SIGKILL):
        self.process.send_signal(how)
        self.process.wait(20)


class Instance(unittest.TestCase):
    app = None

    def setUp(self):
        subprocess.run(['rm', '-rf', os.environ['XDG_STATE_HOME'] + '/fabula'], check=True)

    def begin(self, *args, **kwargs):
        self.app = Program(*args, **kwargs)
        return self.app

    def tearDown(self):
        if self.app:
            self.app.quit()

    def test_files_and_windows(self):
        one, two = make_story('One'), make_story('Two')
        app = self.begin(one, two)
        app.wait_titles('One', 'Two')
        app.again(one)
        app.wait_titles('One', 'Two')
        wait('the window of the file', lambda: app.active() == ['One'])
        link = HOME / 'Link.fabula'
        link.symlink_to(two)
        app.again(link)
        wait('the window of the file', lambda: app.active() == ['Two'])
        app.again('--new-window')
        app.wait_titles('One', 'Two', WELCOME)
        app.again(make_story('Three'))
        app.wait_titles('One', 'Two', 'Three')
        self.assertRegex(app.again('--version'), r'^fabula \d')

    def test_calls(self):
        app = self.begin()
        app.wait_titles(WELCOME)
        call('Open', GLib.Variant('(asa{sv})', ([make_story('One').as_uri()], {})))
        app.wait_titles('One')
        call('ActivateAction', GLib.Variant('(sava{sv})', ('new-window', [], {})))
        app.wait_titles('One', WELCOME)
        call('ActivateAction', GLib.Variant('(sava{sv})', ('present-window', [GLib.Variant('u', 1)], {})))
        call('Activate', GLib.Variant('(a{sv})', ({},)))
        app.wait_titles('One', WELCOME)

    def test_the_bus_starts_it(self):
        services = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'dbus-1' / 'services'
        services.mkdir(parents=True, exist_ok=True)
        (services / f'{ID}.service').write_text(f'[D-BUS Service]\nName={ID}\nExec={FABULA} --gapplication-service\n')
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'ReloadConfig', None, None,
                      Gio.DBusCallFlags.NONE, 5000)
        self.addCleanup((services / f'{ID}.service').unlink)
        call('Open', GLib.Variant('(asa{sv})', ([make_story('One').as_uri()], {})))
        pid = bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'GetConnectionUnixProcessID',
                            GLib.Variant('(s)', (ID,)), None, Gio.DBusCallFlags.NONE, 5000).unpack()[0]
        self.addCleanup(lambda: os.kill(pid, signal.SIGTERM))
        wait('its window', lambda: 'One' in titles_of([pid]))

    def test_it_starts_while_another_ends(self):
        ending = Ending()
        app = self.begin(make_story('One'), meanwhile=lambda: wait('it to be asked', ending.has_ended))
        app.wait_titles('One')
        self.assertEqual(ending.asked, 1)

    def test_it_starts_as_the_last_window_closes(self):
        """The one that ends or the one that starts: somebody opens the file."""
        self.begin(make_story('One')).wait_titles('One')
        processes = [self.app.process]
        self.addCleanup(lambda: [process.kill() or process.wait(10) for process in processes])
        for name in ('Two', 'Three', 'One', 'Two'):
            path = make_story(name)
            call('ActivateAction', GLib.Variant('(sava{sv})', ('quit', [], {})))
            processes.append(subprocess.Popen([FABULA, path]))
            wait(f'a window of {name}', lambda: name in titles_of([process.pid for process in processes]))

    def test_windows_come_back(self):
        app = self.begin(make_story('One'), make_story('Two'))
        app.wait_titles('One', 'Two')
        app.again('--sample')
        wait('the sample', lambda: len(app.titles()) == 3)
        before = app.titles()
        app.end(signal.SIGTERM)
        self.begin().wait_titles(*before)

    def test_a_file_is_opened_after_a_crash(self):
        app = self.begin(make_story('One'), make_story('Two'))
        app.wait_titles('One', 'Two')
        app.end()
        self.begin(make_story('Two'), make_story('Three')).wait_titles('One', 'Three', 'Two')

    def test_ended_while_it_starts(self):
        """However early: what was open is there in the end."""
        app = self.begin(make_story('One'), make_story('Two'))
        app.wait_titles('One', 'Two')
        app.end()
        for delay in (.02, .15, .4):
            process = subprocess.Popen([FABULA])
            time.sleep(delay)
            process.kill()
            process.wait(10)
        self.begin().wait_titles('One', 'Two')


if __name__ == '__main__':
    sys.exit(tap.main())
