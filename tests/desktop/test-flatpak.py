# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be said of the Flatpak without building it: it may do four things, and the desktop will find what it exports."""

import json
import subprocess
import sys
from pathlib import Path

build, root, prefix = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
ID = "io.github.accession_timeline.Accession"
manifest = json.loads((root / f"flatpak/{ID}.json").read_text())
# Folders that Flatpak exports, and of them only what is named by the application's id.
EXPORTED = ("applications", "dbus-1/services", "gnome-shell/search-providers", "mime/packages", "metainfo", "icons/hicolor/scalable/apps",
            "icons/hicolor/symbolic/apps")


def check(what, holds, found=""):
    check.number += 1
    check.failed += not holds
    if not holds:
        print(f"# {found}")
    print(f"{'ok' if holds else 'not ok'} {check.number} - {what}")


check.number = check.failed = 0
check("may use the display and the graphics card, and nothing else",
      sorted(manifest["finish-args"]) == ["--device=dri", "--share=ipc", "--socket=fallback-x11", "--socket=wayland"], manifest["finish-args"])
check("has the application's id and all of its languages",
      manifest["id"] == ID and manifest["command"] == "accession" and manifest["separate-locales"] is False)
loose = [source for module in manifest["modules"] for source in module["sources"] if source["type"] != "dir" and "sha256" not in source]
check("takes nothing from elsewhere without a checksum", loose == [], loose)
# Two files may come of one input: the list is of (input, where to).
plan = json.loads(subprocess.run(["meson", "introspect", "--install-plan", build], check=True, capture_output=True, text=True).stdout)
places = [entry["destination"].replace("{datadir}", str(prefix / "share")).replace("{prefix}", str(prefix)) for kind in plan.values()
          for entry in kind.values()]
for folder in EXPORTED:
    names = [Path(place).name for place in places if Path(place).parent == prefix / "share" / folder]
    check(f"exports its share of {folder}", len(names) >= 1 and all(name.startswith(ID) for name in names), names)
print(f"1..{check.number}")
sys.exit(1 if check.failed else 0)
