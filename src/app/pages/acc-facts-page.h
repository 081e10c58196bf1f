/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/window/acc-follower.h"
#include "cards/cards/acc-card-grid.h"
#include "cards/charts/acc-growth-chart.h"
#include "cards/charts/acc-ranked-bars.h"
#include "facts/pages/acc-facts.h"

G_BEGIN_DECLS

/* A page that shows what #AccFacts say, with what such pages have in common: the briefing, the figures, who hosts and who is hosted,
 * the sources. Property facts. */

#define ACC_TYPE_FACTS_PAGE (acc_facts_page_get_type ())
typedef struct _AccFactsPage AccFactsPage;
typedef struct _AccFactsPageClass AccFactsPageClass;
GType acc_facts_page_get_type (void);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccFactsPage, g_object_unref)
#define ACC_FACTS_PAGE(object) (G_TYPE_CHECK_INSTANCE_CAST ((object), ACC_TYPE_FACTS_PAGE, AccFactsPage))
#define ACC_FACTS_PAGE_CLASS(klass) (G_TYPE_CHECK_CLASS_CAST ((klass), ACC_TYPE_FACTS_PAGE, AccFactsPageClass))
#define ACC_FACTS_PAGE_GET_CLASS(object) (G_TYPE_INSTANCE_GET_CLASS ((object), ACC_TYPE_FACTS_PAGE, AccFactsPageClass))

struct _AccFactsPage
{
  AccFollower base;

  AccFacts *facts; /* what the page says */
  GtkScrolledWindow *scrolled;
  GtkMenuButton *briefing;
  GtkLabel *sentence;
  GtkWidget *why;
  AccCardGrid *figures;
  AccGrowthChart *growth;
  AccRankedBars *origins;
  AccRankedBars *destinations;
  GtkListBox *sources;
};

struct _AccFactsPageClass
{
  AccFollowerClass parent_class;

  /* All States of which the page shows the first; transfer full. */
  GListModel *(*list_ranked) (AccFactsPage *self, AccSide side);
};

/* For who derives: the template, and, once there is one, what it shows. Its "update" is chained up to when the facts are new. */
void       acc_facts_page_class_set_template (AccFactsPageClass *klass, const char *resource);
void       acc_facts_page_bind (AccFactsPage *self);
/* Of the world or a region: how the number of parties grew. Hidden for a State. */
void       acc_facts_page_show_growth (AccFactsPage *self);
/* A row that leads to the place of an item with the properties name, code and marks. */
GtkWidget *acc_facts_page_new_row (gpointer item);
gpointer   acc_facts_page_get_row_item (GtkWidget *row); /* transfer none */

G_END_DECLS
