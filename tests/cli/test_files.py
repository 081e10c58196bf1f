# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files in and out: sealed briefings, imported tables, own bundles."""

import csv
import io
import json
import os
import pathlib
import pty
import re
import shutil
import signal
import struct
import subprocess
import xml.etree.ElementTree
import zipfile

import common

# What an OpenDocument text is made of.
TEXT, TABLE, STYLE, FO, DRAW, SVG = ('{urn:oasis:names:tc:opendocument:xmlns:' + name + ':1.0}' for name in ('text', 'table', 'style', 'xsl-fo-compatible', 'drawing', 'svg-compatible'))
LINK = '{http://www.w3.org/1999/xlink}'

DOWNLOAD = pathlib.Path(__file__).resolve().parents[1] / 'import' / 'download.csv'
HEADER = 'year,coo_name,coo,coo_iso,coa_name,coa,coa_iso,refugees,asylum_seekers,returned_refugees,idps,returned_idps,stateless,ooc,oip,hst\n'


class Seal(common.Case):
    def brief(self, style, *more):
        path = self.folder / ('brief.' + style)
        self.done('brief', 'KAZ', '--as-of', '1999-02-01', '--format', style, '-o', path, *more)
        return path

    def test_every_format_verifies(self):
        for style in ('text', 'markdown', 'html', 'json', 'pdf', 'odt'):
            with self.subTest(style=style):
                self.assertTrue(self.done('verify', self.brief(style)).out.startswith('verified: KAZ as of 1999-02-01'))

    def test_name_of_the_file_says_the_format(self):
        for name, begins in (('a.pdf', b'%PDF-'), ('a.ODT', b'PK\x03\x04'), ('a.html', b'<!'), ('a.md', b'# '), ('a.json', b'{'), ('a.txt', b'Kazakhstan'), ('a', b'Kazakhstan')):
            with self.subTest(name=name):
                path = self.folder / name
                self.done('brief', 'KAZ', '--as-of', '1999-02-01', '-o', path)
                self.assertEqual(path.read_bytes()[:len(begins)], begins)
        path = self.folder / 'b.pdf'
        self.done('brief', 'KAZ', '--format', 'text', '-o', path)
        self.assertEqual(path.read_bytes()[:10], b'Kazakhstan')

    def test_standard_input(self):
        text = self.done('brief', 'UZB', '--as-of', '1999-02-01')
        self.assertTrue(self.done('verify', '-', data=text.bytes).out.startswith('verified:'))

    def test_changed_line_is_named(self):
        path = self.brief('text')
        lines = path.read_text().splitlines(keepends=True)
        number = next(i for i, line in enumerate(lines) if '137 States' in line)
        lines[number] = lines[number].replace('137', '138')
        path.write_text(''.join(lines))
        result = self.fails(3, 'verify', path, says=f'line {number + 1}: ')
        self.assertIn('137 States', result.err)
        self.assertIn('138 States', result.err)

    def test_changed_json_pdf_and_odt(self):
        path = self.brief('json')
        path.write_text(path.read_text().replace('8343', '8344'))
        self.fails(3, 'verify', path, says='differs from what this program writes from edition ')
        for style in ('pdf', 'odt'):
            path = self.brief(style)
            data = bytearray(path.read_bytes())
            data[200] ^= 1
            path.write_bytes(data)
            self.fails(3, 'verify', path, says='The file differs from what this program writes')

    def test_changed_seal(self):
        path = self.brief('text')
        text = path.read_text()
        path.write_text(text.replace('as-of=1999-02-01', 'as-of=1999-02-02'))
        self.fails(3, 'verify', path)
        path.write_text(text.replace('sha256=', 'sha256=0'))
        self.fails(3, 'verify', path, says='no check line')
        path.write_text(text + 'One line more.\n')
        self.fails(3, 'verify', path, says='no check line')

    def test_other_edition(self):
        bundle = self.copy_bundle()
        manifest = bundle / 'bundle.json'
        manifest.write_text(manifest.read_text().replace('"edition": "', '"edition": "later-'))
        path = self.brief('text', '--bundle', bundle)
        self.fails(1, 'verify', path, says='it cannot be compared')
        self.assertTrue(self.done('verify', path, '--bundle', bundle).out.startswith('verified:'))

    def test_same_edition_other_data(self):
        bundle = self.copy_bundle()
        states = bundle / 'states.json'
        states.write_text(states.read_text().replace('"Kazakhstan"', '"Kazakhistan"'))
        path = self.brief('text', '--bundle', bundle)
        self.fails(3, 'verify', path, says='differs from what this program writes from edition 2025.12 of “accession-main”: line 1: ')

    def test_not_sealed(self):
        path = self.folder / 'note.txt'
        for data in (b'', b'hello\n', b'accession-seal/1 ', b'\naccession-seal/1 program=1\n', b'\0\0\0', b'\nAccession accession-seal/1 sha256=' + b'a' * 5000):
            path.write_bytes(data)
            self.fails(3, 'verify', path, says='no check line')

    def test_same_twice(self):
        for style in ('text', 'html', 'json', 'pdf', 'odt'):
            self.assertEqual(self.brief(style).read_bytes(), self.done('brief', 'KAZ', '--as-of', '1999-02-01', '--format', style).bytes)

    def odt(self, *arguments):
        """What an office reads of it: the text, the styles and what is told of the document."""
        package = zipfile.ZipFile(io.BytesIO(self.done('brief', *arguments, '--format', 'odt').bytes))
        self.assertIsNone(package.testzip())
        self.assertEqual(package.namelist()[0], 'mimetype')
        self.assertEqual(package.read('mimetype'), b'application/vnd.oasis.opendocument.text')
        return [xml.etree.ElementTree.fromstring(package.read(name + '.xml')) for name in ('content', 'styles', 'meta')]

    def test_odt(self):
        content, styles, meta = self.odt('KAZ', '--as-of', '1999-02-01')
        asked = self.done('brief', 'KAZ', '--as-of', '1999-02-01', '--format', 'markdown').out
        self.assertEqual('# ' + meta.find('.//{http://purl.org/dc/elements/1.1/}title').text, asked.split('\n')[0])
        self.assertEqual(meta.find('.//{http://purl.org/dc/elements/1.1/}language').text, 'en')
        self.assertNotIn('date', ''.join(element.tag for element in meta.iter()))
        headings = [''.join(heading.itertext()) for heading in content.iter(TEXT + 'h')]
        self.assertEqual(headings, re.findall(r'^## (.*)$', asked, re.MULTILINE))
        for table in content.iter(TABLE + 'table'):
            self.assertEqual([child.tag for child in table][:3], [TABLE + 'table-column', TABLE + 'table-column', TABLE + 'table-header-rows'])
        # Every reference leads somewhere, and a list within a list is in an item of it.
        targets = {mark.get(TEXT + 'name') for mark in content.iter(TEXT + 'bookmark')}
        for link in content.iter(TEXT + 'a'):
            target = link.get(LINK + 'href')
            self.assertTrue(target.startswith(('https://', 'http://')) or target[1:] in targets, target)
        for items in content.iter(TEXT + 'list'):
            self.assertEqual({child.tag for child in items}, {TEXT + 'list-item'})
        self.assertNotRegex(''.join(content.itertext()), r'\[\^\d')
        self.assertIn('lr-tb', {element.get(STYLE + 'writing-mode') for element in styles.iter()})

    def test_odt_picture(self):
        """The timeline of the PDF, with what it shows in words; the check line tells of the fonts that drew it, as that of the PDF does."""
        data = self.done('brief', 'KAZ', '--as-of', '1999-02-01', '--format', 'odt').bytes
        package = zipfile.ZipFile(io.BytesIO(data))
        content = xml.etree.ElementTree.fromstring(package.read('content.xml'))
        frames = list(content.iter(DRAW + 'frame'))
        self.assertEqual(len(frames), 1)
        name = frames[0].find(DRAW + 'image').get(LINK + 'href')
        picture = xml.etree.ElementTree.fromstring(package.read(name))
        self.assertEqual(picture.tag, '{http://www.w3.org/2000/svg}svg')
        self.assertIn(f'manifest:full-path="{name}" manifest:media-type="image/svg+xml"', package.read('META-INF/manifest.xml').decode())
        self.assertEqual(frames[0].find(SVG + 'title').text, 'Kazakhstan: timeline up to 1 February 1999')
        for words in ('1951 Convention: acceded (15 January 1999)', 'Refugees hosted: 8,343'):
            self.assertIn(words, frames[0].find(SVG + 'desc').text)
        self.assertRegex(data.decode('latin-1'), 'made-with=icu-[^ ]*_pango-[^ ]*_fonts-[0-9a-f]{16} ')
        for place in ('world', '143', 'refugees-1951'):
            path = self.folder / 'b.odt'
            self.done('brief', place, '--as-of', '1999-02-01', '-o', path)
            self.assertIn('Pictures/1.svg', zipfile.ZipFile(path).namelist())
            self.done('verify', path)

    def test_odt_in_two_languages(self):
        content, styles, meta = self.odt('KAZ', '--as-of', '1999-02-01', '--lang', 'ar,zh_CN')
        self.assertEqual(meta.find('.//{http://purl.org/dc/elements/1.1/}language').text, 'ar')
        self.assertEqual({element.get(STYLE + 'writing-mode') for element in styles.iter()} - {None}, {'rl-tb'})
        second = [element for element in styles.iter(STYLE + 'style') if element.get(STYLE + 'name') == 'Second'][0]
        self.assertEqual((second[0].get(FO + 'language'), second[0].get(FO + 'country')), ('zh', 'CN'))
        said = [''.join(span.itertext()) for span in content.iter(TEXT + 'span') if span.get(TEXT + 'style-name') == 'Second']
        self.assertTrue(said)
        for words in said:
            self.assertRegex(words, '[\u4e00-\u9fff]')
            self.assertNotRegex(words, '[\u0620-\u064a]')

    def test_pdf(self):
        data = self.brief('pdf').read_bytes()
        self.assertTrue(data.startswith(b'%PDF-1.'))
        self.assertIn(b'%%EOF', data)
        self.assertIn(b'/ToUnicode', data)
        # The as-of date is not the day on which the file was made, and the day on which it was made would make each file another.
        self.assertIn(b'/Creator', data)
        self.assertNotIn(b'Date', data[data.rindex(b'/Creator'):])
        self.assertNotIn(b'/CreationDate', data)
        self.assertNotIn(b'/ModDate', data)

    def test_paper(self):
        """The same lines on the paper that is asked for; A4 in whatever country it is asked."""
        sizes = {}
        for paper in ('a4', 'letter', 'LETTER', None):
            path = self.folder / 'paper.pdf'
            self.done('brief', 'KAZ', '--as-of', '1999-02-01', *(['--paper', paper] if paper else []), '-o', path, environment={'LC_PAPER': 'en_US.UTF-8'})
            told = subprocess.run(['pdfinfo', path], capture_output=True, text=True, check=True).stdout
            text = subprocess.run(['pdftotext', '-raw', '-nopgbrk', path, '-'], capture_output=True, text=True, check=True).stdout
            sizes[paper] = re.search(r'Page size: +(.*)', told).group(1), {line.strip() for line in text.split('\n') if not line.startswith('Page ')}
            self.assertTrue(self.done('verify', path).out.startswith('verified: KAZ'))
            self.assertEqual(b' paper=letter ' in path.read_bytes(), (paper or 'a4').lower() == 'letter')
        self.assertEqual({paper: size for paper, (size, _) in sizes.items()}, {'a4': '595.28 x 841.89 pts (A4)', None: '595.28 x 841.89 pts (A4)', 'letter': '612 x 792 pts (letter)', 'LETTER': '612 x 792 pts (letter)'})
        self.assertGreater(len(sizes['a4'][1]), 100)
        self.assertEqual(sizes['a4'][1], sizes['letter'][1])
        self.done('brief', 'KAZ', '--as-of', '1999-02-01', '--paper', 'letter', '-o', self.folder / 'paper.odt')
        self.assertIn('fo:page-width="21.59cm" fo:page-height="27.94cm"', zipfile.ZipFile(self.folder / 'paper.odt').read('styles.xml').decode())
        self.assertTrue(self.done('verify', self.folder / 'paper.odt').out.startswith('verified: KAZ'))
        # What has no pages is the same on any paper.
        for style in ('text', 'html', 'json'):
            self.assertEqual(self.done('brief', 'KAZ', '--as-of', '1999-02-01', '--format', style, '--paper', 'letter').out, self.done('brief', 'KAZ', '--as-of', '1999-02-01', '--format', style).out)
        self.fails(2, 'brief', 'KAZ', '--paper', 'a5', says='there is no paper “a5”; choose a4 or letter')

    def test_pdf_in_the_letters_of_its_language(self):
        """Fonts are asked for in the language of the document in all of a page, its footer included: here Kazakh has serifs, and what is not Latin is Kazakh."""
        settings = self.folder / 'fonts.conf'
        settings.write_text(f'<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include>{os.environ["FONTCONFIG_FILE"]}</include>'
                            '<match target="pattern"><test name="lang" compare="contains"><string>kk</string></test>'
                            '<edit name="family" mode="prepend" binding="strong"><string>DejaVu Serif</string></edit></match></fontconfig>')
        data = self.done('brief', 'KAZ', '--as-of', '1999-02-01', '--format', 'pdf', '--lang', 'kk', environment={'FONTCONFIG_FILE': str(settings)}).bytes
        fonts = re.findall(rb'/Type0\s*/BaseFont /[A-Z]+\+([-A-Za-z]+)', data)
        self.assertEqual(set(fonts), {b'DejaVuSerif', b'DejaVuSerif-Bold'})


