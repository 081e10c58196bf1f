# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A briefing or profile in plain text taken apart again: headings, paragraphs, items, tables, sources, and the seal."""

import re

RAISED = str.maketrans('⁰¹²³⁴⁵⁶⁷⁸⁹', '0123456789')
MARKS = re.compile('[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:\u00a0[⁰¹²³⁴⁵⁶⁷⁸⁹]+)*')


def without_marks(text):
    """The text without the numbers of notes behind its sentences, and these numbers. A table stays as wide as it is."""
    found = {int(number) for marks in MARKS.findall(text) for number in marks.translate(RAISED).split('\u00a0')}
    return MARKS.sub('', text), found


def is_table(lines):
    return all(re.search(r'\S {2,}\S', line) or re.match(r'\S[^.]*$', line) for line in lines) and any(re.search(r'\S {2,}\S', line) for line in lines)


def take_caption(lines):
    """The words above a table, which are no row of it: lines without columns before the first that has them."""
    gap = next((number for number, line in enumerate(lines) if re.search(r'\S {2,}\S', line)), 0)
    return ' '.join(lines[:gap]), lines[gap:]


def cells(line):
    return re.split(r' {2,}', line.strip())


def blocks(text):
    """Pairs of a kind and what it holds: title, heading, paragraph, item, caption, table (rows of cells), note and source (number, words), seal."""
    found = []
    for part in re.split(r'\n\n+', text.strip('\n')):
        lines = part.split('\n')
        while len(lines) >= 2 and re.match(r'[=-]{2,}$', lines[1]):
            found.append(('title' if lines[1][0] == '=' else 'heading', lines[0]))
            lines = lines[2:]
        if not lines:
            continue
        if lines[0].startswith('accession-seal/'):
            found.append(('seal', lines[0]))
        elif re.match(r' *- ', lines[0]):
            for line in lines:
                mark = re.match(r'( *)- (.*)', line)
                if mark:
                    found.append(['item', mark[2]])
                else:
                    found[-1][1] += ' ' + line.strip()
        elif re.match(r'\[\d+\]|\d+\. ', lines[0]):
            for line in lines:
                mark = re.match(r'(?:\[(\d+)\]|(\d+)\. )\s*(.*)', line)
                if mark:
                    found.append(['source' if mark[1] else 'note', (int(mark[1] or mark[2]), mark[3])])
                else:
                    number, words = found[-1][1]
                    found[-1][1] = (number, words + ' ' + line.strip())
        elif is_table(lines):
            caption, rows = take_caption(lines)
            if caption:
                found.append(('caption', caption))
            found.append(('table', [cells(line) for line in rows]))
        else:
            found.append(('paragraph', ' '.join(line.strip() for line in lines)))
    return [tuple(block) for block in found]
