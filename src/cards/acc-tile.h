/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A State on the tile map: its code on a cell that shows its status under one treaty. A button, so that it is found by keyboard
 * and by screen readers as one; its tooltip and its accessible label are the same whole sentence. */

#define ACC_TYPE_TILE (acc_tile_get_type ())
G_DECLARE_FINAL_TYPE (AccTile, acc_tile, ACC, TILE, GtkButton)

GtkWidget  *acc_tile_new (const char *code);
const char *acc_tile_get_code (AccTile *self);
/* treaty: position, for the colour; mark: of acc-marks.h; faint: not a State on that day; text: what it says, a sentence. */
void        acc_tile_set_status (AccTile *self, guint treaty, guint mark, gboolean faint, const char *text);
guint       acc_tile_get_mark (AccTile *self);
gboolean    acc_tile_get_faint (AccTile *self);
const char *acc_tile_get_text (AccTile *self);
/* The size that all tiles of a map share, for the font of this one. */
void        acc_tile_get_size (GtkWidget *widget, int *width, int *height);

G_END_DECLS
