/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a stream of events costs to take apart, as megabytes a second against json-glib parsing what is in them. */
#include "config.h"

#include <json-glib/json-glib.h>

#include "fab-sse.h"

#define N_EVENTS 20000
#define PIECE 1400 /* as they come over a network */
#define ROUNDS 5

static gboolean
count_cb (const char *type,
          const char *data,
          gsize       length,
          gpointer    user)
{
  *(gsize *) user += length;

  return TRUE;
}

static gboolean
parse_cb (const char *type,
          const char *data,
          gsize       length,
          gpointer    user)
{
  g_assert_true (json_parser_load_from_data (user, data, length, NULL));

  return TRUE;
}

static GString *
make_stream (void)
{
  GString *stream = g_string_new (NULL);

  for (guint i = 0; i < N_EVENTS; i++)
    g_string_append_printf (stream, "data: {\"id\":\"chatcmpl-%u\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\","
                            "\"choices\":[{\"index\":0,\"delta\":{\"content\":\"word %u \"},\"finish_reason\":null}]}\n\n", i, i);

  return stream;
}

static double
feed (GString    *stream,
      FabSseFunc  func,
      gpointer    data)
{
  gint64 begun = g_get_monotonic_time ();
  FabSse *sse = fab_sse_new (func, data);

  for (gsize i = 0; i < stream->len; i += PIECE)
    g_assert_true (fab_sse_feed (sse, stream->str + i, MIN (PIECE, stream->len - i)));
  fab_sse_end (sse);
  fab_sse_free (sse);

  return stream->len / (double) (g_get_monotonic_time () - begun); /* bytes per microsecond: MB/s */
}

int
main (int   argc,
      char *argv[])
{
  GString *stream = make_stream ();
  g_autoptr(JsonParser) parser = json_parser_new ();
  double alone = 0, parsed = 0;
  gsize n = 0;

  for (guint i = 0; i < ROUNDS; i++)
    {
      alone = MAX (alone, feed (stream, count_cb, &n));
      parsed = MAX (parsed, feed (stream, parse_cb, parser));
    }
  /* what the events alone take is not json-glib's */
  g_print ("events: %.0f MB/s; json-glib parsing the same chunks: %.0f MB/s; ratio %.1f\n", alone, 1 / (1 / parsed - 1 / alone),
           alone * (1 / parsed - 1 / alone));
  g_string_free (stream, TRUE);

  return 0;
}
