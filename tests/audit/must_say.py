# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds a text against must-say.txt: what is missing is an objection as what is false is."""

import pathlib

import dates
import terms

LIST = pathlib.Path(__file__).with_name('must-say.txt')


def read():
    rules, sentences = [], {}
    for line in LIST.read_text('utf-8').splitlines():
        if line.startswith('rule '):
            _, name, where, what = line.split(None, 3)
            rules.append((name, where, what))
        elif line.startswith('say '):
            _, iso3, day, command, words = line.split(None, 4)
            sentences.setdefault((iso3, dates.day(day), command), []).append(words)
    return rules, sentences


def treaties(reader):
    if reader.state['kind'] in ('territory', 'group') or 'filed_under' in reader.state:
        return []
    missing = []
    for treaty in reader.record.treaties:
        key = treaty['id']
        status = reader.law.status(reader.iso3, key, reader.day, 'deposit')
        if dates.ends(treaty['done'])[0] > reader.day or (status == 'ended' and not reader.law.acts.get((reader.iso3, key))):
            continue
        if not any((what, key) in reader.said for what in ('joined', 'signed', 'left', 'outside', 'open', 'ended')):
            missing.append('%s (%s)' % (key, status))
    return missing


def bound(reader):
    return [key for key in reader.record.treaty_ids if reader.law.is_party(reader.iso3, key, reader.day, 'deposit') and ('bound', key) not in reader.said
            and reader.law.latest(reader.iso3, key, reader.day, 'deposit').bound is not None]


def left(reader):
    missing = []
    for key in reader.record.treaty_ids:
        stay = reader.law.latest(reader.iso3, key, reader.day, 'deposit')
        if stay and reader.law.status(reader.iso3, key, reader.day, 'deposit') == 'left':
            missing += [word for word in (dates.english(stay.act['date']), dates.english(stay.until['deposit'])) if word not in reader.flat]
    return missing


def ended(reader):
    until = reader.state.get('until')
    return [until] if until and dates.ends(until)[1] < reader.day and dates.english(until) not in reader.flat else []


def people(reader):
    series = reader.figures.series.get(reader.iso3)
    year = min(reader.figures.year_of(reader.day), series.last) if series else 0
    if not series or year < series.first:
        return []
    sides = ('abroad',) if reader.state['kind'] == 'group' else ('hosted', 'abroad')
    missing = ['%s, end of %d' % (side, year) for side in sides if not any(one[:2] == ('people', side) and one[-1] == year for one in reader.said)]
    # All who are outside their country and looked for protection, in whichever of the three categories UNHCR's table has them.
    return missing + ['%s %s, end of %d' % (category, side, year) for side in sides for category in ('refugees', 'asylum_seekers', 'oip') if category in reader.figures.columns
                      and reader.figures.figure(reader.iso3, side, category, year)[1] and ('people', side, category, year) not in reader.said]


def agency(reader, table, word):
    n = reader.figures.other_agency(reader.iso3, table, reader.figures.year_of(reader.day))
    return ['%s %d' % (word, n)] if n and not ('{:,}'.format(n) in reader.flat and word in reader.flat) else []


def unrwa(reader):
    return agency(reader, 'unrwa', 'UNRWA')


def idmc(reader):
    return agency(reader, 'idmc', 'IDMC') if reader.state['kind'] != 'group' else []


def limitation(reader):
    return [one['treaty'] for one, _ in terms.limitations(reader.law, reader.iso3, reader.day, reader.basis) if ('limitation', one['treaty']) not in reader.said]


def reservation(reader):
    known = [reader.record.reservations.index(one) for one in terms.reservations(reader.law, reader.iso3, reader.day, reader.basis)]
    return [reader.record.reservations[i]['treaty'] for i in known if ('reservation', i) not in reader.said]


def choice(reader):
    """Of the declarations that a treaty asks for: which it was, or that this is not recorded."""
    missing = []
    for key in reader.record.treaty_ids:
        known = [one for one in reader.record.reservations if one['kind'] == 'choice' and one['treaty'] == key]
        # A limitation that is recorded is itself the choice that was made.
        limited = any(one['state'] == reader.iso3 and one['treaty'] == key for one in reader.record.limitations)
        own = limited or any(('reservation', reader.record.reservations.index(one)) in reader.said for one in known if one['state'] == reader.iso3)
        if known and reader.law.is_party(reader.iso3, key, reader.day, reader.basis) and not own and ('choice', key) not in reader.said:
            missing.append(key)
    return missing


def returns(reader):
    year = reader.figures.year_of(reader.day)
    sides = ('abroad',) if reader.state['kind'] == 'group' else ('hosted', 'abroad')
    return ['%s, %d' % (side, year) for side in sides if reader.figures.figure(reader.iso3, side, 'returned_refugees', year)[1]
            and ('flow', side, 'returned_refugees', year) not in reader.said]


def category_change(reader):
    year = reader.figures.year_of(reader.day)
    missing = []
    for target, one in reader.figures.categories.items():
        for source in one.get('taken_from', []):
            for side in ('hosted', 'abroad') if reader.state['kind'] != 'group' else ('abroad',):
                if reader.figures.moved(reader.iso3, side, source, target, year)[0] and ('moved', side, source, year) not in reader.said:
                    missing.append('%s, %s to %s' % (side, source, target))
    return missing


def how_far(reader):
    if reader.state['kind'] in ('territory', 'group'):
        return []  # nothing is said on treaties
    return [] if 'The record is complete as follows' in reader.flat or 'The record of all treaties is complete to' in reader.flat else ['how far the record goes']


RULES, SENTENCES = read()


def judge(reader):
    for name, where, _ in RULES:
        if where in ('both', reader.source):
            missing = globals()[name](reader)
            reader.verdict.that('%s text: must say, %s' % (reader.source, name), not missing, reader.iso3, 'missing:', missing)
    for words in SENTENCES.get((reader.iso3, reader.day, reader.source), []):
        reader.verdict.that('%s text: must say, a sentence of the list' % reader.source, words in reader.flat, reader.iso3, 'missing:', words)
