# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the desktop share: an installed program, a session of its own, and its windows as D-Bus tells them."""

import os
import re
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path

from gi.repository import Gio, GLib

ID = "io.github.accession_timeline.Accession"
PATH = "/" + ID.replace(".", "/")
PATIENCE = 60  # seconds until a window is given up; a busy machine needs some of them


def install(build, prefix, folder):
    """Installs into FOLDER and makes what a package manager makes; returns the environment that finds it there."""
    subprocess.run(["meson", "install", "--no-rebuild", "-C", build, "--destdir", folder], check=True, stdout=subprocess.DEVNULL)
    root = Path(str(folder) + prefix)
    share = root / "share"
    # The program was configured for another prefix than the folder it is tried in.
    for pattern in ("dbus-1/services/*.service", "applications/*.desktop"):
        for file in share.glob(pattern):
            text = file.read_text().replace(f"Exec={prefix}/bin/", f"Exec={root}/bin/")
            file.write_text(text)
    subprocess.run(["glib-compile-schemas", "--strict", share / "glib-2.0/schemas"], check=True)
    subprocess.run(["update-desktop-database", share / "applications"], check=True)
    subprocess.run(["update-mime-database", share / "mime"], check=True)
    home = Path(folder) / "home"
    home.mkdir()
    env = dict(os.environ)
    env["XDG_DATA_DIRS"] = f"{share}:/usr/local/share:/usr/share"
    env["PATH"] = f"{root}/bin:{env['PATH']}"
    env["HOME"] = str(home)
    for name in ("ACCESSION_HELPDIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "GSETTINGS_SCHEMA_DIR"):
        env.pop(name, None)
    # What is remembered is in a file below that home.
    env["GSETTINGS_BACKEND"] = "keyfile"
    env["ACC_TEST_SHARE"] = str(share)
    return env


class Session:
    """The program on the session's bus."""

    def __init__(self):
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)

    def call(self, method, arguments=None, interface="org.freedesktop.Application", path=PATH, name=ID):
        answer = self.bus.call_sync(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, PATIENCE * 1000)
        return answer.unpack() if answer is not None else None

    def runs(self):
        return self.call("NameHasOwner", GLib.Variant("(s)", (ID,)), "org.freedesktop.DBus", "/org/freedesktop/DBus",
                         "org.freedesktop.DBus")[0]

    def windows(self):
        """The numbers of the windows; each exports its actions in a path of its own."""
        if not self.runs():
            return []
        xml = self.call("Introspect", None, "org.freedesktop.DBus.Introspectable", PATH + "/window")[0]
        return re.findall(r'<node name="(\d+)"', xml)

    def wait(self, what, patience=PATIENCE):
        """Until WHAT() holds."""
        end = time.monotonic() + patience
        while not what():
            if time.monotonic() > end:
                return False
            time.sleep(0.05)
        return True

    def quit(self):
        if self.runs():
            self.call("ActivateAction", GLib.Variant("(sava{sv})", ("quit", [], {})))
        assert self.wait(lambda: not self.runs()), "it did not quit"


def main(script, tests):
    """Called twice: first installs and starts a session, then runs TESTS, functions of a Session, inside it. Prints TAP."""
    if "--inside" not in sys.argv:
        build, prefix = sys.argv[1:3]
        with tempfile.TemporaryDirectory() as folder:
            env = install(build, prefix, folder)
            runner = Path(script).resolve().parent.parent / "run-with-display.sh"
            sys.exit(subprocess.run([runner, sys.executable, script, "--inside"], env=env).returncode)
    print(f"1..{len(tests)}")
    session = Session()
    failed = 0
    for number, test in enumerate(tests, 1):
        try:
            test(session)
            print(f"ok {number} - {test.__doc__}")
        except Exception:
            failed += 1
            print("".join(f"# {line}\n" for line in traceback.format_exc().splitlines()) + f"not ok {number} - {test.__doc__}")
        try:
            session.quit()
        except Exception as error:
            print(f"# {error}")
        sys.stdout.flush()
    sys.exit(1 if failed else 0)
