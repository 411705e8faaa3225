/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Bigger than a car", "as small as a mouse": sizes that are told by another's. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-parser.h"

#define PERSON_HEIGHT 1.72f
#define CHILD_HEIGHT 1.25f

/* @ratio: of the heights, with "than"; "as … as" makes them equal. */
static const struct { const char *than, *as; float ratio; } degrees[] = {
  { "bigger", "big", 1.4f }, { "larger", "large", 1.4f }, { "taller", "tall", 1.25f }, { "higher", "high", 1.3f },
  { "longer", "long", 1.4f }, { "greater", "great", 1.4f }, { "wider", "wide", 1.3f }, { "fatter", "fat", 1.3f },
  { "smaller", "small", .6f }, { "shorter", "short", .75f }, { "tinier", "tiny", .4f }, { "littler", "little", .6f },
};

static gboolean
token_is (FabParser  *parser,
          guint       ahead,
          const char *text)
{
  const FabToken *token = fab_parser_peek (parser, ahead);

  return token != NULL && token->stop == 0 && g_str_equal (token->text, text);
}

/* The ratio said here, and after how many words the other comes; 0: none. */
static float
read_degree (FabParser *parser,
             guint     *n)
{
  const char *text = fab_parser_peek (parser, 0)->text;

  if (g_str_equal (text, "the") && token_is (parser, 1, "size") && token_is (parser, 2, "of"))
    {
      *n = 3;
      return 1;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (degrees); i++)
    {
      if (g_str_equal (text, degrees[i].than) && token_is (parser, 1, "than"))
        {
          *n = 2;
          return degrees[i].ratio;
        }
      if (g_str_equal (text, "as") && token_is (parser, 1, degrees[i].as) && token_is (parser, 2, "as"))
        {
          *n = 3;
          return 1;
        }
    }

  return 0;
}

static float
person_height (int age)
{
  return age > 0 && age < 14 ? CHILD_HEIGHT : PERSON_HEIGHT;
}

static float
entity_height (const FabEntity *entity)
{
  const FabModel *model = entity->being != FAB_BEING_PERSON && entity->noun != NULL
                          ? fab_model_find (entity->model != NULL ? entity->model : entity->noun) : NULL;

  if (entity->being == FAB_BEING_PERSON)
    return person_height (entity->age) * entity->size;

  return (model != NULL ? MAX (model->size.x, model->size.y) : entity->bulk > 0 ? entity->bulk : .4f) * entity->size;
}

static float
noun_height (const FabNoun *noun)
{
  if (noun->kind == FAB_NOUN_PERSON || noun->kind == FAB_NOUN_NAME)
    return person_height (noun->person != NULL ? noun->person->age : 0);
  if (noun->model != NULL)
    return MAX (noun->model->size.x, noun->model->size.y);

  return noun->kind == FAB_NOUN_PLACE ? 6 : 0;
}

/* What it is measured by: a noun after articles and adjectives, or whoever acts ("than himself"). */
static float
other_height (FabParser *parser,
              guint      n,
              gboolean  *self,
              guint     *end)
{
  static const char * const selves[] = { "himself", "herself", "itself", "him", "her", "me", "themselves", "them", NULL };
  const FabToken *token = fab_parser_peek (parser, n);

  *end = n + 1;
  *self = token != NULL && g_strv_contains (selves, token->text) && !fab_parser_noun_follows (parser, n + 1);
  if (*self)
    return parser->subject.n > 0 ? entity_height (fab_parser_entity (parser, parser->subject.of[0])) : PERSON_HEIGHT;
  for (guint ahead = n; ahead < n + 4 && (token = fab_parser_peek (parser, ahead)) != NULL && token->stop == 0; ahead++)
    {
      FabNoun noun = fab_parser_find_noun (parser, parser->at + ahead);
      float height = noun_height (&noun);

      *end = ahead + MAX (noun.n, 1);
      fab_noun_clear (&noun);
      if (height > 0)
        return height;
    }

  return 0;
}

/* People keep their size: what they are measured by has another. */
static void
scale (FabParser *parser,
       float      ratio,
       float      other)
{
  for (guint i = 0; i < parser->last.n; i++)
    {
      FabEntity *entity = fab_parser_entity (parser, parser->last.of[i]);
      float height = MAX (entity_height (entity), .01f);

      if (entity->being == FAB_BEING_PERSON)
        parser->mods.scale = CLAMP (100 * height / (ratio * other), 15, 1200);
      else
        entity->size = CLAMP (entity->size * ratio * other / height, .1f, 40);
    }
}

gboolean
fab_parser_read_comparison (FabParser *parser)
{
  static const FabWord beside = { "next to", FAB_WORD_RELATION, FAB_RELATION_NEXT_TO, "next to" };
  guint n = 0, end = 0;
  float ratio = parser->last.n > 0 ? read_degree (parser, &n) : 0;
  gboolean self;
  float other = ratio > 0 ? other_height (parser, n, &self, &end) : 0;

  if (other <= 0)
    return FALSE;
  fab_parser_flush_mods (parser);
  scale (parser, ratio, other);
  if (self || ratio == 1)
    parser->at += end;
  else
    {
      parser->at += n;
      parser->link = (FabLink) { .relation = &beside, .head = parser->last };
    }

  return TRUE;
}
