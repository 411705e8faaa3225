/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A board of 300 panels as PDF, beside what its bare drawings cost on a PDF surface of Cairo, one after the other. */
#include "config.h"

#include <cairo-pdf.h>
#include <string.h>
#include <time.h>

#include "fab-artist.h"
#include "fab-board-pdf.h"

#define PANELS 300
#define KINDS 12 /* different drawings */

static const char * const prompts[KINDS] = {
  "WIDE kitchen, night", "MS a woman at a window", "CU an old man, angry", "two people talk in a street",
  "a dog runs in a park", "LS a boat on the sea", "OTS a man looks at a woman", "ECU eyes", "a girl sits at a table",
  "EST a castle on a hill", "MCU a boy with a cap", "a car in a street at night, rain",
};

static char *blockings[KINDS];

static void
make_blockings (void)
{
  const FabBrief brief = { .aspect = 16.0 / 9 };

  for (guint i = 0; i < KINDS; i++)
    {
      g_autoptr(FabBlocking) blocking = fab_blocking_new (prompts[i], &brief);

      blockings[i] = fab_blocking_to_json (blocking);
    }
}

static FabStory *
make_story (const char *dir)
{
  g_autoptr(GError) error = NULL;
  FabStory *story = fab_story_new (dir, &error);

  g_assert_no_error (error);
  fab_story_begin (story, "Bench", NULL);
  for (guint i = 0; i < PANELS; i++)
    {
      gint64 panel = fab_story_add_panel (story, 0, 0, prompts[i % KINDS], &error);
      g_autoptr(GBytes) bytes = g_bytes_new_static (blockings[i % KINDS], strlen (blockings[i % KINDS]));

      fab_story_add_take (story, panel, "bench", "", i, "", FAB_BLOCKING_MEDIA_TYPE, bytes, &error);
      g_assert_no_error (error);
    }
  fab_story_end (story);

  return story;
}

static cairo_status_t
count_cb (void                *total,
          const unsigned char *data,
          unsigned int         length)
{
  *(gsize *) total += length;

  return CAIRO_STATUS_SUCCESS;
}

/* Seconds for the drawings alone, as large as the board draws them. */
static double
time_bare (void)
{
  gsize total = 0;
  gint64 start = g_get_monotonic_time ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (count_cb, &total, 842, 595);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < PANELS; i++)
    {
      g_autoptr(FabBlocking) blocking = fab_blocking_from_json (blockings[i % KINDS], NULL);
      g_autoptr(FabDrawing) drawing = fab_blocking_draw (blocking, "pencil", 832, 468, NULL, NULL, NULL);

      cairo_save (cr);
      cairo_scale (cr, .5, .5);
      fab_drawing_paint (drawing, cr);
      cairo_restore (cr);
      if (i % 6 == 5)
        cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return (g_get_monotonic_time () - start) / 1e6;
}

static void
done_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      loop)
{
  g_autoptr(GError) error = NULL;

  fab_board_pdf_finish (FAB_STORY (object), result, &error);
  g_assert_no_error (error);
  g_main_loop_quit (loop);
}

static double
time_board (FabStory   *story,
            const char *dir)
{
  g_autoptr(FabTimeline) timeline = fab_timeline_new (story, NULL, NULL);
  g_autoptr(FabBoardOptions) options = fab_board_options_new ();
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autofree char *path = g_build_filename (dir, "board.pdf", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  gint64 start = g_get_monotonic_time ();

  fab_board_pdf_async (story, timeline, options, file, NULL, NULL, NULL, done_cb, loop);
  g_main_loop_run (loop);
  start = g_get_monotonic_time () - start;
  g_file_delete (file, NULL, NULL);

  return start / 1e6;
}

int
main (void)
{
  g_autofree char *dir = g_dir_make_tmp ("fabula-bench-XXXXXX", NULL);
  g_autoptr(FabStory) story = NULL;
  double bare, board;
  clock_t work[3]; /* of all processors */

  make_blockings ();
  story = make_story (dir);
  work[0] = clock ();
  bare = time_bare ();
  work[1] = clock ();
  board = time_board (story, dir);
  work[2] = clock ();
  g_print ("PDF of %d panels: %.2f s, %.2f times the bare drawings on one processor (%.2f s); %.2f times their work\n",
           PANELS, board, board / bare, bare, (double) (work[2] - work[1]) / (work[1] - work[0]));
  fab_story_close (story, TRUE);
  for (guint i = 0; i < KINDS; i++)
    g_free (blockings[i]);

  return 0;
}
