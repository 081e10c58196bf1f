# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences on what a State joined, when, in which order, since when it is bound, and what it had not joined."""

import re

import dates
from law import JOINING
from shapes import number, rank, shape

VERBS = {'ratified': 'ratification', 'accepted': 'acceptance', 'approved': 'approval', 'consented to be bound by': 'consent-to-be-bound', 'signed definitively': 'definitive-signature',
         'acceded to': 'accession', 'succeeded to': 'succession'}


def stays_of(reader, treaties):
    return [(treaty, stay) for treaty in treaties or [] for stay in reader.law.stays.get((reader.iso3, treaty), [])]


@shape('{State} {verb} {treaties} {when}.', verb='ratified|acceded to|succeeded to|accepted|approved|consented to be bound by')
def joined(reader, State, verb, treaties, when):
    treaties = reader.record.treaties_named(treaties)
    if not reader.is_itself(State) or not treaties:
        return 'not this State, or no treaty of the record'
    reader.acts = []
    for treaty in treaties:
        act = next((act for act in reader.law.acts.get((reader.iso3, treaty), []) if act['action'] == VERBS[verb] and act['date'] == dates.read(when)), None)
        if act is None or dates.ends(act['date'])[0] > reader.day:
            return 'no such act by that day: %s %s %s' % (treaty, verb, when)
        reader.acts.append(act)
        reader.said.add(('joined', treaty))
    reader.expect_sources(source for act in reader.acts for source in act['sources'])
    return True


@shape('{State} signed {treaties} definitively {when}.')
def signed_definitively(reader, State, treaties, when):
    return joined(reader, State, 'signed definitively', treaties, when)


@shape('It had joined {when}.')
def had_joined(reader, when):
    reader.expect_sources(source for act in reader.acts for source in act['sources'])
    return bool(reader.acts) and all(act['action'] in JOINING and act['date'] == dates.read(when) for act in reader.acts)


def doubt_is(reader, doubt):
    return bool(reader.acts) and all(act.get('doubt', 'verified') == doubt for act in reader.acts)


@shape('The date is not verified.')
def not_verified(reader):
    return doubt_is(reader, 'unverified')


@shape('The date is computed from another that was published.')
def computed(reader):
    return doubt_is(reader, 'computed')


@shape('The date rests on one source.')
def one_source(reader):
    return doubt_is(reader, 'single-source')


@shape('Only the {precision} is known.', precision='year|month')
def only(reader, precision):
    return bool(reader.acts) and all(dates.precision(act['date']) == precision for act in reader.acts)


@shape('It became {ranks}.', ranks=r'the \w+ party to [^.]+?')
def ranks(reader, ranks):
    parts = re.findall(r'the (\w+) party to (the (?:[\w ]+? )?(?:Convention|Protocol)(?: \d+)?)', ranks)
    for words, treaty in parts:
        key = (reader.record.treaties_named(treaty) or [None])[0]
        place = reader.law.place(reader.iso3, key, reader.day)
        if place is None or rank(words) != place:
            return '%s under %s; the record has it as number %s' % (words, treaty, place)
        if dates.precision(reader.law.stay_on(reader.iso3, key, reader.day, 'deposit').act['date']) != 'day':
            return 'a rank, though its day is not known'
    return bool(parts)


@shape('With it, {n} States were party to the 1951 Convention or its 1967 Protocol.')
def pair_rank(reader, n):
    return count_with(reader, n)


@shape('With it, {n} States were party to any of the treaties of “{group}”.')
def group_rank(reader, n, group):
    return count_with(reader, n) if reader.record.group and group == reader.record.group['title'] else 'not the treaties that are counted together'


def count_with(reader, n):
    if not reader.acts:
        return 'stands after no act'
    day = dates.ends(reader.acts[0]['date'])[0]
    before, after = (reader.law.either(reader.record.pair, day - back, 'deposit') for back in (1, 0))
    return number(n) == len(after) and reader.iso3 in after - before and dates.precision(reader.acts[0]['date']) == 'day' or 'the record has %d' % len(after)


@shape('In {region} it was the first State to join {treaties}.')
def first_in_region(reader, region, treaties):
    return region_rank(reader, region, 'first', treaties, None)


