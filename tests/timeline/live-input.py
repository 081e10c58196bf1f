# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the timeline by real events of the X server: pointer, wheel, keys. Usage: live-input.py PROGRAM"""
import json
import subprocess
import sys
import time


class Live:
    def __init__(self, *arguments):
        self.process = subprocess.Popen([sys.argv[1], *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.seen = []
        self.window = self.wait(self.find_window, "the window")
        xdotool("windowfocus", "--sync", self.window)
        time.sleep(0.6)

    def find_window(self):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^timeline-live$"],
                               capture_output=True, text=True).stdout.split()
        return found[-1] if found else None

    def wait(self, question, what):
        for _ in range(200):
            answer = question()
            if answer:
                return answer
            time.sleep(0.05)
        raise SystemExit("FAIL: waited in vain for " + what)

    def state(self):
        self.process.stdin.write("?\n")
        self.process.stdin.flush()
        while True:
            answer = json.loads(self.process.stdout.readline())
            if "start" in answer:
                return answer
            self.seen.append(answer)

    def until(self, test, what):
        def question():
            state = self.state()
            return state if test(state) else None
        return self.wait(question, what)

    def move(self, x, y):
        xdotool("mousemove", "--window", self.window, str(x), str(y))
        time.sleep(0.05)

    def key(self, *names):
        for name in names:
            xdotool("key", name)
            time.sleep(0.08)

    def close(self):
        self.process.stdin.close()
        if self.process.wait(10) != 0:
            raise SystemExit("FAIL: the program ended with %d" % self.process.returncode)


def xdotool(*arguments):
    subprocess.run(["xdotool", *arguments], check=True)


def check(truth, what):
    print(("ok: " if truth else "FAIL: ") + what)
    if not truth:
        sys.exit(1)


def days(state):
    return state["end"] - state["start"]


live = Live()
first = live.state()

# The keyboard: one tab stop, items of a lane, lanes, the handle, out again.
live.key("Tab")
live.key("Home")
focus = live.until(lambda s: s["focus"], "a focused item")["focus"]
check(focus in ("1951 Convention", "Independence"), "Home goes to the first of the lane: " + focus)
live.key("Up", "Home")
live.until(lambda s: s["focus"] == "1951 Convention", "the first treaty")
live.key("Right")
live.until(lambda s: s["focus"] == "1954 Convention", "the next treaty")
live.key("Right", "Right", "Right")
live.until(lambda s: s["focus"] == "1961 Convention", "the last treaty, and no further")
live.key("Left", "Left")
live.until(lambda s: s["focus"] == "1951 Convention", "back to the first")
live.key("End")
live.until(lambda s: s["focus"] == "1961 Convention", "End")
live.key("Down")
live.until(lambda s: s["focus"] == "Recognition", "the lane below, at the nearest item")
live.key("i")
live.until(lambda s: s["focus"] == "Independence", "type-ahead")
live.key("Return")
live.state()
check({"activated": "Independence"} in live.seen, "Enter activates")
state = live.until(lambda s: True, "a state")
check(abs(days(state) - days(first)) < 0.01, "focus has not changed the zoom")
live.key("Down", "Down")
live.until(lambda s: s["focus"] == "", "the handle")
live.key("Right")
live.until(lambda s: s["as_of"] == "1999-02-02", "a day on")
live.key("ctrl+Right")
live.until(lambda s: s["as_of"] == "1999-03-02", "a month on")
live.key("shift+Left")
live.until(lambda s: s["as_of"] == "1998-03-02", "a year back")
live.key("Prior")
live.until(lambda s: s["as_of"] == "2008-03-02", "a decade on")
live.key("Next", "Left")
live.until(lambda s: s["as_of"] == "1998-03-01", "a decade and a day back")
live.key("Up")
live.until(lambda s: s["focus"] != "", "items again")

# Zoom and the history of views.
before = live.state()
live.key("plus", "plus")
state = live.until(lambda s: days(s) < days(before) * 0.6, "zoom by keys")
live.key("alt+Left", "alt+Left")
live.until(lambda s: abs(days(s) - days(before)) < 1, "the view before")
live.key("alt+Right")
live.until(lambda s: days(s) < days(before) * 0.8, "the view after")
live.key("ctrl+0")
live.until(lambda s: days(s) > days(before) * 0.95, "all of it")

# The wheel about the pointer: the day under it stays.
live.move(600, 120)
before = live.state()
width = 1000.0


def day_at(s, x, header):
    return s["start"] + (x - header) / (width - header) * days(s)


xdotool("keydown", "ctrl")
for _ in range(4):
    xdotool("click", "4")
    time.sleep(0.05)
xdotool("keyup", "ctrl")
state = live.until(lambda s: days(s) < days(before) * 0.7, "zoom by wheel")
# solve for the header's width: the fixed day is the same in both states
fixed = [h for h in range(0, 300) if abs(day_at(before, 600, h) - day_at(state, 600, h)) < days(state) / 250]
check(fixed, "the day under the pointer has stayed")
before = live.state()
xdotool("click", "5")
live.until(lambda s: s["start"] > before["start"], "the wheel scrolls on")
before = live.state()
xdotool("keydown", "shift")
xdotool("click", "4")
xdotool("keyup", "shift")
live.until(lambda s: s["start"] < before["start"], "and back")

# Dragging moves the view with the hand.
live.move(700, 190)
before = live.state()
xdotool("mousedown", "1")
for x in (690, 660, 620, 580, 540, 500):
    live.move(x, 190)
time.sleep(0.3)
xdotool("mouseup", "1")
state = live.until(lambda s: s["start"] > before["start"], "a drag")
moved = (state["start"] - before["start"]) / days(before) * width
check(150 < moved < 320, "by as much as the hand: %.0f px" % moved)
check(abs(days(state) - days(before)) < 0.01, "with the same zoom")

# The handle.
live.key("ctrl+0")
time.sleep(0.2)
before = live.state()
row = 420 - 34 - 32 - 18  # the button's, the overview's, and half of the handle's height
live.move(500, row)
xdotool("click", "1")
live.until(lambda s: s["as_of"] != before["as_of"], "a press in the row of the handle")
before = live.state()
live.move(500, row)
xdotool("mousedown", "1")
for x in (510, 560, 640, 700):
    live.move(x, row)
xdotool("mouseup", "1")
state = live.until(lambda s: s["as_of"] > before["as_of"], "the handle dragged to later")
check(abs(days(state) - days(before)) < 0.01, "the handle leaves the view alone")
live.close()

# From right to left the arrows follow the writing.
live = Live("--rtl")
live.key("Tab", "Home")
live.until(lambda s: s["focus"], "a focused item")
live.key("Up", "Home")
live.until(lambda s: s["focus"] == "1951 Convention", "the first treaty")
live.key("Left")
live.until(lambda s: s["focus"] == "1954 Convention", "left is later")
before = live.state()
live.move(300, 190)
xdotool("mousedown", "1")
for x in (310, 360, 420, 500):
    live.move(x, 190)
time.sleep(0.3)
xdotool("mouseup", "1")
live.until(lambda s: s["start"] > before["start"], "a drag to the right shows later days")
live.close()
print("ok: all")
