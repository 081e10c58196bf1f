# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences on terms: reservations, declarations and the geographical limitation."""

import dates
import terms
from shapes import listed, shape

KINDS = {'reservation': 'reservation', 'declaration': 'declaration', 'reservation and declaration': 'both', 'choice': 'choice'}
KIND = 'reservation and declaration|reservation|declaration'
TREATY = r'(?:\d{4} (?:Convention|Protocol)|Convention \d+)'


@shape('{treaty}, {kind} {word} {articles}: {summary}.', treaty=TREATY, kind=KIND, word='(?:to|on) articles?', articles=r'[\w()]+(?:(?:, | and )[\w()]+)*', summary=r'.+?')
def reservation(reader, treaty, kind, word, articles, summary):
    return reserved(reader, treaty, articles, kind, summary)


@shape('{treaty}, {kind} {word} {articles}.', treaty=TREATY, kind=KIND, word='(?:to|on) articles?', articles=r'[\w()]+(?:(?:, | and )[\w()]+)*')
def reservation_alone(reader, treaty, kind, word, articles):
    return reserved(reader, treaty, articles, kind, None)


@shape('{treaty}, {kind}: {summary}.', treaty=TREATY, kind=KIND, summary=r'.+?')
def reservation_whole(reader, treaty, kind, summary):
    return reserved(reader, treaty, None, kind, summary)


def reserved(reader, treaty, articles, kind, summary):
    key = (reader.record.treaties_named(treaty) or [None])[0]
    for one in terms.reservations(reader.law, reader.iso3, reader.day, reader.basis):
        known = listed(one.get('articles') or []) or None
        if one['treaty'] == key and known == articles and one['kind'] == KINDS[kind] and terms.summary(one, reader.day) == summary:
            reader.said.add(('reservation', reader.record.reservations.index(one)))
            reader.expect_sources([one['source']])
            reader.acts = [one]
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


def allowed_by(found, article):
    return 'another article' if found.get('article') != article else True


@shape('It applies {treaty} with a geographical limitation (article {article}), to {extent} alone.')
def limited(reader, treaty, article, extent):
    found = limitation(reader, treaty, True)
    return found if isinstance(found, str) else found.get('extent') == extent and allowed_by(found, article)


@shape('It applies {treaty} with a geographical limitation (article {article}).')
def limited_somehow(reader, treaty, article):
    found = limitation(reader, treaty, True)
    return found if isinstance(found, str) else 'extent' not in found and allowed_by(found, article)


@shape('It applies {treaty} with a geographical limitation.')
def limited_by_no_article(reader, treaty):
    return limited_somehow(reader, treaty, None)


@shape('It had withdrawn its geographical limitation (article {article} of {treaty}) {when}.')
def withdrawn(reader, article, treaty, when):
    found = limitation(reader, treaty, False)
    return found if isinstance(found, str) else found.get('withdrawn') == dates.read(when) and allowed_by(found, article)


@shape('It had once limited {treaty} geographically (article {article}); when that was withdrawn is not known.')
def withdrawn_once(reader, treaty, article):
    found = limitation(reader, treaty, False)
    return found if isinstance(found, str) else 'withdrawn' not in found and allowed_by(found, article)


@shape('It was withdrawn {when}.')
def reservation_withdrawn(reader, when):
    return any(one.get('withdrawn') == dates.read(when) for one in reader.record.reservations if one['state'] == reader.iso3)


@shape('It was withdrawn in part {when}.')
def reservation_withdrawn_in_part(reader, when):
    """Of the term at hand, which stands with what is left of it."""
    one = reader.acts[0] if reader.acts else {}
    date = dates.read(when)
    return date is not None and one.get('withdrawn_in_part') == date and dates.ends(date)[1] <= reader.day or 'the record has %r' % one.get('withdrawn_in_part')


@shape('{treaty}, declaration under article {article}: {summary}.', treaty=r'\d{4} (?:Convention|Protocol)')
def choice(reader, treaty, article, summary):
    return reserved(reader, treaty, article, 'choice', summary)


@shape('Recorded as standing {when}.')
def recorded_on(reader, when):
    """Of the term at hand, and only where its record is of another day."""
    one = reader.acts[0] if reader.acts else {}
    if one.get('as_at') != dates.read(when):
        return 'the record has %r' % one.get('as_at')
    first, last = dates.ends(one['as_at'])
    return last < reader.day or (first > reader.day and not one.get('date'))


@shape('This is not verified.')
def term_not_verified(reader):
    return bool(reader.acts) and reader.acts[0].get('doubt') == 'unverified'


@shape('This rests on one source.')
def term_on_one_source(reader):
    return bool(reader.acts) and reader.acts[0].get('doubt') == 'single-source'


def choices(reader, key):
    return [one for one in reader.record.reservations if one['kind'] == 'choice' and one['treaty'] == key]


@shape('Which declaration it made under article {article} of {treaty} is not recorded.')
def choice_not_recorded(reader, article, treaty):
    key = (reader.record.treaties_named(treaty) or [None])[0]
    reader.said.add(('choice', key))
    own = choices(reader, key)
    return any(one['articles'] == [article] for one in own) and not any(one['state'] == reader.iso3 for one in own) and reader.law.is_party(reader.iso3, key, reader.day, reader.basis)


@shape('No reservation and no geographical limitation is recorded.')
def no_terms(reader):
    return not terms.reservations(reader.law, reader.iso3, reader.day, reader.basis) and not terms.limitations(reader.law, reader.iso3, reader.day, reader.basis)


@shape('Reservations and declarations are recorded as the depositary listed them on {date}.')
def as_listed(reader, date):
    return dates.read(date) == reader.record.manifest['as_at']['reservations']


@shape('For an earlier date those withdrawn since are missing; for a later one nothing is known.')
def caveat(reader):
    return 'reservations' in reader.record.manifest['as_at']
