/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Covers: the right panels, for reasons that are true, and titles that hide nobody. */
#include "config.h"

#include <string.h>

#include "audience-testing.h"
#include "fab-artist.h"
#include "fab-cover-sheet.h"

static void
draw (FabStory   *story,
      gint64      panel,
      const char *prompt)
{
  const FabBrief brief = { .aspect = 16 / 9. };
  g_autoptr(FabBlocking) blocking = fab_blocking_new (prompt, &brief);
  g_autofree char *json = fab_blocking_to_json (blocking);
  g_autoptr(GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr(GError) error = NULL;

  fab_story_add_take (story, panel, "builtin", "", 1, prompt, FAB_BLOCKING_MEDIA_TYPE, bytes, &error);
  g_assert_no_error (error);
}

static gboolean
says (const FabCoverPanel *panel,
      const char          *what)
{
  for (guint i = 0; i < panel->reasons->len; i++)
    if (strstr (panel->reasons->pdata[i], what) != NULL)
      return TRUE;

  return FALSE;
}

static void
test_choosing (void)
{
  FabStory *story = testing_story (testing_film);
  g_autoptr(FabShowing) film = testing_showing (story);
  g_autoptr(GPtrArray) nobody = g_ptr_array_new ();
  g_autoptr(GPtrArray) screenings = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_screening_free);
  FabScreening *ada = testing_screening (film, "Ada");
  g_autoptr(FabReception) before = fab_reception_new (film, nobody, NULL);
  g_autoptr(FabReception) after = NULL;
  g_autoptr(GPtrArray) none = fab_cover_list (story, before, NULL);
  g_autoptr(GPtrArray) panels = NULL;
  g_autoptr(GPtrArray) loved = NULL;
  gint64 face = fab_showing_get_panel (film, 1)->panel, place = fab_showing_get_panel (film, 0)->panel;
  gint64 back = fab_showing_get_panel (film, 2)->panel;

  g_assert_cmpuint (none->len, ==, 0);
  draw (story, place, "EST a lighthouse on a cliff");
  draw (story, face, "CU Mara, furious, front view");
  draw (story, back, "LS Mara walks on a beach, from behind");
  panels = fab_cover_list (story, before, NULL);
  g_assert_cmpuint (panels->len, ==, 3);
  g_assert_cmpint (((FabCoverPanel *) panels->pdata[0])->panel, ==, face);
  g_assert_true (says (panels->pdata[0], "furious"));
  g_assert_true (says (panels->pdata[0], "a face is seen"));
  g_assert_false (says (panels->pdata[0], "moved"));

  testing_react (ada, film, 0, FAB_FEELING_LOVE);
  g_ptr_array_add (screenings, ada);
  after = fab_reception_new (film, screenings, NULL);
  loved = fab_cover_list (story, after, "Ada");
  for (guint i = 0; i < loved->len; i++)
    {
      const FabCoverPanel *panel = loved->pdata[i];

      g_assert_true (says (panel, "Ada was moved by it") == (panel->panel == place));
      g_assert_cmpfloat (panel->merits[FAB_COVER_MOVED], ==, panel->panel == place ? 1 : 0);
    }
  fab_story_close (story, TRUE);
  g_assert_finalize_object (story);
}

static cairo_surface_t *
make_picture (double light)
{
  int width, height;
  cairo_surface_t *surface;
  cairo_t *cr;

  fab_cover_picture_size (16 / 9., &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, light, light, light);
  cairo_paint (cr);
  cairo_destroy (cr);

  return surface;
}

/* Paints the face and counts what of it is on the sheet. */
static double
measure_face (double            x,
              double            y,
              double            height,
              FabCoverFormat    format,
              const char       *title)
{
  cairo_surface_t *picture = make_picture (y > .5 ? .9 : .2), *sheet;
  double width = cairo_image_surface_get_width (picture), tall = cairo_image_surface_get_height (picture);
  cairo_rectangle_t face = { x - height * .25, y - height / 2, height * .5, height };
  g_autoptr(GArray) faces = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));
  const FabCoverPanel panel = { .focus = face, .faces = faces };
  cairo_t *cr = cairo_create (picture);
  guint n = 0, lowest = G_MAXUINT, highest = 0, leftmost = G_MAXUINT, rightmost = 0;

  g_array_append_val (faces, face);
  cairo_set_source_rgb (cr, 1, 0, 1);
  cairo_rectangle (cr, face.x * width, face.y * tall, face.width * width, face.height * tall);
  cairo_fill (cr);
  cairo_destroy (cr);
  sheet = fab_cover_draw (picture, &panel, format, FAB_TITLE_LARGE, title);
  cairo_surface_flush (sheet);
  for (guint py = 0; py < (guint) cairo_image_surface_get_height (sheet); py++)
    for (guint px = 0; px < (guint) cairo_image_surface_get_width (sheet); px++)
      if ((((guint32 *) (cairo_image_surface_get_data (sheet) + py * cairo_image_surface_get_stride (sheet)))[px] & 0xffffff) == 0xff00ff)
        {
          n++;
          lowest = MIN (lowest, py);
          highest = MAX (highest, py);
          leftmost = MIN (leftmost, px);
          rightmost = MAX (rightmost, px);
        }
  cairo_surface_destroy (sheet);
  cairo_surface_destroy (picture);

  return n / ((highest - lowest + 1.) * (rightmost - leftmost + 1.)) * (face.width * width / (face.height * tall)) /
         ((rightmost - leftmost + 1.) / (highest - lowest + 1.));
}

/* The face is a whole rectangle, of the shape it has. */
static void
test_nothing_is_covered (void)
{
  static const struct { double x, y, height; } faces[] = { { .5, .4, .4 }, { .2, .7, .4 }, { .8, .3, .3 }, { .5, .5, .7 }, { .35, .75, .3 } };
  static const char * const titles[] = { "Lessons for a Storm", "The Extraordinarily Long Title of One Small Film About Rain", "Up" };

  for (guint i = 0; i < G_N_ELEMENTS (faces); i++)
    for (guint format = 0; format < FAB_N_COVER_FORMATS; format++)
      {
        double seen = measure_face (faces[i].x, faces[i].y, faces[i].height, format, titles[i % 3]);

        if (ABS (seen - 1) > .03)
          g_test_message ("face %u on the %s: %g", i, fab_cover_format_nick (format), seen);
        g_assert_cmpfloat_with_epsilon (seen, 1, .03);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cover/choosing", test_choosing);
  g_test_add_func ("/cover/nothing-is-covered", test_nothing_is_covered);

  return g_test_run ();
}
