# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The bundles behind the golden sentences: twelve States, each chosen for its name, that do thirteen kinds of things. All of it is made up, so that every
kind of sentence meets every kind of name; dates, numbers and articles change from State to State, so that no sentence is read twelve times."""

import json
import pathlib

DATA = pathlib.Path(__file__).parents[2] / 'data'
DAY = '2020-02-01'
# What each name is there for.
NAMES = {
    'KAZ': 'a plain name',
    'FRA': 'a name with an article, feminine in many languages',
    'LBN': 'a name with an article, masculine in many languages',
    'NLD': 'a plural',
    'USA': 'a plural of several words',
    'IRN': 'a form of State in the name in some languages',
    'CIV': 'a name in a foreign spelling, with an apostrophe',
    'COD': 'the Democratic Republic of the Congo, never to be taken for the next',
    'COG': 'the Congo, never to be taken for the last',
    'VAT': 'the Holy See, which is no country',
    'PHL': 'islands, a plural',
    'CSK': 'a former State',
}
STATES = list(NAMES)
DATES = ['1962-01-15', '1963-03-01', '1964-11', '1965-08-02', '1966-02-21', '1967-10-03', '1968', '1969-05-11', '1970-12-01', '1971-07-22', '1972-04', '1973-06-30']
LATER = ['2001-09-01', '2002-11-12', '2003-01-23', '2004-04-04', '2005-12-01', '2006-08-15', '2007-02-28', '2008-06-06', '2009-10-31', '2010-03-01', '2011-07-07', '2012-05-05']
CONVENTION, PROTOCOL, STATELESS, REDUCTION = 'refugees-1951', 'protocol-1967', 'stateless-1954', 'stateless-1961'
BOTH = [CONVENTION, PROTOCOL]


def read(name):
    return json.loads((DATA / f'{name}.json').read_text('utf-8'))


class Kind:
    """A kind of sentence: its bundle, and which paragraphs of which part are read."""

    def __init__(self, title, part, take=slice(None), alone=False, date=DAY):
        self.title, self.part, self.take, self.date = title, part, take, date
        known = {state['iso3']: state for state in read('states')}
        self.states = []
        for code, state in known.items():
            # Neither the end of a State nor its region adds a sentence where another kind is read.
            kept = {'iso3': code, 'name': state['name'], 'kind': state['kind']} | ({'until': '2020-12-31'} if state['kind'] == 'former' else {})
            self.states.append(kept)
        self.actions, self.reservations, self.limitations, self.series = [], [], [], {}

    def act(self, state, treaty, action, date, **more):
        self.actions.append({'state': state, 'treaty': treaty, 'action': action, 'date': date, 'sources': ['made-up'], **more})

    def find(self, code):
        return next(state for state in self.states if state['iso3'] == code)

    def figures(self, state, side, years, **columns):
        series = self.series.setdefault(state, {'format': 'accession-series-1', 'state': state, 'source': 'made-up', 'attribution': 'Nobody', 'licence': 'CC0-1.0', 'as_at': '2020'})
        series[side] = {'years': years, **columns}

    def partners(self, state, side, years, figures):
        other = 'origin' if side == 'hosted' else 'asylum'
        self.series[state][f'{side}_pairs'] = [{other: partner, 'years': years, 'refugees': row} for partner, row in figures.items()]

    def write(self, folder):
        folder.mkdir(parents=True)
        tables = {name: read(name) for name in ('regions', 'treaties', 'groups', 'categories')}
        tables['sources'] = [{'id': 'made-up', 'title': 'Made up for the golden sentences', 'publisher': 'Nobody'}]
        for table in tables['treaties'], tables['categories']:
            for record in table:
                record['source'] = 'made-up'
        tables |= {'states': self.states, 'actions': self.actions, 'reservations': self.reservations, 'limitations': self.limitations}
        bundle = {'format': 'accession-bundle-1', 'id': 'golden', 'title': 'Made up', 'edition': '1', 'licence': 'CC0-1.0', 'attribution': 'Nobody',
                  'as_at': {'actions': '2020-12-31', 'reservations': '2015-03-14', 'limitations': '2020'}, 'tables': tables}
        if self.series:
            bundle['series'] = 'series'
            (folder / 'series').mkdir()
            self.series.setdefault('world', {'format': 'accession-series-1', 'state': 'world', 'source': 'made-up', 'attribution': 'Nobody', 'licence': 'CC0-1.0',
                                             'as_at': '2020', 'world': {'years': [2018, 2019], 'refugees': [1, 1]}})
            for code, series in self.series.items():
                (folder / 'series' / f'{code}.json').write_text(json.dumps(series), 'utf-8')
        path = folder / 'bundle.json'
        path.write_text(json.dumps(bundle), 'utf-8')
        return folder


def acceded():
    kind = Kind('Accession', 'treaties', slice(1))
    for n, state in enumerate(STATES):
        for treaty in [BOTH, [CONVENTION], [PROTOCOL], [STATELESS], [REDUCTION]][n % 5]:
            kind.act(state, treaty, 'accession', LATER[n][:7] if n % 6 == 4 else LATER[n])
    return kind


def ratified():
    kind = Kind('Ratification, acceptance, approval and other ways to consent', 'treaties', slice(1))
    acts = ['ratification', 'ratification', 'acceptance', 'ratification', 'approval', 'ratification', 'definitive-signature', 'ratification', 'consent-to-be-bound']
    for n, state in enumerate(STATES):
        kind.act(state, [CONVENTION, STATELESS, REDUCTION][n % 3], acts[n % len(acts)], DATES[n], **({'doubt': 'single-source'} if n % 4 == 3 else {}))
    return kind


def succeeded():
    kind = Kind('Succession', 'treaties', slice(1))
    for n, state in enumerate(STATES):
        more = [{}, {'effective': '1991-12-26'}, {'effective': '1960-08-15', 'effective_doubt': 'computed'}][n % 3]
        for treaty in [BOTH, [CONVENTION], [STATELESS]][n % 3]:
            kind.act(state, treaty, 'succession', LATER[n], **more)
    return kind


def signed():
    kind = Kind('Signature alone', 'treaties', slice(1))
    for n, state in enumerate(STATES):
        kind.act(state, [CONVENTION, STATELESS, REDUCTION][n % 3], 'signature', DATES[n])
    return kind


def outside():
    kind = Kind('Not party', 'treaties', slice(-1, None))
    for n, state in enumerate(STATES):
        for treaty in [[], [REDUCTION], [CONVENTION], BOTH, [STATELESS, REDUCTION], [CONVENTION, PROTOCOL, STATELESS]][n % 6]:
            kind.act(state, treaty, 'accession', LATER[n])
    return kind


def left():
    kind = Kind('Denunciation: party until', 'treaties', slice(1))
    for n, state in enumerate(STATES):
        treaty = [CONVENTION, PROTOCOL, STATELESS][n % 3]
        kind.act(state, treaty, 'accession', '1985-04-01' if n % 2 else '1986-10-17')
        kind.act(state, treaty, 'denunciation', LATER[n])
    return kind


def limited():
    kind = Kind('Geographical limitation', 'terms')
    extent = 'people displaced by events in Europe'
    for n, state in enumerate(STATES):
        kind.act(state, CONVENTION, 'ratification', LATER[n])
        kind.limitations.append({'state': state, 'treaty': CONVENTION, 'article': '1(B)', 'source': 'made-up'} | [
            {'status': 'limited', 'extent': extent}, {'status': 'limited'}, {'status': 'withdrawn', 'withdrawn': '2012-05-01'}, {'status': 'withdrawn'},
            {'status': 'limited', 'extent': extent, 'doubt': 'single-source', 'note': 'the date of its declaration was not found'},
            {'status': 'withdrawn', 'withdrawn': '2013'}][n % 6])
    return kind


def reserved():
    kind = Kind('Reservations and declarations', 'terms')
    articles = [['17'], ['7', '17(1)', '24(1)(b)'], None, ['26', '28'], ['12'], ['23', '24'], ['IV'], None, ['8(3)'], ['27', '28', '31'], ['1(B)'], ['25(2)', '32']]
    kinds = ['reservation', 'both', 'reservation', 'declaration', 'declaration', 'reservation', 'reservation', 'declaration', 'choice', 'both', 'choice', 'reservation']
    summaries = [None, 'general rules on employing non-citizens apply', None, None, 'applies fully only to permanent residents', 'listed articles not accepted']
    for n, state in enumerate(STATES):
        treaty = PROTOCOL if articles[n] == ['IV'] else REDUCTION if articles[n] == ['8(3)'] else STATELESS if n % 4 == 3 else CONVENTION
        kind.act(state, treaty, 'ratification', LATER[n])
        record = {'state': state, 'treaty': treaty, 'kind': kinds[n], 'source': 'made-up', 'as_at': '2015-03-14'}
        record |= {'articles': articles[n]} if articles[n] else {}
        record |= {'summary': summaries[n % 6]} if summaries[n % 6] else {}
        kind.reservations.append(record | ({'withdrawn': '2014-10-01'} if n % 5 == 4 else {}))
    return kind


def ranked():
    kind = Kind('Place among the States of a region', 'sentence')
    known = {state['iso3']: state for state in read('states')}
    acts = ['accession', 'ratification', 'succession', 'acceptance', 'approval', 'accession', 'definitive-signature', 'consent-to-be-bound']
    wanted = [4, 1, 3, 5, 2, 6, 7, 8, 9, 10, 11, 8]
    for state in kind.states:
        if 'region' in known[state['iso3']]:
            state['region'] = known[state['iso3']]['region']
    for n, state in enumerate(STATES):
        region = known[state].get('region')
        others = [other['iso3'] for other in kind.states if other['iso3'] not in STATES and other['kind'] == 'member' and other.get('region') == region]
        treaty = [CONVENTION, STATELESS, PROTOCOL, REDUCTION][n % 4]
        done = {(act['state'], act['treaty']) for act in kind.actions}
        # Those of the twelve that share a region count too.
        before = sum(known[other].get('region') == region and any(act['state'] == other and act['treaty'] == treaty for act in kind.actions) for other in STATES[:n])
        for other in [other for other in others if (other, treaty) not in done][:max(0, wanted[n] - 1 - before)]:
            kind.act(other, treaty, 'accession', '1976-01-01' if treaty != REDUCTION else '1977-01-01')
        kind.act(state, treaty, acts[n % len(acts)], LATER[n])
    return kind


HOSTED = [1, 2, 3, 5, 11, 21, 22, 101, 1000, 8343, 14799, 3184162]
WAITING = [0, 1, 2, 4, 12, 25, 31, 103, 999, 1001, 20000, 612345]
PARTNERS = [['AFG'], ['SYR', 'IRQ'], ['SDN', 'SSD', 'ERI'], ['VEN'], ['MMR', 'LKA'], ['UKR', 'RUS', 'BLR'], ['COD'], ['COG', 'CAF'], ['BDI', 'RWA', 'COD'], ['ETH'], ['VNM', 'KHM'], ['BIH', 'HRV', 'TUR']]


def people(title, side, index):
    kind = Kind(title, 'people', slice(index, index + 1))
    for n, state in enumerate(STATES):
        years = [2018, 2019]
        kind.figures(state, side, years, refugees=[HOSTED[n], HOSTED[-1 - n]], asylum_seekers=[WAITING[n], WAITING[-1 - n]])
        kind.partners(state, side, years, {partner: [max(1, HOSTED[n] // (2 + k)), max(1, HOSTED[-1 - n] // (2 + k))] for k, partner in enumerate(PARTNERS[n])})
    return kind


def hosted():
    return people('Refugees and asylum-seekers hosted, and where from', 'hosted', 0)


def abroad():
    return people('Refugees and asylum-seekers from the State, and where they are', 'abroad', 1)


def head():
    kind = Kind('People, at the head of a page', 'head')
    for n, state in enumerate(STATES):
        others = {['idps', 'stateless', 'ooc', 'oip'][(n + k) % 4]: [HOSTED[n - k]] for k in range(2)}
        kind.figures(state, 'hosted', [2019], refugees=[HOSTED[n]], asylum_seekers=[WAITING[n]], **others)
        kind.figures(state, 'abroad', [2019], refugees=[HOSTED[-1 - n]])
    return kind


def nothing():
    """None, not reported, not collected, no State: never the same."""
    kind = Kind('None, not reported, not collected, not yet or no longer a State', 'people', slice(1))
    kind.parts = {}
    for n, state in enumerate(STATES):
        way = n % 6
        if way == 0:
            kind.figures(state, 'hosted', [2018, 2019], refugees=[0, 0], asylum_seekers=[0, 5])
        elif way == 1:
            kind.figures(state, 'hosted', [2018, 2019], refugees=[None, None], asylum_seekers=[None, None])
            kind.parts[state] = ('people', slice(2), DAY)
        elif way == 3:
            kind.figures(state, 'hosted', [2019], refugees=[7], asylum_seekers=[0])
            kind.parts[state] = ('people', slice(1), '1999-02-01')
        elif way == 4:
            kind.find(state)['since'] = '2020-07-09'
            kind.parts[state] = ('treaties', slice(1), DAY)
        elif way == 5:
            kind.act(state, STATELESS, 'accession', '2020')
            kind.parts[state] = ('treaties', slice(None), DAY)
    kind.find('CSK')['until'] = '1992-12-31'
    kind.parts['CSK'] = ('treaties', slice(1), DAY)
    return kind


def kinds():
    made = [acceded(), ratified(), succeeded(), signed(), outside(), left(), limited(), reserved(), ranked(), hosted(), abroad(), head(), nothing()]
    for kind in made:
        kind.parts = {state: (kind.part, kind.take, kind.date) for state in STATES} | getattr(kind, 'parts', {})
    return made
