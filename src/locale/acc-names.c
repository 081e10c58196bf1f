/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names in any of the program's languages: from its table, from CLDR, and from that language's catalogue, which is read here
 * without gettext, for gettext knows one language at a time. */

#include "config.h"

#include "locale/acc-names.h"

#include <string.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/upluralrules.h>

#include "locale/acc-locale-private.h"
#include "locale/acc-name-table.h"

/* A catalogue as msgfmt writes it (GNU MO): magic, revision, number of messages, where the table of the originals is, and where
 * that of the translations. A table holds a length and an offset for each; the originals are sorted. */
#define MO_MAGIC 0x950412de
#define MO_WORDS 5

struct _AccNames
{
  char *language;
  AccBundle *bundle; /* for its own translations */
  char *icu;
  const AccNameTable *table; /* NULL for English */
  ULocaleDisplayNames *display;
  GMappedFile *catalogue; /* NULL for English, and where it is not installed */
  const char *bytes;
  gsize size;
  gboolean swapped; /* written on a machine of the other byte order */
  guint32 n_messages;
  guint32 originals;
  guint32 translations;
};

static guint32
read_word (AccNames *self,
           gsize     offset)
{
  guint32 word;

  memcpy (&word, self->bytes + offset, sizeof word);
  return self->swapped ? GUINT32_SWAP_LE_BE (word) : word;
}

static gboolean
holds_table (AccNames *self,
             guint32   offset)
{
  return offset <= self->size && (self->size - offset) / 8 >= self->n_messages;
}

static gboolean
read_header (AccNames *self)
{
  if (self->size < MO_WORDS * 4)
    return FALSE;
  self->swapped = read_word (self, 0) != MO_MAGIC;
  if (read_word (self, 0) != MO_MAGIC)
    return FALSE;
  self->n_messages = read_word (self, 8);
  self->originals = read_word (self, 12);
  self->translations = read_word (self, 16);
  return holds_table (self, self->originals) && holds_table (self, self->translations);
}

/* The string that the table has at a place; NULL when the file is not whole. */
static const char *
get_string (AccNames *self,
            guint32   table,
            guint32   at)
{
  guint32 length = read_word (self, (gsize) table + (gsize) at * 8);
  guint32 offset = read_word (self, (gsize) table + (gsize) at * 8 + 4);

  if (offset >= self->size || length >= self->size - offset || self->bytes[(gsize) offset + length] != '\0')
    return NULL;
  return self->bytes + offset;
}

/* length: (out) (nullable): with all its plural forms, a NUL between them. */
static const char *
look_up (AccNames   *self,
         const char *original,
         gsize      *length)
{
  guint32 low = 0, high = self->n_messages;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      const char *string = get_string (self, self->originals, middle);
      int order = string != NULL ? strcmp (original, string) : -1;

      if (order == 0 && length != NULL)
        *length = read_word (self, (gsize) self->translations + (gsize) middle * 8);
      if (order == 0)
        return get_string (self, self->translations, middle);
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return NULL;
}

/**
 * acc_names_new:
 * @language: a tag of acc_locale_list_languages()
 * @bundle: whose things they are; its own translations come first
 *
 * Returns: (transfer full): what that language calls things. To be called in the main thread.
 */
AccNames *
acc_names_new (const char *language,
               AccBundle  *bundle)
{
  AccNames *self = g_new0 (AccNames, 1);
  g_autofree char *path = NULL;

  self->language = g_strdup (language);
  self->bundle = g_object_ref (bundle);
  _acc_locale_describe_language (language, &self->icu, &path);
  self->table = acc_name_table_get (language);
  if (strcmp (language, "en") == 0)
    return self;
  self->catalogue = g_mapped_file_new (path, FALSE, NULL);
  if (self->catalogue == NULL)
    return self;
  self->bytes = g_mapped_file_get_contents (self->catalogue);
  self->size = g_mapped_file_get_length (self->catalogue);
  if (!read_header (self))
    self->n_messages = 0;
  return self;
}

void
acc_names_free (AccNames *self)
{
  g_clear_pointer (&self->display, uldn_close);
  g_clear_pointer (&self->catalogue, g_mapped_file_unref);
  g_clear_object (&self->bundle);
  g_free (self->language);
  g_free (self->icu);
  g_free (self);
}

/* A region of CLDR: alpha-2 or M49. */
static char *
find_name (AccNames   *self,
           const char *region)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar buffer[200];
  int32_t length;
  g_autofree char *name = NULL;

  if (self->display == NULL)
    {
      UDisplayContext contexts[] = { UDISPCTX_STANDARD_NAMES, UDISPCTX_LENGTH_FULL };

      self->display = uldn_openForContext (self->icu, contexts, G_N_ELEMENTS (contexts), &status);
    }
  length = uldn_regionDisplayName (self->display, region, buffer, G_N_ELEMENTS (buffer), &status);
  if (U_FAILURE (status))
    return NULL;
  name = _acc_locale_to_utf8 (buffer, length);
  /* ICU gives the code back for what it does not know. */
  return strcmp (name, region) != 0 ? g_steal_pointer (&name) : NULL;
}

