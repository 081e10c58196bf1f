# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges accession timeline by its picture: the words, and where they stand on the axis that its years make."""

import os
import re
import tempfile
import xml.etree.ElementTree

import dates
import terms

SVG = '{http://www.w3.org/2000/svg}'
VERBS = {'accepted': 'acceptance', 'approved': 'approval', 'consented to be bound': 'consent-to-be-bound', 'signed definitively': 'definitive-signature',
         'succeeded to a signature': 'succession-to-signature', 'acceded': 'accession', 'ratified': 'ratification', 'succeeded': 'succession', 'signed': 'signature', 'denounced': 'denunciation'}


class Picture:
    def __init__(self, root):
        self.texts = [(''.join(one.itertext()).strip(), float(one.get('x', 0)), float(one.get('y', 0))) for one in root.iter(SVG + 'text')]
        self.words = [text for text, _, _ in self.texts]
        self.bars = [one for one in root.iter(SVG + 'rect') if 'soft' in (one.get('fill') or '')]
        # Where marks stand, and how far off the day may be: several that would touch are one mark with their number.
        self.marks = [(*centre(one), 2.5) for one in root.iter() if one.tag in (SVG + 'circle', SVG + 'polygon')]
        self.marks += [(float(one.get('x')) + float(one.get('width')) / 2, float(one.get('y')) + float(one.get('height')) / 2, 12)
                       for one in root.iter(SVG + 'rect') if float(one.get('rx', 0)) > 5]
        # The words of a year begin a little right of its line; two of them make the scale.
        lines = sorted({float(one.get('x')) for one in root.iter(SVG + 'rect') if one.get('width') == '1.00'})
        years = []
        for text, x, _ in self.texts:
            if re.fullmatch(r'\d{4}', text):
                line = max((line for line in lines if line < x), default=None)
                if line is not None and x - line < 12:
                    years.append((dates.day(text + '-01-01'), line + 0.5))
        self.scale = None
        if len(years) >= 2:
            (first, left), (last, right) = years[0], years[-1]
            self.scale = lambda day: left + (day - first) * (right - left) / (last - first)


def centre(mark):
    if mark.tag == SVG + 'circle':
        return float(mark.get('cx')), float(mark.get('cy'))
    points = [tuple(map(float, point.split(','))) for point in mark.get('points').split()]
    return tuple((min(values) + max(values)) / 2 for values in zip(*points))


def judge(verdict, law, figures, program, place, day):
    folder = tempfile.mkdtemp(prefix='accession-audit-')
    path = os.path.join(folder, 'timeline.svg')
    try:
        program.say('timeline', place, '--format', 'svg', '-o', path, '--as-of', dates.iso(day))
        root = xml.etree.ElementTree.parse(path).getroot()
    finally:
        if os.path.exists(path):
            os.unlink(path)
        os.rmdir(folder)
    judge_picture(verdict, law, figures, place, day, root)


def judge_picture(verdict, law, figures, place, day, root):
    picture = Picture(root)
    record = law.record
    name = record.state[place]['name'] if place in record.state else record.region[place]['name'] if place in record.region else 'World'
    verdict.that('timeline: title', name in picture.words, place, picture.words[:3])
    verdict.that('timeline: day', 'As of ' + dates.english(day) in picture.words, place)
    verdict.that('timeline: edition', any(re.search(r'edition %s\b' % re.escape(record.manifest['edition']), text) for text in picture.words), place)
    if place in record.state:
        acts(verdict, law, place, picture)
        events(verdict, law, place, picture)
        figure_of_the_day(verdict, figures, place, day, picture)


def stands(picture, y, day):
    """Whether a mark on the line of some words stands at a day."""
    return picture.scale is None or any(abs(x - picture.scale(day)) < off and abs(at + 4 - y) < 8 for x, at, off in picture.marks)


def acts(verdict, law, place, picture):
    for text, x, y in picture.texts:
        found = re.fullmatch(r'(\d{4} (?:Convention|Protocol)|Convention \d+): ([\w ]+)', text)
        if found and found[2] in VERBS:
            own = [act for act in law.acts.get((place, law.record.by_title.get(found[1])), []) if act['action'] == VERBS[found[2]]]
            verdict.that('timeline: act and where it stands', any(dates.precision(act['date']) != 'day' or stands(picture, y, dates.day(act['date'])) for act in own),
                         place, text, 'at', x)


def events(verdict, law, place, picture):
    for one in law.record.events:
        first, last = dates.ends(one['date'])
        for text, x, y in picture.texts:
            if text != one['title']:
                continue
            if first == dates.BEGINNING:
                # It fades out a short way before what is known, and never stands for all the time before.
                bar = next((bar for bar in picture.bars if abs(float(bar.get('x')) + float(bar.get('width')) + 4 - x) < 1), None)
                years = picture.scale and bar is not None and float(bar.get('width')) / (picture.scale(366) - picture.scale(1))
                verdict.that('timeline: an unknown beginning is not drawn as known', not years or years < 6, place, text, 'drawn over %s years' % (years and round(years, 1)))
            elif dates.precision(one['date'].split('/')[0]) == 'day' and first == last:
                verdict.that('timeline: event and where it stands', stands(picture, y, first), place, text, 'at', x)


def figure_of_the_day(verdict, figures, place, day, picture):
    series = figures.series.get(place)
    if series is None or 'Refugees hosted' not in picture.words:
        return
    # The values of a lane stand a little above its name, the one of the day drawn after all lanes.
    lane = next(y for text, _, y in picture.texts if text == 'Refugees hosted')
    said = []
    for text in [text for text, _, y in picture.texts if 0 < lane - y < 40]:
        found = re.fullmatch(r'([\d,]+)(?:, end of (\d{4}))?', text)
        if found:
            said.append((int(found[1].replace(',', '')), found[2] and int(found[2])))
    run = series.sides['hosted']
    figures_of = {one: run.raw('refugees', one) for one in run.years}
    year = min(figures.year_of(day), series.last)
    known, number = figures.figure(place, 'hosted', 'refugees', year)
    verdict.that('timeline: figure of the year that the day has', number is None or (number, year) in said, place, said, 'the record has', number, 'at the end of', year)
    before = max((one for one in run.years if one < year and figures_of[one] is not None), default=None) if number is None else None
    peak = max((one for one in figures_of.values() if one is not None), default=None)
    for one, at in said:
        # A figure without its year is the highest of all; where the year has none, the last before it may stand there with its own year.
        right = one == peak if at is None else (one, at) in ((number, year), (figures_of.get(before), before))
        verdict.that('timeline: no other figure', right, place, one, at)
