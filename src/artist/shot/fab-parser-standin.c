/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Walking on thin ice", "Reading his letter, Anna cries": somebody does it before anybody is named. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-parser.h"

/* "Burning house", "running man": said of a noun, no deed of somebody unnamed. */
static gboolean
stands_alone (FabParser *parser,
              guint      n)
{
  const FabToken *next = fab_parser_peek (parser, n);
  const FabWord *word = next != NULL && next->stop == 0 ? fab_lexicon_word (next->text) : NULL;

  if (next != NULL && next->stop == ':')
    return FALSE;  /* "Wedding: …" is a heading */
  if (next == NULL || next->stop != 0)
    return parser->tokens->len - parser->at > n;

  return word != NULL && (word->klass == FAB_WORD_DETERMINER || word->klass == FAB_WORD_POSSESSIVE || word->klass == FAB_WORD_RELATION ||
                          word->klass == FAB_WORD_NUMBER || word->klass == FAB_WORD_TO || word->klass == FAB_WORD_BODY);
}

/* Who does @verb, when it opens a sentence and nobody is there yet. */
gboolean
fab_parser_stand_in (FabParser     *parser,
                     const FabVerb *verb,
                     guint          n,
                     FabGroup      *doer)
{
  const FabToken *token = fab_parser_peek (parser, 0);
  FabNoun noun = { .kind = FAB_NOUN_PERSON, .person = fab_lexicon_person ("person"), .text = (char *) "person" };

  if (token->stop != '.' || !g_str_has_suffix (token->text, "ing") || parser->shot->entities->len > 0 || !stands_alone (parser, n) ||
      noun.person == NULL)
    return FALSE;
  noun.count = verb->flags & FAB_VERB_MUTUAL ? 2 : 1;
  fab_parser_make_entities (parser, &noun, doer);
  parser->stand_in = *doer;

  return doer->n > 0;
}

static void
rename_entity (FabShot    *shot,
               const char *old,
               const char *id)
{
  for (guint i = 0; i < shot->entities->len; i++)
    {
      FabEntity *entity = g_ptr_array_index (shot->entities, i);
      char **fields[] = { &entity->id, &entity->anchor, &entity->target, &entity->object, &entity->tool, &entity->owner };

      for (gsize k = 0; k < G_N_ELEMENTS (fields); k++)
        if (g_strcmp0 (*fields[k], old) == 0)
          fab_set_string (fields[k], id);
    }
}

/* Whoever is named next did it: @entity, new, takes over what the stand-in does. */
gboolean
fab_parser_take_over (FabParser *parser,
                      FabEntity *entity,
                      guint      index)
{
  FabGroup stand_in = parser->stand_in;
  FabEntity *old = stand_in.n == 1 ? fab_parser_entity (parser, stand_in.of[0]) : NULL;
  const FabVerb *verb = old != NULL && old->verb != NULL ? fab_lexicon_verb_base (old->verb) : NULL;
  g_autofree char *was = NULL;

  if (old == NULL || entity->being == FAB_BEING_THING || stand_in.of[0] == index)
    return FALSE;
  parser->stand_in.n = 0;
  was = g_strdup (old->id);
  if (verb != NULL)
    fab_entity_set_pose (entity, verb);
  entity->relation = old->relation;
  entity->anchor = g_steal_pointer (&old->anchor);
  entity->mode = old->mode;
  entity->object = g_steal_pointer (&old->object);
  entity->target = g_steal_pointer (&old->target);
  entity->tool = g_steal_pointer (&old->tool);
  entity->way = old->way;
  if (entity->emotion == NULL)
    entity->emotion = g_strdup (old->emotion);
  old->claimed = TRUE;
  rename_entity (parser->shot, was, entity->id);
  fab_set_string (&old->id, "");

  return TRUE;
}

/* After reading: who was only stood in for goes. */
void
fab_parser_dismiss_stand_ins (FabParser *parser)
{
  GPtrArray *entities = parser->shot->entities;

  for (guint i = entities->len; i-- > 0; )
    if (((FabEntity *) g_ptr_array_index (entities, i))->id[0] == '\0')
      g_ptr_array_remove_index (entities, i);
}
