# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What SECURITY.md promises of privacy, by the calls that the program makes of the system: no socket but those of this computer, and no file
but in the folders that a user's programs have, and what was named.

test-private.py PROGRAM BUILD PREFIX          from a terminal
test-private.py BUILD PREFIX --window         in a window"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

CALLS = "socket,open,openat,openat2,creat,rename,renameat,renameat2,mkdir,mkdirat,unlink,unlinkat,rmdir,link,linkat,symlink,symlinkat,mknod,mknodat,truncate"
STRACE = ["strace", "-f", "-y", "-qq", "-s", "4096", "-e", f"trace={CALLS}"]
# Where nothing stays.
NOWHERE = ("/dev/null", "/dev/tty", "/dev/pts/", "/proc/self/", "/memfd:")
WRITES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC")


def can_trace():
    try:
        return subprocess.run([*STRACE, "-o", "/dev/null", "true"], capture_output=True, timeout=60, check=False).returncode == 0
    except FileNotFoundError:
        return False


def read_calls(log):
    """Name, arguments and answer of each call; the halves of one that was interrupted are put together."""
    begun = {}
    for line in log.read_text("utf-8", "replace").splitlines():
        process, _, rest = line.partition(" ")
        rest = rest.strip()
        if rest.endswith("<unfinished ...>"):
            begun[process] = rest.removesuffix("<unfinished ...>")
            continue
        again = re.match(r"<\.\.\. \w+ resumed>(.*)", rest)
        if again:
            rest = begun.pop(process, "") + again[1]
        call = re.match(r"(\w+)\((.*)\)\s+= (.*)", rest)
        if call:
            yield call.groups()


def find_paths(name, arguments, answer, folder):
    """What a call has changed: nothing where it failed, or only read."""
    if answer.startswith("-1") or (name.startswith("open") and not WRITES.search(arguments)):
        return []
    if name.startswith(("open", "creat")):
        return re.findall(r"^\d+<(.*?)>", answer)
    found, base = [], folder
    for descriptor, path in re.findall(r"(?:(\d+<[^>]*>|AT_FDCWD(?:<[^>]*>)?), )?\"((?:[^\"\\]|\\.)*)\"", arguments):
        inner = re.search(r"<(.*)>", descriptor)
        base = inner[1] if inner else folder
        found.append(os.path.join(base, path))
    return found


def judge(log, folder, allowed):
    calls = list(read_calls(log))
    assert any(name.startswith("open") for name, _, _ in calls), "nothing was traced"
    families = {arguments.split(",")[0] for name, arguments, answer in calls if name == "socket"}
    assert families <= {"AF_UNIX"}, families
    changed = {os.path.normpath(path.removesuffix(" (deleted)")) for call in calls for path in find_paths(*call, str(folder))}
    outside = sorted(path for path in changed if not path.startswith((*map(str, allowed), *NOWHERE)))
    assert not outside, outside
    return changed


def make_environment(folder):
    home, temporary, runtime = folder / "home", folder / "tmp", folder / "run"
    for path in (home, temporary, runtime):
        path.mkdir(mode=0o700, exist_ok=True)
    # The sanitizer of leaks cannot look where another traces.
    # What a build with -Db_coverage=true has counted is not the program's to write.
    env = dict(os.environ, HOME=str(home), TMPDIR=str(temporary), ASAN_OPTIONS="detect_leaks=0", GCOV_PREFIX=str(home / "counted"))
    # Libraries that look up the home in the list of users ask for these first.
    for name, inner in (("DATA", ".local/share"), ("CONFIG", ".config"), ("CACHE", ".cache"), ("STATE", ".local/state")):
        env[f"XDG_{name}_HOME"] = str(home / inner)
    env.pop("FONTCONFIG_FILE", None)
    return env, home, temporary, runtime


TABLE = "year,coo_name,coo,coo_iso,coa_name,coa,coa_iso,refugees,asylum_seekers\n1999,Russia,RUS,RUS,Kazakhstan,KAZ,KAZ,7043,12\n"


def from_terminal(program):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        env, home, temporary, _ = make_environment(folder)
        for variable in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
            env.pop(variable, None)
        place = folder / "named"
        place.mkdir()
        (place / "table.csv").write_text(TABLE)
        (place / "acts.csv").write_text("iso3,treaty,action,date,source\nKAZ,own-1960,accession,1999-02-01,list\n")
        (place / "treaties.csv").write_text("id,title,done,entry_into_force\nown-1960,Own Convention,1960-01-01,1961-01-01\n")
        commands = (["status"], ["brief", "KAZ", "--format", "html", "-o", "out.html"], ["brief", "KAZ", "--format", "pdf", "-o", "out.pdf"], ["verify", "out.pdf"],
                    ["timeline", "KAZ", "--format", "png", "-o", "out.png"], ["series", "KAZ"], ["changes", "--from", "1990-01-01", "--to", "1999-12-31"], ["cite", "KAZ", "--format", "bibtex"], ["import", "table.csv", "-o", "series"],
                    ["make-bundle", "acts.csv", "--treaties", "treaties.csv", "-o", "own.accession.json"],
                    ["check", "own.accession.json"], ["keygen", "-o", "office.key", "--name", "x"],
                    ["editions", "add", "table.csv", "--end-year"], ["editions", "list"], ["editions", "use", "shipped"])
        for command in commands:
            log = folder / "log"
            done = subprocess.run([*STRACE, "-o", log, program, *command], cwd=place, env=env, capture_output=True, timeout=120, check=False)
            assert done.returncode == 0, (command, done.stderr)
            changed = judge(log, place, (place, home, temporary))
            # A command that was not told to write leaves nothing among the person's files.
            if "-o" not in command:
                assert not {path for path in changed if path.startswith(str(place))}, (command, changed)
            assert list(temporary.iterdir()) == [], command
        assert {"out.html", "out.pdf", "out.png", "own.accession.json"} <= {path.name for path in place.iterdir()}


def in_a_window(session):
    """looks at pages of every kind, and quits"""
    from gi.repository import GLib

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        env, home, temporary, runtime = make_environment(folder)
        env["XDG_RUNTIME_DIR"] = str(runtime)
        log = folder / "log"
        started = subprocess.Popen([*STRACE, "-o", log, "accession", "open", "KAZ", "--as-of", "1999-02-01"], env=env)
        try:
            assert session.wait(lambda: len(session.windows()) == 1), "no window"
            for place in ("world", "treaty:refugees-1951", "compare:KAZ,KGZ", "region:143", "changes", "article:refugees-1951/26"):
                session.call("Open", GLib.Variant("(asa{sv})", ([f"accession:{place}"], {})))
            session.quit()
            assert started.wait(60) == 0
        finally:
            started.kill()
            started.wait()
        judge(log, folder, (home, temporary, runtime))
        assert list(temporary.iterdir()) == []


if not can_trace():
    print("1..0 # SKIP strace is not there, or may not trace")
elif "--window" in sys.argv or "--inside" in sys.argv:
    from desktop import main

    main(__file__, [in_a_window])
else:
    from_terminal(os.path.abspath(sys.argv[1]))
    print("1..1\nok 1 - from a terminal")
