# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the command line answers, against numbers that were published."""

import csv
import io
import json
import re
import tempfile

import common

CENTRAL_ASIA = [{'state': 'TJK', 'date': '1993-12-07'}, {'state': 'KGZ', 'date': '1996-10-08'}, {'state': 'TKM', 'date': '1998-03-02'}]

# as of, basis: 1951, 1967, 1954, 1961, 1951 or 1967, 1951 and 1967
COUNTS = [
    ('1999-02-01', 'deposit', 133, 134, 45, 19, 137, 130),
    ('1999-02-01', 'retroactive', 133, 134, 46, 19, 137, 130),
    ('1999-02-01', 'in-force', 132, 134, 45, 19, 137, 129),
    ('2025-12-31', 'deposit', 146, 147, 99, 82, 149, 144),
    ('1951-07-27', 'deposit', 0, 0, 0, 0, 0, 0),
]


class Status(common.Case):
    def test_counts(self):
        for as_of, basis, *numbers in COUNTS:
            with self.subTest(as_of=as_of, basis=basis):
                answer = json.loads(self.done('status', '--as-of', as_of, '--basis', basis, '--format', 'json').out)
                self.assertEqual((answer['as_of'], answer['basis']), (as_of, basis))
                found = [treaty['parties'] for treaty in answer['treaties']]
                found += [answer['combined']['refugees-1951|protocol-1967'], answer['combined']['refugees-1951&protocol-1967']]
                self.assertEqual(found, numbers)
                self.assertEqual([treaty['id'] for treaty in answer['treaties']], ['refugees-1951', 'protocol-1967', 'stateless-1954', 'stateless-1961'])
                for treaty in answer['treaties']:
                    self.assertEqual(len(treaty['states']), treaty['parties'])
                    self.assertEqual(len(set(treaty['states'])), treaty['parties'])

    def test_default_basis_is_deposit(self):
        with_basis = self.done('status', '--as-of', '1999-02-01', '--basis', 'deposit', '--format', 'json')
        self.assertEqual(self.done('status', '--as-of', '1999-02-01', '--format', 'json').out, with_basis.out)

    def test_entry_into_force_is_recomputed(self):
        answer = json.loads(self.done('status', '--format', 'json').out)
        self.assertEqual([treaty['entry_into_force'] for treaty in answer['treaties']], ['1954-04-22', '1967-10-04', '1960-06-06', '1975-12-13'])

    def test_order_of_joining(self):
        answer = json.loads(self.done('status', '--as-of', '1999-02-01', '--region', '143', '--format', 'json').out)
        for treaty in answer['treaties'][:2]:
            self.assertEqual(treaty['states'], ['TJK', 'KGZ', 'TKM', 'KAZ'])
        self.assertEqual(answer['region'], '143')
        by_name = self.done('status', '--as-of', '1999-02-01', '--region', 'central asia', '--format', 'json')
        self.assertEqual(json.loads(by_name.out), answer)

    def test_uncertain_dates_are_said(self):
        answer = json.loads(self.done('status', '--as-of', '2018-10-01', '--format', 'json').out)
        self.assertIn('SSD', answer['treaties'][1]['uncertain'])
        self.assertNotIn('SSD', answer['treaties'][1]['states'])
        self.assertIn('South Sudan', self.done('status', '--as-of', '2018-10-01').out)
        self.assertIn('YUG', json.loads(self.done('status', '--as-of', '1999-02-01', '--format', 'json').out)['treaties'][0]['unverified'])

    def test_state_on_three_bases(self):
        found = {}
        for basis in ('deposit', 'in-force', 'retroactive'):
            answer = json.loads(self.done('status', '--state', 'KAZ', '--as-of', '1999-02-01', '--basis', basis, '--format', 'json').out)
            self.assertEqual(answer['state'], 'KAZ')
            found[basis] = [(treaty['status'], treaty['party']) for treaty in answer['treaties']]
            self.assertEqual(answer['treaties'][0]['bound_since'], '1999-04-15')
            self.assertEqual(answer['treaties'][1]['bound_since'], '1999-01-15')
            self.assertEqual(answer['treaties'][0]['sources'], ['UNTC-2015'])
        none = ('none', False)
        self.assertEqual(found['deposit'], [('party', True), ('party', True), none, none])
        self.assertEqual(found['in-force'], [('deposited', False), ('party', True), none, none])

    def test_one_treaty(self):
        answer = json.loads(self.done('status', '--treaty', 'stateless-1961', '--as-of', '1999-02-01', '--format', 'json').out)
        self.assertEqual([(treaty['id'], treaty['parties']) for treaty in answer['treaties']], [('stateless-1961', 19)])
        self.assertEqual(answer['combined'], {})

    def test_csv(self):
        rows = list(csv.DictReader(io.StringIO(self.done('status', '--treaty', 'refugees-1951', '--as-of', '1999-02-01', '--format', 'csv').out, newline='')))
        self.assertEqual(len(rows), 133)
        last = [row for row in rows if row['iso3'] == 'KAZ'][0]
        self.assertEqual((last['action'], last['date'], last['bound_since'], last['certain']), ('accession', '1999-01-15', '1999-04-15', 'yes'))

    def test_text(self):
        text = self.done('status', '--as-of', '1999-02-01').out
        self.assertIn('Parties on 1 February 1999', text)
        self.assertRegex(text, r'1951 Convention or 1967 Protocol +137\n')

    def test_dates_as_people_type_them(self):
        expected = self.done('status', '--as-of', '1999-02-01', '--format', 'json').out
        for written in ('1 February 1999', '1.2.1999', 'February 1, 1999', '1 feb 1999'):
            self.assertEqual(self.done('status', '--as-of', written, '--format', 'json').out, expected)
        self.assertEqual(json.loads(self.done('status', '--as-of', '1999', '--format', 'json').out)['as_of'], '1999-12-31')
        self.assertEqual(json.loads(self.done('status', '--as-of', 'Feb 1999', '--format', 'json').out)['as_of'], '1999-02-28')

    def test_time_zone_moves_nothing(self):
        expected = self.done('brief', 'KAZ', '--as-of', '1999-02-01').out
        for zone in ('Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Almaty'):
            self.assertEqual(self.done('brief', 'KAZ', '--as-of', '1999-02-01', environment={'TZ': zone}).out, expected)

    def test_no_language_is_english(self):
        for environment in ({'LANGUAGE': '', 'LANG': '', 'LC_ALL': ''}, {'LANGUAGE': '', 'LC_ALL': 'C'}, {'LANGUAGE': 'tlh', 'LC_ALL': 'xx_YY.UTF-8'}):
            self.assertIn('8,343', self.done('brief', 'KAZ', '--as-of', '1999-02-01', environment=environment).out)


