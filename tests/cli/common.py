# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the program as a script would, and keeps what the tests of the command line share."""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = None
DATA = None
# How many seconds a run may take; ACCESSION_TEST_PATIENCE times as long where the program is slow, as under Valgrind.
LIMIT = 60 * int(os.environ.get('ACCESSION_TEST_PATIENCE', '1'))

ENVIRONMENT_LEFT_OUT = {'DISPLAY', 'WAYLAND_DISPLAY', 'XDG_RUNTIME_DIR', 'DBUS_SESSION_BUS_ADDRESS'}


class Result:
    def __init__(self, done):
        self.status = done.returncode
        self.bytes = done.stdout
        self.out = done.stdout.decode('utf-8', 'surrogateescape')
        self.err = done.stderr.decode('utf-8')
        self.lines = self.err.splitlines()


def run(*arguments, data=None, environment=None):
    env = {key: value for key, value in os.environ.items() if key not in ENVIRONMENT_LEFT_OUT}
    env.update(environment or {})
    return Result(subprocess.run([PROGRAM, *map(str, arguments)], input=data, capture_output=True, env=env, timeout=LIMIT, check=False))


def without_notes(text):
    """A text without the numbers of its notes, which stand high behind sentences."""
    return re.sub('[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:\u00a0[⁰¹²³⁴⁵⁶⁷⁸⁹]+)*', '', text)


class Case(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='accession-test-'))
        self.addCleanup(shutil.rmtree, self.folder)

    def done(self, *arguments, **options):
        result = run(*arguments, **options)
        self.assertEqual((result.status, result.err), (0, ''), arguments)
        return result

    def fails(self, status, *arguments, says='', lines=1, **options):
        result = run(*arguments, **options)
        self.assertEqual(result.status, status, (arguments, result.err))
        self.assertEqual(len(result.lines), lines, result.err)
        self.assertIn(says, result.err)
        self.assertTrue(all(line.startswith('accession') for line in result.lines), result.err)
        self.assertEqual(result.out, '')
        return result

    def copy_bundle(self):
        """The bundle's tables, without the series and the procedures."""
        target = self.folder / 'bundle'
        target.mkdir()
        for path in DATA.glob('*.json'):
            shutil.copy(path, target)
        manifest = target / 'bundle.json'
        text = manifest.read_text()
        for folder in ('series', 'procedures'):
            text = text.replace(f',\n  "{folder}": "{folder}"', '')
        manifest.write_text(text)
        return target


def main():
    global PROGRAM, DATA
    parser = argparse.ArgumentParser()
    parser.add_argument('--program', required=True)
    parser.add_argument('--data', required=True, type=pathlib.Path)
    options, rest = parser.parse_known_args()
    PROGRAM, DATA = options.program, options.data
    unittest.main(module='__main__', argv=[sys.argv[0], *rest])
