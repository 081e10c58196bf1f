# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop's search: started by the bus, it answers with States, treaties and positions, and opens no window until asked to."""

import configparser
import os
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


if __name__ == "__main__":
    main(__file__, [listed, answers, nothing, subsearch, warm, activates])
