/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which way a header cell looks. */
#define ACC_PDF_COLUMN "Column"
#define ACC_PDF_ROW "Row"

typedef struct
{
  const char *language, *title, *creator;
  const char *beside; /* a second language, whose elements say so; NULL for none */
  gboolean rtl;
} AccPdfAbout;

/* What cairo does not say of an element that was tagged. */
typedef struct
{
  const char *text;     /* of a picture: what it shows; of a header cell: which way it looks; NULL for neither */
  const char *language; /* NULL for that of the document */
} AccPdfMark;

void acc_pdf_update (GByteArray *pdf, const AccPdfAbout *about, GArray *marks);

G_END_DECLS
