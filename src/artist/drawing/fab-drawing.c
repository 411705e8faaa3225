/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-drawing"

#include "config.h"

#include "fab-drawing-private.h"

#define LARGEST 16384

struct FabDrawing
{
  int      width, height;            /* as asked for */
  int      work_width, work_height;
  FabSheet sheet;
  const FabLook *look;
  guint32  seed;
  guint16 *item;                     /* per work pixel: index + 1 */
  gsize    n_items;
  char   **ids;                      /* of the items, unique */
  struct { int visible, alone, box[4]; } *extents;
};

static void
keep_items (FabDrawing *self,
            FabStage   *stage)
{
  self->item = g_steal_pointer (&stage->item);
  self->n_items = stage->n_items;
  self->ids = g_new0 (char *, stage->n_items + 1);
  for (gsize i = 0; i < stage->n_items; i++)
    self->ids[i] =
      stage->items[i].id != NULL ? g_strdup (stage->items[i].id) : g_strdup_printf ("item-%zu", i);
  self->extents = g_malloc0_n (MAX (stage->n_items, 1), sizeof *self->extents);
  for (gsize i = 0; i < stage->n_items; i++)
    {
      const FabSolid *solid = &stage->solids[i];

      self->extents[i].visible = solid->visible;
      self->extents[i].alone = solid->alone;
      for (int k = 0; k < 4; k++)
        self->extents[i].box[k] = solid->box[k];
    }
}

typedef struct { guint16 item; gboolean backdrop; float depth; } Turn;

static int
compare_turns (gconstpointer a,
               gconstpointer b)
{
  const Turn *x = a, *y = b;

  if (x->backdrop != y->backdrop)
    return x->backdrop ? -1 : 1;
  if (x->depth != y->depth)
    return x->depth > y->depth ? -1 : 1;
  return x->item < y->item ? -1 : 1;
}

/* Each thing in its turn, the farthest first: on the edges of near things their own lines lie
 * on top. The features of the subjects come last of all that is theirs. */
static void
draw_items (FabSheet         *sheet,
            const FabStrokes *strokes,
            const FabStage   *stage,
            const FabLook    *look)
{
  g_autoptr (GArray) turns = g_array_new (FALSE, FALSE, sizeof (Turn));

  for (gsize i = 0; i < stage->n_items; i++)
    if (stage->solids[i].visible > 0)
      g_array_append_val (turns, ((Turn) { i, stage->items[i].backdrop, stage->solids[i].near }));
  g_array_sort (turns, compare_turns);
  for (guint i = 0; i < turns->len; i++)
    {
      guint16 item = g_array_index (turns, Turn, i).item;
      gboolean subject = stage->items[item].weight >= .9f;

      if (!subject)
        fab_marks_draw (sheet, stage, item, look);
      fab_hand_draw (sheet, strokes, item, look);
      if (subject)
        fab_marks_draw (sheet, stage, item, look);
    }
}

static void
draw_lines (FabSheet       *sheet,
            const FabStage *stage,
            const FabLook  *look)
{
  FabLines lines;
  FabStrokes strokes;

  fab_lines_init (&lines);
  fab_strokes_init (&strokes);
  fab_lines_find (&lines, stage);
  fab_lines_trace (&lines, stage);
  fab_strokes_take (&strokes, &lines, stage, look);
  draw_items (sheet, &strokes, stage, look);
  fab_strokes_clear (&strokes);
  fab_lines_clear (&lines);
}

/**
 * fab_drawing_new:
 *
 * Draws @items as @camera sees them in @light. Widths and heights are kept within 1 … 16384; an
 * unknown @look is the pencil.
 */
