/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The States by region: search, headings with counts, four marks to a State. */

#include "config.h"

#include "app/acc-sidebar.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "app/acc-bookmarks.h"
#include "app/acc-group-choice.h"
#include "app/acc-results.h"
#include "app/acc-sidebar-row.h"
#include "app/acc-source-dialog.h"
#include "cards/acc-choice.h"
#include "facts/acc-place.h"
#include "facts/acc-place-row.h"
#include "locale/acc-locale.h"

/* Rows that are seen with the first one. */
#define TOP 12

struct _AccSidebar
{
  AccFollower base;

  GListStore *places;
  GListStore *bookmarks; /* of AccPlaceRow, the heading among them; above the places */
  GtkFilterListModel *shown;
  GtkSingleSelection *selection;
  GtkCustomFilter *filter;
  GtkSearchEntry *search;
  GtkDropDown *choice; /* of the treaties that are looked at */
  gboolean filling;    /* the choice is being filled */
  GtkListView *list;
  GtkStack *stack;
  AccResults *results;
  AdwStatusPage *nothing;
  AccPlace told_comparison; /* of what its row speaks */
  AccSearch *searching; /* over what; waited for */
  guint scroll_id;
  guint frames; /* drawn since there is something to scroll to */
  guint drawn;  /* since there is something to list */
};

enum
{
  SIGNAL_OPENED,
  SIGNAL_STOPPED,
  N_SIGNALS,
};

G_DEFINE_FINAL_TYPE (AccSidebar, acc_sidebar, ACC_TYPE_FOLLOWER)

static guint signals[N_SIGNALS];

static gboolean
filter_place (gpointer item,
              gpointer user_data)
{
  return ACC_PLACE_ROW (item)->visible;
}

/* The list knows where its rows are only after it has been drawn. */
static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  AccSidebar *self = ACC_SIDEBAR (widget);
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (gtk_list_view_get_model (self->list) == NULL || gtk_widget_get_height (GTK_WIDGET (self->list)) == 0
      || !gtk_widget_get_mapped (GTK_WIDGET (self->list)) || ++self->frames < 3)
    return G_SOURCE_CONTINUE;
  if (selected != GTK_INVALID_LIST_POSITION)
    {
      guint last = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) - 1;
      GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));
      double first = adjustment != NULL ? gtk_adjustment_get_value (adjustment) * (last + 1) / MAX (1.0, gtk_adjustment_get_upper (adjustment)) : 0;

      /* With some of what comes after it, so that its region is seen; from below, with some of what comes before it. */
      gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u",
                                  selected > first ? MIN (selected + 6, last) : selected < TOP ? 0 : selected - 2);
    }
  self->scroll_id = 0;
  return G_SOURCE_REMOVE;
}

static void
scroll_to_selected (AccSidebar *self)
{
  self->frames = 0;
  if (self->scroll_id == 0)
    self->scroll_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}

/* A list makes a widget for each of its first two hundred rows. The page is drawn before that. */
static gboolean
populate_cb (GtkWidget     *widget,
             GdkFrameClock *clock,
             gpointer       user_data)
{
  AccSidebar *self = ACC_SIDEBAR (widget);

  if (++self->drawn < 2)
    return G_SOURCE_CONTINUE;
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  return G_SOURCE_REMOVE;
}

static gboolean
is_at (AccSidebar *self,
       guint       position,
       const char *code)
{
  g_autoptr (AccPlaceRow) place = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  return place != NULL && strcmp (place->code, code) == 0;
}

/* A place that is bookmarked has two rows: the one that was chosen stays chosen, otherwise it is that of the list. */
static void
select_current (AccSidebar *self)
{
  const char *code = acc_session_get_place (self->base.session)->kind == ACC_PLACE_COMPARISON ? ACC_PLACE_TEXT_COMPARE : acc_session_get_place_text (self->base.session);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection)), first = g_list_model_get_n_items (G_LIST_MODEL (self->bookmarks));

  if (is_at (self, gtk_single_selection_get_selected (self->selection), code))
    return;
  for (guint i = 0; i < n; i++)
    {
      guint position = (first + i) % n;

      if (is_at (self, position, code))
        {
          gtk_single_selection_set_selected (self->selection, position);
          scroll_to_selected (self);
          return;
        }
    }
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
}

