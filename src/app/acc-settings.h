/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "facts/session/acc-session.h"

G_BEGIN_DECLS

/* What is remembered from one time to the next. Where the settings' schema is not installed, nothing is. */
/* What the window showed when it was left. */
typedef struct
{
  char *place;
  char *as_of;  /* NULL for the day of the start */
  char *bundle; /* its address; NULL for the one that ships */
  AccBasis basis;
} AccLastSession;

void acc_last_session_clear (AccLastSession *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AccLastSession, acc_last_session_clear)

GSettings *acc_settings_open (void);
/* The date to start with, where it is no date. */
#define ACC_SETTINGS_TODAY "today"
int acc_settings_get_start_basis (void);
/* Of lanes and series of the timeline by their ids: whether they are shown, where that was chosen. */
#define ACC_SETTINGS_LANES "lanes"
GVariant *acc_settings_add_lane (GSettings *settings, const char *id, gboolean shown);
void acc_settings_set_lane (GSettings *settings, const char *id, gboolean shown);
gboolean acc_settings_restore_size (GtkWindow *window);
void acc_settings_save_size (GtkWindow *window, gboolean sidebar);
gboolean acc_settings_get_session (AccLastSession *session);
void acc_settings_save_session (AccSession *session, GFile *bundle);
void acc_settings_restore_group (AccSession *session);
void acc_settings_add_recent (GFile *bundle);
/* Places; never NULL. */
GStrv acc_settings_get_bookmarks (void);
void acc_settings_set_bookmarks (const char *const *places);
char *acc_settings_get_language (gboolean second);
void acc_settings_set_language (gboolean second, const char *language);
/* From now on nothing is read nor written: for pictures of the window. */
void acc_settings_disable (void);

G_END_DECLS
