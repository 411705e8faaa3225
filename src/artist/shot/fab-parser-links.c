/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Verbs: who does what to whom. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-parser.h"

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

/* A dragon does what it does as a dragon; robots and snowmen have arms to do it with. */
static gboolean
is_beast (const FabEntity *entity)
{
  static const char * const figures[] = { "robot", "alien", "ghost", "skeleton", "snowman", "scarecrow", "monster", NULL };
  const FabModel *model = entity->noun != NULL ? fab_model_find (entity->noun) : NULL;

  return model != NULL && model->klass == FAB_MODEL_CREATURE && !g_strv_contains (figures, model->id);
}

static gboolean
is_built (const FabEntity *entity)
{
  const FabModel *model = entity->noun != NULL ? fab_model_find (entity->noun) : NULL;

  return model != NULL && (model->klass == FAB_MODEL_VEHICLE || model->klass == FAB_MODEL_BUILDING || model->klass == FAB_MODEL_LAND);
}

/* A ship cuts waves and a crane lifts beams as they are; only one that talks, feels or dances is somebody. */
static gboolean
is_work (const FabVerb *verb)
{
  return verb->interaction == NULL && verb->emotion == NULL && verb->object != FAB_OBJECT_NONE && verb->object != FAB_OBJECT_READ &&
         verb->object != FAB_OBJECT_WORN && verb->object != FAB_OBJECT_EATEN && verb->object != FAB_OBJECT_DRUNK &&
         verb->object != FAB_OBJECT_PLAYED;
}

/* A fence runs along a field, and is still. */
static gboolean
is_long (const FabModel *model)
{
  return model->klass != FAB_MODEL_HANDHELD && model->size.x > 1.5f && model->size.x > 1.4f * model->size.y;
}

/* A clock shows, a sign points, tracks lead somewhere: said of things as they are. */
static gboolean
is_said_of_things (const FabEntity *entity,
                   const FabVerb   *verb)
{
  static const char * const verbs[] = { "show", "point", "lead", "read", "say", "tell", "strike", "hold", "announce", "lie", NULL };
  const FabModel *model = fab_model_find (entity->noun);

  if (model != NULL && is_long (model) && g_str_has_prefix (verb->text, "run"))
    return TRUE;

  return g_strv_contains (verbs, verb->text) && model != NULL && model->klass != FAB_MODEL_FOOD &&
         model->klass != FAB_MODEL_PLANT && model->klass != FAB_MODEL_CREATURE;
}

static gboolean
takes_a_person (const FabEntity *entity,
                const FabVerb   *verb)
{
  if (entity->being == FAB_BEING_THING)
    return (verb->flags & FAB_VERB_ANIMATE) != 0 && entity->relation != FAB_RELATION_HELD_BY && !is_said_of_things (entity, verb) && !(is_built (entity) && is_work (verb));

  return entity->being == FAB_BEING_ANIMAL && (verb->flags & FAB_VERB_HUMAN) && !is_beast (entity);
}

static const struct { const char *particle; FabWay way; } ways[] = {
  { "up", FAB_WAY_UP }, { "down", FAB_WAY_DOWN }, { "away", FAB_WAY_AWAY }, { "out", FAB_WAY_OUT }, { "in", FAB_WAY_IN },
  { "into", FAB_WAY_IN }, { "back", FAB_WAY_BACK }, { "over", FAB_WAY_OVER }, { "around", FAB_WAY_ROUND },
  { "round", FAB_WAY_ROUND }, { "across", FAB_WAY_ACROSS }, { "through", FAB_WAY_THROUGH }, { "along", FAB_WAY_ALONG },
  { "off", FAB_WAY_AWAY }, { "to", FAB_WAY_TO }, { "towards", FAB_WAY_TO }, { "toward", FAB_WAY_TO }, { "past", FAB_WAY_ACROSS },
};

