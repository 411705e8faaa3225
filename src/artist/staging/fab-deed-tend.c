/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who lies or sits because of what others do to them: patients, the dead, children put to bed; and who bends over them. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-deed-private.h"
#include "fab-deed-tend.h"

/* What the body is on while it is tended. */
typedef enum { COUCH_NONE, COUCH_GROUND, COUCH_BED, COUCH_TABLE, COUCH_CHAIR } Couch;

typedef enum { HOLD_NOTHING, HOLD_CHEST, HOLD_HEAD, HOLD_ENDS } TendHold;

/* @lower, @feel: of who is tended, where nothing is said of them. */
typedef struct { const char *verb; Couch couch; TendHold hold; const char *lower, *feel; } Care;

static const Care cares[] = {
  { "operate", COUCH_TABLE, HOLD_CHEST, "lie", "asleep" }, { "operate on", COUCH_TABLE, HOLD_CHEST, "lie", "asleep" },
  { "dissect", COUCH_TABLE, HOLD_CHEST, "lie", "asleep" },
  { "revive", COUCH_GROUND, HOLD_CHEST, "lie", "asleep" }, { "resuscitate", COUCH_GROUND, HOLD_CHEST, "lie", "asleep" },
  { "tuck", COUCH_BED, HOLD_CHEST, "lie", NULL }, { "tuck in", COUCH_BED, HOLD_CHEST, "lie", NULL },
  { "put to bed", COUCH_BED, HOLD_CHEST, "lie", NULL }, { "nurse", COUCH_BED, HOLD_CHEST, "lie", "pain" },
  { "care for", COUCH_BED, HOLD_CHEST, "lie", NULL }, { "watch over", COUCH_BED, HOLD_NOTHING, "lie", "asleep" },
  { "mourn over", COUCH_GROUND, HOLD_CHEST, "dead", "asleep" }, { "cry over", COUCH_GROUND, HOLD_CHEST, "dead", "asleep" },
  { "bandage", COUCH_CHAIR, HOLD_CHEST, "sit", "pain" }, { "treat", COUCH_CHAIR, HOLD_CHEST, "sit", "pain" },
  { "heal", COUCH_CHAIR, HOLD_CHEST, "sit", "pain" }, { "stitch", COUCH_CHAIR, HOLD_CHEST, "sit", "pain" },
  { "vaccinate", COUCH_CHAIR, HOLD_CHEST, "sit", NULL }, { "inject", COUCH_CHAIR, HOLD_CHEST, "sit", NULL },
  { "tattoo", COUCH_CHAIR, HOLD_CHEST, "sit", NULL }, { "massage", COUCH_TABLE, HOLD_CHEST, "lie-front", "asleep" },
  { "bend over", COUCH_NONE, HOLD_CHEST, "lie", NULL }, { "lean over", COUCH_NONE, HOLD_CHEST, "lie", NULL },
  { "hold", COUCH_NONE, HOLD_CHEST, "lie", NULL }, { "hold hand", COUCH_NONE, HOLD_CHEST, "lie", NULL }, { "hold hands", COUCH_NONE, HOLD_CHEST, "lie", NULL },
  { "examine", COUCH_NONE, HOLD_CHEST, "lie", NULL }, { "check", COUCH_NONE, HOLD_CHEST, "lie", NULL },
  { "comfort", COUCH_NONE, HOLD_CHEST, "lie", NULL }, { "wake", COUCH_NONE, HOLD_CHEST, "lie", NULL },
  { "shake", COUCH_NONE, HOLD_CHEST, "lie", NULL }, { "stroke", COUCH_NONE, HOLD_HEAD, "lie", NULL },
  { "shave", COUCH_CHAIR, HOLD_HEAD, "sit", NULL }, { "cut", COUCH_CHAIR, HOLD_HEAD, "sit", NULL },
  { "cut hair", COUCH_CHAIR, HOLD_HEAD, "sit", NULL }, { "trim", COUCH_CHAIR, HOLD_HEAD, "sit", NULL },
  { "comb", COUCH_CHAIR, HOLD_HEAD, "sit", NULL }, { "braid", COUCH_CHAIR, HOLD_HEAD, "sit", NULL },
  { "make up", COUCH_CHAIR, HOLD_HEAD, "sit", NULL },
  { "carry", COUCH_NONE, HOLD_ENDS, "lie", NULL }, { "bear", COUCH_NONE, HOLD_ENDS, "lie", NULL },
  { "push", COUCH_NONE, HOLD_ENDS, "lie", NULL }, { "wheel", COUCH_NONE, HOLD_ENDS, "lie", NULL },
  { "rush", COUCH_NONE, HOLD_ENDS, "lie", NULL }, { "roll", COUCH_NONE, HOLD_ENDS, "lie", NULL },
};

