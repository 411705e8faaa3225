/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The drawing engine between its files. Everything here is in "work pixels": a frame of about
 * 1280 × 720 whatever the size asked for, so that a thumbnail and a print are the same drawing. */
#pragma once

#include "fab-drawing.h"

G_BEGIN_DECLS

#define FAB_WORK_AREA   (960.0 * 540.0)
#define FAB_NO_TRIANGLE 0
#define FAB_NO_STUFF    G_MAXUINT16

/* ── Memory for one pass after another (fab-scratch.c) ── */

typedef struct { guint8 *data; gsize size, used; } FabScratch;

void     fab_scratch_init  (FabScratch *scratch, gsize size);
void     fab_scratch_clear (FabScratch *scratch);
gpointer fab_scratch_take  (FabScratch *scratch, gsize bytes);
gpointer fab_scratch_take_raw (FabScratch *scratch, gsize bytes);
void     fab_scratch_give  (FabScratch *scratch, gpointer taken);

/* ── The stage seen by the camera (fab-raster.c) ── */

typedef struct
{
  float   x, y;    /* in the picture */
  float   iz;      /* 1 / depth; not positive: behind the near plane; NaN: unusable */
  FabVec3 p;       /* right, up, forward of the camera */
  FabVec3 n;       /* the same frame */
  float   facing;  /* of the normal to the eye */
  float   lit;     /* light received, -1 … 1 */
} FabPoint;

typedef struct
{
  guint32 v[3];          /* indices into points */
  guint16 item, part;
  guint16 material;      /* index into FabStage.materials */
  guint8  flags;         /* FabFaceFlags */
  guint8  front;         /* seen from outside */
  guint8  flat;          /* one normal */
  guint8  closed;        /* of a part that hides its own far side */
} FabTriangle;

/* Light received over the picture: at 0, 0 and its slopes. */
typedef struct { float x, y, base; } FabLightPlane;

typedef struct
{
  guint   first_point, n_points;
  guint   first_triangle, n_triangles;
  float   near, far;     /* depths of its points in front of the camera */
  gboolean behind;       /* some of it lies behind the eye */
  gboolean in_frame;
  int     bounds[4];     /* x0, y0, x1, y1 of what may be in the picture */
  gint    visible;       /* pixels it has in the picture */
  gint    alone;         /* pixels it would have without the others */
  int     box[4];        /* x0, y0, x1, y1 of those */
} FabSolid;

typedef struct
{
  FabVec3 eye, right, up, forward;
  float   focal;         /* in pixels */
  float   cx, cy;
} FabView;

typedef struct
{
  int            width, height;
  FabView        view;
  const FabItem *items;
  gsize          n_items;
  FabLight       light;
  FabVec3        key;          /* unit, world */
  GArray        *points;       /* FabPoint */
  GArray        *triangles;    /* FabTriangle; the first is no triangle */
  GArray        *materials;    /* FabMaterial */
  FabSolid      *solids;
  float         *iz;           /* per pixel */
  guint32       *triangle;     /* per pixel; FAB_NO_TRIANGLE: sky */
  guint16       *item;         /* per pixel: its index + 1; 0: sky */
  guint16       *stuff;        /* per pixel: index into materials; each thing has its own */
  float          focus;        /* depth of the subjects */
  FabScratch    *scratch;
  guint32        seed;
} FabStage;

void    fab_view_init            (FabView *view, const FabCamera *camera, int width, int height);
FabVec3 fab_view_point           (const FabView *view, FabVec3 world);
FabVec3 fab_view_turn            (const FabView *view, FabVec3 world);
void    fab_stage_init           (FabStage *stage, const FabItem *items, gsize n_items, const FabCamera *camera,
                                  const FabLight *light, int width, int height, guint32 seed);
void    fab_stage_clear          (FabStage *stage);
void    fab_stage_rasterise      (FabStage *stage);
FabLightPlane fab_stage_light_plane (const FabStage *stage, const FabTriangle *triangle);
/* The world point under a pixel of known depth. */
FabVec3 fab_stage_unproject      (const FabStage *stage, float x, float y, float iz);

/* A silhouette: nothing is drawn on it. */
gboolean fab_stage_is_still      (const FabStage *stage, gsize item);
/* How much of a thing at that depth the air takes away, 0 … 1. */
gboolean fab_stage_is_veiled (const FabStage *stage); /* fog, smoke, dust */
float   fab_stage_haze           (const FabStage *stage, float depth);

/* Fills one triangle of (x, y, value) into @best where it is greater, and puts @id there. What lies under it, hidden
 * or not, is marked in @cover, in every so many rows and columns; NULL: not wanted. @best and @id have room for a few more. */
