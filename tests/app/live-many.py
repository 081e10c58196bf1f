# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window of a bundle that was made, page by page, as a screen reader has it: each count that it tells is the one that the maker of the bundle
worked out, and nothing is told of figures that the bundle does not have. A warning of the program ends it.

    live-many.py PROGRAM TREATIES|real"""

import datetime
import lzma
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "data")]
import make_bundles  # noqa: E402
from live_window import Atspi, Lost, Window  # noqa: E402

PROGRAM = sys.argv[1]
DAY = datetime.date(1990, 1, 1)
WORDS = "1 January 1990"
CARD = (Atspi.Role.PANEL, Atspi.Role.GROUPING)


def equal(seen, expected, what):
    if seen != expected:
        raise AssertionError("%s: seen %r, expected %r" % (what, seen, expected))


class Page:
    """All of the window, read once."""

    def __init__(self, window):
        self.nodes = [(node.get_role(), node.get_name() or "", node.get_description() or "") for node in window.walk()]
        self.labels = [name for role, name, _ in self.nodes if role == Atspi.Role.LABEL and name]
        self.rows = [name for role, name, _ in self.nodes if role == Atspi.Role.TABLE_ROW]
        self.items = {name: words for role, name, words in self.nodes if role == Atspi.Role.LIST_ITEM}
        self.cards = {}
        for role, name, words in self.nodes:
            if role in CARD and name and words:
                self.cards.setdefault(name, words)

    def find(self, pattern):
        """The one count in words of that kind."""
        found = [re.search(pattern, text) for text in self.labels]
        found = [int(one.group(1).replace(",", "")) for one in found if one]
        if not found:
            raise AssertionError("no words like %r among %r" % (pattern, self.labels[:12]))
        return found[0]


class Many:
    def __init__(self, window, made, path):
        self.window, self.made, self.path = window, made, path
        self.titles = {"Convention %d" % n: treaty for n, treaty in enumerate(made.treaties)}

    def go(self, place, title):
        subprocess.run([PROGRAM, "--bundle", self.path, "open", place, "--as-of", DAY.isoformat()], check=True)
        return self.turn_to(title)

    def turn_to(self, title):
        """What shows once the page has that title, and does not change any more."""
        def there():
            page = Page(self.window)
            return page if title in page.labels[:2] and WORDS in page.labels and page.nodes == Page(self.window).nodes else None
        page = self.window.wait(there, "the page " + title)
        told = [text for _, name, words in page.nodes for text in (name, words) if "not reported" in text or "reported a figure" in text or "refugee" in text.lower()]
        equal(told, [], "figures that the bundle does not have, on the page " + title)
        return page

    def count(self, title):
        return self.made.count_treaty(self.titles[title], DAY)

    def world(self):
        """the page of the world and the list of States"""
        page, made = self.turn_to("World"), self.made
        treaties = [name for name in page.cards if name in self.titles]
        group = made.get_default_group()
        if made.treaties and not treaties:
            raise AssertionError("no card of a treaty")
        for name in treaties:
            equal(page.cards[name].split(";")[0], str(self.count(name)), "the card of " + name)
        rows = [re.fullmatch(r"(.+); (\d+) States? (?:is|are) party", row) for row in page.rows]
        rows = {one.group(1): int(one.group(2)) for one in rows if one}
        equal(rows, {name: self.count(name) for name in rows}, "the table")
        equal(len(rows) > 0, len(made.treaties) > 8, "a table of all others")
        if len(made.treaties) > 8:
            equal(page.find(r"^Other treaties: ([\d,]+)$"), len(made.treaties) - len(treaties), "how many others")
        if group is not None:
            equal(page.find(r"(\d+) States were party to any"), made.count_group(group, DAY)[0], "the sentence")
            equal(page.cards[group["title"]].split(";")[0], str(made.count_group(group, DAY)[0]), "the card of the group")
        counted = group or ({"treaties": made.treaties} if len(made.treaties) == 1 else None)
        for name, words in page.items.items():
            told = re.match(r"(\d+) of (\d+) States party to", words)
            if told is not None and counted is not None:
                region = {number: label for label, number in ((label, number) for number, label, _ in make_bundles.REGIONS)}
                code = next((number for number, label in region.items() if label == name), None)
                of = [state for state in made.states if code is None or made.in_region(state, code)]
                equal((int(told.group(1)), int(told.group(2))), (made.count_group(counted, DAY, code)[0], len(of)), "the heading " + name)

    def map(self):
        """the map, and what stands below it"""
        if not self.made.treaties:
            return
        page = self.go("map:" + self.made.treaties[0], "Map")
        equal(page.find(r"^Convention 0, 1 January 1990\. Party:\s(\d+)"), self.count("Convention 0"), "the map")
        possible = len(self.made.list_possible(self.made.treaties[0], DAY))
        equal(page.find(r"^Not party: (\d+) States?$"), len(self.made.states) - self.count("Convention 0") - possible, "below the map")

    def region(self):
        """the page of a region"""
        if self.made.bundle["tables"]["regions"]:
            page = self.go("region:142", "Asia")
            for name in [name for name in page.cards if name in self.titles]:
                equal(int(re.match(r"(\d+)", page.cards[name]).group(1)), self.made.count_treaty(self.titles[name], DAY, "142"), "the card of " + name)

    def state(self):
        """the page of a State, found by search"""
        made = self.made
        self.window.open_place("Land QAB")
        page = self.turn_to("Land QAB")
        for name in [name for name in page.cards if name in self.titles]:
            position, words = made.get_position("QAB", self.titles[name], DAY), page.cards[name]
            equal((words.startswith("Not party"), words.startswith("Signed")), (position == "none", position == "signed"), "the card of %s, %s" % (name, words))
        rows = [re.match(r"(.+): (.+?)(?:;|$)", row) for row in page.rows]
        for name, words in [one.groups() for one in rows if one and one.group(1) in self.titles]:
            position = made.get_position("QAB", self.titles[name], DAY)
            equal((words.startswith("party"), words.startswith("not party")), (position == "party", position == "none"), "the row of %s, %s" % (name, words))
        group = made.get_default_group()
        if group is not None:
            party = sum(made.is_party("QAB", treaty, DAY) for treaty in group["treaties"])
            equal(page.find(r": ([\d,]+) of [\d,]+\.$") if party else 0, party, "the sentence")

    def treaty(self):
        """the page of a treaty"""
        for treaty in self.made.treaties[-1:]:
            name = "Convention %d" % (len(self.made.treaties) - 1)
            page = self.go("treaty:" + treaty, name)
            equal(page.find(r"Party:\s([\d,]+)"), self.count(name), "the tally")
            equal(page.find(r"(\d+) States? (?:was|were) party to") if self.count(name) else 0, self.count(name), "the sentence")
            equal(page.find(r"^(\d+) States"), len(self.made.states), "the States of the table")

    def compare(self):
        """two States side by side"""
        page = self.go("compare:QAA,QAB", "Compare")
        treaty = None
        for text in page.labels[page.labels.index("Land QAA"):]:
            treaty = self.titles.get(text, treaty)
            told = re.fullmatch(r"Land (QA[AB]), Status: (.+)", text.replace("\u00a0", " "))
            if told is not None:
                equal(told.group(2) == "Party", self.made.is_party(told.group(1), treaty, DAY), text)

    def briefing(self):
        """the briefing of a State, before it is saved"""
        self.go("QAA", "Land QAA")
        self.window.key("control+b")
        self.window.wait(lambda: [text for text in self.window.texts() if "by the instruments deposited" in text or "Briefing" == text], "the briefing")
        self.window.listen(0.3)
        page = Page(self.window)
        equal([name for _, name, _ in page.nodes if "refugee" in name.lower()], [], "figures of people")
        self.window.key("Escape")
        subprocess.run(["xdotool", "windowfocus", "--sync", self.window.window], check=True)

    TESTS = (world, map, region, state, treaty, compare, briefing)


class Real:
    """283 real treaties."""

    def __init__(self, window, path):
        self.window, self.path = window, path

    def world(self):
        """the real treaties are counted, found and compared"""
        page = self.window.wait(lambda: (lambda page: page if "14 March 2015" in page.labels and page.cards else None)(Page(self.window)), "the world")
        equal(page.find(r"^Other treaties: ([\d,]+)$"), 283 - len([name for name in page.cards if re.match(r"\d+;", page.cards[name])]), "how many others")
        self.window.open_place("Convention on the Rights of the Child")
        page = Page(self.window)
        equal(page.find(r"Party:\s([\d,]+)"), 194, "the tally of the Rights of the Child")
        self.window.open_place("Kazakhstan")
        subprocess.run([PROGRAM, "--bundle", self.path, "open", "compare:KAZ,UZB", "--as-of", "2015-03-14"], check=True)
        self.window.wait(lambda: [text for text in self.window.texts() if text.startswith("Uzbekistan, Status: ")], "the comparison")

    TESTS = (world,)


def make_real(folder):
    tables = HERE.parent / "data" / "untc-2015"
    path = str(pathlib.Path(folder) / "real.accession.json")
    acts = pathlib.Path(folder) / "acts.csv"
    acts.write_bytes(lzma.decompress((tables / "acts.csv.xz").read_bytes()))
    subprocess.run([PROGRAM, "make-bundle", acts, "--treaties", tables / "treaties.csv", "--sources", tables / "sources.csv", "--as-at", "2015-03-14", "-o", path], check=True,
                   stdout=subprocess.DEVNULL)
    return path


def main():
    if shutil.which("xdotool") is None:
        print("1..0 # SKIP no xdotool")
        return 0
    real = sys.argv[2] == "real"
    tests = (Real if real else Many).TESTS
    print("1..%d" % len(tests))
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        made = None if real else make_bundles.make(int(sys.argv[2]))
        path = make_real(folder) if real else str(made.write(folder))
        window = Window(PROGRAM, "--bundle", path, "open", "world", "--as-of", "2015-03-14" if real else DAY.isoformat(), debug="fatal-warnings")
        pages = Real(window, path) if real else Many(window, made, path)
        try:
            for number, test in enumerate(tests, 1):
                try:
                    test(pages)
                    print("ok %d %s" % (number, test.__doc__), flush=True)
                except (AssertionError, LookupError, Lost, subprocess.CalledProcessError) as fault:
                    failures += 1
                    print("not ok %d %s\n# %s: %s" % (number, test.__doc__, type(fault).__name__, fault), flush=True)
            if window.process.poll() is None and window.close() != 0:
                failures += 1
                print("# the program did not end well")
        finally:
            if window.process.poll() is None:
                window.process.kill()
                window.process.wait()
    return 1 if failures else 0


sys.exit(main())