/* "looks up at", "up the": the first word that is a way. */
FabWay
fab_way_find (const char *phrase)
{
  g_auto(GStrv) words = g_strsplit (phrase, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    for (gsize k = 0; k < G_N_ELEMENTS (ways); k++)
      if (g_str_equal (words[i], ways[k].particle))
        return ways[k].way;

  return FAB_WAY_NONE;
}

static FabWay
way_of (const FabVerb *verb)
{
  const char *space = strchr (verb->text, ' ');

  switch (verb->object)
    {
    case FAB_OBJECT_ENTERED: return FAB_WAY_IN;
    case FAB_OBJECT_LEFT: return FAB_WAY_OUT;
    case FAB_OBJECT_CLIMBED: return space != NULL && g_str_has_suffix (space, "down") ? FAB_WAY_DOWN : FAB_WAY_UP;
    default: return space != NULL ? fab_way_find (space + 1) : FAB_WAY_NONE;
    }
}

static void
note_deed (FabEntity     *entity,
           const FabVerb *verb)
{
  if (verb->emotion != NULL && entity->emotion == NULL)
    entity->emotion = g_strdup (verb->emotion);
  if (entity->verb == NULL || !g_str_equal (verb->upper, "idle") || !g_str_equal (verb->lower, "stand"))
    fab_set_string (&entity->verb, verb->text);
  if (way_of (verb) != FAB_WAY_NONE)
    entity->way = way_of (verb);
}

/* "sits and reads": the new half is laid over the old one. */
void
fab_entity_set_pose (FabEntity     *entity,
                     const FabVerb *verb)
{
  g_auto(GStrv) old = NULL;
  const char *lower = verb->lower, *upper = verb->upper;

  if (takes_a_person (entity, verb))
    fab_parser_personify (entity);
  note_deed (entity, verb);
  if (!(entity->being == FAB_BEING_PERSON || entity->being == FAB_BEING_PERSONIFIED))
    {
      if (entity->action == NULL || !g_str_equal (verb->beast != NULL ? verb->beast : "stand", "stand"))
        fab_set_string (&entity->action, verb->beast != NULL ? verb->beast : "stand");
      return;
    }
  if (entity->action != NULL)
    {
      old = g_strsplit (entity->action, "+", 2);
      if ((g_str_equal (lower, "stand") && !g_str_has_prefix (verb->text, "stand")) || (g_str_equal (old[0], "ride") && !g_str_equal (lower, "fall")))
        lower = old[0];
      if (g_str_equal (upper, "idle") && old[1] != NULL)
        upper = old[1];
    }
  g_free (entity->action);
  entity->action = g_str_equal (upper, "idle") ? g_strdup (lower) : g_strdup_printf ("%s+%s", lower, upper);
}

/* --- pronouns ---------------------------------------------------------------------------------- */

gboolean
fab_pronoun_fits (const FabEntity *entity,
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

/* "drinks tea beside it" is not beside the tea. */
static gboolean
is_held (FabParser       *parser,
         const FabEntity *entity)
{
  const FabLink *link = &parser->link;

  return entity->relation == FAB_RELATION_HELD_BY && link->relation != NULL && link->head.n > 0 &&
         g_strcmp0 (fab_parser_entity (parser, link->head.of[0])->id, entity->anchor) == 0;
}

/* Is anybody there that the pronoun may mean at all? */
gboolean
fab_parser_knows (FabParser *parser,
                  char       pronoun)
{
  for (guint i = 0; i < parser->shot->entities->len; i++)
    if (fab_pronoun_fits (fab_parser_entity (parser, i), pronoun) && !(parser->link.relation == NULL && is_doer (parser, i)))
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

      if (!fab_pronoun_fits (entity, pronoun) || is_doer (parser, i) || (pronoun == 'n' && is_held (parser, entity)))
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
        fab_set_string (&entity->emotion, emotion);
    }
}

/* --- verbs ------------------------------------------------------------------------------------- */

void
fab_parser_set_interaction (FabParser  *parser,
                            const char *interaction)
{
  if (parser->shot->interaction == NULL && interaction != NULL)
    parser->shot->interaction = g_strdup (interaction);
}

void
fab_parser_aim_at_each_other (FabParser      *parser,
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
      fab_parser_set_interaction (parser, verb->interaction);
      fab_parser_aim_at_each_other (parser, doer);
    }
  parser->subject = *doer;
  parser->last = *doer;
  parser->deed = verb;
  parser->done.n = 0;
  if (beings > 0)
    parser->beings = *doer;
  parser->fresh = FALSE;
  parser->run.n = 0;
  parser->direct = TRUE;
  parser->link = (FabLink) { .verb = verb->object != FAB_OBJECT_NONE ? verb : NULL, .doer = *doer };
  parser->used_link = (FabLink) { 0 };
}

