# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bundles of one's own: they say all the time that they are not the built-in record."""

import csv
import io
import json
import re

import common

TREATIES = 'id,title,done,entry_into_force\nmine,The Treaty of Mine,1990-01-01,1991-01-01\n'
ACTIONS = 'iso3,treaty,action,date,source\nKAZ,mine,accession,1999-01-15,A list\nUZB,mine,signature,1999-02-15,A list\n'
SAYS = 'Not Accession’s built-in record: “a.csv, t.csv”, edition '


def flat(text):
    return ' '.join(text.split())


class Own(common.Case):
    def make(self):
        (self.folder / 'a.csv').write_text(ACTIONS)
        (self.folder / 't.csv').write_text(TREATIES)
        path = self.folder / 'own.json'
        self.done('make-bundle', self.folder / 'a.csv', '--treaties', self.folder / 't.csv', '-o', path)
        return path

    def test_texts_say_whose_record_it_is(self):
        own = self.make()
        for arguments in (('status',), ('status', '--state', 'KAZ'), ('status', '--region', '143'), ('profile', 'KAZ'), ('brief', 'KAZ')):
            with self.subTest(arguments=arguments):
                self.assertIn(SAYS, flat(self.done(*arguments, '--bundle', own).out))
                self.assertNotIn('built-in record', flat(self.done(*arguments).out))
        for style in ('markdown', 'html'):
            text = flat(re.sub(r'\\', '', self.done('brief', 'KAZ', '--format', style, '--bundle', own).out)).replace('&apos;', "'").replace('&#39;', "'")
            self.assertIn(SAYS, text)
            self.assertIn('which is not its built-in record', text)

    def test_a_bundle_without_figures_says_nothing_of_refugees(self):
        own = self.make()
        for command in (('brief', 'KAZ', '--bundle', own), ('brief', 'KAZ', '--bundle', own, '--format', 'markdown'), ('profile', 'KAZ', '--bundle', own)):
            text = self.done(*command).out
            self.assertNotRegex(text.lower(), r'refugee|stateless|\bpeople\n')
        self.assertEqual(self.done('brief', 'KAZ', '--bundle', own).out.splitlines()[0], 'Kazakhstan: treaties')

    def test_json_says_whose_record_it_is(self):
        own = self.make()
        edition = json.loads(own.read_text())['edition']
        for arguments in (('status',), ('profile', 'KAZ'), ('brief', 'KAZ')):
            with self.subTest(arguments=arguments):
                found = json.loads(self.done(*arguments, '--format', 'json', '--bundle', own).out)
                self.assertEqual(found['bundle'], {'id': 'own-own', 'title': 'a.csv, t.csv', 'edition': edition, 'built_in': False})
                self.assertIs(json.loads(self.done(*arguments, '--format', 'json').out)['bundle']['built_in'], True)
        self.assertIs(json.loads(self.done('series', 'KAZ', '--format', 'json').out)['bundle']['built_in'], True)

    def test_csv_has_a_column_more(self):
        own = self.make()
        rows = list(csv.DictReader(io.StringIO(self.done('status', '--format', 'csv', '--bundle', own).out)))
        self.assertTrue(rows and all(row['own_bundle'].startswith(SAYS) for row in rows))
        self.assertNotIn('own_bundle', self.done('status', '--format', 'csv').out)
        listed = self.done('editions', 'list', '--format', 'csv', '--bundle', own).out
        self.assertTrue(listed.split('\r\n')[0].endswith(',tables,own_bundle'), listed)
        self.assertNotIn('own_bundle', self.done('editions', 'list', '--format', 'csv').out)

    def test_citations_say_it(self):
        own = self.make()
        for what in ('KAZ', 'mine'):
            for style in ('text', 'bibtex', 'ris', 'csl-json'):
                with self.subTest(what=what, style=style):
                    text = self.done('cite', what, '--format', style, '--bundle', own).out
                    self.assertEqual(text.count(SAYS), 1)
                    self.assertNotIn('The Accession contributors', text)
        for what in ('KAZ', 'refugees-1951'):
            self.assertNotIn('built-in record', self.done('cite', what).out)
        self.assertIn('The Accession contributors', self.done('cite', 'KAZ').out)

    def test_a_treaty_without_a_source_is_cited_by_the_bundle(self):
        own = self.make()
        found = self.done('cite', 'mine', '--bundle', own).out
        self.assertNotIn('“t.csv”', found)
        self.assertIn('a.csv, t.csv. “a.csv, t.csv”, edition ', found)
        self.done('make-bundle', self.folder / 'a.csv', '--treaties', self.folder / 't.csv', '--title', 'What is mine', '--edition', '7', '-o', own)
        self.assertIn('What is mine. “What is mine”, edition 7.', self.done('cite', 'mine', '--bundle', own).out)
        for style in ('text', 'bibtex', 'ris', 'csl-json'):
            self.assertNotIn('author = {{t.csv', self.done('cite', 'mine', '--format', style, '--bundle', own).out)
        # A source that the table names is cited as before.
        (self.folder / 't.csv').write_text('id,title,done,entry_into_force,source\nmine,The Treaty of Mine,1990-01-01,1991-01-01,A list\n')
        self.done('make-bundle', self.folder / 'a.csv', '--treaties', self.folder / 't.csv', '-o', own)
        self.assertIn('A list. “A list”.', self.done('cite', 'mine', '--bundle', own).out)

    def test_a_limitation_without_an_article(self):
        own = self.make()
        tables = json.loads(own.read_text())['tables']
        for more, says in (({'status': 'limited'}, 'It applies The Treaty of Mine with a geographical limitation.'),
                           ({'status': 'limited', 'extent': 'people of the hills'}, 'It applies The Treaty of Mine with a geographical limitation, to people of the hills alone.'),
                           ({'status': 'withdrawn', 'withdrawn': '2001-05-06'}, 'It had withdrawn its geographical limitation under The Treaty of Mine on 6 May 2001.'),
                           ({'status': 'withdrawn'}, 'It had once limited The Treaty of Mine geographically; when that was withdrawn is not known.')):
            with self.subTest(more=more):
                self.change(own, tables={**tables, 'limitations': [{'state': 'KAZ', 'treaty': 'mine', 'source': 'A list', **more}]})
                self.assertIn(says, re.sub(r'\bthe The\b', 'The', flat(self.done('brief', 'KAZ', '--bundle', own).out)))
                for language in ('fr', 'ru', 'zh-CN'):
                    self.assertNotRegex(self.done('brief', 'KAZ', '--bundle', own, '--lang', language).out, r'\((article|статья) ?\)|第条')

    def test_pictures_say_it(self):
        own = self.make()
        for bundle, expected in (((), 0), (('--bundle', own), 1)):
            path = self.folder / 'line.svg'
            self.done('timeline', 'KAZ', '--format', 'svg', '-o', path, *bundle)
            self.assertEqual('built-in record' in path.read_text(), bool(expected))

    def test_sealed_briefing_of_an_own_bundle_verifies(self):
        own = self.make()
        for style in ('text', 'json', 'pdf'):
            path = self.folder / ('brief.' + style)
            self.done('brief', 'KAZ', '--format', style, '--bundle', own, '-o', path)
            self.done('verify', path, '--bundle', own)

    def change(self, path, **members):
        bundle = json.loads(path.read_text())
        bundle.update(members)
        path.write_text(json.dumps(bundle, ensure_ascii=False))

    def test_own_translations_come_first(self):
        own = self.make()
        self.change(own, translations={'fr': {'The Treaty of Mine': 'Le traité qui est le mien', 'Uzbekistan': 'Ouzbékistan (le mien)', 'a.csv, t.csv': 'Mes tableaux'},
                                       'pt': 'pt.json'})
        (self.folder / 'pt.json').write_text(json.dumps({'The Treaty of Mine': 'O meu tratado'}))
        french = self.done('status', '--bundle', own, '--region', '143', '--lang', 'fr').out
        self.assertIn('Le traité qui est le mien', french)
        self.assertIn('« Mes tableaux »', flat(french.replace('\u00a0', ' ').replace('\u202f', ' ')))
        self.assertIn('Ouzbékistan (le mien)', self.done('profile', 'UZB', '--bundle', own, '--lang', 'fr').out)
        # What there is of a language serves in all its countries; where there is nothing the text stays as it is.
        self.assertIn('O meu tratado', self.done('status', '--bundle', own, '--lang', 'pt-BR').out)
        for language in ('de', 'en'):
            self.assertIn('The Treaty of Mine', self.done('status', '--bundle', own, '--lang', language).out)
        self.done('check', own)

    def test_faults_of_translations_have_their_place(self):
        own = self.make()
        for translations, says in (
                ({'french': {}}, 'own.json: /translations/french: expected a text of the form “pt-BR”, found “french”'),
                ({'fr': 7}, 'own.json: /translations/fr: expected an object, found 7'),
                ({'fr': {'a/b~c': 7}}, 'own.json: /translations/fr/a~1b~0c: expected a text, found 7'),
                ({'fr': {'A list': ''}}, 'own.json: /translations/fr/A list: expected a text of one line'),
                ({'fr': '../fr.json'}, 'own.json: /translations/fr: expected the name of a file'),
                ({'fr': 'fr.json'}, 'fr.json: cannot be read'),
                ([], 'own.json: /translations: expected an object')):
            with self.subTest(translations=translations):
                self.change(own, translations=translations)
                self.fails(3, 'check', own, says=says)
                self.fails(3, 'status', '--bundle', own, says=says)

    def test_faults_of_a_single_file_name_that_file(self):
        own = self.make()
        whole = json.loads(own.read_text())
        for change, says in (
                (lambda b: b['tables']['actions'][0].update(date='1999-02-30'), '/tables/actions/0/date: '),
                (lambda b: b['tables']['actions'][0].update(state='QQQ'), '/tables/actions/0/state: '),
                (lambda b: b['tables']['actions'][0].update(date='1980'), '/tables/actions/0/date: '),
                (lambda b: b.pop('title'), '/title: '),
                (lambda b: b.update(series='nowhere'), '/series: there is no such folder'),
                (lambda b: b.update(procedures='nowhere'), '/procedures: there is no such folder')):
            with self.subTest(says=says):
                bundle = json.loads(json.dumps(whole))
                change(bundle)
                own.write_text(json.dumps(bundle))
                self.fails(3, 'check', own, says='own.json: ' + says)


if __name__ == '__main__':
    common.main()
