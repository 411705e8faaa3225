/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-contrast.h"
#include "fab-reel-colors.h"

#define LEAST_CONTRAST 3.2 /* WCAG 2.1, 1.4.11 asks for 3; the ground of the reel is shaded a little */

static void
look_up (GtkStyleContext *style,
         const char      *name,
         const char      *fallback,
         GdkRGBA         *color)
{
  if (!gtk_style_context_lookup_color (style, name, color))
    gdk_rgba_parse (color, fallback);
}

static GdkRGBA
fade (GdkRGBA color,
      float   alpha)
{
  color.alpha *= alpha;
  return color;
}

void
_fab_reel_colors_read (FabReelColors *colors,
                       GtkWidget     *reel)
{
  static const char * const names[] = { "blue_3", "green_4", "yellow_5", "orange_3", "purple_3", "brown_3" };
  GtkStyleContext *style = gtk_widget_get_style_context (reel);

  gtk_style_context_get_color (style, &colors->fg);
  colors->dim = fade (colors->fg, .55);
  colors->faint = fade (colors->fg, .15);
  look_up (style, "accent_bg_color", "royalblue", &colors->accent);
  look_up (style, "accent_fg_color", "white", &colors->on_accent);
  gdk_rgba_parse (&colors->paper, "white");
  gdk_rgba_parse (&colors->ink, "rgba(0,0,0,.8)");
  gdk_rgba_parse (&colors->shade, "rgba(255,255,255,.82)");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    look_up (style, names[i], "gray", &colors->scenes[i]);
  look_up (style, "window_bg_color", "white", &colors->ground);
  colors->mark = fab_contrast_reach (&colors->accent, &colors->ground, LEAST_CONTRAST);
  colors->plate = fade (colors->ground, .85);
  colors->tracks[FAB_TRACK_VOICE] = colors->accent;
  look_up (style, "orange_4", "orange", &colors->tracks[FAB_TRACK_EFFECTS]);
  look_up (style, "green_5", "green", &colors->tracks[FAB_TRACK_MUSIC]);
}

GdkRGBA
_fab_reel_colors_find_wave (const FabReelColors *colors,
                            const GdkRGBA       *hue,
                            const GdkRGBA       *ground)
{
  GdkRGBA clip = fab_contrast_lay (ground, &colors->ground);

  return fab_contrast_reach (hue, &clip, LEAST_CONTRAST);
}
