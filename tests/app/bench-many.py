# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long commands and window take with 100, 300 and 600 treaties of 85 acts each. Prints a JSON object for each size, and passes or fails on nothing.

    bench-many.py PROGRAM BENCH-WINDOW [SIZE…]    (in a display and a session of its own: tests/run-with-display.sh)"""

import json
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'data'))
import make_bundles  # noqa: E402

RUNS = 5


def measure(name, *command):
    """The median of a few runs, in milliseconds: by the clock, and what the program worked, which others on the machine lengthen less."""
    times, work = [], []
    for _ in range(RUNS):
        start, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append((time.monotonic() - start) * 1000)
        work.append((after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000)
    return {name + '_ms': round(sorted(times)[RUNS // 2], 1), name + '_cpu_ms': round(sorted(work)[RUNS // 2], 1)}


def main():
    program, window = (str(pathlib.Path(path).resolve()) for path in sys.argv[1:3])
    for treaties in map(int, sys.argv[3:] or ('100', '300', '600')):
        made = make_bundles.Made(treaties, 85, states=190)
        with tempfile.TemporaryDirectory() as folder:
            actions, tables, states = made.write_tables(folder)
            path = str(pathlib.Path(folder) / 'many.accession.json')
            found = {'bench': 'many', 'treaties': treaties, 'acts': len(made.actions)}
            found.update(measure('make_bundle', program, 'make-bundle', actions, '--treaties', tables, '--states', states, '-o', path))
            for name, command in (('check', ['check', path]), ('status', ['status', '--as-of', '1999-02-01', '--format', 'json', '--bundle', path]),
                                  ('brief', ['brief', 'KAZ', '--as-of', '1999-02-01', '--bundle', path]), ('profile', ['profile', 'KAZ', '--bundle', path])):
                found.update(measure(name, program, *command))
            seen = json.loads(subprocess.run([window, path], check=True, capture_output=True, text=True).stdout)
            print(json.dumps({**found, **{key: value for key, value in seen.items() if key != 'bench'}}), flush=True)


if __name__ == '__main__':
    main()
