/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel-axis"

#include "config.h"

#include <math.h>

#include <glib/gi18n.h>

#include "fab-reel-axis.h"

double
fab_reel_axis_x (const FabReelAxis *axis,
                 gint64             time)
{
  return FAB_REEL_MARGIN + time / 1e6 * axis->scale - axis->offset;
}

gint64
fab_reel_axis_time (const FabReelAxis *axis,
                    double             x)
{
  return llrint ((x + axis->offset - FAB_REEL_MARGIN) / axis->scale * 1e6);
}

double
fab_reel_axis_length (const FabReelAxis *axis,
                      gint64             duration)
{
  return duration / 1e6 * axis->scale + 2 * FAB_REEL_MARGIN;
}

double
fab_reel_axis_fit (const FabReelAxis *axis,
                   gint64             duration)
{
  double width = MAX (axis->width - 2 * FAB_REEL_MARGIN, 1);

  return duration > 0 ? MIN (width / (duration / 1e6), FAB_REEL_MAX_SCALE) : 32;
}

void
fab_reel_axis_zoom (FabReelAxis *axis,
                    double       factor,
                    double       x,
                    gint64       duration)
{
  gint64 time = fab_reel_axis_time (axis, x);
  double least = MIN (fab_reel_axis_fit (axis, duration), 32);

  axis->scale = CLAMP (axis->scale * factor, least, FAB_REEL_MAX_SCALE);
  axis->offset = MAX (0, FAB_REEL_MARGIN + time / 1e6 * axis->scale - x);
}

char *
fab_format_time (gint64   microseconds,
                 gboolean tenths)
{
  gint64 t = MAX (microseconds, 0) / 100000;
  int minutes = t / 600;

  if (tenths) /* with the comma of the locale */
    return g_strdup_printf ("%d:%04.1f", minutes, t % 600 / 10.);
  return g_strdup_printf ("%d:%02d", minutes, (int) (t / 10 % 60));
}

char *
fab_format_seconds (gint64 microseconds)
{
  double seconds = microseconds / 1e6;

  if (fabs (seconds * 10 - rint (seconds * 10)) < .05)
    /* Translators: a short time in seconds, such as "2.5 s" */
    return g_strdup_printf (_("%.1f s"), seconds);
  /* Translators: a short time in seconds, such as "2.54 s" */
  return g_strdup_printf (_("%.2f s"), seconds);
}

gint64
fab_reel_tick (double pixels_per_second,
               double pixels)
{
  static const int seconds[] = { 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600, 7200 };

  g_return_val_if_fail (pixels_per_second > 0, G_USEC_PER_SEC);

  for (guint i = 0; i < G_N_ELEMENTS (seconds); i++)
    if (seconds[i] * pixels_per_second >= pixels)
      return seconds[i] * (gint64) G_USEC_PER_SEC;
  return 4 * 3600 * (gint64) G_USEC_PER_SEC;
}
