/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-model-kit.h"

/* Bodies are one unit high, leaves and all. The profile turns about y; the face is on its front. */
typedef struct
{
  const char *model;
  float       face_y;
  FabVec3     face_r;
  void      (*build) (FabBrush *b);
} Body;

static void
build_radish (FabBrush *b)
{
  paint (b, FAB_TEXTURE_SKIN, .74f, 0xd84068);
  TURNED (b, 0, 0, 0, 20, { 0, 0 }, { .02f, .06f }, { .05f, .12f }, { .16f, .2f }, { .26f, .31f },
         { .3f, .44f }, { .27f, .57f },
         { .17f, .68f }, { .06f, .73f }, { 0, .73f });
  paint (b, FAB_TEXTURE_LEAVES, .5f, 0x4f8a3c);
  fab_kit_leaves (b, V (0, .71f, 0), .3f, .14f, .72f, 5, .25f);
  fab_kit_leaves (b, V (0, .71f, 0), .2f, .11f, .85f, 4, .1f);
}

static void
build_carrot (FabBrush *b)
{
  paint (b, FAB_TEXTURE_SKIN, .72f, 0xf08030);
  TURNED (b, 0, 0, 0, 18, { 0, 0 }, { .05f, .1f }, { .13f, .36f }, { .19f, .6f }, { .19f, .7f },
         { .12f, .75f }, { 0, .75f });
  paint (b, FAB_TEXTURE_LEAVES, .5f, 0x4f8a3c);
  fab_kit_leaves (b, V (0, .73f, 0), .24f, .08f, .9f, 6, .1f);
}

static void
build_cloud (FabBrush *b)
{
  static const float puffs[][4] = { { 0, .45f, 0, .38f }, { -.32f, .36f, .03f, .27f },
                                    { .33f, .37f, -.02f, .26f }, { -.18f, .7f, -.05f, .26f },
                                    { .2f, .7f, .02f, .28f }, { 0, .2f, .05f, .2f },
                                    { -.5f, .26f, 0, .16f }, { .52f, .28f, 0, .15f } };

  paint (b, FAB_TEXTURE_PLAIN, .62f, 0x8890a0);
  b->flags |= FAB_FACE_NO_CREASE;
  for (gsize i = 0; i < G_N_ELEMENTS (puffs); i++)
    fab_add_ellipsoid (b, V (puffs[i][0], puffs[i][1], puffs[i][2]),
                       V (puffs[i][3], puffs[i][3] * .95f, puffs[i][3] * .85f), 14);
  b->flags &= ~FAB_FACE_NO_CREASE;
}

/* A storm is a cloud with a whirl for legs. */
static void
build_storm (FabBrush *b)
{
  FabXform was = fab_kit_move (b, 0, .36f, 0);

  fab_kit_turn (b, fab_xform_scale (.66f, .64f, .66f));
  build_cloud (b);
  b->at = was;
  paint (b, FAB_TEXTURE_PLAIN, .5f, 0x707888);
  for (int i = 0; i < 5; i++)
    fab_kit_torus (b, V (.035f * sinf (i * 2.0f), .04f + .09f * i, .03f * cosf (i * 2.0f)),
                   V (.15f, 1, .1f), .05f + .045f * i, .03f, 16);
}

static void
build_round (FabBrush *b)
{
  paint (b, FAB_TEXTURE_SKIN, .8f, 0xc8a070);
  fab_add_ellipsoid (b, V (0, .5f, 0), V (.42f, .5f, .4f), 18);
}

static void
build_apple (FabBrush *b)
{
  paint (b, FAB_TEXTURE_SKIN, .62f, 0xc83030);
  TURNED (b, 0, 0, 0, 20, { 0, .05f }, { .15f, 0 }, { .33f, .12f }, { .43f, .4f }, { .42f, .6f },
         { .3f, .8f }, { .12f, .83f }, { 0, .74f });
  paint (b, FAB_TEXTURE_LEAVES, .35f, 0x4f7a3c);
  TUBE (b, .02f, { 0, .74f, 0 }, { .02f, .88f, 0 }, { .06f, .98f, 0 });
  fab_kit_leaves (b, V (.03f, .88f, 0), .22f, .13f, .3f, 1, 0);
}

static void
build_robot_body (FabBrush *b)
{
  paint (b, FAB_TEXTURE_METAL, .75f, 0xa8b0b8);
  fab_kit_box (b, 0, 0, 0, .56f, .5f, .36f);
  ROD (b, 0, .48f, 0, 0, .58f, 0, .08f);
  fab_brush_next_part (b);
  fab_kit_box (b, 0, .56f, 0, .44f, .34f, .34f);
  fab_kit_rect (b, 0, .12f, .182f, .36f, .24f, .012f, .9f);
  for (int i = 0; i < 3; i++)
    fab_kit_disc (b, V (-.1f + .1f * i, .3f, .184f), V (0, 0, 1), .03f, .008f, .4f);
  ROD (b, 0, .9f, 0, 0, .97f, 0, .012f);
  paint (b, FAB_TEXTURE_GLOW, .9f, 0xff6040);
  add_ball (b, 0, .97f, 0, .03f, .03f, .03f);
}

