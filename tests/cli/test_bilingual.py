# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Briefings in two languages beside each other: both are there, each in its direction, the same bytes verify, and a figure forged in either is found."""

import html.parser
import re
import subprocess

import common
from test_forged import add, put, seal_again

STYLES = ('text', 'markdown', 'html', 'json', 'pdf', 'odt')
ON = ('--as-of', '1999-02-01')
ENGLISH, ARABIC = 'Kazakhstan acceded to the 1951 Convention and the 1967 Protocol on 15 January 1999.', 'انضمت كازاخستان إلى اتفاقية عام ١٩٥١ وبروتوكول عام ١٩٦٧ في ١٥ يناير ١٩٩٩.'


class Cells(html.parser.HTMLParser):
    """What stands in which language, and the names that are given."""

    def __init__(self, page):
        super().__init__()
        self.open, self.texts, self.names, self.directions = [], {}, [], set()
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag not in ('meta', 'link'):
            self.open.append((tag, attrs.get('lang') or (self.open[-1][1] if self.open else None)))
        if 'id' in attrs:
            self.names.append(attrs['id'])
        if 'lang' in attrs:
            self.directions.add((attrs['lang'], attrs['dir']))

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        language = self.open[-1][1] if self.open else None
        self.texts[language] = self.texts.get(language, '') + data


