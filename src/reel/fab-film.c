/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <math.h>
#include <string.h>

#include "fab-film.h"
#include "fab-sight.h"

#define MOST_MARKS 60 /* by hand on a panel that moves unasked */

struct FabFilm
{
  FabTimeline     *timeline;
  FabSurfaceCache *cache;
  FabFilmLoad      load;
  guint            first;
  GArray          *slots; /* FabSlot */
};

static void
clear_slot (gpointer data)
{
  FabSlot *slot = data;

  g_clear_pointer (&slot->picture, fab_picture_unref);
  g_clear_pointer (&slot->move, fab_move_unref);
}

static gboolean
is_own_drawing (FabStory   *story,
                gint64      panel,
                FabPicture *picture)
{
  g_autoptr(FabPanel) row = NULL;

  if (!fab_picture_is_blocking (picture) || fab_picture_get_n_marks (picture) <= MOST_MARKS)
    return FALSE;
  row = fab_story_ref_panel (story, panel);

  return row == NULL || fab_panel_get_motion (row) != FAB_MOTION_ON;
}

gboolean
fab_film_is_own_drawing (FabStory *story,
                         gint64    panel)
{
  g_autoptr(FabPicture) picture = NULL;

  g_return_val_if_fail (FAB_IS_STORY (story), FALSE);

  picture = fab_picture_new (story, panel, FAB_PICTURE_FILM);

  return is_own_drawing (story, panel, picture);
}

static void
add_slot (FabFilm  *film,
          FabStory *story,
          guint     index)
{
  const FabSpan *span = fab_timeline_get_span (film->timeline, index);
  FabSlot slot = { fab_picture_new (story, span->panel, FAB_PICTURE_FILM) };

  slot.move = fab_move_new (span->move, span->camera, index);
  slot.blocked = fab_picture_is_blocking (slot.picture) && !is_own_drawing (story, span->panel, slot.picture);
  g_array_append_val (film->slots, slot);
}

static gboolean
is_followed (FabTimeline *timeline,
             guint        index)
{
  return index + 1 < fab_timeline_get_n_spans (timeline) && fab_timeline_get_span (timeline, index + 1)->follows;
}

FabFilm *
fab_film_new (FabStory        *story,
              FabTimeline     *timeline,
              guint            first,
              guint            n,
              FabSurfaceCache *cache,
              FabFilmLoad      load)
{
  FabFilm *film;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);
  g_return_val_if_fail (first + n <= fab_timeline_get_n_spans (timeline), NULL);

  film = g_new0 (FabFilm, 1);
  film->timeline = g_object_ref (timeline);
  film->cache = fab_surface_cache_ref (cache);
  film->load = load;
  film->first = first;
  film->slots = g_array_sized_new (FALSE, TRUE, sizeof (FabSlot), n + 1);
  g_array_set_clear_func (film->slots, clear_slot);
  for (guint i = 0; i < n; i++)
    add_slot (film, story, first + i);
  /* whose pose the last one comes into */
  if (n > 0 && is_followed (timeline, first + n - 1))
    add_slot (film, story, first + n);

  return film;
}

void
fab_film_free (FabFilm *film)
{
  g_return_if_fail (film != NULL);

  g_object_unref (film->timeline);
  fab_surface_cache_unref (film->cache);
  g_array_unref (film->slots);
  g_free (film);
}

static FabSlot *
find_slot (FabFilm *film,
           guint    span)
{
  g_assert (span >= film->first && span - film->first < film->slots->len);

  return &g_array_index (film->slots, FabSlot, span - film->first);
}

/* --- what is heard ------------------------------------------------------------------------------------------------ */

/* A clip that is gone, or no WAV, is not heard: mouths then go by the letters. */
static FabEnvelope *
listen (FabFilm       *film,
        const FabLine *line)
{
  g_autofree char *key = g_strconcat ("loudness ", line->key, NULL);
  FabEnvelope *envelope = (FabEnvelope *) fab_surface_cache_get_source (film->cache, key);
  g_autoptr(GBytes) wav = NULL;

  if (envelope != NULL)
    return envelope;
  wav = film->load.clip (line->key, film->load.data, NULL);
  envelope = wav != NULL ? fab_envelope_new_from_wav (wav, NULL) : NULL;
  if (envelope != NULL)
    fab_surface_cache_put_source (film->cache, key, G_OBJECT (envelope));

  return envelope;
}

