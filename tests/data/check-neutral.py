#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program knows no record by heart: no file of src/ names an id of a treaty or of a category of figures of the shipped bundle, or the year with
which its record begins. A bundle of other treaties, of other years and of other figures, is shown by the same code.

check-neutral.py DATA SRC"""
import json
import pathlib
import re
import sys

data, src = map(pathlib.Path, sys.argv[1:])
treaties = json.loads((data / 'treaties.json').read_text(encoding='utf-8'))
names = {name: r'(?<![\w-])%s(?![\w-])' % re.escape(name) for name in [*sorted(treaty['id'] for treaty in treaties), min(treaty['done'] for treaty in treaties)[:4]]}
# An id of a category may be an English word: in code it is a text by itself, or a part of a name in capitals.
for category in json.loads((data / 'categories.json').read_text(encoding='utf-8')):
    names[category['id']] = r'"%s"|\w*CATEGORY_%s\b' % (category['id'], category['id'].upper())
# What others publish has their names: UNHCR's table of columns, and the keys of figures in its table of procedures.
PUBLISHED = {'import', 'acc-procedures.c'}
print('1..%d' % len(names))
for number, (name, pattern) in enumerate(names.items(), 1):
    word = re.compile(pattern)
    found = ['%s:%d' % (path.relative_to(src), at) for path in sorted(src.rglob('*')) if path.suffix in ('.c', '.h', '.ui', '.build', '.in')
             and not (PUBLISHED & set(path.relative_to(src).parts) and word.pattern.startswith('"'))
             for at, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1) if word.search(line)]
    print('%s %d - no file of src/ names %s' % ('not ok' if found else 'ok', number, name))
    for place in found:
        print('# ' + place)