class Brief(common.Case):
    def setUp(self):
        super().setUp()
        self.json = json.loads(self.done('brief', 'KAZ', '--as-of', '1999-02-01', '--format', 'json').out)
        self.text = ' '.join(self.done('brief', 'KAZ', '--as-of', '1999-02-01').out.split())

    def test_treaties(self):
        self.assertEqual((self.json['state'], self.json['as_of']), ('KAZ', '1999-02-01'))
        convention, protocol, *rest = self.json['treaties']
        for treaty, world in ((convention, 133), (protocol, 134)):
            self.assertEqual((treaty['action'], treaty['date']), ('accession', '1999-01-15'))
            self.assertEqual((treaty['rank_world'], treaty['rank_region']), (world, 4))
            self.assertEqual(treaty['preceding_in_region'], CENTRAL_ASIA)
        for treaty in rest:
            self.assertEqual((treaty['action'], treaty['rank_world'], treaty['preceding_in_region']), (None, None, []))

    def test_never_bound_was_no_party(self):
        # It ended before the 90 days of the Convention had run; the Protocol bound it from the day of deposit.
        rows = [re.split(r'  +', line) for line in self.done('profile', 'DDR', '--as-of', '2018-12-20').out.splitlines()]
        until, never = 'party until it ended, not certain', 'ended, not certain'
        self.assertIn(['1951 Convention', until, never, until, never], rows)
        self.assertIn(['1967 Protocol'] + 4 * [until], rows)

    def test_no_rank_without_a_day(self):
        brief = json.loads(self.done('brief', 'SSD', '--as-of', '2025-12-31', '--format', 'json').out)
        open_day = [treaty for treaty in brief['treaties'] if treaty['date'] and len(treaty['date']) < len('1999-01-15')]
        self.assertTrue(open_day)
        for treaty in open_day:
            self.assertEqual((treaty['rank_world'], treaty['rank_region'], treaty['preceding_in_region']), (None, None, []))

    def test_no_qualifier_where_the_record_has_none(self):
        own = {one['id']: one.get('qualifier') for one in self.json['observations']}
        self.assertIsNone(own['kaz-1999-origins'])
        self.assertTrue(all(qualifier for id, qualifier in own.items() if id != 'kaz-1999-origins'))

    def test_counts_side_by_side(self):
        counts = self.json['counts']
        for key, number in (('refugees-1951|protocol-1967', 137), ('stateless-1954', 45), ('stateless-1961', 19)):
            self.assertEqual((counts[key]['computed'], counts[key]['reported'], counts[key]['source']), (number, number, 'UNHCR-1999'))
            self.assertEqual((counts[key]['difference'], counts[key]['explanation']), (0, None))
        self.assertEqual(counts['refugees-1951']['computed'], 133)
        self.assertNotIn('reported', counts['refugees-1951'])

    def test_difference_is_explained(self):
        for as_of, treaty, computed, reported, says in (
                ('2016-07-01', 'stateless-1961', 65, 67, 'The days of deposit of 2 States are not known'),
                ('2016-12-31', 'stateless-1961', 68, 67, 'the record goes from 65 to 68'),
                ('2025-03-17', 'stateless-1961', 81, 82, 'The day of deposit of 1 State is not known')):
            count = json.loads(self.done('brief', 'KAZ', '--as-of', as_of, '--format', 'json').out)['counts'][treaty]
            self.assertEqual((count['computed_for_that_date'], count['reported'], count['difference']), (computed, reported, reported - computed))
            self.assertIn(says, count['explanation'])
            self.assertIn(count['explanation'], ' '.join(self.done('brief', 'KAZ', '--as-of', as_of).out.split()))

    def test_series(self):
        series = self.json['series']
        self.assertEqual((series['year'], series['hosted']['refugees'], series['previous_year']['year']), (1998, 8343, 1997))
        self.assertEqual([origin['code'] for origin in series['main_origins'][:3]], ['TJK', 'AFG', 'RUS'])
        later = json.loads(self.done('brief', 'KAZ', '--as-of', '1999-12-31', '--format', 'json').out)['series']
        self.assertEqual((later['year'], later['hosted']['refugees']), (1999, 14799))
        self.assertEqual([(origin['code'], origin['refugees']) for origin in later['main_origins'][:3]], [('RUS', 7043), ('TJK', 5355), ('AFG', 2296)])
        self.assertIsNone(series['hosted']['oip'])

    def test_records(self):
        observations = {observation['id']: observation for observation in self.json['observations']}
        self.assertEqual((observations['kaz-1999-refugees']['value'], observations['kaz-1999-refugees']['qualifier']), (14000, 'up-to'))
        self.assertEqual(observations['kaz-1999-registered']['value'], 1000)
        self.assertEqual(observations['kaz-1999-origins']['origins'], ['AFG', 'RUS', 'TJK'])
        self.assertEqual((observations['kaz-1999-recognised']['value'], observations['kaz-1999-recognised']['date']), (450, '1998-04/1999-02'))
        self.assertEqual(observations['kaz-1991-crossings']['date'], '1991-12/..')
        events = {event['id']: event['date'] for event in self.json['events']}
        for event, date in (('kaz-independence', '1991-12'), ('kaz-unhcr-almaty', '1995'), ('cis-conference', '1996-05'), ('kaz-status-determination', '1998-04'),
                            ('ratification-campaign-2000', '../2000'), ('ogata-letters', '1999-01~')):
            self.assertEqual(events[event], date)
        sources = {source['id'] for source in self.json['sources']}
        self.assertLessEqual({'UNHCR-1999', 'UNTC-2015'}, sources)

    def test_every_fact_of_the_press_release_is_said(self):
        for said in ('Kazakhstan acceded to the 1951 Convention and the 1967 Protocol on 15 January 1999.',
                     'the fourth State to join the 1951 Convention and the 1967 Protocol, after Tajikistan (7 December 1993), Kyrgyzstan (8 October 1996) '
                     'and Turkmenistan (2 March 1998)',
                     'up to 14,000 (February 1999)', '1,000 (February 1999)', 'Afghanistan, the Russian Federation and Tajikistan', 'Chechnya',
                     'about 450 (April 1998 to February 1999)', 'April 1998: Kazakh authorities take over refugee status determination',
                     'December 1991: Kazakhstan becomes independent', 'hundreds of thousands (December 1991 onwards)', 'returning from Mongolia',
                     'May 1996: CIS Conference on refugees and migrants', 'UNHCR, IOM and OSCE', '1995: UNHCR opens its office in Almaty', 'Until 2000, beginning not known:',
                     'Sadako Ogata writes to the foreign ministers of all States not yet party', '137 on 1 February 1999', '45 on 1 February 1999',
                     '19 on 1 February 1999', 'Uzbekistan', 'On 1 February 1999 Kazakhstan was not a party to the 1954 Convention or the 1961 Convention.'):
            self.assertIn(said, self.text)

    def test_formats_say_the_same(self):
        markdown = self.done('brief', 'KAZ', '--as-of', '1999-02-01', '--format', 'markdown').out
        html = self.done('brief', 'KAZ', '--as-of', '1999-02-01', '--format', 'html').out
        for said in ('Kazakhstan acceded to the 1951 Convention and the 1967 Protocol on 15 January 1999.', 'up to 14,000', '8,343'):
            self.assertIn(said, markdown)
            self.assertIn(said, html)
        self.assertTrue(markdown.startswith('# Kazakhstan'))
        self.assertIn('<html lang="en" dir="ltr">', html)
        self.assertIn('<a href="#source-1">[1]</a>', html)
        self.assertIn('id="source-1"', html)

    def test_many_states_on_many_days(self):
        states = [state['iso3'] for state in json.loads((common.DATA / 'states.json').read_text())]
        for number, state in enumerate(states[::3]):
            as_of = ('1950-01-01', '1960-12-31', '1985-01-01', '1999-02-01', '2018-10-01', '2030-01-01')[number % 6]
            with self.subTest(state=state, as_of=as_of):
                text = self.done('brief', state, '--as-of', as_of).out
                self.assertNotRegex(text, r'\{\w+\}|  \.|\(null\)')
                self.assertEqual(json.loads(self.done('brief', state, '--as-of', as_of, '--format', 'json').out)['state'], state)

    def test_doubt_is_said(self):
        self.assertIn('The date is not verified.', self.done('brief', 'YUG', '--as-of', '1985-01-01').out.replace('\n', ' '))
        sudan = ' '.join(self.done('brief', 'SSD', '--as-of', '2025-01-01').out.split())
        self.assertIn('South Sudan acceded to the 1951 Convention on 10 December 2018.', sudan)
        self.assertIn('South Sudan acceded to the 1967 Protocol in 2018.', sudan)
        self.assertIn('Only the year is known.', sudan)

    def test_terms_say_what_stands(self):
        """A limitation that stands is told in the present; what the depositary lists without text is no reservation; a list is of its day."""
        def brief(state, day):
            return ' '.join(common.without_notes(self.done('brief', state, '--as-of', day).out).split())

        for state in ('TUR', 'COG', 'MDG', 'MCO'):
            self.assertIn('It applies the 1951 Convention with a geographical limitation (article 1(B)), to people displaced by events in Europe alone.',
                          brief(state, '2026-11-28'))
        before = brief('HUN', '1990-01-01')
        self.assertIn('It applies the 1951 Convention with a geographical limitation', before)
        self.assertNotIn('The date is not verified.', before.split('geographical limitation', 1)[1].split(' - ', 1)[0].split('Reservations and declarations')[0])
        for state in ('AUS', 'GMB', 'ITA', 'LIE', 'SDN', 'CHE'):
            text = brief(state, '2015-03-14')
            self.assertNotIn('1951 Convention, reservation', text)
            self.assertIn('No reservation and no geographical limitation is recorded.', text) if state == 'LIE' else None
        kazakhstan = brief('KAZ', '1999-02-01')
        self.assertIn('1951 Convention, declaration under article 1(B): alternative (b): events in Europe or elsewhere.', kazakhstan)
        self.assertIn('as the depositary listed them on 14 March 2015. For an earlier date those withdrawn since are missing; for a later one nothing is known.', kazakhstan)
        self.assertIn('Which declaration it made under article 1(B) of the 1951 Convention is not recorded.', brief('KEN', '2000-01-01'))
        self.assertNotIn('1951 Convention, reservation to article 32', brief('MEX', '2014-07-11'))
        # That it was withdrawn later is no part of what is said for the day: it is what changed it.
        self.assertIn('1951 Convention, reservation to article 32. [2] - ', brief('MEX', '2014-07-10'))
        self.assertIn('It was withdrawn on 11 July 2014.', self.done('why', 'MEX/refugees-1951/reservation', '--as-of', '2014-07-10').out)

    def test_nothing_of_the_makers_is_printed(self):
        words = ('in the extraction', 'not re-read', 'check of 1963', 'general rule)', 'without text', 'not read;')
        for state in ('YUG', 'MDG', 'DDR', 'MAR', 'HUN', 'FJI', 'SSD', 'TUR', 'AUS'):
            for day in ('1985-01-01', '2026-11-28'):
                for said in (self.done('brief', state, '--as-of', day).out, self.done('profile', state, '--as-of', day, '--format', 'json').out):
                    self.assertEqual([word for word in words if word in said], [], (state, day))

    def test_names_in_dispute_are_not_guessed(self):
        for name in ('Taiwan', 'TWN', 'Crimea', 'XXX', 'Tibet'):
            self.assertNotIn('did you mean', self.fails(2, 'brief', name, says='is not in the record').err)
        for name in ('Kosovo', 'XKX'):
            self.fails(2, 'brief', name, says='the figures for it are under Serbia (SRB)')
        for name, code in (('Yugoslavia', 'YUG'), ('FYROM', 'MKD'), ('Burma', 'MMR'), ('Swaziland', 'SWZ'), ('Czechoslovakia', 'CSK')):
            self.assertEqual(json.loads(self.done('profile', name, '--format', 'json').out)['state']['iso3'], code)

    def test_no_treaties_for_what_is_no_state(self):
        for code in ('TIB', 'UNK', 'XXA', 'HKG'):
            # What refugees are is told in a note, by the treaties.
            brief, profile = (self.done(command, code).out.split('\nNotes\n')[0] for command in ('brief', 'profile'))
            self.assertIn('figures\n', brief)
            for word in ('Parties', 'Convention ', 'party', 'not joined'):
                self.assertNotIn(word, brief, code)
                self.assertNotIn(word, profile, code)
            for command in ('brief', 'profile'):
                self.assertEqual(json.loads(self.done(command, code, '--format', 'json').out)['treaties'], [], code)

    def test_a_limitation_tells_the_choice(self):
        for code in ('TUR', 'COG', 'HUN'):
            self.assertNotIn('is not recorded.', ' '.join(self.done('brief', code).out.split()), code)
        self.assertIn('Which declaration it made under article 1(B) of the 1951 Convention is not recorded.', ' '.join(self.done('brief', 'CHE').out.split()))

    def test_terms_carry_their_own_day(self):
        self.assertIn('Recorded as standing in 2019.', ' '.join(self.done('brief', 'MLT').out.split('Terms')[1].split('People')[0].split()))
        self.assertIn('Recorded as standing in 2021.', ' '.join(self.done('brief', 'TGO').out.split('Terms')[1].split('People')[0].split()))
        on_the_day = ' '.join(self.done('brief', 'CHN', '--as-of', '2015-03-14').out.split('Terms')[1].split('People')[0].split())
        self.assertNotIn('Recorded as standing', on_the_day)
        # Of another day it is not said that what was listed stood then too.
        self.assertIn('Recorded as standing on 14 March 2015.', ' '.join(self.done('brief', 'CHN', '--as-of', '1999-02-01').out.split()))

    def test_claims_are_data_before_they_are_sentences(self):
        def claims(state, day):
            return json.loads(self.done('brief', state, '--as-of', day, '--format', 'json').out)['claims']

        then, now = ([one for one in claims('HUN', day) if one['kind'] == 'limitation'] for day in ('1997-12-31', '1998-01-08'))
        self.assertEqual([(one['stands'], one['certain'], one['articles'], one['treaty']) for one in then + now],
                         [(True, False, ['1(B)'], 'refugees-1951'), (False, False, ['1(B)'], 'refugees-1951')])
        sudan = {one['kind']: one for one in claims('SSD', '2019-06-01') if one['treaty'] == 'protocol-1967'}
        self.assertEqual([(sudan[kind]['text'], sudan[kind]['date'], sudan[kind]['certain']) for kind in ('precision', 'doubt')],
                         [('Only the year is known.', '2018', False), ('The date rests on one source.', '2018', False)])
        # What is not recorded is not none.
        self.assertEqual({one['kind']: one['value_kind'] for one in claims('KEN', '2000-01-01')}['choice-not-recorded'], 'not-reported')
        # The briefing says the same words.
        said = ' '.join(re.sub(r' \[\d+\]', '', ' '.join(common.without_notes(self.done('brief', 'GBR', '--as-of', '1999-02-01').out).split())).split())
        for one in claims('GBR', '1999-02-01'):
            # What it joined by one act is said in one sentence, and figures stand in a table.
            if one['kind'] in ('standing', 'rank', 'count', 'figure'):
                continue
            self.assertIn(one['text'], said)

    def test_editorial_is_for_maintainers(self):
        said = self.done('check', common.DATA, '--verbose').out
        self.assertIn('limitations: /4: extended to alternative (b)', said)
        self.assertEqual(self.done('check', common.DATA).out, said.splitlines(keepends=True)[-1])

    def test_a_day_that_is_not_known_is_no_day(self):
        """Of an act known to its year there is a span and no day, and nothing is said to be certain that depends on it."""
        for state, treaty, year in (('SSD', 'protocol-1967', '2018'), ('MLI', 'stateless-1954', '2016'), ('SLE', 'stateless-1961', '2016')):
            known = {entry['id']: entry for entry in json.loads(self.done('profile', state, '--as-of', f'{int(year) + 1}-06-01', '--format', 'json').out)['treaties']}[treaty]
            for basis in ('deposit', 'bound'):
                self.assertEqual((known[basis]['since'], known[basis]['bound_since']), (None, None), (state, basis))
                self.assertTrue(known[basis]['since_span'].startswith(year), known[basis])
            within = json.loads(self.done('status', '--state', state, '--treaty', treaty, '--as-of', f'{year}-10-01', '--format', 'json').out)['treaties'][0]
            self.assertEqual((within['certain'], within['explanation']), (False, f'An act of {year} is recorded; whether by this day is not known.'))

    def test_an_open_day_is_no_denial(self):
        """Where the day of joining is not known, nobody is said not to have been a party before its end."""
        for state, day, treaty in (('SSD', '2018-12-20', '1967 Protocol'), ('MLI', '2016-03-01', '1954 Convention'), ('SLE', '2016-03-01', '1961 Convention'),
                                   ('SVN', '2025-03-15', '1961 Convention')):
            text = ' '.join(self.done('brief', state, '--as-of', day).out.split())
            self.assertIn(f'Whether it had joined the {treaty} by that day is not certain', text, state)
            self.assertNotRegex(text, rf'was not a party to [^.]*{treaty}', state)

    def test_who_came_before_joined_then(self):
        """Madagascar left the 1954 Convention in 1966; Uganda, in 1965, joined after it had joined, not after it left."""
        self.assertIn('after Madagascar (20 February 1962)', ' '.join(self.done('brief', 'UGA', '--as-of', '2025-12-31').out.split()))
        answer = json.loads(self.done('brief', 'UGA', '--as-of', '2025-12-31', '--format', 'json').out)
        self.assertEqual({entry['id']: entry for entry in answer['treaties']}['stateless-1954']['preceding_in_region'], [{'state': 'MDG', 'date': '1962-02-20'}])

    def test_bound_is_not_told_beforehand(self):
        """The sixth instrument brought the 1961 Convention into force two years later; until then it bound nobody."""
        before = ' '.join(self.done('brief', 'AUS', '--as-of', '1973-12-13').out.split())
        self.assertNotIn('It is bound from 13 December 1975', before)
        self.assertIn('It was not bound yet, but would be from 13 December 1975', before)
        self.assertIn('It is bound from 13 December 1975', ' '.join(self.done('brief', 'AUS', '--as-of', '1975-12-13').out.split()))

    def test_who_may_be_party_only_is_uncertain(self):
        """A signature that nobody verified makes no party."""
        for basis in ('deposit', 'in-force', 'retroactive', 'bound'):
            answer = json.loads(self.done('status', '--as-of', '1955-01-01', '--basis', basis, '--format', 'json').out)
            self.assertEqual([treaty['uncertain'] for treaty in answer['treaties']], [[], [], [], []], basis)

    def test_before_the_first_year_of_a_series(self):
        """South Sudan has figures from 2011 on; refugees were collected in 1998, asylum-seekers by State were not."""
        kinds = json.loads(self.done('profile', 'SSD', '--as-of', '1999-02-01', '--format', 'json').out)['series']['kinds']['hosted']
        self.assertEqual((kinds['refugees'], kinds['asylum_seekers']), ('not-reported', 'not-collected'))

    def test_a_state_that_ended_did_not_leave(self):
        """Its own standing: neither bound still by an entry that outlived it, nor "no longer party"."""
        said = ' '.join(self.done('brief', 'YUG', '--as-of', '1999-02-01').out.split())
        self.assertIn('The 1951 Convention bound it from 14 March 1960 until 27 April 1992.', said)
        self.assertNotIn('binds it', said)
        for command in (('profile', 'YUG'), ('status', '--state', 'YUG')):
            said = self.done(*command, '--as-of', '2005-01-01').out
            self.assertIn('party until it ended', said)
            self.assertNotIn('no longer', said)

    def test_who_left_had_joined(self):
        text = ' '.join(common.without_notes(self.done('brief', 'MDG', '--as-of', '1999-02-01').out).split())
        self.assertRegex(text, r'Madagascar acceded to the 1954 Convention on 20 February 1962\. \[\d+\] The 1954 Convention bound it from 21 May 1962 until 2 April 1966\.')

    def test_succession_has_two_dates(self):
        text = ' '.join(self.done('brief', 'ZWE', '--as-of', '1999-02-01').out.split())
        self.assertIn('Zimbabwe succeeded to the 1954 Convention on 1 December 1998.', text)
        self.assertIn('it is bound by the 1954 Convention from 18 April 1980', text)

    def test_denunciation(self):
        text = ' '.join(self.done('brief', 'MDG', '--as-of', '1970-01-01').out.split())
        self.assertIn('gave notice of denunciation of the 1954 Convention on 2 April 1965; it ceased to be a party on 2 April 1966', text)


