# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual page and the completion of three shells know each command and option that the program has, and no others."""

import re
import shutil
import subprocess
import sys
import traceback
from pathlib import Path

program, data, build = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])


def helped(*words):
    return subprocess.run([program, *words, "--help"], check=True, capture_output=True, text=True).stdout


def read_commands():
    return re.findall(r"^  ([a-z-]+)  ", helped(), re.M)


def read_options(command):
    """Of "  -o, --output FILE  Write to a file": the short and the long name."""
    return re.findall(r"^  (?:-(\w), |    )--([a-z0-9-]+)", helped(command), re.M)


COMMANDS = {command: read_options(command) for command in read_commands()}
SHARED = {"bundle", "lang", "edition", "no-acts"}


def has_commands():
    """the program says what it has"""
    assert len(COMMANDS) >= 11 and {"open", "status", "brief"} <= set(COMMANDS), COMMANDS
    assert ("o", "output") in COMMANDS["brief"] and all(SHARED <= {long for _, long in options} for options in COMMANDS.values())


def complete(*words):
    script = 'source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _accession; printf "%s\\n" "${COMPREPLY[@]}"'
    file = data / "completions/accession.bash"
    done = subprocess.run(["bash", "-c", script, file, "accession", *words], check=True, capture_output=True, text=True)
    assert done.stderr == "", done.stderr
    return set(done.stdout.split())


def bash():
    """bash completes them"""
    assert complete("") == set(COMMANDS)
    assert complete("--") == {"--bundle", "--lang", "--edition", "--no-acts", "--help", "--version"}
    for command, options in COMMANDS.items():
        expected = {"--" + long for _, long in options} | {"--help"}
        assert complete(command, "--") == expected, (command, complete(command, "--") ^ expected)
    assert complete("--bundle", "x", "cite", "--format", "bibt") == {"bibtex"}
    assert complete("status", "--treaty", "stateless-19") == {"stateless-1954", "stateless-1961"}


def fish():
    """fish knows them"""
    text = (data / "completions/accession.fish").read_text()
    assert set(re.findall(r"__fish_use_subcommand -a (\S+)", text)) == set(COMMANDS)
    assert SHARED | {"help", "version"} <= set(re.findall(r"^complete -c accession .*-l (\S+)", text, re.M))
    for command, options in COMMANDS.items():
        found = set(re.findall(rf"__fish_seen_subcommand_from {command}' -l (\S+)", text))
        # One has an option of its own that is called as a shared one is.
        assert found - SHARED == {long for _, long in options} - SHARED, (command, found)
    if shutil.which("fish"):
        done = subprocess.run(["fish", "--no-execute", data / "completions/accession.fish"], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr


def zsh():
    """zsh knows them"""
    text = (data / "completions/_accession").read_text()
    assert set(re.findall(r"^    '([a-z-]+):", text, re.M)) == set(COMMANDS)
    for command, options in COMMANDS.items():
        part = re.search(rf"^        {command}\)\n(.*?);;", text, re.M | re.S)[1]
        found = set(re.findall(r"(?:'|,)--([a-z0-9-]+)[=\[]", part))
        assert "$shared" in part and found - SHARED == {long for _, long in options} - SHARED, (command, found)
    if shutil.which("zsh"):
        done = subprocess.run(["zsh", "-n", data / "completions/_accession"], capture_output=True, text=True)
        assert done.returncode == 0 and done.stderr == "", done.stderr


def manual():
    """the manual page tells of them"""
    text = (data / "accession.1").read_text().replace("\\-", "-")
    parts = dict(re.findall(r'^\.SS "accession ([a-z-]+)[^\n]*\n(.*?)(?=^\.S[SH])', text, re.M | re.S))
    assert set(parts) == set(COMMANDS), set(parts) ^ set(COMMANDS)
    for command, options in COMMANDS.items():
        found = set(re.findall(r"^\.B[IR]? .*?--([a-z0-9-]+)", parts[command], re.M))
        assert found - SHARED == {long for _, long in options} - SHARED, (command, found)
        # The usage is the program's own.
        usage = helped(command).splitlines()[0].split(": ", 1)[1]
        assert f'.SS "{usage}"' in text, usage
    shared = text[text.index(".SH OPTIONS OF ALL COMMANDS"):text.index(".SH DATES")]
    assert set(re.findall(r"--([a-z-]+)", shared)) == SHARED | {"help", "version"}
    if shutil.which("groff"):
        done = subprocess.run(["groff", "-man", "-Tutf8", "-ww", "-z", data / "accession.1"], capture_output=True, text=True)
        assert done.returncode == 0 and done.stderr == "", done.stderr


def other_manuals():
    """it tells the same in every language"""
    english = (data / "accession.1").read_text().splitlines()
    languages = [word for word in (data.parent / "po/LINGUAS").read_text().split() if word != "en"]
    assert len(languages) >= 12
    for language in languages:
        page = build / "data" / f"accession.{language}.1"
        lines = page.read_text().splitlines()
        assert len(lines) == len(english), language
        for line, other in zip(english, lines):
            if line.startswith((".B", ".SS", ".TP", ".TH", ".PP")):
                # What a person types is the same.
                assert re.findall(r"\\-\\-[a-z0-9-]+", line) == re.findall(r"\\-\\-[a-z0-9-]+", other) and line[:3] == other[:3], (language, line, other)
            elif line and line[0] != "." and not line.isdigit():
                assert line != other and other[0] != ".", (language, line)
        # whatis(1) shows this line as it is, with marks of where it may be broken.
        assert "\\:" not in next(line for line in lines if line.startswith("accession \\- ")), language
        if shutil.which("groff"):
            # Chinese has no spaces to break a line at.
            done = subprocess.run(["groff", "-man", "-Kutf8", "-Tutf8", "-ww", "-W", "break", "-z", page], capture_output=True, text=True)
            assert done.returncode == 0 and done.stderr == "", (language, done.stderr)


TESTS = [has_commands, bash, fish, zsh, manual, other_manuals]
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
