#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the GResource list of the tables about languages, each compressed, at its place in the folder: names of States, of treaties, and who read which translation.

Arguments: the prefix, the folder data, the tables in it.
"""

import pathlib
import sys

print('<?xml version="1.0" encoding="UTF-8"?>')
print(f'<gresources>\n  <gresource prefix="{sys.argv[1]}">')
for path in sys.argv[3:]:
    print(f'    <file compressed="true">{pathlib.Path(path).relative_to(sys.argv[2])}</file>')
print('  </gresource>\n</gresources>')
