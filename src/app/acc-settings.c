/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Size of the window, what it showed last, bookmarks, and the language, through GSettings: the one place that knows the schema. */

#include "config.h"

#include "app/acc-settings.h"

#include <string.h>

static gboolean disabled;

/**
 * acc_settings_open:
 *
 * Returns: (transfer full) (nullable): the settings; %NULL where they are not installed, or nothing is to be remembered
 */
GSettings *
acc_settings_open (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = source != NULL && !disabled ? g_settings_schema_source_lookup (source, ACC_APPLICATION_ID, TRUE) : NULL;

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

void
acc_last_session_clear (AccLastSession *self)
{
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->as_of, g_free);
  g_clear_pointer (&self->bundle, g_free);
}

/**
 * acc_settings_restore_size:
 * @window: not yet shown
 *
 * Returns: whether the sidebar was beside the page
 */
gboolean
acc_settings_restore_size (GtkWindow *window)
{
  g_autoptr (GSettings) settings = acc_settings_open ();
  int width, height;

  if (settings == NULL)
    return TRUE;
  g_settings_get (settings, "window-size", "(ii)", &width, &height);
  if (width > 0 && height > 0)
    gtk_window_set_default_size (window, width, height);
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (window);
  return g_settings_get_boolean (settings, "sidebar");
}

