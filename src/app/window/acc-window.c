/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The main window: header bar, sidebar, page; below 720 pixels the sidebar lies over the page and the date has a bar below. */

#include "config.h"

#include "app/window/acc-window-private.h"

#include <glib/gi18n.h>

#include "app/map/acc-map-page.h"
#include "app/treaty/acc-article-page.h"
#include "app/window/acc-language-menu.h"
#include "app/window/acc-record-banner.h"
#include "app/window/acc-toast.h"
#include "app/window/acc-welcome.h"
#include "app/acc-relabel.h"
#include "app/acc-settings.h"
#include "cards/acc-copy.h"
#include "cards/acc-spoken.h"
#include "locale/acc-locale.h"

#define NARROW 720
/* Microseconds after which a toast no longer moves. */
#define OFFER_SETTLED 2000000
#define OFFER_NARROW_CHARS 16

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (AccWindow, acc_window, ADW_TYPE_APPLICATION_WINDOW)

static GParamSpec *properties[N_PROPS];

/* Where the sidebar no longer fits beside the page: larger letters need more room. */
static int
get_narrow_width (void)
{
  int dpi = -1;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 96 * 1024 ? (int) ((gint64) NARROW * dpi / (96 * 1024)) : NARROW;
}

static void
apply_narrow (AccWindow *self,
              gboolean   narrow)
{
  if (narrow == self->narrow)
    return;
  self->narrow = narrow;
  g_object_ref (self->as_of);
  if (narrow)
    {
      adw_header_bar_remove (self->header, GTK_WIDGET (self->as_of));
      gtk_box_append (self->date_bar, GTK_WIDGET (self->as_of));
      gtk_widget_set_hexpand (GTK_WIDGET (self->as_of), TRUE);
      gtk_widget_set_halign (GTK_WIDGET (self->as_of), GTK_ALIGN_CENTER);
    }
  else
    {
      gtk_box_remove (self->date_bar, GTK_WIDGET (self->as_of));
      gtk_widget_set_hexpand (GTK_WIDGET (self->as_of), FALSE);
      adw_header_bar_pack_end (self->header, GTK_WIDGET (self->as_of));
    }
  g_object_unref (self->as_of);
  gtk_widget_set_visible (GTK_WIDGET (self->date_bar), narrow);
  acc_spine_set_folded (self->spine, narrow);
  gtk_widget_set_visible (self->search_button, !narrow);
  gtk_widget_set_visible (self->forward_button, !narrow);
  adw_flap_set_fold_policy (self->flap, narrow ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  adw_flap_set_reveal_flap (self->flap, !narrow && self->sidebar_wanted);
}

static void
sidebar_revealed_cb (AccWindow *self)
{
  GtkWidget *flap = GTK_WIDGET (self->flap);

  /* A key may come when the window is on the screen already, and nothing in it has its place yet: libadwaita 1.2 divides by the width that the
   * sidebar does not have, and places the page by what comes of it. What is taken from the screen is not moved there, but put. */
  if (gtk_widget_get_mapped (flap) && gtk_widget_get_width (flap) == 0)
    {
      gtk_widget_set_visible (flap, FALSE);
      gtk_widget_set_visible (flap, TRUE);
    }
  if (!self->narrow)
    self->sidebar_wanted = adw_flap_get_reveal_flap (self->flap);
}

static gboolean
narrow_idle_cb (gpointer user_data)
{
  AccWindow *self = user_data;

  self->narrow_id = 0;
  apply_narrow (self, gtk_widget_get_width (GTK_WIDGET (self)) < get_narrow_width ());
  return G_SOURCE_REMOVE;
}

static void
acc_window_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  AccWindow *self = ACC_WINDOW (widget);

  GTK_WIDGET_CLASS (acc_window_parent_class)->size_allocate (widget, width, height, baseline);
  /* What is shown where cannot be changed while it is being placed. */
  if ((width < get_narrow_width ()) != self->narrow && self->narrow_id == 0)
    self->narrow_id = g_idle_add_full (G_PRIORITY_HIGH, narrow_idle_cb, self, NULL);
}

