/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>
#include <pango/pango.h>

G_BEGIN_DECLS

/* Laid out text, kept as long as it is used: a frame asks for the same few hundred again and again. Needs no display. */

typedef enum
{
  ACC_TIMELINE_TEXT_LABEL,
  ACC_TIMELINE_TEXT_TICK,
  ACC_TIMELINE_TEXT_TICK_MAJOR,
  ACC_TIMELINE_TEXT_BADGE,
  ACC_TIMELINE_TEXT_LANE,
  ACC_TIMELINE_TEXT_SMALL,
  ACC_TIMELINE_TEXT_HANDLE,
  ACC_TIMELINE_TEXT_TITLE,
  ACC_TIMELINE_N_TEXTS,
} AccTimelineTextRole;

typedef struct
{
  char *string;
  PangoLayout *layout;
  float width, height; /* pixels */
  float most;          /* asked width; 0: as wide as it is */
  guint8 role;
  gboolean cut;        /* not all of it is seen */
  guint used;
} AccTimelineText;

typedef struct _AccTimelineTexts AccTimelineTexts;

AccTimelineTexts *acc_timeline_texts_new (PangoContext *context);
/* Letters stay letters, which who searches a file finds. Before the first text. */
void              acc_timeline_texts_keep_letters (AccTimelineTexts *self);
/* Adds the fonts of all that was laid out, #PangoFont. */
void              acc_timeline_texts_list_fonts (AccTimelineTexts *self, GHashTable *fonts);
void              acc_timeline_texts_free (AccTimelineTexts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccTimelineTexts, acc_timeline_texts_free)
AccTimelineText  *acc_timeline_texts_get (AccTimelineTexts *self, AccTimelineTextRole role, const char *string, double most);
AccTimelineText  *acc_timeline_texts_get_label (AccTimelineTexts *self, const char *string, double room, double *wanted);
void              acc_timeline_texts_next_frame (AccTimelineTexts *self);
double            acc_timeline_texts_get_em (AccTimelineTexts *self);
double            acc_timeline_texts_get_font_size (AccTimelineTexts *self, AccTimelineTextRole role);
const char       *acc_timeline_texts_get_family (AccTimelineTexts *self);
gboolean          acc_timeline_text_role_is_bold (AccTimelineTextRole role);

G_END_DECLS
