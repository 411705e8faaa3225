/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Relations: what is where, with whom, and of what. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-parser.h"

static gboolean
is_animate (const FabEntity *entity)
{
  return entity->being != FAB_BEING_THING;
}

/* "a raft with two survivors", "a bench with an old couple": they are on it. */
static gboolean
seat_people (FabEntity *head,
             FabEntity *object)
{
  const FabModel *model = head->noun != NULL && !is_animate (head) ? fab_model_find (head->noun) : NULL;

  if (model == NULL || object->being != FAB_BEING_PERSON || !(model->klass == FAB_MODEL_VEHICLE || model->seat > 0))
    return FALSE;
  fab_entity_relate (object, model->klass == FAB_MODEL_VEHICLE ? FAB_RELATION_IN : FAB_RELATION_ON, head);
  if (object->action == NULL)
    object->action = g_strdup ("sit");

  return TRUE;
}

/* What one does something with is a tool; what one merely has is held. */
static void
be_with (FabEntity     *head,
         FabEntity     *object,
         const FabNoun *noun)
{
  if (seat_people (head, object))
    return;
  if (!is_animate (head) || !fab_noun_is_handy (object, noun->model))
    {
      fab_entity_relate (object, FAB_RELATION_NEXT_TO, head);
      return;
    }
  fab_entity_relate (object, FAB_RELATION_HELD_BY, head);
  if (head->mode != FAB_OBJECT_NONE && head->object != NULL && head->tool == NULL)
    head->tool = g_strdup (object->id);
}

static gboolean
is_ridden (const FabModel *model)
{
  static const char * const mounts[] = { "bicycle", "motorbike", "scooter", "skateboard", "sled", NULL };

  return model != NULL && ((model->klass == FAB_MODEL_ANIMAL && model->size.y > .8f) || g_strv_contains (mounts, model->id));
}

/* In an armchair one sits, in a bed one lies, whatever else one does there. */
static FabRelation
settle_in (FabEntity      *head,
           FabRelation     relation,
           const FabNoun  *noun)
{
  const FabModel *model = noun->model;
  const char *lower;
  g_autofree char *upper = NULL;
  gboolean still = head->action == NULL || g_str_has_prefix (head->action, "stand+") || g_str_equal (head->action, "stand");

  if (model == NULL || model->seat <= 0 || head->being == FAB_BEING_THING ||
      !(relation == FAB_RELATION_IN || relation == FAB_RELATION_ON) || model->klass != FAB_MODEL_FURNITURE)
    return relation;
  lower = strstr (model->id, "bed") != NULL || g_str_equal (model->id, "crib") ? "lie" : "sit";
  if (!still || g_strcmp0 (head->verb, "stand") == 0)
    return FAB_RELATION_ON;
  upper = head->action != NULL && strchr (head->action, '+') != NULL ? g_strdup (strchr (head->action, '+')) : g_strdup ("");
  g_free (head->action);
  head->action = head->being == FAB_BEING_ANIMAL ? g_strdup (g_str_equal (lower, "lie") ? "sleep" : "sit")
                                                 : g_strconcat (lower, upper, NULL);

  return FAB_RELATION_ON;
}

/* "across a table": nobody goes there. */
static gboolean
is_across_board (const FabLink *link,
                 const FabNoun *noun)
{
  return g_str_has_prefix (link->relation->text, "across") && noun->model != NULL && noun->model->klass == FAB_MODEL_FURNITURE &&
         noun->model->top > .3f;
}

/* "under a blanket with a flashlight": blankets hold none. */
static FabEntity *
find_holder (FabParser     *parser,
             FabEntity     *head,
             const FabNoun *noun)
{
  FabEntity *doer = parser->subject.n > 0 ? fab_parser_entity (parser, parser->subject.of[0]) : NULL;

  if (is_animate (head) || doer == NULL || !is_animate (doer) || noun->model == NULL || noun->model->klass != FAB_MODEL_HANDHELD)
    return head;

  return doer;
}

/* "a spider descends on a king": not there yet */
static gboolean
sinks (const FabEntity *entity)
{
  static const char * const verbs[] = { "descend", "swoop", "swoop down", "dive", "drop", NULL };

  return fab_entity_does (entity, verbs);
}

/* "sprays water on a man", "spills wine on a guest": it goes to them. */
static gboolean
is_shed (const FabEntity *head)
{
  static const char * const verbs[] = { "spray", "spray water", "splash", "squirt", "spit", "spill", "pour", "shine", "shed", "sprinkle", "dump", NULL };

  return fab_entity_does (head, verbs);
}

