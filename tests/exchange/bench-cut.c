/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ten thousand clips as OpenTimelineIO, against json-glib doing the bare writing and reading of the same. */
#include "config.h"

#include <json-glib/json-glib.h>

#include "fab-otio.h"

#define CLIPS 10000
#define ROUNDS 3

static FabCut *
make_cut (void)
{
  FabCut *cut = fab_cut_new ("Ten thousand", 24, 1);

  for (guint i = 0; i < CLIPS; i++)
    {
      g_autofree char *name = g_strdup_printf ("%uA", i + 1);
      FabCutClip *clip = fab_cut_clip_new (name, 24 + i % 50);

      clip->media = g_strdup_printf ("film media/%05u.png", i + 1);
      fab_cut_clip_note (clip, "label", name);
      fab_cut_clip_note (clip, "prompt", "MS Anna looks out of the window at the rain, sad");
      fab_cut_clip_note (clip, "heading", "INT. HOUSE - KITCHEN - NIGHT");
      fab_cut_clip_mark (clip, "look left", "RED", 3, 1);
      g_ptr_array_add (cut->clips, clip);
    }

  return cut;
}

static void
report (const char *what,
        double      ours,
        double      bare)
{
  g_print ("%s: %.1f ms, json-glib alone %.1f ms, ratio %.2f\n", what, ours * 1000, bare * 1000, ours / bare);
}

int
main (void)
{
  g_autoptr(FabCut) cut = make_cut ();
  g_autoptr(GBytes) bytes = fab_otio_write (cut);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  double write = G_MAXDOUBLE, bare_write = G_MAXDOUBLE, read = G_MAXDOUBLE, bare_read = G_MAXDOUBLE;

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr(JsonParser) parser = json_parser_new ();
      g_autoptr(GTimer) timer = g_timer_new ();
      g_autoptr(GBytes) written = fab_otio_write (cut);
      g_autoptr(FabCut) again = NULL;
      g_autofree char *text = NULL;

      write = MIN (write, g_timer_elapsed (timer, NULL));
      g_timer_start (timer);
      json_parser_load_from_data (parser, data, (gssize) size, NULL);
      bare_read = MIN (bare_read, g_timer_elapsed (timer, NULL));
      g_timer_start (timer);
      text = json_to_string (json_parser_get_root (parser), TRUE);
      bare_write = MIN (bare_write, g_timer_elapsed (timer, NULL));
      g_timer_start (timer);
      again = fab_otio_read (bytes, NULL);
      read = MIN (read, g_timer_elapsed (timer, NULL));
      g_assert_cmpuint (again->clips->len, ==, CLIPS);
    }
  g_print ("%d clips, %.1f MB\n", CLIPS, size / 1e6);
  report ("writing", write, bare_write);
  report ("reading", read, bare_read);

  return 0;
}
