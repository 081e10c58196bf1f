#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A further language, tried with Dari: tools/new-language makes its files, the program speaks it when asked for it by name, and offers it to nobody."""

import os
import pathlib
import subprocess
import sys

import common

TOOL = pathlib.Path(__file__).parents[2] / 'tools' / 'new-language'


class Trial(common.Case):
    def tool(self, *words):
        done = subprocess.run([sys.executable, str(TOOL), 'fa_AF', '--folder', str(self.folder), *map(str, words)], capture_output=True, text=True, env=dict(os.environ), check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def attempt(self, *words):
        return self.tool('--try', pathlib.Path(common.PROGRAM).parents[1], *words)

    def test_variant(self):
        said = self.tool('--from', 'fa')
        self.assertIn('messages: 0 of ', said)
        self.assertIn('offered in the menu: no', said)
        # Made once: what a translator wrote stays.
        catalogue = self.folder / 'po' / 'fa_AF.po'
        catalogue.write_text(catalogue.read_text('utf-8') + '\nmsgid "Sources"\nmsgstr "سرچشمه‌ها"\n', 'utf-8')
        self.assertIn('is there, and stays as it is', self.tool('--from', 'fa'))
        self.assertIn('messages: 1 of ', self.tool())
        table = self.folder / 'data' / 'names' / 'fa_AF.tsv'
        head = table.read_text('utf-8').rstrip('\n').split('\n')[-1].split('\t')
        row = {'code': 'KAZ', 'name': 'قزاقستانِ آزمایشی', 'source': 'catalogue'}
        table.write_text(table.read_text('utf-8') + '\t'.join(row.get(column, '') for column in head) + '\n', 'utf-8')

        text = self.attempt('brief', 'KAZ', '--as-of', '1999-02-01')
        persian = self.done('brief', 'KAZ', '--as-of', '1999-02-01', '--lang', 'fa').out
        self.assertIn('قزاقستانِ آزمایشی', text)
        self.assertIn('سرچشمه‌ها', text)
        self.assertNotIn('سرچشمه‌ها', persian)
        # All else is that of the language of which it is a variant; Gregorian years in its digits.
        self.assertIn('کنوانسیون ۱۹۵۱', text)
        self.assertIn('۱۹۹۹', text)
        self.assertEqual(len(text.split('\n\n')), len(persian.split('\n\n')))
        self.assertIn('فرانسه', self.attempt('brief', 'FRA', '--as-of', '1999-02-01'))

    def test_not_offered(self):
        # Without its catalogue a variant is its language, and no list names it.
        self.assertEqual(self.done('brief', 'KAZ', '--as-of', '1999-02-01', '--lang', 'fa-AF').out, self.done('brief', 'KAZ', '--as-of', '1999-02-01', '--lang', 'fa').out)
        self.tool('--from', 'fa')
        done = subprocess.run([sys.executable, str(TOOL), 'fa_AF', '--folder', str(self.folder), '--try', str(pathlib.Path(common.PROGRAM).parents[1]), '--lang', 'xx', 'brief', 'KAZ'],
                              capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 2)
        self.assertIn('pt-BR', done.stderr)
        self.assertNotIn('fa-AF', done.stderr)
        self.fails(2, 'brief', 'KAZ', '--lang', '../fr')

    def test_other_language(self):
        done = subprocess.run([sys.executable, str(TOOL), 'so', '--folder', str(self.folder), '--from', 'sw'], capture_output=True, text=True, check=True).stdout
        self.assertIn('messages: 0 of ', done)
        self.assertIn('mend the line Plural-Forms', done)
        self.assertIn('terms of po/glossary.tsv: 0 of ', done)


if __name__ == '__main__':
    common.main()
