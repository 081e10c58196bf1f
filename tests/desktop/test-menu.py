# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Started from the menu, by D-Bus, by a link, by a bundle's file and from a terminal, it is one program with one window."""

import os
import signal
import subprocess
from pathlib import Path

from gi.repository import Gio, GLib

from desktop import ID, PATH, main

LAUNCHERS = ("gtk4-launch", "gtk-launch")


def launch(*arguments):
    for launcher in LAUNCHERS:
        try:
            subprocess.run([launcher, ID, *arguments], check=True)
            return
        except FileNotFoundError:
            continue
    raise AssertionError("there is no gtk4-launch; it is in libgtk-4-bin")


def has_one_window(session):
    return len(session.windows()) == 1


def menu(session):
    """starts from the menu; a second start makes no second window"""
    launch()
    assert session.wait(lambda: has_one_window(session)), "no window"
    launch()
    # The answer to a call comes after what was sent before it has been done.
    session.call("Activate", GLib.Variant("(a{sv})", ({},)))
    assert has_one_window(session), session.windows()


def activation(session):
    """starts by D-Bus; a second activation makes no second window"""
    for _ in range(2):
        session.call("Activate", GLib.Variant("(a{sv})", ({},)))
        assert session.wait(lambda: has_one_window(session)), session.windows()


def entry_actions(session):
    """each action of the desktop entry is one that the program has, and opens the window"""
    names = Gio.DesktopAppInfo.new(f"{ID}.desktop").list_actions()
    assert names == ["world"], names
    for name in names:
        assert name in session.call("List", None, "org.gtk.Actions")[0], name
        session.call("ActivateAction", GLib.Variant("(sava{sv})", (name, [], {})))
        assert session.wait(lambda: has_one_window(session)), session.windows()


def service(session):
    """as a service it opens no window until it is activated"""
    session.call("Ping", None, "org.freedesktop.DBus.Peer")
    assert session.runs() and session.windows() == []
    session.call("Activate", GLib.Variant("(a{sv})", ({},)))
    assert session.wait(lambda: has_one_window(session)), "no window"


def links(session):
    """opens links and files in the window that there is"""
    for uris in (["accession:KAZ?as-of=1999-02-01"], ["file:///nowhere/own.accession.json"], ["file:///nowhere/a.csv", "file:///nowhere/b.csv"]):
        session.call("Open", GLib.Variant("(asa{sv})", (uris, {})))
        assert session.wait(lambda: has_one_window(session)), session.windows()


def terminal(session):
    """a start from a terminal goes to the program that runs"""
    session.call("Activate", GLib.Variant("(a{sv})", ({},)))
    assert session.wait(lambda: has_one_window(session)), "no window"
    for arguments in (["open", "KEN", "--as-of", "1999"], ["accession:KAZ"], ["/nowhere/own.accession.json"], ["/nowhere/office.accession-data"], []):
        done = subprocess.run(["accession", *arguments], timeout=60)
        assert done.returncode == 0, arguments
    assert has_one_window(session), session.windows()


def pictures(session):
    """whoever reaches its name on the bus can make it write no picture, and not end it"""
    session.call("Activate", GLib.Variant("(a{sv})", ({},)))
    assert session.wait(lambda: has_one_window(session)), "no window"
    picture = Path(os.environ["HOME"]) / "picture.png"
    for arguments, status in (([b"accession", b"open", b"KAZ"], 0), ([b"accession", b"open", b"KAZ", b"--screenshot", os.fsencode(picture)], 2)):
        cells = [word + b"\0" for word in arguments]
        answer = session.call("CommandLine", GLib.Variant("(oaaya{sv})", ("/nobody", cells, {})), "org.gtk.Application")
        assert answer == (status,), (arguments, answer)
    # Longer than a picture takes to settle.
    assert not session.wait(lambda: picture.exists() or not has_one_window(session), 5), "a picture was written"


