/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nouns: what they are, and the entities that come of them. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-parser.h"

void
fab_noun_clear (FabNoun *noun)
{
  g_clear_pointer (&noun->text, g_free);
}

void
fab_mods_reset (FabMods *mods)
{
  GString *look = mods->look;

  memset (mods, 0, sizeof *mods);
  mods->look = look != NULL ? g_string_truncate (look, 0) : g_string_new (NULL);
}

FabEntity *
fab_parser_entity (FabParser *parser,
                   guint      i)
{
  return g_ptr_array_index (parser->shot->entities, i);
}

/* --- what a noun is ---------------------------------------------------------------------------- */

static gboolean
match_cast (FabParser  *parser,
            const char *phrase,
            FabNoun    *noun)
{
  for (gsize i = 0; i < parser->n_cast; i++)
    {
      g_autofree char *name = parser->cast[i].name != NULL
                              ? g_utf8_strdown (parser->cast[i].name, -1) : g_strdup ("");

      if (g_strcmp0 (name, phrase) != 0)
        continue;
      noun->kind = FAB_NOUN_NAME;
      noun->cast = &parser->cast[i];
      noun->text = g_strdup (parser->cast[i].name);
      return TRUE;
    }

  return FALSE;
}

/* Finders may go by the last word of a phrase; a chunk must be known whole. */
static const FabModel *
find_model (const char *phrase)
{
  const FabModel *model = fab_model_find (phrase);

  if (model == NULL || strchr (phrase, ' ') == NULL || model->words == NULL ||
      g_strv_contains (model->words, phrase))
    return model;

  return NULL;
}

static const FabSet *
find_set (const char *phrase)
{
  const FabSet *set = fab_set_find (phrase);

  if (set == NULL || set->words == NULL || g_strv_contains (set->words, phrase))
    return set;

  return strchr (phrase, ' ') == NULL ? set : NULL;
}

static gboolean
match_word (const char *phrase,
            FabNoun    *noun)
{
  const FabWord *word = fab_lexicon_word (phrase);

  if (word == NULL)
    return FALSE;
  switch ((FabWordClass) word->klass)
    {
    case FAB_WORD_GARMENT: noun->kind = FAB_NOUN_GARMENT; break;
    case FAB_WORD_FEATURE: noun->kind = FAB_NOUN_FEATURE; break;
    case FAB_WORD_BODY: noun->kind = FAB_NOUN_BODY; break;
    case FAB_WORD_WEATHER: noun->kind = FAB_NOUN_WEATHER; break;
    case FAB_WORD_PLACE:
      noun->kind = FAB_NOUN_PLACE;
      noun->set = fab_set_find (phrase);
      if (noun->set == NULL)
        noun->set = fab_set_find (word->id);
      noun->model = find_model (phrase);
      break;
    case FAB_WORD_THING:
      noun->kind = FAB_NOUN_THING;
      noun->model = fab_model_find (phrase);
      if (noun->model == NULL)
        noun->model = fab_model_find (word->id);
      break;
    default:
      return FALSE;
    }
  noun->word = word;
  noun->text = g_strdup (phrase);

  return TRUE;
}

static gboolean
match_model_or_set (const char *phrase,
                    FabNoun    *noun)
{
  g_auto(GStrv) singulars = fab_lexicon_singulars (phrase);

  for (guint i = 0; singulars[i] != NULL; i++)
    {
      noun->model = find_model (singulars[i]);
      noun->set = find_set (singulars[i]);
      if (noun->model == NULL && noun->set == NULL)
        continue;
      noun->kind = noun->model != NULL ? FAB_NOUN_THING : FAB_NOUN_PLACE;
      noun->text = g_strdup (singulars[i]);
      noun->plural = fab_lexicon_is_plural (phrase, singulars[i]);
      return TRUE;
    }

  return FALSE;
}

static gboolean
match_phrase (FabParser  *parser,
              const char *phrase,
              FabNoun    *noun)
{
  const FabPersonWord *person;

  if (match_cast (parser, phrase, noun) || match_word (phrase, noun))
    return TRUE;
  person = fab_lexicon_person (phrase);
  if (person != NULL)
    {
      noun->kind = FAB_NOUN_PERSON;
      noun->person = person;
      noun->text = g_strdup (person->text);
      noun->plural = fab_lexicon_is_plural (phrase, person->text);
      noun->model = find_model (person->text);
      return TRUE;
    }

  return match_model_or_set (phrase, noun);
}

