# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences of briefings as a jurist writes them in each language: treaties and States in the form that the sentence needs, and what
follows a negation."""

import re

import common

SAYS = {
    ('es', 'KAZ', '1999-02-01'): [
        'Kazajstán se adhirió a la Convención de 1951 y al Protocolo de 1967 el 15 de enero de 1999.',
        'Con este Estado, 137 Estados eran partes en la Convención de 1951 o en su Protocolo de 1967.',
        'Al 1 de febrero de 1999, Kazajstán no era parte en la Convención de 1954 ni en la Convención de 1961.',
        'Entre los demás Estados de Asia central, aún no era parte en la Convención de 1951 ni en el Protocolo de 1967: Uzbekistán.',
    ],
    ('es', 'IRN', '1999-02-01'): ['El Irán se adhirió a la Convención de 1951 y al Protocolo de 1967 el 28 de julio de 1976.'],
    ('fr', 'KAZ', '1999-02-01'): [
        'Le Kazakhstan a adhéré à la Convention de 1951 et au Protocole de 1967 le 15 janvier 1999.',
        'En Asie centrale, c’était le quatrième État à devenir partie à la Convention de 1951 et au Protocole de 1967, après\u00a0: ',
        'Au 1er février 1999, le Kazakhstan n’était partie ni à la Convention de 1954 ni à la Convention de 1961.',
    ],
    ('fr', 'VAT', '1999-02-01'): [
        'Le Saint-Siège a ratifié la Convention de 1951 le 15 mars 1956.',
        'Au 1er février 1999, le Saint-Siège n’était pas partie à la Convention de 1961.',
    ],
    ('fr', 'USA', '1999-02-01'): ['Les États-Unis d’Amérique ont adhéré au Protocole de 1967 le 1er novembre 1968.'],
    ('pt-BR', 'KAZ', '1999-02-01'): [
        'O Cazaquistão aderiu à Convenção de 1951 e ao Protocolo de 1967 em 15 de janeiro de 1999.',
        'Em 1º de fevereiro de 1999, o Cazaquistão não era parte da Convenção de 1954 nem da Convenção de 1961.',
    ],
    ('pt-BR', 'PHL', '1999-02-01'): ['As Filipinas aderiram à Convenção de 1951 e ao Protocolo de 1967 em 22 de julho de 1981.'],
    ('de', 'KAZ', '1999-02-01'): [
        'Kasachstan trat am 15. Januar 1999 dem Abkommen von 1951 und dem Protokoll von 1967 bei.',
        'Der Staat wurde der 133. Vertragsstaat des Abkommens von 1951 und der 134. Vertragsstaat des Protokolls von 1967.',
        'Am 1. Februar 1999 war Kasachstan weder Vertragsstaat des Übereinkommens von 1954 noch des Übereinkommens von 1961.',
        'Ende 1998 hatte Kasachstan 8.343 Flüchtlinge aufgenommen.',
    ],
    ('es', 'USA', '1999-02-01'): ['Al final de 1998, los Estados Unidos de América acogían a '],
    ('fr', 'COD', '1999-02-01'): ['À la fin de 1998, la République démocratique du Congo accueillait ', 'originaires de la République démocratique du Congo\u00a0: '],
    ('pt-BR', 'CIV', '1999-02-01'): ['No fim de 1998, a Côte d’Ivoire acolhia '],
    ('fa', 'KAZ', '1999-02-01'): ['طرف هیچ‌یک از کنوانسیون ۱۹۵۴ و کنوانسیون ۱۹۶۱ نبود.'],
    ('sw', 'KAZ', '1999-02-01'): ['haikuwa mhusika wa Mkataba wa 1954 wala Mkataba wa 1961.'],
    ('zh-CN', 'KAZ', '1999-02-01'): ['不是1954年公约或1961年公约的缔约方。'],
    ('de', 'NLD', '1999-02-01'): ['Die Niederlande ratifizierten das Abkommen von 1951 am 3. Mai 1956.'],
    ('de', 'MDG', '2026-11-28'): ['Madagaskar notifizierte am 2. April 1965 die Kündigung des Übereinkommens von 1954; am 2. April 1966 schied der Staat als Vertragsstaat aus.'],
    ('de', 'VAT', '1999-02-01'): ['Der Heilige Stuhl ratifizierte das Abkommen von 1951 am 15. März 1956.', 'war der Heilige Stuhl nicht Vertragsstaat des Übereinkommens von 1961.'],
    ('de', 'IRN', '1999-02-01'): ['war die Islamische Republik Iran weder Vertragsstaat des Übereinkommens von 1954 noch'],
    ('ru', 'KAZ', '1999-02-01'): [
        'Казахстан присоединился к Конвенции 1951 года и Протоколу 1967 года 15 января 1999 г.',
        'В Центральной Азии это четвертое государство-участник Конвенции 1951 года и Протокола 1967 года',
        'Казахстан не являлся участником ни Конвенции 1954 года, ни Конвенции 1961 года.',
        'На конец 1998 г. в Казахстане — 8 343 беженца.',
        # What began with a capital after a colon is quoted, or stands first.
        'По государствам до 2000 года не собиралось: «Лица, ищущие убежище».'],
    ('es', 'PSE', '2026-01-01'): ['La tabla del ACNUR da sus cifras bajo «Palestinian» (nota del registro).'],
    ('fr', 'PSE', '2026-01-01'): ['Le tableau du HCR donne ses chiffres sous «\u00a0Palestinian\u00a0» (note du registre).'],
    ('zh-CN', 'PSE', '2026-01-01'): ['巴勒斯坦国不是1951年公约、1967年议定书、1954年公约或1961年公约的缔约方。'],
    ('uk', 'KAZ', '2026-01-01'): ['«Інші особи, які потребують міжнародного захисту».'],
    # "Here" is a country: who has no nationality returned to none that is named.
    ('es', 'XXA', '2026-01-01'): ['Refugiados retornados, durante 2025'],
    ('de', 'XXA', '2026-01-01'): ['Zurückgekehrte Flüchtlinge, im Laufe von 2025'],
    ('ru', 'PHL', '2026-01-01'): ['Филиппины ратифицировали Конвенцию 1954 года', 'на Филиппинах — ', 'Беженцы с Филиппин'],
    ('ru', 'FRA', '2026-01-01'): ['Франция ратифицировала Конвенцию 1951 года', 'во Франции — ', 'выходцы из Франции', 'имеет для этого государства обязательную силу'],
    ('uk', 'USA', '2026-01-01'): ['Сполучені Штати Америки приєдналися до Протоколу 1967 року', 'у Сполучених Штатах Америки — ', 'вихідці зі Сполучених Штатів Америки'],
    ('uk', 'KAZ', '1999-02-01'): ['Казахстан приєднався до Конвенції 1951 року і Протоколу 1967 року', 'Казахстан не був державою-учасницею ані Конвенції 1954 року, ані Конвенції 1961 року.'],
    ('kk', 'COD', '2026-01-01'): ['Конго Демократиялық Республикасы 1965 ж. 19 шілде күні 1951 жылғы конвенцияға қосылды.', 'Конго Демократиялық Республикасында', 'Конго Демократиялық Республикасынан шыққан', '48-қатысушысы болды'],
    ('kk', 'NLD', '2026-01-01'): ['Нидерланд 1956 ж. 3 мамыр күні 1951 жылғы конвенцияны ратификациялады.', 'Батыс Еуропада', 'соңында Нидерландта 263 399 босқын'],
    ('tr', 'KAZ', '1999-02-01'): [
        'Kazakistan, 15 Ocak 1999 tarihinde 1951 Sözleşmesi’ne ve 1967 Protokolü’ne katılma belgesini tevdi etti.', '1951 Sözleşmesi’nin 133. tarafı',
        'Kazakistan ne 1954 Sözleşmesi’ne ne de 1961 Sözleşmesi’ne taraftı.',
        'o tarihte ne 1951 Sözleşmesi’ne ne de 1967 Protokolü’ne taraf olan: Özbekistan.', 'Kazakistan’da 8.343 mülteci bulunuyordu.', 'Kazakistan’dan gelen'],
    ('tr', 'PHL', '1999-02-01'): ['Filipinler 1961 Sözleşmesi’ne taraf değildi.'],
    ('tr', 'LBN', '2026-01-01'): ['Lübnan ne 1951 Sözleşmesi’ne ne de 1967 Protokolü’ne ne de 1954 Sözleşmesi’ne ne de 1961 Sözleşmesi’ne taraftı.'],
    ('kk', 'KAZ', '1999-02-01'): [
        'Қазақстан 1954 жылғы конвенцияға да, 1961 жылғы конвенцияға да қатысушы болған жоқ.',
        '1951 жылғы конвенцияға да, 1967 жылғы хаттамаға да қатысушы болмағаны: Өзбекстан.'],
    # A year alone has the words of a year, and no verb has to agree with 131,481, which is singular in Slavic languages.
    ('kk', 'SSD', '2026-01-01'): ['Оңтүстік Судан 2018 жылы 1967 жылғы хаттамаға қосылды.'],
    ('tr', 'SSD', '2026-01-01'): ['Güney Sudan, 2018 yılında 1967 Protokolü’ne katılma belgesini tevdi etti.', '144’üncüdür'],
    ('ru', 'SSD', '2026-01-01'): ['Южный Судан присоединился к Протоколу 1967 года в 2018 году.'],
    ('uk', 'SSD', '2026-01-01'): ['Південний Судан приєднався до Протоколу 1967 року у 2018 році.'],
    # Where people come from takes no article that a sentence on the State would have; a count is as at a day, and in a year.
    ('fr', 'FRA', '2026-01-01'): ['originaires de France\u00a0: ', 'Réfugiés originaires de France', '99 en 2025'],
    ('fr', 'IRN', '2026-01-01'): ['originaires d’Iran\u00a0: ', 'États d’Asie méridionale'],
    ('es', 'NLD', '2026-01-01'): ['82 al 17 de marzo de 2025', '99 en 2025'],
    ('fr', 'NLD', '2026-01-01'): ['originaires des Pays-Bas\u00a0: ', '82 au 17 mars 2025'],
    # A month after a verb has a case, or a word of its own before it.
    ('ru', 'SVN', '2026-01-01'): ['Словения присоединилась к Конвенции 1961 года в марте 2025 года.'],
    ('uk', 'SVN', '2026-01-01'): ['Словенія приєдналася до Конвенції 1961 року у березні 2025 року.'],
    ('kk', 'SVN', '2026-01-01'): ['Словения 2025 жылғы наурызда 1961 жылғы конвенцияға қосылды.'],
    ('tr', 'SVN', '2026-01-01'): ['Slovenya, 2025 yılının Mart ayında 1961 Sözleşmesi’ne katılma belgesini tevdi etti.'],
    ('de', 'SVN', '2026-01-01'): ['Slowenien trat im März 2025 dem Übereinkommen von 1961 bei.'],
    ('es', 'SVN', '2026-01-01'): ['Eslovenia se adhirió a la Convención de 1961 en marzo de 2025.'],
    ('fr', 'SVN', '2026-01-01'): ['La Slovénie a adhéré à la Convention de 1961 en mars 2025.'],
    ('pt-BR', 'SVN', '2026-01-01'): ['A Eslovênia aderiu à Convenção de 1961 em março de 2025.'],
    ('ar', 'SVN', '2026-01-01'): ['إلى اتفاقية عام ١٩٦١ في مارس ٢٠٢٥.'],
    ('fa', 'SVN', '2026-01-01'): ['اسلوونی در مارس ۲۰۲۵ به کنوانسیون ۱۹۶۱ ملحق شد.'],
    ('zh-CN', 'SVN', '2026-01-01'): ['斯洛文尼亚于2025年3月加入1961年公约。'],
    ('ru', 'MDG', '2026-11-28'): ['Примечание в записях: дата его заявления не найдена.'],
    ('ru', 'NLD', '1999-02-01'): ['На конец 1998 г. в Нидерландах — 131 481 беженец.'],
    ('uk', 'NLD', '1999-02-01'): ['На кінець 1998 р. у Нідерландах — 131 481 біженець.'],
    ('uk', 'FRA', '1999-02-01'): ['саме по собі підписання не зв’язує.'],
    ('zh-CN', 'MDG', '1999-02-01'): ['马达加斯加在1997年底收容的人数未报告。'],
    ('fa', 'FRA', '1999-02-01'): ['سهمیهٔ کارگران'],
    # One spelling of the continents, in the names and in the catalogue.
    ('fa', 'CIV', '1999-02-01'): ['در غرب آفریقا، '],
    ('fa', 'USA', '1999-02-01'): ['ایالات متحدهٔ آمریکا طرف هیچ‌یک از', 'در آمریکای شمالی نخستین'],
    ('ar', 'NLD', '1999-02-01'): ['تحفظ وإعلان بشأن المواد ١ و٢٦ و٤٠'],
    ('tr', 'USA', '2026-01-01'): ['Amerika Birleşik Devletleri’nde', 'Amerika Birleşik Devletleri’nden gelen'],
    ('ar', 'KAZ', '1999-02-01'): ['انضمت كازاخستان إلى اتفاقية عام ١٩٥١ وبروتوكول عام ١٩٦٧', 'لم تكن كازاخستان طرفاً في اتفاقية عام ١٩٥٤ ولا في اتفاقية عام ١٩٦١.'],
    ('ar', 'SSD', '2026-01-01'): ['انضم جنوب السودان إلى اتفاقية عام ١٩٥١', 'انضم جنوب السودان إلى بروتوكول عام ١٩٦٧ في عام ٢٠١٨.'],
    ('ar', 'VAT', '2026-01-01'): ['صدّق الكرسي الرسولي على اتفاقية عام ١٩٥١', 'لم يكن الكرسي الرسولي طرفاً في اتفاقية عام ١٩٦١'],
    # A pronoun or a bare rank has no gender to agree with: "Francia", "la Santa Sede"; "primer" and "tercer" before their noun.
    ('es', 'FRA', '1999-02-01'): [
        'Fue el noveno Estado en ser parte en la Convención de 1951.',
        'La Convención de 1951 obliga a este Estado desde el 21 de septiembre de 1954, 90.º día siguiente al depósito',
        'Constaba como vigente el 14 de marzo de 2015.',
    ],
    ('es', 'VAT', '1999-02-01'): [
        'Fue el primer Estado en ser parte en el Protocolo de 1967.',
        'En Europa meridional fue el segundo Estado en pasar a ser parte en la Convención de 1951, después de: Italia',
    ],
    # "Here" is nowhere on paper; by 2000 and by February are not before them.
    ('es', 'KAZ', '2000-01-01'): [
        'Fue el 133.er Estado en ser parte en la Convención de 1951 y el 134.º Estado en ser parte en el Protocolo de 1967.',
        'ratifiquen, a más tardar en 2000, las convenciones', 'Anunciada a más tardar en febrero de 1999;',
        'Refugiados que regresaron a este país',
    ],
    ('es', 'SRB', '2026-11-28'): ['como República Federativa de Yugoslavia; obligada desde su establecimiento.'],
    ('fr', 'KAZ', '2000-01-01'): [
        'Parties\u00a0: d’après les instruments déposés jusqu’à cette date incluse.', 'Jusqu’en 2000, début inconnu', 'Réfugiés rentrés dans ce pays',
    ],
    ('fr', 'SRB', '2026-11-28'): ['République fédérale de Yougoslavie\u00a0; liée depuis sa création.'],
    ('pt-BR', 'KAZ', '2000-01-01'): ['Partes: segundo os instrumentos depositados até esse dia.', 'Refugiados que retornaram a este país'],
    ('pt-BR', 'SRB', '2026-11-28'): ['vinculada desde o seu estabelecimento.'],
    # What began in the past and lasts is "seit", not "ab".
    ('de', 'FRA', '1999-02-01'): [
        'Das Abkommen von 1951 bindet den Staat seit dem 21. September 1954, dem 90. Tag nach der Hinterlegung (Artikel 43(2)).',
        'Der Staat ist seit dem 6. Juni 1960 gebunden, dem Tag, an dem das Übereinkommen von 1954 selbst in Kraft trat',
        'Am 14. März 2015 als bestehend verzeichnet.',
    ],
    ('de', 'CIV', '1999-02-01'): ['Der Staat ist seit dem 7. August 1960 an das Abkommen von 1951 gebunden.'],
    ('de', 'COD', '1999-02-01'): ['Weder ein Vorbehalt noch eine geografische Beschränkung ist verzeichnet.'],
    ('de', 'PHL', '2026-11-28'): ['Das Datum ist aus einem anderen, veröffentlichten Datum berechnet.'],
    ('de', 'KAZ', '2000-01-01'): ['Die Hohe Flüchtlingskommissarin Sadako Ogata schreibt', 'In diesen Staat zurückgekehrte Flüchtlinge'],
    ('sw', 'COD', '1999-02-01'): ['Ikawa mhusika wa 48 wa Mkataba wa 1951.', 'Hakuna sharti wala ukomo wa kijiografia uliorekodiwa.'],
    ('sw', 'SSD', '2026-11-28'): ['ilijiunga na Itifaki ya 1967 mnamo 2018.', 'rekodi inaifanya ya 144'],
}


class Sentences(common.Case):
    def read(self, place, day, language):
        return ' '.join(self.done('brief', place, '--as-of', day, '--lang', language).out.split())

    def test_sentences(self):
        for (language, place, day), sentences in SAYS.items():
            text = self.read(place, day, language)
            for sentence in sentences:
                with self.subTest(language=language, place=place):
                    self.assertIn(' '.join(sentence.split()), text)

    def test_no_state(self):
        """An origin that is no State has no case, and is not called a State."""
        for language, sentence in (('ru', 'в таблице с этим происхождением: 34'), ('uk', 'в таблиці з цим походженням: 34'), ('tr', 'sonunda tabloda bu menşeden: 34'),
                                   ('ar', 'الأصل: فئة عديمي الجنسية')):
            self.assertIn(sentence, self.read('XXA', '2026-01-01', language))

    def test_proofs(self):
        """A proof says who made the count, and of whom: "Qui compte" and "Quién cuenta" would say who matters."""
        for language, sentence in (('fr', 'Qui établit le décompte\u00a0: HCR.'), ('es', 'Quién hace el recuento: ACNUR.'),
                                   ('pt-BR', 'Quem faz a contagem: ACNUR.'), ('de', 'oder der Satzung von UNHCR als solche anerkannt sind,')):
            with self.subTest(language=language):
                text = self.done('why', '--state', 'KAZ', '--figure', 'refugees', '--year', '1998', '--lang', language).out
                self.assertIn(sentence, re.sub('[ \n]+', ' ', text))

    def test_own_treaties(self):
        """A treaty that no table declines stands in the quotation marks of the language, after the word that takes its case."""
        acts, treaties, bundle = self.folder / 'acts.csv', self.folder / 'treaties.csv', self.folder / 'own.json'
        acts.write_text('iso3,treaty,action,date,source\nKAZ,nansen,accession,2001-03-04,register\n')
        treaties.write_text('id,title,done,entry_into_force\nnansen,Nansen Agreement,1998-01-01,2000-01-01\n'
                            'hague,Hague Agreement,1999-01-01,2001-01-01\n')
        self.done('make-bundle', acts, '--treaties', treaties, '-o', bundle)
        for language, sentence in (('en', 'acceded to the Nansen Agreement on'), ('es', 'se adhirió al tratado «Nansen Agreement» el'),
                                   ('fr', 'a adhéré au traité «\u00a0Nansen Agreement\u00a0» le'), ('de', 'dem Vertrag „Nansen Agreement“ bei.'),
                                   ('pt-BR', 'não era parte do tratado “Hague Agreement”.'), ('zh-CN', '加入《Nansen Agreement》。'),
                                   ('ru', 'присоединился к договору «Nansen Agreement»'), ('tr', '“Nansen Agreement” antlaşmasına katılma belgesini')):
            with self.subTest(language=language):
                text = self.done('brief', 'KAZ', '--as-of', '2010-01-01', '--bundle', bundle, '--lang', language).out
                self.assertIn(sentence, re.sub('[ \n]+', ' ', text))

    def test_nothing_internal(self):
        """Names travel between marks to the message that takes them; none is shown."""
        for language, place in {(language, place) for language, place, _ in SAYS} | {('en', 'KAZ'), ('ar', 'KAZ')}:
            for command in (('brief', place), ('brief', 'SRB'), ('brief', 'CSK'), ('profile', 'SRB'), ('status', '--state', place)):
                text = self.done(*command, '--lang', language).out
                self.assertFalse([letter for letter in text if letter < ' ' and letter not in '\n\t\f'], (language, command))


if __name__ == '__main__':
    common.main()