/* A region's row in the list is a heading: here it has one like a State's. */
static AccPlaceRow *
create_region_bookmark (AccSidebar *self,
                        const char *code,
                        AccPlaceRow *heading)
{
  AccRegion *region = acc_bundle_find_region (acc_session_get_bundle (self->base.session), code + strlen (ACC_PLACE_TEXT_REGION));
  AccPlaceRow *place;

  if (region == NULL)
    return NULL;
  place = acc_place_row_new (ACC_PLACE_ROW_BOOKMARK, code, acc_locale_region_name (region));
  if (heading != NULL)
    {
      g_object_bind_property (heading, "count", place, "count", G_BINDING_SYNC_CREATE);
      g_object_bind_property (heading, "description", place, "description", G_BINDING_SYNC_CREATE);
    }
  return place;
}

static AccPlaceRow *
find_listed (AccSidebar *self,
             const char *code)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->places)); i++)
    {
      g_autoptr (AccPlaceRow) place = g_list_model_get_item (G_LIST_MODEL (self->places), i);

      if (strcmp (place->code, code) == 0)
        return place;
    }
  return NULL;
}

/* Those that the bundle knows. The others stay kept for the bundle that does. */
static void
update_bookmarks (AccSidebar *self)
{
  const char *const *codes = acc_bookmarks_list (acc_bookmarks_get_default ());
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  if (self->places == NULL)
    return;
  g_ptr_array_add (rows, acc_place_row_new (ACC_PLACE_ROW_REGION, "", _ ("Bookmarks")));
  for (guint i = 0; codes[i] != NULL; i++)
    {
      AccPlaceRow *listed = find_listed (self, codes[i]);
      AccPlaceRow *row = g_str_has_prefix (codes[i], ACC_PLACE_TEXT_REGION) ? create_region_bookmark (self, codes[i], listed)
                      : listed != NULL                             ? g_object_ref (listed)
                                                                   : NULL;

      if (listed != NULL && listed->kind == ACC_PLACE_ROW_TREATY)
        {
          listed->bookmarked = TRUE;
          if (listed->count == NULL)
            acc_place_row_update (G_LIST_MODEL (self->places), self->base.session);
        }
      if (row != NULL)
        g_ptr_array_add (rows, row);
    }
  g_list_store_splice (self->bookmarks, 0, g_list_model_get_n_items (G_LIST_MODEL (self->bookmarks)), rows->pdata, rows->len > 1 ? rows->len : 0);
  /* What follows stands apart from them. */
  if (rows->len > 1)
    gtk_widget_add_css_class (GTK_WIDGET (self->list), "with-bookmarks");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->list), "with-bookmarks");
}

static void
bookmarks_changed_cb (AccSidebar *self)
{
  if (self->base.session == NULL || acc_session_get_ledger (self->base.session) == NULL)
    return;
  update_bookmarks (self);
  select_current (self);
}

/* Where the treaties are many, it is chosen which of them are looked at. */
static void
update_choice (AccSidebar *self,
               gboolean    anew)
{
  AccBundle *bundle = acc_session_get_bundle (self->base.session);
  AccGroup *counted = acc_bundle_get_default_group (bundle);
  /* As the chooser has it: all treaties are NULL there where none are counted together. */
  AccGroup *group = acc_session_has_chosen (self->base.session) ? acc_session_get_group (self->base.session) : counted != NULL && counted->members->len > 1 ? counted : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->choice), acc_bundle_get_n (bundle, ACC_TABLE_TREATIES) > ACC_SESSION_CARDS);
  if (!gtk_widget_get_visible (GTK_WIDGET (self->choice)) || (!anew && acc_group_choice_get (self->choice) == group))
    return;
  self->filling = TRUE;
  acc_group_choice_fill (self->choice, bundle, group, TRUE);
  acc_choice_set_title (self->choice, C_ ("choice of treaties", "Treaties looked at"));
  self->filling = FALSE;
}

