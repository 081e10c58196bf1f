# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a briefing or a profile as English text, sentence by sentence, and holds each against the record."""

import re

import dates
import document
import judge_series
import must_say
import say_people  # noqa: F401 - the shapes that they know
import say_rest  # noqa: F401
import say_terms  # noqa: F401
import say_treaties  # noqa: F401
import shapes
import terms

# What only those who maintain the record may read.
MAKERS = re.compile(r'in the extraction|not re-?read|requires it|\(general rule\)|listed without text|Reported by The Accession|re-read in|declaration not read', re.I)
NOTE = 'The record notes: '
STATUS_WORDS = {'party': 'party', 'deposited': 'deposited, not yet bound', 'signed': 'signed, not a party', 'left': 'no longer a party', 'ended': 'ended',
                'none': 'not a party'}


class Reader:
    def __init__(self, verdict, law, figures, source, iso3, day, text):
        self.verdict, self.law, self.record, self.figures = verdict, law, law.record, figures
        self.source, self.iso3, self.day, self.basis = source, iso3, day, 'deposit'
        self.state = self.record.state[iso3]
        text, self.marks = document.without_marks(text)
        self.text, self.flat = text, re.sub(r'\s+', ' ', text)
        self.acts, self.expected, self.said = [], [], set()
        self.side = self.year = self.counted = None
        self.blocks = document.blocks(text)
        self.sources, self.notes = ({what[0]: what[1] for kind, what in self.blocks if kind == wanted} for wanted in ('source', 'note'))
        self.sentence = ''

    # What functions of shapes ask.
    def is_itself(self, name):
        return self.record.named(name) == self.iso3

    def expect_sources(self, sources):
        self.expected = list(sources)

    # The document.
    def judge(self):
        found = MAKERS.search(self.flat)
        self.verdict.that(self.source + ' text: no notes of the makers', not found, self.iso3, (found or [''])[0])
        heading = ''
        observations, events, actions = self.expected_observations(), self.expected_events(), self.expected_actions()
        for kind, what in self.blocks:
            if kind == 'title':
                self.check('title', what == self.state['name'] + ('' if self.source == 'profile' else ': figures' if self.state['kind'] in ('territory', 'group')
                                                                     else ': treaties' if self.record.is_own else ': refugee and statelessness treaties'), what)
            elif kind == 'heading':
                heading = what
                found = re.fullmatch(r'Treaties on (.*)', what)
                self.check('heading', what in HEADINGS or (found and dates.read(found[1]) == dates.iso(self.day)), what)
            elif kind == 'source':
                self.check('source', self.source_fits(what[1]), what[1])
            elif kind == 'note':
                self.check('note', self.note_fits(what[1]), what[1])
            elif kind == 'seal':
                self.check('seal', ' state=%s as-of=%s ' % (self.iso3, dates.iso(self.day)) in what, what)
            elif kind == 'caption':
                self.check('caption', self.caption_fits(what), what)
            elif kind == 'table':
                self.table(heading, what)
            elif kind == 'item' and heading == 'Figures that sources give':
                self.whole('observation', what, observations)
            elif kind == 'item' and heading == 'Background':
                self.whole('event', what, events)
            elif kind == 'item' and heading == 'Treaty actions':
                self.whole('act', what, actions)
            else:
                self.paragraph(what)
        for name, missing in (('observation', observations), ('event', events)) + ((('act', actions),) if self.source == 'profile' else ()):
            if self.state['kind'] in ('territory', 'group') and name == 'act':
                continue
            self.verdict.that('%s text: every %s is said' % (self.source, name), not missing, self.iso3, [words for words, _ in missing[:2]])
        self.verdict.same(self.source + ' text: every note is named, and every one named is there', (sorted(self.notes), self.marks), (list(range(1, len(self.notes) + 1)), set(self.notes)), self.iso3)
        self.tables_are_whole()
        must_say.judge(self)

    def check(self, kind, right, *why):
        self.verdict.that('%s text: %s' % (self.source, kind), right is True or (right and not isinstance(right, str)), self.iso3, *why)
        self.verdict.sentence(self.source, kind)

    def paragraph(self, text):
        rest = text
        while rest:
            rest = rest.lstrip()
            best = None
            best = self.note(rest) if rest.startswith(NOTE) else self.note_of_break(rest)
            if best is None and not rest.startswith(NOTE):
                for kind, pattern, function, factual in shapes.ALL:
                    found = pattern.match(rest)
                    if found and (best is None or found.end() < best[1]):
                        best = (kind, found.end(), function, found.groupdict(), factual)
            if best is None:
                unknown = re.split(r'(?<=[.:]) (?=[A-Z“])', rest, 1)
                self.verdict.that(self.source + ' text: every sentence is of a known shape', False, self.iso3, unknown[0])
                self.verdict.sentence(self.source, 'unknown')
                rest = unknown[1] if len(unknown) > 1 else ''
                continue
            kind, end, function, places, factual = best
            self.sentence, self.expected = rest[:end], []
            references = re.match(r'(?: \[\d+\])*', rest[end:])
            answer = function(self, **places)
            self.check('sentence, ' + kind if factual else 'no statement, ' + kind, answer is True, '“%s”' % self.sentence, answer if isinstance(answer, str) else '')
            if self.expected and answer is True:
                self.references(references[0])
            rest = rest[end + references.end():]

    def references(self, words):
        """The numbers behind a sentence lead to the sources of what it says."""
        said = {int(number) for number in re.findall(r'\d+', words)}
        known = {self.record.source[source]['title'] for source in self.expected if source in self.record.source}
        named = {title for title in known if any('“%s”' % title in self.sources.get(number, '') for number in said)}
        self.verdict.that(self.source + ' text: sources of a sentence', named == known and len(said) == len(known), self.iso3, '“%s”' % self.sentence, words, sorted(known - named))

    def note(self, rest):
        """What the record notes is told word by word, and of the act, the term or the State at hand."""
        known = [terms.note(one, self.day) for one in self.acts if terms.note(one, self.day)] + ([self.state['note']] if self.state.get('note') else [])
        for note in known:
            if rest.startswith(NOTE + note + '.'):
                return 'note', len(NOTE + note) + 1, lambda reader: True, {}, True
        return None

    def note_of_break(self, rest):
        """Where figures of two years cannot be compared, in the words of the record."""
        for one in self.record.breaks:
            words = one['note'].replace('{year}', str(one['year']))
            if rest.startswith(words):
                year = self.figures.year_of(self.day)
                right = one['year'] == year and one.get('state', self.iso3) == self.iso3
                return 'break', len(words), lambda reader: right or 'of another year or State', {}, True
        return None

    def whole(self, kind, what, expected):
        """An item that the auditor writes itself and finds, or not."""
        plain = re.sub(r'(?: \[\d+\])+$', '', what)
        for one in expected:
            if one[0] == plain:
                expected.remove(one)
                self.sentence, self.expected = plain, one[1]
                self.check(kind, True)
                self.references(what[len(plain):])
                for _ in range(len(re.findall(r'\. (?=[A-Z])', plain))):
                    self.verdict.sentence(self.source, kind)
                return
        self.check(kind, False, '“%s”' % plain, 'expected', [words for words, _ in expected[:2]])

    def expected_observations(self):
        found = []
        for one in terms.observations(self.record, self.iso3, self.day):
            value = None
            if one.get('qualifier') == 'hundreds-of-thousands':
                value = 'hundreds of thousands'
            elif 'value' in one:
                words = {'about': 'about ', 'up-to': 'up to ', 'at-least': 'at least ', 'estimated': 'an estimated '}.get(one['qualifier'], '')
                value = words + '{:,}'.format(one['value'])
            origins = shapes.listed([self.record.in_sentence(code) for code in one.get('origins', [])])
            middle = value + ', from ' + origins if value and origins else value or origins or 'no figure is reported'
            words = '%s: %s (%s).' % (one['title'], middle, dates.english(one['date']))
            found.append((words + self.sentence_of(one.get('note')), [one['source']]))
        return found

    def expected_events(self):
        found = []
        for one in terms.events(self.record, self.iso3, self.day):
            when = dates.english(dates.as_known(one['date'], self.day))
            place = ' (%s)' % one['place'] if one.get('place') and one['place'] not in one['title'] else ''
            found.append(('%s: %s%s.' % (when[0].upper() + when[1:], one['title'], place) + self.sentence_of(one.get('detail')), [one['source']]))
        return found

    def expected_actions(self):
        found = []
        doubts = {'computed': 'The date is computed from another that was published', 'single-source': 'The date rests on one source', 'unverified': 'The date is not verified'}
        for key, acts in self.law.acts.items():
            for act in acts if key[0] == self.iso3 else []:
                words = '%s: %s, %s.' % (dates.english(act['date']), act['action'].replace('-', ' '), self.record.treaty[act['treaty']]['short_title'])
                if act.get('effective'):
                    words += ' Effective %s.' % dates.english(act['effective'])
                if dates.precision(act['date']) in ('year', 'month'):
                    words += ' Only the %s is known.' % dates.precision(act['date'])
                if act.get('doubt') in doubts:
                    words += ' %s.' % doubts[act['doubt']]
                found.append((words, act['sources']))
        return found

    @staticmethod
    def sentence_of(words):
        return '' if not words else ' ' + words + ('' if words.endswith('.') else '.')

    def source_fits(self, words):
        for one in self.record.sources:
            date = ', ' + dates.english(one['date']) if one.get('date') else ''
            known = '%s, “%s”%s.' % (one['publisher'], one['title'], date)
            known += ' As at %s.' % dates.english(one['as_at']) if one.get('as_at') else ''
            known += ' Licence: %s.' % one['licence'] if one.get('licence') else ''
            known += ' ' + one['address'] if one.get('address') else ''
            if known == words:
                return True
        return False

    def note_fits(self, words):
        """A note has sources that are listed, statements by their names, and says nothing of the reach of the record, which stands elsewhere."""
        names = [name for names in re.findall(r'Statements?: ((?:[^.]|\.\d)*)\.', words) for name in re.findall(r'\S+/[^\s,]+', names)]
        known = all(name.split('/')[0] in self.record.state or name.startswith('world/') for name in names)
        return bool(names) and known and all(int(number) in self.sources for number in re.findall(r'\[(\d+)\]', words)) and 'complete as follows' not in words

    # Tables.
    def caption_fits(self, words):
        counted = re.fullmatch(r'States party on (.*), counted and reported', words)
        if counted:
            return dates.read(counted[1]) == dates.iso(self.day)
        return words in (self.state['name'] + ': figures in the course of a year', self.state['name'] + ': figures at a point in time')

    def table(self, heading, rows):
        if rows[0][0] in ('People', 'In the course of the year'):
            self.table_of_people(rows)
        elif rows[0][:2] == ['Treaty', 'Counted']:
            self.table_of_counts(rows)
        elif rows[0][:2] == ['Treaty', 'By deposit']:
            self.table_of_positions(rows)
        elif self.source == 'profile' and not heading:
            self.table_of_facts(rows)
        else:
            self.check('table of a known kind', False, rows[0])

    def table_of_people(self, rows):
        """Of the ends of two years, or of what happened within them."""
        flows = rows[0][0] == 'In the course of the year'
        years = [int(re.search(r'\d{4}', cell)[0]) for cell in rows[0][1:]]
        last = self.figures.year_of(self.day)
        self.check('table: years', years == [years[-1] - 1, years[-1]] and years[-1] <= last and all(('end of' in cell) != flows for cell in rows[0][1:]), rows[0], last)
        name = self.record.in_sentence(self.iso3)
        for label, *cells in rows[1:]:
            found = judge_series.category_of(self.figures, label, 'flows' if flows else None, name)
            self.check('table: row of a known kind', found is not None, label)
            for year, cell in zip(years, cells if found else ()):
                judge_series.cell_fits(self.verdict, self.figures, self.iso3, *found, year, cell, self.source + ' text')
                self.said.add(('cell', *found, year))

    def tables_are_whole(self):
        """No figure of the year is left out of the tables, on any side that has one."""
        year = min(self.figures.year_of(self.day), self.figures.series[self.iso3].last) if self.iso3 in self.figures.series else 0
        for category, one in self.figures.categories.items():
            for side in one['sides'] if category in self.figures.columns else ():
                if self.figures.figure(self.iso3, side, category, year)[1] and not (side == 'hosted' and self.state['kind'] == 'group'):
                    self.verdict.that(self.source + ' text: tables leave no figure out', ('cell', side, category, year) in self.said, self.iso3, side, category, year)

    def table_of_counts(self, rows):
        titles = {treaty['short_title']: [treaty['id']] for treaty in self.record.treaties}
        if self.record.pair:
            titles[self.record.group['title']] = self.record.pair
        for row in rows[1:]:
            keys = titles.get(row[0])
            if not keys:
                self.check('table of counts: row', False, row)
                continue
            n = len(self.law.either(keys, self.day, 'deposit'))
            self.check('table of counts: counted', row[1] == '{:,}'.format(n), row, n)
            known = terms.reported(self.record, keys, self.day)
            if known is None:
                self.check('table of counts: reported', row[2:] == ['no report at hand'], row)
                continue
            one, last = known
            own = one['value'] - len(self.law.either(keys, last, 'deposit'))
            words = '{:,} {}'.format(one['value'], dates.when(one['date']))
            difference = 'the same' if own == 0 else '%d %s' % (abs(own), 'more' if own > 0 else 'fewer')
            # What stands beside it is counted for another day.
            difference += ' on that date' if n != len(self.law.either(keys, last, 'deposit')) else ''
            self.check('table of counts: reported', len(row) == 4 and re.sub(r' \[\d+\]$', '', row[2]) == words and row[3] == difference, row, words, difference)
            self.sentence, self.expected = ' '.join(row), [one['source']]
            self.references(re.search(r'( \[\d+\])*$', row[2])[0] if len(row) > 2 else '')
        self.verdict.that(self.source + ' text: table of counts is whole', [row[0] for row in rows[1:]] == list(titles), rows)

    def table_of_positions(self, rows):
        bases = {'By deposit': 'deposit', 'In force': 'in-force', 'As known today': 'retroactive', 'Bound that day': 'bound'}
        for row in rows[1:]:
            key = self.record.by_title.get(row[0])
            for head, cell in zip(rows[0][1:], row[1:]):
                basis = bases.get(head)
                status = basis and self.law.status(self.iso3, key, self.day, basis)
                stay = basis and self.law.latest(self.iso3, key, self.day, basis)
                act = stay.act if stay else self.law.signature(self.iso3, key, self.day)
                uncertain = self.law.may_be_party(self.iso3, key, self.day, basis) or self.law.open_act(self.iso3, key, self.day) or (act and act.get('doubt') == 'unverified')
                known = STATUS_WORDS.get(status)
                if status == 'none' and self.law.is_filed_elsewhere(self.iso3, self.day):
                    known = 'filed under another State'
                if status == 'ended' and stay and stay.start[basis][1] < stay.until[basis]:
                    known = 'party until it ended'
                words = 'not certain' if basis and self.law.may_be_party(self.iso3, key, self.day, basis) else '%s, not certain' % known if uncertain else known
                self.check('table of positions', cell == words, row[0], head, cell, words)

    def table_of_facts(self, rows):
        kinds = {'member': 'Member of the United Nations', 'observer': 'Observer at the United Nations', 'non-member': 'Not a member of the United Nations',
                 'former': 'Former State', 'territory': 'Territory', 'group': 'Group of people', 'organisation': 'Organisation'}
        state = self.state
        facts = {'Code' if self.record.is_organisation(self.iso3) or state['kind'] == 'group' else 'ISO 3166-1 code': self.iso3, 'Kind': kinds[state['kind']], 'Region': self.record.region.get(state.get('region'), {}).get('name'),
                 'Independence or separation': state.get('since') and dates.english(state['since']), 'Existed until': state.get('until') and dates.english(state['until']),
                 'Other names': shapes.listed(state.get('aliases', [])), 'Note': state.get('note')}
        for label, *cells in rows:
            if label == 'Predecessors':
                self.check('table of facts', sorted(self.record.states_named(cells[0]) or []) == sorted(state.get('predecessors', [])), label, cells)
            else:
                self.check('table of facts', label in facts and ' '.join(cells) == (facts[label] or ''), label, cells, facts.get(label))


HEADINGS = {'Terms', 'People', 'Figures that sources give', 'Background', 'States party in the world', 'How far the record goes', 'Notes', 'Sources', 'Treaty actions'}