/* Side by side, sidebar and page ask for more width than a narrow window has: fold before it is first shown. */
static void
acc_window_realize (GtkWidget *widget)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (widget), &width, &height);
  if (width > 0 && width < get_narrow_width ())
    apply_narrow (ACC_WINDOW (widget), TRUE);
  GTK_WIDGET_CLASS (acc_window_parent_class)->realize (widget);
}

static void
sidebar_opened_cb (AccWindow *self)
{
  if (self->narrow)
    adw_flap_set_reveal_flap (self->flap, FALSE);
}

void
_acc_window_say (AccWindow  *self,
                 const char *message)
{
  adw_toast_overlay_add_toast (self->toasts, acc_toast_new (message));
}

void
_acc_window_say_saved (AccWindow *self,
                       GFile     *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *message = acc_locale_compose (_ ("Saved: {file}"), "file", name, NULL);
  g_autofree char *address = g_file_get_uri (file);
  AdwToast *toast = acc_toast_new (message);

  adw_toast_set_button_label (toast, _ ("_Open"));
  adw_toast_set_action_target (toast, "s", address);
  adw_toast_set_action_name (toast, "win.open-saved");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
offer_mapped_cb (AccWindow *self)
{
  self->offer_since = g_get_monotonic_time ();
}

/* It may still be seen to go. */
static void
offer_dismissed_cb (AdwToast  *toast,
                    AccWindow *self)
{
  if (self->offer == toast)
    g_clear_weak_pointer (&self->offer);
}

/* One such offer at a time: the next thing lost takes its place. One that has only come is filled anew instead of replaced: a key
 * that is held down would have them come and go. */
void
_acc_window_offer_undo (AccWindow  *self,
                        const char *message,
                        const char *action,
                        GVariant   *target)
{
  GtkWidget *box = self->offer != NULL ? adw_toast_get_custom_title (self->offer) : NULL;
  GtkWidget *label = box != NULL ? gtk_widget_get_first_child (box) : NULL;
  gboolean fresh = FALSE;

  if (label != NULL && gtk_widget_get_mapped (label) && g_get_monotonic_time () - self->offer_since > OFFER_SETTLED)
    {
      adw_toast_dismiss (self->offer);
      label = NULL;
    }
  if (label == NULL)
    {
      AdwToast *toast = acc_toast_new ("");

      box = adw_toast_get_custom_title (toast);
      label = gtk_widget_get_first_child (box);
      g_signal_connect_object (label, "map", G_CALLBACK (offer_mapped_cb), self, G_CONNECT_SWAPPED);
      adw_toast_set_button_label (toast, _ ("_Undo"));
      g_signal_connect_object (toast, "dismissed", G_CALLBACK (offer_dismissed_cb), self, 0);
      g_set_weak_pointer (&self->offer, toast);
      fresh = TRUE;
    }
  while (gtk_widget_get_next_sibling (label) != NULL)
    gtk_box_remove (GTK_BOX (box), gtk_widget_get_next_sibling (label));
  gtk_label_set_label (GTK_LABEL (label), message);
  /* On a small screen libadwaita 1.7 gives the words what they ask for, and cuts the button. */
  gtk_label_set_max_width_chars (GTK_LABEL (label), self->narrow ? OFFER_NARROW_CHARS : -1);
  /* The target first: an action takes none of another type. */
  adw_toast_set_action_name (self->offer, NULL);
  adw_toast_set_action_target_value (self->offer, target);
  adw_toast_set_action_name (self->offer, action);
  if (fresh)
    adw_toast_overlay_add_toast (self->toasts, self->offer);
}

void
_acc_window_offer_place (AccWindow      *self,
                         const char     *label,
                         const AccPlace *place)
{
  GtkWidget *button = gtk_button_new_with_label (label), *box;
  g_autofree char *text = acc_place_to_text (place);

  g_return_if_fail (self->offer != NULL);
  box = adw_toast_get_custom_title (self->offer);
  /* A small screen has no room for two buttons beside the words. */
  gtk_orientable_set_orientation (GTK_ORIENTABLE (box), self->narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", text);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go");
  gtk_box_append (GTK_BOX (box), button);
}

static void
sidebar_stopped_cb (AccWindow *self)
{
  sidebar_opened_cb (self);
  _acc_window_end_search (self);
}

/* Nothing that a page could show. */
static gboolean
is_empty (AccBundle *bundle)
{
  static const AccTable tables[] = { ACC_TABLE_TREATIES, ACC_TABLE_EVENTS, ACC_TABLE_OBSERVATIONS };
  gboolean empty = acc_bundle_get_series_folder (bundle) == NULL && acc_bundle_get_procedures_folder (bundle) == NULL;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    empty = empty && acc_bundle_get_n (bundle, tables[i]) == 0;
  return empty;
}

/* A screen reader is not to read the pages that lie behind the one that is shown. */
static void
page_shown_cb (AccWindow *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN, child != shown, -1);
}

