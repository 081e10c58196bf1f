/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/acc-report.h"
#include "report/dossier/acc-dossier.h"

G_BEGIN_DECLS

typedef struct
{
  char *path;           /* inside the dossier */
  GBytes *bytes;
  const char *language; /* interned; NULL: of programs */
  gboolean sealed;
} AccDossierFile;

struct _AccDossier
{
  AccLedger *ledger;
  AccBundle *bundle;
  AccPlace place;
  gint32 day;
  GPtrArray *languages; /* interned, each once */
  AccPaper paper;
  GPtrArray *tables;    /* what tables there are */
  GArray *steps;
  guint n_made;
  GPtrArray *files;     /* AccDossierFile */
  GPtrArray *sources;   /* AccSource, borrowed: of all that was made */
};

void _acc_dossier_take_file (AccDossier *self, char *path, GBytes *bytes, const char *language, gboolean sealed);
/* How the same is made again; transfer full. */
char *_acc_dossier_make_command (AccDossier *self);
/* Since when what changed is told. */
gint32 _acc_dossier_get_from (AccDossier *self);

/* Positions of the treaties that there are maps of: those that the pages speak of first, which are all where they are few, and of a State none. Transfer full. */
GArray *_acc_dossier_list_mapped (AccDossier *self);

/* In the language in use. */
void _acc_dossier_write_readme (AccDossier *self, const char *language);
void _acc_dossier_write_manifest (AccDossier *self);

G_END_DECLS
