# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the targets begin from: files as the program and its tests have them, small.

make_corpus.py PROGRAM DATA OUT                        writes a folder for each target
make_corpus.py PROGRAM DATA - TARGET COMMAND...        runs a command on the folder of one, and on what was found of that target before"""

import io
import json
import os
import pathlib
import struct
import subprocess
import sys
import tempfile
import zipfile

program, data, out = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
tests = pathlib.Path(__file__).resolve().parent.parent
sys.path[:0] = [str(tests / 'cli')]
import test_editions  # noqa: E402
import test_hostile  # noqa: E402

LANGUAGES = 13


def run(*arguments, **environment):
    return subprocess.run([program, *map(str, arguments)], check=True, capture_output=True, timeout=60, env=dict(os.environ, **environment)).stdout


def put(target, name, content):
    folder = out / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)


def make_bundle():
    put('bundle', 'own', json.dumps(test_hostile.BUNDLE))
    # One State of the record that ships, with a record of each kind that is about it.
    manifest = json.loads((data / 'bundle.json').read_text())
    tables = {name: json.loads((data / file).read_text()) for name, file in manifest['tables'].items()}
    about = [record for name in ('actions', 'reservations', 'limitations', 'observations', 'statehood') for record in tables[name] if record.get('state') == 'KAZ']
    text = json.dumps(about) + json.dumps(tables['treaties']) + json.dumps(tables['events'][:3])
    kept = {
        'sources': [record for record in tables['sources'] if f'"{record["id"]}"' in text],
        'regions': [record for record in tables['regions'] if record['code'] in ('142', '143')],
        'states': [record for record in tables['states'] if record['iso3'] == 'KAZ'],
        'treaties': tables['treaties'],
        'events': tables['events'][:3],
    }
    for name in ('actions', 'reservations', 'limitations', 'observations', 'statehood'):
        kept[name] = [record for record in tables[name] if record.get('state') == 'KAZ']
    put('bundle', 'kazakhstan', json.dumps({'format': manifest['format'], 'id': 'small', 'title': 'Small', 'edition': '1', 'as_at': manifest['as_at'], 'tables': kept}))
    put('bundle', 'empty', '{"format":"accession-bundle-1","id":"a","title":"A","edition":"1","tables":{}}')


def pack_zip(name, content, method=zipfile.ZIP_DEFLATED):
    file = io.BytesIO()
    with zipfile.ZipFile(file, 'w', method) as archive:
        archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content, method)
    return file.getvalue()


def make_import():
    download = (tests / 'import' / 'download.csv').read_text().splitlines(keepends=True)
    short = 'year,coo_name,coo,coo_iso,coa_name,coa,coa_iso,refugees,asylum_seekers\n1999,Russia,RUS,RUS,Kazakhstan,KAZ,KAZ,"7,043",*\n'
    for name, text in (('download', ''.join(download[:24])), ('short', short), ('table', test_editions.table([2023, 2024]))):
        put('import', name, text)
        put('import', name + '.zip', pack_zip('population.csv', text))
    put('import', 'stored.zip', pack_zip('population.csv', short, zipfile.ZIP_STORED))


def make_pack():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        table, key = folder / 'population-2024.12.0.csv', folder / 'key'
        table.write_text(test_editions.table([2023, 2024]))
        home = {'XDG_DATA_HOME': str(folder / 'home'), 'XDG_DATA_DIRS': str(folder), 'XDG_CONFIG_DIRS': str(folder)}
        run('editions', 'add', table, **home)
        run('keygen', '-o', key, '--name', 'x', **home)
        run('pack', '2024.12.0', '--key', key, '-o', folder / 'pack', **home)
        whole = (folder / 'pack').read_bytes()
        put('pack', 'signed', whole)
        put('pack', 'archive', whole.split(b'\n', 4)[4])


def make_dates():
    for number, text in enumerate(('1999-02-01', '1999-21', '199X', '19XX', '1999?', '1999-02~', '1991-12/..', '/1999', '1998-04/1999-02', 'Mar 1980', '28.7.1980',
                                   '28/7/1980', '1 February 1999', 'about 1999', '1990s', '-0044-03-15', '٢٨/٧/١٩٨٠', '1999年2月1日', '1 февраля 1999 г.')):
        put('dates', f'{number:02}', bytes([number % LANGUAGES]) + text.encode())


def make_links():
    for number, text in enumerate(('accession:KAZ?as-of=1999-02-01', 'accession:world', 'region:143', 'treaty:refugees-1951', 'compare:KAZ,143', 'changes:KAZ,1990-01-01',
                                   'article:refugees-1951/26', 'accession:treaty:protocol-1967?as-of=2000', 'Kazakhstan')):
        put('links', str(number), text)


def make_search():
    for number, text in enumerate(('kazakhstan', 'kenya 1980', '1951 convention', 'kaz 2 may 1999', 'central asia', 'KAZ|refugees-1951|1999', 'казахстан', 'compare kaz kgz')):
        put('search', str(number), bytes([number]) + text.encode())


def make_verify():
    for form in ('text', 'markdown', 'html', 'json', 'pdf', 'odt'):
        whole = run('brief', 'KAZ', '--as-of', '1999-02-01', '--format', form, '--lang', 'en')
        put('verify', form, whole)
        put('verify', form + '-other', whole.replace(b'edition=', b'edition=x'))
        # The check line alone: small enough to be changed everywhere.
        mark = whole.rindex(b'accession-seal/')
        put('verify', form + '-line', whole[max(0, mark - 12):])
    put('verify', 'french', run('brief', 'KAZ', '--as-of', '1999-02-01', '--lang', 'fr'))


def make_make():
    untc = tests / 'data' / 'untc-2015'
    treaties = ''.join((untc / 'treaties.csv').read_text().splitlines(keepends=True)[:3])
    acts = 'iso3,treaty,action,date,source\nALB,untc-10-10,accession,2009-05-13,UNTC-2015-03-14\nARG,untc-10-10,accession,1983-07-19,UNTC-2015-03-14\n'
    states = 'iso3,name,kind\nXAU,A union,organisation\n'
    put('make', 'untc', '\f'.join((acts, treaties, states, (untc / 'sources.csv').read_text())))
    put('make', 'two', acts.replace(',', ';') + '\f' + treaties.replace('\n', '\r\n'))


def make_timeline():
    for number, (width, height, start, zoom, items) in enumerate(((1000, 500, 15000, 40, 5), (360, 300, 20000, 20, 60), (3000, 1500, 0, 71, 400), (700, 400, 15500, 50, 900))):
        rows = b''.join(struct.pack('<HHBB', (i * 37) % 17000 + 8000, (i * 91) % 3000, i % 250, (i * 29) % 256) for i in range(items))
        put('timeline', str(number), struct.pack('<HHHBB', width, height, start, zoom, number) + rows)


TARGETS = {name.removeprefix('make_'): make for name, make in list(globals().items()) if name.startswith('make_')}

if str(out) == '-':
    target, *command = sys.argv[4:]
    found = tests / 'fuzz' / 'found' / target
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder)
        TARGETS[target]()
        folders = [out / target] + ([found] if found.is_dir() else [])
        sys.exit(subprocess.run([*command, *folders], timeout=600, check=False).returncode)
for make in TARGETS.values():
    make()
