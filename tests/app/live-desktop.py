# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What people expect of a desktop program, by keys and by pointer: a date that was dragged is undone, one drag in one step; a figure
is pasted with its date and source. Usage: live-desktop.py PROGRAM QUESTION"""
import pathlib
import re
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from live_window import Atspi, Lost, Window  # noqa: E402

DATE = re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}$")


def xdotool(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True)


def date_of(window):
    """The words on the button of the date."""
    for node in window.walk():
        if node.get_description() == "Date Shown" and DATE.match(node.get_name()):
            return node.get_name()
    return None


def place_of(window):
    lines = subprocess.run(["xdotool", "getwindowgeometry", "--shell", window.window], capture_output=True, text=True, check=True).stdout
    geometry = dict(line.split("=") for line in lines.splitlines())
    return [int(geometry[key]) for key in ("X", "Y", "WIDTH", "HEIGHT")]


def point_at(window, test, what):
    """Moves the pointer to the middle of the first that is meant."""
    node = window.wait(lambda: next((n for n in window.walk() if test(n)), None), what)
    xdotool("mousemove", *window.place(node))


def press(window, name):
    point_at(window, lambda n: n.get_name() == name and n.get_role() == Atspi.Role.PUSH_BUTTON, "the button " + name)
    xdotool("click", 1)


def drag(window):
    """The handle, along the strip, by many small steps."""
    x, y, width, height = place_of(window)
    y += height - 30
    xdotool("mousemove", x + width * 3 // 4, y, "mousedown", 1)
    for i in range(20):
        xdotool("mousemove", x + width * 3 // 4 - i * width // 100, y)
        window.listen(0.02)
    xdotool("mouseup", 1)


def undo(window):
    """A dragged date is undone"""
    def becomes(date):
        window.wait(lambda: date_of(window) == date, "the date %s, but it is %s" % (date, date_of(window)))

    window.set_date("1999-02-01", "1 February 1999")
    first = date_of(window)
    if first != "1 February 1999":
        raise AssertionError("the date is %r" % first)
    drag(window)
    dragged = window.wait(lambda: date_of(window) != first and date_of(window), "a date that was dragged")
    # By keys: one step back, and forward again.
    window.key("control+z")
    becomes(first)
    window.key("control+shift+z")
    becomes(dragged)
    # A page in between: the step after it is another one.
    window.open_place("Kenya")
    drag(window)
    second = window.wait(lambda: date_of(window) != dragged and date_of(window), "another date")
    # By pointer, with the buttons of the window's head.
    press(window, "Back")
    becomes(dragged)
    window.wait(lambda: window.texts(Atspi.Role.LABEL)[0] == "Kenya", "the page of Kenya")
    press(window, "Forward")
    becomes(second)
    for _ in range(3):
        window.key("control+z")
    becomes(first)
    window.wait(lambda: window.texts(Atspi.Role.LABEL)[0] == "World", "the page of the world")
    # What is typed has an undo of its own.
    window.key("control+f")
    window.focused(lambda field: field.startswith("Search"), "the search")
    window.type("Peru")
    window.key("control+z")
    becomes(first)


def pasted(window):
    """Pastes it where a date is asked for, which says what it was given instead."""
    window.key("control+l")
    window.focused(lambda name: name == "Date to show", "the field for a date")
    window.key("control+a", "control+v", "Return")
    text = window.wait(lambda: next(iter(t for t in window.texts(Atspi.Role.LABEL) if "is not a date" in t), None), "the figure in a text")
    for part in ("Kazakhstan: Refugees hosted, end of 1998: 8,343.", "As of 1 February 1999. Source: ", "UNHCR Refugee Population Statistics Database"):
        if part not in text:
            raise AssertionError("%r is not in %r" % (part, text))
    window.key("Escape")


def copy(window):
    """A figure is pasted with its date and source"""
    window.set_date("1999-02-01", "1 February 1999")
    window.open_place("Kazakhstan")
    window.page()
    window.press_until("Tab", lambda name: name.startswith("Refugees hosted: Definition"), "the button of the figure")
    window.key("control+c")
    pasted(window)
    # Something else, so that what is pasted next is seen to be copied by the pointer.
    window.key("control+f")
    window.type("x")
    window.key("control+a", "control+c", "Delete", "Escape")
    point_at(window, lambda n: n.get_name() == "Refugees hosted" and n.get_role() == Atspi.Role.LABEL, "the card of the figure")
    xdotool("click", 3)
    window.pick("Copy with Date and Source")
    pasted(window)


def main():
    question = {"undo": undo, "copy": copy}[sys.argv[2]]
    if shutil.which("xdotool") is None:
        print("1..0 # SKIP no xdotool")
        return 0
    print("1..1")
    window = Window(sys.argv[1], "open", "world")
    try:
        question(window)
        print("ok 1 - " + question.__doc__)
        window.close()
    except (AssertionError, Lost) as fault:
        print("not ok 1 - %s\n# %s: %s" % (question.__doc__, type(fault).__name__, fault))
        window.process.kill()
        window.process.wait()
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
