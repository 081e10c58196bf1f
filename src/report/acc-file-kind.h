/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a file is that somebody hands over: dropped, chosen, opened by the desktop or named in a terminal. */

typedef enum
{
  ACC_FILE_OTHER,
  ACC_FILE_BUNDLE,
  ACC_FILE_TABLE,    /* of one's own, to be made into a bundle */
  ACC_FILE_FIGURES,  /* UNHCR's table or an archive of such, or a signed edition */
  ACC_FILE_BRIEFING, /* to be verified */
  ACC_FILE_ACTS,     /* of another, to be laid over the record */
  ACC_FILE_KEY,      /* the public key of who signs, to be trusted or not */
} AccFileKind;

/* By its name, and where that leaves it open by how the file begins or ends. One that is not there is what its name says. */
AccFileKind acc_file_find_kind (GFile *file);
/* Whether a file of that name may be one of these. */
gboolean    acc_file_knows_name (const char *name);

G_END_DECLS