/* The bundle's own name first, then that of the table, and that of CLDR; without either of these the catalogue's. */
static char **
list_names (AccNames   *self,
            const char *code,
            const char *region,
            const char *english)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  const char *own = acc_bundle_translate (self->bundle, self->language, english);
  const char *listed = acc_name_table_get_name (self->table, code);
  g_autofree char *other = region != NULL ? find_name (self, region) : NULL;
  g_autofree char *text = NULL;

  if (own != NULL)
    g_strv_builder_add (names, own);
  if (listed != NULL)
    g_strv_builder_add (names, listed);
  if (other != NULL && g_strcmp0 (other, listed) != 0)
    g_strv_builder_add (names, other);
  if (listed == NULL && other == NULL)
    text = acc_names_get_text (self, english);
  if (text != NULL)
    g_strv_builder_add (names, text);
  return g_strv_builder_end (names);
}

/**
 * acc_names_list_state:
 * @state: a State
 *
 * Returns: (transfer full): the names by which it may be looked up in the language, the one that is shown first; may be empty
 */
char **
acc_names_list_state (AccNames *self,
                      AccState *state)
{
  return list_names (self, state->iso3, acc_names_get_alpha2 (state->iso3), state->name);
}

/**
 * acc_names_list_region:
 * @region: a region
 *
 * Returns: (transfer full): the same of a region
 */
char **
acc_names_list_region (AccNames  *self,
                       AccRegion *region)
{
  return list_names (self, region->code, region->code, region->name);
}

/**
 * acc_names_get_text:
 * @msgid: (nullable): an English text of a bundle
 *
 * Returns: (transfer full) (nullable): its translation
 */
char *
acc_names_get_text (AccNames   *self,
                    const char *msgid)
{
  const char *own;

  if (msgid == NULL || *msgid == '\0')
    return NULL;
  own = acc_bundle_translate (self->bundle, self->language, msgid);
  return own != NULL ? g_strdup (own) : acc_names_get_message (self, "data", msgid);
}

/**
 * acc_names_get_message:
 * @context: (nullable): the context of the message
 * @msgid: an English text of the catalogue
 *
 * Returns: (transfer full) (nullable): its translation
 */
char *
acc_names_get_message (AccNames   *self,
                       const char *context,
                       const char *msgid)
{
  g_autofree char *original = context != NULL ? g_strconcat (context, "\004", msgid, NULL) : g_strdup (msgid);
  const char *translation;

  translation = look_up (self, original, NULL);
  return translation != NULL && *translation != '\0' && g_utf8_validate (translation, -1, NULL) ? g_strdup (translation) : NULL;
}

/* Which plural form of a catalogue: they stand in the order of CLDR's kinds of number, of which ICU knows those of the language. */
static guint
choose_form (AccNames *self,
             guint     n)
{
  static const char *const kinds[] = { "zero", "one", "two", "few", "many" };
  UErrorCode status = U_ZERO_ERROR;
  UPluralRules *rules = uplrules_open (self->icu, &status);
  UEnumeration *known = uplrules_getKeywords (rules, &status);
  UChar buffer[16];
  int32_t length = uplrules_select (rules, n, buffer, G_N_ELEMENTS (buffer), &status);
  g_autofree char *kind = U_SUCCESS (status) ? _acc_locale_to_utf8 (buffer, length) : g_strdup ("other");
  guint form = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds) && strcmp (kind, kinds[i]) != 0 && U_SUCCESS (status); i++)
    {
      const char *keyword;

      uenum_reset (known, &status);
      while ((keyword = uenum_next (known, NULL, &status)) != NULL)
        form += strcmp (keyword, kinds[i]) == 0 ? 1 : 0;
    }
  uenum_close (known);
  uplrules_close (rules);
  return form;
}

/**
 * acc_names_get_plural:
 * @msgid: the singular of a message of the program that has plural forms
 * @n: how many
 *
 * Returns: (transfer full) (nullable): its translation for so many
 */
char *
acc_names_get_plural (AccNames   *self,
                      const char *msgid,
                      guint       n)
{
  gsize length = 0;
  const char *form = look_up (self, msgid, &length), *end = form != NULL ? form + length : NULL;

  /* CLDR tells more kinds apart than a catalogue may: the last form is for the rest. */
  for (guint left = form != NULL ? choose_form (self, n) : 0; left > 0 && form + strlen (form) + 1 < end; left--)
    form += strlen (form) + 1;
  return form != NULL && *form != '\0' && g_utf8_validate (form, -1, NULL) ? g_strdup (form) : NULL;
}

/**
 * acc_names_list_articles:
 * @articles: (array zero-terminated=1): numbers of articles
 *
 * Returns: (transfer full): the list, as acc_locale_format_articles() has it in the language in use
 */
char *
acc_names_list_articles (AccNames          *self,
                         const char *const *articles)
{
  return _acc_locale_list_articles (self->language, self->icu, articles);
}

/**
 * acc_names_get_alpha2:
 * @iso3: ISO 3166-1 alpha-3
 *
 * Returns: (transfer none) (nullable): alpha-2, which CLDR is keyed by
 */
const char *
acc_names_get_alpha2 (const char *iso3)
{
  static GHashTable *codes;

  if (g_once_init_enter (&codes))
    {
      const char *const *countries = uloc_getISOCountries ();
      GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

      for (gsize i = 0; countries[i] != NULL; i++)
        {
          char locale[8];

          g_snprintf (locale, sizeof locale, "und_%s", countries[i]);
          g_hash_table_insert (table, (gpointer) uloc_getISO3Country (locale), (gpointer) countries[i]);
        }
      g_once_init_leave (&codes, table);
    }
  return g_hash_table_lookup (codes, iso3);
}
