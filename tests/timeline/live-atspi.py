# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the timeline as a screen reader does, over the accessibility bus. Usage: live-atspi.py PROGRAM"""
import os
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

os.environ.pop("GTK_A11Y", None)
process = subprocess.Popen([sys.argv[1]], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def check(truth, what):
    print(("ok: " if truth else "FAIL: ") + what, flush=True)
    if not truth:
        sys.exit(1)


def walk(node, depth=0):
    yield node
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            yield from walk(child, depth + 1)


def find_application():
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(i)
        if application is not None and "timeline" in (application.get_name() or ""):
            return application
    return None


def wait(question, what):
    for _ in range(150):
        try:
            answer = question()
        except Exception:  # the tree may change while it is read
            answer = None
        if answer:
            return answer
        time.sleep(0.1)
    raise SystemExit("FAIL: waited in vain for " + what)


def names(role):
    application.clear_cache()
    return [n.get_name() for n in walk(application) if n.get_role() == role and n.get_name()]


def key(name):
    subprocess.run(["xdotool", "key", name], check=True)
    time.sleep(0.2)


application = wait(find_application, "the program on the bus")
wait(lambda: len(names(Atspi.Role.LIST_ITEM)) >= 6, "six items in the tree")
items = names(Atspi.Role.LIST_ITEM)
print(items, flush=True)
check("1951 Convention, disc, 15 January 1999, Treaties, 1 of 3" in items, "an item says title, kind, date in words, lane and n of N")
check(any(i.startswith("Recognition,") and "April 1998 onwards" in i for i in items), "an open span is said to go on")
check(any(i.startswith("Constitution,") and ", 1995," in i for i in items), "a year stays a year")
check(len(items) == len(set(items)), "each is there once")

groups = [n for n in walk(application) if n.get_name() == "Timeline"]
check(groups, "the timeline has a name")
check("6 items" in (groups[0].get_description() or ""), "and says what it shows: " + (groups[0].get_description() or ""))
described = [n for n in walk(application) if n.get_name().startswith("1951 Convention")][0]
check(described.get_description() == "Acceded, bound since 15 April 1999", "an item's own description")

sliders = [n for n in walk(application) if n.get_role() == Atspi.Role.SLIDER]
check(len(sliders) == 1, "the handle is a slider")
check(sliders[0].get_name() == "As-of date", "with a name")
check("1 February 1999" in (sliders[0].get_description() or ""), "and its date in words")
day = 10623  # 1999-02-01
check("Value" in sliders[0].get_interfaces(), "and has a value")
check(sliders[0].get_value_iface().get_current_value() == day, "which is its day")

# The keyboard's focus is the accessible focus.
window = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^timeline-live$"], capture_output=True,
                        text=True).stdout.split()[-1]
subprocess.run(["xdotool", "windowfocus", "--sync", window], check=True)
time.sleep(0.3)


def focused():
    application.clear_cache()
    return [n.get_name() for n in walk(application) if n.get_state_set().contains(Atspi.StateType.FOCUSED) and n.get_name()]


key("Tab")
key("Home")
key("Up")
key("Home")
wait(lambda: any(n.startswith("1951 Convention") for n in focused()), "the focus on the first treaty")
key("Right")
wait(lambda: any(n.startswith("1954 Convention") for n in focused()), "the focus on the second")
print("ok: focus moves from item to item", flush=True)
for _ in range(4):
    key("Down")
wait(lambda: "As-of date" in focused(), "the focus on the handle")
key("Right")


def has_moved():
    sliders[0].clear_cache()
    return sliders[0].get_description() == "2 February 1999"


wait(has_moved, "the date in words to follow the key")
check(sliders[0].get_value_iface().get_current_value() == day + 1, "the value has followed")
sliders[0].get_value_iface().set_current_value(day + 60)
wait(lambda: [sliders[0].clear_cache(), sliders[0].get_description() == "2 April 1999"][1], "a value that is set from outside")
process.stdin.close()
check(process.wait(10) == 0, "the program ends well")
