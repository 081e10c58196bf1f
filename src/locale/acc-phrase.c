/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A phrase travels as text, since values of messages are text: a mark, its kind, and its names between separators. Whoever shows it
 * composes it into a message first.
 *
 * data/names/treaties has a table for each language: a row for each short title and for the words of each group, whose columns are
 * the forms. Row {treaty} is the pattern of a treaty that the table does not know, as of an own bundle, row {treaties} that of words. */

#include "config.h"

#include "locale/acc-locale-private.h"
#include "locale/acc-name-table.h"
#include "locale/acc-phrase.h"
#include "locale/acc-second.h"

#include <glib/gi18n.h>
#include <string.h>

#define MARK '\x1d'
#define SEPARATOR "\x1f"
#define NOR "nor_" /* before a form: a list after a negation, in that form */

/**
 * acc_phrase_new:
 * @kind: what is named
 * @names: short titles, the words for several treaties, or names of States, in the language of the interface
 * @n_names: how many
 *
 * Returns: (transfer full): a value for acc_locale_compose()
 */
char *
acc_phrase_new (AccPhrase          kind,
                const char *const *names,
                gsize              n_names)
{
  GString *phrase = g_string_new (NULL);

  g_string_append_printf (phrase, "%c%c", MARK, '0' + kind);
  for (gsize i = 0; i < n_names; i++)
    g_string_append_printf (phrase, "%s%s", i > 0 ? SEPARATOR : "", names[i]);
  return g_string_free (phrase, FALSE);
}

gboolean
acc_phrase_is (const char *value)
{
  return value[0] == MARK;
}

static const AccNameTable *
find_table (AccPhrase kind)
{
  g_autofree char *table = g_strconcat (kind == ACC_PHRASE_STATES ? "" : "treaties/", acc_locale_get_language (), NULL);

  return acc_name_table_get (table);
}

/* The row of what has none. */
static const char *
find_pattern (AccPhrase kind)
{
  return kind == ACC_PHRASE_STATES ? "{state}" : kind == ACC_PHRASE_WORDS ? "{treaties}" : "{treaty}";
}

/* Cuts off what a second language calls it; NULL where nothing does. */
static char *
take_second (char *name)
{
  char *second = strstr (name, ACC_PHRASE_SECOND);

  if (second == NULL)
    return NULL;
  *second = '\0';
  return g_strdup (second + strlen (ACC_PHRASE_SECOND));
}

/* A name in a form, or as it stands in a sentence that asks for none. */
static char *
inflect_name (AccPhrase   kind,
              const char *name,
              const char *form)
{
  const AccNameTable *table = find_table (kind);
  const char *plain = form != NULL && g_str_has_prefix (form, NOR) ? form + strlen (NOR) : form;
  const char *wanted[] = { form, plain, kind == ACC_PHRASE_STATES ? "name" : "the", "name" };

  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      const char *found = wanted[i] != NULL ? acc_name_table_get_form (table, name, wanted[i]) : NULL;

      if (found != NULL)
        return g_strdup (found);
    }
  for (gsize i = 0; i < (kind == ACC_PHRASE_STATES ? 2 : G_N_ELEMENTS (wanted)); i++)
    {
      const char *found = wanted[i] != NULL ? acc_name_table_get_cell (table, find_pattern (kind), wanted[i]) : NULL;

      if (found != NULL)
        return acc_locale_compose (found, "name", name, NULL);
    }
  return g_strdup (name);
}

/* "neither a nor b": languages put their words before or after each. */
static char *
list_after_negation (GPtrArray *items)
{
  g_autofree char *list = NULL;

  if (items->len == 1)
    return g_strdup (items->pdata[0]);
  /* Translators: treaties to none of which a State was party, after "not": "not a party to the 1980 Convention or the 1990 Protocol". */
  list = acc_locale_compose (C_ ("after a negation", "{first} or {second}"), "first", items->pdata[0], "second", items->pdata[1], NULL);
  for (guint i = 2; i < items->len; i++)
    {
      /* Translators: the same, of three and more: {list} is what the message before has made of the first. */
      char *longer = acc_locale_compose (C_ ("after a negation", "{list} or {further}"), "list", list, "further", items->pdata[i], NULL);

      g_free (list);
      list = longer;
    }
  return g_steal_pointer (&list);
}

/**
 * acc_phrase_inflect:
 * @phrase: a phrase
 * @form: (nullable): a column of the table, perhaps after "nor_" where the list stands after a negation
 *
 * Returns: (transfer full): the text
 */
char *
acc_phrase_inflect (const char *phrase,
                    const char *form)
{
  AccPhrase kind = (AccPhrase) (phrase[1] - '0');
  g_auto (GStrv) names = g_strsplit (phrase + 2, SEPARATOR, -1);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; names[i] != NULL; i++)
    {
      char *second = take_second (names[i]);
      g_autofree char *name = inflect_name (kind, names[i], form);

      g_ptr_array_add (items, acc_second_add (name, second));
    }
  if (items->len == 0)
    return g_strdup ("");
  if (form != NULL && g_str_has_prefix (form, NOR))
    return list_after_negation (items);
  if (kind == ACC_PHRASE_ANY)
    return acc_locale_format_alternatives ((const char *const *) items->pdata, items->len);
  return acc_locale_format_list ((const char *const *) items->pdata, items->len);
}

/**
 * acc_phrase_choose:
 * @phrase: a phrase
 * @words: the ways to agree
 *
 * Returns: (transfer full): the word that agrees with the one that is named, the last with several treaties, the first with several
 *   States
 */
char *
acc_phrase_choose (const char        *phrase,
                   const char *const *words)
{
  AccPhrase kind = (AccPhrase) (phrase[1] - '0');
  const AccNameTable *table = find_table (kind);
  guint n = g_strv_length ((char **) words), at = 0;
  g_autofree char *name = g_strndup (phrase + 2, strcspn (phrase + 2, ACC_PHRASE_SECOND));
  const char *agrees;

  if (strstr (phrase, SEPARATOR) != NULL)
    at = kind == ACC_PHRASE_STATES ? 0 : n - 1;
  else
    {
      agrees = acc_name_table_get_form (table, name, "agrees");
      if (agrees == NULL)
        agrees = acc_name_table_get_cell (table, find_pattern (kind), "agrees");
      at = agrees != NULL && g_ascii_isdigit (*agrees) ? *agrees - '0' : 0;
    }
  return g_strdup (words[at < n ? at : 0]);
}

const char *
acc_phrase_name_region (AccRegion *region)
{
  static const char *const with_article[] = { "019", "029", NULL };
  g_autofree char *name = NULL;

  if (!_acc_locale_is_english () || !g_strv_contains (with_article, region->code))
    return acc_locale_region_name (region);
  name = g_strconcat ("the ", region->name, NULL);
  return g_intern_string (name);
}
