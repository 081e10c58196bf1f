# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop's search: started by the bus, it answers with States, treaties and positions, and opens no window until asked to."""

import configparser
import ctypes
import os
import subprocess
import time
from pathlib import Path

from gi.repository import GLib

from desktop import ID, PATH, main

INTERFACE = "org.gnome.Shell.SearchProvider2"


def ask(session, method, signature, *arguments):
    answer = session.call(method, GLib.Variant(signature, arguments), INTERFACE, PATH + "/SearchProvider")
    return answer[0] if answer else None


def find(session, text):
    return ask(session, "GetInitialResultSet", "(as)", text.split())


def describe(session, hits):
    return [(meta["name"], meta["description"]) for meta in ask(session, "GetResultMetas", "(as)", hits)]


def first(session, text):
    return describe(session, find(session, text)[:1])[0]


def listed(session):
    """is listed where the desktop looks for it, under the name that it has"""
    ini = configparser.ConfigParser()
    ini.read(Path(os.environ["ACC_TEST_SHARE"]) / "gnome-shell/search-providers" / f"{ID}.search-provider.ini")
    section = ini["Shell Search Provider"]
    assert (section["DesktopId"], section["BusName"], section["Version"]) == (f"{ID}.desktop", ID, "2")
    assert section["ObjectPath"] == PATH + "/SearchProvider"
    assert session.call("Introspect", None, "org.freedesktop.DBus.Introspectable", section["ObjectPath"])[0].count(INTERFACE) == 1


def answers(session):
    """answers with the State or treaty and its position, and opens no window"""
    name, words = first(session, "kaz")
    assert name == "Kazakhstan" and "1951 Convention: party" in words and "1961 Convention: not party" in words, (name, words)
    name, words = first(session, "kenya 1951")
    # Kenya acceded on 16 May 1966 (data/actions.json); the record of the 1951 Convention reaches to July 2024.
    assert name == "Kenya" and "1951 Convention: Accession, 16 May 1966" in words and "July 2024" in words, (name, words)
    name, words = first(session, "1961 convention")
    assert name == "1961 Convention" and "States were party" in words, (name, words)
    name, words = first(session, "kazakhstan 1998")
    assert name == "Kazakhstan, 31 December 1998" and "1951 Convention: not party" in words, (name, words)
    assert session.windows() == []


def nothing(session):
    """answers nothing to what it does not know, and survives what is no hit"""
    for text in ("", "zzzz", "kenya zzzz", "9999999999999", "|", "\u200f", "x" * 5000):
        assert find(session, text) == [], text
    assert describe(session, ["", "|||", "ZZZ||", "KEN||never"]) == []
    assert session.windows() == []


def subsearch(session):
    """a further word narrows the answer, and may name a treaty"""
    hits = find(session, "kenya")
    assert ask(session, "GetSubsearchResultSet", "(asas)", hits, ["kenya", "1967"]) == ["KEN|protocol-1967|"]
    assert len(find(session, "k")) > 1


