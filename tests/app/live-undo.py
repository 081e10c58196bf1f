# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A date that was dragged is undone, by keys and by pointer: one drag is one step, and the page comes back with its date.
Usage: live-undo.py PROGRAM"""
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


def middle_of(window, name):
    """Where a button is on the screen."""
    node = next(n for n in window.walk() if n.get_name() == name and n.get_role() == Atspi.Role.PUSH_BUTTON)
    extents = node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
    geometry = dict(line.split("=") for line in subprocess.run(
        ["xdotool", "getwindowgeometry", "--shell", window.window], capture_output=True, text=True, check=True).stdout.splitlines())
    return int(geometry["X"]) + extents.x + extents.width // 2, int(geometry["Y"]) + extents.y + extents.height // 2


def drag(window):
    """The handle, along the strip, by many small steps."""
    geometry = dict(line.split("=") for line in subprocess.run(
        ["xdotool", "getwindowgeometry", "--shell", window.window], capture_output=True, text=True, check=True).stdout.splitlines())
    x, y, width, height = (int(geometry[key]) for key in ("X", "Y", "WIDTH", "HEIGHT"))
    y += height - 30
    xdotool("mousemove", x + width * 3 // 4, y, "mousedown", 1)
    for i in range(20):
        xdotool("mousemove", x + width * 3 // 4 - i * width // 100, y)
        window.listen(0.02)
    xdotool("mouseup", 1)


def check(window):
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
    xdotool("mousemove", *middle_of(window, "Back"), "click", 1)
    becomes(dragged)
    window.wait(lambda: window.texts(Atspi.Role.LABEL)[0] == "Kenya", "the page of Kenya")
    xdotool("mousemove", *middle_of(window, "Forward"), "click", 1)
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


def main():
    if shutil.which("xdotool") is None:
        print("1..0 # SKIP no xdotool")
        return 0
    print("1..1")
    window = Window(sys.argv[1], "open", "world")
    try:
        check(window)
        print("ok 1 - a dragged date is undone")
        window.close()
    except (AssertionError, Lost, StopIteration) as fault:
        print("not ok 1 - a dragged date is undone\n# %s: %s" % (type(fault).__name__, fault))
        window.process.kill()
        window.process.wait()
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
