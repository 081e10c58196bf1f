/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows the manual. A desktop's help viewer reads it where it was installed with the system; in a sandbox, on another desktop or from
 * a build folder there is none that finds it, and the program shows the pages itself. */

#include "config.h"

#include "app/help/acc-help.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/help/acc-help-page.h"
#include "locale/acc-locale.h"

#define MANUAL "accession"
#define FIRST "index"

struct _AccHelpWindow
{
  AdwWindow parent_instance;

  GHashTable *pages; /* by id */
  GPtrArray *before; /* the addresses gone through */
  char *address;
  char *section; /* to be scrolled to */

  AdwWindowTitle *title;
  GtkWidget *back;
  GtkScrolledWindow *scroller;
  GtkWidget *page;
};

G_DEFINE_FINAL_TYPE (AccHelpWindow, acc_help_window, ADW_TYPE_WINDOW)

/* The one that is open. */
static AccHelpWindow *current;

/* FOLDER/LL/accession or, of a language that has none, FOLDER/C/accession. A page that is not translated lies in LL too, and says so. */
static char *
find_language (const char *folder)
{
  g_autofree char *language = g_strdelimit (g_strdup (acc_locale_get_language ()), "-", '_');
  g_autofree char *short_language = g_strndup (language, strcspn (language, "_"));
  const char *const languages[] = { language, short_language, "C" };

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = g_build_filename (folder, languages[i], MANUAL, NULL);
      g_autofree char *index = g_build_filename (path, FIRST ".page", NULL);

      if (g_file_test (index, G_FILE_TEST_IS_REGULAR))
        return g_steal_pointer (&path);
    }
  return NULL;
}

/* Where a help viewer finds it, then where the program was told at its making. ACCESSION_HELPDIR is share/help of a tree that is not
 * installed: docs/help of its build. */
static char *
find_folder (gboolean *shared)
{
  const char *const *folders = g_get_system_data_dirs ();
  const char *named = g_getenv ("ACCESSION_HELPDIR");

  *shared = FALSE;
  if (named != NULL)
    return find_language (named);
  for (gsize i = 0; folders[i] != NULL; i++)
    {
      g_autofree char *help = g_build_filename (folders[i], "help", NULL);
      char *found = find_language (help);

      *shared = found != NULL;
      if (found != NULL)
        return found;
    }
  return find_language (ACC_HELPDIR);
}

static void
load_pages (AccHelpWindow *self)
{
  gboolean shared;
  g_autofree char *folder = find_folder (&shared);
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  g_hash_table_remove_all (self->pages);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GError) error = NULL;
      AccHelpNode *page;

      if (!g_str_has_suffix (name, ".page"))
        continue;
      page = acc_help_node_load (path, &error);
      if (page == NULL)
        g_warning ("%s", error->message);
      else
        g_hash_table_insert (self->pages, g_strndup (name, strlen (name) - strlen (".page")), page);
    }
}

/* When the page has its place. */
static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  AccHelpWindow *self = ACC_HELP_WINDOW (widget);
  GtkWidget *section = self->section != NULL ? acc_help_page_find_section (self->page, self->section) : NULL;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double y = 0;

  if (gtk_widget_get_height (self->page) == 0)
    return G_SOURCE_CONTINUE;
  if (section != NULL && !gtk_widget_translate_coordinates (section, self->page, 0, 0, NULL, &y))
    y = 0;
  gtk_adjustment_set_value (adjustment, y);
  return G_SOURCE_REMOVE;
}

static GtkWidget *
new_missing_page (void)
{
  g_autofree char *text = acc_locale_compose (_ ("It was looked for in {folder}. The same pages are in the folder docs/help of the source."), "folder", ACC_HELPDIR, NULL);
  g_autofree char *markup = g_markup_escape_text (text, -1);
  GtkWidget *status = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), "help-browser-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (status), _ ("The Manual Is Not Installed"));
  adw_status_page_set_description (ADW_STATUS_PAGE (status), markup);
  return status;
}

