/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "One … the other …", "the youngest", "both", "all but the last": some of those who were named together. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-parser.h"

typedef enum { PICK_NEXT, PICK_REST, PICK_FROM_START, PICK_FROM_END, PICK_MIDDLE, PICK_ALL, PICK_NONE } Pick;

/* @age, @scale: what it says of whom it picks, 0 nothing; @alone: it may pick out of a single one's like. */
static const struct Picker { const char *text; Pick pick; guint8 at, age, scale; gboolean alone; } pickers[] = {
  { "one", PICK_NEXT }, { "other", PICK_REST, .alone = TRUE }, { "others", PICK_REST, .alone = TRUE },
  { "another", PICK_REST, 1, .alone = TRUE }, { "rest", PICK_REST }, { "remaining", PICK_REST },
  { "first", PICK_FROM_START, 0 }, { "second", PICK_FROM_START, 1, .alone = TRUE },
  { "third", PICK_FROM_START, 2, .alone = TRUE }, { "fourth", PICK_FROM_START, 3 }, { "fifth", PICK_FROM_START, 4 },
  { "last", PICK_FROM_END }, { "left", PICK_FROM_START }, { "right", PICK_FROM_END }, { "middle", PICK_MIDDLE },
  { "youngest", PICK_FROM_END, .age = 8 }, { "younger", PICK_FROM_END, .age = 12 },
  { "oldest", PICK_FROM_START, .age = 70 }, { "eldest", PICK_FROM_START, .age = 70 },
  { "older", PICK_FROM_START, .age = 60 }, { "elder", PICK_FROM_START, .age = 60 },
  { "smallest", PICK_FROM_END, .scale = 75 }, { "shortest", PICK_FROM_END, .scale = 85 },
  { "tiniest", PICK_FROM_END, .scale = 60 }, { "smaller", PICK_FROM_END, .scale = 80 },
  { "tallest", PICK_FROM_START, .scale = 112 }, { "biggest", PICK_FROM_START, .scale = 125 },
  { "largest", PICK_FROM_START, .scale = 125 }, { "bigger", PICK_FROM_START, .scale = 115 },
  { "taller", PICK_FROM_START, .scale = 112 },
  { "all", PICK_ALL }, { "both", PICK_ALL }, { "each", PICK_ALL }, { "everyone", PICK_ALL }, { "none", PICK_NONE },
};

static gboolean
token_is (const FabToken *token,
          const char     *text)
{
  return token != NULL && g_str_equal (token->text, text);
}

static const struct Picker *
find_picker (const FabToken *token)
{
  for (gsize i = 0; token != NULL && i < G_N_ELEMENTS (pickers); i++)
    if (g_str_equal (token->text, pickers[i].text))
      return &pickers[i];

  return NULL;
}

static const FabWord *
word_at (FabParser *parser,
         guint      ahead)
{
  const FabToken *token = fab_parser_peek (parser, ahead);

  return token != NULL && token->stop == 0 ? fab_lexicon_word (token->text) : NULL;
}

static guint
number_at (FabParser *parser,
           guint      ahead)
{
  const FabWord *word = word_at (parser, ahead);

  return word != NULL && word->klass == FAB_WORD_NUMBER ? word->value : 0;
}

/* Does the sentence go on with what they do or are, and not with the noun of an ordinary phrase? */
static gboolean
goes_on (FabParser *parser,
         guint      ahead)
{
  const FabToken *next = fab_parser_peek (parser, ahead);
  const FabWord *word = word_at (parser, ahead);
  guint n;

  if (next == NULL || next->stop != 0)
    return TRUE;
  if (word != NULL)
    switch ((FabWordClass) word->klass)
      {
      case FAB_WORD_COPULA:
      case FAB_WORD_RELATION:
      case FAB_WORD_RELATIVE:
      case FAB_WORD_AND:
        return TRUE;
      case FAB_WORD_EMOTION:
        return !fab_parser_noun_follows (parser, ahead + 1);
      default:
        break;
      }
  if (fab_parser_find_verb (parser, ahead, &n) == NULL)
    return g_str_has_suffix (next->text, "s") && fab_wordnet_weight (next->text, FAB_PART_VERB) > 0 &&
           !fab_parser_noun_follows (parser, ahead + 1) && fab_model_find (next->text) == NULL;

  return n > 1 || g_str_has_suffix (next->text, "s") || g_str_has_suffix (next->text, "ing") ||
         g_str_has_suffix (next->text, "ed") || fab_lexicon_is_own_verb (next->text);
}

