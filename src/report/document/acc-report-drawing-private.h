/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Names and versions of the libraries and a digest of the fonts; fonts: a set of PangoFont. Transfer full. */
char *_acc_document_describe_drawing (GHashTable *fonts);

G_END_DECLS
