# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Charts as the window saves them, and timelines as the command line does, read by xmllint, librsvg, qpdf and poppler."""
import json
import os
import re
import unicodedata
import xml.etree.ElementTree

import outside
from outside import ReaderTest
from read_pdf import UNSEEN, Structure

SVG = '{http://www.w3.org/2000/svg}'
LANG = '{http://www.w3.org/XML/1998/namespace}lang'


class Pictures(ReaderTest):
    def save(self):
        """All charts of all pages, in three languages: each as SVG and PDF."""
        os.environ['ACC_CHART_DIR'] = str(self.folder)
        self.read('meson', 'test', '-C', outside.get_build(), '--no-rebuild', '-t', '4', 'saved charts')
        for language in ('en', 'ar', 'zh_CN'):
            for style in ('svg', 'pdf'):
                path = self.folder / f'{language.replace("_", "-")}-timeline.{style}'
                self.accession('timeline', 'KAZ', '--as-of', '1999-02-01', '--lang', language, '-o', path, '--format', style)
        found = sorted(self.folder.glob('*.svg'))
        self.assertGreater(len(found), 60)
        return [(path, 'zh-CN' if path.name.startswith('zh') else path.name[:2]) for path in found]

    def check_svg(self, path, language):
        """What its texts say."""
        self.assertEqual(self.read('xmllint', '--noout', path), '')
        self.assertEqual(self.read('rsvg-convert', path, '-o', self.folder / 'drawn.png'), '')
        root = xml.etree.ElementTree.parse(path).getroot()
        self.assertEqual((root.get(LANG), root.get('direction')), (language, 'rtl' if language == 'ar' else 'ltr'))
        self.assertTrue(root.find(SVG + 'title').text)
        self.assertTrue(root.find(SVG + 'desc').text)
        texts = [''.join(element.itertext()) for element in root.iter(SVG + 'text')]
        self.assertTrue(texts)
        return root.find(SVG + 'title').text, texts

    def check_pdf(self, path, language, texts):
        checked = self.read('qpdf', '--check', path)
        self.assertIn('No syntax or stream encoding errors found', checked)
        self.assertNotIn('WARNING', checked)
        found = Structure(json.loads(self.read('qpdf', '--json', path))['qpdf'][1])
        self.assertEqual(found.root['/Lang'], 'u:' + language)
        self.assertTrue(found.root['/MarkInfo']['/Marked'])
        self.assertTrue(found.root['/ViewerPreferences']['/DisplayDocTitle'])
        self.assertEqual([element['/S'] for element, _ in found.elements], ['/Document', '/Figure'])
        self.assertTrue(found.elements[1][0]['/Alt'])
        told = self.read('pdfinfo', path)
        self.assertRegex(told, r'Title: +\S')
        self.assertRegex(told, r'Tagged: +yes')
        # The fonts of the tests, in which the window draws, have no Chinese letters.
        if language == 'zh-CN':
            return
        said = UNSEEN.sub('', unicodedata.normalize('NFKC', self.read('pdftotext', '-raw', path, '-')))
        words = [word for text in texts for word in re.findall(r'\w{4,}', unicodedata.normalize('NFKC', text))]
        self.assertEqual([word for word in words if word not in said], [])

    def test_pictures_are_whole_and_say_what_they_show(self):
        for path, language in self.save():
            with self.subTest(path=path.name):
                _, texts = self.check_svg(path, language)
                self.check_pdf(path.with_suffix('.pdf'), language, texts)
