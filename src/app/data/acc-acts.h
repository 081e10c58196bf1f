/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window/acc-window.h"

G_BEGIN_DECLS

/* Acts of the user's own, recorded and taken back from the window, which shows the record that ships. */

/* Keeps them, shows them, and offers to undo it where it is one. Of AccOwnAct, each checked. */
void acc_acts_record (AccWindow *window, GPtrArray *acts);
void acc_acts_remove (AccWindow *window, const char *id);
void acc_acts_remove_all (AccWindow *window, const char *const *ids);

/* A file of acts that another made: what is in it, or what is wrong with it, before it is taken in. */
void acc_acts_take (AccWindow *window, GFile *file);
void acc_acts_choose (AccWindow *window);

G_END_DECLS
