/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <math.h>

#include "fab-artist.h"
#include "fab-image.h"
#include "fab-ink-anchor.h"
#include "fab-ink-surface.h"
#include "fab-ink-vector.h"
#include "fab-layer-ink.h"
#include "fab-picture-moment.h"
#include "fab-surface-cache.h"

struct FabPicture
{
  char    *media; /* NULL: no take */
  char    *blob;
  char    *look;  /* of blockings only */
  char    *overrides; /* JSON, of blockings only: what a hand changed */
  gboolean film;
  GArray  *layers;
  char    *identity;
  FabInkPool *pool; /* or NULL */
};

struct FabPictureData
{
  GBytes    *take;
  GPtrArray *inks; /* FabInk, one per layer */
};

typedef struct
{
  gint64            id;
  char             *ink;   /* stands for the marks */
  GArray           *marks; /* FabMarkRow */
  double            opacity;
  cairo_operator_t  operator;
  gint32            color;
} Layer;

static void
clear_layer (gpointer data)
{
  Layer *layer = data;

  g_free (layer->ink);
  g_array_unref (layer->marks);
}

static void
clear_picture (gpointer data)
{
  FabPicture *picture = data;

  g_free (picture->media);
  g_free (picture->blob);
  g_free (picture->look);
  g_free (picture->overrides);
  g_free (picture->identity);
  g_clear_pointer (&picture->pool, fab_ink_pool_unref);
  g_array_unref (picture->layers);
}

static void
read_take (FabPicture *picture,
           FabStory   *story,
           FabTake    *take)
{
  picture->media = g_strdup (fab_take_get_media (take));
  picture->blob = g_strdup (fab_take_get_blob (take));
  if (g_strcmp0 (picture->media, FAB_BLOCKING_MEDIA_TYPE) == 0)
    {
      picture->look = g_strdup (fab_story_get_setting (story, "look"));
      picture->overrides = fab_story_dup_overrides (story, fab_take_get_panel (take));
    }
}

static gboolean
is_shown (FabLayer      *layer,
          FabPictureUse  use)
{
  const char *kind = fab_layer_get_kind (layer);

  return fab_layer_get_visible (layer) && fab_layer_get_opacity (layer) > 0 && *fab_layer_get_ink (layer) != '\0' &&
         (use == FAB_PICTURE_WORK || !(g_str_equal (kind, "notes") || g_str_equal (kind, "reference")));
}

static void
read_layers (FabPicture    *picture,
             FabStory      *story,
             gint64         panel,
             FabPictureUse  use)
{
  g_autoptr(GListModel) layers = fab_story_dup_layers (story, panel);
  guint n = g_list_model_get_n_items (layers);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(FabLayer) row = g_list_model_get_item (layers, i);
      Layer layer;

      if (!is_shown (row, use))
        continue;
      layer = (Layer) {
        .id = fab_layer_get_id (row),
        .ink = g_strdup (fab_layer_get_ink (row)),
        .marks = fab_story_list_marks (story, fab_layer_get_id (row)),
        .opacity = fab_layer_get_opacity (row),
        .operator = fab_ink_blend_operator (fab_layer_get_blend (row)),
        .color = fab_layer_get_color (row),
      };
      g_array_append_val (picture->layers, layer);
    }
}

static char *
build_identity (const FabPicture *picture)
{
  GString *string = g_string_new (NULL);

  g_string_append_printf (string, "%s %s %s", picture->media != NULL ? picture->media : "",
                          picture->blob != NULL ? picture->blob : "",
                          picture->look != NULL ? picture->look : "");
  if (picture->overrides != NULL)
    g_string_append_printf (string, " %s", picture->overrides);
  if (picture->film && picture->look != NULL)
    g_string_append (string, " film");
  for (guint i = 0; i < picture->layers->len; i++)
    {
      const Layer *layer = &g_array_index (picture->layers, Layer, i);

      g_string_append_printf (string, " %s@%d,%d,%d", layer->ink, (int) (layer->opacity * 1000 + 0.5),
                              (int) layer->operator, layer->color);
    }

  return g_string_free (string, FALSE);
}

