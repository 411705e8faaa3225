/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Actors become meshes, once as long as nothing of their shape changes. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-blocking-private.h"

/* How somebody is built who stands so high in the frame: what there is of them, and how finely. */
typedef struct { float share; int detail; float fineness; } Grade;

static const Grade grades[] = {
  { .07f, 0, .55f }, { .14f, 0, .75f }, { .25f, 0, 1 }, { .42f, 1, .62f }, { .75f, 1, .8f }, { 1.35f, 1, 1 },
  { 2.4f, 2, 1 }, { G_MAXFLOAT, 3, 1 },
};

static Grade
choose_grade (const FabStaging *stage,
              const FabActor   *actor)
{
  FabVec3 to = fab_vec3_sub (fab_actor_head (actor), stage->camera.eye);
  float tall = 2 * tanf (stage->camera.fov / 2) * fab_vec3_length (to);
  float share = fab_actor_height (actor) / MAX (tall, .01f);
  gsize i = 0;

  while (i + 1 < G_N_ELEMENTS (grades) && !(share < grades[i].share))
    i++;

  return (Grade) { share, actor->extra ? 0 : grades[i].detail, grades[i].fineness };
}

static void
build_person (const FabStaging *stage,
              const FabActor   *actor,
              const FabMoment  *moment,
              FabMesh          *mesh)
{
  g_autoptr(FabFigure) figure = fab_actor_figure (stage, actor, moment != NULL ? moment->time : 0);
  Grade grade = choose_grade (stage, actor);

  fab_figure_build (figure, mesh, grade.detail, grade.fineness);
}

/* Only what lives moves by itself; the shape of all else is the same in every frame of a film. */
static gboolean
is_alive (const FabActor *actor)
{
  const FabModel *model = actor->kind == FAB_ACTOR_MODEL ? fab_actor_model (actor) : NULL;

  return model != NULL && (model->klass == FAB_MODEL_ANIMAL || model->klass == FAB_MODEL_CREATURE);
}

static FabModelSpec
make_model_spec (const FabActor  *actor,
                 const FabMoment *moment)
{
  float time = moment != NULL && is_alive (actor) ? moment->time : 0;

  return (FabModelSpec) {
    .action = actor->lower != NULL ? actor->lower : "stand",
    .phase = fmodf (actor->phase + .8f * time, 1),
    .scale = 1,
    .grey = actor->grey,
    .colour = actor->colour,
    .lettering = actor->lettering,
    .seed = g_str_hash (actor->id),
  };
}

static void
build_model (const FabActor  *actor,
             const FabMoment *moment,
             FabMesh         *mesh)
{
  const FabModel *model = fab_actor_model (actor);
  FabModelSpec spec = make_model_spec (actor, moment);

  if (model != NULL)
    fab_model_build (model, &spec, mesh);
}

/* Slack between a hand and a collar, taut up to a kite. */
static void
build_strand (const FabStaging *stage,
              const FabActor   *actor,
              FabMesh          *mesh)
{
  const FabActor *from = fab_staging_find (stage, actor->holder);
  const FabActor *to = fab_staging_find (stage, actor->end);
  FabVec3 path[13], a, b;
  FabBrush brush = fab_brush (mesh);
  float sag;

  if (from == NULL || to == NULL)
    return;
  a = fab_staging_hand_of (stage, from);
  b = to->being == FAB_BEING_ANIMAL ? fab_actor_neck (to) : fab_actor_head (to);
  sag = to->being == FAB_BEING_ANIMAL ? .12f * fab_vec3_length (fab_vec3_sub (a, b)) : .05f;
  for (int i = 0; i < 13; i++)
    {
      float t = i / 12.f;

      path[i] = fab_vec3_lerp (a, b, t);
      path[i].y -= sag * 4 * t * (1 - t);
    }
  fab_brush_material (&brush, .12f, FAB_TEXTURE_PLAIN, 0x3a3a3a);
  fab_add_tube (&brush, path, 13, to->being == FAB_BEING_ANIMAL ? .011f : .006f, 6);
}

static void
build_shell (const FabStaging *stage,
             const FabActor   *actor,
             FabMesh          *mesh)
{
  const FabSet *set = fab_set_by_id (actor->model);

  if (set != NULL)
    fab_set_build_shell (set, &stage->spec, mesh);
}