/* Whom one finds lying or sitting before anybody does anything to them. */
static const struct { const char *trade, *other; Care care; } roles[] = {
  { "dentist", NULL, { NULL, COUCH_CHAIR, HOLD_HEAD, "sit", NULL } },
  { "barber", NULL, { NULL, COUCH_CHAIR, HOLD_HEAD, "sit", NULL } },
  { "hairdresser", NULL, { NULL, COUCH_CHAIR, HOLD_HEAD, "sit", NULL } },
  { "surgeon", "patient", { NULL, COUCH_TABLE, HOLD_CHEST, "lie", "asleep" } },
  { NULL, "patient", { NULL, COUCH_BED, HOLD_NOTHING, "lie", NULL } },
};

#define LYING "lie sleep lie-front lie-side lie-up dead faint curl"

/* --- what the shot says ------------------------------------------------------------------------------------ */

static gboolean
is_person (const FabEntity *entity)
{
  return entity != NULL && (entity->being == FAB_BEING_PERSON || entity->being == FAB_BEING_PERSONIFIED) && entity->part == NULL;
}

static gboolean
lies (const FabEntity *entity)
{
  g_auto(GStrv) halves = g_strsplit (entity->action != NULL ? entity->action : "", "+", 2);
  g_auto(GStrv) list = g_strsplit (LYING, " ", -1);

  return halves[0] != NULL && g_strv_contains ((const char * const *) list, halves[0]);
}

static gboolean
is_called (const FabEntity *entity,
           const char      *noun)
{
  return noun == NULL || (entity->noun != NULL && g_str_has_suffix (entity->noun, noun));
}

static const Care *
find_care (const FabEntity *doer,
           const FabEntity *other)
{
  for (gsize i = 0; doer->verb != NULL && i < G_N_ELEMENTS (cares); i++)
    if (g_str_equal (cares[i].verb, doer->verb) && (cares[i].couch != COUCH_NONE || lies (other)))
      return &cares[i];
  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    if (is_called (doer, roles[i].trade) && is_called (other, roles[i].other) &&
        (roles[i].trade != NULL || lies (other)) && (doer->verb == NULL || doer->mode == FAB_OBJECT_TARGET || doer->mode == FAB_OBJECT_WORKED))
      return &roles[i].care;

  return NULL;
}

static FabEntity *
other_of (const FabShot   *shot,
          const FabEntity *doer)
{
  const char * const ids[] = { doer->target, doer->object, doer->relation == FAB_RELATION_NONE ? NULL : doer->anchor };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      FabEntity *other = ids[i] != NULL ? fab_shot_get_entity ((FabShot *) shot, ids[i]) : NULL;

      if (is_person (other) && other != doer)
        return other;
    }

  return NULL;
}

/* Places that people lie or sit in. */
static gboolean
is_couch (const FabEntity *thing)
{
  const FabModel *model = thing == NULL || thing->being != FAB_BEING_THING ? NULL
                          : thing->model != NULL ? fab_model_by_id (thing->model)
                          : thing->noun != NULL ? fab_model_find (thing->noun) : NULL;

  return model != NULL && (fab_model_use (model)->use == FAB_USE_LIE || fab_model_use (model)->use == FAB_USE_SIT) &&
         model->klass != FAB_MODEL_VEHICLE;
}

static void
set_action (FabEntity  *entity,
            const char *action)
{
  g_free (entity->action);
  entity->action = g_strdup (action);
}

static void
put_entity_on (FabEntity  *entity,
               const char *id)
{
  entity->relation = FAB_RELATION_ON;
  g_free (entity->anchor);
  entity->anchor = g_strdup (id);
}