FabPicture *
fab_picture_new (FabStory     *story,
                 gint64        id,
                 FabPictureUse use)
{
  FabPicture *picture = g_atomic_rc_box_new0 (FabPicture);
  g_autoptr(FabPanel) panel = NULL;
  g_autoptr(FabTake) take = NULL;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);

  picture->film = use == FAB_PICTURE_FILM;
  picture->layers = g_array_new (FALSE, TRUE, sizeof (Layer));
  g_array_set_clear_func (picture->layers, clear_layer);
  panel = fab_story_ref_panel (story, id);
  if (panel != NULL && fab_panel_get_take (panel) != 0)
    take = fab_story_ref_take (story, fab_panel_get_take (panel));
  if (take != NULL)
    read_take (picture, story, take);
  if (panel != NULL && use != FAB_PICTURE_TAKE)
    read_layers (picture, story, id, use);
  picture->identity = build_identity (picture);

  return picture;
}

void
fab_picture_set_pool (FabPicture *picture,
                      FabInkPool *pool)
{
  g_return_if_fail (picture != NULL && pool != NULL && picture->pool == NULL);

  picture->pool = fab_ink_pool_ref (pool);
}

void
fab_picture_unref (FabPicture *picture)
{
  g_atomic_rc_box_release_full (picture, clear_picture);
}

char *
fab_picture_dup_key (FabPicture *picture,
                     int         width,
                     int         height)
{
  g_return_val_if_fail (picture != NULL, NULL);

  return g_strdup_printf ("%dx%d %s", width, height, picture->identity);
}

void
fab_picture_data_free (FabPictureData *data)
{
  g_return_if_fail (data != NULL);

  g_clear_pointer (&data->take, g_bytes_unref);
  g_clear_pointer (&data->inks, g_ptr_array_unref);
  g_free (data);
}

FabPictureData *
fab_picture_load (FabPicture   *picture,
                  FabLoadFunc   load,
                  gpointer      user_data,
                  GError      **error)
{
  g_autoptr(FabPictureData) data = NULL;

  g_return_val_if_fail (picture != NULL && load != NULL, NULL);

  data = g_new0 (FabPictureData, 1);
  data->inks = g_ptr_array_new_with_free_func (g_object_unref);
  if (picture->media != NULL)
    {
      data->take = load (picture->blob, user_data, error);
      if (data->take == NULL)
        return NULL;
    }
  for (guint i = 0; i < picture->layers->len; i++)
    {
      FabInk *ink = fab_layer_ink_build (g_array_index (picture->layers, Layer, i).marks, NULL, load,
                                         user_data, error);

      if (ink == NULL)
        return NULL;
      g_ptr_array_add (data->inks, ink);
    }

  return g_steal_pointer (&data);
}

/* --- drawing --- */

/* A blocking and the moment that is to be seen of it, and where ink on it is kept; all NULL: the picture's own, as it stands. */
typedef struct
{
  FabBlocking     *blocking;
  const FabMoment *moment;
  FabSurfaceCache *cache;
} Scene;

static FabBlocking *
read_blocking (FabPicture  *picture,
               GBytes      *take,
               GError     **error)
{
  g_autofree char *json = g_strndup (g_bytes_get_data (take, NULL), g_bytes_get_size (take));
  g_autoptr(FabBlocking) taken = fab_blocking_from_json (json, error);

  return taken != NULL ? fab_blocking_with_overrides (taken, picture->overrides) : NULL;
}

gboolean
fab_picture_is_blocking (FabPicture *picture)
{
  g_return_val_if_fail (picture != NULL, FALSE);

  return g_strcmp0 (picture->media, FAB_BLOCKING_MEDIA_TYPE) == 0;
}

guint
fab_picture_get_n_marks (FabPicture *picture)
{
  guint n = 0;

  g_return_val_if_fail (picture != NULL, 0);

  for (guint i = 0; i < picture->layers->len; i++)
    n += g_array_index (picture->layers, Layer, i).marks->len;

  return n;
}