void
fab_entity_relate (FabEntity       *entity,
                   FabRelation      relation,
                   const FabEntity *anchor)
{
  if (entity == anchor || g_strcmp0 (anchor->anchor, entity->id) == 0)
    return;
  entity->relation = relation;
  fab_set_string (&entity->anchor, anchor->id);
}

/* Does a hand hold it? */
gboolean
fab_noun_is_handy (const FabEntity *entity,
                   const FabModel  *model)
{
  if (entity->being != FAB_BEING_THING)
    return FALSE;
  if (model == NULL)
    return TRUE;

  return model->klass == FAB_MODEL_HANDHELD || model->klass == FAB_MODEL_FOOD ||
         MAX (model->size.x, MAX (model->size.y, model->size.z)) < .7f;
}

/* Is it done to somebody, not merely seen? */
static gboolean
is_met (const FabVerb *verb)
{
  static const char * const seen[] = { "look", "point", "aim", "chase", NULL };

  return (verb->flags & FAB_VERB_MUTUAL) || (verb->interaction != NULL && !g_strv_contains (seen, verb->interaction));
}

static void
aim (FabParser     *parser,
     const FabVerb *verb,
     FabEntity     *doer,
     FabEntity     *object)
{
  fab_set_string (&doer->target, object->id);
  /* a teapot that argues does so with its like */
  if (doer->being == FAB_BEING_PERSONIFIED && !is_animate (object) && is_met (verb))
    fab_parser_personify (object);
  if (!is_animate (object) || doer->being == FAB_BEING_THING)
    return;
  fab_parser_set_interaction (parser, verb->interaction);
  if (object->target == NULL && verb->interaction != NULL && !g_str_equal (verb->interaction, "look"))
    object->target = g_strdup (doer->id);
}

static void
give (FabParser     *parser,
      const FabLink *link,
      FabEntity     *doer,
      FabEntity     *object)
{
  if (is_animate (object))
    {
      fab_set_string (&doer->target, object->id);
      if (object->target == NULL)
        object->target = g_strdup (doer->id);
      if (object->being != FAB_BEING_ANIMAL)
        fab_parser_set_interaction (parser, link->verb->interaction);
      parser->link = *link;  /* the gift comes next */
    }
  else
    fab_entity_relate (object, FAB_RELATION_HELD_BY, doer);
}

static void
stand_at (FabEntity     *doer,
          FabEntity     *object,
          const FabNoun *noun)
{
  if (is_animate (object))
    fab_set_string (&doer->target, object->id);
  else if (fab_noun_is_handy (object, noun->model))
    fab_entity_relate (object, FAB_RELATION_HELD_BY, doer);
  else if (noun->model != NULL && noun->model->klass == FAB_MODEL_VEHICLE)
    fab_entity_relate (doer, FAB_RELATION_IN, object);
  else
    fab_entity_relate (doer, FAB_RELATION_AT, object);
}

/* Who cuts with a knife stands at what is cut; who wraps a gift has it in the hands. */
static void
work_on (FabEntity     *doer,
         FabEntity     *object,
         const FabNoun *noun,
         const FabVerb *verb)
{
  static const char * const on_table[] = { "knead", "roll out", "dissect", NULL };

  if (is_animate (object))
    fab_set_string (&doer->target, object->id);
  else if (verb->prop == NULL && fab_noun_is_handy (object, noun->model) && !g_strv_contains (on_table, verb->text))
    fab_entity_relate (object, FAB_RELATION_HELD_BY, doer);
  else
    fab_entity_relate (doer, FAB_RELATION_AT, object);
}

/* "takes Storm by the hand" carries nobody. */
static gboolean
takes_hand (FabParser     *parser,
            const FabVerb *verb)
{
  if (parser->by_hand)
    return TRUE;
  for (guint i = parser->at; i < MIN (parser->at + 3, parser->tokens->len); i++)
    if (g_str_has_prefix (g_array_index (parser->tokens, FabToken, i).text, "hand"))
      return g_str_equal (verb->text, "take") || g_str_equal (verb->text, "hold");

  return FALSE;
}