class OneYear(common.Case):
    """A figure shown for a day is that of the last end of year not after it, whoever shows it."""

    def test_same_year_everywhere(self):
        for as_of, year, figure, shown in (('1999-02-01', 1998, 8343, '8,343'), ('1999-12-30', 1998, 8343, '8,343'), ('1999-12-31', 1999, 14799, '14,799')):
            brief = json.loads(self.done('brief', 'KAZ', '--as-of', as_of, '--format', 'json').out)['series']
            profile = json.loads(self.done('profile', 'KAZ', '--as-of', as_of, '--format', 'json').out)['series']
            text = ' '.join(self.done('brief', 'KAZ', '--as-of', as_of).out.split())
            self.assertEqual((brief['year'], brief['hosted']['refugees']), (year, figure))
            self.assertEqual((profile['year'], profile['hosted']['refugees']), (year, figure))
            self.assertIn(f'At the end of {year} Kazakhstan hosted {shown} refugees', text)
            self.assertNotIn(f'end of {year + 1}', text)
            with tempfile.TemporaryDirectory() as folder:
                self.done('timeline', 'KAZ', '--as-of', as_of, '--format', 'svg', '-o', folder + '/kaz.svg')
                with open(folder + '/kaz.svg', encoding='utf-8') as picture:
                    self.assertIn(f'>{shown}, end of {year}<', picture.read())

    def test_no_earlier_year_where_one_has_no_figure(self):
        # Refugees hosted end with 2024, the figures of the State with 2025.
        series = json.loads(self.done('brief', 'GNQ', '--as-of', '2025-12-31', '--format', 'json').out)['series']
        self.assertEqual((series['year'], series['hosted']['refugees']), (2025, None))
        with tempfile.TemporaryDirectory() as folder:
            self.done('timeline', 'GNQ', '--as-of', '2025-12-31', '--format', 'svg', '-o', folder + '/gnq.svg')
            with open(folder + '/gnq.svg', encoding='utf-8') as picture:
                self.assertNotIn('end of 2024', picture.read())


