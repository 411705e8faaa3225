/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Verbs and relations: who does what to whom, and what is where. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-parser.h"

static void
set_string (char      **field,
            const char *value)
{
  g_free (*field);
  *field = g_strdup (value);
}

static gboolean
is_animate (const FabEntity *entity)
{
  return entity->being != FAB_BEING_THING;
}

void
fab_parser_personify (FabEntity *entity)
{
  if (entity->being == FAB_BEING_THING || entity->being == FAB_BEING_ANIMAL)
    entity->being = FAB_BEING_PERSONIFIED;
}

/* "sits and reads": the new half is laid over the old one. */
void
fab_entity_set_pose (FabEntity     *entity,
                     const FabVerb *verb)
{
  g_auto(GStrv) old = NULL;
  const char *lower = verb->lower, *upper = verb->upper;

  if ((entity->being == FAB_BEING_THING && (verb->flags & FAB_VERB_ANIMATE)) ||
      (entity->being == FAB_BEING_ANIMAL && (verb->flags & FAB_VERB_HUMAN)))
    fab_parser_personify (entity);
  if (verb->emotion != NULL && entity->emotion == NULL)
    entity->emotion = g_strdup (verb->emotion);
  if (entity->verb == NULL || !g_str_equal (verb->upper, "idle") || !g_str_equal (verb->lower, "stand"))
    set_string (&entity->verb, verb->text);
  if (!(entity->being == FAB_BEING_PERSON || entity->being == FAB_BEING_PERSONIFIED))
    {
      if (entity->action == NULL || !g_str_equal (verb->beast != NULL ? verb->beast : "stand", "stand"))
        set_string (&entity->action, verb->beast != NULL ? verb->beast : "stand");
      return;
    }
  if (entity->action != NULL)
    {
      old = g_strsplit (entity->action, "+", 2);
      if (g_str_equal (lower, "stand") || (g_str_equal (old[0], "ride") && !g_str_equal (lower, "fall")))
        lower = old[0];
      if (g_str_equal (upper, "idle") && old[1] != NULL)
        upper = old[1];
    }
  g_free (entity->action);
  entity->action = g_str_equal (upper, "idle") ? g_strdup (lower) : g_strdup_printf ("%s+%s", lower, upper);
}

/* --- pronouns ---------------------------------------------------------------------------------- */

static gboolean
fits_pronoun (const FabEntity *entity,
              char             pronoun)
{
  switch (pronoun)
    {
    case 'm':
    case 'f':
      return entity->being != FAB_BEING_THING && (entity->sex == 0 || entity->sex == pronoun);
    case 'n':
      return entity->being != FAB_BEING_PERSON;
    case 'p':
      return entity->being != FAB_BEING_THING;
    default:
      return FALSE;
    }
}

/* The verb's own subject is not its object: "Lisa hands him". */
static gboolean
is_doer (FabParser *parser,
         guint      i)
{
  for (guint k = 0; parser->link.verb != NULL && k < parser->link.doer.n; k++)
    if (parser->link.doer.of[k] == i)
      return TRUE;
  /* nor is what stands behind them one of them */
  for (guint k = 0; parser->link.relation != NULL && k < parser->link.head.n; k++)
    if (parser->link.head.of[k] == i)
      return TRUE;

  return FALSE;
}

gboolean
fab_parser_resolve (FabParser *parser,
                    char       pronoun,
                    FabGroup  *group)
{
  GPtrArray *entities = parser->shot->entities;

  group->n = 0;
  for (guint i = entities->len; i-- > 0; )
    {
      FabEntity *entity = g_ptr_array_index (entities, i);

      if (!fits_pronoun (entity, pronoun) || is_doer (parser, i))
        continue;
      fab_group_add (group, i);
      if (pronoun != 'p')
        {
          if (entity->sex == 0 && pronoun != 'n' && entity->being == FAB_BEING_PERSON)
            entity->sex = pronoun;
          return TRUE;
        }
    }

  return group->n > 0;
}

void
fab_parser_set_emotion (FabParser      *parser,
                        const FabGroup *group,
                        const char     *emotion)
{
  for (guint i = 0; i < group->n; i++)
    {
      FabEntity *entity = fab_parser_entity (parser, group->of[i]);

      if (is_animate (entity))
        set_string (&entity->emotion, emotion);
    }
}

/* --- verbs ------------------------------------------------------------------------------------- */

static void
set_interaction (FabParser  *parser,
                 const char *interaction)
{
  if (parser->shot->interaction == NULL && interaction != NULL)
    parser->shot->interaction = g_strdup (interaction);
}

static void
aim_at_each_other (FabParser      *parser,
                   const FabGroup *doer)
{
  for (guint i = 0; i < doer->n; i++)
    {
      FabEntity *a = fab_parser_entity (parser, doer->of[i]);
      const FabEntity *b = fab_parser_entity (parser, doer->of[i == 0 ? 1 : 0]);

      if (a->target == NULL)
        a->target = g_strdup (b->id);
    }
}

