#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The golden sentences: what the program says, of twelve kinds of names and in thirteen kinds of sentences, in a file a language that a reviewer can read and sign.

golden.py SAY ROOT compares them with docs/review; with --write it writes them: `meson compile -C BUILD golden`."""

import argparse
import datetime
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import made

ENGLISH = {'en': 'English', 'ar': 'Arabic', 'zh-CN': 'Chinese (simplified)', 'fr': 'French', 'ru': 'Russian', 'es': 'Spanish', 'kk': 'Kazakh', 'fa': 'Persian', 'uk': 'Ukrainian',
           'pt-BR': 'Portuguese (Brazil)', 'de': 'German', 'tr': 'Turkish', 'sw': 'Swahili'}
REFERENCE = re.compile(r' \[\d+\]|\[\^\d+\]')


def ask(say, kinds, languages, folder):
    """{(language, number of the kind, State): [paragraph…]}"""
    requests, where = [], []
    for number, kind in enumerate(kinds):
        bundle = kind.write(folder / str(number))
        for state in made.STATES:
            part, take, date = kind.parts[state]
            requests.append('\t'.join([str(bundle / 'bundle.json'), state, date, part]))
            where.append((number, state, take))
    done = subprocess.run([say, ','.join(languages)], input='\n'.join(requests) + '\n', stdout=subprocess.PIPE, text=True, check=True)
    answers = json.loads(done.stdout)
    return {(answer['language'], number, state): [REFERENCE.sub('', text) for text in answer['texts'][take]]
            for answer, (number, state, take) in zip(answers, where * len(languages), strict=True)}


def cell(text):
    return text.replace('|', '\\|').replace('\n', '<br>')


def rows(language, said, number):
    """A row for each State with what no row above it says: (State, English, the language)."""
    seen = set()
    for state in made.STATES:
        pairs = list(zip(said['en', number, state], said[language, number, state], strict=True))
        new = [pair for pair in pairs if pair not in seen]
        seen.update(pairs)
        yield state, ' ¶ '.join(english for english, _ in new), ' ¶ '.join(text for _, text in new)


HEAD = """<!-- SPDX-FileCopyrightText: 2026 The Accession contributors -->
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!-- Written by the program; do not edit: meson compile -C BUILD golden. docs/translating.md says how to mend a sentence. -->
# {english}: sentences to read and sign

**{warning} {signed}** Page {digest}.

What follows is what the program says, made by the program itself: {kinds} kinds of sentences about {names} States whose names are of different kinds. **No fact in it is true**: which State
did what, on which day, and every number are made up so that every kind of sentence meets every kind of name. A paragraph that stands above already is not repeated; ¶ parts two paragraphs.
"""

FOOT = """
## To sign

Parts: *law* (this page and the terms of the treaties), *interface* (menus, buttons, messages), *notes* (what the record notes). A part counts as read when its row stands in `data/reviewed.tsv`,
which the window and every briefing follow. When a sentence of this page becomes another one, the signature under *law* does not hold for it any more, and a test says so.

| part read | name, profession | date | corrections, by number |
| --- | --- | --- | --- |
| | | | |
"""


def sentences(language, kinds, said):
    """What is signed: all of the page but its head and its foot."""
    lines = ['| | the name |', '| --- | --- |']
    lines += [f'| {n:02} | {state}: {why} |' for n, (state, why) in enumerate(made.NAMES.items(), 1)]
    for number, kind in enumerate(kinds):
        lines += ['', f'## {number + 1}. {kind.title}', '']
        lines += ['| | English |', '| --- | --- |'] if language == 'en' else [f'| | English | {ENGLISH[language]} |', '| --- | --- | --- |']
        for n, (_, english, text) in enumerate(rows(language, said, number), 1):
            if text:
                lines.append(f'| {number + 1}.{n:02} | {cell(english)} |' + ('' if language == 'en' else f' {cell(text)} |'))
    return '\n'.join(lines) + '\n'


def digest(text):
    return hashlib.sha256(text.encode('utf-8')).hexdigest()[:12]


def page(language, kinds, text, reviews):
    warning = ('English is the source of all other languages. It was written with the help of a machine.' if language == 'en'
               else 'Translated by machine, not read by a native speaker.')
    law = next((row for row in reviews if row['language'] == language and row['part'] == 'law'), None)
    head = HEAD.format(english=ENGLISH[language], warning='' if law else warning, signed=f'Signed by {law["name"]}, {law["date"]}.' if law else 'Nobody has signed this page.',
                       digest=digest(text), kinds=len(kinds), names=len(made.STATES))
    return f'{head}\n{text}{FOOT}'.replace('** Nobody', '**Nobody').replace('** Signed', '**Signed')


def read_reviews(path):
    lines = [line for line in path.read_text('utf-8').split('\n') if line and line[0] != '#']
    head = lines[0].split('\t')
    return [dict(zip(head, line.split('\t'), strict=True)) for line in lines[1:]]


def review_faults(reviews, digests):
    """What is wrong with who signed what: [(row, why)]."""
    faults, seen = [], set()
    for row in reviews:
        key = row['language'], row['part']
        if row['language'] not in digests or row['language'] == 'en' or row['part'] not in ('law', 'interface', 'notes', 'manual'):
            faults.append((row, 'there is no such translation, or no such part'))
        elif key in seen:
            faults.append((row, 'twice'))
        elif not row['name'] or not re.fullmatch(r'\d{4}-\d\d-\d\d', row['date']) or datetime.date.fromisoformat(row['date']) < datetime.date(2026, 11, 28):
            faults.append((row, 'who signed, or when, is not said'))
        elif row['part'] == 'law' and row['page'] != digests[row['language']]:
            faults.append((row, f'another page was signed; it is now {digests[row["language"]]}: have what changed read again'))
        seen.add(key)
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('say')
    parser.add_argument('root', type=pathlib.Path)
    parser.add_argument('--write', action='store_true')
    options = parser.parse_args()
    folder = options.root / 'docs' / 'review'
    languages = [name.replace('_', '-') for name in (options.root / 'po' / 'LINGUAS').read_text().split()]
    languages.sort(key=lambda language: language != 'en')
    kinds = made.kinds()
    with tempfile.TemporaryDirectory(prefix='accession-golden-') as bundles:
        said = ask(options.say, kinds, languages, pathlib.Path(bundles))
    reviews = read_reviews(options.root / 'data' / 'reviewed.tsv')
    texts = {language: sentences(language, kinds, said) for language in languages}
    wrong = 0
    for row, why in review_faults(reviews, {language: digest(text) for language, text in texts.items()}):
        wrong += 1
        print(f'data/reviewed.tsv: {row["language"]}, {row["part"]}: {why}')
    for language in languages:
        path, text = folder / f'{language}.md', page(language, kinds, texts[language], reviews)
        before = path.read_text('utf-8') if path.exists() else ''
        if options.write:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, 'utf-8')
        elif before != text:
            wrong += 1
            old, new = before.split('\n'), text.split('\n')
            first = next((n for n, (a, b) in enumerate(zip(old, new)) if a != b), min(len(old), len(new)))
            print(f'{path.name}:{first + 1}: the file has\n  {old[first] if first < len(old) else "nothing"}\nand the program says\n  {new[first] if first < len(new) else "nothing"}')
    if wrong:
        print('When the new words are the right ones: meson compile -C BUILD golden')
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
