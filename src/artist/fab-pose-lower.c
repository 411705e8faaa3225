/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lower halves. Rows of one id are the keys of a cycle; phase 0 is the key that reads best as a still. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-figure-private.h"

#define LEG(x, y, z, toe, pitch, knee) { { x, y, z }, toe, pitch, knee }
#define AT(space, x, y, z) TRUE, FAB_SPACE_##space, { x, y, z }
#define ARM(at, elbow, fingers, palm, shape) { at, elbow, fingers, palm, FAB_SHAPE_##shape }
#define V(x, y, z) { x, y, z }
#define ALONG { 0, 0, 0 }

#define HANGING_L ARM (AT (SHOULDER, .20f, -1.06f, .12f), V (.45f, 0, -1), ALONG, V (-1, 0, -.45f), RELAXED)
#define HANGING_R ARM (AT (SHOULDER, .22f, -1.09f, .03f), V (.5f, 0, -1), ALONG, V (-1, 0, -.35f), RELAXED)
#define ON_KNEE(dx, dy, dz) ARM (AT (KNEE, dx, dy, dz), V (.7f, -.3f, -.7f), V (-.25f, -.25f, 1), V (0, -1, -.2f), RELAXED)

const FabLowerPose fab_lower_poses[] = {
  { "stand", .hip = 1, .shift = { -.045f, 0, 0 }, .pelvis = { 0, 5, -4 }, .chest = { 1, -7, 6 }, .head = { 0, 3, -3 },
    .leg = { LEG (.17f, 0, .085f, 24, 0, 14), LEG (.085f, 0, -.02f, 10, 0, 3) }, .arm = { HANGING_L, HANGING_R } },

  { "walk", TRUE, .hip = 1, .pelvis = { 2, -8, 1 }, .chest = { 4, 15, -2 }, .head = { -3, -6, 0 },
    .leg = { LEG (.06f, 0, .36f, 6, -20, 2), LEG (.06f, 0, -.36f, 8, 38, 2) },
    .arm = { ARM (AT (SHOULDER, .16f, -1.0f, -.44f), V (.3f, 0, -1), ALONG, V (-1, 0, -.2f), RELAXED),
             ARM (AT (SHOULDER, .05f, -.86f, .58f), V (.4f, -.4f, -1), ALONG, V (-1, -.1f, 0), RELAXED) } },
  { "walk", TRUE, .hip = 1, .shift = { .03f, 0, 0 }, .pelvis = { 2, 0, 4 }, .chest = { 4, 0, -5 },
    .leg = { LEG (.05f, 0, .02f, 6, 0, 0), LEG (.07f, .17f, -.12f, 6, 36, 2) },
    .arm = { ARM (AT (SHOULDER, .18f, -1.08f, .02f), V (.3f, 0, -1), ALONG, V (-1, 0, -.2f), RELAXED),
             ARM (AT (SHOULDER, .18f, -1.07f, .1f), V (.3f, 0, -1), ALONG, V (-1, 0, -.1f), RELAXED) } },

  { "run", TRUE, .hip = .96f, .shift = { 0, 0, .06f }, .pelvis = { 12, -14, 2 }, .chest = { 12, 28, -3 }, .head = { -16, -10, 0 },
    .leg = { LEG (.06f, .34f, .40f, 2, -4, 3), LEG (.05f, .06f, -.60f, 4, 58, 2) },
    .arm = { ARM (AT (SHOULDER, .22f, -.52f, -.46f), V (.35f, .3f, -1), ALONG, V (-1, 0, 0), FIST),
             ARM (AT (SHOULDER, -.06f, -.16f, .60f), V (.5f, -1, -.3f), ALONG, V (-1, 0, 0), FIST) } },
  { "run", TRUE, .hip = .93f, .pelvis = { 12, 0, 4 }, .chest = { 12, 0, -4 }, .head = { -16, 0, 0 },
    .leg = { LEG (.04f, 0, .10f, 4, 0, 2), LEG (.06f, .44f, -.26f, 4, 62, 2) },
    .arm = { ARM (AT (SHOULDER, .2f, -.62f, .1f), V (.4f, 0, -1), ALONG, V (-1, 0, 0), FIST),
             ARM (AT (SHOULDER, .15f, -.58f, .22f), V (.4f, 0, -1), ALONG, V (-1, 0, 0), FIST) } },

  { "sit", .seated = TRUE, .pelvis = { -6, 0, 0 }, .chest = { 10, 4, 2 }, .head = { -2, 0, -2 },
    .leg = { LEG (.14f, 0, .50f, 14, 0, 8), LEG (.11f, 0, .42f, 8, 0, 4) },
    .arm = { ON_KNEE (.0f, .15f, -.22f), ON_KNEE (-.05f, .15f, -.34f) } },

  { "kneel", .hip = .5f, .shift = { 0, 0, -.04f }, .pelvis = { 4, 0, 0 }, .chest = { 8, 6, 0 }, .head = { 2, 0, 0 },
    .leg = { LEG (.14f, 0, .42f, 10, 0, 8), LEG (.10f, 0, -.50f, 4, 74, 2) },
    .arm = { ON_KNEE (-.02f, .15f, -.08f), HANGING_R } },
  { "kneel-both", .hip = .48f, .shift = { 0, 0, -.02f }, .pelvis = { 2, 0, 0 }, .chest = { 4, 0, 0 }, .head = { 4, 0, 0 },
    .leg = { LEG (.12f, 0, -.50f, 4, 78, 3), LEG (.12f, 0, -.50f, 4, 78, 3) },
    .arm = { ON_KNEE (-.02f, .42f, -.12f), ON_KNEE (-.02f, .42f, -.12f) } },

  { "crouch", .hip = .34f, .shift = { 0, 0, -.12f }, .pelvis = { 22, 0, 0 }, .chest = { 30, 5, 2 }, .head = { -34, 0, 0 },
    .leg = { LEG (.19f, 0, .10f, 22, 4, 26), LEG (.17f, 0, -.08f, 18, 30, 22) },
    .arm = { ARM (AT (KNEE, -.16f, .08f, .22f), V (1, -.2f, 0), V (-.4f, -.6f, .6f), V (-.3f, -1, 0), RELAXED),
             ARM (AT (KNEE, -.14f, .02f, .26f), V (1, -.2f, 0), V (-.3f, -.8f, .6f), V (-.3f, -1, 0), RELAXED) } },

  { "lie", .hung = TRUE, .pelvis = { -90, 0, 0 }, .chest = { 3, 0, 2 }, .head = { 6, 12, 0 },
    .leg = { LEG (.14f, -.985f, .0f, 26, 30, 10), LEG (.15f, -.86f, .10f, 20, 24, 20) },
    .arm = { ARM (AT (SHOULDER, .42f, -1.0f, -.06f), V (1, 0, -.3f), ALONG, V (-.2f, 0, -1), RELAXED),
             ARM (AT (CHEST, .08f, -.52f, .06f), V (1, -.3f, -.2f), V (-1, -.3f, 0), V (0, 0, -1), RELAXED) } },
  { "sleep", .hung = TRUE, .pelvis = { 0, -90, 90 }, .chest = { 18, 0, -4 }, .head = { 14, 0, -6 },
    .leg = { LEG (.05f, -.60f, .50f, 0, 40, 0), LEG (.05f, -.70f, .34f, 0, 40, 0) },
    .arm = { ARM (AT (HEAD, .0f, -.60f, .55f), V (.2f, -1, .6f), V (-.8f, .4f, .1f), V (-.4f, 0, -1), RELAXED),
             ARM (AT (HEAD, .42f, -.25f, .25f), V (0, -1, 1), V (.1f, 1, -.2f), V (-1, 0, 0), FLAT) } },

  { "jump", .hung = TRUE, .air = .34f, .pelvis = { 4, -8, 0 }, .chest = { -12, 8, 4 }, .head = { -12, 0, 0 },
    .leg = { LEG (.16f, -.66f, .34f, 4, 26, 12), LEG (.12f, -.70f, -.42f, 4, 62, 4) },
    .arm = { ARM (AT (SHOULDER, .62f, .86f, .12f), V (1, -.4f, -.3f), ALONG, V (-.3f, 0, 1), SPREAD),
             ARM (AT (SHOULDER, .50f, .95f, .10f), V (1, -.4f, -.3f), ALONG, V (-.3f, 0, 1), SPREAD) } },

  { "fall", .hung = TRUE, .air = .5f, .pelvis = { -58, 10, 14 }, .chest = { -10, 10, 8 }, .head = { 26, 0, 0 },
    .leg = { LEG (.26f, -.66f, .50f, 10, 40, 14), LEG (.18f, -.84f, .18f, 8, 46, 10) },
    .arm = { ARM (AT (SHOULDER, .75f, .55f, .5f), V (.6f, -1, 0), ALONG, V (-.2f, 0, 1), SPREAD),
             ARM (AT (SHOULDER, .85f, .15f, .62f), V (.5f, -1, 0), ALONG, V (-.2f, -1, .3f), SPREAD) } },

  { "climb", TRUE, .hip = 1.12f, .shift = { -.02f, 0, -.05f }, .pelvis = { -2, 0, 6 }, .chest = { 4, 0, -10 }, .head = { -24, 0, 4 },
    .leg = { LEG (.16f, .66f, .28f, 14, -6, 24), LEG (.12f, .16f, .14f, 6, 24, 4) },
    .arm = { ARM (AT (SHOULDER, .06f, .30f, .72f), V (1, -1, -.2f), ALONG, V (0, -.4f, 1), GRIP),
             ARM (AT (SHOULDER, .04f, .98f, .46f), V (1, -.3f, 0), ALONG, V (0, -.3f, 1), GRIP) } },

  { "ride", .hung = TRUE, .seated = TRUE, .pelvis = { -2, 0, 0 }, .chest = { 5, 0, 0 }, .head = { -2, 0, 0 },
    .leg = { LEG (.30f, -.80f, .16f, 8, -8, 22), LEG (.30f, -.80f, .16f, 8, -8, 22) },
    .arm = { ARM (AT (CHEST, .12f, -.44f, .56f), V (.7f, -1, -.5f), ALONG, V (-1, -.3f, 0), GRIP),
             ARM (AT (CHEST, .12f, -.40f, .60f), V (.7f, -1, -.5f), ALONG, V (-1, -.3f, 0), GRIP) } },

  { "lunge", .hip = .76f, .shift = { 0, 0, .10f }, .pelvis = { 8, -16, 0 }, .chest = { 10, 10, 0 }, .head = { -8, 6, 0 },
    .leg = { LEG (.12f, 0, .66f, 4, 0, 8), LEG (.12f, 0, -.62f, 34, 22, 16) },
    .arm = { ARM (AT (SHOULDER, .05f, -.30f, .86f), V (.6f, -1, 0), ALONG, V (-1, 0, 0), FIST),
             ARM (AT (SHOULDER, .45f, -.55f, -.60f), V (.5f, .2f, -1), ALONG, V (-1, 0, 0), FIST) } },

  { "dance", TRUE, .hip = 1, .shift = { -.06f, 0, 0 }, .pelvis = { 0, 14, 8 }, .chest = { -6, -10, -16 }, .head = { -6, 16, 10 },
    .leg = { LEG (.30f, .10f, .34f, 26, 44, 30), LEG (.02f, 0, -.04f, 26, 26, 6) },
    .arm = { ARM (AT (SHOULDER, .42f, .98f, .10f), V (1, -.1f, -.2f), V (-.6f, .7f, .2f), V (-.3f, -.8f, .2f), RELAXED),
             ARM (AT (SHOULDER, 1.02f, -.14f, .36f), V (.2f, -.5f, -1), V (1, .3f, .2f), V (0, -1, .2f), RELAXED) } },
  { "dance", TRUE, .hip = .9f, .pelvis = { 2, 0, 0 }, .chest = { 2, 0, 6 }, .head = { 0, 0, -6 },
    .leg = { LEG (.22f, 0, .16f, 24, 10, 20), LEG (.20f, 0, -.16f, 24, 30, 16) },
    .arm = { ARM (AT (SHOULDER, .85f, .2f, .4f), V (.3f, -1, -.4f), ALONG, V (0, -1, .2f), RELAXED),
             ARM (AT (SHOULDER, .8f, -.5f, .3f), V (.3f, -.2f, -1), ALONG, V (0, -1, .2f), RELAXED) } },

  { "creep", TRUE, .hip = .82f, .pelvis = { 14, -10, 0 }, .chest = { 26, 12, 0 }, .head = { -34, 0, 0 },
    .leg = { LEG (.07f, 0, .44f, 8, 16, 8), LEG (.08f, 0, -.34f, 10, 44, 6) },
    .arm = { ARM (AT (SHOULDER, .06f, -.36f, .52f), V (.7f, -1, -.3f), V (-.1f, -.7f, .7f), V (0, -.6f, -.6f), RELAXED),
             ARM (AT (SHOULDER, .08f, -.14f, .62f), V (.7f, -1, -.3f), V (-.1f, -.6f, .8f), V (0, -.8f, -.5f), RELAXED) } },
  { "creep", TRUE, .hip = .84f, .pelvis = { 14, 0, 3 }, .chest = { 28, 0, -3 }, .head = { -36, 0, 0 },
    .leg = { LEG (.05f, 0, .06f, 8, 24, 6), LEG (.10f, .30f, .16f, 10, 30, 10) },
    .arm = { ARM (AT (SHOULDER, .06f, -.2f, .6f), V (.7f, -1, -.3f), V (-.1f, -.7f, .7f), V (0, -.6f, -.6f), RELAXED),
             ARM (AT (SHOULDER, .08f, -.3f, .55f), V (.7f, -1, -.3f), V (-.1f, -.6f, .8f), V (0, -.8f, -.5f), RELAXED) } },

  { "tiptoe", .hip = 1.1f, .pelvis = { 4, -4, 0 }, .chest = { -2, 6, 0 }, .head = { -10, 0, 0 },
    .leg = { LEG (.06f, 0, .06f, 6, 46, 2), LEG (.06f, 0, -.12f, 8, 50, 2) },
    .arm = { ARM (AT (SHOULDER, .55f, -.82f, .1f), V (.4f, 0, -1), V (1, -.1f, .2f), V (0, -1, 0), SPREAD),
             ARM (AT (SHOULDER, .55f, -.84f, -.06f), V (.4f, 0, -1), V (1, -.1f, .2f), V (0, -1, 0), SPREAD) } },

  { "lean", .hip = .985f, .shift = { 0, 0, -.14f }, .pelvis = { -5, 4, -3 }, .chest = { -4, -6, 4 }, .head = { 8, 8, 0 },
    .leg = { LEG (.12f, 0, .22f, 18, 0, 4), LEG (.10f, .26f, -.16f, 14, 30, 12) },
    .arm = { ARM (AT (PELVIS, .34f, -.04f, .06f), V (.8f, 0, -1), V (-.2f, -1, .3f), V (-1, 0, 0), RELAXED),
             ARM (AT (PELVIS, .34f, -.04f, .06f), V (.8f, 0, -1), V (-.2f, -1, .3f), V (-1, 0, 0), RELAXED) } },

  { "crawl", TRUE, .hip = .53f, .shift = { 0, 0, -.2f }, .pelvis = { 66, 0, 4 }, .chest = { 6, 0, -4 }, .head = { -52, 0, 0 },
    .leg = { LEG (.14f, 0, -.54f, 4, 82, 6), LEG (.14f, 0, -.82f, 4, 82, 6) },
    .arm = { ARM (AT (SHOULDER, .06f, -.14f, 1.02f), V (.4f, -1, -.1f), V (0, 1, .1f), V (0, 0, 1), FLAT),
             ARM (AT (SHOULDER, .06f, .22f, .98f), V (.4f, -1, -.1f), V (0, 1, .1f), V (0, 0, 1), FLAT) } },

  { "swim", TRUE, .hung = TRUE, .pelvis = { 84, 0, 8 }, .chest = { -6, 0, 4 }, .head = { -40, 14, 0 },
    .leg = { LEG (.10f, -.97f, .10f, 4, 60, 2), LEG (.10f, -.95f, -.18f, 4, 60, 2) },
    .arm = { ARM (AT (SHOULDER, .18f, -.55f, .72f), V (.8f, .4f, 0), ALONG, V (0, -1, .2f), FLAT),
             ARM (AT (SHOULDER, .04f, 1.1f, .06f), V (1, 0, -.4f), ALONG, V (0, 0, 1), FLAT) } },

  { "fly", .hung = TRUE, .air = .6f, .pelvis = { 66, 0, 6 }, .chest = { -8, 8, 0 }, .head = { -46, 0, 0 },
    .leg = { LEG (.07f, -.98f, .02f, 4, 62, 2), LEG (.08f, -.80f, .08f, 4, 62, 10) },
    .arm = { ARM (AT (SHOULDER, .30f, -.98f, -.12f), V (1, 0, -.4f), ALONG, V (-1, 0, 0), FIST),
             ARM (AT (SHOULDER, .02f, 1.1f, .18f), V (1, 0, .3f), ALONG, V (-.2f, 0, 1), FIST) } },

  { "float", .hung = TRUE, .air = .4f, .pelvis = { 12, 8, -12 }, .chest = { -12, 0, -4 }, .head = { -8, 0, 0 },
    .leg = { LEG (.24f, -.80f, .30f, 10, 40, 16), LEG (.14f, -.84f, -.20f, 8, 50, 8) },
    .arm = { ARM (AT (SHOULDER, .82f, .1f, .45f), V (.3f, -1, -.3f), ALONG, V (0, -1, .2f), RELAXED),
             ARM (AT (SHOULDER, .80f, -.3f, .40f), V (.3f, -.6f, -1), ALONG, V (0, -1, .2f), RELAXED) } },

  { "bow", .hip = 1, .shift = { 0, 0, -.12f }, .pelvis = { 34, 0, 0 }, .chest = { 34, 0, 0 }, .head = { 10, 0, 0 },
    .leg = { LEG (.08f, 0, .04f, 12, 0, 2), LEG (.08f, 0, -.04f, 12, 0, 2) },
    .arm = { ARM (AT (SHOULDER, .30f, -.9f, .40f), V (.6f, 0, -1), ALONG, V (-1, 0, -.3f), RELAXED),
             ARM (AT (CHEST, -.02f, -.36f, .22f), V (1, -.4f, 0), V (-1, 0, .2f), V (0, -.2f, -1), FLAT) } },

  { "kick", .hip = .98f, .shift = { .02f, 0, -.04f }, .pelvis = { -10, 16, 4 }, .chest = { -6, -26, 0 }, .head = { 10, 4, 0 },
    .leg = { LEG (.06f, 0, -.04f, 20, 0, 6), LEG (.02f, .62f, .78f, 0, -4, 0) },
    .arm = { ARM (AT (SHOULDER, .35f, -.3f, .80f), V (.5f, -1, 0), ALONG, V (-.4f, -1, 0), FIST),
             ARM (AT (SHOULDER, .66f, -.5f, -.48f), V (.4f, 0, -1), ALONG, V (-1, 0, 0), FIST) } },

  { "step", TRUE, .hip = 1.02f, .shift = { 0, 0, .06f }, .pelvis = { 6, -6, 4 }, .chest = { 8, 12, -4 }, .head = { -10, 0, 0 },
    .leg = { LEG (.08f, .34f, .36f, 6, 0, 6), LEG (.08f, 0, -.16f, 6, 34, 2) },
    .arm = { ARM (AT (SHOULDER, .16f, -1.02f, -.3f), V (.3f, 0, -1), ALONG, V (-1, 0, -.2f), RELAXED),
             ARM (AT (SHOULDER, .14f, -.8f, .55f), V (.4f, -.4f, -1), ALONG, V (-1, -.1f, 0), RELAXED) } },
  { "march", TRUE, .hip = 1, .pelvis = { -2, -4, 4 }, .chest = { -4, 8, -4 },
    .leg = { LEG (.09f, .42f, .30f, 2, 26, 2), LEG (.07f, 0, -.02f, 6, 0, 0) },
    .arm = { ARM (AT (SHOULDER, .1f, -.98f, -.48f), V (.2f, 0, -1), ALONG, V (-1, 0, 0), FIST),
             ARM (AT (SHOULDER, .0f, -.5f, .88f), V (.2f, -1, 0), ALONG, V (-1, 0, 0), FIST) } },

  { "sit-floor", .hip = .10f, .shift = { 0, 0, -.1f }, .pelvis = { -12, 0, 0 }, .chest = { 26, 3, 0 }, .head = { -4, 0, 0 },
    .leg = { LEG (.12f, 0, .46f, 10, 0, 10), LEG (.12f, 0, .52f, 8, 0, 6) },
    .arm = { ARM (AT (KNEE, -.20f, -.18f, .12f), V (1, -.3f, 0), V (-1, -.2f, .2f), V (-.2f, 0, -1), RELAXED),
             ARM (AT (KNEE, -.20f, -.14f, .12f), V (1, -.3f, 0), V (-1, -.2f, .2f), V (-.2f, 0, -1), RELAXED) } },
  { "lotus", .hip = .08f, .shift = { 0, 0, -.1f }, .pelvis = { 2, 0, 0 }, .chest = { 2, 0, 0 },
    .leg = { LEG (-.12f, .04f, .26f, 70, 30, 84), LEG (-.14f, .0f, .36f, 70, 30, 84) },
    .arm = { ARM (AT (KNEE, -.06f, .12f, .0f), V (.8f, -.6f, -.4f), V (.3f, -.2f, 1), V (0, 1, 0), RELAXED),
             ARM (AT (KNEE, -.06f, .12f, .0f), V (.8f, -.6f, -.4f), V (.3f, -.2f, 1), V (0, 1, 0), RELAXED) } },
  { "trip", .hip = .86f, .shift = { 0, 0, .34f }, .pelvis = { 40, -8, 0 }, .chest = { 8, 6, 0 }, .head = { -34, 0, 0 },
    .leg = { LEG (.10f, 0, -.06f, 6, 40, 4), LEG (.10f, .42f, -.46f, 6, 66, 4) },
    .arm = { ARM (AT (SHOULDER, .30f, .5f, .92f), V (1, -.3f, 0), ALONG, V (0, -.6f, 1), SPREAD),
             ARM (AT (SHOULDER, .36f, .2f, 1.0f), V (1, -.3f, 0), ALONG, V (0, -.6f, 1), SPREAD) } },
};

const gsize fab_n_lower_poses = G_N_ELEMENTS (fab_lower_poses);
