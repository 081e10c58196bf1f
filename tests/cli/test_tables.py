# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables as CSV with its description, as a spreadsheet and as JSON: what they must not lose, and what a spreadsheet must not compute."""

import csv
import io
import json
import pathlib
import xml.etree.ElementTree
import zipfile

import common

# What columns a script may rely on, in this order, at the beginning.
COLUMNS = {
    ('status', '--as-of', '1999-02-01'): 'treaty,iso3,state,status,action,date,since,bound_since,rule,certain,sources',
    ('changes', '--from', '1998-01-01', '--to', '1999-01-01'): 'kind,treaty,iso3,state,date,what,before,after,counted,source',
    ('timeline', 'KAZ'): 'date,lane,kind,iso3,treaty,title,qualifier,value,source,computed',
    ('editions', 'list'): 'id,published,first_year,last_year,mid_year,in_use,tables',
}
EVIL = ('=HYPERLINK("http://evil","x")', '@SUM(1)', '-2+3+cmd|x', '+1 evil')
OFFICE = '{urn:oasis:names:tc:opendocument:xmlns:office:1.0}'
NUMBER = '{urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0}'
STYLE = '{urn:oasis:names:tc:opendocument:xmlns:style:1.0}'
TABLE = '{urn:oasis:names:tc:opendocument:xmlns:table:1.0}'


