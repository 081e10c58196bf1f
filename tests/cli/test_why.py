# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Why a statement is made, against the acts, rules and tables as their sources have them."""

import json

import common

# Read in the depositary's list of 14 March 2015, the final clauses of the treaties and UNHCR's table, not in what the program says:
# name, date, basis; value, since, bound since, articles, days, rests on, another answer from.
STANDINGS = [
    ('KAZ/refugees-1951', '1999-02-01', 'deposit', 'party', '1999-01-15', '1999-04-15', ['43(2)'], 90, ['1999-01-15'], []),
    ('KAZ/protocol-1967', '1999-02-01', 'deposit', 'party', '1999-01-15', '1999-01-15', ['VIII(2)'], 0, ['1999-01-15'], []),
    ('KAZ/refugees-1951', '1999-02-01', 'in-force', 'signed', '1999-04-15', '1999-04-15', ['43(2)'], 90, ['1999-01-15'], ['1999-04-15']),
    ('UZB/refugees-1951', '1999-02-01', 'deposit', 'never', None, None, [], None, [], []),
    ('TUR/refugees-1951', '1962-03-29', 'deposit', 'signed', '1962-03-30', '1962-06-28', [], None, ['1951-08-24'], ['1962-03-30']),
    ('PHL/stateless-1954', '2000-01-01', 'deposit', 'signed', '2011-09-22', '2011-12-21', [], None, ['1955-06-22'], ['2011-09-22']),
    ('SVN/refugees-1951', '1993-01-01', 'bound', 'party', '1991-06-25', '1991-06-25', [], None, ['1992-07-06'], []),
    ('MDG/stateless-1954', '1965-06-01', 'deposit', 'party', '1962-02-20', '1962-05-21', ['39(2)'], 90, ['1962-02-20', '1965-04-02'], ['1966-04-02']),
    ('MDG/stateless-1954', '1970-01-01', 'deposit', 'left', '1962-02-20', '1962-05-21', ['40'], None, ['1962-02-20', '1965-04-02'], []),
    ('AUS/refugees-1951', '1954-05-01', 'deposit', 'party', '1954-01-22', '1954-04-22', ['43(1)'], 90, ['1954-01-22'], []),
    ('SSD/protocol-1967', '2018-06-01', 'deposit', 'not-certain', None, None, [], None, ['2018'], ['2018-12-31']),
]

# Added up from the rows of the published table, which has pairs of countries.
FIGURES = [
    ('KAZ/refugees/1998', 8343, 'exact'), ('KAZ/refugees/1997', 15585, 'exact'), ('JAM/refugees/1991', 5, 'rounded'), ('TGO/refugees/1966', 0, 'zero'),
    ('KAZ/asylum_seekers/1998', None, 'not-collected'), ('KAZ/refugees/1980', None, 'not-reported'),
]


