/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-guides"

#include "config.h"

#include <math.h>

#include "fab-guides.h"

#define FRAME 4096 /* pixels per picture height, where the artist counts in pixels */
#define TOOTH 128  /* pixels of a piece of paper */
#define FAR_AWAY 12.

typedef enum
{
  THIRDS,
  CENTER,
  SAFE_AREAS,
  PERSPECTIVE,
  N_GUIDES
} Guide;

typedef struct
{
  const char *id;
  guint32     rgb;
  double      tooth; /* how deep its grain goes */
} Texture;

static const Texture textures[] = {
  { "white", 0xffffff, 0 },
  { "ivory", 0xfbf6e9, 0 },
  { "laid", 0xf7f3ea, .10 },
  { "grey", 0xd5d3cf, .05 },
  { "blue", 0xdce6f0, .05 },
};

struct _FabGuides
{
  GObject parent_instance;

  gboolean       shown[N_GUIDES];
  guint          texture;
  GdkRGBA        paper;
  GdkTexture    *tooth;

  gboolean       has_camera;
  FabCamera      camera;

  /* Lines of the last view: made once, so that a stroke redraws nothing of them. */
  GskRenderNode *node;
  FabCanvasView  view;
};

enum
{
  PROP_0,
  PROP_TEXTURE = N_GUIDES + 1,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (FabGuides, fab_guides, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
change (FabGuides *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* --- lines -------------------------------------------------------------------------------------- */

#define PERSPECTIVE_WEIGHT .6

typedef struct
{
  cairo_t             *cr;
  const FabCanvasView *view;
  double               weight; /* how strong it draws */
} Pen;

/* Twice, dark in light: seen on any drawing. */
static void
draw_line (const Pen *pen,
           double     px0,
           double     py0,
           double     px1,
           double     py1)
{
  double x0, y0, x1, y1;

  fab_canvas_view_to_desk (pen->view, px0, py0, &x0, &y0);
  fab_canvas_view_to_desk (pen->view, px1, py1, &x1, &y1);
  for (int turn = 0; turn < 2; turn++)
    {
      cairo_set_line_width (pen->cr, turn ? 1 : 2.5);
      if (turn)
        cairo_set_source_rgba (pen->cr, .11, .44, .85, .85 * pen->weight);
      else
        cairo_set_source_rgba (pen->cr, 1, 1, 1, .5 * pen->weight);
      cairo_move_to (pen->cr, x0, y0);
      cairo_line_to (pen->cr, x1, y1);
      cairo_stroke (pen->cr);
    }
}

static void
draw_thirds (const Pen *pen)
{
  double a = pen->view->aspect;

  for (int i = 1; i <= 2; i++)
    {
      draw_line (pen, a * i / 3, 0, a * i / 3, 1);
      draw_line (pen, 0, i / 3., a, i / 3.);
    }
}

static void
draw_center (const Pen *pen)
{
  double a = pen->view->aspect;

  draw_line (pen, a / 2, 0, a / 2, 1);
  draw_line (pen, 0, .5, a, .5);
  draw_line (pen, 0, 0, a, 1);
  draw_line (pen, 0, 1, a, 0);
}

/* SMPTE ST 2046-1: action within 93 %, titles within 90 % of width and height. */
static void
draw_safe_areas (const Pen *pen)
{
  static const double shares[] = { .93, .9 };
  double a = pen->view->aspect;

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      double x = a * (1 - shares[i]) / 2, y = (1 - shares[i]) / 2;

      draw_line (pen, x, y, a - x, y);
      draw_line (pen, a - x, y, a - x, 1 - y);
      draw_line (pen, a - x, 1 - y, x, 1 - y);
      draw_line (pen, x, 1 - y, x, y);
    }
}

/* Where lines of a direction meet; FALSE: they stay parallel, or meet behind the eye. */
static gboolean
find_vanishing_point (const FabGuides *self,
                      double           aspect,
                      FabVec3          direction,
                      double          *x,
                      double          *y)
{
  FabVec3 far = fab_vec3_mad (self->camera.eye, direction, 1000);

  if (!fab_camera_project (&self->camera, FRAME * aspect, FRAME, far, x, y, NULL))
    return FALSE;
  *x /= FRAME;
  *y /= FRAME;

  return fabs (*x) < FAR_AWAY && fabs (*y) < FAR_AWAY;
}

static void
draw_fan (const Pen *pen,
          double     x,
          double     y)
{
  double reach = hypot (fabs (x) + pen->view->aspect, fabs (y) + 1);

  for (int i = 0; i < 36; i++)
    {
      double angle = i * G_PI / 18, c = cos (angle), s = sin (angle);

      draw_line (pen, x + .03 * c, y + .03 * s, x + reach * c, y + reach * s);
    }
}

static void
clip_picture (const Pen *pen)
{
  double a = pen->view->aspect, corners[4][2] = { { 0, 0 }, { a, 0 }, { a, 1 }, { 0, 1 } };

  for (int i = 0; i < 4; i++)
    {
      double x, y;

      fab_canvas_view_to_desk (pen->view, corners[i][0], corners[i][1], &x, &y);
      cairo_line_to (pen->cr, x, y);
    }
  cairo_clip (pen->cr);
}

/* The horizon where the camera looks, as two points of it; FALSE: it is not in sight. */
static gboolean
find_horizon (FabGuides     *self,
              const Pen     *pen,
              const FabVec3 *forward,
              double         ends[2][2])
{
  for (int i = 0; i < 2; i++)
    {
      double angle = atan2 (forward->x, forward->z) + (i ? 1 : -1) * G_PI / 4;

      if (!find_vanishing_point (self, pen->view->aspect, fab_vec3 (sin (angle), 0, cos (angle)), &ends[i][0], &ends[i][1]))
        return FALSE;
    }

  return TRUE;
}

/* The horizon, and where the lines meet that run along the walls, the furniture and the height of the set. */
static void
draw_perspective (FabGuides *self,
                  const Pen *pen)
{
  FabVec3 right, up, forward;
  double x, y, horizon[2][2];

  if (!self->has_camera)
    return;
  fab_camera_axes (&self->camera, &right, &up, &forward);
  cairo_save (pen->cr);
  clip_picture (pen);
  for (int i = 0; i < 4; i++)
    if (find_vanishing_point (self, pen->view->aspect, fab_vec3 (i == 0 ? 1 : i == 1 ? -1 : 0, 0, i == 2 ? 1 : i == 3 ? -1 : 0),
                              &x, &y))
      draw_fan (pen, x, y);
  if (find_vanishing_point (self, pen->view->aspect, fab_vec3 (0, forward.y < 0 ? -1 : 1, 0), &x, &y))
    draw_fan (pen, x, y);
  if (find_horizon (self, pen, &forward, horizon))
    {
      double dx = horizon[1][0] - horizon[0][0], dy = horizon[1][1] - horizon[0][1];

      draw_line (pen, horizon[0][0] - 9 * dx, horizon[0][1] - 9 * dy, horizon[1][0] + 9 * dx, horizon[1][1] + 9 * dy);
    }
  cairo_restore (pen->cr);
}

static GskRenderNode *
draw_lines (FabGuides           *self,
            const FabCanvasView *view)
{
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, view->width, view->height));
  Pen pen = { gsk_cairo_node_get_draw_context (node), view, PERSPECTIVE_WEIGHT };

