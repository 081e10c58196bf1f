/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two documents that say the same in two languages, as one. */

#include "config.h"

#include "report/document/acc-report-document.h"

#include <string.h>

/* Whether they are of one kind and size, so that each part of one is a part of the other. */
static gboolean
is_like (const AccBlock *a,
         const AccBlock *b)
{
  return a->kind == b->kind && a->number == b->number && (a->text == NULL) == (b->text == NULL) && (a->rows == NULL) == (b->rows == NULL)
         && (a->rows == NULL || (a->rows->len == b->rows->len && a->n_columns == b->n_columns)) && (a->figure == NULL) == (b->figure == NULL);
}

static gboolean
is_empty (const AccBlock *block)
{
  return block->text != NULL && *block->text == '\0' && block->rows == NULL && block->figure == NULL && block->number == 0;
}

/**
 * acc_document_put_beside:
 * @self: a document that keeps its empty texts
 * @second: (transfer full): the same in another language, which keeps them too
 *
 * What is empty in both is left out of both.
 *
 * Returns: whether each block of one has its like in the other; otherwise @self is alone as before
 */
gboolean
acc_document_put_beside (AccDocument *self,
                         AccDocument *second)
{
  g_autoptr (AccDocument) taken = second;

  if (self->blocks->len != second->blocks->len)
    return FALSE;
  for (guint i = 0; i < self->blocks->len; i++)
    if (!is_like (self->blocks->pdata[i], second->blocks->pdata[i]))
      return FALSE;
  for (guint i = self->blocks->len; i > 0; i--)
    if (is_empty (self->blocks->pdata[i - 1]) && is_empty (second->blocks->pdata[i - 1]))
      {
        g_ptr_array_remove_index (self->blocks, i - 1);
        g_ptr_array_remove_index (second->blocks, i - 1);
      }
  second->is_beside = TRUE;
  self->beside = g_steal_pointer (&taken);
  return TRUE;
}

/**
 * acc_document_join:
 * @self: a document
 * @text: a text of it
 * @other: (nullable): the same in the second language
 *
 * Returns: (transfer full): both in one line, isolated where one would turn the other round
 */
char *
acc_document_join (const AccDocument *self,
                   const char        *text,
                   const char        *other)
{
  if (other == NULL || *other == '\0')
    return g_strdup (text);
  if (self->rtl == self->beside->rtl)
    return g_strconcat (text, ACC_DOCUMENT_JOINT, other, NULL);
  return g_strconcat ("\u2068", text, "\u2069", ACC_DOCUMENT_JOINT, "\u2068", other, "\u2069", NULL);
}

char *
acc_document_join_texts (const AccDocument *self,
                         guint              index)
{
  return acc_document_join (self, ((AccBlock *) self->blocks->pdata[index])->text,
                            self->beside != NULL ? ((AccBlock *) self->beside->blocks->pdata[index])->text : NULL);
}
