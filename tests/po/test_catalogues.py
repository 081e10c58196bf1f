#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The catalogues are complete and sound, and in step with the sources, the templates and the bundle's texts."""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ET

from catalogue import languages, read, translations

ROOT = pathlib.Path(sys.argv.pop(1))
PO = ROOT / 'po'
LANGUAGES = languages(PO)
# Labels that stand in a narrow place: so many characters at most, in any language.
SHORT = {'Today': 14, 'Status': 16, 'How': 24, 'Signed': 20, 'World': 20}


def run(*command, **options):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, cwd=ROOT, **options)


def written(entry):
    """Those that are there: test_complete speaks of the others."""
    return [text for text in translations(entry) if text]


def template():
    """What the sources hold today."""
    files = [line for line in (PO / 'POTFILES').read_text().split('\n') if line and not line.startswith('#')]
    with tempfile.TemporaryDirectory() as folder:
        pot = pathlib.Path(folder) / 'now.pot'
        result = run('xgettext', '--from-code=UTF-8', '--keyword=_', '--keyword=N_', '--keyword=C_:1c,2', '--keyword=NC_:1c,2',
                     '--keyword=ngettext:1,2', '--keyword=NP_:1,2', '--keyword=g_dpgettext2:2c,3', '-o', pot, *files)
        assert result.returncode == 0, result.stderr
        return read(pot)


def key(entry):
    return entry.get('msgctxt'), entry['msgid']


CODES = {state['name']: state['iso3'] for state in json.loads((ROOT / 'data' / 'states.json').read_text()) if state['kind'] != 'group'}
STATE = re.compile(r'(?<![\w-])(' + '|'.join(re.escape(name) for name in sorted(CODES, key=len, reverse=True)) + r')(?!\w)')
NO_STATE = ['Yemen Arab Republic', 'Netherlands Treaty Series']
# The United Nations' name is a whole title; a sentence takes its beginning, as the English does.
SHORTER = {('GBR', 'fr'): 'Royaume-Uni', ('GBR', 'es'): 'Reino Unido', ('GBR', 'ar'): 'المملكة المتحدة',
           ('GBR', 'ru'): 'Соединенное Королевство', ('GBR', 'zh_CN'): '联合王国'}
# How many letters at the end of a word a case may change.
ENDING = {'ru': 3, 'uk': 3, 'kk': 1, 'tr': 1, 'de': 2}


def read_names(language):
    lines = (ROOT / 'data' / 'names' / f'{language}.tsv').read_text().split('\n')
    return dict(line.split('\t')[:2] for line in lines if line and line[0] != '#')


def names_state(text, name, language):
    """Whether all words of a name are in a text, in whatever case."""
    words = [word.removeprefix('ال') for word in re.split(r'[\s()（）-]+', name) if word]
    return all(word[:max(3, len(word) - ENDING.get(language, 0))].lower() in text.lower() for word in words)


