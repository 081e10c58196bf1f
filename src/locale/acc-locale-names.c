/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What States, regions and treaties are called. English names are the bundle's own; in other languages States and regions have
 * the names of data/names, which are those of the United Nations where it has that language. What a table does not name has the
 * name of CLDR, and what that does not name (titles) is in the catalogue with the other texts of the bundle. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>
#include <unicode/uldnames.h>

#include "locale/acc-locale-private.h"
#include "locale/acc-name-table.h"
#include "locale/acc-names.h"

static GHashTable *names; /* code to name in the language in use, "" where CLDR has none */
static guint names_serial;
static ULocaleDisplayNames *display;

/* The name that CLDR has for a region's code: alpha-2 or M49. */
static const char *
find_name (const char *key,
           const char *region)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar buffer[200];
  int32_t length;
  char *name;

  if (names == NULL || names_serial != acc_locale_get_serial ())
    {
      UDisplayContext contexts[] = { UDISPCTX_STANDARD_NAMES, UDISPCTX_LENGTH_FULL };

      g_clear_pointer (&names, g_hash_table_unref);
      g_clear_pointer (&display, uldn_close);
      names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      display = uldn_openForContext (_acc_locale_get_icu (), contexts, G_N_ELEMENTS (contexts), &status);
      names_serial = acc_locale_get_serial ();
    }
  name = g_hash_table_lookup (names, key);
  if (name != NULL)
    return name;
  length = uldn_regionDisplayName (display, region, buffer, G_N_ELEMENTS (buffer), &status);
  name = U_SUCCESS (status) ? _acc_locale_to_utf8 (buffer, length) : g_strdup ("");
  /* ICU gives the code back for what it does not know. */
  if (strcmp (name, region) == 0)
    *name = '\0';
  g_hash_table_insert (names, g_strdup (key), name);
  return name;
}

/* The name that the language's table has for a code; NULL when it has none. */
static const char *
find_listed (const char *code)
{
  return acc_name_table_get_name (acc_name_table_get (acc_locale_get_language ()), code);
}

static const char *
find_of_cldr (AccState *state)
{
  const char *region = acc_names_get_alpha2 (state->iso3);
  const char *name = region != NULL ? find_name (state->iso3, region) : "";

  return *name != '\0' ? name : NULL;
}

static AccBundle *shown; /* weak */

/**
 * acc_locale_set_bundle:
 * @bundle: (nullable): whose texts are shown from now on, for the translations that it brings
 */
void
acc_locale_set_bundle (AccBundle *bundle)
{
  if (bundle != shown)
    _acc_second_forget ();
  g_set_weak_pointer (&shown, bundle);
}

/**
 * acc_locale_of_year:
 * @year: of figures of the bundle that is shown
 * @whole: a translated message on the end of a year, or on all of it
 * @half: the same on its middle, or on six months
 *
 * Returns: (transfer none): @half where the edition of the figures goes to the middle of that year
 */
const char *
acc_locale_of_year (int year, const char *whole, const char *half)
{
  return shown != NULL && acc_bundle_is_mid_year (shown, year) ? half : whole;
}

AccBundle *
_acc_locale_get_bundle (void)
{
  return shown;
}

static const char *
find_own (const char *text)
{
  return shown != NULL ? acc_bundle_translate (shown, acc_locale_get_language (), text) : NULL;
}

/**
 * acc_locale_text:
 * @msgid: (nullable): an English text of a bundle
 *
 * Returns: (transfer none) (nullable): the text in the language of the interface where the bundle itself or the catalogue has it
 */
const char *
acc_locale_text (const char *msgid)
{
  const char *own;

  if (msgid == NULL || *msgid == '\0')
    return msgid;
  own = find_own (msgid);
  return _acc_locale_keep_digits (own != NULL ? own : g_dpgettext2 (GETTEXT_PACKAGE, "data", msgid));
}

/**
 * acc_locale_text_plural:
 * @one: an English text of a bundle for one thing
 * @many: the same for several
 * @n: how many there are
 *
 * Returns: (transfer none): the text for @n, as acc_locale_text()
 */
