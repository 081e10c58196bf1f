# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the compiler and the linker were asked for is in the program: test-hardened.py PROGRAM MACHINE FORTIFIED"""

import re
import subprocess
import sys
import unittest

program, machine, fortified = sys.argv[1:4]


def read(*options):
    return subprocess.run(["readelf", "-W", *options, program], capture_output=True, text=True, check=True, timeout=60).stdout


class Hardened(unittest.TestCase):
    def test_placed_anywhere(self):
        self.assertRegex(read("-h"), r"Type:\s+DYN")
        self.assertRegex(read("-d"), r"\(FLAGS_1\).*\bPIE\b")

    def test_relocations_are_read_only(self):
        self.assertIn("GNU_RELRO", read("-l"))
        self.assertRegex(read("-d"), r"\(FLAGS_1\).*\bNOW\b")

    def test_nothing_is_written_and_run(self):
        segments = re.findall(r"^\s+(LOAD|GNU_STACK)\s(?:\s*0x[0-9a-f]+){5}\s+([RWE ]{3})\s", read("-l"), re.M)
        self.assertIn("GNU_STACK", dict(segments))
        for kind, rights in segments:
            self.assertFalse("W" in rights and "E" in rights, (kind, rights))

    def test_stack_is_watched(self):
        self.assertTrue("__stack_chk_fail" in read("--dyn-syms"))

    @unittest.skipUnless(fortified == "yes", "not asked for in a build that does not optimize, or under the sanitizers")
    def test_functions_are_checked(self):
        self.assertTrue(re.search(r"\b__[a-z]+_chk@", read("--dyn-syms")))

    @unittest.skipUnless(machine == "x86_64", "of x86-64 alone")
    def test_jumps_land_where_they_may(self):
        """The program's own code: whether the whole process keeps to it is the C library's choice."""
        code = subprocess.run(["objdump", "-d", "--no-show-raw-insn", "--disassemble=main", program], capture_output=True, text=True, check=True, timeout=60).stdout
        self.assertIn("endbr64", code)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
