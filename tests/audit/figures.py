# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Yearly figures of data/series and data/procedures, each with its kind: exact, zero, not collected or not reported."""

import datetime
import json
import pathlib

import dates

CATEGORIES = ('refugees', 'asylum_seekers', 'returned_refugees', 'idps', 'returned_idps', 'stateless', 'ooc', 'oip', 'hst')
NO_STATES = ('UNK', 'XXA', 'TIB')
# Their names inside a sentence.
NOWHERE = ('unknown', 'stateless people', 'Tibetan')


class Run:
    """Columns of one file: years and categories."""

    def __init__(self, columns, categories):
        self.years = columns['years']
        self.columns = {category: columns[category] for category in categories if category in columns}
        self.zeros = set(columns.get('zero', []))
        self.at = {year: i for i, year in enumerate(self.years)}

    def raw(self, category, year):
        if year not in self.at:
            return None
        if category in self.zeros:
            return 0
        return self.columns[category][self.at[year]] if category in self.columns else None


class Series:
    def __init__(self, path, categories):
        data = json.loads(path.read_text('utf-8'))
        self.data, self.code = data, data['state']
        world = data.get('world')
        self.sides = {side: Run(data.get(side) or world or {'years': []}, categories) for side in ('hosted', 'abroad')}
        self.pairs = {'hosted': [(pair['origin'], Run(pair, categories)) for pair in data.get('hosted_pairs', [])],
                      'abroad': [(pair['asylum'], Run(pair, categories)) for pair in data.get('abroad_pairs', [])]}
        years = self.sides['hosted'].years + self.sides['abroad'].years
        self.first, self.last = (min(years), max(years)) if years else (0, 0)


class Figures:
    def __init__(self, path):
        path = pathlib.Path(path)
        self.is_own = path.is_file()
        own = json.loads(path.read_text('utf-8')) if path.is_file() else None
        # A bundle of one file names the folder beside it, if it has figures at all.
        self.folder = path.parent / 'none' if own else path
        categories = own['tables'].get('categories', []) if own else json.loads((self.folder / 'categories.json').read_text('utf-8'))
        self.categories = {one['id']: one for one in categories}
        # What columns are named by: a bundle of one's own has its own categories and no others.
        self.columns = tuple(self.categories) if own else CATEGORIES
        self.series = {path.stem: Series(path, self.columns) for path in sorted((path.parent / own['series'] if own and 'series' in own else self.folder / 'series').glob('*.json')) if path.stem != 'index'}
        self.procedures = {path.stem: json.loads(path.read_text('utf-8'))['runs'] for path in sorted((self.folder / 'procedures').glob('*.json'))
                           if path.stem != 'index'}
        self.population = json.loads((self.folder / 'population.json').read_text('utf-8')) if (self.folder / 'population.json').is_file() else None
        self.first = {'state': self.begin(False), 'world': self.begin(True)}
        self.last = max((series.last for series in self.series.values()), default=0)

    def inhabitants(self, code, year):
        """In the middle of the year; None where the table has none."""
        row = {one['state']: one['inhabitants'] for one in self.population['states']}.get(code)
        return row[self.population['years'].index(year)] if row and year in self.population['years'] else None

    def worded(self, code, side, category, year):
        """The figure as a cell or a sentence has it."""
        known, number = self.figure(code, side, category, year)
        return {'exact': '{:,}'.format(number or 0), 'zero': '0', 'not-collected': 'not collected', 'not-reported': 'not reported'}[known]

    def begin(self, world):
        """The first year in which any State, or the world, has more than zero of a category: nobody collected it before, and a zero that the table
        holds for such a year is none."""
        found = {}
        for code, series in self.series.items():
            if (code == 'world') != world or code in NO_STATES:
                continue
            for run in series.sides.values():
                for category in self.columns:
                    for year, figure in zip(run.years, run.columns.get(category, [])):
                        if figure and year < found.get(category, 9999):
                            found[category] = year
        return found

    def figure(self, code, side, category, year, partner=None):
        """Kind and figure, of those from, or in, one other State where there is a partner; the figure is None where there is none."""
        series = self.series.get(code)
        run = series and (dict(series.pairs[side]).get(partner) if partner else series.sides[side])
        raw = run.raw(category, year) if run else None
        if raw:
            return 'exact', raw
        begin = self.first['world' if code == 'world' else 'state'].get(category, 0)
        if year < begin:
            return 'not-collected', None
        needs = self.categories.get(category, {}).get('zero_needs', [])
        # A 0 in rows that are there for something else says nothing.
        if raw is None or (needs and partner is None and not any(run.raw(other, year) for other in needs)):
            return 'not-reported', None
        return 'zero', 0

    def name(self, category, side, state=None):
        """What a category is called on a side; STATE is the name of the State inside a sentence."""
        one = self.categories[category]
        if side == 'abroad' and state in NOWHERE:
            # Nobody is from there, or returned "here", where there is no country.
            return '%s, origin: %s' % (one['title'], state) if '{state}' in one.get('title_abroad', '') else one['title']
        return (one.get('title_' + side) or one['title']).replace('{state}', state or '') if state else one['title']

    def moved(self, code, side, source, target, year):
        """People of the same origins and countries of asylum who stand in another category than the year before: how many left, how many arrived."""
        left = arrived = 0
        for _, run in self.series[code].pairs[side] if code in self.series else ():
            before, after = run.raw(source, year - 1), run.raw(target, year)
            if before and after and not run.raw(source, year) and not run.raw(target, year - 1):
                left, arrived = left + before, arrived + after
        return left, arrived

    def partners(self, code, side, year):
        """Who the refugees are from, or where they have asylum, which is in no country of their own: by number, then by code."""
        found = [(run.raw('refugees', year), partner) for partner, run in self.series[code].pairs[side]] if code in self.series else []
        return [(partner, figure) for figure, partner in sorted((pair for pair in found if pair[0] and (side, pair[1]) != ('abroad', code)), key=lambda pair: (-pair[0], pair[1]))]

    def own(self, code, category, year):
        """Of those who come from it, who the table has in it."""
        return sum(run.raw(category, year) or 0 for partner, run in self.series[code].pairs['abroad'] if partner == code) if code in self.series else 0

    def other_agency(self, code, table, year):
        """UNRWA's or IDMC's figure of a year."""
        for run in self.procedures.get(code, []):
            if run['table'] == table and year in run['years']:
                return run[next(key for key in ('total', 'idps', 'figure') if key in run)][run['years'].index(year)]
        return None

    def year_of(self, day):
        """The year of the last end of a year that is not after the day."""
        date = datetime.date.fromordinal(day)
        return min(date.year if dates.end_of_year(date.year) == day else date.year - 1, self.last)
