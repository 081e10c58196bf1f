# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Spreadsheets and texts, opened by LibreOffice and read back."""
import re
import xml.etree.ElementTree

from outside import LANGUAGES, ReaderTest

OFFICE = '{urn:oasis:names:tc:opendocument:xmlns:office:1.0}'
TABLE = '{urn:oasis:names:tc:opendocument:xmlns:table:1.0}'
STYLE = '{urn:oasis:names:tc:opendocument:xmlns:style:1.0}'
TEXT = '{urn:oasis:names:tc:opendocument:xmlns:text:1.0}'


class Office(ReaderTest):
    def convert(self, form, names):
        """All files in one call, as LibreOffice writes them again."""
        self.read('soffice', '--headless', f'-env:UserInstallation=file://{self.folder}/profile', '--convert-to', form, *names)
        return {name: xml.etree.ElementTree.parse(self.folder / f'{name.rsplit(".", 1)[0]}.{form}').getroot() for name in names}

    def test_spreadsheets(self):
        names = []
        for language in LANGUAGES:
            for name, command in (('changes', ('changes', 'world', '--from', '1998-01-01', '--to', '1999-01-01')), ('timeline', ('timeline', 'KAZ'))):
                names.append(f'{name}.{language}.ods')
                self.write(names[-1], self.accession(*command, '--format', 'ods', '--lang', language))
        for name, root in self.convert('fods', names).items():
            with self.subTest(name=name):
                cells = list(root.find(f'.//{TABLE}table').iter(f'{TABLE}table-cell'))
                days = [cell.get(OFFICE + 'date-value') for cell in cells if cell.get(OFFICE + 'value-type') == 'date']
                numbers = [cell.get(OFFICE + 'value') for cell in cells if cell.get(OFFICE + 'value-type') == 'float']
                self.assertIn('1998-03-02' if name.startswith('changes') else '1999-01-15', days)
                self.assertIn('625000' if name.startswith('changes') else '14000', numbers)
                self.assertEqual(len(root.findall(f'.//{OFFICE}spreadsheet/{TABLE}table')), 2)

    def test_texts(self):
        names = [f'brief.{language}.odt' for language in LANGUAGES]
        for name, language in zip(names, LANGUAGES):
            self.write(name, self.accession('brief', 'KAZ', '--as-of', '1999-02-01', '--format', 'odt', '--lang', language))
        for name, root in self.convert('fodt', names).items():
            with self.subTest(name=name):
                self.assertGreater(len(root.findall(f'.//{TEXT}h')), 4)
                self.assertTrue(root.find('.//{http://purl.org/dc/elements/1.1/}title').text)
                self.assertGreater(len(root.findall(f'.//{TABLE}table-header-rows')), 1)
                whole = ''.join(root.itertext())
                self.assertIsNone(re.search(r'\[\^\d', whole))
                marks = {mark.get(TEXT + 'name') for mark in root.iter(TEXT + 'bookmark')}
                links = {link.get('{http://www.w3.org/1999/xlink}href')[1:] for link in root.iter(TEXT + 'a') if link.get('{http://www.w3.org/1999/xlink}href').startswith('#')}
                self.assertLessEqual(links, marks)
                # The picture, and what it shows in words.
                frame = root.find('.//{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}frame')
                self.assertIsNotNone(frame.find('.//{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}image'))
                for told in ('title', 'desc'):
                    self.assertTrue(frame.find('{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}' + told).text)

    def test_text_in_two_languages(self):
        """Rows of two cells, in LibreOffice's own words too, each in its direction."""
        self.write('both.odt', self.accession('brief', 'KAZ', '--as-of', '1999-02-01', '--format', 'odt', '--lang', 'en,ar', '--bilingual'))
        root = self.convert('fodt', ['both.odt'])['both.odt']
        headings = [''.join(heading.itertext()) for heading in root.iter(TEXT + 'h')]
        self.assertEqual((headings[0], headings[1]), ('Terms', 'التحفظات والإعلانات والقيود'))
        rows = [row for table in root.iter(TABLE + 'table') if table.get(TABLE + 'name').startswith('rows-') for row in table.iter(TABLE + 'table-row')]
        self.assertGreater(len(rows), 30)
        self.assertEqual({len(row.findall(TABLE + 'table-cell')) for row in rows}, {2})
        directions = {style.get(STYLE + 'writing-mode') for style in root.iter(STYLE + 'paragraph-properties')}
        self.assertLessEqual({'lr-tb', 'rl-tb'}, directions)
