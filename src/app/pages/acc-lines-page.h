/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window/acc-follower.h"
#include "facts/pages/acc-change-row.h"
#include "facts/sheet/acc-sheet.h"
#include "report/acc-report.h"

G_BEGIN_DECLS

/* A page of lines under headings, each of which may lead to a State, that can be copied and saved: what changed, what is new in an edition. */

#define ACC_TYPE_LINES_PAGE (acc_lines_page_get_type ())
typedef struct _AccLinesPage AccLinesPage;
typedef struct _AccLinesPageClass AccLinesPageClass;
GType acc_lines_page_get_type (void);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccLinesPage, g_object_unref)
#define ACC_LINES_PAGE(object) (G_TYPE_CHECK_INSTANCE_CAST ((object), ACC_TYPE_LINES_PAGE, AccLinesPage))
#define ACC_LINES_PAGE_CLASS(klass) (G_TYPE_CHECK_CLASS_CAST ((klass), ACC_TYPE_LINES_PAGE, AccLinesPageClass))
#define ACC_LINES_PAGE_GET_CLASS(object) (G_TYPE_INSTANCE_GET_CLASS ((object), ACC_TYPE_LINES_PAGE, AccLinesPageClass))

struct _AccLinesPage
{
  AccFollower base;

  GListStore *rows; /* AccChangeRow */
  /* Of the template: "list" and "save". */
  GtkListView *list;
  GtkMenuButton *save;
};

struct _AccLinesPageClass
{
  AccFollowerClass parent_class;

  /* Where there is something to copy and save. */
  char *(*write) (AccLinesPage *self); /* as text */
  AccSheet *(*make_sheet) (AccLinesPage *self);
};

/* Binds "list" and "save" of the template of a class that derives from it. */
void acc_lines_page_bind (GtkWidgetClass *widget_class);
/* Connects them; once the template is there. */
void acc_lines_page_init_list (AccLinesPage *self);
/* The menu, in the language in use. */
void acc_lines_page_fill_menu (AccLinesPage *self);
/* Whether there is something to copy and save. */
void acc_lines_page_set_any (AccLinesPage *self, gboolean any);

G_END_DECLS
