# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The shapes of sentences that the auditor knows. A module of shapes holds functions, each under the sentence that it judges:

    @shape('{State} was a party.')
    def party(reader, State): return whether the record bears it out, or why it does not as a text

Places are what stands in braces. A sentence of no known shape is an objection: nothing passes unjudged."""

import re

import dates

ALL = []
DATE = r'(?:(?:\d{1,2} )?(?:%s) \d{4}|\d{4})' % '|'.join(dates.MONTHS)
# What a place may hold; others anything up to what follows.
PLACES = {'n': r'[\d,]+', 'date': DATE, 'since': DATE, 'until': DATE, 'when': r'(?:on|in) ' + DATE, 'year': r'\d{4}',
          'treaty': r'(?:[Tt]he )?[\w ]+? (?:Convention|Protocol)(?: \d+)?',
          'Treaty': r'(?:[Tt]he )?[\w ]+? (?:Convention|Protocol)(?: \d+)?',
          'treaties': r'(?:[Tt]he )?[\w ,]+? (?:Convention|Protocol)(?: \d+)?', 'article': r'[\w()]+', 'ordinal': r'\w+'}
RANKS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']


def shape(template, factual=True, **places):
    pattern, kept = '', 0
    for place in re.finditer(r'\{(\w+)\}', template):
        pattern += re.escape(template[kept:place.start()]) + '(?P<%s>%s)' % (place[1], places.get(place[1]) or PLACES.get(place[1], '.+?'))
        kept = place.end()
    pattern += re.escape(template[kept:]) + r'(?= |$)'

    def keep(function):
        ALL.append((function.__name__, re.compile(pattern), function, factual))
        return function
    return keep


def number(words):
    return int(words.replace(',', ''))


def rank(words):
    if words in RANKS:
        return RANKS.index(words) + 1
    found = re.fullmatch(r'(\d+)(st|nd|rd|th)', words)
    return int(found[1]) if found else None


def ordinal(n):
    if n <= len(RANKS):
        return RANKS[n - 1]
    return '%d%s' % (n, 'th' if 10 <= n % 100 <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th'))


def listed(words):
    """A list in English."""
    return words[0] if len(words) == 1 else ', '.join(words[:-1]) + ' and ' + words[-1] if words else ''