/* A capital inside a sentence, or a given name, is somebody. */
static gboolean
match_name (FabParser *parser,
            guint      at,
            FabNoun   *noun)
{
  const FabToken *token = &g_array_index (parser->tokens, FabToken, at);
  gboolean known = fab_lexicon_name (token->text) != 0;

  if (!known && (!token->capital || fab_lexicon_abstract (token->text) != NULL || fab_lexicon_word (token->text) != NULL ||
                 (fab_lexicon_verb (token->text) != NULL && token->stop == '.')))
    return FALSE;
  if (!g_unichar_isalpha (g_utf8_get_char (token->text)) || (known && parser->mods.open && !token->capital))
    return FALSE;
  noun->kind = FAB_NOUN_NAME;
  noun->n = 1;
  noun->text = token->all_caps || !token->capital
               ? g_strdup_printf ("%.*s%s", (int) (g_utf8_next_char (token->written) - token->written),
                                  token->written, g_utf8_next_char (token->text))
               : g_strdup (token->written);

  return TRUE;
}

FabNoun
fab_parser_find_noun (FabParser *parser,
                      guint      at)
{
  FabNoun noun = { 0 };
  const FabToken *token = &g_array_index (parser->tokens, FabToken, at);

  for (guint n = 4; n > 0; n--)
    {
      g_autofree char *phrase = fab_tokens_join (parser->tokens, at, n);

      if (phrase == NULL)
        continue;
      /* "Rose hands": inside a sentence a capital makes a name of a given name. */
      if (n == 1 && token->capital && fab_lexicon_name (token->text) != 0 &&
          !match_cast (parser, phrase, &noun) && match_name (parser, at, &noun))
        return noun;
      if (noun.kind == FAB_NOUN_NAME || match_phrase (parser, phrase, &noun))
        {
          noun.n = n;
          return noun;
        }
    }
  match_name (parser, at, &noun);

  return noun;
}

/* --- entities ---------------------------------------------------------------------------------- */

static char *
make_id (FabShot    *shot,
         const char *text)
{
  g_autoptr(GString) base = g_string_new (NULL);
  g_autofree char *id = NULL;

  for (const char *p = text; *p != '\0' && base->len < 40; p = g_utf8_next_char (p))
    {
      gunichar c = g_unichar_tolower (g_utf8_get_char (p));

      if (g_unichar_isalnum (c))
        g_string_append_unichar (base, c);
      else if (base->len > 0 && base->str[base->len - 1] != '-')
        g_string_append_c (base, '-');
    }
  if (base->len == 0)
    g_string_append (base, "thing");
  id = g_strdup (base->str);
  for (int i = 2; fab_shot_get_entity (shot, id) != NULL || g_str_equal (id, "camera"); i++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%d", base->str, i);
    }

  return g_steal_pointer (&id);
}

static void
append_look (FabEntity  *entity,
             const char *words)
{
  g_autofree char *old = NULL;

  if (words == NULL || *words == '\0')
    return;
  old = g_steal_pointer (&entity->look);
  entity->look = old == NULL ? g_strdup (words) : g_strdup_printf ("%s, %s", old, words);
}

static char
guess_sex (FabParser     *parser,
           const FabNoun *noun)
{
  g_autofree char *folded = g_utf8_strdown (noun->text, -1);
  char sex = fab_lexicon_name (folded);

  if (sex == 0 && noun->cast != NULL && noun->cast->description != NULL)
    {
      g_autofree char *text = g_strdup_printf (" %s ", noun->cast->description);
      g_autofree char *low = g_utf8_strdown (text, -1);

      if (strstr (low, "woman") || strstr (low, "girl") || strstr (low, " she ") || strstr (low, " her "))
        sex = 'f';
      else if (strstr (low, "man") || strstr (low, "boy") || strstr (low, " he ") || strstr (low, " his "))
        sex = 'm';
    }
  if (sex == 0 && g_str_has_suffix (folded, "a"))
    sex = 'f';

  return sex;
}

