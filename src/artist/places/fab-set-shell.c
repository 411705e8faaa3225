/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-set-shell.h"

#define UP V (0, 1, 0)

/* In pieces: a mark with a point behind the camera is not drawn at all. */
static void
mark_floor_line (FabBrush *b, float width, FabVec3 from, FabVec3 to)
{
  int n = MAX (1, (int) (fab_vec3_length (fab_vec3_sub (to, from)) / 1.3f));

  for (int i = 0; i < n; i++)
    fab_kit_line (b, width, UP, POINTS3 (fab_vec3_lerp (from, to, (float) i / n),
                                         fab_vec3_lerp (from, to, (float) (i + 1) / n)));
}

/* Long boards with a few butt joints. */
static void
mark_boards (FabBrush *b, float x0, float x1, float z0, float z1, float y)
{
  int n = CLAMP ((int) ((x1 - x0) / .55f), 3, 14);

  for (int i = 1; i < n; i++)
    {
      float x = x0 + (x1 - x0) * i / n, joint = z0 + (z1 - z0) * fab_kit_random (7, i);

      mark_floor_line (b, .008f, V (x, y, z0), V (x, y, z1));
      mark_floor_line (b, .008f, V (x, y, joint), V (x + (x1 - x0) / n, y, joint));
    }
}

static void
mark_tiles (FabBrush *b, float x0, float x1, float z0, float z1, float y, float step)
{
  int nx = CLAMP ((int) ((x1 - x0) / step), 2, 12), nz = CLAMP ((int) ((z1 - z0) / step), 2, 14);

  for (int i = 1; i < nx; i++)
    mark_floor_line (b, .008f, V (x0 + (x1 - x0) * i / nx, y, z0),
                     V (x0 + (x1 - x0) * i / nx, y, z1));
  for (int i = 1; i < nz; i++)
    mark_floor_line (b, .008f, V (x0, y, z0 + (z1 - z0) * i / nz),
                     V (x1, y, z0 + (z1 - z0) * i / nz));
}

void
fab_shell_floor (FabBrush *b, float x0, float x1, float z0, float z1, float y, FabFloor kind,
                 float grey)
{
  paint (b,
         kind == FAB_FLOOR_BOARDS ? FAB_TEXTURE_WOOD : kind == FAB_FLOOR_STONE
           ? FAB_TEXTURE_STONE : FAB_TEXTURE_PLAIN, grey,
         kind == FAB_FLOOR_BOARDS ? 0xc8a880 : 0xc8c4bc);
  fab_add_quad (b, V (x0, y, z1), V (x1, y, z1), V (x1, y, z0), V (x0, y, z0));
  y += .002f;
  if (kind == FAB_FLOOR_BOARDS)
    mark_boards (b, x0, x1, z0, z1, y);
  else if (kind == FAB_FLOOR_TILES)
    mark_tiles (b, x0, x1, z0, z1, y, .8f);
  else if (kind == FAB_FLOOR_STONE)
    mark_tiles (b, x0, x1, z0, z1, y, 1.4f);
}

static void
mark_skirting (FabBrush *b, FabVec3 in, FabVec3 from, FabVec3 to)
{
  int n = MAX (1, (int) (fab_vec3_length (fab_vec3_sub (to, from)) / 2));

  for (int i = 0; i < n; i++)
    fab_kit_line (b, .01f, in, POINTS3 (fab_vec3_lerp (from, to, (float) i / n),
                                        fab_vec3_lerp (from, to, (float) (i + 1) / n)));
}

/* From @a to @c, left to right as seen by those inside. */
void
fab_shell_wall (FabBrush *b, FabVec3 a, FabVec3 c, float height, float grey, FabTexture texture)
{
  FabVec3 up = V (0, height, 0), in = fab_vec3_normal (fab_vec3_cross (fab_vec3_sub (c, a), UP));
  FabVec3 lift = fab_vec3_mad (V (0, .12f, 0), in, .004f);

  paint (b, texture, grey, 0xe4ddd0);
  fab_add_quad (b, a, c, fab_vec3_add (c, up), fab_vec3_add (a, up));
  if (height > 2 && height < 5)
    mark_skirting (b, in, fab_vec3_add (a, lift), fab_vec3_add (c, lift));
}

