#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Changes each comparison and each constant of the rules in turn, and asks whether a test notices.

usage: mutants.py BUILD [--equivalent FILE] [--only WORDS] [--list] [--stages N] FILE.c|FILE.h...

BUILD is a build folder of a copy of the tree that may be changed: each mutant is written into its source file, built and judged by the
tests of TESTS in turn, from the quickest to the auditor; what no test notices has survived. FILE lists those that change nothing that
can be seen, a line each, with the reason behind a tab. Debian: python3-clang.
"""

import argparse
import json
import os
import pathlib
import re
import resource
import signal
import subprocess
import sys

import clang.cindex as clang

OPERATORS = {'<': ('<=',), '<=': ('<',), '>': ('>=',), '>=': ('>',), '==': ('!=',), '!=': ('==',), '&&': ('||',), '||': ('&&',), '+': ('-',), '-': ('+',),
             '++': ('--',), '--': ('++',), '+=': ('-=',), '-=': ('+=',), '|': ('&',), '|=': ('&=',)}
WORDS = {'TRUE': 'FALSE', 'FALSE': 'TRUE', 'MIN': 'MAX', 'MAX': 'MIN', 'ACC_DAY_MIN': 'ACC_DAY_MAX', 'ACC_DAY_MAX': 'ACC_DAY_MIN',
         'acc_date_first_day': 'acc_date_last_day', 'acc_date_last_day': 'acc_date_first_day'}
# The quickest first: most mutants fall at the first.
TESTS = (('model-ledger-edges', 'model-ledger-lists', 'model-ledger', 'model-ledger-steps', 'model-own-act', 'model-totals'), ('state-facts', 'wording', 'cli why', 'cli changes', 'cli real'), ('audit made 9', 'audit'))
# Seconds for a build, and for a test of each stage: a change may never end.
BUILD_DEADLINE = 300
DEADLINES = (20, 120, 300)
MEMORY = 4 << 30


class Mutant:
    def __init__(self, path, function, offset, line, old, new):
        self.path, self.function, self.offset, self.line, self.old, self.new = path, function, offset, line, old, new

    def name(self, text):
        """What stays when lines move: file, function, the line as it is written, which of its like it is, and the change."""
        start = text.rfind('\n', 0, self.offset) + 1
        written = text[start:text.find('\n', self.offset)]
        nth = written[:self.offset - start].count(self.old) + 1
        return '%s: %s: %s: %s %d -> %s' % (self.path.name, self.function, ' '.join(written.split()), self.old, nth, self.new)


def enumerators(token):
    """The other constants of the enumeration that a name belongs to; only the next, so that there is one mutant a name."""
    declaration = token.cursor.referenced
    if declaration is None or declaration.kind != clang.CursorKind.ENUM_CONSTANT_DECL:
        return ()
    names = [child.spelling for child in declaration.semantic_parent.get_children() if not re.search('_N(_|$)', child.spelling)]
    return (names[(names.index(token.spelling) + 1) % len(names)],) if token.spelling in names and len(names) > 1 else ()


def list_mutants(path, arguments):
    unit = clang.Index.create().parse(str(path), args=['-x', 'c', *arguments], options=clang.TranslationUnit.PARSE_DETAILED_PROCESSING_RECORD)
    worst = [one for one in unit.diagnostics if one.severity >= clang.Diagnostic.Error]
    if worst:
        sys.exit('mutants: %s' % worst[0])
    found = []
    for cursor in unit.cursor.get_children():
        if cursor.kind != clang.CursorKind.FUNCTION_DECL or not cursor.is_definition() or str(cursor.location.file) != str(path):
            continue
        body = next(child for child in cursor.get_children() if child.kind == clang.CursorKind.COMPOUND_STMT)
        asserted, depth = False, 0
        for token in body.get_tokens():
            words = token.spelling
            # A program error is no rule: what asks for one is left alone, to its closing bracket.
            if re.match('g_(return|assert)', words):
                asserted, depth = True, 0
            if asserted:
                depth += {'(': 1, ')': -1}.get(words, 0)
                asserted = not (words == ')' and depth == 0)
                continue
            changes = ()
            if token.kind == clang.TokenKind.PUNCTUATION and words in OPERATORS and token.cursor.kind in (clang.CursorKind.BINARY_OPERATOR, clang.CursorKind.UNARY_OPERATOR, clang.CursorKind.COMPOUND_ASSIGNMENT_OPERATOR):
                changes = OPERATORS[words]
            elif token.kind == clang.TokenKind.LITERAL and re.fullmatch(r'\d+u?', words):
                changes = (str(int(words.rstrip('u')) + 1),)
            elif token.kind == clang.TokenKind.IDENTIFIER:
                changes = (WORDS[words],) if words in WORDS else enumerators(token)
            for change in changes:
                found.append(Mutant(path, cursor.spelling, token.extent.start.offset, token.location.line, words, change))
    return found


def load_tests(build):
    listed = json.loads(subprocess.run(['meson', 'introspect', build, '--tests'], check=True, capture_output=True).stdout)
    known = {one['name']: one for one in listed}
    return [[known[name] for name in stage] for stage in TESTS]


def run(command, build, env, deadline):
    """Whether it ended well in time; what it started ends with it."""
    # Memory that nobody wrote has no zeroes: what reads beyond an array is seen.
    with subprocess.Popen(command, cwd=build, env={**os.environ, 'MALLOC_PERTURB_': '165', **env}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))) as process:
        try:
            return process.wait(deadline) == 0
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            return False


def judge(build, stages):
    """By which test it falls; None where it survives."""
    targets = ['tests/model/test-' + name.removeprefix('model-') for name in TESTS[0]]
    if not run(['ninja', *targets], build, {}, BUILD_DEADLINE):
        return 'compiler'
    for number, stage in enumerate(stages):
        if number == 1 and not run(['ninja', 'src/accession', 'tests/app/test-state-facts', 'tests/app/test-wording'], build, {}, BUILD_DEADLINE):
            return 'compiler'
        for test in stage:
            if not run(test['cmd'], test.get('workdir') or build, test['env'], DEADLINES[number]):
                return test['name']
    return None


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split('\n')[2].partition(': ')[2])
    parser.add_argument('build', type=pathlib.Path)
    parser.add_argument('files', nargs='+', type=pathlib.Path)
    parser.add_argument('--equivalent', type=pathlib.Path)
    parser.add_argument('--only', default='')
    parser.add_argument('--list', action='store_true')
    parser.add_argument('--stages', type=int, default=len(TESTS), help='how many of the stages judge')
    asked = parser.parse_args()
    lines = asked.equivalent.read_text(encoding='utf-8').splitlines() if asked.equivalent else []
    equivalent = {line.split('\t')[0] for line in lines if line and not line.startswith('#')}
    commands = json.loads((asked.build / 'compile_commands.json').read_text())
    stages = [] if asked.list else load_tests(asked.build)[:asked.stages]
    if not asked.list and judge(asked.build, stages) is not None:
        sys.exit('mutants: the tests do not pass before anything is changed')
    counts, survived = {}, []
    for path in asked.files:
        path = path.resolve()
        text = path.read_text(encoding='utf-8')
        # A header is read as the first source beside it is.
        sources = [(pathlib.Path(one['directory']) / one['file']).resolve() for one in commands]
        command = commands[sources.index(path) if path in sources else [source.parent for source in sources].index(path.parent)]
        arguments = [word if not word.startswith(('-I', '-isystem')) or word[2:].startswith('/') else '-I' + str(pathlib.Path(command['directory']) / word[2:])
                     for word in command['command'].split() if word.startswith(('-I', '-D', '-std', '-pthread'))]
        try:
            for mutant in list_mutants(path, arguments):
                name = mutant.name(text)
                if asked.only not in name:
                    continue
                if asked.list or name in equivalent:
                    answer = 'equivalent' if name in equivalent else 'listed'
                else:
                    changed = text.encode()
                    changed = changed[:mutant.offset] + mutant.new.encode() + changed[mutant.offset + len(mutant.old.encode()):]
                    path.write_bytes(changed)
                    answer = judge(asked.build, stages) or 'survived'
                counts[answer] = counts.get(answer, 0) + 1
                survived += [name] if answer == 'survived' else []
                print('%s\t%s' % (answer, name), flush=True)
        finally:
            path.write_text(text, encoding='utf-8')
    judged = sum(counts.values()) - counts.get('equivalent', 0) - counts.get('compiler', 0)
    print('%d mutants judged, %d killed (%.1f %%), %d survived, %d equivalent, %d that no compiler takes' % (
        judged, judged - len(survived), 100 * (judged - len(survived)) / max(judged, 1), len(survived), counts.get('equivalent', 0), counts.get('compiler', 0)))
    print(json.dumps(counts))
    return 1 if judged and len(survived) > 0.05 * judged else 0


if __name__ == '__main__':
    sys.exit(main())
