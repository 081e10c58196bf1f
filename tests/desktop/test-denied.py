# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop that lacks what others have still shows the window: test-denied.py PROGRAM SCHEMAS, in a display (run-with-display.sh)."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

program, schemas = os.path.abspath(sys.argv[1]), sys.argv[2]
PATIENCE = 120
NO_BUS = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}


def has_window():
    return subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "accession"], capture_output=True, timeout=60, check=False).stdout.strip() != b""


def wait(holds):
    end = time.monotonic() + PATIENCE
    while not holds() and time.monotonic() < end:
        time.sleep(0.1)
    return holds()


def shows_a_window(**environment):
    """Started beside no other, it shows its window and lives until it is ended. What it says is no fault of the program's."""
    assert wait(lambda: not has_window()), "the window before is there still"
    env = {**os.environ, "GSETTINGS_SCHEMA_DIR": schemas, **environment}
    process = subprocess.Popen([program, "open", "KAZ", "--as-of", "1999-02-01"], env=env, stderr=subprocess.PIPE, text=True)
    try:
        shown = wait(lambda: process.poll() is not None or has_window())
        ended = process.poll()
        process.terminate()
        said = process.communicate(timeout=60)[1]
    finally:
        process.kill()
    assert shown and ended is None, (ended, said)
    assert "CRITICAL" not in said and "ERROR" not in said, said


def no_bus(_):
    """without a session bus"""
    shows_a_window(**NO_BUS)


def no_backend(_):
    """where the backend of the settings is missing"""
    shows_a_window(**NO_BUS, GSETTINGS_BACKEND="missing")


def no_schema(_):
    """where the schema of the settings is missing"""
    shows_a_window(**NO_BUS, GSETTINGS_SCHEMA_DIR="/nonexistent")


def no_home(folder):
    """with a home that nobody can write: it is below a file"""
    (folder / "file").write_text("")
    below = {f"XDG_{name}": str(folder / "file" / name) for name in ("CONFIG_HOME", "DATA_HOME", "CACHE_HOME", "STATE_HOME", "RUNTIME_DIR")}
    shows_a_window(**NO_BUS, GSETTINGS_BACKEND="keyfile", HOME=str(folder / "file" / "home"), **below)


def clocks(_):
    """in 1970 and in 2100"""
    library = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)
    if library is not None and "ACCESSION_SANITIZED" not in os.environ:
        for day in ("1970-01-02", "2100-06-01"):
            shows_a_window(**NO_BUS, LD_PRELOAD=str(library), FAKETIME=f"@{day} 12:00:00", FAKETIME_DONT_FAKE_MONOTONIC="1")


TESTS = (no_bus, no_backend, no_schema, no_home, clocks)
print(f"1..{len(TESTS)}")
failed = 0
for number, test in enumerate(TESTS, 1):
    with tempfile.TemporaryDirectory() as name:
        try:
            test(Path(name))
            print(f"ok {number} - {test.__doc__}")
        except Exception as error:
            failed += 1
            print("".join(f"# {line}\n" for line in repr(error).splitlines()) + f"not ok {number} - {test.__doc__}")
    sys.stdout.flush()
sys.exit(1 if failed else 0)
