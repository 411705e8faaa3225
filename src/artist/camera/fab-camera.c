/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-blocking-private.h"
#include "fab-camera-private.h"

#define GATE 24.f

/* Heights of the body in units of the standing height: top 1, eyes .935, chin .87, shoulders .82, hip .53, knee .27. */
static const FabFraming framings[] = {
  [FAB_SIZE_ECU]    = { .98f, .885f, 0, 0, 85 },
  [FAB_SIZE_VCU]    = { .98f, .865f, 0, 0, 85 },
  [FAB_SIZE_CU]     = { 1, .80f, .08f, 0, 85 },
  [FAB_SIZE_MCU]    = { 1, .71f, .09f, 0, 65 },
  [FAB_SIZE_MS]     = { 1, .54f, .10f, 0, 50 },
  [FAB_SIZE_MLS]    = { 1, .36f, .10f, 0, 40 },
  [FAB_SIZE_LS]     = { 1, 0, .16f, .13f, 35 },
  [FAB_SIZE_ELS]    = { 1, 0, .57f, .31f, 24 },
  [FAB_SIZE_EST]    = { 1, 0, .56f, .31f, 24 },
  [FAB_SIZE_OTS]    = { 1, .54f, .12f, 0, 65 },
  [FAB_SIZE_POV]    = { 1, .36f, .12f, 0, 32 },
  [FAB_SIZE_INSERT] = { 1, 0, .16f, .16f, 65 },
};

FabFraming
fab_camera_framing (FabShotSize size,
                    float       fill)
{
  FabFraming framing = framings[size];

  if (size == FAB_SIZE_LS && fill > .8f)
    framing.headroom = .08f, framing.footroom = .06f;
  else if (size == FAB_SIZE_LS && fill > 0)
    {
      framing.headroom = framing.footroom = (1 - fill) / 2;
      framing.lens = 28;
    }

  return framing;
}

float
fab_camera_fov (int lens)
{
  return 2 * atanf (GATE / (2 * CLAMP (lens, 8, 400)));
}

float
fab_camera_pitch (FabShotAngle angle)
{
  static const float degrees[] = {
    [FAB_ANGLE_EYE] = 0, [FAB_ANGLE_HIGH] = -28, [FAB_ANGLE_LOW] = 22, [FAB_ANGLE_BIRDS_EYE] = -60,
    [FAB_ANGLE_WORMS_EYE] = 50, [FAB_ANGLE_OVERHEAD] = -86,
  };

  return DEGREES (degrees[angle]);
}

/* --- bulks ---------------------------------------------------------------------------------------------- */

static FabVec3
corner_of (FabBox box,
           int    i)
{
  return fab_vec3 (i & 1 ? box.max.x : box.min.x, i & 2 ? box.max.y : box.min.y, i & 4 ? box.max.z : box.min.z);
}

static void
hull_from_box (FabBulk        *bulk,
               FabBox          box,
               const FabXform *at)
{
  for (int i = 0; i < N_HULL; i++)
    bulk->hull[i] = at != NULL ? fab_xform_point (at, corner_of (box, i & 7)) : corner_of (box, i & 7);
}

/* The furthest vertices in all directions of a cube's neighbours. */
static void
hull_from_mesh (FabBulk        *bulk,
                const FabMesh  *mesh,
                const FabXform *at)
{
  float furthest[N_HULL];

  for (int k = 0; k < N_HULL; k++)
    furthest[k] = -INFINITY;
  for (guint i = 0; i < mesh->vertices->len; i++)
    {
      FabVec3 p = g_array_index (mesh->vertices, FabVertex, i).p;

      for (int k = 0; k < N_HULL; k++)
        {
          int n = k < N_HULL / 2 ? k : k + 1;  /* not the middle one */
          float d = (n % 3 - 1) * p.x + (n / 3 % 3 - 1) * p.y + (n / 9 - 1) * p.z;

          if (d <= furthest[k])
            continue;
          furthest[k] = d;
          bulk->hull[k] = fab_xform_point (at, p);
        }
    }
}

static FabBox
make_solid (const FabActor *actor,
            FabBox          box)
{
  float half = .24f * actor->scale;

  if (actor->kind != FAB_ACTOR_FIGURE)
    return box;
  box.min.x = MAX (box.min.x, actor->at.x - half);
  box.max.x = MIN (box.max.x, actor->at.x + half);
  box.min.z = MAX (box.min.z, actor->at.z - half);
  box.max.z = MIN (box.max.z, actor->at.z + half);

  return box;
}

