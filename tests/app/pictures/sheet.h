/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>

/* A contact sheet: pictures of one size, made small, beside and below each other; and what differs between two of them for the eye. */

/* The toolkit of Debian 12, of which the approved sheets are. */
#define SHEET_GTK_MINOR 8

typedef struct
{
  GdkPixbuf *pixels;
  GPtrArray *names; /* in the order of the pictures */
  int width, height, columns; /* of a picture on it */
} Sheet;

Sheet *sheet_new (int picture_width, int picture_height, guint n_pictures);
void   sheet_free (Sheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sheet, sheet_free)

void   sheet_add (Sheet *self, const char *name, GdkPixbuf *picture);
/* As FOLDER/NAME.png. */
void   sheet_save (Sheet *self, const char *folder, const char *name);
/* With APPROVED/NAME.png: the test fails and names the pictures that look otherwise, which FOLDER/NAME-differs.png shows. */
void   sheet_compare (Sheet *self, const char *approved, const char *folder, const char *name);
