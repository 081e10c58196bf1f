# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every interface file is valid to GTK's own tool, which builds it, templates of the program's own types included."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

tool, module, folder = sys.argv[1:4]
files = sorted(Path(folder).rglob("*.ui"))
env = dict(os.environ, LD_PRELOAD=os.path.abspath(module), G_DEBUG="fatal-criticals")


def validate(path):
    return subprocess.run([tool, "validate", str(path)], env=env, capture_output=True, text=True)


def report(number, good, name, done):
    print("".join(f"# {line}\n" for line in (done.stdout + done.stderr).splitlines()) if not good else "", end="")
    print(f"{'ok' if good else 'not ok'} {number} - {name}")
    return not good


print(f"1..{len(files) + 1}")
failed = 0
for number, path in enumerate(files, 1):
    done = validate(path)
    failed += report(number, done.returncode == 0, path.name, done)
# It is not satisfied with anything: a property that a type of ours has not.
with tempfile.TemporaryDirectory() as name:
    broken = Path(name) / "broken.ui"
    text = next(path for path in files if path.name == "acc-window.ui").read_text()
    broken.write_text(text.replace('<lookup name="title" type="AccSession">', '<lookup name="titel" type="AccSession">'))
    assert broken.read_text() != text
    done = validate(broken)
    failed += report(len(files) + 1, done.returncode != 0 and "titel" in done.stderr, "a fault is found", done)
sys.exit(1 if failed else 0)
