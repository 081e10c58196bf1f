/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What cairo leaves out of a tagged PDF is added behind it, as an incremental update: the language, what a picture shows, which way the header
 * cells of a table look, the title in the bar of the window, and the metadata as XMP. Nothing here knows how cairo numbers or orders its objects:
 * they are found from the document's own record on, and what a later cairo writes by itself stays as it is. */

#include "config.h"

#include "facts/sheet/acc-pdf-update.h"

#include <string.h>

/* Deeper than any document's structure. */
#define MOST_DEEP 64

typedef struct
{
  const char *data, *end;
  GArray *places;       /* gsize: of each object, by its number; 0 for none */
  gsize xref;           /* of the table of objects */
  const char *trailer;
  GArray *elements;     /* guint: those that something is said of, in the order of the structure */
  gboolean beside;      /* whether that is also in which language they are */
} Reader;

typedef struct
{
  guint number;
  char *text; /* of the whole object */
} Object;

static const char *
skip_space (const Reader *self,
            const char   *p)
{
  while (p < self->end && (g_ascii_isspace (*p) || *p == '\0'))
    p++;
  return p;
}

static const char *
skip_word (const Reader *self,
           const char   *p)
{
  while (p < self->end && !g_ascii_isspace (*p) && strchr ("/()<>[]%", *p) == NULL)
    p++;
  return p;
}

/* What a value is: "12 0 R" is one. */
static gboolean
read_reference (const Reader *self,
                const char   *p,
                guint        *number,
                const char  **after)
{
  const char *second, *third;

  if (p >= self->end || !g_ascii_isdigit (*p))
    return FALSE;
  second = skip_space (self, skip_word (self, p));
  if (second >= self->end || !g_ascii_isdigit (*second))
    return FALSE;
  third = skip_space (self, skip_word (self, second));
  if (third >= self->end || *third != 'R')
    return FALSE;
  *number = (guint) g_ascii_strtoull (p, NULL, 10);
  *after = third + 1;
  return TRUE;
}

/* The place after a value, or NULL where there is none. */
static const char *
skip_value (const Reader *self,
            const char   *p,
            guint         depth)
{
  guint number;
  const char *after;

  p = skip_space (self, p);
  if (p >= self->end || depth > MOST_DEEP)
    return NULL;
  if (read_reference (self, p, &number, &after))
    return after;
  if (*p == '(')
    {
      int open = 0;

      for (; p < self->end; p++)
        {
          if (*p == '\\')
            p++;
          else if (*p == '(')
            open++;
          else if (*p == ')' && --open == 0)
            return p + 1;
        }
      return NULL;
    }
  if (*p == '[' || (*p == '<' && p + 1 < self->end && p[1] == '<'))
    {
      gboolean dict = *p == '<';
      gsize n = dict ? 2 : 1;

      for (p = skip_space (self, p + n); p != NULL && p < self->end;)
        {
          if (*p == (dict ? '>' : ']'))
            return p + n;
          p = skip_value (self, p, depth + 1);
          p = p != NULL ? skip_space (self, p) : NULL;
        }
      return NULL;
    }
  if (*p == '<')
    {
      p = memchr (p, '>', (gsize) (self->end - p));
      return p != NULL ? p + 1 : NULL;
    }
  after = skip_word (self, *p == '/' ? p + 1 : p);
  return after > p ? after : NULL;
}

/* The value of a key of a dictionary, or NULL. */
static const char *
find_key (const Reader *self,
          const char   *dict,
          const char   *key)
{
  const char *p = dict != NULL ? skip_space (self, dict) : NULL;
  gsize n = strlen (key);

  if (p == NULL || self->end - p < 2 || p[0] != '<' || p[1] != '<')
    return NULL;
  for (p = skip_space (self, p + 2); p != NULL && p < self->end && *p == '/';)
    {
      const char *name = p + 1, *stop = skip_word (self, name), *value = skip_space (self, stop);

      if ((gsize) (stop - name) == n && memcmp (name, key, n) == 0)
        return value;
      p = skip_value (self, value, 0);
      p = p != NULL ? skip_space (self, p) : NULL;
    }
  return NULL;
}

