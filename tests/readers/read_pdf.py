# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Briefings as PDF, read by qpdf and by poppler: whole, tagged, in their language, and every word of them text."""
import json
import re
import unicodedata

from outside import LANGUAGES, ReaderTest

BRIEFINGS = (('KAZ', '1999-02-01'), ('SRB', '2024-06-01'), ('JOR', '2024-06-01'), ('compare:KAZ,KGZ,143', '1999-02-01'))
WORDS = {'zh_CN': r'[\u4e00-\u9fff]{2,4}'}
# Marks of direction are no letters, and where a line breaks is the paper's matter.
UNSEEN = re.compile(r'[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]')
# What an element may stand in.
WITHIN = {'/TR': ('/THead', '/TBody'), '/TH': ('/TR',), '/TD': ('/TR',), '/LI': ('/L',), '/Lbl': ('/LI',), '/LBody': ('/LI',), '/Caption': ('/Table',)}


class Structure:
    """The record of a PDF as qpdf finds it, and the elements of its structure in order."""

    def __init__(self, objects):
        self.objects = objects
        self.root = self.find(objects['trailer']['value']['/Root'])
        self.elements = []
        self.walk(self.find(self.root['/StructTreeRoot'])['/K'], None)

    def find(self, value):
        return self.objects['obj:' + value]['value'] if isinstance(value, str) and value.endswith(' R') else value

    def walk(self, kids, parent):
        for kid in kids if isinstance(kids, list) else [kids]:
            element = self.find(kid)
            if isinstance(element, dict) and '/S' in element:
                self.elements.append((element, parent))
                self.walk(element.get('/K', []), element)


class Pdf(ReaderTest):
    briefs = {}

    def brief(self, state, day, language, style='pdf'):
        key = (state, language, style)
        if key not in self.briefs:
            self.briefs[key] = self.accession('brief', state, '--as-of', day, '--lang', language, '--format', style)
        return self.briefs[key]

    def each(self):
        """The language, the file and the text of each."""
        for language in LANGUAGES:
            for state, day in BRIEFINGS:
                yield language, self.write(f'{state.replace(":", "-")}-{language}.pdf', self.brief(state, day, language)), self.brief(state, day, language, 'text').decode()

    def check_structure(self, found, language):
        self.assertEqual(found.root['/Lang'], 'u:' + language.replace('_', '-'))
        self.assertTrue(found.root['/MarkInfo']['/Marked'])
        self.assertTrue(found.root['/ViewerPreferences']['/DisplayDocTitle'])
        self.assertIn('/Outlines', found.root)
        names = [element['/S'] for element, _ in found.elements]
        self.assertEqual((names[0], names[1], names.count('/H1')), ('/Document', '/H1', 1))
        for name in ('/H2', '/P', '/L', '/Table', '/Link', '/Figure'):
            self.assertIn(name, names)
        for element, parent in found.elements:
            if element['/S'] == '/TH':
                self.assertIn(found.find(element['/A'])['/Scope'], ('/Column', '/Row'))
            if element['/S'] == '/Figure':
                self.assertTrue(element['/Alt'])
            if element['/S'] in WITHIN:
                self.assertIn(parent['/S'], WITHIN[element['/S']])

    def test_qpdf_finds_no_fault_and_the_structure(self):
        for language, path, _ in self.each():
            with self.subTest(path=path.name):
                text = self.read('qpdf', '--check', path)
                self.assertIn('No syntax or stream encoding errors found', text)
                self.assertNotIn('WARNING', text)
                found = Structure(json.loads(self.read('qpdf', '--json', path))['qpdf'][1])
                self.check_structure(found, language)
                values = [value['value'] for value in found.objects.values() if isinstance(value.get('value'), dict)]
                addresses = [value['/A']['/URI'] for value in values if '/URI' in found.find(value.get('/A', {}))]
                self.assertTrue(addresses)
                for address in addresses:
                    self.assertRegex(address, r'^u:https?://')

    def test_two_languages_are_rows_of_cells_that_say_which(self):
        for languages in ('en,ar', 'ar,fr', 'ru,zh_CN'):
            with self.subTest(languages=languages):
                path = self.write(f'{languages}.pdf', self.accession('brief', 'KAZ', '--as-of', '1999-02-01', '--lang', languages, '--bilingual', '--format', 'pdf'))
                text = self.read('qpdf', '--check', path)
                self.assertIn('No syntax or stream encoding errors found', text)
                self.assertNotIn('WARNING', text)
                found = Structure(json.loads(self.read('qpdf', '--json', path))['qpdf'][1])
                first, second = languages.split(',')
                self.check_structure(found, first)
                said = {'u:' + language.replace('_', '-') for language in (first, second)}
                rows = {}
                for element, parent in found.elements:
                    if element['/S'] in ('/TD', '/TH', '/Figure') or (element['/S'] == '/Span' and parent['/S'] in ('/H1', '/H2', '/Caption')):
                        self.assertIn(element.get('/Lang'), said)
                        rows.setdefault(id(parent), []).append(element['/Lang'])
                self.assertGreater(len(rows), 50)
                self.assertTrue(all(set(row) == said for row in rows.values() if len(row) > 1))

    def test_poppler_tells_title_and_tags_and_no_false_date(self):
        for _, path, text in self.each():
            with self.subTest(path=path.name):
                told = self.read('pdfinfo', path)
                self.assertRegex(told, r'Title: +' + re.escape(text.split('\n')[0]))
                self.assertRegex(told, r'Tagged: +yes')
                self.assertRegex(told, r'Metadata Stream: +yes')
                self.assertNotIn('Date', told)
                structure = self.read('pdfinfo', '-struct-text', path)
                self.assertTrue(structure.startswith('Document\n  H1'), structure[:200])
                self.assertLess(structure.index('H2'), structure.index('Table'))

    def test_poppler_reads_every_word(self):
        for language, path, text in self.each():
            with self.subTest(path=path.name):
                wanted = unicodedata.normalize('NFKC', text[:text.rindex('accession-seal/')])
                found = UNSEEN.sub('', unicodedata.normalize('NFKC', self.read('pdftotext', '-raw', path, '-')))
                self.assertEqual([word for word in re.findall(WORDS.get(language, r'\w{4,}'), wanted) if word not in found], [])
