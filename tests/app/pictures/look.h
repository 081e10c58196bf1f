/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "contrast.h"

/* Whether what was drawn can be read, seen, hit, and told without a pointer. What falls short is kept, each kind of it once, and
 * told together at the end: whoever mends it sees all of it. */

#define LOOK_TEXT 4.5       /* WCAG 1.4.3 */
#define LOOK_LARGE_TEXT 3.0 /* of 24 px, or of 18.66 px and bold */
#define LOOK_MARK 3.0       /* 1.4.11, and the place of the keyboard with 2.4.7 */
#define LOOK_TARGET 24      /* px each way, 2.5.8 */

typedef enum
{
  LOOK_OF_TEXT,
  LOOK_OF_MARKS,
  LOOK_OF_ICONS,
  LOOK_OF_FOCUS,
  LOOK_OF_TARGETS,
  LOOK_OF_TIPS,
  LOOK_N_KINDS,
} LookKind;

typedef struct
{
  double      letters; /* how many times as large as usual they are */
  const char *page;
  GHashTable *seen;   /* of faults, and of kinds of widgets that had the focus */
  GPtrArray  *faults; /* of texts */
  struct
  {
    guint  n;
    double lowest;
    char  *what; /* that was the lowest */
  } measured[LOOK_N_KINDS];
} Look;

Look *look_new (double letters);
void  look_free (Look *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Look, look_free)

/* What a picture of the window shows, and its widgets at that moment. */
void  look_at (Look *self, GtkWidget *window, GdkPixbuf *picture, const char *page);
/* Goes through the window by Tab. It moves what scrolls. */
void  look_at_focus (Look *self, GtkWidget *window, const char *page);
/* Writes what was measured into FILE; a test that is to be strict fails where anything falls short. */
void  look_tell (Look *self, const char *file, gboolean strict);

/* Between the files that look. */
void  look_measured (Look *self, LookKind kind, double value, double least, GtkWidget *widget, const char *words);
void  look_at_texts (Look *self, GtkWidget *window, GskRenderNode *node, GdkPixbuf *picture);
/* What a widget is and stands in, for a person who looks for it. */
char *look_name (GtkWidget *widget);