#define FAB_COVER_STEP 4
#define FAB_BUFFER_MORE 4
typedef struct { int width, height; float *best; guint32 *id; guint8 *cover; } FabBuffer;
void    fab_buffer_fill          (FabBuffer *buffer, const FabVec3 v[3], guint32 id);

static inline int
fab_buffer_marks (int size)
{ return (size + FAB_COVER_STEP - 1) / FAB_COVER_STEP; }

static inline const FabPoint *
fab_stage_point (const FabStage *stage, guint i)
{ return &g_array_index (stage->points, FabPoint, i); }
static inline const FabTriangle *
fab_stage_triangle (const FabStage *stage, guint i)
{ return &g_array_index (stage->triangles, FabTriangle, i); }

static inline float
fab_length2 (float x,
             float y)
{ return sqrtf (x * x + y * y); }

/* ── Looks (fab-look.c) ── */

typedef struct { float r, g, b; } FabInk;

static inline FabInk
fab_ink_mix (FabInk a, FabInk b, float t)
{ return (FabInk) { a.r + (b.r - a.r) * t, a.g + (b.g - a.g) * t, a.b + (b.b - a.b) * t }; }

/* What is hatched, and how. */
typedef enum
{
  FAB_HATCHING_SHADE,  /* lines in what is turned from the light */
  FAB_HATCHING_STREAK, /* seams where broad strokes of a marker overlap */
  FAB_HATCHING_MASS,   /* the side of a stick, in all that is dark */
  FAB_HATCHING_BRUSH,  /* feathers of a brush: few, long and pointed */
} FabHatching;

typedef struct
{
  const char *name;
  FabInk      paper, ink;
  FabInk      tone;          /* what shadows and dark things are laid with */
  float       line;          /* half a line's width, work pixels */
  float       outer;         /* outer contours against inner lines */
  float       inner;         /* creases and borders against inner contours */
  float       alpha;         /* of a line */
  float       taper;         /* length of a line's lift */
  float       pressure;      /* unevenness of width, 0 … 1 */
  float       wobble;        /* pixels */
  float       overshoot;     /* pixels beyond a corner */
  float       search;        /* share of lines drawn twice */
  float       side;          /* heavier lines away from the light, 0 … 1 */
  float       wash[7];       /* share of paper left by each layer of tone; the first is 1 */
  float       lift;          /* how much lighter than they are light greys are laid, 0 … 1 */
  float       carry;         /* subjects carry the darks: their greys to this power */
  float       flesh;         /* share of paper left by skin, 1: bare paper */
  FabHatching hatching;
  float       hatch;         /* half a hatch line's width, 0: no hatching */
  float       hatch_gap;     /* between hatch lines */
  float       hatch_alpha;
  float       halo;          /* pixels of air round the subjects */
  float       grain;         /* tooth of the paper in what is laid on it, 0 … 1 */
  float       rough;         /* the same in lines */
  gboolean    flat;          /* the sky is one flat value */
  gboolean    bare;          /* few lines: no folds, nothing inside of far things */
  gboolean    drafted;       /* with the lines it was constructed from */
  gboolean    colour;        /* local colour instead of greys */
} FabLook;

const FabLook *fab_look_find (const char *name);
FabInk         fab_look_tone (const FabLook *look, float share);

/* ── Shapes: what a drawing is made of (fab-shape.c) ── */

typedef enum
{
  FAB_GROUP_SKY = -3, FAB_GROUP_TONE = -2, FAB_GROUP_WEATHER = -1, /* items from 0 */
  FAB_GROUP_FRAME = 1 << 20, /* over all of them */
} FabGroup;

typedef struct
{
  guint    first, n;     /* runs */
  int      group;
  float    rgba[4];
  float    rgba_end[4];  /* of a gradient */
  float    x0, y0;       /* where a gradient begins; the middle of a glow */
  float    y1;           /* where it ends; the reach of a glow */
  enum { FAB_FILL_FLAT, FAB_FILL_GRADIENT, FAB_FILL_GLOW } fill;
  gboolean line;         /* drawn by a hand: takes the grain */
} FabShape;

typedef struct { guint first, n; } FabRun;

typedef struct
{
  GArray *shapes;        /* FabShape */
  GArray *runs;          /* FabRun: closed outlines */
  GArray *points;        /* FabVec2 */
} FabSheet;

