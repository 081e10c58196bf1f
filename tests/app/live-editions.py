# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures and acts are brought up to date by keyboard: UNHCR's tables are found in the menu, looked at, taken in and left again; a table
that the program is started with is known; an edition goes to another account in one signed file; an act of one's own is recorded,
goes into a briefing and is undone. And a table is dropped on the window, by pointer, out of another.
Usage: live-editions.py PROGRAM PART DRAG-FILE [FOLDER]

FOLDER: with population-EDITION.zip, the whole tables; without it, the real rows of tests/data/unhcr-revisions are taken."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from live_window import Atspi, Lost, Window  # noqa: E402

ROWS = pathlib.Path(__file__).parents[1] / "data/unhcr-revisions"
PROGRAM = sys.argv[1]
# What is said of an act of one's own, wherever it shows.
MARK = "recorded by the user"
# What the file dialog is called.
IMPORT = "Import UNHCR Figures"


class Account:
    """A person with a home of their own on this computer, and the program in it."""

    def __init__(self, folder):
        self.home = folder
        folder.mkdir()
        self.places = {"HOME": folder, "XDG_DATA_HOME": folder / "data", "XDG_CONFIG_HOME": folder / "config", "XDG_CACHE_HOME": folder / "cache"}

    def environment(self):
        return {**os.environ, **{name: str(path) for name, path in self.places.items()}}

    def run(self, *arguments, status=0):
        """The command line, for what is no question to the window."""
        done = subprocess.run([PROGRAM, *map(str, arguments)], env=self.environment(), capture_output=True, text=True, timeout=60)
        if done.returncode != status:
            raise AssertionError("%r ended with %d: %s" % (arguments, done.returncode, done.stderr))
        return done.stdout + done.stderr

    def in_use(self):
        return json.loads(self.run("editions", "list", "--format", "json"))["in_use"]

    def open(self, *arguments, without_network=False):
        os.environ.update({name: str(path) for name, path in self.places.items()})
        around = network_of_its_own() if without_network else []
        return Window(*around, PROGRAM, *map(str, arguments), debug="fatal-warnings")


def network_of_its_own():
    """What starts a program where nothing can be reached, if this computer lets us; it must not be somebody else for the session's bus."""
    for command in (["unshare", "--net"], ["unshare", "--net", "--map-current-user"]):
        if shutil.which("unshare") and subprocess.run([*command, "true"], capture_output=True).returncode == 0:
            return command
    print("# no network of its own can be made here")
    return []


def xdotool(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True)


def found(process):
    """The windows of another program that can be seen."""
    return subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(process)], capture_output=True, text=True).stdout.split()


def of_table(edition):
    folder = pathlib.Path(sys.argv[4]) if len(sys.argv) > 4 else None
    return folder / ("population-%s.zip" % edition) if folder is not None else ROWS / ("population-%s.csv" % edition)


def from_menu(window, entry):
    window.to_front()
    window.key("F10")
    window.focused(lambda name: name == "New Window", "the main menu")
    window.press_until("Down", lambda name: name == entry, "the entry " + entry)
    window.key("Return")


def text_of(node):
    """What is written in an entry. GTK 4.8 has no text up to -1 there."""
    if node is None or "EditableText" not in node.get_interfaces():
        return None
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def enter_path(window, title, path):
    """Into the file dialog that comes, whose field takes a path from its first stroke on."""
    window.wait(lambda: title in window.texts(), "the dialog " + title)
    window.listen(0.5)
    window.key("control+a", "slash")
    window.wait(lambda: (text_of(window.focus()) or "").startswith("/"), "the field for a path")
    window.type(str(path)[1:])

    def is_written():
        text = text_of(window.focus())
        # GTK 4.18 goes on with what it thinks is meant: chosen, or already written.
        if text.startswith(str(path)) and text != str(path):
            window.key("Delete")
            if text_of(window.focus()) == text:
                window.key("End", "BackSpace")
        elif not str(path).startswith(text):
            # What it thinks came between two strokes.
            window.key("control+a")
            window.type(str(path))
        return text_of(window.focus()) == str(path)

    window.wait(is_written, "the path %s, but it is %s" % (path, text_of(window.focus())))
    window.key("Return")


