# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who is party to what: the rules of the treaties applied to the acts, written apart from the program that is judged.

A day that the record does not have stays open: everything that follows from an act is a pair, the first day on which it may
hold and the first on which it certainly does."""

import functools

import dates

BASES = ('deposit', 'in-force', 'retroactive', 'bound')
INSTRUMENTS = ('ratification', 'accession', 'acceptance', 'approval', 'definitive-signature', 'consent-to-be-bound')
JOINING = INSTRUMENTS + ('succession',)
SIGNING = ('signature', 'succession-to-signature')
NEVER = dates.END


class Stay:
    """One membership: the act that began it, what ended it, and from when it counts on each basis."""

    def __init__(self, act):
        self.act = act
        self.left = None
        self.start = {}
        self.until = {basis: NEVER for basis in BASES}
        self.ended_by = {basis: None for basis in BASES}
        self.bound = None


class Law:
    def __init__(self, record):
        self.record = record
        acts = sorted(record.actions, key=lambda act: (dates.ends(act['date'])[1], act['state'], act['action']))
        self.acts = {}
        for act in acts:
            self.acts.setdefault((act['state'], act['treaty']), []).append(act)
        self.entry, self.decided_on = {}, {}
        for treaty in record.treaties:
            self.entry[treaty['id']], self.decided_on[treaty['id']] = self.enter(treaty, acts)
        self.stays = {key: self.follow(key, own) for key, own in self.acts.items()}
        for key in self.stays:
            self.end_former(*key)

    @staticmethod
    def enter(treaty, acts):
        """The day on which the treaty entered into force, counted from the instruments, and the day of the last of them."""
        if 'instruments' not in treaty:
            published = dates.ends(treaty['entry_into_force'])[1] if 'entry_into_force' in treaty else NEVER
            return published, published
        own = [act for act in acts if act['treaty'] == treaty['id'] and act['action'] in INSTRUMENTS]
        if len(own) < treaty['instruments']:
            return NEVER, NEVER
        last = dates.ends(own[treaty['instruments'] - 1]['date'])[1]
        return dates.add_years(last, treaty.get('wait_years', 0)) + treaty.get('wait_days', 0), last

    def has_rule(self, treaty):
        """Whether the record says from when the treaty binds who joins it."""
        return 'instruments' in self.record.treaty[treaty]

    def binds(self, act):
        """The first and the last day that may be the first on which the act binds."""
        if not self.has_rule(act['treaty']) and not act.get('effective'):
            return (dates.BEGINNING if act['action'] == 'succession' else dates.ends(act['date'])[0]), NEVER
        treaty = self.record.treaty[act['treaty']]
        entry, decided = self.entry[act['treaty']], self.decided_on[act['treaty']]
        if act['action'] == 'succession' or act.get('effective'):
            given = dates.ends(act.get('effective') or act['date'])
            return max(given[0], entry), max(given[1], entry)
        return tuple(entry if one <= decided else max(one + treaty.get('later_wait_days', 0), entry) for one in dates.ends(act['date']))

    def follow(self, key, own):
        stays = []
        for act in own:
            inside = stays and stays[-1].left is None
            if act['action'] in JOINING and not inside:
                stay = Stay(act)
                deposit, back = dates.ends(act['date']), dates.ends(act.get('effective') or act['date'])
                stay.bound = self.binds(act)
                succession = act['action'] == 'succession'
                entry = self.entry[act['treaty']]
                stay.start = {
                    'deposit': deposit,
                    'retroactive': back if succession else deposit,
                    'in-force': (deposit[0], NEVER) if not self.has_rule(act['treaty']) else (max(deposit[0], entry), max(deposit[1], entry)) if succession else stay.bound,
                    'bound': stay.bound,
                }
                stays.append(stay)
            elif act['action'] == 'denunciation' and inside:
                stay = stays[-1]
                stay.left = act
                notice = self.record.treaty[act['treaty']].get('denunciation_months', 12)
                out = dates.ends(act['effective'])[1] if act.get('effective') else dates.add_months(dates.ends(act['date'])[1], notice)
                for basis in BASES:
                    stay.until[basis], stay.ended_by[basis] = out, 'denounced'
        return stays

    def existed(self, iso3):
        """From its first day to its last, open where the record has neither."""
        state = self.record.state[iso3]
        return (dates.ends(state['since'])[0] if state.get('since') else dates.BEGINNING,
                dates.ends(state['until'])[1] if state.get('until') else dates.END)

    def is_filed_elsewhere(self, iso3, day):
        """Whether the record has its acts under another State, from its first day on."""
        return 'filed_under' in self.record.state[iso3] and day >= self.existed(iso3)[0]

    def end_former(self, iso3, treaty):
        last = self.existed(iso3)[1]
        stays = self.stays[iso3, treaty]
        if last == dates.END or not stays:
            return
        heir = self.record.state[iso3].get('place_taken_by')
        taken = next((act for act in self.acts.get((heir, treaty), []) if act['action'] == 'succession'), None)
        stay = stays[-1]
        for basis in BASES:
            end, why = last + 1, 'state-ended'
            if taken and basis in ('deposit', 'in-force'):
                end, why = max(end, dates.ends(taken['date'])[1]), 'place-taken'
            elif taken:
                end = min(end, dates.ends(taken.get('effective') or taken['date'])[1])
            # What it gave notice of may have ended before.
            if end < stay.until[basis]:
                stay.until[basis], stay.ended_by[basis] = end, why
        if stay.bound[1] >= stay.until['bound']:
            stay.bound = None
            stay.start['in-force'] = stay.start['bound'] = (NEVER, NEVER)

    @functools.cache
    def stay_on(self, iso3, treaty, day, basis):
        """The membership that certainly counts that day."""
        for stay in self.stays.get((iso3, treaty), []):
            if stay.start[basis][1] <= day < stay.until[basis]:
                return stay
        return None

    def is_party(self, iso3, treaty, day, basis):
        return self.stay_on(iso3, treaty, day, basis) is not None

    @functools.cache
    def may_be_party(self, iso3, treaty, day, basis):
        """Not counted, yet it may be one: the day lies in what the record leaves open."""
        return not self.is_party(iso3, treaty, day, basis) and any(
            stay.start[basis][0] <= day < min(stay.start[basis][1], stay.until[basis]) for stay in self.stays.get((iso3, treaty), []))

    def open_act(self, iso3, treaty, day):
        """An act that may have been done by the day, its own day not being known."""
        return next((act for act in self.acts.get((iso3, treaty), []) if dates.ends(act['date'])[0] <= day < dates.ends(act['date'])[1]), None)

    @functools.cache
    def parties(self, treaty, day, basis, region=None):
        if region:
            return frozenset(code for code in self.parties(treaty, day, basis) if self.record.lies_in(code, region))
        return frozenset(key[0] for key in self.stays if key[1] == treaty and not self.record.is_organisation(key[0]) and self.is_party(*key, day, basis))

    def organisations(self, treaty, day, basis):
        return frozenset(key[0] for key in self.stays if key[1] == treaty and self.record.is_organisation(key[0]) and self.is_party(*key, day, basis))

    def can_count(self, treaties, basis):
        return basis in ('deposit', 'retroactive') or all(map(self.has_rule, treaties))

    @functools.cache
    def open(self, treaty, day, basis, region=None):
        return frozenset(key[0] for key in self.stays if key[1] == treaty and not self.record.is_organisation(key[0]) and self.record.lies_in(key[0], region) and self.may_be_party(*key, day, basis))

    def either(self, treaties, day, basis, region=None):
        return frozenset().union(*(self.parties(treaty, day, basis, region) for treaty in treaties))

    def both(self, treaties, day, basis, region=None):
        return frozenset.intersection(*(self.parties(treaty, day, basis, region) for treaty in treaties))

    def preceding(self, iso3, treaty, day, region=None):
        """Who was party by deposit on the eve of the State's own, without a former State whose place it took."""
        stay = self.stay_on(iso3, treaty, day, 'deposit')
        if stay is None or self.record.is_organisation(iso3):
            return None
        eve = stay.start['deposit'][1] - 1
        before = [code for code in self.parties(treaty, eve, 'deposit', region) if code != iso3 and self.record.state[code].get('place_taken_by') != iso3]
        return sorted(before, key=lambda code: (self.stay_on(code, treaty, eve, 'deposit').start['deposit'][1], code))

    def place(self, iso3, treaty, day, region=None):
        """One more than those before it; none where others may have come before on days that nobody knows, or, in a region, had come and gone."""
        before = self.preceding(iso3, treaty, day, region)
        if before is None:
            return None
        start = self.stay_on(iso3, treaty, day, 'deposit').start['deposit'][1]
        if self.open(treaty, start - 1, 'deposit', region):
            return None
        ever = {code for (code, of), stays in self.stays.items() if of == treaty and code != iso3 and stays and not self.record.is_organisation(code)
                and self.record.state[code]['kind'] != 'territory' and self.record.lies_in(code, region) and stays[0].start['deposit'][1] < start}
        return None if region and len(ever) != len(before) else len(before) + 1

    @functools.cache
    def latest(self, iso3, treaty, day, basis):
        """The last membership that had begun or had been deposited, if any."""
        begun = [stay for stay in self.stays.get((iso3, treaty), []) if min(stay.start[basis][1], dates.ends(stay.act['date'])[1]) <= day]
        return begun[-1] if begun else None

    def signature(self, iso3, treaty, day):
        return next((act for act in self.acts.get((iso3, treaty), []) if act['action'] in SIGNING and dates.ends(act['date'])[1] <= day), None)

    @functools.cache
    def status(self, iso3, treaty, day, basis):
        """What the State is to the treaty that day: none, signed, deposited, party, left or ended."""
        ended = self.existed(iso3)[1] < day
        stay = self.latest(iso3, treaty, day, basis)
        if stay is None:
            return 'ended' if ended else 'signed' if self.signature(iso3, treaty, day) else 'none'
        if self.is_party(iso3, treaty, day, basis):
            return 'party'
        if day >= stay.until[basis]:
            return 'left' if stay.ended_by[basis] == 'denounced' else 'ended'
        return 'ended' if ended else 'deposited'

    def turning_days(self, iso3=None):
        """Every day on which something changes: acts, and the first and last days of every basis."""
        found = set()
        for (code, treaty), acts in self.acts.items():
            if iso3 not in (None, code):
                continue
            for act in acts:
                found.update(dates.ends(act['date']))
            for stay in self.stays[code, treaty]:
                for basis in BASES:
                    found.update(stay.start[basis])
                    found.add(stay.until[basis])
        return {number for number in found if dates.BEGINNING < number < dates.END}
