# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges accession brief in JSON, member by member."""

import json

import dates
import judge_claims
import judge_series
import positions
import terms


# Members that are judged; one that is not among them is an objection.
MEMBERS = {'state', 'name', 'region', 'as_of', 'basis', 'treaties', 'counts', 'reservations', 'limitations', 'declarations', 'claims', 'notes', 'observations', 'series', 'not_counted_here', 'events',
           'bundle', 'edition', 'as_at', 'sources', 'seal'}
SERIES = {'year', 'hosted', 'abroad', 'kinds', 'main_origins', 'main_asylum', 'cautions', 'previous_year', 'source'}


def judge(verdict, law, figures, iso3, day, text):
    said = json.loads(text)
    verdict.that('brief JSON: every member is judged', set(said) <= MEMBERS and set(said['series'] or {}) <= SERIES, sorted(set(said) - MEMBERS), sorted(set(said['series'] or {}) - SERIES))
    record = law.record
    state = record.state[iso3]
    verdict.same('brief JSON: State and day', (said['state'], said['name'], said['region'], said['as_of']),
                 (iso3, state['name'], state.get('region'), dates.iso(day)))
    for treaty in said['treaties']:
        key = treaty['id']
        positions.judge(verdict, law, iso3, key, day, said['basis'], treaty)
        for member, region in (('rank_world', None), ('rank_region', state.get('region'))):
            before = law.preceding(iso3, key, day, region) if member == 'rank_world' or region else None
            open_day = before is not None and dates.precision(law.stay_on(iso3, key, day, 'deposit').act['date']) != 'day'
            verdict.that('brief JSON: ' + member, treaty[member] == (None if before is None or open_day else law.place(iso3, key, day, region)), iso3, key,
                         member, treaty[member])
        # Without a day of its own nobody can be said to have joined before it.
        before = law.preceding(iso3, key, day, state.get('region')) if state.get('region') and not open_day else None
        known = [{'state': code, 'date': law.stay_on(code, key, law.stay_on(iso3, key, day, 'deposit').start['deposit'][1] - 1, 'deposit').act['date']} for code in before or []]
        verdict.that('brief JSON: preceding in region', treaty['preceding_in_region'] == known, iso3, key, treaty['preceding_in_region'], known)
    counts(verdict, law, day, said['counts'])
    records(verdict, law, iso3, day, said)
    judge_claims.judge(verdict, law, figures, iso3, day, said['basis'], said['claims'])
    verdict.same('brief JSON: sources of claims', {one for claim in said['claims'] for one in claim['sources']} - {one['id'] for one in said['sources']}, set(), iso3)
    notes(verdict, law, iso3, day, said)
    people(verdict, figures, iso3, day, said['series'])
    apart(verdict, figures, iso3, day, said)
    for source in said['sources']:
        known = record.source.get(source['id'], {})
        verdict.that('brief JSON: source', all(source.get(member) == known.get(member) for member in ('title', 'publisher', 'date', 'as_at', 'licence', 'address')), source['id'])
    verdict.same('brief JSON: which bundle', [said['bundle'][member] for member in ('id', 'title', 'edition')], [record.manifest[member] for member in ('id', 'title', 'edition')])
    verdict.same('brief JSON: edition and as_at', (said['edition'], said['as_at']), (record.manifest['edition'], record.complete))


def counts(verdict, law, day, said):
    for key in law.record.treaty_ids + (['|'.join(law.record.pair)] if law.record.pair else []):
        treaties = key.split('|')
        one = said[key]
        verdict.same('brief JSON: parties counted', one['computed'], len(law.either(treaties, day, 'deposit')), key)
        known = terms.reported(law.record, treaties, day)
        verdict.same('brief JSON: parties reported', (one.get('reported'), one.get('source'), one.get('reported_for')),
                     (known[0]['value'], known[0]['source'], known[0]['date']) if known else (None, None, None), key)
        if known:
            own = len(law.either(treaties, known[1], 'deposit'))
            verdict.same('brief JSON: difference', (one['computed_for_that_date'], one['difference']), (own, known[0]['value'] - own), key)


