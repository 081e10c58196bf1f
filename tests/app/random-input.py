# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Gives the program keys, pointer, sizes, languages, pages and dialogs at random, and ends with exit status 1 when it crashes, warns, or does
not answer. What a step does hangs on the seed and its number alone, so that a fault can be brought about again.

Usage: random-input.py PROGRAM [--seed N] [--steps M] [--seconds S] [--first N] [--report S] [--patience S]
                       [--known LIBRARY] [--log FILE]

With neither --steps nor --seconds it makes 300 steps. Run it in a display and a session of its own (tests/run-with-display.sh). All that the
program writes is in a folder that is removed at the end; dialogs to save a file are cancelled when they are seen, and what is opened in
another program is opened in none."""
import argparse
import collections
import gettext
import os
import pathlib
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from x_input import Display  # noqa: E402

try:
    from gi.repository import Gio, GLib
except ImportError as reason:
    print("no GLib for Python: %s" % reason)
    sys.exit(77)

NAME = "io.github.accession_timeline.Accession"
PATH = "/io/github/accession_timeline/Accession"
# Titles of the dialogs that would write a file where it is chosen.
SAVING = ("Save Briefing", "Save Bundle", "Save Dossier", "Save Table", "Save Chart")
LANGUAGES = ("ar", "de", "en", "es", "fa", "fr", "kk", "pt_BR", "ru", "sw", "tr", "uk", "zh_CN")
KEYS = ("Tab Tab Tab shift+Tab Up Down Left Right Up Down Left Right Home End Page_Up Page_Down ctrl+Home ctrl+End ctrl+Left ctrl+Right shift+Left shift+Right "
        "shift+Page_Up shift+Page_Down Return Return space space Escape Escape Escape F6 shift+F6 F10 F10 F4 F7 F8 F9 alt+Left alt+Left alt+Right alt+Home "
        "alt+Page_Up alt+Page_Down alt+Page_Down ctrl+f ctrl+l ctrl+d ctrl+t ctrl+z ctrl+shift+z ctrl+a ctrl+c ctrl+x ctrl+v Delete BackSpace Menu shift+F10 "
        "alt+Down alt+Up t plus minus ctrl+plus ctrl+minus ctrl+0 ctrl+shift+c").split()
DIALOGS = "ctrl+comma F1 ctrl+shift+slash ctrl+o ctrl+s ctrl+shift+s ctrl+p ctrl+e ctrl+shift+e ctrl+n ctrl+w".split()
WORDS = ("kaz", "kenya", "central asia", "1998", "1 feb 1999", "1999-02", "31/12/2024", "12 years ago", "refugee", "serbia", "world", "eu", "x", "0", "99999",
         "article 26", "not a place", "  ", "<b>", "%s", "a" * 80, "kaz,kgz", "-1", "2025-02-30")
PLACES = ("world", "map:refugees-1951", "map:stateless-1961", "map:refugees/per-1000", "treaty:refugees-1951", "treaty:protocol-1967", "treaty:stateless-1954",
          "treaty:stateless-1961", "changes", "changes:002,1990-01-01", "compare:KAZ,KGZ,143", "compare:DEU,FRA,ITA,ESP,POL,KEN", "compare:KEN", "region:143",
          "region:002", "region:150", "region:009", "KAZ", "KGZ", "SRB", "KEN", "DEU", "USA", "CHN", "HKG", "PSE", "SDN", "SSD", "YUG", "no-such-place")
FAULTS = re.compile(r"WARNING \*\*|CRITICAL \*\*|ERROR \*\*|-WARNING|-CRITICAL|-ERROR|ERROR: AddressSanitizer|runtime error:|LeakSanitizer|Trace/breakpoint")


class Fault(Exception):
    """What the program must not do."""


class Ended(Exception):
    """The program ended as it should: its last window was closed."""


class Program:
    """One after the other: where it is left by its own keys, it is started again."""

    def __init__(self, command, known, home, patience):
        self.command, self.patience = command, patience
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.environment = dict(os.environ, HOME=str(home), G_DEBUG="fatal-warnings", GSETTINGS_BACKEND="memory", ADW_DISABLE_PORTAL="1")
        # No service of the desktop for folders elsewhere, which warns where it is only half there.
        self.environment.update(GIO_USE_VFS="local", GIO_USE_VOLUME_MONITOR="unix")
        self.environment.pop("GTK_A11Y", None)
        if known:
            # The sanitizers want to be the first to be loaded, and need not be.
            self.environment["LD_PRELOAD"] = os.path.abspath(known)
            self.environment["ASAN_OPTIONS"] = self.environment.get("ASAN_OPTIONS", "") + ":verify_asan_link_order=0"
        for kind in ("DATA", "CONFIG", "STATE", "CACHE"):
            folder = home / kind.lower()
            folder.mkdir()
            self.environment["XDG_%s_HOME" % kind] = str(folder)
        kinds = ["text/html", "application/pdf", "inode/directory", *("x-scheme-handler/" + scheme for scheme in ("http", "https", "mailto", "help"))]
        (home / "data/applications").mkdir()
        (home / "data/applications/nothing.desktop").write_text("[Desktop Entry]\nType=Application\nName=Nothing\nExec=true %%u\nMimeType=%s;\n" % ";".join(kinds))
        (home / "config/mimeapps.list").write_text("[Default Applications]\n" + "".join("%s=nothing.desktop\n" % kind for kind in kinds))
        self.home, self.starts, self.known = home, 0, collections.Counter()
        self.process = None

    def start(self):
        """Returns when it is on the bus."""
        self.known, self.starts = self.count_known(), self.starts + 1
        self.said = self.home / ("said-%d" % self.starts)
        resource.setrlimit(resource.RLIMIT_CORE, resource.getrlimit(resource.RLIMIT_CORE)[1:] * 2)
        with open(self.said, "wb") as said:
            self.process = subprocess.Popen(self.command, env=self.environment, cwd=self.home, stdout=said, stderr=said, stdin=subprocess.DEVNULL)
        self.began = time.monotonic()
        while not self.ask("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner", GLib.Variant("(s)", (NAME,)))[0]:
            if self.process.poll() is not None:
                self.end()
            if time.monotonic() > self.began + 2 * self.patience:
                raise Fault("it did not come to the bus in %d s" % (2 * self.patience))
            time.sleep(0.05)
        self.pid = self.ask("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetConnectionUnixProcessID", GLib.Variant("(s)", (NAME,)))[0]

    def ask(self, name, path, interface, method, parameters=None):
        return self.bus.call_sync(name, path, interface, method, parameters, None, Gio.DBusCallFlags.NO_AUTO_START, self.patience * 1000, None).unpack()

    def work(self):
        """Whether it works or would, if it were its turn, and the seconds of a processor that it has used."""
        try:
            with open("/proc/%d/stat" % self.pid) as told:
                words = told.read().rpartition(")")[2].split()
        except FileNotFoundError:
            self.end()
        return words[0] == "R", sum(int(ticks) for ticks in words[11:13]) / os.sysconf("SC_CLK_TCK")

    def tell(self, interface, method, parameters=None):
        """Returns when the program has answered, which it does after what came before. On a machine that has much else to do the seconds are
        those that the program has worked; one that waits for something, and does not work, has no more than the others."""
        began = self.work()[1]
        while True:
            before = self.work()[1]
            try:
                return self.ask(NAME, PATH, interface, method, parameters)
            except GLib.Error as error:
                if not error.matches(Gio.io_error_quark(), Gio.IOErrorEnum.TIMED_OUT):
                    self.end()
            working, now = self.work()
            if now - began >= self.patience or (now - before < 1 and not working):
                raise Fault("it did not answer for %d s\n%s" % (self.patience, self.stacks()))
            # What was asked is done when it comes to that, and not to be asked again.
            interface, method, parameters = "org.gtk.Actions", "List", None

    def answer(self):
        self.tell("org.gtk.Actions", "List")
        for line in self.words():
            if FAULTS.search(line):
                # What it says more, and the end of it, come at once.
                self.end()

    def end(self):
        """It ends, or has ended; says how."""
        try:
            status = self.process.wait(self.patience)
        except subprocess.TimeoutExpired:
            raise Fault("it left the bus or warned, and did not end in %d s\n%s\n%s" % (self.patience, "\n".join(self.words()), self.stacks())) from None
        if status == 0 and not any(FAULTS.search(line) for line in self.words()):
            raise Ended
        words = "\n".join(self.named(line) for line in self.words())
        raise Fault("it ended with %s\n%s\n%s" % (signal.Signals(-status).name if status < 0 else status, words, self.remains()))

    def words(self):
        return self.said.read_text(errors="replace").splitlines()

    def named(self, line):
        """A call in the program that known-warnings.c has written down, by the name of the function and its line."""
        found = re.fullmatch(r"\S*%s\(\+(0x[0-9a-f]+)\).*" % re.escape(os.path.basename(self.command[0])), line)
        if found is None or not shutil.which("addr2line"):
            return line
        return subprocess.run(["addr2line", "-Cfpe", self.command[0], found[1]], capture_output=True, text=True, check=False).stdout.strip()

    @staticmethod
    def debug(*arguments):
        """Where it stands, if there is a debugger to say so."""
        if not shutil.which("gdb"):
            return ""
        told = subprocess.run(["gdb", "-batch", *arguments], capture_output=True, text=True, timeout=120, errors="replace").stdout
        return "\n".join(line for line in told.splitlines() if line.startswith(("#", "Thread")))

    def stacks(self):
        return self.debug("-p", str(self.pid), "-ex", "thread apply all backtrace")

    def remains(self):
        """Of one that crashed, where the system leaves the memory of such in its folder."""
        cores = sorted(self.home.glob("core*"), key=lambda core: core.stat().st_mtime)
        return self.debug("-ex", "backtrace", self.command[0], str(cores[-1])) if cores else ""

    def count_known(self):
        """What GTK itself warned of, without what differs each time: where something is in memory."""
        words = self.words() if self.starts else []
        return self.known + collections.Counter(re.sub(" 0x[0-9a-f]+.*", "", line[7:]) for line in words if line.startswith("known: "))

    def memory(self):
        """In MiB, what of it is in memory."""
        with open("/proc/%d/statm" % self.pid) as told:
            return int(told.read().split()[1]) * os.sysconf("SC_PAGESIZE") / (1024 * 1024)

    def kill(self):
        if self.process is not None and self.process.poll() is None:
            self.process.kill()
            self.process.wait(20)


class Input:
    """The steps. A method is a kind of them, and returns what it did in words; all that it chooses, it chooses by the step's own numbers."""

    WEIGHTS = {"keys": 30, "text": 5, "point": 8, "click": 25, "drag": 6, "wheel": 9, "size": 2, "language": 2, "page": 6, "menu": 3, "dialog": 3, "leave": 6}

    def __init__(self, program, display, seed):
        self.program, self.display, self.seed = program, display, seed
        self.titles = {title for language in LANGUAGES for title in self.translate(language)}
        self.cancelled, self.beside = 0, 0

    @staticmethod
    def translate(language):
        catalogue = gettext.translation("accession", os.environ.get("ACCESSION_LOCALEDIR"), [language], fallback=True)
        return [catalogue.gettext(title) for title in SAVING]

    def step(self, number):
        chance = random.Random("%d:%d" % (self.seed, number))
        kind = chance.choices(list(self.WEIGHTS), list(self.WEIGHTS.values()))[0]
        return "%s %s" % (kind, getattr(self, kind)(chance) or "")

    def place(self, chance):
        """A point of what is in front, mostly."""
        across, down, which = chance.random(), chance.random(), chance.random()
        windows = self.display.windows()
        if not windows:
            return 0, 0
        window = windows[-1] if which < 0.85 else windows[int(which * 1e6) % len(windows)]
        return window.x + int(across * window.width), window.y + int(down * window.height)

    def keys(self, chance):
        names = chance.choices(KEYS, k=chance.choice((1, 1, 2, 4)))
        if chance.random() < 0.2:
            names = names[:1] * chance.randint(2, 20)
        for name in names:
            self.display.key(name)
        return " ".join(names)

    def text(self, chance):
        text = chance.choice(WORDS)
        self.display.type(text)
        if chance.random() < 0.6:
            self.display.key("Return")
        return repr(text)

    def point(self, chance):
        places = [self.place(chance) for _ in range(chance.choice((1, 3, 10)))]
        for place in places:
            self.display.move(*place)
        return " ".join("%d,%d" % place for place in places)

    def click(self, chance):
        place, button, times = self.place(chance), chance.choices((1, 2, 3, 8, 9), (40, 1, 5, 1, 1))[0], chance.choice((1, 1, 1, 2, 3))
        self.display.move(*place)
        self.display.click(button, times)
        return "%d,%d button %d, %d times" % (*place, button, times)

    def drag(self, chance):
        places = [self.place(chance) for _ in range(chance.randint(2, 12))]
        self.display.move(*places[0])
        self.display.button(1, 1)
        for place in places[1:]:
            self.display.move(*place)
        self.display.button(1, 0)
        return " ".join("%d,%d" % place for place in places)

    def wheel(self, chance):
        place, button, times, held = self.place(chance), chance.choice((4, 5, 4, 5, 6, 7)), chance.choice((1, 3, 12)), chance.choice(("", "", "", "Control_L", "Shift_L"))
        self.display.move(*place)
        keysym = self.display.x.XStringToKeysym(held.encode()) if held else 0
        if keysym:
            self.display.press(keysym, 1)
        self.display.click(button, times)
        if keysym:
            self.display.press(keysym, 0)
            self.display.sync()
        return "%d,%d button %d, %d times %s" % (*place, button, times, held)

    def size(self, chance):
        width, height = chance.choice(((360, 640), (1366, 768), (1024, 600), (chance.randint(200, 2000), chance.randint(200, 1600))))
        windows = [window for window in self.display.windows() if not window.is_popover and not window.is_dialog]
        for window in windows[-1:]:
            self.display.resize(window, width, height)
        return "%dx%d" % (width, height)

    def language(self, chance):
        action, tag = chance.choice(("language", "language", "second-language")), chance.choice(LANGUAGES + ("",))
        self.program.tell("org.gtk.Actions", "SetState", GLib.Variant("(sva{sv})", (action, GLib.Variant("s", tag), {})))
        return "%s %s" % (action, tag)

    def page(self, chance):
        place = chance.choice(PLACES)
        day = "" if chance.random() < 0.3 else "%d-%02d-%02d" % (chance.randint(1945, 2030), chance.randint(1, 12), chance.randint(1, 28))
        self.program.tell("org.gtk.Actions", "Activate", GLib.Variant("(sava{sv})", ("open-state", [GLib.Variant("(ss)", (place, day))], {})))
        return "%s %s" % (place, day)

    def menu(self, chance):
        downs = chance.randint(0, 24)
        names = ["F10", *["Down"] * downs, chance.choice(("Return", "Right", "Escape")), *["Down"] * chance.randint(0, 3), "Return"]
        for name in names:
            self.display.key(name)
        return " ".join(names)

    def dialog(self, chance):
        kind, name = chance.randrange(10), chance.choice(DIALOGS)
        if kind == 0:
            name = "about"
            self.program.tell("org.gtk.Actions", "Activate", GLib.Variant("(sava{sv})", (name, [], {})))
        else:
            self.display.key(name)
        return name

    def leave(self, chance):
        self.display.key("Escape")

    def open(self):
        """The program, with a window."""
        self.program.start()
        end = time.monotonic() + self.program.patience
        while not self.display.windows():
            if time.monotonic() > end:
                raise Fault("no window came in %d s" % self.program.patience)
            time.sleep(0.05)
        self.program.answer()
        self.beside = 0

    def tidy(self):
        """After each step: the keyboard is where a window manager would have it, nothing is saved to a file, and not too much is open."""
        windows = self.display.windows()
        tops = [window for window in windows if not window.is_popover]
        dialogs = [window for window in tops if window.is_dialog]
        for dialog in dialogs:
            if self.display.title(dialog) in self.titles:
                self.display.ask_to_close(dialog)
                self.cancelled += 1
                return "a dialog to save is cancelled"
        self.beside = self.beside + 1 if dialogs else 0
        if self.beside > 40:
            self.display.ask_to_close(dialogs[-1])
            return "a dialog is closed"
        if len(tops) - len(dialogs) > 3:
            others = [window for window in tops if not window.is_dialog]
            self.display.ask_to_close(others[0])
            return "a window is closed"
        if tops and self.display.focus() != tops[-1].id:
            self.display.set_focus(tops[-1])
        return None