/* "watches through binoculars": they are at the eyes. */
static gboolean
is_looked_through (const FabEntity *head,
                   FabRelation      relation,
                   const FabNoun   *noun)
{
  static const char * const optics[] = { "binoculars", "spyglass", "camera", "magnifying-glass", NULL };

  return relation == FAB_RELATION_THROUGH && is_animate (head) && noun->model != NULL && g_strv_contains (optics, noun->model->id);
}

/* "under an umbrella": in the hand of whoever is on foot. */
static gboolean
is_held_over (const FabEntity *head,
              FabRelation      relation,
              const FabNoun   *noun)
{
  return relation == FAB_RELATION_UNDER && is_animate (head) && noun->model != NULL && g_str_equal (noun->model->id, "umbrella") &&
         (head->action == NULL || g_str_has_prefix (head->action, "stand") || g_str_has_prefix (head->action, "walk") ||
          g_str_has_prefix (head->action, "run"));
}

static void
relate_head (FabParser     *parser,
             const FabLink *link,
             FabEntity     *head,
             FabEntity     *object,
             const FabNoun *noun,
             gboolean       first)
{
  FabRelation relation = settle_in (head, is_across_board (link, noun) ? FAB_RELATION_AT : link->relation->value, noun);

  if (g_str_equal (link->relation->id, "with") || is_held_over (head, relation, noun))
    be_with (find_holder (parser, head, noun), object, noun);
  else if (is_looked_through (head, relation, noun))
    {
      fab_entity_relate (object, FAB_RELATION_HELD_BY, head);
      fab_set_string (&head->action, "stand+binoculars");
    }
  else if (g_str_equal (link->relation->id, "full"))
    fab_entity_relate (object, relation, head);
  else if (relation == FAB_RELATION_ON && (head->being == FAB_BEING_PERSON || head->being == FAB_BEING_PERSONIFIED) &&
           g_strcmp0 (head->action, "fly") == 0 && object->being == FAB_BEING_THING)
    {
      fab_entity_relate (object, FAB_RELATION_RIDDEN_BY, head);
      head->mode = FAB_OBJECT_MOUNT;
      fab_set_string (&head->object, object->id);
      head->way = FAB_WAY_OVER;
    }
  else if (relation == FAB_RELATION_ON && (head->being == FAB_BEING_PERSON || head->being == FAB_BEING_PERSONIFIED) &&
           is_ridden (noun->model))
    {
      fab_entity_relate (object, FAB_RELATION_RIDDEN_BY, head);
      fab_set_string (&head->action, "ride+hold");
    }
  else if ((relation == FAB_RELATION_THROUGH || relation == FAB_RELATION_AT) && head->relation == FAB_RELATION_ABOVE)
    {
      /* thrown through it: still in the air, and that is where it goes */
      FabEntity *doer = fab_shot_get_entity (parser->shot, head->anchor);

      if (doer != NULL)
        fab_set_string (&doer->target, object->id);
    }
  else if (relation == FAB_RELATION_ON && object->being != FAB_BEING_THING && is_animate (head) && is_shed (head))
    {
      fab_entity_relate (object, FAB_RELATION_NEAR, head);
      fab_set_string (&head->target, object->id);
    }
  else if (relation == FAB_RELATION_ON && is_animate (object) && sinks (head))
    fab_entity_relate (head, FAB_RELATION_ABOVE, object);
  else if (relation != FAB_RELATION_NONE && (head->relation == FAB_RELATION_NONE || first))
    fab_entity_relate (head, relation, object);
}

static void
relate_heads (FabParser     *parser,
              const FabLink *link,
              FabEntity     *object,
              const FabNoun *noun)
{
  for (guint i = 0; i < link->head.n; i++)
    {
      FabEntity *head = fab_parser_entity (parser, link->head.of[i]);

      if (head != object)
        relate_head (parser, link, head, object, noun, i == 0);
    }
}

/* "two men under umbrellas": as many as there are people. */
static void
hold_over_each (FabParser      *parser,
                const FabLink  *link,
                const FabGroup *group)
{
  for (guint i = 0; i < MIN (link->head.n, group->n); i++)
    fab_entity_relate (fab_parser_entity (parser, group->of[i]), FAB_RELATION_HELD_BY, fab_parser_entity (parser, link->head.of[i]));
}

