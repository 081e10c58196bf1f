#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the manual of one language from the English pages, with itstool, and says on each page how much of it is translated.

usage: manual.py FOLDER LANGUAGE PAGE...

FOLDER/accession gets the pages, as share/help/LANGUAGE has them. A language without a catalogue beside this file has them in English, and
each says in that language, by the program's own catalogue, that it is not yet translated. LANGUAGE is C for the pages as they are.
"""

import gettext
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from xml.sax.saxutils import escape

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
# What the same letters say in any language: options, keys, names of files.
SAME = re.compile(r'<(cmd|code|file|key|keyseq|input)>.*?</\1>', re.S)
MSGID = re.compile(r'^msgid ((?:"(?:[^"\\]|\\.)*"\n)+)', re.M)


def has_words(message):
    """Whether there is anything to be translated in a message of the manual."""
    return re.search(r'[^\W\d_]', re.sub(r'<[^>]*>', '', SAME.sub('', message))) is not None


def read_messages(pages):
    """What itstool finds in the pages: {name of the page: [message]}, without what stays as it is in every language."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'help.pot'
        subprocess.run(['itstool', '-o', path, *pages], check=True)
        blocks = subprocess.run(['msgcat', '--no-wrap', path], check=True, capture_output=True, text=True).stdout.split('\n\n')
    messages = {pathlib.Path(page).stem: [] for page in pages}
    for block in blocks:
        # The context "sort" is a number that puts the pages in order, and "_" is where translators may sign.
        if 'msgctxt' in block or re.search(r'\(itstool\) path: \S*/screen$', block, re.M):
            continue
        text = ''.join(json.loads(line) for line in MSGID.search(block)[1].splitlines())
        if not has_words(text):
            continue
        for name in {pathlib.Path(path).stem for path in re.findall(r'(\S+\.page):\d+', block)}:
            messages[name].append(text)
    return messages


class Missing(gettext.NullTranslations):
    """Tells what a catalogue does not have."""

    def gettext(self, message):
        return None


def compile_catalogue(path):
    """As gettext reads it: without what is empty or fuzzy. A catalogue that is not there is an empty one."""
    text = path.read_bytes() if path.exists() else b'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
    return subprocess.run(['msgfmt', '-o', '-', '-'], check=True, input=text, capture_output=True).stdout


def is_reviewed(language):
    rows = (ROOT / 'data' / 'reviewed.tsv').read_text('utf-8').split('\n')
    return any(row.split('\t')[:2] == [language, 'manual'] for row in rows)


def notices(messages, catalogue, reviewed, program):
    """What a page says of its translation, in the language of its reader."""
    _ = program.gettext
    missing = [message for message in messages if catalogue.gettext(message) is None]
    if len(missing) == len(messages):
        # Translators: at the head of a page of the manual
        return [_('This page is not yet translated. It stands here in English.')]
    found = []
    if missing:
        # Translators: at the head of a page of the manual
        found.append(_('Parts of this page are not yet translated. They stand here in English.'))
    if not reviewed:
        found.append(_('This text was translated by machine and not read by a native speaker. The English text is the original.'))
    return found


def add_notices(text, lines, language, translated):
    """Below the title. The page has the language of its words: a reader of Arabic reads English from left to right."""
    head = text.index('</title>', text.index('</info>')) + len('</title>')
    note = f'\n  <note style="notice" xml:lang="{language}">' + ''.join(f'<p>{escape(line)}</p>' for line in lines) + '</note>' if lines else ''
    text = text[:head] + note + text[head:]
    return text if translated else re.sub(r'(<page [^>]*xml:lang=")[^"]*', r'\1en', text, count=1)


def make(folder, language, pages):
    made = folder / 'accession'
    shutil.rmtree(folder, ignore_errors=True)
    made.mkdir(parents=True)
    if language == 'C':
        for page in pages:
            shutil.copyfile(page, made / pathlib.Path(page).name)
        return
    tag, compiled = language.replace('_', '-'), compile_catalogue(HERE / language / f'{language}.po')
    words = gettext.GNUTranslations(io.BytesIO(compile_catalogue(ROOT / 'po' / f'{language}.po')))
    catalogue = gettext.GNUTranslations(io.BytesIO(compiled))
    catalogue.add_fallback(Missing())
    with tempfile.NamedTemporaryFile(suffix='.mo') as file:
        file.write(compiled)
        file.flush()
        subprocess.run(['itstool', '-m', file.name, '-l', tag, '-o', made, *pages], check=True)
    for name, messages in read_messages(pages).items():
        path = made / f'{name}.page'
        translated = any(catalogue.gettext(message) is not None for message in messages)
        lines = notices(messages, catalogue, is_reviewed(tag), words)
        path.write_text(add_notices(path.read_text('utf-8'), lines, tag, translated), 'utf-8')
    # For a build tool that looks at the folder alone.
    os.utime(folder)


if __name__ == '__main__':
    make(pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3:])
