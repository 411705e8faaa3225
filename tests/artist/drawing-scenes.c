/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "drawing-scenes.h"

const char * const scene_names[] = { "room", "field", "face", "night", NULL };

static FabMesh *
add_item (Scene      *scene,
          const char *id,
          FabXform    at,
          float       weight,
          gboolean    backdrop)
{
  FabMesh *mesh = fab_mesh_new ();
  FabItem item = { id, mesh, at, weight, backdrop, FALSE };

  g_ptr_array_add (scene->meshes, mesh);
  g_array_append_val (scene->items, item);
  return mesh;
}

/* Arms, hands, head. */
static void
build_upper (FabBrush *b)
{
  for (int s = -1; s <= 1; s += 2)
    {
      fab_brush_next_part (b);
      fab_add_limb (b, fab_vec3 (s * .2f, 1.4f, 0), .065f, fab_vec3 (s * .3f, 1.14f, -.05f), .05f,
                    14);
      fab_add_limb (b, fab_vec3 (s * .3f, 1.14f, -.05f), .05f, fab_vec3 (s * .27f, .96f, .16f),
                    .04f, 14);
    }
  fab_brush_next_part (b);
  fab_brush_material (b, .96f, FAB_TEXTURE_SKIN, 0xe8c4a8);
  for (int s = -1; s <= 1; s += 2)
    fab_add_ellipsoid (b, fab_vec3 (s * .265f, .91f, .19f), fab_vec3 (.035f, .06f, .05f), 12);
  fab_add_limb (b, fab_vec3 (0, 1.45f, 0), .055f, fab_vec3 (0, 1.55f, .01f), .05f, 16);
  fab_brush_next_part (b);
  fab_add_ellipsoid (b, fab_vec3 (0, 1.64f, .02f), fab_vec3 (.082f, .12f, .1f), 28);
  fab_brush_next_part (b);
  fab_add_limb (b, fab_vec3 (0, 1.66f, .115f), .008f, fab_vec3 (0, 1.625f, .135f), .014f, 10);
  fab_brush_next_part (b);
  fab_brush_material (b, .15f, FAB_TEXTURE_HAIR, 0x332211);
  fab_add_ellipsoid (b, fab_vec3 (0, 1.68f, -.02f), fab_vec3 (.092f, .105f, .1f), 24);
}

/* A jointed stand-in for a person. */
static void
build_person (FabMesh *mesh,
              float    top,
              float    swing)
{
  FabBrush b = fab_brush (mesh);
  FabVec3 hip = { .1f, .93f, 0 }, knee = { .12f, .5f, .06f }, ankle = { .13f, .08f, 0 };

  fab_brush_material (&b, .32f, FAB_TEXTURE_CLOTH, 0x334455);
  for (int s = -1; s <= 1; s += 2)
    {
      fab_add_limb (&b, fab_vec3 (s * hip.x, hip.y, 0), .1f,
                    fab_vec3 (s * knee.x, knee.y, s * swing), .065f, 14);
      fab_add_limb (&b, fab_vec3 (s * knee.x, knee.y, s * swing), .065f,
                    fab_vec3 (s * ankle.x, ankle.y, 0), .045f, 14);
    }
  fab_brush_next_part (&b);
  fab_brush_material (&b, .2f, FAB_TEXTURE_PLAIN, 0);
  for (int s = -1; s <= 1; s += 2)
    fab_add_ellipsoid (&b, fab_vec3 (s * ankle.x, .05f, .07f), fab_vec3 (.05f, .05f, .13f), 14);
  fab_brush_next_part (&b);
  fab_brush_material (&b, top, FAB_TEXTURE_CLOTH, 0x88aa66);
  {
    FabRing rings[] = {
      { { 0, .90f, 0 }, { .17f, 0, 0 }, { 0, 0, .12f } },
          { { 0, 1.1f, 0 }, { .15f, 0, 0 }, { 0, 0, .11f } },
      { { 0, 1.3f, 0 }, { .19f, 0, 0 }, { 0, 0, .12f } },
          { { 0, 1.42f, 0 }, { .19f, 0, 0 }, { 0, 0, .1f } },
      { { 0, 1.5f, 0 }, { .07f, 0, 0 }, { 0, 0, .07f } },
    };

    fab_add_loft (&b, rings, G_N_ELEMENTS (rings), 22, TRUE, TRUE);
  }
  build_upper (&b);
}

