/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copying what is shown, with its date and its source. */

#include "config.h"

#include "cards/acc-copy.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cards/acc-compat.h"
#include "cards/acc-content.h"
#include "cards/acc-list-part.h"
#include "cards/charts/acc-chart-save.h"
#include "cards/acc-spoken.h"
#include "cards/acc-why.h"
#include "facts/claims/acc-proof.h"

#define WORDS "acc-copy-words"
#define TABLE "acc-copy-table"
#define PROPERTY "acc-copy-property"
#define TARGET "acc-copy-target" /* of a window: for what its menu was opened; borrowed while that is open */

void
acc_copy_set_column (GtkColumnViewColumn *column,
                     const char          *property)
{
  g_object_set_data_full (G_OBJECT (column), PROPERTY, g_strdup (property), g_free);
}

AccSession *
acc_copy_find_session (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (widget), "session");
      AccSession *session = NULL;

      if (pspec == NULL || pspec->value_type != ACC_TYPE_SESSION)
        continue;
      g_object_get (widget, "session", &session, NULL);
      if (session != NULL)
        {
          g_object_unref (session); /* the page keeps it */
          return session;
        }
    }
  return NULL;
}

const AccMoment *
acc_copy_find_moment (GtkWidget *widget)
{
  AccSession *session = acc_copy_find_session (widget);

  return session != NULL && acc_session_get_ledger (session) != NULL ? acc_session_get_moment (session) : NULL;
}

char *
acc_copy_quote (GtkWidget  *widget,
                const char *claims,
                const char *words)
{
  const AccMoment *moment = acc_copy_find_moment (widget);

  return moment != NULL ? acc_proof_quote (moment, claims, words) : g_strdup (words);
}

char *
acc_copy_quote_words (GtkWidget  *widget,
                      const char *words,
                      const char *source)
{
  const AccMoment *moment = acc_copy_find_moment (widget);

  return moment != NULL ? acc_proof_quote_words (moment, words, source) : g_strdup (words);
}

static gboolean
is_row (GtkWidget *widget)
{
  return strcmp (gtk_widget_get_css_name (widget), "row") == 0;
}

static void
add_texts (GString   *text,
           GtkWidget *widget)
{
  const char *words = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "";

  if (!gtk_widget_get_visible (widget))
    return;
  if (*words != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\t" : "", words);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    add_texts (text, child);
}

/* What stands in a row, cell by cell; below it the day, and the source of the chart that it is a row of. */
static char *
word_row (GtkWidget *row)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *source = NULL;

  add_texts (text, row);
  for (GtkWidget *widget = row; widget != NULL && source == NULL; widget = gtk_widget_get_parent (widget))
    if (ACC_IS_CHART (widget))
      source = acc_chart_dup_source (ACC_CHART (widget));
  return acc_copy_quote_words (row, text->str, source);
}

static char *
dup_words (GtkWidget *found)
{
  AccCopyWords words = (AccCopyWords) (void *) g_object_get_data (G_OBJECT (found), WORDS);

  return words != NULL ? words (found) : is_row (found) ? word_row (found) : NULL;
}

/* The innermost that has something: words, or a chart without any. */
static GtkWidget *
find (GtkWidget  *widget,
      char      **words)
{
  for (*words = NULL; widget != NULL; widget = gtk_widget_get_parent (widget))
    if ((*words = dup_words (widget)) != NULL || ACC_IS_CHART (widget))
      break;
  return widget;
}

static void
add_cell (GString    *text,
          const char *words,
          gboolean    first)
{
  g_autofree char *cell = g_strdelimit (g_strdup (words != NULL ? words : ""), "\t\n\r", ' ');

  g_string_append_printf (text, "%s%s", first ? "" : "\t", cell);
}

