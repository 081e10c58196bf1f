# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges the claims of accession brief in JSON: each by its name, with the value, the kind of value, the rule and the sources that the record makes it."""

import re

import dates
import positions
import terms

TERMS = ('reservation', 'declaration', 'reservation-and-declaration', 'choice', 'limitation')
QUALIFIERS = {'exactly': 'exact', 'about': 'about', 'up-to': 'up-to', 'at-least': 'at-least', 'estimated': 'estimate', 'hundreds-of-thousands': 'about'}
ARTICLES = {'entry-first': ['article_first'], 'entry-later': ['article_later'], 'denounced': ['article_denunciation'], 'waiting': ['article_first', 'article_later']}


def judge(verdict, law, figures, iso3, day, basis, said):
    names = [one['id'] for one in said]
    verdict.that('claims: each has a name of its own', len(set(names)) == len(names), iso3, names)
    by_kind = {}
    for one in said:
        by_kind.setdefault(one['kind'], []).append(one)
        verdict.that('claims: worded', one['text'][-1:] in '.。', iso3, one)
        verdict.that('claims: of the State, or of many', one['state'] == (None if one['kind'] == 'count' else iso3), iso3, one)
    on_terms(verdict, law, iso3, day, said)
    standings(verdict, law, iso3, day, basis, by_kind.get('standing', []))
    ranks(verdict, law, iso3, day, by_kind.get('rank', []))
    for one in by_kind.get('count', []):
        count(verdict, law, day, basis, one)
    for one in by_kind.get('figure', []):
        figure(verdict, figures, iso3, one)
    partners(verdict, figures, iso3, day, by_kind.get('figure', []))
    observations(verdict, law, iso3, day, by_kind.get('observation', []))


def on_terms(verdict, law, iso3, day, said):
    """Each term that stood or was withdrawn by then is a claim, and each doubt on an act that decides; what is doubtful is not certain."""
    kinds = {'both': 'reservation-and-declaration'}
    known = [(kinds.get(one['kind'], one['kind']), one['treaty'], one.get('date'), one.get('articles', []), [one['source']]) for one in terms.reservations(law, iso3, day)]
    known += [('limitation', one['treaty'], one.get('declared'), [one['article']] if 'article' in one else [], [one['source']]) for one, _ in terms.limitations(law, iso3, day)]
    own = [(one['kind'], one['treaty'], one['date'], one['articles'], one['sources']) for one in said if one['kind'] in TERMS]
    verdict.that('brief JSON: claims on terms', sorted(own, key=str) == sorted(known, key=str), iso3, own, known)
    stood = [(one['treaty'], one['stands']) for one in said if one['kind'] == 'limitation']
    verdict.same('brief JSON: limitations that stand', stood, [(one['treaty'], stands) for one, stands in terms.limitations(law, iso3, day)], iso3)
    for one in said:
        if one['kind'] in ('standing', 'rank', 'count', 'figure', 'observation'):
            continue
        # What the record notes is told in its own words.
        doubted = one['kind'] in ('precision', 'doubt') or one['kind'] != 'note' and re.search('not verified|Recorded as standing', one['text'])
        verdict.that('brief JSON: a claim that is doubtful is not certain', one['certain'] is (not doubted), iso3, one)


def reaches(law, treaty, day):
    as_at = law.record.complete.get(treaty)
    return as_at is None or dates.ends(as_at)[1] >= day


def is_open(law, iso3, treaty, day, basis):
    return law.may_be_party(iso3, treaty, day, basis) or not law.is_party(iso3, treaty, day, basis) and law.open_act(iso3, treaty, day) is not None


def value_of(law, iso3, treaty, day, basis):
    """What it may be said to be; mostly one word."""
    status = law.status(iso3, treaty, day, basis)
    if status == 'none' and law.is_filed_elsewhere(iso3, day):
        return {'filed-under-another'}
    if status == 'party':
        return {'party'}
    if law.may_be_party(iso3, treaty, day, basis):
        return {'not-certain'}
    allowed = {'none': {'never'}, 'signed': {'signed'}, 'deposited': {'signed'}, 'left': {'left'}, 'ended': {'ended', 'never'}}[status]
    return allowed | {'not-certain'} if is_open(law, iso3, treaty, day, basis) else allowed


