# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Breaks what the program says, once for each fault that it once had, and looks whether the auditor objects.

The program's own words of now are taken and changed back to what was said then; where the fault lay in the record, a copy of it is."""

import argparse
import copy
import json
import os
import pathlib
import re
import sys
import tempfile
import unittest
import xml.etree.ElementTree

import dates
import figures
import judge_brief
import judge_bundle
import judge_names
import judge_profile
import judge_record
import judge_series
import judge_status
import judge_timeline
import law
import program
import reader
import record
import verdict

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / 'data'))
import make_bundles  # noqa: E402

OPTIONS = None


class Broken(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.record = record.Record(OPTIONS.data)
        cls.law = law.Law(cls.record)
        cls.figures = figures.Figures(OPTIONS.data)
        cls.program = program.Program(OPTIONS.program)

    def objects(self, judge, whole, broken, kind):
        """JUDGE objects to what is broken in a way that it does not to what is whole."""
        self.assertNotEqual(whole, broken, 'nothing was broken')
        found = []
        for what in (whole, broken):
            result = verdict.Verdict()
            judge(result, what)
            found.append(sum(n for name, n in result.objections.items() if re.search(kind, name)))
        self.assertGreater(found[1], found[0], kind)

    def text(self, command, iso3, day, change, kind):
        whole = self.program.say(command, iso3, '--as-of', day)
        self.objects(lambda result, text: reader.Reader(result, self.law, self.figures, command, iso3, dates.day(day), text).judge(), whole, change(whole), kind)

    def sentence(self, iso3, day, said, kind='known shape|sentence', command='brief'):
        """A sentence that was said then, put before what is said now of people."""
        self.text(command, iso3, day, lambda text: text.replace('\nPeople\n------\n', '\nPeople\n------\n\n' + said + '\n', 1), kind)

    def brief_json(self, iso3, day, change, kind):
        whole = self.program.say('brief', iso3, '--as-of', day, '--format', 'json')
        broken = json.loads(whole)
        change(broken)
        self.objects(lambda result, text: judge_brief.judge(result, self.law, self.figures, iso3, dates.day(day), text), whole, json.dumps(broken), kind)

    def changed_record(self, change, kind):
        """The auditor reads a record that was changed, and objects to the record itself."""
        def judge(result, own):
            judge_record.judge(result, law.Law(own), self.figures)
        broken = copy.deepcopy(self.record)
        change(broken)
        self.objects(judge, self.record, broken, kind)

    def test_01_nobody_collected(self):
        self.sentence('DEU', '1999-02-01', 'At the end of 1998 Germany hosted 949,200 refugees and no asylum-seekers.', 'sentence, hosted')
        self.brief_json('KAZ', '1999-02-01', lambda said: said['series']['hosted'].update(asylum_seekers=0), 'not-collected')
        whole = self.program.say('series', 'world', '--format', 'csv')
        self.objects(lambda result, text: judge_series.as_csv(result, self.figures, 'world', text), whole, re.sub(r'(world,1980,hosted,\d+),,', r'\1,0,', whole), 'not-collected')

    def test_02_returns_from_both_sides(self):
        self.text('brief', 'SYR', '2025-12-31', lambda text: re.sub(r'Refugees who\s+returned\s+here', 'Returned refugees', text), 'returns|flow|row of a known kind')
        self.text('brief', 'TUR', '2025-12-31', lambda text: re.sub(r'Refugees who\s+left\s+from\s+here\s+to\s+return\s+home', 'Refugees who returned here', text), 'flow|cell')
        self.brief_json('SYR', '2025-12-31', lambda said: said['series']['abroad'].update(returned_refugees=None), 'figure')

    def test_03_no_reservation_without_text(self):
        self.sentence('CHE', '2018-12-20', '- 1951 Convention: a reservation: listed without text in the extraction. [1]', 'reservation|makers')
        self.changed_record(lambda own: own.reservations.append({'state': 'CHE', 'treaty': 'refugees-1951', 'kind': 'reservation', 'summary': 'none', 'source': 'UNTC-2015'}),
                            'without a text')

    def test_04_caveat_on_reservations(self):
        self.sentence('FIN', '1999-02-01', 'Reservations and declarations are recorded as they stood on 14 March 2015;\nwhat was withdrawn before that may be missing.')

    def test_05_a_limitation_stands(self):
        self.text('brief', 'TUR', '2018-12-20', lambda text: text.replace('It applies', 'It applied'), 'limit|known shape')
        self.text('brief', 'PNG', '2018-12-20', lambda text: re.sub(r'(It\s+was\s+withdrawn\s+in\s+part\s+on\s+)20', r'\g<1>21', text), 'withdrawn_in_part')
        self.sentence('PNG', '2010-12-31', 'It was withdrawn in part on 20 August 2013.', 'withdrawn_in_part')

    def test_06_an_open_day_stays_open(self):
        def invent(said):
            treaty = next(one for one in said['treaties'] if one['id'] == 'stateless-1954')
            treaty.update(since='2016-12-30', bound_since='2017-03-30')
        self.brief_json('MLI', '2018-12-20', invent, 'position: (bound_)?since')
        self.sentence('MLI', '2016-06-30', 'On 30 June 2016 Mali was not a party to the 1954 Convention.', 'not_party')
        self.text('brief', 'SSD', '2025-12-31', lambda text: text.replace('10 December 2018', '2018'), 'must say')

    def test_07_palestine_refugees(self):
        self.text('brief', 'JOR', '2025-12-31', lambda text: text.replace('2,398,179', '2,398'), 'must say, (unrwa|a sentence)')

    def test_08_bound_on_that_day(self):
        whole = self.program.say('status', '--as-of', '1999-02-01', '--basis', 'bound', '--format', 'json')
        broken = json.loads(whole)
        broken['treaties'][0]['states'].append('KAZ')
        broken['treaties'][0]['parties'] += 1
        self.objects(lambda result, text: judge_status.world(result, self.law, dates.day('1999-02-01'), 'bound', text), whole, json.dumps(broken), 'party or not')
        whole = self.program.say('profile', 'SRB', '--as-of', '1995-06-01', '--format', 'json')
        broken = json.loads(whole)
        broken['treaties'][0]['bound'].update(party=False, status='none')
        self.objects(lambda result, text: judge_profile.judge(result, self.law, self.figures, 'SRB', dates.day('1995-06-01'), text), whole, json.dumps(broken), 'position: party')

    def test_09_joined_before_it_left(self):
        self.text('brief', 'MDG', '2025-12-31', lambda text: text.replace('20 February 1962', '20 February 1963'), 'must say, left|sentence')

    def test_10_declarations_are_not_denied(self):
        self.sentence('KAZ', '2018-12-20', 'The record has no reservation, declaration or geographical limitation of this\nState.')

    def test_11_one_rule_for_the_year(self):
        whole = self.picture('KAZ', '1999-02-01')
        broken = whole.replace('>8,343, end of 1998', '>14,799, end of 1999')
        judge = self.judge_picture('KAZ', '1999-02-01')
        self.objects(judge, whole, broken, 'no other figure|year that the day has')
        self.sentence('KAZ', '1999-02-01', 'At the end of 1999 Kazakhstan hosted 14,799 refugees.', 'sentence, hosted')

    def test_12_a_state_that_ended_did_not_leave(self):
        self.text('profile', 'YUG', '2018-12-20', lambda text: re.sub(r'(1951 Convention .*?)party until it ended', r'\1no longer a party', text, 1), 'table of positions')
        self.sentence('YUG', '1999-02-01', 'Yugoslavia (Socialist Federal Republic) gave notice of denunciation of the 1951 Convention on 15 December 1959; '
                      'it ceased to be a party on 15 December 1959.', 'sentence, left')

    def test_13_no_rule_is_invented(self):
        answers, text = judge_bundle.ask(self.program)
        broken = [json.loads(one) for one in answers]
        broken[1]['treaties'][0].update(explanation='Bound from the day of its own deposit (article ?).', bound_since='1999-01-16')
        self.objects(lambda result, what: judge_bundle.answer(result, *what), (answers, text), ([json.dumps(one) for one in broken], text + ' article ?'), 'invented|does not hold|known')

    def test_14_no_notes_of_the_makers(self):
        self.sentence('DEU', '2018-12-20', 'The record notes: treaty-list footnote, not re-read; 42-party check of 1963 requires it.', 'makers')
        self.changed_record(lambda own: own.actions[0].update(note='bound from independence (general rule)'), 'note of the makers')

    def test_15_sources(self):
        self.text('brief', 'KAZ', '2018-12-20', lambda text: re.sub(r'(Refugee\s+Population\s+Statistics\s+Database”)[^.]*', r'\1, December 2024', text, 1), 'text: source')
        self.text('brief', 'KAZ', '2018-12-20', lambda text: text.replace(' [1] It', ' [2] It', 1), 'sources of a sentence')
        self.changed_record(lambda own: own.source['UNHCR-RPSD'].update(date='2024-12'), 'tables were published')

    def test_16_no_guess_across_a_dispute(self):
        whole = (2, '', 'accession brief: “Taiwan” is not in the record; a State is written by its ISO 3166-1 code (KAZ) or its name\n')
        broken = (2, '', 'accession brief: “Taiwan” is not in the record; did you mean Japan (JPN)?\n')
        self.objects(lambda result, what: judge_names.answer(result, self.law, 'Taiwan', None, None, *what), whole, broken, 'offered')
        self.objects(lambda result, what: judge_names.answer(result, self.law, 'Yugoslavia', 'YUG', None, *what), (0, '{"state":"YUG"}', ''), broken, 'finds its State')

    def test_17_articles_of_the_convention(self):
        def forget(own):
            for one in own.reservations:
                if one['state'] == 'BDI' and one['treaty'] == 'protocol-1967':
                    for member in [member for member, value in one.items() if isinstance(value, list) and '26' in value]:
                        del one[member]
        self.changed_record(forget, 'articles of the Convention')

    def test_18_an_unknown_beginning_is_not_drawn(self):
        whole = self.picture('KAZ', '1999-02-01')
        root = xml.etree.ElementTree.fromstring(whole)
        text = next(one for one in root.iter(judge_timeline.SVG + 'text') if 'campaign' in ''.join(one.itertext()))
        for bar in judge_timeline.Picture(root).bars:
            if abs(float(bar.get('x')) + float(bar.get('width')) + 4 - float(text.get('x'))) < 1:
                bar.set('width', str(float(bar.get('width')) + 800))
                bar.set('x', str(float(bar.get('x')) - 800))
        judge = self.judge_picture('KAZ', '1999-02-01')
        broken = xml.etree.ElementTree.tostring(root, encoding='unicode')

        def years(result, picture):
            judge(result, picture)
            for name in list(result.objections):
                if 'unknown beginning' in name:
                    result.objections[name] = float(re.search(r'over ([\d.]+) years', result.examples[name][0])[1])
        self.objects(years, whole, broken, 'unknown beginning')

    def test_19_no_state_before_it_existed(self):
        self.changed_record(lambda own: own.state['KAZ'].update(since='1999-12-31'), 'no act before the State')

    def test_20_a_change_of_category_is_not_a_departure(self):
        self.sentence('KAZ', '2025-12-31', 'The refugees whom Kazakhstan hosted fell from 65,833 at the end of 2024 to 4,377 at the end of 2025.')

    def test_nothing_passes_unjudged(self):
        self.sentence('KAZ', '2018-12-20', 'Kazakhstan is a generous host.', 'known shape')
        self.text('brief', 'KAZ', '2018-12-20', lambda text: text.replace('133rd', '132nd', 1), 'sentence, ranks')
        self.text('brief', 'KAZ', '2018-12-20', lambda text: re.sub(r'\b602\b', '603', text), 'hosted|cell')

    def test_made_bundle(self):
        """Of a bundle that is made, as of the record that ships: a figure that is not reported is no zero, and who joined when is told by the eve."""
        with tempfile.TemporaryDirectory(prefix='accession-audit-') as folder:
            path = str(make_bundles.make(9, figures=True).write(folder))
            own, known, ask = law.Law(record.Record(path)), figures.Figures(path), program.Program(OPTIONS.program, path)
            whole = ask.say('brief', 'QAB', '--as-of', '1999-02-01')
            for change, kind in ((lambda text: text.replace('not reported', '0'), 'cell, not-reported'), (lambda text: text.replace('sixth State', 'fifth State'), 'region_rank'),
                                 (lambda text: text.replace('The bundle does not say from when the Convention', 'On 1 May 1960 the Convention', 1), 'known shape|bound'),
                                 (lambda text: text.replace(': treaties\n', ': refugee and statelessness treaties\n'), 'title')):
                with self.subTest(kind=kind):
                    self.objects(lambda result, text: reader.Reader(result, own, known, 'brief', 'QAB', dates.day('1999-02-01'), text).judge(), whole, change(whole), kind)
            self.objects(lambda result, text: judge_status.world(result, own, dates.day('1999-02-01'), 'deposit', text), *self.count_one_more(ask), 'number of parties')

    @staticmethod
    def count_one_more(ask):
        whole = ask.say('status', '--as-of', '1999-02-01', '--basis', 'deposit', '--format', 'json')
        broken = json.loads(whole)
        broken['treaties'][-1]['parties'] += 1
        return whole, json.dumps(broken)

    def picture(self, place, day):
        with tempfile.TemporaryDirectory(prefix='accession-audit-') as folder:
            path = os.path.join(folder, 'timeline.svg')
            self.program.say('timeline', place, '--format', 'svg', '-o', path, '--as-of', day)
            with open(path, encoding='utf-8') as file:
                return file.read()

    def judge_picture(self, place, day):
        return lambda result, text: judge_timeline.judge_picture(result, self.law, self.figures, place, dates.day(day), xml.etree.ElementTree.fromstring(text))

    def test_claims(self):
        def find(said, name):
            return next(one for one in said['claims'] if one['id'] == name)
        for name, change, kind in (
                ('KAZ/refugees-1951/standing', {'value': 'signed'}, 'claims: standing'), ('KAZ/refugees-1951/standing', {'bound_since': '1999-04-14'}, 'claims: bound since'),
                ('KAZ/refugees-1951/standing', {'articles': ['43(1)']}, 'claims: articles'), ('KAZ/refugees-1951/rank', {'value': 134}, 'claims: place'),
                ('KAZ/refugees-1951/rank/143', {'preceding': ['KGZ', 'TJK', 'TKM']}, 'claims: who joined before'), ('143/refugees-1951/parties', {'value': 5}, 'claims: number'),
                ('KAZ/asylum_seekers/1998', {'value': 0, 'value_kind': 'zero'}, 'claims: figure'), ('KAZ/refugees/1998', {'value': 14799}, 'claims: figure'),
                ('KAZ/observation/kaz-1999-refugees', {'value_kind': 'exact'}, 'claims: observation')):
            with self.subTest(name=name, change=change):
                self.brief_json('KAZ', '1999-02-01', lambda said, name=name, change=change: find(said, name).update(change), kind)
        self.brief_json('SSD', '2018-06-01', lambda said: find(said, 'SSD/protocol-1967/standing').update(value='never', certain=True), 'claims: (standing|what cannot)')


if __name__ == '__main__':
    parser = argparse.ArgumentParser()
    parser.add_argument('--program', required=True)
    parser.add_argument('--data', required=True)
    OPTIONS, rest = parser.parse_known_args()
    unittest.main(argv=[sys.argv[0], *rest])
