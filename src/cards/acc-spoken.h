/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a screen reader says of the button itself and, where there is more to say, of what it stands for. */
void acc_spoken_set_button (GtkMenuButton *button, const char *name, const char *description);
/* Its tooltip does not lie over the popover that it opens; of the two below, each button is so. */
void acc_spoken_hush (GtkMenuButton *button);
/* Gives the button a menu, which says NAME when it opens. */
void acc_spoken_set_menu (GtkMenuButton *button, GMenuModel *menu, const char *name);
/* What it says when the popover opens: its name, then its text, if it is there to be read. NULL leaves either as it was. */
void acc_spoken_set_popover (GtkPopover *popover, const char *name, const char *text);

G_END_DECLS
