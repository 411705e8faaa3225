/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-deed-company.h"
#include "fab-deed-private.h"
#include "fab-deed-tend.h"
#include "fab-lexicon.h"

static const FabDeed deeds[] = {
  { FAB_OBJECT_USED, SPOT_WORKER, 42, 128, NULL, NULL, HANDS_BOTH },
  { FAB_OBJECT_WORKED, SPOT_WORKER, 48, 130, NULL, NULL, HANDS_RIGHT },
  { FAB_OBJECT_PLAYED, SPOT_WORKER, 52, 104, NULL, NULL, HANDS_BOTH },
  { FAB_OBJECT_TOUCHED, SPOT_WORKER, 70, 130, NULL, NULL, HANDS_RIGHT },
  { FAB_OBJECT_OPENED, SPOT_WORKER, 70, 130, NULL, NULL, HANDS_RIGHT },
  { FAB_OBJECT_CLOSED, SPOT_WORKER, 70, 130, NULL, NULL, HANDS_RIGHT },
  { FAB_OBJECT_POURED, SPOT_WORKER, 46, 80, NULL, NULL, HANDS_NONE },
  { FAB_OBJECT_EATEN, SPOT_WORKER, 30, 60, NULL, NULL, HANDS_NONE },
  { FAB_OBJECT_READ, SPOT_WORKER, 115, 125, "stand", "idle", HANDS_NONE },
  { FAB_OBJECT_PUSHED, SPOT_PUSHER, 64, 72, "walk", "push", HANDS_BOTH },
  { FAB_OBJECT_PULLED, SPOT_PULLER, 62, 66, "walk", "drag", HANDS_NONE },
  { FAB_OBJECT_DRIVEN, SPOT_PLACE, 52, 52, NULL, "steer", HANDS_BOTH },
  { FAB_OBJECT_MOUNT, SPOT_PLACE, 58, 58, NULL, NULL, HANDS_BOTH },
  { FAB_OBJECT_CLIMBED, SPOT_CLIMBER, 126, 126, "climb", "idle", HANDS_NONE },
  { FAB_OBJECT_HUNG, SPOT_HANGER, 100, 100, "hang", "idle", HANDS_NONE },
  { FAB_OBJECT_FALLEN, SPOT_FALLER, 118, 118, "fall", "idle", HANDS_NONE },
  { FAB_OBJECT_LEAPT, SPOT_LEAPER, 80, 80, NULL, "idle", HANDS_NONE },
  { FAB_OBJECT_ENTERED, SPOT_INWARDS, 138, 138, NULL, NULL, HANDS_NONE },
  { FAB_OBJECT_LEFT, SPOT_OUTWARDS, 30, 30, NULL, NULL, HANDS_NONE },
};

/* The way one goes says more than the mode. */
static const struct { FabWay way; FabDeed deed; } ways[] = {
  { FAB_WAY_OVER, { FAB_OBJECT_NONE, SPOT_OVER, 34, 34, NULL, NULL, HANDS_NONE } },
  { FAB_WAY_THROUGH, { FAB_OBJECT_NONE, SPOT_THROUGH, 24, 24, NULL, NULL, HANDS_NONE } },
};

/* A small thing on a table is looked at from beside the table. */
static const FabDeed regard = { FAB_OBJECT_TARGET, SPOT_WORKER, 52, 52, NULL, NULL, HANDS_NONE };

/* --- who does what with what --------------------------------------------------------------------- */

static const FabDeed *
find_deed (FabObjectMode mode)
{
  for (gsize i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (deeds[i].mode == mode)
      return &deeds[i];

  return NULL;
}

static const FabDeed *
find_way (FabWay way)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    if (ways[i].way == way)
      return &ways[i].deed;

  return NULL;
}

