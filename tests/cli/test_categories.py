# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures of any name: bundles with one, three and twelve categories of their own, described and not, on every command that tells of people."""

import csv
import io
import json
import pathlib
import sys

import common

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / 'data'))
import make_bundles

YEARS = list(range(1961, 1967))
NAMES = ['guests', 'lodgers', 'night_visitors', 'pilgrims', 'sailors', 'harvest_hands', 'students', 'envoys', 'tinkers', 'players', 'scribes', 'kin_of_7']
THEIRS = ('efugee', 'sylum-seeker', 'UNHCR', 'tateless people', 'nternally displaced')  # nothing of the shipped bundle's figures is said of others


class Categories(common.Case):
    def make(self, n, described=0, **more):
        """A bundle of four treaties; the first DESCRIBED of N categories are in its table. The figure of category C of State S in year Y is worked out by rule."""
        self.made = make_bundles.make(4)
        self.names, self.more = NAMES[:n], more
        bundle, states = self.made.bundle, self.made.states[:3]
        bundle['series'] = 'series'
        bundle['tables'].pop('categories', None)
        if described:
            bundle['tables']['categories'] = [
                {'id': name, 'title': name.replace('_', ' ').capitalize(), 'definition': f'Who came as {name}.', 'period': 'end-of-year', 'sides': ['hosted', 'abroad'],
                 'always': True, 'unit': 'persons', 'agency': 'Harbour office', 'source': 'own-list', **more} for name in self.names[:described]]
        self.made.figures = {}
        for s, state in enumerate([*states, 'world']):
            run = {'years': YEARS, **{name: [self.figure(s, c, year) for year in YEARS] for c, name in enumerate(self.names)}}
            sides = {'world': run} if state == 'world' else {'hosted': run, 'abroad': run, 'hosted_pairs': [
                {'origin': self.made.states[5], 'years': YEARS, **{name: [1 + c] * len(YEARS) for c, name in enumerate(self.names)}}]}
            self.made.figures[state] = {'format': 'accession-series-1', 'state': state, 'source': 'harbour-book', 'attribution': 'The harbour office', 'licence': 'CC-BY-4.0',
                                        'as_at': '1966', **sides}
        self.path = self.made.write(self.folder)
        self.states = states

    @staticmethod
    def figure(state, category, year):
        return None if year == 1963 else 0 if year == 1962 else 100 * (state + 1) + 10 * category + year - 1961

    def ask(self, *arguments, **options):
        out = self.done(*arguments, '--bundle', self.path, **options).out
        for word in THEIRS:
            self.assertNotIn(word, out.replace('status of refugees', ''), arguments)
        return out

    def test_any_number(self):
        for n in (1, 3, 12):
            for described in (0, 1, n):
                with self.subTest(n=n, described=described):
                    self.make(n, described)
                    self.check_all(described)

    def check_all(self, described):
        state = self.states[1]
        self.assertIn('no faults', self.ask('check', self.path))
        series = json.loads(self.ask('series', state, '--format', 'json'))
        self.assertEqual(series['undescribed'], self.names[described:])
        self.assertEqual((series['licence'], series['publisher']), ('CC-BY-4.0', 'The harbour office'))
        for row in series['years']:
            self.assertEqual(list(row['hosted']), self.names)
            for c, name in enumerate(self.names):
                self.assertEqual(row['hosted'][name], self.figure(1, c, row['year']))
                self.assertEqual(row['kinds']['abroad'][name], {1962: 'zero', 1963: 'not-reported'}.get(row['year'], 'exact'))
        rows = list(csv.DictReader(line for line in io.StringIO(self.ask('series', state, '--format', 'csv')) if not line.startswith('#')))
        self.assertEqual([row[self.names[-1]] for row in rows[::2]], ['' if year == 1963 else str(self.figure(1, len(self.names) - 1, year)) for year in YEARS])
        text = ' '.join(self.ask('series', state).split())
        self.assertEqual('Not described by the bundle:' in text, described < len(self.names))
        self.assertIn('CC-BY-4.0', text)
        day = ('--as-of', '1966-12-31')
        profile = json.loads(self.ask('profile', state, *day, '--format', 'json'))
        self.assertEqual(profile['series']['hosted'][self.names[0]], self.figure(1, 0, 1966))
        brief = json.loads(self.ask('brief', state, *day, '--format', 'json'))
        self.assertEqual(brief['series']['main_origins'], [{'code': self.made.states[5], self.names[0]: 1}])
        claims = {claim['id']: claim['value'] for claim in brief['claims'] if claim['kind'] == 'figure'}
        for c, name in enumerate(self.names):
            self.assertEqual(claims[f'{state}/{name}/1966'], self.figure(1, c, 1966))
            why = json.loads(self.ask('why', '--state', state, '--figure', name, '--year', '1964', '--format', 'json'))
            self.assertEqual(why['claim']['value'], self.figure(1, c, 1964))
            self.assertEqual('The bundle does not describe this category.' in json.dumps(why), c >= described)
        title = self.names[0].capitalize() if described else self.names[0]
        for form in ('text', 'html', 'markdown'):
            said = self.ask('brief', state, *day, '--format', form)
            self.assertIn(f'{title}, end of 1966: {self.figure(1, 0, 1966)}', said)
            self.assertIn('CC-BY-4.0', said)
        self.assertIn('CC-BY-4.0', self.ask('cite', state))
        self.ask('changes', state, '--from', '1960-01-01', '--to', '1970-01-01')
        self.ask('timeline', state, '--format', 'svg', '-o', '-')

    def test_sentences_of_its_own(self):
        self.make(1, 1, sentences={'counted_none': 'nobody', 'counted_one': 'one guest', 'counted_many': '{n} guests', 'origin_one': 'They came from {list}.',
                                   'origin_many': 'They came from {list}.'})
        said = ' '.join(self.ask('brief', self.states[0], '--as-of', '1966-12-31', '--format', 'text').split())
        self.assertIn('hosted 105 guests', said)
        self.assertIn('They came from', said)
        said = ' '.join(self.ask('brief', self.states[0], '--as-of', '1962-12-31', '--format', 'text').split())
        self.assertIn('hosted nobody', said)

    def test_faults(self):
        self.make(1, 1, sentences={'Not a key': 'x'})
        self.fails(3, 'check', self.path, says='/tables/categories/0/sentences/Not a key')
        self.make(1)
        path = self.folder / 'series' / f'{self.states[0]}.json'
        series = json.loads(path.read_text())
        for key, column, says in (('Guests', [1] * 6, 'Guests'), ('guests', [1], 'expected 6 figures'), ('origin', [1] * 6, 'origin'), ('guests', 7, 'guests')):
            path.write_text(json.dumps({**series, 'hosted': {'years': YEARS, key: column}}))
            self.fails(3, 'check', self.path, says=says)


if __name__ == '__main__':
    common.main()