/* The dictionary of an object, or NULL. */
static const char *
find_object (const Reader *self,
             guint         number)
{
  gsize place = number < self->places->len ? g_array_index (self->places, gsize, number) : 0;
  const char *p = place > 0 ? self->data + place : NULL;
  guint found = p != NULL ? (guint) g_ascii_strtoull (p, NULL, 10) : 0;

  if (p == NULL || found != number)
    return NULL;
  p = skip_space (self, skip_word (self, p));             /* the number */
  p = skip_space (self, skip_word (self, p));             /* the generation */
  return self->end - p > 3 && memcmp (p, "obj", 3) == 0 ? skip_space (self, p + 3) : NULL;
}

static const char *
follow (const Reader *self,
        const char   *value,
        guint        *number)
{
  const char *after;

  return value != NULL && read_reference (self, value, number, &after) ? find_object (self, *number) : NULL;
}

static gboolean
read_table (Reader *self,
            gsize   length)
{
  static const char word[] = "startxref";
  const char *start = self->end - MIN (length, sizeof word - 1);
  const char *p;

  while (start > self->data && memcmp (start, word, sizeof word - 1) != 0)
    start--;
  if (start == self->data)
    return FALSE;
  self->xref = (gsize) g_ascii_strtoull (start + sizeof word - 1, NULL, 10);
  if (self->xref == 0 || self->xref + 4 >= length || memcmp (self->data + self->xref, "xref", 4) != 0)
    return FALSE;
  p = skip_space (self, self->data + self->xref + 4);
  while (p < self->end && g_ascii_isdigit (*p))
    {
      char *next;
      guint first = (guint) g_ascii_strtoull (p, &next, 10);
      guint n = (guint) g_ascii_strtoull (next, &next, 10);

      for (guint i = 0; i < n; i++)
        {
          const char *row = skip_space (self, next);
          gsize place;

          if (self->end - row < 18)
            return FALSE;
          place = row[17] == 'n' ? (gsize) g_ascii_strtoull (row, NULL, 10) : 0;
          if (first + i >= self->places->len)
            g_array_set_size (self->places, first + i + 1);
          g_array_index (self->places, gsize, first + i) = place < length ? place : 0;
          next = (char *) row + 18;
        }
      p = skip_space (self, next);
    }
  if (self->end - p < 7 || memcmp (p, "trailer", 7) != 0)
    return FALSE;
  self->trailer = skip_space (self, p + 7);
  return TRUE;
}

static gboolean
is_name (const Reader *self,
         const char   *value,
         const char   *name)
{
  gsize n = strlen (name);

  return value != NULL && *value == '/' && (gsize) (skip_word (self, value + 1) - value - 1) == n && memcmp (value + 1, name, n) == 0;
}

/* Pictures and header cells; of two languages all cells, and in a heading or a caption what it has of each. */
static gboolean
is_marked (const Reader *self,
           const char   *kind,
           const char   *above)
{
  if (is_name (self, kind, "Figure") || is_name (self, kind, "TH"))
    return TRUE;
  return self->beside
         && (is_name (self, kind, "TD") || is_name (self, kind, "Div")
             || (is_name (self, kind, "Span") && (is_name (self, above, "H1") || is_name (self, above, "H2") || is_name (self, above, "Caption"))));
}

/* An element and all below it. ABOVE: what kind that is of which it is a part; NULL for none. */
static void
walk (Reader     *self,
      const char *value,
      const char *above,
      guint       depth)
{
  const char *element, *kind;
  guint number;

  value = value != NULL ? skip_space (self, value) : NULL;
  if (value == NULL || depth > MOST_DEEP)
    return;
  if (*value == '[')
    {
      for (const char *p = skip_space (self, value + 1); p != NULL && p < self->end && *p != ']';)
        {
          walk (self, p, above, depth + 1);
          p = skip_value (self, p, 0);
          p = p != NULL ? skip_space (self, p) : NULL;
        }
      return;
    }
  element = follow (self, value, &number);
  if (element == NULL)
    return;
  kind = find_key (self, element, "S");
  if (is_marked (self, kind, above))
    g_array_append_val (self->elements, number);
  walk (self, find_key (self, element, "K"), kind, depth + 1);
}