class Bilingual(common.Case):
    def write(self, style, languages='en,ar', *more):
        path = self.folder / ('both.' + style)
        self.done('brief', 'KAZ', *ON, '--lang', languages, '--bilingual', '--format', style, '-o', path, *more)
        return path

    def refused(self, data, says='differs'):
        path = self.folder / 'forged'
        path.write_bytes(data)
        return self.fails(3, 'verify', path, says=says)

    def test_every_format_verifies(self):
        for languages in ('en,ar', 'ar,en', 'ru,kk', 'zh_CN,fr'):
            for style in STYLES:
                with self.subTest(languages=languages, style=style):
                    path = self.write(style, languages)
                    data = path.read_bytes()
                    # Whatever the language and the digits of who verifies.
                    self.assertTrue(self.done('verify', path, '--lang', 'fr').out.startswith('vérifié'))
                    self.assertEqual(self.write(style, languages).read_bytes(), data)

    def test_text_of_both(self):
        text = ' '.join(self.write('text').read_text().split())
        for sentence in (ENGLISH, ARABIC):
            self.assertIn(sentence, text)
        self.assertLess(text.index(ENGLISH), text.index(ARABIC))
        self.assertIn(' lang=en beside=ar made-with=', text)
        # What each says alone stands in it, paragraph by paragraph.
        for language in ('en', 'ar'):
            alone = self.done('brief', 'KAZ', *ON, '--lang', language).out
            paragraphs = [' '.join(part.split()) for part in alone[:alone.rindex('accession-seal/')].split('\n\n')]
            self.assertGreater(len(paragraphs), 20)
            for part in paragraphs:
                if not re.search(r'---|===|^- |^1[.] |^[[]1', part):
                    self.assertIn(part, text)

    def test_html_says_which_is_which(self):
        page = self.write('html').read_text()
        cells = Cells(page)
        self.assertEqual(cells.directions, {('en', 'ltr'), ('ar', 'rtl')})
        self.assertEqual(len(cells.names), len(set(cells.names)))
        self.assertIn('acceded to the 1951 Convention', cells.texts['en'])
        self.assertIn('انضمت كازاخستان', cells.texts['ar'])
        self.assertNotRegex(cells.texts['ar'].replace('Accession', ''), r'acceded|was party')
        self.assertEqual(page.count('<h1 '), 1)
        self.assertNotIn('<bdi', page)

    def test_pdf_has_two_columns(self):
        for languages, right in (('en,ar', 'كازاخستان'), ('ar,en', 'كازاخستان'), ('en,fr', 'adhéré'), ('fr,en', 'acceded')):
            path = self.write('pdf', languages)
            told = subprocess.run(['pdftotext', '-f', '1', '-l', '1', '-x', '298', '-y', '0', '-W', '300', '-H', '842', path, '-'], capture_output=True, text=True, check=True).stdout
            self.assertIn(right, told, languages)
            data = path.read_bytes()
            for language in languages.split(','):
                self.assertGreater(data.count(f'/Lang ({language}) '.encode()), 40)
            self.assertEqual(self.done('brief', 'KAZ', *ON, '--lang', languages, '--bilingual', '--format', 'pdf').err, '')

    def test_json_has_the_texts_of_both(self):
        import json
        told = json.loads(self.write('json', 'fr,ar').read_text())
        self.assertEqual(list(told['texts']), ['fr', 'ar'])
        self.assertEqual(told['texts']['fr']['name'], 'Kazakhstan')
        self.assertIn('انضمت كازاخستان', told['texts']['ar']['claims']['KAZ/refugees-1951/standing'])
        claims = {claim['id']: claim['text'] for claim in told['claims']}
        for texts in told['texts'].values():
            self.assertEqual(set(texts['claims']), set(claims))
        # Nothing else is changed by it.
        alone = json.loads(self.done('brief', 'KAZ', *ON, '--format', 'json').out)
        self.assertEqual({key: value for key, value in told.items() if key not in ('texts', 'seal')}, {key: value for key, value in alone.items() if key != 'seal'})

    def test_forged_in_either_language(self):
        for style, pairs in (('text', (('15,585', '15,586'), ('١٥٬٥٨٥', '١٥٬٥٨٦'))), ('markdown', (('15,585', '15,586'), ('١٥٬٥٨٥', '١٥٬٥٨٦'))), ('html', (('15,585', '15,586'), ('١٥٬٥٨٥', '١٥٬٥٨٦'))),
                             ('json', (('15 janvier', '16 janvier'), ('١٥ يناير', '١٦ يناير')))):
            data = self.write(style, 'fr,ar' if style == 'json' else 'en,ar').read_bytes()
            self.assertEqual(seal_again(style, data), data)
            for old, new in pairs:
                with self.subTest(style=style, new=new):
                    self.assertIn(old.encode(), data)
                    for forged in (data.replace(old.encode(), new.encode(), 1), data.replace(old.encode(), new.encode())):
                        self.refused(seal_again(style, forged))
        # In pages and packages: whatever byte it is, in the language that comes first or in the other.
        for style in ('pdf', 'odt'):
            data = self.write(style).read_bytes()
            for at in range(len(data) // 20, len(data) - 600, len(data) // 20):
                self.refused(seal_again(style, data[:at] + bytes([data[at] ^ 1]) + data[at + 1:]))

    def test_forged_languages(self):
        # Of pages, other letters are of other fonts, with which nothing is compared; never does it verify.
        for value in (b'fr', b'en', b'ru'):
            forged = self.folder / 'forged'
            forged.write_bytes(put(self.write('pdf').read_bytes(), b'beside', value))
            self.assertIn(common.run('verify', forged).status, (1, 3))
        for style in ('text', 'html'):
            data = self.write(style).read_bytes()
            for value in (b'fr', b'en'):
                self.refused(put(data, b'beside', value))
            for value in (b'tlh', b'en,ar'):
                self.refused(put(data, b'beside', value), 'language')
            self.refused(data.replace(b' beside=ar', b''))
            self.refused(put(data, b'lang', b'en,ar'))
            self.refused(add(put(data, b'lang', b'ar'), b'lang', b' beside=en').replace(b' beside=ar', b''))
        # One that the second language is only named in.
        data = self.done('brief', 'KAZ', *ON, '--lang', 'en,ar').bytes
        self.refused(data.replace(b' lang=en,ar', b' lang=en beside=ar'))

    def test_usage(self):
        for arguments in ((), ('--lang', 'en'), ('--lang', 'en,en'), ('--lang', 'ar', '--format', 'json')):
            self.fails(2, 'brief', 'KAZ', '--bilingual', *arguments, says='--lang en,ar')
        self.fails(2, 'brief', 'KAZ', '--bilingual', '--lang', 'en,ar,fr', says='more languages')


if __name__ == '__main__':
    common.main()