FabDrawing *
fab_drawing_new (const FabItem   *items,
                 gsize            n_items,
                 const FabCamera *camera,
                 const FabLight  *light,
                 const char      *look,
                 int              width,
                 int              height,
                 guint32          seed)
{
  const FabLook *style = fab_look_find (look);
  FabDrawing *self;
  FabStage stage;
  g_autofree guint8 *tone = NULL;

  g_return_val_if_fail (items != NULL || n_items == 0, NULL);
  g_return_val_if_fail (camera != NULL && light != NULL, NULL);

  self = g_new0 (FabDrawing, 1);
  self->width = CLAMP (width, 1, LARGEST);
  self->height = CLAMP (height, 1, LARGEST);
  self->look = style;
  self->seed = seed;
  fab_sheet_init (&self->sheet);
  fab_stage_init (&stage, items, MIN (n_items, G_MAXUINT16 - 1), camera, light, self->width,
                  self->height, seed);
  self->work_width = stage.width;
  self->work_height = stage.height;
  fab_stage_rasterise (&stage);
  tone = fab_tone_find (&stage, style);
  fab_sky_draw (&self->sheet, tone, &stage, style);
  fab_colour_draw (&self->sheet, &stage, style);
  fab_tone_wash (&self->sheet, tone, &stage, style);
  fab_tone_hatch (&self->sheet, tone, &stage, style);
  fab_texture_draw (&self->sheet, tone, &stage, style);
  fab_construct_draw (&self->sheet, &stage, style);
  draw_lines (&self->sheet, &stage, style);
  fab_weather_draw (&self->sheet, tone, &stage, style);
  keep_items (self, &stage);
  fab_stage_clear (&stage);

  return self;
}

void
fab_drawing_free (FabDrawing *drawing)
{
  if (drawing == NULL)
    return;
  fab_sheet_clear (&drawing->sheet);
  g_free (drawing->item);
  g_free (drawing->extents);
  g_strfreev (drawing->ids);
  g_free (drawing);
}

void
fab_drawing_lay_over (FabDrawing    *drawing,
                      FabOverlay     kind,
                      const FabVec2 *points,
                      gsize          n)
{
  g_autofree FabVec2 *work = NULL;

  g_return_if_fail (drawing != NULL && points != NULL);

  work = g_new (FabVec2, n);
  for (gsize i = 0; i < n; i++)
    work[i] = (FabVec2) { points[i].x * drawing->work_width / drawing->width,
                          points[i].y * drawing->work_height / drawing->height };
  fab_overlay_draw (&drawing->sheet, kind, work, n, drawing->work_width, drawing->work_height, drawing->look,
                    drawing->seed);
}

static void
to_work_pixels (FabDrawing *self,
                cairo_t    *cr)
{
  cairo_scale (cr, (double) self->width / self->work_width,
               (double) self->height / self->work_height);
}

void
fab_drawing_paint (FabDrawing *drawing,
                   cairo_t    *cr)
{
  g_return_if_fail (drawing != NULL && cr != NULL);

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, drawing->width, drawing->height);
  cairo_clip (cr);
  cairo_set_source_rgb (cr, drawing->look->paper.r, drawing->look->paper.g, drawing->look->paper.b);
  cairo_paint (cr);
  to_work_pixels (drawing, cr);
  fab_sheet_paint (&drawing->sheet, cr, G_MININT, FAB_GROUP_TONE);
  fab_grain_paint (cr, drawing->look->paper, drawing->look->grain);
  fab_sheet_paint (&drawing->sheet, cr, FAB_GROUP_WEATHER, G_MAXINT);
  fab_grain_paint (cr, drawing->look->paper, drawing->look->rough);
  cairo_restore (cr);
}