@shape('In {region} it was the {ordinal} State to join {treaties}, after {states}.', states=r'.+?(?:\)|\w)')
def region_rank(reader, region, ordinal, treaties, states):
    code = reader.record.region_named(region)
    if code != reader.state.get('region'):
        return 'not its region'
    for key in reader.record.treaties_named(treaties) or [None]:
        before = reader.law.preceding(reader.iso3, key, reader.day, code)
        place = reader.law.place(reader.iso3, key, reader.day, code)
        if place is None or rank(ordinal) != place:
            return 'the record has it as number %s' % place
        eve = reader.law.stay_on(reader.iso3, key, reader.day, 'deposit').start['deposit'][1] - 1
        known = [(one, reader.law.stay_on(one, key, eve, 'deposit').act['date']) for one in before]
        if states is None:
            if known:
                return 'others had joined before'
            continue
        said = [(reader.record.named(re.sub(r'^(?:,? and |, )', '', name)), dates.read(date)) for name, date in re.findall(r'(.+?) \(([^)]+)\)(?=,| and|$)', states_only(states))]
        more = re.search(r'(\d+) more States? and ', states)
        if said != (known if not more else [known[0], known[-1]]) or (more and int(more[1]) != len(known) - 2):
            return 'the record has %r' % known
    return True


def states_only(words):
    return re.sub(r', [\d,]+ more States?', '', words)


@shape('{Treaty} binds it from {since}, the {ordinal} day after deposit (article {article}).')
def bound_later(reader, Treaty, since, ordinal, article):
    return bound(reader, Treaty, since, article, 'article_later', ordinal)


@shape('{Treaty} did not bind it yet, but would from {since}, the {ordinal} day after deposit (article {article}).')
def not_bound_yet(reader, Treaty, since, ordinal, article):
    if dates.ends(dates.read(since))[0] <= reader.day:
        return 'that day had come'
    return bound(reader, Treaty, since, article, 'article_later', ordinal, future=True)


@shape('{Treaty} binds it from the day of deposit, {since} (article {article}).')
def bound_at_once(reader, Treaty, since, article):
    return bound(reader, Treaty, since, article, 'article_later', None)


@shape('It is bound from {since}, when {treaty} itself entered into force (article {article}).')
def bound_first(reader, since, treaty, article):
    key = (reader.record.treaties_named(treaty) or [None])[0]
    if dates.iso(reader.law.entry.get(key)) != dates.read(since):
        return 'the treaty entered into force on another day'
    return bound(reader, treaty, since, article, 'article_first', None)


@shape('It was not bound yet, but would be from {since}, with the entry into force of {treaty} itself (article {article}).')
def not_bound_first(reader, since, treaty, article):
    key = (reader.record.treaties_named(treaty) or [None])[0]
    if dates.iso(reader.law.entry.get(key)) != dates.read(since) or dates.ends(dates.read(since))[0] <= reader.day:
        return 'the treaty entered into force on another day, or had'
    return bound(reader, treaty, since, article, 'article_first', None, future=True)


@shape('By its source, {treaty} binds it from {since}.')
def bound_by_source(reader, treaty, since):
    return bound(reader, treaty, since, None, None, None)


def bound(reader, treaty, since, article, member, days, future=False):
    key = (reader.record.treaties_named(treaty) or [None])[0]
    stay = reader.law.latest(reader.iso3, key, reader.day, 'deposit')
    if stay is None or stay.bound is None or stay.bound[0] != stay.bound[1] or dates.iso(stay.bound[0]) != dates.read(since):
        return 'the record has %s' % (stay and stay.bound and [dates.iso(day) for day in stay.bound])
    rules = reader.record.treaty[key]
    if article is not None and rules.get(member) != article:
        return 'article %s, not %s' % (rules.get(member), article)
    if days is not None and rank(days) != rules.get('later_wait_days'):
        return 'not the day of the rule'
    if not future and stay.bound[0] > reader.day and 'would' not in reader.sentence:
        return 'told as if it bound already'
    reader.said.add(('bound', key))
    return True


@shape('From which day {treaty} binds it cannot be said.')
def bound_open(reader, treaty):
    key = (reader.record.treaties_named(treaty) or [None])[0]
    stay = reader.law.latest(reader.iso3, key, reader.day, 'deposit')
    reader.said.add(('bound', key))
    return stay is not None and (stay.bound is None or stay.bound[0] != stay.bound[1])


@shape('The bundle does not say from when {treaty} binds it.')
def bound_untold(reader, treaty):
    key = (reader.record.treaties_named(treaty) or [None])[0]
    reader.said.add(('bound', key))
    return key is not None and not reader.law.has_rule(key) and reader.law.latest(reader.iso3, key, reader.day, 'deposit') is not None


@shape('Its succession reaches back: it is bound by {treaties} from {since}.')
def reaches_back(reader, treaties, since):
    for key in reader.record.treaties_named(treaties) or [None]:
        stay = reader.law.latest(reader.iso3, key, reader.day, 'deposit')
        if stay is None or stay.act['action'] != 'succession' or stay.act.get('effective') != dates.read(since):
            return 'the record has %s' % (stay and stay.act.get('effective'))
        reader.said.add(('bound', key))
    return True


