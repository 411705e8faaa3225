/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "fab-contrast.h"

#define STEPS 20

static double
linearize (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

/* Relative luminance: https://www.w3.org/TR/WCAG21/#dfn-relative-luminance */
static double
get_light (const GdkRGBA *color)
{
  return 0.2126 * linearize (color->red) + 0.7152 * linearize (color->green) + 0.0722 * linearize (color->blue);
}

double
fab_contrast_measure (const GdkRGBA *a,
                      const GdkRGBA *b)
{
  double la, lb;

  g_return_val_if_fail (a != NULL && b != NULL, 1);

  la = get_light (a);
  lb = get_light (b);

  return (MAX (la, lb) + .05) / (MIN (la, lb) + .05);
}

static GdkRGBA
mix (const GdkRGBA *a,
     const GdkRGBA *b,
     double         part)
{
  return (GdkRGBA) { a->red + (b->red - a->red) * part, a->green + (b->green - a->green) * part,
                     a->blue + (b->blue - a->blue) * part, 1 };
}

GdkRGBA
fab_contrast_lay (const GdkRGBA *color,
                  const GdkRGBA *ground)
{
  g_return_val_if_fail (color != NULL && ground != NULL, (GdkRGBA) { 0 });

  return color->alpha < 1 ? mix (ground, color, color->alpha) : *color;
}

GdkRGBA
fab_contrast_reach (const GdkRGBA *color,
                    const GdkRGBA *ground,
                    double         ratio)
{
  const GdkRGBA black = { 0, 0, 0, 1 }, white = { 1, 1, 1, 1 };
  const GdkRGBA *end;
  GdkRGBA seen;

  g_return_val_if_fail (color != NULL && ground != NULL, (GdkRGBA) { 0 });

  end = fab_contrast_measure (&black, ground) > fab_contrast_measure (&white, ground) ? &black : &white;
  seen = fab_contrast_lay (color, ground);
  for (int i = 1; i <= STEPS && fab_contrast_measure (&seen, ground) < ratio; i++)
    seen = mix (color, end, (double) i / STEPS);

  return seen;
}