def run(options, program, log):
    """Returns what is wrong, or None, and the number of steps."""
    display = Display()
    hand = Input(program, display, options.seed)
    last, begin, told = collections.deque(maxlen=30), time.monotonic(), 0.0
    number = options.first

    def report():
        nonlocal told
        told = time.monotonic() - begin
        print("%.0f s: %d steps, %.1f MiB in the process, which is the %d. and began %.0f s ago" % (
            told, number - options.first, program.memory(), program.starts, time.monotonic() - program.began), flush=True)

    def note(words):
        last.append(words)
        log.write(words + "\n")
        log.flush()

    try:
        hand.open()
        while (options.steps is None or number < options.first + options.steps) and (options.seconds is None or time.monotonic() < begin + options.seconds):
            try:
                # What was begun is what is known of a step that did not return.
                note("%d begins" % number)
                note("%d %s" % (number, hand.step(number)))
                program.answer()
                tidied = hand.tidy()
                if tidied:
                    note("%d, then %s" % (number, tidied))
                    program.answer()
            except Ended:
                note("%d, and it ended; it is started again" % number)
                hand.open()
            number += 1
            if time.monotonic() - begin - told >= options.report:
                report()
        report()
    except Fault as fault:
        print("seed %d, step %d: %s\nthe last steps:\n%s" % (options.seed, number, fault, "\n".join(last)), flush=True)
        return True, number - options.first
    finally:
        print("seed %d: %d steps in %.0f s, %d starts, %d dialogs to save cancelled" % (
            options.seed, number - options.first, time.monotonic() - begin, program.starts, hand.cancelled))
        for message, times in program.count_known().items():
            print("GTK itself warned %d times: %s" % (times, message), flush=True)
    return False, number - options.first