class Import(common.Case):
    def table(self, text, name='population.csv'):
        path = self.folder / name
        path.write_text(text) if isinstance(text, str) else path.write_bytes(text)
        return path

    def test_import(self):
        table = self.table(HEADER + '1999,Tajikistan,TJK,TJK,Kazakhstan,KAZ,KAZ,5355,0,0,0,0,0,0,,0\n1999,Afghanistan,AFG,AFG,Kazakhstan,KAZ,KAZ,2296,0,0,0,0,0,0,,0\n')
        result = self.done('import', table, '-o', self.folder / 'series')
        self.assertIn('2 rows, 1999 to 1999', result.out)
        series = json.loads((self.folder / 'series' / 'KAZ.json').read_text())
        self.assertEqual(series['hosted']['years'], [1999])
        self.assertEqual(series['hosted']['refugees'], [7651])

    def test_download(self):
        """As a person gets it from the Refugee Data Finder, in its ZIP, into a bundle, and asked for."""
        with zipfile.ZipFile(self.folder / 'population.zip', 'w', zipfile.ZIP_DEFLATED) as archive:
            archive.writestr('footnotes.csv', 'Year,Country,Note\n2023,Kazakhstan,None\n')
            archive.write(DOWNLOAD, 'population.csv')
        bundle = self.copy_bundle()
        shutil.copy(common.DATA / 'bundle.json', bundle)  # which names the series
        (bundle / 'procedures').symlink_to(common.DATA / 'procedures')
        result = common.run('import', self.folder / 'population.zip', '-o', bundle / 'series')
        self.assertEqual(result.status, 0)
        self.assertIn('13 rows, 2022 to 2023', result.out)
        self.assertIn('no column of these, and the series no figure, which is not zero: Returned refugees and Returned internally displaced people', result.err)
        answer = json.loads(self.done('series', 'KAZ', '--from', '2023', '--to', '2023', '--bundle', bundle, '--format', 'json').out)
        figures = answer['years'][0]['hosted']
        self.assertEqual((figures['refugees'], figures['asylum_seekers'], figures['stateless']), (42662, 416, 7892))
        # Nor was anybody displaced within reported: the 0 of the table is in rows of others.
        for absent in ('oip', 'returned_refugees', 'returned_idps', 'idps'):
            self.assertIsNone(figures[absent], absent)

    def test_columns_left_out(self):
        row = '2019,Tajikistan,TJK,Kazakhstan,KAZ,5,*,9\n'
        head = 'Year,Country of origin,Country of origin (ISO),Country of asylum,Country of asylum (ISO),Refugees under UNHCR\'s mandate,Asylum-seekers,'
        result = common.run('import', self.table(head + 'Venezuelans displaced abroad\n' + row), '-o', self.folder / 'series')
        self.assertEqual(result.status, 0)
        self.assertIn('1 row, 2019 to 2019', result.out)
        self.assertIn('columns of the table that are left out: “Venezuelans displaced abroad”\n', result.err)
        self.assertIn('1 figure is withheld by UNHCR (*)', result.err)

    def test_folder_that_is_not_ours(self):
        table = self.table(HEADER + '1999,Tajikistan,TJK,TJK,Kazakhstan,KAZ,KAZ,5355,0,0,0,0,0,0,,0\n')
        self.fails(2, 'import', table, '-o', '', says='-o needs the name of a folder')
        site = self.folder / 'site'
        site.mkdir()
        (site / 'index.json').write_text('{"my":"site"}')
        (site / 'TAX.json').write_text('mine')
        self.fails(1, 'import', table, '-o', site, says='holds files and no series of an earlier import')
        self.assertEqual(sorted(path.name for path in site.iterdir()), ['TAX.json', 'index.json'])
        self.assertEqual((site / 'index.json').read_text(), '{"my":"site"}')

    def test_bad_tables(self):
        row = '1999,Tajikistan,TJK,TJK,Kazakhstan,KAZ,KAZ,5355,0,0,0,0,0,0,,0\n'
        for text in ('', 'hello\n', HEADER.replace('refugees,', '', 1) + row, HEADER + row.replace('5355', 'many'), HEADER + row.replace('5355', '-1'),
                     HEADER + '1999,Tajikistan\n', HEADER.encode() + b'1999,\xff,TJK,TJK,Kazakhstan,KAZ,KAZ,1,0,0,0,0,0,0,,0\n', b'PK\x03\x04 not a zip'):
            with self.subTest(text=text):
                self.fails(3, 'import', self.table(text), '-o', self.folder / 'series')
                self.assertFalse((self.folder / 'series').exists())

    def test_interrupted(self):
        row = 'Tajikistan,TJK,TJK,Kazakhstan,KAZ,KAZ,1,0,0,0,0,0,0,,0\n'
        table = self.table(HEADER + ''.join(f'{1951 + i % 75},{row}' for i in range(75)) * 8000)
        ours, theirs = pty.openpty()
        process = subprocess.Popen([common.PROGRAM, 'import', table, '-o', self.folder / 'series'], stdout=subprocess.PIPE, stderr=theirs)
        os.close(theirs)
        said = os.read(ours, 64)  # the first of the progress: the reading has begun
        process.send_signal(signal.SIGINT)
        try:
            while more := os.read(ours, 1024):
                said += more
        except OSError:  # the other end is closed
            pass
        os.close(ours)
        out, _ = process.communicate(timeout=common.LIMIT)
        self.assertEqual((process.returncode, out), (1, b''), said)
        self.assertIn(b'cancelled; nothing was written', said)
        self.assertFalse((self.folder / 'series').exists())


