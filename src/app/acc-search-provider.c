/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The desktop's search: takes its calls from the bus, has acc-search.c find, and opens what a person chose. */

#include "config.h"

#include "app/acc-search-provider.h"

#include <string.h>

#include "app/window/acc-window.h"
#include "editions/acc-load.h"
#include "facts/search/acc-search.h"

/* Started by a search, the program stays for the next one, and then goes. */
#define IDLE_MS 60000

struct _AccSearchProvider
{
  GObject parent_instance;

  GtkApplication *application; /* borrowed: it owns this */
  GDBusConnection *connection;
  guint id;
  AccSearch *search; /* made at the first search that comes before a window */
  char *stamp;       /* of what it searches */
};

G_DEFINE_FINAL_TYPE (AccSearchProvider, acc_search_provider, G_TYPE_OBJECT)

static const char interface_xml[] =
    "<node>"
    "  <interface name='org.gnome.Shell.SearchProvider2'>"
    "    <method name='GetInitialResultSet'>"
    "      <arg type='as' name='terms' direction='in'/>"
    "      <arg type='as' name='results' direction='out'/>"
    "    </method>"
    "    <method name='GetSubsearchResultSet'>"
    "      <arg type='as' name='previous_results' direction='in'/>"
    "      <arg type='as' name='terms' direction='in'/>"
    "      <arg type='as' name='results' direction='out'/>"
    "    </method>"
    "    <method name='GetResultMetas'>"
    "      <arg type='as' name='identifiers' direction='in'/>"
    "      <arg type='aa{sv}' name='metas' direction='out'/>"
    "    </method>"
    "    <method name='ActivateResult'>"
    "      <arg type='s' name='identifier' direction='in'/>"
    "      <arg type='as' name='terms' direction='in'/>"
    "      <arg type='u' name='timestamp' direction='in'/>"
    "    </method>"
    "    <method name='LaunchSearch'>"
    "      <arg type='as' name='terms' direction='in'/>"
    "      <arg type='u' name='timestamp' direction='in'/>"
    "    </method>"
    "  </interface>"
    "</node>";

/* Over the bundle that the window shows; over the one that ships where there is no window, with the edition of figures in use. Where that
 * cannot be shown nothing is found: only the window can ask which to use instead. */
static AccSearch *
get_search (AccSearchProvider  *self,
            GError            **error)
{
  AccWindow *window = acc_window_find (self->application);
  AccSearch *search = window != NULL ? acc_session_get_search (acc_window_get_session (window)) : NULL;
  g_autofree char *stamp = NULL;

  if (search != NULL)
    {
      g_clear_object (&self->search);
      return search;
    }
  /* In a terminal, acts may be recorded and another edition be put in use meanwhile. */
  stamp = acc_load_dup_stamp ();
  if (g_strcmp0 (stamp, self->stamp) != 0)
    g_clear_object (&self->search);
  if (self->search == NULL)
    {
      g_autoptr (GPtrArray) faults = acc_faults_new ();
      g_autoptr (AccBundle) bundle = acc_load_shown (&(AccLoadWish) { 0 }, faults, NULL, NULL, error);
      g_autoptr (AccLedger) ledger = bundle != NULL ? acc_ledger_new (bundle) : NULL;

      if (ledger != NULL)
        self->search = acc_search_new (ledger);
      g_free (self->stamp);
      self->stamp = g_steal_pointer (&stamp);
    }
  return self->search;
}

static GVariant *
find (AccSearch *search,
      GVariant  *terms)
{
  g_autofree const char **words = g_variant_get_strv (terms, NULL);
  g_auto (GStrv) hits = acc_search_find (search, words);

  return g_variant_new ("(^as)", hits);
}

static GVariant *
describe (AccSearch *search,
          GVariant  *identifiers)
{
  g_autofree const char **hits = g_variant_get_strv (identifiers, NULL);
  GVariantBuilder metas;

  g_variant_builder_init (&metas, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; hits[i] != NULL; i++)
    {
      g_autofree char *name = NULL;
      g_autofree char *description = NULL;

      if (!acc_search_describe (search, hits[i], &name, &description))
        continue;
      g_variant_builder_open (&metas, G_VARIANT_TYPE ("a{sv}"));
      g_variant_builder_add (&metas, "{sv}", "id", g_variant_new_string (hits[i]));
      g_variant_builder_add (&metas, "{sv}", "name", g_variant_new_string (name));
      g_variant_builder_add (&metas, "{sv}", "description", g_variant_new_string (description));
      g_variant_builder_add (&metas, "{sv}", "gicon", g_variant_new_string (ACC_APPLICATION_ID));
      g_variant_builder_close (&metas);
    }
  return g_variant_new ("(aa{sv})", &metas);
}