def treaties_of(law, claim):
    return [claim['treaty']] if claim['treaty'] else next((one['treaties'] for one in law.record.groups if one['id'] == claim.get('group')), [])


def notes(verdict, law, iso3, day, said):
    """Each note has a rule of its own; a claim stands in one of them, among those that are as certain as it is."""
    claims = {one['id']: one for one in said['claims']}
    listed = {name: part['certainty'] for note in said['notes'] for part in note['statements'] for name in part['claims']}
    verdict.same('brief JSON: notes are numbered', [note['number'] for note in said['notes']], list(range(1, len(said['notes']) + 1)), iso3)
    verdict.same('brief JSON: a rule a note', len({note['rule'] for note in said['notes']}), len(said['notes']), iso3)
    verdict.same('brief JSON: figures of others have notes', {one['id'] for one in said['claims'] if one['kind'] == 'observation'} - set(listed), set(), iso3)
    for note in said['notes']:
        names = [name for part in note['statements'] for name in part['claims']]
        verdict.that('brief JSON: statements of a note', note['rule'] and names and all(name in claims or not name.startswith((iso3, 'world/')) for name in names), iso3, note)
        known = [claims[name] for name in names if name in claims]
        verdict.that('brief JSON: articles and sources of a note', set(note['articles']) >= {article for one in known for article in one['articles']}
                     and set(note['sources']) >= {source for one in known for source in one['sources']}, iso3, note)
        verdict.that('brief JSON: sources of a note are listed', set(note['sources']) <= {one['id'] for one in said['sources']}, iso3, note)
        for one in known:
            certain = listed[one['id']].startswith(('Nothing about it is doubtful', 'The figure is as the table has it', 'The table has a zero here'))
            verdict.that('brief JSON: how certain, in a note', not certain or one['certain'] or not all(judge_claims.reaches(law, treaty, day) for treaty in treaties_of(law, one)), one['id'], listed[one['id']])


def same_record(said, known):
    """A record as the bundle has it, without what only maintainers read."""
    return said == {member: value for member, value in known.items() if member not in ('editorial', 'effective_doubt')}


def records(verdict, law, iso3, day, said):
    verdict.that('brief JSON: reservations', len(said['reservations']) == len(terms.reservations(law, iso3, day)) and
                 all(same_record(one, known) for one, known in zip(said['reservations'], terms.reservations(law, iso3, day))), iso3, len(said['reservations']))
    known = [one for one, _ in terms.limitations(law, iso3, day)]
    verdict.that('brief JSON: limitations', len(known) == len(said['limitations']) and all(map(same_record, said['limitations'], known)), iso3)
    for member, list_of in (('observations', terms.observations), ('events', terms.events)):
        known = list_of(law.record, iso3, day)
        verdict.that('brief JSON: ' + member, [one['id'] for one in said[member]] == [one['id'] for one in known] and all(map(same_record, said[member], known)), iso3)


def people(verdict, figures, iso3, day, said):
    series = figures.series.get(iso3)
    year = min(figures.year_of(day), series.last) if series else 0
    if not series or year < series.first:
        verdict.that('brief JSON: no figures before the first', said is None or said['year'] <= figures.year_of(day), iso3, said and said['year'])
        return
    if not verdict.that('brief JSON: figures are given', said is not None, iso3, year):
        return
    verdict.same('brief JSON: year of the figures', said['year'], year, iso3)
    for part in (said, said['previous_year']):
        judge_series.sides(verdict, figures, iso3, part['year'], part, 'brief JSON')
        for member, side in (('main_origins', 'hosted'), ('main_asylum', 'abroad')):
            known = [{'code': code, 'refugees': n} for code, n in figures.partners(iso3, side, part['year'])[:5]]
            verdict.same('brief JSON: ' + member, part[member], known, iso3, part['year'])


def apart(verdict, figures, iso3, day, said, source='brief JSON'):
    """Other agencies' figures, which stand in no sum."""
    year = figures.year_of(day)
    known = {table: figures.other_agency(iso3, table, year) for table in ('unrwa', 'idmc')}
    verdict.same(source + ': other agencies', {one['category']: (one['figure'], one['year']) for one in said.get('not_counted_here', [])},
                 {table: (n, year) for table, n in known.items() if n}, iso3)