/* All rows that the table has, as it is sorted and filtered, with the columns that show. */
static char *
word_table (GtkColumnView *table)
{
  GListModel *columns = gtk_column_view_get_columns (table), *rows = acc_list_part_get_all (G_LIST_MODEL (gtk_column_view_get_model (table)));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint r = 0; r <= (rows != NULL ? g_list_model_get_n_items (rows) : 0); r++)
    {
      g_autoptr (GObject) row = r > 0 ? g_list_model_get_item (rows, r - 1) : NULL;
      gboolean first = TRUE;

      for (guint c = 0; c < g_list_model_get_n_items (columns); c++)
        {
          g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, c);
          const char *property = g_object_get_data (G_OBJECT (column), PROPERTY);
          g_autofree char *words = NULL;

          if (property == NULL || !gtk_column_view_column_get_visible (column))
            continue;
          if (row != NULL)
            g_object_get (row, property, &words, NULL);
          add_cell (text, row != NULL ? words : gtk_column_view_column_get_title (column), first);
          first = FALSE;
        }
      if (first)
        return NULL;
      g_string_append_c (text, '\n');
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The table around a widget; NULL for none. */
static char *
dup_table (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      AccCopyWords table = (AccCopyWords) (void *) g_object_get_data (G_OBJECT (widget), TABLE);

      if (table != NULL || GTK_IS_COLUMN_VIEW (widget))
        return table != NULL ? table (widget) : word_table (GTK_COLUMN_VIEW (widget));
    }
  return NULL;
}

static void
say (GtkWidget *widget)
{
  gtk_widget_activate_action (widget, "win.say", "s", C_ ("message", "Copied"));
}

gboolean
acc_copy_at (GtkWidget *widget)
{
  g_autofree char *words = NULL;
  GtkWidget *found = find (widget, &words);

  if (words != NULL)
    acc_content_copy_text (found, words);
  else if (found == NULL || !acc_chart_copy (ACC_CHART (found)))
    return FALSE;
  say (found);
  return TRUE;
}

/* What a menu opens for, in the window's own hands as long as it is there. */
static GtkWidget *
get_target (GtkWidget *window)
{
  return g_object_get_data (G_OBJECT (window), TARGET);
}

static void
copy_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       window)
{
  if (get_target (window) != NULL)
    acc_copy_at (get_target (window));
}

static void
copy_table_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       window)
{
  g_autofree char *text = dup_table (get_target (window));

  if (text == NULL)
    return;
  acc_content_copy_text (window, text);
  say (window);
}

/* Where the menu of something hangs: not on a row of a table, as that takes each of its children for a cell, nor on what lays its own out. */
static GtkWidget *
find_anchor (GtkWidget *found)
{
  GtkWidget *table = gtk_widget_get_ancestor (found, GTK_TYPE_COLUMN_VIEW);

  if (table == NULL && g_object_get_data (G_OBJECT (found), TABLE) != NULL)
    table = found;
  return table != NULL ? gtk_widget_get_parent (table) : found;
}

static gboolean
open_menu (GtkWidget *window,
           GtkWidget *inner,
           double     x,
           double     y)
{
  g_autofree char *words = NULL;
  GtkWidget *found = find (inner, &words);
  g_autofree char *claims = acc_why_dup_claims (inner);
  g_autofree char *rows = dup_table (found);
  g_autoptr (GMenu) menu = g_menu_new ();
  GdkRectangle at = { (int) x, (int) y, 1, 1 };
  GtkWidget *anchor, *popover;
  graphene_rect_t bounds;

  if (found == NULL)
    found = inner;
  acc_why_fill_menu (menu, inner, claims);
  if (words != NULL)
    g_menu_append (menu, _ ("_Copy with Date and Source"), "copy.words");
  if (rows != NULL)
    g_menu_append (menu, _ ("Copy T_able"), "copy.table");
  if (ACC_IS_CHART (found) && acc_chart_has_menu (ACC_CHART (found)))
    {
      g_autoptr (GMenuModel) of_chart = acc_chart_menu_new ();

      g_menu_append_section (menu, NULL, of_chart);
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) == 0)
    return FALSE;
  g_object_set_data_full (G_OBJECT (window), TARGET, g_object_ref (found), g_object_unref);
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  anchor = find_anchor (found);
  gtk_widget_set_parent (popover, anchor);
  acc_spoken_set_popover (GTK_POPOVER (popover), C_ ("menu", "Copy"), NULL);
  if (x >= 0 && gtk_widget_translate_coordinates (window, anchor, x, y, &x, &y))
    {
      at.x = (int) x;
      at.y = (int) y;
      gtk_popover_set_pointing_to (GTK_POPOVER (popover), &at);
      gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
    }
  else if (gtk_widget_compute_bounds (found, anchor, &bounds))
    {
      at = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height };
      gtk_popover_set_pointing_to (GTK_POPOVER (popover), &at);
    }
  acc_popover_pass (GTK_POPOVER (popover));
  gtk_popover_popup (GTK_POPOVER (popover));
  return TRUE;
}