/* "tucks her child into bed": it is the child that is in it. */
static void
pass_couch (FabShot   *shot,
            FabEntity *doer,
            FabEntity *other)
{
  FabEntity *thing = doer->anchor != NULL ? fab_shot_get_entity (shot, doer->anchor) : NULL;

  if (!is_couch (thing) || (doer->relation != FAB_RELATION_ON && doer->relation != FAB_RELATION_IN && doer->relation != FAB_RELATION_AT))
    return;
  put_entity_on (other, thing->id);
  doer->relation = FAB_RELATION_NONE;
  g_clear_pointer (&doer->anchor, g_free);
}

static gboolean
rests (const FabShot   *shot,
       const FabEntity *entity)
{
  return entity->anchor != NULL && (entity->relation == FAB_RELATION_ON || entity->relation == FAB_RELATION_IN) &&
         is_couch (fab_shot_get_entity ((FabShot *) shot, entity->anchor));
}

/* A named one that nobody has, else one that goes without saying. */
static void
find_couch (FabShot    *shot,
            FabEntity  *other,
            const Care *care)
{
  static const char * const models[] = { NULL, NULL, "bed", "stretcher", "armchair" };
  FabEntity *thing = NULL;

  for (guint i = 0; i < shot->entities->len && thing == NULL; i++)
    {
      FabEntity *entity = g_ptr_array_index (shot->entities, i);

      if (is_couch (entity) && entity->relation == FAB_RELATION_NONE)
        thing = entity;
    }
  if (thing == NULL && models[care->couch] != NULL && shot->entities->len + 2 < FAB_MAX_ENTITIES)
    thing = fab_shot_imply_thing (shot, models[care->couch]);
  if (thing != NULL)
    put_entity_on (other, thing->id);
}

static void
lay_down (FabEntity  *other,
          const Care *care)
{
  if (other->action == NULL || g_str_equal (other->action, "stand") || other->relation == FAB_RELATION_HELD_BY)
    set_action (other, care->lower);
  if (other->emotion == NULL)
    other->emotion = g_strdup (care->feel);
}

/* A beast on a table is stood at, not on. */
static void
pass_table (FabShot   *shot,
            FabEntity *doer)
{
  const char *id = doer->target != NULL ? doer->target : doer->object;
  FabEntity *beast = id != NULL ? fab_shot_get_entity (shot, id) : NULL;
  FabEntity *table = doer->anchor != NULL ? fab_shot_get_entity (shot, doer->anchor) : NULL;
  const FabModel *model = table != NULL && table->noun != NULL ? fab_model_find (table->noun) : NULL;

  if (beast == NULL || beast->being != FAB_BEING_ANIMAL || beast->relation != FAB_RELATION_NONE || doer->relation != FAB_RELATION_ON ||
      model == NULL || ((model->top < .4f || model->top > 1.2f) && !fab_model_use (model)->encloses))
    return;
  put_entity_on (beast, table->id);
  doer->relation = FAB_RELATION_AT;
  if (doer->action != NULL && g_str_has_prefix (doer->action, "sit"))  /* that was for the beast */
    set_action (doer, "kneel+touch-both");
}

/* Said to be so: "a dead man", "an unconscious boy". */
static void
lay_helpless (FabEntity *entity)
{
  static const struct { const char *word, *lower; } states[] = {
    { "dead", "dead" }, { "lifeless", "dead" }, { "murdered", "dead" }, { "unconscious", "dead" }, { "dying", "lie-up" },
    { "wounded", "lie-up" }, { "comatose", "lie" },
  };
  static const char * const bodies[] = { "body", "corpse", "dead body", "cadaver", "murder victim", NULL };

  if (!is_person (entity) || entity->action != NULL || entity->verb != NULL)
    return;
  if (entity->noun != NULL && g_strv_contains (bodies, entity->noun))
    entity->action = g_strdup ("dead");
  for (gsize i = 0; entity->action == NULL && entity->look != NULL && i < G_N_ELEMENTS (states); i++)
    if (strstr (entity->look, states[i].word) != NULL)
      entity->action = g_strdup (states[i].lower);
  if (entity->action != NULL && g_str_equal (entity->action, "dead") && entity->emotion == NULL)
    entity->emotion = g_strdup ("asleep");
}

