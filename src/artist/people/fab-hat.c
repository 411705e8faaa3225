/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hats: lathes over the skull, from tables. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-hat.h"

#define PROFILE(...) { __VA_ARGS__ }, (int) (sizeof ((FabVec2[]) { __VA_ARGS__ }) / sizeof (FabVec2))

static const FabHat hats[] = {
  { "cap", PROFILE ({ 1.06f, .70f }, { 1.09f, .78f }, { 1.0f, .92f }, { .72f, 1.03f },
                    { .3f, 1.08f }, { 0, 1.09f }), .35f, FAB_TEXTURE_CLOTH, -6, .26f, 1, FALSE },
  { "police", PROFILE ({ 1.05f, .72f }, { 1.07f, .84f }, { 1.28f, .98f }, { 1.22f, 1.04f },
                       { .5f, 1.06f }, { 0, 1.06f }), .2f, FAB_TEXTURE_CLOTH, -8, .2f, 1, FALSE },
  { "top", PROFILE ({ 1.55f, .77f }, { 1.58f, .79f }, { 1.05f, .78f }, { .98f, .95f },
                    { 1.0f, 1.45f }, { .98f, 1.47f }, { 0, 1.47f }), .12f, FAB_TEXTURE_CLOTH, -6,
                      0, 3, FALSE },
  { "fedora", PROFILE ({ 1.68f, .74f }, { 1.70f, .77f }, { 1.08f, .77f }, { 1.05f, .9f },
                       { .98f, 1.12f }, { .7f, 1.16f }, { .3f, 1.10f }, { 0, 1.08f }), .28f,
                         FAB_TEXTURE_CLOTH, -8, 0, 3, FALSE },
  { "cowboy", PROFILE ({ 2.0f, .80f }, { 1.9f, .78f }, { 1.08f, .76f }, { 1.04f, .92f },
                       { .92f, 1.16f }, { .55f, 1.2f }, { .2f, 1.12f }, { 0, 1.1f }), .45f,
                         FAB_TEXTURE_CLOTH, -6, 0, 3, FALSE },
  { "straw", PROFILE ({ 2.15f, .70f }, { 2.1f, .73f }, { 1.1f, .76f }, { 1.06f, .9f },
                      { .9f, 1.04f }, { .5f, 1.08f }, { 0, 1.09f }), .85f, FAB_TEXTURE_PLAIN, -8,
                        0, 3, FALSE },
  { "chef", PROFILE ({ 1.03f, .74f }, { 1.05f, .92f }, { 1.05f, 1.0f }, { 1.4f, 1.15f },
                     { 1.45f, 1.35f }, { 1.2f, 1.48f }, { .6f, 1.52f }, { 0, 1.52f }), .97f,
                       FAB_TEXTURE_CLOTH, -8, 0, 2, FALSE },
  { "wizard", PROFILE ({ 1.9f, .70f }, { 1.86f, .73f }, { 1.1f, .76f }, { .92f, .98f },
                       { .62f, 1.32f }, { .3f, 1.66f }, { .06f, 1.92f }, { 0, 1.93f }), .3f,
                         FAB_TEXTURE_CLOTH, -12, 0, 3, FALSE },
  { "beanie", PROFILE ({ 1.07f, .66f }, { 1.13f, .70f }, { 1.1f, .78f }, { 1.02f, .80f },
                       { 1.0f, .95f }, { .75f, 1.06f }, { .35f, 1.12f }, { 0, 1.13f }), .4f,
                         FAB_TEXTURE_CLOTH, -10, 0, 3, FALSE },
  { "souwester", PROFILE ({ 1.62f, .60f }, { 1.6f, .64f }, { 1.12f, .74f }, { 1.06f, .9f },
                          { .8f, 1.03f }, { .3f, 1.08f }, { 0, 1.09f }), .7f, FAB_TEXTURE_PLAIN,
                            -18, 0, 2, FALSE },
  { "helmet", PROFILE ({ 1.12f, .10f }, { 1.18f, .36f }, { 1.17f, .70f }, { 1.12f, .82f },
                       { 1.0f, .96f }, { .7f, 1.06f }, { .3f, 1.11f }, { 0, 1.12f }), .74f,
                         FAB_TEXTURE_METAL, -4, 0, 0, TRUE },
  { "soldier", PROFILE ({ 1.34f, .62f }, { 1.3f, .66f }, { 1.16f, .76f }, { 1.08f, .9f },
                        { .85f, 1.03f }, { .4f, 1.1f }, { 0, 1.11f }), .42f, FAB_TEXTURE_METAL, -6,
                          0, 0, TRUE },
  { "hard", PROFILE ({ 1.24f, .70f }, { 1.22f, .73f }, { 1.1f, .76f }, { 1.06f, .9f },
                     { .8f, 1.03f }, { .3f, 1.08f }, { 0, 1.09f }), .85f, FAB_TEXTURE_PLAIN, -6,
                       .12f, 2, FALSE },
  { "beret", PROFILE ({ 1.02f, .78f }, { 1.06f, .82f }, { 1.4f, .92f }, { 1.2f, 1.02f },
                      { .5f, 1.06f }, { 0, 1.07f }), .25f, FAB_TEXTURE_CLOTH, -10, 0, 1, FALSE },
  { "nurse", PROFILE ({ .78f, .90f }, { .84f, 1.08f }, { .8f, 1.10f }, { 0, 1.08f }), .97f,
    FAB_TEXTURE_CLOTH, -14, 0, 0, FALSE },
  { "party", PROFILE ({ .62f, .94f }, { .4f, 1.25f }, { .06f, 1.6f }, { 0, 1.6f }), .6f,
    FAB_TEXTURE_PLAIN, -6, 0, 0, FALSE },
  { "astronaut", PROFILE ({ 1.1f, -.10f }, { 1.5f, .0f }, { 1.75f, .25f }, { 1.82f, .5f },
                          { 1.7f, .8f }, { 1.35f, 1.05f }, { .8f, 1.2f }, { 0, 1.25f }), .92f,
                            FAB_TEXTURE_PLAIN, 0, 0, 0, TRUE },
  { "hood", PROFILE ({ 1.3f, -.05f }, { 1.25f, .2f }, { 1.26f, .5f }, { 1.22f, .75f },
                     { 1.0f, .98f }, { .6f, 1.1f }, { .2f, 1.15f }, { 0, 1.15f }), .35f,
                       FAB_TEXTURE_CLOTH, 0, 0, 0, TRUE },
  { "tricorne", PROFILE ({ 1.62f, .84f }, { 1.58f, .86f }, { 1.07f, .77f }, { 1.05f, .9f }, { .92f, 1.04f },
                         { .5f, 1.1f }, { 0, 1.11f }), .2f, FAB_TEXTURE_CLOTH, -6, 0, 0, FALSE, 0, 0x302428 },
  { "bowler", PROFILE ({ 1.34f, .79f }, { 1.32f, .77f }, { 1.07f, .76f }, { 1.06f, .9f }, { .97f, 1.04f }, { .65f, 1.14f },
                       { .3f, 1.18f }, { 0, 1.19f }), .14f, FAB_TEXTURE_CLOTH, -6, 0, 3, FALSE, 0, 0x242428 },
  { "sailor", PROFILE ({ 1.04f, .80f }, { 1.06f, .88f }, { 1.30f, .95f }, { 1.24f, 1.01f }, { .5f, 1.02f }, { 0, 1.02f }),
    .97f, FAB_TEXTURE_CLOTH, -8, 0, 1, FALSE, 0, 0xffffff },
  { "fez", PROFILE ({ .80f, .90f }, { .66f, 1.24f }, { .6f, 1.25f }, { 0, 1.25f }), .35f, FAB_TEXTURE_CLOTH, -6, 0, 0, FALSE,
    0, 0x982c28 },
  { "fire", PROFILE ({ 1.52f, .66f }, { 1.5f, .70f }, { 1.14f, .76f }, { 1.08f, .92f }, { .85f, 1.08f }, { .35f, 1.16f },
                     { 0, 1.17f }), .34f, FAB_TEXTURE_PLAIN, -8, 0, 2, FALSE, 0, 0xa02c24 },
  { "bandana", PROFILE ({ 1.05f, .70f }, { 1.08f, .78f }, { 1.05f, .9f }, { .78f, 1.03f }, { .3f, 1.08f }, { 0, 1.09f }), .5f,
    FAB_TEXTURE_CLOTH, -14, 0, 1, FALSE, 0, 0 },
  { "prisoner", PROFILE ({ 1.06f, .74f }, { 1.08f, .82f }, { 1.08f, .96f }, { .95f, 1.0f }, { 0, 1.0f }), .95f,
    FAB_TEXTURE_CLOTH, -10, 0, 1, FALSE, 0, 0xf4f0e8 },
  { "swimcap", PROFILE ({ 1.04f, .64f }, { 1.05f, .76f }, { 1.0f, .92f }, { .72f, 1.03f }, { .3f, 1.08f }, { 0, 1.08f }), .4f,
    FAB_TEXTURE_PLAIN, -14, 0, 0, FALSE, FAB_HAT_GOGGLES, 0x3868a0 },
  { "cycle", PROFILE ({ 1.12f, .76f }, { 1.18f, .84f }, { 1.08f, 1.0f }, { .75f, 1.11f }, { .3f, 1.15f }, { 0, 1.15f }), .6f,
    FAB_TEXTURE_PLAIN, -6, .08f, 1, FALSE, 0, 0 },
  { "motorcycle", PROFILE ({ 1.16f, .06f }, { 1.26f, .3f }, { 1.28f, .6f }, { 1.22f, .82f }, { 1.0f, 1.02f }, { .6f, 1.12f },
                           { 0, 1.15f }), .3f, FAB_TEXTURE_PLAIN, 0, 0, 0, TRUE, 0, 0 },
  { "viking", PROFILE ({ 1.09f, .70f }, { 1.12f, .74f }, { 1.1f, .84f }, { .98f, .98f }, { .6f, 1.1f }, { .15f, 1.17f },
                       { 0, 1.18f }), .62f, FAB_TEXTURE_METAL, -8, 0, 1, FALSE, FAB_HAT_HORNS, 0x8c9098 },
  { "roman", PROFILE ({ 1.12f, .62f }, { 1.13f, .76f }, { 1.08f, .9f }, { .8f, 1.04f }, { .35f, 1.1f }, { 0, 1.11f }), .72f,
    FAB_TEXTURE_METAL, -6, 0, 1, FALSE, FAB_HAT_CREST, 0xc0a060 },
  { "kabuto", PROFILE ({ 1.62f, .36f }, { 1.5f, .46f }, { 1.22f, .66f }, { 1.12f, .80f }, { 1.0f, .96f }, { .6f, 1.08f },
                       { 0, 1.12f }), .3f, FAB_TEXTURE_METAL, -4, 0, 3, TRUE, FAB_HAT_HORNS, 0x383438 },
  { "santa", PROFILE ({ 1.08f, .70f }, { 1.1f, .80f }, { 1.04f, .94f }, { .8f, 1.10f }, { .5f, 1.26f }, { .2f, 1.38f },
                      { 0, 1.4f }), .42f, FAB_TEXTURE_CLOTH, -6, 0, 0, FALSE, FAB_HAT_FUR, 0xb02c28 },
  { "turban", PROFILE ({ 1.05f, .70f }, { 1.3f, .76f }, { 1.40f, .9f }, { 1.28f, 1.06f }, { .9f, 1.17f }, { .35f, 1.21f },
                       { 0, 1.21f }), .85f, FAB_TEXTURE_CLOTH, -10, 0, 0, FALSE, FAB_HAT_WRAPS, 0 },
  { "wimple", PROFILE ({ 1.5f, -.3f }, { 1.28f, -.02f }, { 1.16f, .2f }, { 1.12f, .5f }, { 1.1f, .8f }, { .95f, .98f },
                       { .55f, 1.09f }, { 0, 1.11f }), .14f, FAB_TEXTURE_CLOTH, 0, 0, 0, TRUE, 0, 0x242428, .92f },
  { "hijab", PROFILE ({ 1.6f, -.26f }, { 1.22f, -.06f }, { 1.1f, .14f }, { 1.10f, .5f }, { 1.1f, .8f }, { .95f, .98f },
                      { .55f, 1.08f }, { 0, 1.1f }), .6f, FAB_TEXTURE_CLOTH, 0, 0, 0, TRUE, 0, 0, .84f },
  { "headscarf", PROFILE ({ 1.14f, .08f }, { 1.13f, .3f }, { 1.12f, .55f }, { 1.1f, .8f }, { .95f, .98f }, { .55f, 1.08f },
                          { 0, 1.1f }), .62f, FAB_TEXTURE_CLOTH, -4, 0, 0, TRUE, 0, 0 },
  { "ninja", PROFILE ({ 1.1f, -.06f }, { 1.06f, .16f }, { 1.09f, .4f }, { 1.1f, .62f }, { 1.08f, .8f }, { .92f, .98f },
                      { .5f, 1.08f }, { 0, 1.1f }), .14f, FAB_TEXTURE_CLOTH, 0, 0, 0, TRUE, 0, 0x242830 },
  { "nemes", PROFILE ({ 1.75f, -.1f }, { 1.7f, .05f }, { 1.5f, .35f }, { 1.28f, .62f }, { 1.1f, .82f }, { .9f, 1.0f },
                      { .4f, 1.08f }, { 0, 1.09f }), .8f, FAB_TEXTURE_CLOTH, -4, 0, 2, TRUE, 0, 0xd8b448 },
  { "mortarboard", PROFILE ({ 1.03f, .74f }, { 1.05f, .88f }, { .95f, 1.0f }, { 0, 1.03f }), .15f, FAB_TEXTURE_CLOTH, -8, 0, 0,
    FALSE, FAB_HAT_BOARD, 0x202024 },
  { "maid", PROFILE ({ 1.06f, .86f }, { 1.12f, .98f }, { 1.0f, .95f }, { .9f, .9f }), .98f, FAB_TEXTURE_CLOTH, -26, 0, 0, FALSE, 0,
    0xffffff },
  { "miner", PROFILE ({ 1.24f, .70f }, { 1.22f, .73f }, { 1.1f, .76f }, { 1.06f, .9f }, { .8f, 1.03f }, { .3f, 1.08f },
                      { 0, 1.09f }), .6f, FAB_TEXTURE_PLAIN, -6, .12f, 2, FALSE, 0, 0 },
  { "wig", .n = 0, .hides = TRUE, .parts = FAB_HAT_WIG },
  { "halo", .n = 0, .parts = FAB_HAT_HALO },
  { "horns", .n = 0, .parts = FAB_HAT_HORNLETS },
  { "cat-ears", .n = 0, .parts = FAB_HAT_CAT },
  { "bunny-ears", .n = 0, .parts = FAB_HAT_RABBIT },
  { "headphones", .n = 0, .parts = FAB_HAT_HEADPHONES },
  { "flowers", .n = 0, .parts = FAB_HAT_FLOWERS },
  { "goggles", .n = 0, .parts = FAB_HAT_GOGGLES },
  { "bandages", .n = 0, .hides = TRUE, .parts = FAB_HAT_BANDAGES },
  { "headband", .n = 0, .grey = .4f, .parts = FAB_HAT_BAND },
};

