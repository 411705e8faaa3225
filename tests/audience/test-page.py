#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page for viewers, in a real Chromium driven by mouse, touch and keyboard, and its file brought back. TAP.

usage: test-page.py FABULA_CLI
"""
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

SCRIPT = '''Title: Two & a <Key>

INT. LIGHTHOUSE - NIGHT

A lamp turns.

MARA
The key.

Mara runs.
'''
DEADLINE = 60
ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'


def skip(reason):
    print(f'1..0 # SKIP {reason}')
    sys.exit(0)


class Browser:
    """As much of WebDriver as we need."""

    def __init__(self, driver, browser, folder):
        with socket.socket() as probe:
            probe.bind(('127.0.0.1', 0))
            port = probe.getsockname()[1]
        self.url = f'http://127.0.0.1:{port}'
        self.process = subprocess.Popen([driver, f'--port={port}'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        wait_for(lambda: self.ask('GET', '/status').get('ready'))
        options = {'binary': browser, 'args': ['--headless=new', '--no-sandbox', '--disable-gpu', '--autoplay-policy=no-user-gesture-required',
                                               f'--user-data-dir={folder}/profile', '--mute-audio'],
                   'prefs': {'download.default_directory': str(folder), 'download.prompt_for_download': False,
                             'profile.default_content_setting_values.automatic_downloads': 1}}
        session = self.ask('POST', '/session', {'capabilities': {'alwaysMatch': {'browserName': 'chrome', 'goog:chromeOptions': options}}})
        self.url += '/session/' + session['sessionId']

    def ask(self, method, path, body=None):
        data = json.dumps(body if body is not None else {}).encode() if method == 'POST' else None
        request = urllib.request.Request(self.url + path, data=data, method=method, headers={'Content-Type': 'application/json'})
        with urllib.request.urlopen(request, timeout=DEADLINE) as reply:
            return json.load(reply)['value']

    def run(self, script):
        return self.ask('POST', '/execute/sync', {'script': script, 'args': []})

    def find(self, selector):
        return self.ask('POST', '/element', {'using': 'css selector', 'value': selector})[ELEMENT]

    def click(self, selector):
        self.ask('POST', f'/element/{self.find(selector)}/click')

    def write(self, selector, text):
        self.ask('POST', f'/element/{self.find(selector)}/value', {'text': text})

    def press(self, key):
        self.ask('POST', '/actions', {'actions': [{'type': 'key', 'id': 'keys', 'actions': [
            {'type': 'keyDown', 'value': key}, {'type': 'keyUp', 'value': key}]}]})

    def tap(self, selector):
        element = {ELEMENT: self.find(selector)}
        self.ask('POST', '/actions', {'actions': [{'type': 'pointer', 'id': 'finger', 'parameters': {'pointerType': 'touch'}, 'actions': [
            {'type': 'pointerMove', 'origin': element, 'x': 0, 'y': 0}, {'type': 'pointerDown', 'button': 0}, {'type': 'pointerUp', 'button': 0}]}]})

    def close(self):
        try:
            self.ask('DELETE', '')
        except OSError:
            pass
        os.killpg(self.process.pid, signal.SIGTERM)
        self.process.wait()


def wait_for(condition):
    end = time.monotonic() + DEADLINE
    while time.monotonic() < end:
        try:
            value = condition()
            if value:
                return value
        except OSError:
            pass
        time.sleep(0.05)
    raise TimeoutError('waited in vain')


def watch(browser, name, marks):
    """Watches to the end; @marks is called once the film plays."""
    browser.write('#name', name)
    browser.click('#begin')
    wait_for(lambda: browser.run('return document.getElementById("film").currentTime > 0.3'))
    marks()
    wait_for(lambda: browser.run('return !document.getElementById("after").hidden'))


def save(browser, folder, name):
    browser.click('#save')
    return wait_for(lambda: [file for file in folder.glob(f'*{name}*.reactions') if file.stat().st_size])[0]


def mark_all_ways(browser):
    browser.press('l')
    shown = browser.run('const echo = document.getElementById("echo"); return echo.classList.contains("shown") && echo.textContent')
    check('a reaction is answered on the screen', shown and 'Love' in shown)
    browser.click('#feel-laugh')
    browser.tap('#feel-tense')
    browser.press('5')


checks = []


def check(name, good):
    checks.append(bool(good))
    print(f'{"ok" if good else "not ok"} {len(checks)} - {name}', flush=True)


def try_page(cli, browser, folder, project):
    browser.ask('POST', '/url', {'url': (folder / 'page.html').as_uri()})
    check('the title is shown as it is', browser.run('return document.querySelector("h1").textContent') == 'Two & a <Key>')
    watch(browser, 'Ada', lambda: mark_all_ways(browser))
    browser.click('input[name=MARA][value=more]')
    browser.write('#sentence', 'More keys.')
    file = save(browser, folder, 'Ada')
    said = json.loads(file.read_text(encoding='utf-8'))
    check('mouse, touch and keys mark what is felt', [r['feeling'] for r in said['reactions']] == ['love', 'laugh', 'tense', 'confused'])
    check('the film was seen to its end', abs(said['watched'] - sum(p['length'] for p in said['film']['panels']) / 1e6) < 0.2)
    check('nothing was loaded from elsewhere', all(url.startswith('blob:') for url in browser.run(
        'return performance.getEntriesByType("resource").map(entry => entry.name)')))

    browser.click('#next')
    check('the next viewer begins anew', browser.run('return document.getElementById("name").value') == '')
    watch(browser, 'Ben', lambda: (browser.press('b'), browser.click('#stop')))
    other = save(browser, folder, 'Ben')
    said = json.loads(other.read_text(encoding='utf-8'))
    check('who stops is asked all the same', [r['feeling'] for r in said['reactions']] == ['bored'] and said['watched'] < 5)

    result = subprocess.run([cli, 'audience', project, file, other, '--json'], capture_output=True, text=True)
    figures = json.loads(result.stdout) if result.returncode == 0 else {}
    check('the files are brought in', figures.get('viewers') == 2)
    check('who was asked for', [p['more']['viewers'] for p in figures.get('people', []) if p['name'] == 'MARA'] == [1])
    again = subprocess.run([cli, 'audience', project, file], capture_output=True, text=True)
    check('a file is brought in once', again.returncode == 1 and 'already' in again.stderr)


def main():
    cli = pathlib.Path(sys.argv[1]).resolve()
    driver, chromium = shutil.which('chromedriver'), shutil.which('chromium') or shutil.which('google-chrome')
    if not driver or not chromium:
        skip('there is no Chromium with its driver')
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / 'film.fountain').write_text(SCRIPT, encoding='utf-8')
        project = folder / 'film.fabula'
        subprocess.run([cli, 'board', folder / 'film.fountain', '-o', project], check=True)
        subprocess.run([cli, 'screen', project, '-o', folder / 'page.html'], check=True)
        browser = Browser(driver, chromium, folder)
        try:
            try_page(str(cli), browser, folder, project)
        finally:
            browser.close()
            time.sleep(0.2)
    print(f'1..{len(checks)}')
    sys.exit(not all(checks))


if __name__ == '__main__':
    main()
