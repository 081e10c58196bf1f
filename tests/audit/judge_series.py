# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges accession series: every figure with its kind, in JSON, CSV and text."""

import csv
import io
import json
import re

from figures import CATEGORIES

LABELS = {
    'Refugees': 'refugees', 'Asylum-seekers': 'asylum_seekers', 'Returned refugees': 'returned_refugees', 'Internally displaced people': 'idps',
    'Returned internally displaced people': 'returned_idps', 'Stateless people': 'stateless', 'Others of concern': 'ooc',
    'Other people in need of international protection': 'oip', 'Host community': 'hst',
}


def figure(verdict, figures, code, side, category, year, said, kind=None, source='series JSON'):
    """One figure: nothing where nothing was collected or reported, and a zero only where somebody counted none."""
    known, number = figures.figure(code, side, category, year)
    verdict.that('%s: figure, %s' % (source, known), said == number, code, side, category, year, 'said %r, the record has %s %r' % (said, known, number))
    if kind is not None:
        verdict.that(source + ': kind', kind == known or (known == 'exact' and kind not in ('zero', 'not-collected', 'not-reported')), code, side, category, year,
                     'kind %r, the record makes it %r' % (kind, known))


def sides(verdict, figures, code, year, said, source):
    for side in ('hosted', 'abroad'):
        kinds = said[side].get('kinds') or said.get('kinds', {}).get(side) or {}
        for category in CATEGORIES:
            figure(verdict, figures, code, side, category, year, said[side][category], kinds.get(category), source)
        verdict.that(source + ': no category unknown', set(said[side]) - {'kinds'} == set(CATEGORIES), sorted(said[side]))


def as_json(verdict, figures, code, text):
    said = json.loads(text)
    series = figures.series[code]
    verdict.same('series JSON: what and where from', (said['state'], said['source'], said['as_at'], said['licence'].replace(' ', '-')),
                 (code, series.data['source'], series.data['as_at'], series.data['licence']))
    years = sorted(set(series.sides['hosted'].years) | set(series.sides['abroad'].years))
    verdict.same('series JSON: years', [year['year'] for year in said['years']], years, code)
    for year in said['years']:
        sides(verdict, figures, code, year['year'], year, 'series JSON')


def as_csv(verdict, figures, code, text):
    rows = list(csv.DictReader(io.StringIO(text, newline='')))
    years = [(year, side) for side in ('hosted', 'abroad') for year in figures.series[code].sides[side].years]
    verdict.same('series CSV: rows', sorted((int(row['year']), row['side']) for row in rows), sorted(years), code)
    verdict.that('series CSV: kinds in the last column', bool(rows) and list(rows[0])[-1] == 'kinds', code, rows and list(rows[0])[-1])
    for row in rows:
        for category in CATEGORIES:
            said = row[category]
            figure(verdict, figures, code, row['side'], category, int(row['year']), int(said) if said else None, None, 'series CSV')


def as_text(verdict, figures, code, text):
    side = None
    head = None
    for line in text.split('\n'):
        if ': people hosted' in line or ': people from here' in line or re.match(r'World: ', line):
            side = 'abroad' if 'from here' in line else 'hosted'
        elif re.match(r'Year {2,}', line):
            head = re.split(r' {2,}', line.strip())
        elif head and re.match(r'\d{4} {2,}', line):
            row = re.split(r' {2,}', line.strip())
            for label, cell in zip(head[1:], row[1:]):
                category = category_of(label, side)
                if not verdict.that('series text: column', category, label):
                    continue
                cell_fits(verdict, figures, code, *category, int(row[0]), cell, 'series text')


def category_of(label, side):
    if label in LABELS:
        return side, LABELS[label]
    return RETURNS.get(label)


# People who returned are seen from both sides, and belong to the year, not to its end.
RETURNS = {}


def cell_fits(verdict, figures, code, side, category, year, cell, source):
    known, number = figures.figure(code, side, category, year)
    words = {'exact': '{:,}'.format(number or 0), 'zero': '0', 'not-collected': 'not collected', 'not-reported': 'not reported'}[known]
    verdict.that('%s: cell, %s' % (source, known), cell == words, code, side, category, year, 'said %r, the record makes it %r' % (cell, words))
    verdict.sentence(source.split()[0], 'figure in a table')
