/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists in a popover: what a cluster holds, what has no date; and the entry for a date to go to. */
#include "config.h"

#include "timeline/acc-timeline-private.h"

#include <glib/gi18n.h>

/* Some items of a model, by position, fetched when they are seen. */
#define ACC_TYPE_TIMELINE_PICKS (acc_timeline_picks_get_type ())
G_DECLARE_FINAL_TYPE (AccTimelinePicks, acc_timeline_picks, ACC, TIMELINE_PICKS, GObject)

struct _AccTimelinePicks
{
  GObject parent_instance;

  GListModel *model;
  GArray *positions; /* guint32 */
};

static GType
picks_get_item_type (GListModel *list)
{
  return G_TYPE_OBJECT;
}

static guint
picks_get_n_items (GListModel *list)
{
  return ACC_TIMELINE_PICKS (list)->positions->len;
}

static gpointer
picks_get_item (GListModel *list,
                guint       position)
{
  AccTimelinePicks *self = ACC_TIMELINE_PICKS (list);

  if (position >= self->positions->len)
    return NULL;
  return g_list_model_get_item (self->model, g_array_index (self->positions, guint32, position));
}

static void
picks_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = picks_get_item_type;
  iface->get_n_items = picks_get_n_items;
  iface->get_item = picks_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AccTimelinePicks, acc_timeline_picks, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, picks_iface_init))

static void
acc_timeline_picks_finalize (GObject *object)
{
  AccTimelinePicks *self = ACC_TIMELINE_PICKS (object);

  g_clear_object (&self->model);
  g_array_unref (self->positions);
  G_OBJECT_CLASS (acc_timeline_picks_parent_class)->finalize (object);
}

static void
acc_timeline_picks_class_init (AccTimelinePicksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = acc_timeline_picks_finalize;
}

static void
acc_timeline_picks_init (AccTimelinePicks *self)
{
  self->positions = g_array_new (FALSE, FALSE, sizeof (guint32));
}

static void
row_setup_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *list_item,
              AccTimeline              *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (NULL), *date = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (title), 44);
  gtk_label_set_xalign (GTK_LABEL (date), 0);
  gtk_widget_add_css_class (date, "caption");
  gtk_widget_add_css_class (date, "dim-label");
  gtk_widget_set_margin_top (box, 4);
  gtk_widget_set_margin_bottom (box, 4);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), date);
  gtk_list_item_set_child (list_item, box);
}

static void
row_bind_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *list_item,
             AccTimeline              *self)
{
  AccTimelineItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *title = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  AccSpan span = acc_timeline_item_get_span (item);
  g_autofree char *when = acc_span_is_set (&span) ? self->format->span (&span, self->format_data)
                                                  : g_strdup (C_("timeline", "Undated"));

  gtk_label_set_text (GTK_LABEL (title), acc_timeline_item_get_title (item));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (title)), when);
}

static void
row_activate_cb (GtkListView *view,
                 guint        position,
                 AccTimeline *self)
{
  AccTimelinePicks *picks = g_object_get_data (G_OBJECT (view), "picks");
  guint32 at = g_array_index (picks->positions, guint32, position);
  AccTimelineDatum datum;
  guint entry;

  gtk_popover_popdown (GTK_POPOVER (self->list));
  if (_acc_timeline_get_datum (self, at, &datum) && acc_timeline_index_find (self->index, at, &datum, &entry))
    _acc_timeline_focus_entry (self, datum.lane, entry);
  _acc_timeline_activate_position (self, at);
}

static GtkWidget *
make_popover (AccTimeline        *self,
              const char         *name,
              const GdkRectangle *at)
{
  g_clear_pointer (&self->list, gtk_widget_unparent);
  self->list = gtk_popover_new ();
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (at != NULL)
    gtk_popover_set_pointing_to (GTK_POPOVER (self->list), at);
  return self->list;
}

