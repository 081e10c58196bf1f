# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges what the program finds by name, and what it offers for a name that it does not know: never a State across a dispute."""

import json
import pathlib
import re

LIST = pathlib.Path(__file__).with_name('names.txt')


def read():
    for line in LIST.read_text('utf-8').splitlines():
        found = re.fullmatch(r'([^#].*?) (?:= (?P<code>[A-Z]{3})|near (?P<near>[A-Z]{3})|(?P<none>none))', line)
        if found:
            yield found[1], found['code'], found['near']


def judge(verdict, law, program):
    for name, code, near in read():
        answer(verdict, law, name, code, near, *program.run('brief', name, '--as-of', '1999-02-01', '--format', 'json'))


def answer(verdict, law, name, code, near, status, out, errors):
    found = json.loads(out)['state'] if status == 0 else None
    # Whoever is named in the answer is offered; the name that was typed is not an offer, nor is an example of a code.
    rest = errors.replace('“%s”' % name, '').replace('(KAZ)', '')
    offered = {state['iso3'] for state in law.record.states if re.search(r'\b%s\b' % re.escape(state['name']), rest) or '(%s)' % state['iso3'] in rest}
    if code:
        verdict.same('names: a name finds its State', found, code, name)
    elif near:
        verdict.that('names: a typing error finds or offers its State', found == near or offered == {near}, name, found, sorted(offered))
    else:
        # Where figures stand under another State, the answer may say so; it may not offer that State as what was meant.
        told = re.search(r'figures .* under', rest)
        verdict.that('names: nothing is offered for what the record does not have', found is None and status == 2 and (not offered or told), name, found, sorted(offered), errors)
