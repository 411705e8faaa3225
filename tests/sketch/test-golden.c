/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a recorded hand draws with each tool, against pictures that were looked at. After a change that is meant to show,
 * write them anew with FAB_UPDATE_GOLDEN=1 and look again. */
#include "config.h"

#include <glib/gstdio.h>
#include <stdio.h>

#include "fab-tool.h"
#include "sketch-testing.h"

#define WIDTH 480
#define HEIGHT 270

/* --- the hand ----------------------------------------------------------------------------------- */

/* hand.txt: a line begins a stroke with its name, or is a sample. */
static GPtrArray *
load_hand (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "sketch", "hand.txt", NULL), *text = NULL;
  g_auto(GStrv) lines = NULL;
  GPtrArray *strokes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[i] && *lines[i]; i++)
    {
      FabSample s;

      if (lines[i][0] == '#')
        g_ptr_array_add (strokes, g_array_new (FALSE, FALSE, sizeof s));
      else
        {
          g_assert_cmpint (sscanf (lines[i], "%f %f %f %f %f %f", &s.x, &s.y, &s.pressure, &s.tilt_x, &s.tilt_y, &s.time),
                           ==, 6);
          g_array_append_val ((GArray *) g_ptr_array_index (strokes, strokes->len - 1), s);
        }
    }

  return strokes;
}

static void
add_strokes (FabInk     *ink,
             const char *tool)
{
  g_autoptr(GPtrArray) strokes = load_hand ();

  for (guint i = 0; i < strokes->len; i++)
    {
      g_autoptr(FabStroke) stroke = fab_stroke_new (tool, 0x202020, fab_tool_default_size (tool));
      const GArray *samples = g_ptr_array_index (strokes, i);

      for (guint k = 0; k < samples->len; k++)
        fab_stroke_append (stroke, &g_array_index (samples, FabSample, k));
      fab_ink_add_stroke (ink, stroke);
    }
}

/* --- what it draws ------------------------------------------------------------------------------ */

static void
add_tone (FabInk *ink)
{
  for (int i = 0; i < 9; i++)
    {
      FabInkPoint from = { .1f, .1f + .1f * i }, to = { 1.7f, .1f + .1f * i };
      g_autoptr(FabStroke) stroke = sketch_line ("marker", .12f, from, to, .6f, .6f);

      fab_ink_add_stroke (ink, stroke);
    }
}

static void
add_forms (FabInk      *ink,
           FabMarkKind  kind,
           float        top)
{
  const char * const *styles = fab_mark_styles (kind);

  for (guint i = 0; styles[i]; i++)
    {
      float x = .08f + .42f * i;
      FabInkPoint points[] = { { x, top }, { x + .3f, top + .22f }, { x + .1f, top + .08f }, { x + .2f, top + .15f } };
      FabMarkSpec spec = {
        .kind = kind, .style = styles[i], .tool = kind == FAB_MARK_SHAPE ? "pen" : NULL, .rgb = 0x202020, .fill = 0xf6d32d,
        .size = kind == FAB_MARK_ARROW ? .02f : .008f, .points = points, .n_points = g_str_equal (styles[i], "frame") ? 4 : 2,
      };
      g_autoptr(FabInkMark) mark = fab_ink_mark_new (&spec);

      g_assert_nonnull (mark);
      fab_ink_add (ink, mark);
    }
}

/* Balloons with their tails, captions, signs: one line, several, none of Latin letters, and an empty one is refused. */
static void
add_lettering (FabInk *ink)
{
  static const char * const texts[] = { "Stop!", "He never came back\nfrom the lighthouse.", "Meanwhile, in Évora", "EXIT", "12 Ω" };
  const char * const *styles = fab_mark_styles (FAB_MARK_TEXT);

  for (guint i = 0; styles[i]; i++)
    {
      float x = .3f + .55f * (i % 3), y = .25f + .45f * (i / 3);
      gboolean spoken = g_str_equal (styles[i], "balloon") || g_str_equal (styles[i], "thought");
      FabInkPoint points[] = { { x, y }, { x - .12f, y + .2f } };
      FabMarkSpec spec = {
        .kind = FAB_MARK_TEXT, .style = styles[i], .rgb = 0x202020, .fill = g_str_equal (styles[i], "plain") ? -1 : 0xffffff,
        .size = .045f, .points = points, .n_points = spoken ? 2 : 1, .text = texts[i % G_N_ELEMENTS (texts)],
      };
      g_autoptr(FabInkMark) mark = fab_ink_mark_new (&spec);

      g_assert_nonnull (mark);
      fab_ink_add (ink, mark);
    }
}

static FabInk *
draw_sheet (const char *name)
{
  FabInk *ink = fab_ink_new ();

  if (g_str_equal (name, "lettering"))
    {
      add_lettering (ink);
      return ink;
    }
  if (g_str_equal (name, "forms"))
    {
      add_forms (ink, FAB_MARK_SHAPE, .15f);
      add_forms (ink, FAB_MARK_ARROW, .6f);
      return ink;
    }
  if (g_str_equal (name, "eraser"))
    add_tone (ink);
  add_strokes (ink, name);

  return ink;
}

