#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the GResource list of the bundle: every table that is read at the start as it is, inhabitants, every series and all procedures compressed, under PREFIX/bundle;
and the totals of all series, which the build makes of them."""

import pathlib
import sys

prefix, folder = sys.argv[1], pathlib.Path(sys.argv[2])
print('<?xml version="1.0" encoding="UTF-8"?>')
print(f'<gresources>\n  <gresource prefix="{prefix}/bundle">')
for path in sorted(folder.glob('*.json')) + sorted(folder.glob('series/*.json')) + sorted(folder.glob('procedures/*.json')):
    name = path.relative_to(folder).as_posix()
    compressed = ' compressed="true"' if '/' in name or name == 'population.json' else ''
    print(f'    <file{compressed}>{name}</file>')
print('    <file compressed="true" alias="series/totals.jsonl">totals.jsonl</file>')
print('  </gresource>\n</gresources>')