void
fab_staging_lay_patients (FabShot *shot)
{
  guint n = shot->entities->len;

  for (guint i = 0; i < n; i++)
    lay_helpless (g_ptr_array_index (shot->entities, i));
  for (guint i = 0; i < n; i++)
    {
      FabEntity *doer = g_ptr_array_index (shot->entities, i);
      FabEntity *other = is_person (doer) ? other_of (shot, doer) : NULL;
      const Care *care;

      pass_table (shot, doer);
      if (other == NULL)
        continue;
      if (doer->mode != FAB_OBJECT_NONE)
        pass_couch (shot, doer, other);
      if (rests (shot, other) && other->action == NULL && other->verb == NULL && doer->mode == FAB_OBJECT_HELD)
        other->action = g_strdup ("lie");
      care = find_care (doer, other);
      if (care == NULL)
        continue;
      if (!rests (shot, other) && !lies (other))
        find_couch (shot, other, care);
      lay_down (other, care);
      if (care->verb != NULL && lies (doer))
        set_action (doer, "stand");
      if (other->relation == FAB_RELATION_HELD_BY)
        other->relation = FAB_RELATION_NONE;
    }
}

/* --- on the stage -------------------------------------------------------------------------------------------- */

/* A body, what it is on, and the two ways from it: to its head, and to the side that is tended. */
typedef struct
{
  FabActor *body, *couch;
  FabVec3   middle, head, side;
  float     gap, half;      /* from the axis to who stands beside; half of its length */
} Bedside;

static int
tended_by (FabPlacer *placer,
           guint      i)
{
  static const char * const borne[] = { "drag", "carry", "lift", "help-up", "rescue", "hug", "kiss", "piggyback", "sleep-together", NULL };
  const FabEntity *entity = entity_of (placer, i);
  FabEntity *other = is_person (entity) && placer->state[i] == 0 ? other_of (placer->shot, entity) : NULL;
  int k = other != NULL ? index_of (placer, other->id) : -1;
  gboolean near = entity->relation == FAB_RELATION_NONE || (k >= 0 && g_strcmp0 (entity->anchor, other->id) == 0);

  if (k < 0 || placer->state[k] != 0 || lies (entity) || other->relation == FAB_RELATION_HELD_BY || !near)
    return -1;
  if (find_care (entity, other) != NULL)
    return k;
  if (!lies (other) || (placer->shot->interaction != NULL && g_strv_contains (borne, placer->shot->interaction)))
    return -1;

  return k;
}

static FabActor *
couch_of (FabPlacer *placer,
          guint      i)
{
  const FabEntity *entity = entity_of (placer, i);
  int k = index_of (placer, entity->anchor);
  FabActor *couch;

  if (entity->anchor == NULL || (entity->relation != FAB_RELATION_ON && entity->relation != FAB_RELATION_IN))
    return NULL;
  couch = k >= 0 ? fab_staging_actor (placer->stage, k) : fab_placer_find_piece (placer, entity->anchor);
  if (couch == NULL || couch->being != FAB_BEING_THING || fab_actor_model (couch) == NULL)
    return NULL;
  if (k >= 0)
    placer->state[k] = 2;

  return couch;
}

static void
rest_body (FabPlacer *placer,
           Bedside   *bed)
{
  FabActor *body = bed->body;
  float side = placer->stage->side;
  gboolean down = does (body, LYING);

  if (bed->couch == NULL)
    {
      body->at = fab_vec3 (0, 0, 0);
      body->yaw = DEGREES (down ? 76 : 30) * side;
      return;
    }
  if (!bed->couch->piece)
    {
      bed->couch->at = fab_vec3 (0, 0, 0);
      bed->couch->yaw = DEGREES (down ? 76 : 24) * side;
    }
  if (!fab_placer_take_place (body, bed->couch, 0, 1))
    fab_placer_put_on (body, bed->couch, 0, 1, FALSE);
}

/* Of a double bed the half next to who stands there. */
static void
move_over (Bedside *bed)
{
  const FabModelUse *use = bed->couch != NULL ? use_of (bed->couch) : NULL;
  FabVec3 from = fab_vec3_sub (bed->body->at, bed->middle);

  if (use != NULL && use->n_places == 2 && does (bed->body, LYING) && from.x * bed->side.x + from.z * bed->side.z < 0)
    fab_placer_take_place (bed->body, bed->couch, 1, 2);
}