/* "of them", "of the three": they are who was named. */
static guint
count_partitive (FabParser *parser,
                 guint      ahead)
{
  guint n;

  if (!token_is (fab_parser_peek (parser, ahead), "of"))
    return 0;
  n = token_is (fab_parser_peek (parser, ahead + 1), "the") ? 2 : 1;
  if (token_is (fab_parser_peek (parser, ahead + n), "them") || number_at (parser, ahead + n) > 0)
    return n + 1;

  return 0;
}

/* "one of the boys", where boys were named. */
static guint
count_named (FabParser *parser,
             guint      ahead)
{
  const FabEntity *first = parser->set.n > 1 ? fab_parser_entity (parser, parser->set.of[0]) : NULL;
  FabNoun noun;
  guint n = 0;

  if (first == NULL || !token_is (fab_parser_peek (parser, ahead), "of") || fab_parser_peek (parser, ahead + 2) == NULL)
    return 0;
  noun = fab_parser_find_noun (parser, parser->at + ahead + 2);
  if (noun.kind != FAB_NOUN_NONE && g_strcmp0 (noun.text, first->noun) == 0)
    n = 2 + noun.n;
  fab_noun_clear (&noun);

  return n;
}

static gboolean
has_member (const FabGroup *group,
            guint           entity)
{
  for (guint i = 0; i < group->n; i++)
    if (group->of[i] == entity)
      return TRUE;

  return FALSE;
}

static void
pick_rest (FabParser *parser,
           guint      limit,
           FabGroup  *group)
{
  for (guint i = 0; i < parser->set.n && (limit == 0 || group->n < limit); i++)
    if (!has_member (&parser->picked, parser->set.of[i]))
      fab_group_add (group, parser->set.of[i]);
}

static void
pick (FabParser           *parser,
      const struct Picker *picker,
      guint                count,
      FabGroup            *group)
{
  const FabGroup *set = &parser->set;

  switch (picker->pick)
    {
    case PICK_NEXT: pick_rest (parser, 1, group); break;
    case PICK_REST: pick_rest (parser, count > 0 ? count : picker->at, group); break;
    case PICK_FROM_START:
      for (guint i = picker->at; i < MIN (set->n, picker->at + MAX (count, 1)); i++)
        fab_group_add (group, set->of[i]);
      break;
    case PICK_FROM_END:
      for (guint i = set->n - MIN (set->n, MAX (count, 1)); i < set->n; i++)
        fab_group_add (group, set->of[i]);
      break;
    case PICK_MIDDLE: fab_group_add (group, set->of[set->n / 2]); break;
    case PICK_ALL:
    case PICK_NONE: *group = *set; break;
    }
}

/* "A man reads, another sleeps": his like. */
static void
add_alike (FabParser *parser,
           guint      count,
           FabGroup  *group)
{
  const FabGroup *one = parser->subject.n > 0 ? &parser->subject : &parser->last;
  const FabEntity *entity = one->n > 0 ? fab_parser_entity (parser, one->of[0]) : NULL;
  FabNoun noun = { .count = count };

  if (entity == NULL || entity->noun == NULL)
    return;
  noun.text = g_strdup (entity->noun);
  noun.person = entity->being == FAB_BEING_PERSON ? fab_lexicon_person (entity->noun) : NULL;
  noun.kind = noun.person != NULL ? FAB_NOUN_PERSON : FAB_NOUN_THING;
  noun.model = noun.person == NULL ? fab_model_find (entity->model != NULL ? entity->model : entity->noun) : NULL;
  for (guint i = 0; i < count && (noun.person != NULL || noun.model != NULL); i++)
    fab_parser_new_entity (parser, &noun, group);
  fab_noun_clear (&noun);
}

static void
qualify (FabParser           *parser,
         const struct Picker *picker,
         const FabGroup      *group)
{
  for (guint i = 0; i < group->n; i++)
    {
      FabEntity *entity = fab_parser_entity (parser, group->of[i]);

      if (picker->age != 0 && entity->being != FAB_BEING_THING)
        entity->age = picker->age;
      if (picker->scale != 0)
        entity->size *= picker->scale / 100.f;
    }
}

/* "… except one": who does not do what the others do. */
static void
except (FabParser      *parser,
        const FabGroup *group)
{
  for (guint i = 0; i < group->n; i++)
    {
      FabEntity *entity = fab_parser_entity (parser, group->of[i]);

      g_clear_pointer (&entity->action, g_free);
      g_clear_pointer (&entity->verb, g_free);
      g_clear_pointer (&entity->target, g_free);
      entity->mode = FAB_OBJECT_NONE;
      g_clear_pointer (&entity->object, g_free);
    }
}