static FabBulk
measure_figure (const FabStaging *stage,
                const FabActor   *actor)
{
  static const FabJoint trunk[N_TRUNK] = { FAB_JOINT_CHEST, FAB_JOINT_HIP_L, FAB_JOINT_HIP_R, FAB_JOINT_KNEE_L,
                                           FAB_JOINT_KNEE_R, FAB_JOINT_ANKLE_L, FAB_JOINT_ANKLE_R };
  static const FabJoint arms[4] = { FAB_JOINT_ELBOW_L, FAB_JOINT_WRIST_L, FAB_JOINT_ELBOW_R, FAB_JOINT_WRIST_R };
  g_autoptr(FabFigure) figure = fab_actor_figure (stage, actor, 0);
  FabXform at = fab_actor_xform (actor);
  FabBox head = fab_figure_head (figure);
  FabVec3 middle = fab_vec3_lerp (head.min, head.max, .5f);
  FabBulk bulk = { .box = fab_actor_box (actor) };

  hull_from_box (&bulk, bulk.box, NULL);
  bulk.solid = make_solid (actor, bulk.box);
  bulk.head = fab_xform_point (&at, fab_figure_eyes (figure));
  bulk.centre = fab_xform_point (&at, middle);
  bulk.crown = fab_xform_point (&at, fab_vec3 (middle.x, fab_figure_crown (figure), middle.z));
  bulk.facing = atan2f (bulk.head.x - bulk.centre.x, bulk.head.z - bulk.centre.z);
  for (int i = 0; i < N_TRUNK; i++)
    bulk.trunk[i] = fab_xform_point (&at, fab_figure_joint (figure, trunk[i]));
  for (int i = 0; i < 4; i++)
    bulk.arms[i] = fab_xform_point (&at, fab_figure_joint (figure, arms[i]));

  return bulk;
}

static FabBox
turn_box (FabBox          box,
          const FabXform *at)
{
  FabBox turned = { { INFINITY, INFINITY, INFINITY }, { -INFINITY, -INFINITY, -INFINITY } };

  for (int i = 0; i < 8; i++)
    {
      FabVec3 p = fab_xform_point (at, corner_of (box, i));

      turned.min = fab_vec3 (MIN (turned.min.x, p.x), MIN (turned.min.y, p.y), MIN (turned.min.z, p.z));
      turned.max = fab_vec3 (MAX (turned.max.x, p.x), MAX (turned.max.y, p.y), MAX (turned.max.z, p.z));
    }

  return turned;
}

/* Beasts as they fly, sleep and gallop, not as they stand. */
static FabBulk
measure_beast (const FabStaging *stage,
               const FabActor   *actor)
{
  g_autoptr(FabMesh) mesh = _fab_actor_mesh (stage, actor, NULL);
  FabBox own = fab_mesh_bounds (mesh);
  FabXform at = fab_actor_xform (actor);
  FabVec3 head = fab_vec3 ((own.min.x + own.max.x) / 2, own.min.y + .84f * (own.max.y - own.min.y),
                           own.max.z - .12f * (own.max.z - own.min.z));
  FabBulk bulk = { .box = turn_box (own, &at), .head = fab_xform_point (&at, head), .facing = actor->yaw };

  hull_from_mesh (&bulk, mesh, &at);
  bulk.solid = bulk.box;
  bulk.centre = bulk.head;
  bulk.crown = fab_vec3 (bulk.head.x, bulk.box.max.y, bulk.head.z);

  return bulk;
}

static gboolean
is_beast (const FabActor *actor)
{
  return actor->kind == FAB_ACTOR_MODEL && actor->lead && !actor->hidden && actor->being == FAB_BEING_ANIMAL &&
         actor->holder == NULL;
}

static FabBox
own_box (const FabActor *actor)
{
  const FabModel *model = fab_actor_model (actor);
  FabVec3 size = model != NULL ? model->size : actor->size;

  return (FabBox) { fab_vec3 (-.5f * size.x, 0, -.5f * size.z), fab_vec3 (.5f * size.x, size.y, .5f * size.z) };
}

