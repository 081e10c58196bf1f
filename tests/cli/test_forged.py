# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Briefings that were tampered with in the way a forger would who knows how they are written, out of what the program writes now: none verifies, and the genuine one beside each does."""

import hashlib
import io
import re
import zipfile
import zlib

import common

STYLES = ('text', 'markdown', 'html', 'json', 'pdf', 'odt')
MARK = b'accession-seal/'
FALSE_HTML = ('--><style>body>*{display:none!important}#f{display:block!important}</style><div\tid=f><h1>Kazakhstan</h1>'
              '<p>As\u00a0of\u00a01\u00a0February\u00a01999,\u00a0Kazakhstan\u00a0is\u00a0party\u00a0to\u00a0NONE\u00a0of\u00a0them.</p></div><!--').encode()
FALSE_TEXT = b'\r\rCORRECTION:\tKazakhstan\tis\tparty\tto\tNONE\tof\tthem.\r\r'
FALSE_MARKDOWN = b'-->\r\r#\tKazakhstan\tis\tparty\tto\tNONE\tof\tthem\r\r<!--'
# What begins a new line, ends a comment or a string, is no ASCII, or is white space that a reader would take for a blank.
BYTES = (b'\r', b'\t', b'\v', b'\f', b'\0', b'\x1b', b'\x85', b'\xa0', b'\xc2\xa0', b'\xe2\x80\xa8', b'\xe2\x80\xae', b'<', b'>', b'"', b"'", b'&', b'\\', b'/', b'(', b'%', b'%0D',
         b'@x', b'.UTF-8', b'+', b' ', b'\n')


def find_value(data, key):
    """Where the value of a key of the seal begins and ends."""
    start = data.index(key + b'=', data.rindex(MARK)) + len(key) + 1
    return start, re.compile(rb'[ "\n]|\Z').search(data, start).start()


def put(data, key, value):
    start, end = find_value(data, key)
    return data[:start] + value + data[end:]


def add(data, key, value):
    _, end = find_value(data, key)
    return data[:end] + value + data[end:]


def seal_again(style, data):
    """The checksum that fits: anybody can compute it."""
    mark = data.rindex(MARK)
    before = {'text': b'\n', 'markdown': b'\n<!-- ', 'html': b'<!-- ', 'json': b',\n  "seal" : "', 'pdf': b'%', 'odt': b''}[style]
    body = data[:mark - len(before)] + (b'\n}\n' if style == 'json' else b'')
    if style == 'odt':
        body = body[:-2] + b'\0\0'
    return put(data, b'sha256', hashlib.sha256(body).hexdigest().encode())


def forge_pdf(data):
    """A page of the forger's own, as an update behind the genuine file, in a comment that ends at its first CR."""
    previous = int(re.findall(rb'startxref\s+(\d+)', data)[-1])
    root, pages = (int(re.search(pattern, data).group(1)) for pattern in (rb'/Root (\d+) 0 R', rb'/Pages (\d+) 0 R'))
    first = int(re.search(rb'/Size (\d+)', data).group(1))
    start, _ = find_value(data, b'program')
    out, places = b'\r', {}

    def add_object(number, body):
        nonlocal out
        places[number] = start + len(out)
        out += b'%d\t0\tobj\r%s\rendobj\r' % (number, body)

    content = b'BT/F1\t16\tTf\t60\t700\tTd(Kazakhstan\\040is\\040party\\040to\\040NONE\\040of\\040them)Tj\tET'
    add_object(first, b'<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>')
    add_object(first + 1, b'<</Length\t%d>>stream\r\n' % len(content) + content + b'\rendstream')
    add_object(first + 2, b'<</Type/Page/Parent\t%d\t0\tR/MediaBox[0\t0\t595\t842]/Resources<</Font<</F1\t%d\t0\tR>>>>/Contents\t%d\t0\tR>>'
               % (pages, first, first + 1))
    add_object(pages, b'<</Type/Pages/Kids[%d\t0\tR]/Count\t1>>' % (first + 2))
    table = start + len(out)
    places[first + 3] = table
    index = b'\t'.join(b'%d\t1' % number for number in sorted(places))
    rows = b''.join(b'01%08X00' % places[number] for number in sorted(places))
    out += b'%d\t0\tobj\r<</Type/XRef/Size\t%d/W[1\t4\t1]/Index[%s]/Root\t%d\t0\tR/Prev\t%d/Filter/ASCIIHexDecode/Length\t%d>>stream\r%s>\rendstream\rendobj\rstartxref\r%d\r%%25' % (
        first + 3, first + 4, index, root, previous, len(rows) + 1, rows, table)
    return put(data, b'program', out.replace(b'\r\n', b'\r'))


