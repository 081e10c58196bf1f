# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges what is said of an own bundle whose treaty gives no rule: nothing that the bundle does not say."""

import json
import pathlib
import re
import tempfile

ACTIONS = 'iso3,treaty,action,date,source\nKAZ,own-1,accession,1999-01-15,UN\nDEU,own-1,ratification,1990-05-01,UN\n'
TREATIES = 'id,title,done,entry_into_force\nown-1,Convention on Lakes,1980-01-01,1985-01-01\n'
INVENTED = re.compile(r'article \?|articles \?|Bound from the day of|binds it from the day of deposit|events in Europe|1967 Protocol|1951 Convention|no reservation, declaration')


def ask(program):
    """The answers of the program about the bundle: status as JSON, and a briefing as text."""
    with tempfile.TemporaryDirectory(prefix='accession-audit-') as folder:
        folder = pathlib.Path(folder)
        (folder / 'actions.csv').write_text(ACTIONS)
        (folder / 'treaties.csv').write_text(TREATIES)
        bundle = str(folder / 'own.json')
        program.say('make-bundle', str(folder / 'actions.csv'), '--treaties', str(folder / 'treaties.csv'), '-o', bundle)
        answers = [program.say('status', '--bundle', bundle, '--state', 'KAZ', '--as-of', '2000-01-01', '--basis', basis, '--format', 'json')
                   for basis in ('deposit', 'in-force', 'bound')]
        return answers, program.say('brief', 'KAZ', '--bundle', bundle, '--as-of', '2000-01-01')


def judge(verdict, program):
    answer(verdict, *ask(program))


def answer(verdict, answers, text):
    for one in answers:
        treaty = json.loads(one)['treaties'][0]
        verdict.that('own bundle: no rule is invented', not INVENTED.search(treaty['explanation'] or ''), treaty['explanation'])
        verdict.same('own bundle: the act', (treaty['action'], treaty['date']), ('accession', '1999-01-15'))
        verdict.same('own bundle: no day of binding is invented', treaty['bound_since'], None)
    flat = re.sub(r'\s+', ' ', text)
    verdict.that('own bundle: nothing is said that it does not hold', not INVENTED.search(flat), (INVENTED.search(flat) or [''])[0])
    verdict.that('own bundle: the act is said', 'Kazakhstan acceded to the Convention on Lakes on 15 January 1999.' in flat)