static void
settle (FabParser           *parser,
        const struct Picker *picker,
        gboolean             excepted,
        const FabGroup      *group)
{
  for (guint i = 0; i < group->n && picker->pick != PICK_ALL; i++)
    if (!has_member (&parser->picked, group->of[i]))
      fab_group_add (&parser->picked, group->of[i]);
  qualify (parser, picker, group);
  fab_mods_reset (&parser->mods);
  if (excepted)
    except (parser, group);
  else
    fab_parser_refer (parser, group);
}

/* "both girls", "all the students": of a noun to come. */
static gboolean
read_quantifier (FabParser           *parser,
                 const struct Picker *picker,
                 guint                n)
{
  gboolean the = token_is (fab_parser_peek (parser, n), "the");

  if (picker->pick != PICK_ALL || !(the || fab_parser_noun_follows (parser, n)) || g_str_equal (picker->text, "each"))
    return FALSE;
  if (g_str_equal (picker->text, "both"))
    {
      parser->mods.count = 2;
      parser->mods.open = TRUE;
    }
  parser->at += n;
  if (the)
    parser->at++;

  return TRUE;
}

/* "all other seats" are of a noun to come, "none of them has" denies one. */
static gboolean
is_no_picker (FabParser *parser)
{
  g_autofree char *phrase = fab_tokens_join (parser->tokens, parser->at, 4);
  const FabWord *denial = phrase != NULL ? fab_lexicon_word (phrase) : NULL;
  const FabToken *before = parser->at > 0 ? &g_array_index (parser->tokens, FabToken, parser->at - 1) : NULL;

  if (denial != NULL && denial->klass == FAB_WORD_NEGATION)
    return TRUE;

  return token_is (fab_parser_peek (parser, 0), "other") && token_is (before, "all");
}

gboolean
fab_parser_read_member (FabParser *parser)
{
  gboolean excepted = token_is (fab_parser_peek (parser, 0), "except") || token_is (fab_parser_peek (parser, 0), "but");
  guint n = excepted ? 1 : 0, count;
  const struct Picker *picker;
  FabGroup group = { 0 };

  if (excepted && token_is (fab_parser_peek (parser, n), "for"))
    n++;
  if (token_is (fab_parser_peek (parser, n), "the"))
    n++;
  picker = find_picker (fab_parser_peek (parser, n++));
  if (picker == NULL || parser->mods.open || is_no_picker (parser))
    return FALSE;
  if (read_quantifier (parser, picker, n))
    return TRUE;
  count = picker->pick != PICK_NEXT ? number_at (parser, n) : 0;
  n += count > 0 ? 1 : 0;
  n += count_partitive (parser, n) + count_named (parser, n);
  if (!goes_on (parser, n))
    return FALSE;
  if (parser->set.n > 1)
    pick (parser, picker, count > 1 ? count : 0, &group);
  else if (picker->alone && !excepted)
    add_alike (parser, count > 1 ? count : g_str_equal (picker->text, "others") ? 2 : 1, &group);
  if (group.n == 0)
    return FALSE;
  parser->at += n;
  settle (parser, picker, excepted, &group);

  return TRUE;
}

static gboolean
is_grown (int age)
{
  return age == 0 || age >= 16;
}

/* "Five people wait, one man sweats": he is one of the five. */
gboolean
fab_parser_pick_alike (FabParser     *parser,
                       const FabNoun *noun,
                       FabGroup      *group)
{
  static const char * const general[] = { "man", "woman", "boy", "girl", "person", "child", "kid", "guy", NULL };
  const FabGroup *set = &parser->set;

  if (parser->mods.count != 1 || noun->kind != FAB_NOUN_PERSON || noun->plural || set->n < 2)
    return FALSE;
  for (guint i = 0; i < set->n; i++)
    {
      FabEntity *entity = fab_parser_entity (parser, set->of[i]);
      gboolean same = g_strcmp0 (entity->noun, noun->text) == 0;

      if (entity->being != FAB_BEING_PERSON || entity->name != NULL || has_member (&parser->picked, set->of[i]) ||
          !(same || g_strv_contains (general, noun->text)) || is_grown (entity->age) != is_grown (noun->person->age) ||
          (entity->sex != 0 && noun->person->sex != 0 && entity->sex != noun->person->sex))
        continue;
      if (entity->sex == 0)
        entity->sex = noun->person->sex;
      fab_group_add (group, set->of[i]);
      fab_group_add (&parser->picked, set->of[i]);
      return TRUE;
    }

  return FALSE;
}

/* Those named together last: whom "one" and "the others" are of. */
void
fab_parser_note_set (FabParser      *parser,
                     const FabGroup *group)
{
  if (group->n < 2)
    return;
  parser->set = *group;
  parser->picked.n = 0;
}