/* Where a kind of place is shown. A page is made when it is first asked for: most starts need one of them. */
static GtkWidget *
ensure_page (AccWindow   *self,
             AccPlaceKind kind)
{
  const struct
  {
    const char *name;
    GType (*get_type) (void);
  } pages[] = {
    [ACC_PLACE_REGION] = { "region", acc_region_page_get_type },    [ACC_PLACE_TREATY] = { "treaty", acc_treaty_page_get_type },
    [ACC_PLACE_COMPARISON] = { "compare", acc_compare_page_get_type }, [ACC_PLACE_CHANGES] = { "changes", acc_changes_page_get_type },
    [ACC_PLACE_ARTICLE] = { "article", acc_article_page_get_type }, [ACC_PLACE_EDITIONS] = { "editions", acc_editions_page_get_type },
    [ACC_PLACE_MAP] = { "map", acc_map_page_get_type },
  };
  GtkWidget *page;

  /* The world and a State have the page that is always there. */
  if (kind >= G_N_ELEMENTS (pages) || pages[kind].get_type == NULL)
    return GTK_WIDGET (self->page);
  page = gtk_stack_get_child_by_name (self->stack, pages[kind].name);
  if (page == NULL)
    {
      page = g_object_new (pages[kind].get_type (), "session", self->session, NULL);
      gtk_stack_add_named (self->stack, page, pages[kind].name);
      page_shown_cb (self);
    }
  return page;
}

/* The page that the place has. */
void
_acc_window_show_page (AccWindow              *self,
                       GtkStackTransitionType  transition)
{
  GtkWidget *page;

  if (acc_session_get_ledger (self->session) == NULL)
    return;
  if (is_empty (acc_session_get_bundle (self->session)))
    {
      gtk_stack_set_visible_child_full (self->stack, "empty", transition);
      return;
    }
  page = ensure_page (self, acc_session_get_place (self->session)->kind);
  /* While pages fade, GTK places both in every frame, and forgets what asks for another place in the middle of that, as the table of a treaty does that finds its
   * columns: it was drawn without a place. So it comes and goes at once, as do pages that follow each other faster than they fade. */
  if (ACC_IS_TREATY_PAGE (page) || ACC_IS_TREATY_PAGE (gtk_stack_get_visible_child (self->stack)) || gtk_stack_get_transition_running (self->stack))
    transition = GTK_STACK_TRANSITION_TYPE_NONE;
  gtk_stack_set_visible_child_full (self->stack, gtk_stack_page_get_name (gtk_stack_get_page (self->stack, page)), transition);
}

