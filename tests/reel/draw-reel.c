/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws a strip of frames of a film, to look at: draw-reel OUT.png [OPTION…] PROMPT…
 * Each prompt is a panel. Options are those of the panels that come after them. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "fab-artist.h"
#include "fab-compositor.h"

#define WIDTH 384

static double seconds = 2;
static int n_frames = 12, columns = 6, look_at = -1;
static char *move = (char *) "still";
static char *camera = (char *) "";
static char *line = NULL;
static int transition = 0;
static gboolean follows = FALSE;
static char **prompts = NULL;

static const GOptionEntry entries[] = {
  { "seconds", 's', 0, G_OPTION_ARG_DOUBLE, &seconds, "How long a panel lasts", "S" },
  { "frames", 'n', 0, G_OPTION_ARG_INT, &n_frames, "How many are drawn", "N" },
  { "columns", 'c', 0, G_OPTION_ARG_INT, &columns, "In so many columns", "N" },
  { "move", 'm', 0, G_OPTION_ARG_STRING, &move, "Move of the camera", "WORDS" },
  { "camera", 'k', 0, G_OPTION_ARG_STRING, &camera, "Key frames of the camera", "JSON" },
  { "line", 'l', 0, G_OPTION_ARG_STRING, &line, "Said by ANNA in the first panel", "TEXT" },
  { "transition", 't', 0, G_OPTION_ARG_INT, &transition, "Transition between panels", "KIND" },
  { "follows", 'f', 0, G_OPTION_ARG_NONE, &follows, "All panels are one shot", NULL },
  { "from", 0, 0, G_OPTION_ARG_INT, &look_at, "First frame; the others follow one by one", "FRAME" },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &prompts, NULL, "OUT.png PROMPT…" },
  { NULL }
};

static void
add_panel (FabStory   *story,
           gint64      scene,
           const char *prompt,
           gboolean    first)
{
  const FabBrief brief = { .aspect = 16 / 9., .seed = 1 };
  g_autoptr(FabBlocking) blocking = fab_blocking_new (prompt, &brief);
  g_autofree char *json = fab_blocking_to_json (blocking);
  g_autoptr(GBytes) bytes = g_bytes_new (json, strlen (json));
  gint64 panel = fab_story_add_panel (story, scene, 0, prompt, NULL);

  fab_story_add_take (story, panel, "built-in", "", 1, prompt, FAB_BLOCKING_MEDIA_TYPE, bytes, NULL);
  fab_story_set_duration (story, panel, seconds * G_USEC_PER_SEC, NULL);
  fab_story_set_move (story, panel, move, NULL);
  fab_story_set_camera (story, panel, camera, NULL);
  if (!first)
    fab_story_set_transition (story, panel, transition, NULL);
  fab_story_set_follows (story, panel, follows && !first, NULL);
}

static void
give_line (FabStory *story)
{
  g_autoptr(FabPanel) panel = g_list_model_get_item (fab_story_get_panels (story), 0);
  gint64 ids[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (fab_story_get_elements (story), 1 + i);

      ids[i] = fab_element_get_id (element);
    }
  fab_story_set_beat (story, fab_panel_get_id (panel), ids, 2, NULL);
}

static FabStory *
make_story (void)
{
  FabStory *story = fab_story_new (NULL, NULL);
  g_autofree char *script = g_strdup_printf ("INT. ROOM\n\nANNA\n%s\n", line != NULL ? line : "…");
  g_autoptr(FabScene) scene = NULL;

  fab_story_set_script (story, script, NULL);
  scene = g_list_model_get_item (fab_story_get_scenes (story), 0);
  for (guint i = 1; prompts[i] != NULL; i++)
    add_panel (story, fab_scene_get_id (scene), prompts[i], i == 1);
  if (line != NULL)
    give_line (story);

  return story;
}

static void
draw_strip (FabStory    *story,
            FabTimeline *timeline)
{
  g_autoptr(FabCompositor) compositor = fab_compositor_new (story);
  int height = WIDTH * 9 / 16, rows = (n_frames + columns - 1) / columns;
  cairo_surface_t *strip = cairo_image_surface_create (CAIRO_FORMAT_RGB24, columns * WIDTH, rows * height);
  cairo_t *cr = cairo_create (strip);
  gint64 total = fab_timeline_get_n_frames (timeline);

  for (int i = 0; i < n_frames; i++)
    {
      gint64 frame = look_at >= 0 ? look_at + i : total * i / n_frames;
      g_autoptr(GError) error = NULL;
      cairo_surface_t *surface = fab_compositor_frame (compositor, timeline, fab_timeline_frame_time (timeline, frame), WIDTH, height,
                                                       &error);

      g_assert_no_error (error);
      cairo_set_source_surface (cr, surface, i % columns * WIDTH, i / columns * height);
      cairo_paint (cr);
      cairo_set_source_rgb (cr, .7, 0, 0);
      cairo_rectangle (cr, i % columns * WIDTH + .5, i / columns * height + .5, WIDTH - 1, height - 1);
      cairo_set_line_width (cr, 1);
      cairo_stroke (cr);
      cairo_surface_destroy (surface);
    }
  cairo_surface_write_to_png (strip, prompts[0]);
  cairo_destroy (cr);
  cairo_surface_destroy (strip);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(FabStory) story = NULL;
  g_autoptr(FabTimeline) timeline = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || prompts == NULL || prompts[1] == NULL)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "usage: draw-reel OUT.png PROMPT…");
      return 2;
    }
  story = make_story ();
  timeline = fab_timeline_new (story, NULL, NULL);
  draw_strip (story, timeline);
  fab_story_close (story, TRUE);

  return 0;
}
