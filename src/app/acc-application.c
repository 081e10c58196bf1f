/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The application: arguments and links, files, pictures of the window, and the desktop. acc-application-actions.c has the rest of its actions. */

#include "config.h"

#include "app/acc-application.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "app/acc-application-private.h"
#include "app/acc-screenshot.h"
#include "app/acc-search-provider.h"
#include "app/acc-settings.h"
#include "app/window/acc-window.h"
#include "facts/search/acc-find.h"
#include "locale/acc-locale.h"

/* Time for the window to settle before its picture is taken: style, sizes, the sidebar's place. */
#define SETTLE_MS 700

G_DEFINE_FINAL_TYPE (AccApplication, acc_application, ADW_TYPE_APPLICATION)

typedef struct
{
  char *place;
  char *as_of;
  char *bundle;
  GPtrArray *files; /* GFile */
  char *screenshot;
  char *size;
  char *scheme;
  char *search;
  double scroll;
  double scale;
  int timeline; /* AccSpineState */
  gboolean no_acts;
} Request;

static void
request_clear (Request *request)
{
  g_free (request->place);
  g_free (request->as_of);
  g_free (request->bundle);
  g_clear_pointer (&request->files, g_ptr_array_unref);
  g_free (request->screenshot);
  g_free (request->size);
  g_free (request->scheme);
  g_free (request->search);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, request_clear)

/* The one used last of those that show the user's acts, or that leave them out, as is asked for. */
static AccWindow *
ensure_window (AccApplication *self,
               gboolean        no_acts,
               gboolean       *fresh)
{
  AccWindow *window;

  *fresh = FALSE;
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (ACC_IS_WINDOW (l->data) && acc_window_leaves_out_acts (l->data) == no_acts)
      return l->data;
  *fresh = TRUE;
  window = acc_window_new (GTK_APPLICATION (self));
  acc_window_leave_out_acts (window, no_acts);
  return window;
}

static gboolean
take_screenshot_cb (gpointer user_data)
{
  AccApplication *self = user_data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autoptr (GError) error = NULL;

  if (acc_window_is_loading (ACC_WINDOW (window)))
    return G_SOURCE_CONTINUE;
  /* What has been loaded is then laid out and drawn. */
  if (++self->settled < 3)
    return G_SOURCE_CONTINUE;
  if (self->searching)
    {
      /* Also where the sidebar lies over the page. */
      gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
      self->searching = FALSE;
      return G_SOURCE_CONTINUE;
    }
  if (self->scroll > 0)
    {
      acc_page_scroll_to (acc_window_get_page (ACC_WINDOW (window)), self->scroll);
      self->scroll = 0;
      return G_SOURCE_CONTINUE;
    }
  if (!acc_screenshot_save (GTK_WIDGET (window), self->screenshot, &error))
    {
      /* A busy machine may not have drawn it yet. */
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_INITIALIZED) && ++self->tries < 40)
        return G_SOURCE_CONTINUE;
      g_printerr ("accession: %s\n", error->message);
      self->status = 1;
    }
  g_application_quit (G_APPLICATION (self));
  return G_SOURCE_REMOVE;
}

/* What a picture is to look like; none of it is remembered. */
static void
prepare_screenshot (AccApplication *self,
                    AccWindow      *window,
                    Request        *request)
{
  int width, height;

  if (request->size != NULL && sscanf (request->size, "%dx%d", &width, &height) == 2)
    gtk_window_set_default_size (GTK_WINDOW (window), CLAMP (width, 100, 8000), CLAMP (height, 100, 8000));
  if (g_strcmp0 (request->scheme, "dark") == 0)
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  /* Without a desktop's settings GTK takes any font; the picture has GNOME's where it is installed. */
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11", NULL);
  if (request->scale > 0)
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (96 * 1024 * CLAMP (request->scale, 0.5, 4)), NULL);
  if (request->search != NULL)
    acc_sidebar_set_search (acc_window_get_sidebar (window), request->search);
  self->screenshot = g_strdup (request->screenshot);
  self->searching = request->search != NULL;
  self->scroll = request->scroll;
  acc_spine_set_state (acc_window_get_spine (window), (AccSpineState) CLAMP (request->timeline, ACC_SPINE_STRIP, ACC_SPINE_WHOLE));
  /* What fills in when there is nothing else to do, as the sidebar does, is there before it. */
  g_timeout_add_full (G_PRIORITY_LOW, SETTLE_MS, take_screenshot_cb, self, NULL);
}

/* Files, by their paths or addresses. The word that is none, where there is one. */
static const char *
read_files (GApplicationCommandLine *command_line,
            char                   **words,
            Request                 *request)
{
  request->files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; words[i] != NULL; i++)
    {
      GFile *file = g_application_command_line_create_file_for_arg (command_line, words[i]);

      g_ptr_array_add (request->files, file);
      if (!acc_file_knows_name (words[i]) && !g_file_query_exists (file, NULL))
        return words[i];
    }
  return NULL;
}

