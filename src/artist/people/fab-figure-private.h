/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files behind fab-figure.h share. A frame's axes are x to the figure's left, y up, z ahead. */
#pragma once

#include "fab-figure.h"

G_BEGIN_DECLS

#define FAB_DEGREES(d) ((float) (d) * (float) (G_PI / 180))

/* Where an arm's target is measured from; x is always outwards, away from the body's middle. */
typedef enum
{
  FAB_SPACE_SHOULDER, /* from the shoulder, chest's axes, in arm lengths */
  FAB_SPACE_CHEST,    /* from the breastbone, chest's axes, in arm lengths */
  FAB_SPACE_HEAD,     /* from the middle of the head, head's axes, in head heights */
  FAB_SPACE_PELVIS,   /* from the pelvis, its axes, in arm lengths */
  FAB_SPACE_KNEE,     /* from the knee of the same side, figure's axes, in arm lengths */
  FAB_SPACE_ELBOW,    /* from the other arm's elbow, chest's axes, in arm lengths */
} FabSpace;

typedef enum
{
  FAB_SHAPE_RELAXED, FAB_SHAPE_FIST, FAB_SHAPE_POINT, FAB_SHAPE_GRIP, FAB_SHAPE_FLAT, FAB_SHAPE_SPREAD,
  FAB_N_SHAPES
} FabHandShape;

typedef struct
{
  gboolean     set;      /* FALSE: as the lower half has it */
  FabSpace     space;
  FabVec3      at;       /* of the palm */
  FabVec3      elbow;    /* where the elbow points to: out, up, ahead */
  FabVec3      fingers;  /* direction; zero: along the forearm */
  FabVec3      palm;     /* what the palm looks at: out, up, ahead */
  FabHandShape shape;
} FabArmPose;

typedef struct
{
  FabVec3 ankle;   /* leg lengths: out, up, ahead; from the ground, or from the hip joint in the pelvis' axes */
  float   toe;     /* degrees outwards */
  float   pitch;   /* degrees, toes down */
  float   knee;    /* degrees that the knee turns outwards */
} FabLegPose;

typedef struct
{
  const char *id;
  gboolean    mirrored;  /* the second half of the cycle is the first, left and right exchanged */
  gboolean    hung;      /* legs are measured from the pelvis, not the ground */
  gboolean    seated;    /* the pelvis is at the height of a seat */
  float       hip;       /* height of the hip joints, leg lengths above a standing ankle */
  float       air;       /* lowest point above ground, leg lengths */
  FabVec3     shift;     /* pelvis, leg lengths: left, 0, ahead */
  FabVec3     pelvis;    /* degrees: pitch (ahead), yaw (left), roll (left side up) */
  FabVec3     chest;     /* degrees, over the pelvis, shared along the spine */
  FabVec3     head;
  FabLegPose  leg[2];
  FabArmPose  arm[2];
} FabLowerPose;

typedef struct
{
  const char *id;
  gboolean    mirrored;
  FabVec3     chest;     /* degrees, added */
  FabVec3     head;
  float       shrug;     /* shoulders up, head heights */
  float       mouth;     /* open at least so far: who sings or shouts */
  FabArmPose  arm[2];
} FabUpperPose;

/* Face in numbers; 0 is neutral unless said. */
typedef struct
{
  const char *id;
  float brow_in, brow_out;    /* up, -1 … 1 */
  float brow_pinch;           /* together, 0 … 1 */
  float lid, lower;           /* upper lid open (1 usual, 0 shut); lower lid up 0 … 1 */
  float gaze_x, gaze_y;       /* -1 … 1, left and up */
  float curve, open, width;   /* mouth: corners up -1 … 1, 0 … 1, 1 usual */
  float teeth, skew;          /* 0 … 1; one corner higher */
  float lines;                /* folds from nose to mouth 0 … 1 */
  float tears, sweat;
  float head, chest, shoulders; /* posture: degrees ahead, degrees ahead, head heights up */
  float turn, tip;            /* posture: head away, head to the side, degrees */
  gboolean fists;
} FabExpression;

const FabExpression *fab_expression_find (const char *id);
/* Interpolated at the phase; unknown ids: "stand", "idle". */
void fab_pose_lower (const char *id, float phase, FabLowerPose *pose);
void fab_pose_mirror_lower (FabLowerPose *pose);
void fab_pose_upper (const char *id, float phase, FabUpperPose *pose);