/* The thing of that id, or what carries it: candles on a cake, an old man in a wheelchair. */
static FabActor *
actor_of (FabPlacer  *placer,
          const char *id,
          int        *index)
{
  *index = index_of (placer, id);
  for (int step = 0; step < 3 && *index >= 0; step++)
    {
      const FabEntity *entity = entity_of (placer, *index);
      int below = index_of (placer, entity->anchor);

      if (below < 0 || !(entity->relation == FAB_RELATION_ON || entity->relation == FAB_RELATION_IN))
        return fab_staging_actor (placer->stage, *index);
      *index = below;
    }
  if (*index >= 0)
    return fab_staging_actor (placer->stage, *index);

  return fab_placer_find_piece (placer, id);
}

static gboolean
can_be_used (FabPlacer      *placer,
             const FabActor *thing,
             int             index,
             const FabDeed  *deed)
{
  if (thing == NULL || (thing->being != FAB_BEING_THING && deed->spot != SPOT_PLACE))
    return FALSE;
  if (thing->kind == FAB_ACTOR_FIGURE || (index >= 0 && placer->state[index] != 0 && !thing->piece))
    return FALSE;

  return index < 0 || deed->spot == SPOT_PLACE || (entity_of (placer, index)->relation != FAB_RELATION_HELD_BY &&
                                                  entity_of (placer, index)->relation != FAB_RELATION_ABOVE);
}

static guint
count_there (FabPlacer       *placer,
             const FabEntity *entity)
{
  guint n = 0;

  for (guint i = 0; i < placer->n; i++)
    n += is_being (entity_of (placer, i)) && entity_of (placer, i)->relation == entity->relation &&
         g_strcmp0 (entity_of (placer, i)->anchor, entity->anchor) == 0;

  return n;
}

/* Said so, or three or more by something low that nobody can be on or in. */
static gboolean
is_around (FabPlacer       *placer,
           const FabEntity *entity)
{
  const FabActor *thing;
  const FabModelUse *use;
  int index;

  if (entity->relation != FAB_RELATION_NEAR && entity->relation != FAB_RELATION_IN)
    return FALSE;
  if (entity->relation == FAB_RELATION_NEAR && entity->way == FAB_WAY_ROUND)
    return TRUE;
  thing = entity->anchor != NULL ? actor_of (placer, entity->anchor, &index) : NULL;
  if (thing == NULL || thing->kind != FAB_ACTOR_MODEL || thing->being != FAB_BEING_THING)
    return FALSE;
  use = use_of (thing);

  return use->n_places == 0 && use->room.x == 0 && use->stands == FAB_STANDS_ON_GROUND &&
         fab_actor_model (thing)->klass != FAB_MODEL_BUILDING && fab_actor_height (thing) < 1.6f &&
         count_there (placer, entity) > 2;
}

static gboolean
is_working (const FabEntity *entity)
{
  const FabVerb *verb = entity->verb != NULL ? fab_lexicon_verb (entity->verb) : NULL;
  const FabDeed *deed = find_deed (verb != NULL ? verb->object : entity->mode);

  return deed != NULL && deed->spot == SPOT_WORKER;
}

/* "at a desk", "around a fire", "on the blackboard", "on an anvil". */
static gboolean
is_at (FabPlacer       *placer,
       const FabEntity *entity)
{
  int index;
  const FabActor *thing;
  const FabModelUse *use;

  if (is_around (placer, entity))
    return TRUE;
  if (entity->relation != FAB_RELATION_AT && (entity->relation != FAB_RELATION_ON || !is_working (entity)))
    return FALSE;
  thing = actor_of (placer, entity->anchor, &index);
  if (thing == NULL)
    return FALSE;
  use = use_of (thing);
  if (entity->relation == FAB_RELATION_ON)
    return use->use == FAB_USE_NONE && use->work != FAB_USE_NONE;

  /* one waits beside a gate, but works at it */
  return is_working (entity) || use->work != FAB_USE_NONE || (fab_actor_model (thing) != NULL && fab_actor_model (thing)->top > .3f);
}

