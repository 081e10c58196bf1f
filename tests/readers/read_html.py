# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Briefings as HTML, read by the Nu validator and by axe in Chromium, wide and narrow."""
import html
import json
import re

from outside import ReaderTest

LANGUAGES = ('en', 'ar', 'zh_CN')
TWO_LANGUAGES = ('en,ar', 'ar,en', 'zh_CN,en')
BRIEFINGS = (('KAZ', '1999-02-01'), ('SRB', '2024-06-01'), ('compare:KAZ,KGZ,143', '1999-02-01'))
# What axe finds, and how wide the page is where there are 320 pixels, in place of the page.
SCRIPT = '''<script>
addEventListener('load', async () => {
  const source = document.documentElement.outerHTML.replace(/<script[^]*?<\\/script>/g, '');
  const found = (await axe.run()).violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).slice(0, 3).join(' ')}`);
  const frame = document.createElement('iframe');
  frame.style = 'width: 320px; height: 640px; border: 0';
  frame.onload = () => {
    const width = frame.contentDocument.scrollingElement.scrollWidth;
    document.body.textContent = JSON.stringify({ found, width });
  };
  frame.srcdoc = '<!DOCTYPE html>' + source;
  document.body.append(frame);
});
</script>'''


class Html(ReaderTest):
    def each(self):
        for language in LANGUAGES:
            for state, day in BRIEFINGS:
                yield f'{state.replace(":", "-")}-{language}.html', self.accession('brief', state, '--as-of', day, '--lang', language, '--format', 'html').decode()
        for languages in TWO_LANGUAGES:
            yield f'KAZ-{languages}.html', self.accession('brief', 'KAZ', '--as-of', '1999-02-01', '--lang', languages, '--bilingual', '--format', 'html').decode()

    def test_the_nu_validator_finds_nothing(self):
        paths = [self.write(name, page.encode()) for name, page in self.each()]
        self.assertEqual(self.read('java', '-jar', self.package('vnu-jar/build/dist/vnu.jar'), '--Werror', *paths).strip(), '')

    def test_axe_finds_nothing_and_nothing_is_too_wide(self):
        axe = self.package('axe-core/axe.min.js').read_text().replace('</script', '<\\/script')
        for name, page in self.each():
            with self.subTest(name=name):
                path = self.write(name, page.replace('</body>', f'<script>{axe}</script>{SCRIPT}</body>').encode())
                shown = self.read('chromium', '--headless', '--no-sandbox', '--disable-gpu', f'--user-data-dir={self.folder / "chromium"}', '--virtual-time-budget=60000', '--dump-dom',
                                  path.as_uri())
                told = json.loads(html.unescape(re.search(r'\{"found".*?"width":\d+\}', shown).group(0)))
                self.assertEqual(told['found'], [])
                self.assertLessEqual(told['width'], 320)
