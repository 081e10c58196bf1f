# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Five questions, answered in the window with the keyboard alone; the command line must give the same answers, and so must the
record itself. Usage: live-questions.py PROGRAM DATA [QUESTION]"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from live_window import Atspi, Lost, Window  # noqa: E402

PROGRAM, DATA = sys.argv[1], pathlib.Path(sys.argv[2])


def read(name):
    return json.loads((DATA / name).read_text(encoding="utf-8"))


def ask(*arguments):
    """The command line, in the language of the window."""
    return json.loads(subprocess.run([PROGRAM, *arguments, "--format", "json"], check=True, capture_output=True, text=True).stdout)


NAMES = {state["iso3"]: state["name"] for state in read("states.json")}


def parties(treaty, *arguments):
    found = [t for t in ask("status", "--treaty", treaty, *arguments)["treaties"] if t["id"] == treaty]
    return found[0]["states"]


def equal(seen, expected, what):
    if seen != expected:
        raise AssertionError("%s: seen %r, expected %r" % (what, seen, expected))


def contains(text, part, what):
    if part not in text:
        raise AssertionError("%s: %r is not in %r" % (what, part, text))


def labels(window):
    return window.texts(Atspi.Role.LABEL)


def central_asia(window):
    """Who in Central Asia was party on 1 February 1999, and in which order?"""
    window.set_date("1999-02-01", "1 February 1999")
    window.open_place("Central Asia")
    seen = labels(window)
    start, end = seen.index("In the order of joining"), seen.index("Missing")
    listed = [text for text in seen[start:end] if text in NAMES.values()]
    told = [NAMES[code] for code in parties("refugees-1951", "--region", "Central Asia", "--as-of", "1999-02-01")]
    acts = {a["state"]: a["date"] for a in read("actions.json") if a["treaty"] == "refugees-1951" and a["action"] == "accession"}
    recorded = sorted((s["iso3"] for s in read("states.json") if s.get("region") == "143" and acts.get(s["iso3"], "9999") <= "1999-02-01"), key=acts.get)
    equal(listed, told, "window and command line")
    equal(listed, [NAMES[code] for code in recorded], "window and record")
    equal(listed, ["Tajikistan", "Kyrgyzstan", "Turkmenistan", "Kazakhstan"], "window and press release of that day")
    contains(" ".join(seen), "Tajikistan, Kyrgyzstan, Turkmenistan and Kazakhstan", "the sentence")
    contains(" ".join(seen), "Acceded on 15 January 1999", "the last to join")


def article_26(window):
    """Which States are bound by the 1951 Convention today with a reservation to article 26?"""
    window.open_treaty("1951 Convention")
    window.choose("Status", "Party")
    window.choose("Reservations", "Reservation to article 26")
    bound = parties("refugees-1951")

    def reserved(reservation):
        """The article itself, or on joining the Protocol, which builds on the Convention."""
        articles = reservation.get("articles", []) if reservation["treaty"] == "refugees-1951" else reservation.get("base_articles", [])
        return (reservation["kind"] not in ("declaration", "choice") and not reservation.get("withdrawn")
                and any(re.fullmatch(r"26(\(.*)?", article) for article in articles))

    recorded = {r["state"] for r in read("reservations.json") if reserved(r)} & set(bound)
    n = next(int(m.group(1)) for m in (re.fullmatch(r"(\d+) States?", text) for text in labels(window)) if m)
    rows = window.read_rows(n)
    names = {row.split(";")[0] for row in rows}
    equal(names, {NAMES[code] for code in recorded}, "window and record")
    told = {code for code in bound if any(reserved(r) for r in ask("profile", code)["reservations"])}
    equal(names, {NAMES[code] for code in told}, "window and command line")
    for row in rows:
        contains(row, "; Party; ", "the status of a row")
        contains(row, "26", "the articles of a row")