extern const FabLowerPose fab_lower_poses[];
extern const gsize        fab_n_lower_poses;
extern const FabUpperPose fab_upper_poses[];
extern const gsize        fab_n_upper_poses;

/* Lengths in metres. */
typedef struct
{
  float scale;     /* a grown body's H: what girths are measured in */
  float head;      /* chin to crown */
  float thigh, shin, ankle, foot;
  float upper_arm, forearm, palm;
  float shoulder, hip;      /* half the distance */
  float pelvis_up;          /* pelvis above the hip joints */
  float spine, chest, neck; /* pelvis to spine, spine to chest, chest to the base of the neck */
  float throat;             /* base of the neck to the chin's height */
  float shoulder_up;        /* shoulders above the chest joint */
  float slim, bulk;         /* waist and limb factors */
} FabBody;

void fab_body_init (FabBody *body, const FabPersona *persona);

struct FabFigure
{
  FabPersona           persona;
  FabBody              body;
  const FabExpression *face;
  FabExpression        own;              /* that face points to when it is of nobody's list */
  float                mouth, blink, breath;
  FabVec3              drag;
  float                gaze_x, gaze_y;   /* of the eyes, -1 … 1 */
  FabXform             frame[FAB_N_JOINTS];
  FabVec3              bend[2], knee[2];  /* axes that elbows and knees turn about */
  FabXform             palm[2];           /* as fab_figure_hand() */
  FabXform             sole[2];           /* at the ankle; z to the toes, y out of the instep */
  gboolean             planted;           /* stands on its own feet */
  float                toes[2];           /* degrees that the toes bend up */
  FabHandShape         shape[2];
  FabMesh             *trunk;            /* of a personified thing: unit-high trunk and head; or NULL */
  float                face_y;
  FabVec3              face_r;
  FabXform             skull;             /* from head heights (chin 0, crown 1) to the figure's space */
};

/* ---- skinning ---- */

/* Rows of points around a closed section, skinned smoothly; outside is found by volume. */
void fab_skin_add (FabBrush *brush, const FabVec3 *points, int rings, int sides, gboolean cap_a, gboolean cap_b);
/* A surface with borders, seen from both sides. */
void fab_skin_sheet (FabBrush *brush, const FabVec3 *points, int nx, int ny);
void fab_skin_ellipsoid (FabBrush *brush, const FabXform *at, FabVec3 centre, FabVec3 radii, int sides);
/* A tube through points; radius runs through the given ones. */
void fab_skin_tube (FabBrush *brush, const FabVec3 *path, const float *radius, int n, int sides);
void fab_skin_mark (FabBrush *brush, const FabVec3 *points, int n, float width, float ink, FabVec3 normal);

/* A ring of a limb: place 0 … 1 … 2 (root, joint, end), half widths across and ahead, shift ahead, in H. */
typedef struct { float t, u, v, shift; } FabGirth;

typedef struct
{
  FabVec3         a, b, c;  /* root, joint, end */
  FabVec3         axis;     /* that the joint turns about */
  FabVec3         front;    /* of the end, for when the limb is straight */
  float           scale;
  const FabGirth *girth;
  int             n;
} FabLimb;

/* A point on its skin, @angle 0 outwards of the bend (knee, back of the elbow), counter-clockwise. */
FabVec3 fab_limb_point (const FabLimb *limb, float t, float angle, float grow, FabVec3 *normal);
/* From t0 to t1, grown by @grow metres (linearly to @grow_end). */
void     fab_limb_skin  (FabBrush *brush, const FabLimb *limb, float t0, float t1,
                        float grow, float grow_end, int rings, int sides);
FabLimb fab_figure_arm_limb (const FabFigure *figure, FabHand side);
FabLimb fab_figure_leg_limb (const FabFigure *figure, FabHand side);
/* Frame of the trunk at a height of the standing figure (0 … 1 of H), bent with the spine. */
FabXform fab_figure_trunk (const FabFigure *figure, float y);
/* Its skin there; @angle 0 ahead, counter-clockwise seen from above. */
FabVec3  fab_figure_trunk_point (const FabFigure *figure, float y, float angle, float grow, FabVec3 *normal);
void     fab_figure_trunk_skin  (const FabFigure *figure, FabBrush *brush, float y0, float y1,
                                 float grow, float grow_end, int rings, int sides);
/* On the neck's skin: @f 0 at its base … 1 under the skull; @angle as the trunk's. */
FabVec3  fab_figure_neck_point (const FabFigure *figure, float f, float angle, float grow);

