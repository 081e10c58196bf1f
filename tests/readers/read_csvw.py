# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables with their descriptions, as a reader of CSV on the Web takes them: every cell, and of which type."""
import csv
import io
import json
import pathlib

from outside import LANGUAGES, ReaderTest

TABLES = (('status', ('status', '--as-of', '1999-02-01')), ('series', ('series', 'KAZ')), ('rates', ('series', 'LBN', '--per-1000')),
          ('changes', ('changes', 'world', '--from', '1998-01-01', '--to', '1999-01-01')), ('timeline', ('timeline', 'KAZ')))
# Of columns in those tables, the type of every cell.
TYPES = {('status', 'as_of'): 'date', ('status', 'bound_since'): 'date', ('status', 'treaty'): 'string', ('series', 'refugees'): 'integer', ('series', 'year'): 'gYear',
         ('changes', 'before'): 'integer', ('changes', 'as_of'): 'date'}


class Csvw(ReaderTest):
    def rows(self, name):
        """What the reader makes of each row: the value and the type of what is not empty."""
        told = self.read('node', pathlib.Path(__file__).with_name('csvw.mjs'), self.package(''), name, name + '-metadata.json')
        return [json.loads(line) for line in told.splitlines()]

    def test_every_cell_is_read(self):
        for language in LANGUAGES:
            for table, command in TABLES:
                with self.subTest(table=table, language=language):
                    name = f'{table}.{language}.csv'
                    self.accession(*command, '--lang', language, '--format', 'csv', '-o', str(self.folder / name))
                    found = self.rows(name)
                    written = list(csv.DictReader(io.StringIO((self.folder / name).read_bytes().decode())))
                    self.assertEqual([{key: cell[0] for key, cell in row.items()} for row in found], [{key: cell for key, cell in row.items() if cell != ''} for row in written])
                    for row in found:
                        for key, (_, kind) in row.items():
                            self.assertEqual(kind, TYPES.get((table, key), kind))
