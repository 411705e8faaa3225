#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""That the real OpenTimelineIO reads what fabula-cli exports, and that what it writes conforms, as TAP.

usage: check-otio.py FABULA_CLI SCRIPT

Runs where this interpreter, or the one that OTIO_PYTHON names, has opentimelineio 0.15 or newer (with
otio-cmx3600-adapter for EDL); elsewhere it is skipped:

  python3 -m venv DIR && DIR/bin/pip install opentimelineio otio-cmx3600-adapter
  OTIO_PYTHON=DIR/bin/python meson test check-otio
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

try:
    import opentimelineio as otio
except ImportError:
    other = os.environ.get('OTIO_PYTHON')
    if other and other != sys.executable:
        os.execv(other, [other, *sys.argv])
    print('1..0 # SKIP opentimelineio is not installed')
    sys.exit(0)

CLI, SCRIPT = sys.argv[1:]
RATES = {'24': 24, '25': 25, '23.976': 24000 / 1001, '29.97': 30000 / 1001}
checks = []


def check(name, good):
    checks.append((name, bool(good)))


def call(*words):
    return subprocess.run([CLI, *map(str, words)], capture_output=True, text=True, check=True).stdout


def seconds(track):
    return sum(c.duration().to_seconds() for c in track if not isinstance(c, otio.schema.Transition))


with tempfile.TemporaryDirectory() as folder:
    here = pathlib.Path(folder)
    os.environ['XDG_STATE_HOME'] = folder
    project, document = here / 'p.fabula', here / 'p.json'
    call('import', SCRIPT, '-o', project)
    call('export', project, '-o', document)
    story = json.loads(document.read_text())
    for fps, rate in RATES.items():
        story['settings']['fps'] = fps
        document.write_text(json.dumps(story))
        call('import', document, '-o', project)
        panels = json.loads(call('info', project, '--json'))['panels']
        call('export', project, '-o', here / 'cut.otio', '-O', 'media=none')
        timeline = otio.adapters.read_from_file(str(here / 'cut.otio'))
        video = timeline.video_tracks()[0]
        clips = [c for c in video if isinstance(c, otio.schema.Clip)]
        check(f'{fps}: a clip for each panel', [c.name for c in clips] == [p['label'] for p in panels])
        check(f'{fps}: times are exact', all(abs(c.duration().rate - rate) < 1e-9 for c in clips))
        check(f'{fps}: as long as the film', abs(seconds(video) - sum(p['duration'] for p in panels)) < .01)
        check(f'{fps}: what is ours', [c.metadata['fabula']['prompt'] for c in clips] == [p['prompt'] for p in panels])
        check(f'{fps}: voices', sum(isinstance(c, otio.schema.Clip) for t in timeline.audio_tracks() for c in t) > 0)
        if 'cmx_3600' in otio.adapters.available_adapter_names():
            call('export', project, '-o', here / 'cut.edl', '-O', 'media=none')
            listed = otio.adapters.read_from_file(str(here / 'cut.edl'), rate=rate).video_tracks()[0]
            check(f'{fps}: the list is as long', abs(seconds(listed) - seconds(video)) < .01)

    otio.adapters.write_to_file(timeline, str(here / 'same.otio'))
    check('written by the library it changes nothing', call('conform', project, here / 'same.otio', '--list') == '')
    joins = [c for c in video if isinstance(c, otio.schema.Transition)]
    for join in joins:
        video.remove(join)
    gone = clips.pop(2)
    video.remove(gone)
    video.insert(0, video.pop(len(video) - 1))
    video.append(clips[1].clone())
    otio.adapters.write_to_file(timeline, str(here / 'other.otio'))
    told = call('conform', project, here / 'other.otio')
    check('a deleted clip is told', f'{gone.name} is deleted' in told)
    labels = [p['prompt'] for p in json.loads(call('info', project, '--json'))['panels']]
    check('the board is as the edit', labels == [c.metadata['fabula']['prompt'] for c in video])
    check('again nothing changes', call('conform', project, here / 'other.otio', '--list') == '')

print(f'1..{len(checks)}')
for number, (name, good) in enumerate(checks, 1):
    print(f'{"ok" if good else "not ok"} {number} - {name}')
sys.exit(not all(good for _, good in checks))
