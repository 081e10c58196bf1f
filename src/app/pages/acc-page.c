/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page: facts bound by the template, cards and rows bound to the facts' lists. */

#include "config.h"

#include "app/pages/acc-page.h"

#include <glib/gi18n.h>

#include "app/pages/acc-source-row.h"
#include "app/treaty/acc-treaty-table.h"
#include "cards/cards/acc-law-card.h"
#include "cards/cards/acc-treaty-card.h"
#include "facts/pages/acc-facts-private.h"
#include "locale/acc-locale.h"

#define LEAST_HEIGHT 120

struct _AccPage
{
  AccFactsPage base;

  GtkWidget *compare_with;
  AccCardGrid *terms;
  GtkWidget *position; /* the law, folded */
  AccCardGrid *law;
  GtkListBox *kin;
  AccCardGrid *procedures;
  AccTreatyTable *others;
  GtkListBox *documents;
};

G_DEFINE_FINAL_TYPE (AccPage, acc_page, ACC_TYPE_FACTS_PAGE)

static GtkWidget *
create_kin (gpointer item,
            gpointer user_data)
{
  GtkWidget *row = acc_facts_page_new_row (item);

  g_object_bind_property (item, "relation", row, "subtitle", G_BINDING_SYNC_CREATE);
  return row;
}

static GListModel *
acc_page_list_ranked (AccFactsPage *page,
                      AccSide       side)
{
  return acc_facts_list_ranked (page->base.session, side);
}

static void
acc_page_update (AccFollower      *follower,
                 AccSessionChanges changes)
{
  AccPage *self = ACC_PAGE (follower);
  AccSession *session = follower->session;
  AccFacts *facts = self->base.facts;
  gboolean of_state = acc_session_get_state (session) != NULL;

  if (changes & ACC_CHANGED_FILTER)
    acc_treaty_table_follow_filter (self->others, session);
  if (changes == ACC_CHANGED_FILTER)
    return;
  if (of_state)
    acc_facts_update_state (facts, session);
  else
    {
      _acc_facts_end (facts->terms, 0);
      _acc_facts_end (facts->law, 0);
      _acc_facts_end (facts->procedures, 0);
      _acc_facts_end (facts->kin, 0);
      _acc_facts_end (facts->documents, 0);
      acc_facts_update_world (facts, session);
    }
  acc_treaty_table_update (self->others, session);
  /* Behind the cards that it goes on from: a State's treaties, or the figures of the world. */
  gtk_box_reorder_child_after (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->others))), GTK_WIDGET (self->others),
                               of_state ? self->position : GTK_WIDGET (self->base.figures));
  acc_facts_page_show_growth (&self->base);
  gtk_widget_set_visible (self->compare_with, of_state);
  ACC_FOLLOWER_CLASS (acc_page_parent_class)->update (follower, changes);
}

/* What scrolls needs no height of its own: to ask all of it how high it would be in the narrowest window, for the window's least
 * size, costs as much as to lay it out. */
static void
acc_page_measure (GtkWidget      *widget,
                  GtkOrientation  orientation,
                  int             for_size,
                  int            *minimum,
                  int            *natural,
                  int            *minimum_baseline,
                  int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    gtk_widget_measure (GTK_WIDGET (ACC_FACTS_PAGE (widget)->scrolled), orientation, -1, minimum, natural, NULL, NULL);
  else
    *minimum = *natural = LEAST_HEIGHT;
}

static void
acc_page_size_allocate (GtkWidget *widget,
                        int        width,
                        int        height,
                        int        baseline)
{
  gtk_widget_allocate (GTK_WIDGET (ACC_FACTS_PAGE (widget)->scrolled), width, height, baseline, NULL);
}

static void
acc_page_class_init (AccPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ACC_FOLLOWER_CLASS (klass)->update = acc_page_update;
  ACC_FOLLOWER_CLASS (klass)->places = 1 << ACC_PLACE_WORLD | 1 << ACC_PLACE_STATE;
  ACC_FOLLOWER_CLASS (klass)->concerns = ACC_CHANGED_ALL | ACC_CHANGED_FILTER;
  ACC_FACTS_PAGE_CLASS (klass)->list_ranked = acc_page_list_ranked;

  gtk_widget_class_set_css_name (widget_class, "placepage");
  widget_class->measure = acc_page_measure;
  widget_class->size_allocate = acc_page_size_allocate;
  g_type_ensure (ACC_TYPE_TREATY_TABLE);
  acc_facts_page_class_set_template (ACC_FACTS_PAGE_CLASS (klass), ACC_RESOURCE_PATH "/ui/acc-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AccPage, compare_with);
  gtk_widget_class_bind_template_child (widget_class, AccPage, terms);
  gtk_widget_class_bind_template_child (widget_class, AccPage, position);
  gtk_widget_class_bind_template_child (widget_class, AccPage, law);
  gtk_widget_class_bind_template_child (widget_class, AccPage, kin);
  gtk_widget_class_bind_template_child (widget_class, AccPage, procedures);
  gtk_widget_class_bind_template_child (widget_class, AccPage, others);
  gtk_widget_class_bind_template_child (widget_class, AccPage, documents);
}

static void
acc_page_init (AccPage *self)
{
  AccFacts *facts = self->base.facts;

  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL); /* it measures itself */
  gtk_widget_init_template (GTK_WIDGET (self));
  acc_facts_page_bind (&self->base);
  acc_card_grid_bind_model (self->terms, G_LIST_MODEL (facts->terms), acc_treaty_card_new);
  acc_card_grid_bind_model (self->procedures, G_LIST_MODEL (facts->procedures), acc_law_card_new);
  acc_card_grid_bind_model (self->law, G_LIST_MODEL (facts->law), acc_law_card_new);
  gtk_list_box_bind_model (self->kin, G_LIST_MODEL (facts->kin), create_kin, NULL, NULL);
  gtk_list_box_bind_model (self->documents, G_LIST_MODEL (facts->documents), acc_source_row_new, NULL, NULL);
}

/**
 * acc_page_scroll_to:
 * @fraction: 0 for the top of the page, 1 for its end
 */
void
acc_page_scroll_to (AccPage *self,
                    double   fraction)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->base.scrolled);

  gtk_adjustment_set_value (adjustment, fraction * (gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment)));
}
