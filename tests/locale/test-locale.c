/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates, numbers, lists, folding and names in English; registered once for each of three time zones. */

#include "config.h"

#include "locale/acc-locale.h"

#include <glib/gi18n.h>

static void
test_format_date (void)
{
  static const struct
  {
    const char *edtf, *text, *when;
  } cases[] = {
    { "1999-02-01", "1 February 1999", "on 1 February 1999" },
    { "1999-01", "January 1999", "in January 1999" },
    { "1999", "1999", "in 1999" },
    { "199X", "1990s", "in the 1990s" },
    { "19XX", "20th century", "in the 20th century" },
    { "1999-01~", "about January 1999", "in about January 1999" },
    { "2018?", "2018 (uncertain)", "in 2018 (uncertain)" },
    { "2018%", "about 2018 (uncertain)", "in about 2018 (uncertain)" },
    { "1582-10-10", "10 October 1582", "on 10 October 1582" }, /* no such day in a calendar that changes over */
    { "1500-02-28", "28 February 1500", "on 28 February 1500" },
    { "2000-02-29", "29 February 2000", "on 29 February 2000" },
    { "1999-12-31", "31 December 1999", "on 31 December 1999" },
    { "1970-01-01", "1 January 1970", "on 1 January 1970" },
    { "1999-21", "spring 1999", "in spring 1999" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      AccDate date;
      g_autofree char *text = NULL;
      g_autofree char *when = NULL;

      g_assert_true (acc_date_parse (cases[i].edtf, &date, &error));
      g_assert_no_error (error);
      text = acc_locale_format_date (date);
      when = acc_locale_format_when (date);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (when, ==, cases[i].when);
    }
}

static void
test_format_unset (void)
{
  AccDate unset = { 0 };
  AccSpan span = { 0 };
  g_autofree char *date = acc_locale_format_date (unset);
  g_autofree char *text = acc_locale_format_span (&span);
  g_autofree char *when = acc_locale_format_when (unset);

  g_assert_cmpstr (date, ==, "");
  g_assert_cmpstr (text, ==, "");
  g_assert_cmpstr (when, ==, "on a date that is not known");
}

static void
test_format_span (void)
{
  static const struct
  {
    const char *edtf, *text, *when;
  } cases[] = {
    { "1991-12/..", "December 1991 onwards", "from December 1991 onwards" },
    { "1998-04/1999-02", "April 1998 to February 1999", "from April 1998 to February 1999" },
    { "../2000", "until 2000, beginning not known", "until 2000, beginning not known" },
    { "/2000", "until 2000, beginning not known", "until 2000, beginning not known" },
    { "1999/", "from 1999, end not known", "from 1999, end not known" },
    { "1999-02-01", "1 February 1999", "on 1 February 1999" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      AccSpan span;
      g_autofree char *text = NULL;
      g_autofree char *when = NULL;

      g_assert_true (acc_span_parse (cases[i].edtf, &span, &error));
      g_assert_no_error (error);
      text = acc_locale_format_span (&span);
      when = acc_locale_format_span_when (&span);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (when, ==, cases[i].when);
    }
}

static void
test_format_tick (void)
{
  static const struct
  {
    const char *skeleton, *text;
  } cases[] = { { "y", "1999" }, { "MMMy", "Feb 1999" }, { "MMMd", "1 Feb" }, { "yMd", "01/02/1999" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = acc_locale_format_tick (acc_date_day (1999, 2, 1), cases[i].skeleton);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text, *edtf;
  } cases[] = {
    { "1951", "1951" },
    { " 1951 ", "1951" },
    { "Mar 1967", "1967-03" },
    { "march 1967", "1967-03" },
    { "MARCH, 1967", "1967-03" },
    { "1967 March", "1967-03" },
    { "Sept 1967", "1967-09" },
    { "3/1967", "1967-03" },
    { "03.1967", "1967-03" },
    { "28.7.1951", "1951-07-28" },
    { "28. 7. 1951", "1951-07-28" },
    { "28/7/1951", "1951-07-28" },
    { "28-07-1951", "1951-07-28" },
    { "1951/7/28", "1951-07-28" },
    { "1951-7-28", "1951-07-28" },
    { "1999-02-01", "1999-02-01" },
    { "1 February 1999", "1999-02-01" },
    { "1st February 1999", "1999-02-01" },
    { "1st of February 1999", "1999-02-01" },
    { "1 feb 1999", "1999-02-01" },
    { "July 28, 1951", "1951-07-28" },
    { "jul 28 1951", "1951-07-28" },
    { "1/2/1999", "1999-02-01" },
    { "29 February 2000", "2000-02-29" },
    { "199X", "199X" },
    { "1990s", "199X" },
    { "1999-01~", "1999-01~" },
    { "٢٨/٧/١٩٥١", "1951-07-28" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      AccDate date;
      g_autofree char *edtf = NULL;

      g_assert_true (acc_locale_parse_date (cases[i].text, &date, &error));
      g_assert_no_error (error);
      edtf = acc_date_to_string (date);
      g_assert_cmpstr (edtf, ==, cases[i].edtf);
    }
}

static void
test_parse_faults (void)
{
  static const struct
  {
    const char *text;
    int code;
  } cases[] = {
    { "", ACC_DATE_ERROR_SYNTAX },
    { "   ", ACC_DATE_ERROR_SYNTAX },
    { "tomorrow", ACC_DATE_ERROR_SYNTAX },
    { "51", ACC_DATE_ERROR_SYNTAX },
    { "28.7.51", ACC_DATE_ERROR_SYNTAX },
    { "ju 1999", ACC_DATE_ERROR_SYNTAX },
    { "1999-02-01T00:00:00Z", ACC_DATE_ERROR_SYNTAX },
    { "1 2 3 4 5 6 7 8 9 10", ACC_DATE_ERROR_SYNTAX },
    { "99999999999999999999", ACC_DATE_ERROR_SYNTAX },
    { "1 February", ACC_DATE_ERROR_SYNTAX },
    { "\xff\xfe", ACC_DATE_ERROR_SYNTAX },
    { "1999-02-30", ACC_DATE_ERROR_NO_SUCH_DAY },
    { "1999-", ACC_DATE_ERROR_SYNTAX },
    { "1999-02-", ACC_DATE_ERROR_SYNTAX },
    { "-, 1999", ACC_DATE_ERROR_SYNTAX },
    { "1/2/1999/", ACC_DATE_ERROR_SYNTAX },
    { "1--2--1999", ACC_DATE_ERROR_SYNTAX },
    { "1, / 2 1999", ACC_DATE_ERROR_SYNTAX },
    { "1 February 1999,", ACC_DATE_ERROR_SYNTAX },
    { "1999-02-01                                                                  XXXX", ACC_DATE_ERROR_SYNTAX },
    { "1999                                                             1999-02-01", ACC_DATE_ERROR_SYNTAX },
    { "30 February 1999", ACC_DATE_ERROR_NO_SUCH_DAY },
    { "29.2.1999", ACC_DATE_ERROR_NO_SUCH_DAY },
    { "7/28/1951", ACC_DATE_ERROR_NO_SUCH_DAY },
    { "13/1951", ACC_DATE_ERROR_NO_SUCH_DAY },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      AccDate date = acc_date_day (1, 2, 3);

      g_assert_false (acc_locale_parse_date (cases[i].text, &date, &error));
      g_assert_error (error, ACC_DATE_ERROR, cases[i].code);
      g_assert_true (acc_date_equal (date, acc_date_day (1, 2, 3)));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static void
test_parse_today (void)
{
  AccDate before = acc_date_today ();
  AccDate date, after;

  g_assert_true (acc_locale_parse_date ("Today", &date, NULL));
  after = acc_date_today ();
  g_assert_true (acc_date_equal (date, before) || acc_date_equal (date, after));
}

static void
assert_read_back (AccDate date)
{
  g_autofree char *text = acc_locale_format_date (date);
  AccDate read;

  if (!acc_locale_parse_date (text, &read, NULL) || !acc_date_equal (read, date))
    g_error ("%s: “%s” is not read as it was written", acc_locale_get_language (), text);
}

/* What the program writes it also reads: days, and at the first of a month every precision, with and without doubt. */
static void
round_trip (gint32 first,
            gint32 end,
            int    step)
{
  static const guint flags[] = { 0, ACC_DATE_APPROXIMATE, ACC_DATE_UNCERTAIN, ACC_DATE_APPROXIMATE | ACC_DATE_UNCERTAIN };

  for (gint32 day = first; day < end; day += step)
    {
      AccDate exact = acc_date_from_day (day);
      AccDate dates[] = {
        exact,
        { .year = exact.year, .month = exact.month, .precision = ACC_PRECISION_MONTH },
        { .year = exact.year, .month = 21 + exact.month % 4, .precision = ACC_PRECISION_MONTH },
        { .year = exact.year, .precision = ACC_PRECISION_YEAR },
        { .year = exact.year / 10 * 10, .precision = ACC_PRECISION_DECADE },
        { .year = exact.year / 100 * 100, .precision = ACC_PRECISION_CENTURY },
      };

      assert_read_back (exact);
      for (gsize i = 0; exact.day == 1 && i < G_N_ELEMENTS (dates); i++)
        for (gsize f = 0; f < G_N_ELEMENTS (flags); f++)
          {
            dates[i].flags = flags[f];
            assert_read_back (dates[i]);
          }
    }
}

static void
test_round_trip (void)
{
  round_trip (acc_day_from_ymd (1921, 1, 1), acc_day_from_ymd (2041, 1, 1), 13);
}

static void
test_round_trip_languages (void)
{
  const char *const *languages = acc_locale_list_languages ();

  for (gsize i = 0; languages[i] != NULL; i++)
    {
      acc_locale_set_language (languages[i]);
      g_assert_cmpstr (acc_locale_get_language (), ==, languages[i]);
      /* Every day of a leap year, then here and there in 120 years. */
      round_trip (acc_day_from_ymd (2000, 1, 1), acc_day_from_ymd (2001, 1, 1), 1);
      round_trip (acc_day_from_ymd (1921, 1, 1), acc_day_from_ymd (2041, 1, 1), 97);
    }
  acc_locale_set_language ("en");
}

/* What the program asks people to write, and what they write without being asked. */
static void
test_parse_languages (void)
{
  static const struct
  {
    const char *language, *text, *edtf;
  } cases[] = {
    { "fr", "1er février 1999", "1999-02-01" },       { "fr", "1 février 1999", "1999-02-01" },
    { "pt-BR", "1º de fevereiro de 1999", "1999-02-01" }, { "pt-BR", "1 de fevereiro de 1999", "1999-02-01" },
    { "es", "1 de febrero de 1999", "1999-02-01" },   { "es", "1.º de febrero de 1999", "1999-02-01" },
    { "kk", "1999 жылғы 1 ақпан", "1999-02-01" },     { "kk", "1999 ж. 1 ақпан", "1999-02-01" },
    { "kk", "1967 жылғы наурыз", "1967-03" },         { "uk", "1 лютого 1999 року", "1999-02-01" },
    { "ru", "1 февраля 1999 года", "1999-02-01" },    { "ar", "1 شباط 1999", "1999-02-01" },
    { "ar", "١ شباط/فبراير ١٩٩٩", "1999-02-01" },     { "ar", "15 كانون الثاني 1999", "1999-01-15" },
    { "ar", "15 كانون الأول/ديسمبر 1999", "1999-12-15" }, { "ar", "تشرين الثاني 1999", "1999-11" },
    { "zh-CN", "1967年3月", "1967-03" },              { "fa", "مارس ۱۹۶۷", "1967-03" },
  };
  const char *const *languages = acc_locale_list_languages ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *edtf = NULL;
      AccDate date;

      acc_locale_set_language (cases[i].language);
      acc_locale_parse_date (cases[i].text, &date, &error);
      g_assert_no_error (error);
      edtf = acc_date_to_string (date);
      g_assert_cmpstr (edtf, ==, cases[i].edtf);
    }
  /* The text in the empty field of the date. */
  for (gsize i = 0; languages[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      AccDate date;

      acc_locale_set_language (languages[i]);
      acc_locale_parse_date (g_dgettext (GETTEXT_PACKAGE, "1 February 1999"), &date, &error);
      g_assert_no_error (error);
      g_assert_true (acc_date_equal (date, acc_date_day (1999, 2, 1)));
    }
  acc_locale_set_language ("ar");
  {
    AccDate date;

    g_assert_false (acc_locale_parse_date ("15 كانون 1999", &date, NULL)); /* December or January */
  }
  acc_locale_set_language ("en");
}

/* The first of a month is an ordinal in French and Portuguese, beside the month in words and no other. */
static void
test_first_day (void)
{
  static const struct
  {
    const char *language, *date, *tick, *second, *figures;
  } cases[] = {
    { "fr", "1er février 1999", "1er févr.", "2 février 1999", "01/02/1999" },
    { "pt-BR", "1º de fevereiro de 1999", "1º de fev.", "2 de fevereiro de 1999", "01/02/1999" },
    { "es", "1 de febrero de 1999", "1 feb", "2 de febrero de 1999", "1/2/1999" },
    { "de", "1. Februar 1999", "1. Feb.", "2. Februar 1999", "1.2.1999" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *date = NULL;
      g_autofree char *tick = NULL;
      g_autofree char *second = NULL;
      g_autofree char *figures = NULL;

      acc_locale_set_language (cases[i].language);
      date = acc_locale_format_date (acc_date_day (1999, 2, 1));
      tick = acc_locale_format_tick (acc_date_day (1999, 2, 1), "MMMd");
      second = acc_locale_format_date (acc_date_day (1999, 2, 2));
      figures = acc_locale_format_tick (acc_date_day (1999, 2, 1), "yMd");
      g_assert_cmpstr (date, ==, cases[i].date);
      g_assert_cmpstr (tick, ==, cases[i].tick);
      g_assert_cmpstr (second, ==, cases[i].second);
      g_assert_cmpstr (figures, ==, cases[i].figures);
    }
  acc_locale_set_language ("en");
}

static void
test_numbers (void)
{
  static const struct
  {
    gint64 number;
    const char *plain, *compact;
  } cases[] = {
    { 0, "0", "0" },
    { 999, "999", "999" },
    { 1000, "1,000", "1K" },
    { 14799, "14,799", "14.8K" },
    { 4322000, "4,322,000", "4.3M" },
    { -1234, "-1,234", "-1.2K" },
  };
  static const struct
  {
    guint number;
    const char *figures, *words;
  } ordinals[] = { { 1, "1st", "first" }, { 4, "4th", "fourth" }, { 10, "10th", "tenth" }, { 11, "11th", "11th" }, { 133, "133rd", "133rd" }, { 112, "112th", "112th" } };
  g_autofree char *percent = acc_locale_format_percent (0.256);
  g_autofree char *whole = acc_locale_format_percent (1);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *plain = acc_locale_format_number (cases[i].number);
      g_autofree char *compact = acc_locale_format_compact (cases[i].number);

      g_assert_cmpstr (plain, ==, cases[i].plain);
      g_assert_cmpstr (compact, ==, cases[i].compact);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (ordinals); i++)
    {
      g_autofree char *figures = acc_locale_format_ordinal (ACC_RANK_PARTY, ordinals[i].number);
      g_autofree char *words = acc_locale_format_ordinal_words (ACC_RANK_PARTY, ordinals[i].number);

      g_assert_cmpstr (figures, ==, ordinals[i].figures);
      g_assert_cmpstr (words, ==, ordinals[i].words);
    }
  g_assert_cmpstr (percent, ==, "25.6%");
  g_assert_cmpstr (whole, ==, "100%");
}

static void
test_lists (void)
{
  const char *items[] = { "Tajikistan", "Kyrgyzstan", "Turkmenistan" };
  static const char *const expected[] = { "", "Tajikistan", "Tajikistan and Kyrgyzstan", "Tajikistan, Kyrgyzstan and Turkmenistan" };

  for (gsize n = 0; n <= 3; n++)
    {
      g_autofree char *text = acc_locale_format_list (items, n);

      g_assert_cmpstr (text, ==, expected[n]);
    }
}

/* Alternatives and full stops as the language sets them; two were joined by a Latin comma and ended by a Latin stop once. */
static void
test_alternatives (void)
{
  const char *items[] = { "A", "B", "C" };
  static const struct
  {
    const char *language, *two, *three, *ended, *space, *semicolon;
  } cases[] = {
    { "en", "A or B", "A, B or C", "Note.", " ", "; " },
    { "fr", "A ou B", "A, B ou C", "Note.", " ", "\u00a0; " },
    { "zh-CN", "A或B", "A、B或C", "Note。", "", "；" },
    { "ar", "A أو B", "A أو B أو C", "Note.", " ", "؛ " },
    { "ru", "A или B", "A, B или C", "Note.", " ", "; " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *two = NULL;
      g_autofree char *three = NULL;
      g_autofree char *ended = NULL;
      g_autofree char *again = NULL;

      acc_locale_set_language (cases[i].language);
      two = acc_locale_format_alternatives (items, 2);
      three = acc_locale_format_alternatives (items, 3);
      ended = acc_locale_end_sentence ("Note");
      again = acc_locale_end_sentence (ended);
      g_assert_cmpstr (two, ==, cases[i].two);
      g_assert_cmpstr (three, ==, cases[i].three);
      g_assert_cmpstr (ended, ==, cases[i].ended);
      g_assert_cmpstr (again, ==, cases[i].ended);
      g_assert_cmpstr (acc_locale_get_sentence_space (), ==, cases[i].space);
      g_assert_cmpstr (acc_locale_get_semicolon (), ==, cases[i].semicolon);
    }
  acc_locale_set_language ("en");
}

static void
test_fold (void)
{
  static const struct
  {
    const char *text, *folded;
  } cases[] = {
    { "Kazakhstan", "kazakhstan" },
    { "Côte d'Ivoire", "cote divoire" },
    { "Côte d’Ivoire", "cote divoire" },
    { "Türkiye", "turkiye" },
    { "Sao Tome and Principe", "sao tome and principe" },
    { "São Tomé and Príncipe", "sao tome and principe" },
    { "Guinea-Bissau", "guinea bissau" },
    { "Micronesia (Federated States of)", "micronesia federated states of" },
    { "Åland", "aland" },
    { "Łódź", "lodz" },
    { "Straße", "strasse" },
    { "ΈΛΛΆΣ", "ελλας" },
    { "  ", "" },
    { "Казахстан", "казахстан" },
    { "مُحَمَّد", "محمد" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = acc_locale_fold (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

static void
test_collate (void)
{
  g_assert_cmpint (acc_locale_collate ("Côte d'Ivoire", "Croatia"), <, 0);
  g_assert_cmpint (acc_locale_collate ("Türkiye", "Turkmenistan"), <, 0);
  g_assert_cmpint (acc_locale_collate ("Zimbabwe", "Åland"), >, 0);
  g_assert_cmpint (acc_locale_collate ("Chad", "Chad"), ==, 0);
}

static void
test_compose (void)
{
  g_autofree char *text = acc_locale_compose ("{State} followed {other}; {unknown} and { stay.", "state", "the Holy See", "other", "Chad", NULL);
  g_autofree char *order = acc_locale_compose ("{b}{a}{b}", "a", "1", "b", "é", NULL);
  g_autofree char *accent = acc_locale_compose ("{Name}", "name", "éire", NULL);

  g_assert_cmpstr (text, ==, "The Holy See followed Chad; {unknown} and { stay.");
  g_assert_cmpstr (order, ==, "é1é");
  g_assert_cmpstr (accent, ==, "Éire");
}

static void
test_language (void)
{
  g_assert_cmpstr (acc_locale_match_language ("en_GB.UTF-8"), ==, "en");
  g_assert_cmpstr (acc_locale_match_language ("EN"), ==, "en");
  g_assert_null (acc_locale_match_language ("C"));
  g_assert_null (acc_locale_match_language ("e"));
  g_assert_null (acc_locale_match_language (""));
  g_assert_null (acc_locale_match_language ("tlh"));
  /* For tests and pictures, where their catalogues were made. */
  g_assert_cmpstr (acc_locale_match_language ("en-XA"), ==, "en");
  g_assert_cmpstr (acc_locale_match_language ("ar-XB"), ==, "ar");
  acc_locale_set_language ("tlh");
  g_assert_cmpstr (acc_locale_get_language (), ==, "en");
  g_assert_false (acc_locale_is_rtl ());
  g_assert_true (g_strv_contains (acc_locale_list_languages (), "en"));
}

/* What CLDR lacks or what the direction of writing asks for. */
static void
test_own_forms (void)
{
  static const struct
  {
    const char *language;
    guint number;
    const char *ordinal;
    const char *article;
  } cases[] = {
    { "en", 133, "133rd", "43(2)" }, { "de", 133, "133.", "43(2)" }, { "kk", 133, "133-ші", "43(2)" }, { "ru", 133, "133-е", "43(2)" },
    { "uk", 133, "133-тя", "43(2)" }, { "uk", 112, "112-та", "43(2)" }, { "uk", 40, "40-ва", "43(2)" }, { "uk", 97, "97-ма", "43(2)" }, { "sw", 133, "133", "43(2)" },
    { "es", 133, "133.er", "43(2)" }, { "es", 111, "111.º", "43(2)" }, { "es", 134, "134.º", "43(2)" },
    { "ar", 133, "الـ\u00a0١٣٣", "٤٣(٢)" }, { "fa", 133, "۱۳۳م", "۴۳(۲)" }, { "fa", 30, "۳۰ام", "۴۳(۲)" },
  };
  static const struct
  {
    const char *language, *article, *text;
  } romans[] = {
    { "ar", "VIII(2)", "٨(٢)" }, { "fa", "IV(1)", "۴(۱)" }, { "zh-CN", "XXIX", "29" }, { "fa", "C(1)", "C(۱)" }, { "zh-CN", "VIII(2)", "8(2)" },
    { "fr", "VIII(2)", "VIII(2)" }, { "ru", "VIII(2)", "VIII(2)" }, { "ar", "1(B)", "١(B)" },
  };
  static const char *const articles[] = { "17(2)", "VIII(2)", NULL };
  g_autofree char *none = acc_locale_format_articles (NULL);
  g_autofree char *english = NULL;
  g_autofree char *latin = NULL;
  g_autofree char *arabic = NULL;
  g_autofree char *begun = NULL;

  g_assert_cmpstr (none, ==, "");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *ordinal = NULL;
      g_autofree char *article = NULL;

      acc_locale_set_language (cases[i].language);
      ordinal = acc_locale_format_ordinal (ACC_RANK_PARTY, cases[i].number);
      article = acc_locale_format_article ("43(2)");
      g_assert_cmpstr (ordinal, ==, cases[i].ordinal);
      g_assert_cmpstr (article, ==, cases[i].article);
    }
  /* Where the language has no Roman numbers: the fourth article, the eighth. */
  for (gsize i = 0; i < G_N_ELEMENTS (romans); i++)
    {
      g_autofree char *article = NULL;

      acc_locale_set_language (romans[i].language);
      article = acc_locale_format_article (romans[i].article);
      g_assert_cmpstr (article, ==, romans[i].text);
    }
  acc_locale_set_language ("en");
  english = acc_locale_format_articles (articles);
  g_assert_cmpstr (english, ==, "17(2) and VIII(2)");
  latin = acc_locale_compose ("{name}: {n}", "name", "UNHCR (Geneva)", "n", "1", NULL);
  g_assert_cmpstr (latin, ==, "UNHCR (Geneva): 1");
  acc_locale_set_language ("ar");
  arabic = acc_locale_compose ("المصدر: {name} {n}", "name", "UNHCR (Geneva)", "n", "١", NULL);
  g_assert_cmpstr (arabic, ==, "المصدر: \u2066UNHCR (Geneva)\u2069 ١");
  begun = acc_locale_compose ("{name}، {month}", "name", "UNHCR", "month", "فبراير", NULL);
  g_assert_cmpstr (begun, ==, "\u200f\u2066UNHCR\u2069، فبراير");
  acc_locale_set_language ("en");
}

/* A rank has the gender of what it counts. */
static void
test_ranks (void)
{
  static const struct
  {
    const char *language;
    AccRank kind;
    guint number;
    const char *text;
  } cases[] = {
    { "en", ACC_RANK_PARTY, 5, "fifth" },         { "en", ACC_RANK_DAY, 90, "90th" },           { "en", ACC_RANK_DAY, 5, "5th" },
    { "ru", ACC_RANK_PARTY, 133, "133-е" },       { "ru", ACC_RANK_DAY, 90, "90-й" },           { "ru", ACC_RANK_CENTURY, 20, "20-е" },
    { "uk", ACC_RANK_PARTY, 133, "133-тя" },      { "uk", ACC_RANK_DAY, 90, "90-й" },           { "uk", ACC_RANK_CENTURY, 20, "20-те" },
    { "uk", ACC_RANK_CENTURY, 13, "13-те" },      { "uk", ACC_RANK_CENTURY, 40, "40-ве" },      { "uk", ACC_RANK_INSTRUMENT, 6, "шостий" },
    { "uk", ACC_RANK_PARTY, 6, "шоста" },         { "es", ACC_RANK_PARTY, 3, "tercer" },       { "es", ACC_RANK_INSTRUMENT, 3, "tercer" },
    { "zh-CN", ACC_RANK_CENTURY, 20, "20" },      { "zh-CN", ACC_RANK_PARTY, 20, "第20" },      { "fr", ACC_RANK_DAY, 90, "90e" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;

      acc_locale_set_language (cases[i].language);
      text = acc_locale_format_ordinal_words (cases[i].kind, cases[i].number);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
  acc_locale_set_language ("en");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  acc_locale_init ("en");
  g_test_add_func ("/locale/date/format", test_format_date);
  g_test_add_func ("/locale/date/unset", test_format_unset);
  g_test_add_func ("/locale/date/span", test_format_span);
  g_test_add_func ("/locale/date/tick", test_format_tick);
  g_test_add_func ("/locale/date/parse", test_parse);
  g_test_add_func ("/locale/date/parse-faults", test_parse_faults);
  g_test_add_func ("/locale/date/today", test_parse_today);
  g_test_add_func ("/locale/date/round-trip", test_round_trip);
  g_test_add_func ("/locale/date/round-trip-languages", test_round_trip_languages);
  g_test_add_func ("/locale/date/parse-languages", test_parse_languages);
  g_test_add_func ("/locale/date/first-day", test_first_day);
  g_test_add_func ("/locale/number", test_numbers);
  g_test_add_func ("/locale/ranks", test_ranks);
  g_test_add_func ("/locale/list", test_lists);
  g_test_add_func ("/locale/alternatives", test_alternatives);
  g_test_add_func ("/locale/fold", test_fold);
  g_test_add_func ("/locale/collate", test_collate);
  g_test_add_func ("/locale/compose", test_compose);
  g_test_add_func ("/locale/own-forms", test_own_forms);
  g_test_add_func ("/locale/language", test_language);
  return g_test_run ();
}
