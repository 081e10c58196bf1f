/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The package of an OpenDocument file (ODF 1.3, part 2): a ZIP that begins with its media type, uncompressed and without an extra field, so that
 * any program can tell what it is by its first bytes. No time and no owner is written: the same parts are the same bytes. */

#define ACC_ODF_TEXT "application/vnd.oasis.opendocument.text"
#define ACC_ODF_SPREADSHEET "application/vnd.oasis.opendocument.spreadsheet"

/* A picture in the package. */
typedef struct
{
  char *name;             /* as content names it: "Pictures/1.svg" */
  const char *media_type;
  GBytes *bytes;
} AccOdfPicture;

typedef struct
{
  const char *title;
  const char *language;    /* a tag of BCP 47, or as gettext writes it */
  const char *description; /* nullable */
  const char *styles;      /* nullable: elements for office:styles */
  const char *master;      /* nullable: office:automatic-styles and office:master-styles of the styles */
  const char *automatic;   /* nullable: for office:automatic-styles of the content */
  const char *body;        /* what office:body holds */
  const char *settings;    /* nullable: for office:settings */
  const GArray *pictures;  /* nullable: of AccOdfPicture */
} AccOdf;

void    acc_odf_clear_picture (gpointer picture); /* for g_array_set_clear_func() */
/* What stands at the foot of each page in one language. */
typedef struct
{
  const char *text;     /* nullable */
  const char *style;    /* of its paragraphs */
  const char *language; /* in which pages are numbered */
} AccOdfFoot;

GBytes *acc_odf_pack (const char *media_type, const AccOdf *document);
/* For what the master is: the page, as attributes of its properties, and at its foot in each language a line and which page of how many it is; transfer
 * full. */
char   *acc_odf_make_master (const char *page, const AccOdfFoot *feet, guint n_feet);
/* The version of the library on which the bytes depend. */
const char *acc_odf_get_packer (void);
/* For text and for the value of an attribute; what XML cannot hold is left out. */
void    acc_odf_append_escaped (GString *xml, const char *text);
/* fo:language and fo:country, as attributes with a blank before each; transfer full. */
char   *acc_odf_make_language (const char *language);

G_END_DECLS