static void
build_face_marks (FabMesh *mesh)
{
  FabBrush b = fab_brush (mesh);

  for (int s = -1; s <= 1; s += 2)
    {
      FabVec3 eye[12], brow[5];

      for (int i = 0; i < 12; i++)
        {
          float a = 2 * (float) G_PI * i / 12;

          eye[i] = fab_vec3 (s * .033f + .006f * cosf (a), 1.645f + .008f * sinf (a), .117f);
        }
      for (int i = 0; i < 5; i++)
        brow[i] = fab_vec3 (s * (.015f + .01f * i),
                            1.668f + (i - 2) * (2 - i) * .001f + .004f * i / 2, .113f - .002f * i);
      fab_add_mark (&b, eye, 12, .002f, .05f, .1f, TRUE, fab_vec3 (s * .3f, 0, 1));
      fab_add_mark (&b, brow, 5, .006f, .05f, -1, FALSE, fab_vec3 (s * .3f, 0, 1));
    }
  {
    FabVec3 mouth[5];

    for (int i = 0; i < 5; i++)
      mouth[i] = fab_vec3 ((i - 2) * .012f, 1.585f - (2 - ABS (i - 2)) * .002f,
                           .107f - ABS (i - 2) * .003f);
    fab_add_mark (&b, mouth, 5, .004f, .1f, -1, FALSE, fab_vec3 (0, 0, 1));
  }
}

static void
build_room (FabMesh *mesh)
{
  FabBrush b = fab_brush (mesh);
  float w = 3.2f, d = 2.6f, h = 2.7f;

  fab_brush_material (&b, .82f, FAB_TEXTURE_WOOD, 0xb08a5a);
  fab_add_quad (&b, fab_vec3 (-w, 0, d), fab_vec3 (w, 0, d), fab_vec3 (w, 0, -d),
                fab_vec3 (-w, 0, -d));
  fab_brush_next_part (&b);
  fab_brush_material (&b, .86f, FAB_TEXTURE_PLAIN, 0xd8d0c0);
  fab_add_quad (&b, fab_vec3 (-w, 0, -d), fab_vec3 (w, 0, -d), fab_vec3 (w, h, -d),
                fab_vec3 (-w, h, -d));
  fab_brush_next_part (&b);
  fab_add_quad (&b, fab_vec3 (-w, 0, d), fab_vec3 (-w, 0, -d), fab_vec3 (-w, h, -d),
                fab_vec3 (-w, h, d));
  fab_brush_next_part (&b);
  fab_add_quad (&b, fab_vec3 (w, 0, -d), fab_vec3 (w, 0, d), fab_vec3 (w, h, d),
                fab_vec3 (w, h, -d));
}

static void
build_window (FabMesh *mesh)
{
  FabBrush b = fab_brush (mesh);

  fab_brush_material (&b, .92f, FAB_TEXTURE_WOOD, 0xffffff);
  for (int i = 0; i < 3; i++)
    {
      fab_add_box (&b, fab_vec3 ((i - 1) * .6f, 0, 0), fab_vec3 (.06f, 1.26f, .08f));
      fab_add_box (&b, fab_vec3 (0, (i - 1) * .6f, 0), fab_vec3 (1.2f, .06f, .07f));
    }
  fab_brush_next_part (&b);
  fab_brush_material (&b, .9f, FAB_TEXTURE_GLASS, 0xbbccdd);
  fab_add_box (&b, fab_vec3 (0, 0, 0), fab_vec3 (1.2f, 1.2f, .02f));
}

static void
build_table (FabMesh *mesh)
{
  FabBrush b = fab_brush (mesh);
  static const FabVec2 cup[] = { { 0, 0 }, { .035f, 0 }, { .042f, .09f }, { .038f, .09f },
                                 { .03f, .01f }, { 0, .01f } };

  fab_brush_material (&b, .62f, FAB_TEXTURE_WOOD, 0x8a5a30);
  fab_add_box (&b, fab_vec3 (0, .74f, 0), fab_vec3 (1.5f, .04f, .8f));
  for (int i = 0; i < 4; i++)
    fab_add_box (&b, fab_vec3 ((i & 1) ? .68f : -.68f, .36f, (i & 2) ? .34f : -.34f),
                 fab_vec3 (.06f, .72f, .06f));
  fab_brush_next_part (&b);
  fab_brush_material (&b, .97f, FAB_TEXTURE_PLAIN, 0xffffff);
  b.at = fab_xform_shift (fab_vec3 (.2f, .76f, .1f));
  fab_add_lathe (&b, cup, G_N_ELEMENTS (cup), 24);
}

static void
build_field (FabMesh *mesh)
{
  enum { NX = 60, NZ = 60 };
  FabBrush b = fab_brush (mesh);
  g_autofree FabVec3 *p = g_new (FabVec3, (NX + 1) * (NZ + 1));

  for (int z = 0; z <= NZ; z++)
    for (int x = 0; x <= NX; x++)
      {
        float px = (x - NX / 2) * 4.f, pz = 8 - z * 3.f;
        float far = MAX (0, -pz - 25) / 40;

        p[(NZ - z) * (NX + 1) + x] = fab_vec3 (px, far * (1.6f + 1.1f * sinf (px * .05f + 1) + .6f *
                                                          sinf (px * .13f + pz * .1f)) +
                                            .08f * sinf (px * .3f) * MIN (1, MAX (0, -pz - 3) / 10),
                                                pz);
      }
  fab_brush_material (&b, .88f, FAB_TEXTURE_GROUND, 0x88aa55);
  fab_add_grid (&b, p, NX, NZ);
}