static const FabHat *
find_hat (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hats); i++)
    if (strcmp (hats[i].id, id) == 0)
      return &hats[i];

  return NULL;
}

/* Hair under it lies flat. */
gboolean
fab_hat_presses_hair (const char *id)
{
  const FabHat *hat = find_hat (id);

  return hat != NULL && hat->n > 0 && strcmp (id, "nurse") != 0 && strcmp (id, "maid") != 0 && strcmp (id, "party") != 0;
}

gboolean
fab_hat_hides_hair (const char *id)
{
  const FabHat *hat = find_hat (id);

  return hat != NULL && hat->hides;
}

FabXform
fab_hat_seat (const FabFigure *figure,
              float            tilt)
{
  FabXform pivot = fab_xform_shift (fab_vec3 (0, .72f, -.04f));
  FabXform back = fab_xform_shift (fab_vec3 (0, -.72f, 0));
  FabXform turn = fab_xform_rotate_x (FAB_DEGREES (tilt)), t;
  float child = figure->persona.head < 6 ? 1.07f : 1;
  gboolean beast = fab_beast_known (figure->persona.species);
  float hair = beast ? 1.2f : strcmp (figure->persona.hair, "bald") == 0 ? 1 : 1.05f;
  FabXform size = fab_xform_scale (.345f * child * hair, 1, .415f * child * hair);

  pivot.o.y += beast ? .12f : 0;
  t = fab_xform_mul (&pivot, &turn);
  t = fab_xform_mul (&t, &back);
  t = fab_xform_mul (&t, &size);

  return fab_xform_mul (&figure->skull, &t);
}

