#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text that the program makes of fourteen States on two days, in every language, is set as the language is: by the rules for the catalogues, and by those that only
a whole sentence can break. `texts.py SAY ROOT`."""

import json
import pathlib
import re
import subprocess
import sys
import unittest

SAY, ROOT = sys.argv[1], pathlib.Path(sys.argv[2])
sys.argv[1:] = []
sys.path.insert(0, str(ROOT / 'tests' / 'po'))
import typography  # noqa: E402
from catalogue import languages  # noqa: E402

STATES = 'FRA IRN NLD USA CIV COD PHL SRB SSD VAT LBN KAZ JOR MDG'.split()
DAYS = ['1999-02-01', '2025-06-30']
PARTS = ['brief', 'profile', 'status', 'page', 'why']
# What stands in no language: addresses, the numbers of sources, other names in English, titles as they were published. What stands in quotation marks is somebody else's.
TITLES = sorted({source['title'] for source in json.loads((ROOT / 'data' / 'sources.json').read_text('utf-8'))}
                | {name for state in json.loads((ROOT / 'data' / 'states.json').read_text('utf-8')) for name in state.get('aliases', [])}, key=len, reverse=True)
LINK = re.compile(r'</?a\b[^>]*>')
LEAVE_OUT = re.compile(r'\s*(?:https?://\S+|\[\^?\d+\])')
QUOTED = re.compile('|'.join([r'(?<=“)[^“”]+(?=”)', r'(?<=«\u00a0)[^«»]+(?=\u00a0»)', r'(?<=«)[^\u00a0«»][^«»]*(?=»)', r'(?<=„)[^„“]+(?=“)', *map(re.escape, TITLES)]))
CASELESS = {'ar', 'fa', 'zh_CN'}
RULES = [
    (None, r'[{}]', 'a place that nothing filled'),
    (None, r'\.\.|。。|،،|,,|؛؛|;;|::', 'a mark twice'),
    (None, r'(?<=\S)[ \u00a0]{2,}(?=\S)', 'two spaces'),
    (None, r'[ \u00a0][.,،。](?=\s|$)', 'a space before a full stop or a comma'),
    (None, r'\(\s|\s\)|\(\)', 'brackets with nothing or a space'),
    (None, r'。 |。\.|\.。|؟\.|\?\.|!\.', 'a full stop after the end of a sentence'),
]


def sentence_starts(text, whole):
    """The letters with which sentences begin: after a full stop that follows a word of three letters or more, which no abbreviation is here."""
    if whole and len(text) > 40 and text[-1:] in '.!?':
        yield from re.findall(r'^[^\w\s]*([^\W\d_])', text)
    yield from re.findall(r'(?<=[^\W\d_]{3}[.!?]) [^\w\s]*([^\W\d_])', text)


def cells(text, part):
    """The cells of a line of a table in columns; lines of a paragraph that were broken for a terminal are read as they come, links as their words."""
    text = LINK.sub('', text)
    return [text] if part != 'status' else [cell.strip(' ') for cell in re.split(r' {2,}', text) if cell.strip(' ')]


def found_in(language, text, whole=True):
    found = []
    bare = QUOTED.sub('X', LEAVE_OUT.sub('', text))
    if not bare:
        return found
    for wanted, pattern, why in RULES:
        if typography.is_wanted(language, wanted):
            found += [(why, bare[max(0, match.start() - 20):match.end() + 20]) for match in re.finditer(pattern, bare)]
    found += typography.found_in(language, text, bare)
    if language not in CASELESS:
        found += [('a sentence in small letters', bare[:90]) for letter in sentence_starts(bare, whole) if letter.islower()]
    return found


class Texts(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        requests = ''.join(f'-\t{state}\t{day}\t{part}\n' for state in STATES for day in DAYS for part in PARTS)
        cls.languages = languages(ROOT / 'po')
        done = subprocess.run([SAY, ','.join(language.replace('_', '-') for language in cls.languages)], input=requests, stdout=subprocess.PIPE, text=True, check=True)
        cls.answers = json.loads(done.stdout)

    def test_texts(self):
        self.assertEqual(len(self.answers), len(self.languages) * len(STATES) * len(DAYS) * len(PARTS))
        seen = set()
        for answer in self.answers:
            language = answer['language'].replace('-', '_')
            self.assertTrue(answer['texts'], answer)
            for text in (cell for text in answer['texts'] for cell in cells(text, answer['part'])):
                for why, where in found_in(language, text, answer['part'] != 'status') if (language, text) not in seen else []:
                    with self.subTest(language=language, part=answer['part'], state=answer['state'], why=why):
                        self.fail(f'{where!r}')
                seen.add((language, text))

    def test_faults_are_seen(self):
        """What was printed once, and what would be if a message lost its place or its end."""
        once = [('ru', 'УВКБ, «Заголовок», 25 июня 2026 г.. По состоянию на март.'), ('zh_CN', '记录在该日期为81。 1个国家的交存日不详。'), ('zh_CN', '难民署，“X”，2026年6月25日. 截至2025年。'),
                ('ar', 'مفوضية شؤون اللاجئين, ٢٥ يونيو'), ('tr', 'Orta Asya bölgesinde dördüncü devlet. vatansızlık sözleşmeleri bakımından taraf değil.'),
                ('de', 'Codes dienen dem Nachschlagen. zum Rechtsstatus wird nicht Stellung genommen.'), ('es', 'El {date} Francia no era parte.'), ('fr', 'Le Liban a adhéré.  Rang : premier.'),
                ('sw', 'Kazakhstan ilikubali ( ).'), ('uk', 'Казахстан приєднався .')]
        for language, text in once:
            self.assertTrue(found_in(language, text), (language, text))
        self.assertFalse(found_in('fr', 'Le Liban a adhéré le 1er mars 2001 (Convention de 1951). Rang\u00a0: premier État partie. [1] [2]'))


if __name__ == '__main__':
    unittest.main()
