# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The articles of the treaties, against the treaties' own texts and the depositary's list as they were read by hand."""

import json

import common

# How many articles a treaty has, and which of them may be reserved: article 42(1), VII(1), 38(1) and 17 of the treaties.
TREATIES = {
    'refugees-1951': (46, {str(n) for n in (2, *range(5, 16), *range(17, 33), 34, 35)}, {'16'}, 'no'),
    'stateless-1954': (42, {str(n) for n in (2, *range(5, 16), *range(17, 33))}, {'16'}, 'no'),
    'protocol-1967': (11, {'IV'}, {'I'}, 'not-named'),
    'stateless-1961': (21, {'11', '14', '15'}, set(), 'no'),
}


class Article(common.Case):
    def article(self, *arguments):
        return json.loads(self.done('article', *arguments, '--format', 'json').out)

    def test_all_of_them(self):
        record = json.loads((common.DATA / 'articles.json').read_text(encoding='utf-8'))
        self.assertEqual({one['treaty'] for one in record}, set(TREATIES))
        for treaty, (n, free, in_part, others) in TREATIES.items():
            listed = self.article(treaty)['articles']
            self.assertEqual([one['article'] for one in listed], [one['number'] for one in record if one['treaty'] == treaty])
            self.assertEqual(len(listed), n)
            self.assertEqual({one['article'] for one in listed if one['reservable'] == 'yes'}, free, treaty)
            self.assertEqual({one['article'] for one in listed if one['reservable'] == 'in-part'}, in_part, treaty)
            self.assertEqual({one['reservable'] for one in listed} - {'yes', 'in-part'}, {others}, treaty)
            for one in listed:
                # A sentence or two.
                self.assertRegex(one['provides'], r'^[A-Z“][^\n]{30,280}\.$')

    def test_a_treaty_that_builds_on_another(self):
        first = self.article('protocol-1967', 'I')
        self.assertEqual((first['heading'], first['reservable_by'], first['except_of_base']), ('General provision', 'VII(1)', ['1', '3', '4', '16(1)', '33']))
        disputes = self.article('protocol-1967', 'IV', '--as-of', '2015-03-14')
        self.assertEqual(len({one['state'] for one in disputes['reserved_by']}), disputes['reserving'])
        self.assertIn('AGO', [one['state'] for one in disputes['reserved_by']])
        self.assertEqual(self.article('protocol-1967', 'VII(1)')['article'], 'VII')
        # Before anyone was party.
        self.assertEqual(self.article('protocol-1967', 'IV', '--as-of', '1967-02-01')['reserving'], 0)

    def test_who_no_longer_reserves(self):
        # Bundesgesetzblatt III 5/2019: Mexico on 11 July 2014; Papua New Guinea on 20 August 2013, for those whom Australia transfers alone.
        for day, over, reserving in (('2013-08-19', [], {'MEX', 'PNG'}), ('2013-08-20', [('PNG', None, '2013-08-20')], {'MEX', 'PNG'}),
                                     ('2014-07-10', [('PNG', None, '2013-08-20')], {'MEX', 'PNG'}),
                                     ('2014-07-11', [('MEX', '2014-07-11', None), ('PNG', None, '2013-08-20')], {'PNG'})):
            answer = self.article('refugees-1951', '32', '--as-of', day)
            self.assertEqual([(one['state'], one['withdrawn'], one['withdrawn_in_part']) for one in answer['no_longer_reserved_by']], over, day)
            self.assertEqual({one['state'] for one in answer['reserved_by']} & {'MEX', 'PNG'}, reserving, day)
        # Not before it was made.
        self.assertNotIn('MEX', [one['state'] for one in self.article('refugees-1951', '32', '--as-of', '2000-06-06')['reserved_by']])
        text = self.done('article', 'refugees-1951', '32', '--as-of', '2014-07-11').out
        self.assertIn('  Mexico\n    It was withdrawn on 11 July 2014.\n', text[text.index('Who Has Withdrawn Reservations, in Whole or in Part'):])
        self.assertIn('  Papua New Guinea\n    It was withdrawn in part on 20 August 2013.', text)

    def test_what_cannot_be_reserved(self):
        """A record of reservations and declarations does not say which is which: on an article that cannot be reserved it declares."""
        for treaty, number, day, states in (('refugees-1951', '1', '2015-03-14', {'ECU', 'NLD', 'TUR'}), ('refugees-1951', '40', '2015-03-14', {'NLD', 'MDA'}),
                                            ('stateless-1961', '8', '2015-03-14', {'TUN'})):
            answer = self.article(treaty, number, '--as-of', day)
            self.assertEqual((answer['reservable'], answer['reserving'], answer['reserved_by']), ('no', 0, []))
            self.assertLessEqual(states, {one['state'] for one in answer['declared_by']})
        for treaty in TREATIES:
            for one in self.article(treaty, '--as-of', '2015-03-14')['articles']:
                self.assertTrue(one['reserving'] == 0 or one['reservable'] != 'no', one)
        text = self.done('article', 'refugees-1951', '1', '--as-of', '2015-03-14').out
        self.assertNotIn('Who Reserves It', text)
        self.assertIn('  Netherlands\n    Declaration on articles 1 and 40\n', text)
        # Where it can be, the words are those of the record.
        self.assertIn('  Netherlands\n    Reservation and declaration on articles 1, 26 and 40\n', self.done('article', 'refugees-1951', '26', '--as-of', '2015-03-14').out)

    def test_nothing_of_a_later_day(self):
        for day, told in (('2013-08-19', False), ('2013-08-20', True)):
            with self.subTest(day=day):
                answer = self.article('refugees-1951', '26', '--as-of', day)
                summary = [one['summary'] for one in answer['reserved_by'] if one['state'] == 'PNG'][0]
                self.assertEqual('Australia' in summary, told, summary)
                self.assertEqual('Australia' in self.done('article', 'refugees-1951', '26', '--as-of', day).out, told)
                self.assertEqual('since 20 August 2013' in ' '.join(self.done('brief', 'PNG', '--as-of', day).out.split()), told)

    def test_through_another_treaty(self):
        # On joining the Protocol, of an article of the Convention.
        elsewhere = self.article('refugees-1951', '26', '--as-of', '2015-03-14')['reserved_elsewhere_by']
        self.assertIn(('BWA', 'protocol-1967'), [(one['state'], one['treaty']) for one in elsewhere])
        self.assertEqual(self.article('stateless-1954', '26')['heading'], 'Freedom of movement')
        self.assertEqual(self.article('refugees-1951', '16')['except'], ['16(1)'])

    def test_text(self):
        text = self.done('article', 'protocol-1967', 'IV', '--as-of', '2015-03-14').out
        for part in ('Protocol relating to the Status of Refugees', 'Article IV: Settlement of disputes', '14 March 2015', 'International Court of Justice',
                     'Reservations to it are permitted (article VII(1)).', 'Who Reserves It', '  Angola\n', 'Overheid.nl'):
            self.assertIn(part, text)
        self.assertIn('  Article XI: Deposit in the archives', self.done('article', 'protocol-1967').out)
        self.assertIn('Статья IV: Разрешение споров', self.done('article', 'protocol-1967', 'IV', '--lang', 'ru').out)

    def test_what_is_not_there(self):
        self.fails(2, 'article', says='argument is missing')
        self.fails(2, 'article', 'no-such-treaty')
        self.fails(2, 'article', 'protocol-1967', 'XII', says='no article “XII” of the 1967 Protocol')
        self.fails(2, 'article', 'protocol-1967', 'I', '--format', 'csv')

    def test_faults(self):
        bundle = self.copy_bundle()
        path = bundle / 'articles.json'
        articles = json.loads(path.read_text(encoding='utf-8'))
        path.write_text(json.dumps([*articles, dict(articles[0], reservable_by='99(1)')]), encoding='utf-8')
        result = common.run('check', bundle)
        self.assertEqual(result.status, 3)
        self.assertIn('“1” is there twice', result.err)
        self.assertIn('“99(1)” is not among the bundle\'s articles', result.err)


if __name__ == '__main__':
    common.main()
