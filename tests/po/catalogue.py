# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Catalogues as the tests read them."""

import json
import re
import subprocess


def read(path):
    """The entries of a catalogue or a template: keys as in the file, and the flags."""
    output = subprocess.run(['msgcat', '--no-wrap', str(path)], capture_output=True, text=True, check=True).stdout
    entries, entry, last = [], None, None
    for line in output.split('\n') + ['']:
        if not line:
            if entry and entry.get('msgid'):
                entries.append(entry)
            entry = None
            continue
        entry = entry if entry is not None else {'flags': ''}
        if line.startswith('#,'):
            entry['flags'] += line[2:]
        match = re.match(r'(msg[a-z_]+(?:\[\d\])?) (".*")$', line)
        if match:
            last = match[1]
            entry[last] = json.loads(match[2])
        elif line.startswith('"'):
            entry[last] += json.loads(line)
    return entries


def languages(po):
    """English has a head alone: po/en.po says why."""
    return [language for language in (po / 'LINGUAS').read_text().split() if language != 'en']


def translations(entry):
    return [entry[key] for key in sorted(entry) if key.startswith('msgstr')]


def source(entry):
    return entry['msgid'] + '\n' + entry.get('msgid_plural', '')