  if (self->shown[PERSPECTIVE])
    draw_perspective (self, &pen);
  pen.weight = 1;
  if (self->shown[THIRDS])
    draw_thirds (&pen);
  if (self->shown[CENTER])
    draw_center (&pen);
  if (self->shown[SAFE_AREAS])
    draw_safe_areas (&pen);
  cairo_destroy (pen.cr);

  return node;
}

void
fab_guides_snapshot (FabGuides           *self,
                     GtkSnapshot         *snapshot,
                     const FabCanvasView *view)
{
  gboolean any = FALSE;

  g_return_if_fail (FAB_IS_GUIDES (self));

  for (guint i = 0; i < N_GUIDES; i++)
    any |= self->shown[i];
  if (!any)
    return;
  if (self->node == NULL || memcmp (&self->view, view, sizeof *view) != 0)
    {
      g_clear_pointer (&self->node, gsk_render_node_unref);
      self->node = draw_lines (self, view);
      self->view = *view;
    }
  gtk_snapshot_append_node (snapshot, self->node);
}

/* --- paper -------------------------------------------------------------------------------------- */

/* Fibres: noise, the same every time, drawn out along the sheet. */
static GdkTexture *
create_tooth (const Texture *texture)
{
  gsize stride = TOOTH * 4;
  guint8 *pixels = g_malloc (stride * TOOTH);
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);
  g_autoptr(GBytes) bytes = NULL;

  for (int y = 0; y < TOOTH; y++)
    for (int x = 0, left = 128; x < TOOTH; x++)
      {
        guint8 *pixel = pixels + y * stride + x * 4;
        double light;

        left = (left * 3 + g_rand_int_range (rand, 0, 256)) / 4;
        light = 1 - texture->tooth * (left / 255. + (y % 6 == 0 ? .5 : 0));
        for (int c = 0; c < 3; c++)
          pixel[c] = CLAMP ((texture->rgb >> (16 - 8 * c) & 255) * light, 0, 255);
        pixel[3] = 255;
      }
  bytes = g_bytes_new_take (pixels, stride * TOOTH);

  return gdk_memory_texture_new (TOOTH, TOOTH, GDK_MEMORY_R8G8B8A8, bytes, stride);
}

