#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every catalogue is set as its language is: spaces, quotation marks, punctuation, half-spaces, letters."""

import pathlib
import re
import sys
import unittest

from catalogue import languages, read, source, translations
from typography import found_in

ROOT = pathlib.Path(sys.argv.pop(1))
PO = ROOT / 'po'


class Typography(unittest.TestCase):
    def test_catalogues(self):
        for language in languages(PO):
            for entry in read(PO / f'{language}.po'):
                for text in translations(entry):
                    # A title as it was published; the words for a search in the menu, with ASCII semicolons by their standard.
                    if text == entry['msgid'] or re.fullmatch(r'(\w+;)+', entry['msgid']):
                        continue
                    for why, where in found_in(language, source(entry), text):
                        with self.subTest(language=language, why=why):
                            self.fail(f'{where!r}, for “{entry["msgid"]}”')

    def test_faults_are_seen(self):
        once = {
            'fr': ['Année 0 : {list}.', 'Sept; huit', 'non partie !', '«\u00a0%s » n’est pas', '«%s\u00a0»', '{state}: partie'],
            'fa': ['نوشته نمی شود', 'دولت ها', 'الف, ب', 'كجا', 'بزرگ تر'],
            'ar': ['الاتفاقية, البروتوكول', 'قيدًا', 'کازاخستان', 'هل هي طرف?'],
            'zh_CN': ['来源未给出数字.', '公约, 议定书', '(注)见', '约 12 项', '公约。 议定书', '缔约方 国家'],
            'de': ['“Abkommen”', 'Abkommen "X"'], 'ru': ['её таблицу', '“Казахстан”', 'Конго - Киншаса'], 'tr': ['UNHCR\'nin', '«taraf»'],
            'es': ['“tratado”', 'Es parte?', 'Fin :  parte'], 'uk': ['не зв\'язана'], 'kk': ['“шарт”'], 'sw': ['«Nchi»'], 'pt_BR': ['«Estado»', 'Estado...'],
        }
        self.assertEqual(sorted(once), sorted(languages(PO)))
        for language, texts in once.items():
            for text in texts:
                self.assertTrue(found_in(language, '', text), (language, text))
        self.assertTrue(found_in('tr', 'Not party to {treaties}.\n', '{treaties} bakımından taraf değil.'))
        self.assertFalse(found_in('tr', 'Not party to {treaties}.\n', '{Treaties} bakımından taraf değil.'))


if __name__ == '__main__':
    unittest.main()
