/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers, percentages, ordinals, articles and lists in the language of the interface. */

#include "config.h"

#include "locale/acc-locale-private.h"

#include <glib/gi18n.h>
#include <string.h>
#include <unicode/ulistformatter.h>
#include <unicode/unum.h>
#include <unicode/unumberformatter.h>
#include <unicode/unumsys.h>

#include "locale/acc-article-marks.h"

typedef enum
{
  FORM_NUMBER,
  FORM_COMPACT,
  FORM_PERCENT,
  FORM_RATE,
  N_FORMS,
} Form;

static struct
{
  guint serial;
  UNumberFormatter *forms[N_FORMS];
  UFormattedNumber *result;
  UNumberFormat *ordinal;
  UListFormatter *list;
  UListFormatter *alternatives;
  UChar digits[10];
} cache;

/* Western ones unless the language has ten of its own. */
static void
read_digits (const char *icu,
             UChar      *digits)
{
  UErrorCode status = U_ZERO_ERROR;
  UNumberingSystem *system = unumsys_open (icu, &status);

  for (int i = 0; i < 10; i++)
    digits[i] = (UChar) ('0' + i);
  if (U_SUCCESS (status) && !unumsys_isAlgorithmic (system))
    {
      UChar description[16];
      int32_t length = unumsys_getDescription (system, description, G_N_ELEMENTS (description), &status);

      if (U_SUCCESS (status) && length == 10)
        memcpy (digits, description, 10 * sizeof *digits);
    }
  unumsys_close (system);
}

static void
refresh_cache (void)
{
  static const char *const skeletons[N_FORMS] = { "group-auto", "compact-short .#", "percent scale/100 .#", "group-auto .0" };
  UErrorCode status = U_ZERO_ERROR;

  if (cache.serial == acc_locale_get_serial ())
    return;
  for (int i = 0; i < N_FORMS; i++)
    {
      g_autofree UChar *skeleton = NULL;
      int32_t length;

      g_clear_pointer (&cache.forms[i], unumf_close);
      skeleton = _acc_locale_to_utf16 (skeletons[i], &length);
      cache.forms[i] = unumf_openForSkeletonAndLocale (skeleton, length, _acc_locale_get_icu (), &status);
    }
  g_clear_pointer (&cache.ordinal, unum_close);
  g_clear_pointer (&cache.list, ulistfmt_close);
  g_clear_pointer (&cache.alternatives, ulistfmt_close);
  cache.ordinal = unum_open (UNUM_ORDINAL, NULL, 0, _acc_locale_get_icu (), NULL, &status);
  read_digits (_acc_locale_get_icu (), cache.digits);
  cache.list = ulistfmt_open (_acc_locale_get_icu (), &status);
  cache.alternatives = ulistfmt_openForType (_acc_locale_get_icu (), ULISTFMT_TYPE_OR, ULISTFMT_WIDTH_WIDE, &status);
  if (cache.result == NULL)
    cache.result = unumf_openResult (&status);
  if (U_FAILURE (status))
    g_warning ("ICU cannot format numbers in %s: %s", _acc_locale_get_icu (), u_errorName (status));
  cache.serial = acc_locale_get_serial ();
}

static char *
read_result (UErrorCode *status)
{
  UChar buffer[64];
  int32_t length = unumf_resultToString (cache.result, buffer, G_N_ELEMENTS (buffer), status);

  if (U_FAILURE (*status))
    return NULL;
  return _acc_locale_to_utf8 (buffer, length);
}

