# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a lawyer would take a briefing to say of the law: no day that nobody knows, nobody counted twice, no act left out that changes the answer."""

import json

import common


class Law(common.Case):
    def said(self, *arguments):
        return ' '.join(self.done(*arguments).out.split())

    def make(self, treaty, acts):
        header = 'id,title,done,entry_into_force,instruments,wait_days,later_wait_days,article_first,article_later,article_denunciation,denunciation_months'
        (self.folder / 't.csv').write_text(header + '\nt-1,Test Convention,1980-01-01,' + treaty + '\n')
        (self.folder / 'a.csv').write_text('iso3,treaty,action,date,source\n' + ''.join('%s,t-1,%s,%s,A list\n' % act for act in acts))
        own = self.folder / 'own.json'
        self.done('make-bundle', self.folder / 'a.csv', '--treaties', self.folder / 't.csv', '-o', own)
        return ('--bundle', own)

    def test_days_that_nobody_knows(self):
        """Mali and Sierra Leone joined in 2016, Slovenia in March 2025: from which day they are bound is not in the record."""
        for place in (('--treaty', 'stateless-1961'), ('011',)):
            text = self.said('brief', *place)
            self.assertIn('2016 day not known', text)
            self.assertNotIn('31 March 2017', text)
        self.assertNotIn('29 June 2025', self.said('brief', '--treaty', 'stateless-1961'))

    def test_filed_under_another(self):
        """The acts of the Federal Republic of Yugoslavia, later Serbia and Montenegro, are Serbia's with the depositary."""
        for command in (('brief', 'SCG'), ('status', '--state', 'SCG'), ('profile', 'SCG')):
            text = self.said(*command, '--as-of', '2004-01-01')
            self.assertNotRegex(text, r'not a party|No act is recorded|No treaty action is recorded')
            self.assertIn('under another State', text)
        self.assertIn('The record files its treaty actions under another State: Serbia.', self.said('brief', 'SCG', '--as-of', '2004-01-01'))
        why = json.loads(self.done('why', 'SCG/refugees-1951/standing', '--as-of', '2004-01-01', '--format', 'json').out)
        self.assertEqual((why['claim']['value'], why['statement']), ('filed-under-another', 'The record files its treaty actions under another State: Serbia.'))
        # Of the States of Southern Europe in 2004 Andorra and San Marino were outside. Montenegro was none yet.
        self.assertIn('12 of the 14 States in Southern Europe', self.said('brief', '039', '--as-of', '2004-01-01'))
        self.assertIn('Missing: Andorra and San Marino', self.said('brief', '039', '--as-of', '2004-01-01'))

    def test_who_says_the_day(self):
        text = self.said('why', 'COG/refugees-1951/standing')
        self.assertIn('The 1951 Convention binds it from 15 August 1960.', text)
        self.assertNotIn('By its source', text)

    def test_joined_is_not_bound(self):
        """Slovenia's instrument is of March 2025: on 28 June it had joined, and may have been bound."""
        text = self.said('why', 'SVN/stateless-1961/standing', '--as-of', '2025-06-28', '--basis', 'bound')
        self.assertIn('whether it was bound by it on this date cannot be told', text)
        self.assertNotIn('had joined the 1961 Convention by then', text)
        self.assertIn('had joined the 1961 Convention by then', self.said('why', 'SVN/stateless-1961/standing', '--as-of', '2025-03-20'))

    def test_places_in_an_order(self):
        """Where a State of the region had joined before and was gone, "the fourth to join" would be the fifth; and where Mali and Sierra Leone may have
        joined before, nobody knows the place."""
        self.assertIn('the fourth State to join', self.said('brief', 'KAZ', '--as-of', '1999-02-01'))
        self.assertIn('the fourth State to join', self.said('brief', 'CSK', '--as-of', '1992-01-01'))
        self.assertNotIn('State to join', self.said('brief', 'RUS', '--as-of', '1993-02-02'))
        self.assertNotIn(' party to the 1954 Convention and the', self.said('brief', 'GNB', '--as-of', '2016-10-01'))
        self.assertIn('69th party to the 1961 Convention', self.said('brief', 'BFA', '--as-of', '2018-01-01'))
        treaties = {one['id']: one for one in json.loads(self.done('brief', 'GNB', '--as-of', '2016-10-01', '--format', 'json').out)['treaties']}
        self.assertIsNone(treaties['stateless-1954']['rank_world'])

    def test_entry_that_stood(self):
        """The depositary kept Yugoslavia's entry until Serbia's succession: who counts it among the parties of a region counts it among its States, and
        not Serbia beside it, which took its place."""
        said = self.said('brief', '039', '--as-of', '1993-12-31')
        self.assertIn('11 of the 14 States in Southern Europe', said)
        self.assertNotIn('Serbia', said.split('People')[0])
        self.assertIn('The entry of a former State stood until', self.said('brief', 'SRB', '--as-of', '1993-12-31'))
        self.assertRegex(said, r'Yugoslavia \(Socialist Federal Republic\) \[\d\] ratification')
        self.assertIn('1951 Convention 11 ', self.said('status', '--region', '039', '--as-of', '1993-12-31'))
        self.assertIn('11 States in Southern Europe were party to the 1951 Convention', self.said('why', '039/refugees-1951/parties', '--as-of', '1993-12-31'))
        self.assertIn('Southern Europe 14 11 11 6 0', self.said('brief', '150', '--as-of', '1993-12-31'))
        self.assertIn('11 of 14 States party', self.said('brief', '039', '143', '--as-of', '1993-12-31'))
        self.assertIn('12 of the 14 States in Southern Europe', self.said('brief', '039', '--as-of', '2001-03-12'))

    def test_no_state(self):
        """Of a territory or an origin in a table of figures the record knows no treaty action: that it is no party would be a statement on who it is."""
        for code, what in (('ESH', 'territory'), ('HKG', 'territory'), ('XXA', 'origin')):
            for command in (('status', '--state', code), ('changes', code, '--from', '2000-01-01'), ('brief', code, '--from', '2000-01-01')):
                with self.subTest(code=code, command=command[0]):
                    said = self.said(*command, *(('--to',) if command[0] == 'changes' else ('--as-of',)), '2020-12-31')
                    self.assertNotRegex(said, 'not a party|No act is recorded')
                    self.assertIn('%s in UNHCR’s table, not a State' % what, said)
            self.assertIn(': figures”', self.said('cite', code).split('. From')[0])
        self.assertNotIn('of the State in', self.said('series', 'HKG', '--per-1000'))
        own = self.make(',2,90,90,10(1),10(2),12,12', [('HKG', 'accession', '1999-07-01'), ('FRA', 'ratification', '1999-12-02'), ('DEU', 'accession', '1999-12-02')])
        self.assertNotIn('Of the other States', self.said('brief', 'HKG', *own, '--as-of', '2000-01-01'))
        self.assertIn('Of the other States', self.said('brief', 'FRA', *own, '--as-of', '2000-01-01'))
        # A bundle of treaties alone has figures of nobody.
        said = self.said('brief', 'ESH', *own, '--as-of', '2000-01-01')
        self.assertNotIn('has figures for it', said)
        self.assertIn('No treaty action is recorded.', said)

    def test_figures_from_before_a_state(self):
        """Czechia began on 1 January 1993, and UNHCR's table has figures under its name for 1991 and 1992."""
        says = 'On 31 December 1992 Czechia was not yet a State; the record has its independence or separation on 1 January 1993.'
        self.assertIn(says, self.said('brief', 'CZE', '--as-of', '1993-05-11', '--parts', 'people'))
        self.assertIn(says, self.said('brief', 'CZE', '--as-of', '1994-05-11', '--parts', 'people'))
        self.assertNotIn('not yet a State', self.said('brief', 'CZE', '--as-of', '1995-05-11'))

    def test_article_of_a_region(self):
        for said in (self.said('brief', '029', '--as-of', '1993-01-01'), self.said('brief', 'BRB', '--as-of', '1993-01-01'), self.said('why', '019/refugees-1951/parties')):
            self.assertRegex(said, r'in the (Caribbean|Americas)|of the Caribbean')
            self.assertNotRegex(said, r'[Ii]n (Caribbean|Americas)|of Caribbean')
        self.assertIn('Of the other States of the Caribbean', self.said('brief', 'KNA', '--as-of', '2010-01-01'))

    def test_change_of_category_is_not_known(self):
        """That some left a category where others stand in another one does not say that they are the same people."""
        said = self.said('brief', 'SVN', '--as-of', '2026-06-01')
        self.assertIn('Part of the change from 2024 to 2025 may be one of category', said)
        self.assertNotIn('is one of category', said)

    def test_difference_to_what_was_reported(self):
        """45 were reported for 1 February 1999, as many as the record has for that day, and not as many as it counts a year later."""
        self.assertIn('the same on that date', self.said('brief', 'CHN', '--as-of', '2000-01-01'))
        self.assertNotIn('on that date', self.said('brief', 'KAZ', '--as-of', '1999-02-01').split('States party in the world')[1].split('Notes')[0])

    def test_notice_of_denunciation(self):
        """Madagascar gave notice on 2 April 1965; by article 40 it took effect a year later."""
        says = 'had given notice of denunciation of the 1954 Convention on 2 April 1965, by which it would cease to be a party on 2 April 1966.'
        for command in (('brief', 'MDG'), ('why', 'MDG/stateless-1954/standing')):
            self.assertIn(says, self.said(*command, '--as-of', '1966-01-01'))
            self.assertNotIn('had given notice', self.said(*command, '--as-of', '1965-04-01'))

    def test_how_far_the_record_goes(self):
        self.assertRegex(self.said('brief', 'KAZ', '--as-of', '2030-01-01'), r'Uzbekistan had not joined [^.]+ by then\. The record goes to ')
        self.assertNotIn('The record goes to', self.said('brief', 'KAZ', '--as-of', '1999-02-01'))

    def test_latest(self):
        """Sierra Leone and Egypt deposited on 22 May 1981."""
        self.assertNotIn('The latest to join', self.said('brief', 'world', '--as-of', '1981-06-01'))

    def test_own_treaties(self):
        own = self.make(',2,90,30,10(1),10(2),11,12', [('KAZ', 'signature', '2001-05-10'), ('KAZ', 'ratification', '2001-06'), ('DEU', 'accession', '2001-05-01'),
                                                     ('DEU', 'denunciation', '2003-12-01'), ('FRA', 'accession', '2001-07-15'), ('UZB', 'accession', '2001-05-02')])
        # It may have ratified by then.
        self.assertNotIn('was not a party', self.said('brief', 'KAZ', '--as-of', '2001-06-15', *own))
        # 90 days after 2 May is 31 July; 30 days after 15 July would be 14 August. Both are told by their own rule.
        self.assertIn('14 August 2001', self.said('why', 'FRA/t-1/standing', '--as-of', '2005-06-01', *own))
        self.assertNotIn('Germany', self.said('brief', 'FRA', '--as-of', '2005-06-01', *own).split('had not joined')[-1].split('.')[0])
        own = self.make(',2,90,30,10(1),10(2),11,12', [('DEU', 'accession', '2001-05-01'), ('UZB', 'accession', '2001-05-02'), ('FRA', 'accession', '2001-06-01')])
        # The thirtieth day after 1 June comes before the treaty itself.
        text = self.said('why', 'FRA/t-1/standing', '--as-of', '2005-06-01', *own)
        self.assertIn('It is bound from 31 July 2001, when the Test Convention itself entered into force (article 10(1)).', text)
        self.assertNotIn('30th day', text)
        self.assertNotIn('depositary published', self.said('why', 'world/t-1/entry', *own))


if __name__ == '__main__':
    common.main()
