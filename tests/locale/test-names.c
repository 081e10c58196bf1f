/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What States and regions are called: the program holds to the tables of data/names, and finds them by the names of CLDR too. */

#include "config.h"

#include <string.h>

#include "locale/acc-locale.h"
#include "locale/acc-names.h"
#include "locale/acc-phrase.h"
#include "locale/acc-second.h"

typedef struct
{
  AccBundle *bundle;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  fixture->bundle = acc_bundle_load (folder, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->bundle);
  acc_locale_set_language ("en");
}

/* The table as it lies in the tree: code to name. */
static GHashTable *
read_names (const char *language)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *file = g_strdelimit (g_strconcat (language, ".tsv", NULL), "-", '_');
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "names", file, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      if (*lines[i] != '#' && *lines[i] != '\0')
        g_hash_table_insert (names, g_strdup (cells[0]), g_strdup (cells[1]));
    }
  return names;
}

static void
test_tables (Fixture      *fixture,
             gconstpointer data)
{
  const char *const *languages = acc_locale_list_languages ();

  for (guint l = 0; languages[l] != NULL; l++)
    {
      g_autoptr (GHashTable) names = NULL;

      acc_locale_set_language (languages[l]);
      if (strcmp (languages[l], "en") == 0)
        continue;
      names = read_names (languages[l]);
      for (guint i = 0; i < acc_bundle_get_n (fixture->bundle, ACC_TABLE_STATES); i++)
        {
          AccState *state = acc_bundle_get_item (fixture->bundle, ACC_TABLE_STATES, i);

          if (state->kind == ACC_STATE_GROUP)
            continue;
          g_test_message ("%s %s", languages[l], state->iso3);
          g_assert_cmpstr (acc_locale_state_name (state), ==, g_hash_table_lookup (names, state->iso3));
        }
      for (guint i = 0; i < acc_bundle_get_n (fixture->bundle, ACC_TABLE_REGIONS); i++)
        {
          AccRegion *region = acc_bundle_get_item (fixture->bundle, ACC_TABLE_REGIONS, i);

          g_test_message ("%s %s", languages[l], region->code);
          g_assert_cmpstr (acc_locale_region_name (region), ==, g_hash_table_lookup (names, region->code));
        }
    }
}