static void
set_texture (FabGuides  *self,
             const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (textures); i++)
    if (g_strcmp0 (textures[i].id, id) == 0 && self->texture != i)
      {
        guint32 rgb = textures[i].rgb;

        self->texture = i;
        self->paper = (GdkRGBA) { (rgb >> 16) / 255.f, (rgb >> 8 & 255) / 255.f, (rgb & 255) / 255.f, 1 };
        g_clear_object (&self->tooth);
        if (textures[i].tooth > 0)
          self->tooth = create_tooth (&textures[i]);
        change (self);
        g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXTURE]);
      }
}

const char * const *
fab_guides_textures (void)
{
  static const char * const ids[] = { "white", "ivory", "laid", "grey", "blue", NULL };

  return ids;
}

const GdkRGBA *
fab_guides_get_paper (FabGuides *self)
{
  g_return_val_if_fail (FAB_IS_GUIDES (self), NULL);

  return &self->paper;
}

gboolean
fab_guides_has_texture (FabGuides *self)
{
  g_return_val_if_fail (FAB_IS_GUIDES (self), FALSE);

  return self->texture != 0;
}

void
fab_guides_snapshot_paper (FabGuides             *self,
                           GtkSnapshot           *snapshot,
                           const graphene_rect_t *bounds)
{
  graphene_rect_t tooth;

  g_return_if_fail (FAB_IS_GUIDES (self));

  if (self->tooth == NULL)
    {
      gtk_snapshot_append_color (snapshot, &self->paper, bounds);
      return;
    }
  tooth = GRAPHENE_RECT_INIT (bounds->origin.x, bounds->origin.y, .16f * bounds->size.height, .16f * bounds->size.height);
  gtk_snapshot_push_repeat (snapshot, bounds, &tooth);
  gtk_snapshot_append_texture (snapshot, self->tooth, &tooth);
  gtk_snapshot_pop (snapshot);
}

/* --- object ------------------------------------------------------------------------------------- */

static void
fab_guides_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  FabGuides *self = FAB_GUIDES (object);

  if (prop_id == PROP_TEXTURE)
    g_value_set_string (value, textures[self->texture].id);
  else
    g_value_set_boolean (value, self->shown[prop_id - 1]);
}

static void
fab_guides_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  FabGuides *self = FAB_GUIDES (object);

  if (prop_id == PROP_TEXTURE)
    {
      set_texture (self, g_value_get_string (value));
      return;
    }
  if (self->shown[prop_id - 1] == g_value_get_boolean (value))
    return;
  self->shown[prop_id - 1] = g_value_get_boolean (value);
  change (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
fab_guides_finalize (GObject *object)
{
  FabGuides *self = FAB_GUIDES (object);

  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_object (&self->tooth);

  G_OBJECT_CLASS (fab_guides_parent_class)->finalize (object);
}

static void
fab_guides_class_init (FabGuidesClass *klass)
{
  static const char * const names[N_GUIDES] = { "thirds", "center", "safe-areas", "perspective" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = fab_guides_get_property;
  object_class->set_property = fab_guides_set_property;
  object_class->finalize = fab_guides_finalize;
  for (guint i = 0; i < N_GUIDES; i++)
    properties[i + 1] = g_param_spec_boolean (names[i], NULL, NULL, FALSE, flags);
  properties[PROP_TEXTURE] = g_param_spec_string ("texture", NULL, NULL, "white", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fab_guides_init (FabGuides *self)
{
  self->paper = (GdkRGBA) { 1, 1, 1, 1 };
}

FabGuides *
fab_guides_new (void)
{
  return g_object_new (FAB_TYPE_GUIDES, NULL);
}

gboolean
fab_guides_needs_camera (FabGuides *self)
{
  g_return_val_if_fail (FAB_IS_GUIDES (self), FALSE);

  return self->shown[PERSPECTIVE];
}

void
fab_guides_set_camera (FabGuides       *self,
                       const FabCamera *camera)
{
  g_return_if_fail (FAB_IS_GUIDES (self));

  if (self->has_camera == (camera != NULL) &&
      (camera == NULL || memcmp (&self->camera, camera, sizeof *camera) == 0))
    return;
  self->has_camera = camera != NULL;
  if (camera)
    self->camera = *camera;
  change (self);
}
