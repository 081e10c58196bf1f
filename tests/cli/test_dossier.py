# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A dossier: every file is what its manifest says, every sealed one verifies, the same question gives the same bytes, and nothing of anybody's is touched."""

import csv
import hashlib
import json
import xml.etree.ElementTree
import zipfile

import common

TABLES = ('status', 'changes', 'timeline', 'series')


def read(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob('*') if path.is_file()}


class Dossier(common.Case):
    def write(self, *arguments, to='d'):
        self.done('dossier', *arguments, '-o', self.folder / to)
        return read(self.folder / to)

    def check(self, files):
        """Every file against the manifest, which names all of them but itself; those that are sealed against the record."""
        manifest = json.loads(files['manifest.json'])
        self.assertEqual({entry['path'] for entry in manifest['files']}, set(files) - {'manifest.json'})
        for entry in manifest['files']:
            data = files[entry['path']]
            self.assertEqual((entry['bytes'], entry['sha256']), (len(data), hashlib.sha256(data).hexdigest()), entry['path'])
            self.assertNotEqual(entry['media_type'], 'application/octet-stream', entry['path'])
            self.assertEqual(entry['sealed'], b'accession-seal/2 ' in data, entry['path'])
        return manifest

    def verify(self, manifest, folder):
        sealed = [entry['path'] for entry in manifest['files'] if entry['sealed']]
        for path in sealed:
            self.done('verify', self.folder / folder / path)
        return sealed

    def test_state(self):
        files = self.write('KAZ', '--as-of', '1999-02-01', '--lang', 'en,ru,kk')
        manifest = self.check(files)
        self.assertEqual((manifest['format'], manifest['place'], manifest['as_of'], manifest['basis'], manifest['languages']),
                         ('accession-dossier/1', 'KAZ', '1999-02-01', 'deposit', ['en', 'ru', 'kk']))
        self.assertEqual((manifest['edition'], manifest['bundle']['built_in']), (manifest['bundle']['edition'], True))
        self.assertTrue(any(source['licence'] for source in manifest['sources']))
        for language in manifest['languages']:
            for name in [f'{table}.ods' for table in TABLES] + ['timeline.svg', 'figures.svg', 'sources.txt', 'sources.bib', 'sources.ris', 'sources-csl.json'] + [
                    f'briefing.{ending}' for ending in ('txt', 'md', 'html', 'pdf')]:
                self.assertIn(f'{language}/{name}', files)
            self.assertIn(f'README.{language}.txt', files)
        for table in TABLES:
            for ending in ('csv', 'csv-metadata.json', 'json'):
                self.assertIn(f'data/{table}.{ending}', files)
        sealed = self.verify(manifest, 'd')
        self.assertIn('data/briefing.json', sealed)
        self.assertIn('kk/briefing.pdf', sealed)
        # The commands write the same.
        self.assertEqual(files['ru/briefing.html'], self.done('brief', 'KAZ', '--as-of', '1999-02-01', '--lang', 'ru', '--format', 'html').bytes)
        self.assertEqual(files['data/status.csv'].decode(), self.done('status', '--state', 'KAZ', '--as-of', '1999-02-01', '--format', 'csv').out)
        self.assertEqual(files['en/sources.bib'].decode(), self.done('cite', 'KAZ', '--as-of', '1999-02-01', '--format', 'bibtex').out)

    def test_charts(self):
        """Each yearly figure is a chart; of a region, before them, how many of its States were party to each treaty."""
        svg = '{http://www.w3.org/2000/svg}'
        state = self.texts(self.write('KAZ', '--as-of', '1999-02-01')['en/figures.svg'], svg)
        for words in ('Kazakhstan', 'As of 1 February 1999', 'Refugees hosted', '8,343, end of 1998', '15,477, in 1998'):
            self.assertIn(words, state)
        region = self.texts(self.write('143', '--as-of', '1999-02-01', to='region')['en/figures.svg'], svg)
        for words in ('1951 Convention: Parties', '1967 Protocol: Parties', '3, end of 1998', '42,233, end of 1998'):
            self.assertIn(words, region)
        for words in state + region:
            self.assertNotIn('2000', words)

    def test_maps(self):
        """Of a region and the world, how each State stood to each treaty; of a State there is none."""
        svg = '{http://www.w3.org/2000/svg}'
        files = self.write('143', '--as-of', '1999-02-01', '--lang', 'en,ar', to='region')
        drawn = sorted(path for path in files if '/map/' in path)
        self.assertEqual(drawn, [f'{language}/map/{treaty}.svg' for language in ('ar', 'en') for treaty in ('protocol-1967', 'refugees-1951', 'stateless-1954', 'stateless-1961')])
        root = xml.etree.ElementTree.fromstring(files['en/map/refugees-1951.svg'])
        self.assertEqual(root.find(svg + 'title').text, 'Central Asia: 1951 Convention')
        self.assertEqual(' '.join(root.find(svg + 'desc').text.split()), '1951 Convention, 1 February 1999. Party: 4 · Never joined: 1')
        tiles = {group.find(svg + 'text').text: group.find(svg + 'title').text for group in root.iter(svg + 'g')}
        self.assertEqual(sorted(tiles), ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'])
        self.assertTrue(tiles['KAZ'].startswith('Kazakhstan: party since 15 January 1999'), tiles['KAZ'])
        self.assertEqual(tiles['UZB'], 'Uzbekistan: not party')
        words = ' '.join(self.texts(files['en/map/refugees-1951.svg'], svg))
        for part in ('Source: United Nations Treaty Collection', 'Accession, edition ', 'Not party; without a ground: not a State on this date'):
            self.assertIn(part, words)
        arabic = xml.etree.ElementTree.fromstring(files['ar/map/refugees-1951.svg'])
        self.assertEqual((arabic.get('direction'), arabic.get('{http://www.w3.org/XML/1998/namespace}lang')), ('rtl', 'ar'))
        self.assertIn('map/*.svg', files['README.en.txt'].decode())
        state = self.write('KAZ', '--as-of', '1999-02-01', to='state')
        self.assertEqual([path for path in state if '/map/' in path], [])
        self.assertNotIn('map/', state['README.en.txt'].decode())
        world = self.write('world', '--as-of', '1999-02-01', to='world')
        root = xml.etree.ElementTree.fromstring(world['en/map/refugees-1951.svg'])
        # As many as are counted, in colour, one of them a State whose entry outlived it; nothing lies outside the picture.
        said = [group.find(svg + 'title').text for group in root.iter(svg + 'g')]
        self.assertEqual(sum(': party since' in text or 'its entry with the depositary still stood' in text for text in said), 133)
        self.assertIn('Party: 133', ' '.join(root.find(svg + 'desc').text.split()))
        width, height = float(root.get('width')), float(root.get('height'))
        for box in root.iter(svg + 'rect'):
            self.assertLessEqual(float(box.get('x', 0)) + float(box.get('width')), width)
            self.assertLessEqual(float(box.get('y', 0)) + float(box.get('height')), height)
            self.assertGreaterEqual(float(box.get('x', 0)), 0)
        # The same input, the same bytes.
        self.assertEqual(files['en/map/refugees-1951.svg'], self.write('143', '--as-of', '1999-02-01', to='again')['en/map/refugees-1951.svg'])

    @staticmethod
    def texts(data, svg):
        return [''.join(text.itertext()) for text in xml.etree.ElementTree.fromstring(data).iter(svg + 'text')]

    def test_nothing_after_the_day(self):
        files = self.write('KAZ', '--as-of', '1999-02-01')
        for name, column in (('series', 'year'), ('timeline', 'date'), ('changes', 'date')):
            rows = list(csv.DictReader(files[f'data/{name}.csv'].decode().splitlines()))
            self.assertTrue(rows, name)
            self.assertLessEqual(max(row[column][:4] for row in rows), '1999', name)
        self.assertEqual(max(row['year'] for row in csv.DictReader(files['data/series.csv'].decode().splitlines())), '1998')
        self.assertEqual({row['from'] for row in csv.DictReader(files['data/changes.csv'].decode().splitlines())}, {json.loads(files['manifest.json'])['changes_from']})

    def test_paper(self):
        files = self.write('KAZ', '--as-of', '1999-02-01', '--paper', 'letter')
        manifest = self.check(files)
        self.assertEqual(manifest['command'], 'accession dossier KAZ --as-of 1999-02-01 --lang en --paper letter')
        self.verify(manifest, 'd')
        self.assertEqual(files['en/briefing.pdf'], self.done('brief', 'KAZ', '--as-of', '1999-02-01', '--format', 'pdf', '--paper', 'letter').bytes)
        self.fails(2, 'dossier', 'KAZ', '--paper', 'a5', '-o', self.folder / 'none', says='there is no paper')

    def test_reader(self):
        files = self.write('KAZ', '--as-of', '1999-02-01', '--lang', 'fr,ar,fr')
        self.assertEqual(json.loads(files['manifest.json'])['languages'], ['fr', 'ar'])
        self.assertIn('Kazakhstan\u00a0: dossier au 1er février 1999', files['README.fr.txt'].decode())
        self.assertIn('accession dossier KAZ --as-of 1999-02-01 --lang fr,ar', files['README.fr.txt'].decode())
        self.assertIn('كازاخستان', files['README.ar.txt'].decode())
        for path, data in files.items():
            if path.startswith('README'):
                self.assertTrue(all(len(line) <= 100 for line in data.decode().splitlines()), path)

    def test_region_and_archive(self):
        folder = self.write('143', '--as-of', '1999-02-01', '--lang', 'en,ru')
        manifest = self.check(folder)
        self.assertEqual(manifest['place'], 'region:143')
        self.assertIn('data/series/KAZ.csv', folder)
        self.assertIn('ru/series/TJK.ods', folder)
        self.assertIn(b'Tajikistan', folder['en/briefing.md'])
        self.assertIn('ru/briefing.pdf', self.verify(manifest, 'd'))
        self.done('dossier', '143', '--as-of', '1999-02-01', '--lang', 'en,ru', '-o', self.folder / 'a.zip')
        self.done('dossier', '143', '--as-of', '1999-02-01', '--lang', 'en,ru', '-o', self.folder / 'b.ZIP')
        self.assertEqual((self.folder / 'a.zip').read_bytes(), (self.folder / 'b.ZIP').read_bytes())
        with zipfile.ZipFile(self.folder / 'a.zip') as archive:
            self.assertIsNone(archive.testzip())
            self.assertEqual({name: archive.read(name) for name in archive.namelist()}, {f'region-143-1999-02-01/{path}': data for path, data in folder.items()})

    def test_nothing_is_replaced(self):
        kept = self.folder / 'mine'
        kept.mkdir()
        (kept / 'letter.txt').write_text('of mine')
        before = sorted(self.folder.rglob('*'))
        self.fails(1, 'dossier', 'KAZ', '-o', kept, says='is not empty')
        self.fails(1, 'dossier', 'KAZ', '-o', kept / 'letter.txt', says='is there already')
        self.assertEqual(sorted(self.folder.rglob('*')), before)
        self.assertEqual((kept / 'letter.txt').read_text(), 'of mine')
        (self.folder / 'there.zip').write_bytes(b'of mine')
        self.fails(1, 'dossier', 'KAZ', '-o', self.folder / 'there.zip', says='is there already')
        self.assertEqual((self.folder / 'there.zip').read_bytes(), b'of mine')
        self.fails(1, 'dossier', 'KAZ', '-o', self.folder / 'no' / 'where', says='cannot be written')
        self.assertFalse((self.folder / 'no').exists())
        empty = self.folder / 'empty'
        empty.mkdir()
        self.assertIn('manifest.json', self.write('KAZ', '--as-of', '1999', to='empty'))
        self.assertEqual([path.name for path in self.folder.iterdir() if path.name.startswith('.')], [])

    def test_wrong_usage(self):
        self.fails(2, 'dossier', 'KAZ', says='.zip')
        self.fails(2, 'dossier', 'Atlantis', '-o', self.folder / 'd')
        self.fails(2, 'dossier', 'KAZ', '--lang', 'en,xx', '-o', self.folder / 'd', says='xx')
        self.fails(2, 'status', '--lang', 'en,ru', says='en,ru')
        self.fails(2, 'brief', 'KAZ', '--lang', 'en,ru,kk', says='en,ru,kk')
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_bundle_of_ones_own(self):
        """Without figures and without a language but English: what there is none of is left out, and it says whose record it is."""
        bundle = self.copy_bundle()
        self.done('dossier', 'KAZ', '--as-of', '1999-02-01', '--bundle', bundle, '-o', self.folder / 'd')
        files = read(self.folder / 'd')
        manifest = self.check(files)
        self.assertFalse(manifest['bundle']['built_in'])
        self.assertNotIn('data/series.csv', files)


if __name__ == '__main__':
    common.main()
