# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual: every page is installed, is found from the first one, answers a question, and can be translated."""

import json
import re
import subprocess
import sys
import tempfile
import traceback
import xml.etree.ElementTree as ET
from pathlib import Path

root, program = Path(sys.argv[1]), sys.argv[2]
NS = "{http://projectmallard.org/1.0/}"
PAGES = {path.stem: ET.parse(path).getroot() for path in sorted((root / "docs/help/C").glob("*.page"))}


def text_of(element):
    return " ".join("".join(element.itertext()).split())


def installed():
    """every page is installed, and no other"""
    listed = re.findall(r"^  '([a-z-]+)\.page',$", (root / "docs/help/meson.build").read_text(), re.M)
    assert sorted(listed) == sorted(PAGES), set(listed) ^ set(PAGES)


def linked():
    """every page but the first hangs in one of its sections, and no link leads nowhere"""
    ids = set(PAGES)
    for name, page in PAGES.items():
        assert page.get("id") == name, name
        ids |= {f"{name}#{section.get('id')}" for section in page.iter(NS + "section") if section.get("id")}
    sections = {target for target in ids if target.startswith("index#")}
    hung = set()
    for name, page in PAGES.items():
        guides = [link.get("xref") for link in page.iter(NS + "link") if link.get("type") == "guide"]
        assert name == "index" or len(guides) == 1 and guides[0] in sections, (name, guides)
        hung |= set(guides)
        for link in page.iter(NS + "link"):
            assert link.get("xref") in ids, (name, link.get("xref"))
    assert hung == sections, "a section of the first page is empty"


def described():
    """every page has a title and says in a sentence what it is for"""
    for name, page in PAGES.items():
        assert text_of(page.find(NS + "title")), name
        description = text_of(page.find(f"{NS}info/{NS}desc"))
        assert description.endswith((".", "?")), (name, description)


def keys():
    """the keys are those of the program's own list of shortcuts"""
    overlay = ET.parse(root / "resources/gtk/shortcuts.ui")
    shown = " ".join(text_of(row[0]) for page in ("keys", "timeline") for row in PAGES[page].iter(NS + "tr"))
    names = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Page_Up": "Page Up", "Page_Down": "Page Down", "Control": "Ctrl",
             "question": "?", "comma": ",", "plus": "+", "minus": "-"}
    accelerators = [word for item in overlay.iter("property") if item.get("name") == "accelerator" for word in item.text.split()]
    assert len(accelerators) > 15
    for accelerator in accelerators:
        parts = [names.get(part, part) for part in re.findall(r"\w+", accelerator)]
        parts = sorted((part.upper() if len(part) == 1 else part for part in parts), key=lambda part: part != "Ctrl")
        assert "".join(parts) in shown, (accelerator, shown)


def labels():
    """what it calls by name on the screen is called so in the program"""
    text = subprocess.run(["msgcat", "--no-wrap", root / "po/de.po"], check=True, capture_output=True, text=True).stdout
    names = {name.replace("_", "") for name in re.findall(r'^msgid "(.*)"$', text, re.M)}
    for page, tree in PAGES.items():
        for gui in tree.iter(NS + "gui"):
            assert text_of(gui) in names, (page, text_of(gui))


def commands():
    """the page of the command line has every command"""
    done = subprocess.run([program, "--help"], check=True, capture_output=True, text=True)
    listed = set(re.findall(r"^  ([a-z-]+)  ", done.stdout, re.M))
    assert len(listed) >= 11
    assert {text_of(cmd).split()[1] for row in PAGES["terminal"].iter(NS + "tr") for cmd in row.iter(NS + "cmd")} == listed


def translated():
    """a page says, in the language of its reader, what of it is not translated, and that nobody has read the rest"""
    sys.path.insert(0, str(root / "docs/help"))
    import manual

    none, some = "Diese Seite ist noch nicht übersetzt.", "Teile dieser Seite sind noch nicht übersetzt."
    unread = "Dieser Text wurde maschinell übersetzt"
    sources = [str(path) for path in sorted((root / "docs/help/C").glob("*.page"))]
    messages = manual.read_messages(sources)["counting"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        manual.HERE = folder
        (folder / "de").mkdir()

        def make(words):
            """The notice, and the language, of two pages."""
            lines = ['msgid ""', 'msgstr "Content-Type: text/plain; charset=UTF-8\\n"', ""]
            for message in words:
                lines += ["msgid " + json.dumps(message, ensure_ascii=False), "msgstr " + json.dumps(message.replace("Bases", "Arten"), ensure_ascii=False), ""]
            (folder / "de/de.po").write_text("\n".join(lines))
            manual.make(folder / "made", "de", sources)
            found = []
            for page in ("counting", "map"):
                tree = ET.parse(folder / f"made/accession/{page}.page").getroot()
                # A page is whole, whatever is not translated.
                assert len(list(tree.iter())) == len(list(PAGES[page].iter())) + len(list(tree.find(NS + "note").iter()))
                found.append((text_of(tree.find(NS + "note")), tree.get("{http://www.w3.org/XML/1998/namespace}lang")))
            assert text_of(ET.parse(folder / "made/accession/counting.page").getroot().find(NS + "title")) == ("Arten of counting" if words else "Bases of counting")
            return found

        (counting, language), (other, english) = make(messages[:5])
        assert counting.startswith(some) and unread in counting and language == "de", counting
        assert other.startswith(none) and unread not in other and english == "en", other
        (counting, _), _ = make(messages)
        assert counting.startswith(unread), counting
        (counting, language), _ = make([])
        assert counting.startswith(none) and language == "en", counting
        manual.is_reviewed = lambda language: language == "de"
        (counting, _), _ = make(messages[1:])
        assert counting.startswith(some) and unread not in counting, counting


TESTS = [installed, linked, described, keys, labels, commands, translated]
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
