# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges what is said of one State and one treaty on one day and basis, member by member."""

import re

import dates

# What a rule is called, by status and by what kind of act; and the sentence that explains it.
EXPLAINED = {
    'no-action': r'No act is recorded by that day\.',
    'signature-alone': r'It had signed; a signature alone does not bind\.',
    'deposit': r'Counted from the day on which the instrument was deposited\.',
    'entry-first': r'Bound with the entry into force of the treaty itself \(article {first}\)\.',
    'entry-later': r'Bound (?:{days} days after|from the day of) its own deposit \(article {later}\)\.',
    'waiting': r'Deposited; the period before it is bound had not run \(articles {first} and {later}\)\.',
    'succession-deposit': r'Succession, counted from the day of its deposit\.',
    'succession-back': r'Succession, reaching back to the date of independence or separation\.',
    'effective-given': r'The source gives the date of effect itself\.',
    'denounced': r'Denounced, and the period of notice had run \(article {denunciation}\)\.',
    'state-ended': r'The State had ceased to exist\.',
    'place-taken': r'The entry of a former State stood until the deposit of the State that took its place\.',
    'day-not-known': r'(?:An act of {made} is recorded; whether by this day is not known\.|Whether it counted by this day is not known: the record does not have all dates to the day\.)',
    'not-told': r'Deposited; the bundle does not say when the treaty binds\.',
    'filed-under-another': r'The record files its treaty actions under another State\.',
    'not-yet-a-state': r'Before the date of independence or separation\.',
}


def explanation_fits(record, treaty, rule, words, act):
    rules = record.treaty[treaty]
    places = {'first': rules.get('article_first', '?'), 'later': rules.get('article_later', '?'), 'days': str(rules.get('later_wait_days', 0)),
              'denunciation': rules.get('article_denunciation', '?'), 'made': dates.english(act['date']) if act else '?'}
    if rule == 'denounced' and 'article_denunciation' not in rules:
        return words == 'Denounced, and the period of notice had run.'
    pattern = re.sub(r'\{(\w+)\}', lambda place: re.escape(places[place[1]]), EXPLAINED.get(rule, r'(?!)'))
    return re.fullmatch(pattern, words or '') is not None


def rules_for(law, iso3, treaty, day, basis, status, stay):
    """The rules that may have decided; mostly one."""
    first, last = law.existed(iso3)
    if status == 'none':
        return {'not-yet-a-state'} if day < first else {'filed-under-another'} if law.is_filed_elsewhere(iso3, day) else {'no-action'}
    if status in ('signed', 'deposited'):
        return {'signature-alone'} if status == 'signed' else {'waiting'} if law.has_rule(treaty) else {'not-told'}
    if status == 'left':
        return {'denounced'}
    if status == 'ended':
        return {'place-taken', 'state-ended'} if stay else {'state-ended'}
    if stay.ended_by[basis] == 'place-taken' and day > last:
        return {'place-taken'}
    if stay.act['action'] == 'succession':
        return {'succession-back'} if basis in ('retroactive', 'bound') and stay.act.get('effective') else {'succession-deposit'}
    if basis in ('deposit', 'retroactive'):
        return {'deposit'}
    if stay.act.get('effective'):
        return {'effective-given'}
    return {'entry-first'} if dates.ends(stay.act['date'])[1] <= law.decided_on[treaty] else {'entry-later'}


def day_said(said, member, known):
    """A day of the record is said as it is; one that is open is nothing, with the span that it may be beside it."""
    span = said.get(member + '_span')
    if known and known[0] < dates.END <= known[1]:
        return said[member] is None and span == (dates.iso(known[0]) or '') + '/'
    if known is None or known[1] >= dates.END:
        return said[member] is None and span is None
    if known[0] == known[1]:
        return said[member] == dates.iso(known[0]) and span is None
    return said[member] is None and span in ('%s/%s' % tuple(map(dates.iso, known)), '?')


def judge(verdict, law, iso3, treaty, day, basis, said):
    record = law.record
    status = law.status(iso3, treaty, day, basis)
    stay = law.latest(iso3, treaty, day, basis)
    open_day = law.may_be_party(iso3, treaty, day, basis) or law.open_act(iso3, treaty, day) is not None
    here = '%s %s %s' % (iso3, treaty, basis)
    verdict.same('position: party', said['party'], law.is_party(iso3, treaty, day, basis), here)
    allowed = {status, 'uncertain', 'deposited'} if open_day else {status}
    verdict.that('position: status', said['status'] in allowed, here, 'status %r, the record makes it %s' % (said['status'], '/'.join(sorted(allowed))))
    act = stay.left if stay and status == 'left' else stay.act if stay else law.signature(iso3, treaty, day)
    if stay is None and open_day:
        act = law.open_act(iso3, treaty, day) or next(own.act for own in law.stays[iso3, treaty] if own.start[basis][0] <= day)
        # Before a succession that may reach back, its signature is what is known.
        own = law.signature(iso3, treaty, day)
        signed = own is not None and (said['action'], said['date']) == (own['action'], own['date'])
        verdict.that('position: act of an open day', signed or said['action'] in (None, act['action']) and said['date'] in (None, act['date']), here, 'act %r %r' % (said['action'], said['date']))
        verdict.that('position: no act denied that is recorded', 'No act is recorded' not in (said['explanation'] or '') or dates.ends(act['date'])[0] > day, here, said['explanation'])
        verdict.same('position: certain', said['certain'], False, here, 'certain')
        for member, start in (('since', 'start'), ('bound_since', 'bound')):
            verdict.that('position: ' + member, said[member] is None, here, member, said[member])
        verdict.that('position: explanation', explanation_fits(record, treaty, said['rule'], said['explanation'], act), here, said['rule'], said['explanation'])
        return
    for member, key in (('action', 'action'), ('date', 'date'), ('effective', 'effective'), ('doubt', 'doubt'), ('note', 'note')):
        verdict.same('position: ' + member, said[member], act.get(key) if act else None, here, member)
    verdict.same('position: effective_doubt', said['effective_doubt'], act.get('effective_doubt', 'verified') if act and act.get('effective') else None, here, 'effective_doubt')
    verdict.same('position: sources', said['sources'], act['sources'] if act else [], here, 'sources')
    verdict.that('position: since', day_said(said, 'since', stay.start[basis] if stay else None), here, 'since %r' % said['since'])
    verdict.that('position: bound_since', day_said(said, 'bound_since', stay.bound if stay else None), here, 'bound_since %r' % said['bound_since'])
    verdict.same('position: until', said['until'], dates.iso(stay.until[basis]) if stay else None, here, 'until')
    certain = not open_day and not (act and act.get('doubt') == 'unverified')
    if certain and act and dates.precision(act['date']) != 'day':
        verdict.judged['position: certain'] += 1  # that it is a party is certain, since when is not: either may be said
    else:
        verdict.same('position: certain', said['certain'], certain, here, 'certain')
    rules = rules_for(law, iso3, treaty, day, basis, status, stay)
    verdict.that('position: rule', said['rule'] in rules or open_day, here, 'rule %r, the record makes it %s' % (said['rule'], '/'.join(sorted(rules))))
    verdict.that('position: explanation', explanation_fits(record, treaty, said['rule'], said['explanation'], act), here, said['rule'], said['explanation'])
