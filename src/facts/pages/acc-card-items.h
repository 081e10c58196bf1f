/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "facts/pages/acc-item.h"
#include "facts/pages/acc-mark-row.h"

G_BEGIN_DECLS

/* What the cards show, in words ready to be read. Whoever knows the date and the language fills them in. */

/* Not available. Never zero. */
#define ACC_POINTS_ABSENT G_MININT64

/* The yearly figures behind a card: immutable, so a change of them is another object. */
#define ACC_TYPE_POINTS (acc_points_get_type ())
G_DECLARE_FINAL_TYPE (AccPoints, acc_points, ACC, POINTS, GObject)

AccPoints *acc_points_new (const gint16 *years, const gint64 *values, guint n);
guint      acc_points_get_n (AccPoints *self);
int        acc_points_get_year (AccPoints *self, guint index);
gint64     acc_points_get_value (AccPoints *self, guint index); /* ACC_POINTS_ABSENT */
/* Of a year: whether there is a point, which may be absent, and its index; SELF: NULL for none. */
gboolean   acc_points_find (AccPoints *self, int year, guint *index);
gint64     acc_points_get_of_year (AccPoints *self, int year); /* ACC_POINTS_ABSENT also where there is no point */
gint64     acc_points_get_maximum (AccPoints *self);
/* The year from which on figures cannot be compared with those before; 0 for none. To be set once, when it is made. */
void       acc_points_set_breaks (AccPoints *self, const GArray *years); /* of gint16; copied */
guint      acc_points_get_n_breaks (AccPoints *self);
int        acc_points_get_break (AccPoints *self, guint index);
gboolean   acc_points_is_break (AccPoints *self, int year);

/* The year of which the figure is that of its middle; 0 for none. To be set once, when it is made. */
void       acc_points_set_middle (AccPoints *self, int year);
int        acc_points_get_middle (AccPoints *self); /* SELF: NULL for none */

/* One figure: properties label, qualifier ("up to"), figure ("14,000"), when, origins, change (from the year before),
 * note, source, licence (of the figures), details (for the popover), claim (its name, by which it is asked why),
 * points (AccPoints), year (to which the chart is drawn in full), mark (position of a treaty + 1; 0 for none), marks (of it; see acc-mark-row.h). */
#define ACC_TYPE_FIGURE (acc_figure_get_type ())
G_DECLARE_FINAL_TYPE (AccFigure, acc_figure, ACC, FIGURE, AccItem)
struct _AccFigure
{
  AccItem parent_instance;
  char *label, *qualifier, *figure, *when, *origins, *change, *note, *source, *licence, *details, *claim;
  GObject *points;
  guint year;
  guint mark;
  char *marks;
};

/* A State's position under one treaty: properties title, second (the same in a second language), mark (position of the treaty), marks (of it; see acc-mark-row.h), status ("Accession"), second-status,
 * date, bound, rank, terms, limitation (terms-links, limitation-links: the same in markup, where articles lead to their pages), caution, reach (to when the record goes), details, claim (its name), party. */
#define ACC_TYPE_TERMS (acc_terms_get_type ())
G_DECLARE_FINAL_TYPE (AccTerms, acc_terms, ACC, TERMS, AccItem)
struct _AccTerms
{
  AccItem parent_instance;
  char *title, *full_title, *second, *status, *second_status, *date, *bound, *rank, *terms, *terms_links, *limitation, *limitation_links, *caution, *reach, *details, *claim;
  guint mark;
  char *marks;
  gboolean party;
};

/* One step of a State's position under a treaty: properties when, text, detail, source, details (the source in full), tone. */
typedef enum
{
  ACC_LAW_STANDS,  /* holds on the day, or was done by then */
  ACC_LAW_OVER,    /* withdrawn or ended by then */
  ACC_LAW_LATER,   /* takes effect, or became known, after the day */
} AccLawTone;

#define ACC_TYPE_LAW_STEP (acc_law_step_get_type ())
G_DECLARE_FINAL_TYPE (AccLawStep, acc_law_step, ACC, LAW_STEP, AccItem)
struct _AccLawStep
{
  AccItem parent_instance;
  char *when, *text, *detail, *source, *details;
  char *links; /* markup: to the articles that it is about; "" for none */
  guint tone; /* AccLawTone */
};

/* The steps under one treaty: properties title, full-title, marks (of the treaty; none where it is about
 * something else). */

#define ACC_TYPE_LAW (acc_law_get_type ())
G_DECLARE_FINAL_TYPE (AccLaw, acc_law, ACC, LAW, AccItem)
struct _AccLaw
{
  AccItem parent_instance;
  char *title, *full_title, *marks;
  GListStore *steps; /* AccLawStep */
};

/* One row of ranked bars: properties code (where a click leads; "" for nowhere), label, figure, fraction (of the largest),
 * value (the figure as a number, or ACC_RANKED_ABSENT), claim (its name; of several rows in one, that of the whole). */
#define ACC_RANKED_ABSENT G_MAXUINT64
#define ACC_TYPE_RANKED_ITEM (acc_ranked_item_get_type ())
G_DECLARE_FINAL_TYPE (AccRankedItem, acc_ranked_item, ACC, RANKED_ITEM, AccItem)
struct _AccRankedItem
{
  AccItem parent_instance;
  char *code, *label, *figure, *claim;
  double fraction;
  guint64 value;
};

G_END_DECLS
