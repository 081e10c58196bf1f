# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bundles that somebody else made, badly or with intent: each is refused in plain words, or read as it says."""

import copy
import json
import os

import common

BUNDLE = {
    'format': 'accession-bundle-1', 'id': 'own', 'title': 'Own', 'edition': '1',
    'tables': {
        'sources': [{'id': 'own list.csv', 'title': 'A list', 'publisher': 'P'}],
        'regions': [{'code': '142', 'name': 'Asia'}, {'code': '143', 'name': 'Central Asia', 'parent': '142'}],
        'states': [{'iso3': 'AAA', 'name': 'Alpha', 'kind': 'member', 'region': '143'}],
        'treaties': [{'id': 'own-1960', 'title': 'Own Convention', 'short_title': 'Own', 'done': '1960-01-01', 'instruments': 1, 'wait_days': 90, 'source': 'own list.csv'}],
        'actions': [{'state': 'AAA', 'treaty': 'own-1960', 'action': 'accession', 'date': '1999-02-01', 'sources': ['own list.csv']}],
    },
}


class Hostile(common.Case):
    def write(self, value, name='own.accession.json'):
        path = self.folder / name
        path.write_text(value if isinstance(value, str) else json.dumps(value), 'utf-8')
        return path

    def changed(self, function):
        value = copy.deepcopy(BUNDLE)
        function(value, value['tables'])
        return self.write(value)

    def refused(self, path, says, lines=1):
        """By what checks and by what loads, with the file named."""
        result = self.fails(3, 'check', path, says=says, lines=lines)
        self.assertTrue(all(line.startswith(f'accession: {path.name}:') or line.startswith(f'accession check: {path.name}:') for line in result.lines), result.lines)
        self.fails(3, 'status', '--bundle', path, says=path.name)
        return result

    def test_good(self):
        self.assertIn('no faults', self.done('check', self.write(BUNDLE)).out)

    def test_comments(self):
        """json-glib takes comments; a depth within them is none."""
        for text in ('{"format": /* " */ ' + '[' * 200000 + ' /* " */ }', '{"format": // "\n' + '[' * 200000 + '// "\n }', '# x\n{}', 'var x = {}'):
            self.refused(self.write(text), 'no comments')

    def test_numbers(self):
        for member, number in (('wait_days', 5000000000), ('wait_days', -5), ('wait_days', 36526), ('instruments', 0), ('later_wait_days', 4000000),
                               ('denunciation_months', 120000), ('signatories', 1001), ('unts_page', 100000)):
            result = self.refused(self.changed(lambda _, tables, m=member, n=number: tables['treaties'][0].update({m: n})), f'/tables/treaties/0/{member}')
            self.assertIn(f'found {number}', result.err)
        self.refused(self.changed(lambda _, tables: tables['treaties'][0].update(wait_years=1)), 'must not be there beside “wait_days”')

    def test_records(self):
        for change, says in (
                (lambda _, tables: tables['states'].append(tables['states'][0]), '/tables/states/1/iso3: “AAA” is there twice'),
                (lambda _, tables: tables['actions'][0].update(state='ZZZ'), '/tables/actions/0/state: “ZZZ” is not among the bundle\'s states'),
                (lambda _, tables: tables['actions'][0].update(note=None), '/tables/actions/0/note: expected a text, found null'),
                (lambda _, tables: tables['actions'][0].update(note='x\n\x1b]0;y\x07'), '/tables/actions/0/note'),
                (lambda _, tables: tables['sources'][0].update(address='javascript:alert(1)'), '/tables/sources/0/address'),
                (lambda _, tables: tables['states'][0].update(until='1999'), 'must not be there beside “kind”: “member”'),
                (lambda _, tables: tables.update(colours=[]), '/tables/colours'),
                (lambda bundle, _: bundle.update(colour='red'), '/colour'),
                (lambda bundle, _: bundle.update(id='Own Bundle'), '/id'),
                (lambda bundle, _: bundle.update(as_at={'actions': '1999-13'}), '/as_at/actions'),
        ):
            result = self.refused(self.changed(change), says)
            self.assertNotIn('\x1b', result.err)

    def test_no_more_than_memory_holds(self):
        """Small enough to be read, and every State under every treaty would be 250 million answers."""
        codes = [chr(65 + i // 676) + chr(65 + i // 26 % 26) + chr(65 + i % 26) for i in range(5000)]

        def fill(_, tables):
            tables['states'] += [{'iso3': code, 'name': code, 'kind': 'member'} for code in codes if code != 'AAA']
            tables['treaties'] += [dict(tables['treaties'][0], id=f'many-{i}') for i in range(50000)]
        self.refused(self.changed(fill), 'more than 4000000; split the bundle')

    def test_all_of_a_record(self):
        result = self.refused(self.changed(lambda _, tables: tables['states'][0].update(iso3='../..//etc')), '/tables/states/0/iso3', lines=2)
        self.assertIn('/tables/actions/0/state: “AAA” is not among', result.err)
        # What the records say together hinders nobody from reading them.
        path = self.changed(lambda _, tables: tables['actions'].append(tables['actions'][0]))
        self.fails(3, 'check', path, says='own.accession.json: /tables/actions/1: AAA joins own-1960 a second time without a denunciation between (/0)')
        self.done('status', '--bundle', path)
        self.refused(self.changed(lambda _, tables: tables['actions'][0].update(date='x', action='y', colour='z')), '/tables/actions/0/', lines=3)

    def test_no_file(self):
        """What may never end is not begun."""
        os.mkfifo(self.folder / 'pipe.accession.json')
        for path in ('/dev/zero', self.folder / 'pipe.accession.json'):
            for arguments in (('check', path), ('status', '--bundle', path), ('brief', 'AAA', '--bundle', path)):
                self.fails(3, *arguments, says='is not a file')
        bundle = self.copy_bundle()
        (bundle / 'events.json').unlink()
        os.mkfifo(bundle / 'events.json')
        self.fails(3, 'check', bundle, says='events.json: is not a file')
        manifest = json.loads((bundle / 'bundle.json').read_text())
        shipped = json.loads((common.DATA / 'bundle.json').read_text())
        del manifest['tables']['events']
        manifest['series'] = shipped['series']
        (bundle / 'bundle.json').write_text(json.dumps(manifest))
        (bundle / 'series').mkdir()
        os.mkfifo(bundle / 'series' / 'KAZ.json')
        self.fails(3, 'check', bundle, says='KAZ.json: is not a file')
        self.fails(3, 'series', 'KAZ', '--bundle', bundle, says='KAZ.json: is not a file')

    def test_index(self):
        bundle = self.copy_bundle()
        manifest = json.loads((bundle / 'bundle.json').read_text())
        manifest['series'] = 'series'
        (bundle / 'bundle.json').write_text(json.dumps(manifest))
        (bundle / 'series').mkdir()
        for code in ('KAZ', 'KGZ'):
            (bundle / 'series' / f'{code}.json').write_bytes((common.DATA / 'series' / f'{code}.json').read_bytes())
        index = json.loads((common.DATA / 'series' / 'index.json').read_text())
        entries = [entry for entry in index['series'] if entry['code'] in ('KAZ', 'KGZ')]

        def say(**changes):
            (bundle / 'series' / 'index.json').write_text(json.dumps({**index, 'series': entries, **changes}))

        say()
        self.done('check', bundle)
        for changes, says in ((dict(series=entries + [{'code': 'UZB', 'name': 'x'}]), 'index.json: /series/2/code: “UZB” is not among the bundle\'s series'),
                              (dict(series=entries[:1]), '“KGZ” is not among the bundle\'s index.json'), (dict(series=[*entries, entries[0]]), 'is there twice'),
                              (dict(as_at=7), 'index.json: /as_at'), (dict(format='x'), 'index.json: /format'), (dict(colour='red'), 'index.json: /colour'),
                              (dict(series=[{'code': 'KAZ'}, entries[1]]), '/series/0/name: required')):
            say(**changes)
            self.assertIn(says, self.fails(3, 'check', bundle, says='index.json', lines=2 if says.endswith('required') else 1).err)

    def test_figures_alone(self):
        """A bundle without treaties is one of figures: it says so, and nothing of parties."""
        path = self.changed(lambda _, tables: tables.update(treaties=[], actions=[]))
        self.done('check', path)
        for arguments in (('status',), ('status', '--region', '143'), ('status', '--state', 'AAA'), ('brief', 'AAA'), ('brief', 'AAA', '--format', 'html')):
            text = self.done(*arguments, '--bundle', path).out
            self.assertIn('This bundle has no treaties.', text, arguments)
            self.assertNotIn('party to', text)
            self.assertNotIn('States party in the world', text)
        for arguments in (('profile', 'AAA'), ('profile', 'AAA', '--format', 'json'), ('status', '--format', 'csv'), ('status', '--format', 'json'), ('cite', 'AAA'),
                          ('brief', 'AAA', '--format', 'pdf', '-o', self.folder / 'x.pdf'), ('brief', 'AAA', '--format', 'json'),
                          ('timeline', 'AAA', '--format', 'svg', '-o', self.folder / 'x.svg')):
            self.done(*arguments, '--bundle', path)
        self.fails(2, 'status', '--treaty', 'own-1960', '--bundle', path)
        path = self.changed(lambda _, tables: tables.update(treaties=[], actions=[], states=[], regions=[]))
        for arguments in (('status',), ('status', '--format', 'json'), ('check', path)):
            self.done(*arguments, '--bundle', path)


if __name__ == '__main__':
    common.main()