void
fab_parser_do_verb (FabParser      *parser,
                    const FabVerb  *verb,
                    const FabGroup *doer)
{
  guint beings = 0;

  for (guint i = 0; i < doer->n; i++)
    {
      FabEntity *entity = fab_parser_entity (parser, doer->of[i]);

      fab_entity_set_pose (entity, verb);
      beings += is_animate (entity) ? 1 : 0;
    }
  if ((verb->flags & FAB_VERB_MUTUAL) && beings >= 2)
    {
      set_interaction (parser, verb->interaction);
      aim_at_each_other (parser, doer);
    }
  parser->subject = *doer;
  parser->last = *doer;
  if (beings > 0)
    parser->beings = *doer;
  parser->fresh = FALSE;
  parser->run.n = 0;
  parser->direct = TRUE;
  parser->link = (FabLink) { .verb = verb->object != FAB_OBJECT_NONE ? verb : NULL, .doer = *doer };
  parser->used_link = (FabLink) { 0 };
}

static void
relate (FabEntity       *entity,
        FabRelation      relation,
        const FabEntity *anchor)
{
  if (entity == anchor || g_strcmp0 (anchor->anchor, entity->id) == 0)
    return;
  entity->relation = relation;
  set_string (&entity->anchor, anchor->id);
}

static gboolean
is_handy (const FabEntity *entity,
          const FabNoun   *noun)
{
  const FabModel *model = noun->model;

  if (entity->being != FAB_BEING_THING)
    return FALSE;
  if (model == NULL)
    return TRUE;

  return model->klass == FAB_MODEL_HANDHELD || model->klass == FAB_MODEL_FOOD ||
         MAX (model->size.x, MAX (model->size.y, model->size.z)) < .7f;
}

static void
aim (FabParser      *parser,
     const FabVerb  *verb,
     FabEntity      *doer,
     FabEntity      *object)
{
  set_string (&doer->target, object->id);
  if (!is_animate (object) || doer->being == FAB_BEING_THING)
    return;
  set_interaction (parser, verb->interaction);
  if (object->target == NULL && verb->interaction != NULL && !g_str_equal (verb->interaction, "look"))
    object->target = g_strdup (doer->id);
}

static void
give (FabParser      *parser,
      const FabLink  *link,
      FabEntity      *doer,
      FabEntity      *object)
{
  if (is_animate (object))
    {
      set_string (&doer->target, object->id);
      if (object->target == NULL)
        object->target = g_strdup (doer->id);
      set_interaction (parser, link->verb->interaction);
      parser->link = *link;  /* the gift comes next */
    }
  else
    relate (object, FAB_RELATION_HELD_BY, doer);
}

static void
use (FabEntity     *doer,
     FabEntity     *object,
     const FabNoun *noun)
{
  if (is_animate (object))
    set_string (&doer->target, object->id);
  else if (is_handy (object, noun))
    relate (object, FAB_RELATION_HELD_BY, doer);
  else if (noun->model != NULL && noun->model->klass == FAB_MODEL_VEHICLE)
    relate (doer, FAB_RELATION_IN, object);
  else
    relate (doer, FAB_RELATION_AT, object);
}

/* "takes Storm by the hand" carries nobody. */
static gboolean
takes_hand (FabParser     *parser,
            const FabVerb *verb)
{
  for (guint i = parser->at; i < MIN (parser->at + 3, parser->tokens->len); i++)
    if (g_str_has_prefix (g_array_index (parser->tokens, FabToken, i).text, "hand"))
      return g_str_equal (verb->text, "take") || g_str_equal (verb->text, "hold");

  return FALSE;
}

static void
take_object (FabParser      *parser,
             const FabLink  *link,
             FabEntity      *doer,
             FabEntity      *object,
             const FabNoun  *noun)
{
  switch (link->verb->object)
    {
    case FAB_OBJECT_HELD:
      if (is_animate (object) && takes_hand (parser, link->verb))
        {
          set_string (&doer->action, "stand+idle");
          set_string (&doer->target, object->id);
          set_string (&object->target, doer->id);
          set_interaction (parser, "hold-hands");
        }
      else if (is_handy (object, noun) || is_animate (object))
        relate (object, FAB_RELATION_HELD_BY, doer);
      else
        relate (object, FAB_RELATION_NEXT_TO, doer);
      break;
    case FAB_OBJECT_GIVEN: give (parser, link, doer, object); break;
    case FAB_OBJECT_LED:
      set_string (&doer->target, object->id);
      if (object->being == FAB_BEING_ANIMAL)
        {
          set_string (&doer->action, "walk+lead");
          set_string (&object->action, "walk");
          /* who walks an animal does it as people do */
          if (doer->being != FAB_BEING_PERSON)
            fab_parser_personify (doer);
        }
      break;
    case FAB_OBJECT_MOUNT: relate (object, FAB_RELATION_RIDDEN_BY, doer); break;
    case FAB_OBJECT_SEAT: relate (doer, FAB_RELATION_ON, object); break;
    case FAB_OBJECT_AIR:
      relate (object, FAB_RELATION_ABOVE, doer);
      if (g_str_equal (link->verb->lower, "fly") && doer->being != FAB_BEING_THING)
        set_string (&doer->action, "stand+reach");  /* a kite flies, not who holds its string */
      break;
    case FAB_OBJECT_USED: use (doer, object, noun); break;
    case FAB_OBJECT_TARGET:
    case FAB_OBJECT_CROSSED:
    case FAB_OBJECT_WORN:
    case FAB_OBJECT_NONE:
    default:
      aim (parser, link->verb, doer, object);
    }
}