static void
show_address (AccHelpWindow *self,
              const char    *address)
{
  g_autofree char *id = g_strndup (address, strcspn (address, "#"));
  AccHelpNode *page = g_hash_table_lookup (self->pages, id);
  g_autofree char *copy = g_strdup (address);
  g_autofree char *title = acc_help_node_get_text (page, "title");
  GtkWidget *clamp = adw_clamp_new ();

  g_free (self->address);
  self->address = g_steal_pointer (&copy);
  g_free (self->section);
  self->section = strchr (self->address, '#') != NULL ? g_strdup (strchr (self->address, '#') + 1) : NULL;
  self->page = page != NULL ? acc_help_page_new (page, self->pages) : new_missing_page ();
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 640);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->page);
  gtk_scrolled_window_set_child (self->scroller, clamp);
  /* The keys that scroll work at once; and GTK 4.8 complains about a label that can be selected and is the first to have the focus. */
  gtk_widget_grab_focus (GTK_WIDGET (self->scroller));
  adw_window_title_set_title (self->title, _ ("Help"));
  adw_window_title_set_subtitle (self->title, g_str_equal (id, FIRST) ? "" : title);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Help"));
  gtk_widget_set_tooltip_text (self->back, _ ("Back"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Back"), -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "help.back", self->before->len > 0);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}

static void
open_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  AccHelpWindow *self = ACC_HELP_WINDOW (widget);

  g_ptr_array_add (self->before, g_strdup (self->address));
  show_address (self, g_variant_get_string (parameter, NULL));
}

static void
back_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  AccHelpWindow *self = ACC_HELP_WINDOW (widget);
  g_autofree char *address = NULL;

  if (self->before->len == 0)
    return;
  address = g_ptr_array_steal_index (self->before, self->before->len - 1);
  show_address (self, address);
}

static void
acc_help_window_finalize (GObject *object)
{
  AccHelpWindow *self = ACC_HELP_WINDOW (object);

  g_hash_table_unref (self->pages);
  g_ptr_array_unref (self->before);
  g_free (self->address);
  g_free (self->section);
  G_OBJECT_CLASS (acc_help_window_parent_class)->finalize (object);
}

static void
acc_help_window_class_init (AccHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = acc_help_window_finalize;
  gtk_widget_class_install_action (widget_class, "help.open", "s", open_cb);
  gtk_widget_class_install_action (widget_class, "help.back", NULL, back_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "help.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
}

static void
acc_help_window_init (AccHelpWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();

  self->pages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) acc_help_node_free);
  self->before = g_ptr_array_new_with_free_func (g_free);
  self->title = ADW_WINDOW_TITLE (adw_window_title_new ("", ""));
  self->back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->back), "help.back");
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), GTK_WIDGET (self->title));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->back);
  gtk_widget_set_focusable (GTK_WIDGET (self->scroller), TRUE);
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (GTK_WIDGET (self->scroller), TRUE);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->scroller));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_size (GTK_WINDOW (self), 700, 760);
  gtk_widget_set_size_request (GTK_WIDGET (self), 340, 300);
}

/**
 * acc_help_window_new:
 * @parent: (nullable): the window that it belongs to
 *
 * Returns: (transfer none): a window at the first page
 */
AccHelpWindow *
acc_help_window_new (GtkWindow *parent)
{
  AccHelpWindow *self = g_object_new (ACC_TYPE_HELP_WINDOW, "transient-for", parent, "destroy-with-parent", TRUE, NULL);

  load_pages (self);
  show_address (self, FIRST);
  return self;
}

/**
 * acc_help_window_get_page:
 *
 * Returns: the address of the page shown, such as "index" or "timeline#keys"
 */
const char *
acc_help_window_get_page (AccHelpWindow *self)
{
  g_return_val_if_fail (ACC_IS_HELP_WINDOW (self), NULL);
  return self->address;
}

static void
show_window (GtkWindow *parent)
{
  if (current == NULL)
    g_set_weak_pointer (&current, acc_help_window_new (parent));
  gtk_window_present (GTK_WINDOW (current));
}

static void
shown_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GtkWindow) parent = user_data;
  g_autoptr (GError) error = NULL;

  /* Said to be there, and it does not start. */
  if (!gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error))
    show_window (parent);
}

/**
 * acc_help_show:
 * @parent: the window that asks
 *
 * The desktop's help viewer speaks the language of the session; where another one is chosen, the program shows the pages itself.
 */
void
acc_help_show (GtkWindow *parent)
{
  gboolean shared;
  g_autofree char *folder = find_folder (&shared);
  g_autoptr (GAppInfo) viewer = g_app_info_get_default_for_uri_scheme ("help");

  if (shared && viewer != NULL && acc_locale_is_session_language ())
    gtk_show_uri_full (parent, "help:" MANUAL, GDK_CURRENT_TIME, NULL, shown_cb, g_object_ref (parent));
  else
    show_window (parent);
}

/**
 * acc_help_language_changed:
 *
 * Shows the page that is open in the language in use, if the manual has it.
 */
void
acc_help_language_changed (void)
{
  g_autofree char *address = current != NULL ? g_strdup (current->address) : NULL;

  if (current == NULL)
    return;
  load_pages (current);
  show_address (current, address);
}
