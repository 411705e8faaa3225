/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-timeline.h"

G_BEGIN_DECLS

/* What the reel is painted with: colours of the theme, made to be seen on its ground. */
typedef struct
{
  GdkRGBA fg, dim, faint, accent, on_accent, paper, ink, shade;
  GdkRGBA ground, mark, plate; /* of the reel; the accent as it is seen on it; what names stand on */
  GdkRGBA scenes[6];
  GdkRGBA tracks[FAB_N_TRACKS];
} FabReelColors;

void    _fab_reel_colors_read      (FabReelColors *colors, GtkWidget *reel);
/* A wave of @hue, as it is seen on a clip of that @ground. */
GdkRGBA _fab_reel_colors_find_wave (const FabReelColors *colors, const GdkRGBA *hue, const GdkRGBA *ground);

G_END_DECLS