/* Hoods and space helmets leave the face free: their front columns stop above it or lie behind it. */
FabVec3
fab_hat_point (const FabHat   *hat,
               const FabXform *at,
               int             row,
               float           angle)
{
  FabVec2 p = hat->profile[row];
  float c = cosf (angle), open = hat->hides && p.y < (hat->brow > 0 ? hat->brow : .74f)
            ? fab_smooth (.35f, .75f, c) : 0;
  float bend = strcmp (hat->id, "wizard") == 0 ? MAX (p.y - 1.1f, 0)
               : strcmp (hat->id, "santa") == 0 ? MAX (p.y - .96f, 0) * 1.9f : 0;
  float three = strcmp (hat->id, "tricorne") == 0 && row < 2 ? .5f - .5f * cosf (3 * angle) : 0;
  float cowboy = strcmp (hat->id, "cowboy") == 0 && row < 2
                 ? .14f * sinf (angle) * sinf (angle) - .04f : 0;
  float back = (strcmp (hat->id, "souwester") == 0 || strcmp (hat->id, "fire") == 0) && row < 2 ? MAX (-c, 0) : 0;

  p.x *= 1 - .26f * three;

  return fab_xform_point (at, fab_vec3 (p.x * sinf (angle) + bend * .25f,
                                        fab_mix (p.y, hat->brow > 0 ? hat->brow : .76f, open) + cowboy + .2f * three - .22f * back
                                        - (strcmp (hat->id, "santa") == 0 ? .8f * bend : 0),
                                        p.x * c * (1 + .25f * back) - bend * bend * .5f));
}

