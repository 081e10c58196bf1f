#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the series of all States without their pairs, one a line: the world's page needs the totals of all at once."""

import json
import pathlib
import sys

for path in sorted(pathlib.Path(sys.argv[1]).glob('*.json')):
    series = json.loads(path.read_text(encoding='utf-8'))
    if path.stem == series.get('state') != 'world':
        for key in ('hosted_pairs', 'abroad_pairs'):
            series.pop(key, None)
        print(json.dumps(series, separators=(',', ':'), ensure_ascii=False))
