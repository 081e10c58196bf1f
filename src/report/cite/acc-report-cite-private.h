/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/acc-date.h"
#include "report/acc-report.h"

G_BEGIN_DECLS

/* What is cited, before it is written in a format. */

typedef enum
{
  ACC_CITED_TREATY,
  ACC_CITED_RECORD, /* what the program itself says, from an edition of its data */
  ACC_CITED_SOURCE,
} AccCitedKind;

typedef struct
{
  AccCitedKind kind;
  char *id;       /* ASCII letters, digits and hyphens; the rest may be NULL but for the title */
  char *title;
  char *author;   /* an organisation: never a person; NULL of what the user named without */
  AccSpan date;   /* of signing, of publication, or to which the record goes */
  char *place;
  char *version;  /* the edition of the data */
  char *url;
  char *licence;
  char *note;     /* sentences */
  gint64 volume, page, number; /* in the United Nations Treaty Series, and of registration; ACC_INT_ABSENT where they are not known */
} AccCited;

/* How exactly a date can be given where a format has no words for it. */
typedef enum
{
  ACC_CITED_NO_DATE,
  ACC_CITED_WORDS,   /* a decade, a century, or a span with an end that nobody knows: in words, or not at all */
  ACC_CITED_SPAN,    /* from one date to another */
  ACC_CITED_DATE,    /* a year, season, month or day */
} AccCitedDate;

AccCitedDate _acc_cited_get_date (const AccCited *cited);
/* 1 to 4 of an EDTF season, 0 of a month and of no month at all. */
int          _acc_cited_get_season (AccDate date);
/* The year alone, or what is known in its place in words; transfer full, NULL for none. */
char        *_acc_cited_dup_year (const AccCited *cited);
/* A number as programs read it; transfer full, NULL where it is not known. */
char        *_acc_cited_dup_number (gint64 number);
/* "United Nations, Treaty Series, vol. 189, p. 137"; transfer full, NULL for none. */
char        *_acc_cited_dup_series (const AccCited *cited);

/* In text, as in Chicago's and in APA's manual. */
void _acc_cited_write_text (GString *out, const AccCited *cited, AccFormat format);
/* For BibTeX, or for BibLaTeX. */
void _acc_cited_write_bibtex (GString *out, const AccCited *cited, AccFormat format);
void _acc_cited_write_ris (GString *out, const AccCited *cited);
void _acc_cited_write_csl (JsonBuilder *builder, const AccCited *cited);

G_END_DECLS