static void
choice_cb (AccSidebar *self)
{
  AccGroup *group = acc_group_choice_get (self->choice);

  if (self->filling || self->base.session == NULL || acc_session_get_ledger (self->base.session) == NULL)
    return;
  /* What the bundle counts where nobody chose. */
  if (group != NULL && group == acc_bundle_get_default_group (acc_session_get_bundle (self->base.session)) && group->members->len > 1)
    group = NULL;
  acc_session_set_group (self->base.session, group);
}

/* Rows speak of a date, and not of the place that is shown: to open a State is not to count all others again. */
static void
update_places (AccSidebar       *self,
               AccSessionChanges changes)
{
  AccSession *session = self->base.session;
  const AccPlace *comparison = acc_session_get_comparison (session);

  if (changes & (ACC_CHANGED_RECORD | ACC_CHANGED_LANGUAGE))
    {
      /* Other names, in another order. */
      g_autoptr (GListStore) places = acc_place_row_list (acc_session_get_bundle (session));

      if (self->places == NULL)
        gtk_widget_add_tick_callback (GTK_WIDGET (self), populate_cb, NULL, NULL);
      g_set_object (&self->places, places);
      update_choice (self, TRUE);
      acc_place_row_update (G_LIST_MODEL (places), session);
      gtk_filter_list_model_set_model (self->shown, G_LIST_MODEL (places));
      update_bookmarks (self);
    }
  else
    {
      update_choice (self, FALSE);
      if ((changes & ~(AccSessionChanges) ACC_CHANGED_PLACE || !acc_place_equal (comparison, &self->told_comparison)) && acc_place_row_update (G_LIST_MODEL (self->places), session))
        gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
    }
  self->told_comparison = *comparison;
  select_current (self);
}

static void search_changed_cb (AccSidebar *self);

/* Whether it can be searched now; otherwise it is when the index is there. */
static gboolean
prepare_search (AccSidebar *self)
{
  AccSearch *search = self->base.session != NULL ? acc_session_get_search (self->base.session) : NULL;

  if (search == NULL)
    return FALSE;
  if (search != self->searching)
    {
      if (self->searching != NULL)
        g_signal_handlers_disconnect_by_func (self->searching, search_changed_cb, self);
      g_set_object (&self->searching, search);
      g_signal_connect_object (search, "ready", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
    }
  return acc_search_prepare (search);
}

static const char *
get_search_text (AccSidebar *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

static void
show_results (AccSidebar *self)
{
  const char *text = get_search_text (self);

  if (*text == '\0')
    gtk_stack_set_visible_child_name (self->stack, "list");
  else if (acc_results_search (self->results, self->base.session, text))
    gtk_stack_set_visible_child_name (self->stack, "results");
  else
    {
      g_autofree char *description = acc_locale_compose (_ ("Nothing is called “{text}”. Try a name in any language of the program, a former name, a code such as KAZ, or a year."),
                                                         "text", text, NULL);
      g_autofree char *markup = g_markup_escape_text (description, -1);

      adw_status_page_set_description (self->nothing, markup);
      gtk_stack_set_visible_child_name (self->stack, "nothing");
    }
}

static void
acc_sidebar_update (AccFollower      *follower,
                    AccSessionChanges changes)
{
  AccSidebar *self = ACC_SIDEBAR (follower);

  update_places (self, changes);
  if (*get_search_text (self) == '\0' || prepare_search (self))
    show_results (self);
}

static void
open_place (AccSidebar *self,
            AccPlaceRow *place)
{
  if (*place->code == '\0')
    return;
  if (place->kind == ACC_PLACE_ROW_FOLD)
    {
      g_object_set (place, "folded", !place->folded, NULL);
      acc_place_row_update (G_LIST_MODEL (self->places), self->base.session);
      gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
      return;
    }
  if (place->kind == ACC_PLACE_ROW_COMPARE)
    acc_session_go (self->base.session, acc_session_get_comparison (self->base.session));
  else
    acc_session_go_to (self->base.session, place->code);
  g_signal_emit (self, signals[SIGNAL_OPENED], 0);
}

static void
activate_cb (AccSidebar *self,
             guint       position)
{
  g_autoptr (AccPlaceRow) place = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (place != NULL)
    open_place (self, place);
}

static void
search_changed_cb (AccSidebar *self)
{
  if (self->base.session == NULL || acc_session_get_ledger (self->base.session) == NULL)
    return;
  if (*get_search_text (self) != '\0' && !prepare_search (self))
    return;
  show_results (self);
  acc_results_rewind (self->results);
}

/* Enter opens the first answer, or the one that the arrows went to. It does not wait for the index, so neither does it here. */
static void
search_activate_cb (AccSidebar *self)
{
  if (self->base.session == NULL || acc_session_get_ledger (self->base.session) == NULL || *get_search_text (self) == '\0')
    return;
  if (!prepare_search (self))
    {
      show_results (self);
      acc_results_rewind (self->results);
    }
  acc_results_open (self->results);
}

static void
open_result_cb (AccSidebar *self,
                AccResult  *result)
{
  if (result->source != NULL)
    {
      acc_source_dialog_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), acc_session_get_bundle (self->base.session), result->source);
      return;
    }
  acc_session_begin (self->base.session);
  if (result->day != ACC_DAY_MIN)
    acc_session_set_day (self->base.session, result->day);
  acc_session_go_to (self->base.session, result->place);
  acc_session_commit (self->base.session);
  g_signal_emit (self, signals[SIGNAL_OPENED], 0);
}

