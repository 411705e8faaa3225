/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What several places have: panes, curtains, shelves of goods, boards with words, seats. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-set-shell.h"

void
fab_part_panes (FabBrush *b, float x0, float x1, float y0, float y1, float z, int n, float fill)
{
  float w = (x1 - x0) / n;

  for (int i = 0; i < n; i++)
    {
      float x = x0 + w * (i + .5f);

      fab_kit_rect (b, x, y0, z, w * .88f, y1 - y0, .03f, fill);
      LINE_Z (b, .015f, { x, y0, z + .005f }, { x, y1, z + .005f });
      LINE_Z (b, .015f, { x - w * .44f, y0 + (y1 - y0) * .62f, z + .005f },
              { x + w * .44f, y0 + (y1 - y0) * .62f, z + .005f });
    }
}

/* Cloth in folds from @x0 to @x1, hanging from @top to the floor at @foot. */
void
fab_part_curtain (FabBrush *b, float x0, float x1, float foot, float top, float z, float grey)
{
  enum { N = 24 };
  FabVec3 points[2 * (N + 1)];

  paint (b, FAB_TEXTURE_CLOTH, grey, 0x8a2a30);
  b->flags |= FAB_FACE_TWO_SIDED;
  for (int r = 0; r < 2; r++)
    for (int i = 0; i <= N; i++)
      points[r * (N + 1) + i] = V (x0 + (x1 - x0) * i / N, r == 0 ? top : foot,
                                   z + .09f * cosf (i * (float) G_PI_2));
  fab_add_grid (b, points, N, 1);
  b->flags &= ~FAB_FACE_TWO_SIDED;
  for (int i = 1; i < N; i += 2)
    LINE_Z (b, .02f, { x0 + (x1 - x0) * i / N, foot, z + .12f },
            { x0 + (x1 - x0) * (i + .4f) / N, top, z + .12f });
}

/* A board with jars, bottles, tins on it: outlines of differing width and height. */
void
fab_part_goods (FabBrush *b, float x0, float x1, float y, float z, float high, guint32 seed)
{
  paint (b, FAB_TEXTURE_WOOD, .6f, 0x9a7850);
  fab_kit_box (b, (x0 + x1) / 2, y - .04f, z + .12f, x1 - x0, .04f, .24f);
  for (float x = x0 + .1f; x < x1 - .1f; seed++)
    {
      float w = .07f + .1f * fab_kit_random (seed, 1), h = high * (.5f + .45f * fab_kit_random (seed, 2));
      float fill = fab_kit_random (seed, 3) > .45f ? .42f + .3f * fab_kit_random (seed, 4) : .97f;

      fab_kit_rect (b, x + w / 2, y, z + .245f, w, h, .012f, fill);
      if (fab_kit_random (seed, 5) > .5f)
        fab_kit_rect (b, x + w / 2, y + h, z + .245f, w * .45f, high * .2f, .012f, fill);
      x += w + .03f + .05f * fab_kit_random (seed, 6);
    }
}

/* Words on a board that faces @normal, to be read by those before it. */
void
fab_part_sign (FabBrush *b, const char *text, FabVec3 at, FabVec3 normal, float w, float h, float fill)
{
  FabVec3 right = fab_vec3_cross (V (0, 1, 0), normal), p[4];

  for (int i = 0; i < 4; i++)
    {
      p[i] = fab_vec3_mad (at, right, (i == 0 || i == 3 ? -.5f : .5f) * w);
      p[i].y += (i < 2 ? -.5f : .5f) * h;
    }
  fab_add_mark (b, p, 4, .025f, .15f, fill, TRUE, normal);
  fab_kit_letter (b, text, fab_vec3_mad (at, normal, .012f), right, V (0, 1, 0), w * .84f, h * .6f,
                  fill > .5f ? .12f : .98f);
}

