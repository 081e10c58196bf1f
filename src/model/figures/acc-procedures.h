/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What happened in a State within a year: asylum applications and decisions, durable solutions, and what other agencies count.
 * Each run is one kind of application or decision at one stage, in persons or in cases. Runs are never added up: the same people
 * pass several stages. */

#define ACC_TYPE_PROCEDURES (acc_procedures_get_type ())
G_DECLARE_FINAL_TYPE (AccProcedures, acc_procedures, ACC, PROCEDURES, GObject)

typedef enum
{
  ACC_PROCEDURES_APPLICATIONS, /* figures: applied */
  ACC_PROCEDURES_DECISIONS,    /* recognized, other, rejected, closed, total */
  ACC_PROCEDURES_SOLUTIONS,    /* left (returned from here), resettled (to here), naturalized (here) */
  ACC_PROCEDURES_RETURNS,      /* refugees, idps: returned to here */
  ACC_PROCEDURES_UNRWA,        /* total: Palestine refugees under UNRWA's mandate; not UNHCR's */
  ACC_PROCEDURES_IDMC,         /* total: internally displaced people, IDMC's estimate; not UNHCR's */
  ACC_PROCEDURES_N_TABLES,
} AccProceduresTable;

#define ACC_PROCEDURES_FIGURES_MAX 5

typedef struct
{
  AccProceduresTable table;
  /* As UNHCR codes them: "G", "N", "FI"; NULL in tables without them. */
  char *procedure, *type, *level;
  gboolean cases; /* in cases, not persons */
  guint n_years;
  gint16 *years;  /* ascending */
  gint64 *figures[ACC_PROCEDURES_FIGURES_MAX]; /* in the order above; NULL: not available in any year */
} AccProceduresRun;

const char             *acc_procedures_table_to_string (AccProceduresTable table); /* the JSON key */
const char             *acc_procedures_table_get_source (AccProceduresTable table); /* which of UNHCR's tables it is made of */
AccProcedures          *acc_procedures_new_from_bytes (GBytes *bytes, const char *file, GError **error);
AccProcedures          *acc_procedures_load (GFile *file, const char *code, GCancellable *cancellable, GPtrArray *faults);
const char             *acc_procedures_get_source (AccProcedures *self);
guint                   acc_procedures_get_n (AccProcedures *self);
const AccProceduresRun *acc_procedures_get_run (AccProcedures *self, guint index);
/* ACC_FIGURE_ABSENT where there is none; never zero. */
gint64                  acc_procedures_run_get (const AccProceduresRun *run, guint figure, int year);

G_END_DECLS