/* Where walls meet each other and the ceiling. */
static void
mark_corners (FabBrush *b, float x, float z0, float z1, float h)
{
  const float in = .006f;

  x -= in;
  z0 += in;
  for (int side = -1; side <= 1; side += 2)
    {
      mark_skirting (b, V (0, 0, 0), V (side * x, 0, z0), V (side * x, h, z0));
      mark_skirting (b, V (0, 0, 0), V (side * x, h - in, z0), V (side * x, h - in, z1));
    }
  mark_skirting (b, V (0, 0, 0), V (-x, h - in, z0), V (x, h - in, z0));
}

/* A wall as seen by those inside; it goes on behind its neighbours (@beyond), so that a camera outside of
 * one of them still sees no edge. */
static void
add_room_wall (FabBrush *b, FabVec3 a, FabVec3 c, float height, float grey, FabTexture texture)
{
  const float beyond = 8;
  FabVec3 along = fab_vec3_normal (fab_vec3_sub (c, a)), up = V (0, height, 0);
  FabVec3 a1 = fab_vec3_mad (a, along, -beyond), c1 = fab_vec3_mad (c, along, beyond);
  FabVec3 in = fab_vec3_cross (along, UP), lift = fab_vec3_mad (V (0, .12f, 0), in, .004f);

  paint (b, texture, grey, 0xe4ddd0);
  fab_add_quad (b, a1, c1, fab_vec3_add (c1, up), fab_vec3_add (a1, up));
  if (height > 2 && height < 5)
    mark_skirting (b, in, fab_vec3_add (a, lift), fab_vec3_add (c, lift));
}

/* Four walls, a floor, a ceiling. */
void
fab_shell_room (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float x = place->width / 2, z0 = -place->back, z1 = place->front,
  h = place->height * (spec->grand ? 2 : 1), far = x + 8, grey = place->wall_grey;
  FabTexture wall = place->floor == FAB_FLOOR_STONE ? FAB_TEXTURE_STONE : FAB_TEXTURE_PLAIN;

  fab_shell_floor (b, -x, x, z0, z1, 0, place->floor, place->floor_grey);
  fab_add_quad (b, V (-far, -.004f, z1 + 8), V (far, -.004f, z1 + 8), V (far, -.004f, z0 - 8), V (-far, -.004f, z0 - 8));
  add_room_wall (b, V (-x, 0, z0), V (x, 0, z0), h, grey, wall);
  add_room_wall (b, V (-x, 0, z1), V (-x, 0, z0), h, grey * .96f, wall);
  add_room_wall (b, V (x, 0, z0), V (x, 0, z1), h, grey * .96f, wall);
  add_room_wall (b, V (x, 0, z1), V (-x, 0, z1), h, grey, wall);
  paint (b, FAB_TEXTURE_PLAIN, MIN (1, grey * 1.04f), 0xf4f0e8);
  fab_add_quad (b, V (-far, h, z0 - 8), V (far, h, z0 - 8), V (far, h, z1 + 8), V (-far, h, z1 + 8));
  mark_corners (b, x, z0, z1, h);
  if (place->extra != NULL)
    place->extra (b, place, spec);
}

static const struct { FabTexture texture; float grey; guint32 colour; } grounds[] = {
  [FAB_GROUND_GRASS] = { FAB_TEXTURE_GROUND, .84f, 0x9ab070 },
  [FAB_GROUND_SAND] = { FAB_TEXTURE_PLAIN, .93f, 0xe8d8a8 },
  [FAB_GROUND_EARTH] = { FAB_TEXTURE_PLAIN, .84f, 0xa88a68 },
  [FAB_GROUND_SNOW] = { FAB_TEXTURE_PLAIN, .99f, 0xf8fcff },
  [FAB_GROUND_STONE] = { FAB_TEXTURE_STONE, .78f, 0xa8a49c },
  [FAB_GROUND_WATER] = { FAB_TEXTURE_WATER, .78f, 0x80a8c0 },
  [FAB_GROUND_PAVED] = { FAB_TEXTURE_PLAIN, .84f, 0xb0b0b0 },
  [FAB_GROUND_PLANKS] = { FAB_TEXTURE_WOOD, .76f, 0xb09068 },
};

