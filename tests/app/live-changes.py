# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What changed in Africa between 1 January 1990 and 31 December 1999, by deposit: found in the window by the keyboard alone, and by the
pointer alone, read as a screen reader reads it. Usage: live-changes.py PROGRAM WAY"""
import os
import pathlib
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from live_window import Atspi, Lost, Window, name_of  # noqa: E402

TITLE = "Africa: what changed between 1 January 1990 and 31 December 1999, both days included"
EXPECTED = {
    "1951 Convention": {"Namibia; 17 February 1995", "South Africa; 12 January 1996"},
    "1967 Protocol": {"Namibia; 17 February 1995", "South Africa; 12 January 1996"},
    "1954 Convention": {"Zimbabwe; 1 December 1998", "Chad; 12 August 1999", "Eswatini; 16 November 1999"},
    "1961 Convention": {"Chad; 12 August 1999", "Eswatini; 16 November 1999"},
}


def everything(node):
    yield node
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            yield from everything(child)


def find_list(window):
    window.application.clear_cache()
    return next(node for node in everything(window.application) if node.get_role() == Atspi.Role.LIST and node.get_name() == TITLE)


def read_rows(window):
    """The list makes more rows than are seen, and tells of all that it has made: on GTK 4.8 of every one, on 4.18 of those about here."""
    rows = find_list(window)
    return [rows.get_child_at_index(i).get_name() for i in range(rows.get_child_count())]


def join(rows, more):
    """With what was read before: the two have rows in common."""
    common = next((n for n in range(min(len(rows), len(more)), 0, -1) if rows[-n:] == more[:n]), 0)
    return rows + more[common:]


def sort_out(rows):
    """Of each treaty, who joined and when."""
    joined, treaty, kind = {}, None, None
    for row in rows:
        parts = row.split("; ")
        if parts[0] in EXPECTED:
            treaty, kind = parts[0], None
        elif len(parts) == 2 and parts[1].isdigit():
            kind = parts[0]
        elif kind == "Joined" and treaty is not None:
            joined.setdefault(treaty, set()).add("; ".join(parts[:2]))
    return joined


def check(window, further):
    window.wait(lambda: TITLE in window.texts(Atspi.Role.LABEL), "the sentence of what changed")
    rows = []

    def found():
        nonlocal rows
        rows = join(rows, read_rows(window))
        if sort_out(rows) == EXPECTED:
            return True
        further()
        return False
    window.wait(found, "who joined", 10)


def fill(window, entry, text):
    window.press_until("Tab", lambda name: name == entry, "the field " + entry, 12)
    window.key("control+a")
    window.type(text)
    window.key("Return")


def keyboard(window):
    """What changed in Africa in the nineties, by the keyboard alone"""
    window.key("F7")
    window.wait(lambda: "What Changed" in window.texts(Atspi.Role.LABEL), "the page of what changed")
    window.page()
    window.press_until("Tab", lambda name: name.startswith("Changes in: "), "the choice of a region", 12)
    window.key("space")
    window.listen(0.5)
    window.type("Africa")
    window.listen(0.5)
    window.key("Down", "Return")
    window.wait(lambda: any(text.startswith("Africa: ") for text in window.texts(Atspi.Role.LABEL)), "Africa")
    fill(window, "First day", "1990")
    fill(window, "Last day", "1999")
    window.press_until("Tab", lambda name: name.startswith("1951 Convention; "), "the list", 12)
    check(window, lambda: window.key("Page_Down"))
    # From there to a State, and back to the same days.
    window.key("Home")
    window.press_until("Down", lambda name: name.startswith("Namibia; 17 February 1995"), "Namibia", 6)
    window.key("Return")
    window.wait(lambda: "Namibia" in window.texts(Atspi.Role.LABEL)[:3], "the page of Namibia")
    window.key("alt+Left")
    check(window, lambda: window.key("Page_Down"))


def pointer(window):
    """What changed in Africa in the nineties, by the pointer alone"""
    def turn(button):
        window.turn(find_list(window), button)

    window.click("What Changed", Atspi.Role.LIST_ITEM)
    window.wait(lambda: any(text.startswith("World: what changed") for text in window.texts(Atspi.Role.LABEL)), "the page of what changed")
    window.click("Changes in: World")
    window.pick("Africa")
    window.wait(lambda: any(text.startswith("Africa: ") for text in window.texts(Atspi.Role.LABEL)), "Africa")
    window.click("Period", Atspi.Role.PUSH_BUTTON)
    window.pick("1990 to 1999")
    check(window, lambda: turn(5))
    turn(4)
    window.click("Namibia; 17 February 1995", Atspi.Role.LIST_ITEM)
    window.wait(lambda: "Namibia" in window.texts(Atspi.Role.LABEL)[:3], "the page of Namibia")
    window.click("Back", Atspi.Role.PUSH_BUTTON)
    check(window, lambda: turn(5))


def main():
    way = {"keyboard": keyboard, "pointer": pointer}[sys.argv[2]]
    if shutil.which("xdotool") is None:
        print("1..0 # SKIP no xdotool")
        return 0
    print("1..1")
    window = None
    try:
        window = Window(sys.argv[1])
        way(window)
        if window.close() != 0:
            raise Lost("the program did not end well")
        print("ok 1", way.__doc__, flush=True)
        return 0
    except (AssertionError, LookupError, Lost) as fault:
        print("not ok 1 %s\n# %s: %s" % (way.__doc__, type(fault).__name__, fault), flush=True)
        if window is not None and window.process.poll() is None:
            print("#", read_all(window))
            window.process.kill()
            window.process.wait()
        return 1


def read_all(window):
    return [(n.get_role_name(), n.get_name()) for n in window.walk() if n.get_name()][:80]


os.environ["LANGUAGE"] = "en"
sys.exit(main())
