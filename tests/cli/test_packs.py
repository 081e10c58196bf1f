# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Editions in one signed file: from one account to another, and not when a byte is another. Debian's minisign reads and writes the same files."""

import hashlib
import os
import random
import re
import stat
import subprocess

import common
from test_editions import table

class Packs(common.Case):
    def setUp(self):
        super().setUp()
        self.write('population-2024.12.0.csv', table([2023, 2024]))
        self.ok('a', 'editions', 'add', self.folder / 'population-2024.12.0.csv')
        self.key = self.folder / 'office.key'
        self.ok('a', 'keygen', '-o', self.key, '--name', 'Field office')
        self.public = self.folder / 'office.key.pub'

    def write(self, name, text):
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def environment(self, account):
        return {'XDG_DATA_HOME': str(self.folder / account), 'XDG_DATA_DIRS': str(self.folder / 'machine'), 'XDG_CONFIG_DIRS': str(self.folder / 'etc')}

    def ok(self, account, *arguments):
        return self.done(*arguments, environment=self.environment(account))

    def bad(self, account, status, *arguments, says=''):
        return self.fails(status, *arguments, says=says, environment=self.environment(account))

    def pack(self, name='office.accession-data', edition='2024.12.0', **options):
        path = self.folder / name
        self.ok('a', 'pack', edition, '--key', options.get('key', self.key), '-o', path)
        return path

    def trust(self, account='b', public=None):
        public = public or self.public
        fingerprint = self.bad(account, 2, 'keys', 'add', public, says='--fingerprint').err.strip().rsplit(': ', 1)[1]
        self.ok(account, 'keys', 'add', public, '--fingerprint', fingerprint)
        return fingerprint

    def minisign(self, *arguments, data=None):
        return subprocess.run(['minisign', *map(str, arguments)], input=data, capture_output=True, text=True, timeout=60, cwd=self.folder)

    def test_from_one_account_to_another(self):
        pack = self.pack()
        self.bad('b', 3, 'editions', 'add', pack, says='not among those that you trust')
        self.assertNotIn('2024.12.0', self.ok('b', 'editions', 'list').out)
        fingerprint = self.trust()
        self.assertIn(fingerprint, self.ok('b', 'keys', 'list').out)
        out = self.ok('b', 'editions', 'add', pack).out
        self.assertIn('Edition 2024.12.0 was taken in, and is in use.', out)
        self.assertIn(f'“Field office”: {fingerprint}.', out)
        series = ('series', 'UKR', '--format', 'json')
        self.assertEqual(self.ok('a', *series).out, self.ok('b', *series).out)
        # What is there already is not taken in twice.
        self.assertIn('is there already', self.ok('b', 'editions', 'add', pack).out)
        self.assertEqual(pack.read_bytes(), self.pack('again.accession-data').read_bytes())

    def test_same_tables_are_not_the_same_figures(self):
        """An edition that is there, unsigned: a signed one is it where every figure is the same, and another where one is not."""
        self.trust('c')
        self.ok('c', 'editions', 'add', self.folder / 'population-2024.12.0.csv')
        self.assertIn('Edition 2024.12.0 is there already', self.ok('c', 'editions', 'add', self.pack()).out)
        edition = self.folder / 'a' / 'accession' / 'editions' / '2024.12.0'
        file = edition / 'series' / 'UKR.json'
        sums = (edition / 'checksums').read_text()
        before = hashlib.sha256(file.read_bytes()).hexdigest()
        file.write_bytes(file.read_bytes() + b'\n')
        (edition / 'checksums').write_text(sums.replace(before, hashlib.sha256(file.read_bytes()).hexdigest()))
        out = self.ok('c', 'editions', 'add', self.pack('other.accession-data')).out
        self.assertIn('Edition 2024.12.0-2 was taken in, and is in use.', out)

    def test_no_byte_can_be_another(self):
        self.trust()
        whole = self.pack().read_bytes()
        chance = random.Random(1)
        head = whole.index(b'PK')
        for at in [*range(0, head, 7), *(chance.randrange(head, len(whole)) for _ in range(40)), len(whole) - 1]:
            forged = bytearray(whole)
            forged[at] ^= 1 << chance.randrange(8)
            with self.subTest(at):
                self.bad('b', 3, 'editions', 'add', self.write('forged.accession-data', bytes(forged)))
        for other in (whole[:-1], whole + b'\0', whole[:head], b'', whole[head:]):
            self.bad('b', 3, 'editions', 'add', self.write('forged.accession-data', other))
        self.assertFalse((self.folder / 'b' / 'accession' / 'editions').exists())

    def test_what_is_signed_and_no_edition_is_refused(self):
        self.trust()
        for name, data in (('z', b'PK\x05\x06' + bytes(18)), ('t', b'nothing')):
            self.write(name, data)
            self.assertEqual(self.minisign('-S', '-s', self.key, '-m', name, '-c', 'signature of Accession data').returncode, 0)
            signed = (self.folder / (name + '.minisig')).read_bytes() + data
            self.bad('b', 3, 'editions', 'add', self.write('signed.accession-data', signed), says='accession pack')

    def test_minisign_reads_it(self):
        lines = self.pack().read_bytes().split(b'\n', 4)
        self.write('zip', lines[4])
        self.write('zip.minisig', b'\n'.join(lines[:4]) + b'\n')
        found = self.minisign('-V', '-p', self.public, '-m', 'zip')
        self.assertEqual(found.returncode, 0, found.stderr)
        self.assertIn('Trusted comment: edition:2024.12.0 figures-to:2024', found.stdout)

    def test_keys_of_minisign_sign(self):
        self.assertEqual(self.minisign('-G', '-W', '-p', 'm.pub', '-s', 'm.key').returncode, 0)
        self.trust(public=self.folder / 'm.pub')
        self.ok('b', 'editions', 'add', self.pack(key=self.folder / 'm.key'))

    def test_one_key_is_not_another(self):
        self.ok('a', 'keygen', '-o', self.folder / 'other.key')
        self.bad('b', 3, 'keys', 'add', self.public, '--fingerprint', self.trust('c', self.folder / 'other.key.pub'), says='it was not added')
        self.trust('b', self.folder / 'other.key.pub')
        self.bad('b', 3, 'editions', 'add', self.pack(), says='not among those')
        # A key that borrows the name of one that is trusted is another all the same.
        line = self.public.read_text().split('\n')[1]
        self.assertEqual(len(line), 56)
        name = re.search('[0-9A-F]{16}', self.ok('b', 'keys', 'list').out).group(0)
        self.ok('b', 'keys', 'remove', name)
        self.assertIn('No keys are trusted.', self.ok('b', 'keys', 'list').out)
        self.bad('b', 2, 'keys', 'remove', '../' + name, says='keys list')

    def test_older_is_asked_about(self):
        self.trust()
        old = self.pack()
        self.write('population-2025.12.0.csv', table([2024, 2025]))
        self.ok('b', 'editions', 'add', self.folder / 'population-2025.12.0.csv')
        self.bad('b', 2, 'editions', 'add', old, says='--older')
        self.ok('b', 'editions', 'add', old, '--older')

    def test_for_everybody_on_the_computer(self):
        self.trust()
        self.ok('b', 'editions', 'add', self.pack(), '--system')
        self.assertTrue((self.folder / 'machine' / 'accession' / 'editions' / '2024.12.0').is_dir())
        self.assertIn('* 2024.12.0', self.ok('c', 'editions', 'list').out)
        self.ok('c', 'editions', 'use', 'shipped')
        self.assertIn('* shipped', self.ok('c', 'editions', 'list').out)

    def test_key_that_the_program_came_with(self):
        pack = self.pack()
        keys = self.folder / 'built-in'
        keys.mkdir()
        self.public.rename(keys / 'project.pub')
        environment = {**self.environment('b'), 'ACCESSION_KEYSDIR': str(keys)}
        listed = self.done('keys', 'list', environment=environment).out
        self.assertEqual(listed.splitlines()[2:], ['  built in: it came with the program'])
        self.assertIn('“Field office”', self.done('editions', 'add', pack, environment=environment).out)
        # It is nobody's to remove, and no other key can go by its name.
        self.fails(2, 'keys', 'remove', listed.split()[0], says='you have no key', environment=environment)
        (keys / 'project.pub').write_text('none')
        self.assertEqual(common.run('editions', 'add', pack, environment={**environment, 'XDG_DATA_HOME': str(self.folder / 'c')}).status, 3)

    def test_secret_keys_are_nobody_elses(self):
        self.assertEqual(stat.S_IMODE(os.stat(self.key).st_mode), 0o600)
        self.bad('a', 1, 'keygen', '-o', self.key, says='is there already')
        self.bad('a', 2, 'pack', 'shipped', '--key', self.key)
        self.bad('a', 2, 'pack', '2024.12.0', says='--key')
        self.bad('a', 3, 'pack', '2024.12.0', '--key', self.public, says='minisign')
        self.bad('a', 2, 'pack', '1066', '--key', self.key, says='no edition')


if __name__ == '__main__':
    common.main()
