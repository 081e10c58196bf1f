/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The States by region: search, headings with counts, four marks to a State. */

#include "config.h"

#include "app/sidebar/acc-sidebar-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/window/acc-bookmarks.h"
#include "app/window/acc-group-choice.h"
#include "app/sidebar/acc-legend.h"
#include "app/sidebar/acc-sidebar-row.h"
#include "cards/acc-choice.h"
#include "facts/session/acc-place.h"
#include "locale/acc-locale.h"

/* Rows that are seen with the first one. */
#define TOP 12

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

/* The treaties are above the list where they are few. */
static gboolean
is_on_top (AccPlaceRow *place,
           AccSidebar  *self)
{
  return place->kind < ACC_PLACE_ROW_FOLD || (place->kind == ACC_PLACE_ROW_TREATY && !gtk_widget_get_visible (GTK_WIDGET (self->choice)));
}

static gboolean
is_in_list (AccPlaceRow *place,
            AccSidebar  *self)
{
  return !is_on_top (place, self);
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

void
_acc_sidebar_scroll_to_selected (AccSidebar *self)
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
  gtk_list_view_set_model (self->top, GTK_SELECTION_MODEL (self->top_selection));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  return G_SOURCE_REMOVE;
}

static gboolean
is_at (GtkSingleSelection *selection,
       guint               position,
       const char         *code)
{
  g_autoptr (AccPlaceRow) place = g_list_model_get_item (G_LIST_MODEL (selection), position);

  return place != NULL && strcmp (place->code, code) == 0;
}

static gboolean
select_in (GtkSingleSelection *selection,
           guint               first,
           const char         *code)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (selection));

  for (guint i = 0; i < n; i++)
    if (is_at (selection, (first + i) % n, code))
      {
        gtk_single_selection_set_selected (selection, (first + i) % n);
        return TRUE;
      }
  gtk_single_selection_set_selected (selection, GTK_INVALID_LIST_POSITION);
  return FALSE;
}

/* A place that is bookmarked has two rows: the one that was chosen stays chosen, otherwise it is that of the list. */
static void
select_current (AccSidebar *self)
{
  AccPlaceKind kind = acc_session_get_place (self->base.session)->kind;
  const char *code = kind == ACC_PLACE_COMPARISON ? ACC_PLACE_TEXT_COMPARE
                     : kind == ACC_PLACE_CHANGES  ? ACC_PLACE_TEXT_CHANGES
                     : kind == ACC_PLACE_MAP      ? ACC_PLACE_TEXT_MAP
                                                  : acc_session_get_place_text (self->base.session);

  if (is_at (self->selection, gtk_single_selection_get_selected (self->selection), code))
    gtk_single_selection_set_selected (self->top_selection, GTK_INVALID_LIST_POSITION);
  else if (select_in (self->top_selection, 0, code))
    gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  else if (select_in (self->selection, g_list_model_get_n_items (G_LIST_MODEL (self->bookmarks)), code))
    _acc_sidebar_scroll_to_selected (self);
}

/* The region of a State that is gone to opens, so that the State is seen. */
static void
unfold_current (AccSidebar *self)
{
  AccPlaceRow *place = acc_place_row_find (G_LIST_MODEL (self->places), acc_session_get_place_text (self->base.session));

  if (place != NULL && place->kind == ACC_PLACE_ROW_STATE && place->region->folded)
    g_object_set (place->region, "folded", FALSE, NULL);
}

static void
folded_cb (AccSidebar *self)
{
  if (acc_place_row_update (G_LIST_MODEL (self->places), self->base.session))
    gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
watch_folds (AccSidebar *self,
             GListModel *places)
{
  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (AccPlaceRow) place = g_list_model_get_item (places, i);

      if (place->kind == ACC_PLACE_ROW_REGION)
        g_signal_connect_object (place, "notify::folded", G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);
    }
}

