#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every catalogue says the terms of po/glossary.tsv, and none of the words that it forbids."""

import pathlib
import sys
import unittest

from catalogue import languages, read, source
from glossary import expression, faults, rows

ROOT = pathlib.Path(sys.argv.pop(1))
PO = ROOT / 'po'
LANGUAGES = languages(PO)


class Glossary(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.rows = rows(PO)
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