static void
build_peak (const FabXform *at,
            FabBrush       *brush,
            float           length)
{
  enum { NX = 8, NY = 3 };
  FabVec3 points[(NX + 1) * (NY + 1)];

  for (int y = 0; y <= NY; y++)
    for (int x = 0; x <= NX; x++)
      {
        float a = FAB_DEGREES (fab_mix (-68, 68, (float) x / NX)), f = (float) y / NY;
        float out = 1.05f + 2.4f * length * f * (.25f + .75f * cosf (a));

        points[y * (NX + 1) + x] = fab_xform_point (at,
                                                    fab_vec3 (1.05f * sinf (a) * (1 + .05f * f),
                                                              .715f - .05f * f, out * cosf (a)));
      }
  fab_skin_sheet (brush, points, NX, NY);
}

static void
build_crown (const FabFigure *figure,
             FabBrush        *brush)
{
  enum { N = 20 };
  FabXform at = fab_hat_seat (figure, -6);
  FabVec3 points[(N + 1) * 2], line[N];

  fab_brush_material (brush, .78f, FAB_TEXTURE_METAL, 0xd8b040);
  fab_brush_next_part (brush);
  for (int i = 0; i <= N; i++)
    {
      float a = 2 * (float) G_PI * i / N, high = i % 4 == 2 ? 1.22f : i % 4 == 0 ? 1.02f : 1.10f;

      points[i] = fab_xform_point (&at, fab_vec3 (1.0f * sinf (a), .84f, 1.0f * cosf (a)));
      points[N + 1 + i] = fab_xform_point (&at,
                                           fab_vec3 (1.12f * sinf (a), high, 1.12f * cosf (a)));
      if (i < N)
        line[i] = fab_xform_point (&at, fab_vec3 (1.04f * sinf (a), .90f, 1.04f * cosf (a)));
    }
  fab_skin_sheet (brush, points, N, 1);
  fab_add_mark (brush, line, N, .012f * figure->body.head, .3f, -1, TRUE, fab_vec3 (0, 0, 0));
}