/* A cast member called after a thing ("Storm") or described as one is that thing, come alive. */
static void
cast_entity (FabParser     *parser,
             FabEntity     *entity,
             const FabNoun *noun)
{
  g_autoptr(GArray) tokens = NULL;
  FabParser reader = { 0 };

  entity->being = FAB_BEING_PERSON;
  entity->name = g_strdup (noun->text);
  entity->sex = guess_sex (parser, noun);
  if (noun->cast == NULL)
    return;
  append_look (entity, noun->cast->description);
  tokens = fab_tokens_new (noun->cast->description != NULL ? noun->cast->description : "");
  reader.tokens = tokens;
  for (guint i = 0; i < MIN (tokens->len, 40) && entity->noun == NULL; i++)
    {
      FabNoun found = fab_parser_find_noun (&reader, i);

      if (found.kind == FAB_NOUN_PERSON)
        {
          entity->noun = g_strdup (found.text);
          entity->role = g_strdup (found.person->role);
          entity->age = found.person->age;
          if (entity->sex == 0)
            entity->sex = found.person->sex;
        }
      else if (found.kind == FAB_NOUN_THING && found.model != NULL && i < 6)
        {
          entity->noun = g_strdup (found.text);
          entity->being = FAB_BEING_PERSONIFIED;
        }
      fab_noun_clear (&found);
    }
  if (entity->noun == NULL && fab_lexicon_name (noun->text) == 0)
    {
      g_autofree char *folded = g_utf8_strdown (noun->text, -1);
      const FabWord *word = fab_lexicon_word (folded);

      if (fab_model_find (folded) != NULL || (word != NULL && word->klass == FAB_WORD_WEATHER))
        {
          entity->noun = g_strdup (folded);
          entity->being = FAB_BEING_PERSONIFIED;
        }
    }
}

static FabBeing
being_of_model (const FabModel *model)
{
  /* it stands where it was built */
  if (model != NULL && (g_str_equal (model->id, "snowman") || g_str_equal (model->id, "scarecrow")))
    return FAB_BEING_THING;

  return model != NULL && (model->klass == FAB_MODEL_ANIMAL || model->klass == FAB_MODEL_CREATURE)
         ? FAB_BEING_ANIMAL : FAB_BEING_THING;
}

static void
person_entity (FabEntity     *entity,
               const FabNoun *noun)
{
  entity->being = FAB_BEING_PERSON;
  entity->noun = g_strdup (noun->text);
  entity->role = g_strdup (noun->person->role);
  entity->sex = noun->person->sex;
  entity->age = noun->person->age;
}

static void
apply_mods (FabParser *parser,
            FabEntity *entity)
{
  const FabMods *mods = &parser->mods;

  if (mods->sex != 0)
    entity->sex = mods->sex;
  if (mods->age != 0 && !(mods->age == 7 && entity->being != FAB_BEING_PERSON))
    entity->age = mods->age;
  if (mods->age == 7 && entity->being != FAB_BEING_PERSON)
    entity->size = .6f;
  if (mods->scale != 0)
    entity->size = mods->scale / 100.f;
  if (mods->emotion != NULL && entity->emotion == NULL)
    entity->emotion = g_strdup (mods->emotion);
  if (mods->tone != NULL && entity->tone == NULL)
    entity->tone = g_strdup (mods->tone);
  append_look (entity, mods->look->str);
  if (mods->doing != NULL)
    fab_entity_set_pose (entity, mods->doing);
}

static FabEntity *
new_entity (FabParser     *parser,
            const FabNoun *noun,
            FabGroup      *group)
{
  FabShot *shot = parser->shot;
  FabEntity *entity = g_new0 (FabEntity, 1);

  entity->wears = g_ptr_array_new_with_free_func (g_free);
  entity->lacks = g_ptr_array_new_with_free_func (g_free);
  entity->size = 1;
  if (noun->kind == FAB_NOUN_NAME)
    cast_entity (parser, entity, noun);
  else if (noun->kind == FAB_NOUN_PERSON)
    person_entity (entity, noun);
  else
    {
      entity->being = being_of_model (noun->model);
      entity->noun = g_strdup (noun->text);
    }
  entity->id = make_id (shot, noun->text);
  apply_mods (parser, entity);
  fab_group_add (group, shot->entities->len);
  g_ptr_array_add (shot->entities, entity);

  return entity;
}

static guint
count_of (FabParser     *parser,
          const FabNoun *noun)
{
  if (parser->mods.count > 0)
    return parser->mods.count * (noun->person != NULL && noun->person->count > 1
                                 ? noun->person->count : 1);
  if (noun->person != NULL && noun->person->count > 1)
    return noun->person->count;
  if (noun->plural)
    return noun->model != NULL && noun->model->klass == FAB_MODEL_FOOD ? 4 : 3;

  return 1;
}

