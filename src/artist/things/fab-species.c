/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Personified things: the thing's shape is trunk and head; limbs, a face and a little wardrobe are added. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-costume.h"
#include "fab-model.h"

#define BODY_SHARE .70f  /* of the whole height; the rest is legs */

static float
measure_width (const FabMesh *shape,
               float          y,
               gboolean       deep)
{
  float width = 0;

  for (guint i = 0; i < shape->vertices->len; i++)
    {
      FabVec3 p = g_array_index (shape->vertices, FabVertex, i).p;

      if (fabsf (p.y - y) < .07f)
        width = MAX (width, fabsf (deep ? p.z : p.x));
    }

  return MAX (width, .06f);
}

static void
build_blob (FabFigure *figure)
{
  FabBrush brush = fab_brush (figure->trunk);
  FabXform at = FAB_XFORM_IDENTITY;

  fab_brush_material (&brush, .8f, FAB_TEXTURE_PLAIN, 0);
  fab_skin_ellipsoid (&brush, &at, fab_vec3 (0, .5f, 0), fab_vec3 (.36f, .5f, .32f), 24);
  figure->face_y = .6f;
  figure->face_r = fab_vec3 (.34f, .34f, .3f);
}

static float
find_shoulder (const FabFigure *figure)
{
  return CLAMP (figure->face_y - figure->face_r.y * .15f, .24f, .66f);
}

static gboolean
hit_triangle (const FabVec3 v[3],
              float         x,
              float         y,
              float        *z)
{
  float d = (v[1].x - v[0].x) * (v[2].y - v[0].y) - (v[2].x - v[0].x) * (v[1].y - v[0].y);
  float a, b;

  if (fabsf (d) < 1e-9f)
    return FALSE;
  a = ((x - v[0].x) * (v[2].y - v[0].y) - (v[2].x - v[0].x) * (y - v[0].y)) / d;
  b = ((v[1].x - v[0].x) * (y - v[0].y) - (x - v[0].x) * (v[1].y - v[0].y)) / d;
  *z = v[0].z + a * (v[1].z - v[0].z) + b * (v[2].z - v[0].z);

  return a >= -1e-4f && b >= -1e-4f && a + b <= 1.0002f;
}

/* The foremost point of the shape at (x, y); -G_MAXFLOAT: nothing there. */
static float
find_front (const FabMesh *shape,
            float          x,
            float          y,
            FabVec3       *normal)
{
  float best = -G_MAXFLOAT;

  for (guint i = 0; i < shape->faces->len; i++)
    {
      const FabFace *f = &g_array_index (shape->faces, FabFace, i);
      FabVec3 v[3];
      float z;

      for (int k = 0; k < 3; k++)
        v[k] = g_array_index (shape->vertices, FabVertex, f->v[k]).p;
      if (!hit_triangle (v, x, y, &z) || z <= best)
        continue;
      best = z;
      if (normal != NULL)
        *normal = fab_vec3_normal (fab_vec3_cross (fab_vec3_sub (v[1], v[0]), fab_vec3_sub (v[2], v[0])));
    }

  return best;
}

/* A face needs room: the front must be there, and rather flat, as far as its features go. */
static gboolean
has_room (const FabMesh *shape,
          float          y,
          float          r)
{
  const float at[][2] = { { 0, 0 }, { -.6f, 0 }, { .6f, 0 }, { 0, -.6f }, { 0, .5f } };
  float low = G_MAXFLOAT, high = -G_MAXFLOAT;

  for (gsize i = 0; i < G_N_ELEMENTS (at); i++)
    {
      float z = find_front (shape, at[i][0] * r, y + at[i][1] * r, NULL);

      low = MIN (low, z);
      high = MAX (high, z);
    }

  return low > 0 && high - low < r;
}

static void
check_face (FabFigure *figure)
{
  if (figure->face_r.y > .08f && has_room (figure->trunk, figure->face_y,
                                           MIN (figure->face_r.x, figure->face_r.y)))
    return;
  for (float y = .7f; y >= .3f; y -= .05f)
    if (has_room (figure->trunk, y, .2f))
      {
        figure->face_y = y;
        figure->face_r = fab_vec3 (.22f, .2f, find_front (figure->trunk, 0, y, NULL));
        return;
      }
}

