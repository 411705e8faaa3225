/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading screenplays, as ratios to reading the same bytes line by line. Fails where 10 MB take longer than two seconds or
 * where time grows faster than size. */
#include "config.h"

#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "fab-emphasis.h"
#include "fab-fdx.h"
#include "fab-fountain.h"

#define MEGABYTE 1000000
#define MOST_SECONDS 2.
#define MOST_GROWTH 2.5 /* of the time per byte, from 1 MB to 10 MB */

typedef void (*Work) (GBytes *bytes);

static void
read_lines (GBytes *bytes)
{
  g_autoptr(GInputStream) memory = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr(GDataInputStream) stream = g_data_input_stream_new (memory);
  char *line;

  while ((line = g_data_input_stream_read_line (stream, NULL, NULL, NULL)))
    g_free (line);
}

static void
parse (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  g_ptr_array_unref (fab_fountain_parse (text, length));
}

static void
read_emphasis (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = g_strndup (data, length);

  g_ptr_array_unref (fab_emphasis_read (text));
}

static void
read_fdx (GBytes *bytes)
{
  g_free (fab_fdx_read (bytes, NULL));
}

static double
get_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return now.tv_sec + now.tv_nsec * 1e-9;
}

/* In seconds of this process, the best of some: the machine is shared. */
static double
measure (Work    work,
         GBytes *bytes,
         guint   rounds)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < rounds; i++)
    {
      double start = get_seconds ();

      work (bytes);
      best = MIN (best, get_seconds () - start);
    }

  return best;
}

typedef struct
{
  const char *name;
  Work        work;
  const char *head, *scrap, *tail; /* "%u" counts */
} Shape;

static const char scene[] =
  "INT. PLACE %u - NIGHT #%u#\n\nThe door opens and somebody with a lamp comes in, sees the table and the letter that nobody "
  "has read since the *war*. [[which?]]\n\nANNA (O.S.)\n(low)\nI did not think that you would come back.\n\n"
  "BEN ^\nThen you thought wrong. Where is the key to the boat?\n\n";

#define PARAGRAPH(type, text) "<Paragraph Type=\"" type "\"><Text>" text "</Text></Paragraph>\n"

static const Shape shapes[] = {
  { "a screenplay", parse, "Title: Long\n\n", scene, "" },
  { "one line", parse, "", "word ", "" },
  { "one line of tabs", parse, "", "\t", "x" },
  { "one line of capitals", parse, "", "WORD (x) ", "\nspeech" },
  { "blank lines", parse, "", "\n", "" },
  { "held lines", parse, "MARY\n", "  \n", "" },
  { "short paragraphs", parse, "", "a\n\n", "" },
  { "cues", parse, "", "A\nb\n\nB ^\nc\n\n", "" },
  { "open notes", parse, "", "[[", "" },
  { "open notes on lines", parse, "", "[[x\n", "" },
  { "open boneyards", parse, "", "/*", "" },
  { "notes and boneyards", parse, "", "[[ /* ]] */ ", "" },
  { "notes", parse, "", "[[x]]", "" },
  { "keys of a title page", parse, "", "Key %u: value\n", "" },
  { "values of a title page", parse, "Title:\n", "  value\n", "" },
  { "parentheses", parse, "MARY\n", "(", "\n" },
  { "scene numbers", parse, "INT. A ", "#1", "#" },
  { "stars", read_emphasis, "", "*", "" },
  { "stars and letters", read_emphasis, "", "*a ** _b ***c", "" },
  { "emphasis opened", read_emphasis, "", " *a", "" },
  { "FDX", read_fdx, "<FinalDraft><Content>",
    PARAGRAPH ("Scene Heading", "INT. PLACE %u")
    "<Paragraph Type=\"Action\"><Text>He </Text><Text Style=\"Bold\">runs</Text><Text> to the door.</Text></Paragraph>"
    PARAGRAPH ("Character", "ANNA") PARAGRAPH ("Dialogue", "It is late."), "</Content></FinalDraft>" },
  { "FDX of one paragraph", read_fdx, "<FinalDraft><Content><Paragraph>", "<Text Style=\"Bold\">a</Text><Text>b</Text>",
    "</Paragraph></Content></FinalDraft>" },
  { "FDX of notes", read_fdx, "<FinalDraft><Content><Paragraph>", "<ScriptNote><Paragraph><Text>a</Text></Paragraph></ScriptNote>",
    "</Paragraph></Content></FinalDraft>" },
  { "FDX of dual speech", read_fdx, "<FinalDraft><Content><Paragraph><DualDialogue>",
    PARAGRAPH ("Character", "A") PARAGRAPH ("Dialogue", "b"), "</DualDialogue></Paragraph></Content></FinalDraft>" },
  { "FDX of title lines", read_fdx, "<FinalDraft><Content/><TitlePage><Content>", PARAGRAPH ("Action", "by"),
    "</Content></TitlePage></FinalDraft>" },
};

static GBytes *
make (const Shape *shape,
      gsize        size)
{
  GString *text = g_string_new (shape->head);

  for (guint i = 1; text->len < size; i++)
    {
      gsize at = text->len;
      g_autofree char *number = g_strdup_printf ("%u", i);

      g_string_append (text, shape->scrap);
      if (strstr (text->str + at, "%u") != NULL)
        {
          g_autoptr(GString) scrap = g_string_new (shape->scrap);

          g_string_replace (scrap, "%u", number, 0);
          g_string_truncate (text, at);
          g_string_append (text, scrap->str);
        }
    }
  g_string_append (text, shape->tail);

  return g_string_free_to_bytes (text);
}

static gboolean
report (const Shape *shape)
{
  static const guint megabytes[] = { 1, 2, 5, 10 };
  double seconds[G_N_ELEMENTS (megabytes)];
  double reference = 0;
  gboolean good;

  for (guint i = 0; i < G_N_ELEMENTS (megabytes); i++)
    {
      g_autoptr(GBytes) bytes = make (shape, (gsize) megabytes[i] * MEGABYTE);

      seconds[i] = measure (shape->work, bytes, i == 0 ? 3 : 1);
      if (i + 1 == G_N_ELEMENTS (megabytes))
        reference = measure (read_lines, bytes, 1);
    }
  good = seconds[3] <= MOST_SECONDS && seconds[3] / 10 <= seconds[0] * MOST_GROWTH + 0.01;
  g_print ("%-24s %7.3f %7.3f %7.3f %7.3f s for 1, 2, 5, 10 MB = %6.1f x reading lines%s\n", shape->name, seconds[0],
           seconds[1], seconds[2], seconds[3], seconds[3] / MAX (reference, 1e-6), good ? "" : "  TOO SLOW");

  return good;
}

static void
report_feature (void)
{
  g_autoptr(GBytes) bytes = make (&shapes[0], 240000);
  double ours = measure (parse, bytes, 9), reference = measure (read_lines, bytes, 9);

  g_print ("%-24s %7.2f ms = %.1f x reading lines (%.2f ms)\n", "150 pages", ours * 1e3, ours / reference, reference * 1e3);
}

int
main (int    argc,
      char **argv)
{
  gboolean good = TRUE;

  report_feature ();
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    good = report (&shapes[i]) && good;

  return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