static void
hold_hands (FabParser *parser,
            FabEntity *doer,
            FabEntity *object)
{
  fab_set_string (&doer->action, "stand+hold-hands");
  fab_set_string (&doer->target, object->id);
  fab_set_string (&object->target, doer->id);
  fab_parser_set_interaction (parser, "hold-hands");
}

static void
hold (FabParser     *parser,
      const FabVerb *verb,
      FabEntity     *doer,
      FabEntity     *object,
      const FabNoun *noun)
{
  if (is_animate (object) && takes_hand (parser, verb))
    hold_hands (parser, doer, object);
  else if (fab_noun_is_handy (object, noun->model) || is_animate (object))
    fab_entity_relate (object, FAB_RELATION_HELD_BY, doer);
  else
    fab_entity_relate (object, FAB_RELATION_NEXT_TO, doer);
}

static void
lead (FabEntity *doer,
      FabEntity *object)
{
  fab_set_string (&doer->target, object->id);
  if (object->being != FAB_BEING_ANIMAL)
    return;
  fab_set_string (&doer->action, "walk+lead");
  fab_set_string (&object->action, "walk");
  /* who walks an animal does it as people do */
  if (doer->being != FAB_BEING_PERSON)
    fab_parser_personify (doer);
}

static void
play (FabEntity     *doer,
      FabEntity     *object,
      const FabNoun *noun)
{
  if (noun->model != NULL && (noun->model->klass == FAB_MODEL_HANDHELD || noun->model->size.y < .4f))
    fab_entity_relate (object, FAB_RELATION_HELD_BY, doer);
  else
    stand_at (doer, object, noun);
}

static void
throw_up (const FabVerb *verb,
          FabEntity     *doer,
          FabEntity     *object)
{
  fab_entity_relate (object, FAB_RELATION_ABOVE, doer);
  if (g_str_equal (verb->lower, "fly") && doer->being != FAB_BEING_THING)
    fab_set_string (&doer->action, "stand+reach");  /* a kite flies, not who holds its string */
}

static void
take_object (FabParser     *parser,
             const FabLink *link,
             FabEntity     *doer,
             FabEntity     *object,
             const FabNoun *noun)
{
  const FabVerb *verb = link->verb;

  doer->mode = verb->object;
  fab_set_string (&doer->object, object->id);
  switch (verb->object)
    {
    case FAB_OBJECT_HELD:
    case FAB_OBJECT_PUT:
    case FAB_OBJECT_LIFTED: hold (parser, verb, doer, object, noun); break;
    case FAB_OBJECT_GIVEN: give (parser, link, doer, object); break;
    case FAB_OBJECT_LED: lead (doer, object); break;
    case FAB_OBJECT_MOUNT: fab_entity_relate (object, FAB_RELATION_RIDDEN_BY, doer); break;
    case FAB_OBJECT_SEAT: fab_entity_relate (doer, FAB_RELATION_ON, object); break;
    case FAB_OBJECT_AIR: throw_up (verb, doer, object); break;
    case FAB_OBJECT_WORKED:
    case FAB_OBJECT_TOUCHED:
    case FAB_OBJECT_OPENED:
    case FAB_OBJECT_CLOSED:
      if (g_str_equal (verb->text, "slam") && fab_noun_is_handy (object, noun->model))  /* no door: onto the table */
        {
          doer->mode = FAB_OBJECT_PUT;
          hold (parser, verb, doer, object, noun);
        }
      else
        work_on (doer, object, noun, verb);
      /* and so it stays, whatever is done next */
      if (verb->object == FAB_OBJECT_OPENED && object->being == FAB_BEING_THING && object->state == NULL)
        object->state = g_strdup ("open");
      break;
    case FAB_OBJECT_READ:
    case FAB_OBJECT_EATEN:
    case FAB_OBJECT_DRUNK:
    case FAB_OBJECT_POURED:
    case FAB_OBJECT_USED: stand_at (doer, object, noun); break;
    case FAB_OBJECT_PLAYED: play (doer, object, noun); break;
    case FAB_OBJECT_DRIVEN: fab_entity_relate (doer, FAB_RELATION_IN, object); break;
    case FAB_OBJECT_LEANED: fab_entity_relate (doer, FAB_RELATION_NEAR, object); break;
    default: aim (parser, verb, doer, object);
    }
}

