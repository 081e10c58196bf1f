/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/acc-application.h"
#include "app/acc-search-provider.h"

G_BEGIN_DECLS

struct _AccApplication
{
  AdwApplication parent_instance;

  AccSearchProvider *provider;
  GSettings *settings; /* NULL where nothing is remembered */

  /* Of --screenshot, for tests and machines without a display. */
  char *language; /* of --lang */
  char *screenshot;
  gboolean searching;
  double scroll;
  guint tries;
  guint settled;
  int status;
};

/* At the start: adds the actions and their keys, and takes on what is preferred. */
void _acc_application_start_actions (AccApplication *self);

G_END_DECLS
