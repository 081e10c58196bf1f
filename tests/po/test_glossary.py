#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every catalogue says the terms of po/glossary.tsv, and none of the words that it forbids."""

import pathlib
import re
import sys
import unittest

from catalogue import languages, read, source, translations

ROOT = pathlib.Path(sys.argv.pop(1))
PO = ROOT / 'po'
LANGUAGES = languages(PO)


def rows():
    lines = [line for line in (PO / 'glossary.tsv').read_text().split('\n') if line and not line.startswith('#')]
    head = lines[0].split('\t')
    return [dict(zip(head, line.split('\t'), strict=True)) for line in lines[1:]]


def words(cell):
    return [word for word in cell.split('|') if word]


def expression(cell):
    """The words of English in a message: whole, and in the case in which they are written."""
    return re.compile('|'.join(r'(?<!\w)' + re.escape(word) + (r'(?!\w)' if word[-1].isalnum() else '') for word in words(cell)))


def fold(text):
    # The capital of a Turkish i is folded to an i with a dot of its own.
    return text.casefold().replace('\u0307', '')


def faults(row, entries):
    """What breaks a row: (the fault, the message, its translation)."""
    here, unless = expression(row['english']), expression(row['unless']) if row['unless'] else None
    found = []
    for entry in entries:
        if not any(word in source(entry) for word in words(row['english'])) or not here.search(source(entry)) or (unless and unless.search(source(entry))):
            continue
        for text in translations(entry):
            # A title that stands as it was published, or an empty place: test_catalogues.py speaks of those.
            if not text or text == entry['msgid']:
                continue
            if row['required'] and not any(fold(word) in fold(text) for word in words(row['required'])):
                found.append((f'has none of {row["required"]}', entry['msgid'], text))
            found += [(f'has “{word}”', entry['msgid'], text) for word in words(row['forbidden']) if fold(word) in fold(text)]
    return found


class Glossary(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.rows = rows()
        cls.catalogues = {language: read(PO / f'{language}.po') for language in LANGUAGES}

    def test_every_term_in_every_language(self):
        for term in {row['term'] for row in self.rows}:
            self.assertEqual(sorted(row['language'] for row in self.rows if row['term'] == term), sorted(LANGUAGES), term)

    def test_every_row_has_a_reason(self):
        for row in self.rows:
            self.assertTrue(row['source or reason'], row)
            self.assertTrue(row['required'] or row['forbidden'] or row['term'].startswith('to become'), row)

    def test_every_term_stands_in_a_message(self):
        for term in {row['term'] for row in self.rows}:
            row = next(row for row in self.rows if row['term'] == term)
            self.assertTrue(any(expression(row['english']).search(source(entry)) for entry in self.catalogues['fr']), term)

    def test_terms(self):
        for row in self.rows:
            for fault, message, text in faults(row, self.catalogues[row['language']]):
                with self.subTest(language=row['language'], term=row['term']):
                    self.fail(f'{fault}: “{message}” is “{text}”; {row["source or reason"]}')

    def test_faults_are_seen(self):
        """Sentences that were printed once."""
        once = [
            ('tr', 'no refugees, no asylum-seekers', 'no asylum-seekers', 'sığınmacı yok'),
            ('uk', 'to become a party, by any act', 'Never joined', 'Не приєдналася'),
            ('ru', 'briefing', 'Briefing', 'Справка'),
            ('sw', 'reservation', 'reservations of the United Kingdom', 'hifadhi za Uingereza'),
            ('fa', 'subsidiary protection', 'Subsidiary protection', 'حمایت تکمیلی'),
            ('zh_CN', 'denunciation', 'Denunciation', '退约'),
            ('tr', 'title of the 1967 Protocol', 'Protocol relating to the Status of Refugees', 'Protokol'),
            ('pt_BR', 'events in Europe', 'people displaced by events in Europe', 'pessoas deslocadas por eventos na Europa'),
        ]
        for language, term, message, text in once:
            row = next(row for row in self.rows if row['term'] == term and row['language'] == language)
            self.assertTrue(faults(row, [{'msgid': message, 'msgstr': text}]), text)


if __name__ == '__main__':
    unittest.main()
