# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of data/, or a bundle of one file, read as they are: States, regions, treaties, acts, terms, events, sources."""

import json
import pathlib
import re

# Names that English writes with the article inside a sentence.
ARTICLES = set('ARE BHS CAF COD COG COK COM DDR DOM GBR GMB KOR LAO MDA MDV MHL NLD PHL PRK PSE RUS SYR USA VAT'.split())


class Record:
    def __init__(self, path):
        self.path = pathlib.Path(path)
        self.is_own = self.path.is_file()
        self.manifest = json.loads(self.path.read_text('utf-8')) if self.is_own else self.table_of('bundle')
        for name in ('states', 'regions', 'treaties', 'actions', 'reservations', 'limitations', 'events', 'observations', 'counts', 'sources', 'declarations', 'breaks', 'groups'):
            setattr(self, name, self.table_of(name))
        # What is not said to be doubtful is verified.
        for one in self.actions + self.limitations if self.is_own else ():
            one.setdefault('doubt', 'verified')
        # What is complete to when; a bundle of one date has it for all its treaties.
        self.complete = self.manifest.get('treaty_as_at') or {treaty['id']: self.manifest['as_at']['actions'] for treaty in self.treaties if 'actions' in self.manifest.get('as_at', {})}
        # The treaties that are counted together, if a bundle says so.
        self.group = next((group for group in self.groups if group.get('default')), None)
        self.pair = self.group['treaties'] if self.group else []
        self.state = {state['iso3']: state for state in self.states}
        self.region = {region['code']: region for region in self.regions}
        self.treaty = {treaty['id']: treaty for treaty in self.treaties}
        self.source = {source['id']: source for source in self.sources}
        self.treaty_ids = [treaty['id'] for treaty in self.treaties]
        self.by_title = {treaty['short_title']: treaty['id'] for treaty in self.treaties}
        self.by_name = {}
        for state in self.states:
            for words in (state['name'], '“%s”' % state['name']):
                self.by_name[words] = state['iso3']
        self.by_name.update({'unknown': 'UNK', 'stateless people': 'XXA'})

    def table_of(self, name):
        if self.is_own:
            return self.manifest['tables'].get(name, [])
        path = self.path / (name + '.json')
        return json.loads(path.read_text('utf-8')) if path.is_file() else []

    def is_organisation(self, iso3):
        return self.state[iso3]['kind'] == 'organisation'

    def parents(self, code):
        """The regions that a region lies in, itself first."""
        while code:
            yield code
            code = self.region.get(code, {}).get('parent')

    def lies_in(self, iso3, region):
        return region is None or region in self.parents(self.state[iso3].get('region'))

    def named(self, words):
        """The State that is called so inside a sentence, with or without the article."""
        words = words.strip()
        if words in self.by_name:
            return self.by_name[words]
        plain = re.sub(r'^[Tt]he ', '', words)
        return self.by_name.get(plain) or self.by_name.get(words[:1].lower() + words[1:])

    def in_sentence(self, code):
        """The name of a State as English writes it in a sentence; the world has none."""
        if code not in self.state:
            return None
        name = self.state[code]['name']
        return 'the ' + name if code in ARTICLES else {'UNK': 'unknown', 'XXA': 'stateless people'}.get(code, name)

    def region_named(self, words):
        """As English writes it in a sentence: 'the Caribbean'."""
        return next((region['code'] for region in self.regions if words == ('the ' if region['code'] in ('019', '029') else '') + region['name']), None)

    def treaties_named(self, words):
        """'the 1951 Convention and the 1967 Protocol' as ids; None where one of them is none of ours."""
        parts = re.split(r', | and | or ', words.replace(', and ', ', '))
        found = [self.by_title.get(re.sub(r'^([Tt]he|its) ', '', part.strip())) for part in parts]
        return None if None in found else found

    def states_named(self, words):
        """A list in English as ISO codes; names that hold a comma or 'and' are found whole."""
        found, rest = [], words.strip()
        while rest:
            for stop in [m.start() for m in re.finditer(r', and |, | and |$', rest)][::-1]:
                code = self.named(rest[:stop])
                if code:
                    found.append(code)
                    rest = re.sub(r'^(, and |, | and )', '', rest[stop:])
                    break
            else:
                return None
        return found
