# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures per 1,000 inhabitants: worked out here from the tables, and never where one of both is missing."""

import csv
import io
import json

import common


class Population(common.Case):
    def table(self):
        return json.loads((common.DATA / 'population.json').read_text())

    def inhabitants(self, code, year):
        table = self.table()
        return {row['state']: row['inhabitants'] for row in table['states']}[code][table['years'].index(year)]

    def rates(self, code, *arguments):
        return json.loads(self.done('series', code, '--per-1000', '--format', 'json', *arguments).out)

    def test_lebanon_in_2015(self):
        said = self.rates('LBN', '--from', '2015', '--to', '2015')
        year = said['years'][0]
        self.assertEqual((year['hosted']['refugees'], year['inhabitants'], said['population_source']), (1070844, self.inhabitants('LBN', 2015), 'WB-WDI'))
        self.assertEqual((said['population_publisher'], said['population_licence']), ('World Bank', 'CC-BY-4.0'))
        self.assertAlmostEqual(year['per_1000']['hosted']['refugees'], 1070844 * 1000 / 6472469)
        self.assertIsNone(year['per_1000']['hosted']['oip'])
        self.assertEqual(year['per_1000']['hosted']['stateless'], 0)
        text = self.done('series', 'LBN', '--per-1000', '--from', '2015', '--to', '2015').out
        self.assertRegex(text, r'\n2015 +165\.4 ')
        self.assertNotIn('in the course of', text)
        self.assertIn('less than 0.1', self.done('series', 'LBN', '--per-1000', '--from', '2018', '--to', '2018').out)
        self.assertIn('World Bank, World Development Indicators', ' '.join(text.split()))
        self.assertRegex(self.done('series', 'LBN', '--per-1000', '--from', '2015', '--to', '2015', '--lang', 'de').out, r'\n2015 +165,4 ')

    def test_every_rate(self):
        """JSON and CSV: the figure by the inhabitants, of each year, side and category; what happens within a year is not divided."""
        flows = [c['id'] for c in json.loads((common.DATA / 'categories.json').read_text()) if c['period'] == 'within-year']
        self.assertTrue(flows)
        for code in ('LBN', 'DEU', 'SYR', 'SRB', 'TUV', 'world'):
            years = {year['year']: year for year in self.rates(code)['years']}
            for year in years.values():
                for side in ('hosted', 'abroad'):
                    for category, figure in year[side].items():
                        rate = year['per_1000'][side][category]
                        if figure is None or year['inhabitants'] is None or category in flows:
                            self.assertIsNone(rate, (code, year['year'], category))
                        else:
                            self.assertAlmostEqual(rate, figure * 1000 / year['inhabitants'])
            for row in csv.DictReader(io.StringIO(self.done('series', code, '--per-1000', '--format', 'csv').out)):
                for category, rate in years[int(row['year'])]['per_1000'][row['side']].items():
                    said = row[category + '_per_1000']
                    self.assertEqual(said == '', rate is None, (code, row['year'], category))
                    self.assertTrue(rate is None or abs(float(said) - rate) <= rate * 1e-5)

    def test_no_figure_is_no_zero(self):
        """Of 2025, of years before the table, of other territories than today's, of a State whose figures count others too, and of the world."""
        for code, year in (('LBN', '2025'), ('DEU', '1989'), ('SDN', '1985'), ('SDN', '2010'), ('ETH', '1992'), ('IDN', '1999'), ('RUS', '1990'),
                           ('YEM', '1989'), ('VNM', '1973'), ('TZA', '1963'), ('FRA', '1959'), ('SRB', '2015'), ('world', '2015')):
            said = self.rates(code, '--from', year, '--to', year)['years'][0]
            self.assertIsNone(said['inhabitants'], code)
            self.assertEqual(set(said['per_1000']['hosted'].values()), {None})
            self.assertIn('no population figure', self.done('series', code, '--per-1000', '--from', year, '--to', year).out)

    def test_territories(self):
        """From the year on in which the territory became today's there is a figure, and none before."""
        states = [state for state in json.loads((common.DATA / 'states.json').read_text()) if 'inhabitants_from' in state]
        self.assertGreater(len(states), 5)
        for state in states:
            first = int(state['inhabitants_from'][:4])
            self.assertIsNone(self.inhabitants(state['iso3'], first - 1), state)
            self.assertIsNotNone(self.inhabitants(state['iso3'], first), state)

    def test_without_asking_nothing_is_divided(self):
        self.assertNotIn('per_1000', self.done('series', 'LBN', '--format', 'json').out)
        self.assertNotIn('inhabitants', self.done('series', 'LBN', '--format', 'csv').out)

    def change(self, change):
        """The bundle with another table of inhabitants."""
        bundle = self.folder / 'bundle' if (self.folder / 'bundle').exists() else self.copy_bundle()
        table = self.table()
        change(table)
        (bundle / 'population.json').write_text(json.dumps(table))
        return bundle

    def test_a_table_says_who_counted_whom(self):
        """The figures are one publisher's, the inhabitants another's, and what is made of both is nobody's."""
        for row in csv.DictReader(io.StringIO(self.done('series', 'LBN', '--per-1000', '--format', 'csv').out)):
            self.assertEqual((row['source'], row['population_source'], row['population_licence'], row['per_1000']), ('UNHCR-RPSD', 'WB-WDI', 'CC-BY-4.0', 'computed'))
        self.assertNotIn('population_source', self.done('series', 'LBN', '--format', 'csv').out)

    def add_series(self, bundle, **changed):
        """Lebanon's figures, and the manifest changed; a member that is None is taken out."""
        manifest = {**json.loads((bundle / 'bundle.json').read_text()), **changed, 'series': 'series'}
        (bundle / 'series').mkdir()
        (bundle / 'series' / 'LBN.json').write_text((common.DATA / 'series' / 'LBN.json').read_text())
        (bundle / 'bundle.json').write_text(json.dumps({key: value for key, value in manifest.items() if value is not None}))
        return bundle

    def test_faults(self):
        self.done('check', self.change(lambda table: None))
        for change, says in ((lambda table: table.update(format='accession-series-1'), 'population.json: /format'),
                             (lambda table: table['states'][3]['inhabitants'].pop(), '/states/3/inhabitants'),
                             (lambda table: table['states'][3].update(state='XXQ'), '/states/3/state'),
                             (lambda table: table['states'][3].update(state=table['states'][2]['state']), '/states/3/state'),
                             (lambda table: table['states'][3]['inhabitants'].__setitem__(0, -1), '/states/3/inhabitants/0'),
                             (lambda table: table.update(source='nobody'), 'population.json: /source'),
                             (lambda table: table.update(years=table['years'][::-1]), 'population.json: /years'),
                             (lambda table: table.pop('licence'), 'population.json: /licence')):
            self.fails(3, 'check', self.change(change), says=says)
        (self.folder / 'bundle' / 'population.json').unlink()
        self.fails(3, 'check', self.folder / 'bundle', says='population.json')

    def test_the_table_says_its_date_and_licence(self):
        """Where the source that it names has neither."""
        bundle = self.add_series(self.change(lambda table: table.update(as_at='1998', licence='By leave')))
        sources = json.loads((bundle / 'sources.json').read_text())
        for source in sources:
            if source['id'] == 'WB-WDI':
                del source['as_at'], source['licence']
        (bundle / 'sources.json').write_text(json.dumps(sources))
        asked = ('series', 'LBN', '--per-1000', '--from', '2015', '--bundle', bundle)
        self.assertRegex(self.done(*asked).out, r'as\s+at\s+1998\.\s+Licence:\s+By\s+leave\.')
        self.assertEqual(json.loads(self.done(*asked, '--format', 'json').out)['population_licence'], 'By leave')

    def test_a_bundle_without(self):
        bundle = self.add_series(self.copy_bundle(), population=None)
        self.fails(1, 'series', 'LBN', '--per-1000', '--bundle', bundle, says='how many inhabitants')
        self.done('series', 'LBN', '--bundle', bundle)


if __name__ == '__main__':
    common.main()