/* "kids on bicycles": to each his own. */
static gboolean
relate_each (FabParser      *parser,
             const FabLink  *link,
             const FabGroup *group,
             const FabNoun  *noun)
{
  gboolean with = g_str_equal (link->relation->id, "with");
  gboolean own = with || is_ridden (noun->model) || (noun->model != NULL && noun->model->seat > 0);

  if (link->head.n > 1 && group->n > 1 && is_held_over (fab_parser_entity (parser, link->head.of[0]), link->relation->value, noun))
    {
      hold_over_each (parser, link, group);
      return TRUE;
    }
  if (!(with || link->relation->value == FAB_RELATION_ON) || group->n < 2 || link->head.n < 2 || !own)
    return FALSE;
  for (guint i = 0; i < MIN (link->head.n, group->n); i++)
    relate_head (parser, link, fab_parser_entity (parser, link->head.of[i]), fab_parser_entity (parser, group->of[i]),
                 noun, TRUE);

  return TRUE;
}

/* Between two men: the thing stands between them. */
static void
relate_between (FabParser      *parser,
                const FabLink  *link,
                const FabGroup *group)
{
  for (guint i = 0; i < link->head.n; i++)
    {
      FabEntity *head = fab_parser_entity (parser, link->head.of[i]);

      head->relation = FAB_RELATION_BETWEEN;
      fab_set_string (&head->anchor, fab_parser_entity (parser, group->of[0])->id);
    }
  if (group->n >= 2)
    fab_parser_aim_at_each_other (parser, group);
}

static gboolean
is_direction (const FabLink *link)
{
  return g_str_equal (link->relation->id, "to") || g_str_equal (link->relation->id, "for") ||
         g_str_equal (link->relation->id, "from") || link->relation->value == FAB_RELATION_FACING ||
         g_str_equal (link->relation->id, "about");
}

/* "a vase of roses" */
static void
contain (FabParser      *parser,
         const FabLink  *link,
         const FabGroup *group)
{
  FabEntity *head = link->head.n > 0 ? fab_parser_entity (parser, link->head.of[0]) : NULL;

  for (guint i = 0; head != NULL && head->being == FAB_BEING_THING && i < group->n; i++)
    if (fab_parser_entity (parser, group->of[i])->being != FAB_BEING_PERSON)
      fab_entity_relate (fab_parser_entity (parser, group->of[i]), FAB_RELATION_IN, head);
  parser->contained = head != NULL && head->being == FAB_BEING_THING;
}

/* "feeds pigeons from a bench" */
static void
sit_down (FabParser *parser,
          FabEntity *seat)
{
  for (guint i = 0; i < parser->subject.n; i++)
    {
      FabEntity *doer = fab_parser_entity (parser, parser->subject.of[i]);

      if (doer != seat && doer->being != FAB_BEING_THING && doer->relation == FAB_RELATION_NONE)
        fab_entity_relate (doer, FAB_RELATION_ON, seat);
    }
}

void
fab_parser_link_relation (FabParser      *parser,
                          const FabLink  *link,
                          const FabGroup *group,
                          FabNoun        *noun)
{
  FabEntity *object = fab_parser_entity (parser, group->of[0]);

  if (g_str_equal (link->relation->id, "of"))
    {
      contain (parser, link, group);
      return;
    }
  if (g_str_equal (link->relation->id, "from") && noun->model != NULL && noun->model->seat > 0)
    {
      sit_down (parser, object);
      return;
    }
  if (is_direction (link))
    {
      FabLink aim_link = *link;

      for (guint i = 0; i < parser->subject.n; i++)
        {
          FabEntity *doer = fab_parser_entity (parser, parser->subject.of[i]);

          if (doer != object && (doer->target == NULL || link->relation->id[0] == 't'))
            fab_set_string (&doer->target, object->id);
        }
      if (aim_link.verb != NULL && parser->subject.n > 0 && is_animate (object))
        fab_parser_set_interaction (parser, aim_link.verb->interaction);
    }
  else if (link->relation->value == FAB_RELATION_BETWEEN)
    relate_between (parser, link, group);
  else if (!relate_each (parser, link, group, noun))
    for (guint k = 0; k < group->n; k++)
      {
        object = fab_parser_entity (parser, group->of[k]);
        if (k == 0 || g_str_equal (link->relation->id, "with") || g_str_equal (link->relation->id, "full"))
          relate_heads (parser, link, object, noun);
      }
}
