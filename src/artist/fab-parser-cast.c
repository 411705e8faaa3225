/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who and what is there: entities that come of nouns. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-parser.h"

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

void
fab_entity_add_look (FabEntity  *entity,
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
  fab_entity_add_look (entity, noun->cast->description);
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
  fab_entity_add_look (entity, mods->look->str);
  if (mods->doing != NULL)
    fab_entity_set_pose (entity, mods->doing);
}

FabEntity *
fab_parser_new_entity (FabParser     *parser,
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
      entity->bulk = noun->bulk;
      if (noun->step > FAB_RUNG_EXACT && noun->model != NULL)
        entity->model = g_strdup (noun->model->id);
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

void
fab_parser_make_entities (FabParser *parser,
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
    vary_pair (fab_parser_new_entity (parser, noun, group), noun, i);
}
