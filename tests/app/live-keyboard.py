# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goes round the window by Tab and by F6 on each kind of page: everything is reached, everything has a name, nothing holds the
keyboard. Usage: live-keyboard.py PROGRAM [PAGE]"""
import pathlib
import re
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from live_window import Atspi, Lost, Window, name_of  # noqa: E402

PROGRAM = sys.argv[1]
HEADER = ["Sidebar", "Previous change", "Search", "Main menu"]
CARDS = ["1951 Convention", "1967 Protocol", "1954 Convention", "1961 Convention"]
LIMIT = 90


def go_round(window):
    """The stops of Tab, from the search field to the search field."""
    window.part(lambda name: name.startswith("Search States"), "the sidebar")
    stops, names = [], []
    while len(stops) < LIMIT:
        node = window.focus()
        name = name_of(node)
        if not name or re.match("(Gtk|Adw|Acc)[A-Z]", name):
            raise AssertionError("after %r the keyboard is on a %s without a name" % (names[-1:], node.get_role_name() if node else "nothing"))
        if names and name == names[0]:
            return names
        where = node.get_component_iface().get_extents(Atspi.CoordType.WINDOW) if node.get_component_iface() else None
        stop = (name, where and (where.x, where.y))
        # The text of a label, and each link in it, is a stop at the same place.
        if stops and stop == stops[-1] and (node.get_role() != Atspi.Role.LABEL or stops[-4:] == [stop] * 4):
            raise AssertionError("the keyboard does not get away from %r" % name)
        stops.append(stop)
        names.append(name)
        window.step("Tab")
    raise AssertionError("Tab does not come round: %r" % names)


def reaches(names, wanted):
    for name in wanted:
        if name not in names:
            raise AssertionError("Tab does not reach %r, only %r" % (name, names))


def state(window):
    """The page of a State"""
    names = go_round(window)
    reaches(names, HEADER + CARDS + ["Briefing", "Compare With…", "Today", "Next change"])
    # A list of buttons has many of these: each says whose it is.
    reaches(names, ["1951 Convention: Source and Rule", "Refugees hosted: Definition, source and table (T)"])
    parts = [window.part(lambda name: True, "a part") for _ in range(4)]
    if len(set(parts)) != 4:
        raise AssertionError("F6 goes to %r" % parts)
    # F6 goes to the strip's handle; F8 opens the timeline, and above the handle are its lanes.
    window.part(lambda name: name == "As-of date", "the strip")
    window.key("F8")
    window.press_until("Up", lambda name: re.search(", [0-9]+ of [0-9]+$", name), "the last lane of the timeline", 4)
    # T shows it as a table, and F6 goes there as to the timeline.
    window.key("t")
    window.focused(lambda name: name.startswith("until 2000, beginning not known; UNHCR’s campaign"), "the first row")
    rows = window.read_rows()
    if "15 January 1999; 1951 Convention: acceded; Treaties; United Nations Treaty Collection, 14 March 2015" not in rows:
        raise AssertionError("the rows are %r" % rows)
    window.part(lambda name: name == "Today", "the date")
    window.part(lambda name: "; " in name, "the table again")
    window.key("Return")
    window.wait(lambda: window.shown("Open Address"), "the source of a row")
    window.key("Escape")
    window.wait(lambda: not window.shown("Open Address"), "the source to be closed")
    # Here is no window manager to do it.
    subprocess.run(["xdotool", "windowfocus", "--sync", window.window], check=True)
    window.focused(lambda name: "; " in name, "the row again")
    window.key("t")
    window.focused(lambda name: name == "As-of date" or re.search(", [0-9]+ of [0-9]+$", name), "the timeline")


def region(window):
    """The page of a region"""
    reaches(go_round(window), HEADER + CARDS + ["Briefing", "Treaty: 1951 Convention or 1967 Protocol", "Tajikistan", "Uzbekistan"])
    # Whoever types anywhere is searching.
    window.page()
    window.type("keny")
    window.focused(lambda field: field.startswith("Search"), "the search")
    window.wait(lambda: "Kenya" in window.texts(Atspi.Role.LABEL)[1:] or "Kenya" in window.texts(Atspi.Role.LIST_ITEM), "Kenya among what is found")
    window.key("Return")
    window.wait(lambda: window.texts(Atspi.Role.LABEL)[0] == "Kenya", "the page of Kenya")


def world(window):
    """The page of the world"""
    reaches(go_round(window), HEADER + CARDS + ["Play through the years"])


def map_page(window):
    """The page of the map"""
    window.key("F4")
    window.wait(lambda: window.texts(Atspi.Role.LABEL)[0] == "Map", "the page of the map")
    reaches(go_round(window), HEADER[:2] + ["Shown on the map: 1951 Convention", "Table"])


def treaty(window):
    """The page of a treaty"""
    names = go_round(window)
    reaches(names, HEADER[:2] + ["States", "Reservations", "Search in this table", "Sort", "Status: All States", "How: Joined by any act"])
    # Sorted by the keyboard: the first State to have deposited is the first row.
    window.press_until("Tab", lambda name: name == "Sort", "the orders", 20)
    window.key("space")
    window.press_until("Down", lambda name: name == "Deposited", "the column", 12)
    window.key("Return")
    window.press_until("Tab", lambda name: ";" in name, "the table", 12)
    window.key("Home")
    window.focused(lambda name: name.startswith("Denmark; Party; Ratification; 4 December 1952"), "the first to deposit")
    # The other tab has a row for each State with a reservation.
    window.press_until("shift+Tab", lambda name: name == "States", "the tabs", 12)
    window.key("Right", "space")
    window.press_until("Tab", lambda name: "article" in name, "the rows of reservations", 8)


def pointed_treaty(window):
    """The page of a treaty by the pointer: one click sorts, another turns that round, one click opens"""
    def find(said):
        return next((node for node in window.walk() if (node.get_name() or "").startswith(said)), None)

    def open_first(said, name):
        """What stands below the titles opens; the bus still tells of rows that are there no longer."""
        window.wait(lambda: find(said), said)
        window.point(x, y)
        window.wait(lambda: window.texts(Atspi.Role.LABEL)[0] == name, "the page of " + name)
        window.key("alt+Left")
        window.wait(lambda: window.texts(Atspi.Role.LABEL)[0] != name, "the page of the treaty")

    row = window.wait(lambda: find("Afghanistan; "), "the first row")
    x, y = window.place(row)
    # The first to deposit is in the middle of the names, out of sight, until they are sorted by that.
    window.click("Deposited")
    open_first("Denmark; Party; Ratification; 4 December 1952", "Denmark")
    window.click("Deposited")
    open_first("Bahrain; Not party", "Afghanistan")
    window.click("Deposited")
    open_first("Denmark", "Denmark")


def narrow_treaty(window):
    """The page of a treaty on a small screen: what narrows the table is in a popover"""
    subprocess.run(["xdotool", "windowsize", "--sync", window.window, "360", "800"], check=True)
    window.wait(lambda: "Filters" in window.texts(Atspi.Role.PUSH_BUTTON), "the button of the filters")
    window.page()
    window.press_until("Tab", lambda name: name == "Filters", "the filters", 12)
    window.key("space")
    window.choose("Status", "Never joined", opener="Filters")
    window.key("Escape")
    row = window.press_until("Tab", lambda name: ";" in name, "the table", 12)
    if not row.endswith("; Not party"):
        raise AssertionError("the filter left " + row)


def main():
    pages = [(state, "accession:KAZ?as-of=1999-02-01"), (region, "accession:region:143"), (world, "accession:world"), (map_page, "accession:world"),
             (treaty, "accession:treaty:refugees-1951"),
             (pointed_treaty, "accession:treaty:refugees-1951?as-of=1999-02-01"), (narrow_treaty, "accession:treaty:refugees-1951")]
    pages = [one for one in pages if one[0].__name__ in (sys.argv[2:] or one[0].__name__)]
    if shutil.which("xdotool") is None:
        print("1..0 # SKIP no xdotool")
        return 0
    print("1..%d" % len(pages))
    failures = 0
    for number, (page, link) in enumerate(pages, 1):
        window = None
        try:
            window = Window(PROGRAM, link)
            window.listen(0.5)
            page(window)
            if window.close() != 0:
                raise AssertionError("the program did not end well")
            print("ok %d %s" % (number, page.__doc__), flush=True)
        except (AssertionError, LookupError, Lost) as fault:
            failures += 1
            print("not ok %d %s\n# %s: %s" % (number, page.__doc__, type(fault).__name__, fault), flush=True)
            if window is not None and window.process.poll() is None:
                window.process.kill()
                window.process.wait()
    return 1 if failures else 0


sys.exit(main())
