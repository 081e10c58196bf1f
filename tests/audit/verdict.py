# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was judged and what was found wrong: counts by kind, and every objection with where it was said."""

import collections
import json


class Verdict:
    def __init__(self):
        self.judged = collections.Counter()
        self.sentences = collections.Counter()
        self.objections = collections.Counter()
        self.examples = {}
        self.where = ''

    def that(self, kind, right, *why):
        """One statement: RIGHT is whether the record bears it out; WHY is told when it does not."""
        self.judged[kind] += 1
        if not right:
            self.object(kind, *why)
        return right

    def same(self, kind, said, record, *why):
        return self.that(kind, said == record, *why, 'said %r, the record has %r' % (said, record))

    def object(self, kind, *why):
        self.objections[kind] += 1
        known = self.examples.setdefault(kind, [])
        if len(known) < 200:
            known.append('%s: %s' % (self.where, ' '.join(map(str, why))))

    def sentence(self, source, kind):
        self.sentences[source, kind] += 1

    def add(self, other):
        for name in ('judged', 'sentences', 'objections'):
            getattr(self, name).update(getattr(other, name))
        for kind, texts in other.examples.items():
            self.examples.setdefault(kind, []).extend(texts)

    def report(self, out, each=12):
        print('Statements judged, by kind:', file=out)
        for kind, n in sorted(self.judged.items()):
            wrong = self.objections.get(kind, 0)
            print('  %9d  %s%s' % (n, kind, ', %d not borne out' % wrong if wrong else ''), file=out)
        print('English sentences and table cells of brief, profile, status and series among them:', file=out)
        for (source, kind), n in sorted(self.sentences.items()):
            print('  %9d  %s: %s' % (n, source, kind), file=out)
        english = sum(n for (source, _), n in self.sentences.items() if source in ('brief', 'profile'))
        print('%d statements, %d of them English sentences of brief and profile; %d objections' % (
            sum(self.judged.values()), english, sum(self.objections.values())), file=out)
        for kind, n in sorted(self.objections.items()):
            print('%s: %d objections' % (kind, n), file=out)
            for text in self.examples[kind][:each]:
                print('  ' + text, file=out)

    def save(self, path):
        with open(path, 'w', encoding='utf-8') as file:
            json.dump({'judged': self.judged, 'objections': self.examples}, file, indent=1, ensure_ascii=False)
