# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges accession profile in JSON: the positions on every basis, and every record that names the State."""

import json

import dates
import judge_series
import positions
from judge_brief import apart, same_record
from law import BASES


def judge(verdict, law, figures, iso3, day, text):
    said = json.loads(text)
    record = law.record
    verdict.that('profile JSON: State', same_record(said['state'], record.state[iso3]), iso3)
    verdict.same('profile JSON: day', said['as_of'], dates.iso(day))
    for treaty in said['treaties']:
        for basis in BASES:
            if verdict.that('profile JSON: every basis', basis in treaty, iso3, treaty['id'], basis):
                positions.judge(verdict, law, iso3, treaty['id'], day, basis, treaty[basis])
    for member in ('actions', 'reservations', 'limitations', 'observations', 'events'):
        known = [one for one in getattr(record, member) if one.get('state') == iso3 or iso3 in one.get('states', [])]
        for one, own in zip(said[member], known):
            verdict.that('profile JSON: ' + member, same_record(one, own), iso3, one, own)
        verdict.same('profile JSON: number of ' + member, len(said[member]), len(known), iso3)
    apart(verdict, figures, iso3, day, said, 'profile JSON')
    series = figures.series.get(iso3)
    if verdict.that('profile JSON: figures', (said['series'] is None) == (series is None), iso3) and series:
        own = said['series']
        verdict.same('profile JSON: years', (own['first_year'], own['last_year'], own['source']), (series.first, series.last, series.data['source']), iso3)
        year = min(figures.year_of(day), series.last)
        verdict.same('profile JSON: year of the figures', own.get('year', 0), year if year >= series.first else None, iso3)
        judge_series.sides(verdict, figures, iso3, year, own, 'profile JSON')