/* Somebody named before is meant again: "Anna … Anna", "the cat". */
static gboolean
find_known (FabParser     *parser,
            const FabNoun *noun,
            FabGroup      *group)
{
  GPtrArray *entities = parser->shot->entities;

  for (guint i = 0; i < entities->len; i++)
    {
      const FabEntity *entity = g_ptr_array_index (entities, i);
      gboolean same = noun->kind == FAB_NOUN_NAME
                      ? g_strcmp0 (entity->name, noun->text) == 0
                      : parser->mods.definite && parser->mods.count == 0 &&
                        g_strcmp0 (entity->noun, noun->text) == 0;
      if (same)
        fab_group_add (group, i);
    }

  return group->n > 0;
}

/* A couple is a man and a woman, a family brings children. */
static void
vary_pair (FabEntity     *entity,
           const FabNoun *noun,
           guint          i)
{
  if (noun->person == NULL || noun->person->count < 2)
    return;
  entity->sex = i % 2 == 0 ? 'm' : 'f';
  if (noun->person->count == 4 && i >= 2)
    entity->age = 8;
}

static void
make_entities (FabParser *parser,
               FabNoun   *noun,
               FabGroup  *group)
{
  guint n;

  if (find_known (parser, noun, group))
    {
      for (guint i = 0; i < group->n; i++)
        apply_mods (parser, fab_parser_entity (parser, group->of[i]));
      return;
    }
  n = CLAMP (count_of (parser, noun), 1, 12);
  for (guint i = 0; i < n && parser->shot->entities->len < FAB_MAX_ENTITIES; i++)
    vary_pair (new_entity (parser, noun, group), noun, i);
}

void
fab_parser_set_place (FabParser     *parser,
                      const FabNoun *noun)
{
  FabShot *shot = parser->shot;

  if (shot->place != NULL)
    return;
  if (noun->set != NULL)
    {
      shot->place = g_strdup (noun->set->id);
      shot->interior |= noun->set->interior;
    }
  if (shot->place_words == NULL)
    shot->place_words = g_strdup (noun->text);
}

/* --- a noun takes its place in the sentence ------------------------------------------------------ */

static gboolean
is_location (const FabWord *relation)
{
  return relation != NULL && (relation->value == FAB_RELATION_IN || relation->value == FAB_RELATION_ON ||
                              relation->value == FAB_RELATION_AT || relation->value == FAB_RELATION_THROUGH ||
                              g_strcmp0 (relation->id, "from") == 0 || g_strcmp0 (relation->id, "to") == 0);
}

/* Bridge, castle, car: a place to be in, or a thing to stand by? */
static gboolean
acts_as_place (FabParser     *parser,
               const FabNoun *noun)
{
  const FabShot *shot = parser->shot;
  const FabVerb *verb = parser->link.verb;
  gboolean big;

  if (noun->set == NULL)
    return noun->kind == FAB_NOUN_PLACE;
  if (noun->model == NULL)
    return TRUE;
  if (shot->place != NULL)
    return FALSE;
  if (parser->mods.crowded || parser->mods.empty)
    return TRUE;
  big = noun->model->klass == FAB_MODEL_BUILDING || noun->model->klass == FAB_MODEL_LAND;
  if (is_location (parser->link.relation))
    return big || noun->model->klass != FAB_MODEL_PLANT;
  if (verb != NULL)
    return verb->object == FAB_OBJECT_CROSSED && noun->set != NULL;
  if (parser->link.relation == NULL && !parser->mods.open)
    return big && noun->kind == FAB_NOUN_PLACE;

  return FALSE;
}

static void
read_place_mods (FabParser *parser)
{
  FabShot *shot = parser->shot;
  const FabMods *mods = &parser->mods;

  shot->crowded |= mods->crowded;
  shot->empty |= mods->empty;
  shot->dark |= mods->dark;
  shot->burning |= mods->burning;
  shot->grand |= mods->grand || mods->scale > 130;
}

/* People and things of the prompt change sides: "by the window" of a set that has one. */
static void
add_place (FabParser *parser,
           FabNoun   *noun)
{
  const FabWord *relation = parser->link.relation;

  read_place_mods (parser);
  /* "on a staircase": where exactly, if the place has such a piece */
  for (guint i = 0; relation != NULL && relation->value == FAB_RELATION_ON && i < parser->link.head.n; i++)
    {
      FabEntity *head = fab_parser_entity (parser, parser->link.head.of[i]);

      if (head->relation == FAB_RELATION_NONE)
        {
          head->relation = FAB_RELATION_ON;
          head->anchor = g_strdup (noun->text);
        }
    }
  fab_parser_set_place (parser, noun);
  if (parser->mods.doing != NULL && g_str_equal (parser->mods.doing->text, "burn"))
    parser->shot->burning = TRUE;
  parser->link = (FabLink) { 0 };
}

