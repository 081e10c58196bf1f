#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program knows no record by heart: no file of src/ names an id of a treaty of the shipped bundle, or the year with which
its record begins. A bundle of other treaties, of other years, is shown by the same code.

check-neutral.py DATA SRC"""
import json
import pathlib
import re
import sys

data, src = map(pathlib.Path, sys.argv[1:])
treaties = json.loads((data / 'treaties.json').read_text(encoding='utf-8'))
names = sorted(treaty['id'] for treaty in treaties) + [min(treaty['done'] for treaty in treaties)[:4]]
print('1..%d' % len(names))
for number, name in enumerate(names, 1):
    word = re.compile(r'(?<![\w-])%s(?![\w-])' % re.escape(name))
    found = ['%s:%d' % (path.relative_to(src), at) for path in sorted(src.rglob('*')) if path.suffix in ('.c', '.h', '.ui', '.build', '.in')
             for at, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1) if word.search(line)]
    print('%s %d - no file of src/ names %s' % ('not ok' if found else 'ok', number, name))
    for place in found:
        print('# ' + place)