static void
show_list (AccTimeline        *self,
           AccTimelinePicks   *picks,
           const char         *heading,
           const GdkRectangle *at)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (heading);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *view;

  g_signal_connect (factory, "setup", G_CALLBACK (row_setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (row_bind_cb), self);
  view = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (picks)))), factory);
  g_object_set_data_full (G_OBJECT (view), "picks", g_object_ref (picks), g_object_unref);
  g_signal_connect (view, "activate", G_CALLBACK (row_activate_cb), self);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (view), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);

  gtk_widget_add_css_class (label, "heading");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_start (label, 6);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 320);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_popover_set_child (GTK_POPOVER (make_popover (self, heading, at)), box);
  gtk_popover_popup (GTK_POPOVER (self->list));
}

static int
compare_by_start (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  const AccTimelineEntry *entries = data;
  guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;

  if (entries[x].start != entries[y].start)
    return entries[x].start < entries[y].start ? -1 : 1;
  return x < y ? -1 : x > y;
}

/**
 * _acc_timeline_open_cluster:
 * @from: first day
 * @to: day after the last
 * @at: (nullable): where the popover points
 *
 * Lists what starts in a lane in some days.
 */
void
_acc_timeline_open_cluster (AccTimeline        *self,
                            guint               lane,
                            gint32              from,
                            gint32              to,
                            const GdkRectangle *at)
{
  g_autoptr (AccTimelinePicks) picks = g_object_new (ACC_TYPE_TIMELINE_PICKS, NULL);
  const AccTimelineEntry *entries = acc_timeline_index_get_entries (self->index);
  g_autofree char *heading = NULL;
  guint n;
  const AccTimelineGroup *groups = acc_timeline_index_get_groups (self->index, lane, &n);

  if (self->model == NULL)
    return;
  picks->model = g_object_ref (self->model);
  for (guint g = 0; g < n; g++)
    {
      guint last = acc_timeline_index_lower_bound (self->index, &groups[g], to);

      for (guint32 i = acc_timeline_index_lower_bound (self->index, &groups[g], from); i < last; i++)
        g_array_append_val (picks->positions, i);
    }
  if (n > 1)
    g_array_sort_with_data (picks->positions, compare_by_start, (gpointer) entries);
  for (guint i = 0; i < picks->positions->len; i++)
    g_array_index (picks->positions, guint32, i) = entries[g_array_index (picks->positions, guint32, i)].position;
  heading = _acc_timeline_speak_cluster (self, picks->positions->len, from, to);
  show_list (self, picks, heading, at);
}

/**
 * _acc_timeline_open_tray:
 *
 * Lists what has no date.
 */
void
_acc_timeline_open_tray (AccTimeline *self)
{
  g_autoptr (AccTimelinePicks) picks = g_object_new (ACC_TYPE_TIMELINE_PICKS, NULL);
  guint n;
  const guint32 *undated;
  graphene_rect_t bounds;
  GdkRectangle at;

  _acc_timeline_update_index (self);
  undated = acc_timeline_index_get_undated (self->index, &n);
  if (n == 0 || self->model == NULL || !gtk_widget_compute_bounds (self->tray, GTK_WIDGET (self), &bounds))
    return;
  at = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height };
  picks->model = g_object_ref (self->model);
  g_array_append_vals (picks->positions, undated, n);
  show_list (self, picks, C_("timeline", "Undated"), &at);
}

/**
 * _acc_timeline_update_tray:
 *
 * The button of the tray is there when something has no date.
 */
void
_acc_timeline_update_tray (AccTimeline *self)
{
  g_autofree char *number = NULL;
  g_autofree char *label = NULL;
  guint n;

  if (self->dispose_run)
    return;
  acc_timeline_index_get_undated (self->index, &n);
  if (n == 0)
    {
      if (self->tray != NULL)
        gtk_widget_set_visible (self->tray, FALSE);
      return;
    }
  if (self->tray == NULL)
    {
      self->tray = gtk_button_new ();
      gtk_widget_add_css_class (self->tray, "flat");
      gtk_widget_add_css_class (self->tray, "caption");
      gtk_widget_set_parent (self->tray, GTK_WIDGET (self));
      g_signal_connect_swapped (self->tray, "clicked", G_CALLBACK (_acc_timeline_open_tray), self);
    }
  number = self->format->number (n, self->format_data);
  /* TRANSLATORS: how many things on the timeline have no date; %s is a number */
  label = g_strdup_printf (ngettext ("%s undated", "%s undated", n), number);
  if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (self->tray)), label) != 0 || !gtk_widget_get_visible (self->tray))
    self->tray_placed = FALSE;
  gtk_button_set_label (GTK_BUTTON (self->tray), label);
  gtk_widget_set_visible (self->tray, TRUE);
}