class People(common.Case):
    """What is said of people: no zero that is none, returns on the right side, nothing left out, no change of category told as a departure."""

    def brief(self, *arguments):
        return ' '.join(common.without_notes(self.done('brief', *arguments).out).split())

    def series(self, *arguments):
        return json.loads(self.done('brief', *arguments, '--format', 'json').out)['series']

    def test_not_collected_is_not_zero(self):
        for state in ('DEU', 'USA', 'GBR', 'KAZ'):
            text = self.brief(state, '--as-of', '1999-12-31')
            self.assertNotIn('no asylum-seekers', text)
            self.assertIn('Not collected by State before 2000: Asylum-seekers.', text)
            self.assertRegex(text, r'Asylum-seekers hosted +not collected +not collected')
            series = self.series(state, '--as-of', '1999-12-31')
            self.assertIsNone(series['hosted']['asylum_seekers'])
            self.assertEqual(series['kinds']['hosted']['asylum_seekers'], 'not-collected')
            self.assertEqual(series['kinds']['hosted']['refugees'], 'exact')
        self.assertNotIn('Not collected', self.brief('DEU', '--as-of', '2002-02-01'))
        self.assertEqual(self.series('KAZ', '--as-of', '2002-12-31')['kinds']['hosted']['asylum_seekers'], 'zero')

    def test_world_not_collected(self):
        years = json.loads(self.done('series', 'world', '--from', '1988', '--to', '2005', '--format', 'json').out)['years']
        for year in years:
            for category, since in (('asylum_seekers', 1993), ('idps', 1993), ('stateless', 2004), ('ooc', 1997), ('returned_idps', 1997)):
                figure, kind = year['hosted'][category], year['kinds']['hosted'][category]
                self.assertEqual((figure is None, kind), (year['year'] < since, 'not-collected' if year['year'] < since else 'exact'), (year['year'], category))
        text = self.done('series', 'world', '--from', '1988', '--to', '2005').out
        self.assertNotRegex(text, r'(?<![0-9,]) 0\b')

    def test_all_who_are_abroad(self):
        """Most of those from Venezuela are neither refugees nor asylum-seekers in UNHCR's table, and are told all the same: in sentences, tables and answers."""
        brief = common.without_notes(' '.join(self.done('brief', 'VEN', '--as-of', '2026-01-01').out.split()))
        self.assertIn('At the end of 2025 there were in other countries, from Venezuela, 417,010 refugees, 1,181,156 asylum-seekers and 6,042,706 other people in need of international '
                      'protection.', brief)
        self.assertIn('Other people from Venezuela in need of international protection 5,875,359 6,042,706', brief)
        self.assertIn('Asylum-seekers from Venezuela 1,360,041 1,181,156', brief)
        self.assertIn('6,042,706', self.done('profile', 'VEN').out)
        self.assertIn('6,042,706', self.done('series', 'VEN', '--from', '2025').out)
        self.assertIn('Venezuela: Other people from Venezuela in need of international protection, end of 2025: 6,042,706.', ' '.join(self.done('why', 'VEN/oip/2025/abroad').out.split()))
        # Of what few States have, a sentence does not say that there is nobody.
        self.assertNotIn('no other people', ' '.join(self.done('brief', 'KAZ', '--as-of', '2026-01-01').out.split()))

    def test_origins_that_are_no_country(self):
        """Nobody from "Unknown" is in the country itself; what the table has of them before others were counted by State is a figure, and so is what changed."""
        brief = ' '.join(self.done('brief', 'UNK', '--as-of', '1999-02-01').out.split())
        self.assertIn('At the end of 1997 the table has of this origin: 1,065,790 refugees and 1,028,200 asylum-seekers.', common.without_notes(brief))
        self.assertNotIn('country itself', brief)
        self.assertNotIn('from 2000 on', brief)
        self.assertIn('126,784', self.done('changes', 'UNK', '--from', '2024-01-01', '--to', '2026-06-01').out)
        self.assertNotIn('ISO 3166-1', self.done('profile', 'UNK').out)

    def test_categories_that_begin(self):
        """Afghanistan's refugees are fewer in 2025 also because others are counted beside them; its asylum-seekers may be because many in the United States of America have no origin."""
        brief = ' '.join(self.done('brief', 'AFG', '--as-of', '2026-06-01').out.split())
        self.assertEqual(brief.count('First counted in 2025: Other people in need of international protection. Before, they may be counted under: Refugees and Asylum-seekers.'), 1)
        self.assertIn('under an unknown origin: there may be fewer of other origins', brief)

    def test_who_is_in_the_own_country(self):
        """Rows whose origin is the country of asylum: UNHCR's table has some in every category, and all of its internally displaced people."""
        greece = ' '.join(self.done('brief', 'GRC', '--as-of', '1971-01-01').out.split())
        self.assertIn('there were, from Greece, 21,290 refugees; the table has 2,360 of them in the country itself.', common.without_notes(greece))
        self.assertIn('The main country of asylum of the refugees was Serbia (18,930).', greece)
        self.assertNotIn('in other countries, from Greece', greece)
        self.assertNotIn('country of asylum was Yemen', ' '.join(self.done('brief', 'YEM', '--as-of', '1990-05-22').out.split()))
        self.assertIn('in other countries, from Kazakhstan', ' '.join(self.done('brief', 'KAZ', '--as-of', '1999-02-01').out.split()))
        text = self.done('series', 'SYR', '--from', '2024').out
        self.assertNotIn('in other countries', text)
        abroad = text[text.index('people from here'):text.index('in the course')]
        self.assertIn('4,865,764', abroad)
        self.assertNotIn('5,542,227', abroad)
        self.assertNotIn('16,504,958', abroad)
        self.assertEqual((text.count('5,542,227'), text.count('1,964,201')), (1, 1))

    def test_sums_of_a_region_by_origin(self):
        """People from a region are reported by the countries where they are, whichever these are."""
        brief = ' '.join(self.done('brief', '143', '--as-of', '2026-06-01').out.split())
        self.assertIn('refugees from States of the region and 14,161 refugees hosted. These are sums over the States of the region, of the figures that there are.', brief)
        self.assertNotIn('reported one', self.done('why', '143/refugees/2025/abroad', '--as-of', '2026-06-01').out)

    def test_a_limitation_notes_nothing_of_a_later_day(self):
        for state, day, words in (('TUR', '1968-07-31', 'expressly maintained on accession to the 1967 Protocol'), ('COG', '1970-07-10', 'article I(3) of the 1967 Protocol')):
            with self.subTest(state=state):
                before = ' '.join(self.done('brief', state, '--as-of', '1967-02-01').out.split())
                self.assertNotIn(words, before)
                self.assertEqual('the date of its declaration was not found' in before, state == 'COG')
                self.assertIn(words, ' '.join(self.done('brief', state, '--as-of', day).out.split()))

    def test_returns_from_both_sides(self):
        turkey, syria = self.series('TUR', '--as-of', '2025-12-31'), self.series('SYR', '--as-of', '2025-12-31')
        self.assertEqual((turkey['hosted']['returned_refugees'], syria['abroad']['returned_refugees']), (556009, 1341148))
        self.assertIn('Refugees who left from here to return home, in the course of 2025: 556,009.', self.brief('TUR', '--as-of', '2025-12-31'))
        self.assertIn('Refugees who returned here, in the course of 2025: 1,341,148.', self.brief('SYR', '--as-of', '2025-12-31'))
        # A flow of the year stands under no end of a year.
        text = common.without_notes(self.done('brief', 'TUR', '--as-of', '2025-12-31').out)
        ends, course = text.index('end of 2025\n'), text.index('In the course of the year')
        self.assertGreater(text.index('return home  '), course)
        self.assertLess(ends, course)

    def test_other_agencies(self):
        for state, category, figure, said in (('JOR', 'unrwa', 2398179, 'Palestine refugees under UNRWA’s mandate, 2,398,179'),
                                              ('PSE', 'unrwa', 2484580, 'Palestine refugees under UNRWA’s mandate, 2,484,580'),
                                              ('LBN', 'unrwa', 228274, 'Palestine refugees under UNRWA’s mandate, 228,274'),
                                              ('PSE', 'idmc', 2035000, 'Internally displaced people by IDMC’s estimate, 2,035,000')):
            said = f'Not counted here: {said} at the end of 2025.'
            for command in ('brief', 'profile'):
                self.assertIn(said, ' '.join(self.done(command, state, '--as-of', '2025-12-31').out.split()))
                apart = {one['category']: one for one in json.loads(self.done(command, state, '--as-of', '2025-12-31', '--format', 'json').out)['not_counted_here']}
                self.assertEqual((apart[category]['figure'], apart[category]['year'], apart[category]['text']), (figure, 2025, said))
        self.assertEqual(json.loads(self.done('brief', 'KAZ', '--as-of', '1999-02-01', '--format', 'json').out)['not_counted_here'], [])

    def test_change_of_category(self):
        said = ('65,511 stood under “Refugees” and none does any more, while 48,391 stand under “Other people in need of international protection”, '
                'where none stood before.')
        text = self.brief('KAZ', '--as-of', '2025-12-31')
        self.assertEqual(text.count(said), 1)
        self.assertEqual(text.split(' Notes -----')[0].count('The table does not explain why'), 1)
        cautions = self.series('KAZ', '--as-of', '2025-12-31')['cautions']
        self.assertIn(said, next(caution['text'] for caution in cautions if (caution['side'], caution['category']) == ('hosted', 'refugees')))
        self.assertIn('2007 Global Trends', self.brief('VEN', '--as-of', '2007-12-31'))
        self.assertNotIn('one of category', self.brief('KAZ', '--as-of', '1999-12-31'))


