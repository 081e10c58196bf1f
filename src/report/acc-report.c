/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pieces that reports are made of: nicks, dates, lists and the sentences that explain a rule. */

#include "config.h"

#include "report/acc-report.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *const format_names[ACC_N_FORMATS] = {
  "text", "json", "csv", "markdown", "html", "pdf", "bibtex", "ris", "csl-json", "biblatex", "chicago", "apa", "ods", "odt"
};

const char *
acc_format_to_string (AccFormat format)
{
  g_return_val_if_fail (format < ACC_N_FORMATS, NULL);

  return format_names[format];
}

/**
 * acc_format_from_string:
 * @text: (nullable): the name of a format
 *
 * Returns: an #AccFormat, or -1
 */
int
acc_format_from_string (const char *text)
{
  for (int i = 0; i < ACC_N_FORMATS; i++)
    {
      if (g_strcmp0 (text, format_names[i]) == 0)
        return i;
    }
  return -1;
}

gboolean
acc_format_is_table (AccFormat format)
{
  return format == ACC_FORMAT_CSV || format == ACC_FORMAT_ODS;
}

const char *
acc_report_nick (GType type,
                 int   value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  GEnumValue *found = g_enum_get_value (klass, value);

  return found != NULL ? found->value_nick : "";
}

char *
acc_report_day_to_string (gint32 day)
{
  if (day <= ACC_DAY_MIN || day >= ACC_DAY_MAX)
    return NULL;
  return acc_date_to_string (acc_date_from_day (day));
}
