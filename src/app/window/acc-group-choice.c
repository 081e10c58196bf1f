/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A chooser of groups of treaties and of single ones. */

#include "config.h"

#include "app/window/acc-group-choice.h"

#include <glib/gi18n.h>

#include "cards/acc-choice.h"
#include "locale/acc-locale.h"

#define GROUPS "acc-groups" /* on the chooser: what its strings stand for */

static void
add (GtkStringList *names,
     GPtrArray     *groups,
     AccGroup      *group)
{
  gtk_string_list_append (names, group != NULL ? acc_locale_text (group->title) : C_ ("choice of treaties", "All treaties"));
  g_ptr_array_add (groups, group);
}

/* What is counted where nobody says which, the other groups, then each treaty. */
void
acc_group_choice_fill (GtkDropDown *choice,
                       AccBundle   *bundle,
                       AccGroup    *group,
                       gboolean     all)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GPtrArray *groups = g_ptr_array_new ();
  AccGroup *counted = acc_bundle_get_default_group (bundle);
  guint chosen = 0;

  if (counted != NULL && counted->members->len > 1)
    add (names, groups, counted);
  else if (all)
    add (names, groups, NULL);
  for (guint g = 0; g < acc_bundle_get_n (bundle, ACC_TABLE_GROUPS); g++)
    if (acc_bundle_get_item (bundle, ACC_TABLE_GROUPS, g) != counted)
      add (names, groups, acc_bundle_get_item (bundle, ACC_TABLE_GROUPS, g));
  for (guint t = 0; t < acc_bundle_get_n (bundle, ACC_TABLE_TREATIES); t++)
    add (names, groups, acc_bundle_get_treaty_group (bundle, t));
  if (group != NULL)
    g_ptr_array_find (groups, group, &chosen);
  g_object_set_data_full (G_OBJECT (choice), GROUPS, groups, (GDestroyNotify) g_ptr_array_unref);
  acc_choice_set_words (choice, names);
  gtk_drop_down_set_selected (choice, chosen < groups->len ? chosen : 0);
}

/**
 * acc_group_choice_get:
 * @choice: a chooser that was filled
 *
 * Returns: (transfer none) (nullable): what is chosen; %NULL for all treaties, or where there are none
 */
AccGroup *
acc_group_choice_get (GtkDropDown *choice)
{
  GPtrArray *groups = g_object_get_data (G_OBJECT (choice), GROUPS);
  guint chosen = gtk_drop_down_get_selected (choice);

  return groups != NULL && chosen < groups->len ? groups->pdata[chosen] : NULL;
}
