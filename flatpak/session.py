# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The installed Flatpak in a session of its own: menu, bus, search, languages, portals. Called by flatpak/test, inside that session.

usage: session.py FOLDER --inside     FOLDER: writable; an `accession` that starts the Flatpak is in the PATH. Prints TAP."""

import gettext
import importlib
import json
import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests/desktop"))
from desktop import ID, main  # noqa: E402

menu = importlib.import_module("test-menu")
search = importlib.import_module("test-search")

folder = Path(sys.argv[1])
home = Path(os.environ["HOME"])
files = home / f".local/share/flatpak/app/{ID}/current/active/files"

# A State's name comes from ICU; all other texts are looked for in the catalogues that were installed.
TITLES = {"en": "Kazakhstan", "ar": "كازاخستان", "zh-CN": "哈萨克斯坦", "fr": "Kazakhstan", "ru": "Казахстан", "es": "Kazajstán", "kk": "Қазақстан",
          "fa": "قزاقستان", "uk": "Казахстан", "pt-BR": "Cazaquistão", "de": "Kasachstan", "tr": "Kazakistan", "sw": "Kazakistani"}


def texts():
    """What the window says, as a screen reader is told it. The application's own node bears the name of its command."""
    def walk(node):
        if node.get_role() != Atspi.Role.APPLICATION:
            yield node.get_name()
        for i in range(node.get_child_count()):
            child = node.get_child_at_index(i)
            if child is not None:
                yield from walk(child)

    desktop = Atspi.get_desktop(0)
    said = set()
    for i in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(i)
        if application is not None and "ccession" in (application.get_name() or ""):
            application.clear_cache()
            try:
                said.update(text for text in walk(application) if text)
            except GLib.Error:  # it changes while it is read
                pass
    return said


def open_kazakhstan(session):
    session.call("ActivateAction", GLib.Variant("(sava{sv})", ("open-state", [GLib.Variant("(ss)", ("KAZ", "1999-02-01"))], {})))
    assert session.wait(lambda: menu.has_one_window(session)), "no window"


def says(language, said):
    """Whether SAID is in LANGUAGE: many texts of its catalogue, and none that the catalogue would say otherwise."""
    name = language.replace("-", "_")
    catalogue = {}
    if language != "en":
        with next((files / f"share/locale/{name}/LC_MESSAGES").glob("*.mo")).open("rb") as file:
            catalogue = gettext.GNUTranslations(file)._catalog
    pairs = {(key if isinstance(key, str) else key[0]).split("\x04")[-1]: value for key, value in catalogue.items()}
    values = set(catalogue.values())
    foreign = {text for text in said if text in pairs and pairs[text] != text and text not in values}
    own = {text for text in said if text in values}
    says.left = (len(own), foreign)
    return TITLES[language] in said and not foreign and (language == "en" or len(own) >= 10)


def languages(session):
    """the open window speaks all thirteen languages, one after the other, where no locale is installed but C.UTF-8"""
    locales = in_sandbox("--command=locale", ID, "-a").split()
    assert set(locales) <= {"C", "C.utf8", "POSIX"}, locales
    installed = {path.name.replace("_", "-") for path in (files / "share/locale").iterdir()} | {"en"}
    assert installed == set(TITLES), installed
    open_kazakhstan(session)
    for language in [*TITLES, "en"]:
        session.call("SetState", GLib.Variant("(sva{sv})", ("language", GLib.Variant("s", language), {})), "org.gtk.Actions")
        assert session.wait(lambda: says(language, texts())), (language, says.left, sorted(texts())[:40])
        print(f"# {language}: {says.left[0]} texts of its catalogue")


def remembered(session):
    """the chosen language is there again at the next start"""
    open_kazakhstan(session)
    session.call("SetState", GLib.Variant("(sva{sv})", ("language", GLib.Variant("s", "kk"), {})), "org.gtk.Actions")
    session.quit()
    open_kazakhstan(session)
    assert session.wait(lambda: says("kk", texts())), (says.left, sorted(texts())[:40])
    session.call("SetState", GLib.Variant("(sva{sv})", ("language", GLib.Variant("s", ""), {})), "org.gtk.Actions")


