# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Citations, read by biber, by bibutils and by citeproc with the styles of the APA and of Chicago."""
import json
import pathlib
import re

from outside import LANGUAGES, ReaderTest

CITED = (('world',), ('KAZ', '--as-of', '1999-02-01'), ('143',), ('refugees-1951',), ('KAZ/refugees/1998', '--as-of', '1999-02-01'),
         ('KAZ/refugees-1951/standing', '--as-of', '1999-02-01'))


class Citations(ReaderTest):
    def cite(self, what, style, language):
        return self.accession('cite', *what, '--format', style, '--lang', language)

    def test_biber_reads_biblatex(self):
        for language in LANGUAGES:
            for what in CITED:
                with self.subTest(what=what[0], language=language):
                    path = self.write('c.bib', self.cite(what, 'biblatex', language))
                    text = self.read('biber', '--tool', '--validate-datamodel', path)
                    self.assertNotIn('ERROR', text)
                    # What the record gives no date for has none.
                    doubts = [line for line in text.split('\n') if 'WARN -' in line and "one of 'date, year'" not in line]
                    self.assertEqual(doubts, [])

    def test_bibutils_reads_bibtex_and_ris(self):
        for language in LANGUAGES:
            for what in CITED:
                with self.subTest(what=what[0], language=language):
                    items = json.loads(self.cite(what, 'csl-json', language))
                    for reader, style in (('bib2xml', 'bibtex'), ('ris2xml', 'ris')):
                        found = self.read(reader, self.write('c.' + style, self.cite(what, style, language)))
                        self.assertEqual(found.count('<mods '), len(items))
                        self.assertIn(f'Processed {len(items)} references', found)

    def test_citeproc_prints_csl_json(self):
        script = pathlib.Path(__file__).with_name('cite.js')
        for language in LANGUAGES:
            for what in CITED:
                with self.subTest(what=what[0], language=language):
                    path = self.write('c.json', self.cite(what, 'csl-json', language))
                    for style in ('apa', 'chicago-fullnote-bibliography'):
                        text = self.read('node', script, path, style)
                        for item in json.loads(path.read_text()):
                            self.assertIn(item['author'][0]['literal'].casefold(), text.casefold())

    def test_what_the_apa_asks_for_is_what_citeproc_prints(self):
        script = pathlib.Path(__file__).with_name('cite.js')
        ours = self.cite(('KAZ', '--as-of', '1999-02-01'), 'apa', 'en').decode()
        theirs = self.read('node', script, self.write('c.json', self.cite(('KAZ', '--as-of', '1999-02-01'), 'csl-json', 'en')), 'apa')
        # The English of the program writes the day before the month.
        ours = re.sub(r'\((\d+), (\d+) (\w+)\)', r'(\1, \3 \2)', ours)
        for line in theirs.strip().split('\n'):
            if 'Data set' not in line:
                self.assertIn(line.strip(), ours)