/* What a noun is to verbs that mean another thing with it: "draws a sword", "draws a house". */
static const struct { const char *kind; const char * const *nouns; } kinds[] = {
  { "weapon", (const char * const[]) { "sword", "gun", "rifle", "knife", "bow", "axe", "spear", NULL } },
  { "vehicle", (const char * const[]) { "plane", "biplane", "helicopter", "rocket", "ufo", NULL } },
  { "horn", (const char * const[]) { "trumpet", "flute", "saxophone", "harmonica", "clarinet", NULL } },
};

static const FabVerb *
find_sense (const FabVerb *verb,
            const char    *noun)
{
  g_autofree char *phrase = g_strdup_printf ("%s %s", verb->text, noun);
  const FabVerb *sense = noun != NULL && strchr (verb->text, ' ') == NULL ? fab_lexicon_verb (phrase) : NULL;

  return sense != NULL && g_str_equal (sense->text, phrase) ? sense : NULL;
}

const FabVerb *
fab_verb_with_object (const FabVerb *verb,
                      const FabNoun *noun)
{
  const char *id = noun->model != NULL ? noun->model->id : NULL;
  const FabVerb *sense = find_sense (verb, noun->text);

  if (sense == NULL && id != NULL)
    sense = find_sense (verb, id);
  if (sense == NULL && id != NULL && noun->kind == FAB_NOUN_THING && MAX (noun->model->size.x, noun->model->size.y) < .7f)
    sense = find_sense (verb, "thing");
  for (gsize i = 0; sense == NULL && id != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (g_strv_contains (kinds[i].nouns, id))
      sense = find_sense (verb, kinds[i].kind);

  return sense;
}

/* A bear catches fish without a rod. */
static gboolean
suits (FabParser     *parser,
       const FabLink *link,
       const FabVerb *sense)
{
  return !(sense->flags & FAB_VERB_HUMAN) || link->doer.n == 0 ||
         fab_parser_entity (parser, link->doer.of[0])->being != FAB_BEING_ANIMAL;
}

static void
take_sense (FabParser     *parser,
            FabLink       *link,
            const FabNoun *noun)
{
  const FabVerb *sense = fab_verb_with_object (link->verb, noun);

  if (sense == NULL || !suits (parser, link, sense))
    return;
  link->verb = sense;
  for (guint i = 0; i < link->doer.n; i++)
    {
      FabEntity *doer = fab_parser_entity (parser, link->doer.of[i]);

      g_clear_pointer (&doer->action, g_free);
      fab_entity_set_pose (doer, sense);
    }
}

/* "is chased by two dogs": what comes is who does it. */
static void
turn_round (FabParser      *parser,
            FabLink        *link,
            const FabGroup *group)
{
  FabGroup patient = link->doer;
  FabLink turned = { .verb = link->verb, .doer = *group };

  fab_parser_do_verb (parser, link->verb, group);
  parser->link = (FabLink) { 0 };
  parser->direct = FALSE;
  *link = turned;
  parser->done = patient;
}

static gboolean
is_pronoun (const FabToken *token)
{
  const FabWord *word = token != NULL ? fab_lexicon_word (token->text) : NULL;

  return word != NULL && (word->klass == FAB_WORD_PRONOUN || g_str_equal (word->text, "her"));
}

/* "passes him a scalpel": somebody, then the thing itself. */
static gboolean
is_ditransitive (FabParser      *parser,
                 const FabLink  *link,
                 const FabGroup *group)
{
  guint from = is_pronoun (fab_parser_peek (parser, 0)) ? 1 : 0;
  const FabToken *token = fab_parser_peek (parser, from);
  const FabWord *word = token != NULL && token->stop == 0 ? fab_lexicon_word (token->text) : NULL;
  gboolean thing = FALSE;

  if (link->passive || link->verb->object == FAB_OBJECT_GIVEN || word == NULL || !is_animate (fab_parser_entity (parser, group->of[0])) ||
      !(word->klass == FAB_WORD_DETERMINER || word->klass == FAB_WORD_POSSESSIVE || word->klass == FAB_WORD_NUMBER))
    return FALSE;
  for (guint ahead = from + 1; ahead < from + 4 && !thing && fab_parser_peek (parser, ahead) != NULL && fab_parser_peek (parser, ahead)->stop == 0; ahead++)
    {
      FabNoun noun = fab_parser_find_noun (parser, parser->at + ahead);

      thing = noun.kind == FAB_NOUN_THING;
      fab_noun_clear (&noun);
    }

  return thing;
}

/* Thrown and read things keep their verb, all others are handed over. */
static void
take_recipient (FabParser      *parser,
                const FabLink  *link,
                const FabGroup *group)
{
  FabLink gift = *link;
  gboolean keeps = link->verb->object == FAB_OBJECT_AIR || link->verb->object == FAB_OBJECT_READ;

  if (!keeps)
    gift.verb = fab_lexicon_verb_base ("give");
  for (guint i = 0; i < link->doer.n; i++)
    {
      FabEntity *doer = fab_parser_entity (parser, link->doer.of[i]);
      FabEntity *object = fab_parser_entity (parser, group->of[0]);

      if (!keeps)
        fab_entity_set_pose (doer, gift.verb);
      fab_set_string (&doer->target, object->id);
      if (object->target == NULL)
        object->target = g_strdup (doer->id);
      if (!keeps)
        fab_parser_set_interaction (parser, gift.verb->interaction);
    }
  parser->link = gift;
}

/* "a group of …" objects are all the doer's; several doers each aim, but only the first holds. */
static void
link_verb (FabParser      *parser,
           FabLink        *link,
           const FabGroup *group,
           FabNoun        *noun)
{
  FabGroup objects = *group;
  FabNoun patient = { .kind = FAB_NOUN_PERSON };

  if (link->verb->object == FAB_OBJECT_WORN && noun->kind == FAB_NOUN_PERSON)
    return;
  if (is_ditransitive (parser, link, group))
    {
      take_recipient (parser, link, group);
      return;
    }
  if (link->passive)
    {
      objects = link->doer;
      turn_round (parser, link, group);
      noun = &patient;
    }
  else
    take_sense (parser, link, noun);
  parser->done = objects;
  for (guint i = 0; i < link->doer.n; i++)
    for (guint k = 0; k < objects.n; k++)
      {
        FabEntity *doer = fab_parser_entity (parser, link->doer.of[i]);
        FabEntity *object = fab_parser_entity (parser, objects.of[k]);

        if (noun->word != NULL && noun->word->klass == FAB_WORD_WEATHER)
          fab_parser_personify (object);
        if (doer != object && (k == 0 || i == 0))
          take_object (parser, link, doer, object, noun);
      }
}

/* "looks at a table" looks; "argue at a table" are there. */
static gboolean
takes_at (const FabVerb *verb,
          const FabNoun *noun)
{
  static const char * const pointed[] = { "look", "point", "aim", "chase", NULL };
  gboolean place = noun->model != NULL && (noun->model->klass == FAB_MODEL_FURNITURE || noun->model->klass == FAB_MODEL_BUILDING);

  return verb->object == FAB_OBJECT_AIR ||
         (verb->object == FAB_OBJECT_TARGET && (!place || (verb->interaction != NULL && g_strv_contains (pointed, verb->interaction))));
}

void
fab_parser_link_noun (FabParser      *parser,
                      const FabLink  *link,
                      const FabGroup *group,
                      FabNoun        *noun)
{
  FabLink own = *link;
  gboolean verbal = link->verb != NULL &&
                    (link->relation == NULL || (link->relation->value == FAB_RELATION_AT && takes_at (link->verb, noun)));

  if (verbal && link->relation != NULL && link->verb->object == FAB_OBJECT_AIR)
    for (guint i = 0; i < link->doer.n; i++)
      fab_set_string (&fab_parser_entity (parser, link->doer.of[i])->target, fab_parser_entity (parser, group->of[0])->id);
  else if (verbal)
    link_verb (parser, &own, group, noun);
  else if (link->relation != NULL)
    fab_parser_link_relation (parser, link, group, noun);
}