def serbia(window):
    """When did Serbia become bound, and why are two dates given?"""
    window.open_place("Serbia")
    text = "\n".join(labels(window))
    told = [t for t in ask("profile", "SRB")["treaties"] if t["id"] == "refugees-1951"][0]["deposit"]
    recorded = next(a for a in read("actions.json") if a["state"] == "SRB" and a["treaty"] == "refugees-1951" and a["action"] == "succession")
    equal((told["date"], told["effective"]), (recorded["date"], recorded["effective"]), "command line and record")
    equal((told["date"], told["bound_since"]), ("2001-03-12", "1992-04-27"), "command line and depositary")
    contains(text, "12 March 2001", "the day of the act")
    contains(text, "27 April 1992", "the day from which it is bound")
    contains(text.lower(), "succession", "the act")
    # The law is folded under its heading until it is asked for.
    window.page()
    window.press_until("Tab", lambda name: name == "Legal position on this date", "the heading of the law")
    window.key("space")
    why = window.wait(lambda: window.shown("Two dates"), "why there are two dates")
    contains(why[0], "12 March 2001", "why there are two dates")
    contains(why[0], "27 April 1992", "why there are two dates")


def kazakhstan(window):
    """How many refugees did Kazakhstan host at the end of 1999, and from where?"""
    window.set_date("1999-12-31", "31 December 1999")
    window.open_place("Kazakhstan")
    seen = labels(window)
    figure = seen[seen.index("Refugees hosted") + 1]
    told = [y for y in ask("series", "KAZ")["years"] if y["year"] == 1999][0]["hosted"]["refugees"]
    series = read("series/KAZ.json")
    at = series["hosted"]["years"].index(1999)
    equal(int(figure.replace(",", "")), told, "window and command line")
    equal(told, series["hosted"]["refugees"][at], "command line and record")
    contains(seen[seen.index(figure):][:6], "End of 1999", "the year of the figure")
    recorded = []
    for pair in series["hosted_pairs"]:
        if 1999 in pair["years"] and "refugees" in pair:
            value = pair["refugees"][pair["years"].index(1999)]
            if value:
                recorded.append((value, pair["origin"]))
    recorded.sort(reverse=True)
    told = [(o["refugees"], o["code"]) for o in ask("brief", "KAZ", "--as-of", "1999-12-31")["series"]["main_origins"]]
    shown = {(text, seen[i + 1]) for i, text in enumerate(seen[:-1]) if text in NAMES.values()}
    for value, code in recorded[:3]:
        contains(shown, (NAMES[code], "{:,}".format(value)), "an origin")
        contains(told, (value, code), "an origin of the command line")


def only_1961(window):
    """Which States are party to the 1961 Convention, but not to that of 1954?"""
    window.open_treaty("1961 Convention")
    window.choose("Status", "Party")
    window.choose("Other treaties", "Not party to the 1954 Convention")
    told = set(parties("stateless-1961")) - set(parties("stateless-1954"))
    joined = {t: {a["state"] for a in read("actions.json") if a["treaty"] == t and a["action"] in ("ratification", "accession", "succession")}
              for t in ("stateless-1954", "stateless-1961")}
    recorded = {code for code in joined["stateless-1961"] - joined["stateless-1954"] if code in NAMES}
    rows = window.read_rows(len(told))
    names = [row.split(";")[0] for row in rows]
    equal(set(names), {NAMES[code] for code in told}, "window and command line")
    equal(set(names), {NAMES[code] for code in recorded}, "window and record")
    equal(names, ["Canada", "Jamaica", "New Zealand"], "in the order of their names")


def main():
    questions = [central_asia, article_26, serbia, kazakhstan, only_1961]
    questions = [one for one in questions if one.__name__ in (sys.argv[3:] or one.__name__)]
    if shutil.which("xdotool") is None:
        print("1..0 # SKIP no xdotool")
        return 0
    print("1..%d" % len(questions))
    failures = 0
    for number, question in enumerate(questions, 1):
        window = None
        try:
            window = Window(PROGRAM)
            question(window)
            equal(window.close(), 0, "the program's end")
            print("ok %d %s" % (number, question.__doc__), flush=True)
        except (AssertionError, LookupError, Lost, StopIteration, ValueError) as fault:
            failures += 1
            print("not ok %d %s\n# %s: %s" % (number, question.__doc__, type(fault).__name__, fault), flush=True)
            if window is not None and window.process.poll() is None:
                window.process.kill()
                window.process.wait()
    return 1 if failures else 0


os.environ["LANGUAGE"] = "en"
sys.exit(main())
