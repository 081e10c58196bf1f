/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The preferences. */

#include "config.h"

#include "app/window/acc-preferences.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/acc-settings.h"
#include "facts/search/acc-command.h"
#include "locale/acc-locale.h"

static GtkWindow *current; /* weak */

typedef struct
{
  GSettings *settings;
  AdwPreferencesGroup *group;
} Building;

/* Values of a setting and what each is called; the first is what holds where the setting has none of them. */
typedef struct
{
  GPtrArray *values;
  GtkStringList *names;
} Choice;

static Choice *
choice_new (void)
{
  Choice *choice = g_new (Choice, 1);

  choice->values = g_ptr_array_new_with_free_func (g_free);
  choice->names = gtk_string_list_new (NULL);
  return choice;
}

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_ptr_array_unref (choice->values);
  g_object_unref (choice->names);
  g_free (choice);
}

static void
choice_add (Choice     *choice,
            const char *value,
            const char *name)
{
  if (g_ptr_array_find_with_equal_func (choice->values, value, g_str_equal, NULL))
    return;
  g_ptr_array_add (choice->values, g_strdup (value));
  gtk_string_list_append (choice->names, name);
}

static gboolean
get_selected (GValue   *value,
              GVariant *variant,
              gpointer  user_data)
{
  Choice *choice = user_data;
  guint position = 0;

  g_ptr_array_find_with_equal_func (choice->values, g_variant_get_string (variant, NULL), g_str_equal, &position);
  g_value_set_uint (value, position < choice->values->len ? position : 0);
  return TRUE;
}

static GVariant *
set_selected (const GValue       *value,
              const GVariantType *type,
              gpointer            user_data)
{
  Choice *choice = user_data;
  guint position = g_value_get_uint (value);

  return position < choice->values->len ? g_variant_new_string (choice->values->pdata[position]) : NULL;
}

/* Takes the choice. */
static void
add_choice (Building   *building,
            const char *key,
            const char *title,
            Choice     *choice)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (choice->names));
  adw_preferences_group_add (building->group, row);
  g_settings_bind_with_mapping (building->settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT, get_selected, set_selected, choice, choice_free);
}

static GtkWidget *
add_switch (Building   *building,
            const char *title,
            const char *subtitle)
{
  GtkWidget *row = adw_action_row_new (), *widget = gtk_switch_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), widget);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), widget);
  adw_preferences_group_add (building->group, row);
  return widget;
}

/* What was chosen already stands among them, also where the window shows something else. */
static void
add_place (Building  *building,
           AccWindow *parent)
{
  AccSession *session = acc_window_get_session (parent);
  AccBundle *bundle = acc_session_get_bundle (session);
  g_autofree char *kept = g_settings_get_string (building->settings, "start-place");
  const AccPlace *shown = acc_session_get_place (session);
  Choice *choice = choice_new ();
  AccPlace place;

  choice_add (choice, "", C_ ("preferences", "As it was left"));
  acc_place_find (&place, bundle, ACC_PLACE_TEXT_WORLD);
  choice_add (choice, ACC_PLACE_TEXT_WORLD, acc_place_get_title (&place));
  choice_add (choice, kept, acc_place_find (&place, bundle, kept) ? acc_place_get_title (&place) : kept);
  choice_add (choice, acc_session_get_place_text (session), acc_place_get_title (shown));
  add_choice (building, "start-place", C_ ("preferences", "Page"), choice);
}

static void
add_date (Building  *building,
          AccWindow *parent)
{
  g_autofree char *kept = g_settings_get_string (building->settings, "start-date");
  AccDate date = acc_date_from_day (acc_session_get_day (acc_window_get_session (parent))), chosen;
  g_autofree char *text = acc_date_to_string (date);
  g_autofree char *name = acc_locale_format_date (date);
  g_autofree char *other = acc_date_parse (kept, &chosen, NULL) ? acc_locale_format_date (chosen) : NULL;
  Choice *choice = choice_new ();

  choice_add (choice, "", C_ ("preferences", "As it was left"));
  choice_add (choice, ACC_SETTINGS_TODAY, _ ("Today"));
  choice_add (choice, kept, other != NULL ? other : kept);
  if (!acc_session_is_today (acc_window_get_session (parent)))
    choice_add (choice, text, name);
  add_choice (building, "start-date", C_ ("preferences", "Date"), choice);
}

