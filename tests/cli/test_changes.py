# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What changed between two days, against the depositary's lists and UNHCR's table as they were read by hand."""

import csv
import io
import json

import common

NINETIES = ('--from', '1990-01-01', '--to', '1999-12-31')
TREATIES = ('refugees-1951', 'protocol-1967', 'stateless-1954', 'stateless-1961')
# The instruments deposited by States of Africa in these ten years, by day.
JOINED = [
    ('refugees-1951', 'NAM', '1995-02-17'), ('refugees-1951', 'ZAF', '1996-01-12'), ('protocol-1967', 'NAM', '1995-02-17'), ('protocol-1967', 'ZAF', '1996-01-12'),
    ('stateless-1954', 'ZWE', '1998-12-01'), ('stateless-1954', 'TCD', '1999-08-12'), ('stateless-1954', 'SWZ', '1999-11-16'),
    ('stateless-1961', 'TCD', '1999-08-12'), ('stateless-1961', 'SWZ', '1999-11-16'),
]
# 90 days after these days, the Protocol at once; Zimbabwe's succession reaches back to 1980, and Eswatini's 90 days ended in 2000.
BOUND = [
    ('refugees-1951', 'NAM', '1995-05-18'), ('refugees-1951', 'ZAF', '1996-04-11'), ('protocol-1967', 'NAM', '1995-02-17'), ('protocol-1967', 'ZAF', '1996-01-12'),
    ('stateless-1954', 'TCD', '1999-11-10'), ('stateless-1961', 'TCD', '1999-11-10'),
]


