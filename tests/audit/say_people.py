# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences on people: figures at the end of a year, main origins and countries of asylum."""

import re

import judge_series
from shapes import number, shape

PEOPLE = {'refugee': 'refugees', 'asylum-seeker': 'asylum_seekers', 'internally displaced person': 'idps', 'internally displaced people': 'idps',
          'stateless person': 'stateless', 'stateless people': 'stateless', 'other person in need of international protection': 'oip',
          'other people in need of international protection': 'oip'}


def fits(reader, side, year, words, there=0):
    """'8,343 refugees and no asylum-seekers' of the end of a year."""
    year = int(year)
    reader.side, reader.year = side, year
    own = 0
    if year > reader.figures.year_of(reader.day):
        return 'the end of %d was after that day' % year
    for part in re.split(r', (?=no |\d)| and (?=no |\d)', words):
        found = re.fullmatch(r'(no|[\d,]+) ([\w -]+)', part)
        category = found and (PEOPLE.get(found[2]) or PEOPLE.get(found[2].rstrip('s')))
        if not category:
            return 'no category of ours: ' + part
        known, figure = reader.figures.figure(reader.iso3, side, category, year)
        said = 0 if found[1] == 'no' else number(found[1])
        if known not in ('exact', 'zero') or figure != said:
            return '%s of the end of %d: the record has %s %r' % (category, year, known, figure)
        reader.said.add(('people', side, category, year))
        own += reader.figures.own(reader.iso3, category, year) if side == 'abroad' else 0
    return own == there or '%d are in the country itself' % own


@shape('At the end of {year} {state} hosted {people}.', people=r'(?:no|\d)[^.]*?')
def hosted(reader, year, state, people):
    return reader.is_itself(state) and fits(reader, 'hosted', year, people)


@shape('At the end of {year} there were in other countries, from {state}, {people}.', people=r'(?:no|\d)[^.]*?')
def abroad(reader, year, state, people):
    return reader.is_itself(state) and fits(reader, 'abroad', year, people)


@shape('At the end of {year} the table has of this origin: {people}.', people=r'(?:no|\d)[^.]*?')
def of_origin(reader, year, people):
    there = sum(reader.figures.own(reader.iso3, category, int(year)) for category in ('refugees', 'asylum_seekers', 'oip') if category in reader.figures.columns)
    return reader.state['kind'] == 'group' and fits(reader, 'abroad', year, people, there)


@shape('At the end of {year} there were, from {state}, {people}; the table has {n} of them in the country itself.', people=r'(?:no|\d)[^.]*?', n=r'[\d,]+')
def abroad_and_here(reader, year, state, people, n):
    return reader.is_itself(state) and number(n) > 0 and fits(reader, 'abroad', year, people, number(n))


@shape('{place}: {one} and {other}, end of {year}: not reported.', place='[^.:]+', one='[^.:]+?', other='[^.:]+')
def both_not_reported(reader, place, one, other, year):
    """What a reader would miss, where others are counted."""
    for what in (one, other):
        answer = as_it_is_called(reader, place, what, year, 'not reported')
        if answer is not True:
            return answer
    return True


@shape('{place}: {what}, end of {year}: {value}.', place='[^.:]+', what='[^.:]+', value='[\\d,]+|not reported|not collected')
def as_it_is_called(reader, place, what, year, value):
    """A category for which the language has no number of people: by the name that the bundle gives it."""
    found = judge_series.category_of(reader.figures, what, None, reader.record.in_sentence(reader.iso3))
    if found is None or not reader.is_itself(place) or int(year) > reader.figures.year_of(reader.day):
        return 'no category of the bundle, or of another place, or of a year that was not over'
    reader.side, reader.year = found[0], int(year)
    reader.said.add(('people', *found, int(year)))
    known = reader.figures.worded(reader.iso3, *found, int(year))
    return value == known or 'the record makes it %r' % known


def nothing(reader, side, year):
    reader.side, reader.year = side, int(year)
    known = {category: reader.figures.figure(reader.iso3, side, category, int(year))[0] for category in ('refugees', 'asylum_seekers')}
    reader.said.add(('people', side, 'none', int(year)))
    others = [category for category in reader.figures.columns if reader.figures.figure(reader.iso3, side, category, int(year))[0] == 'exact']
    return (all(kind not in ('exact', 'zero') for kind in known.values()) and not others) or 'the record has %r and %r' % (known, others)


@shape('No figures are reported for people hosted by {state} at the end of {year}.')
def none_hosted(reader, state, year):
    return reader.is_itself(state) and nothing(reader, 'hosted', year)


