/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Content for the clipboard and for dragging: a provider of bytes that are made when somebody wants them, beside a text. */

#include "config.h"

#include "cards/acc-content.h"

#define ACC_TYPE_CONTENT (acc_content_get_type ())
G_DECLARE_FINAL_TYPE (AccContent, acc_content, ACC, CONTENT, GdkContentProvider)

struct _AccContent
{
  GdkContentProvider parent_instance;

  GStrv mime_types;
  AccContentMake make;
  GObject *owner;
};

G_DEFINE_FINAL_TYPE (AccContent, acc_content, GDK_TYPE_CONTENT_PROVIDER)

static GdkContentFormats *
acc_content_ref_formats (GdkContentProvider *provider)
{
  AccContent *self = ACC_CONTENT (provider);

  return gdk_content_formats_new ((const char **) self->mime_types, g_strv_length (self->mime_types));
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
acc_content_write_mime_type_async (GdkContentProvider  *provider,
                                   const char          *mime_type,
                                   GOutputStream       *stream,
                                   int                  priority,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  AccContent *self = ACC_CONTENT (provider);
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  GError *error = NULL;
  GBytes *bytes = self->make (self->owner, mime_type, &error);

  g_task_set_source_tag (task, acc_content_write_mime_type_async);
  if (bytes == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  g_task_set_task_data (task, bytes, (GDestroyNotify) g_bytes_unref);
  g_output_stream_write_all_async (stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), priority, cancellable, written_cb, task);
}

static gboolean
acc_content_write_mime_type_finish (GdkContentProvider  *provider,
                                    GAsyncResult        *result,
                                    GError             **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
acc_content_finalize (GObject *object)
{
  AccContent *self = ACC_CONTENT (object);

  g_strfreev (self->mime_types);
  g_object_unref (self->owner);
  G_OBJECT_CLASS (acc_content_parent_class)->finalize (object);
}

static void
acc_content_class_init (AccContentClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = acc_content_finalize;
  provider_class->ref_formats = acc_content_ref_formats;
  provider_class->write_mime_type_async = acc_content_write_mime_type_async;
  provider_class->write_mime_type_finish = acc_content_write_mime_type_finish;
}

static void
acc_content_init (AccContent *self)
{
}

GdkContentProvider *
acc_content_new_lazy (const char        *text,
                      const char *const *mime_types,
                      AccContentMake     make,
                      GObject           *owner)
{
  AccContent *self = g_object_new (ACC_TYPE_CONTENT, NULL);
  GdkContentProvider *both[] = { GDK_CONTENT_PROVIDER (self), gdk_content_provider_new_typed (G_TYPE_STRING, text) };

  self->mime_types = g_strdupv ((char **) mime_types);
  self->make = make;
  self->owner = g_object_ref (owner);
  return gdk_content_provider_new_union (both, G_N_ELEMENTS (both));
}

GdkContentProvider *
acc_content_new (const char        *text,
                 const char *const *mime_types,
                 AccContentMake     make,
                 GObject           *owner)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; mime_types[i] != NULL; i++)
    {
      g_autoptr (GBytes) bytes = make (owner, mime_types[i], NULL);

      if (bytes != NULL)
        g_ptr_array_add (all, gdk_content_provider_new_for_bytes (mime_types[i], bytes));
    }
  g_ptr_array_add (all, gdk_content_provider_new_typed (G_TYPE_STRING, text));
  return gdk_content_provider_new_union ((GdkContentProvider **) all->pdata, all->len);
}

void
acc_content_copy_text (GtkWidget  *widget,
                       const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}
