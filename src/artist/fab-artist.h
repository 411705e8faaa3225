/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The artist's front door: a prompt becomes a blocking, a blocking becomes a drawing. */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include "fab-drawing.h"
#include "fab-shot.h"

G_BEGIN_DECLS

#define FAB_ARTIST_ERROR (fab_artist_error_quark ())
typedef enum
{
  FAB_ARTIST_ERROR_INVALID, /* not a blocking */
  FAB_ARTIST_ERROR_VERSION, /* of a newer version */
} FabArtistError;
GQuark fab_artist_error_quark (void);

#define FAB_TYPE_BLOCKING (fab_blocking_get_type ())

/**
 * FabBlocking:
 *
 * Where everybody and everything stands, how, and the camera: what was understood of a prompt, staged in
 * metres. Immutable; with_override() makes another. May be used on any thread.
 */
G_DECLARE_FINAL_TYPE (FabBlocking, fab_blocking, FAB, BLOCKING, GObject)

typedef struct
{
  const FabCastNote *cast;
  gsize              n_cast;
  const char        *scene;     /* heading the panel stands under ("INT. KITCHEN - NIGHT"): place and time not said in the prompt */
  double             aspect;    /* width / height of the frame */
  guint32            seed;      /* another seed, another staging */
  const char        *overrides; /* JSON {object: {property: value}}, or NULL */
  const char * const *line;     /* NULL-terminated or NULL: names of the scene's people from left to right, as its
                                   earlier panels stand them; kept unless the prompt says "reverse angle" */
} FabBrief;

FabBlocking *fab_blocking_new       (const char *prompt, const FabBrief *brief) G_GNUC_WARN_UNUSED_RESULT;
FabBlocking *fab_blocking_from_json (const char *json, GError **error) G_GNUC_WARN_UNUSED_RESULT;
char        *fab_blocking_to_json   (FabBlocking *self) G_GNUC_WARN_UNUSED_RESULT;
/* @value is JSON; NULL removes. Objects: ids of the blocking, and "camera". Properties: "position" [x,y,z], "yaw",
 * "scale", "pose" ("sit+read"), "emotion", "look" (the id of what is looked at, "" ahead), "hidden"; of the camera "eye", "target", "roll", "fov". */
FabBlocking *fab_blocking_with_override (FabBlocking *self, const char *object, const char *property, const char *value) G_GNUC_WARN_UNUSED_RESULT;
/* All of @overrides (JSON as in FabBrief, or NULL) in the place of those there are. */
FabBlocking *fab_blocking_with_overrides (FabBlocking *self, const char *overrides) G_GNUC_WARN_UNUSED_RESULT;

/* What was understood, for chips under the prompt: e.g. ("shot", "CU"), ("anna", "angry"). Owned by the blocking. */
typedef struct { const char *object, *property, *value; } FabChip;
const FabChip *fab_blocking_get_chips   (FabBlocking *self, gsize *n);
const char * const *fab_blocking_get_unknown (FabBlocking *self);
const char    *fab_blocking_get_move    (FabBlocking *self); /* camera move asked for, or NULL */

/* Somebody or something on the stage as it stands, overrides included. Owned by the blocking. */
typedef struct
{
  const char *id;
  const char *name;    /* as written in the prompt, else the noun */
  gboolean    figure;  /* has a body: poses, emotions and looks mean something */
  gboolean    lead;    /* the prompt names it */
  gboolean    hidden;
  FabVec3     at;      /* what it stands on; of a held thing where it is held */
  float       yaw, scale;
  float       height, radius; /* metres, as it is scaled */
  const char *lower, *upper;  /* of figures: the halves of the pose */
  const char *emotion; /* or NULL */
  const char *look;    /* id of what it looks at, or NULL: ahead */
} FabObject;

