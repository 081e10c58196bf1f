#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the smallest locale of messages that glibc loads: it says yes and no, and nothing else.

usage: make-locale.py OUTPUT

The program stands on it where the system has no locale but C, so that gettext follows LANGUAGE: docs/translating.md says why.
The format is glibc's: a magic number that depends on the category, the number of fields, their offsets, and the fields.
"""

import struct
import sys

MAGIC = 0x20031115
LC_MESSAGES = 5
FIELDS = [b'^[yY]\0', b'^[nN]\0', b'\0', b'\0', b'UTF-8\0']  # yes and no as expressions and words, and the character set


def main():
    offset = 8 + 4 * len(FIELDS)
    offsets = []
    for field in FIELDS:
        offsets.append(offset)
        offset += len(field)
    with open(sys.argv[1], 'wb') as file:
        file.write(struct.pack('<II', MAGIC ^ LC_MESSAGES, len(FIELDS)))
        file.write(struct.pack(f'<{len(offsets)}I', *offsets))
        file.write(b''.join(FIELDS))


if __name__ == '__main__':
    main()