/* How it is looked at: all of it, all of it as small as on the board, a part as from close up. */
typedef struct
{
  const char           *name;   /* of the picture, after that of the tool */
  int                   height; /* of all of the paper, in pixels */
  cairo_rectangle_int_t part;
} Look;

static const Look looks[] = {
  { "", HEIGHT, { 0, 0, WIDTH, HEIGHT } },
  { "-small", HEIGHT / 3, { 0, 0, WIDTH / 3, HEIGHT / 3 } },
  { "-close", 4 * HEIGHT, { 880, 170, WIDTH, HEIGHT } },
};

static cairo_surface_t *
show (FabInk     *ink,
      const Look *look)
{
  g_autoptr(FabInkSurface) surface = fab_ink_surface_new_window (look->height, &look->part);
  cairo_surface_t *paper = cairo_image_surface_create (CAIRO_FORMAT_RGB24, look->part.width, look->part.height);
  cairo_t *cr = cairo_create (paper);

  fab_ink_surface_show (surface, ink, NULL, NULL);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_surface (cr, fab_ink_surface_get (surface), 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (paper);

  return paper;
}

/* --- and what it should be ---------------------------------------------------------------------- */

static guint8
lightness_at (cairo_surface_t *surface,
              int              x,
              int              y)
{
  return cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + 4 * x + 1];
}

/* How far the pictures are apart, as a share of all the ink that is on the second one. */
static double
find_difference (cairo_surface_t *a,
                 cairo_surface_t *b)
{
  double off = 0, ink = 0;

  g_assert_cmpint (cairo_image_surface_get_width (b), ==, cairo_image_surface_get_width (a));
  g_assert_cmpint (cairo_image_surface_get_height (b), ==, cairo_image_surface_get_height (a));
  for (int y = 0; y < cairo_image_surface_get_height (a); y++)
    for (int x = 0; x < cairo_image_surface_get_width (a); x++)
      {
        off += abs (lightness_at (a, x, y) - lightness_at (b, x, y));
        ink += 255 - lightness_at (b, x, y);
      }

  return off / MAX (ink, 1);
}

static void
compare (FabInk     *ink,
         const char *sheet,
         const Look *look)
{
  g_autofree char *name = g_strconcat (sheet, look->name, ".png", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "sketch", "golden", name, NULL);
  cairo_surface_t *now = show (ink, look), *again = show (ink, look), *golden;

  g_assert_cmpfloat (find_difference (now, again), ==, 0);
  if (g_getenv ("FAB_UPDATE_GOLDEN") != NULL)
    g_assert_cmpint (cairo_surface_write_to_png (now, path), ==, CAIRO_STATUS_SUCCESS);
  golden = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (golden), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpfloat (find_difference (now, golden), <, .05);
  cairo_surface_destroy (golden);
  cairo_surface_destroy (again);
  cairo_surface_destroy (now);
}

static void
test_golden (gconstpointer data)
{
  g_autoptr(FabInk) ink = draw_sheet (data);

  compare (ink, data, &looks[0]);
}

static void
test_tool (gconstpointer data)
{
  g_autoptr(FabInk) ink = draw_sheet (data);

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    compare (ink, data, &looks[i]);
}

/* Letters look as their font does: that of the pictures, and no other. */
#define FONTS "/usr/share/fonts/truetype/dejavu"

static void
test_lettering (void)
{
  if (!g_file_test (FONTS "/DejaVuSans-Bold.ttf", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("the fonts of the picture are not installed");
      return;
    }
  test_golden ("lettering");
}

static char *
choose_fonts (void)
{
  /* what the smallest of its packages has */
  static const char config[] =
    "<fontconfig><dir>" FONTS "</dir><cachedir prefix=\"xdg\">fontconfig</cachedir><selectfont>"
    "<rejectfont><glob>" FONTS "/*</glob></rejectfont>"
    "<acceptfont><glob>" FONTS "/DejaVuSans.ttf</glob><glob>" FONTS "/DejaVuSans-Bold.ttf</glob></acceptfont>"
    "</selectfont></fontconfig>";
  char *path = NULL;
  int fd = g_file_open_tmp ("fonts-XXXXXX.conf", &path, NULL);

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, config, -1, NULL));
  g_setenv ("FONTCONFIG_FILE", path, TRUE);

  return path;
}

int
main (int    argc,
      char **argv)
{
  const char * const *tools = fab_tool_list ();
  g_autofree char *fonts = choose_fonts ();
  int status;

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; tools[i]; i++)
    {
      g_autofree char *path = g_strconcat ("/golden/", tools[i], NULL);

      g_test_add_data_func (path, tools[i], test_tool);
    }
  g_test_add_data_func ("/golden/forms", "forms", test_golden);
  g_test_add_func ("/golden/lettering", test_lettering);
  status = g_test_run ();
  g_unlink (fonts);

  return status;
}