static void
pressed_at (GtkGesture *gesture,
            double      x,
            double      y,
            GtkWidget  *window)
{
  GtkWidget *inner = gtk_widget_pick (window, x, y, GTK_PICK_DEFAULT);

  if (inner != NULL && open_menu (window, inner, x, y))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
secondary_cb (GtkGesture *gesture,
              int         n_press,
              double      x,
              double      y,
              GtkWidget  *window)
{
  pressed_at (gesture, x, y, window);
}

static gboolean
menu_key_cb (GtkWidget *window,
             GVariant  *arguments,
             gpointer   user_data)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  return focus != NULL && open_menu (window, focus, -1, -1);
}

static gboolean
copy_key_cb (GtkWidget *window,
             GVariant  *arguments,
             gpointer   user_data)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  return focus != NULL && acc_copy_at (focus);
}

static void
add_key (GtkEventController *keys,
         const char         *trigger,
         GtkShortcutFunc     activate)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger), gtk_callback_action_new (activate, NULL, NULL)));
}

void
acc_copy_install (GtkWidget *window)
{
  static const GActionEntry entries[] = { { .name = "words", .activate = copy_cb }, { .name = "table", .activate = copy_table_cb } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkGesture *click = gtk_gesture_click_new (), *press = gtk_gesture_long_press_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), window);
  gtk_widget_insert_action_group (window, "copy", G_ACTION_GROUP (group));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (secondary_cb), window, 0);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_object (press, "pressed", G_CALLBACK (pressed_at), window, 0);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (press));
  /* What has a use for these keys itself, as an entry or a label with a selection, comes first. */
  add_key (keys, "Menu|<Shift>F10", menu_key_cb);
  add_key (keys, "<Control>c|<Control>Insert", copy_key_cb);
  add_key (keys, "<Control>i|<Alt>Return", acc_why_key_cb);
  gtk_widget_add_controller (window, keys);
}

static void
copy_label_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       label)
{
  acc_copy_at (label);
}

void
acc_copy_offer (GtkWidget    *widget,
                AccCopyWords  words)
{
  g_object_set_data (G_OBJECT (widget), WORDS, (gpointer) (void *) words);
  if (GTK_IS_LABEL (widget))
    {
      static const GActionEntry entries[] = { { .name = "words", .activate = copy_label_cb } };
      g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
      g_autoptr (GMenu) menu = g_menu_new ();

      g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), widget);
      gtk_widget_insert_action_group (widget, "copy", G_ACTION_GROUP (group));
      g_menu_append (menu, _ ("_Copy with Date and Source"), "copy.words");
      gtk_label_set_extra_menu (GTK_LABEL (widget), G_MENU_MODEL (menu));
    }
}

void
acc_copy_offer_table (GtkWidget    *widget,
                      AccCopyWords  table)
{
  g_object_set_data (G_OBJECT (widget), TABLE, (gpointer) (void *) table);
}
