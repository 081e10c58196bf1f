# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what gtk4-builder-tool must find in its process to validate templates of the program's own types: list-templates.py FOLDER > FILE.c

Types are found by the name of their function when the module that holds them is preloaded; a template's own type and its parent must
be registered before, and a handler be a symbol."""

import re
import sys
from pathlib import Path

texts = [path.read_text() for path in sorted(Path(sys.argv[1]).rglob("*.ui"))]
types, handlers = set(), set()
for text in texts:
    types.update(name for pair in re.findall(r'<template class="(\w+)" parent="(\w+)"', text) for name in pair)
    handlers.update(re.findall(r'\b(?:handler|function)="(\w+)"', text))
functions = ["_".join(re.findall("[A-Z][a-z0-9]*", name)).lower() + "_get_type" for name in sorted(types)]
print("""/* Made by list-templates.py. */
#include <glib-object.h>
""")
for name in sorted(handlers):
    print(f"void *{name} (void);\n__attribute__ ((weak)) void *{name} (void)\n{{\n  return NULL;\n}}\n")
for function in functions:
    print(f"GType {function} (void);")
print("\n__attribute__ ((constructor)) static void\nregister_types (void)\n{")
for function in functions:
    print(f"  g_type_ensure ({function} ());")
print("}")
