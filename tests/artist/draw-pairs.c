/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A contact sheet of what two do to each other, to be looked at: draw-pairs OUT.png [PROMPT [ID …]] */
#include "config.h"

#include "fab-blocking-private.h"
#include "fab-camera.h"

enum { WIDTH = 320, HEIGHT = 240, COLUMNS = 6 };

static const char * const ids[] = {
  "talk", "argue", "hug", "kiss", "shake-hands", "hold-hands", "hand-over", "fight", "punch", "kick", "wrestle", "duel",
  "dance", "tango", "carry", "piggyback", "comfort", "whisper", "push", "slap", "help-up", "rescue", "propose", "bow-to",
  "arrest", "threaten", "aim", "toast", "high-five", "arm-around", "sit-together", "sleep-together", "back-to-back",
  "over-shoulder", "feed", "choke", "drag", "examine", "groom", "arm-wrestle", "lead", "greet", NULL
};

static FabBlocking *
stage_pair (const char *prompt,
            const char *id)
{
  g_autoptr(FabShot) shot = fab_shot_parse (prompt, NULL, 0);
  FabStaging *stage = fab_staging_new ();
  FabEntity *a, *b;

  g_assert (shot->entities->len > 1);
  a = g_ptr_array_index (shot->entities, 0);
  b = g_ptr_array_index (shot->entities, 1);
  g_free (shot->interaction);
  shot->interaction = g_strdup (id);
  g_free (a->target);
  a->target = g_strdup (b->id);
  stage->aspect = (double) WIDTH / HEIGHT;
  stage->side = 1;
  stage->shot_size = shot->size;
  stage->fill = shot->fill;
  stage->interaction = g_strdup (id);
  fab_staging_cast (stage, shot);
  fab_staging_dress (stage, shot);
  fab_staging_place (stage, shot);
  fab_staging_props (stage, shot);
  fab_staging_part_all (stage);
  fab_camera_frame (stage);
  fab_staging_light (stage, shot);

  return _fab_blocking_new_take (stage, id, NULL, g_new0 (char *, 1), NULL);
}

static void
draw_cell (cairo_t    *cr,
           const char *prompt,
           const char *id)
{
  g_autoptr(FabBlocking) blocking = stage_pair (prompt, id);
  g_autoptr(FabDrawing) drawing = fab_blocking_draw (blocking, "pencil", WIDTH, HEIGHT, NULL, NULL, NULL);

  cairo_rectangle (cr, 0, 0, WIDTH, HEIGHT);
  cairo_clip (cr);
  fab_drawing_paint (drawing, cr);
  cairo_set_source_rgb (cr, .7, .1, .1);
  cairo_move_to (cr, 6, HEIGHT - 6);
  cairo_show_text (cr, id);
}

int
main (int    argc,
      char **argv)
{
  const char *prompt = argc > 2 ? argv[2] : "a man and a woman";
  const char * const *list = argc > 3 ? (const char * const *) argv + 3 : ids;
  int n = g_strv_length ((char **) list), columns = MIN (n, COLUMNS), rows = (n + columns - 1) / columns;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, columns * WIDTH, rows * HEIGHT);
  cairo_t *cr = cairo_create (surface);

  if (argc < 2)
    return 2;
  for (int i = 0; i < n; i++)
    {
      cairo_save (cr);
      cairo_translate (cr, i % columns * WIDTH, i / columns * HEIGHT);
      draw_cell (cr, prompt, list[i]);
      cairo_restore (cr);
    }
  cairo_surface_write_to_png (surface, argv[1]);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return 0;
}
