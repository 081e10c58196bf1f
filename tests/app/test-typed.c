/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the manual says can be typed is understood in the language of the manual, and means what the English page says. */

#include "config.h"

#include "app/help/acc-help-node.h"
#include "facts/search/acc-result.h"
#include "facts/search/acc-search.h"
#include "facts/session/acc-session.h"
#include "locale/acc-locale.h"

static AccLedger *ledger;

static void
collect (AccHelpNode *node,
         GPtrArray   *typed)
{
  if (g_strcmp0 (node->name, "input") == 0)
    g_ptr_array_add (typed, acc_help_node_get_text (node, NULL));
  for (guint i = 0; i < node->children->len; i++)
    collect (g_ptr_array_index (node->children, i), typed);
}

static GPtrArray *
read_typed (const char *language,
            const char *name)
{
  g_autofree char *folder = g_strdelimit (g_strdup (g_str_equal (language, "en") ? "C" : language), "-", '_');
  g_autofree char *path = g_build_filename (g_getenv ("ACCESSION_HELPDIR"), folder, "accession", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccHelpNode) page = acc_help_node_load (path, &error);
  GPtrArray *typed = g_ptr_array_new_with_free_func (g_free);

  g_assert_no_error (error);
  collect (page, typed);
  return typed;
}

/* What words mean: each a line of text, the best one first. */
typedef GPtrArray *(*Understand) (AccSession *session, const char *text);

static GPtrArray *
understand_date (AccSession *session,
                 const char *text)
{
  GPtrArray *meant = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  AccDate date;

  if (acc_locale_parse_date (text, &date, &error))
    g_ptr_array_add (meant, acc_date_to_string (date));
  return meant;
}

static GPtrArray *
understand_search (AccSession *session,
                   const char *text)
{
  GPtrArray *meant = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) found = NULL;

  while (!acc_search_prepare (acc_session_get_search (session)))
    g_main_context_iteration (NULL, TRUE);
  found = acc_result_find (session, text);
  for (guint i = 0; i < found->len; i++)
    {
      const AccResult *result = found->pdata[i];

      g_ptr_array_add (meant, g_strdup (result->action != NULL ? result->action : result->place));
    }
  return meant;
}

/* What is best in English is among what is found: a word may mean more in one language than in another. */
static void
check_page (const char *page,
            Understand  understand)
{
  const char *const *languages = acc_locale_list_languages ();
  g_autoptr (GPtrArray) english = read_typed ("en", page);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (AccSession) session = acc_session_new ();

  acc_session_set_ledger (session, ledger);
  acc_session_set_day (session, acc_day_from_ymd (2020, 1, 1));
  g_assert_cmpuint (english->len, >, 0);
  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) typed = read_typed (languages[i], page);

      acc_locale_set_language (languages[i]);
      g_assert_cmpuint (typed->len, ==, english->len);
      for (guint j = 0; j < typed->len; j++)
        {
          g_autoptr (GPtrArray) meant = understand (session, typed->pdata[j]);
          gboolean found = FALSE;

          if (i == 0 && meant->len > 0)
            g_ptr_array_add (wanted, g_strdup (meant->pdata[0]));
          g_assert_cmpuint (wanted->len, >, j);
          for (guint k = 0; k < meant->len && !found; k++)
            found = g_strcmp0 (meant->pdata[k], wanted->pdata[j]) == 0;
          if (found)
            continue;
          g_test_message ("%s, %s: “%s” does not mean %s, as “%s” does", languages[i], page, (char *) typed->pdata[j], (char *) wanted->pdata[j], (char *) english->pdata[j]);
          g_test_fail ();
        }
    }
  acc_locale_set_language ("en");
}

static void
test_dates (void)
{
  check_page ("date.page", understand_date);
}

static void
test_search (void)
{
  check_page ("search.page", understand_search);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccBundle) bundle = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  acc_locale_init ("en");
  bundle = acc_bundle_load_shipped (&error);
  g_assert_no_error (error);
  ledger = acc_ledger_new (bundle);
  g_test_add_func ("/app/typed/dates", test_dates);
  g_test_add_func ("/app/typed/search", test_search);
  status = g_test_run ();
  g_object_unref (ledger);
  return status;
}