void fab_sheet_init      (FabSheet *sheet);
void fab_sheet_clear     (FabSheet *sheet);
/* Begins a shape unless the last one has the same group and colour and is a line too. */
void fab_sheet_shape     (FabSheet *sheet, int group, FabInk ink, float alpha, gboolean line);
void fab_sheet_gradient  (FabSheet *sheet, int group, FabInk from, FabInk to, float y0, float y1);
/* Ink that fades away from a point. */
void fab_sheet_glow      (FabSheet *sheet, int group, FabInk ink, float alpha, float x, float y, float reach);
void fab_sheet_run       (FabSheet *sheet, const FabVec2 *points, guint n);
void fab_sheet_gather    (FabSheet *sheet, FabSheet *from);
void fab_sheet_paint     (const FabSheet *sheet, cairo_t *cr, int group_from, int group_to);

/* Shapes filled without Cairo (fab-scan.c): where on, and the row at hand. */
typedef struct
{
  cairo_surface_t *surface;
  cairo_matrix_t   matrix;
  double           dx, dy, sx, sy;  /* of the device */
  int              left, top, width, height; /* of the clip, pixels */
  GArray          *edges;
  GArray          *active;          /* int: indices of edges that reach the row */
  int             *first;           /* per row: of the edges that begin in it */
  float           *change;          /* of cover, from pixel to pixel */
  int              low, high;       /* where there are any */
  int              top_row, last_row; /* of the shape */
  gboolean         by_turns;        /* what is enclosed twice is a hole */
  float            alpha;
  guint32          ink;
} FabScan;

gboolean fab_scan_init   (FabScan *scan, cairo_t *cr);
void     fab_scan_clear  (FabScan *scan);
void     fab_scan_fill   (FabScan *scan, const FabSheet *sheet, const FabShape *shape);

/* fab-overlay.c: points in work pixels of a frame of that size */
void fab_overlay_draw    (FabSheet *sheet, FabOverlay kind, const FabVec2 *points, guint n, int width, int height,
                          const FabLook *look, guint32 seed);
#define FAB_SVG_UNITS 20 /* of a work pixel: whole numbers are short */
void fab_sheet_append_svg (const FabSheet *sheet, const char * const *ids, GString *out);

/* ── Lines (fab-contour.c, fab-visible.c) ── */

typedef enum { FAB_LINE_CONTOUR, FAB_LINE_CREASE, FAB_LINE_BORDER, FAB_LINE_MARK } FabLineKind;

typedef struct
{
  FabVec2 p;
  FabVec2 n;             /* outside of a contour; zero: none */
  float   iz;
} FabLinePoint;

/* A chain of line points in the picture, before it is known what of it shows. */
typedef struct
{
  guint       first, n;
  guint16     item, part;
  FabLineKind kind;
  gboolean    closed;
  gboolean    round;     /* facets of a smooth surface: to be drawn as a curve */
  float       width;     /* of marks: half width in pixels; 0: by the look */
  float       ink;
} FabLine;

typedef struct
{
  GArray *points;        /* FabLinePoint */
  GArray *lines;         /* FabLine */
} FabLines;

void fab_lines_init     (FabLines *lines);
void fab_lines_clear    (FabLines *lines);
void fab_lines_find     (FabLines *lines, const FabStage *stage);  /* contours and creases of meshes */
void fab_lines_trace    (FabLines *lines, const FabStage *stage);  /* borders of parts, from the buffer */

/* One visible stretch, ready for the hand. */
typedef struct
{
  guint       first, n;  /* FabPenPoint */
  guint16     item;
  FabLineKind kind;
  float       ink;       /* 0 ink … 1 paper */
  gboolean    closed;
  gboolean    corner_a, corner_b; /* ends at a corner: the hand goes on a little */
  gboolean    cut_a, cut_b;       /* ends behind something: the hand stops short, without lifting */
  float       start;              /* pixels of its line before it, shown or not */
  guint32     seed;
} FabStroke;

/* @way: pixels along its line, by which the hand wanders; the hand sets it. */
typedef struct { float x, y, half, way; } FabPenPoint;

typedef struct
{
  GArray *points;        /* FabPenPoint */
  GArray *strokes;       /* FabStroke */
} FabStrokes;

void fab_strokes_init   (FabStrokes *strokes);
void fab_strokes_clear  (FabStrokes *strokes);
/* Keeps what shows of the lines, splits it at corners, and gives it weight; sorted by item and ink. */
void    fab_strokes_take (FabStrokes *strokes, const FabLines *lines, const FabStage *stage, const FabLook *look);

/* ── The hand (fab-hand.c) ── */

guint32 fab_hash        (guint32 a, guint32 b);
float   fab_hash_unit   (guint32 a, guint32 b);               /* 0 … 1 */
float   fab_noise       (guint32 seed, float t);              /* -1 … 1, smooth */
/* The strokes of one item; they are sorted by item. */
void    fab_hand_draw   (FabSheet *sheet, const FabStrokes *strokes, gsize item, const FabLook *look);
/* A single stroke through @points, tapered. */
void    fab_hand_stroke (FabSheet *sheet, const FabPenPoint *points, guint n, const FabLook *look, guint32 seed);

