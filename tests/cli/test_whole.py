# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing is ever half there: editions, signed editions, acts and keys, killed at any moment, on a disk that is full, fails or is read-only. The
program itself is asked afterwards, and finds the old or the new, whole. ACCESSION_TEST_MOMENTS says at how many moments (200: in docs/testing.md),
ACCESSION_TEST_DEEDS at which deeds, with commas between."""

import collections
import ctypes
import errno
import hashlib
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import time
import unittest

import common
from test_editions import HEADER

MOMENTS = int(os.environ.get('ACCESSION_TEST_MOMENTS', '2'))
FAULT = os.environ.get('ACCESSION_TEST_FAULT', '')
ACTS = 'iso3,treaty,action,date,source\n'
ACT = 'ERI/refugees-1951/accession/2025-03-03'
OTHER = 'ERI/protocol-1967/accession/2025-03-04'
DEEDS = ('take in a table', 'take in a signed edition', 'use', 'remove', 'record an act', 'remove an act', 'trust a key', 'trust a key no more', 'make a key', 'pack')
DEEDS = [deed for deed in DEEDS if deed in os.environ.get('ACCESSION_TEST_DEEDS', ','.join(DEEDS)).split(',')]


def table(last):
    rows = (f'{year},U,UKR,UKR,P,POL,POL,{year},1,2,3,4,5,6,7,8\n' for year in (last - 1, last))
    return HEADER + ''.join(rows)


class Whole(common.Case):
    def setUp(self):
        super().setUp()
        self.home = self.folder / 'home'
        self.home.mkdir()
        self.chance = random.Random(15)
        self.files = self.folder / 'files'
        self.files.mkdir()
        for year in (1999, 2000, 2001, 2002):
            (self.files / f'population-{year}.12.0.csv').write_text(table(year))
        for name, act in (('acts', ACT), ('other', OTHER)):
            state, treaty, action, date = act.split('/')
            (self.files / f'{name}.csv').write_text(ACTS + f'{state},{treaty},{action},{date},A letter\n')
        for name in ('office', 'desk'):
            self.ok('keygen', '-o', self.files / f'{name}.key')
        self.prints = {name: self.fails(2, 'keys', 'add', self.files / f'{name}.key.pub', environment=self.environment()).err.strip().rsplit(': ', 1)[1] for name in ('office', 'desk')}
        away = {**self.environment(), 'XDG_DATA_HOME': str(self.folder / 'away')}
        self.done('editions', 'add', self.files / 'population-2002.12.0.csv', environment=away)
        self.done('pack', '2002.12.0', '--key', self.files / 'office.key', '-o', self.files / 'office.accession-data', environment=away)
        for year in (1999, 2000):
            self.ok('editions', 'add', self.files / f'population-{year}.12.0.csv')
        self.ok('acts', 'add', self.files / 'acts.csv')
        self.ok('keys', 'add', self.files / 'office.key.pub', '--fingerprint', self.prints['office'])
        self.office = self.ok('keys', 'list').out.split()[0]
        self.kept = self.folder / 'kept'
        shutil.copytree(self.home, self.kept)

    def environment(self):
        (self.home / 'tmp').mkdir(exist_ok=True)
        return {'XDG_DATA_HOME': str(self.home), 'XDG_DATA_DIRS': str(self.folder / 'machine'), 'XDG_CONFIG_DIRS': str(self.folder / 'etc'), 'TMPDIR': str(self.home / 'tmp')}

    def ok(self, *arguments):
        return self.done(*arguments, environment=self.environment())

    def arguments(self, deed):
        return [str(word) for word in {
            'take in a table': ('editions', 'add', self.files / 'population-2001.12.0.csv'),
            'take in a signed edition': ('editions', 'add', self.files / 'office.accession-data'),
            'use': ('editions', 'use', '1999.12.0'),
            'remove': ('editions', 'remove', '1999.12.0'),
            'record an act': ('acts', 'add', self.files / 'other.csv'),
            'remove an act': ('acts', 'remove', ACT),
            'trust a key': ('keys', 'add', self.files / 'desk.key.pub', '--fingerprint', self.prints['desk']),
            'trust a key no more': ('keys', 'remove', self.office),
            'make a key': ('keygen', '-o', self.home / 'new.key'),
            'pack': ('pack', '2000.12.0', '--key', self.files / 'office.key', '-o', self.home / 'new.accession-data'),
        }[deed]]

    def as_it_was(self):
        for path in self.home.iterdir():
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()
        shutil.copytree(self.kept, self.home, dirs_exist_ok=True)

    def state(self, deed):
        """What the program finds, in the part that is touched."""
        if deed in ('make a key', 'pack'):
            return tuple(path.name for path in sorted(self.home.glob('new.*')) if path.suffix in ('.key', '.pub', '.accession-data'))
        if 'act' in deed.split():
            return tuple(act['id'] for act in json.loads(self.ok('acts', 'list', '--format', 'json').out)['acts'])
        if 'key' in deed:
            return self.ok('keys', 'list').out
        found = json.loads(self.ok('editions', 'list', '--format', 'json').out)
        for edition in found['editions'][1:]:
            folder = self.home / 'accession/editions' / edition['id']
            for line in (folder / 'checksums').read_text().splitlines():
                digest, name = line.split('  ')
                self.assertEqual(hashlib.sha256((folder / name).read_bytes()).hexdigest(), digest, (deed, name))
        return tuple(sorted(edition['id'] for edition in found['editions'])), found['in_use']

    def check(self, deed):
        """Has the program read each file of what is in use; a key signs, a pack is taken in."""
        if deed in ('make a key', 'pack'):
            if (self.home / 'new.key').exists():
                self.ok('pack', '2000.12.0', '--key', self.home / 'new.key', '-o', self.home / 'tmp' / 'tried')
            if (self.home / 'new.accession-data').exists():
                self.ok('editions', 'add', self.home / 'new.accession-data')
        elif 'act' in deed.split():
            self.ok('status', '--state', 'ERI')
        elif 'key' not in deed:
            self.ok('editions', 'use', json.loads(self.ok('editions', 'list', '--format', 'json').out)['in_use'])

    def names(self):
        """All that lies there; but what GLib would have renamed and nobody reads, in the folder of the keys. The folder for temporary files is the machine's to clear away."""
        paths = [path for path in self.home.rglob('*') if path.parent.name != 'keys' or path.suffix == '.pub']
        return sorted(str(path.relative_to(self.home)) for path in paths if not path.is_relative_to(self.home / 'tmp'))

    def ends(self, deed):
        """Before it, after it, and what lies there then; and how long it takes."""
        self.as_it_was()
        old = self.state(deed)
        begin = time.monotonic()
        self.ok(*self.arguments(deed))
        took = time.monotonic() - begin
        new, names = self.state(deed), self.names()
        self.assertNotEqual(old, new)
        return old, new, names, took

    def after(self, deed, old, new, names, said):
        """One of them, whole; and the same once more makes it the new one, with nothing left over."""
        is_now = self.state(deed)
        if said in ('full', 'read-only'):
            self.assertEqual(list((self.home / 'tmp').iterdir()), [], (deed, said))
        # Killed, an edition may be there and not in use yet, and a public key there without the secret one.
        between = [(new[0], old[1])] if deed.startswith('take in') else [('new.key.pub',)] if deed == 'make a key' else []
        self.assertIn(is_now, [old, new, *(between if said == 'killed' else [])], (deed, said))
        self.check(deed)
        if deed not in ('make a key', 'pack'):
            common.run(*self.arguments(deed), environment=self.environment())
            self.check(deed)
            self.assertEqual(self.state(deed), new, (deed, said))
            self.assertEqual(self.names(), names, (deed, said))
        return 'old' if is_now == old else 'new' if is_now == new else 'between'

    def start(self, deed, **environment):
        env = {key: value for key, value in os.environ.items() if key not in common.ENVIRONMENT_LEFT_OUT} | self.environment() | environment
        return subprocess.Popen([common.PROGRAM, *self.arguments(deed)], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    def tell(self, what, deed, found):
        print(f'{what}: {deed}: ' + ', '.join(f'{name} {number}' for name, number in sorted(found.items())), flush=True)

    def test_killed_at_random(self):
        for deed in DEEDS:
            old, new, names, took = self.ends(deed)
            found = collections.Counter()
            for _ in range(MOMENTS):
                self.as_it_was()
                with self.start(deed) as process:
                    try:
                        process.communicate(timeout=self.chance.uniform(0, took * 1.1))
                    except subprocess.TimeoutExpired:
                        process.send_signal(signal.SIGKILL)
                        process.communicate(timeout=60)
                    found['killed'] += process.returncode == -signal.SIGKILL
                found[self.after(deed, old, new, names, 'killed')] += 1
            self.tell('killed at random moments', deed, found)


@unittest.skipIf('ACCESSION_SANITIZED' in os.environ, 'the runtime of the sanitizers wants to be the first that is loaded')
class Faults(Whole):
    """At each call that changes something in the folder of data: tests/cli/preload-faults.c stands in front of them."""

    test_killed_at_random = None

    @classmethod
    def setUpClass(cls):
        if not os.path.exists(FAULT):
            raise AssertionError('ACCESSION_TEST_FAULT names no module: ' + FAULT)

    def moments(self, deed):
        count = self.folder / 'count'
        with self.start(deed, LD_PRELOAD=FAULT, ACC_FAULT_UNDER=str(self.home), ACC_FAULT_AT='0', ACC_FAULT_WITH='kill', ACC_FAULT_COUNT=str(count)) as process:
            process.communicate(timeout=60)
        calls = range(1, int(count.read_text()) + 1)
        self.assertGreater(len(calls), 0, deed)
        return list(calls) if len(calls) <= MOMENTS else sorted({calls[-1], *self.chance.sample(calls, MOMENTS - 1)})

    def test_at_each_call(self):
        for deed in DEEDS:
            old, new, names, _ = self.ends(deed)
            self.as_it_was()
            moments = self.moments(deed)
            for with_what in ('kill', str(errno.ENOSPC), str(errno.EIO)):
                found = collections.Counter()
                for moment in moments:
                    self.as_it_was()
                    with self.start(deed, LD_PRELOAD=FAULT, ACC_FAULT_UNDER=str(self.home), ACC_FAULT_AT=str(moment), ACC_FAULT_WITH=with_what) as process:
                        said = process.communicate(timeout=60)[1].decode()
                    if with_what == 'kill':
                        self.assertEqual(process.returncode, -signal.SIGKILL, (deed, moment))
                        found[self.after(deed, old, new, names, 'killed')] += 1
                        continue
                    self.assertIn(process.returncode, (0, 1), (deed, moment, said))
                    # What it says is what it did: one line with the place, or the new.
                    self.assertEqual(len(said.splitlines()), process.returncode, (deed, moment, said))
                    self.assertTrue(process.returncode == 0 or str(self.home) in said, (deed, moment, said))
                    self.assertEqual(self.after(deed, old, new, names, said), 'old' if process.returncode else 'new', (deed, moment, said))
                    found['failed' if process.returncode else 'done'] += 1
                self.tell({'kill': 'killed at a call', str(errno.ENOSPC): 'no space at a call', str(errno.EIO): 'an error at a call'}[with_what], deed, found)


@unittest.skipIf('ACCESSION_SANITIZED' in os.environ, 'the runtime of the sanitizers wants to be the first that is loaded')
class Beside(common.Case):
    """A signed briefing over one that was signed: at each call that changes something, and a signature never lies beside a briefing that it was not made of."""

    def sign(self, as_of, **environment):
        env = {key: value for key, value in os.environ.items() if key not in common.ENVIRONMENT_LEFT_OUT} | environment
        return subprocess.run([common.PROGRAM, 'brief', 'KAZ', '--as-of', as_of, '-o', self.pair[0], '--sign', self.folder / 'office.key'], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=60, text=True)

    def read(self):
        return tuple(path.read_bytes() if path.exists() else None for path in self.pair)

    def test_at_each_call(self):
        home = self.folder / 'home'
        home.mkdir()
        self.pair = (home / 'kaz.txt', home / 'kaz.txt.minisig')
        self.done('keygen', '-o', self.folder / 'office.key')
        written = []
        for as_of in ('1998-02-01', '1999-02-01'):
            self.assertEqual(self.sign(as_of).returncode, 0)
            written.append(self.read())
        old, new = written
        named = {old: 'old', (old[0], None): 'old without', (new[0], None): 'new without', new: 'new'}
        count = self.folder / 'count'
        stand = {'LD_PRELOAD': FAULT, 'ACC_FAULT_UNDER': str(home), 'ACC_FAULT_COUNT': str(count)}
        self.sign('1999-02-01', ACC_FAULT_AT='0', ACC_FAULT_WITH='kill', **stand)
        calls = int(count.read_text())
        self.assertGreater(calls, 2)
        for with_what in ('kill', str(errno.ENOSPC)):
            for moment in range(1, calls + 1):
                for path, what in zip(self.pair, old):
                    path.write_bytes(what)
                done = self.sign('1999-02-01', ACC_FAULT_AT=str(moment), ACC_FAULT_WITH=with_what, **stand)
                found = named.get(self.read(), 'something else')
                with self.subTest(with_what=with_what, moment=moment, said=done.stderr):
                    self.assertNotEqual(found, 'something else')
                    if with_what != 'kill':
                        self.assertEqual(len(done.stderr.splitlines()), done.returncode)
                        self.assertIn(found, ('new',) if done.returncode == 0 else ('old', 'new without'))


def own_mounts():
    """A namespace of this process alone, in which it may mount: 0x00020000 is CLONE_NEWNS, 0x10000000 CLONE_NEWUSER."""
    libc, user, group = ctypes.CDLL(None, use_errno=True), os.getuid(), os.getgid()
    if libc.unshare(0x00020000) != 0:
        if libc.unshare(0x10020000) != 0:
            return False
        pathlib.Path('/proc/self/setgroups').write_text('deny')
        pathlib.Path('/proc/self/uid_map').write_text(f'0 {user} 1')
        pathlib.Path('/proc/self/gid_map').write_text(f'0 {group} 1')
    return subprocess.run(['mount', '--make-rprivate', '/'], check=False, capture_output=True).returncode == 0


class Disks(Whole):
    """A file system of 512 KiB, full but for a few blocks, and read-only."""

    test_killed_at_random = None

    def setUp(self):
        if not own_mounts():
            self.skipTest('no file system can be mounted here')
        super().setUp()
        # Behind what was made: what is there until the end of the test.
        if subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', self.home], check=False, capture_output=True).returncode != 0:
            self.skipTest('no file system can be mounted here')
        self.addCleanup(subprocess.run, ['umount', self.home], check=False)

    def one_line(self, deed, says):
        with self.start(deed) as process:
            said = process.communicate(timeout=60)[1].decode()
        if process.returncode:
            self.assertEqual((process.returncode, len(said.splitlines())), (1, 1), (deed, said))
            self.assertIn(str(self.home), said)
            self.assertIn(says, said)
        return process.returncode

    def test_full(self):
        for deed in DEEDS:
            old, new, names, _ = self.ends(deed)
            found = collections.Counter()
            blocks = range(0, 24)
            for free in blocks if MOMENTS >= len(blocks) else sorted({0, *self.chance.sample(blocks, MOMENTS)}):
                self.as_it_was()
                filler = self.home / 'filler'
                with filler.open('wb', buffering=0) as file:
                    block = os.sysconf('SC_PAGESIZE')
                    try:
                        while True:
                            file.write(bytes(block))
                    except OSError:
                        pass
                    file.truncate(max(0, (os.fstat(file.fileno()).st_size // block - free) * block))
                status = self.one_line(deed, os.strerror(errno.ENOSPC))
                self.assertEqual(self.state(deed), old if status else new, (deed, free))
                filler.unlink()
                self.after(deed, old, new, names, 'full')
                found['failed' if status else 'done'] += 1
            self.assertGreater(found['failed'] + (deed in ('remove', 'trust a key no more')), 0, deed)
            self.tell('a full disk', deed, found)

    def test_read_only(self):
        for deed in DEEDS:
            old, new, names, _ = self.ends(deed)
            self.as_it_was()
            subprocess.run(['mount', '-o', 'remount,ro', self.home], check=True)
            try:
                self.assertEqual(self.one_line(deed, os.strerror(errno.EROFS)), 1, deed)
                self.assertEqual(self.state(deed), old, deed)
            finally:
                subprocess.run(['mount', '-o', 'remount,rw', self.home], check=True)
            self.assertEqual(self.after(deed, old, new, names, 'read-only'), 'old', deed)


if __name__ == '__main__':
    common.main()