char *
fab_drawing_to_svg (FabDrawing *drawing)
{
  GString *out;

  g_return_val_if_fail (drawing != NULL, NULL);

  out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  g_string_append_printf (out,
                          "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" "
                          "viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\">\n",
                          drawing->width, drawing->height, drawing->work_width * FAB_SVG_UNITS,
                          drawing->work_height * FAB_SVG_UNITS);
  g_string_append_printf (out, "<rect width=\"100%%\" height=\"100%%\" fill=\"#%02x%02x%02x\"/>\n",
                          (guint) (drawing->look->paper.r * 255 + .5f),
                          (guint) (drawing->look->paper.g * 255 + .5f),
                          (guint) (drawing->look->paper.b * 255 + .5f));
  fab_sheet_append_svg (&drawing->sheet, (const char * const *) drawing->ids, out);
  g_string_append (out, "</svg>\n");
  return g_string_free (out, FALSE);
}

int
fab_drawing_pick (FabDrawing *drawing,
                  double      x,
                  double      y)
{
  int px, py;

  g_return_val_if_fail (drawing != NULL, -1);

  if (!(x >= 0 && y >= 0 && x < drawing->width && y < drawing->height))
    return -1;
  px = MIN ((int) (x * drawing->work_width / drawing->width), drawing->work_width - 1);
  py = MIN ((int) (y * drawing->work_height / drawing->height), drawing->work_height - 1);
  return (int) drawing->item[(gsize) py * drawing->work_width + px] - 1;
}

gboolean
fab_drawing_item_extent (FabDrawing *drawing,
                         gsize       item,
                         double      box[4],
                         double     *visible)
{
  double sx, sy;

  g_return_val_if_fail (drawing != NULL && item < drawing->n_items, FALSE);

  if (drawing->extents[item].alone <= 0)
    return FALSE;
  sx = (double) drawing->width / drawing->work_width;
  sy = (double) drawing->height / drawing->work_height;
  box[0] = drawing->extents[item].box[0] * sx;
  box[1] = drawing->extents[item].box[1] * sy;
  box[2] = MIN (drawing->extents[item].box[2] * sx, drawing->width) - box[0];
  box[3] = MIN (drawing->extents[item].box[3] * sy, drawing->height) - box[1];
  if (visible != NULL)
    *visible = CLAMP ((double) drawing->extents[item].visible / drawing->extents[item].alone, 0, 1);
  return TRUE;
}

void
fab_drawing_get_size (FabDrawing *drawing,
                      int        *width,
                      int        *height)
{
  g_return_if_fail (drawing != NULL && width != NULL && height != NULL);

  *width = drawing->width;
  *height = drawing->height;
}

gboolean
fab_camera_project (const FabCamera *camera,
                    int              width,
                    int              height,
                    FabVec3          p,
                    double          *x,
                    double          *y,
                    double          *depth)
{
  FabView view;
  FabVec3 q;

  g_return_val_if_fail (camera != NULL && width > 0 && height > 0, FALSE);

  fab_view_init (&view, camera, width, height);
  q = fab_view_point (&view, p);
  if (!(q.z > 1e-3f))
    return FALSE;
  if (x != NULL)
    *x = view.cx + view.focal * q.x / q.z;
  if (y != NULL)
    *y = view.cy - view.focal * q.y / q.z;
  if (depth != NULL)
    *depth = q.z;
  return TRUE;
}

FabVec3
fab_camera_ray (const FabCamera *camera,
                int              width,
                int              height,
                double           x,
                double           y)
{
  FabView view;
  FabVec3 ray;

  g_return_val_if_fail (camera != NULL && width > 0 && height > 0, fab_vec3 (0, 0, 1));

  fab_view_init (&view, camera, width, height);
  ray = fab_vec3_mad (view.forward, view.right, (x - view.cx) / view.focal);
  ray = fab_vec3_mad (ray, view.up, (view.cy - y) / view.focal);

  return fab_vec3_normal (ray);
}

void
fab_camera_axes (const FabCamera *camera,
                 FabVec3         *right,
                 FabVec3         *up,
                 FabVec3         *forward)
{
  FabView view;

  g_return_if_fail (camera != NULL && right != NULL && up != NULL && forward != NULL);

  fab_view_init (&view, camera, 1, 1);
  *right = view.right;
  *up = view.up;
  *forward = view.forward;
}