static const FabDeed *
aim_deed (FabPlacer        *placer,
          const FabEntity  *entity,
          FabActor        **thing,
          int              *index)
{
  const char *id = entity->relation == FAB_RELATION_THROUGH ? entity->anchor : entity->object != NULL ? entity->object : entity->target;
  const FabDeed *deed = find_way (entity->relation == FAB_RELATION_THROUGH ? FAB_WAY_THROUGH : entity->way);

  if (id == NULL || (entity->relation != FAB_RELATION_NONE && entity->relation != FAB_RELATION_THROUGH))
    return NULL;
  *thing = actor_of (placer, id, index);
  if (*thing != NULL && deed == NULL && entity->mode == FAB_OBJECT_TARGET &&
      g_strcmp0 (placer->shot->interaction, "duel") != 0 &&
      use_of (*thing)->stands == FAB_STANDS_ON_TABLE)
    deed = &regard;
  if (deed != NULL && deed->spot == SPOT_OVER && *thing != NULL && fab_actor_height (*thing) > 6)
    return NULL;

  return deed;
}

/* A witch on a broom. */
static gboolean
is_astride (FabPlacer       *placer,
            const FabEntity *entity)
{
  int anchor = index_of (placer, entity->anchor);
  const FabModel *model = anchor >= 0 ? fab_actor_model (fab_staging_actor (placer->stage, anchor)) : NULL;

  return entity->relation == FAB_RELATION_ON && model != NULL && model->klass == FAB_MODEL_HANDHELD &&
         g_strcmp0 (entity->action, "fly") == 0;
}

/* "runs up the stairs" where the place has them. */
static const FabDeed *
find_stairs (FabPlacer       *placer,
             const FabEntity *entity,
             FabActor       **thing)
{
  static const FabDeed up = { FAB_OBJECT_CLIMBED, SPOT_CLIMBER, 0, 0, NULL, NULL, HANDS_NONE };
  static const FabDeed down = { FAB_OBJECT_CLIMBED, SPOT_DESCENDER, 0, 0, NULL, NULL, HANDS_NONE };
  FabActor *stairs = fab_placer_find_piece (placer, "stairs");

  if (stairs == NULL || entity->relation != FAB_RELATION_NONE || entity->action == NULL ||
      (entity->way != FAB_WAY_UP && entity->way != FAB_WAY_DOWN) ||
      !(g_str_has_prefix (entity->action, "walk") || g_str_has_prefix (entity->action, "run") || g_str_has_prefix (entity->action, "creep")))
    return NULL;
  *thing = stairs;

  return entity->way == FAB_WAY_UP ? &up : &down;
}

/* "close on hands playing the piano": who plays sits at it, out of the frame. */
static gboolean
is_hand_at_keys (FabPlacer       *placer,
                 const FabEntity *entity)
{
  int index = -1;
  const FabActor *thing = g_str_equal (entity->part, "hand") ? actor_of (placer, entity->object != NULL ? entity->object : entity->anchor, &index) : NULL;

  return thing != NULL && thing->being == FAB_BEING_THING && fab_actor_height (thing) > 1 && !is_zero (use_of (thing)->hands[0]);
}

/* What one stands at comes before what one has in the hands there. */
static const FabDeed *
deed_of (FabPlacer  *placer,
         guint       i,
         FabActor  **thing,
         int        *index)
{
  const FabEntity *entity = entity_of (placer, i);
  const FabDeed *deed = find_deed (entity->mode), *stairs;

  if (!is_being (entity) || (entity->part != NULL && !is_hand_at_keys (placer, entity)) || placer->state[i] != 0)
    return NULL;
  if (is_at (placer, entity))
    {
      if (deed == NULL || deed->spot != SPOT_WORKER || deed->mode == FAB_OBJECT_READ)
        deed = find_deed (FAB_OBJECT_USED);
      *thing = actor_of (placer, entity->anchor, index);
    }
  else if (is_astride (placer, entity))
    {
      deed = find_deed (FAB_OBJECT_MOUNT);
      *thing = actor_of (placer, entity->anchor, index);
    }
  else if ((stairs = find_stairs (placer, entity, thing)) != NULL)
    deed = stairs;
  else if (deed != NULL && entity->object != NULL)
    *thing = actor_of (placer, entity->object, index);
  else
    deed = aim_deed (placer, entity, thing, index);

  return deed != NULL && can_be_used (placer, *thing, *index, deed) ? deed : NULL;
}

/* --- all of them --------------------------------------------------------------------------------- */