static char *
format_int (Form   form,
            gint64 number)
{
  UErrorCode status = U_ZERO_ERROR;
  char *text;

  refresh_cache ();
  unumf_formatInt (cache.forms[form], number, cache.result, &status);
  text = read_result (&status);
  return text != NULL ? text : g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

static char *
format_double (Form   form,
               double number)
{
  UErrorCode status = U_ZERO_ERROR;

  refresh_cache ();
  unumf_formatDouble (cache.forms[form], number, cache.result, &status);
  return read_result (&status);
}

/**
 * acc_locale_format_number:
 * @number: a whole number
 *
 * Returns: (transfer full): the number, grouped: "14,799"
 */
char *
acc_locale_format_number (gint64 number)
{
  return format_int (FORM_NUMBER, number);
}

/**
 * acc_locale_format_compact:
 * @number: a whole number
 *
 * Returns: (transfer full): the number, shortened: "14.8K"
 */
char *
acc_locale_format_compact (gint64 number)
{
  return format_int (FORM_COMPACT, number);
}

/**
 * acc_locale_format_percent:
 * @fraction: 1.0 is a hundred per cent
 *
 * Returns: (transfer full): the percentage, with one decimal at most
 */
char *
acc_locale_format_percent (double fraction)
{
  char *text = format_double (FORM_PERCENT, fraction);

  return text != NULL ? text : g_strdup_printf ("%.1f%%", fraction * 100);
}

/**
 * acc_locale_format_rate:
 * @rate: what comes to a number of others
 *
 * Returns: (transfer full): the rate, with one decimal: "165.4"
 */
char *
acc_locale_format_rate (double rate)
{
  char *text = format_double (FORM_RATE, rate);

  return text != NULL ? text : g_strdup_printf ("%.1f", rate);
}

/* Ukrainian ranks end as the noun that they count: "133-тя держава", "90-й день", "20-те століття". */
static const char *
get_ukrainian_ending (AccRank kind,
                      guint   number)
{
  static const char *const feminine[] = { "та", "ша", "га", "тя", "та", "та", "та", "ма", "ма", "та" };
  static const char *const neuter[] = { "те", "ше", "ге", "тє", "те", "те", "те", "ме", "ме", "те" };
  guint last = number % 100 / 10 == 1 ? 0 : number % 10;

  if (kind == ACC_RANK_DAY || kind == ACC_RANK_INSTRUMENT)
    return "й";
  if (number % 100 == 40)
    return kind == ACC_RANK_CENTURY ? "ве" : "ва";
  return kind == ACC_RANK_CENTURY ? neuter[last] : feminine[last];
}

/* CLDR gives the figures of a rank no more than a full stop in these languages, which none of them writes; Chinese counts
 * centuries without "第". Gender is that of the noun in the catalogue: "государство", "держава", "день". Returns NULL for all
 * other languages. */
static char *
format_own_ordinal (AccRank kind,
                    guint   number)
{
  g_autofree char *figures = acc_locale_format_number (number);
  const char *language = acc_locale_get_language ();

  if (g_str_equal (language, "sw") || (g_str_equal (language, "zh-CN") && kind == ACC_RANK_CENTURY))
    return g_steal_pointer (&figures);
  /* Variants too. */
  if (g_str_has_prefix (language, "ar"))
    return g_strconcat ("الـ\u00a0", figures, NULL);
  if (g_str_has_prefix (language, "fa"))
    return g_strconcat (figures, number % 100 == 30 ? "ام" : "م", NULL);
  if (g_str_equal (language, "ru"))
    return g_strconcat (figures, kind == ACC_RANK_DAY ? "-й" : "-е", NULL);
  if (g_str_equal (language, "uk"))
    return g_strconcat (figures, "-", get_ukrainian_ending (kind, number), NULL);
  /* "Primer" and "tercer" before their noun, whatever stands before them: "133.er Estado"; but "undécimo". */
  if (g_str_has_prefix (language, "es") && kind != ACC_RANK_CENTURY && number % 100 != 11 && (number % 10 == 1 || number % 10 == 3))
    return g_strconcat (figures, ".er", NULL);
  return NULL;
}

/**
 * acc_locale_format_ordinal:
 * @kind: what is counted, which tells the gender of the rank
 * @number: a rank, from 1
 *
 * Returns: (transfer full): the rank in figures: "133rd"
 */
char *
acc_locale_format_ordinal (AccRank kind,
                           guint   number)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar buffer[64];
  int32_t length;
  char *own = format_own_ordinal (kind, number);

  if (own != NULL)
    return own;
  refresh_cache ();
  length = unum_format (cache.ordinal, (int32_t) number, buffer, G_N_ELEMENTS (buffer), NULL, &status);
  if (U_FAILURE (status))
    return g_strdup_printf ("%u", number);
  return _acc_locale_to_utf8 (buffer, length);
}

/**
 * acc_locale_format_ordinal_words:
 * @kind: what is counted, which tells the gender of the rank
 * @number: a rank, from 1
 *
 * Parties and instruments are counted in words up to the tenth, as "the sixth instrument"; days and centuries in figures.
 *
 * Returns: (transfer full): "fourth" up to the tenth, then "11th"
 */
char *
acc_locale_format_ordinal_words (AccRank kind,
                                 guint   number)
{
  static const char *const words[] = {
    NC_ ("rank", "first"), NC_ ("rank", "second"), NC_ ("rank", "third"), NC_ ("rank", "fourth"), NC_ ("rank", "fifth"),
    NC_ ("rank", "sixth"), NC_ ("rank", "seventh"), NC_ ("rank", "eighth"), NC_ ("rank", "ninth"), NC_ ("rank", "tenth"),
  };
  /* Translators: said of an instrument of ratification or accession: "the sixth instrument". */
  static const char *const instruments[] = {
    NC_ ("rank of an instrument", "first"), NC_ ("rank of an instrument", "second"), NC_ ("rank of an instrument", "third"),
    NC_ ("rank of an instrument", "fourth"), NC_ ("rank of an instrument", "fifth"), NC_ ("rank of an instrument", "sixth"),
    NC_ ("rank of an instrument", "seventh"), NC_ ("rank of an instrument", "eighth"), NC_ ("rank of an instrument", "ninth"),
    NC_ ("rank of an instrument", "tenth"),
  };

  if (kind == ACC_RANK_PARTY && number >= 1 && number <= G_N_ELEMENTS (words))
    return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "rank", words[number - 1]));
  if (kind == ACC_RANK_INSTRUMENT && number >= 1 && number <= G_N_ELEMENTS (instruments))
    return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "rank of an instrument", instruments[number - 1]));
  return acc_locale_format_ordinal (kind, number);
}

