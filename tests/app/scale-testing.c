/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <cairo.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "app-testing.h"
#include "fab-story-private.h"
#include "scale-testing.h"
#include "window-testing.h"

#define N_SCENES 200
#define PARAGRAPHS 8 /* of a scene, each with a speech */
#define N_SHARED 60

static void
append_scene (GString *text,
              guint    i)
{
  g_string_append_printf (text, "%s. PLACE %u - %s\n\n", i % 2 ? "EXT" : "INT", i % 40, i % 3 ? "DAY" : "NIGHT");
  for (guint k = 0; k < PARAGRAPHS; k++)
    g_string_append_printf (text,
                            "The door of room %u opens and PERSON %u comes in with a lamp.\n\n"
                            "PERSON %u\nWhere is the %s key to the boat? I have not seen it since %u.\n\n",
                            i, k % 6, (i + k) % 12, i == N_SCENES / 2 && k == 0 ? SCALE_WORD : "small", 1900 + i);
}

static char *
make_script (void)
{
  GString *text = g_string_new ("Title: Ten Thousand\nAuthor: Somebody\n\n");

  for (guint i = 0; i < N_SCENES; i++)
    append_scene (text, i);

  return g_string_free (text, FALSE);
}

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned             length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* A picture of some detail, so that it costs what pictures cost to be read. */
static GByteArray *
draw_picture (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 768, 432);
  cairo_t *cr = cairo_create (surface);
  g_autoptr(GRand) random = g_rand_new_with_seed (1);
  GByteArray *png = g_byte_array_new ();

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  for (guint i = 0; i < 400; i++)
    {
      cairo_set_source_rgba (cr, g_rand_double (random), g_rand_double (random), g_rand_double (random), .3);
      cairo_arc (cr, g_rand_double (random) * 768, g_rand_double (random) * 432, g_rand_double (random) * 60, 0, 7);
      cairo_fill (cr);
    }
  cairo_surface_write_to_png_stream (surface, write_cb, png);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return png;
}

/* The first panels of a scene cover its elements, the others none. */
static void
add_panels (FabStory *story,
            guint     n)
{
  g_autofree char *sql = g_strdup_printf (
    "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < %u),"
    " s AS (SELECT id, row_number () OVER (ORDER BY pos) - 1 AS k FROM scene WHERE pos > (SELECT min (pos) FROM scene)) "
    "INSERT INTO panel (scene, pos, prompt, edited) SELECT s.id, i * 1024, "
    "'Medium shot, PERSON ' || i %% 12 || ' holds a lamp, ' || i, 1 FROM n JOIN s ON s.k = i * %u / %u;"
    "UPDATE element SET panel = p.id FROM"
    " (SELECT id, scene, row_number () OVER (PARTITION BY scene ORDER BY pos) AS k FROM panel) p,"
    " (SELECT id, scene, row_number () OVER (PARTITION BY scene ORDER BY pos) AS k FROM element) e"
    " WHERE p.scene = e.scene AND p.k = (e.k + 2) / 3 AND element.id = e.id", n, N_SCENES, n);
  g_autoptr(GError) error = NULL;

  fab_store_script (story->store, sql, &error);
  g_assert_no_error (error);
}

static void
add_takes (FabStory *story,
           guint     n_pictures)
{
  g_autofree char *sql = g_strdup_printf (
    "INSERT INTO take (panel, engine, model, seed, prompt, media, blob) "
    "SELECT id, 'service', 'a model', 1, prompt, 'image/png', printf ('%%064d', id %% %u) FROM panel;"
    "UPDATE panel SET take = t.id FROM take t WHERE t.panel = panel.id", n_pictures);
  g_autoptr(GError) error = NULL;

  fab_store_script (story->store, sql, &error);
  g_assert_no_error (error);
}

/* Straight into the file, where it need not be copied: what comes after a picture in its bytes is not read. */
static void
add_pictures (const char *path,
              guint64     bytes)
{
  g_autoptr(FabStore) store = fab_store_open (path, NULL);
  g_autoptr(GByteArray) png = draw_picture ();
  g_autoptr(GBytes) data = NULL;
  gint64 n = fab_store_int (store, 1, "SELECT count(DISTINCT blob) FROM take", "");
  guint drawn = png->len;

  g_byte_array_set_size (png, MAX (drawn, bytes / n));
  memset (png->data + drawn, 0, png->len - drawn);
  data = g_bytes_new (png->data, png->len);
  fab_store_script (store, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", NULL);
  g_assert_true (fab_store_run (store, NULL, "INSERT INTO blob (hash, data) SELECT DISTINCT blob, ?1 FROM take", "b", data));
}

void
scale_write (const char *state,
             GFile      *file,
             guint       n_panels,
             guint64     bytes)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FabStory) story = fab_story_new (state, &error);
  g_autofree char *script = make_script ();

  g_assert_no_error (error);
  fab_story_set_script (story, script, &error);
  g_assert_no_error (error);
  fab_story_begin (story, "Fill", NULL);
  add_panels (story, n_panels);
  add_takes (story, bytes > 0 ? n_panels : N_SHARED);
  fab_story_end (story);
  fab_story_save (story, file, &error);
  g_assert_no_error (error);
  fab_story_close (story, TRUE);
  add_pictures (g_file_peek_path (file), bytes);
}

double
scale_get_work (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

void
scale_settle (double seconds)
{
  gint64 end = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;
  guint tick = g_timeout_add (5, testing_tick_cb, NULL);

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (tick);
}

guint64
scale_get_memory (void)
{
  g_autofree char *text = NULL;
  guint64 all = 0;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL))
    return 0;
  for (const char *p = text; (p = strstr (p, "\nPrivate_")); p++)
    if (!g_str_has_prefix (p, "\nPrivate_Hugetlb"))
      all += g_ascii_strtoull (strchr (p, ':') + 1, NULL, 10) * 1024;

  return all;
}

gboolean
scale_is_wanted (char       **names,
                 const char  *name)
{
  return *names == NULL || g_strv_contains ((const char * const *) names, name);
}

int
scale_run (int        argc,
           char     **argv,
           guint64    bytes,
           ScaleFunc  func)
{
  g_autofree char *dir = g_dir_make_tmp ("fabula-scale-XXXXXX", NULL);
  g_autoptr(FabApplication) app = NULL;

  g_setenv ("XDG_STATE_HOME", dir, TRUE);
  app = testing_create_app ();
  func (app, dir, argc > 1 ? atoi (argv[1]) : SCALE_PANELS, argc > 2 ? atoi (argv[2]) * 1000000ull : bytes, argv + MIN (argc, 3));
  testing_remove_dir (dir);

  return 0;
}
