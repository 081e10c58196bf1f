# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The articles of the treaties, against the treaties' own texts and the depositary's list as they were read by hand."""

import json

import common

# How many articles a treaty has, and which of them may be reserved: article 42(1), VII(1), 38(1) and 17 of the treaties.
TREATIES = {
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
                self.assertRegex(one['provides'], r'^[A-Z“][^\n]{30,260}\.$')

    def test_a_treaty_that_builds_on_another(self):
        first = self.article('protocol-1967', 'I')
        self.assertEqual((first['heading'], first['reservable_by'], first['except_of_base']), ('General provision', 'VII(1)', ['1', '3', '4', '16(1)', '33']))
        disputes = self.article('protocol-1967', 'IV', '--as-of', '2015-03-14')
        self.assertEqual(len({one['state'] for one in disputes['reserved_by']}), disputes['reserving'])
        self.assertIn('AGO', [one['state'] for one in disputes['reserved_by']])
        self.assertEqual(self.article('protocol-1967', 'VII(1)')['article'], 'VII')
        # Before anyone was party.
        self.assertEqual(self.article('protocol-1967', 'IV', '--as-of', '1967-02-01')['reserving'], 0)

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
        self.assertIn('“I” is there twice', result.err)
        self.assertIn('“99(1)” is not among the bundle\'s articles', result.err)


if __name__ == '__main__':
    common.main()