class MakeBundle(common.Case):
    """The bundle's own records written as the two tables, and made into a bundle again."""

    def tables(self):
        actions = self.folder / 'actions.csv'
        with open(actions, 'w', newline='', encoding='utf-8') as file:
            writer = csv.writer(file)
            writer.writerow(['iso3', 'treaty', 'action', 'date', 'effective', 'source', 'note', 'doubt'])
            for action in json.loads((common.DATA / 'actions.json').read_text()):
                writer.writerow([action['state'], action['treaty'], action['action'], action['date'], action.get('effective', ''), '+'.join(action['sources']),
                                 action.get('note', ''), action['doubt']])
        treaties = self.folder / 'treaties.csv'
        with open(treaties, 'w', newline='', encoding='utf-8') as file:
            writer = csv.writer(file)
            writer.writerow(['id', 'title', 'done', 'entry_into_force'])
            for treaty in json.loads((common.DATA / 'treaties.json').read_text()):
                writer.writerow([treaty['id'], treaty['title'], treaty['done'], treaty['entry_into_force']])
        return actions, treaties

    def test_round_trip(self):
        actions, treaties = self.tables()
        own = self.folder / 'own.json'
        self.done('make-bundle', actions, '--treaties', treaties, '-o', own)
        self.assertIn('no faults', self.done('check', own).out)
        for basis in ('deposit', 'in-force', 'retroactive'):
            ask = ('status', '--as-of', '1999-02-01', '--basis', basis, '--format', 'json')
            mine, shipped = (json.loads(self.done(*ask, *bundle).out) for bundle in (('--bundle', own), ()))
            self.assertEqual(mine['treaties'], shipped['treaties'])
            self.assertEqual(mine['combined'], shipped['combined'])
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ['actions.csv', 'own.json', 'treaties.csv'])

    def test_another_treaty(self):
        (self.folder / 'a.csv').write_text('\ufeffiso3,treaty,action,date,source\r\nSEN,oau-1969,ratification,1971-04-01,AU\r\n"TGO",oau-1969,accession,1970-04-10,"AU+own, list"\r\n')
        (self.folder / 't.csv').write_text('id,title,done,entry_into_force\noau-1969,"OAU Convention, Addis Ababa",1969-09-10,1974-06-20\n')
        own = self.folder / 'own.json'
        self.done('make-bundle', self.folder / 'a.csv', '--treaties', self.folder / 't.csv', '-o', own)
        # The table does not say when an instrument binds: how many are bound is not zero, it cannot be told; both may be.
        for basis, parties, uncertain in (('deposit', 2, []), ('in-force', None, ['SEN', 'TGO']), ('bound', None, ['SEN', 'TGO'])):
            answer = json.loads(self.done('status', '--bundle', own, '--as-of', '1975-01-01', '--basis', basis, '--format', 'json').out)
            self.assertEqual([(treaty['id'], treaty['parties'], treaty['uncertain'], treaty['entry_into_force']) for treaty in answer['treaties']],
                             [('oau-1969', parties, uncertain, '1974-06-20')])
            text = self.done('status', '--bundle', own, '--as-of', '1975-01-01', '--basis', basis).out
            self.assertIn('2' if parties else 'cannot be told', next(line for line in text.split('\n') if line.startswith('OAU')))
        self.assertIn('not certain', self.done('status', '--state', 'SEN', '--bundle', own, '--as-of', '1975-01-01', '--basis', 'bound').out)
        for said in (self.done('profile', 'SEN', '--bundle', own, '--format', 'json').out, self.done('brief', 'SEN', '--bundle', own).out):
            self.assertNotIn('article ?', said)
            self.assertNotIn('article )', said)
        self.assertIn('The bundle does not say from when', ' '.join(self.done('brief', 'SEN', '--bundle', own).out.split()))
        self.done('brief', 'TGO', '--bundle', own)
        self.assertTrue(self.done('verify', '-', '--bundle', own, data=self.done('brief', 'TGO', '--bundle', own, '--as-of', '1975').bytes).out.startswith('verified:'))

    def test_every_way_to_be_bound(self):
        """Acceptance, approval and the like bind as ratification does; a succession to a signature only signs."""
        ways = ['ratification', 'acceptance', 'approval', 'accession', 'definitive signature', 'consent to be bound', 'succession']
        states = ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB', 'AFG', 'MNG']
        rows = [f'{state},t-1,{way},1990-01-0{i + 1},own' for i, (state, way) in enumerate(zip(states, ways))]
        (self.folder / 'a.csv').write_text('iso3,treaty,action,date,source\n' + '\n'.join(rows + ['NPL,t-1,succession to signature,1990-01-01,own']) + '\n')
        (self.folder / 't.csv').write_text('id,title,done,entry_into_force\nt-1,First treaty,1980-01-01,1985-01-01\n')
        own = self.folder / 'own.json'
        self.done('make-bundle', self.folder / 'a.csv', '--treaties', self.folder / 't.csv', '-o', own)
        status = json.loads(self.done('status', '--bundle', own, '--as-of', '2000-01-01', '--format', 'json').out)
        self.assertEqual(sorted(status['treaties'][0]['states']), sorted(states))
        for state, said in zip(states, ('ratified', 'accepted', 'approved', 'acceded to', 'signed', 'consented to be bound by', 'succeeded to')):
            with self.subTest(state=state):
                self.assertIn(f' {said} the First treaty', ' '.join(self.done('brief', state, '--bundle', own, '--as-of', '2000-01-01').out.split()))
        profile = json.loads(self.done('profile', 'NPL', '--bundle', own, '--as-of', '2000-01-01', '--format', 'json').out)
        self.assertEqual((profile['treaties'][0]['deposit']['status'], profile['treaties'][0]['deposit']['action']), ('signed', 'succession-to-signature'))

    def test_any_number_of_treaties(self):
        """Of each the parties that the table has, also beyond what fits in the bits of a word; a chapter is a group."""
        states = ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB', 'AFG', 'MNG', 'NPL', 'IND', 'PAK']
        for n in (1, 9, 33, 70):
            with self.subTest(treaties=n):
                wanted = {f't-{i}': sorted(states[:1 + i % len(states)]) for i in range(n)}
                (self.folder / 'a.csv').write_text('iso3,treaty,action,date,source\n' + ''.join(
                    f'{state},{treaty},accession,19{50 + int(treaty[2:]) % 40}-01-02,own\n' for treaty, parties in wanted.items() for state in parties))
                (self.folder / 't.csv').write_text('id,title,done,entry_into_force,chapter\n' + ''.join(
                    f'{treaty},Treaty {treaty[2:]},1926-01-01,1930-01-01,Chapter {int(treaty[2:]) % 3}\n' for treaty in wanted))
                own = self.folder / 'own.json'
                self.done('make-bundle', self.folder / 'a.csv', '--treaties', self.folder / 't.csv', '-o', own)
                status = json.loads(self.done('status', '--bundle', own, '--as-of', '2000-01-01', '--format', 'json').out)
                self.assertEqual({treaty['id']: sorted(treaty['states']) for treaty in status['treaties']}, wanted)
                last = f't-{n - 1}'
                one = json.loads(self.done('status', '--bundle', own, '--as-of', '2000-01-01', '--treaty', last, '--format', 'json').out)
                self.assertEqual([(treaty['id'], treaty['parties']) for treaty in one['treaties']], [(last, len(wanted[last]))])
                groups = json.loads(own.read_text())['tables']['groups']
                self.assertEqual(sorted(id for group in groups for id in group['treaties']), sorted(wanted))
                profile = json.loads(self.done('profile', 'KAZ', '--bundle', own, '--as-of', '2000-01-01', '--format', 'json').out)
                self.assertEqual([treaty['deposit']['status'] for treaty in profile['treaties']], ['party'] * n)
                self.done('brief', 'KAZ', '--bundle', own, '--as-of', '2000-01-01')

    def test_what_the_person_says_of_it(self):
        """Title, edition, date and sources; an organisation is a party, and no State."""
        (self.folder / 'a.csv').write_text('iso3,treaty,action,date,source\nKAZ,t-1,accession,1990-01-02,list\nEUE,t-1,approval,1990-01-01,list+UNTC-2015\nABW,t-1,accession,1991-01-01,list\n')
        (self.folder / 't.csv').write_text('id,title,done,entry_into_force,instruments,wait_days,later_wait_days\nt-1,First treaty,1980-01-01,,2,0,0\n')
        (self.folder / 's.csv').write_text('iso3,name,kind\nEUE,European Union,organisation\n')
        (self.folder / 'l.csv').write_text('id,title,publisher,as_at\nlist,A list of acts,Its publisher,1999-12-31\n')
        own = self.folder / 'own.json'
        make = ('make-bundle', self.folder / 'a.csv', '--treaties', self.folder / 't.csv', '-o', own)
        self.fails(3, *make, says='EUE')
        self.done(*make, '--states', self.folder / 's.csv', '--sources', self.folder / 'l.csv', '--title', 'My treaties', '--edition', '2', '--as-at', '31 December 1999')
        made = json.loads(own.read_text())
        self.assertEqual((made['title'], made['edition'], made['as_at']), ('My treaties', '2', {'actions': '1999-12-31'}))
        self.assertEqual([source['id'] for source in made['tables']['sources']][:1], ['list'])
        treaty = json.loads(self.done('status', '--bundle', own, '--as-of', '2000', '--format', 'json').out)['treaties'][0]
        # The organisation's instrument is not one of the two that bring the treaty into force. A territory is no State either.
        self.assertEqual((treaty['parties'], treaty['states'], treaty['organisations'], treaty['territories'], treaty['entry_into_force']),
                         (1, ['KAZ'], ['EUE'], ['ABW'], '1991-01-01'))
        self.assertRegex(self.done('status', '--bundle', own, '--as-of', '2000').out, r'First treaty +1 +and 1 territory and 1 organisation\n')
        rows = csv.DictReader(io.StringIO(self.done('status', '--bundle', own, '--as-of', '2000', '--format', 'csv').out))
        self.assertEqual([row['iso3'] for row in rows], ['KAZ', 'ABW', 'EUE'])
        self.assertNotIn('It became', self.done('brief', 'ABW', '--bundle', own, '--as-of', '2000').out)
        brief = ' '.join(self.done('brief', 'EUE', '--bundle', own, '--as-of', '2000').out.split())
        self.assertIn('European Union: treaties', brief)
        self.assertIn('approved the First treaty', brief)
        self.assertIn('“A list of acts”', brief)
        self.assertNotIn('It became', brief)
        # Of a territory whose acts the table has, they are told.
        self.assertIn('acceded to the First treaty', ' '.join(self.done('brief', 'ABW', '--bundle', own, '--as-of', '2000').out.split()))
        self.fails(2, *make, '--as-at', 'some day')
        (self.folder / 's.csv').write_text('iso3,name,kind\nEUE,European Union,club\n')
        self.fails(3, *make, '--states', self.folder / 's.csv', says='s.csv:2: kind')
        (self.folder / 'l.csv').write_text('id,title,publisher,as_at\nlist,A list of acts,Its publisher,yesterday\n')
        self.fails(3, *make, '--sources', self.folder / 'l.csv', '--states', self.folder / 's.csv', says='as_at', lines=2)

    def test_faults_name_their_line(self):
        actions, treaties = self.tables()
        lines = actions.read_text().splitlines(keepends=True)
        lines[4] = lines[4].replace('signature', 'handshake')
        lines[8] = 'XXQ' + lines[8][3:]
        actions.write_text(''.join(lines))
        result = self.fails(3, 'make-bundle', actions, '--treaties', treaties, '-o', self.folder / 'own.json', lines=2)
        self.assertIn('actions.csv:5: action', result.err)
        self.assertIn('actions.csv:9: iso3', result.err)
        self.assertFalse((self.folder / 'own.json').exists())

    def test_as_a_spreadsheet_saves_them(self):
        """Semicolons or tabs between cells, quotes, a BOM, rows left empty at the end: the same bundle."""
        acts = 'iso3,treaty,action,date,source\nKAZ,t-1,accession,1999-01-15,"A list, kept by hand"\nUZB,t-1,signature,1999-02,A list\n'
        treaties = 'id,title,done,entry_into_force\nt-1,"First, and only; treaty",1990-01-01,\n'
        made = []
        for separator, begin, end in ((',', '', ''), (';', '\ufeff', ';;;;\r\n;;;;\r\n'), ('\t', '', '\t\t\t\t\n')):
            with self.subTest(separator=separator):
                for name, text in (('a.csv', acts), ('t.csv', treaties)):
                    rows = list(csv.reader(io.StringIO(text)))
                    out = io.StringIO()
                    csv.writer(out, delimiter=separator, quoting=csv.QUOTE_ALL if begin else csv.QUOTE_MINIMAL, lineterminator='\r\n').writerows(rows)
                    (self.folder / name).write_bytes((begin + out.getvalue() + (end if name == 'a.csv' else '')).encode())
                self.done('make-bundle', self.folder / 'a.csv', '--treaties', self.folder / 't.csv', '--edition', '1', '-o', self.folder / 'own.json')
                made.append((self.folder / 'own.json').read_text())
        self.assertEqual(len(set(made)), 1)
        self.assertIn('First, and only; treaty', made[0])

    def test_another_character_set_is_named_with_its_line(self):
        (self.folder / 't.csv').write_text('id,title,done,entry_into_force\nt-1,First,1990-01-01,\n')
        (self.folder / 'a.csv').write_bytes('iso3;treaty;action;date;source\nKAZ;t-1;accession;1999-01-15;A\nUZB;t-1;signature;1999-02;Traité\n'.encode('cp1252'))
        self.fails(3, 'make-bundle', self.folder / 'a.csv', '--treaties', self.folder / 't.csv', '-o', self.folder / 'own.json',
                   says='a.csv:3: not UTF-8; save the table again with the character set Unicode (UTF-8)')

    def test_all_faults_of_both_tables(self):
        """Each with its table, row and column; of a row that was read, and of one that was not."""
        (self.folder / 't.csv').write_text('id,title,done,entry_into_force,signatories\nt-1,,1990-01-01,,many\n,Second,,,\nt-1,Third,1990-02-30,,\n')
        (self.folder / 'a.csv').write_text('iso3,treaty,action,date,source\nKAZ,t-1,accession,,\nUZB,t-1\nALX,t-2,visit,1999,A\n')
        result = self.fails(3, 'make-bundle', self.folder / 'a.csv', '--treaties', self.folder / 't.csv', '-o', self.folder / 'own.json', lines=1)
        self.assertIn('a.csv:3: expected 5 columns as in the header, found 2', result.err)
        (self.folder / 'a.csv').write_text('iso3,treaty,action,date,source\nKAZ,t-1,accession,,\nALX,t-2,visit,1999,A\n')
        result = self.fails(3, 'make-bundle', self.folder / 'a.csv', '--treaties', self.folder / 't.csv', '-o', self.folder / 'own.json', lines=11)
        for says in ('t.csv:2: title: must not be empty', 't.csv:2: signatories: expected a whole number, found many', 't.csv:3: id: must not be empty',
                     't.csv:3: done: must not be empty', 't.csv:4: id: “t-1” is there twice', 't.csv:4: done: “1990-02-30” does not exist',
                     'a.csv:2: date: must not be empty', 'a.csv:2: source: must not be empty', 'a.csv:3: iso3: there is no State “ALX”',
                     'a.csv:3: treaty: “t-2” is not in t.csv', 'a.csv:3: action: expected one of signature'):
            self.assertIn(says, result.err)
        self.assertFalse((self.folder / 'own.json').exists())

    def test_bad_tables(self):
        _, treaties = self.tables()
        bad = self.folder / 'bad.csv'
        for data, says in ((b'', 'the file is empty'), (b'iso3,treaty\n', 'the column “action” is missing'), (b'\xff\xfe', 'not UTF-8'),
                           (b'iso3,treaty,action,date,source\nKAZ,"x\n', 'never closed'), (b'iso3,treaty,action,date,source\nKAZ\n', 'expected 5 columns'),
                           (b'iso3,treaty,action,date,source\nKAZ,refugees-1951,accession,1949-01-01,x\n', 'bad.csv:2')):
            with self.subTest(data=data):
                bad.write_bytes(data)
                result = common.run('make-bundle', bad, '--treaties', treaties, '-o', self.folder / 'own.json')
                self.assertEqual(result.status, 3, result.err)
                self.assertIn(says, result.err)
                self.assertFalse((self.folder / 'own.json').exists())


