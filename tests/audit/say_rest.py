# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences on how the record counts and how far it goes; and those that state no fact, each with the reason."""

import dates
import terms
from shapes import listed, number, shape

BASES = {'deposit': 'counted by the instruments deposited by that day', 'in-force': 'counted by the States bound on that day',
         'retroactive': 'as known today, with successions counted from the date to which they reach back',
         'bound': 'counted by the States bound on that day, with successions from the date to which they reach back'}


@shape('Briefing as of {date}.')
def subtitle(reader, date):
    return dates.read(date) == dates.iso(reader.day)


@shape('Parties are {basis}.')
def parties_are(reader, basis):
    return basis == BASES.get(reader.basis)


@shape('The record is complete as follows: {list}.')
def complete(reader, list):
    as_at = reader.record.complete
    known = listed(['%s to %s' % (treaty['short_title'], dates.english(as_at[treaty['id']])) for treaty in reader.record.treaties if treaty['id'] in as_at])
    return list == known or 'the record has ' + known


@shape('The record goes to {date}.', date=r'[\w ]+')
def goes_to(reader, date):
    return dates.read(date) in reader.record.complete.values() and dates.ends(dates.read(date))[1] < reader.day


@shape('The record of all treaties is complete to {date}.')
def all_complete(reader, date):
    return set(reader.record.complete) == set(reader.record.treaty_ids) and {dates.read(date)} == set(reader.record.complete.values())


@shape('Not Accession’s built-in record: “{bundle}”, edition {edition}.', edition=r'[^.\s]+')
def whose(reader, bundle, edition):
    return reader.record.is_own and footer(reader, edition, bundle)


@shape('Made by Accession from edition {edition} of “{bundle}”, which is not its built-in record.', edition=r'\S+')
def own_footer(reader, edition, bundle):
    return whose(reader, bundle, edition)


@shape('Counted from the record for {date}, and as sources reported it at the time:')
def counted_for(reader, date):
    return dates.read(date) == dates.iso(reader.day)


def counted(reader, title):
    """The count of a source, the day that it is held against, and what the record has for that day."""
    keys = reader.record.pair if reader.record.group and title == reader.record.group['title'] else reader.record.treaties_named(title)
    one, last = terms.reported(reader.record, keys, reader.day) or (None, None)
    reader.counted = one and (one, last, keys, len(reader.law.either(keys, last, 'deposit')))
    return reader.counted


@shape('{treaty}: the record gives {n} for that date.', treaty=r'\d{4} \w+(?: or \d{4} \w+)?')
def record_gives(reader, treaty, n):
    found = counted(reader, treaty)
    return bool(found) and number(n) == found[3] != found[0]['value']


@shape('The reported figure is that of another way of counting: {basis}.')
def another_basis(reader, basis):
    one, last, keys, _ = reader.counted or (None,) * 4
    if one is None:
        return 'stands after no count'
    return any(words == basis and len(reader.law.either(keys, last, name)) == one['value'] for name, words in BASES.items())


@shape('In the course of the time that the source counts for, the record goes from {n} to {to}.', to=r'[\d,]+')
def record_goes(reader, n, to):
    one, last, keys, own = reader.counted or (None,) * 4
    if one is None:
        return 'stands after no count'
    return number(n) == len(reader.law.either(keys, dates.ends(one['date'])[0], 'deposit')) and number(to) == own and number(n) <= one['value'] <= own


@shape('The {days} of deposit of {n} {States} not known and may account for it.', days='days?', States='State is|States are')
def open_days(reader, days, n, States):
    one, last, keys, own = reader.counted or (None,) * 4
    if one is None:
        return 'stands after no count'
    open_states = frozenset().union(*(reader.law.open(key, last, 'deposit') for key in keys)) - reader.law.either(keys, last, 'deposit')
    return number(n) == len(open_states) and 0 < one['value'] - own <= len(open_states)


@shape('The record does not explain the difference.')
def unexplained(reader):
    return bool(reader.counted)


@shape('Made by Accession from edition {edition} of “{bundle}”.', edition=r'\S+')
def footer(reader, edition, bundle):
    return edition == reader.record.manifest['edition'] and bundle == reader.record.manifest['title']


@shape('“accession verify” tells whether this file agrees, byte for byte, with edition {edition}.', edition=r'\S+')
def verified_with(reader, edition):
    return edition == reader.record.manifest['edition']


# What a check proves and what not; nothing that the data could bear out or deny.
@shape('It does not prove who made the file: only a signature beside it does.', factual=False)
def not_proved(reader):
    return True


@shape('No treaty action is recorded.')
def no_acts(reader):
    return 'filed_under' not in reader.state and not any(key[0] == reader.iso3 for key in reader.law.acts)


# A promise of the makers on how names are used; nothing that the data could bear out or deny.
@shape('The small numbers behind sentences and figures lead here: by which rule they are stated, from which sources, and how certain each is.', factual=False)
def notes(reader):
    return bool(reader.notes)


@shape('For the acts and rows behind one, write: accession why {name} --as-of {day}', factual=False, name=r'\S+/\S+', day=r'\S+')
def why(reader, name, day):
    return day == dates.iso(reader.day) and any(name in words for words in reader.notes.values())


@shape('Names are used as the cited sources use them; no position is taken on the status of any territory.', factual=False)
def names(reader):
    return True


# How to read the figures, not a figure.
@shape('A figure that is not reported is not zero.', factual=False)
def not_zero(reader):
    return True