@shape('That day is computed by the general rule for successions; no publication of it was read.')
def rule_of_successions(reader):
    return any(act.get('effective_doubt') == 'computed' for act in reader.acts)


@shape('The entry of a former State stood until the deposit of the State that took its place.')
def place_taken(reader):
    if stood_for(reader, reader.iso3, reader.record.treaty):
        return True
    heir = reader.state.get('place_taken_by')
    return bool(heir) and reader.law.existed(reader.iso3)[1] < reader.day


@shape('{State} signed {treaty} {when}, but by {date} was not a party to it: a signature alone does not bind.')
def signed(reader, State, treaty, when, date):
    key = (reader.record.treaties_named(treaty) or [None])[0]
    act = reader.law.signature(reader.iso3, key, reader.day)
    if not act or act['date'] != dates.read(when) or dates.read(date) != dates.iso(reader.day):
        return 'no such signature'
    reader.acts = [act]
    reader.said.add(('signed', key))
    reader.expect_sources(act['sources'])
    return reader.law.latest(reader.iso3, key, reader.day, 'deposit') is None


@shape('{State} gave notice of denunciation of {treaty} {when}; it ceased to be a party {until}.', until=r'on \d{1,2} \w+ \d{4}')
def left(reader, State, treaty, when, until):
    key = (reader.record.treaties_named(treaty) or [None])[0]
    stay = next((stay for _, stay in stays_of(reader, [key]) if stay.left and stay.left['date'] == dates.read(when)), None)
    if stay is None or dates.iso(stay.until['deposit']) != dates.read(until) or stay.until['deposit'] > reader.day:
        return 'the record has %s' % (stay and dates.iso(stay.until['deposit']))
    reader.acts = [stay.left]
    reader.said.add(('left', key))
    reader.expect_sources(stay.left['sources'])
    return True


@shape('{State} had given notice of denunciation of {treaty} {when}, by which it would cease to be a party {until}.', until=r'on \d{1,2} \w+ \d{4}')
def notice(reader, State, treaty, when, until):
    key = (reader.record.treaties_named(treaty) or [None])[0]
    stay = next((stay for _, stay in stays_of(reader, [key]) if stay.left and stay.left['date'] == dates.read(when)), None)
    if stay is None:
        return False
    reader.acts = [stay.left]
    return dates.iso(stay.until['deposit']) == dates.read(until) and dates.ends(stay.left['date'])[1] <= reader.day < stay.until['deposit']


@shape('The record files its treaty actions under another State: {state}.')
def filed_under(reader, state):
    return reader.record.named(state) == reader.state.get('filed_under')


@shape('{Treaty} bound it from {since} until {until}.', until=r'\d{1,2} \w+ \d{4}')
def was_bound(reader, Treaty, since, until):
    key = (reader.record.treaties_named(Treaty) or [None])[0]
    stay = reader.law.latest(reader.iso3, key, reader.day, 'bound')
    known = stay and stay.bound and (dates.iso(stay.bound[1]), dates.iso(stay.until['bound']))
    reader.said.add(('bound', key))
    return known == (dates.read(since), dates.read(until)) and stay.until['bound'] <= reader.day or 'the record has %s' % (known,)


@shape('The entry of {state} under {treaty} had ended by {date}.')
def entry_ended(reader, state, treaty, date):
    key = (reader.record.treaties_named(treaty) or [None])[0]
    stay = reader.law.latest(reader.iso3, key, reader.day, 'deposit')
    act = stay.act if stay else reader.law.signature(reader.iso3, key, reader.day)
    reader.acts = [act] if act else []
    reader.said.add(('ended', key))
    return reader.law.status(reader.iso3, key, reader.day, 'deposit') == 'ended' and dates.read(date) == dates.iso(reader.day) and stay is not None


@shape('On {date} {state} was not yet a State; the record has its independence or separation {when}.')
def not_yet(reader, date, state, when):
    # Of the day, or of the end of one of the two years of which figures are told.
    year = reader.figures.year_of(reader.day)
    told = [reader.day, dates.end_of_year(year - 1), dates.end_of_year(year)]
    return dates.read(date) in [dates.iso(day) for day in told] and reader.state.get('since') == dates.read(when) and dates.ends(reader.state['since'])[0] > dates.day(dates.read(date))


@shape('{State} is a former State; the record has it until {until}.')
def former(reader, State, until):
    return reader.is_itself(State) and reader.state.get('until') == dates.read(until) and reader.law.existed(reader.iso3)[1] < reader.day


@shape('On {date} {state} was not a party to {treaties}.')
def not_party(reader, date, state, treaties):
    return outside(reader, date, treaties, True)


@shape('As far as the record goes, on {date} {state} was not a party to {treaties}.')
def not_party_as_known(reader, date, state, treaties):
    return outside(reader, date, treaties, False)


