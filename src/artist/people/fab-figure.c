/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-costume.h"
#include "fab-figure-private.h"
#include "fab-figure-rig.h"

/* How far the mouth is open for what the upper half does. */
static float
find_call (const FabPoseSpec *spec)
{
  FabUpperPose upper;

  fab_pose_upper (spec->upper, spec->phase, &upper);
  return upper.mouth;
}

FabFigure *
fab_figure_new (const FabPersona  *persona,
                const FabPoseSpec *pose)
{
  FabFigure *figure;

  g_return_val_if_fail (persona != NULL, NULL);
  g_return_val_if_fail (pose != NULL, NULL);

  figure = g_new0 (FabFigure, 1);
  figure->persona = *persona;
  if (fab_beast_known (persona->species))
    fab_beast_suit (&figure->persona);
  figure->face = fab_expression_find (pose->emotion);
  figure->mouth = CLAMP (pose->mouth < 0 ? MAX (figure->face->open, find_call (pose))
                         : MAX (pose->mouth * .7f, figure->face->open * .4f), 0, 1);
  if (pose->mouth_width > 0)
    {
      figure->own = *figure->face;
      figure->own.width *= CLAMP (pose->mouth_width, .4f, 1.6f);
      figure->face = &figure->own;
    }
  figure->blink = CLAMP (pose->blink, 0, 1);
  figure->breath = CLAMP (pose->breath, -1, 1);
  figure->drag = pose->drag;
  fab_body_init (&figure->body, &figure->persona);
  fab_species_fit (figure);
  fab_rig_pose (figure, pose);
  if (figure->trunk != NULL)
    fab_species_place (figure);

  return figure;
}

void
fab_figure_free (FabFigure *figure)
{
  if (figure == NULL)
    return;
  g_clear_pointer (&figure->trunk, fab_mesh_unref);
  g_free (figure);
}

FabVec3
fab_figure_joint (const FabFigure *figure,
                  FabJoint         joint)
{
  g_return_val_if_fail (figure != NULL && joint < FAB_N_JOINTS, fab_vec3 (0, 0, 0));

  return figure->frame[joint].o;
}

FabXform
fab_figure_hand (const FabFigure *figure,
                 FabHand          hand)
{
  g_return_val_if_fail (figure != NULL && hand <= FAB_HAND_RIGHT, FAB_XFORM_IDENTITY);

  return figure->palm[hand];
}

float
fab_figure_crown (const FabFigure *figure)
{
  g_return_val_if_fail (figure != NULL, 0);

  return fab_figure_head (figure).max.y;
}

static void
grow_box (FabBox  *box,
          FabVec3  p)
{
  box->min = fab_vec3 (MIN (box->min.x, p.x), MIN (box->min.y, p.y), MIN (box->min.z, p.z));
  box->max = fab_vec3 (MAX (box->max.x, p.x), MAX (box->max.y, p.y), MAX (box->max.z, p.z));
}

FabBox
fab_figure_head (const FabFigure *figure)
{
  FabBox box = { { G_MAXFLOAT, G_MAXFLOAT, G_MAXFLOAT },
                 { -G_MAXFLOAT, -G_MAXFLOAT, -G_MAXFLOAT } };

  g_return_val_if_fail (figure != NULL, box);

  for (int i = 0; i < 60; i++)
    {
      float a = (float) G_PI * (i / 12) / 4, b = 2 * (float) G_PI * (i % 12) / 12;
      FabVec3 p = fab_vec3 (.345f * sinf (a) * sinf (b), .5f + .5f * cosf (a),
                            -.03f + .43f * sinf (a) * cosf (b));

      grow_box (&box, fab_xform_point (&figure->skull, p));
    }

  return box;
}

FabVec3
fab_figure_eyes (const FabFigure *figure)
{
  g_return_val_if_fail (figure != NULL, fab_vec3 (0, 0, 0));

  return fab_xform_point (&figure->skull,
                          fab_vec3 (0, figure->persona.head < 6 ? .45f : .49f, .33f));
}

FabXform
fab_figure_skull (const FabFigure *figure)
{
  g_return_val_if_fail (figure != NULL, FAB_XFORM_IDENTITY);

  return figure->skull;
}

/* ---- glasses ---- */