static void
build_veil (const FabFigure *figure,
            FabBrush        *brush)
{
  enum { NX = 24, NY = 8 };
  FabXform at = fab_hat_seat (figure, -10);
  FabVec3 low = fab_vec3_scale (fab_vec3_normal (figure->skull.y), -1);
  FabVec3 down = fab_vec3_normal (fab_vec3_lerp (low, fab_vec3 (0, -1, 0), .8f));
  FabVec3 points[(NX + 1) * (NY + 1)];

  fab_brush_material (brush, .98f, FAB_TEXTURE_CLOTH, 0xffffff);
  fab_brush_next_part (brush);
  for (int y = 0; y <= NY; y++)
    for (int x = 0; x <= NX; x++)
      {
        float u = 2.f * x / NX - 1, a = FAB_DEGREES (180 + 84 * u), f = (float) y / NY;
        float r = y == 0 ? .5f : 1.02f + .16f * f + .06f * sinf (x * 1.7f) * f;
        float up = y == 0 ? 1.08f : 1.0f - .34f * MIN (f * 3, 1);
        FabVec3 p = fab_xform_point (&at, fab_vec3 (r * sinf (a), up, r * cosf (a)));

        points[y * (NX + 1) + x] = fab_vec3_mad (p, down, MAX (f - .25f, 0) * (2.5f - .8f * u * u) * figure->body.head);
      }
  fab_skin_sheet (brush, points, NX, NY);
}

