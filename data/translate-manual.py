#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the manual page in another language.

usage: translate-manual.py CATALOGUE.po PAGE

Each text of the page is one line, and a message of the program's catalogue (tools/extract-data-strings puts those there that the
program does not have); what names options and arguments stays, but for the words that stand for an argument.
"""

import gettext
import io
import pathlib
import re
import subprocess
import sys

ESCAPES = (('\\-', '-'), ('\\(cq', '’'), ('\\(lq', '“'), ('\\(rq', '”'))


def decode(text):
    for escape, letter in ESCAPES:
        text = text.replace(escape, letter)
    return text


def encode(text):
    """A line of text may not begin as a request does; and one without blanks may be broken after a mark of punctuation."""
    text = text.replace('\\', '\\e').replace('-', '\\-')
    text = re.sub('([，。；：、）])(?=.)', '\\1\\\\:', text)
    return '\\&' + text if text[:1] in ('.', "'") else text


def translate(line, catalogue):
    if line.startswith('.SH '):
        return '.SH ' + encode(catalogue.gettext(decode(line[4:])))
    argument = re.match(r'(\.B[IR] .*" (?:\\fI)?)([A-Z|]+)((?:\\fR)?")$', line)
    if argument:
        return argument[1] + encode(catalogue.gettext(argument[2])) + argument[3]
    if not line or line[0] == '.' or line.isdigit():
        return line
    name, dash, text = line.partition('accession \\- ')
    # whatis(1) takes the line of the name as it is, and knows no place where it may be broken.
    return dash + encode(catalogue.gettext(decode(text))).replace('\\:', '') if dash else encode(catalogue.gettext(decode(line)))


def main():
    mo = subprocess.run(['msgfmt', '-o', '-', sys.argv[1]], check=True, capture_output=True).stdout
    catalogue = gettext.GNUTranslations(io.BytesIO(mo))
    for line in pathlib.Path(sys.argv[2]).read_text(encoding='utf-8').splitlines():
        print(translate(line, catalogue))


if __name__ == '__main__':
    sys.stdout.reconfigure(encoding='utf-8')
    main()
