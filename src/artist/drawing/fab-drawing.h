/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From triangles to a drawing: depth-and-object buffer, contours and creases, tone, a hand. */
#pragma once

#include <cairo.h>
#include "fab-mesh.h"
#include "fab-shot.h"

G_BEGIN_DECLS

/* The camera: eye, a point it looks at, roll; vertical field of view, all angles in radians. */
typedef struct
{
  FabVec3 eye, target;
  float   roll;
  float   fov;
  float   shift_x, shift_y; /* frame shift in fractions of the frame, as a view camera does: right, up */
} FabCamera;

/* One object of the stage. Its drawing becomes one named group in SVG. */
typedef struct
{
  const char    *id;
  const FabMesh *mesh;
  FabXform       at;
  float          weight;   /* of its lines; 1 the subject, .55 background */
  gboolean       backdrop; /* back faces hidden, no thick outer contour, no cast shadow (room shells, land) */
  gboolean       unlit;    /* a silhouette */
  gboolean       figure;   /* somebody: carries the darks */
} FabItem;

typedef enum
{
  FAB_SKY_FULL_MOON = 1 << 0, FAB_SKY_CRESCENT = 1 << 1, FAB_SKY_STARS = 1 << 2, FAB_SKY_SUN = 1 << 3,
  FAB_SKY_RAINBOW = 1 << 4, FAB_SKY_CLOUDS = 1 << 5, FAB_SKY_AURORA = 1 << 6, FAB_SKY_ECLIPSE = 1 << 7,
} FabSkySigns;

typedef struct
{
  FabVec3    key;          /* direction towards the main light */
  float      ambient;      /* 0 … 1 */
  FabDayTime time;
  FabWeather weather;
  gboolean   interior;
  float      sky;          /* 0: closed room */
  gboolean   silhouette;   /* subjects dark against a light ground */
  FabVec3    lamp;         /* position of a lamp at night; zero: none */
  float      sun;          /* sun (or moon) disc drawn in the sky: its azimuth in radians, NAN: none */
  FabAir     air;
  guint      signs;        /* FabSkySigns: what else is in the sky */
  FabVec3    beam_from;    /* a cone of light in the dark … */
  FabVec3    beam_to;      /* … to here; both zero: none */
  float      beam_wide;    /* its radius there */
} FabLight;

/* "pencil", "ink", "marker", "charcoal", "blueprint", "colour" */
const char * const *fab_look_list (void);

typedef struct FabDrawing FabDrawing;

/* Immutable once made; may be made and painted on any thread. Same arguments, same bytes. */
FabDrawing *fab_drawing_new   (const FabItem *items, gsize n_items, const FabCamera *camera, const FabLight *light,
                               const char *look, int width, int height, guint32 seed) G_GNUC_WARN_UNUSED_RESULT;
void        fab_drawing_free  (FabDrawing *drawing);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabDrawing, fab_drawing_free)

/* Bare maps: how near everything is (white: nearest; the sky is black), or its visible lines, white on black. */
typedef enum { FAB_MAP_DEPTH, FAB_MAP_LINES } FabMapKind;
cairo_surface_t *fab_drawing_map (FabMapKind kind, const FabItem *items, gsize n_items, const FabCamera *camera,
                                  const FabLight *light, int width, int height) G_GNUC_WARN_UNUSED_RESULT;

/* Lays the trade's signs over a drawing just made: @points in its pixels. A frame is a closed line, an arrow its filled
 * outline, a matte covers all but the outline. */
typedef enum { FAB_OVERLAY_FRAME, FAB_OVERLAY_LINE, FAB_OVERLAY_ARROW, FAB_OVERLAY_MATTE, FAB_OVERLAY_VEIL } FabOverlay;
void        fab_drawing_lay_over (FabDrawing *drawing, FabOverlay kind, const FabVec2 *points, gsize n);

void        fab_drawing_paint (FabDrawing *drawing, cairo_t *cr); /* 0,0 … width,height; paths all the way, with the paper's tooth on image surfaces */
void        fab_drawing_get_size (FabDrawing *drawing, int *width, int *height); /* as asked for */
char       *fab_drawing_to_svg (FabDrawing *drawing) G_GNUC_WARN_UNUSED_RESULT; /* one named group per object */
/* Index of the item under a pixel, -1: none. */
int         fab_drawing_pick  (FabDrawing *drawing, double x, double y);
/* Visible pixels of an item and the pixels it would cover alone: their ratio is how visible it is.
 * FALSE when it is outside the frame. @box in pixels. */
gboolean    fab_drawing_item_extent (FabDrawing *drawing, gsize item, double box[4], double *visible);

/* A world point in pixels; FALSE behind the camera. */
gboolean    fab_camera_project (const FabCamera *camera, int width, int height, FabVec3 p, double *x, double *y, double *depth);
/* The direction of what is seen at a point of the picture, a unit long. */
FabVec3     fab_camera_ray     (const FabCamera *camera, int width, int height, double x, double y);
/* Right, up and forward of the camera, roll included. */
void        fab_camera_axes    (const FabCamera *camera, FabVec3 *right, FabVec3 *up, FabVec3 *forward);

G_END_DECLS
