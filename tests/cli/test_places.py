# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Briefings of the world, a region, a treaty and what changed: what they say, that they are sealed as those of a State, and that a forged figure is found."""

import common

PLACES = (('world',), ('143',), ('refugees-1951',), ('--treaty', 'stateless-1954'), ('KAZ', '--from', '1990-01-01'), ('--from', '1990-01-01'),
          ('KAZ', 'KGZ', '143'))


def plain(briefing):
    """Without notes, and without the ends of lines, which depend on the language."""
    return ' '.join(common.without_notes(briefing.decode()).split())


class Places(common.Case):
    def brief(self, *arguments, style='text'):
        return self.done('brief', *arguments, '--as-of', '1999-02-01', '--format', style).bytes

    def test_sealed(self):
        for place in PLACES:
            for style in ('text', 'markdown', 'html', 'pdf'):
                with self.subTest(place=place, style=style):
                    briefing = self.brief(*place, style=style)
                    self.assertEqual(briefing, self.brief(*place, style=style))
                    path = self.folder / 'b'
                    path.write_bytes(briefing)
                    self.done('verify', path)
                    at = briefing.rindex(b'place=')
                    path.write_bytes(briefing[:at] + b'place=KAZ' + briefing[briefing.index(b' ', at):])
                    # A picture of another place may be drawn with other fonts: the check line tells of another maker then, and nothing can be compared.
                    self.assertIn(common.run('verify', path).status, (1, 3) if style == 'pdf' else (3,))

    def test_forged(self):
        text = self.brief('world').decode()
        self.assertIn('133', text)
        (self.folder / 'b').write_text(text.replace('133', '233', 1), encoding='utf-8')
        self.fails(3, 'verify', self.folder / 'b', says='233')

    def test_world(self):
        text = plain(self.brief('world', style='html'))
        for words in ('World: ', '137', 'Africa', 'States party on 1 February 1999, by region', 'States that joined from 2 February 1989 to 1 February 1999', 'Missing: ',
                      'In force since 22 April 1954', 'People', 'Sources'):
            self.assertIn(words, text)
        self.assertNotIn('1 January 2000', text)

    def test_region(self):
        text = plain(self.brief('143'))
        self.assertIn('4 of the 5 States in Central Asia', text)
        self.assertIn('Missing: Uzbekistan', text)

    def test_treaty(self):
        briefing = self.brief('refugees-1951')
        self.assertTrue(briefing.startswith(b'Convention relating to the Status of Refugees'), briefing[:80])
        for words in ('Kazakhstan', 'Reservations and limitations', 'Missing: '):
            self.assertIn(words, plain(briefing))
        self.assertEqual(briefing, self.brief('--treaty', 'refugees-1951'))
        early = plain(self.done('brief', 'refugees-1951', '--as-of', '1950-01-01').bytes)
        self.assertIn('was adopted later', early)
        for words in ('Missing', 'denounced', 'Not in force'):
            self.assertNotIn(words, early)

    def test_parts(self):
        """Those that are not named are left out, which is said; sealed, and another choice is another briefing."""
        parts = {'terms': 'Terms', 'people': 'People', 'background': 'Background', 'counts': 'States party in the world'}
        for chosen in (('terms',), ('people', 'counts'), ('background',)):
            for style in ('text', 'markdown', 'html', 'pdf', 'odt'):
                with self.subTest(parts=chosen, style=style):
                    path = self.folder / 'b'
                    path.write_bytes(self.brief('KAZ', '--parts', ','.join(chosen), style=style))
                    self.done('verify', path)
                    if style == 'text':
                        lines = path.read_text(encoding='utf-8').splitlines()
                        self.assertEqual({part for part, heading in parts.items() if heading in lines}, set(chosen))
                        self.assertIn('Others are left out.', ' '.join(lines))
                        self.assertTrue({'Sources', 'Notes'} <= set(lines))
                        path.write_text(path.read_text(encoding='utf-8').replace('parts=%s' % ','.join(chosen), 'parts=observations'), encoding='utf-8')
                        self.fails(3, 'verify', path)
        self.assertNotIn('left out', plain(self.brief('KAZ')))
        self.assertNotIn('Uzbekistan', plain(self.brief('143', '--parts', 'people')).replace('Missing: Uzbekistan', '', 1))
        for wrong in ('terms,terms', 'law', ''):
            self.fails(2, 'brief', 'KAZ', '--parts', wrong, says='picture, terms')
        self.fails(2, 'brief', 'KAZ', '--parts', 'terms', '--format', 'json', says='--parts')

    def test_bound_later(self):
        """A day that is still to come is not one since which a State is bound: Kazakhstan's instrument of 15 January 1999 bound it ninety days later."""
        self.assertIn('bound from 15 April 1999', plain(self.brief('143')))
        self.assertNotIn('bound from', plain(self.done('brief', '143', '--as-of', '1999-04-15').bytes))

    def test_changes(self):
        briefing = self.brief('KAZ', '--from', '1990-01-01')
        self.assertIn('Kazakhstan: what changed between 1 January 1990 and 1 February 1999', plain(briefing))
        self.assertIn('15 January 1999', plain(briefing))
        self.assertEqual(self.done('brief', 'KAZ', '--from', '1990', '--to', '1999-02-01').bytes, briefing)

    def test_comparison(self):
        briefing = self.brief('KAZ', 'KGZ', '143')
        text = plain(briefing)
        for words in ('Kazakhstan, Kyrgyzstan and Central Asia: refugee and statelessness treaties', 'those compared differed in their status under: the 1951 Convention',
                      '15 January 1999; last', 'bound from 15 April 1999', '4 of 5 States party', 'Kazakhstan: Declaration under article 1(B)', 'People: end of 1998', '8,343', 'not added up'):
            self.assertIn(words, text)
        # A State that is not bound yet is not among those since when the region's are.
        self.assertIn('First 7 March 1994, last 31 May 1998', text)
        self.assertEqual(briefing, self.brief('compare:KAZ,KGZ,143'))
        self.assertEqual(briefing, self.brief('Kazakhstan', 'Kyrgyzstan', 'Central Asia'))
        self.assertNotEqual(briefing, self.brief('KGZ', 'KAZ', '143'))
        early = plain(self.done('brief', 'KAZ', 'KGZ', '--as-of', '1940-01-01').bytes)
        for words in ('differed', 'party to', 'People:'):
            self.assertNotIn(words, early)

    def test_languages(self):
        for language in ('fr', 'ar', 'ru', 'zh-CN', 'fr,ar'):
            for place in PLACES:
                with self.subTest(language=language, place=place):
                    path = self.folder / 'b.html'
                    self.done('brief', *place, '--as-of', '1999-02-01', '--lang', language, '-o', path)
                    self.done('verify', path)

    def test_wrong_usage(self):
        self.fails(2, 'brief', says='an argument is missing')
        self.fails(2, 'brief', 'world', '--format', 'json', says='JSON')
        self.fails(2, 'brief', 'KAZ', '--treaty', 'refugees-1951', says='--treaty')
        self.fails(2, 'brief', 'KAZ', '--from', '2000', '--to', '1999', says='--from 2000')
        self.fails(2, 'brief', '--treaty', 'none')
        self.fails(2, 'brief', 'KAZ', 'KAZ', says='can be compared')
        self.fails(2, 'brief', 'KAZ', 'world', says='can be compared')
        self.fails(2, 'brief', 'compare:KAZ', says='two States')
        self.fails(2, 'brief', 'KAZ', 'KGZ', '--from', '1990', says='--from')
        self.fails(2, 'brief', 'KAZ', 'KGZ', '--treaty', 'refugees-1951', says='--treaty')
        self.fails(2, 'brief', 'KAZ', 'KGZ', '--format', 'json', says='JSON')
        self.fails(2, 'brief', *['KAZ'] * 7, says='too many')
        self.fails(2, 'brief', 'KAZ', 'nowhere')


if __name__ == '__main__':
    common.main()
