# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The cards of the real window, read by the accessibility tree, against the record and the command line, for twenty States.

    audit_window.py PROGRAM DATA    (in a display and a session of its own: tests/run-with-display.sh)"""

import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / 'app')]
import dates  # noqa: E402
import figures  # noqa: E402
import judge_window  # noqa: E402
import law  # noqa: E402
import program  # noqa: E402
import record  # noqa: E402
import verdict  # noqa: E402
from live_window import Atspi, Lost, Window  # noqa: E402

GRID = [('KAZ', '1999-02-01'), ('DEU', '1999-02-01'), ('TUR', '2018-12-20'), ('SYR', '2025-12-31'), ('JOR', '2025-12-31'), ('PSE', '2025-12-31'), ('SSD', '2025-12-31'),
        ('MDG', '1999-02-01'), ('AUS', '2018-12-20'), ('CHE', '2018-12-20'), ('YUG', '1999-02-01'), ('DZA', '1999-02-01'), ('SRB', '1995-12-31'), ('COL', '2018-12-20'),
        ('UKR', '2022-12-31'), ('MLI', '2016-06-30'), ('COG', '2024-01-01'), ('BDI', '2006-07-01'), ('USA', '1988-05-05'), ('KAZ', '2025-12-31'), ('DDR', '1990-09-10'),
        ('YUG', '2018-12-20')]


class Page:
    """What a screen reader has of the page, read once: the whole tree is slow to walk."""

    def __init__(self, window):
        nodes = [(node.get_role(), node.get_name(), node.get_description()) for node in window.walk()]
        self.labels = [name for role, name, _ in nodes if role == Atspi.Role.LABEL and name]
        self.cards = {}
        for role, name, words in nodes:
            # A group is a panel on GTK 4.8 and a grouping on 4.18.
            if role in (Atspi.Role.PANEL, Atspi.Role.GROUPING) and name and words:
                self.cards.setdefault(name, words)
        self.rows = ['%s %s' % (name, words) for _, name, words in nodes]
        self.sliders = [words for role, name, words in nodes if role == Atspi.Role.SLIDER and name == 'As-of date']


def turn_to(window, iso3, day, own):
    """The page of the State on the day, once the name and the date are those that were asked for."""
    name, words = own.record.state[iso3]['name'], dates.english(day)
    subprocess.run([sys.argv[1], 'open', iso3, '--as-of', dates.iso(day)], check=True, stdout=subprocess.DEVNULL)

    def there():
        seen = Page(window)
        return seen if name in seen.labels[:2] and words in seen.labels and seen.cards else None
    return window.wait(there, 'the page of %s on %s' % (name, words))


def judge(found, rules, numbers, line, iso3, day, seen):
    asked = json.loads(line.say('brief', iso3, '--as-of', dates.iso(day), '--format', 'json'))
    for treaty in rules.record.treaties:
        title = treaty['short_title']
        if found.that('window: a card for each treaty', title in seen.cards, iso3, title):
            judge_window.treaty_card(found, rules, iso3, treaty['id'], day, asked['basis'], seen.cards[title])
    for name, words in seen.cards.items():
        judge_window.figure_card(found, rules, numbers, iso3, day, name, words, asked)
    year = numbers.year_of(day)
    if numbers.figure(iso3, 'hosted', 'refugees', year)[1]:
        found.that('window: a card for the refugees', 'Refugees hosted' in seen.cards, iso3)
    n = numbers.other_agency(iso3, 'unrwa', year)
    if n:
        found.that('window: Palestine refugees under UNRWA', any('{:,}'.format(n) in row for row in seen.rows), iso3, n)
    for words in seen.sliders:
        found.that('window: the timeline shows the same day', dates.english(day) in words, iso3, words)


def main():
    sys.argv[1] = str(pathlib.Path(sys.argv[1]).resolve())
    rules = law.Law(record.Record(sys.argv[2]))
    numbers = figures.Figures(sys.argv[2])
    line = program.Program(sys.argv[1])
    found = verdict.Verdict()
    window = Window(sys.argv[1], 'open', 'KAZ', '--as-of', '1950-06-01')
    try:
        for iso3, text in GRID:
            day = dates.day(text)
            for _ in range(2):
                # What is wrong must be so on a second look: the first may have met the page as it changed.
                own = verdict.Verdict()
                own.where = 'window %s %s' % (iso3, text)
                judge(own, rules, numbers, line, iso3, day, turn_to(window, iso3, day, rules))
                if not own.objections:
                    break
            found.add(own)
        window.close()
    except Lost as reason:
        found.where = 'window'
        found.that('window: it answers', False, reason)
    finally:
        if window.process.poll() is None:
            window.process.terminate()
    found.report(sys.stdout, 40)
    return 1 if found.objections or not found.judged else 0


if __name__ == '__main__':
    sys.exit(main())
