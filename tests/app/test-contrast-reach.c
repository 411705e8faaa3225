/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is drawn by hand is seen on its ground, whichever accent a person chose. */
#include "config.h"

#include <gtk/gtk.h>

#include "fab-contrast.h"

static GdkRGBA
parse (const char *name)
{
  GdkRGBA color;

  g_assert_true (gdk_rgba_parse (&color, name));

  return color;
}

static void
test_measure (void)
{
  GdkRGBA black = parse ("black"), white = parse ("white"), grey = parse ("#767676");

  g_assert_cmpfloat_with_epsilon (fab_contrast_measure (&black, &white), 21, .01);
  g_assert_cmpfloat_with_epsilon (fab_contrast_measure (&white, &grey), 4.54, .01);
  g_assert_cmpfloat_with_epsilon (fab_contrast_measure (&grey, &grey), 1, .001);
}

/* Those of GNOME 47, and worse. */
static void
test_reach (void)
{
  static const char * const accents[] = { "#3584e4", "#2190a4", "#3a944a", "#c88800", "#ed5b00", "#e62d42", "#d56199", "#9141ac",
                                          "#6f8396", "yellow", "white", "black", "#f6d32d" };
  static const char * const grounds[] = { "#fafafa", "#ebebeb", "#242424", "#303030", "#c3d4e9", "#273850", "black", "white" };

  for (guint i = 0; i < G_N_ELEMENTS (accents); i++)
    for (guint j = 0; j < G_N_ELEMENTS (grounds); j++)
      {
        GdkRGBA accent = parse (accents[i]), ground = parse (grounds[j]);
        GdkRGBA seen = fab_contrast_reach (&accent, &ground, 3.2);

        g_assert_cmpfloat (fab_contrast_measure (&seen, &ground), >=, 3.2);
        if (fab_contrast_measure (&accent, &ground) >= 3.2)
          g_assert_true (gdk_rgba_equal (&seen, &accent));
      }
}

static void
test_lay (void)
{
  GdkRGBA half = { 0, 0, 0, .5 }, white = parse ("white");
  GdkRGBA seen = fab_contrast_lay (&half, &white);

  g_assert_cmpfloat_with_epsilon (seen.red, .5, .001);
  g_assert_cmpfloat (seen.alpha, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contrast/measure", test_measure);
  g_test_add_func ("/contrast/reach", test_reach);
  g_test_add_func ("/contrast/lay", test_lay);

  return g_test_run ();
}