static void
open_hit (AccSearchProvider *self,
          AccSearch         *search,
          const char        *hit)
{
  g_autofree char *place = NULL;
  g_autofree char *as_of = NULL;

  if (acc_search_parse (search, hit, &place, &as_of))
    g_action_group_activate_action (G_ACTION_GROUP (self->application), "open-state",
                                    g_variant_new ("(ss)", place, as_of != NULL ? as_of : ""));
  else
    g_application_activate (G_APPLICATION (self->application));
}

/* Opens the best hit, and lists the others beside it. */
static void
launch (AccSearchProvider *self,
        AccSearch         *search,
        GVariant          *terms)
{
  g_autofree const char **words = g_variant_get_strv (terms, NULL);
  g_auto (GStrv) hits = acc_search_find (search, words);
  g_autofree char *text = NULL;
  AccWindow *window;

  open_hit (self, search, hits[0] != NULL ? hits[0] : "");
  window = acc_window_find (self->application);
  if (window == NULL)
    return;
  text = g_strjoinv (" ", (char **) words);
  acc_sidebar_set_search (acc_window_get_sidebar (window), text);
}

/* The person chose it in another program, at that time: without the time the desktop takes it for a window that pushes itself forward,
 * and leaves it behind. The desktop's search gives no token for it, as other ways to open a window do, which GTK passes on by itself. */
static void
present (AccSearchProvider *self,
         guint32            timestamp)
{
  AccWindow *window = acc_window_find (self->application);

  if (window != NULL)
    gtk_window_present_with_time (GTK_WINDOW (window), timestamp);
}

static void
method_call_cb (GDBusConnection       *connection,
                const char            *sender,
                const char            *path,
                const char            *interface,
                const char            *method,
                GVariant              *parameters,
                GDBusMethodInvocation *invocation,
                gpointer               user_data)
{
  AccSearchProvider *self = user_data;
  GApplication *application = G_APPLICATION (self->application);
  g_autoptr (GError) error = NULL;
  AccSearch *search;
  GVariant *answer = NULL;

  g_application_set_inactivity_timeout (application, IDLE_MS);
  g_application_hold (application);
  search = get_search (self, &error);
  if (search == NULL)
    g_dbus_method_invocation_return_gerror (invocation, error);
  else
    {
      g_autoptr (GVariant) first = g_variant_get_child_value (parameters, 0);

      if (strcmp (method, "GetInitialResultSet") == 0)
        answer = find (search, first);
      else if (strcmp (method, "GetSubsearchResultSet") == 0)
        {
          /* A further word may name a treaty or a date, which the earlier hits do not have: it is found anew. */
          g_autoptr (GVariant) terms = g_variant_get_child_value (parameters, 1);

          answer = find (search, terms);
        }
      else if (strcmp (method, "GetResultMetas") == 0)
        answer = describe (search, first);
      else
        {
          guint32 timestamp;

          g_variant_get_child (parameters, g_variant_n_children (parameters) - 1, "u", &timestamp);
          if (strcmp (method, "ActivateResult") == 0)
            open_hit (self, search, g_variant_get_string (first, NULL));
          else
            launch (self, search, first);
          present (self, timestamp);
        }
      g_dbus_method_invocation_return_value (invocation, answer);
    }
  g_application_release (application);
}

gboolean
acc_search_provider_export (AccSearchProvider  *self,
                            GDBusConnection    *connection,
                            const char         *path,
                            GError            **error)
{
  static const GDBusInterfaceVTable vtable = { .method_call = method_call_cb };
  g_autoptr (GDBusNodeInfo) node = NULL;

  g_return_val_if_fail (ACC_IS_SEARCH_PROVIDER (self), FALSE);
  g_return_val_if_fail (self->id == 0, FALSE);

  node = g_dbus_node_info_new_for_xml (interface_xml, error);
  if (node == NULL)
    return FALSE;
  self->id = g_dbus_connection_register_object (connection, path, node->interfaces[0], &vtable, self, NULL, error);
  if (self->id == 0)
    return FALSE;
  self->connection = g_object_ref (connection);
  return TRUE;
}

void
acc_search_provider_unexport (AccSearchProvider *self)
{
  g_return_if_fail (ACC_IS_SEARCH_PROVIDER (self));

  if (self->id != 0)
    g_dbus_connection_unregister_object (self->connection, self->id);
  self->id = 0;
  g_clear_object (&self->connection);
}

static void
acc_search_provider_dispose (GObject *object)
{
  AccSearchProvider *self = ACC_SEARCH_PROVIDER (object);

  acc_search_provider_unexport (self);
  g_clear_object (&self->search);
  g_clear_pointer (&self->stamp, g_free);
  G_OBJECT_CLASS (acc_search_provider_parent_class)->dispose (object);
}

static void
acc_search_provider_class_init (AccSearchProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = acc_search_provider_dispose;
}

static void
acc_search_provider_init (AccSearchProvider *self)
{
}

AccSearchProvider *
acc_search_provider_new (GtkApplication *application)
{
  AccSearchProvider *self = g_object_new (ACC_TYPE_SEARCH_PROVIDER, NULL);

  self->application = application;
  return self;
}
