/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-paper"

#include "config.h"

#include <math.h>

#include "fab-ink-cache.h"
#include "fab-ink-surface.h"
#include "fab-layer-ink.h"
#include "fab-paper-ink.h"
#include "fab-slide.h"

#define TILE 256
#define UNDO_MEMORY (128 * 1024 * 1024) /* of a layer, to take strokes back at once */
#define CACHE_BYTES (G_GUINT64_CONSTANT (1) << 29) /* on disk */
#define WORTH_KEEPING (300 * 1000) /* microseconds of drawing */
#define AT_ONCE 40                      /* marks that are drawn without a thread */

typedef struct
{
  gint64           id;
  char            *stamp;   /* the same: the same marks */
  char            *look;    /* all else that is seen of it */
  FabInk          *ink;
  FabInkSurface   *surface; /* NULL: still drawn elsewhere */
  GCancellable    *drawing;
  cairo_operator_t operator;
  double           opacity;
  gboolean         visible, locked;
} Layer;

struct _FabPaperInk
{
  GObject parent_instance;

  FabSession      *session;
  gint64           panel;
  GPtrArray       *layers;  /* Layer, the lowest first */
  GPtrArray       *tiles;   /* FabSlide or NULL, row by row */
  int              width, height;
  cairo_surface_t *ground;

  Layer           *own;     /* while there is none: a first layer that is not in the story yet */
  gint64           layer;   /* drawn on, 0: own */
  FabStroke       *stroke;
  FabSteady       *steady;  /* between the hand and the stroke */
  gboolean         storing;
};