def standings(verdict, law, iso3, day, basis, said):
    record = law.record
    if said or law.record.state[iso3]['kind'] not in ('territory', 'group'):
        verdict.same('claims: a standing for each treaty', [one['id'] for one in said], ['%s/%s/standing' % (iso3, treaty) for treaty in record.treaty_ids], iso3)
    for one in said:
        treaty = one['treaty']
        here = one['id']
        stay = law.latest(iso3, treaty, day, basis)
        status = law.status(iso3, treaty, day, basis)
        verdict.that('claims: standing', one['value'] in value_of(law, iso3, treaty, day, basis), here, one['value'], status)
        verdict.same('claims: a standing that cannot be told', one['value_kind'], 'uncertain' if one['value'] == 'not-certain' else 'exact', here)
        if is_open(law, iso3, treaty, day, basis):
            verdict.same('claims: what cannot be told is not certain', one['certain'], False, here)
            continue
        verdict.that('claims: since', positions.day_said(one, 'since', stay.start[basis] if stay else None), here, one['since'])
        verdict.that('claims: bound since', positions.day_said(one, 'bound_since', stay.bound if stay else None), here, one['bound_since'])
        act = stay.left if stay and status == 'left' else stay.act if stay else law.signature(iso3, treaty, day)
        verdict.same('claims: sources of a standing', one['sources'], act['sources'] if act else [record.treaty[treaty]['source']], here)
        if act and (act.get('doubt') == 'unverified' or not reaches(law, treaty, day)):
            verdict.same('claims: what is doubtful is not certain', one['certain'], False, here)
        elif not act or dates.precision(act['date']) == 'day':
            verdict.same('claims: what is known is certain', one['certain'], reaches(law, treaty, day), here)
        rules = positions.rules_for(law, iso3, treaty, day, basis, status, stay)
        verdict.that('claims: rule', one['rule']['counts'] in rules, here, one['rule'], rules)
        if status in ('party', 'deposited') and stay.bound and stay.bound[0] == stay.bound[1] and 'binds' in one['rule']:
            known = positions.rules_for(law, iso3, treaty, max(day, stay.bound[1]), 'bound', 'party', stay)
            verdict.that('claims: rule by which it binds', one['rule']['binds'] in known, here, one['rule'], known)
        deciding = one['rule'].get('binds', one['rule']['counts'])
        verdict.that('claims: articles', one['articles'] == [record.treaty[treaty][key] for key in ARTICLES.get(deciding, []) if key in record.treaty[treaty]], here, one['articles'], deciding)
        days = {'entry-first': 'wait_days', 'entry-later': 'later_wait_days'}.get(deciding)
        verdict.same('claims: days', one['rule']['days'], record.treaty[treaty].get(days) if days else None, here)


def ranks(verdict, law, iso3, day, said):
    own = law.record.state[iso3].get('region')
    found = {one['id']: one for one in said}
    known = {}
    for treaty in law.record.treaty_ids:
        stay = law.stay_on(iso3, treaty, day, 'deposit')
        if stay is None or dates.precision(stay.act['date']) != 'day' or law.record.state[iso3]['kind'] == 'organisation':
            continue
        if law.place(iso3, treaty, day):
            known['%s/%s/rank' % (iso3, treaty)] = (treaty, None)
        if own and law.place(iso3, treaty, day, own):
            known['%s/%s/rank/%s' % (iso3, treaty, own)] = (treaty, own)
    verdict.same('claims: places in the order', sorted(found), sorted(known), iso3)
    for name, (treaty, region) in known.items():
        before = law.preceding(iso3, treaty, day, region)
        one = found.get(name, {})
        verdict.same('claims: place in the order', one.get('value'), len(before) + 1, name)
        if region:
            verdict.same('claims: who joined before', one.get('preceding'), before, name)


def count(verdict, law, day, basis, one):
    place, group, _ = one['id'].split('/')
    treaties = next((one['treaties'] for one in law.record.groups if one['id'] == group), [group])
    region = None if place == 'world' else place
    known = law.either(treaties, day, basis, region)
    more = frozenset().union(*(law.open(treaty, day, basis, region) for treaty in treaties)) - known
    verdict.same('claims: number of parties', (one['value'], one['region'], one['group']), (len(known), region, group), one['id'])
    verdict.same('claims: how many more may be', one['uncertain'], len(more), one['id'])
    verdict.same('claims: kind of the number', one['value_kind'], 'at-least' if more else 'exact' if known else 'zero', one['id'])
    doubtful = more or any(not reaches(law, treaty, day) for treaty in treaties)
    verdict.that('claims: a number that may be another is not certain', not (doubtful and one['certain']), one['id'])


def figure(verdict, figures, iso3, one):
    place, category, year, *rest = one['id'].split('/')
    side = rest.pop(0) if rest[:1] == ['abroad'] else 'hosted'
    partner = rest[0] if rest else None
    verdict.same('claims: which figure', (place, category, int(year), side, partner), (iso3, one['category'], one['year'], one['side'], one.get('partner')), one['id'])
    other = figures.other_agency(iso3, category, one['year']) if category not in figures.columns else None
    kind, number = ('exact', other) if other else figures.figure(iso3, side, category, one['year'], partner)
    if kind == 'exact' and number <= figures.categories.get(category, {}).get('rounded', 0):
        kind = 'rounded'
    verdict.same('claims: figure and its kind', (one['value'], one['value_kind']), (number, kind), one['id'])
    verdict.same('claims: a rounded figure is not certain, nor is none', one['certain'], kind in ('exact', 'zero'), one['id'])


def partners(verdict, figures, iso3, day, said):
    """From where most are, and where most from here are, of the year that stands for the day and of the one before."""
    year = figures.year_of(day)
    known = [(one, side, partner) for one in (year, year - 1) for side in ('hosted', 'abroad') for partner, _ in figures.partners(iso3, side, one)[:5]]
    if 'refugees' in figures.columns:
        verdict.same('claims: partners', [(one['year'], one['side'], one['partner']) for one in said if 'partner' in one], known, iso3)


def observations(verdict, law, iso3, day, said):
    known = {'%s/observation/%s' % (iso3, one['id']): one for one in terms.observations(law.record, iso3, day)}
    verdict.same('claims: observations', sorted(one['id'] for one in said), sorted(known), iso3)
    for one in said:
        source = known.get(one['id'], {})
        verdict.same('claims: observation', (one['value'], one['value_kind'], one['sources']),
                     (source.get('value'), QUALIFIERS.get(source.get('qualifier'), 'not-reported' if source.get('value') is None else 'exact'), [source.get('source')]), one['id'])
