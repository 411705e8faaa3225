/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What painters are guided by: maps of the scene as it stands. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-blocking-private.h"

/* --- poses as OpenPose draws them: 18 points of COCO, 17 limbs, each of a colour that models know --- */

enum
{
  NOSE, NECK, SHOULDER_R, ELBOW_R, WRIST_R, SHOULDER_L, ELBOW_L, WRIST_L, HIP_R, KNEE_R, ANKLE_R, HIP_L, KNEE_L, ANKLE_L,
  EYE_R, EYE_L, EAR_R, EAR_L, N_POINTS
};

static const struct { guint8 from, to; } limbs[] = {
  { NECK, SHOULDER_R }, { NECK, SHOULDER_L }, { SHOULDER_R, ELBOW_R }, { ELBOW_R, WRIST_R }, { SHOULDER_L, ELBOW_L },
  { ELBOW_L, WRIST_L }, { NECK, HIP_R }, { HIP_R, KNEE_R }, { KNEE_R, ANKLE_R }, { NECK, HIP_L }, { HIP_L, KNEE_L },
  { KNEE_L, ANKLE_L }, { NECK, NOSE }, { NOSE, EYE_R }, { EYE_R, EAR_R }, { NOSE, EYE_L }, { EYE_L, EAR_L },
};

static const guint32 colours[N_POINTS] = {
  0xff0000, 0xff5500, 0xffaa00, 0xffff00, 0xaaff00, 0x55ff00, 0x00ff00, 0x00ff55, 0x00ffaa,
  0x00ffff, 0x00aaff, 0x0055ff, 0x0000ff, 0x5500ff, 0xaa00ff, 0xff00ff, 0xff00aa, 0xff0055,
};

static const struct { guint8 point; FabJoint joint; } joints[] = {
  { NECK, FAB_JOINT_NECK },
  { SHOULDER_R, FAB_JOINT_SHOULDER_R }, { ELBOW_R, FAB_JOINT_ELBOW_R }, { WRIST_R, FAB_JOINT_WRIST_R },
  { SHOULDER_L, FAB_JOINT_SHOULDER_L }, { ELBOW_L, FAB_JOINT_ELBOW_L }, { WRIST_L, FAB_JOINT_WRIST_L },
  { HIP_R, FAB_JOINT_HIP_R }, { KNEE_R, FAB_JOINT_KNEE_R }, { ANKLE_R, FAB_JOINT_ANKLE_R },
  { HIP_L, FAB_JOINT_HIP_L }, { KNEE_L, FAB_JOINT_KNEE_L }, { ANKLE_L, FAB_JOINT_ANKLE_L },
};

/* Of the face, in head heights: chin 0, crown 1, the face to +z; x is to the left of who has it. */
static const struct { guint8 point; float x, y, z; } features[] = {
  { NOSE, 0, .36f, .5f }, { EYE_R, -.14f, .5f, .4f }, { EYE_L, .14f, .5f, .4f }, { EAR_R, -.32f, .44f, 0 }, { EAR_L, .32f, .44f, 0 },
};

typedef struct
{
  double   x[N_POINTS], y[N_POINTS];
  gboolean seen[N_POINTS];
} Skeleton;

typedef struct
{
  const FabStaging *stage;
  cairo_t          *cr;
  int               width, height;
  double            stick; /* half a limb's width, pixels */
} Poser;

static void
put_point (const Poser *poser,
           Skeleton    *skeleton,
           guint        point,
           FabVec3      world)
{
  double depth;

  skeleton->seen[point] = fab_camera_project (&poser->stage->camera, poser->width, poser->height, world,
                                              &skeleton->x[point], &skeleton->y[point], &depth);
}

/* Who is turned away shows no face, who is in profile one ear. */
static gboolean
shows (const Poser    *poser,
       const FabXform *skull,
       guint           point,
       FabVec3         at)
{
  FabVec3 to_eye = fab_vec3_normal (fab_vec3_sub (poser->stage->camera.eye, at));
  float ahead = fab_vec3_dot (fab_vec3_normal (skull->z), to_eye), left = fab_vec3_dot (fab_vec3_normal (skull->x), to_eye);

  switch (point)
    {
    case NOSE:  return ahead > -.5f;
    case EYE_L: return ahead + left * .6f > -.25f;
    case EYE_R: return ahead - left * .6f > -.25f;
    case EAR_L: return left > -.45f;
    default:    return left < .45f;
    }
}

static void
put_face (const Poser     *poser,
          Skeleton        *skeleton,
          const FabFigure *figure,
          const FabXform  *at)
{
  FabXform skull = fab_figure_skull (figure);

  skull = fab_xform_mul (at, &skull);
  for (guint i = 0; i < G_N_ELEMENTS (features); i++)
    {
      FabVec3 world = fab_xform_point (&skull, fab_vec3 (features[i].x, features[i].y, features[i].z));

      if (shows (poser, &skull, features[i].point, skull.o))
        put_point (poser, skeleton, features[i].point, world);
    }
}