FabBlocking *
fab_picture_ref_blocking (FabPicture       *picture,
                          FabLoadFunc       load,
                          gpointer          user_data,
                          FabSurfaceCache  *cache,
                          GError          **error)
{
  g_autofree char *key = NULL;
  g_autoptr(GBytes) take = NULL;
  GObject *blocking;

  g_return_val_if_fail (picture != NULL && load != NULL && cache != NULL, NULL);
  g_return_val_if_fail (fab_picture_is_blocking (picture), NULL);

  key = g_strdup_printf ("%s %s", picture->blob, picture->overrides != NULL ? picture->overrides : "");
  blocking = fab_surface_cache_get_source (cache, key);
  if (blocking != NULL)
    return (FabBlocking *) blocking;
  take = load (picture->blob, user_data, error);
  blocking = take != NULL ? (GObject *) read_blocking (picture, take, error) : NULL;
  if (blocking != NULL)
    fab_surface_cache_put_source (cache, key, blocking);

  return (FabBlocking *) blocking;
}

static gboolean
draw_blocking (cairo_t       *cr,
               FabPicture    *picture,
               GBytes        *take,
               const Scene   *scene,
               int            width,
               int            height,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr(FabBlocking) blocking = NULL;
  g_autoptr(FabDrawing) drawing = NULL;
  const FabMoment film = { .clean = TRUE };
  const FabMoment *moment = scene->moment != NULL ? scene->moment : picture->film ? &film : NULL;

  g_set_object (&blocking, scene->blocking);
  if (blocking == NULL)
    blocking = read_blocking (picture, take, error);
  if (blocking == NULL)
    return FALSE;
  drawing = fab_blocking_draw (blocking, picture->look, width, height, moment, cancellable, error);
  if (drawing == NULL)
    return FALSE;
  fab_drawing_paint (drawing, cr);

  return TRUE;
}

/* A gap that comes only from rounding to pixels is no margin. */
static double
fill (double length,
      double scale,
      int    room)
{
  return fabs (room - length * scale) < 2 ? room / length : scale;
}