class Briefing(common.Case):
    def read_figure(self, state):
        """What the picture of a briefing holds, as a reader of its structure finds it."""
        path = self.folder / (state + '.pdf')
        self.done('brief', state, '--as-of', '1999-02-01', '--format', 'pdf', '-o', path)
        told = subprocess.run(['pdfinfo', '-struct-text', path], capture_output=True, text=True, check=True).stdout
        return told[told.index('\n  Figure'):].split('\n  H2')[0]

    def test_letters_of_the_picture_are_found(self):
        """No two letters are one sign, which who searches for the word does not type."""
        figure = ' '.join(self.read_figure('AGO').split())
        self.assertIn('Conflicts in Angola', figure)
        self.assertFalse(set('ﬀﬁﬂﬃﬄ') & set(figure), figure)

    def test_foot_of_a_page_is_no_part_of_the_picture(self):
        # In the first the page ends with the picture, in the other text follows.
        for state in ('GBR', 'KAZ'):
            figure = self.read_figure(state)
            self.assertIn('1998', figure)
            self.assertNotIn('Page', figure)


class Timeline(common.Case):
    def draw(self, place, style, *more):
        path = self.folder / ('timeline.' + style)
        self.done('timeline', place, '--format', style, '-o', path, *more)
        return path.read_bytes()

    def test_svg_says_what_it_shows(self):
        text = self.draw('KAZ', 'svg', '--as-of', '1999-02-01').decode('utf-8')
        root = xml.etree.ElementTree.fromstring(text)
        said = ' '.join(''.join(element.itertext()) for element in root.iter() if element.tag.endswith('text'))
        for expected in ('Kazakhstan', 'As of 1 February 1999', '1951 Convention: acceded', '1967 Protocol: acceded', 'UNHCR opens its office in Almaty',
                         'up to 14,000', 'about 450', 'UNHCR Refugee Population Statistics Database', 'CC-BY-4.0'):
            self.assertIn(expected, said)

    def test_region_names_its_states(self):
        said = self.draw('Central Asia', 'svg').decode('utf-8')
        for expected in ('Tajikistan', 'Kyrgyzstan', 'Turkmenistan', 'Kazakhstan', '1951 Convention'):
            self.assertIn(expected, said)
        self.assertNotIn('Uzbekistan', said)

    def test_world_has_the_landmarks(self):
        self.assertIn('1951 Convention enters into force', self.draw('world', 'svg', '--from', '1950', '--to', '1960', '--width', '2400').decode('utf-8'))

    def test_png_has_the_size_asked_for(self):
        data = self.draw('KAZ', 'png', '--width', '900', '--height', '500')
        self.assertEqual(data[:8], b'\x89PNG\r\n\x1a\n')
        self.assertEqual(struct.unpack('>II', data[16:24]), (900, 500))
        for scale in (1, 4):
            data = self.draw('KAZ', 'png', '--width', '900', '--height', '500', '--scale', str(scale))
            self.assertEqual(struct.unpack('>II', data[16:24]), (900 * scale, 500 * scale))

    def test_pdf_over_pages_of_paper(self):
        self.draw('world', 'pdf', '--paper', 'a4', '--pages', '3')
        told = subprocess.run(['pdfinfo', self.folder / 'timeline.pdf'], capture_output=True, text=True, check=True).stdout
        self.assertRegex(told, r'Pages: +3')
        self.assertRegex(told, r'A4')
        said = subprocess.run(['pdftotext', self.folder / 'timeline.pdf', '-'], capture_output=True, text=True, check=True).stdout
        self.assertIn('World', said)

    def test_usage(self):
        output = self.folder / 'x'
        for arguments, says in ((['KAZ'], 'give --format'), (['KAZ', '--format', 'gif', '-o', output], '“gif”'),
                                (['KAZ', '--format', 'svg', '--from', '2000', '--to', '1990', '-o', output], 'is after --to'),
                                (['KAZ', '--format', 'svg', '--from', '1999-02-30', '-o', output], 'does not exist'),
                                (['KAZ', '--format', 'svg', '--width', '1', '-o', output], '--width'),
                                (['KAZ', '--format', 'pdf', '--pages', '-1', '-o', output], '--pages'),
                                (['KAZ', '--format', 'png', '--scale', '5', '-o', output], '--scale takes 1 to 4'),
                                (['KAZ', '--format', 'png', '--scale', '0', '-o', output], '--scale takes 1 to 4'),
                                (['Atlantis', '--format', 'svg', '-o', output], 'Atlantis')):
            with self.subTest(arguments=arguments):
                self.fails(2, 'timeline', *arguments, says=says)
                self.assertFalse(output.exists())


if __name__ == '__main__':
    common.main()