void    fab_marks_draw  (FabSheet *sheet, const FabStage *stage, gsize item, const FabLook *look);

/* ── Cast shadows (fab-shadow.c) ── */

/* What lies in the light of the key, seen from it. */
typedef struct
{
  FabVec3  u, v, key;   /* axes in the camera's frame */
  float    u0, v0, scale, lift;
  float    plane[3][3]; /* of u, v, key at depth 1: over x, over y, constant */
  int      columns, rows;
  float   *height;      /* per cell: the nearest to the light; 0: nothing */
  guint32 *id;          /* per cell: whose that is, + 1 */
  gboolean usable;
} FabShadow;

typedef struct
{
  FabShadow all, subjects;
  guint8   *close;      /* per item: seen in the finer one */
} FabShadows;

void     fab_shadows_init  (FabShadows *shadows, const FabStage *stage);
/* Bytes they take of the scratch at most. */
gsize    fab_shadows_size  (const FabStage *stage);
gboolean fab_shadows_cover (const FabShadows *shadows, const FabTriangle *triangle, float x, float y, float depth,
                            float lit, float own);

/* ── Tone (fab-tone.c, fab-trace.c, fab-hatch.c) ── */

#define FAB_TONE_LEVEL   0x07  /* layer of wash */
#define FAB_TONE_SHADE   0x08  /* turned from the light or in a cast shadow */
#define FAB_TONE_ACROSS  0x10  /* hatched across (ground) */
#define FAB_TONE_ALONG   0x20  /* hatched steeply (side walls) */
#define FAB_TONE_OWN     0x40  /* not hatched: hair has strokes of its own, faces stay clean */
#define FAB_TONE_SKY     0x80

guint8 *fab_tone_find   (const FabStage *stage, const FabLook *look) G_GNUC_WARN_UNUSED_RESULT;
FabInk  fab_colour_shade (const FabStage *stage); /* of shadows at that hour */
FabInk  fab_colour_touch (const FabStage *stage, FabInk ink);
void    fab_colour_draw (FabSheet *sheet, const FabStage *stage, const FabLook *look);
void    fab_tone_wash   (FabSheet *sheet, const guint8 *tone, const FabStage *stage, const FabLook *look);
void    fab_tone_hatch  (FabSheet *sheet, const guint8 *tone, const FabStage *stage, const FabLook *look);
void    fab_texture_draw (FabSheet *sheet, const guint8 *tone, const FabStage *stage, const FabLook *look);
/* A part of the picture, a byte a pixel. */
typedef struct { const guint8 *data; int x, y, width, height; } FabMask;

/* Grid, axes and measures (fab-construct.c) */
void    fab_construct_draw (FabSheet *sheet, const FabStage *stage, const FabLook *look);
/* Outlines of the regions of a mask at one level after another; where it changes is looked for once. */
typedef struct
{
  const FabStage *stage;
  FabMask         mask;
  guint8          bits, least;
  guint8         *seen;   /* the last level at which the left side of a pixel was walked */
  GArray         *steps;  /* guint32: pixels that have more than their left neighbour */
  GArray         *points; /* FabVec2: of the outline at hand */
} FabOutliner;

void    fab_outliner_init  (FabOutliner *outliner, const FabStage *stage, const FabMask *mask, guint8 bits);
void    fab_outliner_clear (FabOutliner *outliner);
/* Where (mask & bits) >= @least > 0, as smooth closed runs added to @sheet. */
void    fab_outliner_trace (FabOutliner *outliner, FabSheet *sheet, guint8 least, float min_area);
/* Outlines of the pixels where (@mask & @bits) >= @least, as smooth closed runs added to @sheet. */
void    fab_trace_mask  (FabSheet *sheet, const FabMask *mask, const FabStage *stage, guint8 bits, guint8 least, float min_area);
void    fab_trace_picture (FabSheet *sheet, const guint8 *data, const FabStage *stage, guint8 bits, guint8 least, float min_area);

/* ── Paper (fab-grain.c) ── */

void    fab_grain_paint (cairo_t *cr, FabInk paper, float grain);

/* ── Sky and weather (fab-sky.c) ── */

void    fab_sky_draw     (FabSheet *sheet, const guint8 *tone, const FabStage *stage, const FabLook *look);
void    fab_weather_draw (FabSheet *sheet, const guint8 *tone, const FabStage *stage, const FabLook *look);

G_END_DECLS