static void
set_colour (cairo_t *cr,
            guint32  colour,
            double   share)
{
  cairo_set_source_rgb (cr, share * (colour >> 16 & 255) / 255, share * (colour >> 8 & 255) / 255, share * (colour & 255) / 255);
}

/* An ellipse along the limb, as the annotator that models were trained with draws it. */
static void
draw_limb (const Poser    *poser,
           const Skeleton *skeleton,
           guint           limb)
{
  guint a = limbs[limb].from, b = limbs[limb].to;
  double dx = skeleton->x[b] - skeleton->x[a], dy = skeleton->y[b] - skeleton->y[a], length = sqrt (dx * dx + dy * dy);

  if (!skeleton->seen[a] || !skeleton->seen[b] || length < .5 || length > 8. * (poser->width + poser->height))
    return;
  cairo_save (poser->cr);
  cairo_translate (poser->cr, (skeleton->x[a] + skeleton->x[b]) / 2, (skeleton->y[a] + skeleton->y[b]) / 2);
  cairo_rotate (poser->cr, atan2 (dy, dx));
  cairo_scale (poser->cr, length / 2, poser->stick);
  cairo_arc (poser->cr, 0, 0, 1, 0, 2 * G_PI);
  cairo_restore (poser->cr);
  set_colour (poser->cr, colours[limb], .6);
  cairo_fill (poser->cr);
}

static void
draw_skeleton (const Poser    *poser,
               const Skeleton *skeleton)
{
  for (guint i = 0; i < G_N_ELEMENTS (limbs); i++)
    draw_limb (poser, skeleton, i);
  for (guint i = 0; i < N_POINTS; i++)
    if (skeleton->seen[i])
      {
        cairo_arc (poser->cr, skeleton->x[i], skeleton->y[i], poser->stick, 0, 2 * G_PI);
        set_colour (poser->cr, colours[i], 1);
        cairo_fill (poser->cr);
      }
}

static void
draw_actor (const Poser    *poser,
            const FabActor *actor)
{
  g_autoptr(FabFigure) figure = fab_actor_figure (poser->stage, actor, 0);
  FabXform at = fab_actor_xform (actor);
  Skeleton skeleton = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    put_point (poser, &skeleton, joints[i].point, fab_xform_point (&at, fab_figure_joint (figure, joints[i].joint)));
  put_face (poser, &skeleton, figure, &at);
  draw_skeleton (poser, &skeleton);
}

static int
compare_farthest_first (gconstpointer a,
                        gconstpointer b,
                        gpointer      data)
{
  const FabCamera *camera = data;
  const FabActor *first = *(const FabActor * const *) a, *second = *(const FabActor * const *) b;
  FabXform x = fab_actor_xform (first), y = fab_actor_xform (second);
  float near = fab_vec3_length (fab_vec3_sub (x.o, camera->eye)), far = fab_vec3_length (fab_vec3_sub (y.o, camera->eye));

  return near < far ? 1 : near > far ? -1 : 0;
}

static cairo_surface_t *
draw_poses (const FabStaging *stage,
            int               width,
            int               height)
{
  cairo_surface_t *map = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  Poser poser = { stage, cairo_create (map), width, height, MAX (1.5, 4 * MIN (width, height) / 512.) };
  g_autoptr(GPtrArray) figures = g_ptr_array_new ();
  FabCamera camera = stage->camera;

  for (guint i = 0; i < stage->actors->len; i++)
    {
      const FabActor *actor = fab_staging_actor (stage, i);

      if (actor->kind == FAB_ACTOR_FIGURE && _fab_actor_is_drawn (actor))
        g_ptr_array_add (figures, (gpointer) actor);
    }
  g_ptr_array_sort_with_data (figures, compare_farthest_first, &camera);
  for (guint i = 0; i < figures->len; i++)
    draw_actor (&poser, g_ptr_array_index (figures, i));
  cairo_destroy (poser.cr);

  return map;
}

cairo_surface_t *
fab_blocking_draw_guide (FabBlocking   *self,
                         FabGuide       guide,
                         int            width,
                         int            height,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_autoptr(FabScenery) scenery = NULL;
  const FabStaging *stage;

  g_return_val_if_fail (FAB_IS_BLOCKING (self), NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  stage = self->stage;
  if (guide == FAB_GUIDE_POSE)
    return draw_poses (stage, width, height);
  scenery = _fab_scenery_new (stage, NULL, self->meshes, cancellable, error);
  if (scenery == NULL)
    return NULL;

  return fab_drawing_map (guide == FAB_GUIDE_DEPTH ? FAB_MAP_DEPTH : FAB_MAP_LINES,
                          (const FabItem *) (gpointer) scenery->items->data, scenery->items->len, &stage->camera,
                          &stage->light, width, height);
}

gboolean
fab_blocking_has_figures (FabBlocking *self)
{
  g_return_val_if_fail (FAB_IS_BLOCKING (self), FALSE);

  for (guint i = 0; i < self->stage->actors->len; i++)
    {
      const FabActor *actor = fab_staging_actor (self->stage, i);

      if (actor->kind == FAB_ACTOR_FIGURE && _fab_actor_is_drawn (actor))
        return TRUE;
    }

  return FALSE;
}