class Forged(common.Case):
    @classmethod
    def setUpClass(cls):
        cls.genuine = {style: common.run('brief', 'KAZ', '--as-of', '1999-02-01', '--format', style).bytes for style in STYLES}

    def verify(self, data):
        path = self.folder / 'briefing'
        path.write_bytes(data)
        return path

    def refused(self, data, status=3, says=''):
        return self.fails(status, 'verify', self.verify(data), says=says)

    def test_genuine(self):
        for style, data in self.genuine.items():
            with self.subTest(style=style):
                self.assertTrue(self.done('verify', self.verify(data)).out.startswith('verified: KAZ as of 1999-02-01 is, byte for byte, what this program writes'))

    def test_text_in_the_seal(self):
        for style, payload in (('html', FALSE_HTML), ('markdown', FALSE_MARKDOWN), ('text', FALSE_TEXT), ('json', FALSE_TEXT)):
            for key in (b'program', b'bundle', b'edition', b'state', b'as-of', b'format', b'lang', b'made-with', b'sha256'):
                for forge in (put, add):
                    with self.subTest(style=style, key=key, forge=forge.__name__):
                        self.refused(forge(self.genuine[style], key, payload))
            with self.subTest(style=style):
                self.refused(add(self.genuine[style], b'lang', b'@' + payload))

    def test_page_in_the_seal(self):
        self.refused(forge_pdf(self.genuine['pdf']))

    def test_bytes_in_the_seal(self):
        for style, keys in (('text', (b'program', b'lang', b'made-with')), ('pdf', (b'program',))):
            for key in keys:
                for value in BYTES:
                    with self.subTest(style=style, key=key, value=value):
                        self.refused(add(self.genuine[style], key, value))

    def test_another_order(self):
        for style in ('text', 'pdf'):
            data = self.genuine[style]
            start, end = find_value(data, b'program')
            program = b'program=' + data[start:end] + b' '
            self.refused(data.replace(program, b''))
            self.refused(data.replace(program, program * 2))
            self.refused(data.replace(program, b'').replace(b' sha256=', b' ' + program + b'sha256='))
            self.refused(data.replace(b' sha256=', b'  sha256='))
            self.refused(data.replace(b' sha256=', b' and=more sha256='))

    def test_text_beside_the_seal(self):
        for style, data in self.genuine.items():
            mark = data.rindex(MARK)
            line = data[mark:].split(b'\n')[0].split(b'"')[0].split(b' -->')[0]
            for forged in (data + b'x', data + b'\n', data + data, data + line, data[:mark] + line + b'\n' + data[mark:], b'x' + data, data[:-1], data[:mark] + b' ' + data[mark:],
                           data.replace(b'\n', b'\r\n'), data[:mark] + line + b'\r' + data[mark + len(line):]):
                with self.subTest(style=style, forged=forged[-60:]):
                    self.refused(forged)

    def test_checksum_computed_again(self):
        """What a checksum cannot show, the comparison does."""
        for style, old, new in (('text', b'137 States', b'138 States'), ('markdown', b'137 States', b'138 States'), ('html', b'137 States', b'138 States'), ('json', b'"computed" : 1', b'"computed" : 2'),
                                ('pdf', b'/Creator (Accession', b'/Creator (accession'), ('odt', b'mimetypeapplication', b'mimetypeApplication')):
            with self.subTest(style=style):
                data = self.genuine[style]
                self.assertEqual(seal_again(style, data), data)
                self.assertIn(old, data)
                self.refused(seal_again(style, data.replace(old, new)), says='differs from what this program writes')

    def test_told(self):
        """Of an archive too it is told which sentence says something else, and what the edition says."""
        genuine = zipfile.ZipFile(io.BytesIO(self.genuine['odt']))
        out = io.BytesIO()
        with zipfile.ZipFile(out, 'w') as forged:
            for name in genuine.namelist():
                forged.writestr(name, genuine.read(name).replace(b'137 States', b'138 States'))
            forged.comment = genuine.comment
        said = self.refused(seal_again('odt', out.getvalue()), says='differs from what this program writes').err
        self.assertRegex(said, r'paragraph \d+: expected “[^”]*137 States[^”]*”, found “[^”]*138 States')

    def test_told_of_a_page(self):
        """Of a PDF it is told which page is drawn otherwise, however it was packed again; of what is part of no page, only that it differs."""
        data = self.genuine['pdf']
        pages = []
        for match in re.finditer(rb'\nstream\n(.*?)\n?endstream', data, re.DOTALL):
            try:
                drawn = zlib.decompress(match[1])
            except zlib.error:
                continue
            if b'BT\n' in drawn:
                pages.append((match, drawn))
        self.assertGreater(len(pages), 2)
        for page in (1, 2, len(pages)):
            match, drawn = pages[page - 1]
            start, stop = match.span(1)
            packed = zlib.compress(drawn.replace(b'BT\n', b'BT 3 Tr\n', 1), 9)
            # It may be longer than before, so that nothing behind it is where it was.
            said = self.refused(seal_again('pdf', data[:start] + packed + data[stop:]), says='differs from what this program writes').err
            self.assertIn('; the first page that does is page %d' % page, said)
        said = self.refused(seal_again('pdf', data.replace(b'/Creator (Accession', b'/Creator (accession')), says='differs from what this program writes').err
        self.assertNotIn('first page', said)

    def test_not_compared(self):
        """Another edition, version, library or font is no change, and no more than that is said of it."""
        for style, data in self.genuine.items():
            for key, value, says in ((b'program', b'0.0.1', 'version 0.0.1'), (b'edition', b'1999-1', 'edition 1999-1'), (b'bundle', b'mine', '“mine”'),
                                     (b'made-with', b'icu-1.2', 'icu-1.2')):
                with self.subTest(style=style, key=key):
                    said = self.refused(put(data, key, value), 1, says).err
                    self.assertIn('cannot be compared', said)
                    self.assertNotIn('changed', said)
                    broken = put(data[:50] + bytes([data[50] ^ 1]) + data[51:], key, value)
                    self.refused(broken, 3, 'does not fit its own checksum')

    def test_another_paper(self):
        """Pages of one paper whose seal names the other, and a paper that there is not."""
        letter = common.run('brief', 'KAZ', '--as-of', '1999-02-01', '--format', 'pdf', '--paper', 'letter').bytes
        self.done('verify', self.verify(letter))
        self.refused(letter.replace(b' paper=letter', b''), says='differs')
        self.refused(add(self.genuine['pdf'], b'lang', b' paper=letter'), says='differs')
        self.refused(add(self.genuine['text'], b'lang', b' paper=letter'), says='differs')
        for value in (b'a4', b'LETTER', b'legal', b'letter paper=letter', b''):
            self.refused(put(letter, b'paper', value), says='no check line')
        self.refused(seal_again('pdf', letter.replace(b'/Creator (Accession', b'/Creator (accession')), says='differs')

    def test_other_fonts(self):
        """A PDF drawn by other fonts of this machine is not called changed."""
        settings = self.folder / 'fonts.conf'
        settings.write_text('<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>'
                            '<match target="pattern"><edit name="family" mode="assign" binding="strong"><string>DejaVu Serif</string></edit></match></fontconfig>')
        data = common.run('brief', 'KAZ', '--as-of', '1999-02-01', '--format', 'pdf', environment={'FONTCONFIG_FILE': str(settings)}).bytes
        self.assertNotEqual(data, self.genuine['pdf'])
        said = self.refused(data, 1, 'fonts-').err
        self.assertIn('cannot be compared', said)
        self.assertNotIn('changed', said)

    def test_what_is_no_state_day_or_language(self):
        for key, value in ((b'state', b'XXX'), (b'as-of', b'1999-02-30'), (b'as-of', b'1999-02'), (b'as-of', b'1999'), (b'as-of', b'-'), (b'lang', b'tlh'), (b'lang', b'en_GB'),
                           (b'lang', b'EN'), (b'lang', b'fr'), (b'state', b'UZB'), (b'as-of', b'1999-02-02'), (b'format', b'html'), (b'format', b'csv'), (b'sha256', b'0' * 64)):
            with self.subTest(key=key, value=value):
                self.refused(put(self.genuine['text'], key, value))

    def test_older_form(self):
        """Files of earlier versions: what they said of themselves could be forged, and their words are no longer written."""
        for style, data in self.genuine.items():
            start, end = find_value(data, b'made-with')
            old = (data[:start - len(b'made-with=')] + data[end + 1:]).replace(MARK + b'2', MARK + b'1')
            with self.subTest(style=style):
                self.refused(old, 1, 'older form')
                self.refused(put(old, b'program', b'-->\r<h1>none</h1>'))

    def test_one_line(self):
        said = self.refused(put(self.genuine['text'], b'edition', b'a%0Ab%1B%5B2J%C2%9B%E2%80%AEc'), 1, 'edition a b[2Jc').err
        self.assertNotIn('\u202e', said)


if __name__ == '__main__':
    common.main()
