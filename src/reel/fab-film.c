/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <math.h>

#include "fab-film.h"
#include "fab-view.h"

typedef struct
{
  FabPicture      *picture;
  FabPictureData  *data;    /* when preloaded */
  cairo_surface_t *surface; /* when it was drawn already as it was preloaded */
  gboolean         moves;
} Slot;

struct FabFilm
{
  FabTimeline     *timeline;
  FabSurfaceCache *cache;
  FabLoadFunc      load;
  gpointer         load_data;
  guint            first;
  GArray          *slots;
};

static void
clear_slot (gpointer data)
{
  Slot *slot = data;

  g_clear_pointer (&slot->picture, fab_picture_unref);
  g_clear_pointer (&slot->data, fab_picture_data_free);
  g_clear_pointer (&slot->surface, cairo_surface_destroy);
}

FabFilm *
fab_film_new (FabStory        *story,
              FabTimeline     *timeline,
              guint            first,
              guint            n,
              FabSurfaceCache *cache,
              FabLoadFunc      load,
              gpointer         load_data)
{
  FabFilm *film;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);
  g_return_val_if_fail (first + n <= fab_timeline_get_n_spans (timeline), NULL);

  film = g_new0 (FabFilm, 1);
  film->timeline = g_object_ref (timeline);
  film->cache = fab_surface_cache_ref (cache);
  film->load = load;
  film->load_data = load_data;
  film->first = first;
  film->slots = g_array_sized_new (FALSE, TRUE, sizeof (Slot), n);
  g_array_set_clear_func (film->slots, clear_slot);
  for (guint i = 0; i < n; i++)
    {
      const FabSpan *span = fab_timeline_get_span (timeline, first + i);
      Slot slot = { fab_picture_new (story, span->panel, FAB_PICTURE_FILM) };

      slot.moves = fab_view_moves (span->move);
      g_array_append_val (film->slots, slot);
    }

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

static void
size_of_slot (const Slot *slot,
              int        *width,
              int        *height)
{
  if (!slot->moves)
    return;
  *width = lrint (*width * FAB_VIEW_MARGIN);
  *height = lrint (*height * FAB_VIEW_MARGIN);
}

static gboolean
preload_slot (FabFilm  *film,
              Slot     *slot,
              int       width,
              int       height,
              GError  **error)
{
  g_autofree char *key = NULL;

  size_of_slot (slot, &width, &height);
  key = fab_picture_dup_key (slot->picture, width, height);
  slot->surface = fab_surface_cache_get (film->cache, key);
  if (slot->surface == NULL)
    slot->data = fab_picture_load (slot->picture, film->load, film->load_data, error);

  return slot->surface != NULL || slot->data != NULL;
}

gboolean
fab_film_preload (FabFilm  *film,
                  int       width,
                  int       height,
                  GError  **error)
{
  g_return_val_if_fail (film != NULL, FALSE);

  for (guint i = 0; i < film->slots->len; i++)
    if (!preload_slot (film, &g_array_index (film->slots, Slot, i), width, height, error))
      return FALSE;

  return TRUE;
}

/* The panel at the size that its move needs. */
static cairo_surface_t *
draw_slot (FabFilm       *film,
           Slot          *slot,
           int            width,
           int            height,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autofree char *key = NULL;
  g_autoptr(FabPictureData) loaded = NULL;
  cairo_surface_t *surface;

  if (slot->surface != NULL)
    return fab_surface_share (slot->surface);
  size_of_slot (slot, &width, &height);
  key = fab_picture_dup_key (slot->picture, width, height);
  surface = fab_surface_cache_get (film->cache, key);
  if (surface != NULL)
    return surface;
  if (slot->data == NULL)
    {
      loaded = fab_picture_load (slot->picture, film->load, film->load_data, error);
      if (loaded == NULL)
        return NULL;
    }
  surface = fab_picture_draw (slot->picture, slot->data != NULL ? slot->data : loaded,
                              width, height, cancellable, error);
  if (surface != NULL)
    fab_surface_cache_put (film->cache, key, surface);

  return surface;
}

gboolean
fab_film_prepare (FabFilm       *film,
                  int            width,
                  int            height,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_return_val_if_fail (film != NULL, FALSE);

  for (guint i = 0; i < film->slots->len; i++)
    {
      g_autoptr(cairo_surface_t) surface = NULL;

      surface = draw_slot (film, &g_array_index (film->slots, Slot, i), width, height,
                           cancellable, error);
      if (surface == NULL)
        return FALSE;
    }

  return TRUE;
}

static void
paint_view (cairo_t         *cr,
            cairo_surface_t *panel,
            FabView          view,
            int              width,
            int              height,
            double           opacity)
{
  double w = cairo_image_surface_get_width (panel), h = cairo_image_surface_get_height (panel);

  cairo_save (cr);
  if (w != width || h != height || view.scale != 1)
    {
      cairo_translate (cr, width * (0.5 + view.dx), height * (0.5 + view.dy));
      cairo_scale (cr, view.scale * width / w, view.scale * height / h);
      cairo_translate (cr, -w / 2, -h / 2);
    }
  cairo_set_source_surface (cr, panel, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  if (opacity < 1)
    cairo_paint_with_alpha (cr, opacity);
  else
    cairo_paint (cr);
  cairo_restore (cr);
}

static gboolean
paint_slot (FabFilm       *film,
            cairo_t       *cr,
            guint          span,
            FabView        view,
            double         opacity,
            int            width,
            int            height,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr(cairo_surface_t) panel = NULL;

  g_assert (span >= film->first && span - film->first < film->slots->len);

  panel = draw_slot (film, &g_array_index (film->slots, Slot, span - film->first), width, height,
                     cancellable, error);
  if (panel == NULL)
    {
      if (error != NULL && !g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_prefix_error (error, "Panel %u of the film: ", span + 1);
      return FALSE;
    }
  paint_view (cr, panel, view, width, height, opacity);

  return TRUE;
}

gboolean
fab_film_is_held (FabFilm *film,
                  gint64   frame)
{
  g_return_val_if_fail (film != NULL, FALSE);

  return fab_mix_at (film->timeline, frame).held;
}

cairo_surface_t *
fab_film_frame (FabFilm       *film,
                gint64         frame,
                int            width,
                int            height,
                GCancellable  *cancellable,
                GError       **error)
{
  FabMix mix;
  g_autoptr(cairo_surface_t) surface = NULL;
  g_autoptr(cairo_t) cr = NULL;

  g_return_val_if_fail (film != NULL, NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  mix = fab_mix_at (film->timeline, frame);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);
  if (mix.has_other
      && !paint_slot (film, cr, mix.other, mix.other_view, 1, width, height, cancellable, error))
    return NULL;
  if (mix.opacity > 0
      && !paint_slot (film, cr, mix.span, mix.view, mix.opacity, width, height, cancellable, error))
    return NULL;
  if (mix.black > 0)
    {
      cairo_set_source_rgba (cr, 0, 0, 0, mix.black);
      cairo_paint (cr);
    }
  g_clear_pointer (&cr, cairo_destroy);
  cairo_surface_flush (surface);

  return g_steal_pointer (&surface);
}