class Series(common.Case):
    def test_csv(self):
        rows = list(csv.DictReader(io.StringIO(self.done('series', 'KAZ', '--format', 'csv').out, newline='')))
        hosted = {row['year']: row for row in rows if row['side'] == 'hosted'}
        self.assertEqual(hosted['1999']['refugees'], '14799')
        self.assertEqual(hosted['1999']['oip'], '')
        self.assertEqual(hosted['1999']['asylum_seekers'], '')
        self.assertEqual(list(rows[0])[-5:], ['kinds', 'source', 'as_at', 'edition', 'mid_year'])
        self.assertIn('asylum_seekers=not-collected', hosted['1999']['kinds'].split())
        self.assertEqual(hosted['1993']['refugees'], '5000')
        self.assertNotIn('1951', hosted)

    def test_json(self):
        answer = json.loads(self.done('series', 'KAZ', '--from', '1999', '--to', '1999', '--format', 'json').out)
        self.assertEqual([year['year'] for year in answer['years']], [1999])
        self.assertEqual(answer['years'][0]['hosted']['refugees'], 14799)
        self.assertIsNone(answer['years'][0]['hosted']['oip'])
        self.assertEqual(answer['years'][0]['kinds']['hosted']['refugees'], 'exact')
        self.assertEqual(answer['licence'], 'CC-BY-4.0')

    def test_text_names_source(self):
        text = ' '.join(self.done('series', 'KAZ', '--from', '1998', '--to', '1999').out.split())
        self.assertIn('14,799', text)
        self.assertIn('UNHCR Refugee Population Statistics Database', text)

    def test_world(self):
        answer = json.loads(self.done('series', 'world', '--from', '1999', '--to', '1999', '--format', 'json').out)
        self.assertEqual(answer['years'][0]['hosted']['refugees'], 11686760)