/* Rows of seats' backs, turned to -z or (with @yaw) elsewhere: low boxes with a round head. */
void
fab_part_seats (FabBrush *b, float x0, float x1, float z, float step, float back, float grey, float front)
{
  paint (b, FAB_TEXTURE_CLOTH, grey, 0x506080);
  for (float x = x0; x <= x1 + .01f; x += step)
    {
      fab_kit_box (b, x, .38f, z, step * .82f, .1f, .46f);
      fab_kit_box (b, x, .44f, z - front * .24f, step * .82f, back - .44f, .1f);
      fab_kit_box (b, x, 0, z, step * .2f, .38f, .3f);
    }
}

/* Heads and shoulders of many, seen from behind or from afar. */
void
fab_part_crowd (FabBrush *b, float x0, float x1, float y, float z, float size, FabVec3 normal, guint32 seed)
{
  int n = (int) ((x1 - x0) / (size * 2.3f));

  for (int i = 0; i <= n; i++)
    {
      float x = x0 + (x1 - x0) * i / MAX (n, 1) + size * .5f * (fab_kit_random (seed, i) - .5f);
      float top = y + size * .4f * fab_kit_random (seed + 1, i), grey = .3f + .45f * fab_kit_random (seed + 2, i);

      fab_add_mark (b, POINTS3 ({ x - size * 1.05f, top - size * 2.2f, z }, { x - size, top - size * 1.5f, z },
                                { x - size * .4f, top - size * 1.05f, z },
                                { x + size * .4f, top - size * 1.05f, z }, { x + size, top - size * 1.5f, z },
                                { x + size * 1.05f, top - size * 2.2f, z }), .02f, .2f, grey, TRUE, normal);
      fab_kit_disc (b, V (x, top - size * .5f, z + .01f * normal.z), normal, size * .58f, .02f,
                    fab_kit_random (seed + 3, i) > .5f ? .93f : grey);
    }
}

/* An arch in the wall at @z: its outline, filled. */
void
fab_part_arch (FabBrush *b, float x, float z, float y0, float width, float height, float fill)
{
  FabVec3 p[11];
  float r = width / 2;

  p[0] = V (x - r, y0, z);
  p[1] = V (x + r, y0, z);
  for (int i = 0; i < 9; i++)
    {
      float a = (float) G_PI * i / 8;

      p[2 + i] = V (x + r * cosf (a), y0 + height - r + r * sinf (a), z);
    }
  fab_add_mark (b, p, 11, .05f, .15f, fill, TRUE, V (0, 0, 1));
}

/* A wall at @z seen from before it, with an opening: what one looks in through. From within it is not there. */
void
fab_part_portal (FabBrush *b, float z, float top, float width, float outer, float height, float grey)
{
  float x = width / 2, far = outer / 2;

  paint (b, FAB_TEXTURE_PLAIN, grey, 0xd0ccc4);
  fab_add_quad (b, V (-far, 0, z), V (-x, 0, z), V (-x, height, z), V (-far, height, z));
  fab_add_quad (b, V (x, 0, z), V (far, 0, z), V (far, height, z), V (x, height, z));
  fab_add_quad (b, V (-x, top, z), V (x, top, z), V (x, height, z), V (-x, height, z));
  LINE_Z (b, .04f, { -x, 0, z + .01f }, { -x, top, z + .01f }, { x, top, z + .01f }, { x, 0, z + .01f });
}

/* Garlands, wires of lamps, bunting: a sagging line with @n things on it. */
void
fab_part_garland (FabBrush *b, FabVec3 from, FabVec3 to, float sag, int n, float size, float fill)
{
  for (int i = 0; i < n; i++)
    {
      float t = (float) i / n, u = (i + 1.f) / n;
      FabVec3 p = fab_vec3_lerp (from, to, t), q = fab_vec3_lerp (from, to, u);

      p.y -= sag * 4 * t * (1 - t);
      q.y -= sag * 4 * u * (1 - u);
      fab_kit_line (b, .012f, V (0, 0, 0), POINTS3 (p, q));
      fab_add_mark (b, POINTS3 (p, q, { (p.x + q.x) / 2, (p.y + q.y) / 2 - size, (p.z + q.z) / 2 }),
                    .01f, .25f, i % 2 ? fill : .98f, TRUE, V (0, 0, 0));
    }
}