def types(session):
    """a bundle's file, a signed edition and a link belong to it"""
    home = Path(os.environ["HOME"])
    kinds = []
    for name, text in (("own.accession.json", "{}"), ("office.accession-data", "untrusted comment: signature of Accession data\n"),
                       ("renamed", "untrusted comment: signature of Accession data\n")):
        (home / name).write_text(text)
        kinds.append(Gio.File.new_for_path(str(home / name)).query_info("standard::content-type", 0).get_content_type())
    assert kinds == ["application/vnd.accession-timeline.bundle+json"] + 2 * ["application/vnd.accession-timeline.data"], kinds
    for content in (*kinds, "x-scheme-handler/accession"):
        app = Gio.AppInfo.get_default_for_type(content, False)
        assert app is not None and app.get_id() == f"{ID}.desktop", content


def remembered(session):
    """what was shown is found again after an end without a word"""
    kept = Path(os.environ["HOME"]) / ".config/glib-2.0/settings/keyfile"
    window = f"{PATH}/window/1"
    session.call("Open", GLib.Variant("(asa{sv})", (["accession:KEN?as-of=1999-02-01"], {})))
    assert session.wait(lambda: has_one_window(session)), session.windows()
    session.call("SetState", GLib.Variant("(sva{sv})", ("basis", GLib.Variant("s", "in-force"), {})), "org.gtk.Actions", window)
    wanted = ("last-place='KEN'", "last-as-of='1999-02-01'", "last-basis='in-force'")
    assert session.wait(lambda: kept.exists() and all(word in kept.read_text() for word in wanted)), kept.exists() and kept.read_text()
    process = session.call("GetConnectionUnixProcessID", GLib.Variant("(s)", (ID,)), "org.freedesktop.DBus", "/org/freedesktop/DBus",
                           "org.freedesktop.DBus")[0]
    os.kill(process, signal.SIGKILL)
    assert session.wait(lambda: not session.runs())
    session.call("Activate", GLib.Variant("(a{sv})", ({},)))
    assert session.wait(lambda: has_one_window(session)), "no window"
    # The window is there before the record is read, with which place, date and basis come in one change.
    assert session.wait(lambda: session.call("Describe", GLib.Variant("(s)", ("basis",)), "org.gtk.Actions", window)[0][2] == ["in-force"]), "another basis"
    session.quit()
    assert all(word in kept.read_text() for word in wanted), kept.read_text()


def count_shown():
    """Windows on the screen, also those that belong to another."""
    return len(subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "accession"], capture_output=True, timeout=60, check=False).stdout.split())


def manual(session):
    """the manual is installed where a help viewer looks, and the desktop's viewer is asked for it"""
    for language in ("C", "ar", "de", "es", "fa", "fr", "kk", "pt_BR", "ru", "sw", "tr", "uk", "zh_CN"):
        pages = Path(os.environ["ACC_TEST_SHARE"]) / "help" / language / "accession"
        assert (pages / "index.page").is_file(), pages
    asked = Path(os.environ["HOME"]) / "asked"
    applications = Path(os.environ["HOME"]) / ".local/share/applications"
    applications.mkdir(parents=True)
    (applications / "viewer.desktop").write_text("[Desktop Entry]\nType=Application\nName=Viewer\nMimeType=x-scheme-handler/help;\n"
                                                 f"Exec=sh -c 'echo \"$0\" >{asked}' %u\n")
    (applications / "mimeapps.list").write_text("[Default Applications]\nx-scheme-handler/help=viewer.desktop\n")
    subprocess.run(["update-desktop-database", applications], check=True)
    session.call("Activate", GLib.Variant("(a{sv})", ({},)))
    assert session.wait(lambda: has_one_window(session)), "no window"
    session.call("ActivateAction", GLib.Variant("(sava{sv})", ("help", [], {})))
    assert session.wait(lambda: asked.exists() and asked.read_text()), "no viewer was started"
    assert asked.read_text().strip() == "help:accession", asked.read_text()
    # It would answer in the language of the session; where another is chosen, the program opens the manual in a window of its own.
    asked.unlink()
    before = count_shown()
    session.call("ActivateAction", GLib.Variant("(sava{sv})", ("language", [GLib.Variant("s", "fr")], {})))
    session.call("ActivateAction", GLib.Variant("(sava{sv})", ("help", [], {})))
    assert session.wait(lambda: count_shown() == before + 1), "no window of the manual"
    assert not asked.exists(), "the desktop's viewer was asked for a language that is not its own"


if __name__ == "__main__":
    main(__file__, [menu, activation, entry_actions, service, links, terminal, pictures, types, remembered, manual])
