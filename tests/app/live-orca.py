# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Listens to Orca itself: what it says of cards, of the way back to today, of the timeline, of dialogs and of popovers, in English and in Arabic. Orca writes down what it would
speak; there is no speech synthesiser. Usage: live-orca.py PROGRAM"""
import importlib.util
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from live_window import Lost, Window  # noqa: E402

PROGRAM = sys.argv[1]


# What the command "orca" does, but for three things: it has no voice and only writes, it writes at once, and it neither minds nor ends an
# Orca that the person at this machine listens to.
LISTENER = """
import sys
sys.modules["speechd"] = None
from orca import debug
debug.debugLevel = debug.LEVEL_INFO
debug.debugFile = open(sys.argv[1], "w", buffering=1)
from orca import orca
orca.getSettingsManager().activate(None, {})
sys.exit(orca.main())
"""


class Orca:
    """The screen reader with settings of its own, and what it has said so far."""

    def __init__(self, folder):
        self.log = folder / "said"
        environment = dict(os.environ, HOME=str(folder), XDG_CONFIG_HOME=str(folder / "config"), XDG_DATA_HOME=str(folder / "data"), XDG_CACHE_HOME=str(folder / "cache"))
        # What is critical to the libraries of Orca is not ours to judge.
        for name in ("GTK_A11Y", "G_DEBUG"):
            environment.pop(name, None)
        self.output = open(folder / "output", "w+")
        self.process = subprocess.Popen([sys.executable, "-c", LISTENER, str(self.log)], env=environment, stdout=self.output, stderr=subprocess.STDOUT)
        self.read = 0

    def said(self):
        """All that it has said."""
        text = self.log.read_text(errors="replace") if self.log.exists() else ""
        return [re.sub(r"\s+", " ", words) for words in re.findall(r"SPEECH OUTPUT: '(.*?)'(?=[ \[{\n])", text, re.S)]

    def hears(self, *words, seconds=20):
        """Waits until something with each of WORDS has been said since the last time."""
        end = time.monotonic() + seconds
        while True:
            fresh = self.said()[self.read:]
            if all(any(word in text for text in fresh) for word in words):
                self.read += len(fresh)
                return
            if self.process.poll() is not None:
                self.output.seek(0)
                raise Lost("Orca ended: " + self.output.read()[-2000:].replace("\n", " | "))
            if time.monotonic() > end:
                raise AssertionError("Orca did not say %r, but %r" % ([w for w in words if not any(w in t for t in fresh)], fresh[-12:]))
            time.sleep(0.1)

    def close(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.output.close()


def reach(window, orca, key, start):
    """Presses a key until the keyboard is on what has that name; what Orca said on the way is of no matter, what it says then is."""
    for _ in range(40):
        before = len(orca.said())
        window.key(key)
        try:
            window.focused(lambda name: name.startswith(start), start, seconds=0.6)
            orca.read = before
            return
        except Lost:
            pass
    raise Lost("did not reach " + start)


def cards(window, orca):
    """says the figure of a card, and the act and the date of a treaty"""
    window.page()
    # Kazakhstan acceded on 15 January 1999; 8,343 refugees there at the end of 1998 by UNHCR's table.
    reach(window, orca, "Tab", "1951 Convention")
    orca.hears("Accession; 15 January 1999; Not bound until 15 April 1999")
    reach(window, orca, "Tab", "1961 Convention")
    orca.hears("Not party")
    reach(window, orca, "Tab", "Refugees hosted: ")
    orca.hears("8,343; End of 1998")


def popovers(window, orca):
    """says the name and the text of a popover"""
    window.key("Return")
    orca.hears("Refugees hosted: Definition, source and table", "UNHCR Refugee Population Statistics Database")
    # The words of the proof can be selected, and come before what is to be pressed.
    window.press_until("Tab", lambda name: name == "Save the chart or its table", "the button", 24)
    orca.hears("Save the chart or its table")
    window.key("Escape")
    reach(window, orca, "shift+Tab", "1961 Convention: Source and Rule")
    # The page moves the button into sight a frame after the focus is there; GTK looks in vain for the monitor of one out of sight.
    window.listen(0.5)
    window.key("Return")
    orca.hears("1961 Convention: Source and Rule", "No act is recorded by that day")
    window.key("Escape")
    window.key("control+l")
    orca.hears("Date to show", "1 February 1999")
    window.key("Escape")
    # A popover gives the focus back when it has closed; a key before that would lose it again.
    window.listen(1)


def timeline(window, orca):
    """says the date of the handle, and each mark of the timeline that the keys go to"""
    window.part(lambda name: name == "As-of date", "the strip")
    orca.hears("As-of date horizontal slider", "1 February 1999")
    window.key("Left")
    orca.hears("31 January 1999")
    window.key("Right")
    orca.hears("1 February 1999")
    window.key("F8")
    window.press_until("Up", lambda name: name.startswith("Kazakh authorities take over"), "the lane of the law", 12)
    orca.hears("law, April 1998, Law and institutions, 4 of 4", "UNHCR, 1 February 1999")
    window.key("Left")
    orca.hears("UNHCR opens its office in Almaty, law, 1995, Law and institutions, 3 of 4")
    # How certain a date is belongs to what is said of it.
    window.key("Right")
    window.press_until("Down", lambda name: name.startswith("High Commissioner Sadako Ogata"), "the lane of the events", 4)
    orca.hears("event, about January 1999, Events, 3 of 5", "says “recently” and gives no date; shown as about January 1999")
    window.key("F8")


def dialogs(window, orca):
    """says the heading of a dialog and its text"""
    window.part(lambda name: name == "As-of date", "the strip")
    window.key("F8")
    window.press_until("Up", lambda name: name.startswith("1967 Protocol: acceded"), "the lane of the treaties", 12)
    window.key("Return")
    orca.hears("Multilateral Treaties Deposited with the Secretary-General, chapter V", "https://treaties.un.org", "Close")
    window.key("Escape")
    # Here is no window manager to do it.
    subprocess.run(["xdotool", "windowfocus", "--sync", window.window], check=True)
    window.focused(lambda name: name.startswith("1967 Protocol: acceded"), "the timeline again")


def today(window, orca):
    """says the date after the way back to today, and leaves the keyboard at the date"""
    window.part(lambda name: name == "Today", "the date")
    orca.hears("Today")
    window.key("Return")
    year = time.strftime("%Y", time.gmtime())
    window.focused(lambda name: re.fullmatch(r"\d+ \w+ " + year, name), "the date of today")
    orca.hears(" " + year, "Date Shown")
    # From there it goes on in the header, and says which date a change is of.
    window.key("shift+Tab")
    window.focused(lambda name: name == "Previous change", "the change before")
    orca.read = len(orca.said())
    window.key("Return")
    window.focused(lambda name: name == "Previous change", "the change before")
    orca.hears("Date Shown: ")


def arabic(window, orca):
    """says a page in Arabic: its sentence, a card, the date of the handle, and marks to the right, where what was before is"""
    window.part(lambda name: name == "كازاخستان", "the page")
    window.key("Tab")
    orca.hears("وترتيبها في ذلك بين دول آسيا الوسطى: الرابع", "٨٬٣٤٣ لاجئاً مستضافاً")
    reach(window, orca, "Tab", "اتفاقية عام ١٩٥١")
    orca.hears("انضمام؛ ١٥ يناير ١٩٩٩؛ غير ملزمة حتى ١٥ أبريل ١٩٩٩")
    window.part(lambda name: name == "تاريخ العرض", "the strip")
    orca.hears("تاريخ العرض", "١ فبراير ١٩٩٩")
    window.key("Right")
    orca.hears("٣١ يناير ١٩٩٩")
    window.key("Left")
    orca.hears("١ فبراير ١٩٩٩")
    window.key("F8")
    window.press_until("Up", lambda name: name.startswith("السلطات الكازاخستانية تتولى"), "the lane of the law", 12)
    orca.hears("قانون، أبريل ١٩٩٨، القانون والمؤسسات، ٤ من ٤")
    window.key("Right")
    orca.hears("مفوضية شؤون اللاجئين تفتح مكتبها في ألماتي، قانون، ١٩٩٥، القانون والمؤسسات، ٣ من ٤")


def main():
    tests = [cards, popovers, timeline, dialogs, today, arabic]
    if shutil.which("xdotool") is None or importlib.util.find_spec("orca") is None:
        print("1..0 # SKIP no xdotool or no orca")
        return 0
    print("1..%d" % len(tests), flush=True)
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        orca = Orca(pathlib.Path(folder))
        window = None
        try:
            orca.hears("Screen reader on", seconds=30)
            window = Window(PROGRAM, "accession:KAZ?as-of=1999-02-01")
            for number, test in enumerate(tests, 1):
                if test is arabic:
                    window.process.kill()
                    window.process.wait()
                    window = Window(PROGRAM, "--lang", "ar", "accession:KAZ?as-of=1999-02-01")
                try:
                    test(window, orca)
                    print("ok %d %s" % (number, test.__doc__), flush=True)
                except (AssertionError, LookupError, Lost) as fault:
                    failures += 1
                    print("not ok %d %s\n# %s: %s" % (number, test.__doc__, type(fault).__name__, fault), flush=True)
                    window.key("Escape")
        except (AssertionError, Lost) as fault:
            print("Bail out! %s" % fault, flush=True)
            return 1
        finally:
            if window is not None:
                window.process.kill()
                window.process.wait()
            orca.close()
    return 1 if failures else 0


sys.exit(main())
