/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/document/acc-report-document.h"

G_BEGIN_DECLS

/* What the writer of one language and that of two have in common. A document that stands beside another has styles of its own. */
#define ACC_ODT_BESIDE "Beside_20_"

void  _acc_odt_append_paragraph (GString *xml, const AccDocument *self, const char *style, const char *text);
void  _acc_odt_append_heading (GString *xml, const AccDocument *self, const char *text);
void  _acc_odt_append_numbered (GString *xml, const AccDocument *self, const AccBlock *block);
/* number: of the table, from 1. */
void  _acc_odt_append_table (GString *xml, const AccDocument *self, const AccBlock *block, guint number);

/* pictures: AccOdfPicture, to which it is added. fonts: a set, to which those are added that drew it. */
void  _acc_odt_append_picture (GString *xml, const AccDocument *self, const AccBlock *block, GArray *pictures, GHashTable *fonts);

/* All of the text, in rows of two cells. */
void  _acc_odt_append_beside (GString *xml, const AccDocument *self, GArray *pictures, GHashTable *fonts);
/* The styles of the second language; transfer full. */
char *_acc_odt_make_styles_beside (const AccDocument *second);
/* Those that its tables have; transfer full. */
char *_acc_odt_make_automatic_beside (const AccDocument *self);

G_END_DECLS