static void
measure_bedside (FabPlacer *placer,
                 Bedside   *bed)
{
  FabVec3 size = bed->couch != NULL ? size_of (bed->couch) : fab_vec3 (.5f, 0, 1.6f);
  FabVec3 feet = forward_of (bed->body);
  gboolean down = does (bed->body, LYING);

  bed->head = fab_vec3_scale (feet, -1);
  bed->side = fab_vec3 (feet.z, 0, -feet.x);
  /* to the back of the stage, so that faces look out of it */
  if (fabsf (bed->side.z) > .25f ? bed->side.z > 0 : bed->side.x * placer->stage->side > 0)
    bed->side = fab_vec3_scale (bed->side, -1);
  bed->middle = bed->couch != NULL ? bed->couch->at : bed->body->at;
  bed->middle.y = 0;
  if (!down)
    {
      bed->middle = fab_vec3_mad (bed->body->at, feet, .1f);
      bed->middle.y = 0;
    }
  bed->gap = down ? size.x / 2 + (bed->couch != NULL ? .26f : .2f) : .5f;
  bed->half = down ? MAX (size.z, .94f * fab_actor_height (bed->body)) / 2 : .35f;
}

/* Along to the head, across to the tended side; metres for one of 1.7 m. */
static const struct { float along, across; } beside[] = { { .3f, 1 }, { -.36f, 1 }, { 1, .3f }, { -.95f, .9f }, { .1f, -1 }, { -.6f, -1 } };

static FabVec3
find_spot (const Bedside *bed,
           const Care    *care,
           guint          rank)
{
  float unit = fab_actor_height (bed->body) / 1.7f, gap = bed->gap;
  FabVec3 at;

  if (care != NULL && care->hold == HOLD_ENDS)
    return fab_vec3_mad (bed->middle, bed->head, (rank % 2 == 0 ? 1 : -1) * (bed->half + .3f));
  if (!does (bed->body, LYING))  /* at the shoulder of who sits */
    {
      at = fab_vec3_mad (bed->middle, bed->head, rank % 2 == 0 ? .1f : -.2f);
      return fab_vec3_mad (at, bed->side, (rank % 2 == 0 ? 1 : -1) * gap);
    }
  rank %= G_N_ELEMENTS (beside);
  if (care == NULL)  /* who only looks keeps away */
    gap += .3f;
  at = fab_vec3_mad (bed->middle, bed->head, beside[rank].along * unit);

  return fab_vec3_mad (at, bed->side, beside[rank].across * gap);
}

static FabVec3
joint_of (FabPlacer      *placer,
          const FabActor *actor,
          FabJoint        joint)
{
  g_autoptr(FabFigure) figure = fab_actor_figure (placer->stage, actor, 0);
  FabXform at = fab_actor_xform (actor);

  return fab_xform_point (&at, fab_figure_joint (figure, joint));
}

static void
lay_hands (FabPlacer     *placer,
           const Bedside *bed,
           FabActor      *doer,
           const Care    *care,
           guint          rank)
{
  FabVec3 at, right = fab_vec3 (-cosf (doer->yaw), 0, sinf (doer->yaw));
  gboolean down = does (bed->body, LYING);

  if (care == NULL || care->hold == HOLD_NOTHING || doer->kind != FAB_ACTOR_FIGURE)
    return;
  if (care->hold == HOLD_ENDS)
    {
      at = fab_vec3_mad (bed->middle, bed->head, (rank % 2 == 0 ? 1 : -1) * bed->half);
      at.y = bed->couch != NULL ? top_of (bed->couch) : .8f;
    }
  else
    {
      at = joint_of (placer, bed->body, care->hold == HOLD_HEAD ? FAB_JOINT_HEAD
                                        : rank % 2 == 0 || !down ? FAB_JOINT_CHEST : FAB_JOINT_PELVIS);
      at = down ? fab_vec3_add (at, fab_vec3 (0, .15f, 0))
           : care->hold == HOLD_HEAD ? fab_vec3_mad (at, bed->side, .06f)
           : fab_vec3_mad (fab_vec3_mad (at, bed->side, .12f), bed->head, -.08f);
    }
  doer->grip_r = doer->grip_l = TRUE;
  doer->reach_r = fab_vec3_mad (at, right, care->hold == HOLD_ENDS ? .24f : .09f);
  doer->reach_l = fab_vec3_mad (at, right, care->hold == HOLD_ENDS ? -.24f : -.09f);
}

