# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a State is held to on a day beside the bare text: reservations and limitations, as far as the record has them; events and
observations that were known by then; what sources counted."""

import dates


def is_party(law, iso3, treaty, day, basis='deposit'):
    return law.is_party(iso3, treaty, day, basis)


def reservations(law, iso3, day, basis='deposit'):
    """Those that stood, or may have: of a party, made by then and not withdrawn as a whole."""
    return [one for one in law.record.reservations if one['state'] == iso3 and is_party(law, iso3, one['treaty'], day, basis)
            and not (one.get('date') and dates.ends(one['date'])[0] > day)
            and not (one.get('withdrawn') and not one.get('partly') and dates.ends(one['withdrawn'])[1] <= day)]


def summary(one, day):
    """Of a reservation: what it says since it was withdrawn in part is not told before."""
    later = 'later_summary' in one and dates.ends(one['withdrawn_in_part'])[1] <= day
    return one.get('later_summary' if later else 'summary')


def note(one, day):
    """Of a limitation or an act, as a reader is told it that day."""
    return one['later_note'] if 'later_note' in one and dates.ends(one['later_from'])[1] <= day else one.get('note')


def limitations(law, iso3, day, basis='deposit'):
    """Pairs of a limitation of a party and whether it stood that day."""
    found = []
    for one in law.record.limitations:
        if one['state'] == iso3 and is_party(law, iso3, one['treaty'], day, basis) and not (one.get('declared') and dates.ends(one['declared'])[0] > day):
            stands = one['status'] == 'limited' or bool(one.get('withdrawn') and dates.ends(one['withdrawn'])[1] > day)
            found.append((one, stands))
    return found


def observations(record, iso3, day):
    return sorted((one for one in record.observations if one['state'] == iso3 and dates.ends(one['date'])[0] <= day),
                  key=lambda one: (dates.ends(one['date'])[0], one['id']))


def events(record, iso3, day):
    """Those that concern the State and had begun; one whose beginning nobody knows is known of from its source on."""
    found = []
    for one in record.events:
        if one.get('state') != iso3 and iso3 not in one.get('states', []):
            continue
        first = dates.ends(one['date'])[0]
        if first == dates.BEGINNING:
            published = record.source.get(one['source'], {}).get('date')
            if published and dates.ends(published)[0] > day:
                continue
        elif first > day:
            continue
        found.append(one)
    return sorted(found, key=lambda one: (dates.ends(one['date'])[0] if dates.ends(one['date'])[0] != dates.BEGINNING else dates.ends(one['date'])[1], one['id']))


def reported(record, treaties, day):
    """The count that a source gives for a date within the year before the day; the latest of them."""
    found = None
    for one in record.counts:
        first, last = dates.ends(one['date'])
        last = min(last, day)
        if set(one['treaties']) == set(treaties) and first <= day and last >= day - 366 and (found is None or last >= found[1]):
            found = (one, last)
    return found