class Others(common.Case):
    def test_profile(self):
        answer = json.loads(self.done('profile', 'Kazakhstan', '--as-of', '1999-02-01', '--format', 'json').out)
        self.assertEqual(answer['state']['iso3'], 'KAZ')
        self.assertEqual(len(answer['actions']), 2)
        self.assertEqual(answer['treaties'][0]['in-force']['status'], 'deposited')
        text = self.done('profile', 'KAZ', '--as-of', '1999-02-01').out
        self.assertIn('15 January 1999: accession, 1951 Convention.', text)
        self.assertIn('deposited, not yet bound', text)

    def test_states_by_name(self):
        expected = self.done('profile', 'CIV').out
        for name in ("Côte d'Ivoire", "cote d'ivoire", 'Cote dIvoire', 'civ'):
            self.assertEqual(self.done('profile', name).out, expected)

    def test_cite(self):
        self.assertIn('vol. 189, p. 137', self.done('cite', 'refugees-1951').out)
        self.assertTrue(self.done('cite', 'refugees-1951', '--format', 'bibtex').out.startswith('@misc{refugees-1951,'))
        ris = self.done('cite', 'KAZ', '--format', 'ris').out
        self.assertTrue(ris.startswith('TY  - DATA\r\n') and ris.endswith('ER  - \r\n'))
        items = json.loads(self.done('cite', 'stateless-1961', '--format', 'csl-json').out)
        self.assertEqual((items[0]['type'], items[0]['issued']['date-parts'], items[0]['volume']), ('treaty', [[1961, 8, 30]], '989'))
        self.assertEqual(items[0]['language'], 'en')

    def test_cite_a_comparison(self):
        text = self.done('cite', 'compare:KAZ,TUR', '--as-of', '2015-02-01').out
        self.assertIn('Kazakhstan and Türkiye: ', text)
        self.assertIn('As of 1 February 2015.', text)
        items = json.loads(self.done('cite', 'compare:KAZ,TUR', '--format', 'csl-json').out)
        self.assertTrue(items[0]['id'].endswith('compare-KAZ-TUR'))
        # The sources of both, each once.
        both = {item['id'] for code in ('KAZ', 'TUR') for item in json.loads(self.done('cite', code, '--format', 'csl-json').out)[1:]}
        self.assertEqual(sorted(item['id'] for item in items[1:]), sorted(both))
        self.fails(2, 'cite', 'compare:', says='compare:KAZ,143')
        self.fails(2, 'cite', 'compare:KAZ,Atlantis', says='Atlantis')

    def test_cite_any_page(self):
        """What the window shows is cited as the window cites it, by the text of its place."""
        world = self.done('cite', 'world', '--as-of', '2015-02-01').out
        for page in ('map', 'map:refugees', 'map:refugees/per-1000', 'map:refugees-1951', 'changes', 'editions'):
            self.assertEqual(self.done('cite', page, '--as-of', '2015-02-01').out, world, page)
        self.assertEqual(self.done('cite', 'changes:KAZ,1990-01-01', '--as-of', '2015-02-01').out, self.done('cite', 'KAZ', '--as-of', '2015-02-01').out)
        for page in ('article:refugees-1951', 'article:refugees-1951/33', 'treaty:refugees-1951'):
            self.assertEqual(self.done('cite', page).out, self.done('cite', 'refugees-1951').out, page)
        self.fails(2, 'cite', 'map:of-nothing', says='map:of-nothing')
        self.fails(2, 'cite', 'mapping', says='mapping')

    def test_cite_a_statement_for_a_day(self):
        cited = ('cite', 'KAZ/refugees/1998', '--as-of', '1999-02-01', '--format')
        record, source = json.loads(self.done(*cited, 'csl-json').out)
        self.assertIn('8,343', record['note'])
        self.assertIn('As of 1 February 1999.', record['note'])
        # To which day the acts are complete is no date of a figure.
        self.assertNotIn('issued', record)
        self.assertEqual((record['type'], source['id']), ('dataset', 'UNHCR-RPSD'))
        self.assertIn('  title = {{Kazakhstan: figures}},\n', self.done(*cited, 'bibtex').out)
        self.assertIn('  version = {', self.done(*cited, 'biblatex').out)
        self.assertIn('UNHCR. (2026, 25 June).', self.done(*cited, 'apa').out)
        self.assertIn('“UNHCR Refugee Population Statistics Database.” 25 June 2026.', self.done(*cited, 'chicago').out)
        self.assertIn('The Accession contributors. “Central Asia: ', self.done('cite', '143', '--format', 'chicago').out)
        self.fails(2, 'cite', 'KAZ/refugees/1066', says='no statement “KAZ/refugees/1066”')

    def test_people_without_figures(self):
        """Of whom the table has a 0 only in rows of others, nothing is said to be none."""
        for place, says in (('MMR', 'Myanmar: Refugees hosted and Asylum-seekers hosted, end of 2025: not reported.'), ('KHM', 'Internally displaced people\\S* not reported 517,555')):
            text = ' '.join(self.done('brief', place).out.split())
            self.assertRegex(text, says)
            self.assertNotIn('hosted no refugees', text)
        self.assertIn('does not say that there were none', self.done('why', 'KHM/idps/2024').out)

    def test_people_named_alike(self):
        """No country is named as one of the main ones where another has as many people."""
        text = ' '.join(self.done('brief', 'EST').out.split())
        self.assertIn('were the Russian Federation (36) and the United States of America (25). From', text)

    def test_cautions(self):
        """Of asylum-seekers in the United States none comes from there; what is compared is told with what to know of it."""
        self.assertNotIn('fewer of other', self.done('brief', 'USA').out)
        text = ' '.join(self.done('brief', 'compare:KAZ,UZB').out.split())
        self.assertIn('2025, Kazakhstan: Refugees hosted: Part of the change from 2024 to 2025', text)
        self.assertNotIn('2014', self.done('brief', 'MEX', '--as-of', '2012-01-01').out.split('Terms')[1].split('People')[0].replace('Recorded as standing on 14 March 2015', ''))

    def test_cite_any_statement(self):
        """What the notes of a briefing name can be cited, whatever it is a statement of."""
        for place in ('KAZ', 'EST', 'COL', 'HUN'):
            brief = self.done('brief', place).out
            names = set(re.findall(r'\b(?:%s|world|\d{3})/[a-z][\w./-]*\w' % place, brief))
            self.assertTrue(any('/refugees-1951/' in name for name in names), names)
            for name in sorted(names):
                with self.subTest(name):
                    self.assertIn('The Accession contributors', self.done('cite', name).out)

    def test_cite_keeps_doubts(self):
        """Who quotes a statement is not surer of it than the record, and of several dates is told which is meant."""
        for name, day, says in (('YUG/refugees-1951/standing', '1999-02-01', 'Ratification, 15 December 1959. The date is not verified.'),
                                ('MDG/stateless-1954/standing', '1965-12-01', 'Denunciation, 2 April 1965. The date is computed from another that was published.')):
            self.assertIn(says, self.done('cite', name, '--as-of', day).out)
        self.assertNotIn('doubtful', self.done('why', 'MDG/stateless-1954/standing', '--as-of', '1965-12-01').out)
        self.assertIn('computed', self.done('brief', 'MDG', '--as-of', '1965-06-01').out.split('Terms')[0])

    def test_cite_is_no_more_exact_than_the_record(self):
        bundle = self.copy_bundle()
        sources = json.loads((bundle / 'sources.json').read_text())
        for written, year, issued, ris in (('199X', '1990s', {'literal': '1990s'}, 'N1  - 1990s\r\n'),
                                           ('2001-23', '2001', {'date-parts': [[2001]], 'season': 3}, 'DA  - 2001///'),
                                           ('1999-02~', '1999', {'date-parts': [[1999, 2]], 'circa': True}, 'DA  - 1999/02//\r\n'),
                                           ('1999-02/2001', None, {'date-parts': [[1999, 2], [2001]]}, 'N1  - ')):
            with self.subTest(written):
                for source in sources:
                    if source['id'] == 'UNTC-2015':
                        source['date'] = written
                (bundle / 'sources.json').write_text(json.dumps(sources))
                cited = ('cite', 'refugees-1951', '--bundle', bundle, '--format')
                self.assertEqual(json.loads(self.done(*cited, 'csl-json').out)[1]['issued'], issued)
                bibtex = self.done(*cited, 'bibtex').out.split('@misc')[2]
                self.assertIn(f'  date = {{{written}}}', bibtex)
                if year is not None:
                    self.assertIn(f'  year = {{{year}}}', bibtex)
                self.assertIn(ris, self.done(*cited, 'ris').out.split('ER  -')[1])

    def test_cite_names_its_language(self):
        items = json.loads(self.done('cite', 'refugees-1951', '--format', 'csl-json', '--lang', 'fr').out)
        self.assertEqual({item['language'] for item in items}, {'fr'})
        self.assertEqual((items[0]['title'], items[0]['author'][0]['literal']), ('Convention relative au statut des réfugiés', 'Nations Unies'))
        self.assertIn('  language = {pt-BR}', self.done('cite', 'KAZ', '--format', 'bibtex', '--lang', 'pt_BR').out)
        self.assertIn('LA  - ar\r\n', self.done('cite', 'KAZ', '--format', 'ris', '--lang', 'ar').out)

    def test_two_languages(self):
        brief = self.done('brief', 'KAZ', '--as-of', '1999-02-01', '--lang', 'fr,ar')
        plain = re.sub('[\u200e\u200f\u2068\u2069]', '', brief.out).replace('\u00a0', ' ')
        words = ' '.join(plain.split())
        self.assertTrue(plain.startswith('Kazakhstan (كازاخستان) : '))
        # Each treaty has its second title where it stands first, and no more than once.
        self.assertIn('a adhéré à la Convention de 1951 (اتفاقية عام ١٩٥١) et au Protocole de 1967 (بروتوكول عام ١٩٦٧) le 15 janvier 1999', words)
        self.assertEqual(words.count('(اتفاقية عام ١٩٥١)'), 1)
        for first, second in (('Convention relative au statut des réfugiés', 'الاتفاقية الخاصة بوضع اللاجئين'), ('Adhésion', 'انضمام'), ('Partie', 'طرف')):
            self.assertRegex(plain, f'(?m)^{first}  +{second}$')
        # What runs from the right is kept apart from the French around it.
        self.assertIn('Kazakhstan (\u200e\u2068كازاخستان\u2069)', brief.out)
        with tempfile.TemporaryDirectory() as folder:
            path = f'{folder}/brief.txt'
            self.done('brief', 'KAZ', '--as-of', '1999-02-01', '--lang', 'fr,ar', '-o', path)
            self.assertIn('lang=fr,ar ', open(path, encoding='utf-8').read())
            self.done('verify', path)
        # One whose words are the same adds nothing to them.
        self.assertTrue(self.done('brief', 'KAZ', '--lang', 'en,fr').out.startswith('Kazakhstan: '))
        self.assertIn('Казахстан (Қазақстан): ', self.done('brief', 'KAZ', '--lang', 'ru,kk').out)
        self.assertIn('كازاخستان (\u200f\u2068Kazakhstan\u2069)', self.done('brief', 'KAZ', '--lang', 'ar,en').out)
        alone = self.done('brief', 'KAZ', '--as-of', '1999-02-01', '--lang', 'fr').out
        self.assertEqual(self.done('brief', 'KAZ', '--as-of', '1999-02-01', '--lang', 'fr,fr').out, alone)
        english = self.done('brief', 'KAZ', '--format', 'json').out
        self.assertEqual(self.done('brief', 'KAZ', '--format', 'json', '--lang', 'fr,ar').out, english)

    def test_terms_in_two_languages(self):
        for place, languages, sentence, row in (
                ('KAZ', 'fr,ar', 'déclaration au titre de l’article 1(B) (إعلان بموجب المادة ١(B)) : variante', ('Déclaration au titre de l’article 1(B)', 'إعلان بموجب المادة ١(B)')),
                ('KAZ', 'ar,fr', 'إعلان بموجب المادة ١(B) (déclaration au titre de l’article 1(B)): ', ('إعلان بموجب المادة ١(B)', 'Déclaration au titre de l’article 1(B)')),
                ('KAZ', 'fr,en', '(declaration under article 1(B)) :', ('Déclaration au titre de l’article 1(B)', 'Declaration under article 1(B)')),
                # The plural is that of the second language, and so are the list and the digits.
                ('FRA', 'en,ar', 'declaration on articles 17 and 29(2) (إعلان بشأن المادتين ١٧ و٢٩(٢)): ', ('Declaration on article 10(2)', 'إعلان بشأن المادة ١٠(٢)')),
                ('FRA', 'en,ru', '(заявление по статьям 17 и 29(2))', ('Geographical limitation', 'Географическое ограничение')),
                ('TUR', 'fr,ru', '(заявление по статье I)', ('Limitation géographique : personnes déplacées par des événements survenus en Europe', 'Географическое ограничение: люди, перемещенные вследствие событий в Европе'))):
            out = self.done('brief', place, '--as-of', '2014-02-01', '--lang', languages).out
            plain = re.sub('[\u200e\u200f\u2066-\u2069]', '', out).replace('\u00a0', ' ')
            self.assertIn(sentence, ' '.join(plain.split()))
            self.assertRegex(plain, f'(?m)^{re.escape(row[0])}  +{re.escape(row[1])}$')
            self.assertNotIn(row[1], self.done('brief', place, '--as-of', '2014-02-01', '--lang', languages[:2]).out)

    def test_second_language_is_marked(self):
        for languages, first, marked in (('fr,ar', '<html lang="fr" dir="ltr">', 'Kazakhstan (<bdi lang="ar" dir="rtl">كازاخستان</bdi>)'),
                                         ('ru,kk', '<html lang="ru" dir="ltr">', 'Казахстан (<bdi lang="kk" dir="ltr">Қазақстан</bdi>)'),
                                         ('ar,en', '<html lang="ar" dir="rtl">', 'كازاخستان (<bdi lang="en" dir="ltr">Kazakhstan</bdi>)')):
            page = self.done('brief', 'KAZ', '--as-of', '1999-02-01', '--lang', languages, '--format', 'html').out
            self.assertIn(first, page)
            self.assertIn(f'<h1>{marked}', page)
            self.assertGreaterEqual(page.count('<bdi '), 8)
            self.assertEqual(page.count('<bdi '), page.count('</bdi>'))
            self.assertNotIn('\u2068', page[page.index('<body>'):])
        # Text has no marks where both run one way, and says in each case whether anybody read the second language.
        text = self.done('brief', 'KAZ', '--as-of', '1999-02-01', '--lang', 'ru,kk').out
        self.assertNotRegex(text, '[\u2066-\u2069]')
        self.assertIn('Перевод на второй язык (қазақ тілі) выполнен машиной и не прочитан носителем языка.', ' '.join(text.split()))
        self.assertNotIn('второй язык', self.done('brief', 'KAZ', '--lang', 'ru,en').out)
        with tempfile.TemporaryDirectory() as folder:
            self.done('brief', 'KAZ', '--as-of', '1999-02-01', '--lang', 'ru,kk', '-o', f'{folder}/brief.html')
            self.done('verify', f'{folder}/brief.html')

    def test_machines_read_one_language(self):
        for command in (('status', '--region', '143'), ('profile', 'KAZ'), ('brief', 'KAZ', '--as-of', '1999-02-01'), ('series', 'KAZ')):
            english = self.done(*command, '--format', 'json').out
            for language in ('ar', 'zh-CN', 'kk', 'fr'):
                self.assertEqual(self.done(*command, '--format', 'json', '--lang', language).out, english)
        english = self.done('series', 'KAZ', '--format', 'csv').out
        self.assertEqual(self.done('series', 'KAZ', '--format', 'csv', '--lang', 'fa').out, english)

    def test_people_read_theirs(self):
        # Names and dates as CLDR writes them.
        for language, name, date in (('ru', 'Казахстан', '15 января 1999'), ('fr', 'Kazakhstan', '15 janvier 1999'), ('de', 'Kasachstan', '15. Januar 1999'),
                                     ('kk', 'Қазақстан', '1999 ж. 15 қаңтар'), ('zh-CN', '哈萨克斯坦', '1999年1月15日'), ('fa', 'قزاقستان', '۱۵ ژانویهٔ ۱۹۹۹')):
            words = ' '.join(self.done('brief', 'KAZ', '--as-of', '1999-02-01', '--lang', language).out.replace('\u202f', ' ').replace('\u00a0', ' ').split())
            self.assertIn(name, words)
            self.assertIn(date, words.replace('1999 ж.1', '1999 ж. 1'))
            self.assertNotIn('{', words)
            self.assertNotIn('Not party', words)

    def test_help_and_version(self):
        self.assertRegex(self.done('--version').out, r'^Accession \d+\.\d+\.\d+\n$')
        self.assertIn('brief', self.done('--help').out)
        for command in ('open', 'status', 'profile', 'brief', 'series', 'check', 'import', 'make-bundle', 'cite', 'verify'):
            self.assertIn('Usage: accession ' + command, self.done(command, '--help').out)

    def test_global_options_before_and_after(self):
        expected = self.done('status', '--as-of', '1999-02-01').out
        self.assertEqual(self.done('--lang', 'en', 'status', '--as-of', '1999-02-01').out, expected)
        # A copy of the record says the same, and that it is not the one built in.
        own = self.done('--bundle', common.DATA, '--lang', 'en', 'status', '--as-of', '1999-02-01').out
        self.assertEqual([part for part in own.split('\n\n') if 'built-in' not in part], expected.split('\n\n'))
        expected = own
        self.assertEqual(self.done('status', '--as-of', '1999-02-01', '--bundle', common.DATA, '--lang=en_GB.UTF-8').out, expected)


if __name__ == '__main__':
    common.main()