def asked(window, *says):
    """The look at what would come in. Returns all that it tells."""
    window.wait(lambda: "Take These Figures In?" in window.texts(), "the question whether to take the figures in")
    told = window.wait(lambda: next(iter(window.shown("Figures to the ")), None), "what the figures are")
    for part in says:
        if part not in told:
            raise AssertionError("%r is not in %r" % (part, told))
    window.focused(lambda name: "Take In" in name, "the button that takes them in")
    return told


def take_in(window, account, edition, sentence):
    """Then the edition stays in use, and the page is of it."""
    window.key("Return")
    window.wait(lambda: account.in_use() == edition, "edition %s to be in use" % edition)
    window.wait(lambda: window.shown(sentence), "the page to say " + sentence)
    window.to_front()


def editions_dialog(window):
    from_menu(window, "Editions of Figures…")
    window.wait(lambda: checked(window), "the edition that is marked as in use")


def checked(window):
    """Which edition the list marks."""
    roles = (Atspi.Role.CHECK_BOX, Atspi.Role.RADIO_BUTTON)
    return [n.get_name() for n in window.walk() if n.get_role() in roles and n.get_state_set().contains(Atspi.StateType.CHECKED)]


def to_edition(window, edition):
    window.press_until("Tab", lambda name: name == edition, "the row of edition " + edition)


def figures(folder):
    """UNHCR's tables of 2023, March 2026 and June 2026 are taken in, what was revised is found, and the first is chosen again"""
    account = Account(folder / "one")
    window = account.open("open", "UKR")
    yield window
    for edition, day, revised in (("2023.12.0", "At the end of 2023 (UNHCR)", []),
                                  ("2025.06.1", "In the middle of 2025 (UNHCR)", ["Ukraine · Refugees who returned here · 2022: 1,017,000 → 660,000"]),
                                  ("2025.12.0", "At the end of 2025 (UNHCR)", [])):
        from_menu(window, "Import UNHCR Figures…")
        enter_path(window, IMPORT, of_table(edition))
        moment = day.split(" (")[0].replace("In the", "to the").replace("At the", "to the")
        told = asked(window, "Figures " + moment, *revised)
        print("# %s: %s" % (edition, told.replace("\n", " | ")))
        take_in(window, account, edition, day)
    # What was revised between the first and the last: the largest of 2022, and the way to it.
    editions_dialog(window)
    if checked(window) != ["2025.12.0"]:
        raise AssertionError("in use is marked %r" % checked(window))
    to_edition(window, "2023.12.0")
    window.press_until("Tab", lambda name: name == "Compare…", "the comparison", 3)
    window.key("Return")
    window.wait(lambda: window.shown("New years: "), "the page of what is new")
    window.to_front()
    window.page()
    window.press_until("Tab", lambda name: ": Refugees who " in name or name.startswith("Revised figures"), "the list of what is new", 20)
    largest = window.press_until("Down", lambda name: "; 2022; " in name, "a revision of 2022")
    print("# largest revision of 2022: " + largest)
    if not largest.startswith("Ukraine: Refugees who returned here") or "from 1,017,000 to 660,000" not in largest:
        raise AssertionError("the largest revision of 2022 is said to be %r" % largest)
    window.key("Return")
    window.wait(lambda: window.texts(Atspi.Role.LABEL)[0] == "Ukraine", "the page of Ukraine")
    window.wait(lambda: window.shown("660,000"), "what UNHCR says now of 2022")
    # And back.
    editions_dialog(window)
    to_edition(window, "2023.12.0")
    window.key("Return")
    window.wait(lambda: account.in_use() == "2023.12.0", "edition 2023.12.0 to be in use again")
    window.wait(lambda: window.shown("1,017,000"), "what UNHCR said then of 2022")
    editions_dialog(window)
    if checked(window) != ["2023.12.0"]:
        raise AssertionError("in use is marked %r" % checked(window))
    window.key("Escape")
    window.to_front()
    # As everything else is undone.
    window.key("control+z")
    window.wait(lambda: account.in_use() == "2025.12.0", "the last edition to be in use again")
    window.wait(lambda: window.shown("660,000"), "the page to be of it")