FabMesh *
_fab_actor_mesh (const FabStaging *stage,
                 const FabActor   *actor,
                 const FabMoment  *moment)
{
  FabMesh *mesh = fab_mesh_new ();

  switch (actor->kind)
    {
    case FAB_ACTOR_FIGURE: build_person (stage, actor, moment, mesh); break;
    case FAB_ACTOR_MODEL: build_model (actor, moment, mesh); break;
    case FAB_ACTOR_LABEL: fab_model_build_label (actor->noun, actor->size, mesh); break;
    case FAB_ACTOR_STRAND: build_strand (stage, actor, mesh); break;
    case FAB_ACTOR_SHELL:
    default: build_shell (stage, actor, mesh);
    }

  return mesh;
}

/* --- shapes already built ------------------------------------------------------------------------------ */

static void
add_string (GByteArray *key,
            const char *string)
{
  g_byte_array_append (key, (const guint8 *) (string != NULL ? string : "\xff"),
                       string != NULL ? strlen (string) + 1 : 2);
}

static void
add_number (GByteArray *key,
            float       number)
{
  g_byte_array_append (key, (const guint8 *) &number, sizeof number);
}

static void
add_vec (GByteArray *key,
         FabVec3     v)
{
  add_number (key, v.x);
  add_number (key, v.y);
  add_number (key, v.z);
}

static void
add_pose (GByteArray        *key,
          const FabPoseSpec *pose)
{
  add_string (key, pose->lower);
  add_string (key, pose->upper);
  add_string (key, pose->emotion);
  add_number (key, pose->phase);
  add_number (key, pose->mouth);
  add_number (key, pose->mouth_width);
  add_number (key, pose->blink);
  add_number (key, pose->breath);
  add_number (key, pose->seat);
  add_number (key, pose->grip_l);
  add_number (key, pose->grip_r);
  add_vec (key, pose->gaze);
  add_vec (key, pose->grip_at_l);
  add_vec (key, pose->grip_at_r);
  add_vec (key, pose->drag);
}

/* All that fab_actor_figure() looks at. */
static void
add_person (GByteArray       *key,
            const FabStaging *stage,
            const FabActor   *actor,
            float             time)
{
  FabPoseSpec pose = fab_actor_pose (stage, actor, time);

  g_byte_array_append (key, (const guint8 *) &actor->persona, sizeof actor->persona);
  add_pose (key, &pose);
  add_number (key, actor->gesture);
  add_number (key, actor->gesture > 0 ? time : 0);
  add_number (key, actor->next != NULL ? actor->blend : 0);
  if (actor->next != NULL && actor->blend > 0)
    add_person (key, stage, actor->next, time);
}

static void
add_model (GByteArray         *key,
           const FabModelSpec *spec)
{
  add_string (key, spec->action);
  add_string (key, spec->lettering);
  add_number (key, spec->phase);
  add_number (key, spec->grey);
  g_byte_array_append (key, (const guint8 *) &spec->colour, sizeof spec->colour);
  g_byte_array_append (key, (const guint8 *) &spec->seed, sizeof spec->seed);
}

/* What @actor's mesh depends on: not where it stands, how it is turned or scaled. */
static GBytes *
make_key (const FabStaging *stage,
          const FabActor   *actor,
          const FabMoment  *moment)
{
  GByteArray *key = g_byte_array_new ();
  FabModelSpec model = make_model_spec (actor, moment);
  Grade grade = choose_grade (stage, actor);

  add_number (key, actor->kind);
  switch (actor->kind)
    {
    case FAB_ACTOR_FIGURE:
      add_number (key, grade.detail);
      add_number (key, grade.fineness);
      add_person (key, stage, actor, moment != NULL ? moment->time : 0);
      break;
    case FAB_ACTOR_MODEL:
      add_string (key, actor->model);
      add_model (key, &model);
      break;
    case FAB_ACTOR_LABEL:
      add_string (key, actor->noun);
      add_vec (key, actor->size);
      break;
    case FAB_ACTOR_SHELL:
    default:
      add_string (key, actor->model);
      g_byte_array_append (key, (const guint8 *) &stage->spec, sizeof stage->spec);
    }

  return g_byte_array_free_to_bytes (key);
}

/* As _fab_actor_mesh(), out of @cache when it is there. */
FabMesh *
_fab_actor_mesh_cached (const FabStaging *stage,
                        const FabActor   *actor,
                        const FabMoment  *moment,
                        FabMeshCache     *cache)
{
  g_autoptr(GBytes) key = NULL;
  FabMesh *mesh;

  if (cache == NULL || actor->kind == FAB_ACTOR_STRAND)
    return _fab_actor_mesh (stage, actor, moment);
  key = make_key (stage, actor, moment);
  mesh = fab_mesh_cache_get (cache, key);
  if (mesh != NULL)
    return mesh;
  mesh = _fab_actor_mesh (stage, actor, moment);
  fab_mesh_cache_put (cache, key, mesh);

  return mesh;
}