static void
open_request (AccApplication *self,
              Request        *request)
{
  gboolean fresh;
  AccWindow *window = ensure_window (self, request->no_acts, &fresh);

  if (request->place != NULL || request->as_of != NULL)
    acc_window_open (window, request->place, request->as_of);
  if (request->bundle != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (request->bundle);

      acc_window_load (window, file);
    }
  else if (request->files != NULL)
    /* Of any name, as it was meant for a bundle: what is wrong with it is said. */
    acc_window_take_files (window, request->files, ACC_FILE_BUNDLE);
  else if (fresh && request->place == NULL && request->as_of == NULL)
    acc_window_restore (window);
  else if (fresh)
    acc_window_load (window, NULL);
  if (request->screenshot != NULL)
    prepare_screenshot (self, window, request);
  gtk_window_present (GTK_WINDOW (window));
}

static int
acc_application_command_line (GApplication            *application,
                              GApplicationCommandLine *command_line)
{
  g_auto (Request) request = { 0 };
  g_auto (GStrv) arguments = g_application_command_line_get_arguments (command_line, NULL);
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) words = NULL;
  g_autofree char *language = NULL;
  const char *wrong = NULL;
  const GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &request.as_of, NULL, NULL },
    { "bundle", 0, 0, G_OPTION_ARG_FILENAME, &request.bundle, NULL, NULL },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &language, NULL, NULL },
    { "no-acts", 0, 0, G_OPTION_ARG_NONE, &request.no_acts, NULL, NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &words, NULL, NULL },
    { NULL },
  };
  const GOptionEntry picture_entries[] = {
    { "screenshot", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME, &request.screenshot, NULL, NULL },
    { "size", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, &request.size, NULL, NULL },
    { "scheme", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, &request.scheme, NULL, NULL },
    { "search", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, &request.search, NULL, NULL },
    { "scroll", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_DOUBLE, &request.scroll, NULL, NULL },
    { "timeline", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_INT, &request.timeline, NULL, NULL },
    { "text-scale", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_DOUBLE, &request.scale, NULL, NULL },
    { NULL },
  };

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, NULL);
  /* A picture is taken in a process of its own. The window that all starts share, which whoever reaches its name on the bus may ask,
   * writes no file for them and does not end. */
  if (g_application_get_flags (application) & G_APPLICATION_NON_UNIQUE)
    g_option_context_add_main_entries (context, picture_entries, NULL);
  if (!g_option_context_parse_strv (context, &arguments, &error))
    {
      g_application_command_line_printerr (command_line, "accession: %s\n", error->message);
      return 2;
    }
  /* Relative to where the person stands, which need not be where the running program was started. */
  if (request.bundle != NULL)
    {
      g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (command_line, request.bundle);

      g_free (request.bundle);
      request.bundle = g_file_get_uri (file);
    }
  if (words != NULL && words[0] != NULL && strcmp (words[0], "open") == 0)
    request.place = g_strdup (words[1]);
  else if (words != NULL && words[0] != NULL && !acc_find_read_link (words[0], &request.place, &request.as_of)
           && (wrong = read_files (command_line, words, &request)) != NULL)
    {
      g_application_command_line_printerr (command_line, _ ("accession: “%s” is not a link to a State; write accession:KAZ?as-of=1999-02-01\n"), wrong);
      return 2;
    }
  open_request (ACC_APPLICATION (application), &request);
  return 0;
}

static void
acc_application_activate (GApplication *application)
{
  g_auto (Request) request = { 0 };

  open_request (ACC_APPLICATION (application), &request);
}

/* For the desktop: org.freedesktop.Application, with links, and with files, which may belong together. */
static void
acc_application_open (GApplication  *application,
                      GFile        **files,
                      int            n_files,
                      const char    *hint)
{
  g_auto (Request) together = { .files = g_ptr_array_new_with_free_func (g_object_unref) };

  for (int i = 0; i < n_files; i++)
    {
      g_auto (Request) request = { 0 };
      g_autofree char *uri = g_file_get_uri (files[i]);

      if (acc_find_read_link (uri, &request.place, &request.as_of))
        open_request (ACC_APPLICATION (application), &request);
      else
        g_ptr_array_add (together.files, g_object_ref (files[i]));
    }
  if (together.files->len > 0)
    open_request (ACC_APPLICATION (application), &together);
}

/* For the desktop: org.gtk.Actions, with a State and a date, either of them empty. */
static void
open_state_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  g_auto (Request) request = { 0 };

  g_variant_get (parameter, "(ss)", &request.place, &request.as_of);
  if (*request.place == '\0')
    g_clear_pointer (&request.place, g_free);
  if (*request.as_of == '\0')
    g_clear_pointer (&request.as_of, g_free);
  open_request (user_data, &request);
}

