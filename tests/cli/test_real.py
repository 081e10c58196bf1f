# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""283 real treaties, made into a bundle of their tables: the counts that stand in the depositary's lists of that day, and those of a plain reading of the tables, for every one."""

import csv
import io
import json
import lzma
import pathlib

import common

REAL = pathlib.Path(__file__).parents[1] / 'data' / 'untc-2015'
DAY = '2015-03-14'
# Genocide, Racial Discrimination, ICESCR, ICCPR, CEDAW, CAT, CRC, CRPD, UNFCCC, Rome Statute.
KNOWN = {'untc-4-1': 146, 'untc-4-2': 177, 'untc-4-3': 164, 'untc-4-4': 168, 'untc-4-8': 188, 'untc-4-9': 157, 'untc-4-11': 194, 'untc-4-15': 151, 'untc-27-7': 195, 'untc-18-10': 122}
SIGNS = {'signature', 'succession to signature'}


class Real(common.Case):
    def setUp(self):
        super().setUp()
        text = lzma.decompress((REAL / 'acts.csv.xz').read_bytes()).decode('utf-8')
        (self.folder / 'acts.csv').write_text(text, 'utf-8', newline='')
        self.acts = list(csv.DictReader(io.StringIO(text, newline='')))
        self.path = self.folder / 'real.accession.json'
        made = self.done('make-bundle', self.folder / 'acts.csv', '--treaties', REAL / 'treaties.csv', '--sources', REAL / 'sources.csv',
                         '--title', 'Treaties of the United Nations in 2015', '--as-at', DAY, '-o', self.path)
        self.assertIn('27,711 treaty actions', made.out)

    def ask(self, *arguments):
        return self.done(*arguments, '--bundle', self.path).out

    def test_counts(self):
        joined, left = {}, {}
        for act in self.acts:
            if act['action'] == 'denunciation':
                left.setdefault(act['treaty'], set()).add(act['iso3'])
            elif act['action'] not in SIGNS:
                joined.setdefault(act['treaty'], set()).add(act['iso3'])
        self.assertIn('no faults', self.ask('check', self.path))
        treaties = json.loads(self.ask('status', '--as-of', DAY, '--format', 'json'))['treaties']
        self.assertEqual(len(treaties), 283)
        counts = {treaty['id']: treaty['parties'] for treaty in treaties}
        self.assertEqual({treaty: counts[treaty] for treaty in KNOWN}, KNOWN)
        # Four territories of the United Kingdom, and Hong Kong: parties, and no States.
        apart = {treaty['id']: sorted(treaty['territories']) for treaty in treaties if treaty['territories']}
        self.assertEqual(apart, {'untc-10-4': ['HKG'], 'untc-10-6': ['CYM', 'MSR', 'TCA', 'VGB']})
        for treaty in treaties:
            # Who ever joined and never gave notice is party; nobody is who did not join.
            own = joined.get(treaty['id'], set())
            parties = set(treaty['states']) | set(treaty['territories'])
            self.assertLessEqual(own - left.get(treaty['id'], set()), parties, treaty['id'])
            self.assertLessEqual(parties, own, treaty['id'])
            self.assertEqual(treaty['parties'], len(treaty['states']), treaty['id'])

    def test_said(self):
        self.assertIn('Kazakhstan', self.ask('brief', 'KAZ', '--as-of', DAY))
        brief = json.loads(self.ask('brief', 'KAZ', '--as-of', DAY, '--format', 'json'))
        rights = next(treaty for treaty in brief['treaties'] if treaty['id'] == 'untc-4-4')
        self.assertEqual((rights['status'], rights['date']), ('party', '2006-01-24'))
        self.assertIn('Convention on the Prevention and Punishment of the Crime of Genocide', self.ask('cite', 'untc-4-1'))
        self.assertIn('extracted on 14 March 2015', self.ask('cite', 'KAZ'))
        self.ask('timeline', 'KAZ', '--format', 'svg', '-o', self.folder / 'kaz.svg')
        self.ask('brief', 'KAZ', '--as-of', DAY, '-o', self.folder / 'kaz.pdf')
        self.assertTrue((self.folder / 'kaz.pdf').read_bytes().startswith(b'%PDF'))


if __name__ == '__main__':
    common.main()