gboolean
fab_species_fit (FabFigure *figure)
{
  FabBody *body = &figure->body;
  float h = figure->persona.height, size = h * BODY_SHARE, chin;

  if (figure->persona.species[0] == '\0' || fab_beast_known (figure->persona.species))
    return FALSE;
  figure->trunk = fab_mesh_new ();
  if (!fab_model_build_body (figure->persona.species, figure->trunk, &figure->face_y,
                             &figure->face_r))
    build_blob (figure);
  check_face (figure);
  body->scale = h * .82f;
  body->ankle = .045f * h;
  body->foot = .17f * h;
  body->thigh = .5f * (h * (1 - BODY_SHARE) + .06f * size - body->ankle);
  body->shin = body->thigh;
  body->pelvis_up = .0f;
  body->head = 2 * figure->face_r.y * size;
  chin = (figure->face_y - figure->face_r.y) * size - .06f * size;
  body->spine = .2f * MAX (chin, .1f * size);
  body->chest = body->spine;
  body->neck = MAX (chin, .1f * size) - 2 * body->spine;
  body->throat = 0;
  body->shoulder_up = (find_shoulder (figure) - .06f) * size - 2 * body->spine;
  body->shoulder = measure_width (figure->trunk, find_shoulder (figure), FALSE) * size * .93f;
  body->hip = MIN (measure_width (figure->trunk, .1f, FALSE) * size * .55f, .09f * h);
  body->upper_arm = .15f * h + .12f * body->shoulder;
  body->forearm = .14f * h + .12f * body->shoulder;
  body->palm = .055f * h;
  body->bulk = .8f;

  return TRUE;
}

static FabXform
find_shape (const FabFigure *figure)
{
  const FabXform *chest = &figure->frame[FAB_JOINT_CHEST], *head = &figure->frame[FAB_JOINT_HEAD];
  const FabXform *pelvis = &figure->frame[FAB_JOINT_PELVIS];
  float size = figure->persona.height * BODY_SHARE;
  FabXform t;

  t.y = fab_vec3_normal (fab_vec3_lerp (chest->y, head->y, .35f));
  t.z = fab_vec3_lerp (chest->z, head->z, .45f);
  t.z = fab_vec3_normal (fab_vec3_mad (t.z, t.y, -fab_vec3_dot (t.y, t.z)));
  t.x = fab_vec3_cross (t.y, t.z);
  t.o = fab_vec3_mad (pelvis->o, t.y, -.06f * size);
  t.x = fab_vec3_scale (t.x, size);
  t.y = fab_vec3_scale (t.y, size);
  t.z = fab_vec3_scale (t.z, size);

  return t;
}

void
fab_species_place (FabFigure *figure)
{
  FabXform t = find_shape (figure);
  float unit = 2 * figure->face_r.y;

  figure->skull.o = fab_xform_point (&t, fab_vec3 (0, figure->face_y - figure->face_r.y, 0));
  figure->skull.x = fab_vec3_scale (t.x, unit);
  figure->skull.y = fab_vec3_scale (t.y, unit);
  figure->skull.z = fab_vec3_scale (t.z, unit);
}

/* ---- the face ---- */

static FabVec3
point_on_shape (const FabFaceSurface *surface,
                float                 x,
                float                 y,
                FabVec3              *normal)
{
  float unit = surface->radii.y * 2 * 1.2f, best;
  FabVec3 p = fab_vec3 (x * unit, surface->middle.y + (y - surface->eyes + .04f) * unit, 0);
  FabVec3 n = fab_vec3 (0, 0, 1);

  best = find_front (surface->data, p.x, p.y, &n);
  if (best < 0)
    best = surface->radii.z * sqrtf (MAX (1 - powf (p.x / surface->radii.x, 2), 0));
  p.z = best + .006f;
  if (normal != NULL)
    *normal = fab_vec3_normal (fab_xform_turn (&surface->at, n));

  return fab_xform_point (&surface->at, p);
}