/* The whole picture, as large as fits. */
static gboolean
draw_image (cairo_t  *cr,
            GBytes   *take,
            int       width,
            int       height,
            GError  **error)
{
  g_autoptr(cairo_surface_t) image = fab_image_decode (take, width, height, error);
  double w, h, scale, scale_x, scale_y;

  if (image == NULL)
    return FALSE;
  w = cairo_image_surface_get_width (image);
  h = cairo_image_surface_get_height (image);
  scale = MIN (width / w, height / h);
  scale_x = fill (w, scale, width);
  scale_y = fill (h, scale, height);
  cairo_save (cr);
  cairo_translate (cr, (width - w * scale_x) / 2, (height - h * scale_y) / 2);
  cairo_scale (cr, scale_x, scale_y);
  cairo_set_source_surface (cr, image, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_rectangle (cr, 0, 0, w, h);
  cairo_fill (cr);
  cairo_restore (cr);

  return TRUE;
}

/* SVG is for those who go on with the lines; on paper they look as on the screen. */
static gboolean
is_drawn_as_paths (cairo_t     *cr,
                   const Layer *layer,
                   FabInk      *ink)
{
  return cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_SVG &&
         layer->operator == CAIRO_OPERATOR_OVER && fab_ink_is_vector (ink);
}

static void
draw_paths (cairo_t     *cr,
            const Layer *layer,
            FabInk      *ink,
            int          height)
{
  cairo_save (cr);
  if (layer->opacity < 1)
    cairo_push_group (cr);
  cairo_save (cr);
  cairo_scale (cr, height, height);
  fab_ink_draw (ink, layer->color, cr);
  cairo_restore (cr);
  if (layer->opacity < 1)
    {
      cairo_pop_group_to_source (cr);
      cairo_paint_with_alpha (cr, layer->opacity);
    }
  cairo_restore (cr);
}

static void
lay_ink (cairo_t         *cr,
         const Layer     *layer,
         cairo_surface_t *ink)
{
  cairo_save (cr);
  cairo_set_operator (cr, layer->operator);
  cairo_set_source_surface (cr, ink, 0, 0);
  cairo_paint_with_alpha (cr, layer->opacity);
  cairo_restore (cr);
}

static gboolean
draw_ink (cairo_t       *cr,
          FabInkPool    *pool,
          const Layer   *layer,
          FabInk        *ink,
          int            width,
          int            height,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr(FabInkSurface) surface = NULL;

  if (is_drawn_as_paths (cr, layer, ink))
    {
      draw_paths (cr, layer, ink, height);
      return TRUE;
    }
  surface = pool ? fab_ink_pool_take (pool, layer->id, width, height) : fab_ink_surface_new (width, height);
  fab_ink_surface_set_color (surface, layer->color);
  if (!fab_ink_surface_show (surface, ink, cancellable, NULL))
    return !g_cancellable_set_error_if_cancelled (cancellable, error);
  lay_ink (cr, layer, fab_ink_surface_get (surface));
  if (pool)
    fab_ink_pool_give (pool, layer->id, g_steal_pointer (&surface));

  return TRUE;
}

/* --- ink on what moves --- */

/* The ink of a layer alone, drawn once for all frames. */
static cairo_surface_t *
keep_ink (FabSurfaceCache *cache,
          const Layer     *layer,
          FabInk          *ink,
          int              width,
          int              height,
          GCancellable    *cancellable)
{
  g_autofree char *key = g_strdup_printf ("ink %dx%d %s %d", width, height, layer->ink, layer->color);
  cairo_surface_t *kept = fab_surface_cache_claim (cache, key);
  g_autoptr(FabInkSurface) surface = NULL;

  if (kept != NULL)
    return kept;
  surface = fab_ink_surface_new (width, height);
  fab_ink_surface_set_color (surface, layer->color);
  if (fab_ink_surface_show (surface, ink, cancellable, NULL))
    kept = cairo_surface_reference (fab_ink_surface_get (surface));
  fab_surface_cache_settle (cache, key, kept);

  return kept;
}

static FabInkAnchors *
find_anchors (FabPicture      *picture,
              FabPictureData  *data,
              FabBlocking     *blocking,
              int              width,
              int              height,
              GCancellable    *cancellable)
{
  g_autoptr(GPtrArray) layers = g_ptr_array_new_with_free_func ((GDestroyNotify) cairo_surface_destroy);
  g_autoptr(FabDrawing) still = NULL;
  int w = FAB_INK_ANCHORS_WIDTH, h = MAX (1, w * height / width);

  for (guint i = 0; i < picture->layers->len; i++)
    {
      const Layer *layer = &g_array_index (picture->layers, Layer, i);
      g_autoptr(FabInkSurface) surface = fab_ink_surface_new (w, h);

      if (!fab_ink_surface_show (surface, data->inks->pdata[i], cancellable, NULL))
        return NULL;
      g_ptr_array_add (layers, cairo_surface_reference (fab_ink_surface_get (surface)));
      fab_ink_surface_set_color (surface, layer->color);
    }
  still = fab_blocking_draw (blocking, picture->look, w, h, NULL, cancellable, NULL);

  return still != NULL ? fab_ink_anchors_new (blocking, still, (cairo_surface_t **) layers->pdata, layers->len) : NULL;
}

static FabInkAnchors *
ref_anchors (FabPicture      *picture,
             FabPictureData  *data,
             FabSurfaceCache *cache,
             int              width,
             int              height,
             GCancellable    *cancellable)
{
  g_autofree char *key = g_strconcat ("anchors ", picture->identity, NULL);
  g_autoptr(FabBlocking) own = NULL;
  GObject *anchors = fab_surface_cache_get_source (cache, key);

  if (anchors != NULL)
    return FAB_INK_ANCHORS (anchors);
  own = read_blocking (picture, data->take, NULL);
  if (own != NULL)
    anchors = (GObject *) find_anchors (picture, data, own, width, height, cancellable);
  if (anchors != NULL)
    fab_surface_cache_put_source (cache, key, anchors);

  return (FabInkAnchors *) anchors;
}

/* Ink goes where that goes on which it lies. */
static gboolean
draw_moving_ink (cairo_t         *cr,
                 FabPicture      *picture,
                 FabPictureData  *data,
                 const Scene     *scene,
                 int              width,
                 int              height,
                 GCancellable    *cancellable,
                 GError         **error)
{
  g_autoptr(FabInkAnchors) anchors = ref_anchors (picture, data, scene->cache, width, height, cancellable);

  for (guint i = 0; anchors != NULL && i < picture->layers->len; i++)
    {
      const Layer *layer = &g_array_index (picture->layers, Layer, i);
      g_autoptr(cairo_surface_t) ink = NULL;
      cairo_matrix_t matrix;

      if (!fab_ink_anchors_place (anchors, i, scene->blocking, scene->moment, width, height, &matrix))
        continue;
      ink = keep_ink (scene->cache, layer, data->inks->pdata[i], width, height, cancellable);
      if (ink == NULL)
        break;
      cairo_save (cr);
      cairo_transform (cr, &matrix);
      lay_ink (cr, layer, ink);
      cairo_restore (cr);
    }

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static gboolean
draw_take (cairo_t         *cr,
           FabPicture      *picture,
           FabPictureData  *data,
           const Scene     *scene,
           int              width,
           int              height,
           GCancellable    *cancellable,
           GError         **error)
{
  gboolean drawn;

  if (data->take == NULL)
    return TRUE;
  cairo_save (cr);
  if (g_str_equal (picture->media, FAB_BLOCKING_MEDIA_TYPE))
    drawn = draw_blocking (cr, picture, data->take, scene, width, height, cancellable, error);
  else
    drawn = draw_image (cr, data->take, width, height, error);
  cairo_restore (cr);

  return drawn;
}

static gboolean
paint_scene (FabPicture      *picture,
             FabPictureData  *data,
             const Scene     *scene,
             cairo_t         *cr,
             int              width,
             int              height,
             GCancellable    *cancellable,
             GError         **error)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  if (!draw_take (cr, picture, data, scene, width, height, cancellable, error))
    return FALSE;
  if (scene->blocking != NULL && scene->cache != NULL)
    return draw_moving_ink (cr, picture, data, scene, width, height, cancellable, error);
  for (guint i = 0; i < picture->layers->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !draw_ink (cr, picture->pool, &g_array_index (picture->layers, Layer, i), data->inks->pdata[i], width, height,
                      cancellable, error))
      return FALSE;

  return TRUE;
}

gboolean
fab_picture_paint (FabPicture      *picture,
                   FabPictureData  *data,
                   cairo_t         *cr,
                   int              width,
                   int              height,
                   GCancellable    *cancellable,
                   GError         **error)
{
  const Scene scene = { NULL, NULL, NULL };

  g_return_val_if_fail (picture != NULL && data != NULL && cr != NULL, FALSE);
  g_return_val_if_fail (width > 0 && height > 0, FALSE);

  return paint_scene (picture, data, &scene, cr, width, height, cancellable, error);
}

cairo_surface_t *
fab_picture_draw (FabPicture      *picture,
                  FabPictureData  *data,
                  int              width,
                  int              height,
                  GCancellable    *cancellable,
                  GError         **error)
{
  return fab_picture_draw_moment (picture, data, NULL, NULL, NULL, width, height, cancellable, error);
}

cairo_surface_t *
fab_picture_draw_moment (FabPicture       *picture,
                         FabPictureData   *data,
                         FabBlocking      *blocking,
                         const FabMoment  *moment,
                         FabSurfaceCache  *cache,
                         int               width,
                         int               height,
                         GCancellable     *cancellable,
                         GError          **error)
{
  const Scene scene = { blocking, moment, cache };
  g_autoptr(cairo_surface_t) surface = NULL;
  g_autoptr(cairo_t) cr = NULL;

  g_return_val_if_fail (picture != NULL && data != NULL, NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);
  if (!paint_scene (picture, data, &scene, cr, width, height, cancellable, error))
    return NULL;
  g_clear_pointer (&cr, cairo_destroy);
  cairo_surface_flush (surface);

  return g_steal_pointer (&surface);
}
