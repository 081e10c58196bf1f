/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A ZIP file in memory. No time and no owner is written: the same files are the same bytes. */

typedef struct _AccZip AccZip;

AccZip *acc_zip_new (void);
void    acc_zip_add (AccZip *self, const char *name, const void *data, gsize size, gboolean compress);
GBytes *acc_zip_finish (AccZip *self);

G_END_DECLS
