#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables of names are whole: every State, territory and region of the bundle, each name once, each with its source.

Argument: the data folder.
"""
import json
import pathlib
import re
import sys

DATA = pathlib.Path(sys.argv[1])
STATES = [state['iso3'] for state in json.loads((DATA / 'states.json').read_text('utf-8')) if state['kind'] != 'group']
REGIONS = [region['code'] for region in json.loads((DATA / 'regions.json').read_text('utf-8'))]
results = []


def report(ok, what, why=''):
    results.append(ok)
    print(f"{'ok' if ok else 'not ok'} {len(results)} - {what}")
    if not ok and why:
        print('# ' + why.replace('\n', '\n# '))


def check(path):
    faults, sources, columns, rows = [], {}, None, []
    for number, line in enumerate(path.read_text('utf-8').rstrip('\n').split('\n'), 1):
        if line.startswith('#source\t'):
            _, key, title = line.split('\t')
            sources[key] = title
        elif not line.startswith('#') and columns is None:
            columns = line.split('\t')
        elif not line.startswith('#'):
            cells = line.split('\t')
            if len(cells) != len(columns):
                faults.append(f'line {number}: {len(cells)} cells, not {len(columns)}')
                continue
            if any(cell != ' '.join(cell.split(' ')).strip() or '  ' in cell for cell in cells):
                faults.append(f'line {number}: spaces at an end or doubled')
            if re.search(r"[A-Za-zА-я]'", line):
                faults.append(f'line {number}: a straight apostrophe')
            rows.append(dict(zip(columns, cells)))
    if columns is None or columns[0] != 'code' or 'name' not in columns or 'source' not in columns:
        return [f'columns are {columns}']
    if [row['code'] for row in rows] != sorted(STATES) + sorted(REGIONS):
        faults.append(f'codes: {sorted(set(STATES + REGIONS) ^ {row["code"] for row in rows})}, or not in order')
    names = [row['name'] for row in rows]
    faults += [f'{name}: twice' for name in sorted(set(names)) if names.count(name) > 1]
    faults += [f'{row["code"]}: no name' for row in rows if not row['name']]
    faults += [f'{row["code"]}: no source “{row["source"]}”' for row in rows if row['source'] not in sources]
    faults += [f'{key}: source of nothing' for key in sources if key not in {row['source'] for row in rows}]
    # A form is given to each or to none: a sentence that asks for it must not find it for some.
    for column in columns[1:]:
        empty = [row['code'] for row in rows if not row[column]]
        if empty:
            faults.append(f'{column}: empty for {empty}')
    return faults


languages = [line for line in (DATA.parent / 'po' / 'LINGUAS').read_text().split() if line != 'en']
for language in languages:
    faults = check(DATA / 'names' / f'{language}.tsv')
    report(not faults, f'names in {language}', '\n'.join(faults))
extra = sorted({path.stem for path in (DATA / 'names').iterdir()} - set(languages))
report(not extra, 'a table for each language and for no other', str(extra))
print(f'1..{len(results)}')
sys.exit(not all(results))