void
acc_settings_save_size (GtkWindow *window,
                        gboolean   sidebar)
{
  g_autoptr (GSettings) settings = acc_settings_open ();
  int width, height;

  if (settings == NULL)
    return;
  gtk_window_get_default_size (window, &width, &height);
  g_settings_set (settings, "window-size", "(ii)", width, height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
  g_settings_set_boolean (settings, "sidebar", sidebar);
}

static char *
get_text (GSettings  *settings,
          const char *key)
{
  char *text = g_settings_get_string (settings, key);

  if (*text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

static int
get_basis (GSettings  *settings,
           const char *key)
{
  g_autoptr (GEnumClass) bases = g_type_class_ref (ACC_TYPE_BASIS);
  g_autofree char *basis = g_settings_get_string (settings, key);
  GEnumValue *value = g_enum_get_value_by_nick (bases, basis);

  return value != NULL ? value->value : -1;
}

/**
 * acc_settings_get_start_basis:
 *
 * Returns: the #AccBasis that every start is to have; -1 where none was chosen
 */
int
acc_settings_get_start_basis (void)
{
  g_autoptr (GSettings) settings = acc_settings_open ();

  return settings != NULL ? get_basis (settings, "start-basis") : -1;
}

/**
 * acc_settings_get_session:
 * @session: (out): what to start with: what was chosen for every start, otherwise what was shown last
 *
 * Returns: whether anything is remembered
 */
gboolean
acc_settings_get_session (AccLastSession *session)
{
  g_autoptr (GSettings) settings = acc_settings_open ();
  int basis = acc_settings_get_start_basis ();

  if (settings == NULL)
    return FALSE;
  session->place = get_text (settings, "start-place");
  if (session->place == NULL)
    session->place = get_text (settings, "last-place");
  session->as_of = get_text (settings, "start-date");
  if (session->as_of == NULL)
    session->as_of = get_text (settings, "last-as-of");
  else if (strcmp (session->as_of, ACC_SETTINGS_TODAY) == 0)
    g_clear_pointer (&session->as_of, g_free);
  session->bundle = get_text (settings, "last-bundle");
  if (basis < 0)
    basis = get_basis (settings, "last-basis");
  session->basis = basis >= 0 ? (AccBasis) basis : ACC_BASIS_DEPOSIT;
  return TRUE;
}

/* A group of its own table, or "treaty:" with a treaty that is a group of one. */
static char *
name_group (AccBundle *bundle,
            AccGroup  *group)
{
  gboolean single = group->members->len == 1 && group == acc_bundle_get_treaty_group (bundle, g_array_index (group->members, guint, 0));

  return g_strconcat (single ? ACC_PLACE_TEXT_TREATY : "", group->id, NULL);
}

static AccGroup *
find_group (AccBundle  *bundle,
            const char *name)
{
  for (guint g = 0; g < acc_bundle_get_n (bundle, ACC_TABLE_GROUPS); g++)
    {
      AccGroup *group = acc_bundle_get_item (bundle, ACC_TABLE_GROUPS, g);

      if (g_str_equal (group->id, name))
        return group;
    }
  for (guint t = 0; g_str_has_prefix (name, ACC_PLACE_TEXT_TREATY) && t < acc_bundle_get_n (bundle, ACC_TABLE_TREATIES); t++)
    if (g_str_equal (acc_bundle_get_treaty_group (bundle, t)->id, name + strlen (ACC_PLACE_TEXT_TREATY)))
      return acc_bundle_get_treaty_group (bundle, t);
  return NULL;
}

/* Of each bundle what was chosen last; where nothing is, nothing is remembered of it. */
static void
save_group (GSettings  *settings,
            AccSession *session)
{
  AccBundle *bundle = acc_session_get_bundle (session);
  g_autoptr (GVariant) before = g_settings_get_value (settings, "groups");
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  GVariantIter iter;
  const char *id, *name;

  g_variant_iter_init (&iter, before);
  while (g_variant_iter_next (&iter, "{&s&s}", &id, &name))
    if (!g_str_equal (id, acc_bundle_get_id (bundle)))
      g_variant_builder_add (&builder, "{ss}", id, name);
  if (acc_session_has_chosen (session))
    {
      g_autofree char *chosen = name_group (bundle, acc_session_get_group (session));

      g_variant_builder_add (&builder, "{ss}", acc_bundle_get_id (bundle), chosen);
    }
  g_settings_set_value (settings, "groups", g_variant_builder_end (&builder));
}

/**
 * acc_settings_restore_group:
 * @session: with a bundle, of which nothing is chosen yet
 *
 * Chooses the treaties that were chosen when this bundle was shown last, where it still has them.
 */
void
acc_settings_restore_group (AccSession *session)
{
  g_autoptr (GSettings) settings = acc_settings_open ();
  g_autoptr (GVariant) groups = settings != NULL ? g_settings_get_value (settings, "groups") : NULL;
  AccBundle *bundle = acc_session_get_bundle (session);
  const char *name;

  if (groups != NULL && g_variant_lookup (groups, acc_bundle_get_id (bundle), "&s", &name))
    acc_session_set_group (session, find_group (bundle, name));
}

/**
 * acc_settings_add_lane:
 *
 * Returns: (transfer floating): what is chosen of all lanes, with this one as given
 */
GVariant *
acc_settings_add_lane (GSettings  *settings,
                       const char *id,
                       gboolean    shown)
{
  g_autoptr (GVariant) before = g_settings_get_value (settings, ACC_SETTINGS_LANES);
  GVariantBuilder builder;
  GVariantIter iter;
  const char *other;
  gboolean visible;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sb}"));
  g_variant_iter_init (&iter, before);
  while (g_variant_iter_next (&iter, "{&sb}", &other, &visible))
    if (strcmp (other, id) != 0)
      g_variant_builder_add (&builder, "{sb}", other, visible);
  g_variant_builder_add (&builder, "{sb}", id, shown);
  return g_variant_builder_end (&builder);
}

void
acc_settings_set_lane (GSettings  *settings,
                       const char *id,
                       gboolean    shown)
{
  g_settings_set_value (settings, ACC_SETTINGS_LANES, acc_settings_add_lane (settings, id, shown));
}

/**
 * acc_settings_save_session:
 * @session: what is shown; nothing is remembered of one that has no bundle yet
 * @bundle: (nullable): the bundle, %NULL for the one that ships
 */
void
acc_settings_save_session (AccSession *session,
                           GFile      *bundle)
{
  g_autoptr (GSettings) settings = acc_settings_open ();
  g_autoptr (GEnumClass) bases = g_type_class_ref (ACC_TYPE_BASIS);
  g_autofree char *as_of = acc_session_is_today (session) ? g_strdup ("") : acc_date_to_string (acc_date_from_day (acc_session_get_day (session)));
  g_autofree char *address = bundle != NULL ? g_file_get_uri (bundle) : g_strdup ("");

  if (settings == NULL || acc_session_get_ledger (session) == NULL)
    return;
  g_settings_set_string (settings, "last-place", acc_session_get_place_text (session));
  g_settings_set_string (settings, "last-as-of", as_of);
  g_settings_set_string (settings, "last-basis", g_enum_get_value (bases, (int) acc_session_get_basis (session))->value_nick);
  g_settings_set_string (settings, "last-bundle", address);
  save_group (settings, session);
}

/* For the list of recent files that the desktop and its choosers have; the program keeps no list of its own. */
void
acc_settings_add_recent (GFile *bundle)
{
  g_autofree char *address = g_file_get_uri (bundle);

  if (!disabled)
    gtk_recent_manager_add_item (gtk_recent_manager_get_default (), address);
}

/**
 * acc_settings_get_bookmarks:
 *
 * Returns: (transfer full): the places that were kept; empty when there are none
 */
GStrv
acc_settings_get_bookmarks (void)
{
  g_autoptr (GSettings) settings = acc_settings_open ();

  return settings != NULL ? g_settings_get_strv (settings, "bookmarks") : g_new0 (char *, 1);
}

void
acc_settings_set_bookmarks (const char *const *places)
{
  g_autoptr (GSettings) settings = acc_settings_open ();

  if (settings != NULL)
    g_settings_set_strv (settings, "bookmarks", places);
}

static const char *
get_language_key (gboolean second)
{
  return second ? "second-language" : "language";
}

/**
 * acc_settings_get_language:
 * @second: of the second language
 *
 * Returns: (transfer full): the tag of the language that was chosen; empty to follow the session, or for no second one
 */
char *
acc_settings_get_language (gboolean second)
{
  g_autoptr (GSettings) settings = acc_settings_open ();

  return settings != NULL ? g_settings_get_string (settings, get_language_key (second)) : g_strdup ("");
}

void
acc_settings_set_language (gboolean    second,
                           const char *language)
{
  g_autoptr (GSettings) settings = acc_settings_open ();

  if (settings != NULL)
    g_settings_set_string (settings, get_language_key (second), language);
}

void
acc_settings_disable (void)
{
  disabled = TRUE;
}
