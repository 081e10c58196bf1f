# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences on how the record counts and how far it goes; and those that state no fact, each with the reason."""

import dates
from shapes import listed, shape

BASES = {'deposit': 'counted by the instruments deposited by that day', 'in-force': 'counted by the States bound on that day',
         'retroactive': 'as known today, with successions counted from the date to which they reach back'}


@shape('Briefing as of {date}.')
def subtitle(reader, date):
    return dates.read(date) == dates.iso(reader.day)


@shape('Parties are {basis}.')
def parties_are(reader, basis):
    return basis == BASES.get(reader.basis)


@shape('The record is complete as follows: {list}.')
def complete(reader, list):
    as_at = reader.record.manifest['treaty_as_at']
    known = listed(['%s to %s' % (treaty['short_title'], dates.english(as_at[treaty['id']])) for treaty in reader.record.treaties if treaty['id'] in as_at])
    return list == known or 'the record has ' + known


@shape('Counted from the record for {date}, and as sources reported it at the time:')
def counted_for(reader, date):
    return dates.read(date) == dates.iso(reader.day)


@shape('Made by Accession from edition {edition} of “{bundle}”.', edition=r'\S+')
def footer(reader, edition, bundle):
    return edition == reader.record.manifest['edition'] and bundle == reader.record.manifest['title']


@shape('No treaty action of this State is recorded.')
def no_acts(reader):
    return not any(key[0] == reader.iso3 for key in reader.law.acts)


# A promise of the makers on how names are used; nothing that the data could bear out or deny.
@shape('Names are used as the cited sources use them; no position is taken on the status of any territory.', factual=False)
def names(reader):
    return True


# How to read the figures, not a figure.
@shape('A figure that is not reported is not zero.', factual=False)
def not_zero(reader):
    return True