static void
each_being (FabParser *parser,
            void     (*apply) (FabEntity *entity, const char *text),
            const FabGroup *group,
            const char *text)
{
  for (guint i = 0; i < group->n; i++)
    apply (fab_parser_entity (parser, group->of[i]), text);
}

static void
wear (FabEntity  *entity,
      const char *text)
{
  fab_parser_personify (entity);
  g_ptr_array_add (entity->wears, g_strdup (text));
}

static const FabGroup *
wearers (FabParser *parser)
{
  if (parser->link.verb != NULL && parser->link.doer.n > 0)
    return &parser->link.doer;
  if (parser->link.relation != NULL && parser->link.head.n > 0)
    return &parser->link.head;

  return &parser->beings;
}

/* Clothes and beards are said of somebody; without anybody they are things. */
static gboolean
add_worn (FabParser *parser,
          FabNoun   *noun)
{
  const FabGroup *who = wearers (parser);

  if (noun->kind == FAB_NOUN_GARMENT && who->n > 0)
    {
      if (!parser->mods.negated)
        {
          g_autofree char *toned = NULL;

          if (parser->mods.tone != NULL)
            toned = g_strdup_printf ("%s %s", parser->mods.tone, noun->word->id);
          each_being (parser, wear, who, toned != NULL ? toned : noun->word->id);
        }
    }
  else if (noun->kind == FAB_NOUN_FEATURE && who->n > 0)
    {
      if (!parser->mods.negated)
        {
          g_autofree char *said = g_strdup_printf ("%s%s%s", parser->mods.look->str,
                                                   parser->mods.look->len > 0 ? " " : "", noun->text);
          each_being (parser, append_look, who, said);
        }
    }
  else
    return noun->kind == FAB_NOUN_FEATURE;
  parser->used_link = parser->link;
  parser->link = (FabLink) { 0 };

  return TRUE;
}

/* A hand alone is an insert of somebody; "his hand" says nothing new. */
static gboolean
add_body (FabParser *parser,
          FabNoun   *noun)
{
  FabGroup group = { 0 };
  FabEntity *entity;
  gboolean mine = parser->mods.owner == 'i';

  if (!mine && (parser->link.relation != NULL || parser->link.verb != NULL ||
                parser->shot->entities->len > 0))
    {
      parser->link = (FabLink) { 0 };
      return TRUE;
    }
  if (g_str_equal (noun->word->id, "shadow"))
    return FALSE;
  noun->kind = FAB_NOUN_THING;
  entity = new_entity (parser, noun, &group);
  entity->being = FAB_BEING_PERSON;
  entity->part = g_strdup (noun->word->id);
  entity->role = NULL;
  parser->candidate = parser->last = parser->beings = group;
  parser->fresh = TRUE;
  parser->link = (FabLink) { 0 };

  return TRUE;
}

static gboolean
is_being (FabParser *parser,
          const FabGroup *group)
{
  return group->n > 0 && fab_parser_entity (parser, group->of[0])->being != FAB_BEING_THING;
}

/* Free nouns wait for a verb; those after "and" join the ones before. */
static void
offer_subject (FabParser      *parser,
               const FabGroup *group)
{
  if (parser->and && parser->fresh)
    {
      for (guint i = 0; i < group->n; i++)
        fab_group_add (&parser->run, group->of[i]);
      parser->candidate = parser->run;
    }
  else
    {
      if (!parser->fresh)
        parser->run.n = 0;
      for (guint i = 0; i < group->n; i++)
        fab_group_add (&parser->run, group->of[i]);
      parser->candidate = *group;
    }
  parser->fresh = TRUE;
  if (parser->early != NULL)
    {
      fab_parser_do_verb (parser, parser->early, group);
      parser->early = NULL;
    }
}

static gboolean
continues_list (FabParser      *parser,
                const FabGroup *group)
{
  if (!parser->and || (parser->used_link.verb == NULL && parser->used_link.relation == NULL))
    return FALSE;

  return is_being (parser, group) == is_being (parser, &parser->last);
}