static void
build_tree (FabMesh *mesh)
{
  FabBrush b = fab_brush (mesh);

  fab_brush_material (&b, .4f, FAB_TEXTURE_WOOD, 0x6a4a2a);
  fab_add_limb (&b, fab_vec3 (0, 0, 0), .25f, fab_vec3 (.1f, 2.6f, 0), .14f, 14);
  fab_brush_next_part (&b);
  b.flags = FAB_FACE_NO_CREASE;
  fab_brush_material (&b, .6f, FAB_TEXTURE_LEAVES, 0x4a7a3a);
  fab_add_ellipsoid (&b, fab_vec3 (.1f, 3.4f, 0), fab_vec3 (1.4f, 1.1f, 1.3f), 22);
  fab_add_ellipsoid (&b, fab_vec3 (1, 3, .2f), fab_vec3 (.9f, .7f, .9f), 18);
  fab_add_ellipsoid (&b, fab_vec3 (-.9f, 3.0f, .1f), fab_vec3 (.9f, .75f, .9f), 18);
}

static void
stage_room (Scene *scene)
{
  FabXform at = fab_xform_rotate_y (.5f), window = fab_xform_shift (fab_vec3 (.8f, 1.6f, -2.55f));

  build_room (add_item (scene, "room", FAB_XFORM_IDENTITY, .55f, TRUE));
  build_window (add_item (scene, "window", window, .55f, FALSE));
  build_table (add_item (scene, "table", fab_xform_shift (fab_vec3 (.9f, 0, -.6f)), .7f, FALSE));
  at.o = fab_vec3 (-.6f, 0, -.2f);
  build_person (add_item (scene, "anna", at, 1, FALSE), .85f, .05f);
  build_face_marks (scene->meshes->pdata[3]);
  at = fab_xform_rotate_y (-1.2f);
  at.o = fab_vec3 (.6f, 0, .3f);
  build_person (add_item (scene, "tom", at, 1, FALSE), .45f, -.08f);
  build_face_marks (scene->meshes->pdata[4]);
  scene->camera = (FabCamera) { { .4f, 1.55f, 3.6f }, { .1f, 1.1f, 0 }, 0, .72f, 0, 0 };
  scene->light = (FabLight) { { -.55f, .75f, .5f }, .3f, FAB_TIME_DAY, FAB_WEATHER_CLEAR, TRUE, 0,
                              FALSE, { 0, 0, 0 }, NAN };
}

static void
stage_field (Scene *scene)
{
  FabXform at = fab_xform_rotate_y (.9f);

  build_field (add_item (scene, "land", FAB_XFORM_IDENTITY, .5f, TRUE));
  build_tree (add_item (scene, "tree", fab_xform_shift (fab_vec3 (2.4f, 0, -3)), .75f, FALSE));
  build_tree (add_item (scene, "tree-2", fab_xform_shift (fab_vec3 (-7, 0, -18)), .55f, FALSE));
  at.o = fab_vec3 (-1, 0, 0);
  build_person (add_item (scene, "anna", at, 1, FALSE), .9f, .15f);
  build_face_marks (scene->meshes->pdata[3]);
  scene->camera = (FabCamera) { { 0, 1.2f, 6.2f }, { .2f, 1.5f, 0 }, 0, .62f, 0, 0 };
  scene->light = (FabLight) { { .6f, .45f, .3f }, .3f, FAB_TIME_DUSK, FAB_WEATHER_CLEAR, FALSE, 1,
                              FALSE, { 0, 0, 0 }, 3.3f };
}

static void
stage_face (Scene *scene)
{
  stage_room (scene);
  scene->camera = (FabCamera) { { -.25f, 1.62f, .95f }, { -.55f, 1.58f, -.2f }, 0, .3f, 0, 0 };
}

static void
stage_night (Scene *scene)
{
  stage_field (scene);
  scene->light.time = FAB_TIME_NIGHT;
  scene->light.weather = FAB_WEATHER_RAIN;
}

Scene *
scene_new (const char *name)
{
  static void (*const stages[]) (Scene *scene) = { stage_room, stage_field, stage_face,
                                                   stage_night };
  Scene *scene = g_new0 (Scene, 1);

  scene->meshes = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_mesh_unref);
  scene->items = g_array_new (FALSE, FALSE, sizeof (FabItem));
  for (gsize i = 0; scene_names[i] != NULL; i++)
    if (g_str_equal (scene_names[i], name))
      stages[i] (scene);
  return scene;
}

void
scene_free (Scene *scene)
{
  g_ptr_array_unref (scene->meshes);
  g_array_unref (scene->items);
  g_free (scene);
}

FabDrawing *
scene_draw (Scene      *scene,
            const char *look,
            int         width,
            int         height)
{
  return fab_drawing_new ((const FabItem *) (const void *) scene->items->data, scene->items->len,
                          &scene->camera, &scene->light, look, width, height, 7);
}
