# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the program as a script would, and hands back what it wrote."""

import os
import subprocess

LEFT_OUT = {'DISPLAY', 'WAYLAND_DISPLAY', 'XDG_RUNTIME_DIR', 'DBUS_SESSION_BUS_ADDRESS'}


class Program:
    def __init__(self, path, bundle=None):
        self.path = path
        self.bundle = ['--bundle', bundle] if bundle else []
        self.starts = 0
        self.environment = {key: value for key, value in os.environ.items() if key not in LEFT_OUT}
        self.environment['LANGUAGE'] = 'en'

    def run(self, *arguments):
        """Exit status, standard output and standard error."""
        self.starts += 1
        done = subprocess.run([self.path, *arguments, *self.bundle], capture_output=True, env=self.environment, timeout=60, check=False)
        return done.returncode, done.stdout.decode('utf-8'), done.stderr.decode('utf-8')

    def say(self, *arguments):
        """What it writes when it must answer."""
        status, out, errors = self.run(*arguments)
        if status != 0 or errors:
            raise RuntimeError('%s: exit %d, %s' % (' '.join(arguments), status, errors.strip()))
        return out
