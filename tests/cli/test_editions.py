# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Editions of UNHCR's figures: taken in, told apart, compared, chosen and removed, whole whatever ends the program."""

import csv
import hashlib
import io
import json
import os
import random
import signal
import subprocess
import zipfile

import common

HEADER = 'year,coo_name,coo,coo_iso,coa_name,coa,coa_iso,refugees,asylum_seekers,returned_refugees,idps,returned_idps,stateless,ooc,oip,hst\n'
STATES = ['AFG', 'BGD', 'DEU', 'ETH', 'FRA', 'GRC', 'HUN', 'IRN', 'JOR', 'KEN', 'LBN', 'MEX', 'NER', 'POL', 'UKR', 'ZMB']


def table(years, change=None):
    """A small table of everybody from everywhere, with a figure that depends on nothing but its place; change: {(year, coo, coa, column): figure}."""
    lines = [HEADER]
    for year in years:
        for o, origin in enumerate(STATES):
            for a, asylum in enumerate(STATES):
                cells = [1000 + 7 * o + 11 * a + year, 100 + o, 0, 50000 if origin == asylum else 0, 0, 5, 0, 3, 9 if origin == asylum else '']
                for column in range(9):
                    cells[column] = (change or {}).get((year, origin, asylum, column), cells[column])
                lines.append(f'{year},{origin},XXX,{origin},{asylum},XXX,{asylum},' + ','.join(map(str, cells)) + '\n')
    return ''.join(lines)


