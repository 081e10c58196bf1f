# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences on terms: reservations, declarations and the geographical limitation."""

import dates
import terms
from shapes import listed, shape

KINDS = {'a reservation': 'reservation', 'a declaration': 'declaration', 'a reservation and a declaration': 'both'}


@shape('{treaty}, {word} {articles}: {kind}: {summary}.', treaty=r'\d{4} (?:Convention|Protocol)', word='articles?', articles=r'[\w()]+(?:(?:, | and )[\w()]+)*',
       kind='a reservation and a declaration|a reservation|a declaration', summary=r'.+?')
def reservation(reader, treaty, word, articles, kind, summary):
    return reserved(reader, treaty, articles, kind, summary)


@shape('{treaty}: {kind}: {summary}.', treaty=r'\d{4} (?:Convention|Protocol)', kind='a reservation and a declaration|a reservation|a declaration', summary=r'.+?')
def reservation_whole(reader, treaty, kind, summary):
    return reserved(reader, treaty, None, kind, summary)


def reserved(reader, treaty, articles, kind, summary):
    key = (reader.record.treaties_named(treaty) or [None])[0]
    for one in terms.reservations(reader.law, reader.iso3, reader.day, reader.basis):
        known = listed(one.get('articles') or []) or None
        if one['treaty'] == key and known == articles and one['kind'] == KINDS[kind] and one.get('summary', 'no text in the source') == summary:
            reader.said.add(('reservation', reader.record.reservations.index(one)))
            reader.expect_sources([one['source']])
            return True
    return 'no such reservation stands in the record'


def limitation(reader, treaty, stands):
    key = (reader.record.treaties_named(treaty) or [None])[0]
    found = next(((one, stood) for one, stood in terms.limitations(reader.law, reader.iso3, reader.day, reader.basis) if one['treaty'] == key), None)
    if found is None or found[1] != stands:
        return 'the record has %r' % (found,)
    reader.acts = [found[0]]
    reader.said.add(('limitation', key))
    reader.expect_sources([found[0]['source']])
    return found[0]


@shape('It applies {treaty} only to people displaced by events in Europe (geographical limitation, article 1 B).')
def limited(reader, treaty):
    found = limitation(reader, treaty, True)
    return found if isinstance(found, str) else True


@shape('It applied {treaty} only to people displaced by events in Europe (geographical limitation, article 1 B).')
def limited_then(reader, treaty):
    found = limitation(reader, treaty, True)
    if isinstance(found, str):
        return found
    return 'told in the past tense, though it stands' if found['status'] == 'limited' else True


@shape('It had withdrawn the geographical limitation to events in Europe (article 1 B of {treaty}) {when}.')
def withdrawn(reader, treaty, when):
    found = limitation(reader, treaty, False)
    return found if isinstance(found, str) else found.get('withdrawn') == dates.read(when)


@shape('It had once limited {treaty} to events in Europe (article 1 B); when that was withdrawn is not known.')
def withdrawn_once(reader, treaty):
    found = limitation(reader, treaty, False)
    return found if isinstance(found, str) else 'withdrawn' not in found


@shape('It was withdrawn {when}.')
def reservation_withdrawn(reader, when):
    return any(one.get('withdrawn') == dates.read(when) for one in reader.record.reservations if one['state'] == reader.iso3)


@shape('The record has no reservation, declaration or geographical limitation of this State.')
def no_terms(reader):
    if reader.law.is_party(reader.iso3, 'refugees-1951', reader.day, reader.basis):
        return 'declarations under article 1 B are made by every party to the 1951 Convention; where none is recorded, that is what may be said'
    return not terms.reservations(reader.law, reader.iso3, reader.day, reader.basis) and not terms.limitations(reader.law, reader.iso3, reader.day, reader.basis)


@shape('Reservations and declarations are recorded as they stood on {date}; what was withdrawn before that may be missing.')
def caveat_backwards(reader, date):
    return 'the danger is the other way: what was made or withdrawn after that day'
