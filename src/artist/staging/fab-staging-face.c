/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Things at a face: they are put to mouth, ear or eyes, and hands go to them. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-staging-private.h"

#define NOWHERE { 0, 0, 0 }

/* Points of the thing are shares of its size, x and z from its middle, y from its foot. Places on the face are in head
 * heights from the chin's height, x to the left. */
typedef struct
{
  const char *uppers;    /* what arms do when it is used like this */
  const char *models;
  FabVec3     touch, at; /* the point of the thing that comes to the face, and where */
  float       pitch, yaw, roll; /* degrees: its top away from the face, its front to the left, its top to the right */
  FabVec3     right, left;      /* where palms hold it, metres off that point of it; NOWHERE: not at all */
  const char *instead;   /* model that it is shown as, or NULL */
  const char *pose;      /* what arms do rather, or NULL */
} FaceHold;

#define MOUTH { -.02f, .215f, .43f }
#define LIPS  { -.06f, .205f, .40f }
#define EYES  { 0, .47f, .43f }
#define EYE   { -.15f, .47f, .62f }
#define EAR   { -.37f, .42f, .06f }

static const FaceHold holds[] = {
  { "drink", "bottle beer-bottle plastic-bottle baby-bottle spyglass", { 0, 1, 0 }, MOUTH, -68, 0, 16, { -.035f, .07f, .03f }, NOWHERE, NULL },
  { "drink", NULL, { 0, .96f, -.45f }, MOUTH, -26, 0, 6, { -.055f, -.05f, .02f }, NOWHERE, NULL },
  { "eat", "fork spoon", { 0, 1, 0 }, MOUTH, -70, 0, 30, { -.04f, -.06f, .1f }, NOWHERE, NULL },
  { "eat", NULL, { 0, .7f, -.45f }, { -.03f, .2f, .42f }, 0, 30, 10, { -.03f, -.05f, .045f }, NOWHERE, NULL },
  { "smoke", "pipe", { 0, .86f, -.5f }, LIPS, 0, -34, 0, { -.1f, -.06f, .1f }, NOWHERE, NULL },
  { "smoke", NULL, { 0, .5f, -.42f }, LIPS, 6, -38, 0, NOWHERE, NOWHERE, NULL },
  { "phone", "telephone", { 0, .78f, .5f }, EAR, -24, 90, 0, { -.02f, -.05f, .015f }, NOWHERE, "handset" },
  { "phone", NULL, { 0, .7f, .5f }, EAR, -24, 90, 0, { -.02f, -.05f, .015f }, NOWHERE, NULL },
  { "binoculars photograph look hold eyeglass", "magnifying-glass", { 0, .76f, 0 }, EYE, -8, 12, 24, { -.05f, -.14f, .02f }, NOWHERE, NULL, "eyeglass" },
  { "binoculars photograph look", "spyglass", { 0, .5f, -.5f }, { -.15f, .46f, .40f }, 0, -42, 0,
    { -.06f, -.03f, .06f }, { -.16f, -.03f, .18f }, NULL },
  { "binoculars photograph look", "binoculars camera mask", { 0, .5f, -.5f }, EYES, 0, 0, 0, { -.085f, -.03f, .04f },
    { .085f, -.03f, .04f }, NULL },
  { "brush", NULL, { 0, 1, 0 }, MOUTH, -48, 0, 40, { -.075f, -.085f, .06f }, NOWHERE, NULL },
};

static gboolean
lists (const char *words,
       const char *word)
{
  g_auto(GStrv) list = g_strsplit (words, " ", -1);

  return g_strv_contains ((const char * const *) list, word);
}

static const FaceHold *
find_hold (const FabActor *thing,
           const char     *upper)
{
  if (thing->model == NULL || upper == NULL)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (holds); i++)
    if (lists (holds[i].uppers, upper) && (holds[i].models == NULL || lists (holds[i].models, thing->model)))
      return &holds[i];

  return NULL;
}

/* What fits a hand; nobody lifts a cake or a roast to the mouth. */
static gboolean
is_small (const FabActor *thing)
{
  return fab_actor_height (thing) < .45f && fab_actor_radius (thing) < .24f;
}

static FabXform
turn_of (const FaceHold *hold,
         const FabXform *skull)
{
  FabXform at = { fab_vec3_normal (skull->x), fab_vec3_normal (skull->y), fab_vec3_normal (skull->z), { 0 } };
  FabXform roll = fab_xform_rotate_z (DEGREES (hold->roll)), pitch = fab_xform_rotate_x (DEGREES (hold->pitch));
  FabXform yaw = fab_xform_rotate_y (DEGREES (hold->yaw));

  at = fab_xform_mul (&at, &roll);
  at = fab_xform_mul (&at, &pitch);

  return fab_xform_mul (&at, &yaw);
}

/* In the holder's own space, unscaled. */
FabXform
fab_staging_hold_at_face (const FabActor  *thing,
                          const FabFigure *figure,
                          const char      *upper,
                          FabVec3          size)
{
  const FaceHold *hold = find_hold (thing, upper);
  FabXform skull = fab_figure_skull (figure), at;
  FabVec3 touch;

  if (hold == NULL)  /* arms do something else by now */
    return fab_figure_hand (figure, FAB_HAND_RIGHT);
  at = turn_of (hold, &skull);
  touch = fab_vec3 (hold->touch.x * size.x, hold->touch.y * size.y, hold->touch.z * size.z);
  at.o = fab_vec3_sub (fab_xform_point (&skull, hold->at), fab_xform_turn (&at, touch));

  return at;
}

static void
reach_for (const FabActor *holder,
           const FabXform *skull,
           FabVec3         at,
           FabVec3         off,
           gboolean       *grip,
           FabVec3        *reach)
{
  FabXform world = fab_actor_xform (holder);
  FabXform face = { fab_vec3_normal (skull->x), fab_vec3_normal (skull->y), fab_vec3_normal (skull->z), { 0 } };
  FabVec3 p = fab_vec3_add (fab_xform_point (skull, at), fab_xform_turn (&face, off));

  if (off.x == 0 && off.y == 0 && off.z == 0)
    return;
  *grip = TRUE;
  *reach = fab_xform_point (&world, p);
}

/* Puts a thing that is used at the face there; FALSE when it is not. */
gboolean
fab_staging_put_to_face (const FabStaging *stage,
                         FabActor         *thing,
                         FabActor         *holder)
{
  const FaceHold *hold = is_small (thing) && holder->part == NULL ? find_hold (thing, holder->upper) : NULL;
  g_autoptr(FabFigure) figure = NULL;
  FabXform skull;

  if (hold == NULL)
    return FALSE;
  figure = fab_actor_figure (stage, holder, 0);
  skull = fab_figure_skull (figure);
  thing->hold = FAB_HOLD_FACE;
  if (hold->instead != NULL)
    set_pose (&thing->model, hold->instead);
  set_pose (&holder->upper, hold->pose);
  if (hold->right.x == 0 && stage->shot_size <= FAB_SIZE_MS)
    holder->grip_r = FALSE;
  reach_for (holder, &skull, hold->at, hold->right, &holder->grip_r, &holder->reach_r);
  reach_for (holder, &skull, hold->at, hold->left, &holder->grip_l, &holder->reach_l);

  return TRUE;
}
