# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges accession status: counts, lists in the order of joining, open and unverified States, the days of entry into force."""

import csv
import io
import json
import re

import dates
import positions


def world(verdict, law, day, basis, text, region=None):
    """The JSON of all treaties on a day."""
    said = json.loads(text)
    record = law.record
    verdict.same('status: the day and the basis', (said['as_of'], said['basis'], said.get('region')), (dates.iso(day), basis, region))
    verdict.same('status: treaties', [treaty['id'] for treaty in said['treaties']], record.treaty_ids)
    everybody = [state['iso3'] for state in record.states if record.lies_in(state['iso3'], region)]
    for treaty in said['treaties']:
        key = treaty['id']
        parties, said_parties = law.parties(key, day, basis, region), set(treaty['states'])
        for code in everybody:
            verdict.that('status: State is party or not', (code in parties) == (code in said_parties), code, key, basis,
                         'is listed' if code in said_parties else 'is not listed')
        verdict.that('status: nobody else is listed', said_parties <= set(everybody), key, sorted(said_parties - set(everybody)))
        verdict.same('status: number of parties', (treaty['parties'], len(treaty['states'])), (len(parties) if law.can_count([key], basis) else None, len(parties)), key)
        verdict.same('status: organisations', set(treaty['organisations']), {code for code in law.organisations(key, day, basis) if record.lies_in(code, region)}, key)
        order = sorted(parties, key=lambda code: (law.stay_on(code, key, day, basis).start[basis][1], code))
        verdict.that('status: order of joining', treaty['states'] == order or said_parties != parties, key, 'the order differs')
        verdict.same('status: perhaps party', sorted(treaty['uncertain']), sorted(law.open(key, day, basis, region)), key, 'uncertain')
        doubtful = [code for code in parties if law.stay_on(code, key, day, basis).act.get('doubt') == 'unverified']
        verdict.same('status: counted on an unverified row', sorted(treaty['unverified']), sorted(doubtful), key, 'unverified')
        verdict.same('status: entry into force', treaty['entry_into_force'], dates.iso(law.entry[key]), key)
        verdict.same('status: title', treaty['title'], record.treaty[key]['title'])
    pair, told = record.pair, law.can_count(record.pair, basis)
    combined = {'|'.join(pair): len(law.either(pair, day, basis, region)) if told else None, '&'.join(pair): len(law.both(pair, day, basis, region)) if told else None} if pair else {}
    for key, n in combined.items():
        verdict.same('status: combined', said['combined'].get(key, 'missing'), n, key)
    verdict.same('status: edition and as_at', (said['edition'], said['as_at']), (record.manifest['edition'], record.complete))


def state(verdict, law, iso3, day, basis, text):
    said = json.loads(text)
    verdict.same('status: the day and the basis', (said['as_of'], said['basis'], said['state']), (dates.iso(day), basis, iso3))
    verdict.same('status: name', said['name'], law.record.state[iso3]['name'])
    for treaty in said['treaties']:
        positions.judge(verdict, law, iso3, treaty['id'], day, basis, treaty)


def table(verdict, law, day, basis, text):
    """The CSV: a row for each party."""
    rows = list(csv.DictReader(io.StringIO(text, newline='')))
    for treaty in law.record.treaty_ids:
        own = [row for row in rows if row['treaty'] == treaty]
        verdict.same('status CSV: who is party', sorted(row['iso3'] for row in own), sorted(law.parties(treaty, day, basis) | law.organisations(treaty, day, basis)), treaty, basis)
        for row in own:
            stay = law.stay_on(row['iso3'], treaty, day, basis)
            if stay is None:
                continue
            here = (row['iso3'], treaty, basis)
            verdict.same('status CSV: act', (row['action'], row['date'], row['sources'].split('+')), (stay.act['action'], stay.act['date'], stay.act['sources']), *here)
            for member, known in (('since', stay.start[basis]), ('bound_since', stay.bound)):
                verdict.that('status CSV: days', row[member] == (dates.iso(known[0]) if known and known[0] == known[1] else ''), *here, member, row[member])
            verdict.same('status CSV: status and name', (row['status'], row['state']), ('party', law.record.state[row['iso3']]['name']), *here)


def words(verdict, law, day, basis, text, region=None):
    """The text of all treaties: the counts, and who is open."""
    record = law.record
    joined = re.sub(r'\s+', ' ', text)
    counts = [(record.treaty[key]['short_title'], len(law.parties(key, day, basis, region))) for key in record.treaty_ids]
    counts = [(title, n if law.can_count([record.by_title[title]], basis) else None) for title, n in counts]
    if record.pair:
        told = law.can_count(record.pair, basis)
        counts += [(record.group['title'], len(law.either(record.pair, day, basis, region)) if told else None),
                   ('both of these' if len(record.pair) == 2 else 'all of these', len(law.both(record.pair, day, basis, region)) if told else None)]
    for title, n in counts:
        found = re.search(r'^%s  +([\d,]+|cannot be told)' % re.escape(title), text, re.M)
        verdict.that('status text: number of parties', found and found[1] == ('cannot be told' if n is None else '{:,}'.format(n)), title, basis, found and found[1], n)
        verdict.sentence('status', 'number of parties')
    for key in record.treaty_ids:
        for shape, known in ((r'not counted but perhaps party by then', law.open(key, day, basis, region)),
                             (r'counted on a date that is not verified', {code for code in law.parties(key, day, basis, region)
                                                                          if law.stay_on(code, key, day, basis).act.get('doubt') == 'unverified'})):
            found = re.search(r'%s, %s: (.*?)\. ?(?=%s|The record|$)' % (re.escape(record.treaty[key]['short_title']), shape, r'(?:\d{4} )?[CP]\w+(?: \d+)?, (?:not|counted)'), joined)
            said = set(record.states_named(found[1]) or ['?']) if found else set()
            verdict.same('status text: ' + shape, sorted(said), sorted(known), key, basis)
            verdict.sentence('status', shape)
