/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "facts/session/acc-session.h"

G_BEGIN_DECLS

/* A chooser of treaties: those counted together, and each alone. */

/* Fills it for a bundle; group: what is chosen. all: with the choice of all treaties first, where the bundle counts none together. */
void      acc_group_choice_fill (GtkDropDown *choice, AccBundle *bundle, AccGroup *group, gboolean all);
/* What is chosen; NULL: all treaties. */
AccGroup *acc_group_choice_get (GtkDropDown *choice);

G_END_DECLS
