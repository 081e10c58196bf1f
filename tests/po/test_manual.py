#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The catalogues of the manual are sound, call what is in the window as the window does, and have the pages of law whole."""

import pathlib
import sys
import tempfile
import unittest

import check_manual
import manual
from catalogue import languages

ROOT = pathlib.Path(sys.argv.pop(1))
HELP = ROOT / 'docs' / 'help'
HEAD = '\n'.join(['msgid ""', 'msgstr ""', '"Project-Id-Version: A\\n"', '"PO-Revision-Date: 2026-11-29 08:00+0000\\n"', '"Last-Translator: A\\n"',
                  '"Language-Team: none\\n"', '"Language: de\\n"', '"MIME-Version: 1.0\\n"', '"Content-Type: text/plain; charset=UTF-8\\n"',
                  '"Content-Transfer-Encoding: 8bit\\n"', '', '']) 


class Manual(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.pages = manual.read_messages(check_manual.PAGES)

    def test_catalogues(self):
        for language in languages(ROOT / 'po'):
            with self.subTest(language=language):
                faults, counts = check_manual.check(language, HELP / language / f'{language}.po', self.pages)
                self.assertFalse(faults, '\n'.join(faults))
                for page in check_manual.LAW:
                    self.assertEqual(*counts[page], f'{page} is not whole: tests/po/check_manual.py {language}')

    def test_faults_are_seen(self):
        """What a translator may do."""
        once = [
            ('Find out who is party', 'Wer <gui>Vertragsstaat ist', 'not well-formed'),
            ('<gui>Today</gui> is a button.', '<gui>Jetzt</gui> ist ein Knopf.', '“Today” is in the window “Heute”'),
            ('See <link xref="map"/>.', 'Siehe <link xref="karte"/>.', "an element is missing: ('link', 'map')"),
            ('<cmd>accession keygen</cmd>', '<cmd>accession schlüssel</cmd> schreibt', 'what is typed is missing: accession keygen'),
            ('A reservation.', 'Eine Reservierung.', 'has none of'),
            ('“Here”', '"Hier"', 'the quotation mark'),
        ]
        for message, text, fault in once:
            with tempfile.NamedTemporaryFile('w', suffix='.po') as file:
                quote = {ord('"'): '\\"'}
                file.write(f'{HEAD}msgid "{message.translate(quote)}"\nmsgstr "{text.translate(quote)}"\n')
                file.flush()
                faults, counts = check_manual.check('de', pathlib.Path(file.name), {'party': [message]})
            self.assertIn(fault, '\n'.join(faults))
            self.assertEqual(counts, {'party': (1, 1)})

    def test_fuzzy_is_no_translation(self):
        with tempfile.NamedTemporaryFile('w', suffix='.po') as file:
            file.write(f'{HEAD}#, fuzzy\nmsgid "The map"\nmsgstr "Die Karte"\n')
            file.flush()
            faults, counts = check_manual.check('de', pathlib.Path(file.name), {'map': ['The map']})
        self.assertEqual((faults, counts), (['map: fuzzy: The map'], {'map': (0, 1)}))


if __name__ == '__main__':
    unittest.main()