def own_bundle(name):
    """A small bundle in one file, in the home folder, which the sandbox does not see. Its one State is called NAME."""
    path = home / f"{name}.accession.json"
    path.write_text(json.dumps({
        "format": "accession-bundle-1", "id": "own", "title": "Own", "edition": "1", "tables": {
            "sources": [{"id": "OWN", "title": "Own", "publisher": "Own"}],
            "states": [{"iso3": "XAA", "name": name, "kind": "member"}],
            "treaties": [{"id": "own", "title": "Own treaty", "short_title": "Own treaty", "done": "1990-01-01", "source": "OWN"}],
            "actions": [{"state": "XAA", "treaty": "own", "action": "accession", "date": "1991-01-01", "doubt": "verified",
                         "sources": ["OWN"]}]}}))
    return path


def shows(session, name):
    return session.wait(lambda: any(name in text for text in texts()), 20)


def opened_from_files(session):
    """opens a file that lies where it may not look, handed over by whoever starts it, through the document portal"""
    menu.launch(str(own_bundle("Handland")))
    assert session.wait(lambda: menu.has_one_window(session)), "no window"
    assert shows(session, "Handland"), sorted(texts())


def chosen(path):
    (folder / "choice").write_text(str(path))
    (folder / "asked").write_text("")


def asked():
    return [json.loads(line) for line in (folder / "asked").read_text().splitlines()]


def press(keys, dialog=False):
    """Types into the window, which is the only large one there; or into what has the keyboard, where it has a dialog."""
    def run(*arguments):
        return subprocess.run(["xdotool", *arguments], capture_output=True, text=True, check=True).stdout

    if dialog:
        run("key", keys)
        return
    found = run("search", "--onlyvisible", "--name", ".").split()
    window = max(found, key=lambda number: int(re.search(r"WIDTH=(\d+)", run("getwindowgeometry", "--shell", number)).group(1)))
    run("windowfocus", "--sync", window, "key", keys)


def write_figures(name, people):
    """UNHCR's table in small, where the sandbox may not look. Its file's name says which edition it is."""
    path = home / f"population-{name}.csv"
    path.write_text("Year,Country of origin,Country of origin (ISO),Country of asylum,Country of asylum (ISO),Refugees under UNHCR's mandate\n"
                    f"{name[:4]},Afghanistan,AFG,Kazakhstan,KAZ,{people}\n")
    return path


def in_use():
    """The edition of figures that counts inside the sandbox, and the refugees in Kazakhstan in it."""
    edition = json.loads(in_sandbox(ID, "editions", "list", "--format", "json"))["in_use"]
    years = json.loads(in_sandbox(ID, "series", "KAZ", "--format", "json"))["years"]
    return edition, years[-1]["hosted"]["refugees"]


def only_shipped():
    in_sandbox(ID, "editions", "use", "shipped")
    for edition in json.loads(in_sandbox(ID, "editions", "list", "--format", "json"))["editions"]:
        if edition["id"] != "shipped":
            in_sandbox(ID, "editions", "remove", edition["id"])
    assert not in_use()[0].startswith("20"), in_use()


def taken_in(session, name, people):
    """Takes in what the window asks about, by the key that its dialog waits for."""
    assert shows(session, "Take These Figures In?"), sorted(texts())
    press("Return", dialog=True)
    assert session.wait(lambda: in_use() == (name, people), 20), (in_use(), sorted(texts()))


def figures_from_files(session):
    """takes in UNHCR's table that lies where it may not look, handed over by whoever starts it"""
    try:
        menu.launch(str(write_figures("2001.12.0", 1234)))
        assert session.wait(lambda: menu.has_one_window(session)), "no window"
        taken_in(session, "2001.12.0", 1234)
    finally:
        only_shipped()


def figures_by_dialog(session):
    """takes in UNHCR's table that lies where it may not look, found by its command and chosen in the desktop's own dialog"""
    chosen(write_figures("2002.06.1", 2345))
    open_kazakhstan(session)
    assert session.wait(lambda: TITLES["en"] in texts())
    try:
        press("ctrl+f")
        subprocess.run(["xdotool", "type", "--delay", "20", "Import UNHCR"], check=True)
        assert session.wait(lambda: "Import UNHCR Figures…" in texts(), 20), sorted(texts())
        press("Return", dialog=True)
        assert session.wait(asked, 20), "the portal was not asked"
        assert (asked()[0]["method"], asked()[0]["app"]) == ("OpenFile", ID), asked()
        assert shows(session, "Figures to the middle of 2002"), sorted(texts())
        taken_in(session, "2002.06.1", 2345)
    finally:
        only_shipped()


