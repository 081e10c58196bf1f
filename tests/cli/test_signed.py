# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Briefings with a signature beside them: who made one, and that it is what was signed. Debian's minisign reads and writes the same files."""

import hashlib
import json
import random
import subprocess
import zipfile

import common


class Signed(common.Case):
    def setUp(self):
        super().setUp()
        self.key = self.folder / 'office.key'
        self.public = self.folder / 'office.key.pub'
        self.done('keygen', '-o', self.key, '--name', 'Field office', environment=self.account('a'))

    def account(self, name):
        return {'XDG_DATA_HOME': str(self.folder / name), 'XDG_DATA_DIRS': str(self.folder / 'machine'), 'XDG_CONFIG_DIRS': str(self.folder / 'etc')}

    def brief(self, name='kaz.html', *options, key=None):
        path = self.folder / name
        self.done('brief', 'KAZ', '--as-of', '1999-02-01', '-o', path, '--sign', key or self.key, *options, environment=self.account('a'))
        return path

    def trust(self, public=None, account='b'):
        public = public or self.public
        said = self.fails(2, 'keys', 'add', public, environment=self.account(account)).err
        fingerprint = said.strip().rsplit(': ', 1)[1]
        self.done('keys', 'add', public, '--fingerprint', fingerprint, environment=self.account(account))
        return fingerprint

    def verify(self, path, *options, account='b', status=0):
        result = common.run('verify', path, *options, environment=self.account(account))
        self.assertEqual(result.status, status, result.out + result.err)
        return result

    def minisign(self, *arguments):
        return subprocess.run(['minisign', *map(str, arguments)], capture_output=True, text=True, timeout=60, cwd=self.folder)

    def test_every_form_is_signed_and_stays_what_it_is(self):
        fingerprint = self.trust()
        for name in ('kaz.txt', 'kaz.md', 'kaz.html', 'kaz.pdf', 'kaz.odt', 'kaz.json'):
            with self.subTest(name):
                path = self.brief(name)
                plain = self.folder / ('plain-' + name)
                self.done('brief', 'KAZ', '--as-of', '1999-02-01', '-o', plain, environment=self.account('a'))
                self.assertEqual(path.read_bytes(), plain.read_bytes())
                found = self.verify(path, '--signed')
                self.assertIn('verified: KAZ as of 1999-02-01', found.out)
                self.assertIn(f'“Field office”: {fingerprint}.', found.out)
                self.assertIn('place=KAZ as-of=1999-02-01 bundle=', found.out)
                self.assertEqual(found.err, '')
                # The same input and key, the same bytes.
                before = (self.folder / (name + '.minisig')).read_bytes()
                self.brief(name)
                self.assertEqual(before, (self.folder / (name + '.minisig')).read_bytes())

    def test_without_one_it_says_what_it_does_not_prove(self):
        self.trust()
        path = self.brief()
        (self.folder / 'kaz.html.minisig').unlink()
        found = self.verify(path)
        self.assertIn('the check line proves agreement with an edition, not who made the file', found.out)
        self.assertIn('not who made the file', self.verify(path, '--signed', status=3).err)
        self.assertIn('not who made the file', common.run('verify', '-', data=path.read_bytes()).out)

    def test_the_briefing_says_it_itself(self):
        for style in ('text', 'markdown', 'html'):
            said = ' '.join(self.done('brief', 'KAZ', '--as-of', '1999-02-01', '--format', style).out.split())
            self.assertIn('It does not prove who made the file: only a signature beside it does.', said)

    def test_a_key_that_nobody_trusts_tells_nothing(self):
        path = self.brief()
        found = self.verify(path, status=1)
        self.assertIn('verified: KAZ', found.out)
        self.assertIn('cannot be told: it is signed by the key', found.err)
        self.assertNotIn('Field office', found.out + found.err)
        self.verify(path, '--signed', status=3)

    def test_no_byte_can_be_another(self):
        self.trust()
        path = self.brief('kaz.txt')
        whole, beside = path.read_bytes(), self.folder / 'kaz.txt.minisig'
        signature = beside.read_bytes()
        chance = random.Random(2)
        for at in [0, len(whole) - 1, *(chance.randrange(len(whole)) for _ in range(3))]:
            forged = bytearray(whole)
            forged[at] ^= 1
            path.write_bytes(forged)
            with self.subTest(at):
                self.assertIn('does not fit the file', self.verify(path, status=3).err)
        path.write_bytes(whole)
        # Nothing signs the first line, which says nothing.
        for at in range(signature.index(b'\n'), len(signature), 23):
            forged = bytearray(signature)
            forged[at] ^= 1 << chance.randrange(8)
            beside.write_bytes(forged)
            with self.subTest(signature=at):
                found = common.run('verify', path, environment=self.account('b'))
                self.assertIn(found.status, (1, 3), found.out)
        for other in (signature[:-1] + b'\0', signature + b'\0', signature + signature, b'', b'\xff\xfe', signature.replace(b'\n', b'\r\n')):
            beside.write_bytes(other)
            with self.subTest(other[-20:]):
                self.assertIn('does not fit the file', self.verify(path, status=3).err)

    def test_that_of_another_file(self):
        self.trust()
        path = self.brief('kaz.txt')
        self.done('brief', 'KGZ', '--as-of', '1999-02-01', '-o', self.folder / 'kgz.txt', '--sign', self.key, environment=self.account('a'))
        (self.folder / 'kaz.txt.minisig').write_bytes((self.folder / 'kgz.txt.minisig').read_bytes())
        self.assertIn('the signature of another file', self.verify(path, status=3).err)

    def test_minisign_reads_it(self):
        self.brief('kaz.pdf')
        found = self.minisign('-V', '-p', self.public, '-m', 'kaz.pdf')
        self.assertEqual(found.returncode, 0, found.stderr)
        self.assertIn('Trusted comment: Accession briefing place=KAZ as-of=1999-02-01 bundle=', found.stdout)
        self.assertIn('format=pdf lang=en', found.stdout)
        with open(self.folder / 'kaz.pdf', 'ab') as file:
            file.write(b'\n')
        self.assertNotEqual(self.minisign('-V', '-p', self.public, '-m', 'kaz.pdf').returncode, 0)

    def test_what_minisign_signs_is_read(self):
        path = self.folder / 'kaz.md'
        self.done('brief', 'KAZ', '-o', path)
        self.assertEqual(self.minisign('-G', '-W', '-p', 'm.pub', '-s', 'm.key').returncode, 0)
        self.assertEqual(self.minisign('-S', '-s', 'm.key', '-m', 'kaz.md', '-t', 'cleared by the legal desk').returncode, 0)
        self.assertIn('cannot be told', self.verify(path, status=1).err)
        self.trust(self.folder / 'm.pub')
        self.assertIn('says of the file: “cleared by the legal desk”', self.verify(path).out)
        # A key of minisign signs here too.
        self.brief('kaz.html', key=self.folder / 'm.key')
        self.assertEqual(self.minisign('-V', '-p', 'm.pub', '-m', 'kaz.html').returncode, 0)

    def test_a_key_under_a_passphrase(self):
        (self.folder / 'words').write_text('correct horse\n')
        (self.folder / 'others').write_text('wrong horse\n')
        self.done('keygen', '-o', self.folder / 'kept.key', '--passphrase-file', self.folder / 'words')
        arguments = ('brief', 'KAZ', '-o', self.folder / 'kaz.txt', '--sign', self.folder / 'kept.key')
        self.fails(3, *arguments, says='passphrase')
        self.fails(3, *arguments, '--passphrase-file', self.folder / 'others', says='passphrase')
        self.assertFalse((self.folder / 'kaz.txt').exists())
        self.done(*arguments, '--passphrase-file', self.folder / 'words')
        self.assertEqual(self.minisign('-V', '-p', 'kept.key.pub', '-m', 'kaz.txt').returncode, 0)

    def test_what_somebody_has_is_never_lost(self):
        own = self.folder / 'kaz.txt.minisig'
        own.write_text('my notes\n')
        self.fails(1, 'brief', 'KAZ', '-o', self.folder / 'kaz.txt', '--sign', self.key, says='is there already')
        self.assertEqual(own.read_text(), 'my notes\n')
        self.assertFalse((self.folder / 'kaz.txt').exists())
        own.unlink()
        secret = self.key.read_bytes()
        for name in (self.key, self.folder / '.' / 'office.key'):
            self.fails(2, 'brief', 'KAZ', '-o', name, '--sign', self.key, says='is there already')
        self.assertEqual(self.key.read_bytes(), secret)
        for name in ([], ['-o', '-'], ['-o', '/dev/null']):
            self.fails(2, 'brief', 'KAZ', *name, '--sign', self.key, says='-o FILE')
        self.fails(3, 'brief', 'KAZ', '-o', self.folder / 'kaz.txt', '--sign', self.public, says='minisign')
        self.fails(1, 'brief', 'KAZ', '-o', self.folder / 'kaz.txt', '--sign', self.folder / 'none')
        (self.folder / 'kaz.md.minisig').mkdir()
        self.fails(1, 'brief', 'KAZ', '-o', self.folder / 'kaz.md', '--sign', self.key, says='is there already')

    def dossier(self, name='kaz'):
        path = self.folder / name
        self.done('dossier', 'KAZ', '--as-of', '1999-02-01', '-o', path, '--sign', self.key, environment=self.account('a'))
        return path

    def test_a_dossier(self):
        self.trust()
        path = self.dossier()
        found = self.minisign('-V', '-p', self.public, '-m', 'kaz/manifest.json')
        self.assertEqual(found.returncode, 0, found.stderr)
        self.assertIn('Trusted comment: Accession dossier place=KAZ as-of=1999-02-01 bundle=', found.stdout)
        for named in (path, path / 'manifest.json'):
            found = self.verify(named, '--signed')
            self.assertIn('are those that its manifest lists', found.out)
            self.assertIn('“Field office”', found.out)
        self.assertIn('cannot be told', self.verify(path, account='c', status=1).err)
        (path / 'manifest.json.minisig').rename(path / 'aside')
        self.assertIn('“aside” is not listed', self.verify(path, status=3).err)
        (path / 'aside').unlink()
        self.assertIn('not who made them', self.verify(path).out)
        self.verify(path, '--signed', status=3)
        # Packed, it is the same.
        self.done('dossier', 'KAZ', '--as-of', '1999-02-01', '-o', self.folder / 'kaz.zip', '--sign', self.key, environment=self.account('a'))
        with zipfile.ZipFile(self.folder / 'kaz.zip') as packed:
            packed.extractall(self.folder / 'packed')
        self.verify(self.folder / 'packed' / 'KAZ-1999-02-01', '--signed')

    def test_a_dossier_of_which_something_is_another(self):
        self.trust()
        path = self.dossier()
        table = path / 'data' / 'series.csv'
        whole = table.read_bytes()
        table.write_bytes(whole.replace(b'1', b'2', 1))
        self.assertIn('“data/series.csv” is not what the manifest', self.verify(path, status=3).err)
        table.unlink()
        self.assertIn('“data/series.csv” is not what the manifest', self.verify(path, status=3).err)
        (self.folder / 'series.csv').write_bytes(whole)
        table.symlink_to(self.folder / 'series.csv')
        self.verify(path, status=3)
        table.unlink()
        table.write_bytes(whole)
        self.verify(path, '--signed')
        (path / 'en' / 'more.txt').write_text('and this')
        self.assertIn('“en/more.txt” is not listed', self.verify(path, status=3).err)
        (path / 'en' / 'more.txt').unlink()
        # A manifest that was written anew for another file is not the one that was signed.
        other = whole.replace(b'1', b'2', 1)
        table.write_bytes(other)
        manifest = path / 'manifest.json'
        text = manifest.read_text()
        manifest.write_text(text.replace(hashlib.sha256(whole).hexdigest(), hashlib.sha256(other).hexdigest()))
        self.assertIn('does not fit the file', self.verify(path, status=3).err)

    def test_a_manifest_of_a_stranger(self):
        path = self.folder / 'strange'
        path.mkdir()
        (self.folder / 'outside').write_text('secret')
        found = common.run('verify', path)
        self.assertEqual((found.status, found.out), (1, ''))
        outside = {'format': 'accession-dossier/1', 'files': [{'path': '../outside', 'sha256': hashlib.sha256(b'secret').hexdigest()}]}
        for text in ('', '[]', '{}', 'null', '{"format": "accession-dossier/1"}', '{"format": "accession-dossier/1", "files": {}}', '{"format": 1, "files": []}',
                     '{"format": "accession-dossier/1", "files": [1, null]}', '{"format": "accession-dossier/1", "files": [{"path": ["a"]}]}', json.dumps(outside)):
            (path / 'manifest.json').write_text(text)
            with self.subTest(text):
                self.fails(3, 'verify', path, says='not the manifest of a dossier')


if __name__ == '__main__':
    common.main()