static void
build_face (const FabFigure *figure,
            const FabXform  *at,
            FabBrush        *brush,
            int              detail)
{
  FabFaceSurface surface = { .point = point_on_shape, .data = figure->trunk, .at = *at,
                             .middle = { 0, figure->face_y, 0 },
                             .radii = figure->face_r, .eyes = .5f, .spread = .19f, .fat = 1,
                               .big = 1.35f };

  fab_face_build_marks (figure, brush, &surface, detail > 0 ? 2 : 0);
}

/* ---- wardrobe ---- */

static void
build_ruffle (const FabFigure *figure,
              const FabXform  *at,
              FabBrush        *brush,
              gboolean         wide)
{
  enum { SIDES = 60, ROWS = 5 };
  float y = MAX (figure->face_y - figure->face_r.y * 1.25f, .13f);
  float rx = measure_width (figure->trunk, y, FALSE), rz = measure_width (figure->trunk, y, TRUE);
  float out = wide ? .30f : .14f;
  const float rows[ROWS][2] = { { .03f, -.01f }, { .05f, .3f }, { .03f, .75f }, { .0f, 1 },
                                { -.02f, .8f } };
  FabVec3 points[ROWS * SIDES];

  fab_brush_material (brush, .97f, FAB_TEXTURE_CLOTH, 0xf8d8e2);
  for (int layer = 0; layer < 2; layer++)
    {
      for (int r = 0; r < ROWS; r++)
        for (int s = 0; s < SIDES; s++)
          {
            float a = 2 * (float) G_PI * s / SIDES, grow = rows[r][1] * out * (1 - .12f * layer);
            float drop = wide ? 0 : -rows[r][1] * .2f;
            float wave = .028f * sinf (15 * a + layer) * rows[r][1];

            points[r * SIDES + s] = fab_xform_point (at,
                                                     fab_vec3 ((rx + grow) * sinf (a),
                                                              y + rows[r][0] + wave + drop - .03f * layer, (rz + grow) * cosf (a)));
          }
      fab_brush_next_part (brush);
      brush->flags |= FAB_FACE_TWO_SIDED;
      fab_skin_add (brush, points, ROWS, SIDES, FALSE, FALSE);
      brush->flags &= ~FAB_FACE_TWO_SIDED;
    }
}

static void
build_belt (const FabFigure *figure,
            const FabXform  *at,
            FabBrush        *brush)
{
  enum { SIDES = 24 };
  float y = MAX (figure->face_y - figure->face_r.y * 1.02f, .12f);
  float rx = measure_width (figure->trunk, y, FALSE) + .012f;
  float rz = measure_width (figure->trunk, y, TRUE) + .012f;
  FabVec3 points[2 * SIDES];

  for (int s = 0; s < SIDES; s++)
    {
      float a = 2 * (float) G_PI * s / SIDES;

      points[s] = fab_xform_point (at, fab_vec3 (rx * sinf (a), y - .03f, rz * cosf (a)));
      points[SIDES + s] = fab_xform_point (at, fab_vec3 (rx * sinf (a), y + .03f, rz * cosf (a)));
    }
  fab_brush_material (brush, .3f, FAB_TEXTURE_PLAIN, 0);
  fab_brush_next_part (brush);
  fab_skin_add (brush, points, 2, SIDES, FALSE, FALSE);
}

static void
build_wardrobe (const FabFigure *figure,
                const FabXform  *at,
                FabBrush        *brush,
                int              detail)
{
  const FabCostume *costume = fab_costume_find (figure->persona.costume);

  if (costume->extras & FAB_EXTRA_TUTU)
    build_ruffle (figure, at, brush, TRUE);
  else if (costume->skirt > 0 && costume->top >= 0)
    build_ruffle (figure, at, brush, FALSE);
  else if (costume->extras & FAB_EXTRA_BELT && costume->top >= 0)
    build_belt (figure, at, brush);
}

