/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-film-dialog"

#include "config.h"

#include <math.h>

#include <glib/gi18n.h>

#include "fab-film-choices.h"

static const FabFilmChoice aspects[] = {
  { N_("As the Project"), 0 },
  { N_("16:9 Wide"), 16.0 / 9 },
  { N_("1.85:1 Cinema"), 1.85 },
  { N_("2:1"), 2 },
  { N_("2.39:1 Scope"), 2.39 },
  { N_("4:3"), 4.0 / 3 },
  { N_("1:1 Square"), 1 },
  { N_("4:5 Portrait"), .8 },
  { N_("9:16 Phone"), 9.0 / 16 },
};

static const FabFilmChoice sizes[] = {
  { N_("Ultra HD"), 2160 },
  { N_("Quad HD"), 1440 },
  { N_("Full HD"), 1080 },
  { N_("HD"), 720 },
  { N_("Small"), 540 },
  { N_("Tiny"), 360 },
};

static const FabFilmRate rates[] = {
  { "", 0, 0 },
  { "12", 12, 1 },
  { "15", 15, 1 },
  { "23.976", 24000, 1001 },
  { "24", 24, 1 },
  { "25", 25, 1 },
  { "29.97", 30000, 1001 },
  { "30", 30, 1 },
  { "48", 48, 1 },
  { "50", 50, 1 },
  { "59.94", 60000, 1001 },
  { "60", 60, 1 },
};

const FabFilmChoice *
fab_film_aspects (guint *n)
{
  *n = G_N_ELEMENTS (aspects);
  return aspects;
}

const FabFilmChoice *
fab_film_sizes (guint *n)
{
  *n = G_N_ELEMENTS (sizes);
  return sizes;
}

const FabFilmRate *
fab_film_rates (guint *n)
{
  *n = G_N_ELEMENTS (rates);
  return rates;
}

void
fab_film_find_size (double  aspect,
                    int     side,
                    int    *width,
                    int    *height)
{
  double w = aspect >= 1 ? side * aspect : side, h = aspect >= 1 ? side : side / aspect;
  double shrink = MIN (1, MIN (FAB_FILM_MAX_SIDE / w, FAB_FILM_MAX_SIDE / h));

  shrink = MIN (shrink, sqrt ((double) FAB_FILM_MAX_PIXELS / (w * h)));
  *width = MAX (2, (int) (w * shrink + .5) & ~1);
  *height = MAX (2, (int) (h * shrink + .5) & ~1);
}

static GArray *
range_of_points (FabSession  *session,
                 FabTimeline *timeline)
{
  FabReelTools *tools = fab_session_get_tools (session);
  gint64 in = MAX (fab_reel_tools_get_in (tools), 0), out = fab_reel_tools_get_out (tools);
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (FabFrameRange));
  FabFrameRange range = { fab_timeline_time_frame (timeline, in), 0 };
  gint64 end = fab_timeline_get_n_frames (timeline);

  if (out >= 0 && out < fab_timeline_get_duration (timeline))
    end = fab_timeline_time_frame (timeline, out);
  range.n = MAX (end - range.first, 1);
  g_array_append_val (ranges, range);

  return ranges;
}

GArray *
fab_film_find_ranges (FabSession  *session,
                      FabTimeline *timeline,
                      FabFilmPart  part)
{
  g_autoptr(FabPanel) panel = fab_session_dup_panel (session);
  g_autoptr(GArray) selected = fab_session_list_selected (session);

  if (part == FAB_FILM_SCENE && panel)
    return fab_film_range_of_scene (fab_session_get_story (session), timeline,
                                    fab_panel_get_scene (panel));
  if (part == FAB_FILM_SELECTED && panel)
    return fab_film_ranges_of_panels (timeline, (const gint64 *) (gpointer) selected->data, selected->len);
  if (part == FAB_FILM_RANGE)
    return range_of_points (session, timeline);
  return g_array_new (FALSE, FALSE, sizeof (FabFrameRange));
}

static gint64
count_frames (FabTimeline           *timeline,
              const FabVideoOptions *options)
{
  gint64 frames = 0;

  for (guint i = 0; i < options->n_ranges; i++)
    frames += options->ranges[i].n;
  return options->n_ranges > 0 ? frames : fab_timeline_get_n_frames (timeline);
}

/* Of all of the film: a part of it is not much different. */
static double
find_moving_share (FabTimeline *timeline)
{
  gint64 moving = 0;

  for (guint i = 0; i < fab_timeline_get_n_spans (timeline); i++)
    {
      const FabSpan *span = fab_timeline_get_span (timeline, i);
      gboolean still = span->move == NULL || g_str_equal (span->move, "still");

      moving += still ? span->overlap : span->duration;
    }
  return moving / (double) MAX (fab_timeline_get_duration (timeline), 1);
}

/* Bits a pixel, measured on drawn panels with VP8, VP9 and H.264 in the middle quality. */
void
fab_film_guess (FabTimeline           *timeline,
                const FabVideoOptions *options,
                gint64                *frames,
                gint64                *bytes,
                gint64                *time)
{
  static const double quality[FAB_N_QUALITIES] = {
    [FAB_QUALITY_GOOD] = 1, [FAB_QUALITY_DRAFT] = .4, [FAB_QUALITY_FINE] = 2.5,
  };
  double share = find_moving_share (timeline), pixels = (double) options->width * options->height;
  double stills = fab_timeline_get_n_spans (timeline), moving, seconds, video;
  int n, d;

  *frames = count_frames (timeline, options);
  fab_timeline_get_fps (timeline, &n, &d);
  seconds = *frames * (double) d / n;
  stills *= *frames / (double) MAX (fab_timeline_get_n_frames (timeline), 1);
  moving = options->constant_rate ? *frames : share * *frames;
  video = pixels * (moving * .09 + stills * .9) * quality[options->quality];
  if (options->format && !options->format->picture)
    video = 0;
  *bytes = (video + seconds * (options->no_sound ? 0 : 128000)) / 8;
  *time = (seconds * .01 + (video > 0 ? pixels * (moving * 32e-9 + stills * 250e-9) : 0)) * G_USEC_PER_SEC
          * 2 / g_get_num_processors ();
}