/* An action of the desktop entry. */
static void
world_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  g_auto (Request) request = { .place = g_strdup (ACC_PLACE_TEXT_WORLD) };

  open_request (user_data, &request);
}

/* To find it in the theme takes longer than most of what a window needs; no window waits for it. */
static gboolean
set_icon_cb (gpointer user_data)
{
  gtk_window_set_default_icon_name (ACC_APPLICATION_ID);
  return G_SOURCE_REMOVE;
}

static void
acc_application_startup (GApplication *application)
{
  const GActionEntry actions[] = {
    { .name = "world", .activate = world_cb },
    { .name = "open-state", .activate = open_state_cb, .parameter_type = "(ss)" },
  };

  /* GTK itself would say so in two lines of its own. */
  if (!gtk_init_check ())
    {
      g_printerr ("accession: %s\n", _ ("there is no display; “accession --help” lists what can be done without one"));
      exit (1);
    }
  G_APPLICATION_CLASS (acc_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  g_idle_add_full (G_PRIORITY_LOW, set_icon_cb, NULL, NULL);
  /* Text that can be copied is no text chosen: the keyboard's way through it paints nothing. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
  _acc_application_start_actions (ACC_APPLICATION (application));
}

static gboolean
acc_application_dbus_register (GApplication     *application,
                               GDBusConnection  *connection,
                               const char       *path,
                               GError          **error)
{
  AccApplication *self = ACC_APPLICATION (application);
  g_autofree char *provider_path = g_strconcat (path, "/SearchProvider", NULL);

  if (!G_APPLICATION_CLASS (acc_application_parent_class)->dbus_register (application, connection, path, error))
    return FALSE;
  self->provider = acc_search_provider_new (GTK_APPLICATION (application));
  return acc_search_provider_export (self->provider, connection, provider_path, error);
}

static void
acc_application_dbus_unregister (GApplication    *application,
                                 GDBusConnection *connection,
                                 const char      *path)
{
  g_clear_object (&ACC_APPLICATION (application)->provider);
  G_APPLICATION_CLASS (acc_application_parent_class)->dbus_unregister (application, connection, path);
}

static void
acc_application_finalize (GObject *object)
{
  g_free (ACC_APPLICATION (object)->language);
  g_clear_object (&ACC_APPLICATION (object)->provider);
  g_clear_object (&ACC_APPLICATION (object)->settings);
  g_free (ACC_APPLICATION (object)->screenshot);
  G_OBJECT_CLASS (acc_application_parent_class)->finalize (object);
}

static void
acc_application_class_init (AccApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = acc_application_finalize;
  application_class->activate = acc_application_activate;
  application_class->command_line = acc_application_command_line;
  application_class->dbus_register = acc_application_dbus_register;
  application_class->dbus_unregister = acc_application_dbus_unregister;
  application_class->open = acc_application_open;
  application_class->startup = acc_application_startup;
}

static void
acc_application_init (AccApplication *self)
{
}

/**
 * acc_application_new:
 * @flags: further flags; the command line is always handled
 *
 * Returns: (transfer full): the application
 */
AccApplication *
acc_application_new (GApplicationFlags flags)
{
  return g_object_new (ACC_TYPE_APPLICATION,
                       "application-id", ACC_APPLICATION_ID,
                       "resource-base-path", ACC_RESOURCE_PATH,
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_HANDLES_OPEN | flags,
                       NULL);
}

/**
 * acc_app_run:
 * @argc: as in main()
 * @argv: as in main()
 *
 * Returns: the exit status
 */
int
acc_app_run (int    argc,
             char **argv)
{
  g_autoptr (AccApplication) application = NULL;
  const char *chosen = NULL;
  gboolean picture = FALSE;
  int status;

  for (int i = 1; i < argc; i++)
    {
      const char *language = NULL;

      if (g_str_has_prefix (argv[i], "--screenshot"))
        picture = TRUE;
      if (g_str_has_prefix (argv[i], "--lang="))
        language = argv[i] + strlen ("--lang=");
      else if (strcmp (argv[i], "--lang") == 0 && i + 1 < argc)
        language = argv[++i];
      if (language != NULL)
        {
          g_autofree char *first = g_strndup (language, strcspn (language, ","));

          if (acc_locale_match_language (first) != NULL)
            chosen = language;
        }
    }
  /* GTK would set the locale of messages back to what the system has: see acc_locale_init (). */
  gtk_disable_setlocale ();
  /* A picture is taken in a process of its own, and nothing remembered goes into it. */
  if (picture)
    acc_settings_disable ();
  application = acc_application_new (picture ? G_APPLICATION_NON_UNIQUE : G_APPLICATION_DEFAULT_FLAGS);
  application->language = g_strdup (chosen);
  status = g_application_run (G_APPLICATION (application), argc, argv);
  return status != 0 ? status : application->status;
}