@shape('On {date} {state} was not a party to {n} treaties.')
def not_party_to_many(reader, date, state, n):
    return outside_many(reader, date, n, True)


@shape('As far as the record goes, on {date} {state} was not a party to {n} treaties.')
def not_party_to_many_as_known(reader, date, state, n):
    return outside_many(reader, date, n, False)


def outside_many(reader, date, n, reached):
    """So many that they are not named: all that existed and that it had neither signed, joined nor perhaps joined."""
    keys = [treaty['id'] for treaty in reader.record.treaties if dates.ends(treaty['done'])[0] <= reader.day
            and reader.law.status(reader.iso3, treaty['id'], reader.day, 'deposit') == 'none' and not reader.law.may_be_party(reader.iso3, treaty['id'], reader.day, 'deposit')]
    return all_outside(reader, date, keys, reached) if len(keys) == number(n) else 'the record has %d' % len(keys)


def outside(reader, date, treaties, reached):
    return all_outside(reader, date, reader.record.treaties_named(treaties), reached)


def all_outside(reader, date, keys, reached):
    if not keys or dates.read(date) != dates.iso(reader.day):
        return 'another day, or no treaty'
    for key in keys:
        if reader.law.is_party(reader.iso3, key, reader.day, 'deposit'):
            return 'it was a party to ' + key
        if reader.law.may_be_party(reader.iso3, key, reader.day, 'deposit'):
            return 'an act is recorded of which the day is open: %s' % key
        reader.said.add(('outside', key))
    all_reach = all(dates.ends(reader.record.complete[key])[1] >= reader.day for key in keys if key in reader.record.complete)
    return all_reach == reached or 'how far the record reaches is told wrongly'


@shape('Whether it had joined {treaty} by that day is not certain: the record does not have the exact date.')
def open_day(reader, treaty):
    key = (reader.record.treaties_named(treaty) or [None])[0]
    reader.said.add(('open', key))
    return reader.law.may_be_party(reader.iso3, key, reader.day, 'deposit')


def stood_for(reader, code, treaties):
    """Whether the depositary still counts the entry of a former State whose place this one took later."""
    return any(state.get('place_taken_by') == code and reader.law.existed(state['iso3'])[1] < reader.day
               and any(reader.law.is_party(state['iso3'], key, reader.day, 'deposit') for key in treaties) for state in reader.record.states)


def neighbours_outside(reader):
    """Other States of the region that certainly were party to neither refugee instrument then in being; and how many were."""
    existing = [key for key in reader.record.pair if dates.ends(reader.record.treaty[key]['done'])[0] <= reader.day]
    region = reader.state.get('region')
    out, inside = set(), set()
    for state in reader.record.states:
        code = state['iso3']
        first, last = reader.law.existed(code)
        if code == reader.iso3 or state['kind'] in ('territory', 'group', 'organisation') or not reader.record.lies_in(code, region) or not first <= reader.day <= last:
            continue
        if 'filed_under' in state or stood_for(reader, code, existing):
            continue
        if any(reader.law.is_party(code, key, reader.day, 'deposit') for key in existing):
            inside.add(code)
        elif not any(reader.law.latest(code, key, reader.day, 'deposit') or reader.law.may_be_party(code, key, reader.day, 'deposit') for key in existing):
            out.add(code)
    return existing, out, inside


@shape('All other States of {region} were party to {treaties} on that date.')
def all_inside(reader, region, treaties):
    existing, out, inside = neighbours_outside(reader)
    return reader.record.region_named(region) == reader.state.get('region') and reader.record.treaties_named(treaties) == existing and not out and bool(inside)


@shape('Of the other States of {region}, these had not joined {treaties} by then: {states}.')
@shape('Of the other States of {region}, {states} had not joined {treaties} by then.')
def some_outside(reader, region, states, treaties):
    existing, out, _ = neighbours_outside(reader)
    said = reader.record.states_named(states)
    if reader.record.region_named(region) != reader.state.get('region') or reader.record.treaties_named(treaties) != existing:
        return 'another region or treaty'
    reader.said.add(('neighbours', None))
    return sorted(said or []) == sorted(out) or 'said %s, the record has %s' % (said, sorted(out))


@shape('{State} is an origin in UNHCR’s table, not a State; the record has figures for it and no treaty actions.')
def group(reader, State):
    return reader.is_itself(State) and reader.state['kind'] == 'group'


@shape('{State} is a territory in UNHCR’s table, not a State; the record has figures for it and no treaty actions.')
def territory(reader, State):
    return reader.is_itself(State) and reader.state['kind'] == 'territory'


@shape('To which territories a State extends a treaty is not recorded.')
def territories_unrecorded(reader):
    return reader.state['kind'] == 'territory'
