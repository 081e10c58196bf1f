/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The choices above the table of a treaty: beside each other where there is room, otherwise in a popover. */

#include "config.h"

#include "app/treaty/acc-treaty-filter.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cards/acc-choice.h"
#include "cards/acc-compat.h"
#include "cards/acc-marks.h"
#include "cards/acc-spoken.h"
#include "facts/acc-act.h"
#include "locale/acc-locale.h"

/* Below this the choices would take more lines than the table. */
#define FOLDED_WIDTH 640
/* On a large screen the choices stay together. */
#define WIDEST 1100
/* The choice before those of articles. */
#define ANY_RESERVATION 1

struct _AccTreatyFilter
{
  GtkWidget parent_instance;

  GPtrArray *articles;
  GArray *acts; /* of int: the kinds of acts, AccActionKind, behind the choices of "how" */
  char *sought; /* folded */
  gboolean filling;
  gboolean typed;
  gboolean folded;
  guint fold_id;

  GtkSearchEntry *search;
  GtkLabel *count;
  GtkFlowBox *beside;
  GtkBox *below;
  GtkMenuButton *order;
  GtkMenuButton *more;
  GtkDropDown *standing;
  GtkDropDown *how;
  GtkDropDown *article;
  GtkDropDown *other;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

G_DEFINE_FINAL_TYPE (AccTreatyFilter, acc_treaty_filter, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static void
changed (AccTreatyFilter *self)
{
  gboolean chosen;

  if (self->filling)
    return;
  chosen = gtk_drop_down_get_selected (self->standing) + gtk_drop_down_get_selected (self->how) + gtk_drop_down_get_selected (self->article)
               + gtk_drop_down_get_selected (self->other)
           > 0;
  /* Folded away, it still says that not all are shown. */
  if (chosen)
    gtk_widget_add_css_class (GTK_WIDGET (self->more), "suggested-action");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->more), "suggested-action");
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
search_changed_cb (AccTreatyFilter *self)
{
  g_free (self->sought);
  self->sought = acc_locale_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  self->typed = TRUE;
  changed (self);
  self->typed = FALSE;
}

/* Larger letters need more room. */
static int
scale (int pixels)
{
  int dpi = -1;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 96 * 1024 ? (int) ((gint64) pixels * dpi / (96 * 1024)) : pixels;
}

static void
apply_folded (AccTreatyFilter *self,
              gboolean         folded)
{
  GtkDropDown *const choices[] = { self->standing, self->how, self->article, self->other };

  if (folded == self->folded)
    return;
  self->folded = folded;
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autoptr (GtkWidget) choice = g_object_ref (GTK_WIDGET (choices[i]));
      /* Each has a child of its own, which is no stop of the keyboard, and stays where it is: GTK 4.8 goes on from the one that an arrow key went
       * to last, and does not forget it when it is removed. */
      GtkFlowBoxChild *place = gtk_flow_box_get_child_at_index (self->beside, (int) i);

      if (folded)
        {
          gtk_flow_box_child_set_child (place, NULL);
          gtk_box_append (self->below, choice);
        }
      else
        {
          gtk_box_remove (self->below, choice);
          gtk_flow_box_child_set_child (place, choice);
        }
    }
  gtk_widget_set_visible (GTK_WIDGET (self->beside), !folded);
  gtk_widget_set_visible (GTK_WIDGET (self->more), folded);
}

static gboolean
fold_cb (gpointer user_data)
{
  AccTreatyFilter *self = user_data;

  self->fold_id = 0;
  apply_folded (self, gtk_widget_get_width (GTK_WIDGET (self)) < scale (FOLDED_WIDTH));
  return G_SOURCE_REMOVE;
}

static void
acc_treaty_filter_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  AccTreatyFilter *self = ACC_TREATY_FILTER (widget);

  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int used = MIN (width, scale (WIDEST));

  gtk_widget_size_allocate (gtk_widget_get_first_child (widget), &(GtkAllocation) { rtl ? width - used : 0, 0, used, height }, baseline);
  /* What is shown where cannot be changed while it is being placed. */
  if ((width < scale (FOLDED_WIDTH)) != self->folded && self->fold_id == 0)
    self->fold_id = g_idle_add_full (G_PRIORITY_HIGH, fold_cb, self, NULL);
}

