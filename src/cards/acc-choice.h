/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For a chooser of strings: what is chosen stands on several lines where the button is narrow, and is never cut. */
void acc_choice_wrap (GtkDropDown *choice);

/* For many choices: they are searched, and those that are long wrap in the list too. */
void acc_choice_search (GtkDropDown *choice);

/* The choices. Where they are those that there are they stay, and what is chosen of them; otherwise the first is chosen. */
void acc_choice_set_words (GtkDropDown *choice, GtkStringList *words);

/* What a screen reader says before the choice; again in another language. */
void acc_choice_set_title (GtkDropDown *choice, const char *title);

G_END_DECLS
