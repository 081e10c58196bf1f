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
PLACES = ['{state}', '{region}']
results = []


def report(ok, what, why=''):
    results.append(ok)
    print(f"{'ok' if ok else 'not ok'} {len(results)} - {what}")
    if not ok and why:
        print('# ' + why.replace('\n', '\n# '))


# The vowels that the endings of cases follow, and the names whose reading is not their writing: the vowel that is heard last.
HARMONY = {
    'tr': {'front': 'eiöü', 'back': 'aıou', 'read': {'CIV': 'a', 'GLP': 'u', 'SEN': 'e', 'NPL': 'e', 'HKG': 'e', 'MAC': 'e', 'LIE': 'a'}},
    # In words of Russian и and ю are front; у is what stands before it; ь after л or с is front.
    'kk': {'front': 'әөүіеэию', 'back': 'аоұыяё', 'read': {'CMR': 'а', 'BLR': 'е', 'ISR': 'е'}},
}
CASES = ['gen', 'dat', 'acc', 'loc', 'abl']


def check_endings(language, row):
    """The ending of a case follows the last vowel of the name: front after front, back after back; in Turkish rounded after rounded."""
    if language not in HARMONY:
        return
    front, back = HARMONY[language]['front'], HARMONY[language]['back']
    stem, bracket = re.match(r'(.*?)( \(.*\))?$', row['name']).groups()
    if language == 'tr':
        stem, bracket = row['name'], None
        letters = re.sub(r' \(.*', '', stem).replace('I', 'ı').replace('İ', 'i').lower()
    else:
        letters = stem.lower()
    last = HARMONY[language]['read'].get(row['code']) or [c for c in letters if c in front + back][-1]
    for case in CASES:
        form = row[case].removesuffix(bracket or '')
        ending = form[len(stem):].lstrip('’-')
        vowels = ''.join(c for c in ending if c in front + back)
        if not form.startswith(stem) or not ending or (language == 'tr') != ('’' in form[len(stem):]):
            yield f'{case}: {row[case]}'
        elif any((c in front) != (last in front) for c in vowels):
            yield f'{case}: {row[case]}, after {last}'
        elif language == 'tr' and case in ('gen', 'acc') and vowels != dict(zip('aıeiouöü', 'ııiiuuüü'))[last]:
            yield f'{case}: {row[case]}, after {last}'
    # After a consonant without voice the ending begins without: -ta, -та. Guadeloupe is read without its last letter.
    hard = letters.rstrip('ь')[-1] in ('çfhkpsşt' if language == 'tr' else 'пфкқтсшщчцхбвгд') or row['code'] == 'GLP' and language == 'tr'
    if (row['loc'][len(stem):].lstrip('’-')[0] in 'tт') != hard:
        yield f'loc: {row["loc"]}'


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
    # How a name that has no row stands where a message asks for a form: in every form, with the name in it.
    places = [row for row in rows if row['code'] in PLACES]
    rows = [row for row in rows if row not in places]
    faults += [f'{row["code"]}, {column}: no {{name}}' for row in places for column in columns[1:-1]
               if column != 'agrees' and row[column].count('{name}') != 1]
    if [row['code'] for row in rows] != sorted(STATES) + sorted(REGIONS):
        faults.append(f'codes: {sorted(set(STATES + REGIONS) ^ {row["code"] for row in rows})}, or not in order')
    names = [row['name'] for row in rows]
    faults += [f'{name}: twice' for name in sorted(set(names)) if names.count(name) > 1]
    faults += [f'{row["code"]}: no name' for row in rows if not row['name']]
    faults += [f'{row["code"]}: no source “{row["source"]}”' for row in rows if row['source'] not in sources]
    faults += [f'{key}: source of nothing' for key in sources if key not in {row['source'] for row in rows + places}]
    faults += [f'{row["code"]}: {why}' for row in rows for why in check_endings(path.stem, row)]
    # One alphabet: a Latin letter in a Cyrillic name is not seen, and not found.
    faults += [f'{row["code"]}, {column}: a Latin letter' for row in rows for column in columns[1:-1]
               if path.stem in ('ru', 'uk', 'kk') and re.search('[A-Za-z]', row[column])]
    # A form is given to each or to none: a sentence that asks for it must not find it for some.
    for column in columns[1:]:
        empty = [row['code'] for row in rows if not row[column]]
        if empty:
            faults.append(f'{column}: empty for {empty}')
    return faults


def check_treaties(language):
    """A row for each short title and for the words of each group, by what the catalogue calls them, and the two patterns."""
    sys.path.insert(0, str(DATA.parent / 'tests' / 'po'))
    from catalogue import read, translations
    texts = {entry['msgid']: translations(entry)[0] for entry in read(DATA.parent / 'po' / f'{language}.po') if entry.get('msgctxt') == 'data'}
    wanted = {treaty['id']: texts[treaty['short_title']] for treaty in json.loads((DATA / 'treaties.json').read_text('utf-8'))}
    for group in json.loads((DATA / 'groups.json').read_text('utf-8')):
        wanted |= {f'{group["id"]} {which}': texts[group[which]] for which in ('any', 'all') if which in group}
    lines = (DATA / 'names' / 'treaties' / f'{language}.tsv').read_text('utf-8').rstrip('\n').split('\n')
    rows = [line.split('\t') for line in lines if not line.startswith('#')]
    faults = [f'{row[0]}: {len(row)} cells, not {len(rows[0])}' for row in rows if len(row) != len(rows[0])]
    names = {row[0]: row[1] for row in rows[1:]}
    patterns = {code: names.pop(code, '') for code in ('{treaty}', '{treaties}')}
    faults += [f'{code}: {names.get(code)}, but the catalogue has {wanted.get(code)}' for code in sorted(set(names) | set(wanted))
               if names.get(code) != wanted.get(code)]
    faults += [f'{code}: {row}' for code in patterns for row in rows if row[0] == code and any('{name}' not in cell for cell in row[1:] if cell and not cell.isdigit())]
    faults += [f'no row {code}' for code, name in patterns.items() if not name]
    faults += [f'{row[0]}, {form}: a Latin letter' for row in rows[1:] for form, cell in zip(rows[0][1:], row[1:])
               if language in ('ru', 'uk', 'kk') and re.search('[A-Za-z]', cell.replace('{name}', ''))]
    # What has a form for one treaty has it for each, and for one that has no row.
    for column, form in enumerate(rows[0]):
        given = {row[0] for row in rows[1:] if row[column] and ' ' not in row[0] and row[0] != '{treaties}'}
        lacking = {code for code in wanted if ' ' not in code} | {'{treaty}'} - given
        if given and not form.startswith('nor_') and lacking - given - (set(wanted) if form == 'the' and given == {'{treaty}'} else set()):
            faults.append(f'{form}: not for {sorted(lacking - given)}')
    return faults


languages = [line for line in (DATA.parent / 'po' / 'LINGUAS').read_text().split() if line != 'en']
for language in languages:
    faults = check(DATA / 'names' / f'{language}.tsv')
    report(not faults, f'names in {language}', '\n'.join(faults))
    faults = check_treaties(language)
    report(not faults, f'treaties in {language}', '\n'.join(faults))
extra = sorted({path.stem for path in (DATA / 'names').glob('*.tsv')} - set(languages))
extra += sorted({path.stem for path in (DATA / 'names' / 'treaties').iterdir()} - set(languages) - {'en'})
report(not extra, 'a table for each language and for no other', str(extra))
print(f'1..{len(results)}')
sys.exit(not all(results))
