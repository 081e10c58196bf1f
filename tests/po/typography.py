# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How each language is set: spaces, quotation marks, punctuation, half-spaces, letters."""

import re

HAN = '\u3400-\u9fff'
ARABIC = '\u0621-\u064a\u066e-\u06d3'
QUOTES = {'ar': '«»', 'de': '„“‚‘', 'es': '«»', 'fa': '«»', 'fr': '«»', 'kk': '«»', 'pt_BR': '“”', 'ru': '«»', 'sw': '“”', 'tr': '“”', 'uk': '«»', 'zh_CN': '“”'}
CASELESS = ['ar', 'fa', 'zh_CN']
SENTENCE = re.compile(r'(?:[A-Z]|\{[A-Z])[^\n]*[.?!](?:\n|$)')
ALL_QUOTES = '«»“”„‚‘"'

# (languages or None for all, what is not written, why)
RULES = [
    (None, r'(?<=\S)  +(?=\S)', 'two spaces'),
    (None, r'\.\.\.', 'three full stops for an ellipsis'),
    (None, r'(?<=[^\W\d_])\'(?=[^\W\d_])', 'a straight apostrophe'),
    # The United Nations write “غينيا - بيساو”.
    ('de es fa fr kk pt_BR ru sw tr uk zh_CN', r'(?<=[^\W\d_]) - (?=[^\W\d_])', 'a hyphen for a dash'),
    ('ar de es fa kk pt_BR ru sw tr uk zh_CN', r'(?<=[\w)}])[ \u00a0\u202f]+[,;:?!»](?=\s|$)', 'a space before punctuation'),
    ('fr', r'[ \u202f\u2009][:;!?»](?=\W|$)', 'a space that breaks before : ; ! ? »'),
    ('fr', r'(?<=[^\W_])[;!?»](?!\w)|(?<=[})…])[;!?»](?!\w)', 'no space before ; ! ? »'),
    ('fr', r'(?<=[^\s\u00a0])(?<!%[su])(?<!region)(?<!treaty)(?<!accession)(?<!Kosovo):(?=\s|$)', 'no space before :'), # but in codes, and in a title
    ('fr', r'«(?!\u00a0)', 'no space after «'),
    ('es', r'^[^¿]*\?(?!as-of|\w)', 'a question without ¿'),
    ('ru', r'[ёЁ]', 'ё, which no other message writes'),
    ('ar', r'[یکۀە]', 'a letter of Persian'),
    ('ar', r'ًا', 'the tanwin before its alif'),
    ('fa', r'[يكة]', 'a letter of Arabic'),
    ('fa', rf'(?<![{ARABIC}\u200c])ن?می (?=[{ARABIC}])', 'a space for the half-space of a verb'),
    ('fa', rf'(?<=[{ARABIC}]) ها(ی|یی|یش|یشان)?(?![{ARABIC}])', 'a space for the half-space of a plural'),
    ('fa', rf'(?<=[{ARABIC}]) تر(ین)?(?![{ARABIC}])', 'a space for the half-space of a comparative'),
    ('fa', r'\u200c(?=[\s.،؛:»)]|$)|(?<=[\s«(])\u200c', 'a half-space that joins nothing'),
    ('ar fa', rf'(?<=[{ARABIC}\u064b-\u0652])[,;?]|[,;?](?=\s*[{ARABIC}])', 'a Latin comma, semicolon or question mark'),
    ('zh_CN', rf'(?<=[{HAN}])[,;:?!.](?!\w)|(?<=[{HAN}])[()](?!_)|[,;:?!](?=[{HAN}])|(?<=[{HAN}}}])\.(?=\s|$)', 'punctuation of half the width'),
    ('zh_CN', rf'(?<=[{HAN}]) (?=[{HAN}])|(?<=[，。；：、！？（）“”]) | (?=[，。；：、！？（）])', 'a space that Chinese does not have'),
    ('zh_CN', rf'(?<=[{HAN}]) (?:\d+|%[du]|%\.0f|{{n}}|{{all}}) ?(?=[{HAN}])|(?<=[{HAN}])(?:\d+|%[du]|{{n}}|{{all}}) (?=[{HAN}])', 'a space beside a figure'),
]


def is_wanted(language, rule):
    return rule is None or language in rule.split()


def found_in(language, message, text):
    """What is wrong with a translation: [(why, where)]."""
    found = []
    for wanted, pattern, why in RULES:
        if is_wanted(language, wanted):
            for match in re.finditer(pattern, text, re.M):
                found.append((why, text[max(0, match.start() - 12):match.end() + 12]))
    for mark in ALL_QUOTES:
        # A piece of a command line or of JSON keeps the mark that English has there too.
        if mark not in QUOTES[language] and mark in text and not (mark == '"' and '"' in message):
            found.append((f'the quotation mark {mark}', text))
    # {treaties} at the beginning of a sentence is written {Treaties}.
    if language not in CASELESS and SENTENCE.match(message) and re.match(r'[«“„¿¡(\u00a0]*\{[a-z]', text):
        found.append(('a sentence that begins with a place in small letters', text))
    if text != text.strip(' \u00a0') and message == message.strip(' '):
        found.append(('a space at an end', text))
    return found
