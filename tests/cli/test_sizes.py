# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Any number of treaties: every command on bundles that were made, and each count against the one that their maker worked out."""

import csv
import datetime
import io
import json
import pathlib
import sys

import common

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / 'data'))
import make_bundles

DAYS = ['1935-06-30', '1968-02-29', '2020-12-31']


class Sizes(common.Case):
    def make(self, treaties):
        self.made = make_bundles.make(treaties)
        self.path = self.made.write(self.folder)

    def ask(self, *arguments):
        return self.done(*arguments, '--bundle', self.path).out

    def ask_json(self, *arguments):
        return json.loads(self.ask(*arguments, '--format', 'json'))

    def test_every_command(self):
        for treaties in make_bundles.SIZES:
            with self.subTest(treaties=treaties):
                self.make(treaties)
                self.assertIn('no faults', self.ask('check', self.path))
                for day in DAYS:
                    self.check_status(day)
                self.check_one_treaty(DAYS[-1])
                self.check_regions(DAYS[1])
                for state in self.made.states[:2] + self.made.organisations[:1]:
                    self.check_state(state, DAYS[1])
                self.check_files(self.made.states[0])
                if treaties:
                    self.assertIn(f'Traité {treaties - 1}', self.ask('profile', self.made.states[0], '--lang', 'fr'))

    def check_status(self, day):
        made, date = self.made, datetime.date.fromisoformat(day)
        status = self.ask_json('status', '--as-of', day)
        self.assertEqual([treaty['id'] for treaty in status['treaties']], made.treaties)
        for treaty in status['treaties']:
            self.assertEqual(treaty['parties'], len(treaty['states']))
            self.assertEqual(set(treaty['states']), made.list_parties(treaty['id'], date))
            self.assertEqual(set(treaty['uncertain']), made.list_possible(treaty['id'], date))
            self.assertEqual(set(treaty['organisations']), made.list_organisations(treaty['id'], date))
        group = made.get_default_group()
        any_all = made.count_group(group, date) if group else ()
        self.assertEqual(tuple(status['combined'].values()), any_all)
        self.assertEqual([(one['id'], one['any'], one['all']) for one in status['groups']], [(one['id'], *made.count_group(one, date)) for one in made.groups])

        # The treaties have no rule: who is bound cannot be told, of a group neither.
        bound = self.ask_json('status', '--as-of', day, '--basis', 'bound')
        self.assertEqual([(one['any'], one['all']) for one in bound['groups']], [(None, None)] * len(made.groups))

    def check_one_treaty(self, day):
        made, date = self.made, datetime.date.fromisoformat(day)
        for treaty in made.treaties[-1:]:
            status = self.ask_json('status', '--as-of', day, '--treaty', treaty)
            self.assertEqual([(one['id'], one['parties']) for one in status['treaties']], [(treaty, made.count_treaty(treaty, date))])
            rows = list(csv.DictReader(io.StringIO(self.ask('status', '--as-of', day, '--treaty', treaty, '--format', 'csv'), newline='')))
            self.assertEqual({row['iso3'] for row in rows}, made.list_parties(treaty, date) | made.list_organisations(treaty, date))
            self.assertIn(f'Land {rows[0]["iso3"]}', self.ask('status', '--as-of', day, '--treaty', treaty))
        rows = list(csv.DictReader(io.StringIO(self.ask('status', '--as-of', day, '--format', 'csv'), newline='')))
        self.assertEqual(len(rows), sum(made.count_treaty(treaty, date) + len(made.list_organisations(treaty, date)) for treaty in made.treaties))
        self.assertEqual(' organisation' in self.ask('status', '--as-of', day), any(made.list_organisations(treaty, date) for treaty in made.treaties))
        self.assertEqual('This bundle has no treaties.' in self.ask('status', '--as-of', day), not made.treaties)

    def check_regions(self, day):
        made, date = self.made, datetime.date.fromisoformat(day)
        if made.bundle['tables']['regions']:
            for region in ('142', '143', '150'):
                status = self.ask_json('status', '--as-of', day, '--region', region)
                self.assertEqual([treaty['parties'] for treaty in status['treaties']], [made.count_treaty(treaty, date, region) for treaty in made.treaties])
        else:
            self.fails(2, 'status', '--region', '143', '--bundle', self.path)

    def check_state(self, state, day):
        made, date = self.made, datetime.date.fromisoformat(day)
        positions = [made.get_position(state, treaty, date) for treaty in made.treaties]
        self.assertEqual([treaty['status'] for treaty in self.ask_json('status', '--as-of', day, '--state', state)['treaties']], positions)
        profile = self.ask_json('profile', state, '--as-of', day)
        self.assertEqual([treaty['deposit']['status'] for treaty in profile['treaties']], positions)
        brief = self.ask_json('brief', state, '--as-of', day)
        self.assertEqual([treaty['status'] for treaty in brief['treaties']], positions)
        for treaty in made.treaties:
            self.assertEqual(brief['counts'][treaty]['computed'], made.count_treaty(treaty, date))
        if state in made.organisations:
            self.assertEqual({treaty['rank_world'] for treaty in brief['treaties']}, {None} if made.treaties else set())
            self.assertRegex(self.ask('profile', state), r'Kind +Organisation\n')
            self.ask('brief', state, '--as-of', day)
        for table in ('reservations', 'limitations', 'events', 'observations'):
            self.assertEqual(len(profile[table]), sum(row['state'] == state for row in made.bundle['tables'].get(table, [])), table)

    def check_files(self, state):
        for style in ('text', 'markdown', 'html'):
            brief = self.ask('brief', state, '--format', style, '--as-of', DAYS[1])
            self.assertIn(f'Land {state}', brief)
        self.assertTrue(self.done('verify', '-', '--bundle', self.path, data=brief.encode()).out.startswith('verified:'))
        for place in (state, 'world'):
            self.ask('timeline', place, '--format', 'svg', '-o', self.folder / 'x.svg')
        self.ask('profile', state)
        self.ask('cite', state)
        for treaty in self.made.treaties[-1:]:
            self.ask('cite', treaty)
        self.fails(2, 'status', '--treaty', 'none-such', '--bundle', self.path)
        self.fails(2, 'brief', 'ZZZ', '--bundle', self.path)
        self.fails(1, 'series', state, '--bundle', self.path)

    def test_tables_make_the_same(self):
        """The acts as tables, made into a bundle: the same counts, each chapter a group."""
        for treaties in (9, 300):
            with self.subTest(treaties=treaties):
                self.make(treaties)
                actions, tables, states = self.made.write_tables(self.folder)
                self.path = self.folder / 'from-tables.json'
                self.done('make-bundle', actions, '--treaties', tables, '--states', states, '-o', self.path)
                self.assertIn('no faults', self.ask('check', self.path))
                status = self.ask_json('status', '--as-of', DAYS[-1])
                date = datetime.date.fromisoformat(DAYS[-1])
                self.assertEqual([treaty['parties'] for treaty in status['treaties']], [self.made.count_treaty(treaty, date) for treaty in self.made.treaties])
                self.assertEqual([set(treaty['organisations']) for treaty in status['treaties']], [self.made.list_organisations(treaty, date) for treaty in self.made.treaties])
                chapters = [{'treaties': self.made.treaties[n::3]} for n in range(3)]
                self.assertEqual([(one['any'], one['all']) for one in status['groups']], [self.made.count_group(one, date) for one in chapters])


if __name__ == '__main__':
    common.main()