static void
mark_ripple (FabBrush *b, FabVec3 at, float size, FabGround kind)
{
  if (kind == FAB_GROUND_WATER)
    fab_kit_line (b, .02f, UP, POINTS3 ({ at.x - size * 3, at.y, at.z },
                                        { at.x - size, at.y, at.z + size * .3f },
                                        { at.x + size, at.y, at.z - size * .2f },
                                        { at.x + size * 3, at.y, at.z }));
  else
    fab_kit_line (b, .012f, UP, POINTS3 ({ at.x - size, at.y, at.z },
                                         { at.x, at.y, at.z - size * .25f },
                                         { at.x + size, at.y, at.z }));
}

/* Sparse marks, growing further apart with the distance; grass has its own texture. */
static void
scatter_marks (FabBrush *b, FabGround kind, float x0, float x1, float z0, float z1, float y,
               guint32 seed)
{
  for (int i = 0; i < 46; i++)
    {
      float a = i * 2.4f + fab_kit_random (seed, i), r = 1.3f + .028f * i * i;
      float x = r * sinf (a), z = r * cosf (a);

      if (x > x0 && x < x1 && z > z0 && z < z1)
        mark_ripple (b, V (x, y + .003f, z),
                     .09f + .05f * fab_kit_random (seed + 1, i) + .006f * r, kind);
    }
}

void
fab_shell_ground (FabBrush *b, FabGround kind, float x0, float x1, float z0, float z1, float y,
                  gboolean snow, guint32 seed)
{
  enum { N = 8 };
  FabVec3 points[(N + 1) * (N + 1)];

  if (snow && kind != FAB_GROUND_WATER)
    kind = FAB_GROUND_SNOW;
  paint (b, grounds[kind].texture, grounds[kind].grey, grounds[kind].colour);
  for (int j = 0; j <= N; j++)
    for (int i = 0; i <= N; i++)
      points[j * (N + 1) + i] = V (x0 + (x1 - x0) * i / N, y, z0 + (z1 - z0) * j / N);
  fab_add_grid (b, points, N, N);
  if (kind == FAB_GROUND_PLANKS)
    mark_boards (b, MAX (x0, -6), MIN (x1, 6), z0, z1, y + .003f);
  else if (kind == FAB_GROUND_PAVED || kind == FAB_GROUND_STONE)
    mark_tiles (b, MAX (x0, -9), MIN (x1, 9), MAX (z0, -12), MIN (z1, 8), y + .003f, 1.6f);
  else if (kind != FAB_GROUND_GRASS)
    scatter_marks (b, kind, x0, x1, z0, z1, y, seed);
}

/* Outline of what is far, at a part of the way round. */
static float
find_height (FabFar kind, float a, guint32 seed)
{
  float n = fab_kit_random (seed, (guint) (a * 9)), m = fab_kit_random (seed, (guint) (a * 30));

  switch (kind)
    {
    case FAB_FAR_HILLS:
      return .045f + .025f * sinf (a * 3 + seed) + .018f * sinf (a * 7 + 2 * seed);
    case FAB_FAR_DUNES:
      return .02f + .018f * fabsf (sinf (a * 4 + seed)) + .008f * sinf (a * 9);
    case FAB_FAR_TREES:
      return .1f + .05f * fabsf (sinf (a * 17 + seed)) + .035f * fabsf (sinf (a * 41)) + .02f * m
        + .02f * sinf (a * 5);
    case FAB_FAR_MOUNTAINS:
      return .09f + .1f * fabsf (sinf (a * 4.3f + seed)) + .05f * fabsf (sinf (a * 11.7f)) + .02f
        * m;
    case FAB_FAR_SKYLINE:
      return .08f + .22f * n * n + .02f * m * (n > .5f);
    case FAB_FAR_ROOFS:
      return .05f + .04f * n;
    case FAB_FAR_NONE:
    default:
      return 0;
    }
}

static void
add_block_silhouette (FabBrush *b, float radius, float a0, float a1, float h, float grey,
                      gboolean roof, guint32 seed)
{
  FabVec3 p = V (radius * sinf (a0), -2, -radius * cosf (a0)),
  q = V (radius * sinf (a1), -2, -radius * cosf (a1));
  FabVec3 in = V (-sinf ((a0 + a1) / 2), 0, cosf ((a0 + a1) / 2)), up = V (0, h + 2, 0),
  across = fab_vec3_sub (q, p);

  paint (b, FAB_TEXTURE_PLAIN, grey, 0x98a0a8);
  fab_add_quad (b, p, q, fab_vec3_add (q, up), fab_vec3_add (p, up));
  if (roof)
    fab_add_quad (b, fab_vec3_add (p, up), fab_vec3_add (q, up),
                  fab_vec3_add (fab_vec3_lerp (p, q, .5f), fab_vec3_add (up, V (0, h * .5f, 0))),
                  fab_vec3_add (p, up));
  for (int r = 0; r < 4 && !roof; r++)
    for (int i = 0; i < 3; i++)
      if (fab_kit_random (seed, r * 3 + i) > .35f)
        {
          FabVec3 w = fab_vec3_add (fab_vec3_mad (p, across, .2f + .25f * i),
                                    fab_vec3_mad (V (0, 2 + h * (.3f + .16f * r), 0), in, .1f));

          fab_kit_line (b, radius * .004f, in, POINTS3 (w, fab_vec3_mad (w, across, .1f)));
        }
}

