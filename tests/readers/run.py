#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs all tests of this folder: run.py BUILD FOLDER, where npm put its packages. Ends with "N passed, N failed"."""
import pathlib
import sys
import unittest

import outside

here = pathlib.Path(__file__).resolve().parent
outside.settle(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve())
result = unittest.TextTestRunner(verbosity=2).run(unittest.defaultTestLoader.discover(str(here), 'read_*.py'))
# What could not be tried is no success.
failed = len(result.failures) + len(result.errors) + len(result.skipped)
print(f'{result.testsRun - failed} passed, {failed} failed')
sys.exit(failed != 0 or result.testsRun == 0)