static void
stop_search_cb (AccSidebar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  scroll_to_selected (self);
  g_signal_emit (self, signals[SIGNAL_STOPPED], 0);
}

/* From the first answer up. */
static void
leave_results_cb (AccSidebar *self)
{
  gtk_text_grab_focus_without_selecting (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->search))));
}

static gboolean
search_key_cb (AccSidebar *self,
               guint       key)
{
  if ((key != GDK_KEY_Down && key != GDK_KEY_KP_Down) || g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "results") != 0)
    return FALSE;
  acc_results_focus (self->results);
  return TRUE;
}

static gboolean
results_key_cb (AccSidebar *self,
                guint       key)
{
  if (key != GDK_KEY_Escape)
    return FALSE;
  stop_search_cb (self);
  return TRUE;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gtk_list_item_set_child (item, g_object_new (ACC_TYPE_SIDEBAR_ROW, NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  AccPlaceRow *place = gtk_list_item_get_item (item);

  /* A heading of those without a region leads nowhere. */
  gtk_list_item_set_selectable (item, *place->code != '\0' && place->kind != ACC_PLACE_ROW_FOLD);
  gtk_list_item_set_activatable (item, *place->code != '\0');
  acc_sidebar_row_set_item (ACC_SIDEBAR_ROW (gtk_list_item_get_child (item)), place);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  acc_sidebar_row_set_item (ACC_SIDEBAR_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
acc_sidebar_finalize (GObject *object)
{
  AccSidebar *self = ACC_SIDEBAR (object);

  g_clear_object (&self->searching);
  g_clear_object (&self->selection);
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  g_clear_object (&self->places);
  g_clear_object (&self->bookmarks);
  G_OBJECT_CLASS (acc_sidebar_parent_class)->finalize (object);
}

static void
acc_sidebar_class_init (AccSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = acc_sidebar_finalize;
  ACC_FOLLOWER_CLASS (klass)->update = acc_sidebar_update;

  /**
   * AccSidebar::opened:
   *
   * A person chose a row, and the session shows it.
   */
  signals[SIGNAL_OPENED] = g_signal_new ("opened", ACC_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * AccSidebar::stopped:
   *
   * A person left the search with Escape.
   */
  signals[SIGNAL_STOPPED] = g_signal_new ("stopped", ACC_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ACC_TYPE_RESULTS);
  gtk_widget_class_set_css_name (widget_class, "statesidebar");
  gtk_widget_class_set_template_from_resource (widget_class, ACC_RESOURCE_PATH "/ui/acc-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, AccSidebar, search);
  gtk_widget_class_bind_template_child (widget_class, AccSidebar, choice);
  gtk_widget_class_bind_template_child (widget_class, AccSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, AccSidebar, stack);
  gtk_widget_class_bind_template_child (widget_class, AccSidebar, results);
  gtk_widget_class_bind_template_child (widget_class, AccSidebar, nothing);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, prepare_search);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, results_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_result_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_results_cb);
}

static void
acc_sidebar_init (AccSidebar *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GListStore *parts;

  gtk_widget_init_template (GTK_WIDGET (self));
  acc_choice_wrap (self->choice);
  acc_choice_search (self->choice);
  self->filter = gtk_custom_filter_new (filter_place, NULL, NULL);
  self->shown = gtk_filter_list_model_new (NULL, g_object_ref (GTK_FILTER (self->filter)));
  self->bookmarks = g_list_store_new (ACC_TYPE_PLACE_ROW);
  parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_list_store_append (parts, self->bookmarks);
  g_list_store_append (parts, self->shown);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts))));
  g_signal_connect_object (acc_bookmarks_get_default (), "changed", G_CALLBACK (bookmarks_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
}

void
acc_sidebar_focus_search (AccSidebar *self)
{
  g_return_if_fail (ACC_IS_SIDEBAR (self));
  prepare_search (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
}

/**
 * acc_sidebar_type:
 * @keys: what had a key pressed
 * @letter: that the key stands for
 *
 * Begins a search with a letter that was typed elsewhere, or goes on with the one whose answers have the keyboard.
 *
 * Returns: whether the letter was taken
 */
gboolean
acc_sidebar_type (AccSidebar            *self,
                  GtkEventControllerKey *keys,
                  gunichar               letter)
{
  GtkEditable *entry;
  GtkWidget *text, *focus;
  int end = -1;
  char utf8[7] = "";

  g_return_val_if_fail (ACC_IS_SIDEBAR (self), FALSE);

  entry = GTK_EDITABLE (self->search);
  text = GTK_WIDGET (gtk_editable_get_delegate (entry));
  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->results)))
    gtk_editable_set_text (entry, "");
  gtk_text_grab_focus_without_selecting (GTK_TEXT (text));
  gtk_editable_set_position (entry, -1);
  /* An input method may make something else of it. */
  if (gtk_widget_get_mapped (text) && gtk_event_controller_key_forward (keys, text))
    return TRUE;
  g_unichar_to_utf8 (letter, utf8);
  gtk_editable_insert_text (entry, utf8, -1, &end);
  gtk_editable_set_position (entry, -1);
  return TRUE;
}

void
acc_sidebar_set_search (AccSidebar *self,
                        const char *text)
{
  g_return_if_fail (ACC_IS_SIDEBAR (self));
  gtk_editable_set_text (GTK_EDITABLE (self->search), text);
}

GtkWidget *
acc_sidebar_get_search_entry (AccSidebar *self)
{
  g_return_val_if_fail (ACC_IS_SIDEBAR (self), NULL);
  return GTK_WIDGET (self->search);
}

/**
 * acc_sidebar_get_shown:
 *
 * Returns: (transfer none): the rows that show: of #AccPlaceRow, or of #AccResult while there is a search
 */
GListModel *
acc_sidebar_get_shown (AccSidebar *self)
{
  g_return_val_if_fail (ACC_IS_SIDEBAR (self), NULL);
  return *get_search_text (self) != '\0' ? acc_results_get_model (self->results) : G_LIST_MODEL (self->shown);
}