static GtkSizeRequestMode
acc_treaty_filter_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* It wishes for no more than it needs not to fold: what is beside the page keeps its room. */
static void
acc_treaty_filter_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, MIN (*natural, scale (FOLDED_WIDTH)));
}

static void
acc_treaty_filter_dispose (GObject *object)
{
  AccTreatyFilter *self = ACC_TREATY_FILTER (object);

  g_clear_handle_id (&self->fold_id, g_source_remove);
  acc_widget_dispose_children (GTK_WIDGET (object), ACC_TYPE_TREATY_FILTER);
  g_clear_pointer (&self->articles, g_ptr_array_unref);
  g_clear_pointer (&self->acts, g_array_unref);
  g_clear_pointer (&self->sought, g_free);
  G_OBJECT_CLASS (acc_treaty_filter_parent_class)->dispose (object);
}

static void
acc_treaty_filter_class_init (AccTreatyFilterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = acc_treaty_filter_dispose;
  widget_class->get_request_mode = acc_treaty_filter_get_request_mode;
  widget_class->measure = acc_treaty_filter_measure;
  widget_class->size_allocate = acc_treaty_filter_size_allocate;

  /**
   * AccTreatyFilter::changed:
   *
   * Other rows match now.
   */
  signals[CHANGED] = g_signal_new ("changed", ACC_TYPE_TREATY_FILTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "treatyfilter");
  gtk_widget_class_set_template_from_resource (widget_class, ACC_RESOURCE_PATH "/ui/acc-treaty-filter.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, AccTreatyFilter, child)
  BIND (search);
  BIND (count);
  BIND (beside);
  BIND (below);
  BIND (order);
  BIND (more);
  BIND (standing);
  BIND (how);
  BIND (article);
  BIND (other);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed);
}

static void
acc_treaty_filter_init (AccTreatyFilter *self)
{
  self->acts = g_array_new (FALSE, FALSE, sizeof (int));
  gtk_widget_init_template (GTK_WIDGET (self));
  acc_choice_wrap (self->standing);
  acc_choice_wrap (self->how);
  acc_choice_wrap (self->article);
  acc_choice_wrap (self->other);
  acc_choice_search (self->other);
}

static void
say_titles (AccTreatyFilter *self)
{
  acc_choice_set_title (self->standing, _ ("Status"));
  acc_choice_set_title (self->how, _ ("How"));
  acc_choice_set_title (self->article, _ ("Reservations"));
  acc_choice_set_title (self->other, _ ("Other treaties"));
}

/* The acts by which anybody joined any treaty of the bundle. */
static void
find_acts (AccTreatyFilter *self,
           AccBundle       *bundle)
{
  gboolean found[ACC_ACTION_DENUNCIATION] = { FALSE };

  g_array_set_size (self->acts, 0);
  for (guint i = 0; i < acc_bundle_get_n (bundle, ACC_TABLE_ACTIONS); i++)
    {
      AccAction *action = acc_bundle_get_item (bundle, ACC_TABLE_ACTIONS, i);

      if (acc_action_joins (action))
        found[action->kind] = TRUE;
    }
  for (int kind = 0; kind < (int) G_N_ELEMENTS (found); kind++)
    if (found[kind])
      g_array_append_val (self->acts, kind);
}