static FabEnvelope *
hear (guint    index,
      gpointer data)
{
  FabFilm *film = data;
  const FabLine *line = fab_timeline_get_line (film->timeline, index);

  return line->key != NULL && film->load.clip != NULL ? listen (film, line) : NULL;
}

/* --- panels ------------------------------------------------------------------------------------------------------- */

static FabBlocking *
ref_blocking (FabFilm *film,
              FabSlot *slot)
{
  return fab_picture_ref_blocking (slot->picture, film->load.blob, film->load.data, film->cache, NULL);
}

/* Whether the drawing of a panel can change while it is shown. */
static gboolean
is_alive (FabFilm       *film,
          const FabSlot *slot,
          const FabSpan *span)
{
  return slot->blocked && (span->motion || fab_move_travels (slot->move));
}

/* @blocking and @next are the caller's; what cannot be read is shown as it is, and tells why when it is drawn. */
static void
see (FabFilm           *film,
     const FabBlendPart  *part,
     FabSight          *sight,
     FabBlocking      **blocking,
     FabBlocking      **next)
{
  FabSlot *slot = find_slot (film, part->span);
  const FabSpan *span = fab_timeline_get_span (film->timeline, part->span);

  if (is_alive (film, slot, span))
    *blocking = ref_blocking (film, slot);
  if (*blocking != NULL && span->motion && is_followed (film->timeline, part->span) && find_slot (film, part->span + 1)->blocked)
    *next = ref_blocking (film, find_slot (film, part->span + 1));
  fab_sight_see (sight, film->timeline, part, slot, *blocking, *next, hear, film);
}

static cairo_surface_t *
draw (FabFilm         *film,
      FabSlot         *slot,
      const FabSight  *sight,
      FabBlocking     *blocking,
      FabBlocking     *next,
      int              width,
      int              height,
      GCancellable    *cancellable,
      GError         **error)
{
  g_autoptr(FabPictureData) data = fab_picture_load (slot->picture, film->load.blob, film->load.data, error);
  g_autoptr(FabBlocking) between = NULL;
  FabMoment moment = fab_sight_get_moment (sight);

  if (data == NULL)
    return NULL;
  if (sight->made && next != NULL && sight->between > 0)
    between = fab_blocking_between (blocking, next, sight->between);

  return fab_picture_draw_moment (slot->picture, data, between != NULL ? between : sight->made ? blocking : NULL,
                                  sight->made ? &moment : NULL, film->cache, width, height, cancellable, error);
}

/* The panel at the size that its move needs. */
static cairo_surface_t *
draw_sight (FabFilm         *film,
            FabSlot         *slot,
            const FabSight  *sight,
            FabBlocking     *blocking,
            FabBlocking     *next,
            int              width,
            int              height,
            GCancellable    *cancellable,
            GError         **error)
{
  int w = lrint (width * sight->margin), h = lrint (height * sight->margin);
  g_autofree char *picture = fab_picture_dup_key (slot->picture, w, h);
  g_autofree char *moment = fab_sight_dup_key (sight);
  g_autofree char *key = g_strconcat (picture, moment, NULL);
  cairo_surface_t *surface = fab_surface_cache_claim (film->cache, key);

  if (surface != NULL)
    return surface;
  surface = draw (film, slot, sight, blocking, next, w, h, cancellable, error);
  fab_surface_cache_settle (film->cache, key, surface);

  return surface;
}

/* --- frames ------------------------------------------------------------------------------------------------------- */

