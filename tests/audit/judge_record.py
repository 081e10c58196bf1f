# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges the files of data/ themselves: what the auditor would otherwise believe, though it is known to be wrong."""

import re

import dates
import reader
from figures import CATEGORIES

# Without a text the depositary's list has a name and nothing behind it: no reservation in force.
WITHOUT_TEXT = {('AUS', 'refugees-1951'), ('GMB', 'refugees-1951'), ('GTM', 'refugees-1951'), ('ITA', 'refugees-1951'), ('LIE', 'refugees-1951'), ('MLT', 'refugees-1951'),
                ('KOR', 'refugees-1951'), ('SDN', 'refugees-1951'), ('CHE', 'refugees-1951'), ('CRI', 'stateless-1954'), ('GTM', 'protocol-1967'), ('KOR', 'protocol-1967')}
# Reservations to the Protocol that name articles of the Convention: a search for the article finds them.
NAMED = {'BDI': {'17', '22', '26'}, 'SWZ': {'22', '34'}, 'USA': {'24', '29'}, 'BWA': {'26', '31', '34'}}


def judge(verdict, law, figures):
    record = law.record
    for treaty in record.treaties:
        verdict.same('record: published entry into force', dates.iso(law.entry[treaty['id']]), treaty['entry_into_force'], treaty['id'])
    for table in ('states', 'actions', 'reservations', 'limitations', 'events', 'observations', 'counts', 'sources'):
        for one in getattr(record, table):
            words = ' '.join(str(one.get(member, '')) for member in ('note', 'later_note', 'summary', 'later_summary', 'detail', 'title'))
            verdict.that('record: no note of the makers among those for readers', not reader.MAKERS.search(words), table, words)
    for one in record.reservations:
        bare = (one['state'], one['treaty']) in WITHOUT_TEXT and not one.get('articles') and not one.get('withdrawn') and one['source'] == 'UNTC-2015' and one['kind'] == 'reservation'
        verdict.that('record: no reservation without a text', not bare, one['state'], one['treaty'])
        if one['treaty'] == 'protocol-1967' and one['state'] in NAMED:
            named = {re.match(r'\d+', article)[0] for member in ('articles', 'base_articles') for article in one.get(member, []) if article[0].isdigit()}
            verdict.that('record: Protocol reservations carry the articles of the Convention', NAMED[one['state']] <= named, one['state'], sorted(named))
    for one in record.actions:
        if one['action'] == 'succession' and one.get('effective'):
            verdict.that('record: effect of a succession by the general rule is computed', one.get('effective_doubt', 'verified') != 'verified' or depositary_gives(one),
                         one['state'], one['treaty'])
    for one in record.sources:
        used = one['id'] != 'unverified'
        address = one.get('address', '')
        verdict.that('record: a source is citable', not used or (one.get('title') and one.get('publisher')), one['id'])
        verdict.that('record: the address is that of a page', not address or re.match(r'https?://[^/]+/.+', address), one['id'], address)
    verdict.same('record: UNHCR’s tables were published', record.source['UNHCR-RPSD'].get('date'), '2026-06-25')
    for state in record.states:
        span = law.existed(state['iso3'])
        for key in record.treaty_ids:
            for act in law.acts.get((state['iso3'], key), []):
                # The depositary took notes of successors after the end of a former State, never acts of one that did not exist yet.
                verdict.that('record: no act before the State', dates.ends(act['date'])[1] >= span[0], state['iso3'], key, act['date'])
    for category in CATEGORIES:
        said = figures.categories.get(category, {})
        verdict.same('record: since when a category is collected', (said.get('collected_state'), said.get('collected_world')),
                     (figures.first['state'].get(category), figures.first['world'].get(category)), category)


def depositary_gives(act):
    """Successors of Yugoslavia and Czechoslovakia and Montenegro: the depositary itself gives the day."""
    return act['state'] in ('BIH', 'HRV', 'MKD', 'SVN', 'SRB', 'CZE', 'SVK', 'MNE')
