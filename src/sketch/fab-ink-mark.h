/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-region.h"
#include "fab-sketch-error.h"
#include "fab-stroke.h"

G_BEGIN_DECLS

typedef enum
{
  FAB_MARK_STROKE,  /* what the hand drew */
  FAB_MARK_SHAPE,   /* drawn with a tool along a form: "line", "rectangle", "ellipse" */
  FAB_MARK_ARROW,   /* a move: "subject", "camera", "frame", "plain" */
  FAB_MARK_TEXT,    /* lettering: "balloon", "thought", "caption", "sign", "plain" */
  FAB_MARK_FILL,    /* what was poured */
  FAB_MARK_PICTURE, /* pixels from elsewhere */
  FAB_MARK_UNKNOWN, /* of a later version: kept, not drawn */
} FabMarkKind;

/* What a mark other than a stroke is made of. Fields that a kind has no use for are left 0. */
typedef struct
{
  FabMarkKind     kind;
  const char     *style;    /* as above */
  const char     *tool;     /* SHAPE: what draws the line; "": none, only the fill */
  guint32         rgb;      /* of the line, the letters, the fill */
  gint32          fill;     /* inside: 0xRRGGBB, -1: nothing */
  float           size;     /* picture heights: width of the line or of the arrow, height of the letters; FILL: how far it
                             * reaches under the lines around it, 0: FAB_MARK_FRINGE */
  /* SHAPE: two corners or ends. ARROW: along its path; "frame": two corners of the first, two of the second frame.
   * TEXT: the middle; a balloon's second point is where its tail leads. PICTURE: two corners. FILL: where it was poured. */
  const FabInkPoint *points;
  guint           n_points;
  const char     *text;     /* TEXT */
  const char     *font;     /* TEXT: a Pango family, NULL: as the style has it */
  float           width;    /* TEXT: lines break here, in picture heights; 0: a width that reads well */
  FabRegion      *region;   /* FILL */
  GBytes         *picture;  /* PICTURE: PNG or JPEG */
} FabMarkSpec;

#define FAB_MARK_FRINGE     0.0016
#define FAB_MARK_MAX_POINTS 1000
#define FAB_MARK_MAX_TEXT   10000

#define FAB_TYPE_INK_MARK (fab_ink_mark_get_type ())

/**
 * FabInkMark:
 *
 * One thing on a layer: a stroke, a shape, an arrow, lettering, a fill, a picture. Kept as what it is, so
 * it is drawn anew at any size. Boxed, reference counted and never changed. Any thread.
 */
typedef struct _FabInkMark FabInkMark;

GType              fab_ink_mark_get_type    (void);
/* @stroke must not grow any more. */
FabInkMark        *fab_ink_mark_new_stroke  (FabStroke *stroke) G_GNUC_WARN_UNUSED_RESULT;
/* Copies what @spec points to; NULL where it makes no sense (no points, NaN, an unknown style). */
FabInkMark        *fab_ink_mark_new         (const FabMarkSpec *spec) G_GNUC_WARN_UNUSED_RESULT;
/* Bytes that are no mark that we know: kept, not drawn. */
FabInkMark        *fab_ink_mark_new_unknown (GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;
FabInkMark        *fab_ink_mark_from_bytes  (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes            *fab_ink_mark_to_bytes    (FabInkMark *mark) G_GNUC_WARN_UNUSED_RESULT;
FabInkMark        *fab_ink_mark_ref         (FabInkMark *mark);
void               fab_ink_mark_unref       (FabInkMark *mark);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabInkMark, fab_ink_mark_unref)

FabMarkKind        fab_ink_mark_get_kind    (FabInkMark *mark);
FabStroke         *fab_ink_mark_get_stroke  (FabInkMark *mark); /* borrowed; NULL: none */
const FabMarkSpec *fab_ink_mark_get_spec    (FabInkMark *mark); /* borrowed; of a stroke: only its kind */
/* The SHA-256 of its bytes: the name of its blob. Equal names, equal marks. */
const char        *fab_ink_mark_get_name    (FabInkMark *mark);
/* Takes away, rather than draws: the per-pixel eraser. */
gboolean           fab_ink_mark_erases      (FabInkMark *mark);
/* What it covers at most, before it was moved anywhere. */
FabInkBox             fab_ink_mark_get_box     (FabInkMark *mark);
/* Whether there is something of it within @slack of a place. */
gboolean           fab_ink_mark_hit         (FabInkMark *mark, double x, double y, double slack);

/* The styles of a kind, NULL-terminated; the first is the usual one. */
const char * const *fab_mark_styles         (FabMarkKind kind);

G_END_DECLS