static void
paint_view (cairo_t         *cr,
            cairo_surface_t *panel,
            FabView          view,
            int              width,
            int              height,
            double           opacity)
{
  double w = cairo_image_surface_get_width (panel), h = cairo_image_surface_get_height (panel);
  /* beyond a picture that one looks past there is paper; rounding at its edge is none */
  gboolean past = view.scale < .999 || fabs (view.dx) > (view.scale - 1) / 2 + .002 || fabs (view.dy) > (view.scale - 1) / 2 + .002;

  cairo_save (cr);
  if (past)
    {
      cairo_set_source_rgba (cr, 1, 1, 1, opacity);
      cairo_paint (cr);
    }
  if (w != width || h != height || view.scale != 1 || view.roll != 0 || view.dx != 0 || view.dy != 0)
    {
      cairo_translate (cr, width * .5, height * .5);
      cairo_rotate (cr, -view.roll * G_PI / 180);
      cairo_translate (cr, width * view.dx, height * view.dy);
      cairo_scale (cr, view.scale * width / w, view.scale * height / h);
      cairo_translate (cr, -w / 2, -h / 2);
    }
  cairo_set_source_surface (cr, panel, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  cairo_pattern_set_extend (cairo_get_source (cr), past ? CAIRO_EXTEND_NONE : CAIRO_EXTEND_PAD);
  if (opacity < 1)
    cairo_paint_with_alpha (cr, opacity);
  else
    cairo_paint (cr);
  cairo_restore (cr);
}

static cairo_surface_t *
draw_part (FabFilm             *film,
           const FabBlendPart  *part,
           int                  width,
           int                  height,
           FabView             *view,
           GCancellable        *cancellable,
           GError             **error)
{
  g_autoptr(FabBlocking) blocking = NULL;
  g_autoptr(FabBlocking) next = NULL;
  cairo_surface_t *panel;
  FabSight sight;

  see (film, part, &sight, &blocking, &next);
  *view = sight.view;
  panel = draw_sight (film, find_slot (film, part->span), &sight, blocking, next, width, height, cancellable, error);
  if (panel == NULL && error != NULL && !g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_prefix_error (error, "Panel %u of the film: ", part->span + 1);

  return panel;
}

static gboolean
paint_part (FabFilm             *film,
            cairo_t             *cr,
            const FabBlendPart  *part,
            double               opacity,
            int                  width,
            int                  height,
            GCancellable        *cancellable,
            GError             **error)
{
  FabView view;
  g_autoptr(cairo_surface_t) panel = draw_part (film, part, width, height, &view, cancellable, error);

  if (panel != NULL)
    paint_view (cr, panel, view, width, height, opacity);

  return panel != NULL;
}

static void
clip_wipe (cairo_t      *cr,
           const FabBlend *mix,
           int           width,
           int           height)
{
  FabWipe wipe;

  if (!fab_blend_wipe (mix->transition, mix->t, &wipe))
    return;
  if (wipe.circle)
    cairo_arc (cr, wipe.x * width, wipe.y * height, wipe.width * hypot (width, height) / 2, 0, 2 * G_PI);
  else
    cairo_rectangle (cr, wipe.x * width, wipe.y * height, wipe.width * width, wipe.height * height);
  cairo_clip (cr);
}

static void
paint_veil (cairo_t *cr,
            guint32  color,
            double   opacity)
{
  cairo_set_source_rgba (cr, (color >> 16 & 255) / 255., (color >> 8 & 255) / 255., (color & 255) / 255., opacity);
  cairo_paint (cr);
}

static gboolean
paint_mix (FabFilm       *film,
           cairo_t       *cr,
           const FabBlend  *mix,
           int            width,
           int            height,
           GCancellable  *cancellable,
           GError       **error)
{
  gboolean painted = TRUE;

  if (mix->has_other)
    painted = paint_part (film, cr, &mix->other, 1, width, height, cancellable, error);
  else if (mix->t < 1)
    paint_veil (cr, mix->color, 1);
  cairo_save (cr);
  clip_wipe (cr, mix, width, height);
  if (painted && mix->opacity > 0)
    painted = paint_part (film, cr, &mix->now, mix->opacity, width, height, cancellable, error);
  cairo_restore (cr);
  if (painted && mix->veil > 0)
    paint_veil (cr, mix->color, mix->veil);

  return painted;
}

/* What a frame shows, in words: its drawings and, with @placed, how they lie in it. */
static void
append_part (FabFilm             *film,
             GString             *key,
             const FabBlendPart  *part,
             gboolean             placed)
{
  g_autoptr(FabBlocking) blocking = NULL;
  g_autoptr(FabBlocking) next = NULL;
  g_autofree char *moment = NULL;
  FabSight sight;

  see (film, part, &sight, &blocking, &next);
  moment = fab_sight_dup_key (&sight);
  g_string_append_printf (key, "%u%s\n", part->span, moment);
  if (placed)
    g_string_append_printf (key, "%.9f %.9f %.9f %.9f\n", sight.view.scale, sight.view.dx, sight.view.dy, sight.view.roll);
}

static char *
dup_frame_key (FabFilm   *film,
               gint64     frame,
               gboolean   placed)
{
  FabBlend mix = fab_blend_at (film->timeline, frame);
  GString *key = g_string_new (NULL);

  append_part (film, key, &mix.now, placed);
  if (mix.has_other)
    append_part (film, key, &mix.other, placed);
  if (placed)
    g_string_append_printf (key, "%d %.9f %.9f %.9f", mix.transition, mix.t, mix.opacity, mix.veil);

  return g_string_free (key, FALSE);
}

static gboolean
is_like_before (FabFilm  *film,
                gint64    frame,
                gboolean  placed)
{
  g_autofree char *before = NULL;
  g_autofree char *now = NULL;

  if (frame <= 0 || fab_blend_at (film->timeline, frame - 1).now.span != fab_blend_at (film->timeline, frame).now.span)
    return FALSE;
  before = dup_frame_key (film, frame - 1, placed);
  now = dup_frame_key (film, frame, placed);

  return g_str_equal (before, now);
}

gboolean
fab_film_is_held (FabFilm *film,
                  gint64   frame)
{
  g_return_val_if_fail (film != NULL, FALSE);

  return is_like_before (film, frame, TRUE);
}

gboolean
fab_film_is_redrawn (FabFilm *film,
                     gint64   frame)
{
  g_return_val_if_fail (film != NULL, TRUE);

  return !is_like_before (film, frame, FALSE);
}

gboolean
fab_film_prepare (FabFilm       *film,
                  gint64         frame,
                  int            width,
                  int            height,
                  GCancellable  *cancellable,
                  GError       **error)
{
  FabBlend mix;
  FabView view;
  g_autoptr(cairo_surface_t) panel = NULL;

  g_return_val_if_fail (film != NULL, FALSE);

  mix = fab_blend_at (film->timeline, frame);
  panel = draw_part (film, &mix.now, width, height, &view, cancellable, error);

  return panel != NULL;
}

/* Most frames of a film show one drawing, as it is. */
static gboolean
is_plain (const FabBlend *mix)
{
  return !mix->has_other && mix->t >= 1 && mix->opacity >= 1 && mix->veil <= 0;
}

static gboolean
fills_frame (cairo_surface_t *panel,
             const FabView   *view,
             int              width,
             int              height)
{
  return cairo_image_surface_get_width (panel) == width && cairo_image_surface_get_height (panel) == height &&
         view->scale == 1 && view->dx == 0 && view->dy == 0 && view->roll == 0;
}

static cairo_surface_t *
compose_one (FabFilm             *film,
             const FabBlendPart  *part,
             int                  width,
             int                  height,
             GCancellable        *cancellable,
             GError             **error)
{
  FabView view;
  g_autoptr(cairo_surface_t) panel = draw_part (film, part, width, height, &view, cancellable, error);
  g_autoptr(cairo_t) cr = NULL;
  cairo_surface_t *surface;

  if (panel == NULL || fills_frame (panel, &view, width, height))
    return g_steal_pointer (&panel);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);
  paint_view (cr, panel, view, width, height, 1);

  return surface;
}

static cairo_surface_t *
compose_mix (FabFilm         *film,
             const FabBlend  *mix,
             int              width,
             int              height,
             GCancellable    *cancellable,
             GError         **error)
{
  g_autoptr(cairo_surface_t) surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  g_autoptr(cairo_t) cr = cairo_create (surface);

  return paint_mix (film, cr, mix, width, height, cancellable, error) ? g_steal_pointer (&surface) : NULL;
}

cairo_surface_t *
fab_film_frame (FabFilm       *film,
                gint64         frame,
                int            width,
                int            height,
                GCancellable  *cancellable,
                GError       **error)
{
  cairo_surface_t *surface;
  FabBlend mix;

  g_return_val_if_fail (film != NULL, NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  mix = fab_blend_at (film->timeline, frame);
  if (is_plain (&mix))
    surface = compose_one (film, &mix.now, width, height, cancellable, error);
  else
    surface = compose_mix (film, &mix, width, height, cancellable, error);
  if (surface != NULL)
    cairo_surface_flush (surface);

  return surface;
}
