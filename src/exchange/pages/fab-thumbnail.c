/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <math.h>

#include "fab-board-content.h"
#include "fab-compositor.h"
#include "fab-exchange-error.h"
#include "fab-surface-cache.h"
#include "fab-thumbnail.h"

#define LEAST_WIDTH 320 /* a drawing is made at least so large and made small then: its lines stay fine */

/* Into @box: x, y, width, height. */
static gboolean
paint_panel (cairo_t        *cr,
             FabCompositor  *compositor,
             gint64          panel,
             const double    box[4],
             GError        **error)
{
  double scale = MAX (LEAST_WIDTH / box[2], 1);
  int width = (int) ceil (box[2] * scale), height = MAX ((int) round (box[3] * scale), 1);
  g_autoptr(cairo_surface_t) surface = fab_compositor_panel (compositor, panel, width, height, error);

  if (surface == NULL)
    return FALSE;
  cairo_save (cr);
  cairo_translate (cr, box[0], box[1]);
  cairo_scale (cr, box[2] / width, box[3] / height);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  cairo_restore (cr);

  return TRUE;
}

static gboolean
paint_panels (cairo_t   *cr,
              FabStory  *story,
              int        width,
              int        height,
              GError   **error)
{
  GListModel *panels = fab_story_get_panels (story);
  g_autoptr(FabCompositor) compositor = fab_compositor_new (story);
  guint across = g_list_model_get_n_items (panels) >= 4 ? 2 : 1;
  double gap = across > 1 ? MAX (round (width / 96.0), 1) : 0;
  double w = (width - gap) / across, h = (height - gap) / across;

  for (guint i = 0; i < across * across; i++)
    {
      g_autoptr(FabPanel) panel = g_list_model_get_item (panels, i);
      const double box[4] = { (i % across) * (w + gap), (i / across) * (h + gap), w, h };

      if (!paint_panel (cr, compositor, fab_panel_get_id (panel), box, error))
        return FALSE;
    }

  return TRUE;
}

cairo_surface_t *
fab_thumbnail_draw (FabStory  *story,
                    int        side,
                    GError   **error)
{
  double aspect;
  g_autoptr(cairo_surface_t) surface = NULL;
  g_autoptr(cairo_t) cr = NULL;
  int width, height;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);
  g_return_val_if_fail (side > 0, NULL);

  if (g_list_model_get_n_items (fab_story_get_panels (story)) == 0)
    {
      g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_FAILED, "There are no panels to show");
      return NULL;
    }
  aspect = fab_board_read_aspect (story);
  width = MAX (aspect >= 1 ? side : (int) round (side * aspect), 1);
  height = MAX (aspect >= 1 ? (int) round (side / aspect) : side, 1);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, .15, .15, .15);
  cairo_paint (cr);
  if (!paint_panels (cr, story, width, height, error))
    return NULL;
  g_clear_pointer (&cr, cairo_destroy);

  return g_steal_pointer (&surface);
}
