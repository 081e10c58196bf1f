# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes wrong is said in one line, with the right exit status, and nothing is written."""

import json
import os

import common


class Usage(common.Case):
    def test_usage_in_the_language(self):
        for language, says in (('fr', 'Utilisation'), ('de', 'Aufruf'), ('en', 'Usage')):
            for arguments in (('status', '--frobnicate', '--lang', language), (f'--lang={language}', 'status', '--frobnicate'), ('brief', '--lang', language)):
                self.fails(2, *arguments, says=says)
        self.fails(2, 'status', '--lang', says='--lang')

    def test_usage(self):
        for arguments, says in (
                (['frobnicate'], 'there is no command “frobnicate”'),
                (['timeline-of'], 'there is no command'),
                (['status', '--frobnicate'], '--frobnicate'),
                (['--frobnicate'], '--frobnicate'),
                (['status', 'x'], 'one argument too many'),
                (['brief'], 'an argument is missing'),
                (['status', '--as-of'], '--as-of'),
                (['status', '--as-of', '1999-02-30'], 'does not exist'),
                (['status', '--as-of', '30 February 1999'], 'does not exist'),
                (['status', '--as-of', '1999-02-01T10:00'], 'is not a date'),
                (['status', '--as-of', 'soon'], 'is not a date'),
                (['status', '--as-of', ''], 'is not a date'),
                (['status', '--basis', 'hearsay'], 'there is no basis'),
                (['status', '--format', 'pdf'], 'there is no format'),
                (['status', '--treaty', 'geneva'], 'refugees-1951'),
                (['status', '--region', 'Central Azia'], 'the nearest is Central Asia (143)'),
                (['status', '--region', 'xyzzy'], 'there is no region'),
                (['status', '--state', 'KAZ', '--region', 'Africa'], 'does not lie in'),
                (['brief', 'Kazakstn'], 'did you mean Kazakhstan (KAZ)?'),
                (['brief', 'Qwertyuiop'], 'is not in the record'),
                (['brief', ''], 'is not in the record'),
                (['brief', 'KAZ\nUZB'], 'is not in the record'),
                (['series', 'KAZ', '--from', 'x'], '--from takes a year'),
                (['series', 'KAZ', '--from', '2000', '--to', '1999'], 'is after'),
                (['make-bundle', 'a.csv'], '--treaties FILE and -o FILE'),
                (['cite', 'protocol-1977'], 'is not in the record'),
                (['status', '--lang', 'tlh'], 'there is no translation'),
                (['brief', 'KAZ', '--lang', 'fr,tlh'], 'tlh'),
                (['brief', 'KAZ', '--lang', 'fr,'], 'zh-CN'),
                (['status', '--lang', 'fr,ar'], 'fr,ar'),
                (['--bundle'], '--bundle'),
                (['open'], 'an argument is missing'),
                (['open', 'Atlantis'], 'is not in the record'),
                (['open', 'KAZ', '--as-of', '1999-13-01'], 'does not exist'),
                (['open', 'region:999'], 'there is no region “999”'),
                (['open', 'region:Central Asai'], 'the nearest is Central Asia (143)'),
                (['open', 'treaty:refugees-1950'], 'choose one of: refugees-1951'),
                (['open', 'compare:KAZ,Atlantis'], 'is not in the record'),
                (['open', 'compare:KAZ,KGZ,UZB,TJK,TKM,TUR,DEU'], 'up to 6 States or regions'),
                (['accession:region:999'], 'there is no region'),
                (['accession:Atlantis?as-of=1999'], 'is not in the record'),
                (['accession:KAZ?as-of=1999-13-01'], 'does not exist'),
        ):
            with self.subTest(arguments=arguments):
                self.fails(2, *arguments, says=says)

    def test_not_utf8(self):
        result = common.subprocess.run([os.fsencode(common.PROGRAM), b'brief', b'\xff\xfe'], capture_output=True, check=False)
        self.assertEqual((result.returncode, result.stderr.count(b'\n')), (2, 1))

    def test_could_not(self):
        self.fails(1, 'status', '--bundle', self.folder / 'none', says='there is no bundle')
        self.fails(1, 'check', self.folder / 'none', says='there is no bundle')
        self.fails(1, 'import', self.folder / 'none.csv', says='there is no file')
        self.fails(1, 'verify', self.folder / 'none.txt')
        self.fails(1, 'brief', 'KAZ', '-o', self.folder / 'none' / 'brief.txt')
        self.fails(1, 'make-bundle', self.folder / 'a.csv', '--treaties', self.folder / 'b.csv', '-o', self.folder / 'c.json')
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_no_display(self):
        for arguments in ([], ['open', 'KAZ'], ['open', 'KAZ', '--as-of', '1 Feb 1999'], ['accession:KAZ?as-of=1999-02-01'], ['accession:region:143'],
                          ['open', 'region:143'], ['open', 'Central Asia'], ['open', 'compare:KAZ,143'], ['open', 'treaty:refugees-1951'],
                          ['open', '1951 Convention']):
            self.fails(1, *arguments, says='there is no display')
        self.fails(1, 'open', 'Asie centrale', '--lang', 'fr')

    def test_files_ask_for_the_window(self):
        for name in ('figures.csv', 'tables.zip', 'brief.pdf', 'brief.txt', 'own.json'):
            self.fails(2, self.folder / name, says='there is no command')
            (self.folder / name).write_bytes(b'x')
            self.fails(1, self.folder / name, says='there is no display')
        for name in ('nowhere.accession.json', 'nowhere.accession-data'):
            self.fails(1, self.folder / name, says='there is no display')

    def test_longest_name(self):
        path = self.folder / ('x' * 251 + '.txt')
        self.done('brief', 'KAZ', '-o', path)
        self.assertIn('Kazakhstan', path.read_text())
        self.fails(1, 'brief', 'KAZ', '-o', self.folder / ('x' * 252 + '.txt'), says='too long')

    def test_full_disk(self):
        if os.path.exists('/dev/full'):
            self.fails(1, 'brief', 'KAZ', '-o', '/dev/full', says='cannot be written')

    def test_output_keeps_what_it_replaces(self):
        target, link, again = self.folder / 'brief.txt', self.folder / 'link', self.folder / 'again'
        target.write_text('before')
        target.chmod(0o640)
        link.symlink_to('brief.txt')
        again.symlink_to(self.folder / 'link')
        for output in (target, link, again):
            with self.subTest(output=output.name):
                target.write_text('before')
                self.done('brief', 'KAZ', '--as-of', '1999-02-01', '-o', output)
                self.assertIn('Kazakhstan', target.read_text())
                self.assertEqual(target.stat().st_mode & 0o7777, 0o640)
                self.assertTrue(link.is_symlink() and again.is_symlink())
        target.unlink()
        self.done('brief', 'KAZ', '--as-of', '1999-02-01', '-o', again)
        self.assertIn('Kazakhstan', target.read_text())
        self.assertEqual({path.name for path in self.folder.iterdir()}, {'brief.txt', 'link', 'again'})

    def test_output_is_no_name_or_a_folder(self):
        for command in (['brief', 'KAZ'], ['status'], ['series', 'KAZ'], ['cite', 'KAZ'], ['timeline', 'KAZ', '--format', 'svg']):
            with self.subTest(command=command):
                self.fails(2, *command, '-o', '', says='-o takes the name of a file')
                self.fails(1, *command, '-o', self.folder, says='is a folder; name a file in it')
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_input_without_end(self):
        pipe = self.folder / 'pipe'
        os.mkfifo(pipe)
        for path in ('/dev/zero', pipe):
            with self.subTest(path=path):
                self.fails(1, 'verify', path, says='is not a file')
        # A folder is taken for a dossier.
        self.fails(1, 'verify', self.folder, says='manifest.json')

    def test_output_is_whole(self):
        target = self.folder / 'brief.txt'
        target.write_text('before')
        self.fails(2, 'brief', 'Nowhere', '-o', target)
        self.assertEqual(target.read_text(), 'before')
        self.done('brief', 'KAZ', '--as-of', '1999-02-01', '-o', target)
        self.assertIn('Kazakhstan', target.read_text())
        self.assertEqual([path.name for path in self.folder.iterdir()], ['brief.txt'])


