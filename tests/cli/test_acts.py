# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Acts of the user's own: checked, recorded, told apart wherever they show, handed on, and taken back."""

import csv
import io
import json
import os
import pathlib
import re
import subprocess
import zipfile

import common

HEADER = 'iso3,treaty,action,date,source\n'
ROW = 'ERI,refugees-1951,accession,2025-03-03,A notification\n'
ID = 'ERI/refugees-1951/accession/2025-03-03'
MARK = 'ecorded by the user, not in the edition'
SAYS = 'With 1 act recorded by the user, which is not in the edition: Eritrea – 1951 Convention: accession, 3 March 2025.'
ON = ('--as-of', '2025-12-01')


def flat(text):
    return ' '.join(text.split())


class Acts(common.Case):
    def setUp(self):
        super().setUp()
        self.home = self.folder / 'home'
        self.store = self.home / 'accession' / 'acts' / 'acts.json'
        self.environment = {'XDG_DATA_HOME': str(self.home), 'XDG_DATA_DIRS': str(self.folder / 'system')}

    def ok(self, *arguments, **options):
        return self.done(*arguments, environment=self.environment, **options)

    def bad(self, status, *arguments, **options):
        return self.fails(status, *arguments, environment=self.environment, **options)

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text)
        return path

    def add(self, rows=ROW, header=HEADER):
        return self.ok('acts', 'add', self.write('acts.csv', header + rows))

    def list(self):
        return json.loads(self.ok('acts', 'list', '--format', 'json').out)['acts']

    def json(self, *arguments):
        return json.loads(self.ok(*arguments, '--format', 'json').out)

    def test_recorded_listed_removed(self):
        self.assertEqual(self.ok('acts', 'list').out, 'You have recorded no acts.\n')
        before = self.ok('status', '--state', 'ERI', *ON).out
        path = self.write('acts.csv', 'iso3,treaty,action,date,source,by\n' + ROW[:-1] + ',Desk 4\n')
        preview = self.ok('acts', 'add', path, '--preview').out
        self.assertTrue(preview.startswith('1 act would be recorded. Nothing was written.\n' + ID))
        self.assertFalse(self.store.exists())
        self.assertTrue(self.ok('acts', 'add', path).out.startswith('1 act was recorded.\n' + ID))
        [act] = self.list()
        self.assertEqual({key: act[key] for key in ('id', 'state', 'source', 'by', 'file', 'in_use')},
                         {'id': ID, 'state': 'ERI', 'source': 'A notification', 'by': 'Desk 4', 'file': 'acts.csv', 'in_use': True})
        self.assertIn('By: Desk 4.', flat(self.ok('acts', 'list').out))
        self.assertNotEqual(self.ok('status', '--state', 'ERI', *ON).out, before)
        self.assertEqual(self.ok('--no-acts', 'status', '--state', 'ERI', *ON).out, before)
        self.assertEqual(self.ok('status', '--state', 'ERI', '--no-acts', *ON).out, before)
        self.bad(2, 'acts', 'remove', 'ERI/refugees-1951', says='you have recorded no act “ERI/refugees-1951”')
        self.assertEqual(self.ok('acts', 'remove', ID).out, f'The act {ID} was removed.\n')
        self.assertEqual(self.ok('status', '--state', 'ERI', *ON).out, before)
        self.assertEqual([path.name for path in self.store.parent.iterdir() if path.name != '.lock'], ['acts.json'])

    def test_faults_have_their_line(self):
        for row, says in (
                ('XXX,refugees-1951,accession,2025-03-03,s', 'acts.csv:2: iso3: there is no State “XXX”'),
                ('ERI,refugees,accession,2025-03-03,s', 'acts.csv:2: treaty: “refugees” is not among'),
                ('ERI,refugees-1951,adhesion,2025-03-03,s', 'acts.csv:2: action: expected one of'),
                ('ERI,refugees-1951,accession,2025-02-30,s', 'acts.csv:2: date: '),
                ('ERI,refugees-1951,accession,9999-01-01,s', '9999-01-01 has not come yet'),
                ('IND,refugees-1951,accession,1950-01-01,s', '1950-01-01 is before refugees-1951 itself'),
                ('IND,refugees-1951,signature,1953-01-01,s', 'outside the time in which refugees-1951 was open for signature (1951-07-28/1952-12-31)'),
                ('IND,stateless-1961,signature,1961-08-29,s', '1961-08-29 is before stateless-1961 itself'),
                ('IND,protocol-1967,signature,1967-06-01,s', 'acts.csv:2: action: protocol-1967 is not open to this kind of act (signature), but to accession'),
                ('ERI,refugees-1951,accession,2025-03-03,', 'acts.csv:2: source: required, but not there'),
                ('KAZ,refugees-1951,accession,1999-01-15,s', 'this act is there already: KAZ, refugees-1951, 1999-01-15'),
                ('KAZ,refugees-1951,accession,2025-03-03,s', 'KAZ joined refugees-1951 by another act too (1999-01-15)'),
                ('KAZ,refugees-1951,ratification,1992-03-03,s', 'KAZ joined refugees-1951 by another act too (1999-01-15)'),
                ('ERI,refugees-1951,denunciation,2025-03-03,s', 'ERI denounces refugees-1951, which it had not joined'),
                ('YUG,refugees-1951,denunciation,2025-03-03,s', 'YUG is a former State, which the record has until'),
        ):
            with self.subTest(row=row):
                self.bad(3, 'acts', 'add', self.write('acts.csv', HEADER + row + '\n'), says=says)
        self.bad(3, 'acts', 'add', self.write('acts.csv', HEADER + '\n' + ROW + ROW), says='acts.csv:4: date: this act is there already')
        self.bad(3, 'acts', 'add', self.write('acts.csv', 'iso3,treaty,action,date\n'), says='the column “source” is missing')
        self.bad(3, 'acts', 'add', self.write('acts.csv', HEADER[:-1] + ',sourse\n' + ROW[:-1] + ',x\n'), says='“sourse” is not a column that is known')
        self.bad(3, 'acts', 'add', self.write('acts.csv', HEADER), says='acts.csv holds no act')
        self.bad(1, 'acts', 'add', self.folder / 'nothing.csv')
        self.assertFalse(self.store.exists())
        act = {'state': 'ERI', 'treaty': 'refugees-1951', 'action': 'accession', 'date': '2025-03-03', 'source': 's'}
        for acts, says in (([act, {**act, 'treaty': 'none'}], 'acts.json: /acts/1/treaty: '), ([{**act, 'dat': '2025'}], 'acts.json: /acts/0/dat: '), (3, 'acts.json: /acts: ')):
            self.bad(3, 'acts', 'add', self.write('acts.json', json.dumps({'format': 'accession-acts-1', 'acts': acts})), says=says)
        self.bad(3, 'acts', 'add', self.write('acts.json', '{"format": "accession-bundle-1", "acts": []}'), says='accession-acts-1')

    def test_precision(self):
        header = HEADER[:-1] + ',precision\n'
        for date, precision, becomes in (('2025-03-03', 'year', '2025'), ('2025-03-03', 'Month', '2025-03'), ('2025-03-03~', 'YEAR', '2025~'), ('2025-03', 'day', '2025-03'), ('2025', 'month', '2025')):
            with self.subTest(date=date, precision=precision):
                preview = self.ok('acts', 'add', '--preview', self.write('acts.csv', header + f'ERI,refugees-1951,accession,{date},s,{precision}\n')).out
                self.assertIn(f'ERI/refugees-1951/accession/{becomes}\n', preview)
        self.bad(3, 'acts', 'add', self.write('acts.csv', header + 'ERI,refugees-1951,accession,2025-03-03,s,roughly\n'), says='acts.csv:2: precision: expected one of day, month, year')

    def test_told_apart_in_texts(self):
        self.add()
        for arguments in (('status', '--state', 'ERI', *ON), ('profile', 'ERI', *ON), ('brief', 'ERI', *ON), ('why', '--state', 'ERI', '--treaty', 'refugees-1951', *ON)):
            with self.subTest(arguments=arguments):
                found = common.without_notes(flat(self.ok(*arguments).out))
                self.assertIn(SAYS, found)
                self.assertIn(MARK, found)
                self.assertNotIn('by the user', self.ok('--no-acts', *arguments).out)
        for arguments in (('status', *ON), ('status', '--region', '014', *ON), ('brief', 'KAZ', *ON)):
            self.assertIn(SAYS, flat(self.ok(*arguments).out))
        self.assertIn('accession (recorded by the user)', self.ok('changes', 'ERI', '--from', '2025-01-01', '--to', '2025-12-01').out)
        self.assertIn(SAYS, self.ok('cite', 'ERI', *ON).out)
        self.assertNotIn('by the user', self.ok('series', 'ERI').out)
        picture = self.folder / 't.svg'
        self.ok('timeline', 'ERI', '--format', 'svg', '-o', picture)
        self.assertIn('acceded (recorded by the user)', picture.read_text())

    def test_told_apart_in_json_and_csv(self):
        self.add()
        act = {'state': 'ERI', 'treaty': 'refugees-1951', 'action': 'accession', 'date': '2025-03-03', 'source': 'A notification'}
        status = self.json('status', '--state', 'ERI', *ON)
        self.assertEqual(status['own_acts'], [act])
        self.assertRegex(status['edition'], r'^[0-9.]+\+acts-1-[0-9a-f]{12}$')
        self.assertEqual([treaty.get('own') for treaty in status['treaties']], [True, None, None, None])
        profile = self.json('profile', 'ERI', *ON)
        self.assertEqual([(a['own'], a['own_act']) for a in profile['actions']], [(True, ID)])
        brief = self.json('brief', 'ERI', *ON)
        self.assertEqual(brief['own_acts'], [act])
        self.assertEqual([claim['text'] for claim in brief['claims'] if claim['kind'] == 'own-act'], ['Recorded by the user, not in the edition.'])
        why = self.json('why', '--state', 'ERI', '--treaty', 'refugees-1951', *ON)
        self.assertEqual(why['rests_on'][0]['record']['own_act'], ID)
        rows = list(csv.DictReader(io.StringIO(self.ok('status', '--format', 'csv', *ON).out)))
        self.assertTrue(all(row['own_acts'] == SAYS for row in rows))
        self.assertEqual(list(rows[0])[-1], 'own_acts')
        self.assertEqual([(row['iso3'], row['treaty'], row['own_act']) for row in rows if row['own_act']], [('ERI', 'refugees-1951', ID)])
        for arguments in (('changes', 'ERI', '--from', '2025-01-01', '--to', '2025-12-01'), ('timeline', 'ERI')):
            rows = list(csv.DictReader(io.StringIO(self.ok(*arguments, '--format', 'csv').out)))
            self.assertIn(ID, [row['own_act'] for row in rows])
            self.assertTrue(all(row['treaty'] == 'refugees-1951' for row in rows if row['own_act']))
        self.assertEqual([treaty.get('own') for treaty in self.json('status', *ON)['treaties']], [['ERI'], None, None, None])
        changes = self.json('changes', 'ERI', '--from', '2025-01-01', '--to', '2025-12-01')['changes']
        self.assertEqual([(change['kind'], change['own']) for change in changes], [('joined', True), ('bound', True)])
        told = json.loads(self.ok('timeline', 'ERI', '--format', 'json').out)
        self.assertEqual(told['own_acts'], SAYS)
        self.assertNotIn('own_acts', self.ok('series', 'ERI', '--format', 'csv').out)
        described = self.folder / 't.csv'
        for arguments in (('status', '--treaty', 'refugees-1951', *ON), ('timeline', 'ERI'), ('changes', 'ERI', '--from', '2025-01-01', '--to', '2025-12-01')):
            self.ok(*arguments, '--format', 'csv', '-o', described)
            self.assertIn('A notification: A notification', pathlib.Path(f'{described}-metadata.json').read_text())
        spreadsheet = self.folder / 't.ods'
        self.ok('status', '--state', 'ERI', '--format', 'ods', '-o', spreadsheet, *ON)
        with zipfile.ZipFile(spreadsheet) as package:
            content = package.read('content.xml').decode()
        self.assertIn(SAYS, content)
        self.assertIn('Accession (recorded by the user)', content)
        bare = self.json('--no-acts', 'status', *ON)
        counted = self.json('status', *ON)
        self.assertEqual(counted['treaties'][0]['parties'], bare['treaties'][0]['parties'] + 1)
        self.assertNotIn('own_acts', bare)
        self.assertNotIn('own_act', self.ok('--no-acts', 'status', '--format', 'csv', *ON).out)

    def test_nobody_published_a_source_of_which_that_is_not_said(self):
        self.add()
        cite = {style: self.ok('cite', 'ERI', '--format', style, *ON).out for style in ('text', 'chicago', 'apa', 'ris', 'bibtex', 'csl-json')}
        self.assertIn('\n“A notification”.', cite['text'])
        self.assertIn('“A notification.”', cite['chicago'])
        self.assertIn('A notification. (n.d.).', cite['apa'])
        self.assertNotIn('A notification,', cite['ris'])
        self.assertEqual(cite['bibtex'].count('A notification'), 1)
        [source] = [each for each in json.loads(cite['csl-json']) if each['title'] == 'A notification']
        self.assertNotIn('author', source)
        for arguments in (('brief', 'ERI', *ON), ('status', '--state', 'ERI', *ON), ('why', '--state', 'ERI', '--treaty', 'refugees-1951', *ON)):
            self.assertNotIn('(null)', self.ok(*arguments).out)

    def test_a_correction_stands_instead(self):
        self.add('KAZ,refugees-1951,accession,1999-01-16,A letter,1999-01-15\n', HEADER[:-1] + ',corrects\n')
        profile = self.json('profile', 'KAZ', '--as-of', '1999-02-01')
        self.assertEqual([a['date'] for a in profile['actions'] if a['treaty'] == 'refugees-1951'], ['1999-01-16'])
        self.assertIn('Recorded by the user, not in the edition, which has this instead: accession, 15 January 1999.', flat(self.ok('profile', 'KAZ').out))
        # The Protocol was joined by an act of the record, of another day.
        self.assertEqual({p['id']: (p['date'], p.get('own')) for p in self.json('status', '--state', 'KAZ', '--as-of', '1999-02-01')['treaties'][:2]},
                         {'refugees-1951': ('1999-01-16', True), 'protocol-1967': ('1999-01-15', None)})
        self.bad(3, 'acts', 'add', self.write('b.csv', HEADER[:-1] + ',corrects\nUZB,refugees-1951,accession,1999-01-16,A letter,1999-01-15\n'), says='with the date 1999-01-15 that this could correct')

    def test_handed_on(self):
        self.add(ROW + 'ERI,protocol-1967,accession,2025-03-04,"A ""second"" one, by mail"\n')
        there = {'XDG_DATA_HOME': str(self.folder / 'there'), 'XDG_DATA_DIRS': ''}
        edition = self.json('status', *ON)['edition']
        for name in ('out.json', 'out.csv'):
            with self.subTest(name=name):
                out = self.folder / name
                self.ok('acts', 'export', '-o', out)
                self.assertNotIn('acts.csv', out.read_text())
                self.done('acts', 'add', out, environment=there)
                self.assertEqual(json.loads(self.done('status', *ON, '--format', 'json', environment=there).out)['edition'], edition)
                for row in ('accession/2025-03-03', 'accession/2025-03-04'):
                    self.done('acts', 'remove', f'ERI/{"refugees-1951" if row.endswith("3") else "protocol-1967"}/{row}', environment=there)

    def test_a_briefing_is_verified_where_the_same_acts_are(self):
        self.ok('brief', 'ERI', *ON, '-o', self.folder / 'without.txt')
        self.add()
        sealed = [self.folder / f'with.{ending}' for ending in ('txt', 'md', 'html', 'json')]
        for path in sealed:
            self.ok('brief', 'ERI', *ON, '-o', path)
            self.assertIn('verified: ', self.ok('verify', path).out)
            self.bad(1, '--no-acts', 'verify', path, says='made with 1 act recorded by its user (acts-1-')
        self.assertIn('verified: ', self.ok('verify', self.folder / 'without.txt').out)
        # What is named otherwise than the program names acts is none, and of another record nothing is said of acts.
        body, seal = sealed[0].read_text().rsplit('accession-seal/', 1)
        for old, new in ((r'acts-1-[0-9a-f]{12}', 'acts-1-none'), (r'acts-1-', 'acts-01-'), (r' bundle=[^ ]+', ' bundle=of.another')):
            changed, n = re.subn(old, new, seal)
            self.assertEqual(n, 1)
            (self.folder / 'forged.txt').write_text(body + 'accession-seal/' + changed)
            self.bad(1, '--no-acts', 'verify', self.folder / 'forged.txt', says='Give its edition with --bundle')
        sealed[0].write_text(sealed[0].read_text().replace('3 March', '4 March'))
        self.bad(3, 'verify', sealed[0])
        self.ok('acts', 'remove', ID)
        self.bad(1, 'verify', sealed[1], says='which is not recorded here')
        self.add('ERI,refugees-1951,accession,2025-03-05,A notification\n')
        self.bad(1, 'verify', sealed[1], says='those recorded here are others')

    def test_what_the_edition_has_by_now_is_left_out(self):
        self.add()
        acts = json.loads(self.store.read_text())
        acts['acts'].append({**acts['acts'][0], 'state': 'KAZ', 'date': '1999-01-15'})
        self.store.write_text(json.dumps(acts))
        result = common.run('status', '--state', 'ERI', *ON, environment=self.environment)
        self.assertEqual(result.status, 0)
        self.assertIn('your own act KAZ/refugees-1951/accession/1999-01-15 is left out: this act is there already', result.err)
        self.assertIn(SAYS, flat(result.out))
        self.assertEqual([act['in_use'] for act in self.list()], [True, False])
        self.assertIn('this act is there already', self.list()[1]['reason'])
        self.assertIn('It is left out: this act is there already', flat(self.ok('acts', 'list').out))

    def test_a_damaged_file_is_an_error_that_can_be_passed_by(self):
        self.add()
        self.store.write_text(self.store.read_text()[:-9])
        self.bad(3, 'status', says='your own acts are not as they were written')
        self.bad(3, 'acts', 'list', says='--no-acts leaves them out')
        self.bad(3, 'acts', 'add', self.write('b.csv', HEADER + 'ERI,protocol-1967,accession,2025-03-04,s\n'))
        self.ok('--no-acts', 'status')

    def test_two_at_once(self):
        """Each that says that it recorded did so; the other is told to wait, and none is lost."""
        environment = {key: value for key, value in os.environ.items() if key not in common.ENVIRONMENT_LEFT_OUT} | self.environment
        both = ((ROW, ID), ('ERI,protocol-1967,accession,2025-03-04,s\n', 'ERI/protocol-1967/accession/2025-03-04'))
        for turn in range(5):
            paths = [self.write(f'{n}.csv', HEADER + row) for n, (row, _) in enumerate(both)]
            processes = [subprocess.Popen([common.PROGRAM, 'acts', 'add', str(path)], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for path in paths]
            there = set()
            for process, (_, act) in zip(processes, both):
                said = process.communicate(timeout=common.LIMIT)[1].decode()
                if process.returncode == 0:
                    there.add(act)
                else:
                    self.assertIn('wait until that has ended', said)
            self.assertEqual({act['id'] for act in self.list()}, there)
            self.assertTrue(there)
            for act in there:
                self.ok('acts', 'remove', act)

    def test_usage(self):
        self.bad(2, 'acts', says='an argument is missing')
        self.bad(2, 'acts', 'take', says='“acts” takes list, add FILE, remove ACT or export')
        for arguments in (('list', '--preview'), ('remove', ID, '--preview'), ('export', '--preview'), ('add', 'acts.csv', '-o', 'x'), ('remove', ID, '-o', 'x')):
            self.bad(2, 'acts', *arguments, says='“acts” takes list, add FILE, remove ACT or export')
        self.bad(2, 'acts', 'export', '--format', 'text', says='json, csv')
        self.bad(2, 'acts', 'list', '--bundle', common.DATA, says='lie over the record that ships')
        self.add()
        self.assertNotIn('by the user', self.ok('status', '--bundle', common.DATA).out)
        for name, begins in (('list.txt', ID), ('list.csv', 'iso3,treaty')):
            self.assertEqual(self.ok('acts', 'list', '-o', self.folder / name).out, '')
            self.assertTrue((self.folder / name).read_text().startswith(begins))


if __name__ == '__main__':
    common.main()