/* ---- parts ---- */

/* Steps of a skin at the details 0, 1 and above, as fine as the brush is. */
int  fab_skin_steps (const FabBrush *brush, int detail, int far, int middle, int near);

void fab_figure_build_hand (const FabFigure *figure, FabBrush *brush, FabHand side, int detail);
void fab_figure_build_foot (const FabFigure *figure, FabBrush *brush, FabHand side, float shoe, float heel, int detail);

/* A surface a face is drawn on: x -1 … 1 to the figure's left, y 0 chin … 1 crown, in head heights. */
typedef struct FabFaceSurface FabFaceSurface;
struct FabFaceSurface
{
  FabVec3 (*point) (const FabFaceSurface *surface, float x, float y, FabVec3 *normal);
  gconstpointer data;
  FabXform at;        /* to the figure's space */
  FabVec3  middle;    /* of an ellipsoid face */
  FabVec3  radii;
  float    eyes;      /* height of the eyes */
  float    spread;    /* of the eyes from the middle */
  float    grown;     /* 0 child … 1 adult */
  float    jaw;       /* 0 feminine … 1 masculine */
  float    fat;
  float    nose, nose_wide, chin, cheek, wide; /* what is one's own, about -1 … 1 */
  float    big;       /* eyes, times the usual; 0: 1 */
  gboolean eyes_only; /* no nose and mouth of a person */
  float    open;      /* how far the jaw hangs, 0 … 1 */
  float    lift;      /* of marks off the surface, head heights */
};

void fab_head_surface (const FabFigure *figure, FabFaceSurface *surface);
FabVec3 fab_head_point (const FabFaceSurface *surface, float angle, float t, float grow);
void fab_face_build_head  (const FabFigure *figure, FabBrush *brush, int detail);
/* Through (x, y) of the face, at most 40 points; @fill < 0: a line, else a closed shape. */
void fab_face_add_mark    (const FabFaceSurface *surface, FabBrush *brush, const FabVec2 *at, int n, float width, float ink, float fill);
void fab_face_build_marks (const FabFigure *figure, FabBrush *brush, const FabFaceSurface *surface, int detail);
/* What is worn on it; @under: beneath the eyes. */
void fab_face_build_kit   (const FabFigure *figure, FabBrush *brush, const FabFaceSurface *surface, gboolean under);
void fab_face_build_age   (const FabFigure *figure, FabBrush *brush, const FabFaceSurface *surface, int detail);
void fab_hair_build       (const FabFigure *figure, FabBrush *brush, int detail);
void fab_hair_build_beard (const FabFigure *figure, FabBrush *brush, int detail);
void fab_hat_build        (const FabFigure *figure, FabBrush *brush, int detail);
gboolean fab_hat_hides_hair (const char *hat);
gboolean fab_hat_presses_hair (const char *hat);
void fab_clothes_build    (const FabFigure *figure, FabBrush *brush, int detail);
void fab_clothes_build_skirt (const FabFigure *figure, FabBrush *brush, float from, float length,
                              float flare, float ruffle, int detail);
void fab_clothes_build_cape  (const FabFigure *figure, FabBrush *brush, int detail);
void fab_species_build    (const FabFigure *figure, FabBrush *brush, int detail);
/* Beasts that act as people: a person's body with a beast's head. */
gboolean fab_beast_known  (const char *species);
void fab_beast_suit       (FabPersona *persona);
void fab_beast_build_head (const FabFigure *figure, FabBrush *brush, int detail);
/* The neck alone, under another head. */
void fab_face_build_neck  (const FabFigure *figure, FabBrush *brush, int detail);
/* Loads the shape and fits the bones to it; FALSE: no species. */
gboolean fab_species_fit  (FabFigure *figure);
/* The skull's frame from the posed bones. */
void fab_species_place    (FabFigure *figure);

/* Seeded noise 0 … 1. */
float fab_figure_random (guint32 seed, guint32 n);

static inline float
fab_smooth (float a, float b, float x)
{
  x = CLAMP ((x - a) / (b - a), 0, 1);
  return x * x * (3 - 2 * x);
}

static inline float fab_mix (float a, float b, float t) { return a + (b - a) * t; }

/* Linear in a table of (x, y) rows sorted by x. */
float fab_curve (const FabVec2 *curve, int n, float x);

G_END_DECLS