class Catalogues(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.wanted = template()
        cls.catalogues = {language: read(PO / f'{language}.po') for language in LANGUAGES}

    def test_all_thirteen(self):
        self.assertEqual(sorted(LANGUAGES), sorted('ar zh_CN fr ru es kk fa uk pt_BR de tr sw'.split()))

    def test_sound(self):
        for language in LANGUAGES:
            result = run('msgfmt', '--check', '-o', '/dev/null', PO / f'{language}.po')
            self.assertEqual((result.returncode, result.stderr), (0, ''), language)

    def test_complete(self):
        wanted = {key(entry) for entry in self.wanted}
        for language, entries in self.catalogues.items():
            have = {key(entry) for entry in entries if all(translations(entry)) and 'fuzzy' not in entry['flags']}
            self.assertEqual(sorted(str(k) for k in wanted - have), [], language)

    def test_placeholders(self):
        for language, entries in self.catalogues.items():
            for entry in entries:
                allowed = set(re.findall(r'\{(\w+)\}', (entry['msgid'] + entry.get('msgid_plural', '')).lower()))
                for text in written(entry):
                    # A form of a name, {state:of}, or words that agree with one, {state|a|b}: docs/translating.md.
                    found = set(re.findall(r'\{(\w+)(?::\w+|(?:\|[^{}|]*){2,})?\}', text.lower()))
                    # A form for one or two may leave the number out.
                    if 'msgid_plural' in entry:
                        self.assertLessEqual(found, allowed, (language, text))
                    else:
                        self.assertEqual(found, allowed, (language, text))

    def test_forms(self):
        """A message asks for forms that its language's tables have, and offers a word for each way to agree."""
        def read(path):
            rows = [line.split('\t') for line in path.read_text('utf-8').split('\n') if line and line[0] != '#']
            ways = {row[rows[0].index('agrees')] for row in rows[1:]} if 'agrees' in rows[0] else set()
            return set(rows[0]) - {'code', 'agrees', 'source'}, len(ways)

        for language, entries in self.catalogues.items():
            tables = {False: read(ROOT / 'data' / 'names' / f'{language}.tsv'), True: read(ROOT / 'data' / 'names' / 'treaties' / f'{language}.tsv')}
            for entry in entries:
                for text in written(entry):
                    for place, form in re.findall(r'\{(\w+):(\w+)\}', text):
                        treaty = place.lower() in ('treaty', 'treaties', 'others')
                        self.assertIn(form.removeprefix('nor_') if treaty else form, tables[treaty][0], (language, text))
                    for place, words in re.findall(r'\{(\w+)\|([^{}]*)\}', text):
                        if place.lower() in ('date', 'start', 'end', 'since', 'until', 'deposit', 'bound'):
                            self.assertIn(len(words.split('|')), (2, 3), (language, text))
                            continue
                        if place.lower() == 'month':
                            self.assertEqual(len(words.split('|')), 12, (language, text))
                            continue
                        self.assertEqual(len(words.split('|')), tables[place.lower() in ('treaty', 'treaties', 'others')][1], (language, text))

    def test_mnemonics(self):
        pattern = re.compile(r'(?:^|[\s(])_\w')
        for language, entries in self.catalogues.items():
            for entry in entries:
                if re.search(r'(?:^|\s)_[A-Z]', entry['msgid']):
                    for text in written(entry):
                        self.assertEqual(text.count('_'), 1, (language, text))

    def test_short_labels_fit(self):
        for language, entries in self.catalogues.items():
            for entry in entries:
                if entry['msgid'] in SHORT:
                    for text in written(entry):
                        self.assertLessEqual(len(text), SHORT[entry['msgid']], (language, text))

    def test_keywords_end(self):
        for language, entries in self.catalogues.items():
            for entry in entries:
                if entry['msgid'].endswith(';'):
                    self.assertTrue(translations(entry)[0].endswith(';'), language)

    def test_states_by_their_names(self):
        """A text that names a State in English names it in the translation as the program does: data/names."""
        for language, entries in self.catalogues.items():
            names = read_names(language)
            for entry in entries:
                # Titles of sources stay as they are; what stands in quotation marks is somebody else's word.
                texts = [text for text in written(entry) if text != entry['msgid']]
                for english in set(STATE.findall(re.sub('“.*?”|' + '|'.join(NO_STATE), '', entry['msgid']))):
                    name = SHORTER.get((CODES[english], language), names[CODES[english]])
                    for text in texts:
                        self.assertTrue(names_state(text, name, language), (language, name, text))


class InStep(unittest.TestCase):
    def test_data_strings(self):
        with tempfile.TemporaryDirectory() as folder:
            made = pathlib.Path(folder) / 'data-strings.h'
            run(sys.executable, ROOT / 'tools' / 'extract-data-strings', ROOT / 'data', made)
            self.assertEqual(made.read_text(), (PO / 'data-strings.h').read_text(), 'run tools/extract-data-strings')

    def test_every_file_with_texts_is_listed(self):
        listed = set((PO / 'POTFILES').read_text().split('\n'))
        call = re.compile(r'(?:^|[^\w])(?:_|C_|N_|NC_|ngettext) \(')
        for path in sorted((ROOT / 'src').rglob('*.c')):
            if call.search(path.read_text()):
                self.assertIn(str(path.relative_to(ROOT)), listed)
        for path in sorted((ROOT / 'resources').rglob('*.ui')):
            if 'translatable="yes"' in path.read_text():
                self.assertIn(str(path.relative_to(ROOT)), listed)

    def test_templates_name_what_is_translated(self):
        """The window says its templates' texts again by the ids of their objects: acc-relabel.c."""
        for path in sorted((ROOT / 'resources' / 'ui').glob('*.ui')):
            for parent in ET.parse(path).getroot().iter('object'):
                own = [child for child in parent if child.tag in ('property', 'accessibility', 'items')]
                texts = [t for child in own for t in ([child] if child.tag == 'property' else list(child)) if t.get('translatable') == 'yes']
                if texts:
                    self.assertTrue(parent.get('id'), f'{path.name}: {parent.get("class")}')
                    self.assertNotEqual(parent.get('class'), 'GtkStackPage', f'{path.name}: set the title in C')


if __name__ == '__main__':
    unittest.main()