/* A text as PDF has it in any language: UTF-16 in hexadecimal digits. */
static void
append_text (GString    *out,
             const char *text)
{
  glong n;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &n, NULL);

  g_string_append (out, "<FEFF");
  for (glong i = 0; units != NULL && i < n; i++)
    g_string_append_printf (out, "%04X", units[i]);
  g_string_append_c (out, '>');
}

/* The object with more in its dictionary; NULL where nothing is to be added. */
static char *
extend (const Reader *self,
        guint         number,
        const char   *more)
{
  const char *dict = find_object (self, number);
  const char *stop = dict != NULL ? skip_value (self, dict, 0) : NULL;

  if (stop == NULL || *more == '\0' || stop - dict < 4)
    return NULL;
  return g_strdup_printf ("%u 0 obj\n%.*s%s>>\nendobj\n", number, (int) (stop - dict - 2), dict, more);
}

static void
free_object (gpointer data)
{
  g_free (((Object *) data)->text);
}

static void
take_object (GArray *objects,
             guint   number,
             char   *text)
{
  Object object = { number, text };

  if (text != NULL)
    g_array_append_val (objects, object);
}

static int
compare_objects (gconstpointer a,
                 gconstpointer b)
{
  return (int) ((const Object *) a)->number - (int) ((const Object *) b)->number;
}

static char *
make_metadata (const AccPdfAbout *about,
               guint              number)
{
  g_autofree char *title = g_markup_escape_text (about->title, -1);
  g_autofree char *xmp = g_strdup_printf (
      "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
      "<dc:format>application/pdf</dc:format>\n<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n"
      "<dc:language><rdf:Bag><rdf:li>%s</rdf:li>%s%s%s</rdf:Bag></dc:language>\n<xmp:CreatorTool>%s</xmp:CreatorTool>\n"
      "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>",
      title, about->language, about->beside != NULL ? "<rdf:li>" : "", about->beside != NULL ? about->beside : "", about->beside != NULL ? "</rdf:li>" : "", about->creator);

  return g_strdup_printf ("%u 0 obj\n<< /Type /Metadata /Subtype /XML /Length %u >>\nstream\n%s\nendstream\nendobj\n", number, (guint) strlen (xmp), xmp);
}

static void
add_elements (Reader    *self,
              GArray    *objects,
              GArray    *marks)
{
  /* What was drawn is what is found, in the same order; otherwise nobody can tell which is which. */
  if (self->elements->len != marks->len)
    {
      g_warning ("%u elements of a PDF were marked, and %u are found", marks->len, self->elements->len);
      return;
    }
  for (guint i = 0; i < marks->len; i++)
    {
      guint number = g_array_index (self->elements, guint, i);
      const AccPdfMark *mark = &g_array_index (marks, AccPdfMark, i);
      const char *element = find_object (self, number);
      gboolean scope = g_strcmp0 (mark->text, ACC_PDF_COLUMN) == 0 || g_strcmp0 (mark->text, ACC_PDF_ROW) == 0;
      g_autoptr (GString) more = g_string_new (NULL);

      if (scope && find_key (self, element, "A") == NULL)
        g_string_append_printf (more, "/A << /O /Table /Scope /%s >> ", mark->text);
      else if (!scope && mark->text != NULL && find_key (self, element, "Alt") == NULL)
        {
          g_string_append (more, "/Alt ");
          append_text (more, mark->text);
          g_string_append_c (more, ' ');
        }
      if (mark->language != NULL && find_key (self, element, "Lang") == NULL)
        {
          g_autofree char *language = g_strdelimit (g_strdup (mark->language), "_", '-');

          g_string_append_printf (more, "/Lang (%s) ", language);
        }
      take_object (objects, number, extend (self, number, more->str));
    }
}