def figures_from_terminal(session):
    """takes in UNHCR's table that lies where it may not look, forwarded from a terminal through the document portal"""
    path = write_figures("2003.12.0", 3456)
    try:
        done = subprocess.run(["flatpak", "run", ID, "editions", "add", str(path)], capture_output=True, text=True)
        assert done.returncode == 1 and "no file" in done.stderr, (done.returncode, done.stderr)
        in_sandbox("--file-forwarding", ID, "editions", "add", "@@", str(path), "@@")
        assert in_use() == ("2003.12.0", 3456), in_use()
    finally:
        only_shipped()


def opened_by_dialog(session):
    """opens a file that lies where it may not look, chosen in the desktop's own dialog"""
    chosen(own_bundle("Chooseland"))
    open_kazakhstan(session)
    assert session.wait(lambda: TITLES["en"] in texts())
    press("ctrl+o")
    assert session.wait(asked, 20), "the portal was not asked"
    assert (asked()[0]["method"], asked()[0]["app"]) == ("OpenFile", ID), asked()
    assert shows(session, "Chooseland"), sorted(texts())


def saved(session):
    """saves to a place where it may not look, chosen in the desktop's own dialog; the file is there whole, and nothing beside it"""
    target = home / "saved" / "kaz.html"
    target.parent.mkdir(exist_ok=True)
    chosen(target)
    open_kazakhstan(session)
    assert session.wait(lambda: TITLES["en"] in texts())
    for old in (None, "an older one"):
        if old is not None:
            target.write_text(old)
        press("ctrl+s")
        assert session.wait(lambda: "Save…" in texts(), 20), sorted(texts())
        press("ctrl+s", dialog=True)
        assert session.wait(lambda: target.exists() and target.read_text().rstrip().endswith("-->"), 30), (asked(), target.exists())
        assert "Kazakhstan" in target.read_text()
        assert session.wait(lambda: "Save…" not in texts(), 20), "the pages of the briefing stay"
    assert {(question["method"], question["app"]) for question in asked()} == {("SaveFile", ID)}, asked()
    assert [path.name for path in target.parent.iterdir()] == [target.name], list(target.parent.iterdir())


def in_sandbox(*arguments):
    done = subprocess.run(["flatpak", "run", *arguments], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


LOOK_AROUND = """
import os, socket, sys
names = {name for _, name in socket.if_nameindex()}
assert names <= {"lo"}, names
try:
    socket.create_connection(("127.0.0.1", int(sys.argv[2])), 2)
    sys.exit("reached the machine outside")
except OSError:
    pass
assert not os.path.exists(sys.argv[1]), "sees the home folder"
"""


def closed(session):
    """sees no network, no home folder, and on the bus no one but itself and the portals"""
    secret = home / "secret.txt"
    secret.write_text("secret")
    with socket.create_server(("127.0.0.1", 0)) as server:
        in_sandbox("--devel", "--command=python3", ID, "-c", LOOK_AROUND, str(secret), str(server.getsockname()[1]))
    names = in_sandbox("--command=gdbus", ID, "call", "--session", "--dest=org.freedesktop.DBus", "--object-path=/org/freedesktop/DBus",
                       "--method=org.freedesktop.DBus.ListNames")
    seen = {name for name in re.findall(r"'([a-z][^']*)'", names)}
    assert all(name.startswith((ID, "org.freedesktop.DBus", "org.freedesktop.portal.")) for name in seen), seen


if __name__ == "__main__":
    os.environ["ACC_TEST_SHARE"] = str(home / ".local/share/flatpak/exports/share")
    chosen("/nowhere")
    backend = subprocess.Popen([sys.executable, str(Path(__file__).with_name("portal.py")), str(folder / "choice"), str(folder / "asked")])
    try:
        main(__file__, [menu.menu, menu.activation, menu.service, menu.terminal, search.listed, search.answers, search.activates,
                        languages, remembered, opened_from_files, opened_by_dialog, saved, figures_from_files,
                        figures_by_dialog, figures_from_terminal, closed])
    finally:
        backend.terminate()
