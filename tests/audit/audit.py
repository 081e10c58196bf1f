# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges what the program says against the files of data/, on a grid of dates; ends with 1 when anything is not borne out.

    python3 tests/audit/audit.py --program build/src/accession --data data --grid small|full [--jobs 2] [--save FILE]
    python3 tests/audit/audit.py --program build/src/accession --bundle own.accession.json|--made 33"""

import argparse
import multiprocessing
import pathlib
import sys
import tempfile
import time

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

EXAMPLES = [dates.day(text) for text in ('1999-02-01', '2018-12-20', '2025-12-31')]
SMALL_STATES = ('KAZ', 'DEU', 'TUR', 'SYR', 'JOR', 'PSE', 'SSD', 'MDG', 'AUS', 'CHE', 'YUG', 'DZA', 'SRB', 'DDR', 'SCG', 'MLI', 'SVN', 'COG', 'GBR', 'HKG', 'TIB',
                'COM', 'SWZ', 'MEX', 'PNG', 'FJI', 'USA', 'UKR', 'BDI', 'VCT')


class Audit:
    """What a worker needs: the record, the rules, the figures and the program."""

    def __init__(self, options):
        self.record = record.Record(options.bundle or options.data)
        self.law = law.Law(self.record)
        self.figures = figures.Figures(options.bundle or options.data)
        self.program = program.Program(options.program, options.bundle)

    def one(self, task):
        """A task is a name and its arguments; what it finds is a verdict."""
        found = verdict.Verdict()
        found.where = ' '.join(dates.iso(part) if isinstance(part, int) else str(part) for part in task)
        try:
            getattr(self, task[0])(found, *task[1:])
        except Exception as fault:  # an answer that cannot even be read is an objection
            found.that(task[0] + ': an answer that can be read', False, type(fault).__name__, fault)
        return found

    def status(self, found, day, basis, region=None):
        options = ['status', '--as-of', dates.iso(day), '--basis', basis] + (['--region', region] if region else [])
        judge_status.world(found, self.law, day, basis, self.program.say(*options, '--format', 'json'), region)

    def status_words(self, found, day, basis):
        options = ['status', '--as-of', dates.iso(day), '--basis', basis]
        judge_status.words(found, self.law, day, basis, self.program.say(*options))
        judge_status.table(found, self.law, day, basis, self.program.say(*options, '--format', 'csv'))

    def status_state(self, found, iso3, day, basis):
        text = self.program.say('status', '--state', iso3, '--as-of', dates.iso(day), '--basis', basis, '--format', 'json')
        judge_status.state(found, self.law, iso3, day, basis, text)

    def brief(self, found, iso3, day):
        reader.Reader(found, self.law, self.figures, 'brief', iso3, day, self.program.say('brief', iso3, '--as-of', dates.iso(day))).judge()

    def profile(self, found, iso3, day):
        reader.Reader(found, self.law, self.figures, 'profile', iso3, day, self.program.say('profile', iso3, '--as-of', dates.iso(day))).judge()

    def brief_json(self, found, iso3, day):
        judge_brief.judge(found, self.law, self.figures, iso3, day, self.program.say('brief', iso3, '--as-of', dates.iso(day), '--format', 'json'))

    def profile_json(self, found, iso3, day):
        judge_profile.judge(found, self.law, self.figures, iso3, day, self.program.say('profile', iso3, '--as-of', dates.iso(day), '--format', 'json'))

    def series(self, found, code):
        judge_series.as_json(found, self.figures, code, self.program.say('series', code, '--format', 'json'))
        judge_series.as_csv(found, self.figures, code, self.program.say('series', code, '--format', 'csv'))
        if self.figures.population:
            judge_series.as_rates(found, self.figures, code, self.program.say('series', code, '--per-1000', '--format', 'json'))
        judge_series.as_text(found, self.figures, code, self.program.say('series', code), self.record.in_sentence(code))

    def timeline(self, found, place, day):
        judge_timeline.judge(found, self.law, self.figures, self.program, place, day)

    def record_itself(self, found):
        judge_record.judge(found, self.law, self.figures)

    def names(self, found):
        judge_names.judge(found, self.law, self.program)

    def own_bundle(self, found):
        judge_bundle.judge(found, self.program)

    # The grids.
    def days(self):
        """Each act's day and the day before, each day on which a basis changes, each year's end."""
        turning = self.law.turning_days()
        ends = {dates.end_of_year(year) for year in range(1950, self.figures.last + 1)}
        return sorted({day for one in turning for day in (one - 1, one) if day >= dates.day('1951-01-01')} | ends | set(EXAMPLES))

    def days_of(self, iso3, every):
        """Of one State: its own acts and what follows from them, the eve of each, the examples, and an end of a year now and then."""
        own = {day for one in self.law.turning_days(iso3) for day in (one - 1, one)}
        ends = {dates.end_of_year(year) for year in range(1951 + sum(map(ord, iso3)) % every, self.figures.last + 1, every)}
        return sorted(own | ends | set(EXAMPLES))

    def always(self):
        return [('record_itself',), ('names',), ('own_bundle',)]

    def full(self):
        yield from self.always()
        for day in self.days():
            for basis in law.BASES:
                yield ('status', day, basis)
        for day in self.days()[::7]:
            for basis in law.BASES:
                yield ('status_words', day, basis)
        for region in self.record.regions:
            for day in [dates.end_of_year(year) for year in range(1951, self.figures.last + 1, 5)] + EXAMPLES:
                for basis in law.BASES:
                    yield ('status', day, basis, region['code'])
        for state in self.record.states:
            iso3 = state['iso3']
            for day in self.days_of(iso3, 6):
                for command in ('brief', 'profile', 'brief_json', 'profile_json'):
                    yield (command, iso3, day)
            for basis in law.BASES:
                yield ('status_state', iso3, EXAMPLES[0], basis)
            for day in EXAMPLES:
                yield ('timeline', iso3, day)
        for region in self.record.regions:
            yield ('timeline', region['code'], EXAMPLES[0])
        for code in self.figures.series:
            yield ('series', code)

    def bundle(self):
        """The small grid of a bundle that the auditor does not know: some of its States and organisations, on some of its days."""
        turning = sorted(self.law.turning_days())
        days = sorted({day for one in turning[::max(1, len(turning) // 4)] for day in (one - 1, one)})[:8] + EXAMPLES[:1]
        regions = [None] + [region['code'] for region in self.record.regions[:2]]
        for i, day in enumerate(days):
            for basis in law.BASES if i % 4 == 0 else law.BASES[:1]:
                yield ('status', day, basis, regions[i % len(regions)])
                yield ('status_words', day, basis)
        organisations = [state['iso3'] for state in self.record.states if state['kind'] == 'organisation']
        for iso3 in [state['iso3'] for state in self.record.states[:8]] + organisations:
            own = self.days_of(iso3, 20)
            for day in sorted(set(own[::max(1, len(own) // 3)])) + EXAMPLES[:1]:
                for command in ('brief', 'profile', 'brief_json', 'profile_json'):
                    yield (command, iso3, day)
            for basis in law.BASES:
                yield ('status_state', iso3, days[0], basis)
            yield ('timeline', iso3, EXAMPLES[0])
        for code in self.figures.series:
            yield ('series', code)

    def small(self):
        yield from self.always()
        days = self.days()
        for i, day in enumerate(days[::12] + EXAMPLES):
            yield ('status', day, law.BASES[i % len(law.BASES)])
        for day in EXAMPLES:
            for basis in law.BASES:
                yield ('status', day, basis)
                yield ('status_words', day, basis)
                yield ('status', day, basis, '143')
        for iso3 in SMALL_STATES:
            own = self.days_of(iso3, 20)
            for day in sorted(set(own[::max(1, len(own) // 5)]) | set(EXAMPLES)):
                yield ('brief', iso3, day)
                yield ('profile', iso3, day)
            for day in EXAMPLES:
                yield ('brief_json', iso3, day)
                yield ('profile_json', iso3, day)
        for i, state in enumerate(self.record.states):
            yield ('brief', state['iso3'], EXAMPLES[i % 3])
        for code in ('KAZ', 'DEU', 'SYR', 'TUR', 'UNK', 'world'):
            yield ('series', code)
        for place in ('KAZ', 'DEU', '143', 'world'):
            yield ('timeline', place, EXAMPLES[0])


WORKER = None


def start(options):
    global WORKER
    WORKER = Audit(options)


def work(task):
    return WORKER.one(task)


def main():
    parser = argparse.ArgumentParser(description='Judges what the program says against the files of data/.')
    parser.add_argument('--program', required=True)
    parser.add_argument('--data')
    parser.add_argument('--bundle', help='a bundle of one file, judged in place of the record that ships')
    parser.add_argument('--made', type=int, help='a bundle of so many treaties that is made for it')
    parser.add_argument('--grid', choices=('small', 'full', 'bundle'), default='small')
    parser.add_argument('--jobs', type=int, default=1)
    parser.add_argument('--only', help='tasks whose words hold this, as in "brief KAZ"')
    parser.add_argument('--save', help='writes every objection there, as JSON')
    parser.add_argument('--each', type=int, default=12, help='how many objections of a kind are shown')
    options = parser.parse_args()
    if options.made is not None:
        with tempfile.TemporaryDirectory(prefix='accession-audit-') as folder:
            options.bundle = str(make_bundles.make(options.made, figures=True).write(folder))
            return audit(options)
    return audit(options)


def audit(options):
    begun = time.monotonic()
    if options.bundle:
        options.grid = 'bundle'
    start(options)
    tasks = [task for task in getattr(WORKER, options.grid)() if options.only is None or
             options.only in ' '.join(dates.iso(part) if isinstance(part, int) else str(part) for part in task)]
    total = verdict.Verdict()
    if options.jobs > 1:
        with multiprocessing.Pool(options.jobs) as pool:
            for found in pool.imap_unordered(work, tasks, 16):
                total.add(found)
    else:
        for task in tasks:
            total.add(work(task))
    total.report(sys.stdout, options.each)
    if options.save:
        total.save(options.save)
    print('%d questions to the program in %d seconds' % (len(tasks), time.monotonic() - begun))
    return 1 if total.objections or not tasks else 0


if __name__ == '__main__':
    sys.exit(main())
