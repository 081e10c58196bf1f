# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges accession series: every figure with its kind, in JSON, CSV and text."""

import csv
import io
import json
import re


def figure(verdict, figures, code, side, category, year, said, kind, source):
    """One figure: nothing where nothing was collected or reported, and a zero only where somebody counted none."""
    known, number = figures.figure(code, side, category, year)
    verdict.that('%s: figure, %s' % (source, known), said == number, code, side, category, year, 'said %r, the record has %s %r' % (said, known, number))
    if known == 'exact' and number <= figures.categories.get(category, {}).get('rounded', 0):
        known = 'rounded'
    verdict.same(source + ': kind', kind, known, code, side, category, year)


def sides(verdict, figures, code, year, said, source):
    for side in ('hosted', 'abroad'):
        kinds = said.get('kinds', {}).get(side, {})
        for category in figures.columns:
            figure(verdict, figures, code, side, category, year, said[side][category], kinds.get(category), source)
        verdict.that(source + ': no category unknown', set(said[side]) == set(figures.columns), sorted(said[side]))


def as_json(verdict, figures, code, text):
    said = json.loads(text)
    series = figures.series[code]
    verdict.same('series JSON: what and where from', (said['state'], said['source'], said['as_at'], said['licence'].replace(' ', '-')),
                 (code, series.data['source'], series.data['as_at'], series.data['licence']))
    years = sorted(set(series.sides['hosted'].years) | set(series.sides['abroad'].years))
    verdict.same('series JSON: years', [year['year'] for year in said['years']], years, code)
    for year in said['years']:
        sides(verdict, figures, code, year['year'], year, 'series JSON')


def as_rates(verdict, figures, code, text):
    """How many come to 1,000 inhabitants: where both numbers are there, and nothing where one is not, or for what happens within a year."""
    for said in json.loads(text)['years']:
        inhabitants = figures.inhabitants(code, said['year'])
        verdict.same('series JSON: inhabitants', said['inhabitants'], inhabitants, code, said['year'])
        for side in ('hosted', 'abroad'):
            for category in figures.columns:
                number, rate = figures.figure(code, side, category, said['year'])[1], said['per_1000'][side][category]
                none = number is None or inhabitants is None or figures.categories.get(category, {}).get('period') == 'within-year'
                fits = rate is None if none else rate is not None and abs(rate * inhabitants - number * 1000) < 1e-3
                verdict.that('series JSON: rate', fits, code, side, category, said['year'], rate)


def as_csv(verdict, figures, code, text):
    rows = list(csv.DictReader(io.StringIO(text, newline='')))
    years = [(year, side) for side in ('hosted', 'abroad') for year in figures.series[code].sides[side].years]
    verdict.same('series CSV: rows', sorted((int(row['year']), row['side']) for row in rows), sorted(years), code)
    # A bundle of one's own says so in a column more.
    last = ['kinds', 'source', 'as_at', 'edition', 'mid_year'] + (['own_bundle'] if figures.is_own else [])
    verdict.that('series CSV: the last columns', bool(rows) and list(rows[0])[-len(last):] == last, code, rows and list(rows[0])[-1])
    for row in rows:
        kinds = dict(one.split('=') for one in (row.get('kinds') or '').split() if '=' in one)
        for category in figures.columns:
            said = row[category]
            figure(verdict, figures, code, row['side'], category, int(row['year']), int(said) if said else None, kinds.get(category), 'series CSV')


def as_text(verdict, figures, code, text, state=None):
    side = head = None
    for line in text.split('\n'):
        if ': people hosted' in line or ': people from here' in line or ': in the course of each year' in line:
            side = 'hosted' if 'hosted' in line else 'abroad' if 'from here' in line else 'flows'
        elif re.match(r'Year {2,}', line):
            head = re.split(r' {2,}', line.strip())
        elif head and re.match(r'\d{4} {2,}', line):
            row = re.split(r' {2,}', line.strip())
            for label, cell in zip(head[1:], row[1:]):
                category = category_of(figures, label, side, state)
                if verdict.that('series text: column of a known kind', category is not None, label):
                    cell_fits(verdict, figures, code, *category, int(row[0]), cell, 'series text')


def category_of(figures, label, side, state=None):
    """Side and category of a label: what stands for the end of a year in a table of one side, what is of within the year by its own name."""
    for category, one in figures.categories.items():
        if category not in figures.columns:
            continue
        for own in ('hosted', 'abroad'):
            flow = one['period'] == 'within-year'
            if label == figures.name(category, own, state) and (flow or side in (None, own)) and (not flow or side in (None, 'flows')):
                if flow and state is None:
                    return 'hosted', category
                return own, category
            if not flow and side == own and label == one['title']:
                return own, category
    return None


def cell_fits(verdict, figures, code, side, category, year, cell, source):
    known, words = figures.figure(code, side, category, year)[0], figures.worded(code, side, category, year)
    verdict.that('%s: cell, %s' % (source, known), cell == words, code, side, category, year, 'said %r, the record makes it %r' % (cell, words))
    verdict.sentence(source.split()[0], 'figure in a table')
