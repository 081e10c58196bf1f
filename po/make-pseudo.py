#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the catalogues of two languages that nobody speaks, for tests and pictures; they are never installed.

usage: make-pseudo.py SOURCE_ROOT DOMAIN OUTPUT_DIR STAMP

en_XA is English with accents, two fifths longer, in square brackets: what stands on a page without brackets is not translated,
and what is cut there is cut in German too. ar_XB is the same in the direction of Arabic. Placeholders, formats, markup, mnemonics,
options and addresses stay as they are, so that the program works in them as in any other language.
"""

import pathlib
import re
import struct
import subprocess
import sys

ACCENTED = dict(zip('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', 'áƀçđéƒĝĥíĵķĺɱñóƥɋŕšţúṽŵẋýžÁƁÇĐÉƑĜĤÍĴĶĹṀÑÓƤɊŔŠŢÚṼŴẊÝŽ'))
# What a translator leaves alone, too.
KEPT = re.compile(r"\{\w+\}"                                     # {state}
                  r"|%%|%(?:\d+\$)?[-+ #0']*\d*(?:\.\d+)?(?:l{0,2}|z)[diufgsxXc]"  # %'d, %1$s
                  r'|<[^<>]+>|&#?\w+;'                           # <b>, &amp;
                  r'|(?:https?|accession):[^\s)]*'               # addresses
                  r'|(?<!\w)--?[a-z][-a-z]*'                     # --lang
                  r'|(?<!\w)_(?=\w)\w'                           # the mnemonic with its letter
                  r'|\b\w+[._]\w[\w.]*\b')                       # file names and columns
RLO, PDF = '\u202e', '\u202c'


def lengthen(text):
    """Accents, and each vowel twice: a word grows as the words of longer languages do."""
    return ''.join(ACCENTED.get(letter, letter) * (2 if letter in 'aeiou' else 1) for letter in text)


def mirror(text):
    """Each word in the direction of Arabic."""
    return re.sub(r'[^\W\d_]+', lambda word: RLO + lengthen(word[0]) + PDF, text)


def translate(text, change):
    out, last = '', 0
    for kept in KEPT.finditer(text):
        out += change(text[last:kept.start()]) + kept[0]
        last = kept.end()
    out += change(text[last:])
    # Lines and lists end as they did.
    end = re.search(r'[;\n]*$', out).start()
    return f'[{out[:end]}]{out[end:]}'


def read_msgids(root):
    """The texts of the sources of today, as gettext's tools find them."""
    files = [line for line in (root / 'po' / 'POTFILES').read_text().split('\n') if line and not line.startswith('#')]
    keywords = ['--keyword=' + word for word in ('_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'ngettext:1,2', 'NP_:1,2', 'g_dpgettext2:2c,3')]
    pot = subprocess.run(['xgettext', '--from-code=UTF-8', *keywords, '-o', '-', *files], cwd=root, capture_output=True, check=True)
    english = subprocess.run(['msgen', '-'], input=pot.stdout, capture_output=True, check=True)
    mo = subprocess.run(['msgfmt', '-o', '-', '-'], input=english.stdout, capture_output=True, check=True).stdout
    number, offset = struct.unpack('<II', mo[8:16])
    for i in range(number):
        length, start = struct.unpack('<II', mo[offset + 8 * i:offset + 8 * i + 8])
        if length:
            yield mo[start:start + length].decode()


def write_catalogue(path, entries):
    """The format of gettext's binary catalogues: msgids in order, then their translations."""
    ids = sorted((key.encode(), value.encode()) for key, value in entries.items())
    head = 28 + 16 * len(ids)
    tables, body = [b'', b''], b''
    for column in (0, 1):
        for pair in ids:
            tables[column] += struct.pack('<II', len(pair[column]), head + len(body))
            body += pair[column] + b'\0'
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(struct.pack('<IIIIIII', 0x950412de, 0, len(ids), 28, 28 + 8 * len(ids), 0, head) + tables[0] + tables[1] + body)


def main():
    root, domain, output, stamp = pathlib.Path(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[3]), pathlib.Path(sys.argv[4])
    msgids = list(read_msgids(root))
    for language, change in (('en_XA', lengthen), ('ar_XB', mirror)):
        entries = {'': f'Language: {language}\nContent-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n'}
        for key in msgids:
            text = key.split('\4')[-1]
            entries[key.split('\0')[0]] = '\0'.join(translate(form, change) for form in text.split('\0'))
            if '\0' in key:
                # The key of a plural holds both English forms.
                entries[key] = entries.pop(key.split('\0')[0])
        write_catalogue(output / language / 'LC_MESSAGES' / f'{domain}.mo', entries)
    stamp.write_text(f'{len(msgids)} texts\n')


if __name__ == '__main__':
    main()