const char *
acc_locale_text_plural (const char *one, const char *many, gulong n)
{
  const char *own = find_own (n == 1 ? one : many);

  return _acc_locale_keep_digits (own != NULL ? own : g_dngettext (GETTEXT_PACKAGE, one, many, n));
}

/**
 * acc_locale_state_name:
 * @state: a State
 *
 * Returns: (transfer none): its name in the language of the interface, in the nominative; valid until the language changes
 */
const char *
acc_locale_state_name (AccState *state)
{
  const char *name;

  g_return_val_if_fail (state != NULL, NULL);

  if (_acc_locale_is_english ())
    return state->name;
  name = find_own (state->name);
  if (name == NULL)
    name = find_listed (state->iso3);
  if (name == NULL)
    name = find_of_cldr (state);
  return name != NULL ? name : acc_locale_text (state->name);
}

/**
 * acc_locale_state_other_name:
 * @state: a State
 *
 * Returns: (transfer none) (nullable): the name that CLDR has in the language of the interface where another is shown: a person
 *   may look the State up by it; valid until the language changes
 */
const char *
acc_locale_state_other_name (AccState *state)
{
  const char *name;

  g_return_val_if_fail (state != NULL, NULL);

  if (_acc_locale_is_english () || find_listed (state->iso3) == NULL)
    return NULL;
  name = find_of_cldr (state);
  return g_strcmp0 (name, find_listed (state->iso3)) != 0 ? name : NULL;
}

/**
 * acc_locale_state_in_sentence:
 * @state: a State
 *
 * The name as English writes it inside a sentence: some names take the article. Other languages use the plain name.
 *
 * Returns: (transfer full): the name, beginning in lower case where it takes an article
 */
char *
acc_locale_state_in_sentence (AccState *state)
{
  static const char *const with_article[] = {
    "ARE", "BHS", "CAF", "COD", "COG", "COK", "COM", "DDR", "DOM", "GBR", "GMB", "KOR", "LAO", "MDA", "MDV", "MHL", "NLD", "PHL",
    "PRK", "PSE", "RUS", "SYR", "USA", "VAT", NULL
  };

  g_return_val_if_fail (state != NULL, NULL);

  /* Origins in UNHCR's table that are no States. */
  if (strcmp (state->iso3, "UNK") == 0)
    return g_strdup (C_ ("origin", "unknown"));
  if (strcmp (state->iso3, "XXA") == 0)
    return g_strdup (C_ ("origin", "stateless people"));
  if (_acc_locale_is_english () && g_strv_contains (with_article, state->iso3))
    return g_strconcat ("the ", state->name, NULL);
  return g_strdup (acc_locale_state_name (state));
}

/**
 * acc_locale_region_name:
 * @region: a region of M49
 *
 * Returns: (transfer none): its name in the language of the interface; valid until the language changes
 */
const char *
acc_locale_region_name (AccRegion *region)
{
  const char *name;

  g_return_val_if_fail (region != NULL, NULL);

  if (_acc_locale_is_english ())
    return region->name;
  name = find_own (region->name);
  if (name == NULL)
    name = find_listed (region->code);
  if (name == NULL)
    name = acc_locale_region_other_name (region);
  return name != NULL ? name : acc_locale_text (region->name);
}

/**
 * acc_locale_region_other_name:
 * @region: a region of M49
 *
 * Returns: (transfer none) (nullable): the name that CLDR has in the language of the interface, for looking up; valid until the
 *   language changes
 */
const char *
acc_locale_region_other_name (AccRegion *region)
{
  const char *name;

  g_return_val_if_fail (region != NULL, NULL);

  if (_acc_locale_is_english ())
    return NULL;
  name = find_name (region->code, region->code);
  return *name != '\0' ? name : NULL;
}

const char *
acc_locale_treaty_title (AccTreaty *treaty)
{
  g_return_val_if_fail (treaty != NULL, NULL);

  return acc_locale_text (treaty->title);
}

const char *
acc_locale_treaty_short_title (AccTreaty *treaty)
{
  g_return_val_if_fail (treaty != NULL, NULL);

  return acc_locale_text (treaty->short_title);
}
