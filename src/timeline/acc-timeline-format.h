/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/acc-date.h"

G_BEGIN_DECLS

/* How dates and numbers are written: the one place where a timeline depends on a language. */

typedef enum
{
  ACC_TIMELINE_TICK_YEAR,       /* "1999" */
  ACC_TIMELINE_TICK_MONTH,      /* "Feb": the year is written elsewhere */
  ACC_TIMELINE_TICK_MONTH_YEAR, /* "Feb 1999" */
  ACC_TIMELINE_TICK_DAY,        /* "15": month and year are written elsewhere */
} AccTimelineTickLabel;

/**
 * AccTimelineFormat:
 * @tick: label of a tick
 * @date: a date in words, at its precision: "1 February 1999", "April 1998"
 * @span: a span in words
 * @number: a whole number with separators: "14,799"
 * @compact: a number in about four characters: "15K"
 * @parse: reads a date as a person types it; %FALSE when it is none
 * @figure: a figure of the end of a year, or of what happened within it: "14,799, end of 1999", "1,341, in 2025"
 *
 * All return a new string. The default is English and needs GLib only.
 */
typedef struct
{
  char     *(*tick) (AccTimelineTickLabel label, AccDate date, gpointer data);
  char     *(*date) (AccDate date, gpointer data);
  char     *(*span) (const AccSpan *span, gpointer data);
  char     *(*number) (gint64 number, gpointer data);
  char     *(*compact) (gint64 number, gpointer data);
  gboolean  (*parse) (const char *text, AccDate *date, gpointer data);
  char     *(*figure) (gint64 number, int year, gboolean within, gpointer data);
} AccTimelineFormat;

const AccTimelineFormat *acc_timeline_format_get_default (void);

G_END_DECLS