/* What a hand can take: no walls, no ground. */
gsize       fab_blocking_get_n_objects  (FabBlocking *self);
void        fab_blocking_get_object     (FabBlocking *self, gsize i, FabObject *object);
gboolean    fab_blocking_find_object    (FabBlocking *self, const char *id, FabObject *object); /* FALSE: none */
FabCamera   fab_blocking_get_camera     (FabBlocking *self);
/* A figure alone before its own camera, to choose a pose by, or with @face its face; NULL: no figure. */
FabBlocking *fab_blocking_solo          (FabBlocking *self, const char *id, gboolean face) G_GNUC_WARN_UNUSED_RESULT;
/* Where an object is seen in @drawing, in its pixels: x, y, width, height. FALSE: out of the frame. */
gboolean    fab_blocking_get_extent     (FabBlocking *self, FabDrawing *drawing, const char *id, double box[4]);

/* How the camera went from where the blocking has it; all 0 and a zoom of 1: not at all. Frames are those at the distance of
 * who is looked at. */
typedef struct
{
  double dolly;        /* share of the way to who is looked at */
  double truck, crane; /* to the right and up, in frames */
  double pan, tilt;    /* turned to the right and up, in frames */
  double arc;          /* degrees about who is looked at, to the right */
  double roll;         /* degrees, clockwise */
  double zoom;         /* of the lens: 2 shows half as much */
  double follow;       /* 1: goes along with who is looked at */
} FabCameraShift;

/* Options of one frame of the blocking; NULL is the panel as it stands. */
typedef struct
{
  double      time;       /* seconds into the panel: walks and other cycles, blinks, breath */
  const char *speaking;   /* object id of who speaks, or NULL */
  const char *line;       /* what is said, or NULL: gives the mouth its shapes … */
  double      spoken;     /* … so many seconds after it began … */
  double      length;     /* … of so many */
  double      mouth;      /* without a line: 0 shut … 1 open */
  gboolean    heard;      /* what is said is heard … */
  double      loudness;   /* … so loud just now, 0 … 1 */
  gboolean    clean;      /* without the arrows and frames that tell of moves: a film makes them */
  double      remaining;  /* seconds of the panel that are still to come: who goes somewhere is there in time; 0: goes on */
  gboolean    staying;    /* who goes stays: on the way between two blockings each has a place */
  gboolean    begun;      /* what is done in the panel was begun before it */
  const FabCameraShift *camera; /* or NULL */
} FabMoment;

/* What moves in it by itself: nothing, who only lives (breathes, blinks, speaks), or who goes and does something. */
typedef enum { FAB_LIFE_NONE, FAB_LIFE_IDLE, FAB_LIFE_BUSY } FabLife;
FabLife      fab_blocking_get_life (FabBlocking *self);

/* On the way from one blocking to another: who is in both moves, turns and changes pose, the camera travels; who is only
 * in @to is there from the middle on. @t from 0 to 1, at an even pace: ease it as the move asks. */
FabBlocking *fab_blocking_between (FabBlocking *from, FabBlocking *to, double t) G_GNUC_WARN_UNUSED_RESULT;

/* Where something is seen: in fractions of the frame, how much of its height a metre is there, and how the camera rolls. */
typedef struct { double x, y, metre, roll; } FabTrace;
/* The head or middle of an object at @moment (NULL: as it stands); @id NULL: a point in the middle of the picture as it stands, as
 * far as who is looked at, which stays where it is. FALSE: not before the camera. */
gboolean    fab_blocking_trace  (FabBlocking *self, const FabMoment *moment, const char *id, FabTrace *trace);

FabDrawing *fab_blocking_draw   (FabBlocking *self, const char *look, int width, int height,
                                 const FabMoment *moment, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* What an image model is guided by: visible lines, white on black; depth, the nearest white; the poses of people in the colours of
 * OpenPose. Any thread; the same blocking, the same pixels. */
typedef enum { FAB_GUIDE_LINES, FAB_GUIDE_DEPTH, FAB_GUIDE_POSE } FabGuide;
cairo_surface_t *fab_blocking_draw_guide (FabBlocking *self, FabGuide guide, int width, int height,
                                          GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    fab_blocking_has_figures (FabBlocking *self);
/* Object id under a pixel of a drawing made by this blocking, or NULL. */
const char *fab_blocking_pick   (FabBlocking *self, FabDrawing *drawing, double x, double y);
/* The report of `draw --report`, as docs/architecture.md describes it. */
JsonNode   *fab_blocking_report (FabBlocking *self, FabDrawing *drawing) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
