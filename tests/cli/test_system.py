# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the system denies: full disks, closed outputs, few file descriptors, a home that cannot be written, clocks that are wrong. Each ends as it is said to."""

import os
import resource
import shutil
import signal
import subprocess
import unittest

import common

WRITERS = (('status',), ('status', '--format', 'csv'), ('brief', 'KAZ'), ('brief', 'KAZ', '--format', 'pdf'), ('brief', 'KAZ', '--format', 'json'), ('profile', 'KAZ'), ('series', 'KAZ'),
           ('changes', '--from', '1990-01-01', '--to', '1999-12-31'), ('cite', 'KAZ'), ('article', 'refugees-1951'), ('why', 'KAZ/refugees/1998'), ('editions', 'list'), ('keys', 'list'),
           ('check', 'DATA'), ('--help',), ('--version',), ('brief', '--help'))
OUTPUTS = (('brief', 'KAZ'), ('brief', 'KAZ', '--format', 'html'), ('brief', 'KAZ', '--format', 'pdf'), ('series', 'KAZ', '--format', 'csv'), ('timeline', 'KAZ', '--format', 'svg'),
           ('timeline', 'KAZ', '--format', 'png'))


def limit_size():
    """No file longer than 1 KiB: as on a disk that is full, where that many are still free."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024))


class System(common.Case):
    def start(self, *arguments, environment=None, **options):
        env = {key: value for key, value in os.environ.items() if key not in common.ENVIRONMENT_LEFT_OUT}
        env.update(environment or {})
        return subprocess.run([common.PROGRAM, *map(str, arguments)], stderr=subprocess.PIPE, env=env, timeout=common.LIMIT, check=False, **options)

    def fails_to_write(self, arguments, **options):
        with self.subTest(arguments):
            done = self.start(*arguments, **options)
            self.assertEqual(done.returncode, 1, done.stderr)
            self.assertRegex(done.stderr.decode(), r'\Aaccession.*cannot be written: .*\n\Z')

    @unittest.skipUnless(os.path.exists('/dev/full'), 'there is no /dev/full')
    def test_full_output(self):
        with open('/dev/full', 'wb') as full:
            for arguments in WRITERS:
                self.fails_to_write([common.DATA if word == 'DATA' else word for word in arguments], stdout=full)

    @unittest.skipUnless(os.path.exists('/dev/full'), 'there is no /dev/full')
    def test_done_although_not_written(self):
        """What was done is said where it can be, for it is not undone."""
        act = 'ERI/refugees-1951/accession/2025-03-03'
        table = self.folder / 'acts.csv'
        table.write_text('iso3,treaty,action,date,source\nERI,refugees-1951,accession,2025-03-03,A notification\n')
        home = {'XDG_DATA_HOME': str(self.folder / 'home')}
        for arguments, says in ((('acts', 'add', table), '1 act was recorded.'), (('acts', 'remove', act), f'The act {act} was removed.'),
                                (('editions', 'use', 'shipped'), 'The built-in edition is in use.')):
            with self.subTest(arguments), open('/dev/full', 'wb') as full:
                done = self.start(*arguments, environment=home, stdout=full)
                listed = self.start('acts', 'list', environment=home, stdout=subprocess.PIPE)
                self.assertEqual(done.returncode, 1, done.stderr)
                self.assertIn('cannot be written', done.stderr.decode())
                self.assertIn(says, done.stderr.decode())
                self.assertEqual(act in listed.stdout.decode(), 'add' in arguments)

    def test_closed_output(self):
        for arguments in WRITERS:
            self.fails_to_write([common.DATA if word == 'DATA' else word for word in arguments], preexec_fn=lambda: os.close(1))

    def test_full_disk(self):
        """What was there is there still; what was not is not."""
        for arguments in OUTPUTS:
            target = self.folder / 'out'
            for before in (None, 'before'):
                if before is not None:
                    target.write_text(before)
                self.fails_to_write([*arguments, '-o', target], stdout=subprocess.DEVNULL, preexec_fn=limit_size)
                self.assertEqual([path.name for path in self.folder.iterdir()], ['out'] if before else [], arguments)
                self.assertEqual(target.read_text() if before else None, before, arguments)
            target.unlink()

    def test_few_descriptors(self):
        """It works with a few more than any program has, or says that it cannot."""
        for number in (5, 8, 12):
            done = self.start('brief', 'KAZ', '-o', self.folder / 'out', preexec_fn=lambda n=number: resource.setrlimit(resource.RLIMIT_NOFILE, (n, n)))
            self.assertIn(done.returncode, (0, 1), (number, done.stderr))
            self.assertEqual((self.folder / 'out').exists(), done.returncode == 0, number)
            if done.returncode == 0:
                self.done('verify', self.folder / 'out')
                (self.folder / 'out').unlink()

    def test_home_that_cannot_be_written(self):
        """A folder below a file, which nobody can make, root neither."""
        (self.folder / 'file').write_text('')
        home = {'HOME': str(self.folder / 'file' / 'home')}
        home.update({f'XDG_{name}_HOME': str(self.folder / 'file' / name) for name in ('DATA', 'CONFIG', 'CACHE', 'STATE')})
        for arguments in (('status',), ('brief', 'KAZ', '--format', 'pdf'), ('editions', 'list'), ('keys', 'list')):
            self.done(*arguments, environment=home)
        table = self.folder / 'table.csv'
        table.write_text('year,coo_name,coo,coo_iso,coa_name,coa,coa_iso,refugees\n1999,Russia,RUS,RUS,Kazakhstan,KAZ,KAZ,7043\n')
        self.fails(1, 'editions', 'add', table, '--end-year', environment=home)

    @unittest.skipUnless(shutil.which('faketime') and 'ACCESSION_SANITIZED' not in os.environ, 'faketime is not there, or would keep the sanitizers from starting')
    def test_clocks(self):
        """A clock that is wrong moves what is said of today, and nothing else."""
        for day, said in (('1970-01-01', '1 January 1970'), ('2038-01-20', '20 January 2038'), ('2100-06-01', '1 June 2100')):
            target = self.folder / day
            for arguments in (('status',), ('brief', 'KAZ', '-o', target), ('verify', target), ('editions', 'list'), ('series', 'KAZ')):
                done = subprocess.run(['faketime', f'{day} 12:00:00', common.PROGRAM, *map(str, arguments)], capture_output=True, text=True, timeout=common.LIMIT, check=False)
                self.assertEqual((done.returncode, done.stderr), (0, ''), (day, arguments))
                if arguments == ('status',):
                    self.assertIn(said, done.stdout)
            self.done('verify', target)

    def test_largest_picture(self):
        """As wide as it is said to be at most; no wider, and not as wide as nobody draws."""
        target = self.folder / 'out.png'
        self.done('timeline', 'KAZ', '--format', 'png', '--width', '16000', '-o', target)
        self.assertEqual(int.from_bytes(target.read_bytes()[16:20], 'big'), 16000)
        for width in ('16001', '32767', '32768', '2147483648'):
            self.fails(2, 'timeline', 'KAZ', '--format', 'png', '--width', width, '-o', self.folder / 'wider.png')


if __name__ == '__main__':
    common.main()