static void
build_flame (FabBrush *b)
{
  paint (b, FAB_TEXTURE_GLOW, .95f, 0xff9030);
  TURNED (b, 0, 0, 0, 16, { 0, 0 }, { .2f, .04f }, { .33f, .2f }, { .33f, .38f }, { .22f, .58f },
         { .1f, .78f }, { 0, 1 });
  fab_brush_next_part (b);
  TURNED (b, -.2f, .1f, 0, 10, { 0, 0 }, { .13f, .14f }, { .1f, .34f }, { 0, .6f });
  fab_brush_next_part (b);
  TURNED (b, .2f, .1f, .03f, 10, { 0, 0 }, { .12f, .12f }, { .09f, .28f }, { 0, .5f });
}

static void
build_star (FabBrush *b)
{
  paint (b, FAB_TEXTURE_PLAIN, .9f, 0xf0d050);
  PRISM (b, 0, .22f, { 0, 1 }, { -.14f, .66f }, { -.5f, .62f }, { -.23f, .38f }, { -.31f, 0 },
         { 0, .19f }, { .31f, 0 }, { .23f, .38f },
         { .5f, .62f }, { .14f, .66f });
}

static const Body bodies[] = {
  { "radish", .45f, { .3f, .24f, .3f }, build_radish },
  { "carrot", .6f, { .19f, .2f, .19f }, build_carrot },
  { "storm", .62f, { .24f, .22f, .22f }, build_storm },
  { "cloud", .47f, { .36f, .33f, .32f }, build_cloud },
  { "apple", .45f, { .42f, .35f, .42f }, build_apple },
  { "tomato", .45f, { .42f, .35f, .42f }, build_apple },
  { "egg", .55f, { .4f, .4f, .38f }, build_round },
  { "potato", .55f, { .4f, .4f, .38f }, build_round },
  { "moon", .5f, { .42f, .45f, .4f }, build_round },
  { "sun", .5f, { .42f, .45f, .4f }, build_round },
  { "robot", .73f, { .2f, .16f, .17f }, build_robot_body },
  { "campfire", .3f, { .32f, .24f, .32f }, build_flame },
  { "star", .5f, { .2f, .18f, .11f }, build_star },
};

static const Body *
find_body (const char *noun)
{
  static const char * const storms[] = { "storm", "wind", "tornado", "hurricane", "thunderstorm",
                                         "tempest", "whirlwind", NULL };
  static const char * const flames[] = { "fire", "flame", NULL };
  const FabModel *model = fab_model_find (noun);
  const char *id = model != NULL ? model->id : noun;

  if (g_strv_contains (storms, noun))
    id = "storm";
  else if (g_strv_contains (flames, noun))
    id = "campfire";
  for (gsize i = 0; i < G_N_ELEMENTS (bodies); i++)
    if (strcmp (bodies[i].model, id) == 0)
      return &bodies[i];
  return NULL;
}

/* Any model that stands about as high as it is wide makes a body, scaled to one unit. */
static gboolean
build_from_model (const FabModel *model, FabMesh *mesh, float *face_y, FabVec3 *face_r)
{
  FabModelSpec spec = { .action = "stand", .grey = -1 };
  float width = MAX (model->size.x, model->size.z) / model->size.y;

  if (model->klass == FAB_MODEL_LAND || width > 1.9f)
    return FALSE;
  spec.scale = 1 / model->size.y;
  fab_model_build (model, &spec, mesh);
  *face_y = .62f;
  *face_r = V (.5f * model->size.x / model->size.y, .2f, .5f * model->size.z / model->size.y);
  return TRUE;
}

/**
 * fab_model_build_body:
 * @noun: a lemma
 * @face_y: (out): height of the middle of the face
 * @face_r: (out): half axes of the head there
 *
 * Adds the shape of a thing as the trunk and head of a being, one unit high.
 *
 * Returns: %FALSE when @noun has no such shape; nothing is added then
 */
gboolean
fab_model_build_body (const char *noun,
                      FabMesh    *mesh,
                      float      *face_y,
                      FabVec3    *face_r)
{
  const Body *body;
  const FabModel *model;
  FabBrush brush;

  g_return_val_if_fail (noun != NULL && mesh != NULL && face_y != NULL && face_r != NULL, FALSE);

  body = find_body (noun);
  model = fab_model_find (noun);
  if (body == NULL)
    return model != NULL && build_from_model (model, mesh, face_y, face_r);

  brush = fab_brush (mesh);
  body->build (&brush);
  *face_y = body->face_y;
  *face_r = body->face_r;
  return TRUE;
}
