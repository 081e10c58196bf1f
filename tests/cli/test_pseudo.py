# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every answer in the language that nobody speaks (po/make-pseudo.py): what does not stand in brackets has not come through the
catalogue, and is none of the names, dates and numbers either, which are in Arabic letters and digits there."""

import html
import re

import common

# The same in every language: codes of States, the seal for machines, addresses, licences, and what is typed.
KEPT = re.compile(r'\W*([A-Z]{3}|https?://\S*|CC-BY-\S*|accession|--?[a-z-]+|[a-z-]+=\S+)\W*')


def find_outside(text):
    """Words with Latin letters that no brackets enclose."""
    outside, depth = '', 0
    for letter in text:
        depth += letter == '['
        outside += ' ' if depth else letter
        depth -= letter == ']'
    return [word for word in outside.split() if re.search('[A-Za-z]', word) and not KEPT.fullmatch(word)]


class Pseudo(common.Case):
    def ask(self, *arguments):
        return self.done(*arguments, '--lang', 'ar-XB').out

    def test_the_test(self):
        self.assertEqual(find_outside('[Ţŕééááţý [a]: KAZ] KAZ 1'), [])
        self.assertEqual(find_outside('[Ţŕééááţý] joined'), ['joined'])

    def test_answers(self):
        for command in (('brief', 'KAZ', '--as-of', '1999-02-01'), ('brief', 'DEU'), ('brief', 'PSE'), ('brief', 'SCG', '--as-of', '2003-01-01'),
                        ('brief', 'UZB'), ('brief', 'HUN'), ('profile', 'KAZ'), ('profile', 'CHN'), ('profile', 'CSK'), ('status',), ('status', '--state', 'DEU'),
                        ('status', '--region', '143', '--basis', 'in-force'), ('status', '--treaty', 'stateless-1961'), ('series', 'KAZ'),
                        ('cite', 'KAZ'), ('cite', 'refugees-1951'), ('check', common.DATA)):
            with self.subTest(command=command):
                text = self.ask(*command)
                # Other names are those of sources in English, and said to be so; the seal is for machines.
                lines = [line for line in text.split('\n') if 'Éñĝĺííšĥ' not in line and 'accession-seal' not in line]
                self.assertEqual(find_outside('\n'.join(lines)), [])
                self.assertIn('[', text)

    def test_formats(self):
        for form in ('markdown', 'html'):
            text = self.ask('brief', 'KAZ', '--as-of', '1999-02-01', '--format', form)
            text = re.sub(r'<!--.*?-->|<style>.*?</style>|<[^>]*>', ' ', text, flags=re.S)
            self.assertEqual(find_outside(html.unescape(text)), [], form)

    def test_timeline(self):
        for place in ('KAZ', '143', 'world'):
            path = self.folder / 'timeline.svg'
            self.done('timeline', place, '--format', 'svg', '-o', path, '--lang', 'ar-XB')
            texts = re.findall(r'<(?:text|title|desc)[^>]*>([^<]*)<', path.read_text())
            self.assertGreater(len(texts), 5)
            self.assertEqual([text for text in texts if find_outside(html.unescape(text))], [], place)

    def test_help(self):
        for command in ((), ('brief',), ('status',), ('timeline',)):
            # Names of commands and options stand at the beginning of their line, without brackets.
            lines = [line for line in self.ask(*command, '--help').split('\n') if not line.startswith('  ')]
            self.assertEqual(find_outside('\n'.join(lines)), [])


if __name__ == '__main__':
    common.main()