/* A step of the person's is what Ctrl+Z takes back from then on. One that comes with a record is that of the act itself. */
static void
view_changed_cb (AccWindow        *self,
                 AccSessionChanges changes)
{
  if (!(changes & ACC_CHANGED_RECORD) && (changes & (ACC_CHANGED_PLACE | ACC_CHANGED_DAY | ACC_CHANGED_BASIS | ACC_CHANGED_GROUP)))
    _acc_window_remember_undo (self, NULL, NULL);
  _acc_window_update_actions (self);
  _acc_window_remember_soon (self);
  if (self->loading == NULL)
    _acc_window_show_page (self, GTK_STACK_TRANSITION_TYPE_CROSSFADE);
}

/* Whatever it says from now on is of its own bundle. */
static void
active_cb (AccWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)))
    acc_session_speak (self->session);
}

static gboolean
acc_window_close_request (GtkWindow *window)
{
  AccWindow *self = ACC_WINDOW (window);

  acc_settings_save_size (window, self->sidebar_wanted);
  _acc_window_remember (self);
  return GTK_WINDOW_CLASS (acc_window_parent_class)->close_request (window);
}

static void
acc_window_dispose (GObject *object)
{
  AccWindow *self = ACC_WINDOW (object);

  g_clear_handle_id (&self->narrow_id, g_source_remove);
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_weak_pointer (&self->offer);
  g_clear_object (&self->file);
  gtk_widget_dispose_template (GTK_WIDGET (object), ACC_TYPE_WINDOW);
  g_clear_object (&self->session);
  g_clear_pointer (&self->wanted_place, g_free);
  g_clear_pointer (&self->wanted_as_of, g_free);
  g_clear_pointer (&self->wanted_files, g_ptr_array_unref);
  _acc_window_remember_undo (self, NULL, NULL);
  G_OBJECT_CLASS (acc_window_parent_class)->dispose (object);
}

static void
acc_window_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  if (prop_id == PROP_SESSION)
    g_value_set_object (value, ACC_WINDOW (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
acc_window_class_init (AccWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = acc_window_dispose;
  object_class->get_property = acc_window_get_property;
  widget_class->realize = acc_window_realize;
  widget_class->size_allocate = acc_window_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = acc_window_close_request;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, ACC_TYPE_SESSION, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ACC_TYPE_AS_OF_CONTROL);
  g_type_ensure (ACC_TYPE_PAGE);
  g_type_ensure (ACC_TYPE_RECORD_BANNER);
  g_type_ensure (ACC_TYPE_SIDEBAR);
  g_type_ensure (ACC_TYPE_WELCOME);
  gtk_widget_class_set_template_from_resource (widget_class, ACC_RESOURCE_PATH "/ui/acc-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AccWindow, header);
  gtk_widget_class_bind_template_child (widget_class, AccWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, AccWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, AccWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, AccWindow, page);
  gtk_widget_class_bind_template_child (widget_class, AccWindow, as_of);
  g_type_ensure (ACC_TYPE_SPINE);
  gtk_widget_class_bind_template_child (widget_class, AccWindow, spine);
  gtk_widget_class_bind_template_child (widget_class, AccWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, AccWindow, failure);
  gtk_widget_class_bind_template_child (widget_class, AccWindow, date_bar);
  gtk_widget_class_bind_template_child (widget_class, AccWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, AccWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, AccWindow, forward_button);
  gtk_widget_class_bind_template_callback (widget_class, sidebar_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, sidebar_stopped_cb);
  _acc_window_install_actions (widget_class);
}

/* Its thirty entries and two lists of languages are made when somebody opens it, and not with every window. */
static void
create_menu_cb (GtkMenuButton *button,
                gpointer       user_data)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    acc_spoken_set_menu (button, acc_language_menu_get_main (), _ ("Main menu"));
}

static void
acc_window_init (AccWindow *self)
{
  self->session = acc_session_new ();
  self->wanted_basis = acc_settings_get_start_basis ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->sidebar_wanted = acc_settings_restore_size (GTK_WINDOW (self));
  adw_flap_set_reveal_flap (self->flap, self->sidebar_wanted);
  g_signal_connect_object (self->flap, "notify::reveal-flap", G_CALLBACK (sidebar_revealed_cb), self, G_CONNECT_SWAPPED);
  acc_spoken_hush (self->menu_button);
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu_cb, NULL, NULL);
  g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (page_shown_cb), self, G_CONNECT_SWAPPED);
  page_shown_cb (self);
  _acc_window_watch_tab (self);
  g_signal_connect_object (self->session, "changed", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
  _acc_window_install_typing (self);
  _acc_window_install_touch (self);
  _acc_window_install_drop (self);
  acc_copy_install (GTK_WIDGET (self));
  _acc_window_update_actions (self);
}