static FabBulk
measure_thing (const FabStaging *stage,
               const FabActor   *actor)
{
  FabBulk bulk = { .box = fab_actor_box (actor), .head = fab_actor_head (actor) };
  FabXform at = fab_actor_xform (actor);

  if (actor->holder != NULL && actor->kind != FAB_ACTOR_STRAND)
    {
      at = fab_staging_holding (stage, actor);
      bulk.head = fab_vec3_add (bulk.head, fab_vec3_sub (at.o, actor->at));
      bulk.box = turn_box (own_box (actor), &at);
    }
  hull_from_box (&bulk, own_box (actor), &at);
  bulk.solid = bulk.box;
  bulk.centre = bulk.head;
  bulk.facing = actor->yaw;
  bulk.crown = fab_vec3 (bulk.head.x, bulk.box.max.y, bulk.head.z);

  return bulk;
}

static void
forget_mesh (gpointer mesh)
{
  if (mesh != NULL)
    fab_mesh_unref (mesh);
}

static void
clear_rig (FabRig *rig)
{
  g_clear_pointer (&rig->bulks, g_free);
  g_clear_pointer (&rig->meshes, g_ptr_array_unref);
}

/* Again after anybody was moved. */
void
fab_frame_measure (FabRig *rig)
{
  const FabStaging *stage = rig->stage;

  clear_rig (rig);
  rig->bulks = g_new0 (FabBulk, MAX (stage->actors->len, 1));
  rig->meshes = g_ptr_array_new_with_free_func (forget_mesh);
  g_ptr_array_set_size (rig->meshes, stage->actors->len);
  for (guint i = 0; i < stage->actors->len; i++)
    {
      const FabActor *actor = fab_staging_actor (stage, i);

      rig->bulks[i] = actor->kind == FAB_ACTOR_FIGURE ? measure_figure (stage, actor)
                      : is_beast (actor) ? measure_beast (stage, actor)
                                         : measure_thing (stage, actor);
    }
}

const FabBulk *
fab_frame_bulk (const FabRig   *rig,
                const FabActor *actor)
{
  guint i = 0;

  while (i < rig->stage->actors->len && fab_staging_actor (rig->stage, i) != actor)
    i++;
  g_assert (i < rig->stage->actors->len);

  return &rig->bulks[i];
}

FabActor *
fab_frame_first (const FabRig *rig)
{
  return rig->subjects->len > 0 ? g_ptr_array_index (rig->subjects, 0) : NULL;
}

float
fab_camera_sees (const FabStaging *stage,
                 const FabActor   *actor)
{
  FabRig rig = { .stage = (FabStaging *) stage };
  float seen;

  fab_frame_measure (&rig);
  seen = fab_frame_sees (&rig, actor);
  clear_rig (&rig);

  return seen;
}

/* --- which way of framing --------------------------------------------------------------------------------- */

/* "WIDE cliff. Grass bends in the wind": the cliff is meant, not a tuft; "a television in a living room" is not. */
static gboolean
shows_place (const FabRig *rig)
{
  const FabStaging *stage = rig->stage;

  for (guint i = 0; i < rig->subjects->len; i++)
    {
      const FabActor *actor = g_ptr_array_index (rig->subjects, i);

      if (fab_actor_is_being (actor) || fab_actor_height (actor) > 2.5f || !actor->piece)
        return FALSE;
    }

  return stage->set != NULL && (rig->subjects->len == 0 || stage->size_given) &&
         stage->shot_size >= FAB_SIZE_LS && stage->shot_size <= FAB_SIZE_EST;
}

/* A point of view is nobody's face: who looks is not seen. */
static void
hide_viewer (FabRig *rig)
{
  guint beings = 0;

  for (guint i = 0; i < rig->subjects->len; i++)
    beings += fab_actor_is_being (g_ptr_array_index (rig->subjects, i)) ? 1 : 0;
  if (rig->subjects->len < 2 || beings == 0 || rig->stage->shot_size != FAB_SIZE_POV)
    return;
  fab_frame_first (rig)->hidden = TRUE;
  g_ptr_array_remove_index (rig->subjects, 0);
}

static gboolean
frame_special (FabRig *rig)
{
  switch (rig->stage->shot_size)
    {
    case FAB_SIZE_OTS: return fab_frame_shoulder (rig);
    case FAB_SIZE_POV: return fab_frame_own_limbs (rig);
    case FAB_SIZE_ECU:
    case FAB_SIZE_VCU:
    case FAB_SIZE_CU:
    case FAB_SIZE_INSERT: return fab_frame_detail (rig);
    default: return FALSE;
    }
}