/* "a group of …" objects are all the doer's; several doers each aim, but only the first holds. */
static void
link_verb (FabParser      *parser,
           const FabLink  *link,
           const FabGroup *group,
           FabNoun        *noun)
{
  if (link->verb->object == FAB_OBJECT_WORN && noun->kind == FAB_NOUN_PERSON)
    return;
  for (guint i = 0; i < link->doer.n; i++)
    for (guint k = 0; k < group->n; k++)
      {
        FabEntity *doer = fab_parser_entity (parser, link->doer.of[i]);
        FabEntity *object = fab_parser_entity (parser, group->of[k]);

        if (noun->word != NULL && noun->word->klass == FAB_WORD_WEATHER)
          fab_parser_personify (object);
        if (doer != object && (k == 0 || i == 0))
          take_object (parser, link, doer, object, noun);
      }
}

/* --- relations --------------------------------------------------------------------------------- */

static void
be_with (FabEntity     *head,
         FabEntity     *object,
         const FabNoun *noun)
{
  if (is_animate (head) && is_handy (object, noun))
    relate (object, FAB_RELATION_HELD_BY, head);
  else
    relate (object, FAB_RELATION_NEXT_TO, head);
}

static void
relate_heads (FabParser      *parser,
              const FabLink  *link,
              FabEntity      *object,
              const FabNoun  *noun)
{
  FabRelation relation = link->relation->value;

  for (guint i = 0; i < link->head.n; i++)
    {
      FabEntity *head = fab_parser_entity (parser, link->head.of[i]);

      if (head == object)
        continue;
      if (g_str_equal (link->relation->id, "with"))
        be_with (head, object, noun);
      else if (relation == FAB_RELATION_ON && head->being != FAB_BEING_THING && noun->model != NULL &&
               noun->model->klass == FAB_MODEL_ANIMAL && head->being == FAB_BEING_PERSON)
        {
          relate (object, FAB_RELATION_RIDDEN_BY, head);
          set_string (&head->action, "ride+hold");
        }
      else if (relation == FAB_RELATION_THROUGH && head->relation == FAB_RELATION_ABOVE)
        {
          /* thrown through it: still in the air, and that is where it goes */
          FabEntity *doer = fab_shot_get_entity (parser->shot, head->anchor);

          if (doer != NULL)
            set_string (&doer->target, object->id);
        }
      else if (relation != FAB_RELATION_NONE && (head->relation == FAB_RELATION_NONE || i == 0))
        relate (head, relation, object);
    }
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
      set_string (&head->anchor, fab_parser_entity (parser, group->of[0])->id);
    }
  if (group->n >= 2)
    aim_at_each_other (parser, group);
}

static gboolean
is_direction (const FabLink *link)
{
  return g_str_equal (link->relation->id, "to") || g_str_equal (link->relation->id, "for") ||
         g_str_equal (link->relation->id, "from") || link->relation->value == FAB_RELATION_FACING ||
         g_str_equal (link->relation->id, "about");
}

static void
link_relation (FabParser      *parser,
               const FabLink  *link,
               const FabGroup *group,
               FabNoun        *noun)
{
  FabEntity *object = fab_parser_entity (parser, group->of[0]);

  if (g_str_equal (link->relation->id, "of"))
    return;
  if (is_direction (link))
    {
      FabLink aim_link = *link;

      for (guint i = 0; i < parser->subject.n; i++)
        {
          FabEntity *doer = fab_parser_entity (parser, parser->subject.of[i]);

          if (doer != object && (doer->target == NULL || link->relation->id[0] == 't'))
            set_string (&doer->target, object->id);
        }
      if (aim_link.verb != NULL && parser->subject.n > 0 && is_animate (object))
        set_interaction (parser, aim_link.verb->interaction);
    }
  else if (link->relation->value == FAB_RELATION_BETWEEN)
    relate_between (parser, link, group);
  else
    for (guint k = 0; k < group->n; k++)
      {
        object = fab_parser_entity (parser, group->of[k]);
        if (k == 0 || g_str_equal (link->relation->id, "with"))
          relate_heads (parser, link, object, noun);
      }
}

void
fab_parser_link_noun (FabParser      *parser,
                      const FabLink  *link,
                      const FabGroup *group,
                      FabNoun        *noun)
{
  gboolean verbal = link->verb != NULL &&
                    (link->relation == NULL || (link->verb->object == FAB_OBJECT_TARGET && link->relation->value == FAB_RELATION_AT));

  if (verbal)
    link_verb (parser, link, group, noun);
  else if (link->relation != NULL)
    link_relation (parser, link, group, noun);
}