static void
fill_choices (AccTreatyFilter *self,
              AccBundle       *bundle)
{
  g_autoptr (GtkStringList) acts = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) articles = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) others = gtk_string_list_new (NULL);

  gtk_string_list_append (acts, _ ("Joined by any act"));
  for (guint i = 0; i < self->acts->len; i++)
    gtk_string_list_append (acts, acc_act_get_text (g_array_index (self->acts, int, i), ACC_ACT_TITLE));
  gtk_string_list_append (articles, _ ("Any reservations or none"));
  gtk_string_list_append (articles, _ ("Any reservation or declaration"));
  for (guint i = 0; i < self->articles->len; i++)
    {
      g_autofree char *article = acc_locale_format_article (self->articles->pdata[i]);
      g_autofree char *words = acc_locale_compose (_ ("Reservation to article {article}"), "article", article, NULL);

      gtk_string_list_append (articles, words);
    }
  gtk_string_list_append (others, _ ("Whatever else they joined"));
  for (guint t = 0; t < acc_bundle_get_n (bundle, ACC_TABLE_TREATIES); t++)
    {
      const char *title = acc_locale_treaty_short_title (acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t));
      g_autofree char *party = acc_locale_compose (_ ("Party to the {treaty}"), "treaty", title, NULL);
      g_autofree char *not_party = acc_locale_compose (_ ("Not party to the {treaty}"), "treaty", title, NULL);

      gtk_string_list_append (others, party);
      gtk_string_list_append (others, not_party);
    }
  acc_choice_set_words (self->how, acts);
  acc_choice_set_words (self->article, articles);
  acc_choice_set_words (self->other, others);
  say_titles (self);
}

void
acc_treaty_filter_fill (AccTreatyFilter *self,
                        AccBundle       *bundle,
                        GPtrArray       *articles,
                        gboolean         keep)
{
  g_return_if_fail (ACC_IS_TREATY_FILTER (self));

  g_clear_pointer (&self->articles, g_ptr_array_unref);
  self->articles = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < articles->len; i++)
    if (*(const char *) articles->pdata[i] != '\0')
      g_ptr_array_add (self->articles, g_strdup (articles->pdata[i]));
  self->filling = TRUE;
  find_acts (self, bundle);
  fill_choices (self, bundle);
  self->filling = FALSE;
  if (keep)
    changed (self);
  else
    acc_treaty_filter_clear (self);
}

void
acc_treaty_filter_translate (AccTreatyFilter *self,
                             AccBundle       *bundle)
{
  guint how, article, other;

  g_return_if_fail (ACC_IS_TREATY_FILTER (self));

  if (self->articles == NULL)
    return;
  how = gtk_drop_down_get_selected (self->how);
  article = gtk_drop_down_get_selected (self->article);
  other = gtk_drop_down_get_selected (self->other);
  self->filling = TRUE;
  fill_choices (self, bundle);
  gtk_drop_down_set_selected (self->how, how);
  gtk_drop_down_set_selected (self->article, article);
  gtk_drop_down_set_selected (self->other, other);
  self->filling = FALSE;
  /* Names are others, and so may be what is found. */
  changed (self);
}

gboolean
acc_treaty_filter_asks_others (AccTreatyFilter *self)
{
  return gtk_drop_down_get_selected (self->other) > 0;
}

/**
 * acc_treaty_filter_match:
 * @moment: on which day and basis
 *
 * Returns: whether the row answers to all that was chosen
 */
gboolean
acc_treaty_filter_match (AccTreatyFilter *self,
                         AccTreatyRow    *row,
                         const AccMoment *moment)
{
  guint standing = gtk_drop_down_get_selected (self->standing), how = gtk_drop_down_get_selected (self->how);
  guint article = gtk_drop_down_get_selected (self->article), other = gtk_drop_down_get_selected (self->other);

  if (standing != ACC_STANDING_ANY && standing < ACC_N_STANDINGS && row->standing != (AccStanding) standing)
    return FALSE;
  if (how > 0 && how <= self->acts->len && (row->standing != ACC_STANDING_PARTY || row->act != g_array_index (self->acts, int, how - 1)))
    return FALSE;
  if (article == ANY_RESERVATION && row->n_reservations == 0)
    return FALSE;
  if (article > ANY_RESERVATION && self->articles != NULL && article <= ANY_RESERVATION + self->articles->len
      && !g_hash_table_contains (row->articles, self->articles->pdata[article - ANY_RESERVATION - 1]))
    return FALSE;
  /* 1, 3, 5... party to the first, second, third treaty; 2, 4, 6... not party to it. */
  if (other > 0 && other != GTK_INVALID_LIST_POSITION && acc_ledger_is_party (moment->ledger, row->state, (other - 1) / 2, moment->day, moment->basis) != (other % 2 == 1))
    return FALSE;
  if (self->sought != NULL && *self->sought != '\0')
    {
      g_autofree char *name = acc_locale_fold (row->name);
      g_autofree char *code = acc_locale_fold (row->code);

      return strstr (name, self->sought) != NULL || strcmp (code, self->sought) == 0;
    }
  return TRUE;
}

