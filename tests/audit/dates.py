# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates of the record and dates in English, as days counted by Python's own calendar."""

import calendar
import datetime
import re

MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
BEGINNING, END = -10**6, 10**7
DAY = re.compile(r'(\d{4})-(\d\d)-(\d\d)$')
MONTH = re.compile(r'(\d{4})-(\d\d)$')
YEAR = re.compile(r'(\d{4})$')


def day(text):
    """The number of a day that is written 1999-02-01."""
    return datetime.date.fromisoformat(text).toordinal()


def iso(number):
    return None if number in (None, BEGINNING, END) else datetime.date.fromordinal(number).isoformat()


def year_of(number):
    return datetime.date.fromordinal(number).year


def end_of_year(year):
    return datetime.date(year, 12, 31).toordinal()


def add_months(number, months):
    date = datetime.date.fromordinal(number)
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(date.day, calendar.monthrange(year, month + 1)[1])).toordinal()


def add_years(number, years):
    return add_months(number, 12 * years)


def ends(text):
    """The first and the last day that a date of the record may mean; of a span its first and its last."""
    if not text:
        return None
    if '/' in text:
        start, end = text.split('/')
        return (BEGINNING if start in ('', '..') else ends(start)[0], END if end in ('', '..') else ends(end)[1])
    text = text.rstrip('~?%')
    if DAY.match(text):
        return day(text), day(text)
    if MONTH.match(text):
        year, month = map(int, text.split('-'))
        return day(text + '-01'), datetime.date(year, month, calendar.monthrange(year, month)[1]).toordinal()
    if YEAR.match(text):
        return day(text + '-01-01'), day(text + '-12-31')
    if re.match(r'\d{3}X$', text):
        return day(text[:3] + '0-01-01'), day(text[:3] + '9-12-31')
    raise ValueError('a date that the auditor does not read: ' + text)


def precision(text):
    text = text.rstrip('~?%')
    return 'day' if DAY.match(text) else 'month' if MONTH.match(text) else 'year' if YEAR.match(text) else 'other'


def as_known(text, day):
    """A span whose beginning and end the record has, as it could be told of on a day within it: going on."""
    start, _, end = text.partition('/')
    return start + '/..' if start not in ('', '..') and end not in ('', '..') and ends(text)[1] > day else text


def english(text):
    """A date or span of the record as English writes it."""
    if isinstance(text, int):
        text = iso(text)
    if '/' in text:
        start, end = text.split('/')
        if start in ('', '..'):
            return 'until %s, beginning not known' % english(end)
        if end == '..':
            return english(start) + ' onwards'
        if end == '':
            return 'from %s, end not known' % english(start)
        return english(start) + ' to ' + english(end)
    plain = text.rstrip('~?%')
    flags = text[len(plain):]
    if DAY.match(plain):
        year, month, date = map(int, plain.split('-'))
        words = '%d %s %d' % (date, MONTHS[month - 1], year)
    elif MONTH.match(plain):
        words = '%s %s' % (MONTHS[int(plain[5:]) - 1], plain[:4])
    elif re.match(r'\d{3}X$', plain):
        words = plain[:3] + '0s'
    else:
        words = str(int(plain))
    if flags in ('~', '%'):
        words = 'about ' + words
    return words + ' (uncertain)' if flags in ('?', '%') else words


def when(text):
    """As part of a sentence: on 15 January 1999, in March 2025."""
    if isinstance(text, int):
        text = iso(text)
    if '/' in text:
        start, end = text.split('/')
        if start not in ('', '..') and end not in ('', '..'):
            return 'from %s to %s' % (english(start), english(end))
        return 'from ' + english(text) if end == '..' and start not in ('', '..') else english(text)
    return ('on ' if precision(text) == 'day' else 'in ') + english(text)


def read(words):
    """English to the form of the record: '15 January 1999' is 1999-01-15, 'March 2025' 2025-03, '1999' 1999."""
    words = re.sub(r'^(on|in) ', '', words.strip())
    found = re.match(r'(?:(\d{1,2}) )?(?:(%s) )?(\d{4})$' % '|'.join(MONTHS), words)
    if not found or (found[1] and not found[2]):
        return None
    text = found[3]
    if found[2]:
        text += '-%02d' % (MONTHS.index(found[2]) + 1)
    if found[1]:
        text += '-%02d' % int(found[1])
    return text
