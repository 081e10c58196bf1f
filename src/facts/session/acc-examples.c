/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Examples from the record: the last State that joined a treaty on the day on which it did, that one beside the one before, what changed. */

#include "config.h"

#include "facts/session/acc-examples.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/session/acc-place.h"
#include "locale/acc-locale.h"

static gboolean
is_later (AccAction *action,
          AccAction *other)
{
  return other == NULL || acc_date_first_day (action->date) > acc_date_first_day (other->date);
}

/* The last act by which a State joined, on a day that is known; EXCEPT: not that State's. */
static AccAction *
find_last (AccBundle  *bundle,
           const char *except)
{
  AccAction *last = NULL;

  for (guint i = 0; i < acc_bundle_get_n (bundle, ACC_TABLE_ACTIONS); i++)
    {
      AccAction *action = acc_bundle_get_item (bundle, ACC_TABLE_ACTIONS, i);

      if (acc_action_joins (action) && action->date.precision == ACC_PRECISION_DAY && g_strcmp0 (action->state, except) != 0 && is_later (action, last)
          && acc_bundle_find_state (bundle, action->state) != NULL)
        last = action;
    }
  return last;
}

static char *
make_link (const AccPlace *place,
           const char     *date,
           const char     *title)
{
  g_autofree char *text = acc_place_to_text (place);

  return g_markup_printf_escaped ("<a href=\"accession:%s%s%s\">%s</a>", text, date != NULL ? "?as-of=" : "", date != NULL ? date : "", title);
}

/**
 * acc_examples_say:
 * @bundle: the bundle that is shown
 *
 * Returns: (transfer full) (nullable): up to three links in a sentence, as markup
 */
char *
acc_examples_say (AccBundle *bundle)
{
  AccAction *last = find_last (bundle, NULL), *before = last != NULL ? find_last (bundle, last->state) : NULL;
  AccPlace state, other, both = { ACC_PLACE_COMPARISON }, changes = { .kind = ACC_PLACE_CHANGES, .from = ACC_DAY_MIN };
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *date = NULL, *when = NULL, *title = NULL, *list = NULL;

  if (last == NULL || !acc_place_find (&state, bundle, last->state))
    return NULL;
  date = acc_date_to_string (last->date);
  when = acc_locale_format_date (last->date);
  title = acc_locale_compose (C_ ("example", "{place} ({date})"), "place", acc_place_get_title (&state), "date", when, NULL);
  g_ptr_array_add (links, make_link (&state, date, title));
  if (before != NULL && acc_place_find (&other, bundle, before->state) && acc_place_add (&both, &state, bundle) && acc_place_add (&both, &other, bundle))
    {
      g_autofree char *compared = acc_place_list_compared (&both);

      g_ptr_array_add (links, make_link (&both, NULL, compared));
    }
  g_ptr_array_add (links, make_link (&changes, NULL, acc_place_get_title (&changes)));
  list = acc_locale_format_alternatives ((const char *const *) links->pdata, links->len);
  return acc_locale_compose (C_ ("example", "Try {examples}."), "examples", list, NULL);
}
