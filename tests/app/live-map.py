# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How many refugees there were to 1,000 inhabitants of Lebanon in 2015: found on the map by the keyboard alone, and by the pointer alone, read as
a screen reader reads it. Usage: live-map.py PROGRAM DATA WAY"""
import json
import os
import pathlib
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from live_window import Atspi, Lost, Window  # noqa: E402

DATA = pathlib.Path(sys.argv[2])
CHOOSER, FIGURE, RATE = "Shown on the map", "Refugees hosted", "Per 1,000 inhabitants"


def work_out():
    """From the tables, apart from the program: 165.4."""
    hosted = json.loads((DATA / "series" / "LBN.json").read_text("utf-8"))["hosted"]
    table = json.loads((DATA / "population.json").read_text("utf-8"))
    inhabitants = next(row["inhabitants"] for row in table["states"] if row["state"] == "LBN")[table["years"].index(2015)]
    return "%.1f" % (hosted["refugees"][hosted["years"].index(2015)] * 1000 / inhabitants)


ANSWER = "Lebanon: %s per 1,000 inhabitants, end of 2015" % work_out()


def on_map(window):
    window.wait(lambda: window.texts(Atspi.Role.LABEL)[0] == "Map", "the page of the map")


def keyboard(window):
    """Refugees per 1,000 inhabitants in Lebanon in 2015, by the keyboard alone"""
    window.set_date("2015-12-31", "31 December 2015")
    window.key("F4")
    on_map(window)
    window.page()
    window.choose(CHOOSER, FIGURE)
    window.press_until("Tab", lambda name: name == RATE, "the choice of a rate", 4)
    window.key("space")
    window.wait(lambda: window.shown("Most: Lebanon 165.4"), "the sentence of the map")
    window.press_until("Tab", lambda name: name.startswith("Algeria: "), "the map", 6)
    equal(window.press_until("Right", lambda name: name.startswith("Lebanon: "), "Lebanon", 160), ANSWER)
    window.wait(lambda: ANSWER in window.texts(Atspi.Role.LABEL), "the words above the map")
    # The same as a table, the most first.
    window.key("t")
    window.focused(lambda name: name == "Lebanon; Western Asia; 165.4", "the first row")
    window.key("Return")
    window.wait(lambda: window.texts(Atspi.Role.LABEL)[0] == "Lebanon", "the page of Lebanon")
    window.key("alt+Left")
    on_map(window)
    window.wait(lambda: window.shown("Most: Lebanon 165.4"), "the map as it was")


def equal(seen, expected):
    if seen != expected:
        raise AssertionError("seen %r, expected %r" % (seen, expected))


def click_year(window):
    """On the strip of time, to a day of 2016, at which the last figures are of the end of 2015: a guess, and what the window says of it."""
    strip = window.wait(lambda: next((node for node in window.walk() if node.get_name() == "As-of date"), None), "the strip")
    middle, y = window.place(strip)
    low, high = middle - window.extents(strip).width // 2, middle + window.extents(strip).width // 2

    def year():
        return next((int(text.split()[-1]) for text in window.texts() if len(text.split()) == 3 and text.split()[0].isdigit() and text.split()[-1].isdigit()), None)
    for _ in range(14):
        middle = (low + high) // 2
        window.point(middle, y)
        seen = window.wait(year, "a date")
        if seen == 2016:
            return
        low, high = (middle, high) if seen < 2016 else (low, middle)
    raise Lost("no click on the strip leads to 2016")


def hover(window, said):
    """Over the tile that says it, scrolled to."""
    for _ in range(6):
        node = window.wait(lambda: next((n for n in window.walk() if (n.get_name() or "").startswith(said) and n.get_role() == Atspi.Role.PUSH_BUTTON), None), said)
        box, frame = window.extents(node), window.extents(next(n for n in window.walk() if n.get_role() == Atspi.Role.FRAME))
        if box.y + box.height < frame.height - 130:
            x, y = window.place(node)
            subprocess.run(["xdotool", "mousemove", str(x), str(y)], check=True)
            return
        window.turn(next(n for n in window.walk() if n.get_name() == "States by region"), 5)
    raise Lost("the tile does not come into sight: " + said)


def pointer(window):
    """Refugees per 1,000 inhabitants in Lebanon in 2015, by the pointer alone"""
    window.click("Map", Atspi.Role.LIST_ITEM)
    on_map(window)
    click_year(window)
    window.click(CHOOSER + ": ")
    window.pick(FIGURE)
    window.click(RATE, Atspi.Role.CHECK_BOX)
    window.wait(lambda: window.shown("Most: Lebanon 165.4"), "the sentence of the map")
    hover(window, "Lebanon: ")
    window.wait(lambda: ANSWER in window.texts(Atspi.Role.LABEL), "the words above the map")


def main():
    way = {"keyboard": keyboard, "pointer": pointer}[sys.argv[3]]
    if shutil.which("xdotool") is None:
        print("1..0 # SKIP no xdotool")
        return 0
    print("1..1")
    window = None
    try:
        equal(work_out(), "165.4")
        window = Window(sys.argv[1])
        way(window)
        equal(window.close(), 0)
        print("ok 1", way.__doc__, flush=True)
        return 0
    except (AssertionError, LookupError, Lost, StopIteration) as fault:
        print("not ok 1 %s\n# %s: %s" % (way.__doc__, type(fault).__name__, fault), flush=True)
        if window is not None and window.process.poll() is None:
            print("#", [(n.get_role_name(), n.get_name()) for n in window.walk() if n.get_name()][:80])
            window.process.kill()
            window.process.wait()
        return 1


os.environ["LANGUAGE"] = "en"
sys.exit(main())