static void
add_basis (Building *building)
{
  static const struct
  {
    const char *value, *name;
  } bases[] = {
    { "deposit", N_ ("By _Deposit") },
    { "in-force", N_ ("By Treaty in _Force for Them") },
    { "retroactive", N_ ("With Successions _Reaching Back") },
    { "bound", N_ ("By Who Was _Bound on the Day") },
  };
  g_autofree char *title = acc_command_strip_mnemonic (_ ("_Count States"));
  Choice *choice = choice_new ();

  choice_add (choice, "", C_ ("preferences", "As it was left"));
  for (gsize i = 0; i < G_N_ELEMENTS (bases); i++)
    {
      g_autofree char *name = acc_command_strip_mnemonic (_ (bases[i].name));

      choice_add (choice, bases[i].value, name);
    }
  add_choice (building, "start-basis", title, choice);
}

/* Of a lane that nobody chose, the switch shows what the timeline does. */
typedef struct
{
  GSettings *settings; /* borrowed: the binding has it */
  const char *id;
  gboolean otherwise;
} Lane;

static gboolean
get_lane (GValue   *value,
          GVariant *variant,
          gpointer  user_data)
{
  Lane *lane = user_data;
  gboolean shown = lane->otherwise;

  g_variant_lookup (variant, lane->id, "b", &shown);
  g_value_set_boolean (value, shown);
  return TRUE;
}

static GVariant *
set_lane (const GValue       *value,
          const GVariantType *type,
          gpointer            user_data)
{
  Lane *lane = user_data;

  return acc_settings_add_lane (lane->settings, lane->id, g_value_get_boolean (value));
}

static void
add_lane (const char *id,
          const char *title,
          gboolean    series,
          gboolean    shown,
          gpointer    user_data)
{
  Building *building = user_data;
  Lane *lane = g_new (Lane, 1);

  *lane = (Lane) { building->settings, id, shown };
  g_settings_bind_with_mapping (building->settings, ACC_SETTINGS_LANES, add_switch (building, title, series ? _ ("Figures") : NULL), "active",
                                G_SETTINGS_BIND_DEFAULT, get_lane, set_lane, lane, g_free);
}

static void
begin_group (Building           *building,
             AdwPreferencesPage *page,
             const char         *title,
             const char         *description)
{
  building->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (building->group, title);
  adw_preferences_group_set_description (building->group, description);
  adw_preferences_page_add (page, building->group);
}

/**
 * acc_preferences_present:
 * @parent: a window with a record
 *
 * Returns: (transfer none) (nullable): the preferences, which are shown
 */
GtkWindow *
acc_preferences_present (AccWindow *parent)
{
  g_autoptr (GSettings) settings = acc_settings_open ();
  Building building = { settings, NULL };
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  GtkWidget *digits;

  g_object_ref_sink (page);
  acc_preferences_close ();
  if (settings == NULL || acc_session_get_bundle (acc_window_get_session (parent)) == NULL)
    {
      g_object_unref (page);
      return NULL;
    }
  begin_group (&building, page, C_ ("preferences", "At the Start"), C_ ("preferences", "What the window opens with, where no link or file says it."));
  add_place (&building, parent);
  add_date (&building, parent);
  add_basis (&building);
  begin_group (&building, page, C_ ("preferences", "Numbers"), NULL);
  digits = add_switch (&building, C_ ("preferences", "Digits 0–9"), C_ ("preferences", "On the screen, also in languages with digits of their own"));
  g_settings_bind (settings, "western-digits", digits, "active", G_SETTINGS_BIND_DEFAULT);
  begin_group (&building, page, _ ("Timeline"), C_ ("preferences", "What it shows, on every page that has it."));
  acc_page_timeline_list_choice (acc_spine_get_timeline (acc_window_get_spine (parent)), add_lane, &building);
  g_set_weak_pointer (&current, g_object_new (ADW_TYPE_PREFERENCES_WINDOW, "transient-for", parent, "destroy-with-parent", TRUE, "default-width", 560,
                                              "default-height", 620, "width-request", 320, "title", C_ ("preferences", "Preferences"), NULL));
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (current), page);
  g_object_unref (page);
  gtk_window_present (current);
  return current;
}

void
acc_preferences_close (void)
{
  if (current != NULL)
    gtk_window_destroy (current);
  g_clear_weak_pointer (&current);
}