static void
mark_band (const FabFigure *figure,
           FabBrush        *brush,
           const FabHat       *hat,
           const FabXform  *at)
{
  FabVec3 line[20];

  for (int i = 0; i < 20; i++)
    {
      line[i] = fab_hat_point (hat, at, hat->band, 2 * (float) G_PI * i / 20);
      line[i] = fab_vec3_mad (line[i], fab_vec3_normal (fab_vec3_sub (line[i], at->o)), .004f);
    }
  fab_add_mark (brush, line, 20, .02f * figure->body.head, .1f, -1, TRUE, fab_vec3 (0, 0, 0));
}

static void
mark_visor (const FabFigure *figure,
            FabBrush        *brush,
            const FabXform  *at)
{
  FabVec3 shape[16];

  for (int i = 0; i < 16; i++)
    {
      float a = 2 * (float) G_PI * i / 16, yaw = .85f * cosf (a), up = .48f + .36f * sinf (a);
      float r = 1.86f * sqrtf (MAX (1 - powf ((up - .5f) / .95f, 2), .2f));

      shape[i] = fab_xform_point (at, fab_vec3 (r * sinf (yaw), up, r * cosf (yaw)));
    }
  fab_add_mark (brush, shape, 16, .014f * figure->body.head, .1f, -1, TRUE,
                fab_vec3_normal (figure->skull.z));
}

static void
build_plume (const FabFigure *figure,
             FabBrush        *brush)
{
  const float at[6][3] = { { 1.08f, .02f, .05f }, { 1.22f, -.03f, .075f }, { 1.27f, -.2f, .095f },
                           { 1.18f, -.42f, .10f }, { .95f, -.58f, .08f }, { .72f, -.62f, .02f } };
  FabVec3 path[6];
  float radius[6];

  for (int i = 0; i < 6; i++)
    {
      path[i] = fab_xform_point (&figure->skull, fab_vec3 (0, at[i][0], at[i][1]));
      radius[i] = at[i][2] * figure->body.head;
    }
  fab_brush_material (brush, .3f, FAB_TEXTURE_HAIR, 0xa03030);
  fab_brush_next_part (brush);
  fab_skin_tube (brush, path, radius, 6, 8);
}

void
fab_hat_build (const FabFigure *figure,
               FabBrush        *brush,
               int              detail)
{
  const FabHat *hat = find_hat (figure->persona.hat);
  const int sides = fab_skin_steps (brush, detail, 12, 18, 28);
  FabXform at;
  FabVec3 points[10 * 28];

  if (strcmp (figure->persona.hat, "crown") == 0)
    build_crown (figure, brush);
  if (strcmp (figure->persona.hat, "veil") == 0)
    build_veil (figure, brush);
  if (hat == NULL)
    return;
  if (hat->n == 0)
    {
      fab_hat_build_parts (figure, brush, hat);
      return;
    }
  at = fab_hat_seat (figure, hat->tilt);
  fab_brush_material (brush, figure->persona.hat_grey > 0 ? figure->persona.hat_grey : hat->grey,
                      hat->texture, figure->persona.hat_grey > 0 ? figure->persona.hat_colour : hat->colour);
  fab_brush_next_part (brush);
  for (int r = 0; r < hat->n; r++)
    for (int s = 0; s < sides; s++)
      points[r * sides + s] = fab_hat_point (hat, &at, r, 2 * (float) G_PI * s / sides);
  brush->flags |= FAB_FACE_TWO_SIDED;
  fab_skin_add (brush, points, hat->n, sides, FALSE, FALSE);
  brush->flags &= ~FAB_FACE_TWO_SIDED;
  if (hat->peak > 0)
    {
      fab_brush_next_part (brush);
      build_peak (&at, brush, hat->peak);
    }
  fab_hat_build_parts (figure, brush, hat);
  if (hat->band > 0 && detail > 0)
    mark_band (figure, brush, hat, &at);
  if (strcmp (hat->id, "helmet") == 0)
    build_plume (figure, brush);
  if (strcmp (hat->id, "astronaut") == 0)
    mark_visor (figure, brush, &at);
}