static char *
format_list (const UListFormatter *formatter,
             const char *const    *items,
             gsize                 n_items)
{
  UErrorCode status = U_ZERO_ERROR;
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  g_autofree int32_t *lengths = g_new0 (int32_t, n_items + 1);
  g_autofree UChar *buffer = NULL;
  int32_t length, capacity = 16;

  for (gsize i = 0; i < n_items; i++)
    {
      g_ptr_array_add (strings, _acc_locale_to_utf16 (items[i], &lengths[i]));
      capacity += lengths[i] + 16;
    }
  if (n_items == 0)
    return g_strdup ("");
  buffer = g_new (UChar, capacity);
  length = ulistfmt_format (formatter, (const UChar *const *) strings->pdata, lengths, n_items, buffer, capacity, &status);
  if (U_FAILURE (status))
    return g_strdup (items[0]);
  return _acc_locale_to_utf8 (buffer, length);
}

/**
 * acc_locale_format_list:
 * @items: the items
 * @n_items: how many
 *
 * Returns: (transfer full): "a, b and c"
 */
char *
acc_locale_format_list (const char *const *items,
                        gsize              n_items)
{
  refresh_cache ();
  return format_list (cache.list, items, n_items);
}

/**
 * acc_locale_format_alternatives:
 * @items: the items
 * @n_items: how many
 *
 * Returns: (transfer full): "a, b or c"
 */
char *
acc_locale_format_alternatives (const char *const *items,
                                gsize              n_items)
{
  refresh_cache ();
  return format_list (cache.alternatives, items, n_items);
}

/* The value of the Roman number that a text begins with, and where it ends; 0 when there is none. */
static guint
read_roman (const char **text)
{
  static const char letters[] = "IVX";
  static const guint values[] = { 1, 5, 10 };
  guint sum = 0, last = G_MAXUINT;
  const char *found;

  for (; **text != '\0' && (found = strchr (letters, **text)) != NULL; (*text)++)
    {
      guint value = values[found - letters];

      sum += value > last ? value - 2 * last : value;
      last = value;
    }
  return sum;
}

/* Arabic, Chinese and Persian have no Roman numbers. */
static char *
write_article (const char  *language,
               const UChar *digits,
               const char  *article)
{
  static const char *const not_roman[] = { "ar", "fa", "zh-CN", NULL };
  guint roman = g_strv_contains (not_roman, language) ? read_roman (&article) : 0;
  g_autofree char *plain = roman > 0 ? g_strdup_printf ("%u%s", roman, article) : g_strdup (article);
  GString *text = g_string_new (NULL);

  for (const char *p = plain; *p != '\0'; p++)
    {
      if (g_ascii_isdigit (*p))
        g_string_append_unichar (text, digits[*p - '0']);
      else
        g_string_append_c (text, *p);
    }
  return g_string_free (text, FALSE);
}

/* The same as acc_locale_format_articles(), in any language. */
char *
_acc_locale_list_articles (const char        *language,
                           const char        *icu,
                           const char *const *articles)
{
  UErrorCode status = U_ZERO_ERROR;
  UListFormatter *formatter = ulistfmt_open (icu, &status);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  UChar digits[10];
  char *list;

  read_digits (icu, digits);
  for (gsize i = 0; articles[i] != NULL; i++)
    g_ptr_array_add (items, write_article (language, digits, articles[i]));
  list = format_list (formatter, (const char *const *) items->pdata, items->len);
  ulistfmt_close (formatter);
  return list;
}

static _Thread_local const char *marked_treaty;

const char *
acc_article_marks_set (const char *treaty)
{
  const char *before = marked_treaty;

  marked_treaty = treaty;
  return before;
}

const char *
acc_article_marks_get (void)
{
  return marked_treaty;
}

/**
 * acc_locale_format_article:
 * @article: the number of an article, and of its paragraph: "43(2)", "VIII(2)"
 *
 * Returns: (transfer full): the same in the digits of the language; Arabic, Chinese and Persian have no Roman numbers
 */
char *
acc_locale_format_article (const char *article)
{
  g_autofree char *shown = NULL;

  refresh_cache ();
  shown = write_article (acc_locale_get_language (), cache.digits, article);
  if (marked_treaty == NULL || *article == '\0')
    return g_steal_pointer (&shown);
  return g_strdup_printf ("%c%s/%s%c%s%c", ACC_ARTICLE_BEGIN, marked_treaty, article, ACC_ARTICLE_SHOWN, shown, ACC_ARTICLE_END);
}

/**
 * acc_locale_format_articles:
 * @articles: (array zero-terminated=1) (nullable): numbers of articles
 *
 * Returns: (transfer full): "17(2), 24 and 26", or nothing
 */
char *
acc_locale_format_articles (const char *const *articles)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; articles != NULL && articles[i] != NULL; i++)
    g_ptr_array_add (items, acc_locale_format_article (articles[i]));
  return acc_locale_format_list ((const char *const *) items->pdata, items->len);
}