/* ---- limbs ---- */

static void
use_limb (const FabFigure *figure,
          FabBrush        *brush)
{
  const FabMaterial *m = figure->trunk->materials->len > 0
                         ? &g_array_index (figure->trunk->materials, FabMaterial, 0) : NULL;

  fab_brush_material (brush, m != NULL ? m->grey * .5f + .5f : .9f, FAB_TEXTURE_SKIN,
                      m != NULL ? m->colour : 0);
}

static void
build_limbs (const FabFigure *figure,
             FabBrush        *brush,
             int              detail)
{
  float shoe = fab_costume_find (figure->persona.costume)->shoe;
  int sides = detail > 1 ? 14 : 10;

  for (int side = 0; side < 2; side++)
    {
      FabLimb arm = fab_figure_arm_limb (figure, side), leg = fab_figure_leg_limb (figure, side);

      use_limb (figure, brush);
      fab_brush_next_part (brush);
      fab_limb_skin (brush, &arm, -.14f, 2.05f, -.004f * figure->body.scale, 0, 14, sides);
      fab_figure_build_hand (figure, brush, side, detail);
      fab_brush_next_part (brush);
      fab_limb_skin (brush, &leg, -.1f, 2.08f, -.010f * figure->body.scale,
                     -.002f * figure->body.scale, 14, sides);
      fab_brush_material (brush, .25f, FAB_TEXTURE_PLAIN, 0);
      fab_brush_next_part (brush);
      fab_figure_build_foot (figure, brush, side, MIN (shoe, 1), 0, detail);
    }
}

static void
add_shape (const FabFigure *figure,
           const FabXform  *at,
           FabMesh         *mesh)
{
  const FabMesh *shape = figure->trunk;
  guint first = mesh->vertices->len, material = mesh->materials->len, point = mesh->points->len;

  g_array_append_vals (mesh->materials, shape->materials->data, shape->materials->len);
  for (guint i = 0; i < shape->vertices->len; i++)
    {
      FabVertex v = g_array_index (shape->vertices, FabVertex, i);

      v.p = fab_xform_point (at, v.p);
      v.n = fab_vec3_normal (fab_xform_turn (at, v.n));
      g_array_append_val (mesh->vertices, v);
    }
  for (guint i = 0; i < shape->faces->len; i++)
    {
      FabFace f = g_array_index (shape->faces, FabFace, i);

      for (int k = 0; k < 3; k++)
        f.v[k] += first;
      f.material += material;
      g_array_append_val (mesh->faces, f);
    }
  for (guint i = 0; i < shape->points->len; i++)
    {
      FabVec3 p = fab_xform_point (at, g_array_index (shape->points, FabVec3, i));
      g_array_append_val (mesh->points, p);
    }
  for (guint i = 0; i < shape->marks->len; i++)
    {
      FabMark m = g_array_index (shape->marks, FabMark, i);

      m.first += point;
      m.width *= fab_vec3_length (at->y);
      if (fab_vec3_length (m.normal) > 0)
        m.normal = fab_vec3_normal (fab_xform_turn (at, m.normal));
      g_array_append_val (mesh->marks, m);
    }
}

void
fab_species_build (const FabFigure *figure,
                   FabBrush        *brush,
                   int              detail)
{
  FabXform at = find_shape (figure);
  const GArray *faces = brush->mesh->faces;

  add_shape (figure, &at, brush->mesh);
  for (guint i = 0; i < faces->len; i++)
    brush->part = MAX (brush->part, g_array_index (faces, FabFace, i).part);
  fab_brush_next_part (brush);
  build_limbs (figure, brush, detail);
  build_wardrobe (figure, &at, brush, detail);
  build_face (figure, &at, brush, detail);
  if (figure->persona.cape)
    {
      fab_brush_material (brush, .45f, FAB_TEXTURE_CLOTH, 0xa82832);
      fab_brush_next_part (brush);
      fab_clothes_build_cape (figure, brush, detail);
    }
  fab_hat_build (figure, brush, detail);
}
