# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges what a screen reader says of the cards on the page of a State: treaties and figures, part by part.

A part of no known shape is an objection."""

import re

import dates
import shapes
import terms

DAY = r'\d{1,2} (?:%s) \d{4}' % '|'.join(dates.MONTHS)
DATE = r'(?:about )?(?:(?:\d{1,2} )?(?:%s) )?\d{4}' % '|'.join(dates.MONTHS)
JOINED = {'Accession': 'accession', 'Ratification': 'ratification', 'Succession': 'succession'}
STATUS = {'Not party': {'none'}, 'Signed': {'signed'}, 'No longer party': {'left'}, 'Ended': {'ended'}, 'Party until it ended': {'ended'}, 'Never joined': {'ended'}, 'Not yet adopted': {'none'}}
DOUBTS = {'The date is not verified': 'unverified', 'The date is computed from another that was published': 'computed', 'The date rests on one source': 'single-source'}
LIMITED = {'this is not verified': 'unverified', 'this rests on one source': 'single-source'}
FIGURES = {'Refugees hosted': ('hosted', 'refugees'), 'Asylum-seekers': ('hosted', 'asylum_seekers'), 'Internally displaced people': ('hosted', 'idps'),
           'Stateless people': ('hosted', 'stateless'), 'Others of concern': ('hosted', 'ooc'), 'Host community': ('hosted', 'hst'),
           'Other people in need of international protection': ('hosted', 'oip')}


class Card:
    """One treaty on the page of a State."""

    def __init__(self, law, iso3, treaty, day, basis):
        self.law, self.record, self.iso3, self.treaty, self.day, self.basis = law, law.record, iso3, treaty, day, basis
        self.status = law.status(iso3, treaty, day, basis)
        self.stay = law.latest(iso3, treaty, day, basis)
        self.signature = law.signature(iso3, treaty, day)
        self.act = (self.stay.left if self.status == 'left' else self.stay.act) if self.stay else self.signature

    def fits(self, part):
        for pattern, function in PARTS:
            found = re.fullmatch(pattern, part)
            if found:
                return function(self, *found.groups())
        return 'a part of no known shape'

    def headed(self, words):
        if words in JOINED:
            return self.status in ('party', 'deposited') and self.stay.act['action'] == JOINED[words]
        if self.status == 'none' and dates.ends(self.record.treaty[self.treaty]['done'])[1] > self.day:
            return words == 'Not yet adopted'
        if self.law.may_be_party(self.iso3, self.treaty, self.day, self.basis):
            return 'an act is recorded of which the day is open' if words == 'Not party' else True
        if words == 'Party until it ended' and not (self.stay and self.stay.start[self.basis][1] < self.stay.until[self.basis]):
            return 'it never counted'
        return self.status in STATUS[words]

    def dated(self, words):
        if self.status == 'ended' and self.stay:
            return dates.iso(self.stay.until[self.basis]) == dates.read(words) and self.stay.until[self.basis] <= self.day
        return self.act is not None and self.act['date'] == dates.read(words)

    def since(self, words):
        return self.stay is not None and dates.iso(self.stay.until[self.basis]) == dates.read(words) and self.stay.until[self.basis] <= self.day

    def bound_since(self, words):
        return self.stay is not None and self.stay.bound is not None and self.stay.bound == (dates.day(dates.read(words)),) * 2 and self.stay.bound[0] <= self.day

    def back(self, words):
        return self.stay is not None and self.stay.act['action'] == 'succession' and self.bound_since(words)

    def not_bound(self, words):
        return self.stay is not None and self.stay.bound is not None and self.stay.bound == (dates.day(dates.read(words)),) * 2 and self.stay.bound[0] > self.day

    def same_day(self):
        return self.stay is not None and self.stay.bound == dates.ends(self.stay.act['date']) and self.stay.bound[0] == self.stay.bound[1]

    def never_bound(self):
        return self.stay is not None and self.stay.bound is None

    def bound_open(self):
        return self.stay is not None and self.stay.bound is not None and self.stay.bound[0] != self.stay.bound[1]

    def ranked(self, world, local):
        region = self.record.state[self.iso3].get('region')
        known = [self.law.place(self.iso3, self.treaty, self.day, one) for one in (None, region)]
        said = [shapes.rank(world.lower()), shapes.rank(local.lower()) if local else known[1]]
        return self.law.preceding(self.iso3, self.treaty, self.day) is not None and said == known or 'the record has %r' % known

    def parties(self, n):
        return int(n) == len(self.law.parties(self.treaty, self.day, self.basis))

    def notice(self, words):
        return self.stay is not None and self.stay.left is not None and self.stay.left['date'] == dates.read(words)

    def reserved(self, kind, articles):
        # Several records of a kind are told in one line.
        known = [one for one in terms.reservations(self.law, self.iso3, self.day, self.basis) if one['treaty'] == self.treaty]
        every = [article for one in known for article in one.get('articles', []) + one.get('base_articles', [])]
        return bool(known) and all(article in every for article in re.findall(r'[\w]+(?:\(\w+\))*', articles or '') if article != 'and')

    def limited(self, extent, doubt):
        return any(stands and one['doubt'] == LIMITED.get(doubt, 'verified') and one['treaty'] == self.treaty and one.get('extent') == extent for one, stands in terms.limitations(self.law, self.iso3, self.day, self.basis))

    def withdrawn(self, words, doubt):
        return any(not stands and one['doubt'] == ('unverified' if doubt == 'the date is not verified' else 'verified') and one['treaty'] == self.treaty and one.get('withdrawn') == dates.read(words) for one, stands in terms.limitations(self.law, self.iso3, self.day, self.basis))

    def doubtful(self, words):
        known = DOUBTS[words]
        return self.act is not None and self.act.get('doubt') == known

    def precise(self, precision):
        return self.act is not None and dates.precision(self.act['date']) == precision

    def open_day(self):
        return self.law.may_be_party(self.iso3, self.treaty, self.day, self.basis)

    def reaches(self, words):
        as_at = self.record.manifest['treaty_as_at'][self.treaty]
        return dates.english(as_at) == words and dates.ends(as_at)[1] < self.day

    def adopted(self, words):
        return self.record.treaty[self.treaty]['done'] == dates.read(words)


PARTS = [
    ('(Accession|Ratification|Succession|Not party|Signed|No longer party|Ended|Party until it ended|Never joined|Not yet adopted)', Card.headed),
    ('(%s)' % DATE, Card.dated),
    ('since (%s)' % DAY, Card.since),
    ('Bound since (%s)' % DAY, Card.bound_since),
    ('Bound since (%s), to which the succession reaches back' % DAY, Card.back),
    ('Not bound until (%s)' % DAY, Card.not_bound),
    ('Bound from the same day', Card.same_day),
    ('The treaty never came to bind it', Card.never_bound),
    ('From which day it is bound is not known', Card.bound_open),
    ('(\\w+) party(?:, (\\w+) in .+)?', Card.ranked),
    ('(\\d+) States? (?:is|are) party', Card.parties),
    ('Notice given (?:on|in) (%s)' % DATE, Card.notice),
    ('A signature alone does not bind', lambda card: card.status == 'signed'),
    ('(Reservation and declaration|Reservations?|Declarations?)(?: (?:to|on) articles? (.+))?', Card.reserved),
    ('Declaration under article (.+)', lambda card, articles: card.reserved('', articles)),
    ('Recorded as standing (?:on|in) (.+)\\.', lambda card, words: dates.read(words) in {one.get('as_at') for one in terms.reservations(card.law, card.iso3, card.day, card.basis)}),
    ('Geographical limitation: (people displaced by events in Europe)(?: \\((this .+)\\))?', Card.limited),
    ('Geographical limitation withdrawn on (%s)(?: \\((the date .+)\\))?' % DAY, Card.withdrawn),
    ('(The date .+)', Card.doubtful),
    ('Only the (year|month) is known', Card.precise),
    ('Not certain', Card.open_day),
    ('May be party: the day of deposit is not known', Card.open_day),
    ('Record to (.+)', Card.reaches),
    ('Adopted (?:on|in) (%s)' % DATE, Card.adopted),
]


def treaty_card(verdict, law, iso3, treaty, day, basis, words):
    card = Card(law, iso3, treaty, day, basis)
    parts = re.split('; |\n', words)
    for part in parts:
        answer = card.fits(part)
        verdict.that('window: part of the card of a treaty', answer is True, iso3, treaty, '“%s”' % part, answer if isinstance(answer, str) else '', 'of', words)
    heads = [part for part in parts if part in JOINED or part in STATUS]
    verdict.that('window: the card of a treaty says what the State is to it', len(heads) == 1 or card.open_day(), iso3, treaty, words)


def figure_card(verdict, law, figures, iso3, day, name, words, asked):
    """A card of a figure, held against the record and against what the command line answers for the same day (ASKED: brief as JSON)."""
    own = law.record.named(name[len('Refugees from '):]) if name.startswith('Refugees from ') else None
    side, category = ('abroad', 'refugees') if own == iso3 else FIGURES.get(name, (None, None))
    if side is None:
        return
    parts = re.split(r'; |\n', words)
    ends = re.search(r'End of (\d{4})', words)
    year = figures.year_of(day)
    if not verdict.that('window: year of a figure', ends and int(ends[1]) == min(year, figures.series[iso3].last), iso3, name, words, 'the record has', year):
        return
    known, number = figures.figure(iso3, side, category, int(ends[1]))
    says = {'exact': '{:,}'.format(number or 0), 'zero': '0', 'not-collected': 'Not collected', 'not-reported': 'Not reported'}[known]
    verdict.that('window: figure of a card', parts[0] == says or (known == 'zero' and parts[0] == 'None'), iso3, name, parts[0], 'the record makes it', says)
    line = asked['series'] and asked['series'][side][category] if asked['series'] and asked['series']['year'] == int(ends[1]) else '?'
    verdict.same('window: the same figure on the command line', line, number, iso3, name)
    change = re.search(r'(?:([\d,]+) (more|fewer)|(As many as)) (?:than )?in (\d{4})', words)
    if change:
        before = figures.figure(iso3, side, category, int(change[4]))[1]
        told = 0 if change[3] else shapes.number(change[1]) * (1 if change[2] == 'more' else -1)
        verdict.that('window: change of a figure', before is not None and number is not None and number - before == told, iso3, name, change[0], before, number)
        begins = figures.figure(iso3, side, 'oip', int(ends[1]))[1] and figures.figure(iso3, side, 'oip', int(change[4]))[1] is None
        verdict.that('window: no change across a change of category', not (begins and category in ('refugees', 'asylum_seekers')) or 'First counted in' in words or 'may be one of category' in words,
                     iso3, name, words)
    peak = re.search(r'Most: ([\d,]+), in (\d{4})', words)
    if peak:
        run = figures.series[iso3].sides[side]
        most = max((run.raw(category, one) or 0) for one in run.years)
        verdict.that('window: highest figure', shapes.number(peak[1]) == most and run.raw(category, int(peak[2])) == most, iso3, name, peak[0], most)
    span = re.search(r', (\d{4}) to (\d{4})\. Most', words)
    if span:
        begin = figures.first['state'].get(category, 0)
        verdict.that('window: a chart begins with the first year that was collected', int(span[1]) >= begin, iso3, name, span[0], begin)
    apart = re.search(r'(?:^|; |\n)([^;:\n]+): ([\d,]+)\. The others mainly from ', words)
    if apart:
        first = figures.partners(iso3, side, int(ends[1]))[0]
        verdict.that('window: those of no State who are the most', (law.record.named(apart[1]) or law.record.by_name.get(apart[1].lower()), shapes.number(apart[2])) == first and
                     law.record.state[first[0]]['kind'] == 'group', iso3, name, apart[0], first)
    main = re.search(r'[Mm]ainly (from|in) (.+?)(?:;|$)', words)
    if main:
        said = law.record.states_named(main[2]) or []
        # Groups of people have no country to name, but where they are the most, they must be named before anybody else.
        ranked = [code for code, _ in figures.partners(iso3, side, int(ends[1]))]
        group = [code for code in ranked if law.record.state[code]['kind'] == 'group']
        ranked = ranked if ranked[0] in group and not apart else [code for code in ranked if code not in group]
        verdict.that('window: main origins and countries of asylum', bool(said) and sorted(said) == sorted(ranked[:len(said)]) and (main[1] == 'from') == (side == 'hosted'), iso3, name, main[0], ranked[:3])
