# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The terms of po/glossary.tsv, and what in a catalogue breaks them."""

import re

from catalogue import source, translations


def rows(po):
    lines = [line for line in (po / 'glossary.tsv').read_text().split('\n') if line and not line.startswith('#')]
    head = lines[0].split('\t')
    return [dict(zip(head, line.split('\t'), strict=True)) for line in lines[1:]]


def words(cell):
    return [word for word in cell.split('|') if word]


def expression(cell):
    """The words of English in a message: whole, and in the case in which they are written."""
    return re.compile('|'.join(r'(?<!\w)' + re.escape(word) + (r'(?!\w)' if word[-1].isalnum() else '') for word in words(cell)))


def fold(text):
    # The capital of a Turkish i is folded to an i with a dot of its own.
    return text.casefold().replace('\u0307', '')


def speaks_of(row, text):
    """Whether English words ask for the term of a row."""
    # Most messages have none of the words, and a search for letters is quicker than one for words.
    return (any(word in text for word in words(row['english'])) and expression(row['english']).search(text) is not None
            and not (row['unless'] and expression(row['unless']).search(text)))


def faults(row, entries):
    """What breaks a row: (the fault, the message, its translation)."""
    found = []
    for entry in entries:
        if not speaks_of(row, source(entry)):
            continue
        for text in translations(entry):
            # A title that stands as it was published, or an empty place: test_catalogues.py speaks of those.
            if not text or text == entry['msgid']:
                continue
            if row['required'] and not any(fold(word) in fold(text) for word in words(row['required'])):
                found.append((f'has none of {row["required"]}', entry['msgid'], text))
            found += [(f'has “{word}”', entry['msgid'], text) for word in words(row['forbidden']) if fold(word) in fold(text)]
    return found