def main():
    parser = argparse.ArgumentParser(description="Random input for the window of the program.")
    parser.add_argument("program", nargs="+", help="the program, and what is before it: gdb --args")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--steps", type=int)
    parser.add_argument("--seconds", type=float)
    parser.add_argument("--first", type=int, default=0, help="the number of the first step")
    parser.add_argument("--report", type=float, default=60, help="seconds between two lines about the memory")
    parser.add_argument("--patience", type=int, default=30, help="seconds without an answer that are too many")
    parser.add_argument("--known", help="the library made of known-warnings.c, which lets pass what GTK itself warns of")
    parser.add_argument("--log", default=os.devnull, help="where each step is written")
    options = parser.parse_args()
    if options.steps is None and options.seconds is None:
        options.steps = 300
    print("seed %d" % options.seed, flush=True)
    # What would be written beside it is within the folder of the run, too.
    folder = pathlib.Path(tempfile.mkdtemp(prefix="accession-random-"))
    home = folder / "home"
    home.mkdir()
    # It is started in that folder.
    command = [os.path.abspath(word) if os.path.exists(word) else word for word in options.program]
    program = Program(command, options.known, home, options.patience)
    try:
        with open(options.log, "w") as log:
            failed, _ = run(options, program, log)
    finally:
        program.kill()
        shutil.rmtree(folder, ignore_errors=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
