/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-paper"

#include "config.h"

#include <math.h>

#include "fab-ink-cache.h"
#include "fab-ink-sheet.h"
#include "fab-ink-surface.h"
#include "fab-slide.h"
#include "fab-task.h"

#define TILE 256
#define UNDO_MEMORY (128 * 1024 * 1024) /* of a layer, to take strokes back at once … */
#define WINDOW_UNDO_MEMORY (32 * 1024 * 1024) /* … and of a window's */
#define CACHE_BYTES (G_GUINT64_CONSTANT (1) << 29) /* on disk */
#define WORTH_KEEPING (300 * 1000) /* microseconds of drawing */
#define AT_ONCE (12. * 1920 * 1080)     /* pixels under marks that are drawn without a thread: each counts for all of the sheet */

/* The pixels of one layer. */
typedef struct
{
  FabInkLayer   *layer;
  FabInkSurface *surface; /* NULL: still drawn elsewhere, or hidden from the start */
  GCancellable  *drawing;
} Film;

struct _FabInkSheet
{
  GObject parent_instance;

  FabInkFrame      frame;
  char            *keep;   /* NULL: nothing */
  GPtrArray       *films;  /* the lowest first */
  GPtrArray       *tiles;  /* FabSlide or NULL, row by row */
  cairo_surface_t *ground;
  FabInkLayer     *drawn;  /* that the stroke is on … */
  FabStroke       *stroke; /* … while it is drawn */
};

