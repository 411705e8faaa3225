#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Films per core-hour: what `batch` costs, film by film, beside the same film made alone.

usage: bench-batch.py FABULA_CLI
"""
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

CLI = sys.argv[1]
IDEAS = ['A baker steals the moon', 'A dog learns to swim']


def spend(*words):
    """Seconds of processor and of the clock."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run([CLI, *words], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, time.monotonic() - began


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    (folder / 'ideas.txt').write_text('\n'.join(IDEAS))
    alone, _ = spend('make', IDEAS[0], '-o', str(folder / 'alone.webm'), '--scenes', '1')
    total, clock = spend('batch', str(folder / 'ideas.txt'), '-o', str(folder / 'films'), '--scenes', '1')
    each = total / len(IDEAS)
    print(f'films of one scene: {each:.1f} processor seconds each, {3600 / each:.0f} per core-hour')
    print(f'a film in a batch: {each / alone:.2f} of one made alone')
    print(f'cores kept busy: {total / clock:.2f} of {os.cpu_count()}')