void
fab_shell_ring (FabBrush *b, FabFar kind, float radius, float from, float to, float grey,
                guint32 seed)
{
  enum { N = 180 };
  FabVec3 points[(N + 1) * 2];

  if (kind == FAB_FAR_NONE)
    return;
  if (kind == FAB_FAR_SKYLINE || kind == FAB_FAR_ROOFS)
    {
      int n = MAX (4, (int) ((to - from) * 9));

      for (int i = 0; i < n; i++)
        {
          float a0 = from + (to - from) * i / n, a1 = from + (to - from) * (i + .97f) / n;

          add_block_silhouette (b, radius * (1 + .06f * (i % 3)), a0, a1,
                                radius * find_height (kind, (a0 + a1) / 2 + 10, seed),
                                grey - .04f * (i % 3),
                                kind == FAB_FAR_ROOFS, seed + i);
        }
      return;
    }
  paint (b, kind == FAB_FAR_TREES ? FAB_TEXTURE_LEAVES : FAB_TEXTURE_PLAIN, grey,
         kind == FAB_FAR_DUNES ? 0xe0d0a0 : kind == FAB_FAR_MOUNTAINS ? 0xa8b0b8 : 0x90a880);
  b->flags |= FAB_FACE_NO_CREASE;
  for (int i = 0; i <= N; i++)
    {
      float a = from + (to - from) * i / N, h = radius * find_height (kind, a + 10, seed);

      /* what does not go all round runs out at its ends */
      if (to - from < 6.2f)
        h *= CLAMP (MIN (a - from, to - a) / .3f, 0, 1);

      points[i] = V (radius * 1.02f * sinf (a), h, -radius * 1.02f * cosf (a));
      points[N + 1 + i] = V (radius * sinf (a), -2, -radius * cosf (a));
    }
  fab_add_grid (b, points, N, 1);
  b->flags &= ~FAB_FACE_NO_CREASE;
}

/* Ground to the horizon with two rings of what is far. */
void
fab_shell_open (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float reach = 160;
  guint32 seed = spec->seed + place->set.id[0] * 31;

  fab_shell_ground (b, place->ground, -reach, reach, -reach, reach, 0, spec->snow, seed);
  fab_shell_ring (b, place->far, 150, -G_PI, G_PI, .86f, seed);
  fab_shell_ring (b, place->near_far, place->near_far == FAB_FAR_TREES ? 38 : 90, -G_PI, G_PI,
                  .72f, seed + 5);
  if (place->extra != NULL)
    place->extra (b, place, spec);
}

static void
mark_facade_windows (FabBrush *b, FabVec3 a, FabVec3 right, FabVec3 in, float width, float height,
                     gboolean shop)
{
  int n = MAX (2, (int) (width / 2.2f)), floors = MAX (1, (int) ((height - 4) / 3));

  for (int f = shop ? 0 : -1; f < floors; f++)
    for (int i = 0; i < n; i++)
      {
        FabVec3 o = fab_vec3_mad (fab_vec3_mad (a, right, width * (i + .5f) / n), in, .03f);
        float y = 4.2f + 3 * f, h = f < 0 ? 1.5f : 1.7f;
        FabVec3 p[4] = { fab_vec3_mad (o, right, -.55f), fab_vec3_mad (o, right, .55f),
                         fab_vec3_mad (o, right, .55f), fab_vec3_mad (o, right, -.55f) };

        if (f < 0 && i == n / 2)
          continue;
        p[0].y = p[1].y = y;
        p[2].y = p[3].y = y + h;
        fab_add_mark (b, p, 4, .04f, .2f, .5f, TRUE, in);
        fab_kit_line (b, .03f, in, POINTS3 (fab_vec3_add (o, V (0, y, 0)),
                                            fab_vec3_add (o, V (0, y + h, 0))));
      }
}