enum
{
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (FabInkSheet, fab_ink_sheet, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

/* --- layers and frames -------------------------------------------------------------------------- */

FabInkLayer *
fab_ink_layer_new (gint64 id)
{
  FabInkLayer *self = g_rc_box_new0 (FabInkLayer);

  self->id = id;
  self->color = -1;
  self->operator = CAIRO_OPERATOR_OVER;
  self->opacity = 1;
  self->visible = TRUE;

  return self;
}

FabInkLayer *
fab_ink_layer_ref (FabInkLayer *self)
{
  return g_rc_box_acquire (self);
}

static void
clear_layer (gpointer data)
{
  FabInkLayer *self = data;

  g_clear_object (&self->ink);
  g_free (self->stamp);
  g_free (self->look);
}

void
fab_ink_layer_unref (FabInkLayer *self)
{
  g_rc_box_release_full (self, clear_layer);
}

gboolean
fab_ink_layer_take_look (FabInkLayer *self,
                         FabLayer    *row)
{
  g_autofree char *look = g_strdup_printf ("%g %d %s %d", fab_layer_get_opacity (row), fab_layer_get_visible (row),
                                           fab_layer_get_blend (row), fab_layer_get_color (row));
  gboolean other = g_strcmp0 (look, self->look) != 0;

  self->color = fab_layer_get_color (row);
  self->opacity = fab_layer_get_opacity (row);
  self->visible = fab_layer_get_visible (row);
  self->locked = fab_layer_get_locked (row);
  self->operator = fab_ink_blend_operator (fab_layer_get_blend (row));
  g_free (self->look);
  self->look = g_steal_pointer (&look);

  return other;
}

gboolean
fab_ink_frame_covers (const FabInkFrame           *frame,
                      int                          width,
                      int                          height,
                      const cairo_rectangle_int_t *part)
{
  const cairo_rectangle_int_t *window = &frame->window;

  return frame->width == width && frame->height == height && window->x <= part->x && window->y <= part->y &&
         window->x + window->width >= part->x + part->width && window->y + window->height >= part->y + part->height;
}

static gboolean
is_window (FabInkSheet *self)
{
  return self->frame.window.width < self->frame.width || self->frame.window.height < self->frame.height;
}

/* --- films -------------------------------------------------------------------------------------- */

static void
film_free (gpointer data)
{
  Film *film = data;

  if (film->drawing)
    g_cancellable_cancel (film->drawing);
  g_clear_object (&film->drawing);
  g_clear_object (&film->surface);
  fab_ink_layer_unref (film->layer);
  g_free (film);
}

static Film *
find_film (FabInkSheet *self,
           FabInkLayer *layer)
{
  for (guint i = 0; i < self->films->len; i++)
    {
      Film *film = g_ptr_array_index (self->films, i);

      if (film->layer == layer)
        return film;
    }

  return NULL;
}

static FabInkSurface *
find_surface (FabInkSheet *self,
              FabInkLayer *layer)
{
  Film *film = layer ? find_film (self, layer) : NULL;

  return film ? film->surface : NULL;
}

static FabInkSurface *
create_surface (FabInkSheet *self,
                FabInkLayer *layer)
{
  FabInkSurface *surface = fab_ink_surface_new_window (self->frame.height, &self->frame.window);

  fab_ink_surface_set_memory (surface, is_window (self) ? WINDOW_UNDO_MEMORY : UNDO_MEMORY);
  fab_ink_surface_set_color (surface, layer->color);

  return surface;
}

/* --- tiles -------------------------------------------------------------------------------------- */

static int
count_columns (FabInkSheet *self)
{
  return (self->frame.window.width + TILE - 1) / TILE;
}

static int
count_rows (FabInkSheet *self)
{
  return (self->frame.window.height + TILE - 1) / TILE;
}

/* @area: of the window. */
static void
damage (FabInkSheet                 *self,
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
damage_all (FabInkSheet *self)
{
  g_ptr_array_set_size (self->tiles, 0);
  g_ptr_array_set_size (self->tiles, count_columns (self) * count_rows (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
fab_ink_sheet_has_ground (FabInkSheet *self)
{
  g_return_val_if_fail (FAB_IS_INK_SHEET (self), FALSE);

  for (guint i = 0; self->ground && i < self->films->len; i++)
    {
      const Film *film = g_ptr_array_index (self->films, i);

      if (film->layer->visible && film->layer->operator != CAIRO_OPERATOR_OVER)
        return TRUE;
    }

  return FALSE;
}

static void
paint_ground (FabInkSheet *self,
              cairo_t     *cr)
{
  double scale = (double) self->frame.width / cairo_image_surface_get_width (self->ground);

  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, self->ground, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_paint (cr);
  cairo_restore (cr);
}

static void
paint_film (FabInkSheet *self,
            const Film  *film,
            cairo_t     *cr)
{
  if (!film->layer->visible || film->surface == NULL)
    return;
  cairo_set_operator (cr, film->layer->operator);
  cairo_set_source_surface (cr, fab_ink_surface_get (film->surface), self->frame.window.x, self->frame.window.y);
  cairo_paint_with_alpha (cr, film->layer->opacity);
}

void
fab_ink_sheet_paint (FabInkSheet *self,
                     cairo_t     *cr,
                     gboolean     ground)
{
  g_return_if_fail (FAB_IS_INK_SHEET (self));

  if (ground && self->ground)
    paint_ground (self, cr);
  for (guint i = 0; i < self->films->len; i++)
    paint_film (self, g_ptr_array_index (self->films, i), cr);
}

void
fab_ink_sheet_paint_layer (FabInkSheet *self,
                           cairo_t     *cr,
                           FabInkLayer *layer)
{
  Film *film;

  g_return_if_fail (FAB_IS_INK_SHEET (self));

  film = layer ? find_film (self, layer) : NULL;
  if (film)
    paint_film (self, film, cr);
}

static FabSlide *
create_tile (FabInkSheet *self,
             int          x,
             int          y)
{
  const cairo_rectangle_int_t *window = &self->frame.window;
  int width = MIN (TILE, window->width - x), height = MIN (TILE, window->height - y);
  cairo_surface_t *tile = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (tile);

  cairo_translate (cr, -window->x - x, -window->y - y);
  fab_ink_sheet_paint (self, cr, fab_ink_sheet_has_ground (self));
  cairo_destroy (cr);

  return fab_slide_new (tile);
}

/* From pixel to pixel, so that no seam is seen between two of them. */
static graphene_rect_t
place_part (FabInkSheet                 *self,
            const cairo_rectangle_int_t *part,
            const graphene_rect_t       *bounds)
{
  double sx = bounds->size.width / self->frame.width, sy = bounds->size.height / self->frame.height;
  double left = bounds->origin.x + part->x * sx, top = bounds->origin.y + part->y * sy;
  double right = left + part->width * sx, bottom = top + part->height * sy;

  return GRAPHENE_RECT_INIT (round (left), round (top), round (right) - round (left), round (bottom) - round (top));
}

graphene_rect_t
fab_ink_sheet_place (FabInkSheet           *self,
                     const graphene_rect_t *bounds)
{
  g_return_val_if_fail (FAB_IS_INK_SHEET (self), *bounds);

  return place_part (self, &self->frame.window, bounds);
}

void
fab_ink_sheet_snapshot (FabInkSheet           *self,
                        GtkSnapshot           *snapshot,
                        gboolean               soft,
                        const graphene_rect_t *bounds,
                        const graphene_rect_t *seen)
{
  const cairo_rectangle_int_t *window = &self->frame.window;
  int columns = count_columns (self);

  g_return_if_fail (FAB_IS_INK_SHEET (self));

  for (guint i = 0; i < self->tiles->len; i++)
    {
      int x = i % columns * TILE, y = i / columns * TILE;
      cairo_rectangle_int_t part = { window->x + x, window->y + y, MIN (TILE, window->width - x), MIN (TILE, window->height - y) };
      graphene_rect_t place = place_part (self, &part, bounds);
      gpointer *tile = &g_ptr_array_index (self->tiles, i);

      if (!graphene_rect_intersection (&place, seen, NULL))
        continue;
      if (*tile == NULL)
        *tile = create_tile (self, x, y);
      fab_slide_snapshot (*tile, snapshot, soft, &place);
    }
}

/* --- drawing on a thread ------------------------------------------------------------------------ */

typedef struct
{
  FabInkLayer   *layer;
  FabInkSurface *surface;
  FabInk        *ink;
  FabInkCache   *cache; /* NULL: none */
  char          *key;   /* of the layer in it */
} Job;

static void
job_free (Job *job)
{
  g_object_unref (job->surface);
  g_object_unref (job->ink);
  g_clear_pointer (&job->cache, fab_ink_cache_free);
  fab_ink_layer_unref (job->layer);
  g_free (job->key);
  g_free (job);
}

static gboolean
draw_cached (Job          *job,
             GCancellable *cancellable)
{
  gint64 start = g_get_monotonic_time ();
  gboolean drawn = fab_ink_cache_show (job->cache, job->key, job->surface, job->ink, cancellable);

  if (drawn && g_get_monotonic_time () - start > WORTH_KEEPING)
    fab_ink_cache_store (job->cache, job->key, job->surface, job->ink, NULL);

  return drawn;
}

static void
draw_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Job *job = data;

  g_task_return_boolean (task, job->cache ? draw_cached (job, cancellable)
                                          : fab_ink_surface_show (job->surface, job->ink, cancellable, NULL));
}

/* Meanwhile there may be other ink, and a stroke may have been begun. */
static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  FabInkSheet *self = FAB_INK_SHEET (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  Film *film = find_film (self, job->layer);

  if (!g_task_propagate_boolean (G_TASK (result), NULL) || film == NULL ||
      film->drawing != g_task_get_cancellable (G_TASK (result)))
    return;
  g_clear_object (&film->drawing);
  film->surface = g_object_ref (job->surface);
  fab_ink_surface_set_color (film->surface, film->layer->color);
  fab_ink_surface_show (film->surface, film->layer->ink, NULL, NULL);
  if (self->stroke && self->drawn == film->layer)
    fab_ink_surface_stroke (film->surface, self->stroke, 0, NULL);
  damage_all (self);
}

static FabInkCache *
open_cache (void)
{
  g_autofree char *dir = g_build_filename (g_get_user_cache_dir (), "fabula", "ink", NULL);

  return fab_ink_cache_new (dir, CACHE_BYTES);
}

static void
draw_elsewhere (FabInkSheet *self,
                Film        *film)
{
  g_autoptr(GTask) task = NULL;
  Job *job = g_new0 (Job, 1);

  film->drawing = g_cancellable_new ();
  *job = (Job) {
    fab_ink_layer_ref (film->layer), create_surface (self, film->layer), g_object_ref (film->layer->ink),
    self->keep ? open_cache () : NULL,
    self->keep ? g_strdup_printf ("%s %" G_GINT64_FORMAT, self->keep, film->layer->id) : NULL,
  };
  task = g_task_new (self, film->drawing, drawn_cb, NULL);
  g_task_set_source_tag (task, draw_elsewhere);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  fab_task_run_in_thread (task, draw_in_thread);
}

static gboolean
is_much (FabInkSheet *self,
         FabInk      *ink)
{
  return (double) fab_ink_get_n (ink) * self->frame.width * self->frame.height > AT_ONCE;
}

/* A window is left alone for what is hidden. */
static void
draw_film (FabInkSheet *self,
           Film        *film)
{
  cairo_rectangle_int_t area = { 0 };
  FabInk *ink = film->layer->ink;

  if (film->drawing)
    return; /* what it lacks is drawn when it is there */
  if (film->surface == NULL && ink != NULL && (is_window (self) ? film->layer->visible : is_much (self, ink)))
    {
      draw_elsewhere (self, film);
      return;
    }
  if (film->surface == NULL && is_window (self) && ink)
    return;
  if (film->surface == NULL)
    film->surface = create_surface (self, film->layer);
  fab_ink_surface_set_color (film->surface, film->layer->color);
  if (ink)
    fab_ink_surface_show (film->surface, ink, NULL, &area);
  damage (self, &area);
}

/* --- public ------------------------------------------------------------------------------------- */

static void
fab_ink_sheet_finalize (GObject *object)
{
  FabInkSheet *self = FAB_INK_SHEET (object);

  g_clear_pointer (&self->stroke, fab_stroke_unref);
  g_clear_pointer (&self->drawn, fab_ink_layer_unref);
  g_clear_pointer (&self->ground, cairo_surface_destroy);
  g_ptr_array_unref (self->films);
  g_ptr_array_unref (self->tiles);
  g_free (self->keep);

  G_OBJECT_CLASS (fab_ink_sheet_parent_class)->finalize (object);
}

static void
fab_ink_sheet_class_init (FabInkSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fab_ink_sheet_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fab_ink_sheet_init (FabInkSheet *self)
{
  self->films = g_ptr_array_new_with_free_func (film_free);
  self->tiles = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_slide_free);
}

FabInkSheet *
fab_ink_sheet_new (const FabInkFrame *frame,
                   const char        *keep)
{
  FabInkSheet *self = g_object_new (FAB_TYPE_INK_SHEET, NULL);

  self->frame = *frame;
  self->keep = g_strdup (keep);
  damage_all (self);

  return self;
}

const FabInkFrame *
fab_ink_sheet_get_frame (FabInkSheet *self)
{
  g_return_val_if_fail (FAB_IS_INK_SHEET (self), NULL);

  return &self->frame;
}

static Film *
steal_film (GPtrArray   *films,
            FabInkLayer *layer)
{
  for (guint i = 0; i < films->len; i++)
    if (((Film *) g_ptr_array_index (films, i))->layer == layer)
      return g_ptr_array_steal_index (films, i);

  return NULL;
}

void
fab_ink_sheet_set_layers (FabInkSheet *self,
                          GPtrArray   *layers)
{
  g_autoptr(GPtrArray) old = NULL;

  g_return_if_fail (FAB_IS_INK_SHEET (self));
  g_return_if_fail (layers != NULL);

  old = g_steal_pointer (&self->films);
  self->films = g_ptr_array_new_with_free_func (film_free);
  for (guint i = 0; i < layers->len; i++)
    {
      FabInkLayer *layer = g_ptr_array_index (layers, i);
      Film *film = steal_film (old, layer);

      if (film == NULL)
        {
          film = g_new0 (Film, 1);
          film->layer = fab_ink_layer_ref (layer);
        }
      g_ptr_array_add (self->films, film);
    }
  for (guint i = 0; i < self->films->len; i++)
    draw_film (self, g_ptr_array_index (self->films, i));
  damage_all (self);
}

void
fab_ink_sheet_update (FabInkSheet *self,
                      FabInkLayer *layer)
{
  Film *film;

  g_return_if_fail (FAB_IS_INK_SHEET (self));
  g_return_if_fail (layer != NULL);

  film = find_film (self, layer);
  if (film)
    draw_film (self, film);
}

gboolean
fab_ink_sheet_has (FabInkSheet *self,
                   FabInkLayer *layer)
{
  g_return_val_if_fail (FAB_IS_INK_SHEET (self), FALSE);

  return find_surface (self, layer) != NULL;
}

gboolean
fab_ink_sheet_is_ready (FabInkSheet *self)
{
  g_return_val_if_fail (FAB_IS_INK_SHEET (self), FALSE);

  for (guint i = 0; i < self->films->len; i++)
    {
      const Film *film = g_ptr_array_index (self->films, i);

      if (film->layer->visible && film->surface == NULL)
        return FALSE;
    }

  return TRUE;
}

void
fab_ink_sheet_preview (FabInkSheet *self,
                       FabInkLayer *layer,
                       FabInk      *ink)
{
  FabInkSurface *surface;
  cairo_rectangle_int_t area = { 0 };

  g_return_if_fail (FAB_IS_INK_SHEET (self));
  g_return_if_fail (FAB_IS_INK (ink));

  surface = find_surface (self, layer);
  if (surface)
    fab_ink_surface_show (surface, ink, NULL, &area);
  damage (self, &area);
}

void
fab_ink_sheet_set_ground (FabInkSheet     *self,
                          cairo_surface_t *ground)
{
  g_return_if_fail (FAB_IS_INK_SHEET (self));

  if (self->ground == ground)
    return;
  g_clear_pointer (&self->ground, cairo_surface_destroy);
  self->ground = ground ? cairo_surface_reference (ground) : NULL;
  if (fab_ink_sheet_has_ground (self))
    damage_all (self);
}

/* --- strokes ------------------------------------------------------------------------------------ */

void
fab_ink_sheet_stroke (FabInkSheet *self,
                      FabInkLayer *layer,
                      FabStroke   *stroke,
                      gsize        from)
{
  FabInkSurface *surface;
  cairo_rectangle_int_t area = { 0 };

  g_return_if_fail (FAB_IS_INK_SHEET (self));

  if (self->stroke != stroke)
    {
      fab_ink_sheet_end_stroke (self);
      self->stroke = fab_stroke_ref (stroke);
      self->drawn = fab_ink_layer_ref (layer);
      from = 0;
    }
  surface = find_surface (self, layer);
  if (surface)
    fab_ink_surface_stroke (surface, stroke, from, &area);
  damage (self, &area);
}

static void
finish_stroke (FabInkSheet *self,
               void       (*finish) (FabInkSurface *surface, cairo_rectangle_int_t *damage))
{
  FabInkSurface *surface = find_surface (self, self->drawn);
  cairo_rectangle_int_t area = { 0 };

  if (self->stroke && surface)
    finish (surface, &area);
  g_clear_pointer (&self->stroke, fab_stroke_unref);
  g_clear_pointer (&self->drawn, fab_ink_layer_unref);
  damage (self, &area);
}

void
fab_ink_sheet_end_stroke (FabInkSheet *self)
{
  g_return_if_fail (FAB_IS_INK_SHEET (self));

  finish_stroke (self, fab_ink_surface_end_stroke);
}

void
fab_ink_sheet_cancel_stroke (FabInkSheet *self)
{
  g_return_if_fail (FAB_IS_INK_SHEET (self));

  finish_stroke (self, fab_ink_surface_cancel_stroke);
}