def start(folder):
    """UNHCR's table is found by searching, and known when the program is started with it"""
    account = Account(folder / "one")
    window = account.open("open", "UKR")
    yield window
    # Whoever does not look in the menu types what they want.
    window.key("control+f")
    window.focused(lambda name: name.startswith("Search"), "the search")
    window.type("UNHCR")
    window.wait(lambda: "Import UNHCR Figures…" in window.texts(), "the command among what is found")
    window.key("Return")  # which opens what is found first
    enter_path(window, IMPORT, of_table("2023.12.0"))
    asked(window, "Figures to the end of 2023")
    take_in(window, account, "2023.12.0", "At the end of 2023 (UNHCR)")
    window.close()
    # As a file manager starts it, and a terminal.
    window = account.open(of_table("2025.06.1"))
    yield window
    asked(window, "Figures to the middle of 2025", "Revised rows: ")
    window.key("Return")
    window.wait(lambda: account.in_use() == "2025.06.1", "edition 2025.06.1 to be in use")
    window.wait(lambda: window.shown("In the middle of 2025 (UNHCR)"), "the page to say so")
    window.to_front()


def drop(folder):
    """UNHCR's table is dropped on the window, out of that of another program"""
    account = Account(folder / "one")
    window = account.open("open", "UKR")
    yield window
    _, left, top, width, height = next(place for place in window.geometries() if place[0] == window.window)
    with subprocess.Popen([sys.argv[3], str(of_table("2023.12.0"))]) as manager:
        try:
            source = window.wait(lambda: found(manager.pid), "the window out of which it is dragged")[-1]
            xdotool("windowmove", "--sync", source, left + width + 100, top + 100)
            window.listen(0.3)
            xdotool("mousemove", left + width + 200, top + 200)
            xdotool("mousedown", 1)
            for i in range(1, 31):
                xdotool("mousemove", left + width + 200 - i * (width // 2 + 200) // 30, top + 200 + i * 5)
                window.listen(0.03)
            window.listen(0.3)
            xdotool("mouseup", 1)
            asked(window, "Figures to the end of 2023")
            take_in(window, account, "2023.12.0", "At the end of 2023 (UNHCR)")
        finally:
            manager.kill()


def pack(folder):
    """An edition goes to another account in one signed file, and not when a byte of it was changed"""
    one, other = Account(folder / "one"), Account(folder / "other")
    file, forged, key = folder / "office.accession-data", folder / "forged.accession-data", folder / "office.key"
    one.run("editions", "add", of_table("2025.06.1"))
    one.run("keygen", "-o", key, "--name", "Field office")
    one.run("pack", "2025.06.1", "--key", key, "-o", file)
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    forged.write_bytes(content)
    window = other.open("open", "UKR", without_network=True)
    yield window

    def refused(path, why):
        from_menu(window, "Import UNHCR Figures…")
        enter_path(window, IMPORT, path)
        window.wait(lambda: "These Figures Cannot Be Taken In" in window.texts(), "the refusal")
        reason = window.wait(lambda: next(iter(window.shown(why)), None), "the reason, which is %r" % window.texts(Atspi.Role.LABEL)[-3:])
        print("# refused: " + reason.replace("\n", " | "))
        window.key("Escape")
        window.to_front()
        if other.in_use() != "shipped":
            raise AssertionError("%s came in" % other.in_use())

    fingerprint = other.run("keys", "add", key.with_suffix(".key.pub"), status=2).strip().rsplit(": ", 1)[1]
    # The key is trusted where it is missed, and what was refused is asked about at once.
    from_menu(window, "Import UNHCR Figures…")
    enter_path(window, IMPORT, file)
    window.wait(lambda: window.shown("not among those that you trust"), "the refusal")
    window.press_until("Tab", lambda name: name.endswith("Trust a Key…"), "the button that leads to the key")
    window.key("Return")
    enter_path(window, "Trust a Key", key.with_suffix(".key.pub"))
    window.wait(lambda: "Trust This Key?" in window.texts(), "the question whether to trust the key")
    window.wait(lambda: window.shown("named “Field office”"), "the name of the key")
    if "office" in other.run("keys", "list"):
        raise AssertionError("the key is trusted already")
    window.press_until("Tab", lambda name: name.endswith("Trust This Key"), "the button that trusts it")
    window.key("Return")
    asked(window, "Figures to the middle of 2025")
    window.key("Escape")
    window.to_front()
    if fingerprint not in other.run("keys", "list"):
        raise AssertionError("the key is not trusted")
    refused(forged, "it was altered")
    # From where the editions are, too.
    editions_dialog(window)
    window.press_until("Tab", lambda name: name.endswith("Import UNHCR Figures…"), "the button that takes figures in")
    window.key("Return")
    enter_path(window, IMPORT, file)
    asked(window, "Figures to the middle of 2025", "“Field office”: " + fingerprint, "Years that are not in it: ", "2025 is not compared")
    take_in(window, other, "2025.06.1", "In the middle of 2025 (UNHCR)")
    series = ("series", "UKR", "--format", "json")
    if one.run(*series) != other.run(*series):
        raise AssertionError("both accounts have other figures")


def act(folder):
    """An act is recorded, shows as one's own, goes into a briefing with its mark, and is undone"""
    account = Account(folder / "one")
    window = account.open("open", "ERI")
    yield window
    from_menu(window, "Record an Act…")
    window.wait(window.beside, "the dialog")

    def write(field, text):
        window.press_until("Tab", lambda name: name == field, "the field " + field, 20)
        window.key("control+a")
        window.type(text)

    # What is wrong is said as one writes.
    write("Date of deposit, signature or notice", "31 February 2025")
    window.wait(lambda: window.shown("is not a date") or window.shown("no date"), "what is wrong with the date")
    window.key("control+a")
    window.type("3 March 2025")
    window.wait(lambda: window.shown("Name the source"), "that a source is asked for")
    write("Source", "Depositary notification of 3 March 2025")
    write("Who records it (if you like)", "Field office")
    window.press_until("Tab", lambda name: name.endswith("Record"), "the button that records it", 20)
    window.key("Return")
    window.wait(lambda: "ERI/refugees-1951/accession/2025-03-03" in account.run("acts", "list"), "the act to be kept")
    window.to_front()
    window.wait(lambda: window.shown("Recorded by the user, not in the edition"), "the mark of an act of one's own on its card")
    window.wait(lambda: window.shown("With 1 act recorded by the user, which is not in the edition"), "the banner of acts of one's own")
    window.key("control+s")
    window.wait(window.beside, "the pages of the briefing")
    window.key("control+s")
    briefing = folder / "eritrea.md"
    enter_path(window, "Save Briefing", briefing)
    window.wait(briefing.exists, "the briefing")
    window.to_front()
    text = " ".join(briefing.read_text().split())
    for part in ("With 1 act recorded by the user, which is not in the edition: Eritrea", "Recorded by the user, not in the edition.", "“Depositary notification of 3 March 2025”"):
        if part not in text:
            raise AssertionError("%r is not in the briefing" % part)
    window.key("control+z")
    window.wait(lambda: "ERI/" not in account.run("acts", "list"), "the act to be forgotten")
    window.wait(lambda: not window.shown(MARK) and not window.shown("Recorded by the user"), "the page without it")


PARTS = {"figures": figures, "start": start, "drop": drop, "pack": pack, "act": act}


def main():
    part = PARTS[sys.argv[2]]
    if shutil.which("xdotool") is None:
        print("1..0 # SKIP no xdotool")
        return 0
    print("1..1")
    windows = []
    with tempfile.TemporaryDirectory(prefix="accession-live-") as folder:
        try:
            windows.extend(part(pathlib.Path(folder)))
            print("ok 1 - " + part.__doc__)
            windows[-1].close()
        except (AssertionError, Lost) as fault:
            print("not ok 1 - %s\n# %s: %s" % (part.__doc__, type(fault).__name__, fault))
            return 1
        finally:
            for window in windows:
                if window.process.poll() is None:
                    window.process.kill()
                    window.process.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())