class Editions(common.Case):
    def setUp(self):
        super().setUp()
        self.home = self.folder / 'home'
        self.store = self.home / 'accession' / 'editions'
        self.environment = {'XDG_DATA_HOME': str(self.home), 'XDG_DATA_DIRS': str(self.folder / 'system')}

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text)
        return path

    def ok(self, *arguments):
        return self.done(*arguments, environment=self.environment)

    def bad(self, status, *arguments, says=''):
        return self.fails(status, *arguments, says=says, environment=self.environment)

    def list(self):
        return json.loads(self.ok('editions', 'list', '--format', 'json').out)

    def ids(self):
        return [edition['id'] for edition in self.list()['editions']]

    def series(self, state, *arguments):
        return json.loads(self.ok('series', state, '--format', 'json', *arguments).out)

    def test_a_break_that_the_figures_do_not_follow_yet(self):
        """At the end of 2025 people of unknown origin are counted in another category in Kazakhstan; in the middle of it they are not."""
        for name, told in (('2024.12.1', False), ('2025.06.1', False), ('2025.12.1', True), ('2026.06.1', True)):
            last = int(name[:4])
            self.ok('editions', 'add', self.write(f'population-{name}.csv', table(range(2023, last + 1)).replace('POL', 'KAZ')))
            brief = ' '.join(self.ok('brief', 'KAZ', '--edition', name, '--as-of', '2025-12-31' if last < 2026 else '2026-01-31').out.split())
            proof = ' '.join(self.ok('why', f'KAZ/refugees/{min(last, 2025)}', '--edition', name, '--as-of', '2026-01-31').out.split())
            self.assertEqual('another category from 2025 on' in brief + proof, told, name)
        self.assertIn('another category from 2025 on', ' '.join(self.ok('brief', 'KAZ', '--as-of', '2026-01-31').out.split()))

    def test_ships_with_one(self):
        found = self.list()
        self.assertEqual(found['in_use'], 'shipped')
        self.assertEqual([(e['id'], e['in_use'], e['mid_year']) for e in found['editions']], [('shipped', True, False)])
        self.assertFalse(self.home.exists())

    def test_taken_in_and_used(self):
        out = self.ok('editions', 'add', self.write('population-2001.12.0.csv', table([2000, 2001]))).out
        self.assertIn('2001.12.0', out)
        self.assertIn('end of 2001', out)
        self.assertEqual(self.list()['in_use'], '2001.12.0')
        years = self.series('KEN')['years']
        self.assertEqual([year['year'] for year in years], [2000, 2001])
        self.assertGreater(self.series('KEN', '--edition', 'shipped')['years'][-1]['year'], 2020)
        self.ok('editions', 'use', 'shipped')
        self.assertGreater(self.series('KEN')['years'][-1]['year'], 2020)
        self.assertEqual([year['year'] for year in self.series('KEN', '--edition', '2001.12.0')['years']], [2000, 2001])

    def test_same_again_is_no_other(self):
        path = self.write('population-2001.12.0.csv', table([2000, 2001]))
        self.ok('editions', 'add', path)
        before = sorted(self.store.iterdir())
        self.assertIn('already', self.ok('editions', 'add', path).out)
        self.assertEqual(sorted(self.store.iterdir()), before)

    def test_name_taken_gets_a_number(self):
        self.ok('editions', 'add', self.write('a-2001.12.0.csv', table([2000, 2001])))
        self.ok('editions', 'add', self.write('b-2001.12.0.csv', table([2000, 2001], {(2001, 'UKR', 'POL', 2): 285000})))
        self.assertEqual(set(self.ids()), {'shipped', '2001.12.0', '2001.12.0-2'})

    def test_middle_of_the_year(self):
        self.ok('editions', 'add', self.write('population-2001.06.1.csv', table([2000, 2001])))
        edition = [e for e in self.list()['editions'] if e['id'] == '2001.06.1'][0]
        self.assertTrue(edition['mid_year'])
        self.assertIn('"as_at": "2001-06"', (self.store / '2001.06.1/series/KEN.json').read_text())
        self.assertIn('middle of 2001', self.ok('editions', 'list').out)

    def test_middle_is_never_called_the_end(self):
        """Wherever a figure of the last year is dated."""
        self.ok('editions', 'add', self.write('population-2001.06.1.csv', table([1999, 2000, 2001], {(2001, 'UKR', 'POL', 2): 5000, (2001, 'UKR', 'POL', 0): 90000})))
        brief = self.ok('brief', 'POL', '--as-of', '2002-01-01').out
        self.assertIn('In the middle of 2001', brief)
        self.assertIn('At the end of 2000', brief)
        self.assertIn('first half of 2001', brief)
        for text in (brief, self.ok('profile', 'POL', '--as-of', '2002-01-01').out, self.ok('why', '--state', 'POL', '--figure', 'refugees', '--year', '2001').out):
            self.assertNotRegex(text, 'nd of 2001|ourse of 2001')
        region = self.ok('brief', 'Eastern Europe', '--as-of', '2002-01-01').out
        self.assertIn('In the middle of 2001 (UNHCR)', region)
        self.assertNotRegex(region, 'nd of 2001|ourse of 2001')
        self.assertIn('2001 is its middle', self.ok('series', 'POL').out)
        self.assertEqual([y.get('mid_year', False) for y in self.series('POL')['years']], [False, False, True])
        rows = csv.DictReader(io.StringIO(self.ok('series', 'POL', '--format', 'csv').out))
        self.assertEqual({(row['year'], row['mid_year']) for row in rows}, {('1999', 'no'), ('2000', 'no'), ('2001', 'yes')})
        sheet = self.folder / 'pol.ods'
        self.ok('series', 'POL', '--format', 'ods', '-o', sheet)
        with zipfile.ZipFile(sheet) as package:
            self.assertIn('Middle of 2001', package.read('content.xml').decode())
        # Half a year is no change from one end to the next, however late the day is up to which is asked.
        for last in ('2001-12-31', '2002-01-01', '2003-01-01', '2020-01-01'):
            changes = json.loads(self.ok('changes', 'POL', '--from', '1999-12-01', '--to', last, '--format', 'json').out)
            self.assertEqual([one for one in changes['movements'] + changes['breaks'] if one['year'] == 2001], [], last)
        self.assertNotIn('2001', self.ok('changes', 'world', '--from', '1999-12-01', '--to', '2003-01-01', '--format', 'csv').out.replace('2001-', '').replace('+2001.06.1', ''))

    def test_content_type_tells_the_moment(self):
        notes = '"Last updated:","13 June 2002"\n"Content type","Mid-year stock population totals"\nYears:\nOrigin:,all\n'
        self.ok('editions', 'add', self.write('download.csv', notes + table([2000, 2001])))
        edition = self.list()['editions'][1]
        self.assertEqual((edition['mid_year'], edition['published']), (True, '2002-06-13'))

    def test_asks_for_the_moment(self):
        path = self.write('population.csv', table([2029, 2030]))
        self.bad(2, 'editions', 'add', path, says='--mid-year')
        self.assertEqual(self.ids(), ['shipped'])
        self.ok('editions', 'add', path, '--mid-year')
        self.assertTrue(self.list()['editions'][1]['mid_year'])
        self.bad(2, 'editions', 'add', path, '--mid-year', '--end-year', says='both')

    def test_moment_told_by_another_edition(self):
        self.ok('editions', 'add', self.write('population-2030.12.0.csv', table([2029, 2030])))
        moved = {(2030, origin, asylum, 0): 3003 for origin in STATES[:12] for asylum in STATES}
        self.ok('editions', 'add', self.write('unnamed.csv', table([2029, 2030], moved)))
        self.ok('editions', 'add', self.write('other.csv', table([2029, 2030], {(2029, 'UKR', 'POL', 2): 1})))
        told = {e['id']: e['mid_year'] for e in self.list()['editions']}
        self.assertEqual(told, {'shipped': False, '2030.12.0': False, '2030.06': True, '2030.12': False})

    def test_files_of_one_download(self):
        archive = self.folder / 'download-2001.12.zip'
        with zipfile.ZipFile(archive, 'w') as packed:
            packed.writestr('population.csv', table([2000, 2001]))
            packed.writestr('footnotes.csv', 'a,b\n1,2\n')
            packed.writestr('asylum-applications.csv',
                            'Year,Country of origin,Country of origin (ISO),Country of asylum,Country of asylum (ISO),Authority,Application type,Stage of procedure,Cases / Persons,applied\n'
                            '2001,Ukraine,UKR,Poland,POL,G,N,FI,P,300\n2001,Unknown,-,Poland,POL,G,N,FI,P,12\n')
        self.ok('editions', 'add', archive)
        edition = [e for e in self.list()['editions'] if e['id'] != 'shipped'][0]
        self.assertEqual([t['table'] for t in edition['tables']], ['population', 'asylum_applications'])
        text = json.loads((self.store / edition['id'] / 'procedures/POL.json').read_text())
        self.assertEqual(text['runs'], [{'table': 'applications', 'procedure': 'G', 'type': 'N', 'level': 'FI', 'unit': 'persons', 'years': [2001], 'applied': [312]}])

    def test_lacking_is_not_taken_from_another(self):
        self.ok('editions', 'add', self.write('population-2001.12.0.csv', table([2000, 2001])))
        self.assertIsNone(self.series('KEN', '--edition', '2001.12.0').get('procedures') or None)
        self.assertFalse((self.store / '2001.12.0/procedures').exists())

    def test_briefing_tells_another_edition(self):
        """Only where it is asked to: what else is there changes no byte. The check line carries it, so that it is verified."""
        self.ok('editions', 'add', self.write('population-2002.12.0.csv', table([2000, 2001, 2002])))
        brief = ('brief', 'KEN', '--as-of', '2003-01-01', '--edition', '2002.12.0')
        alone = self.ok(*brief).out
        self.ok('editions', 'add', self.write('population-2001.12.0.csv', table([2000, 2001], {(2001, 'UKR', 'KEN', 0): 90000})), '--keep')
        self.assertEqual(self.ok(*brief).out, alone)
        self.assertNotIn('compare=', alone)
        told = self.ok(*brief, '--compare-edition', '2001.12.0').out
        difference = 90000 - (1000 + 7 * STATES.index('UKR') + 11 * STATES.index('KEN') + 2001)
        text = ' '.join(told.split())
        self.assertIn('Compared with another edition: Edition 2001.12.0, date of publication not known.', text)
        self.assertRegex(text, rf'KEN/refugees/2001 is otherwise in that edition: [0-9,]+; difference: {difference:,}\.')
        self.assertRegex(text, r'Not in that edition, or of another day there: [^.]*KEN/refugees/2002')
        self.assertIn(' compare=2001.12.0 ', told)
        data = json.loads(self.ok(*brief, '--compare-edition', '2001.12.0', '--format', 'json').out)['compared_with']
        said = {figure['claim']: figure for figure in data['figures']}
        self.assertEqual(data['edition'], '2001.12.0')
        self.assertEqual((said['KEN/refugees/2001']['is'], said['KEN/refugees/2001']['difference']), ('figure', -difference))
        self.assertEqual((said['KEN/refugees/2002']['is'], said['KEN/refugees/2002']['value']), ('no_year', None))
        later = self.ok('brief', 'KEN', '--as-of', '2002-06-01', '--edition', '2001.12.0', '--compare-edition', '2002.12.0').out
        self.assertIn('KEN/refugees/2001 is otherwise in that edition:', ' '.join(later.split()))
        for style in ('text', 'html', 'json', 'pdf', 'odt'):
            path = self.folder / f'told.{style}'
            self.ok(*brief, '--compare-edition', '2001.12.0', '--format', style, '-o', path)
            self.assertTrue(self.ok('verify', path, '--edition', '2002.12.0').out.startswith('verified:'))
        self.bad(2, *brief, '--compare-edition', '2002.12.0', says='no other edition')
        self.bad(2, *brief, '--compare-edition', '1999.12.0', says='no edition')
        # No edition is ever compared with itself, and one that is damaged is there.
        itself = (self.folder / 'told.text').read_bytes().replace(b' compare=2001.12.0 ', b' compare=2002.12.0 ')
        (self.folder / 'itself.text').write_bytes(itself)
        self.bad(3, 'verify', self.folder / 'itself.text', '--edition', '2002.12.0', says='no other edition')
        series = self.store / '2001.12.0/series/KEN.json'
        kept = series.read_bytes()
        series.write_bytes(kept.replace(b'90000', b'90001'))
        self.bad(1, 'verify', path, '--edition', '2002.12.0', says='KEN.json is not as it was written')
        series.write_bytes(kept)
        self.ok('editions', 'remove', '2001.12.0')
        self.bad(1, 'verify', path, '--edition', '2002.12.0', says='not at hand')
        changed = (self.folder / 'told.text').read_bytes().replace(b'KEN/refugees/2001 is', b'KEN/refugees/2000 is')
        (self.folder / 'told.text').write_bytes(changed)
        self.bad(3, 'verify', self.folder / 'told.text', '--edition', '2002.12.0', says='checksum')

    def test_an_edition_is_known_by_more_than_its_name(self):
        """Another computer's edition of the same name is not taken for it, and the same edition is, whatever its file was called."""
        same, other = table([2000, 2001]), table([2000, 2001], {(2001, 'UKR', 'KEN', 0): 90000})
        brief = ('brief', 'KEN', '--as-of', '2002-06-01', '--edition', '2001.12.0')
        self.ok('editions', 'add', self.write('population-2001.12.0.csv', same))
        self.ok('editions', 'add', self.write('population-2002.12.0.csv', table([2000, 2001, 2002])), '--keep')
        plain, told = self.folder / 'plain.txt', self.folder / 'told.txt'
        self.ok(*brief, '-o', plain)
        self.ok(*brief, '--compare-edition', '2002.12.0', '-o', told)
        self.assertRegex(plain.read_text(), ' lang=en figures=[0-9a-f]{64} made-with=')
        self.assertRegex(told.read_text(), ' compare=2002.12.0 figures=[0-9a-f]{64} compare-figures=[0-9a-f]{64} made-with=')
        self.ok('editions', 'use', 'shipped')
        self.ok('editions', 'remove', '2001.12.0')
        self.ok('editions', 'add', self.write('population-2001.12.0.csv', other), '--keep')
        for path in (plain, told):
            self.bad(1, 'verify', path, '--edition', '2001.12.0', says='of that name at hand has others')
        self.ok('editions', 'remove', '2001.12.0')
        (self.folder / 'again').mkdir()
        self.ok('editions', 'add', self.write('again/population-2001.12.0.csv', same), '--keep')
        for path in (plain, told):
            self.assertTrue(self.ok('verify', path, '--edition', '2001.12.0').out.startswith('verified:'))
        self.ok('editions', 'remove', '2002.12.0')
        self.ok('editions', 'add', self.write('population-2002.12.0.csv', table([2000, 2001, 2002], {(2001, 'UKR', 'KEN', 0): 90000})), '--keep')
        self.bad(1, 'verify', told, '--edition', '2001.12.0', says='edition 2002.12.0, and the one of that name at hand has others')
        # Who takes what names it out, or another in, has changed the file.
        text = plain.read_text()
        start = text.index(' figures=')
        plain.write_text(text[:start] + text[start + len(' figures=') + 64:])
        self.bad(3, 'verify', plain, '--edition', '2001.12.0')

    def test_briefing_dates_a_revision_by_publication(self):
        """Before and after are by the days of publication, never by the numbers of the editions."""
        self.ok('editions', 'add', self.write('population-2001.12.0.csv', table([2000, 2001])), '--published', '2003-06-13')
        other = self.write('population-2002.12.0.csv', table([2000, 2001, 2002], {(2001, 'UKR', 'KEN', 0): 90000}))
        self.ok('editions', 'add', other, '--published', '2002-06-13')
        for shown, compared, said in (('2001.12.0', '2002.12.0', 'was revised before; in that earlier edition:'), ('2002.12.0', '2001.12.0', 'was revised since; in that later edition:')):
            out = self.ok('brief', 'KEN', '--as-of', '2002-06-01', '--edition', shown, '--compare-edition', compared).out
            self.assertIn('KEN/refugees/2001 ' + said, ' '.join(out.split()))

    def test_briefing_reckons_with_no_figure_that_is_none(self):
        """What was not reported is not zero, and nobody was revised by as many as were counted."""
        def rows(refugees):
            return table([1997, 1998]) + ''.join(f'{year},AFG,XXX,AFG,KAZ,XXX,KAZ,{n},7,0,0,0,0,0,0,0\n' for year, n in refugees.items())

        for number, refugees in ((1, {1997: 5, 1998: 20458}), (2, {1997: 5}), (3, {1997: 5, 1998: 0}), (5, {1997: 5, 1998: 99})):
            self.ok('editions', 'add', self.write(f'population-1998.12.{number}.csv', rows(refugees)), '--published', f'{1998 + number}-06-13')
        self.ok('editions', 'add', self.write('population-1998.12.4.csv', rows({1997: 6})))

        def brief(shown, compared):
            arguments = ('brief', 'KAZ', '--as-of', '1999-02-01', '--edition', shown, '--compare-edition', compared)
            data = json.loads(self.ok(*arguments, '--format', 'json').out)['compared_with']['figures']
            figure = [figure for figure in data if figure['claim'] == 'KAZ/refugees/1998'][0]
            return ' '.join(self.ok(*arguments).out.split()), (figure['is'], figure['kind'], figure['value'], figure['difference'])

        text, figure = brief('1998.12.1', '1998.12.2')
        self.assertEqual(figure, ('figure', 'not-reported', None, None))
        self.assertIn('KAZ/refugees/1998 is no longer reported in the later of the two editions; in the edition compared with: not reported.', text)
        self.assertNotIn('difference: 20,458', text)
        text, figure = brief('1998.12.5', '1998.12.2')
        self.assertEqual(figure, ('figure', 'not-reported', None, None))
        self.assertIn('KAZ/refugees/1998 is newly reported in the later of the two editions; in the edition compared with: not reported.', text)
        text, figure = brief('1998.12.1', '1998.12.4')
        self.assertIn('KAZ/refugees/1998 is otherwise in that edition: not reported.', text)
        # A table writes a zero also where nothing was reported: neither is it the same, nor is it newly reported.
        text, figure = brief('1998.12.3', '1998.12.2')
        self.assertEqual(figure, ('figure', 'not-reported', None, None))
        self.assertIn('KAZ/refugees/1998 is otherwise in that edition: not reported.', text)
        text, figure = brief('1998.12.1', '1998.12.3')
        self.assertEqual(figure, ('figure', 'zero', 0, 20458))

    def test_compared(self):
        self.ok('editions', 'add', self.write('population-2001.12.0.csv', table([2000, 2001], {(2000, 'UKR', 'POL', 2): 403000})))
        self.ok('editions', 'add', self.write('population-2002.06.0.csv', table([2000, 2001, 2002], {(2000, 'UKR', 'POL', 2): 285000, (2001, 'UKR', 'DEU', 8): 0})))
        found = json.loads(self.ok('editions', 'compare', '2001.12.0', '2002.06.0', '--format', 'json').out)
        self.assertEqual(found['new_years'], [2002])
        self.assertEqual(found['rows'], {'new': 0, 'revised': 1, 'gone': 0})
        self.assertEqual(found['revisions'], [
            {'state': 'POL', 'side': 'hosted', 'category': 'returned_refugees', 'year': 2000, 'before': 403000, 'after': 285000},
            {'state': 'UKR', 'side': 'abroad', 'category': 'returned_refugees', 'year': 2000, 'before': 403000, 'after': 285000}])
        self.assertIn('403,000  285,000', self.ok('editions', 'compare', '2001.12.0', '2002.06.0', '--place', 'UKR').out)
        self.assertEqual(self.ok('editions', 'compare', '2001.12.0', '2002.06.0', '--place', 'KEN', '--format', 'csv').out.count('\n'), 1)

    def test_middle_is_no_revision_of_the_end(self):
        self.ok('editions', 'add', self.write('population-2001.06.0.csv', table([2000, 2001])))
        self.ok('editions', 'add', self.write('population-2001.12.0.csv', table([2000, 2001], {(2001, 'UKR', 'POL', 0): 1})))
        found = json.loads(self.ok('editions', 'compare', '2001.06.0', '2001.12.0', '--format', 'json').out)
        self.assertEqual((found['not_compared_year'], found['rows']['revised'], found['revisions']), (2001, 0, []))

    def test_warned_never_corrected(self):
        changed = {(2001, origin, asylum, 0): 2000000 for origin in STATES for asylum in STATES}
        result = common.run('editions', 'add', self.write('population-2001.12.0.csv', table([2000, 2001], changed)), environment=self.environment)
        self.assertEqual((result.status, len(result.lines)), (0, 1))
        self.assertIn('another unit', result.err)
        self.assertEqual(self.series('KEN')['years'][-1]['hosted']['refugees'], 2000000 * len(STATES))

    def test_removed(self):
        self.ok('editions', 'add', self.write('population-2001.12.0.csv', table([2000, 2001])))
        self.bad(1, 'editions', 'remove', '2001.12.0', says='in use')
        mine = self.store / '2001.12.0' / 'series' / 'mine.txt'
        mine.write_text('not of the edition')
        self.ok('editions', 'use', 'shipped')
        self.ok('editions', 'remove', '2001.12.0')
        self.assertEqual(self.ids(), ['shipped'])
        self.assertEqual([p for p in self.store.rglob('*') if p.is_file() and p.name not in ('current', '.lock')], [mine])
        self.bad(1, 'editions', 'remove', 'shipped', says='part of the program')
        self.bad(2, 'editions', 'remove', '2001.12.0', says='no edition')

    def test_changed_file_is_told(self):
        self.ok('editions', 'add', self.write('population-2001.12.0.csv', table([2000, 2001])), '--keep')
        path = self.store / '2001.12.0/series/KEN.json'
        path.write_text(path.read_text().replace('2001', '2003'))
        self.bad(3, 'editions', 'use', '2001.12.0', says='KEN.json')
        self.assertEqual(self.list()['in_use'], 'shipped')

    def test_edition_in_use_is_never_silently_another(self):
        self.ok('editions', 'add', self.write('population-2001.12.0.csv', table([2000, 2001])))
        (self.store / '2001.12.0/edition.json').unlink()
        self.bad(3, 'series', 'KEN', says='2001.12.0')

    def test_source_is_of_the_edition(self):
        cited = ('cite', 'KEN/refugees/2001', '--as-of', '2003-01-01', '--format', 'apa')
        shipped = self.ok(*cited).out
        self.ok('editions', 'add', self.write('population-2001.12.0.csv', table([2000, 2001])), '--published', '2002-06-13')
        out = self.ok(*cited).out
        self.assertIn('UNHCR. (2002, 13 June).', out)
        self.assertNotIn('UNHCR. (2026', out)
        # Where nobody said when it was published, nothing is: least of all the day of another edition.
        self.ok('editions', 'add', self.write('population-2002.12.0.csv', table([2000, 2001, 2002])))
        self.assertNotRegex(self.ok(*cited).out, 'UNHCR[.] [(](2002|2026)')
        self.assertEqual(self.ok(*cited, '--edition', 'shipped').out, shipped)
        self.assertEqual([edition['published'] for edition in self.list()['editions'] if edition['id'] == 'shipped'], ['2026-06-25'])

    def test_folder_of_series_becomes_one(self):
        self.ok('import', self.write('population.csv', table([2000, 2001])), '-o', self.folder / 'series')
        self.ok('editions', 'add', self.folder / 'series')
        self.assertEqual([year['year'] for year in self.series('KEN')['years']], [2000, 2001])
        self.assertEqual((self.store / '2001.12/series/KEN.json').read_text(), (self.folder / 'series/KEN.json').read_text())

    def test_of_the_machine(self):
        self.ok('editions', 'add', self.write('population-2001.12.0.csv', table([2000, 2001])))
        self.ok('editions', 'use', 'shipped')
        target = self.folder / 'system/accession/editions'
        target.mkdir(parents=True)
        (self.store / '2001.12.0').rename(target / '2001.12.0')
        self.assertEqual(self.ids(), ['shipped', '2001.12.0'])
        self.ok('editions', 'use', '2001.12.0')
        self.bad(1, 'editions', 'remove', '2001.12.0', says='everybody')

    def test_folder_cannot_be_made(self):
        self.home.write_text('a file where the folder should be')
        self.bad(1, 'editions', 'add', self.write('population-2001.12.0.csv', table([2000, 2001])), says='cannot be written')
        self.assertEqual(self.home.read_text(), 'a file where the folder should be')

    def test_not_a_table(self):
        self.bad(3, 'editions', 'add', self.write('notes.csv', 'a,b\n1,2\n'), says='population table')
        self.bad(1, 'editions', 'add', self.folder / 'nothing.csv', says='no file')
        self.bad(2, 'editions', 'turn', says='compare')
        self.bad(2, 'editions', 'add', says='compare')
        self.bad(2, 'series', 'KEN', '--edition', '1999.12', says='no edition')
        path = self.write('population-2001.12.0.csv', table([2000, 2001]))
        self.bad(3, 'editions', 'add', path, self.write('again-2001.12.0.csv', table([2001])), says='same table')
        self.assertFalse(any(self.store.glob('2*')) if self.store.exists() else False)

    def check_whole(self):
        """Each folder that is an edition is one to the last byte, and the one in use is among them."""
        found = self.list()
        ids = [edition['id'] for edition in found['editions']]
        self.assertIn(found['in_use'], ids)
        for name in ids[1:]:
            lines = (self.store / name / 'checksums').read_text().splitlines()
            self.assertGreater(len(lines), len(STATES))
            for line in lines:
                digest, file = line.split('  ')
                self.assertEqual(hashlib.sha256((self.store / name / file).read_bytes()).hexdigest(), digest)
        return ids

    def test_killed_at_any_moment(self):
        chance = random.Random(15)
        paths = [self.write(f'population-{year}.12.0.csv', table(range(1990, year + 1))) for year in (2001, 2002)]
        self.ok('editions', 'add', paths[0])
        environment = {key: value for key, value in os.environ.items() if key not in common.ENVIRONMENT_LEFT_OUT} | self.environment
        for turn in range(50):
            with subprocess.Popen([common.PROGRAM, 'editions', 'add', str(paths[1])], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
                try:
                    process.wait(timeout=chance.uniform(0, 0.12))
                except subprocess.TimeoutExpired:
                    process.send_signal(signal.SIGKILL)
            ids = self.check_whole()
            self.assertIn('2001.12.0', ids)
            if len(ids) > 2:
                self.ok('editions', 'use', '2001.12.0')
                self.ok('editions', 'remove', '2002.12.0')
        self.ok('editions', 'add', paths[1])
        self.assertEqual(sorted(p.name for p in self.store.iterdir()), ['.lock', '2001.12.0', '2002.12.0', 'current'])

    def test_file_that_a_portal_hands_over(self):
        """It can be read, and nothing else of where it lies: its folder can be entered, and neither listed nor written. Nobody is who asks, not the superuser."""
        def nobody():
            if os.getuid() == 0:
                os.setgid(65534)
                os.setuid(65534)

        place = self.folder / 'doc' / '1a2b3c4d'
        place.mkdir(parents=True)
        self.addCleanup(place.chmod, 0o700)
        self.folder.chmod(0o777)
        environment = {key: value for key, value in os.environ.items() if key not in common.ENVIRONMENT_LEFT_OUT} | self.environment | {'HOME': str(self.folder)}
        with zipfile.ZipFile(place / 'download-2002.06.zip', 'w') as packed:
            packed.writestr('population.csv', table([2000, 2001, 2002]))
        (place / 'population-2001.12.0.csv').write_text(table([2000, 2001]))
        for path in place.iterdir():
            path.chmod(0o444)
        place.chmod(0o111)
        for name, edition in (('population-2001.12.0.csv', '2001.12.0'), ('download-2002.06.zip', '2002.06')):
            done = subprocess.run([common.PROGRAM, 'editions', 'add', str(place / name)], env=environment, capture_output=True, text=True, timeout=common.LIMIT, preexec_fn=nobody, check=False)
            # A build that counts coverage says that nobody may not write the counts.
            said = [line for line in done.stderr.splitlines() if not line.startswith('profiling:')]
            self.assertEqual((done.returncode, said), (0, []))
            self.assertIn(f'Edition {edition} was taken in, and is in use.', done.stdout)

    def test_two_at_once(self):
        paths = [self.write(f'population-{year}.12.0.csv', table(range(1990, year + 1))) for year in (2001, 2002)]
        environment = {key: value for key, value in os.environ.items() if key not in common.ENVIRONMENT_LEFT_OUT} | self.environment
        for turn in range(5):
            processes = [subprocess.Popen([common.PROGRAM, 'editions', 'add', str(path)], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for path in paths]
            statuses = []
            for process in processes:
                error = process.communicate(timeout=common.LIMIT)[1].decode()
                statuses.append(process.returncode)
                if process.returncode != 0:
                    self.assertIn('wait until that has ended', error)
            self.assertIn(0, statuses)
            self.check_whole()


if __name__ == '__main__':
    common.main()
