# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bundles of any size for tests, the same ones at every run, and the counts that must come of them, worked out apart from the program.

As a program: make_bundles.py TREATIES ACTS FOLDER writes own.accession.json and the tables actions.csv, treaties.csv and states.csv of so many treaties with about so many acts each."""

import csv
import datetime
import json
import pathlib
import sys

# How a State joins. A succession to a signature only signs.
JOINS = ['ratification', 'accession', 'acceptance', 'approval', 'definitive-signature', 'consent-to-be-bound', 'succession']
SIGNS = ['signature', 'succession-to-signature']
REGIONS = [('142', 'Asia', None), ('143', 'Central Asia', '142'), ('034', 'Southern Asia', '142'), ('150', 'Europe', None)]

# Bundles to test with. treaties: (acts of each, States, regions, groups, the first treaty's year)
SIZES = {0: (0, 6, True, 'none', 1926), 1: (20, 30, False, 'none', 1926), 4: (40, 60, True, 'several', 1951), 9: (30, 60, True, 'none', 1899), 33: (20, 60, False, 'several', 1926),
         300: (10, 120, True, 'several', 1926), 600: (6, 120, True, 'several', 1926)}


class Numbers:
    """Numbers that look like chance and are none: the same with every version of Python."""

    def __init__(self, seed):
        self.state = seed * 2654435761 % 2**32 or 1

    def below(self, n):
        self.state = (self.state * 1664525 + 1013904223) % 2**32
        return (self.state >> 8) % n

    def pick(self, items):
        return items[self.below(len(items))]


def first_day(date):
    """Of what a written date may mean."""
    year, month, day = (date.split('-') + [None, None])[:3]
    return datetime.date(int(year), int(month or 1), int(day or 1))


def last_day(date):
    year, month, day = (date.split('-') + [None, None])[:3]
    if day:
        return first_day(date)
    if month and int(month) < 12:
        return datetime.date(int(year), int(month) + 1, 1) - datetime.timedelta(1)
    return datetime.date(int(year), 12, 31)


def code(number, letter='Q'):
    """Of a State that there is not: QAA, QAB…; of an organisation XAA, XAB…"""
    return letter + chr(65 + number // 26) + chr(65 + number % 26)


class Made:
    """A bundle as JSON, its acts as they are counted, and the counts."""

    def __init__(self, treaties, acts=20, states=60, regions=True, groups='several', first_year=1926, organisations=2, seed=1, figures=False):
        numbers = Numbers(seed * 1000 + treaties)
        self.states = [code(n) for n in range(states)]
        self.organisations = [code(n, 'X') for n in range(organisations)]
        self.treaties = [f't{n:03}-{first_year + n % 80}' for n in range(treaties)]
        self.region_of = {state: REGIONS[1 + n % 3][0] if regions else None for n, state in enumerate(self.states)}
        # (State, treaty): [[the date of joining, the date of notice or None]…]
        self.stays = {}
        self.signed = {}
        self.actions = []
        for n, treaty in enumerate(self.treaties):
            self.add_acts(numbers, treaty, first_year + n % 80, max(1, acts + numbers.below(5) - 2))
            if self.organisations and n % 3 == 0:
                self.add_organisation(numbers, treaty, first_year + n % 80)
        self.groups = self.make_groups(groups)
        self.bundle = self.make_bundle(regions, first_year)
        self.figures = self.make_figures() if figures else {}

    def add_act(self, state, treaty, action, date, **more):
        self.actions.append({'state': state, 'treaty': treaty, 'action': action, 'date': date, 'sources': ['own-list'], **more})

    def add_acts(self, numbers, treaty, year, acts):
        """Of a State at most five: signed, joined, left, joined again, left again."""
        at = numbers.below(len(self.states))
        while acts > 0:
            state = self.states[at % len(self.states)]
            at += 1
            if (state, treaty) in self.stays or (state, treaty) in self.signed:
                return  # all States have acted
            y = year + numbers.below(20)
            if numbers.below(3) == 0:
                self.signed[state, treaty] = self.write_date(numbers, y)
                self.add_act(state, treaty, numbers.pick(SIGNS), self.signed[state, treaty])
                acts -= 1
                if numbers.below(3) == 0:
                    continue  # and never joined
            for again in range(2):
                y += 1 + numbers.below(10)
                joined = self.write_date(numbers, y)
                stay = [joined, None]
                self.stays.setdefault((state, treaty), []).append(stay)
                self.add_act(state, treaty, 'accession' if again else numbers.pick(JOINS), joined)
                acts -= 1
                if numbers.below(8) != 0:
                    break
                y += 2 + numbers.below(10)
                stay[1] = f'{y}-{1 + numbers.below(12):02}-{1 + numbers.below(28):02}'
                self.add_act(state, treaty, 'denunciation', stay[1])
                acts -= 1
                y += 2
                if numbers.below(2) == 0:
                    break

    def add_organisation(self, numbers, treaty, year):
        organisation = numbers.pick(self.organisations)
        joined = self.write_date(numbers, year + 1 + numbers.below(30))
        self.stays[organisation, treaty] = [[joined, None]]
        self.add_act(organisation, treaty, numbers.pick(['approval', 'accession']), joined)

    def write_date(self, numbers, year):
        """Mostly to the day; now and then only the month or the year is known."""
        written = f'{year}-{1 + numbers.below(12):02}-{1 + numbers.below(28):02}'
        return written[:numbers.pick([4, 7] + [10] * 28)]

    def make_groups(self, kind):
        if kind == 'none' or not self.treaties:
            return []
        groups = [{'id': f'chapter-{n}', 'title': f'Chapter {n}', 'any': f'any treaty of chapter {n}', 'all': f'all treaties of chapter {n}',
                   'treaties': self.treaties[n::3]} for n in range(min(3, len(self.treaties)))]
        return groups + [{'id': 'everything', 'title': 'Any treaty of the list', 'treaties': list(self.treaties), 'default': True}]

    def make_bundle(self, regions, first_year):
        states = [{'iso3': state, 'name': f'Land {state}', 'kind': 'member', **({'region': self.region_of[state]} if regions else {})} for state in self.states]
        states += [{'iso3': own, 'name': f'Union {own}', 'kind': 'organisation'} for own in self.organisations]
        tables = {
            'sources': [{'id': 'own-list', 'title': 'A list that nobody published', 'publisher': 'Own'}],
            'regions': [{'code': number, 'name': name, **({'parent': parent} if parent else {})} for number, name, parent in REGIONS] if regions else [],
            'states': states,
            'treaties': [{'id': treaty, 'title': f'Convention number {n}', 'short_title': f'Convention {n}', 'done': f'{first_year + n % 80}-01-01', 'denunciation_months': 12,
                          'source': 'own-list'} for n, treaty in enumerate(self.treaties)],
            'actions': self.actions,
        }
        if self.groups:
            tables['groups'] = self.groups
        if self.treaties:
            pairs = sorted(pair for pair in self.stays if pair[0] in self.states)[:200:5]
            tables['reservations'] = [{'state': state, 'treaty': treaty, 'kind': 'reservation', 'articles': ['4'], 'source': 'own-list'} for state, treaty in pairs]
            tables['limitations'] = [{'state': state, 'treaty': treaty, 'status': 'limited', 'source': 'own-list'} for state, treaty in pairs[::4]]
            tables['counts'] = [{'id': f'count-{n}', 'treaties': [treaty], 'value': self.count_treaty(treaty, datetime.date(1990, 1, 1)), 'date': '1990-01-01',
                                 'source': 'own-list'} for n, treaty in enumerate(self.treaties[:5])]
        tables['events'] = [{'id': f'event-{n}', 'date': str(1930 + n), 'state': state, 'kind': 'law', 'title': f'A law of Land {state}', 'source': 'own-list'}
                            for n, state in enumerate(self.states[:50:5])]
        tables['observations'] = [{'id': f'seen-{n}', 'state': state, 'title': 'People counted', 'value': 1000 + n, 'qualifier': 'about', 'date': str(1940 + n),
                                   'source': 'own-list'} for n, state in enumerate(self.states[:50:7])]
        return {'format': 'accession-bundle-1', 'id': f'made-{len(self.treaties)}', 'title': f'{len(self.treaties)} treaties that there are not', 'edition': '1',
                'as_at': {'actions': '2020-12-31'}, 'tables': tables,
                'translations': {'fr': {f'Convention {n}': f'Traité {n}' for n in range(len(self.treaties))}}}

    def make_figures(self):
        """Of the first four States, for some years of three categories, one of which no bundle that ships has, with titles of their own: exact, zero, not reported and, before anybody counted, not collected."""
        common = {'period': 'end-of-year', 'unit': 'persons', 'agency': 'Own', 'source': 'own-list'}
        self.bundle['series'] = 'series'
        self.bundle['tables']['sources'][0]['licence'] = 'CC0 1.0'
        self.bundle['tables']['categories'] = [
            {'id': 'refugees', 'title': 'Guests', 'title_hosted': 'Guests received', 'title_abroad': 'Guests from {state}', 'definition': 'Guests: who came to stay.',
             'sides': ['hosted', 'abroad'], 'always': True, 'collected_state': 1961, **common},
            {'id': 'stateless', 'title': 'People without papers', 'definition': 'People without papers: who had none.', 'sides': ['hosted'], 'collected_state': 1963, **common},
            {'id': 'lodgers', 'title': 'Lodgers', 'definition': 'Lodgers: who paid for a room.', 'sides': ['hosted'], 'collected_state': 1962, **common}]
        years = list(range(1961, 1967))
        made = {}
        for n, state in enumerate(self.states[:4]):
            guests = [1000 * (n + 1) + 7 * year for year in range(len(years))]
            guests[2], guests[3 + n % 2] = 0, None
            papers = [None if n == 1 else 0, 0, 20 + n, None, 0, 400 + n]
            made[state] = {'hosted': {'years': years, 'refugees': guests, 'stateless': papers, 'lodgers': [0, 3 + n, 0, None, 2500, 0]}, 'abroad': {'years': years[1:], 'refugees': guests[:0:-1]}}
        return {state: {'format': 'accession-series-1', 'state': state, 'source': 'own-list', 'attribution': 'Own', 'licence': 'CC0-1.0', 'as_at': '1966', **runs}
                for state, runs in made.items()}

    def write(self, folder):
        for state, figures in self.figures.items():
            path = pathlib.Path(folder) / 'series' / f'{state}.json'
            path.parent.mkdir(exist_ok=True)
            path.write_text(json.dumps(figures), 'utf-8')
        path = pathlib.Path(folder) / 'own.accession.json'
        path.write_text(json.dumps(self.bundle), 'utf-8')
        return path

    def write_tables(self, folder):
        """The same acts as the tables that make-bundle reads, of the States of the bundle that ships."""
        known = [state['iso3'] for state in json.loads((pathlib.Path(__file__).parents[2] / 'data' / 'states.json').read_text('utf-8')) if state['kind'] == 'member']
        actions, treaties, states = (pathlib.Path(folder) / name for name in ('actions.csv', 'treaties.csv', 'states.csv'))
        states.write_text('iso3,name,kind\n' + ''.join(f'{own},Union {own},organisation\n' for own in self.organisations), 'utf-8')
        with open(actions, 'w', newline='', encoding='utf-8') as file:
            writer = csv.writer(file)
            writer.writerow(['iso3', 'treaty', 'action', 'date', 'source'])
            for act in self.actions:
                state = act['state'] if act['state'] in self.organisations else known[self.states.index(act['state'])]
                writer.writerow([state, act['treaty'], act['action'].replace('-', ' '), act['date'], '+'.join(act['sources'])])
        with open(treaties, 'w', newline='', encoding='utf-8') as file:
            writer = csv.writer(file)
            writer.writerow(['id', 'title', 'done', 'entry_into_force', 'chapter'])
            for n, treaty in enumerate(self.bundle['tables']['treaties']):
                writer.writerow([treaty['id'], treaty['title'], treaty['done'], '', f'Chapter {n % 3}'])
        return actions, treaties, states

    # The counts by deposit: from the last day that the date of joining may mean, until a year after the notice.

    def is_party(self, state, treaty, day):
        return any(last_day(joined) <= day and not (left and day >= self.end_of_notice(left)) for joined, left in self.stays.get((state, treaty), []))

    @staticmethod
    def end_of_notice(left):
        date = first_day(left)
        return date.replace(year=date.year + 1)

    def is_possible(self, state, treaty, day):
        """Not counted, and party all the same if the day that is not known fell early."""
        return not self.is_party(state, treaty, day) and any(first_day(joined) <= day < last_day(joined) for joined, _ in self.stays.get((state, treaty), []))

    def in_region(self, state, region):
        own = self.region_of[state]
        return region is None or region in (own, {number: parent for number, _, parent in REGIONS}.get(own))

    def list_parties(self, treaty, day, region=None):
        return {state for state in self.states if self.in_region(state, region) and self.is_party(state, treaty, day)}

    def list_organisations(self, treaty, day):
        return {own for own in self.organisations if self.is_party(own, treaty, day)}

    def list_possible(self, treaty, day, region=None):
        return {state for state in self.states if self.in_region(state, region) and self.is_possible(state, treaty, day)}

    def count_treaty(self, treaty, day, region=None):
        return len(self.list_parties(treaty, day, region))

    def count_group(self, group, day, region=None):
        """Party to one or more of its treaties, and party to all."""
        parties = [self.list_parties(treaty, day, region) for treaty in group['treaties']]
        return len(set().union(*parties)), len(set.intersection(*parties))

    def get_default_group(self):
        return next((group for group in self.groups if group.get('default')), None)

    def get_position(self, state, treaty, day):
        """As status says it by deposit: party, left, signed or none."""
        if self.is_party(state, treaty, day):
            return 'party'
        if any(last_day(joined) <= day for joined, _ in self.stays.get((state, treaty), [])):
            return 'left'
        return 'signed' if (state, treaty) in self.signed and last_day(self.signed[state, treaty]) <= day else 'none'


def make(treaties, **more):
    """The one of SIZES with so many treaties."""
    return Made(treaties, *SIZES[treaties], **more)


if __name__ == '__main__':
    made = Made(int(sys.argv[1]), int(sys.argv[2]), states=120)
    made.write(sys.argv[3])
    made.write_tables(sys.argv[3])
    print(len(made.actions), 'acts')