@shape('No figures are reported for people from {state} abroad at the end of {year}.')
def none_abroad(reader, state, year):
    return reader.is_itself(state) and nothing(reader, 'abroad', year)


def partners(reader, words, side):
    known = reader.figures.partners(reader.iso3, side, reader.year)
    said = [(reader.record.named(re.sub(r'^(?:,? and |, )', '', name)), number(n)) for name, n in re.findall(r'(.+?) \(([\d,]+)\)', words)]
    if reader.side != side:
        return 'stands after a sentence of the other side'
    # Partners of the same figure may come in any order.
    right = len(said) <= len(known) and [n for _, n in said] == [n for _, n in known[:len(said)]] and all(one in known for one in said)
    # As many as three, but none of whom another one left out has as many.
    most = min(3, len(known))
    while most > 0 and most < len(known) and known[most - 1][1] == known[most][1]:
        most -= 1
    if right and len(said) != most:
        return 'of the record %d can be named' % most
    return right or 'said %s, the record has %s' % (said, known[:3])


@shape('The main {origins} of the refugees {were} {list}.', origins='origins?', were='were|was', list=r'.+?\)')
def main_origins(reader, origins, were, list):
    return partners(reader, list, 'hosted')


@shape('The main {countries} of asylum of the refugees {were} {list}.', countries='country|countries', were='were|was', list=r'.+?\)')
def main_asylum(reader, countries, were, list):
    return partners(reader, list, 'abroad')


@shape('The bundle has no yearly figures for {state}.')
def no_series(reader, state):
    return reader.is_itself(state) and reader.iso3 not in reader.figures.series


@shape('The yearly figures for {state} begin with the end of {year}.')
def begin(reader, state, year):
    series = reader.figures.series.get(reader.iso3)
    return reader.is_itself(state) and series is not None and series.first == int(year) and reader.figures.year_of(reader.day) < series.first


@shape('{what}, in the course of {year}: {n}.')
def flow(reader, what, year, n):
    found = judge_series.category_of(reader.figures, what, 'flows', reader.record.in_sentence(reader.iso3))
    if found is None or int(year) > reader.figures.year_of(reader.day):
        return 'no flow of ours, or of a year that was not over'
    reader.said.add(('flow', *found, int(year)))
    return reader.figures.figure(reader.iso3, *found, int(year)) == ('exact', number(n)) or 'the record has %r' % (reader.figures.figure(reader.iso3, *found, int(year)),)


@shape('Not collected by State before {year}: {category}.', category='[^.:]+')
def not_collected(reader, year, category):
    found = judge_series.category_of(reader.figures, category, reader.side, None)
    return found is not None and reader.figures.first['state'].get(found[1]) == int(year) and reader.figures.year_of(reader.day) - 1 < int(year)


@shape('Not counted here: {what}, {n} at the end of {year}.')
def apart(reader, what, n, year):
    table = next((key for key, one in reader.figures.categories.items() if one['title'] == what), None)
    reader.said.add(('apart', table))
    return table in ('unrwa', 'idmc') and int(year) <= reader.figures.year_of(reader.day) and reader.figures.other_agency(reader.iso3, table, int(year)) == number(n)


@shape('Part of the change from {before} to {year} may be one of category: for the same origins and countries of asylum, {n} stood under “{source}” and none does any more, '
       'while {arrived} stand under “{target}”, where none stood before.', before=r'\d{4}', arrived=r'[\d,]+')
def moved(reader, before, year, n, source, arrived, target):
    names = {one['title']: key for key, one in reader.figures.categories.items()}
    known = reader.figures.moved(reader.iso3, reader.side, names.get(source), names.get(target), int(year))
    reader.said.add(('moved', reader.side, names.get(source), int(year)))
    return int(before) == int(year) - 1 and known == (number(n), number(arrived)) or 'the record has %r' % (known,)


@shape('First counted in {year}: {category}.', category='[^.:]+')
def counted_apart(reader, year, category):
    found = judge_series.category_of(reader.figures, category, reader.side, None)
    if found is None:
        return 'no category of ours'
    before, now = (reader.figures.figure(reader.iso3, reader.side, found[1], int(year) - back)[1] for back in (1, 0))
    for one in reader.figures.categories[found[1]].get('taken_from', []):
        reader.said.add(('moved', reader.side, one, int(year)))
    reader.counted_under = [reader.figures.categories[one]['title'] for one in reader.figures.categories[found[1]].get('taken_from', [])]
    return before is None and bool(now)


@shape('Before, they may be counted under: {others}.', others='[^.:]+')
def counted_before(reader, others):
    return others == ' and '.join(getattr(reader, 'counted_under', []))
