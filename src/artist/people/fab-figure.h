/* SPDX-License-Identifier: GPL-3.0-or-later */
/* People (and personified things): a rig with proportions, a pose, a face, clothes. */
#pragma once

#include "fab-mesh.h"

G_BEGIN_DECLS

typedef struct FabFigure FabFigure;

/* Who: all numbers are derived from words by fab_persona_init() and may then be changed. */
typedef struct
{
  float    height;     /* metres, standing */
  float    build;      /* .7 thin … 1 … 1.4 heavy */
  float    head;       /* heads per height: child 5, adult 7.5 */
  float    femininity; /* 0 … 1 */
  int      age;
  float    skin;       /* grey */
  guint32  skin_colour;
  char     hair[16];   /* "short", "long", "bob", "curls", "bun", "bald", "ponytail", "braids" … */
  float    hair_grey;
  guint32  hair_colour;
  char     beard[16];  /* "", "full", "moustache", "goatee", "stubble" */
  gboolean glasses;
  char     hat[16];    /* "", "cap", "top", "helmet", "chef", "crown", "wizard" … */
  float    hat_grey;   /* 0: the hat's own */
  guint32  hat_colour;
  char     costume[16];/* "casual", "suit", "dress", "knight", "tutu", "coat", "robe" … */
  float    top_grey, bottom_grey;
  guint32  top_colour, bottom_colour;
  gboolean cape;
  guint32  kit;        /* FabKit bits: what is worn besides (scarf, backpack, eye patch) */
  char     species[16];/* "", or the model whose shape is head and trunk of a personified thing ("radish") */
  guint32  seed;       /* small differences between people of the same words */
} FabPersona;

/* @name seeds what the words leave open, so the same person looks the same in every panel. @role and @noun may be
 * costume ids or roles; @look is read word by word, a colour going to the next garment or hair ("red curls, black
 * leather jacket, beard, 30s"); @age 0 and @sex 0: by the words, else by the seed. Set species afterwards. */
void       fab_persona_init   (FabPersona *persona, const char *name, const char *noun, const char *role,
                               const char *look, const char * const *wears, int age, char sex);

/* "lower+upper" for one who is said to do nothing, by trade and mood. */
const char *fab_persona_stance (const char *noun, const char *role, const char *emotion);
/* Takes off what is said not to be there: "hat", "shoes", "beard". */
void       fab_persona_lack   (FabPersona *persona, const char *word);

typedef enum { FAB_HAND_LEFT, FAB_HAND_RIGHT } FabHand;
typedef enum
{
  FAB_JOINT_PELVIS, FAB_JOINT_SPINE, FAB_JOINT_CHEST, FAB_JOINT_NECK, FAB_JOINT_HEAD,
  FAB_JOINT_SHOULDER_L, FAB_JOINT_ELBOW_L, FAB_JOINT_WRIST_L, FAB_JOINT_SHOULDER_R, FAB_JOINT_ELBOW_R, FAB_JOINT_WRIST_R,
  FAB_JOINT_HIP_L, FAB_JOINT_KNEE_L, FAB_JOINT_ANKLE_L, FAB_JOINT_HIP_R, FAB_JOINT_KNEE_R, FAB_JOINT_ANKLE_R,
  FAB_N_JOINTS
} FabJoint;

/* Poses are layered: a lower half and an upper half ("walk" + "point"). Ids: fab_pose_list_lower(),
 * fab_pose_list_upper(), fab_expression_list(); unknown ones are "stand", "idle" and "neutral". Right hands lead.
 * Who sits or rides has the pelvis over the origin; who lies has it there too, the head towards -z. Quiet lower
 * halves (stand, sit, lean) are mirrored for every other person, by seed. */
typedef struct
{
  const char *lower;      /* "stand" "walk" "run" "sit" "kneel" "crouch" "lie" "jump" "fall" "climb" "ride" "lunge" "dance" … */
  const char *upper;      /* "idle" "point" "hold" "carry" "phone" "cross" "cover-face" "reach" "throw" "aim" "wave" "pray"
                             "punch" "hug" "swing" "read" "drink" "cheer" "hips" "lead" … */
  float       phase;      /* 0 … 1 through a cycle: walking, dancing */
  const char *emotion;    /* 16 ids: neutral happy laugh sad cry angry furious afraid surprised disgusted tired asleep
                             determined worried suspicious pain; posture follows a little */
  float       mouth;      /* 0 closed … 1 open, for speech; < 0: by the emotion */
  float       mouth_width;/* 1 as at rest; 0: by the emotion */
  float       blink;      /* 0 … 1 */
  float       breath;     /* -1 out … 1 in */
  FabVec3     gaze;       /* a point in the figure's own space that eyes and head turn to; zero: ahead */
  gboolean    grip_l, grip_r;              /* the hand goes to … */
  FabVec3     grip_at_l, grip_at_r;        /* … this point in the figure's own space (IK) */
  float       seat;       /* height of what is sat on, metres; 0: a chair's */
  FabVec3     drag;       /* which way hair and cloth lag, in the figure's own space, as a share of how far they hang; zero: they hang straight */
} FabPoseSpec;

const char * const *fab_pose_list_lower (void);
const char * const *fab_pose_list_upper (void);
const char * const *fab_expression_list (void);

/* Solved, in the figure's own space: feet on y = 0, facing +z. */
FabFigure *fab_figure_new    (const FabPersona *persona, const FabPoseSpec *pose) G_GNUC_WARN_UNUSED_RESULT;
void       fab_figure_free   (FabFigure *figure);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabFigure, fab_figure_free)

/* Moves @figure towards another pose of the same person, @t from 0 to 1. */
void       fab_figure_blend  (FabFigure *figure, const FabFigure *to, float t);

FabVec3    fab_figure_joint  (const FabFigure *figure, FabJoint joint);
/* What a foot stands on: its heel, or the ball. */
FabVec3    fab_figure_tread  (const FabFigure *figure, FabHand side, gboolean ball);
/* Where a held thing goes: origin in the palm, y along the thumb side (a sword's blade), z out of the fist. */
FabXform   fab_figure_hand   (const FabFigure *figure, FabHand hand);
/* Top of the head (hair and hat left out), chin, eyes: what framing goes by. */
float      fab_figure_crown  (const FabFigure *figure);
FabBox     fab_figure_head   (const FabFigure *figure);
FabVec3    fab_figure_eyes   (const FabFigure *figure);
FabXform   fab_figure_skull  (const FabFigure *figure); /* in head heights: chin 0, crown 1; face to +z */
/* Adds the whole person to @mesh. @detail 0 (a crowd in the distance) … 2 (a bust that fills the frame),
 * 3 (a face or a hand that does) says what there is of them; @fineness, up to 1, how finely it is rounded. */
void       fab_figure_build  (const FabFigure *figure, FabMesh *mesh, int detail, float fineness);

G_END_DECLS