enum
{
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (FabPaperInk, fab_paper_ink, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void
layer_free (gpointer data)
{
  Layer *layer = data;

  if (layer->drawing)
    g_cancellable_cancel (layer->drawing);
  g_clear_object (&layer->drawing);
  g_clear_object (&layer->ink);
  g_clear_object (&layer->surface);
  g_free (layer->stamp);
  g_free (layer->look);
  g_free (layer);
}

/* --- tiles -------------------------------------------------------------------------------------- */

static int
count_columns (FabPaperInk *self)
{
  return (self->width + TILE - 1) / TILE;
}

static int
count_rows (FabPaperInk *self)
{
  return (self->height + TILE - 1) / TILE;
}

static void
damage (FabPaperInk                 *self,
        const cairo_rectangle_int_t *area)
{
  int columns = count_columns (self);
  int left = MAX (0, area->x / TILE), right = MIN (columns - 1, (area->x + area->width - 1) / TILE);
  int top = MAX (0, area->y / TILE), bottom = MIN (count_rows (self) - 1, (area->y + area->height - 1) / TILE);

  if (area->width <= 0 || area->height <= 0)
    return;
  for (int y = top; y <= bottom; y++)
    for (int x = left; x <= right; x++)
      fab_slide_free (g_steal_pointer (&g_ptr_array_index (self->tiles, y * columns + x)));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
damage_all (FabPaperInk *self)
{
  g_ptr_array_set_size (self->tiles, 0);
  g_ptr_array_set_size (self->tiles, count_columns (self) * count_rows (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
fab_paper_ink_has_ground (FabPaperInk *self)
{
  g_return_val_if_fail (FAB_IS_PAPER_INK (self), FALSE);

  for (guint i = 0; self->ground && i < self->layers->len; i++)
    {
      const Layer *layer = g_ptr_array_index (self->layers, i);

      if (layer->visible && layer->operator != CAIRO_OPERATOR_OVER)
        return TRUE;
    }

  return FALSE;
}

static void
paint_ground (FabPaperInk *self,
              cairo_t     *cr)
{
  double scale = (double) self->width / cairo_image_surface_get_width (self->ground);

  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, self->ground, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_paint (cr);
  cairo_restore (cr);
}

static void
paint_layer (const Layer *layer,
             cairo_t     *cr)
{
  if (layer == NULL || !layer->visible || layer->surface == NULL)
    return;
  cairo_set_operator (cr, layer->operator);
  cairo_set_source_surface (cr, fab_ink_surface_get (layer->surface), 0, 0);
  cairo_paint_with_alpha (cr, layer->opacity);
}

static FabSlide *
create_tile (FabPaperInk *self,
             int          x,
             int          y)
{
  int width = MIN (TILE, self->width - x), height = MIN (TILE, self->height - y);
  cairo_surface_t *tile = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (tile);

  cairo_translate (cr, -x, -y);
  if (fab_paper_ink_has_ground (self))
    paint_ground (self, cr);
  for (guint i = 0; i < self->layers->len; i++)
    paint_layer (g_ptr_array_index (self->layers, i), cr);
  paint_layer (self->own, cr);
  cairo_destroy (cr);

  return fab_slide_new (tile);
}

cairo_surface_t *
fab_paper_ink_flatten (FabPaperInk *self)
{
  cairo_surface_t *surface;
  cairo_t *cr;

  g_return_val_if_fail (FAB_IS_PAPER_INK (self), NULL);

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MAX (1, self->width), MAX (1, self->height));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  if (self->ground)
    paint_ground (self, cr);
  for (guint i = 0; i < self->layers->len; i++)
    paint_layer (g_ptr_array_index (self->layers, i), cr);
  cairo_destroy (cr);

  return surface;
}

/* From pixel to pixel of the screen where it is not turned, so that no seam is seen between two of them. */
static graphene_rect_t
place_tile (FabPaperInk           *self,
            FabSlide              *tile,
            int                    x,
            int                    y,
            const graphene_rect_t *bounds)
{
  double sx = bounds->size.width / self->width, sy = bounds->size.height / self->height;
  double left = bounds->origin.x + x * sx, top = bounds->origin.y + y * sy, right, bottom;
  int width, height;

  fab_slide_get_size (tile, &width, &height);
  right = left + width * sx;
  bottom = top + height * sy;
  if (bounds->size.height > 1) /* else it is under a matrix, one high */
    return GRAPHENE_RECT_INIT (round (left), round (top), round (right) - round (left), round (bottom) - round (top));

  return GRAPHENE_RECT_INIT (left, top, right - left, bottom - top);
}

void
fab_paper_ink_snapshot (FabPaperInk           *self,
                        GtkSnapshot           *snapshot,
                        gboolean               soft,
                        const graphene_rect_t *bounds)
{
  int columns;

  g_return_if_fail (FAB_IS_PAPER_INK (self));

  if (self->width == 0)
    return;
  columns = count_columns (self);
  for (guint i = 0; i < self->tiles->len; i++)
    {
      int x = i % columns * TILE, y = i / columns * TILE;
      gpointer *tile = &g_ptr_array_index (self->tiles, i);
      graphene_rect_t place;

      if (*tile == NULL)
        *tile = create_tile (self, x, y);
      place = place_tile (self, *tile, x, y, bounds);
      fab_slide_snapshot (*tile, snapshot, soft, &place);
    }
}

/* --- layers ------------------------------------------------------------------------------------- */

static FabInkSurface *
create_surface (FabPaperInk *self,
                gint32       color)
{
  FabInkSurface *surface = fab_ink_surface_new (self->width, self->height);

  fab_ink_surface_set_memory (surface, UNDO_MEMORY);
  fab_ink_surface_set_color (surface, color);

  return surface;
}

static Layer *
find_layer (FabPaperInk *self,
            gint64       id)
{
  for (guint i = 0; i < self->layers->len; i++)
    {
      Layer *layer = g_ptr_array_index (self->layers, i);

      if (layer->id == id)
        return layer;
    }

  return NULL;
}

typedef struct
{
  gint64         id;
  FabInkSurface *surface;
  FabInk        *ink;
  FabInkCache   *cache;
  char          *key; /* of the layer in it */
} Job;

static void
job_free (Job *job)
{
  g_object_unref (job->surface);
  g_object_unref (job->ink);
  fab_ink_cache_free (job->cache);
  g_free (job->key);
  g_free (job);
}

static void
draw_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Job *job = data;
  gint64 start = g_get_monotonic_time ();
  gboolean drawn = fab_ink_cache_show (job->cache, job->key, job->surface, job->ink, cancellable);

  if (drawn && g_get_monotonic_time () - start > WORTH_KEEPING)
    fab_ink_cache_store (job->cache, job->key, job->surface, job->ink, NULL);
  g_task_return_boolean (task, drawn);
}

static FabInkCache *
open_cache (void)
{
  g_autofree char *dir = g_build_filename (g_get_user_cache_dir (), "fabula", "ink", NULL);

  return fab_ink_cache_new (dir, CACHE_BYTES);
}

/* Another document may have the same: what is not its ink is drawn over. */
static char *
make_key (FabPaperInk *self,
          gint64       layer)
{
  FabStory *story = fab_session_get_story (self->session);
  GFile *file = fab_story_get_file (story);
  g_autofree char *uri = file ? g_file_get_uri (file) : g_strdup (fab_story_get_work_path (story));

  return g_strdup_printf ("%s %" G_GINT64_FORMAT, uri, layer);
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  FabPaperInk *self = FAB_PAPER_INK (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  Layer *layer = find_layer (self, job->id);

  if (!g_task_propagate_boolean (G_TASK (result), NULL) || layer == NULL ||
      layer->drawing != g_task_get_cancellable (G_TASK (result)))
    return;
  g_clear_object (&layer->drawing);
  layer->surface = g_object_ref (job->surface);
  damage_all (self);
}

static void
draw_elsewhere (FabPaperInk *self,
                Layer       *layer,
                gint32       color)
{
  g_autoptr(GTask) task = NULL;
  Job *job = g_new0 (Job, 1);

  if (layer->drawing)
    g_cancellable_cancel (layer->drawing);
  g_clear_object (&layer->drawing);
  layer->drawing = g_cancellable_new ();
  *job = (Job) {
    layer->id, create_surface (self, color), g_object_ref (layer->ink), open_cache (), make_key (self, layer->id),
  };
  task = g_task_new (self, layer->drawing, drawn_cb, NULL);
  g_task_set_source_tag (task, draw_elsewhere);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, draw_in_thread);
}

static void
draw_layer (FabPaperInk *self,
            Layer       *layer,
            gint32       color)
{
  cairo_rectangle_int_t area = { 0 };

  if (layer->surface == NULL && fab_ink_get_n (layer->ink) > AT_ONCE)
    {
      draw_elsewhere (self, layer, color);
      return;
    }
  if (layer->surface == NULL)
    layer->surface = create_surface (self, color);
  fab_ink_surface_show (layer->surface, layer->ink, NULL, &area);
  damage (self, &area);
}

static char *
describe_look (FabLayer *row)
{
  return g_strdup_printf ("%g %d %s %d", fab_layer_get_opacity (row), fab_layer_get_visible (row),
                          fab_layer_get_blend (row), fab_layer_get_color (row));
}

/* TRUE where all of it is to be laid anew. */
static gboolean
take_look (FabPaperInk *self,
           Layer       *layer,
           FabLayer    *row)
{
  g_autofree char *look = describe_look (row);
  gboolean other = g_strcmp0 (look, layer->look) != 0;

  layer->opacity = fab_layer_get_opacity (row);
  layer->visible = fab_layer_get_visible (row);
  layer->locked = fab_layer_get_locked (row);
  layer->operator = fab_ink_blend_operator (fab_layer_get_blend (row));
  if (other && layer->surface)
    fab_ink_surface_set_color (layer->surface, fab_layer_get_color (row));
  g_free (layer->look);
  layer->look = g_steal_pointer (&look);

  return other;
}

static void
take_marks (FabPaperInk *self,
            Layer       *layer,
            FabLayer    *row)
{
  g_autoptr(FabInk) known = NULL;

  if (layer->ink && g_strcmp0 (layer->stamp, fab_layer_get_ink (row)) == 0 && (layer->surface || layer->drawing))
    return;
  known = g_steal_pointer (&layer->ink);
  layer->ink = fab_layer_ink_load (fab_session_get_story (self->session), layer->id, known, NULL);
  if (layer->ink == NULL)
    layer->ink = fab_ink_new ();
  g_free (layer->stamp);
  layer->stamp = g_strdup (fab_layer_get_ink (row));
  draw_layer (self, layer, fab_layer_get_color (row));
}

static Layer *
steal_layer (GPtrArray *layers,
             gint64     id)
{
  for (guint i = 0; i < layers->len; i++)
    if (((Layer *) g_ptr_array_index (layers, i))->id == id)
      return g_ptr_array_steal_index (layers, i);

  return NULL;
}

static void
load_layers (FabPaperInk *self)
{
  g_autoptr(GListModel) rows = fab_story_dup_layers (fab_session_get_story (self->session), self->panel);
  g_autoptr(GPtrArray) old = g_steal_pointer (&self->layers);
  guint n = g_list_model_get_n_items (rows);
  gboolean other = n != old->len;

  self->layers = g_ptr_array_new_with_free_func (layer_free);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(FabLayer) row = g_list_model_get_item (rows, i);
      Layer *layer = steal_layer (old, fab_layer_get_id (row));

      if (layer == NULL)
        {
          layer = g_new0 (Layer, 1);
          layer->id = fab_layer_get_id (row);
          other = TRUE;
        }
      g_ptr_array_add (self->layers, layer);
      other |= take_look (self, layer, row);
      take_marks (self, layer, row);
    }
  if (other || old->len > 0)
    damage_all (self);
}

void
fab_paper_ink_load (FabPaperInk *self,
                    FabSession  *session,
                    gint64       panel,
                    int          width,
                    int          height)
{
  g_return_if_fail (FAB_IS_PAPER_INK (self));

  if (self->storing)
    return;
  fab_paper_ink_cancel (self);
  g_clear_pointer (&self->own, layer_free);
  if (self->width != width || self->height != height || self->panel != panel || self->session != session)
    {
      g_ptr_array_set_size (self->layers, 0);
      self->width = width;
      self->height = height;
      self->panel = panel;
      g_set_object (&self->session, session);
      damage_all (self);
    }
  if (session && panel != 0 && width > 0 && height > 0)
    load_layers (self);
}

FabInk *
fab_paper_ink_get_ink (FabPaperInk *self,
                       gint64       id)
{
  Layer *layer;

  g_return_val_if_fail (FAB_IS_PAPER_INK (self), NULL);

  layer = find_layer (self, id);

  return layer ? layer->ink : NULL;
}

void
fab_paper_ink_preview (FabPaperInk *self,
                       gint64       id,
                       FabInk      *ink)
{
  cairo_rectangle_int_t area = { 0 };
  Layer *layer;

  g_return_if_fail (FAB_IS_PAPER_INK (self));
  g_return_if_fail (FAB_IS_INK (ink));

  layer = find_layer (self, id);
  if (layer == NULL || layer->surface == NULL)
    return;
  fab_ink_surface_show (layer->surface, ink, NULL, &area);
  g_clear_pointer (&layer->stamp, g_free); /* not as the story has it */
  damage (self, &area);
}

void
fab_paper_ink_set_ground (FabPaperInk     *self,
                          cairo_surface_t *ground)
{
  g_return_if_fail (FAB_IS_PAPER_INK (self));

  if (self->ground == ground)
    return;
  g_clear_pointer (&self->ground, cairo_surface_destroy);
  self->ground = ground ? cairo_surface_reference (ground) : NULL;
  if (fab_paper_ink_has_ground (self))
    damage_all (self);
}

/* --- strokes ------------------------------------------------------------------------------------ */

gboolean
fab_paper_ink_set_layer (FabPaperInk *self,
                         gint64       id)
{
  Layer *layer;

  g_return_val_if_fail (FAB_IS_PAPER_INK (self), FALSE);

  if (self->session == NULL || self->panel == 0 || self->width == 0)
    return FALSE;
  self->layer = id;
  layer = find_layer (self, id);
  if (layer)
    return layer->visible && !layer->locked && layer->surface;
  if (id != 0)
    return FALSE;
  if (self->own == NULL)
    {
      self->own = g_new0 (Layer, 1);
      self->own->visible = TRUE;
      self->own->opacity = 1;
      self->own->operator = CAIRO_OPERATOR_OVER;
      self->own->surface = create_surface (self, -1);
    }

  return TRUE;
}

static Layer *
get_active (FabPaperInk *self)
{
  return self->layer != 0 ? find_layer (self, self->layer) : self->own;
}

gboolean
fab_paper_ink_is_drawing (FabPaperInk *self)
{
  g_return_val_if_fail (FAB_IS_PAPER_INK (self), FALSE);

  return self->stroke != NULL;
}

void
fab_paper_ink_begin (FabPaperInk *self,
                     const char  *tool,
                     guint32      rgb,
                     double       size,
                     FabSteady   *steady)
{
  g_return_if_fail (FAB_IS_PAPER_INK (self));
  g_return_if_fail (self->stroke == NULL && get_active (self) != NULL);

  self->steady = steady;

  self->stroke = fab_stroke_new (tool, rgb, size);
}

static void
paint_from (FabPaperInk *self,
            gsize        from)
{
  cairo_rectangle_int_t area = { 0 };

  if (fab_stroke_get_n_samples (self->stroke) > from)
    fab_ink_surface_stroke (get_active (self)->surface, self->stroke, from, &area);
  damage (self, &area);
}

void
fab_paper_ink_append (FabPaperInk     *self,
                      const FabSample *sample)
{
  gsize from;

  g_return_if_fail (FAB_IS_PAPER_INK (self));
  g_return_if_fail (self->stroke != NULL);

  from = fab_stroke_get_n_samples (self->stroke);
  fab_steady_add (self->steady, sample, self->stroke);
  paint_from (self, from);
}

void
fab_paper_ink_cancel (FabPaperInk *self)
{
  cairo_rectangle_int_t area = { 0 };
  Layer *active;

  g_return_if_fail (FAB_IS_PAPER_INK (self));

  active = get_active (self);
  if (self->stroke && active)
    fab_ink_surface_cancel_stroke (active->surface, &area);
  g_clear_pointer (&self->stroke, fab_stroke_unref);
  g_clear_pointer (&self->steady, fab_steady_free);
  damage (self, &area);
}

/* The pixels are there already, on the layer that the story made for them too. */
static void
keep_stroke (FabPaperInk *self,
             gint64       stored)
{
  if (self->layer == 0)
    {
      self->own->id = stored;
      self->own->ink = fab_ink_new ();
      g_ptr_array_add (self->layers, g_steal_pointer (&self->own));
    }
  self->layer = stored;
  self->storing = FALSE;
  fab_paper_ink_load (self, self->session, self->panel, self->width, self->height);
}

void
fab_paper_ink_end (FabPaperInk *self)
{
  g_autoptr(FabStroke) stroke = NULL;
  g_autoptr(FabInkMark) mark = NULL;
  cairo_rectangle_int_t area = { 0 };
  gint64 stored;
  gsize from;

  g_return_if_fail (FAB_IS_PAPER_INK (self));
  g_return_if_fail (self->stroke != NULL);

  from = fab_stroke_get_n_samples (self->stroke);
  fab_steady_end (self->steady, self->stroke);
  paint_from (self, from);
  g_clear_pointer (&self->steady, fab_steady_free);
  stroke = g_steal_pointer (&self->stroke);
  fab_ink_surface_end_stroke (get_active (self)->surface, &area);
  damage (self, &area);
  mark = fab_ink_mark_new_stroke (stroke);
  self->storing = TRUE;
  stored = fab_session_add_mark (self->session, self->panel, self->layer, mark);
  if (stored != 0)
    {
      keep_stroke (self, stored);
      return;
    }
  self->storing = FALSE; /* not stored: not shown either */
  if (self->layer != 0)
    g_clear_pointer (&get_active (self)->stamp, g_free);
  fab_paper_ink_load (self, self->session, self->panel, self->width, self->height);
}

static void
fab_paper_ink_finalize (GObject *object)
{
  FabPaperInk *self = FAB_PAPER_INK (object);

  g_clear_pointer (&self->stroke, fab_stroke_unref);
  g_clear_pointer (&self->steady, fab_steady_free);
  g_clear_pointer (&self->own, layer_free);
  g_clear_pointer (&self->ground, cairo_surface_destroy);
  g_clear_object (&self->session);
  g_ptr_array_unref (self->layers);
  g_ptr_array_unref (self->tiles);

  G_OBJECT_CLASS (fab_paper_ink_parent_class)->finalize (object);
}

static void
fab_paper_ink_class_init (FabPaperInkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fab_paper_ink_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fab_paper_ink_init (FabPaperInk *self)
{
  self->layers = g_ptr_array_new_with_free_func (layer_free);
  self->tiles = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_slide_free);
}

FabPaperInk *
fab_paper_ink_new (void)
{
  return g_object_new (FAB_TYPE_PAPER_INK, NULL);
}