static void
mark_opening (FabBrush *b, FabVec3 a, FabVec3 right, FabVec3 in, float from, float to, float y0,
              float y1, float fill)
{
  FabVec3 o = fab_vec3_mad (a, in, .03f), p[4];

  p[0] = fab_vec3_add (fab_vec3_mad (o, right, from), V (0, y0, 0));
  p[1] = fab_vec3_add (fab_vec3_mad (o, right, to), V (0, y0, 0));
  p[2] = fab_vec3_add (fab_vec3_mad (o, right, to), V (0, y1, 0));
  p[3] = fab_vec3_add (fab_vec3_mad (o, right, from), V (0, y1, 0));
  fab_add_mark (b, p, 4, .04f, .15f, fill, TRUE, in);
}

/* The front of a house, from @a to @c left to right as seen from the street. */
void
fab_shell_facade (FabBrush *b, FabVec3 a, FabVec3 c, float height, float grey, guint32 seed)
{
  FabVec3 right = fab_vec3_normal (fab_vec3_sub (c, a)), in = fab_vec3_cross (right, UP);
  float width = fab_vec3_length (fab_vec3_sub (c, a)), middle = width * .5f;
  gboolean shop = fab_kit_random (seed, 3) > .45f;
  FabVec3 cornice = fab_vec3_mad (V (0, height - .5f, 0), in, .02f);

  paint (b, FAB_TEXTURE_PLAIN, grey, 0xd0c0ac);
  fab_add_quad (b, a, c, fab_vec3_add (c, V (0, height, 0)), fab_vec3_add (a, V (0, height, 0)));
  fab_kit_line (b, .06f, in, POINTS3 (fab_vec3_add (a, cornice), fab_vec3_add (c, cornice)));
  mark_facade_windows (b, a, right, in, width, height, shop);
  if (shop)
    {
      mark_opening (b, a, right, in, width * .1f, width * .62f, .5f, 2.7f, .55f);
      mark_opening (b, a, right, in, width * .72f, width * .9f, 0, 2.5f, .3f);
      mark_opening (b, a, right, in, width * .08f, width * .92f, 2.9f, 3.5f, .8f);
    }
  else
    {
      mark_opening (b, a, right, in, middle - .6f, middle + .6f, 0, 2.5f, .3f);
    }
}

static void
add_facade_row (FabBrush *b, float side, float x, float from, float to, guint32 seed)
{
  float z = from;

  for (guint i = 0; z > to; i++)
    {
      float w = 5.5f + 3.5f * fab_kit_random (seed, i), h = 7 + 6 * fab_kit_random (seed, i + 40),
      grey = .78f + .18f * fab_kit_random (seed, i + 80);
      FabVec3 near = V (side * x, 0, z), beyond = V (side * x, 0, z - w);

      if (side < 0)
        fab_shell_facade (b, near, beyond, h, grey, seed + i);
      else
        fab_shell_facade (b, beyond, near, h, grey, seed + i);
      z -= w;
    }
}

/* A road along z between pavements and house fronts, closed by a house far off. */
void
fab_shell_street (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float x = place->width / 2, road = x > 3 ? x - 2.4f : 0;
  guint32 seed = spec->seed + place->set.id[0] * 31;
  FabGround ground = spec->snow ? FAB_GROUND_SNOW : FAB_GROUND_PAVED;

  fab_shell_ground (b, place->ground, -x, x, -60, 25, 0, spec->snow, seed);
  if (road > 0)
    for (int side = -1; side <= 1; side += 2)
      {
        FabXform was = fab_kit_move (b, side * (x + road) / 2, 0, 0);

        paint (b, grounds[ground].texture, .92f, grounds[ground].colour);
        fab_kit_box (b, 0, 0, -17.5f, x - road, .14f, 85);
        b->at = was;
      }
  add_facade_row (b, -1, x, 22, -52, seed);
  add_facade_row (b, 1, x, 22, -52, seed + 11);
  for (int i = 0; i < 3; i++)
    fab_shell_facade (b, V (-9 + 6 * i, 0, -56), V (-3 + 6 * i, 0, -56), 8 + 3 * (i % 2), .93f,
                      seed + i);
  if (place->extra != NULL)
    place->extra (b, place, spec);
}