static void
choose_lens (FabRig *rig)
{
  FabStaging *stage = rig->stage;
  gboolean extreme = stage->shot_size == FAB_SIZE_ELS || stage->shot_size == FAB_SIZE_EST;

  rig->framing = fab_camera_framing (stage->shot_size, stage->fill);
  rig->fov = fab_camera_fov (stage->lens > 0 ? stage->lens : rig->framing.lens);
  /* a room is not a desert: its walls are the edge of what can be shown */
  if (extreme && stage->light.interior)
    {
      rig->framing.headroom = .42f;
      rig->framing.footroom = .24f;
    }
  if (stage->angle == FAB_ANGLE_LOW && stage->shot_size >= FAB_SIZE_MS && stage->lens == 0)
    rig->fov = fab_camera_fov (28);
}

/* Who stands or sits there feeling something, with nothing large to do it to. */
static gboolean
is_about_feeling (const FabStaging *stage)
{
  static const char * const still[] = { "stand", "slouch", "sit", "sit-slump", "sit-crossed", NULL };
  guint people = 0, moved = 0;

  for (guint i = 0; i < stage->actors->len; i++)
    {
      const FabActor *actor = fab_staging_actor (stage, i);

      if (!actor->lead || actor->hidden || actor->kind == FAB_ACTOR_SHELL || actor->sky)
        continue;
      if (actor->kind != FAB_ACTOR_FIGURE)
        {
          if (actor->kind != FAB_ACTOR_STRAND && actor->holder == NULL && !actor->piece)
            return FALSE;
          continue;
        }
      if (!g_strv_contains (still, actor->lower != NULL ? actor->lower : "stand"))
        return FALSE;
      people++;
      moved += actor->emotion != NULL && !g_str_equal (actor->emotion, "neutral");
    }

  return people > 0 && people <= 2 && moved > 0;
}

/* "a butterfly on a child's nose": a portrait of the child. */
static const FabActor *
find_perch (const FabStaging *stage)
{
  const FabActor *beast = NULL, *person = NULL;

  for (guint i = 0; i < stage->actors->len; i++)
    {
      const FabActor *actor = fab_staging_actor (stage, i);

      if (!actor->lead || actor->hidden)
        continue;
      if (actor->kind == FAB_ACTOR_FIGURE && person == NULL)
        person = actor;
      else if (is_beast (actor) && beast == NULL && fab_actor_height (actor) < .3f && actor->at.y > .3f)
        beast = actor;
    }

  return beast != NULL && person != NULL && hypotf (beast->at.x - person->at.x, beast->at.z - person->at.z) < .45f ? person : NULL;
}

void
fab_camera_come_closer (FabStaging *stage)
{
  const FabActor *perch;

  g_return_if_fail (stage != NULL);

  perch = stage->shot_size == FAB_SIZE_LS && !stage->size_given ? find_perch (stage) : NULL;
  if (perch != NULL)
    {
      stage->shot_size = FAB_SIZE_MCU;
      g_free (stage->focus);
      stage->focus = g_strdup (perch->id);
    }
  if (stage->shot_size == FAB_SIZE_LS && !stage->size_given && stage->fill == 0 && stage->angle <= FAB_ANGLE_LOW &&
      stage->view != FAB_VIEW_BEHIND && stage->course == NULL && is_about_feeling (stage))
    stage->shot_size = FAB_SIZE_MLS;
}

void
fab_camera_frame (FabStaging *stage)
{
  g_autoptr(GPtrArray) subjects = g_ptr_array_new ();
  g_autoptr(GArray) points = g_array_new (FALSE, FALSE, sizeof (FabVec3));
  FabRig rig = { .stage = stage, .subjects = subjects, .points = points };

  choose_lens (&rig);
  fab_frame_measure (&rig);
  fab_frame_choose_subjects (&rig);
  fab_frame_orient (&rig);
  rig.usual_fov = rig.fov;
  if (!frame_special (&rig))
    {
      hide_viewer (&rig);
      if (subjects->len == 0 || shows_place (&rig))
        fab_frame_place (&rig);
      else
        fab_frame_subjects (&rig);
      stage->azimuth = rig.azimuth;
    }
  clear_rig (&rig);
}