static void
add_document (const Reader      *self,
              GArray            *objects,
              guint              root,
              const char        *catalog,
              const AccPdfAbout *about,
              guint              next)
{
  g_autoptr (GString) more = g_string_new (NULL);

  if (find_key (self, catalog, "Lang") == NULL)
    g_string_append_printf (more, "/Lang (%s) ", about->language);
  if (find_key (self, catalog, "ViewerPreferences") == NULL)
    g_string_append_printf (more, "/ViewerPreferences << /DisplayDocTitle true%s >> ", about->rtl ? " /Direction /R2L" : "");
  if (find_key (self, catalog, "Metadata") == NULL)
    {
      g_string_append_printf (more, "/Metadata %u 0 R ", next);
      take_object (objects, next, make_metadata (about, next));
    }
  take_object (objects, root, extend (self, root, more->str));
}

/* The table of the objects, in runs of following numbers, and where to begin. */
static void
append_table (const Reader *self,
              GString      *out,
              GArray       *objects,
              gsize         start,
              guint         root)
{
  g_autofree gsize *places = g_new (gsize, objects->len);
  guint size = self->places->len, info;
  const char *after;
  gsize xref;

  for (guint i = 0; i < objects->len; i++)
    {
      places[i] = start + out->len;
      g_string_append (out, g_array_index (objects, Object, i).text);
    }
  xref = start + out->len;
  g_string_append (out, "xref\n");
  for (guint i = 0; i < objects->len;)
    {
      guint first = g_array_index (objects, Object, i).number, n = 1;

      while (i + n < objects->len && g_array_index (objects, Object, i + n).number == first + n)
        n++;
      g_string_append_printf (out, "%u %u\n", first, n);
      for (guint k = 0; k < n; k++)
        g_string_append_printf (out, "%010" G_GSIZE_FORMAT " 00000 n \n", places[i + k]);
      size = MAX (size, first + n);
      i += n;
    }
  g_string_append_printf (out, "trailer\n<< /Size %u /Root %u 0 R", size, root);
  if (find_key (self, self->trailer, "Info") != NULL && read_reference (self, find_key (self, self->trailer, "Info"), &info, &after))
    g_string_append_printf (out, " /Info %u 0 R", info);
  g_string_append_printf (out, " /Prev %" G_GSIZE_FORMAT " >>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", self->xref, xref);
}

/**
 * acc_pdf_update:
 * @pdf: a PDF that cairo wrote, with its table of objects in plain
 * @about: its language and title
 * @marks: (element-type AccPdfMark): for each picture what it shows, for each header cell %ACC_PDF_COLUMN or %ACC_PDF_ROW, in the order in which they were
 *   tagged; of two languages for each cell, and each part of a heading or a caption, in which it is
 *
 * Adds to the end of @pdf what cairo did not write. What cannot be read is left as it is.
 */
void
acc_pdf_update (GByteArray        *pdf,
                 const AccPdfAbout *about,
                 GArray            *marks)
{
  g_autoptr (GArray) places = g_array_new (FALSE, TRUE, sizeof (gsize));
  g_autoptr (GArray) elements = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) objects = g_array_new (FALSE, FALSE, sizeof (Object));
  g_autoptr (GString) out = g_string_new (NULL);
  Reader self = { .data = (const char *) pdf->data, .end = (const char *) pdf->data + pdf->len, .places = places, .elements = elements, .beside = about->beside != NULL };
  const char *catalog = NULL;
  guint root = 0, tree;

  g_array_set_clear_func (objects, free_object);
  if (read_table (&self, pdf->len))
    catalog = follow (&self, find_key (&self, self.trailer, "Root"), &root);
  if (catalog == NULL)
    {
      g_warning ("cairo wrote a PDF whose table of objects cannot be read");
      return;
    }
  walk (&self, find_key (&self, follow (&self, find_key (&self, catalog, "StructTreeRoot"), &tree), "K"), NULL, 0);
  add_elements (&self, objects, marks);
  add_document (&self, objects, root, catalog, about, places->len);
  g_array_sort (objects, compare_objects);
  append_table (&self, out, objects, pdf->len, root);
  g_byte_array_append (pdf, (const guint8 *) out->str, (guint) out->len);
}
