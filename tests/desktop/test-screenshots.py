# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The screenshots of the metainfo: the program makes each of them, in the size that is said there, and those of docs/screenshots are such.

test-screenshots.py ROOT METAINFO PROGRAM           tests
test-screenshots.py ROOT METAINFO PROGRAM --write   makes those of docs/screenshots anew (tools/screenshots)"""

import shutil
import subprocess
import sys
import tempfile
import traceback
import xml.etree.ElementTree as ET
from pathlib import Path

import gi

gi.require_version("GdkPixbuf", "2.0")
from gi.repository import GdkPixbuf  # noqa: E402

root, metainfo, program = (Path(word).resolve() for word in sys.argv[1:4])
FOLDER = root / "docs/screenshots"
# What each of them shows; sizes and captions are the metainfo's.
SHOTS = {
    "kazakhstan.png": ["open", "KAZ", "--as-of", "1999-02-01"],
    "world.png": ["open", "world", "--as-of", "1999-02-01", "--scroll", "0.252"],
    "compare.png": ["accession:compare:KAZ,KGZ,TJK,TKM,UZB?as-of=1999-02-01"],
    "treaty-dark.png": ["accession:treaty:stateless-1961?as-of=2025", "--scheme", "dark"],
    "phone.png": ["open", "KAZ", "--as-of", "1999-02-01"],
}
# Where nothing composes windows, GTK draws a frame of so many pixels around one, which is not in the picture.
FRAME = 10


def listed():
    """Of the metainfo: the name of each image, its size, and whether it is said to be dark."""
    found = {}
    for shot in ET.parse(metainfo).getroot().iter("screenshot"):
        image = shot.find("image")
        found[image.text.rsplit("/", 1)[1]] = (int(image.get("width")), int(image.get("height")), shot.get("environment", "").endswith(":dark"))
    return found


def take(name, size, folder):
    arguments = [*SHOTS[name], "--size", f"{size[0] + FRAME}x{size[1] + FRAME}", "--screenshot", str(folder / name)]
    # Not through a pipe: services that the session's bus started hold it open for a while after the end.
    with open(folder / "log", "w+") as log:
        status = subprocess.run([root / "tests/run-with-display.sh", program, *arguments], stdout=log, stderr=log).returncode
        log.seek(0)
        assert status == 0, log.read()
    return folder / name


def look(path):
    """Its size, how light it is (0 to 255), and how many shades it has."""
    pixbuf = GdkPixbuf.Pixbuf.new_from_file(str(path))
    width, height, stride, n, pixels = (getattr(pixbuf, "get_" + part)() for part in ("width", "height", "rowstride", "n_channels", "pixels"))
    sample = [sum(pixels[at:at + 3]) // 3 for y in range(0, height, 4) for at in range(y * stride, y * stride + width * n, 4 * n)]
    return (width, height), sum(sample) / len(sample), len(set(sample))


def check(path, width, height, dark):
    size, light, shades = look(path)
    assert size == (width, height), (path.name, size)
    assert light < 90 if dark else light > 180, (path.name, light)
    assert shades > 60, (path.name, shades)


def names():
    """the metainfo lists what can be made, light and dark, and on a phone"""
    assert set(listed()) == set(SHOTS), set(listed()) ^ set(SHOTS)
    assert {dark for _, _, dark in listed().values()} == {False, True}
    assert min(width for width, _, _ in listed().values()) == 360


def kept():
    """those of docs/screenshots have these sizes, and there are no others"""
    assert {path.name for path in FOLDER.glob("*")} == set(SHOTS)
    for name, parts in listed().items():
        check(FOLDER / name, *parts)


def made():
    """the program makes each of them"""
    with tempfile.TemporaryDirectory() as folder:
        for name, parts in listed().items():
            check(take(name, parts, Path(folder)), *parts)


if "--write" in sys.argv:
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, parts in listed().items():
            picture = take(name, parts, Path(folder))
            check(picture, *parts)
            shutil.copy(picture, FOLDER / name)
            print(FOLDER / name)
    sys.exit(0)
TESTS = [names, kept, made]
print(f"1..{len(TESTS)}")
failed = 0
for number, test in enumerate(TESTS, 1):
    try:
        test()
        print(f"ok {number} - {test.__doc__}")
    except Exception:
        failed += 1
        print("".join(f"# {line}\n" for line in traceback.format_exc().splitlines()) + f"not ok {number} - {test.__doc__}")
sys.exit(1 if failed else 0)
