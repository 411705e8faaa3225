/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-paper"

#include "config.h"

#include <math.h>

#include "fab-ink-sheet.h"
#include "fab-layer-ink.h"
#include "fab-paper-ink.h"

#define MARGIN 256       /* pixels around what is seen, so that a little way off is sharp at once */
#define GRID 64
#define PIXEL_BYTES 12   /* of a layer where all is drawn on */
#define CLOSE_MEMORY (512. * 1024 * 1024) /* of all layers, seen from close up */
#define MAX_SHEETS 3

struct _FabPaperInk
{
  GObject parent_instance;

  FabSession      *session;
  gint64           panel;
  GPtrArray       *layers;  /* FabInkLayer, the lowest first */
  FabInkSheet     *sheet;   /* all of it, as it fits */
  FabInkSheet     *close;   /* what is seen of it at the size at which it is seen, or NULL … */
  FabInkSheet     *coming;  /* … and the next one, while it is drawn */
  int              width, height;
  cairo_surface_t *ground;

  FabInkLayer     *own;     /* while there is none: a first layer that is not in the story yet */
  gint64           layer;   /* drawn on, 0: own … */
  const char      *kind;    /* … which will be one of those; not owned */
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

/* --- sheets ------------------------------------------------------------------------------------- */

static guint
list_sheets (FabPaperInk *self,
             FabInkSheet *sheets[MAX_SHEETS])
{
  FabInkSheet *all[MAX_SHEETS] = { self->sheet, self->close, self->coming };
  guint n = 0;

  for (guint i = 0; i < MAX_SHEETS; i++)
    if (all[i])
      sheets[n++] = all[i];

  return n;
}

/* What was drawn from close up is shown once all of it is there, and not within a stroke: it changes all that is seen,
 * which takes longer than a hand should wait. */
static void
bring_coming (FabPaperInk *self)
{
  if (self->coming == NULL || self->stroke != NULL || !fab_ink_sheet_is_ready (self->coming))
    return;
  g_set_object (&self->close, self->coming);
  g_clear_object (&self->coming);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
sheet_changed_cb (FabPaperInk *self,
                  FabInkSheet *sheet)
{
  if (sheet == self->coming)
    bring_coming (self);
  else
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
give_layers (FabPaperInk *self,
             FabInkSheet *sheet)
{
  g_autoptr(GPtrArray) layers = g_ptr_array_new ();

  g_ptr_array_extend (layers, self->layers, NULL, NULL);
  if (self->own)
    g_ptr_array_add (layers, self->own);
  fab_ink_sheet_set_layers (sheet, layers);
}

static void
give_all_layers (FabPaperInk *self)
{
  FabInkSheet *sheets[MAX_SHEETS];
  guint n = list_sheets (self, sheets);

  for (guint i = 0; i < n; i++)
    give_layers (self, sheets[i]);
}

static FabInkSheet *
create_sheet (FabPaperInk       *self,
              const FabInkFrame *frame,
              const char        *keep)
{
  FabInkSheet *sheet = fab_ink_sheet_new (frame, keep);

  fab_ink_sheet_set_ground (sheet, self->ground);
  g_signal_connect_object (sheet, "changed", G_CALLBACK (sheet_changed_cb), self, G_CONNECT_SWAPPED);

  return sheet;
}

static void
update_layer (FabPaperInk *self,
              FabInkLayer *layer)
{
  FabInkSheet *sheets[MAX_SHEETS];
  guint n = list_sheets (self, sheets);

  for (guint i = 0; i < n; i++)
    fab_ink_sheet_update (sheets[i], layer);
}

gboolean
fab_paper_ink_has_ground (FabPaperInk *self)
{
  g_return_val_if_fail (FAB_IS_PAPER_INK (self), FALSE);

  return self->sheet && fab_ink_sheet_has_ground (self->sheet);
}

/* --- from close up ------------------------------------------------------------------------------ */

static guint
count_visible (FabPaperInk *self)
{
  guint n = 0;

  for (guint i = 0; i < self->layers->len; i++)
    n += ((FabInkLayer *) g_ptr_array_index (self->layers, i))->visible;

  return MAX (n, 1);
}

/* Coarser where it would be too much. */
static double
find_share (FabPaperInk                 *self,
            const cairo_rectangle_int_t *seen)
{
  double pixels = (double) (seen->width + 2 * MARGIN) * (seen->height + 2 * MARGIN);

  return MIN (1, sqrt (CLOSE_MEMORY / (pixels * PIXEL_BYTES * count_visible (self))));
}

/* A window from whole tiles to whole tiles. */
static cairo_rectangle_int_t
grow (const cairo_rectangle_int_t *seen,
      int                          width,
      int                          height)
{
  int x0 = MAX (0, seen->x - MARGIN) / GRID * GRID, y0 = MAX (0, seen->y - MARGIN) / GRID * GRID;
  int x1 = MIN (width, (seen->x + seen->width + MARGIN + GRID) / GRID * GRID);
  int y1 = MIN (height, (seen->y + seen->height + MARGIN + GRID) / GRID * GRID);

  return (cairo_rectangle_int_t) { x0, y0, MAX (1, x1 - x0), MAX (1, y1 - y0) };
}

static gboolean
covers (FabInkSheet                 *sheet,
        int                          width,
        int                          height,
        const cairo_rectangle_int_t *seen)
{
  return sheet && fab_ink_frame_covers (fab_ink_sheet_get_frame (sheet), width, height, seen);
}

static void
look_closer (FabPaperInk                 *self,
             int                          width,
             int                          height,
             const cairo_rectangle_int_t *seen)
{
  FabInkFrame frame = { width, height, grow (seen, width, height) };

  if (covers (self->coming ? self->coming : self->close, width, height, seen))
    return;
  g_clear_object (&self->coming);
  self->coming = create_sheet (self, &frame, NULL);
  give_layers (self, self->coming);
}

void
fab_paper_ink_look_at (FabPaperInk                 *self,
                       int                          width,
                       int                          height,
                       const cairo_rectangle_int_t *seen)
{
  double share;
  cairo_rectangle_int_t part;

  g_return_if_fail (FAB_IS_PAPER_INK (self));
  g_return_if_fail (seen != NULL);

  share = find_share (self, seen);
  part = (cairo_rectangle_int_t) { seen->x * share, seen->y * share, seen->width * share, seen->height * share };
  if (self->sheet && height * share > self->height && part.width > 0 && part.height > 0)
    {
      look_closer (self, MAX (1, round (width * share)), MAX (1, round (height * share)), &part);
      return;
    }
  g_clear_object (&self->coming);
  g_clear_object (&self->close);
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
fab_paper_ink_is_close (FabPaperInk *self)
{
  g_return_val_if_fail (FAB_IS_PAPER_INK (self), FALSE);

  return self->close != NULL && self->coming == NULL;
}

/* Over what is not seen from close up. */
static void
append_around (FabPaperInk           *self,
               GtkSnapshot           *snapshot,
               gboolean               soft,
               const graphene_rect_t *bounds,
               const graphene_rect_t *seen,
               const graphene_rect_t *hole)
{
  float left = seen->origin.x, top = seen->origin.y, right = left + seen->size.width, bottom = top + seen->size.height;
  float x0 = CLAMP (hole->origin.x, left, right), x1 = CLAMP (hole->origin.x + hole->size.width, left, right);
  float y0 = CLAMP (hole->origin.y, top, bottom), y1 = CLAMP (hole->origin.y + hole->size.height, top, bottom);
  const graphene_rect_t parts[] = {
    GRAPHENE_RECT_INIT (left, top, right - left, y0 - top), GRAPHENE_RECT_INIT (left, y1, right - left, bottom - y1),
    GRAPHENE_RECT_INIT (left, y0, x0 - left, y1 - y0), GRAPHENE_RECT_INIT (x1, y0, right - x1, y1 - y0),
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (parts[i].size.width <= 0 || parts[i].size.height <= 0)
        continue;
      gtk_snapshot_push_clip (snapshot, &parts[i]);
      fab_ink_sheet_snapshot (self->sheet, snapshot, soft, bounds, &parts[i]);
      gtk_snapshot_pop (snapshot);
    }
}

void
fab_paper_ink_snapshot (FabPaperInk           *self,
                        GtkSnapshot           *snapshot,
                        gboolean               soft,
                        const graphene_rect_t *bounds,
                        const graphene_rect_t *seen)
{
  graphene_rect_t part, hole;

  g_return_if_fail (FAB_IS_PAPER_INK (self));

  if (self->sheet == NULL || !graphene_rect_intersection (bounds, seen, &part))
    return;
  if (self->close == NULL)
    {
      fab_ink_sheet_snapshot (self->sheet, snapshot, soft, bounds, &part);
      return;
    }
  hole = fab_ink_sheet_place (self->close, bounds);
  append_around (self, snapshot, soft, bounds, &part, &hole);
  fab_ink_sheet_snapshot (self->close, snapshot, soft, bounds, &part);
}

/* --- layers ------------------------------------------------------------------------------------- */

static FabInkLayer *
find_layer (FabPaperInk *self,
            gint64       id)
{
  for (guint i = 0; i < self->layers->len; i++)
    {
      FabInkLayer *layer = g_ptr_array_index (self->layers, i);

      if (layer->id == id)
        return layer;
    }

  return NULL;
}

/* Another document may have the same: what is not its ink is drawn over. */
static char *
make_key (FabPaperInk *self)
{
  FabStory *story = fab_session_get_story (self->session);
  GFile *file = fab_story_get_file (story);

  return file ? g_file_get_uri (file) : g_strdup (fab_story_get_work_path (story));
}

/* TRUE where there are other marks to draw. */
static gboolean
take_marks (FabPaperInk *self,
            FabInkLayer *layer,
            FabLayer    *row)
{
  g_autoptr(FabInk) known = NULL;

  if (layer->ink && g_strcmp0 (layer->stamp, fab_layer_get_ink (row)) == 0)
    return FALSE;
  known = g_steal_pointer (&layer->ink);
  layer->ink = fab_layer_ink_load (fab_session_get_story (self->session), layer->id, known, NULL);
  if (layer->ink == NULL)
    layer->ink = fab_ink_new ();
  g_free (layer->stamp);
  layer->stamp = g_strdup (fab_layer_get_ink (row));

  return TRUE;
}

static FabInkLayer *
steal_layer (GPtrArray *layers,
             gint64     id)
{
  for (guint i = 0; i < layers->len; i++)
    if (((FabInkLayer *) g_ptr_array_index (layers, i))->id == id)
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

  self->layers = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_ink_layer_unref);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(FabLayer) row = g_list_model_get_item (rows, i);
      gint64 id = fab_layer_get_id (row);
      FabInkLayer *layer;

      other |= old->len == 0 || ((FabInkLayer *) g_ptr_array_index (old, 0))->id != id;
      layer = steal_layer (old, id);
      if (layer == NULL)
        layer = fab_ink_layer_new (id);
      g_ptr_array_add (self->layers, layer);
      other |= fab_ink_layer_take_look (layer, row);
      if (take_marks (self, layer, row))
        update_layer (self, layer);
    }
  if (other || old->len > 0)
    give_all_layers (self);
}

/* Other pixels, or none. */
static void
begin_sheet (FabPaperInk *self)
{
  const FabInkFrame frame = { self->width, self->height, { 0, 0, self->width, self->height } };
  g_autofree char *key = self->session ? make_key (self) : NULL;

  g_clear_object (&self->coming);
  g_clear_object (&self->close);
  g_clear_object (&self->sheet);
  g_ptr_array_set_size (self->layers, 0);
  if (self->width > 0 && self->height > 0)
    self->sheet = create_sheet (self, &frame, key);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
fab_paper_ink_load (FabPaperInk *self,
                    FabSession  *session,
                    gint64       panel,
                    int          width,
                    int          height)
{
  gboolean had_own;

  g_return_if_fail (FAB_IS_PAPER_INK (self));

  if (self->storing)
    return;
  fab_paper_ink_cancel (self);
  had_own = self->own != NULL;
  g_clear_pointer (&self->own, fab_ink_layer_unref);
  if (self->width != width || self->height != height || self->panel != panel || self->session != session)
    {
      self->width = width;
      self->height = height;
      self->panel = panel;
      g_set_object (&self->session, session);
      begin_sheet (self);
    }
  if (session && panel != 0 && self->sheet)
    load_layers (self);
  if (had_own)
    give_all_layers (self);
}

FabInk *
fab_paper_ink_get_ink (FabPaperInk *self,
                       gint64       id)
{
  FabInkLayer *layer;

  g_return_val_if_fail (FAB_IS_PAPER_INK (self), NULL);

  layer = find_layer (self, id);

  return layer ? layer->ink : NULL;
}

void
fab_paper_ink_preview (FabPaperInk *self,
                       gint64       id,
                       FabInk      *ink)
{
  FabInkSheet *sheets[MAX_SHEETS];
  guint n;
  FabInkLayer *layer;

  g_return_if_fail (FAB_IS_PAPER_INK (self));
  g_return_if_fail (FAB_IS_INK (ink));

  layer = find_layer (self, id);
  if (layer == NULL)
    return;
  n = list_sheets (self, sheets);
  for (guint i = 0; i < n; i++)
    fab_ink_sheet_preview (sheets[i], layer, ink);
  g_clear_pointer (&layer->stamp, g_free); /* not as the story has it */
}

void
fab_paper_ink_set_ground (FabPaperInk     *self,
                          cairo_surface_t *ground)
{
  FabInkSheet *sheets[MAX_SHEETS];
  guint n;

  g_return_if_fail (FAB_IS_PAPER_INK (self));

  if (self->ground == ground)
    return;
  g_clear_pointer (&self->ground, cairo_surface_destroy);
  self->ground = ground ? cairo_surface_reference (ground) : NULL;
  n = list_sheets (self, sheets);
  for (guint i = 0; i < n; i++)
    fab_ink_sheet_set_ground (sheets[i], ground);
}

gboolean
fab_paper_ink_set_layer (FabPaperInk *self,
                         gint64       id,
                         const char  *kind)
{
  FabInkLayer *layer;

  g_return_val_if_fail (FAB_IS_PAPER_INK (self), FALSE);

  if (self->session == NULL || self->panel == 0 || self->sheet == NULL)
    return FALSE;
  self->layer = id;
  self->kind = kind;
  layer = find_layer (self, id);
  if (layer)
    return layer->visible && !layer->locked && fab_ink_sheet_has (self->sheet, layer);
  if (id != 0)
    return FALSE;
  if (self->own == NULL)
    {
      self->own = fab_ink_layer_new (0);
      give_all_layers (self);
    }

  return TRUE;
}

static FabInkLayer *
get_active (FabPaperInk *self)
{
  return self->layer != 0 ? find_layer (self, self->layer) : self->own;
}

/* --- what there is ------------------------------------------------------------------------------ */

cairo_surface_t *
fab_paper_ink_flatten (FabPaperInk     *self,
                       FabPaperInkPart  part)
{
  cairo_surface_t *surface;
  cairo_t *cr;

  g_return_val_if_fail (FAB_IS_PAPER_INK (self), NULL);

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MAX (1, self->width), MAX (1, self->height));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  if (self->sheet && part == FAB_PAPER_INK_LAYER)
    fab_ink_sheet_paint_layer (self->sheet, cr, get_active (self));
  else if (self->sheet)
    fab_ink_sheet_paint (self->sheet, cr, part == FAB_PAPER_INK_SEEN);
  cairo_destroy (cr);

  return surface;
}

/* --- strokes ------------------------------------------------------------------------------------ */

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
  FabInkSheet *sheets[MAX_SHEETS];
  guint n = list_sheets (self, sheets);

  if (fab_stroke_get_n_samples (self->stroke) <= from)
    return;
  for (guint i = 0; i < n; i++)
    fab_ink_sheet_stroke (sheets[i], get_active (self), self->stroke, from);
}

static void
finish_stroke (FabPaperInk *self,
               void       (*finish) (FabInkSheet *sheet))
{
  FabInkSheet *sheets[MAX_SHEETS];
  guint n = list_sheets (self, sheets);

  for (guint i = 0; i < n; i++)
    finish (sheets[i]);
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
  g_return_if_fail (FAB_IS_PAPER_INK (self));

  if (self->stroke)
    finish_stroke (self, fab_ink_sheet_cancel_stroke);
  g_clear_pointer (&self->stroke, fab_stroke_unref);
  g_clear_pointer (&self->steady, fab_steady_free);
  bring_coming (self);
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
  gint64 stored;
  gsize from;

  g_return_if_fail (FAB_IS_PAPER_INK (self));
  g_return_if_fail (self->stroke != NULL);

  from = fab_stroke_get_n_samples (self->stroke);
  fab_steady_end (self->steady, self->stroke);
  paint_from (self, from);
  g_clear_pointer (&self->steady, fab_steady_free);
  stroke = g_steal_pointer (&self->stroke);
  finish_stroke (self, fab_ink_sheet_end_stroke);
  bring_coming (self);
  mark = fab_ink_mark_new_stroke (stroke);
  self->storing = TRUE;
  stored = fab_session_add_mark (self->session, self->panel, self->layer, self->kind, mark);
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
  g_clear_pointer (&self->own, fab_ink_layer_unref);
  g_clear_object (&self->sheet);
  g_clear_object (&self->close);
  g_clear_object (&self->coming);
  g_clear_pointer (&self->ground, cairo_surface_destroy);
  g_clear_object (&self->session);
  g_ptr_array_unref (self->layers);

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
  self->layers = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_ink_layer_unref);
}

FabPaperInk *
fab_paper_ink_new (void)
{
  return g_object_new (FAB_TYPE_PAPER_INK, NULL);
}