class Bundles(common.Case):
    def test_control_characters(self):
        """What steers a terminal, ends a line or turns the text behind it round is refused, and no message repeats it; what scripts need is taken."""
        states = self.folder / 'bundle' / 'states.json'
        text = states.read_text()
        for number in (0x00, 0x07, 0x09, 0x0a, 0x0d, 0x1b, 0x7f, 0x85, 0x9b, 0x2028, 0x202a, 0x202e, 0x2066, 0x2069):
            with self.subTest(number=hex(number)):
                states.write_text(text.replace('"Kazakhstan"', f'"Kaz\\u{number:04x}akhstan"'))
                for arguments in (('check', states.parent), ('brief', 'KAZ', '--bundle', states.parent)):
                    self.assertNotIn(chr(number), self.fails(3, *arguments).err.replace('\n', '', 1))
        states.write_text(text.replace('"Kazakhstan"', '"Ka\\u200fza\\u200ekh\\u200cstan"'))
        self.done('check', states.parent)
        self.assertIn('Ka\u200fza\u200ekh\u200cstan', self.done('brief', 'KAZ', '--bundle', states.parent).out)

    def test_long_text(self):
        states = self.folder / 'bundle' / 'states.json'
        text = states.read_text()
        for length, status in ((10000, 0), (10001, 3)):
            states.write_text(text.replace('"Kazakhstan"', '"' + 'ә' * length + '"'))
            result = common.run('check', states.parent)
            self.assertEqual(result.status, status, result.err)
        self.fails(3, 'check', states.parent, says='has more than 10000 characters')

    def test_citations_of_hostile_texts(self):
        sources = self.folder / 'bundle' / 'sources.json'
        records = json.loads(sources.read_text())
        for record in records:
            record.update(publisher='{<i>P</i>}\\end{x}}} 50% ~^', title='T}\\input{x', address='https://example.org/}%7B\\#a')
        sources.write_text(json.dumps(records))
        text = self.done('cite', 'KAZ', '--format', 'bibtex', '--bundle', sources.parent).out
        self.assertEqual((text.count('{'), text.count('\\{'), text.count('\\}')), (text.count('}'), 0, 0))
        depth = 0
        for letter in text:
            depth += (letter == '{') - (letter == '}')
            self.assertGreaterEqual(depth, 0)
        self.assertIn('author = {{{\\textbraceleft}<i>P</i>{\\textbraceright}{\\textbackslash}end', text)
        self.assertIn('url = {https://example.org/%7D%7B%5C#a}', text)

    def broken(self, says, name='actions.json', lines=1):
        """Both the loader and the check refuse it, each in as many lines as there are faults to say."""
        bundle = self.folder / 'bundle'
        before = sorted(path.name for path in bundle.iterdir())
        self.fails(3, 'status', '--bundle', bundle, says=name)
        self.fails(3, 'check', bundle, says=says, lines=lines)
        self.fails(3, 'brief', 'KAZ', '--bundle', bundle, '-o', self.folder / 'out')
        self.assertFalse((self.folder / 'out').exists())
        self.assertEqual(sorted(path.name for path in bundle.iterdir()), before)

    def change(self, name, function):
        path = self.folder / 'bundle' / name
        path.write_bytes(function(path.read_bytes()))

    def change_json(self, name, function):
        path = self.folder / 'bundle' / name
        value = json.loads(path.read_text())
        function(value)
        path.write_text(json.dumps(value))

    def setUp(self):
        super().setUp()
        self.copy_bundle()

    def test_good(self):
        self.assertIn('no faults', self.done('check', self.folder / 'bundle').out)
        self.assertIn('no faults', self.done('check', common.DATA).out)

    def test_missing_table(self):
        (self.folder / 'bundle' / 'actions.json').unlink()
        self.broken('cannot be read')

    def test_missing_manifest(self):
        (self.folder / 'bundle' / 'bundle.json').unlink()
        self.broken('cannot be read', name='bundle.json')

    def test_faults_in_the_language(self):
        """Where and what a member is called stay as they are; what is wrong is said in the language asked for."""
        self.change('actions.json', lambda data: b'{}')
        for language, says in (('fr', 'actions.json: /: liste attendue\u00a0: actions'), ('ru', 'actions.json: /: ожидался список: actions'),
                               ('en', 'actions.json: /: expected a list of actions')):
            self.fails(3, 'check', self.folder / 'bundle', '--lang', language, says=says)
        table = self.folder / 'table.csv'
        table.write_bytes(b'')
        self.fails(3, 'import', table, '--lang', 'de', says='table.csv:1: die Datei ist leer')

    def test_empty_file(self):
        self.change('actions.json', lambda data: b'')
        self.broken('the file is empty')

    def test_cut(self):
        self.change('actions.json', lambda data: data[:len(data) // 2])
        self.broken('actions.json')

    def test_not_utf8(self):
        self.change('actions.json', lambda data: data.replace(b'UNTC', b'UN\xff\xfe', 1))
        self.broken('not UTF-8')

    def test_deep(self):
        self.change('actions.json', lambda data: b'[' * 100000 + b']' * 100000)
        self.broken('nested')

    def test_huge_number(self):
        self.change('treaties.json', lambda data: data.replace(b'2545', b'25450000000000000000000000', 1))
        self.broken('more than 15 digits', name='treaties.json')

    def test_wrong_type(self):
        self.change_json('actions.json', lambda actions: actions[3].update(date=1951))
        self.broken('/3/date')

    def test_date_that_does_not_exist(self):
        self.change_json('actions.json', lambda actions: actions[3].update(date='1951-02-30'))
        self.broken('/3/date')

    def test_not_a_bundle(self):
        self.change('bundle.json', lambda data: b'[]')
        self.broken('bundle.json', name='bundle.json')
        self.change('bundle.json', lambda data: b'{"format": "something-else"}')
        self.broken('accession-bundle-1', name='bundle.json')

    def test_path_out_of_the_folder(self):
        self.change_json('bundle.json', lambda manifest: manifest['tables'].update(actions='../secret.json'))
        self.broken('expected the name of a file beside the manifest', name='bundle.json')

    def test_unknown_references(self):
        self.change_json('actions.json', lambda actions: (actions[0].update(state='XXQ'), actions[1].update(treaty='no-treaty'), actions[2].update(sources=['nobody'])))
        self.broken('“XXQ” is not among the bundle', lines=3)

    def test_all_faults_are_said(self):
        def spoil(actions):
            actions[5]['date'] = '1951-07-99'
            actions[9]['action'] = 'handshake'
            actions[12]['state'] = 7
        self.change_json('actions.json', spoil)
        result = self.fails(3, 'check', self.folder / 'bundle', lines=3)
        for place in ('/5/date', '/9/action', '/12/state'):
            self.assertIn(place, result.err)

    def rule(self, says, lines=1):
        result = self.fails(3, 'check', self.folder / 'bundle', says=says, lines=lines)
        return result

    def test_action_before_its_treaty(self):
        self.change_json('actions.json', lambda actions: actions[3].update(date='1950-01-01'))
        self.rule('/3/date: 1950-01-01 is before refugees-1951')

    def test_second_accession(self):
        self.change_json('actions.json', lambda actions: actions.append(
            {'state': 'KAZ', 'treaty': 'refugees-1951', 'action': 'accession', 'date': '2001-01-01', 'doubt': 'verified', 'sources': ['UNTC-2015']}))
        self.rule('a second time without a denunciation between')

    def test_missing_source(self):
        self.change_json('actions.json', lambda actions: actions[3].update(sources=[]))
        self.rule('/3/sources')

    def test_entry_into_force(self):
        self.change_json('treaties.json', lambda treaties: treaties[0].update(entry_into_force='1954-04-23'))
        self.rule('published as 1954-04-23, but the instruments give 1954-04-22')

    def test_procedures_with_columns_of_different_length(self):
        folder = self.folder / 'bundle' / 'procedures'
        folder.mkdir()
        procedures = json.loads((common.DATA / 'procedures' / 'KAZ.json').read_text())
        procedures['runs'][0]['years'].append(2100)
        (folder / 'KAZ.json').write_text(json.dumps(procedures))
        self.change_json('bundle.json', lambda manifest: manifest.update(procedures='procedures'))
        self.rule('KAZ.json')

    def test_series_with_columns_of_different_length(self):
        folder = self.folder / 'bundle' / 'series'
        folder.mkdir()
        series = json.loads((common.DATA / 'series' / 'KAZ.json').read_text())
        series['hosted']['years'].append(2100)
        (folder / 'KAZ.json').write_text(json.dumps(series))
        self.change_json('bundle.json', lambda manifest: manifest.update(series='series'))
        self.rule('KAZ.json')
        self.fails(3, 'series', 'KAZ', '--bundle', self.folder / 'bundle', says='KAZ.json')


if __name__ == '__main__':
    common.main()
