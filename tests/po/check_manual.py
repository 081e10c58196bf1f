#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is wrong with a catalogue of the manual: for those who translate it, and for the test of all of them.

usage: check_manual.py LANGUAGE [CATALOGUE.po]

Prints a line for each fault, with the page it is on, then how much of each page is translated. Exit status 1: there are faults.
"""

import collections
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ET

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / 'tests' / 'po'), str(ROOT / 'docs' / 'help')]

import glossary
import manual
import typography
from catalogue import read, translations

PAGES = sorted((ROOT / 'docs' / 'help' / 'C').glob('*.page'))
# What decides how a State stands, and how it is counted: never half in English.
LAW = ['party', 'counting', 'reservations', 'figures', 'date']
TAG = re.compile(r'<[^>]*>')
# Stay as they were published.
TITLES = re.compile('Refugee Population Statistics Database|World Development Indicators|Refugee Data Finder')


def without_mnemonic(text):
    return re.sub(r'\(_.\)', '', text).replace('_', '')


def read_labels(language):
    """How the program calls what English calls so: {English: {translation}}."""
    labels = collections.defaultdict(set)
    for entry in read(ROOT / 'po' / f'{language}.po'):
        for text in translations(entry):
            if text:
                labels[without_mnemonic(entry['msgid'])].add(without_mnemonic(text))
    return labels


def read_guis(text):
    return [TAG.sub('', gui) for gui in re.findall(r'<gui>(.*?)</gui>', text, re.S)]


def label_faults(message, text, labels):
    """A text of the window that the manual calls otherwise than the window does."""
    here, found = read_guis(message), read_guis(text)
    faults, left = [], list(found)
    for gui in here:
        expected = labels.get(gui, {gui})
        match = next((name for name in left if name in expected), None)
        if match is not None:
            left.remove(match)
        else:
            faults.append(f'“{gui}” is in the window {" or ".join(f"“{name}”" for name in sorted(expected))}, and here {found}')
    return faults


def read_elements(text):
    """What stays the same: each element with what it leads to; and, of what is typed into a terminal, the words."""
    root = ET.fromstring(f'<root>{text}</root>')
    elements = [(element.tag, element.get('xref', '')) for element in root.iter() if element is not root]
    # Words in capitals stand for something, and a region has a name.
    typed = [''.join(element.itertext()) for element in root.iter() if element.tag in ('cmd', 'code', 'file')]
    return elements, [words for words in typed if not re.search('[A-Z]{4,}|Africa', words)]


def markup_faults(message, text):
    try:
        (elements, typed), (found, found_typed) = read_elements(message), read_elements(text)
    except ET.ParseError as error:
        return [f'is not well-formed: {error}']
    faults = []
    for name, here, there in (('an element', elements, found), ('what is typed', typed, [words for words in found_typed if words in typed])):
        less, more = collections.Counter(here) - collections.Counter(there), collections.Counter(there) - collections.Counter(here)
        faults += [f'{name} is missing: {one}' for one in less] + [f'{name} is too many: {one}' for one in more]
    return faults


def readable(text):
    """Without markup, and with a letter for what is not of the language."""
    return TAG.sub('', re.sub(r'<link [^>]*/>', 'x', manual.SAME.sub('x', text)))


def word_faults(language, message, text, rows):
    """Terms and typography, as in the program's own catalogue."""
    if text == message:
        return []
    here, there = readable(message), readable(text)
    faults = [f'{why}: {where!r}' for why, where in typography.found_in(language, here, there)]
    # What the window says is held to the terms in the program's catalogue: “Save” need not be what “reservation” is not.
    here, there = (TITLES.sub('x', readable(re.sub('<gui>.*?</gui>', 'x', words, flags=re.S))) for words in (message, text))
    # A paragraph of refugees and of internally displaced people has the words of both.
    wanted = {word for row in rows if glossary.speaks_of({**row, 'unless': ''}, here) for word in glossary.words(row['required'])}
    for row in rows:
        forbidden = [word for word in glossary.words(row['forbidden']) if word not in wanted]
        found = glossary.faults({**row, 'forbidden': '|'.join(forbidden)}, [{'msgid': here, 'msgstr': there}])
        faults += [f'{fault} ({row["term"]}: {row["source or reason"]})' for fault, _, _ in found]
    return faults


def check(language, path, pages=None):
    """([fault], {page: (translated, all)})"""
    faults = []
    done = subprocess.run(['msgfmt', '--check', '-o', '/dev/null', path], capture_output=True, text=True)
    if done.returncode != 0 or done.stderr:
        faults.append(done.stderr.strip())
    if done.returncode != 0:
        return faults, {}
    pages = pages or manual.read_messages(PAGES)
    where = collections.defaultdict(list)
    for page, messages in pages.items():
        for message in messages:
            where[message].append(page)
    labels = read_labels(language)
    rows = [row for row in glossary.rows(ROOT / 'po') if row['language'] == language]
    texts = {}
    for entry in read(path):
        message, text = entry['msgid'], entry.get('msgstr', '')
        if 'msgctxt' in entry:
            continue
        name = ', '.join(where.get(message, ['in no page']))
        if 'fuzzy' in entry['flags']:
            faults.append(f'{name}: fuzzy: {message}')
        elif text:
            texts[message] = text
            found = markup_faults(message, text) or label_faults(message, text, labels) + word_faults(language, message, text, rows)
            faults += [f'{name}: {fault}\n    English: {message}\n    {language}: {text}' for fault in found]
    return faults, {page: (sum(message in texts for message in messages), len(messages)) for page, messages in pages.items()}


def main():
    language = sys.argv[1]
    path = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT / 'docs' / 'help' / language / f'{language}.po'
    faults, counts = check(language, path)
    for fault in faults:
        print(fault)
    for page, (done, wanted) in sorted(counts.items(), key=lambda item: (item[0] not in LAW, item[0])):
        print(f'{page}: {done} of {wanted}{"" if done == wanted else ", incomplete"}')
    print(f'{len(faults)} faults')
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main())
