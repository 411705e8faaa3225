/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where it is: nouns that are places. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-parser.h"

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

static gboolean
is_location (const FabWord *relation)
{
  return relation != NULL && (relation->value == FAB_RELATION_IN || relation->value == FAB_RELATION_ON ||
                              relation->value == FAB_RELATION_AT || relation->value == FAB_RELATION_THROUGH ||
                              g_strcmp0 (relation->id, "from") == 0 || g_strcmp0 (relation->id, "to") == 0);
}

/* Bridge, castle, car: a place to be in, or a thing to stand by? */
gboolean
fab_parser_acts_as_place (FabParser     *parser,
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
void
fab_parser_add_place (FabParser *parser,
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

gboolean
fab_parser_add_scenery (FabParser *parser,
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
