/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/acc-import.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* A folder for one test, with a table to read and a place for series; and what stands in series. */

#define NOT_AVAILABLE G_GINT64_CONSTANT (-1)

#define SHORT_HEADER "year,coo_name,coo,coo_iso,coa_name,coa,coa_iso,refugees,asylum_seekers,returned_refugees,idps,returned_idps,stateless,ooc,oip,hst\n"
#define LONG_HEADER \
  "Year,Country of Origin,Country of Origin ISO,Country of Asylum,Country of Asylum ISO,Refugees under UNHCR's mandate,Asylum-seekers," \
  "Returned refugees,IDPs of concern to UNHCR,Returned IDPs,Stateless persons,Others of concern," \
  "Other people in need of international protection,Host community\n"

typedef struct
{
  char *folder;
  char *input;
  char *output;
} Fixture;

void     fixture_set_up (Fixture *fixture, const char *name, const char *text, gssize length);
void     fixture_tear_down (Fixture *fixture);
void     fixture_seed_output (Fixture *fixture);
gboolean fixture_import (Fixture *fixture, AccImportSummary *summary, GError **error);
char    *fixture_snapshot (const char *folder);

JsonObject *series_load (const char *folder, const char *code);
gint64      run_figure (JsonObject *run, const char *category, int year);
JsonObject *series_pair (JsonObject *series, const char *side, const char *partner);
gint64      series_figure (const char *folder, const char *code, const char *side, const char *partner, const char *category, int year);

G_END_DECLS
