/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/bundle/acc-tables.h"
#include "model/figures/acc-edition.h"
#include "model/figures/acc-procedures.h"
#include "model/figures/acc-series.h"

G_BEGIN_DECLS

/* A bundle: all records, with lookup by their keys. Read once, whole or not at all. */

/* Of a bundle that is a folder: the file that names its tables. */
#define ACC_BUNDLE_MANIFEST "bundle.json"

#define ACC_TYPE_BUNDLE (acc_bundle_get_type ())
G_DECLARE_FINAL_TYPE (AccBundle, acc_bundle, ACC, BUNDLE, GObject)

/* Loading: from a folder or file (GFile; a resource:/// URI works), or the one that ships. */
AccBundle   *acc_bundle_load (GFile *file, GCancellable *cancellable, GError **error);
AccBundle   *acc_bundle_read (GFile *file, GCancellable *cancellable, GPtrArray *faults);
AccBundle   *acc_bundle_load_shipped (GError **error);

const char  *acc_bundle_get_id (AccBundle *self);
const char  *acc_bundle_get_title (AccBundle *self);
const char  *acc_bundle_get_edition (AccBundle *self); /* what a sealed briefing names */
gboolean     acc_bundle_same_record (AccBundle *self, AccBundle *other);
const char  *acc_bundle_translate (AccBundle *self, const char *language, const char *text);
gboolean     acc_bundle_is_own (AccBundle *self);
AccDate      acc_bundle_get_as_at (AccBundle *self, AccTable table); /* to which the table is complete; may be unset */
AccDate      acc_bundle_get_treaty_as_at (AccBundle *self, const char *treaty);

GListModel  *acc_bundle_get_table (AccBundle *self, AccTable table);
guint        acc_bundle_get_n (AccBundle *self, AccTable table);
gpointer     acc_bundle_get_item (AccBundle *self, AccTable table, guint position); /* transfer none, unlike g_list_model_get_item */

AccState    *acc_bundle_find_state (AccBundle *self, const char *iso3);
AccState    *acc_bundle_find_state_by_text (AccBundle *self, const char *text); /* ISO3, name, alias; case and accents ignored */
AccTreaty   *acc_bundle_find_treaty (AccBundle *self, const char *id);
AccRegion   *acc_bundle_find_region (AccBundle *self, const char *code_or_name);
AccArticle  *acc_bundle_find_article (AccBundle *self, const AccTreaty *treaty, const char *number); /* "26", or one of its paragraphs: "26(1)" */
AccCategoryRecord *acc_bundle_find_category (AccBundle *self, const char *id);
GPtrArray         *acc_bundle_list_categories (AccBundle *self, AccSeries *series);
AccSource   *acc_bundle_find_source (AccBundle *self, const char *id);
AccObservation *acc_bundle_find_observation (AccBundle *self, const char *id);
gboolean     acc_bundle_state_in_region (AccBundle *self, AccState *state, AccRegion *region);
int          acc_bundle_state_index (AccBundle *self, const char *iso3);   /* -1 when unknown */
int          acc_bundle_treaty_index (AccBundle *self, const char *id);
AccFaultPlace acc_bundle_get_place (AccBundle *self, AccTable table, guint row, char **pointer, GPtrArray *faults);

/* Groups of treaties. Transfer none. A treaty alone is a group of one. */
AccGroup    *acc_bundle_get_treaty_group (AccBundle *self, guint treaty);
AccGroup    *acc_bundle_get_default_group (AccBundle *self); /* what is counted where nobody says which; NULL where there are no treaties */
AccGroup    *acc_bundle_find_group (AccBundle *self, const GArray *members); /* with exactly these treaties; NULL */
AccGroup    *acc_bundle_find_same_group (AccBundle *self, const AccGroup *group); /* one of another bundle, which has the same treaties at the same places; NULL */

/* With which the record begins. */
gint32       acc_bundle_get_first_day (AccBundle *self);
int          acc_bundle_get_first_year (AccBundle *self);

AccSeries   *acc_bundle_get_series (AccBundle *self, const char *code, GError **error); /* transfer none; read at first need; "world" too */
gboolean     acc_bundle_has_read_series (AccBundle *self, const char *code);
GFile       *acc_bundle_get_series_folder (AccBundle *self); /* transfer none; NULL where it has none */
GFile       *acc_bundle_get_procedures_folder (AccBundle *self);
/* Editions of the figures. */
#define ACC_EDITION_SHIPPED "shipped"
void         acc_bundle_use_edition (AccBundle *self, AccEdition *edition);
AccEdition  *acc_bundle_get_figures (AccBundle *self);
AccEdition  *acc_bundle_get_own_series (AccBundle *self); /* of its tables the population table alone is listed, for which one file is read */
AccEdition  *acc_bundle_get_own_figures (AccBundle *self);
gboolean     acc_bundle_is_mid_year (AccBundle *self, int year);

/* Acts of one's own over it: acc-own-act.h. */
void         acc_bundle_add_acts (AccBundle *self, GPtrArray *acts);
GPtrArray   *acc_bundle_get_acts (AccBundle *self);

/* What happened there within a year; the same way. */
AccProcedures *acc_bundle_get_procedures (AccBundle *self, const char *code, GError **error);

G_END_DECLS
