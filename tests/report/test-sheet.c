/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables that leave the program: CSV, its description, what is pasted, JSON, and a spreadsheet. */

#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "facts/sheet/acc-sheet.h"
#include "locale/acc-locale.h"

static void
test_csv (void)
{
  static const struct
  {
    const char *field, *csv, *pasted;
  } cases[] = {
    { "plain", "plain", "plain" },
    { NULL, "", "" },
    { "a,b", "\"a,b\"", "a,b" },
    { "say \"x\"", "\"say \"\"x\"\"\"", "say \"x\"" },
    { "two\nlines", "\"two\nlines\"", "two lines" },
    /* What a spreadsheet would compute is a text; numbers and dates stay what they are. */
    { "=cmd|'/C calc'!A0", "'=cmd|'/C calc'!A0", "'=cmd|'/C calc'!A0" },
    { "=HYPERLINK(\"http://evil\",\"x\")", "\"'=HYPERLINK(\"\"http://evil\"\",\"\"x\"\")\"", "'=HYPERLINK(\"http://evil\",\"x\")" },
    { "+1 (not verified)", "'+1 (not verified)", "'+1 (not verified)" },
    { "-x,y", "\"'-x,y\"", "'-x,y" },
    { "@SUM(A1)", "'@SUM(A1)", "'@SUM(A1)" },
    { "\t=1", "'\t=1", "' =1" },
    { "\r=1", "\"'\r=1\"", "' =1" },
    { "\n=1", "\"'\n=1\"", "' =1" },
    { "-5", "-5", "-5" },
    { "+3.14", "+3.14", "+3.14" },
    { "-0044-03-15", "-0044-03-15", "-0044-03-15" },
    { "a=b", "a=b", "a=b" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccSheet) sheet = acc_sheet_new (NULL, "t");
      g_autofree char *csv = NULL, *expected = NULL, *tsv = NULL, *pasted = NULL;

      acc_sheet_add_column (sheet, "a", "A", ACC_SHEET_TEXT);
      acc_sheet_add_column (sheet, "b", "B", ACC_SHEET_TEXT);
      acc_sheet_add (sheet, NULL);
      acc_sheet_add (sheet, cases[i].field);
      csv = acc_sheet_to_csv (sheet);
      expected = g_strdup_printf ("a,b\r\n,%s\r\n", cases[i].csv);
      g_assert_cmpstr (csv, ==, expected);
      tsv = acc_sheet_to_tsv (sheet);
      pasted = g_strdup_printf ("A\tB\n\t%s\n", cases[i].pasted);
      g_assert_cmpstr (tsv, ==, pasted);
    }
}

static AccSheet *
make_sheet (void)
{
  AccSheet *sheet = acc_sheet_new (NULL, "Acts & <figures>");
  AccSpan day, month;

  g_assert_true (acc_span_parse ("1999-02-01", &day, NULL));
  g_assert_true (acc_span_parse ("1998-04", &month, NULL));
  acc_sheet_add_column (sheet, "date", "Date", ACC_SHEET_DATE);
  acc_sheet_add_column (sheet, "when", "When", ACC_SHEET_DATE);
  acc_sheet_add_column (sheet, "year", "Year", ACC_SHEET_YEAR);
  acc_sheet_add_column (sheet, "refugees-1951|protocol-1967", "Parties", ACC_SHEET_NUMBER);
  acc_sheet_add_column (sheet, "rule", NULL, ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "status", "Status", ACC_SHEET_TEXT);
  acc_sheet_add_frame (sheet, acc_day_from_ymd (1999, 2, 1), ACC_BASIS_DEPOSIT, "1");
  acc_sheet_add_own (sheet);
  acc_sheet_add_span (sheet, &day);
  acc_sheet_add_span (sheet, &month);
  acc_sheet_add (sheet, "1999");
  acc_sheet_add_number (sheet, 14799);
  acc_sheet_add (sheet, "deposit");
  acc_sheet_add_words (sheet, "party", "=Party\x01");
  acc_sheet_add_span (sheet, &day);
  acc_sheet_add_span (sheet, &day);
  acc_sheet_add (sheet, NULL);
  acc_sheet_add_number (sheet, ACC_INT_ABSENT);
  acc_sheet_add (sheet, NULL);
  acc_sheet_add_words (sheet, NULL, "");
  return sheet;
}

static void
test_forms (void)
{
  g_autoptr (AccSheet) sheet = make_sheet ();
  g_autofree char *csv = acc_sheet_to_csv (sheet);
  g_autofree char *json = acc_sheet_to_json (sheet);
  g_autofree char *csvw = acc_sheet_to_csvw (sheet, "a b.csv");
  static const char *const datatypes[] = { "date", "string", "gYear", "integer", "string", "string", "date", "string", "string" };
  g_autoptr (JsonNode) root = json_from_string (json, NULL);
  g_autoptr (JsonNode) described = json_from_string (csvw, NULL);
  JsonArray *columns = json_object_get_array_member (json_object_get_object_member (json_node_get_object (described), "tableSchema"), "columns");
  JsonArray *rows = json_object_get_array_member (json_node_get_object (root), "rows");

  g_assert_cmpstr (csv, ==,
                   "date,when,year,refugees-1951|protocol-1967,rule,status,as_of,basis,edition\r\n"
                   "1999-02-01,1998-04,1999,14799,deposit,party,1999-02-01,deposit,1\r\n"
                   "1999-02-01,1999-02-01,,,,,1999-02-01,deposit,1\r\n");
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (root), "as_of"), ==, "1999-02-01");
  g_assert_cmpint (json_object_get_int_member (json_array_get_object_element (rows, 0), "refugees-1951|protocol-1967"), ==, 14799);
  g_assert_true (json_object_get_null_member (json_array_get_object_element (rows, 1), "year"));
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (described), "url"), ==, "a%20b.csv");
  g_assert_cmpuint (json_array_get_length (columns), ==, G_N_ELEMENTS (datatypes));
  for (guint i = 0; i < G_N_ELEMENTS (datatypes); i++)
    g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (columns, i), "datatype"), ==, datatypes[i]);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (columns, 3), "name"), ==, "refugees%2D1951%7Cprotocol%2D1967");
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (columns, 3), "titles"), ==, "refugees-1951|protocol-1967");
}

/* The media type is found where ODF says, and the same table is the same bytes. What is in it is read by LibreOffice, in tests/readers. */
static void
test_ods (void)
{
  g_autoptr (AccSheet) sheet = make_sheet ();
  g_autoptr (GBytes) ods = acc_sheet_to_ods (sheet);
  g_autoptr (GBytes) again = acc_sheet_to_bytes (sheet, "x.ODS");
  gsize length;
  const char *data = g_bytes_get_data (ods, &length);

  g_assert_true (g_bytes_equal (ods, again));
  g_assert_cmpmem (data, 4, "PK\3\4", 4);
  g_assert_cmpmem (data + 30, 54, "mimetypeapplication/vnd.oasis.opendocument.spreadsheet", 54);
  g_assert_cmpmem (data + length - 22, 4, "PK\5\6", 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  acc_locale_init ("en");
  g_test_add_func ("/sheet/csv", test_csv);
  g_test_add_func ("/sheet/forms", test_forms);
  g_test_add_func ("/sheet/ods", test_ods);
  return g_test_run ();
}