static void
add_entity_noun (FabParser *parser,
                 FabNoun   *noun)
{
  FabGroup group = { 0 };
  FabLink link = parser->link;

  make_entities (parser, noun, &group);
  if (group.n == 0)
    return;
  parser->link = (FabLink) { 0 };
  if (link.verb == NULL && link.relation == NULL && !parser->fresh && continues_list (parser, &group))
    link = parser->used_link;
  if (link.verb != NULL || link.relation != NULL)
    {
      parser->used_link = link;
      fab_parser_link_noun (parser, &link, &group, noun);
    }
  else
    offer_subject (parser, &group);
  parser->last = group;
  if (is_being (parser, &group) && link.relation == NULL)
    parser->beings = group;
}

static gboolean
add_negated (FabParser *parser,
             FabNoun   *noun)
{
  if (!parser->mods.negated)
    return FALSE;
  if (noun->kind == FAB_NOUN_PERSON)
    parser->shot->empty = TRUE;
  parser->link = (FabLink) { 0 };

  return TRUE;
}

/* "teaches a storm to dance": weather that is taken by the hand. */
static gboolean
add_weather (FabParser *parser,
             FabNoun   *noun)
{
  const FabVerb *verb = parser->link.verb;
  gboolean being = verb != NULL && verb->object == FAB_OBJECT_TARGET &&
                   verb->interaction != NULL && !g_str_equal (verb->interaction, "look");

  if (!being)
    {
      if (parser->shot->weather == FAB_WEATHER_CLEAR)
        parser->shot->weather = noun->word->value;
      parser->link.relation = NULL;
      return TRUE;
    }
  noun->kind = FAB_NOUN_THING;

  return FALSE;
}

/* Parts of the place, and words for nothing one can see: never a box with a name on it. */
gboolean
fab_parser_is_scenery (const char *word)
{
  static const char * const parts[] = {
    "ground", "floor", "water", "horizon", "edge", "sand", "air", "sky", "ceiling", "dirt", "mud", "dust", "surface",
    "light", "dark", "darkness", "shade", "distance", "step", "steps", "falls", "fall", "wave", "waves", "soil",
    "time", "way", "moment", "lesson", "word", "words", "place", "world", "day", "life", "name", "voice", "sound",
    "noise", "silence", "truth", "idea", "question", "answer", "thought", "turn", "work", "help", "silhouette",
    "nothing", "something", "anything", "everything", "other", "others", "dance", "song", "smell", "while", "breath", NULL,
  };

  return g_strv_contains (parts, word);
}

static gboolean
add_scenery (FabParser *parser,
             FabNoun   *noun)
{
  static const char * const low[] = { "ground", "floor", "sand", "dirt", "mud", NULL };
  const FabLink link = parser->link;

  if (noun->model != NULL || noun->set != NULL || !fab_parser_is_scenery (noun->text))
    return FALSE;
  for (guint i = 0; link.relation != NULL && i < link.head.n && g_strv_contains (low, noun->text); i++)
    {
      FabEntity *head = fab_parser_entity (parser, link.head.of[i]);

      if (g_strcmp0 (head->action, "sit") == 0 || g_str_has_prefix (head->action != NULL ? head->action : "", "sit+"))
        {
          g_free (head->action);
          head->action = g_strdup ("sit-floor");
        }
    }
  parser->link = (FabLink) { 0 };

  return TRUE;
}

void
fab_parser_add_noun (FabParser *parser,
                     FabNoun   *noun)
{
  if (noun->kind == FAB_NOUN_GARMENT || noun->kind == FAB_NOUN_FEATURE)
    {
      if (add_worn (parser, noun))
        goto out;
      noun->kind = FAB_NOUN_THING;
    }
  if (add_negated (parser, noun) ||
      (noun->kind == FAB_NOUN_UNKNOWN && add_scenery (parser, noun)) ||
      (noun->kind == FAB_NOUN_BODY && add_body (parser, noun)) ||
      (noun->kind == FAB_NOUN_WEATHER && add_weather (parser, noun)))
    goto out;
  if (noun->kind != FAB_NOUN_NAME && noun->kind != FAB_NOUN_PERSON && acts_as_place (parser, noun))
    add_place (parser, noun);
  else
    add_entity_noun (parser, noun);

out:
  fab_mods_reset (&parser->mods);
  parser->and = FALSE;
  parser->direct = FALSE;
  parser->relative = FALSE;
}