class Why(common.Case):
    def why(self, *arguments):
        return json.loads(self.done('why', *arguments, '--format', 'json').out)

    def test_standings(self):
        for name, day, basis, value, since, bound, articles, days, acts, later in STANDINGS:
            with self.subTest(name=name, day=day, basis=basis):
                proof = self.why(name + '/standing', '--as-of', day, '--basis', basis)
                claim = proof['claim']
                self.assertEqual((proof['id'], proof['as_of'], proof['basis']), (name + '/standing', day, basis))
                self.assertEqual((claim['kind'], claim['value'], claim['articles'], claim['rule']['days']), ('standing', value, articles, days))
                if value == 'party':
                    self.assertEqual((claim['since'], claim['bound_since']), (since, bound))
                self.assertEqual([row['date'] for row in proof['rests_on'] if row.get('record', {}).get('action')], acts)
                self.assertEqual([one['date'] for one in proof['changes'] if one['date']], later)
                for article in articles:
                    self.assertTrue(any(article in line['text'] for line in proof['rule']), proof['rule'])
                self.assertEqual(claim['certain'], value != 'not-certain')
                self.assertEqual(proof['sources'][0]['title'][:24], 'Multilateral Treaties De')

    def test_entry(self):
        """By articles 43 and 18 six instruments: whose they were is in the depositary's list, the days of entry into force at the head of it."""
        for treaty, day, article, sixth, n in (('refugees-1951', '1954-04-22', '43(1)', '1954-01-22', 6), ('stateless-1961', '1975-12-13', '18(1)', '1973-12-13', 6)):
            with self.subTest(treaty=treaty):
                proof = self.why('world/%s/entry' % treaty, '--basis', 'bound')
                days = [row['date'] for row in proof['rests_on'] if row['record']['action'] in ('ratification', 'accession')]
                self.assertEqual((proof['claim']['date'], proof['claim']['articles'], len(days), days[-1]), (day, [article], n, sixth))
                self.assertIn(article, proof['rule'][0]['text'])
        self.assertEqual(self.why('world/refugees-1951/entry', '--as-of', '1954-04-21')['claim']['stands'], False)
        self.fails(2, 'why', 'world/refugees-1951/entry', '--as-of', '1951-07-27', says='world/refugees-1951/entry')

    def make(self, treaty, acts):
        """A bundle of one treaty of one's own, and why it is in force."""
        header = 'id,title,done,entry_into_force,instruments,wait_days,later_wait_days,article_first'
        (self.folder / 't.csv').write_text(header + '\nt-1,First treaty,1980-01-01,' + treaty + '\n')
        (self.folder / 'a.csv').write_text('iso3,treaty,action,date,source\n' + ''.join('%s,t-1,accession,%s,A list\n' % act for act in acts))
        own = self.folder / 'own.json'
        self.done('make-bundle', self.folder / 'a.csv', '--treaties', self.folder / 't.csv', '-o', own)
        return lambda day: self.why('world/t-1/entry', '--bundle', own, '--as-of', day)

    def entry_of(self, proof):
        return (proof['claim']['date'], proof['claim']['certain'], proof['claim']['articles'], [row['record']['action'] and row['record']['state'] for row in proof['rests_on'] if row['record'].get('action')])

    def test_entry_of_own_treaties(self):
        """Only what follows from instruments is computed; only by an article that the record has; and a day that nobody knows is none."""
        acts = [('KAZ', '1990-01-01'), ('KGZ', '1990-03-10'), ('UZB', '1990-02-01')]
        by_article = self.make(',2,10,10,12(1)', acts)('2000')
        self.assertEqual(self.entry_of(by_article), ('1990-02-11', True, ['12(1)'], ['KAZ', 'UZB']))
        self.assertIn('12(1)', by_article['rule'][0]['text'])
        without = self.make(',2,10,10,', acts)('2000')
        self.assertEqual(self.entry_of(without), ('1990-02-11', True, [], ['KAZ', 'UZB']))
        self.assertEqual(without['rule'][0]['text'], 'The day is computed from the instruments that were deposited.')
        told = self.make('1991-05-01,,,,12(1)', acts)('2000')
        self.assertEqual(self.entry_of(told), ('1991-05-01', True, [], []))
        self.assertEqual([line['text'] for line in told['rule']], ['It is told as its source has it; nothing is computed.'])
        self.assertNotIn('UZB', json.dumps(told))
        month = self.make('1991-05,,,,12(1)', acts)('2000')
        self.assertEqual(self.entry_of(month), (None, False, [], []))
        self.assertIn('The record does not know the date exactly.', [line['text'] for line in month['certainty']])

    def test_entry_on_a_day_that_nobody_knows(self):
        asked = self.make(',2,10,10,12(1)', [('KAZ', '1990-01-01'), ('UZB', '1990-02')])
        for day, stands in (('1990-02-20', False), ('2000-01-01', True)):
            with self.subTest(day=day):
                proof = asked(day)
                self.assertEqual((self.entry_of(proof), proof['claim']['stands']), ((None, False, ['12(1)'], ['KAZ', 'UZB']), stands))
                self.assertIn('Entry into force between 11 February 1990 and 10 March 1990; the record does not know the day.', proof['statement'])
                self.assertEqual([line['text'] for line in proof['certainty']], ['The record does not know the day of the instrument that decides.'])
        self.assertIn('Not in force on this date.', asked('1990-02-10')['statement'])
        status = json.loads(self.done('status', '--bundle', self.folder / 'own.json', '--as-of', '2000', '--format', 'json').out)
        self.assertIsNone(status['treaties'][0]['entry_into_force'])
        # Neither of the two days is the one on which it came to bind Kazakhstan.
        brief = ' '.join(self.done('brief', 'KAZ', '--bundle', self.folder / 'own.json', '--as-of', '2000').out.split())
        self.assertNotIn('10 March 1990', brief)

    def test_sources_of_every_act(self):
        """Where no act decides yet, the answer rests on those that may have been done."""
        for name, day, sources in (('SSD/protocol-1967', '2018-12-15', {'UNHCR-GA2021'}), ('SVN/stateless-1961', '2025-03-20', {'UNHCR-2025', 'ENS'}),
                                   ('MDG/stateless-1954', '1965-06-01', {'UNTC-2015'})):
            with self.subTest(name=name):
                proof = self.why(name + '/standing', '--as-of', day)
                acts = [row['record'] for row in proof['rests_on'] if row.get('record', {}).get('action')]
                self.assertLessEqual(sources, {source for act in acts for source in act['sources']})
                self.assertLessEqual({source for act in acts for source in act['sources']}, {source['id'] for source in proof['sources']})
                self.assertLessEqual(sources, set(proof['claim']['sources']))

    def test_certain_as_it_is_said(self):
        nothing = 'Nothing about it is doubtful in the record.'
        for name in ('USA/refugees-1951/standing', 'KAZ/refugees-1951/standing', 'world/refugees-1951/parties', 'SSD/protocol-1967/standing', 'KAZ/refugees-1951/rank'):
            for day in ('2015-03-14', '2026-11-29'):
                with self.subTest(name=name, day=day):
                    proof = self.why(name, '--as-of', day)
                    said = [line['text'] for line in proof['certainty']]
                    self.assertTrue(said)
                    self.assertTrue(proof['claim']['certain'] or nothing not in said, said)
                    self.assertEqual(nothing in self.done('why', name, '--as-of', day).out, nothing in said)
        self.assertIn(nothing, [line['text'] for line in self.why('USA/refugees-1951/standing', '--as-of', '2015-03-14')['certainty']])

    def test_figure_of_a_region(self):
        """A sum over the States of a region is that of the region, and says on which side it counts."""
        said = ' '.join(self.done('why', '143/refugees/1998').out.split())
        self.assertIn('Central Asia: Refugees hosted, end of 1998: 42,233.', said)
        # What a sum is made of, and no row of a table that has none for a region.
        for one in ('Kazakhstan: Refugees hosted, end of 1998: 8,343.', 'Tajikistan: Refugees hosted, end of 1998: 3,634.'):
            self.assertIn(one, said)
        self.assertNotIn('In the table', said)
        self.assertIn('Figures from 2007 on', said)
        self.assertNotIn('World:', said)
        said = ' '.join(self.done('why', '143/refugees/1998/abroad').out.split())
        self.assertIn('Central Asia: Refugees by country of origin, end of 1998: ', said)
        self.assertIn('World: Refugees, end of 1998: ', ' '.join(self.done('why', 'world/refugees/1998').out.split()))

    def test_dates_that_are_not_exact(self):
        """Ms. Ogata's letters are of about January 1999."""
        proof = self.why('world/event/ogata-letters', '--as-of', '2000-01-01')
        self.assertEqual(proof['claim']['certain'], False)
        self.assertEqual([line['text'] for line in proof['certainty']], ['The record does not know the date exactly.'])

    def test_told(self):
        """What sources tell of: an event, and the beginning of a State. Nothing is told before it happened."""
        event = self.why('world/event/unhcr-statute', '--as-of', '1950-12-14')
        self.assertEqual((event['claim']['date'], event['rests_on'][0]['record']['id'], event['sources'][0]['id']), ('1950-12-14', 'unhcr-statute', 'A-RES-428-V'))
        self.fails(2, 'why', 'world/event/unhcr-statute', '--as-of', '1950-12-13', says='unhcr-statute')
        self.fails(2, 'why', 'KAZ/event/unhcr-statute', says='unhcr-statute')
        beginning = self.why('KAZ/statehood/independence')
        self.assertEqual((beginning['claim']['date'], beginning['claim']['certain']), ('1991-12-16', True))
        self.fails(2, 'why', 'KAZ/statehood/independence', '--as-of', '1991-12-15', says='independence')

    def test_by_state_and_treaty(self):
        named = self.done('why', 'KAZ/refugees-1951/standing', '--as-of', '1999-02-01').out
        self.assertEqual(self.done('why', '--state', 'Kazakhstan', '--treaty', 'refugees-1951', '--as-of', '1 Feb 1999').out, named)
        said = ' '.join(named.split())
        for words in ('acceded to the 1951 Convention on 15 January 1999', 'Bound 90 days after its own deposit (article 43(2)).', 'Accession, 15 January 1999',
                      'Counted by the States bound on that day: deposited, not yet bound.', 'A notice of denunciation would end it 12 months later (article 44).',
                      'United Nations Treaty Collection', 'As at 14 March 2015', 'https://treaties.un.org/', 'KAZ/refugees-1951/standing'):
            self.assertIn(words, said)

    def test_treaty_s_own_entry_into_force(self):
        # The sixth instrument was Australia's, of 22 January 1954; 90 days later the Convention entered into force.
        rests = [line['text'] for line in self.why('DNK/refugees-1951/standing', '--as-of', '1960-01-01')['rests_on']]
        self.assertIn('Ratification, 4 December 1952', rests)
        self.assertTrue(any('22 April 1954' in line and 'Australia' in line and '43(1)' in line for line in rests), rests)

    def test_what_is_no_state(self):
        # A briefing of them says that they are an origin in UNHCR's table, or a territory, and nothing of treaties.
        for code in ('XXA', 'HKG'):
            self.fails(2, 'why', '--state', code, '--treaty', 'refugees-1951', '--as-of', '2020-01-01', says='claims')

    def test_before_the_treaty_binds_anybody(self):
        # The 1951 Convention entered into force on 22 April 1954: until then a deposit made nobody bound.
        for basis, told in (('deposit', True), ('in-force', False), ('bound', False)):
            with self.subTest(basis=basis):
                texts = [line['text'] for line in self.why('USA/refugees-1951/standing', '--as-of', '1953-01-01', '--basis', basis)['changes']]
                self.assertEqual(any(text.startswith('An instrument deposited would make it a party') for text in texts), told, texts)

    def test_order_and_counts(self):
        rank = self.why('KAZ/refugees-1951/rank/143', '--as-of', '1999-02-01')
        self.assertEqual((rank['claim']['value'], rank['claim']['preceding']), (4, ['TJK', 'KGZ', 'TKM']))
        self.assertEqual([line['date'] for line in rank['rests_on']], ['1999-01-15', '1993-12-07', '1996-10-08', '1998-03-02'])
        self.assertEqual(self.why('KAZ/refugees-1951/rank', '--as-of', '1999-02-01')['claim']['value'], 133)
        # Whose entry stood until Serbia took its place was party on that eve, and is not one that came before.
        taken = 'The entry of Yugoslavia (Socialist Federal Republic), whose place it took, is not counted.'
        self.assertIn(taken, [line['text'] for line in self.why('SRB/refugees-1951/rank', '--as-of', '2002-01-01')['rule']])
        self.assertNotIn('place it took', json.dumps(rank))
        count = self.why('143/refugees-1951/parties', '--as-of', '1999-02-01')
        self.assertEqual((count['claim']['value'], [line['record']['state'] for line in count['rests_on']]), (4, ['TJK', 'KGZ', 'TKM', 'KAZ']))
        # Kazakhstan was not yet bound; on that basis there are three.
        self.assertTrue(any(line['text'] == 'Counted by the States bound on that day: 3.' for line in count['changes']), count['changes'])
        world = self.why('world/refugee-instruments/parties', '--as-of', '1999-02-01')
        self.assertEqual((world['claim']['value'], len(world['rests_on'])), (137, 137))
        self.assertFalse(world['claim']['certain'])
        self.assertIn('Yugoslavia', world['certainty'][0]['text'])
        self.assertTrue(any('137 reported for 1 February 1999' in line['text'] for line in world['certainty']))

        # Whose own day nobody verified has a place that is as doubtful.
        self.assertIn('The date is not verified.', [line['text'] for line in self.why('YUG/refugees-1951/rank', '--as-of', '1985-01-01')['certainty']])

    def test_figures(self):
        for name, value, kind in FIGURES:
            with self.subTest(name=name):
                proof = self.why(name)
                self.assertEqual((proof['claim']['value'], proof['claim']['value_kind']), (value, kind))
                self.assertEqual((proof['sources'][0]['publisher'], proof['sources'][0]['licence']), ('UNHCR', 'CC-BY-4.0'))
                self.assertIn('people', proof['rule'][0]['text'])
        iso3, category, year = FIGURES[0][0].split('/')
        self.assertEqual(self.done('why', '--state', iso3, '--figure', category, '--year', year).out, self.done('why', FIGURES[0][0]).out)
        self.assertEqual(self.why('--state', 'world', '--figure', category, '--year', year)['id'], 'world/refugees/1998')
        self.assertEqual(self.why('--state', 'KAZ', '--figure', category, '--year', year, '--side', 'abroad')['id'], 'KAZ/refugees/1998/abroad')

    def test_partners(self):
        """A figure of a State by where its people are from, or where those from it are: of the pairs of UNHCR's table."""
        for name, value, kind, words in (
                ('KAZ/refugees/1998/TJK', 5637, 'exact', 'Kazakhstan: Refugees hosted, from Tajikistan, end of 1998: 5,637.'),
                ('KAZ/refugees/1998/hosted/GEO', 5, 'rounded', 'Kazakhstan: Refugees hosted, from Georgia, end of 1998: 5.'),
                ('KAZ/refugees/1998/PER', None, 'not-reported', 'Kazakhstan: Refugees hosted, from Peru, end of 1998: not reported.'),
                ('KAZ/asylum_seekers/1998/TJK', None, 'not-collected', 'Kazakhstan: Asylum-seekers hosted, from Tajikistan, end of 1998: not collected.'),
                ('KAZ/refugees/1998/abroad/RUS', 19616, 'exact', 'Kazakhstan: Refugees from Kazakhstan, in the Russian Federation, end of 1998: 19,616.'),
                ('ITA/refugees/2024/UNK', 38, 'exact', 'Italy: Refugees hosted, origin: unknown, end of 2024: 38.')):
            with self.subTest(name=name):
                proof = self.why(name)
                claim = proof['claim']
                self.assertEqual((proof['id'], claim['partner'], claim['value'], claim['value_kind'], proof['statement']),
                                 (name.replace('/hosted', ''), name[-3:], value, kind, words))
                self.assertEqual(claim['certain'], kind == 'exact')
                self.assertEqual([source['publisher'] for source in proof['sources']], ['UNHCR'])
                # A part has a whole, and only a number has a share.
                said = [line['text'] for line in proof['rests_on']]
                self.assertEqual(('Kazakhstan: Refugees hosted, end of 1998: 8,343.' in said), name.startswith('KAZ/refugees/1998/') and 'abroad' not in name, said)
                self.assertEqual(any('share' in line for line in said), value is not None, said)
        self.assertIn('Its share of that is 67.6%, as computed here.', [line['text'] for line in self.why('KAZ/refugees/1998/TJK')['rests_on']])
        self.assertIn('Its share of that is less than 0.1%, as computed here.', [line['text'] for line in self.why('ITA/refugees/2024/UNK')['rests_on']])
        self.assertNotIn('partner', self.why('KAZ/refugees/1998')['claim'])
        for name in ('KAZ/refugees/1998/XYZ', 'KAZ/refugees/1998/TJK/abroad', 'KAZ/refugees/1998/abroad/', 'world/refugees/1998/TJK', '143/refugees/1998/TJK', 'KAZ/unrwa/1998/TJK'):
            self.fails(2, 'why', name, says='no statement')

    def test_region(self):
        """A sum over the States of a region is no figure of the world."""
        self.assertEqual(self.why('143/refugees/1998')['statement'], 'Central Asia: Refugees hosted, end of 1998: 42,233.')
        self.assertEqual(self.why('143/refugees/1998/abroad')['statement'][:58], 'Central Asia: Refugees by country of origin, end of 1998: ')

    def test_observation(self):
        proof = self.why('KAZ/observation/kaz-1999-refugees', '--as-of', '1999-02-01')
        self.assertEqual((proof['claim']['value'], proof['claim']['value_kind'], proof['sources'][0]['date']), (14000, 'up-to', '1999-02-01'))

    def test_term_withdrawn_later(self):
        proof = self.why('HUN/refugees-1951/limitation', '--as-of', '1997-12-31')
        self.assertEqual(([one['date'] for one in proof['changes'] if one['date']], proof['claim']['articles']), (['1998-01-08'], ['1(B)']))
        self.assertIn('not verified', proof['certainty'][0]['text'])

    def test_past_the_record(self):
        self.assertFalse(self.why('UZB/refugees-1951/standing', '--as-of', '2030-01-01')['claim']['certain'])

    def test_every_claim_of_a_briefing_can_be_asked(self):
        for state, day in (('KAZ', '1999-02-01'), ('SSD', '2019-06-01'), ('GBR', '1999-02-01'), ('PSE', '2025-12-31'), ('YUG', '1999-02-01'), ('UNK', '2020-01-01')):
            brief = json.loads(self.done('brief', state, '--as-of', day, '--format', 'json').out)
            names = [one['id'] for one in brief['claims']]
            self.assertEqual(len(set(names)), len(names), names)
            known = {source['id'] for source in brief['sources']}
            for one in brief['claims'][::3]:
                with self.subTest(name=one['id'], day=day):
                    self.assertEqual(self.why(one['id'], '--as-of', day)['claim'], one)
            self.assertEqual({source for one in brief['claims'] for source in one['sources']} - known, set())

    def test_notes_of_a_briefing(self):
        brief = json.loads(self.done('brief', 'KAZ', '--as-of', '1999-02-01', '--format', 'json').out)
        text = self.done('brief', 'KAZ', '--as-of', '1999-02-01').out
        said = ' '.join(text.split())
        notes = {name: note for note in brief['notes'] for part in note['statements'] for name in part['claims']}
        self.assertEqual([note['number'] for note in brief['notes']], list(range(1, 12)))
        # Each treaty binds by its own article; what is by one rule shares a note.
        self.assertEqual((notes['KAZ/refugees-1951/standing']['articles'], notes['KAZ/protocol-1967/standing']['articles']), (['43(2)'], ['VIII(2)']))
        self.assertIs(notes['UZB/refugees-1951/standing'], notes['KAZ/stateless-1961/standing'])
        self.assertIn('on 15 January 1999.¹\u00a0² [1] It became', text.replace('\n', ' '))
        self.assertIn('the 90th day after deposit (article 43(2)).¹ The 1967 Protocol', text.replace('\n', ' '))
        self.assertIn('1. Counted from the day on which the instrument was deposited. Bound 90 days after its own deposit (article 43(2)). [1] '
                      'Nothing about it is doubtful in the record. Statement: KAZ/refugees-1951/standing.', said)
        # What is doubtful is told of the statements that it is doubtful of.
        parts = {name: part['certainty'] for note in brief['notes'] for part in note['statements'] for name in part['claims']}
        self.assertIn('Yugoslavia', parts['KAZ/refugees-1951/rank'])
        self.assertEqual(parts['KAZ/refugees-1951/rank/143'], 'Nothing about it is doubtful in the record.')
        # Each name that stands in it is answered, for that day.
        self.assertIn('write: accession why KAZ/refugees-1951/standing --as-of 1999-02-01', said)
        for name in parts:
            self.assertEqual(self.why(name, '--as-of', '1999-02-01')['id'], name)

    def test_unknown(self):
        for name in ('KAZ', 'KAZ/refugees-1951', 'KAZ/refugees-1951/standing/2', 'KAZ/refugees/1930', 'KAZ/refugees/98', 'KAZ/refugees/1998/hosted/1', 'kaz/refugees-1951/standing',
                     'XXX/refugees-1951/standing', '/', '', 'KAZ//1998', 'asia/refugees-1951/parties', 'KAZ/observation/other', 'UZB/refugees-1951/rank', 'KAZ/refugees-1951/rank/asia'):
            self.fails(2, 'why', name, '--as-of', '1999-02-01', says='claims')
        for arguments in ((), ('--state', 'KAZ'), ('--treaty', 'refugees-1951'), ('--state', 'KAZ', '--figure', 'refugees'), ('KAZ/refugees/1998', '--state', 'KAZ'),
                          ('--state', 'KAZ', '--treaty', 'refugees-1951', '--year', '1998')):
            self.fails(2, 'why', *arguments, says='--figure and --year')
        self.fails(2, 'why', '--state', 'KAZ', '--figure', 'refuges', '--year', '1998', says='asylum_seekers')
        self.fails(2, 'why', '--state', 'KAZ', '--figure', 'refugees', '--year', 'x', says='1999')
        self.fails(2, 'why', '--state', 'KAZ', '--figure', 'refugees', '--year', '1998', '--side', 'both', says='hosted|abroad')
        self.fails(2, 'why', 'KAZ/refugees/1998', '--basis', 'other', says='deposit')
        self.fails(2, 'why', 'KAZ/refugees/1998', '--format', 'csv', says='text, json')


if __name__ == '__main__':
    common.main()