static void
date_changed_cb (GtkEditable *entry,
                 AccTimeline *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
}

static void
date_entered_cb (GtkEntry    *entry,
                 AccTimeline *self)
{
  if (acc_timeline_goto_text (self, gtk_editable_get_text (GTK_EDITABLE (entry))))
    gtk_popover_popdown (GTK_POPOVER (self->list));
  else
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
}

/**
 * _acc_timeline_ask_date:
 *
 * Asks for a date to go to.
 */
void
_acc_timeline_ask_date (AccTimeline *self)
{
  GtkWidget *entry = gtk_entry_new ();
  GdkRectangle at = { gtk_widget_get_width (GTK_WIDGET (self)) / 2, (int) self->layout->axis_h, 1, 1 };

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), C_("timeline", "Go to date"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("timeline", "Go to date"), -1);
  g_signal_connect (entry, "activate", G_CALLBACK (date_entered_cb), self);
  g_signal_connect (entry, "changed", G_CALLBACK (date_changed_cb), self);
  gtk_popover_set_child (GTK_POPOVER (make_popover (self, C_("timeline", "Go to date"), &at)), entry);
  gtk_popover_popup (GTK_POPOVER (self->list));
  gtk_widget_grab_focus (entry);
}

static void
move_lane_cb (GtkButton   *button,
              AccTimeline *self)
{
  AccTimelineLane *lane = g_object_get_data (G_OBJECT (button), "lane");

  gtk_popover_popdown (GTK_POPOVER (self->list));
  acc_timeline_move_lane (self, lane, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "by")));
}

static void
toggle_lane_cb (GtkCheckButton *button,
                AccTimeline    *self)
{
  acc_timeline_lane_set_visible (g_object_get_data (G_OBJECT (button), "lane"), gtk_check_button_get_active (button));
}

static void
add_move (AccTimeline     *self,
          GtkWidget       *box,
          AccTimelineLane *lane,
          const char      *label,
          int              by)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "lane", g_object_ref (lane), g_object_unref);
  g_object_set_data (G_OBJECT (button), "by", GINT_TO_POINTER (by));
  g_signal_connect (button, "clicked", G_CALLBACK (move_lane_cb), self);
  gtk_box_append (GTK_BOX (box), button);
}

/**
 * _acc_timeline_open_lane_menu:
 * @lane: (nullable): the lane it is about
 *
 * Lets the user move a lane, and say which lanes are shown.
 */
void
_acc_timeline_open_lane_menu (AccTimeline     *self,
                              AccTimelineLane *lane,
                              double           x,
                              double           y)
{
  GdkRectangle at = { (int) x, (int) y, 1, 1 };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  if (self->lanes == NULL)
    {
      g_object_ref_sink (box);
      g_object_unref (box);
      return;
    }
  if (lane != NULL && G_IS_LIST_STORE (self->lanes))
    {
      add_move (self, box, lane, C_("timeline", "Move Up"), -1);
      add_move (self, box, lane, C_("timeline", "Move Down"), 1);
      gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
    }
  for (guint i = 0; i < g_list_model_get_n_items (self->lanes); i++)
    {
      AccTimelineLane *other = g_list_model_get_item (self->lanes, i);
      GtkWidget *check = gtk_check_button_new_with_label (acc_timeline_lane_get_title (other));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), acc_timeline_lane_get_visible (other));
      g_object_set_data_full (G_OBJECT (check), "lane", other, g_object_unref);
      g_signal_connect (check, "toggled", G_CALLBACK (toggle_lane_cb), self);
      gtk_box_append (GTK_BOX (box), check);
    }
  gtk_popover_set_child (GTK_POPOVER (make_popover (self, lane != NULL ? acc_timeline_lane_get_title (lane) : C_("timeline", "Timeline"), &at)), box);
  gtk_popover_popup (GTK_POPOVER (self->list));
}