static void
collect_doers (FabPlacer *placer,
               FabGroup  *group,
               guint      first)
{
  for (guint i = first; i < placer->n; i++)
    {
      FabActor *thing = NULL;
      int index = -1;

      if (deed_of (placer, i, &thing, &index) != NULL && thing == group->thing)
        {
          g_array_append_val (group->doers, i);
          group->ring |= is_around (placer, entity_of (placer, i));
        }
    }
}

/* Desks of a class, which the place has, are each somebody's. */
static gboolean
is_one_of_many (FabPlacer      *placer,
                const FabGroup *group)
{
  guint n = 0;

  for (guint i = 0; group->thing->model != NULL && i < placer->stage->actors->len; i++)
    n += g_strcmp0 (fab_staging_actor (placer->stage, i)->model, group->thing->model) == 0 &&
         fab_staging_actor (placer->stage, i)->piece;

  return n >= group->doers->len && group->doers->len > 1 && group->thing->piece;
}

static void
clear_group (gpointer data)
{
  g_array_unref (((FabGroup *) data)->doers);
  g_ptr_array_unref (((FabGroup *) data)->members);
}

/* The other onions lie by the one that is chopped. */
static void
gather_alike (FabPlacer *placer,
              FabGroup  *group)
{
  const FabActor *thing = group->thing;
  float r = fab_actor_radius (thing);
  guint n = 0;

  if (group->index < 0 || thing->piece || r > .3f || group->deed->spot != SPOT_WORKER)
    return;
  for (guint i = 0; i < placer->n; i++)
    {
      FabActor *other = fab_staging_actor (placer->stage, i);

      if (other == thing || placer->state[i] != 0 || entity_of (placer, i)->relation != FAB_RELATION_NONE ||
          g_strcmp0 (entity_of (placer, i)->noun, entity_of (placer, group->index)->noun) != 0)
        continue;
      n++;
      other->at = fab_vec3_add (thing->at, fab_vec3 (2.2f * r * ((n + 1) / 2) * (n % 2 ? 1 : -1), 0, .8f * r * (n % 3)));
      g_ptr_array_add (group->members, other);
      placer->state[i] = 2;
    }
}

static void
settle_group (FabPlacer *placer,
              FabGroup  *group)
{
  g_autoptr(GPtrArray) alike = g_ptr_array_new ();
  gboolean many = group->doers->len > 1 && group->deed->spot == SPOT_WORKER && !group->ring &&
                  fab_group_list_alike (placer, group, alike) > 1;

  group->ring |= group->deed->spot == SPOT_WORKER && group->doers->len > 1 && !many;
  if (many)
    {
      group->base = group->thing;
      fab_group_put_grid (placer, group, alike);
      return;
    }
  group->base = fab_group_find_base (placer, group);
  group->fixed = group->base->piece;
  g_ptr_array_add (group->members, group->thing);
  if (group->deed->mode == FAB_OBJECT_OPENED && group->thing->kind == FAB_ACTOR_MODEL)
    set_pose (&group->thing->lower, "open");
  if (group->base != group->thing)
    g_ptr_array_add (group->members, group->base);
  fab_group_put (placer, group);
  gather_alike (placer, group);
  if (group->index >= 0)
    placer->state[group->index] = 2;
}

void
fab_placer_do_deeds (FabPlacer *placer)
{
  placer->groups = g_array_new (FALSE, TRUE, sizeof (FabGroup));
  g_array_set_clear_func (placer->groups, clear_group);
  fab_placer_tend (placer);
  fab_placer_join_company (placer);
  for (guint i = 0; i < placer->n; i++)
    {
      FabGroup group = { .index = -1 };

      group.deed = deed_of (placer, i, &group.thing, &group.index);
      if (group.deed == NULL)
        continue;
      group.doers = g_array_new (FALSE, FALSE, sizeof (guint));
      group.members = g_ptr_array_new ();
      collect_doers (placer, &group, i);
      if (is_one_of_many (placer, &group))
        {
          clear_group (&group);
          continue;
        }
      settle_group (placer, &group);
      g_array_append_val (placer->groups, group);
    }
}
