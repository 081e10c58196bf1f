/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/acc-date.h"

G_BEGIN_DECLS

/* An edition of yearly figures: the tables of a publisher as published on one day, in a folder that is never changed once written. It has
 * series/ and procedures/ as a bundle has, edition.json, which says what it is, and checksums, which sha256sum can read. */

#define ACC_EDITION_FORMAT "accession-edition-1"
#define ACC_EDITION_MANIFEST "edition.json"
#define ACC_EDITION_CHECKSUMS "checksums"
#define ACC_EDITION_SERIES "series"
#define ACC_EDITION_PROCEDURES "procedures"

#define ACC_TYPE_EDITION (acc_edition_get_type ())
G_DECLARE_FINAL_TYPE (AccEdition, acc_edition, ACC, EDITION, GObject)

/* One table of an edition, and the file that it was read from. */
typedef struct
{
  char *name; /* "population" */
  char *file;
  char *sha256; /* of the table's own text */
  guint rows;
  int first_year;
  int last_year;
  GStrv lacking; /* keys of categories that it has no column of; NULL: none */
} AccEditionTable;

/* What is said of an edition; what is empty is not known. */
typedef struct
{
  char *id;        /* its name among the others: also the name of its folder */
  char *version;   /* the publisher's own number */
  AccDate published;
  AccDate taken_in;
  int first_year;
  int last_year;
  gboolean mid_year; /* the last year goes to its 30 June, and what happened within it is of six months */
  GPtrArray *tables; /* AccEditionTable */
} AccEditionInfo;

AccEditionInfo       *acc_edition_info_new (void);
AccEditionInfo       *acc_edition_info_copy (const AccEditionInfo *self);
void                  acc_edition_info_free (AccEditionInfo *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccEditionInfo, acc_edition_info_free)
AccEditionTable      *acc_edition_info_add_table (AccEditionInfo *self, const char *name);
char                 *acc_edition_info_to_json (const AccEditionInfo *self);

gboolean              acc_edition_is_id (const char *text);
AccEdition           *acc_edition_load (GFile *folder, GError **error);
/* Of figures that lie in no edition's folder, as those of the bundle that ships; takes info. */
AccEdition           *acc_edition_new (AccEditionInfo *info, GFile *series, GFile *procedures);
const AccEditionInfo *acc_edition_get_info (AccEdition *self);
const char           *acc_edition_get_id (AccEdition *self);
char                 *acc_edition_dup_digest (AccEdition *self);
GFile                *acc_edition_get_folder (AccEdition *self);     /* transfer none; NULL: no edition's folder */
GFile                *acc_edition_get_series (AccEdition *self);     /* transfer none; NULL where it has no such table */
GFile                *acc_edition_get_procedures (AccEdition *self);
const AccEditionTable *acc_edition_find_table (AccEdition *self, const char *name); /* transfer none; NULL: none is listed */
gboolean              acc_edition_lacks_category (AccEdition *self, const char *category);
gboolean              acc_edition_check (AccEdition *self, GCancellable *cancellable, GError **error);
/* The same of one of its files alone. */
gboolean              acc_edition_check_file (AccEdition *self, GFile *file, GCancellable *cancellable, GError **error);

G_END_DECLS
