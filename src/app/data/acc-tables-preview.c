/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person's tables hold, and each fault with its table, row and column. */

#include "config.h"

#include "app/data/acc-tables-preview.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "locale/acc-locale.h"

/* Enough to mend before the tables are read again. */
#define MAX_SHOWN 200

static void
clear_list (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static void
add_row (GtkListBox *list,
         const char *title,
         const char *subtitle,
         const char *figure)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (figure != NULL)
    {
      GtkWidget *label = gtk_label_new (figure);

      gtk_widget_add_css_class (label, "numeric");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
    }
  gtk_list_box_append (list, row);
}

static void
add_count (GtkListBox *counts,
           const char *title,
           guint       n)
{
  g_autofree char *figure = acc_locale_format_number (n);

  if (n > 0)
    add_row (counts, title, NULL, figure);
}

/**
 * acc_tables_preview_show_counts:
 * @counts: hidden where there is nothing to count
 * @make: what was found in the tables
 */
void
acc_tables_preview_show_counts (GtkListBox *counts,
                                AccMake    *make)
{
  clear_list (counts);
  add_count (counts, _ ("Treaties"), make->n_treaties);
  add_count (counts, C_ ("count of an own bundle", "States with an act"), make->n_states);
  add_count (counts, C_ ("count of an own bundle", "Territories with an act"), make->n_territories);
  add_count (counts, C_ ("count of an own bundle", "Organisations with an act"), make->n_organisations);
  add_count (counts, C_ ("count of an own bundle", "Acts"), make->n_acts);
  if (make->unknown->len > 0)
    {
      g_autofree char *columns = acc_locale_format_list ((const char *const *) make->unknown->pdata, make->unknown->len);

      add_row (counts, _ ("Columns that are left out, because nothing of that name is known"), columns, NULL);
    }
  gtk_widget_set_visible (GTK_WIDGET (counts), gtk_widget_get_first_child (GTK_WIDGET (counts)) != NULL);
}

/**
 * acc_tables_preview_show_faults:
 * @list: a row for each
 * @faults: (element-type AccFault): as worded for the command line too
 */
void
acc_tables_preview_show_faults (GtkListBox *list,
                                GPtrArray  *faults)
{
  clear_list (list);
  for (guint i = 0; i < faults->len && i < MAX_SHOWN; i++)
    {
      AccFault *fault = faults->pdata[i];
      g_autofree char *what = acc_fault_describe (fault);
      g_autofree char *line = acc_locale_format_number (fault->line);
      g_autofree char *where = acc_locale_compose (fault->line == 0          ? "{file}"
                                                   : fault->member == NULL ? _ ("{file}, row {n}")
                                                                           : _ ("{file}, row {n}, column {column}"),
                                                   "file", fault->file, "n", line, "column", fault->member, NULL);

      add_row (list, what, where, NULL);
    }
  if (faults->len > MAX_SHOWN)
    {
      g_autofree char *n = acc_locale_format_number (faults->len - MAX_SHOWN);
      g_autofree char *more = acc_locale_compose (ngettext ("{n} further fault", "{n} further faults", faults->len - MAX_SHOWN), "n", n, NULL);

      add_row (list, more, NULL, NULL);
    }
}