class Changes(common.Case):
    def changes(self, *arguments):
        return json.loads(self.done('changes', *arguments, '--format', 'json').out)

    @staticmethod
    def acts(answer, kind):
        return [(one['treaty'], one['state'], one['date']) for one in answer['changes'] if one['kind'] == kind]

    def test_africa_in_the_nineties(self):
        answer = self.changes('Africa', *NINETIES)
        self.assertEqual((answer['from'], answer['to'], answer['basis'], answer['place']), ('1990-01-01', '1999-12-31', 'deposit', '002'))
        self.assertEqual(self.acts(answer, 'joined'), JOINED)
        self.assertEqual(self.acts(answer, 'bound'), BOUND)
        self.assertEqual(self.acts(answer, 'left') + self.acts(answer, 'no-longer-bound') + self.acts(answer, 'withdrawn'), [])
        self.assertEqual(self.acts(answer, 'made'), [('refugees-1951', 'NAM', '1995-02-17')])
        self.assertTrue(all(one['counted'] and not one['possible'] and one['source'] for one in answer['changes']))
        before, after = (json.loads(self.done('status', '--region', '002', '--as-of', day, '--format', 'json').out) for day in ('1989-12-31', '1999-12-31'))
        for old, new, row in zip(before['treaties'], after['treaties'], answer['counts']):
            self.assertEqual((row['id'], row['before'], row['after']), (old['id'], old['parties'], new['parties']))
            self.assertEqual(row['after'] - row['before'], row['joined'] - row['left'])
        self.assertEqual([row['id'] for row in answer['counts']], [*TREATIES, 'refugee-instruments'])
        self.assertEqual(self.changes('002', '--from', '1990', '--to', 'December 1999'), answer)

    def test_both_days_are_included(self):
        for first, last, joined in (('1995-02-17', '1996-01-12', 2), ('1995-02-18', '1996-01-11', 0), ('1995-02-17', '1995-02-17', 1)):
            answer = self.changes('Africa', '--from', first, '--to', last, '--treaty', 'refugees-1951')
            self.assertEqual((answer['counts'][0]['joined'], len(answer['counts']), answer['movements']), (joined, 1, []), (first, last))

    def test_doubts(self):
        """A day of which the record is not sure is told as that."""
        for place, year, says in (('HUN', '1998', 'geographical limitation (the date is not verified)'), ('YUG', '1959', 'ratification (the date is not verified)')):
            self.assertIn(says, self.done('changes', place, '--from', year, '--to', year).out)

    def test_breaks(self):
        """What is not compared is told with its numbers, for it may be the largest."""
        text = ' '.join(self.done('changes', 'UKR', '--from', '2021', '--to', '2025').out.split())
        self.assertIn('2025, Asylum-seekers from Ukraine (not compared above: 44,349, then 26,583): From 2025 on', text)

    def test_breaks_of_a_region(self):
        """The table has figures of States and of the world: those of the world are no region's."""
        whole, part = (' '.join(self.done('changes', place, '--from', '2007', '--to', '2007').out.split()) for place in ('world', '002'))
        self.assertIn('2007, Refugees (not compared above: 9,876,879, then 11,390,082): ', whole)
        self.assertIn('2007, Refugees: Figures from 2007 on', part)
        self.assertEqual([(one['before'], one['after']) for one in self.changes('002', '--from', '2007', '--to', '2007')['breaks']], [(None, None)])

    def test_breaks_alone(self):
        """Where every figure that differs is of such a year, it is not said that none does."""
        text = ' '.join(self.done('changes', 'TON', '--from', '2007', '--to', '2007').out.split())
        self.assertIn('2007, Refugees from Tonga (not compared above: 5, then 0): ', text)
        self.assertNotIn('that differ', text)

    def test_idle_zeros(self):
        """A 0 in rows that are there for others is no figure from which anything rises."""
        self.assertNotIn('517,555', self.done('changes', 'KHM', '--from', '2025', '--to', '2025').out)

    def test_withdrawals(self):
        answer = self.changes('--from', '2013', '--to', '2014')
        self.assertEqual(answer['place'], 'world')
        self.assertEqual(self.acts(answer, 'withdrawn'), [('refugees-1951', 'MEX', '2014-07-11')])
        self.assertEqual(self.acts(answer, 'withdrawn-in-part'), [('refugees-1951', 'PNG', '2013-08-20')])
        self.assertEqual([one['text'] for one in answer['changes'] if one['kind'] == 'withdrawn'], ['reservation to article 32'])
        self.assertEqual(self.acts(self.changes('--from', '2014-07-12', '--to', '2015'), 'withdrawn'), [])

    def test_who_leaves(self):
        # Madagascar denounced the 1954 Convention on 2 April 1965, with a year's notice.
        answer = self.changes('MDG', '--from', '1965', '--to', '1966')
        self.assertEqual([one['date'] for one in answer['changes'] if one['kind'] == 'no-longer-bound'], ['1966-04-02'])
        standing = {row['id']: (row['before'], row['after']) for row in answer['standing']}
        self.assertEqual(standing['stateless-1954'], ('party', 'left'))

    def test_a_day_that_is_not_known(self):
        # Of South Sudan's accession to the Protocol the year alone is known, 2018.
        for first, last, possible in (('2018', '2018', False), ('2018', '2018-06-30', True), ('2018-06-01', '2018', True), ('2018-03', '2018-04', True)):
            answer = self.changes('SSD', '--from', first, '--to', last, '--treaty', 'protocol-1967')
            joined = [one for one in answer['changes'] if one['kind'] == 'joined']
            self.assertEqual([(one['date'], one['possible'], one['counted']) for one in joined], [('2018', possible, not possible)], (first, last))
            self.assertEqual(answer['standing'][0]['joined'], int(not possible))
        self.assertEqual(self.changes('SSD', '--from', '2019', '--to', '2019', '--treaty', 'protocol-1967')['changes'], [])
        self.assertIn('possible, not counted', self.done('changes', 'SSD', '--from', '2018', '--to', '2018-06-30').out)

    def test_bases(self):
        # Deposited on 15 January 1999, bound 90 days later.
        for basis, kinds in (('deposit', ['joined', 'bound']), ('in-force', ['bound']), ('bound', ['bound'])):
            answer = self.changes('KAZ', '--from', '1999', '--to', '1999', '--basis', basis, '--treaty', 'refugees-1951')
            self.assertEqual([one['kind'] for one in answer['changes'] if one['kind'] != 'made'], kinds)
            self.assertEqual([one['date'] for one in answer['changes'] if one['kind'] == 'bound'], ['1999-04-15'])

    def test_figures(self):
        for place in ('Africa', 'world', 'RWA'):
            answer = self.changes(place, *NINETIES)
            rwanda = [one for one in answer['movements'] if (one['state'], one['category'], one['side']) == ('RWA', 'refugees', 'abroad')]
            self.assertEqual([(one['year'], one['source'] != '') for one in rwanda], [(1994, True)])
            sizes = [abs(one['after'] - one['before']) for one in answer['movements']]
            self.assertEqual(sizes, sorted(sizes, reverse=True))
            self.assertLessEqual(len(sizes), 10)
            for one in answer['movements']:
                self.assertTrue({one['before_kind'], one['after_kind']}.isdisjoint({'not-collected', 'not-reported'}), one)
                series = json.loads(self.done('series', one['state'], '--from', one['year'] - 1, '--to', one['year'], '--format', 'json').out)['years']
                self.assertEqual([row[one['side']][one['category']] for row in series], [one['before'], one['after']], one)
        titles = {one['title'] for one in self.changes('Africa', *NINETIES)['movements']}
        self.assertLessEqual({'Refugees from Rwanda', 'Malawi: Refugees hosted'}, titles)
        # A year that does not lie whole between the days has no change of its own.
        self.assertEqual(self.changes('RWA', '--from', '1994-01-02', '--to', '1994-12-31')['movements'], [])
        self.assertIn('no figures of two ends of a year', ' '.join(self.done('changes', 'RWA', '--from', '1994-01-02', '--to', '1994-12-30').out.split()))

    def test_breaks_are_named_and_not_compared(self):
        answer = self.changes('world', '--from', '1951', '--to', '2024')
        self.assertTrue(answer['breaks'])
        self.assertTrue(all(one['note'] for one in answer['breaks']))
        years = [one['year'] for one in answer['breaks']]
        self.assertEqual(years, sorted(years))
        broken = {(one['category'], one['side'], one['year']) for one in answer['breaks']}
        self.assertFalse(broken & {(one['category'], one['side'], one['year']) for one in answer['movements']})

    def test_csv_and_text(self):
        table = list(csv.DictReader(io.StringIO(self.done('changes', 'Africa', *NINETIES, '--format', 'csv').out, newline='')))
        self.assertEqual([(row['treaty'], row['iso3'], row['date']) for row in table if row['kind'] == 'joined'], JOINED)
        self.assertTrue(any(row['kind'] == 'movement' and row['iso3'] == 'RWA' and row['date'] == '1994' for row in table))
        path = self.folder / 'changes.txt'
        self.done('changes', 'Africa', *NINETIES, '-o', path)
        said = ' '.join(path.read_text(encoding='utf-8').split())
        for words in ('Africa: what changed between 1 January 1990 and 31 December 1999, both days included', 'South Africa 12 January 1996 accession',
                      'Zimbabwe 1 December 1998 succession', 'counted by the instruments deposited by that day', 'as the depositary listed them on 14 March 2015'):
            self.assertIn(words, said)
        self.assertIn('что изменилось', self.done('changes', 'Africa', '--from', '1990-01-01', '--to', '1990-01-02', '--lang', 'ru').out)

    def test_wrong_usage(self):
        self.fails(2, 'changes', '--from', '2000-01-02', '--to', '2000-01-01', says='exchange the two dates')
        self.fails(2, 'changes', '--from', '2000', says='--from 1990-01-01 --to 1999-12-31')
        self.fails(2, 'changes', '--from', '2000-02-30', '--to', '2001')
        self.fails(2, 'changes', 'Atlantis', '--from', '2000', '--to', '2001', says='is not in the record')
        self.fails(2, 'changes', 'KAZ', '--from', '2000', '--to', '2001', '--basis', 'guess', says='deposit, in-force')


if __name__ == '__main__':
    common.main()