class Tables(common.Case):
    def rows(self, *arguments):
        return list(csv.DictReader(io.StringIO(self.done(*arguments, '--format', 'csv').out, newline='')))

    def sheet(self, *arguments):
        """The rows of a spreadsheet: of each cell its type and its value."""
        path = self.folder / 't.ods'
        self.done(*arguments, '--format', 'ods', '-o', path)
        with zipfile.ZipFile(path) as package:
            self.assertIsNone(package.testzip())
            self.assertEqual(package.infolist()[0].compress_type, zipfile.ZIP_STORED)
            tree = xml.etree.ElementTree.fromstring(package.read('content.xml'))
        self.assertEqual(path.read_bytes()[30:38], b'mimetype')
        table = tree.find(f'.//{TABLE}table')
        return [[(cell.get(OFFICE + 'value-type'), cell.get(OFFICE + 'value') or cell.get(OFFICE + 'date-value') or ''.join(cell.itertext())) for cell in row.iter(TABLE + 'table-cell')]
                for row in table.iter(TABLE + 'table-row')]

    def test_columns_stay(self):
        for arguments, columns in COLUMNS.items():
            with self.subTest(command=arguments[0]):
                head = self.done(*arguments, '--format', 'csv').out.split('\r\n')[0]
                self.assertTrue((head + ',').startswith(columns + ','), head)

    def test_a_table_says_its_day_basis_and_edition(self):
        one = self.rows('status', '--state', 'KAZ', '--as-of', '1999-02-01')
        other = self.rows('status', '--state', 'KAZ', '--as-of', '9999-12-31', '--basis', 'bound')
        self.assertEqual({(row['as_of'], row['basis']) for row in one}, {('1999-02-01', 'deposit')})
        self.assertEqual({(row['as_of'], row['basis']) for row in other}, {('9999-12-31', 'bound')})
        self.assertTrue(all(row['edition'] for row in one))
        kazakhstan = [row for row in one if row['treaty'] == 'refugees-1951']
        self.assertEqual([(row['date'], row['precision']) for row in kazakhstan], [('1999-01-15', 'day')])

    def test_a_date_says_how_precise_it_is(self):
        found = {row['precision'] for row in self.rows('timeline', 'world')}
        self.assertLessEqual({'day', 'month', 'year', 'span'}, found)

    def test_the_table_of_a_treaty_has_all_its_columns(self):
        row = {row['iso3']: row for row in self.rows('status', '--treaty', 'refugees-1951', '--as-of', '1999-02-01')}['AUT']
        self.assertEqual(row['signed'], '1951-07-28')
        self.assertTrue(row['reservations'])

    def test_a_csv_is_described_beside_it(self):
        path = self.folder / 'parties of a day.csv'
        self.done('status', '--as-of', '1999-02-01', '--format', 'csv', '-o', path)
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), [path.name, path.name + '-metadata.json'])
        found = json.loads(pathlib.Path(str(path) + '-metadata.json').read_text())
        self.assertEqual((found['url'], found['dc:temporal']), ('parties%20of%20a%20day.csv', '1999-02-01'))
        self.assertEqual([column['titles'] for column in found['tableSchema']['columns']], path.read_text().split('\n')[0].split(','))
        self.assertTrue(any('UNTC-2015' in source for source in found['dc:source']))
        # Standard output has nothing beside it.
        self.done('status', '--format', 'csv')
        self.assertEqual(len(list(self.folder.iterdir())), 2)

    def test_what_describes_a_csv_replaces_nothing_but_itself(self):
        path = self.folder / 'parties.csv'
        beside = self.folder / 'parties.csv-metadata.json'
        for there in ('{"url": "parties.csv", "@context": "http://www.w3.org/ns/csvw"}', 'my notes', ''):
            beside.write_text(there)
            result = common.run('status', '--format', 'csv', '-o', path)
            self.assertEqual((result.status, beside.read_text()), (0, there))
            self.assertIn('parties.csv-metadata.json', result.err)
            self.assertTrue(path.read_text().startswith('treaty,iso3,'), path.read_text()[:40])
        beside.unlink()
        for day in ('1999-02-01', '2000-02-01'):
            self.done('status', '--as-of', day, '--format', 'csv', '-o', path)
            self.assertEqual(json.loads(beside.read_text())['dc:temporal'], day)

    def test_a_spreadsheet_has_numbers_and_dates(self):
        head, *rows = self.sheet('changes', 'world', '--from', '1998-01-01', '--to', '1999-01-01')
        self.assertEqual([text for _, text in head[:5]], ['Kind', 'Treaty', 'Code', 'State', 'Date'])
        self.assertIn(('date', '1998-03-02'), [row[4] for row in rows])
        self.assertIn(('float', '625000'), [row[7] for row in rows])
        self.assertEqual(self.sheet('status', '--lang', 'fr')[0][2][1], 'État')

    def test_a_spreadsheet_rounds_nobody_away(self):
        """Every rate above zero is shown with a decimal that is not zero."""
        path = self.folder / 'rates.ods'
        self.done('series', 'IND', '--per-1000', '--format', 'ods', '-o', path)
        with zipfile.ZipFile(path) as package:
            tree = xml.etree.ElementTree.fromstring(package.read('content.xml'))
        places = {style.get(STYLE + 'name'): int(style[0].get(NUMBER + 'decimal-places')) for style in tree.iter(NUMBER + 'number-style')}
        styles = {style.get(STYLE + 'name'): places.get(style.get(STYLE + 'data-style-name')) for style in tree.iter(STYLE + 'style')}
        rates = [cell for cell in tree.iter(TABLE + 'table-cell') if cell.get(TABLE + 'style-name', '').startswith('rate') and float(cell.get(OFFICE + 'value')) > 0]
        self.assertLess(min(float(cell.get(OFFICE + 'value')) for cell in rates), 0.005)
        for cell in rates:
            value = float(cell.get(OFFICE + 'value'))
            self.assertGreater(round(value, styles[cell.get(TABLE + 'style-name')]), 0, value)

    def test_the_same_question_gives_the_same_spreadsheet(self):
        paths = [self.folder / name for name in ('a.ods', 'b.ods')]
        for path in paths:
            self.done('status', '--as-of', '1999-02-01', '--format', 'ods', '-o', path)
        self.assertEqual(paths[0].read_bytes(), paths[1].read_bytes())

    def test_a_timeline_is_narrowed_by_its_days(self):
        found = json.loads(self.done('timeline', 'KAZ', '--from', '1999', '--to', '1999', '--format', 'json').out)
        self.assertIn('1999-01-15', [row['date'] for row in found['rows']])
        self.assertNotIn('1991-12-16', [row['date'] for row in found['rows']])
        self.assertEqual({column['key'] for column in found['columns']}, set(found['rows'][0]))
        self.fails(2, 'timeline', 'KAZ', '--format', 'svg', says='csv, json or ods')

    def test_no_cell_is_a_formula(self):
        """Names, titles and sources of somebody else's bundle."""
        actions = self.folder / 'a.csv'
        with open(actions, 'w', newline='') as file:
            writer = csv.writer(file)
            writer.writerow(['iso3', 'treaty', 'action', 'date', 'source'])
            for state in ('KAZ', 'UZB', 'EVL'):
                writer.writerow([state, 'mine', 'accession', '1999-01-15', EVIL[1]])
        with open(self.folder / 's.csv', 'w', newline='') as file:
            csv.writer(file).writerows([['iso3', 'name', 'kind'], ['EVL', EVIL[0], 'organisation']])
        with open(self.folder / 't.csv', 'w', newline='') as file:
            csv.writer(file).writerows([['id', 'title', 'done', 'entry_into_force'], ['mine', EVIL[2], '1990-01-01', '1991-01-01']])
        own = self.folder / 'own.json'
        self.done('make-bundle', actions, '--treaties', self.folder / 't.csv', '--states', self.folder / 's.csv', '--title', EVIL[3], '-o', own)
        evil = False
        for command in (('status',), ('timeline', 'EVL'), ('timeline', 'world'), ('changes', '--from', '1990', '--to', '2000')):
            for row in csv.reader(io.StringIO(self.done(*command, '--bundle', own, '--format', 'csv').out, newline='')):
                for cell in row:
                    self.assertNotRegex(cell, r'^[=@\t\r\n]|^[+-](?![0-9.,-]*$)')
                    evil = evil or cell == "'" + EVIL[0]
            for row in self.sheet(*command, '--bundle', own):
                for kind, text in row:
                    # Text is text there, whatever it begins with.
                    self.assertTrue(kind == 'string' or kind is None or not text.startswith(('=', '@')), text)
        self.assertTrue(evil)
        with zipfile.ZipFile(self.folder / 't.ods') as package:
            self.assertNotIn(b'table:formula', package.read('content.xml'))


if __name__ == '__main__':
    common.main()
