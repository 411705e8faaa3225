/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the camera goes in a panel: by words, or by frames on the panel at moments of it. Pure. */
#pragma once

#include "fab-artist.h"

G_BEGIN_DECLS

/* Where the frame is on a picture. */
typedef struct
{
  double scale;  /* of the picture against the frame */
  double dx, dy; /* shift of the picture in fractions of the frame */
  double roll;   /* degrees that the camera is turned clockwise */
} FabView;

typedef enum { FAB_EASE_LINEAR, FAB_EASE_IN, FAB_EASE_OUT, FAB_EASE_IN_OUT, FAB_EASE_HOLD, FAB_N_EASES } FabEase;

/* @t from 0 to 1, outside of that its ends. */
double      fab_ease_at         (FabEase ease, double t);
const char *fab_ease_id         (FabEase ease); /* "linear", "in", "out", "in-out", "hold" */

/* The frame at a moment of the panel; @ease leads to the next. */
typedef struct
{
  double  t;     /* 0 … 1 */
  double  x, y;  /* its centre in fractions of the panel */
  double  w;     /* its width; 1: all of the panel, more: beyond it */
  double  roll;  /* degrees, clockwise */
  FabEase ease;
} FabCameraKey;

/* One move of a camera, immutable. */
typedef struct FabMove FabMove;

/* @words: as fab_panel_get_move(), several may be joined; @camera: key frames as fab_move_keys_to_json() writes them, which
 * win, or "". Nobody having chosen (both ""), a modest one by @index. */
FabMove    *fab_move_new          (const char *words, const char *camera, guint index) G_GNUC_WARN_UNUSED_RESULT;
FabMove    *fab_move_ref          (FabMove *self);
void        fab_move_unref        (FabMove *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabMove, fab_move_unref)

gboolean    fab_move_is_still     (const FabMove *self);
/* Whether its way is long enough to be gone in space, or it has keys: the small moves that boarding gives look the same in the
 * plane, where they cost little. */
gboolean    fab_move_travels      (const FabMove *self);
/* In space, and in the plane of a picture, where the frame never leaves it unless its keys say so. @progress 0 … 1 of the panel,
 * @seconds since it began (for a hand that is not steady). */
FabCameraShift fab_move_at        (const FabMove *self, double progress, double seconds);
FabView     fab_move_view         (const FabMove *self, double progress, double seconds);
/* How much larger than the frame a picture is to be drawn, so that it stays sharp: at least 1. */
double      fab_move_get_margin   (const FabMove *self);

/* The moves that a prompt tells of, as fab_move_new() takes them; "" when it tells of none. */
char       *fab_move_find         (const char *prompt) G_GNUC_WARN_UNUSED_RESULT;
/* What a move takes to be seen, in microseconds; 0 for none. */
gint64      fab_move_time         (const char *words);
/* Ids of moves for a choice, NULL-terminated: "push in", "pan left" … */
const char * const *fab_move_list (void);

/* Key frames of @camera (element-type FabCameraKey), by time; empty when there are none. @turn: the camera turns and zooms
 * instead of going there. @shake: how unsteady it is, 0 … 1. */
GArray     *fab_move_parse_keys   (const char *camera, gboolean *turn, double *shake) G_GNUC_WARN_UNUSED_RESULT;
char       *fab_move_keys_to_json (const FabCameraKey *keys, guint n, gboolean turn, double shake) G_GNUC_WARN_UNUSED_RESULT;
/* The keys of a move in words, to begin with by hand (element-type FabCameraKey). */
GArray     *fab_move_to_keys      (const FabMove *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
