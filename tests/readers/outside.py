# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of this folder share: the program that was built, and the programs that others wrote."""
import os
import pathlib
import subprocess
import tempfile
import unittest

LANGUAGES = ('en', 'ar', 'fr', 'ru', 'zh_CN')
_build = _npm = None


def settle(build, npm):
    global _build, _npm
    _build, _npm = build, npm


def get_build():
    return _build


class ReaderTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def accession(self, *arguments):
        """What the program writes to standard output."""
        environment = {**os.environ, 'LC_ALL': 'C.UTF-8', 'GSETTINGS_BACKEND': 'memory', 'GSETTINGS_SCHEMA_DIR': str(_build / 'data'),
                       'ACCESSION_LOCALEDIR': str(_build / 'po'), 'ACCESSION_LOCPATH': str(_build / 'po')}
        done = subprocess.run([_build / 'src' / 'accession', *arguments], env=environment, capture_output=True, timeout=120)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return done.stdout

    def write(self, name, data):
        path = self.folder / name
        path.write_bytes(data)
        return path

    def package(self, path):
        """A file of a package of npm."""
        return _npm / 'node_modules' / path

    def read(self, *command, ok=(0,)):
        """What a reader says on both of its outputs."""
        environment = {**os.environ, 'LC_ALL': 'C.UTF-8', 'NODE_PATH': str(_npm / 'node_modules')}
        done = subprocess.run(command, env=environment, capture_output=True, timeout=300, cwd=self.folder)
        text = (done.stdout + done.stderr).decode()
        self.assertIn(done.returncode, ok, text)
        return text
