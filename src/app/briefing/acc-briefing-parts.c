/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/briefing/acc-briefing-parts.h"

struct _AccBriefingParts
{
  AdwPreferencesGroup parent_instance;

  GtkSwitch *switches[ACC_BRIEF_N_PARTS]; /* NULL of a part that is not among them */
};

G_DEFINE_FINAL_TYPE (AccBriefingParts, acc_briefing_parts, ADW_TYPE_PREFERENCES_GROUP)

static guint changed_signal;

static GtkWidget *
get_row (AccBriefingParts *self,
         guint             part)
{
  return gtk_widget_get_ancestor (GTK_WIDGET (self->switches[part]), ADW_TYPE_ACTION_ROW);
}

/* The last that is on cannot be left out. */
static void
update (AccBriefingParts *self)
{
  guint n_on = 0;

  for (guint i = 0; i < ACC_BRIEF_N_PARTS; i++)
    n_on += self->switches[i] != NULL && gtk_switch_get_active (self->switches[i]);
  for (guint i = 0; i < ACC_BRIEF_N_PARTS; i++)
    if (self->switches[i] != NULL)
      gtk_widget_set_sensitive (get_row (self, i), n_on > 1 || !gtk_switch_get_active (self->switches[i]));
}

static void
switched_cb (AccBriefingParts *self)
{
  update (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
add_part (AccBriefingParts *self,
          guint             part)
{
  g_autofree char *title = acc_brief_parts_word (1u << part);
  GtkWidget *row = adw_action_row_new (), *choice = gtk_switch_new ();

  gtk_switch_set_active (GTK_SWITCH (choice), TRUE);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), choice);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), choice);
  g_signal_connect_object (choice, "notify::active", G_CALLBACK (switched_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  self->switches[part] = GTK_SWITCH (choice);
}

void
acc_briefing_parts_fill (AccBriefingParts *self,
                         guint             parts)
{
  g_return_if_fail (ACC_IS_BRIEFING_PARTS (self));

  for (guint i = 0; i < ACC_BRIEF_N_PARTS; i++)
    {
      if (self->switches[i] != NULL)
        adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), get_row (self, i));
      self->switches[i] = NULL;
      if ((parts & 1u << i) != 0)
        add_part (self, i);
    }
  update (self);
  gtk_widget_set_visible (GTK_WIDGET (self), (parts & (parts - 1)) != 0);
}

guint
acc_briefing_parts_get (AccBriefingParts *self)
{
  guint on = 0;
  gboolean all = TRUE;

  g_return_val_if_fail (ACC_IS_BRIEFING_PARTS (self), 0);
  for (guint i = 0; i < ACC_BRIEF_N_PARTS; i++)
    if (self->switches[i] != NULL && gtk_switch_get_active (self->switches[i]))
      on |= 1u << i;
    else if (self->switches[i] != NULL)
      all = FALSE;
  return all ? 0 : on;
}

GtkSwitch *
acc_briefing_parts_find (AccBriefingParts *self,
                         AccBriefPart      part)
{
  g_return_val_if_fail (ACC_IS_BRIEFING_PARTS (self), NULL);
  for (guint i = 0; i < ACC_BRIEF_N_PARTS; i++)
    if (1u << i == (guint) part)
      return self->switches[i];
  return NULL;
}

static void
acc_briefing_parts_class_init (AccBriefingPartsClass *klass)
{
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
acc_briefing_parts_init (AccBriefingParts *self)
{
}