def warm(session):
    """is there for the next letter: one program answers all of them"""
    find(session, "k")
    owner = session.call("GetNameOwner", GLib.Variant("(s)", (ID,)), "org.freedesktop.DBus", "/org/freedesktop/DBus",
                         "org.freedesktop.DBus")
    took = []
    for text in ("ka", "kaz", "kaza", "kenya 1951", "1961 convention", "united"):
        start = time.monotonic()
        describe(session, find(session, text))
        took.append((time.monotonic() - start) * 1000)
    print(f"# warm, with descriptions: at most {max(took):.1f} ms")
    assert owner == session.call("GetNameOwner", GLib.Variant("(s)", (ID,)), "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                 "org.freedesktop.DBus")


def recorded(session):
    """tells of acts that were recorded, and removed, in a terminal since the last search"""
    before = first(session, "eritrea 1951")
    rows = Path(os.environ["HOME"]) / "acts.csv"
    rows.write_text("iso3,treaty,action,date,source\nERI,refugees-1951,accession,2025-03-03,A notification\n", encoding="utf-8")
    subprocess.run(["accession", "acts", "add", rows], check=True, stdout=subprocess.DEVNULL)
    after = first(session, "eritrea 1951")
    assert "3 March 2025" not in before[1] and "3 March 2025" in after[1], (before, after)
    subprocess.run(["accession", "acts", "remove", "ERI/refugees-1951/accession/2025-03-03"], check=True, stdout=subprocess.DEVNULL)
    assert first(session, "eritrea 1951") == before


def activates(session):
    """opens the record when a person chooses it, in one window"""
    hits = find(session, "kenya 1951")
    assert session.windows() == []
    for _ in range(2):
        ask(session, "ActivateResult", "(sasu)", hits[0], ["kenya", "1951"], 0)
        assert session.wait(lambda: len(session.windows()) == 1), session.windows()
    assert first(session, "kaz")[0] == "Kazakhstan"
    ask(session, "LaunchSearch", "(asu)", ["kaz"], 0)
    ask(session, "LaunchSearch", "(asu)", ["1961", "convention"], 0)
    ask(session, "ActivateResult", "(sasu)", "no hit", [], 0)
    assert len(session.windows()) == 1


class Keyboard:
    """Which window has the keyboard, as the X server tells it: there is no window manager, and the server itself refuses the keyboard to
    a request that is older than the last change."""

    def __init__(self):
        self.x = ctypes.CDLL("libX11.so.6")
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XDefaultRootWindow.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(None))
        assert self.display, "no display"

    def window(self):
        """0: none, 1: whatever is below the pointer."""
        window, revert = ctypes.c_ulong(), ctypes.c_int()
        self.x.XGetInputFocus(self.display, ctypes.byref(window), ctypes.byref(revert))
        return window.value

    def leave(self):
        """Gives the keyboard to another, as a person does who goes to another window."""
        self.x.XSetInputFocus(self.display, ctypes.c_ulong(1), 1, ctypes.c_ulong(0))
        self.x.XSync(self.display, 0)
        assert self.window() == 1


def now():
    """The time of the X server, in its milliseconds: it counts from when the machine was started."""
    return int(time.monotonic() * 1000) & 0xFFFFFFFF


def comes_forward(session):
    """comes to the front when it is chosen, and so does what other ways to open it ask for"""
    keyboard = Keyboard()
    hit = find(session, "kenya")[0]
    ask(session, "ActivateResult", "(sasu)", hit, ["kenya"], now())
    assert session.wait(lambda: keyboard.window() > 1), "the first window"
    window = keyboard.window()
    # What the person last did in it is older than what they did elsewhere.
    subprocess.run(["xdotool", "key", "F6"], check=True)

    def opens(what, call):
        keyboard.leave()
        time.sleep(0.01)
        call()
        assert session.wait(lambda: keyboard.window() == window, 10), what

    opens("a result", lambda: ask(session, "ActivateResult", "(sasu)", hit, ["kenya"], now()))
    opens("a search", lambda: ask(session, "LaunchSearch", "(asu)", ["kaz"], now()))
    for method, signature, arguments in (("Activate", "(a{sv})", ()), ("Open", "(asa{sv})", (["accession:KAZ"],)), ("ActivateAction", "(sava{sv})", ("world", []))):
        opens(method, lambda: session.call(method, GLib.Variant(signature, (*arguments, {"desktop-startup-id": GLib.Variant("s", f"test_TIME{now()}")}))))
    opens("a command", lambda: subprocess.run(["accession", "open", "KEN"], check=True, env=dict(os.environ, DESKTOP_STARTUP_ID=f"test_TIME{now()}")))


if __name__ == "__main__":
    main(__file__, [listed, answers, nothing, subsearch, warm, recorded, activates, comes_forward])