/* The names that a list of CLDR gets wrong for a treaty: who ratified is the Holy See. */
static void
test_of_authorities (Fixture      *fixture,
                     gconstpointer data)
{
  static const struct
  {
    const char *language, *code, *name;
  } cases[] = {
    { "fr", "VAT", "Saint-Siège" }, { "fr", "PSE", "État de Palestine" }, { "fr", "PRK", "République populaire démocratique de Corée" },
    { "fr", "CIV", "Côte d’Ivoire" }, { "fr", "TUR", "Türkiye" }, { "fr", "VNM", "Viet Nam" }, { "fr", "TLS", "Timor-Leste" },
    { "es", "VAT", "Santa Sede" }, { "es", "KAZ", "Kazajstán" }, { "es", "BLR", "Belarús" }, { "es", "TUR", "Türkiye" },
    { "ru", "COG", "Конго" }, { "ru", "COD", "Демократическая Республика Конго" }, { "ru", "KGZ", "Кыргызстан" }, { "ru", "BLR", "Беларусь" },
    { "ar", "VAT", "الكرسي الرسولي" }, { "ar", "CIV", "كوت ديفوار" }, { "zh-CN", "KOR", "大韩民国" }, { "zh-CN", "PSE", "巴勒斯坦国" },
    { "kk", "COG", "Конго" }, { "kk", "COD", "Конго Демократиялық Республикасы" }, { "kk", "VAT", "Қасиетті Тақ" },
    { "de", "VAT", "Heiliger Stuhl" }, { "de", "COD", "Demokratische Republik Kongo" }, { "pt-BR", "VAT", "Santa Sé" },
    { "tr", "VAT", "Kutsal Makam" }, { "tr", "PSE", "Filistin Devleti" }, { "uk", "RUS", "Російська Федерація" }, { "uk", "VAT", "Святий Престол" },
    { "fa", "VAT", "مقر مقدس" }, { "sw", "VAT", "Vatican" }, { "sw", "PSE", "Dola ya Palestina" }, { "fr", "CSK", "Tchécoslovaquie" },
    { "en", "TUR", "Türkiye" }, { "en", "VAT", "Holy See" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      acc_locale_set_language (cases[i].language);
      g_assert_cmpstr (acc_locale_state_name (acc_bundle_find_state (fixture->bundle, cases[i].code)), ==, cases[i].name);
    }
  acc_locale_set_language ("fr");
  g_assert_cmpstr (acc_locale_region_name (acc_bundle_find_region (fixture->bundle, "145")), ==, "Asie occidentale");
  acc_locale_set_language ("zh-CN");
  g_assert_cmpstr (acc_locale_region_name (acc_bundle_find_region (fixture->bundle, "021")), ==, "北美");
}

/* A search over all languages hears the table's name first, and the name of CLDR. */
static void
test_other_names (Fixture      *fixture,
                  gconstpointer data)
{
  AccState *holy_see = acc_bundle_find_state (fixture->bundle, "VAT");
  AccState *france = acc_bundle_find_state (fixture->bundle, "FRA");
  g_autoptr (AccNames) french = acc_names_new ("fr", fixture->bundle);
  g_autoptr (AccNames) english = acc_names_new ("en", fixture->bundle);
  g_auto (GStrv) names = acc_names_list_state (french, holy_see);
  g_auto (GStrv) one = acc_names_list_state (french, france);
  g_auto (GStrv) region = acc_names_list_region (french, acc_bundle_find_region (fixture->bundle, "145"));
  g_auto (GStrv) own = acc_names_list_state (english, france);

  g_assert_cmpuint (g_strv_length (names), ==, 2);
  g_assert_cmpstr (names[0], ==, "Saint-Siège");
  g_assert_cmpstr (names[1], ==, "État de la Cité du Vatican");
  g_assert_cmpuint (g_strv_length (one), ==, 1);
  g_assert_cmpstr (one[0], ==, "France");
  g_assert_cmpstr (region[0], ==, "Asie occidentale");
  g_assert_cmpstr (own[0], ==, "France");

  acc_locale_set_language ("fr");
  g_assert_cmpstr (acc_locale_state_other_name (holy_see), ==, "État de la Cité du Vatican");
  acc_locale_set_language ("en");
  g_assert_null (acc_locale_state_other_name (holy_see));
}

/* A sentence takes a name in the form that it needs, and verbs agree with it. */
static void
test_forms (Fixture      *fixture,
            gconstpointer data)
{
  static const struct
  {
    const char *language, *code, *message, *text;
  } cases[] = {
    { "fr", "KAZ", "{State:the} {state|a|a|ont|ont} signé", "Le Kazakhstan a signé" },
    { "fr", "USA", "{State:the} {state|a|a|ont|ont} signé", "Les États-Unis d’Amérique ont signé" },
    { "fr", "IRN", "réfugiés {state:of}, {state:in}", "réfugiés de l’Iran, en Iran" },
    { "fr", "FRA", "{state:none}", "France" },
    { "es", "NLD", "Al {date}, {state:the} {state|no era|no eran}", "Al {date}, los Países Bajos no eran" },
    { "pt-BR", "BRA", "{state:in}", "no Brasil" },
    { "ru", "FRA", "{State} {state|присоединился|присоединилась|присоединилось|присоединились}", "Франция присоединилась" },
    { "uk", "ARE", "{State} {state|приєднався|приєдналася|приєдналося|приєдналися}", "Об’єднані Арабські Емірати приєдналися" },
    { "ar", "FRA", "{state|انضمت|انضم} {state:the}", "انضمت فرنسا" },
    { "ar", "SSD", "{state|انضمت|انضم} {state}", "انضم جنوب السودان" },
    { "en", "FRA", "{State:the} {state|a|b}", "France a" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccState *state = acc_bundle_find_state (fixture->bundle, cases[i].code);
      g_autofree char *text = NULL;

      acc_locale_set_language (cases[i].language);
      text = acc_locale_compose (cases[i].message, "state", acc_locale_state_name (state), NULL);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
  acc_locale_set_language ("kk");
  {
    g_autofree char *rank = acc_locale_format_ordinal_words (ACC_RANK_PARTY, 133);
    g_autofree char *before = acc_locale_compose ("{ordinal} қатысушы, {ordinal}", "ordinal", rank, NULL);
    g_autofree char *word = acc_locale_compose ("{ordinal} қатысушы", "ordinal", "төртінші", NULL);

    g_assert_cmpstr (before, ==, "133-қатысушы, 133-ші");
    g_assert_cmpstr (word, ==, "төртінші қатысушы");
  }
  acc_locale_set_language ("zh-CN");
  {
    g_autofree char *year = acc_locale_format_date (acc_date_year (2024));
    g_autofree char *text = acc_locale_compose ("{year}年底", "year", year, NULL);

    g_assert_cmpstr (text, ==, "2024年底");
  }
  acc_locale_set_language ("fr");
  {
    g_autofree char *list = acc_locale_compose ("{State:the} {state|a|a|ont|ont}", "state", "France et Italie", NULL);

    g_assert_cmpstr (list, ==, "France et Italie a");
  }
}

/* A name that the table does not have, of somebody's own bundle, is put into words where the sentence asks for a case. */
static void
test_names_without_forms (Fixture      *fixture,
                          gconstpointer data)
{
  static const struct
  {
    const char *language, *place, *message, *text;
  } cases[] = {
    { "tr", "state", "{state:abl} gelen mülteciler", "Ruritanya olarak belirtilen yerden gelen mülteciler" },
    { "tr", "state", "{state:gen}", "Ruritanya devletinin" },
    { "tr", "region", "{Region:loc}", "Ruritanya bölgesinde" },
    { "tr", "state", "{State}", "Ruritanya" },
    { "ru", "state", "{State:name} {state|был|была|было|были}, {state:in}", "Государство Ruritanya было, в государстве Ruritanya" },
    { "fr", "state", "{state:of}", "de Ruritanya" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;

      acc_locale_set_language (cases[i].language);
      text = acc_locale_compose (cases[i].message, cases[i].place, "Ruritanya", NULL);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Treaties in sentences: in the form that the message asks for, one by one, and lists after a negation. */
static void
test_treaties (Fixture      *fixture,
               gconstpointer data)
{
  static const struct
  {
    const char *language, *message, *titles[4], *text;
    AccPhrase kind;
  } cases[] = {
    { "en", "party to {treaties}", { "1951 Convention", "1967 Protocol" }, "party to the 1951 Convention or the 1967 Protocol", ACC_PHRASE_ANY },
    { "en", "{Treaties} binds", { "1951 Convention" }, "The 1951 Convention binds", ACC_PHRASE_ANY },
    { "es", "se adhirió {treaties:to}.", { "Convención de 1951", "Protocolo de 1967" }, "se adhirió a la Convención de 1951 y al Protocolo de 1967.", ACC_PHRASE_TREATIES },
    { "es", "se adhirió {treaties:to}.", { "Acuerdo de Nansen" }, "se adhirió al tratado «Acuerdo de Nansen».", ACC_PHRASE_TREATIES },
    { "es", "no era parte {treaties:nor_in}.", { "Convención de 1954", "Convención de 1961" }, "no era parte en la Convención de 1954 ni en la Convención de 1961.", ACC_PHRASE_ANY },
    { "es", "no era parte {treaties:nor_in}.", { "la Convención de 1951 o su Protocolo de 1967" }, "no era parte en la Convención de 1951 ni en su Protocolo de 1967.", ACC_PHRASE_WORDS },
    { "fr", "n’est {treaties|pas partie|pas partie|partie ni} {treaties:nor_to}.", { "Protocole de 1967" }, "n’est pas partie au Protocole de 1967.", ACC_PHRASE_ANY },
    { "fr", "n’est {treaties|pas partie|pas partie|partie ni} {treaties:nor_to}.", { "Convention de 1951", "Protocole de 1967", "Convention de 1961" },
      "n’est partie ni à la Convention de 1951 ni au Protocole de 1967 ni à la Convention de 1961.", ACC_PHRASE_ANY },
    { "fr", "{Treaties:the} {treaties|a été adopté|a été adoptée|ont été adoptés}", { "Convention de 1954" }, "La Convention de 1954 a été adoptée", ACC_PHRASE_TREATIES },
    { "pt-BR", "aderiu {treaties:to}; parte {treaties:of}", { "Convenção de 1951", "Protocolo de 1967" },
      "aderiu à Convenção de 1951 e ao Protocolo de 1967; parte da Convenção de 1951 e do Protocolo de 1967", ACC_PHRASE_TREATIES },
    { "de", "trat {treaties:dat} bei", { "Abkommen von 1951", "Protokoll von 1967" }, "trat dem Abkommen von 1951 und dem Protokoll von 1967 bei", ACC_PHRASE_TREATIES },
    { "de", "trat {treaties:dat} bei", { "Kyoto" }, "trat dem Vertrag „Kyoto“ bei", ACC_PHRASE_TREATIES },
    { "de", "war {treaties|nicht|weder} Vertragsstaat {treaties:nor_gen}", { "Übereinkommen von 1954", "Übereinkommen von 1961" },
      "war weder Vertragsstaat des Übereinkommens von 1954 noch des Übereinkommens von 1961", ACC_PHRASE_ANY },
    { "ru", "присоединился {treaties:dat}", { "Конвенция 1951 года", "Протокол 1967 года" }, "присоединился Конвенции 1951 года и Протоколу 1967 года", ACC_PHRASE_TREATIES },
    { "ru", "не являлся участником {treaties:nor_gen}", { "Конвенция 1954 года", "Протокол 1967 года" }, "не являлся участником ни Конвенции 1954 года, ни Протокола 1967 года",
      ACC_PHRASE_ANY },
    { "uk", "не була учасницею {treaties:nor_gen}", { "Конвенція 1954 року", "Протокол 1967 року" }, "не була учасницею ані Конвенції 1954 року, ані Протоколу 1967 року", ACC_PHRASE_ANY },
    { "kk", "{treaties:nor_gen} қатысушысы болған жоқ", { "1954 жылғы конвенция", "1967 жылғы хаттама" }, "1954 жылғы конвенцияның да, 1967 жылғы хаттаманың да қатысушысы болған жоқ",
      ACC_PHRASE_ANY },
    { "tr", "{treaties:nor_dat} {treaties|taraf değildi|taraftı}", { "1954 Sözleşmesi", "1967 Protokolü" }, "ne 1954 Sözleşmesi’ne ne de 1967 Protokolü’ne taraftı", ACC_PHRASE_ANY },
    { "tr", "{treaties:nor_dat} {treaties|taraf değildi|taraftı}", { "1954 Sözleşmesi" }, "1954 Sözleşmesi’ne taraf değildi", ACC_PHRASE_ANY },
    { "ar", "لم تكن الدولة طرفاً {treaties:nor_in}", { "اتفاقية عام ١٩٥٤", "بروتوكول عام ١٩٦٧" }, "لم تكن الدولة طرفاً في اتفاقية عام ١٩٥٤ ولا في بروتوكول عام ١٩٦٧", ACC_PHRASE_ANY },
    { "zh-CN", "不是{treaties:nor_the}的缔约国", { "1954年公约", "1961年公约" }, "不是1954年公约或1961年公约的缔约国", ACC_PHRASE_ANY },
    { "es", "después {states:of}", { "Irán", "Kazajstán", "Nansenia" }, "después del Irán, de Kazajstán y de Nansenia", ACC_PHRASE_STATES },
    { "tr", "{states:dat}", { "Kazakistan", "Nansen" }, "Kazakistan’a ve Nansen devletine", ACC_PHRASE_STATES },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *phrase = NULL;
      g_autofree char *text = NULL;

      acc_locale_set_language (cases[i].language);
      phrase = acc_phrase_new (cases[i].kind, cases[i].titles, g_strv_length ((char **) cases[i].titles));
      text = acc_locale_compose (cases[i].message, "treaties", phrase, "states", phrase, NULL);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* What stands before a date depends on how precise it is. */
static void
test_dates (Fixture      *fixture,
            gconstpointer data)
{
  static const struct
  {
    const char *language, *message, *day, *month, *year;
  } cases[] = {
    { "fr", "{Date|jusqu’au|jusqu’en} {date}", "Jusqu’au 1er février 1999", "Jusqu’en juillet 2024", "Jusqu’en 2018" },
    { "es", "{date|hasta el|hasta} {date}", "hasta el 1 de febrero de 1999", "hasta julio de 2024", "hasta 2018" },
    { "de", "{date|am|im|im Jahr} {date}", "am 1. Februar 1999", "im Juli 2024", "im Jahr 2018" },
    { "en", "{date|on|in} {date}", "on 1 February 1999", "in July 2024", "in 2018" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AccDate dates[] = { { 1999, 2, 1, ACC_PRECISION_DAY }, { 2024, 7, 0, ACC_PRECISION_MONTH }, { 2018, 0, 0, ACC_PRECISION_YEAR } };
      const char *const expected[] = { cases[i].day, cases[i].month, cases[i].year };

      acc_locale_set_language (cases[i].language);
      for (gsize d = 0; d < G_N_ELEMENTS (dates); d++)
        {
          g_autofree char *date = acc_locale_format_date (dates[d]);
          g_autofree char *text = acc_locale_compose (cases[i].message, "date", date, NULL);

          g_assert_cmpstr (text, ==, expected[d]);
        }
    }
}

/* What is called otherwise in a second language, which is not the one in use. */
static void
test_second (Fixture      *fixture,
             gconstpointer data)
{
  static const struct
  {
    const char *first, *second, *state, *region, *treaty, *term;
  } cases[] = {
    { "en", NULL, NULL, NULL, NULL, NULL },
    { "en", "en", NULL, NULL, NULL, NULL },
    { "en", "tlh", NULL, NULL, NULL, NULL },
    { "en", "fr", NULL, "Asie centrale", "Convention de 1951", "Adhésion" },
    { "ru", "kk", "Қазақстан", "Орталық Азия", "1951 жылғы конвенция", "Қосылу" },
    { "fr", "en", NULL, "Central Asia", "1951 Convention", "Accession" },
    { "en", "ar", "\u200e\u2068كازاخستان\u2069", "\u200e\u2068آسيا الوسطى\u2069", "\u200e\u2068اتفاقية عام ١٩٥١\u2069", "\u200e\u2068انضمام\u2069" },
    { "ar", "en", "\u200f\u2068Kazakhstan\u2069", "\u200f\u2068Central Asia\u2069", "\u200f\u20681951 Convention\u2069", "\u200f\u2068Accession\u2069" },
    { "ar", "fa", "قزاقستان", "آسیای مرکزی", "کنوانسیون ۱۹۵۱", "الحاق" },
  };
  AccState *kazakhstan = acc_bundle_find_state (fixture->bundle, "KAZ");
  AccRegion *region = acc_bundle_find_region (fixture->bundle, "143");

  acc_locale_set_bundle (fixture->bundle);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *state = NULL, *of_region = NULL, *treaty = NULL, *term = NULL;
      guint before;

      g_test_message ("%s, %s", cases[i].first, cases[i].second);
      acc_second_set_language (NULL);
      acc_locale_set_language (cases[i].first);
      before = acc_locale_get_serial ();
      acc_second_set_language (cases[i].second);
      g_assert_true (acc_locale_get_serial () != before || acc_locale_match_language (cases[i].second) == NULL);
      g_assert_cmpstr (acc_locale_get_language (), ==, cases[i].first);
      state = acc_second_state_name (kazakhstan);
      of_region = acc_second_region_name (region);
      treaty = acc_second_text ("1951 Convention");
      term = acc_second_term ("treaty action", "Accession");
      g_assert_cmpstr (state, ==, cases[i].state);
      g_assert_cmpstr (of_region, ==, cases[i].region);
      g_assert_cmpstr (treaty, ==, cases[i].treaty);
      g_assert_cmpstr (term, ==, cases[i].term);
    }
  /* What a second language has no word for is not there. */
  acc_locale_set_language ("en");
  acc_second_set_language ("ru");
  g_assert_null (acc_second_text ("A treaty of nobody"));
  g_assert_null (acc_second_text (NULL));
  g_assert_null (acc_second_term (NULL, "No such message"));
  acc_second_set_language (NULL);
  acc_locale_set_bundle (NULL);
}

/* Within a text a treaty has both titles where it stands first; the case of the first language is not that of the second. */
static void
test_second_in_sentences (Fixture      *fixture,
                          gconstpointer data)
{
  AccTreaty *treaty = acc_bundle_get_item (fixture->bundle, ACC_TABLE_TREATIES, 0);
  const char *const expected[] = { "к Конвенции 1951 года (1951 жылғы конвенция)", "к Конвенции 1951 года" };

  acc_locale_set_bundle (fixture->bundle);
  acc_locale_set_language ("ru");
  acc_second_set_language ("kk");
  acc_second_begin ();
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *title = acc_second_mention_treaty (treaty);
      g_autofree char *phrase = acc_phrase_new (ACC_PHRASE_TREATIES, (const char *const *) &title, 1);
      g_autofree char *text = acc_locale_compose ("к {treaties:dat}", "treaties", phrase, NULL);

      g_assert_cmpstr (text, ==, expected[i]);
    }
  acc_second_end ();
  {
    g_autofree char *title = acc_second_mention_treaty (treaty);

    g_assert_cmpstr (title, ==, "Конвенция 1951 года");
  }
  acc_second_set_language (NULL);
  acc_locale_set_bundle (NULL);
}

static char *
without_marks (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("[\u200e\u200f\u2066-\u2069]", 0, 0, NULL);

  return g_regex_replace_literal (regex, text, -1, 0, "", 0, NULL);
}

/* A term that names articles has the plural, the list and the digits that it has where the second language is the first. */
static void
test_second_articles (Fixture      *fixture,
                      gconstpointer data)
{
  static const char *const articles[] = { "1(B)", "VIII(2)", "17", "24", "26", "29(2)", "31", NULL };
  const char *one = "reservation to article {articles}", *many = "reservation to articles {articles}";
  const char *const *languages = acc_locale_list_languages ();

  acc_locale_set_bundle (fixture->bundle);
  for (guint i = 0; languages[i] != NULL; i++)
    for (guint n = 1; n < G_N_ELEMENTS (articles); n++)
      {
        g_auto (GStrv) some = g_new0 (char *, n + 1);
        g_autofree char *list = NULL, *inside = NULL, *alone = NULL, *second = NULL, *begins = NULL, *plain = NULL, *plain_begins = NULL, *expected = NULL;

        for (guint a = 0; a < n; a++)
          some[a] = g_strdup (articles[a]);
        acc_second_set_language (NULL);
        acc_locale_set_language (languages[i]);
        list = acc_locale_format_articles ((const char *const *) some);
        inside = acc_locale_compose (g_dngettext (GETTEXT_PACKAGE, one, many, n), "articles", list, NULL);
        alone = acc_locale_compose ("{Inside}", "inside", inside, NULL);
        acc_locale_set_language (strcmp (languages[i], "de") == 0 ? "fr" : "de");
        acc_second_set_language (languages[i]);
        second = acc_second_term_articles (NULL, one, many, (const char *const *) some, FALSE, "");
        begins = acc_second_term_articles (NULL, one, many, (const char *const *) some, TRUE, "");
        plain = without_marks (second);
        plain_begins = without_marks (begins);
        expected = without_marks (alone);
        g_assert_cmpstr (plain_begins, ==, expected);
        g_assert_cmpstr (g_utf8_next_char (plain), ==, g_utf8_next_char (expected));
      }
  acc_second_set_language (NULL);
  acc_locale_set_language ("en");
  acc_locale_set_bundle (NULL);
}

int
main (int   argc,
      char *argv[])
{
  acc_locale_init ("en");
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/names/tables", Fixture, NULL, set_up, test_tables, tear_down);
  g_test_add ("/names/of-authorities", Fixture, NULL, set_up, test_of_authorities, tear_down);
  g_test_add ("/names/other-names", Fixture, NULL, set_up, test_other_names, tear_down);
  g_test_add ("/names/forms", Fixture, NULL, set_up, test_forms, tear_down);
  g_test_add ("/names/treaties", Fixture, NULL, set_up, test_treaties, tear_down);
  g_test_add ("/names/dates", Fixture, NULL, set_up, test_dates, tear_down);
  g_test_add ("/names/without-forms", Fixture, NULL, set_up, test_names_without_forms, tear_down);
  g_test_add ("/names/second", Fixture, NULL, set_up, test_second, tear_down);
  g_test_add ("/names/second-in-sentences", Fixture, NULL, set_up, test_second_in_sentences, tear_down);
  g_test_add ("/names/second-articles", Fixture, NULL, set_up, test_second_articles, tear_down);
  return g_test_run ();
}