void
acc_treaty_filter_clear (AccTreatyFilter *self)
{
  g_return_if_fail (ACC_IS_TREATY_FILTER (self));

  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  g_clear_pointer (&self->sought, g_free);
  gtk_drop_down_set_selected (self->standing, 0);
  gtk_drop_down_set_selected (self->how, 0);
  gtk_drop_down_set_selected (self->article, 0);
  gtk_drop_down_set_selected (self->other, 0);
  self->filling = FALSE;
  changed (self);
}

char *
acc_treaty_filter_dup_text (AccTreatyFilter *self)
{
  const char *sought = gtk_editable_get_text (GTK_EDITABLE (self->search));
  guint standing = gtk_drop_down_get_selected (self->standing), how = gtk_drop_down_get_selected (self->how);
  guint article = gtk_drop_down_get_selected (self->article), other = gtk_drop_down_get_selected (self->other);

  return standing + how + article + other > 0 || *sought != '\0' ? g_strdup_printf ("%u %u %u %u %s", standing, how, article, other, sought) : g_strdup ("");
}

void
acc_treaty_filter_set_text (AccTreatyFilter *self,
                            const char      *text)
{
  GtkDropDown *const choices[] = { self->standing, self->how, self->article, self->other };
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", " ", G_N_ELEMENTS (choices) + 1);
  gboolean all = g_strv_length (parts) == G_N_ELEMENTS (choices) + 1;
  g_autofree char *now = acc_treaty_filter_dup_text (self);

  if (strcmp (now, text != NULL ? text : "") == 0)
    return;
  self->filling = TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    gtk_drop_down_set_selected (choices[i], all ? (guint) g_ascii_strtoull (parts[i], NULL, 10) : 0);
  gtk_editable_set_text (GTK_EDITABLE (self->search), all ? parts[G_N_ELEMENTS (choices)] : "");
  self->filling = FALSE;
  /* The entry itself waits for the next letter. */
  search_changed_cb (self);
}

gboolean
acc_treaty_filter_is_typed (AccTreatyFilter *self)
{
  return self->typed;
}

void
acc_treaty_filter_set_standing (AccTreatyFilter *self,
                                AccStanding      standing)
{
  g_return_if_fail (ACC_IS_TREATY_FILTER (self));
  gtk_drop_down_set_selected (self->standing, standing);
}

void
acc_treaty_filter_set_how (AccTreatyFilter *self,
                           AccActionKind    how)
{
  guint chosen = 0;

  g_return_if_fail (ACC_IS_TREATY_FILTER (self));

  for (guint i = 0; i < self->acts->len; i++)
    if (g_array_index (self->acts, int, i) == (int) how)
      chosen = i + 1;
  gtk_drop_down_set_selected (self->how, chosen);
}

void
acc_treaty_filter_set_article (AccTreatyFilter *self,
                               const char      *article)
{
  guint chosen = 0;

  g_return_if_fail (ACC_IS_TREATY_FILTER (self));

  for (guint i = 0; article != NULL && self->articles != NULL && i < self->articles->len; i++)
    if (strcmp (self->articles->pdata[i], article) == 0)
      chosen = ANY_RESERVATION + i + 1;
  gtk_drop_down_set_selected (self->article, chosen);
}

void
acc_treaty_filter_set_not_party (AccTreatyFilter *self,
                                 int              treaty)
{
  g_return_if_fail (ACC_IS_TREATY_FILTER (self));
  gtk_drop_down_set_selected (self->other, treaty < 0 ? 0 : (guint) treaty * 2 + 2);
}

void
acc_treaty_filter_set_count (AccTreatyFilter *self,
                             const char      *words)
{
  g_return_if_fail (ACC_IS_TREATY_FILTER (self));
  gtk_label_set_label (self->count, words);
}

void
acc_treaty_filter_set_orders (AccTreatyFilter *self,
                              GMenuModel      *orders)
{
  g_return_if_fail (ACC_IS_TREATY_FILTER (self));
  acc_spoken_set_menu (self->order, orders, _ ("Sort"));
}