/* As in a tree: towards the beginning of the line a region folds, towards its end it opens. */
static gboolean
list_key_cb (AccSidebar *self,
             guint       key)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;
  AccPlaceRow *place = ACC_IS_SIDEBAR_ROW (row) ? acc_sidebar_row_get_item (ACC_SIDEBAR_ROW (row)) : NULL;
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if ((key != GDK_KEY_Left && key != GDK_KEY_Right) || place == NULL || place->kind != ACC_PLACE_ROW_REGION || *place->section == '\0')
    return FALSE;
  g_object_set (place, "folded", (key == GDK_KEY_Left) != rtl, NULL);
  return TRUE;
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
      AccPlaceRow *listed = acc_place_row_find (G_LIST_MODEL (self->places), codes[i]);
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
  g_autoptr (GListStore) places = changes & (ACC_CHANGED_RECORD | ACC_CHANGED_LANGUAGE) ? acc_place_row_list (acc_session_get_bundle (session)) : NULL;

  /* Other names, in another order. With the same ones the widgets stay, of which to make two hundred anew would hold the window for long. */
  if (places != NULL && (self->places == NULL || changes & ACC_CHANGED_LANGUAGE || !acc_place_row_same (G_LIST_MODEL (self->places), G_LIST_MODEL (places))))
    {
      if (self->places == NULL)
        gtk_widget_add_tick_callback (GTK_WIDGET (self), populate_cb, NULL, NULL);
      g_set_object (&self->places, places);
      update_choice (self, TRUE);
      watch_folds (self, G_LIST_MODEL (places));
      acc_place_row_update (G_LIST_MODEL (places), session);
      gtk_filter_list_model_set_model (self->shown, G_LIST_MODEL (places));
      update_bookmarks (self);
    }
  else
    {
      update_choice (self, places != NULL);
      if ((changes & ~(AccSessionChanges) ACC_CHANGED_PLACE || !acc_place_equal (comparison, &self->told_comparison)) && acc_place_row_update (G_LIST_MODEL (self->places), session))
        gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
    }
  self->told_comparison = *comparison;
  if (changes & ACC_CHANGED_PLACE)
    unfold_current (self);
  if (changes & ACC_CHANGED_LANGUAGE)
    acc_legend_say (self->legend);
  select_current (self);
}

static void
acc_sidebar_update (AccFollower      *follower,
                    AccSessionChanges changes)
{
  AccSidebar *self = ACC_SIDEBAR (follower);

  update_places (self, changes);
  _acc_sidebar_update_search (self);
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
  else if (place->kind == ACC_PLACE_ROW_MAP)
    acc_session_go (self->base.session, acc_session_get_map (self->base.session));
  else if (place->kind == ACC_PLACE_ROW_CHANGES)
    {
      AccPlace changes = acc_session_get_changes (self->base.session);

      acc_session_go (self->base.session, &changes);
    }
  else
    acc_session_go_to (self->base.session, place->code);
  g_signal_emit (self, signals[SIGNAL_OPENED], 0);
}

static void
activate_cb (AccSidebar  *self,
             guint        position,
             GtkListView *list)
{
  g_autoptr (AccPlaceRow) place = g_list_model_get_item (G_LIST_MODEL (list == self->top ? self->top_selection : self->selection), position);

  if (place != NULL)
    open_place (self, place);
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
  g_clear_object (&self->top_selection);
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
  gtk_widget_class_bind_template_child (widget_class, AccSidebar, top);
  gtk_widget_class_bind_template_child (widget_class, AccSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, AccSidebar, legend);
  gtk_widget_class_bind_template_child (widget_class, AccSidebar, stack);
  gtk_widget_class_bind_template_child (widget_class, AccSidebar, results);
  gtk_widget_class_bind_template_child (widget_class, AccSidebar, nothing);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_key_cb);
  _acc_sidebar_install_search (widget_class);
}

/* Those of the places that show for which WANTED says so. */
static GListModel *
new_part (AccSidebar *self,
          GCallback   wanted)
{
  GtkCustomFilter *filter = gtk_custom_filter_new ((GtkCustomFilterFunc) (gpointer) wanted, self, NULL);

  return G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->shown)), GTK_FILTER (filter)));
}

static GtkSingleSelection *
new_selection (GListModel *model)
{
  GtkSingleSelection *selection = gtk_single_selection_new (model);

  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  gtk_single_selection_set_selected (selection, GTK_INVALID_LIST_POSITION);
  return selection;
}

static void
acc_sidebar_init (AccSidebar *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GListModel) rest = NULL;
  GListStore *parts;

  gtk_widget_init_template (GTK_WIDGET (self));
  acc_choice_wrap (self->choice);
  acc_choice_search (self->choice);
  self->filter = gtk_custom_filter_new (filter_place, NULL, NULL);
  self->shown = gtk_filter_list_model_new (NULL, g_object_ref (GTK_FILTER (self->filter)));
  self->bookmarks = g_list_store_new (ACC_TYPE_PLACE_ROW);
  parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_list_store_append (parts, self->bookmarks);
  rest = new_part (self, G_CALLBACK (is_in_list));
  g_list_store_append (parts, rest);
  self->top_selection = new_selection (new_part (self, G_CALLBACK (is_on_top)));
  self->selection = new_selection (G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts))));
  g_signal_connect_object (acc_bookmarks_get_default (), "changed", G_CALLBACK (bookmarks_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (self->top, factory);
  gtk_list_view_set_factory (self->list, factory);
  acc_legend_install (self->legend, &self->base.session);
}