/* Down to who lies on the ground; over a low bed. */
static void
stoop (const Bedside *bed,
       FabActor      *doer,
       const Care    *care)
{
  float top = bed->couch != NULL ? top_of (bed->couch) : 0;

  if (doer->kind != FAB_ACTOR_FIGURE)
    return;
  if (care != NULL && care->hold == HOLD_ENDS)
    set_pose (&doer->lower, "walk");
  else if (!does (bed->body, LYING))
    set_pose (&doer->lower, does (doer, "bow kneel") ? doer->lower : "stand");
  else if (top < .3f && care != NULL && does (doer, "stand bow sit walk"))
    set_pose (&doer->lower, "kneel-both");
  else if (top < .72f && top >= .3f && care != NULL && care->hold != HOLD_NOTHING)
    set_pose (&doer->lower, "bow");
  else if (top > .3f && does (doer, "kneel sit lunge"))
    set_pose (&doer->lower, "stand");
  if (care != NULL && care->hold != HOLD_NOTHING)
    set_pose (&doer->upper, "touch-both");
}

static void
put_tender (FabPlacer     *placer,
            const Bedside *bed,
            guint          i,
            guint          rank)
{
  FabActor *doer = fab_staging_actor (placer->stage, i);
  const Care *care = find_care (entity_of (placer, i), entity_of (placer, index_of (placer, bed->body->id)));
  FabVec3 to;

  doer->at = find_spot (bed, care, rank);
  to = fab_vec3_sub (fab_vec3_mad (bed->middle, bed->head, .1f), doer->at);
  doer->yaw = care != NULL && care->hold == HOLD_ENDS ? atan2f (-bed->head.x, -bed->head.z)
              : atan2f (to.x, to.z);
  stoop (bed, doer, care);
  if (care != NULL && care->couch == COUCH_GROUND)
    doer->at = fab_vec3_mad (doer->at, bed->side, rank % 2 == 0 ? .08f : 0);
  lay_hands (placer, bed, doer, care, rank);
  g_free (doer->target);
  doer->target = care != NULL && care->hold == HOLD_ENDS ? NULL : g_strdup (bed->body->id);
  doer->paired = TRUE;
  placer->state[i] = 2;
}

static const FabDeed tending = { FAB_OBJECT_TARGET, SPOT_WORKER, 0, 0, NULL, NULL, HANDS_NONE };

static void
tend (FabPlacer *placer,
      guint      body,
      GArray    *tenders)
{
  Bedside bed = { .body = fab_staging_actor (placer->stage, body), .couch = couch_of (placer, body) };
  FabGroup group = { .deed = &tending, .thing = bed.body, .base = bed.body, .index = body, .doers = g_array_ref (tenders),
                     .members = g_ptr_array_new () };

  rest_body (placer, &bed);
  measure_bedside (placer, &bed);
  move_over (&bed);
  placer->state[body] = 2;
  bed.body->paired = TRUE;
  g_ptr_array_add (group.members, bed.body);
  if (bed.couch != NULL)
    g_ptr_array_add (group.members, bed.couch);
  for (guint k = 0; k < tenders->len; k++)
    {
      put_tender (placer, &bed, g_array_index (tenders, guint, k), k);
      g_ptr_array_add (group.members, fab_staging_actor (placer->stage, g_array_index (tenders, guint, k)));
    }
  group.fixed = bed.couch != NULL && bed.couch->piece;
  if (group.fixed && does (bed.body, LYING) && placer->stage->view == FAB_VIEW_ANY)  /* not over the feet */
    placer->stage->azimuth = bed.body->yaw + DEGREES (34) * (bed.middle.x < 0 ? 1 : -1);
  g_array_append_val (placer->groups, group);
}

void
fab_placer_tend (FabPlacer *placer)
{
  for (guint i = 0; i < placer->n; i++)
    {
      g_autoptr(GArray) tenders = g_array_new (FALSE, FALSE, sizeof (guint));

      for (guint k = 0; k < placer->n; k++)
        if (k != i && tended_by (placer, k) == (int) i)
          g_array_append_val (tenders, k);
      if (tenders->len > 0 && fab_staging_actor (placer->stage, i)->kind == FAB_ACTOR_FIGURE)
        tend (placer, i, tenders);
    }
}