/**
 * acc_window_new:
 * @application: the application
 *
 * Returns: (transfer none): a window without a bundle yet
 */
AccWindow *
acc_window_new (GtkApplication *application)
{
  return g_object_new (ACC_TYPE_WINDOW, "application", application, NULL);
}

AccWindow *
acc_window_find (GtkApplication *application)
{
  /* The one used last is the first. */
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (ACC_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

AccSession *
acc_window_get_session (AccWindow *self)
{
  g_return_val_if_fail (ACC_IS_WINDOW (self), NULL);
  return self->session;
}

AccPage *
acc_window_get_page (AccWindow *self)
{
  g_return_val_if_fail (ACC_IS_WINDOW (self), NULL);
  return self->page;
}

AccTreatyPage *
acc_window_get_treaty_page (AccWindow *self)
{
  g_return_val_if_fail (ACC_IS_WINDOW (self), NULL);
  return ACC_TREATY_PAGE (ensure_page (self, ACC_PLACE_TREATY));
}

AccComparePage *
acc_window_get_compare_page (AccWindow *self)
{
  g_return_val_if_fail (ACC_IS_WINDOW (self), NULL);
  return ACC_COMPARE_PAGE (ensure_page (self, ACC_PLACE_COMPARISON));
}

AccChangesPage *
acc_window_get_changes_page (AccWindow *self)
{
  g_return_val_if_fail (ACC_IS_WINDOW (self), NULL);
  return ACC_CHANGES_PAGE (ensure_page (self, ACC_PLACE_CHANGES));
}

AccEditionsPage *
acc_window_get_editions_page (AccWindow *self)
{
  g_return_val_if_fail (ACC_IS_WINDOW (self), NULL);
  return ACC_EDITIONS_PAGE (ensure_page (self, ACC_PLACE_EDITIONS));
}

AccSpine *
acc_window_get_spine (AccWindow *self)
{
  g_return_val_if_fail (ACC_IS_WINDOW (self), NULL);
  return self->spine;
}

AccSidebar *
acc_window_get_sidebar (AccWindow *self)
{
  g_return_val_if_fail (ACC_IS_WINDOW (self), NULL);
  return self->sidebar;
}

AccAsOfControl *
acc_window_get_as_of (AccWindow *self)
{
  g_return_val_if_fail (ACC_IS_WINDOW (self), NULL);
  return self->as_of;
}

/**
 * acc_window_language_changed:
 *
 * Says everything again in the language in use. Place, date, zoom, scroll position, focus and what was typed stay.
 */
void
acc_window_language_changed (AccWindow *self)
{
  g_return_if_fail (ACC_IS_WINDOW (self));

  acc_relabel (GTK_WIDGET (self));
  /* Both are made anew when they are asked for. */
  gtk_menu_button_set_menu_model (self->menu_button, NULL);
  gtk_application_window_set_help_overlay (GTK_APPLICATION_WINDOW (self), NULL);
  acc_session_language_changed (self->session);
}
