/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a frame of a film costs whose people and camera move, at 1920 × 1080, against the still frame of the same panel and
 * against what playing at 24 frames a second leaves two cores. Exit status 1 when that is missed. */
#include "config.h"

#include <string.h>
#include <time.h>

#include "fab-artist.h"
#include "fab-film.h"

#define WIDTH 1920
#define HEIGHT 1080
#define N 96
#define BUDGET (2 * 1000 / 24.) /* milliseconds of two cores */

static const struct { const char *name, *prompt, *move; } rows[] = {
  { "still", "medium shot, Anna and Ben talk in a cafe", "still" },
  { "idle", "medium shot, Anna and Ben talk in a cafe", "still" },
  { "walk", "wide shot, Anna walks to the window in a kitchen", "still" },
  { "run", "wide shot, a man runs down a city street", "follow" },
  { "dolly", "medium shot, Anna and Ben talk in a cafe", "push in" },
  { "crowd", "wide shot, a crowd on a city street", "truck left" },
};

static GBytes *
load (const char *hash,
      gpointer    story,
      GError    **error)
{
  return fab_story_load_blob (story, hash, error);
}

static FabStory *
make_story (guint row)
{
  const FabBrief brief = { .aspect = 16 / 9., .seed = 1 };
  g_autoptr(FabBlocking) blocking = fab_blocking_new (rows[row].prompt, &brief);
  g_autofree char *json = fab_blocking_to_json (blocking);
  g_autoptr(GBytes) bytes = g_bytes_new (json, strlen (json));
  FabStory *story = fab_story_new (NULL, NULL);
  gint64 panel = fab_story_add_panel (story, 0, 0, rows[row].prompt, NULL);

  fab_story_add_take (story, panel, "built-in", "", 1, "", FAB_BLOCKING_MEDIA_TYPE, bytes, NULL);
  fab_story_set_duration (story, panel, N * G_USEC_PER_SEC / 24, NULL);
  fab_story_set_move (story, panel, rows[row].move, NULL);
  if (row == 0)
    fab_story_set_setting (story, "motion", "off", NULL);

  return story;
}

/* In milliseconds: of this thread, whatever else the machine does. */
static double
cpu_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

/* Milliseconds of one core a frame of the film, held ones included. */
static double
measure (guint row,
         guint *n_drawn)
{
  g_autoptr(FabStory) story = make_story (row);
  g_autoptr(FabTimeline) timeline = fab_timeline_new (story, NULL, NULL);
  g_autoptr(FabSurfaceCache) cache = fab_surface_cache_new (64 << 20);
  g_autoptr(FabFilm) film = fab_film_new (story, timeline, 0, 1, cache, (FabFilmLoad) { load, NULL, story });
  double start = cpu_time ();
  double time;

  *n_drawn = 0;
  for (gint64 frame = 0; frame < N; frame++)
    {
      g_autoptr(cairo_surface_t) surface = NULL;

      if (fab_film_is_held (film, frame))
        continue;
      surface = fab_film_frame (film, frame, WIDTH, HEIGHT, NULL, NULL);
      ++*n_drawn;
    }
  time = (cpu_time () - start) / N;
  fab_story_close (story, TRUE);

  return time;
}

int
main (void)
{
  gboolean missed = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint n;
      double time = measure (i, &n);

      missed |= time > BUDGET;
      g_print ("%-6s %5.1f ms of a core a frame (%u of %d drawn), %.2f of what playing leaves\n", rows[i].name, time, n, N,
               time / BUDGET);
    }

  return missed;
}