static void
build_glasses (const FabFigure      *figure,
               FabBrush             *brush,
               const FabFaceSurface *surface)
{
  enum { N = 13 };
  float unit = figure->body.head, ahead = .40f, radius[N];
  FabVec3 path[N], temple[3];

  fab_brush_material (brush, .3f, FAB_TEXTURE_PLAIN, 0);
  fab_brush_next_part (brush);
  for (int i = 0; i < N; i++)
    radius[i] = .006f * unit;
  for (int side = -1; side <= 1; side += 2)
    {
      for (int i = 0; i < N; i++)
        {
          float a = 2 * (float) G_PI * i / (N - 1);
          FabVec3 p = fab_vec3 (side * surface->spread + .098f * cosf (a),
                                surface->eyes + .082f * sinf (a) - .008f, ahead);

          p.z -= 1.1f * p.x * p.x;
          path[i] = fab_xform_point (&surface->at, p);
        }
      fab_skin_tube (brush, path, radius, N, 5);
      temple[0] = fab_xform_point (&surface->at,
                                   fab_vec3 (side * (surface->spread + .097f),
                                             surface->eyes + .02f, ahead - .075f));
      temple[1] = fab_xform_point (&surface->at,
                                   fab_vec3 (side * .335f, surface->eyes + .02f, .16f));
      temple[2] = fab_xform_point (&surface->at,
                                   fab_vec3 (side * .36f, surface->eyes + .01f, -.05f));
      fab_skin_tube (brush, temple, radius, 3, 5);
    }
  temple[0] = fab_xform_point (&surface->at, fab_vec3 (.05f, surface->eyes + .02f, ahead));
  temple[1] = fab_xform_point (&surface->at, fab_vec3 (0, surface->eyes + .035f, ahead + .02f));
  temple[2] = fab_xform_point (&surface->at, fab_vec3 (-.05f, surface->eyes + .02f, ahead));
  fab_skin_tube (brush, temple, radius, 3, 5);
}

static void
build_beast (const FabFigure *figure,
             FabBrush        *brush,
             int              detail)
{
  fab_brush_material (brush, figure->persona.skin, FAB_TEXTURE_SKIN, figure->persona.skin_colour);
  fab_brush_next_part (brush);
  fab_face_build_neck (figure, brush, detail);
  fab_beast_build_head (figure, brush, detail);
  fab_hat_build (figure, brush, detail);
}

/* Who stands presses the ground: without the dark under their soles they hover. */
static void
build_contact (const FabFigure *figure,
               FabBrush        *brush)
{
  enum { N = 12 };
  const FabBody *body = &figure->body;

  for (int i = 0; i < 2 && figure->planted; i++)
    {
      FabVec3 heel = fab_xform_point (&figure->sole[i], fab_vec3 (0, -body->ankle, -.36f * body->foot));
      FabVec3 toe = fab_xform_point (&figure->sole[i], fab_vec3 (0, -body->ankle, .82f * body->foot));
      FabVec3 middle = fab_vec3_lerp (heel, toe, .5f), along = fab_vec3_scale (fab_vec3_sub (toe, heel), .55f), across, ring[N];

      if (MAX (heel.y, toe.y) > .05f)
        continue;
      along.y = 0;
      across = fab_vec3_scale (fab_vec3_cross (fab_vec3 (0, 1, 0), along), .46f);
      for (int k = 0; k < N; k++)
        {
          float a = 2 * (float) G_PI * k / N;

          ring[k] = fab_vec3_mad (fab_vec3_mad (fab_vec3 (middle.x, .006f, middle.z), along, cosf (a)), across, sinf (a));
        }
      fab_add_shade (brush, ring, N, .62f, fab_vec3 (0, 1, 0));
    }
}

void
fab_figure_build (const FabFigure *figure,
                  FabMesh         *mesh,
                  int              detail,
                  float            fineness)
{
  FabBrush brush;
  FabFaceSurface surface;

  g_return_if_fail (figure != NULL);
  g_return_if_fail (mesh != NULL);

  brush = fab_brush (mesh);
  brush.fineness = fineness;
  if (figure->trunk != NULL)
    {
      fab_species_build (figure, &brush, detail);
      return;
    }
  build_contact (figure, &brush);
  fab_clothes_build (figure, &brush, detail);
  if (fab_beast_known (figure->persona.species))
    {
      build_beast (figure, &brush, detail);
      return;
    }
  fab_face_build_head (figure, &brush, detail);
  fab_head_surface (figure, &surface);
  fab_face_build_kit (figure, &brush, &surface, TRUE);
  if (!(fab_costume_find (figure->persona.costume)->kit & FAB_KIT_SKULL))
    fab_face_build_marks (figure, &brush, &surface, detail);
  fab_face_build_kit (figure, &brush, &surface, FALSE);
  fab_face_build_age (figure, &brush, &surface, detail);
  fab_hair_build (figure, &brush, detail);
  fab_hair_build_beard (figure, &brush, detail);
  if (figure->persona.glasses && detail > 0)
    build_glasses (figure, &brush, &surface);
  fab_hat_build (figure, &brush, detail);
}
