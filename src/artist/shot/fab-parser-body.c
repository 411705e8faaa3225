/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts of bodies: close on them, held by them, lying on them. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-parser.h"

/* Shots that show a part instead of its owner. */
static gboolean
is_close (const FabShot *shot)
{
  return shot->size_given && (shot->size <= FAB_SIZE_MCU || shot->size == FAB_SIZE_INSERT);
}

/* "raises her hand": one lifts and washes one's own, but kisses another's. */
static gboolean
is_own (FabParser *parser)
{
  const FabLink *link = &parser->link;

  if (link->verb == NULL || link->relation != NULL || link->doer.n == 0 ||
      !fab_pronoun_fits (fab_parser_entity (parser, link->doer.of[0]), parser->mods.owner))
    return FALSE;

  return link->verb->object == FAB_OBJECT_LIFTED || link->verb->object == FAB_OBJECT_WORKED || link->verb->object == FAB_OBJECT_PUT ||
         link->verb->object == FAB_OBJECT_OPENED || link->verb->object == FAB_OBJECT_CLOSED;
}

/* Who lies goes on lying: only what the arms did was said too early. */
static void
keep_lower_half (FabEntity *entity)
{
  char *upper = entity->action != NULL ? strchr (entity->action, '+') : NULL;

  if (upper != NULL)
    *upper = '\0';
}

/* What one does with one's own body is a deed of its own: "raise hand", "shake head". */
static gboolean
do_with_body (FabParser      *parser,
              const FabNoun  *noun,
              const FabGroup *owner)
{
  FabLink link = parser->link;
  const FabVerb *sense;

  if (noun->word == NULL || link.verb == NULL || link.relation != NULL || link.doer.n == 0 || owner->n == 0 || owner->of[0] != link.doer.of[0])
    return FALSE;
  /* several raise one hand each */
  sense = link.doer.n > 1 ? fab_verb_with_object (link.verb, &(FabNoun) { .text = (char *) noun->word->id })
                          : fab_verb_with_object (link.verb, noun);
  if (sense == NULL || (sense->flags & FAB_VERB_MUTUAL))
    return FALSE;
  for (guint i = 0; i < link.doer.n; i++)
    keep_lower_half (fab_parser_entity (parser, link.doer.of[i]));
  fab_parser_do_verb (parser, sense, &link.doer);

  return TRUE;
}

/* Whose it is: "Anna's hand", "his hand". */
static gboolean
find_owner (FabParser *parser,
            FabGroup  *owner)
{
  const FabMods *mods = &parser->mods;

  *owner = mods->owners;
  if (owner->n > 0)
    return TRUE;
  if (mods->owner == 0 || mods->owner == 'i')
    return FALSE;
  if (is_own (parser))
    {
      *owner = parser->link.doer;
      return TRUE;
    }
  /* "carries a house on its back": what one carries, one carries oneself */
  if (parser->link.relation != NULL && parser->done.n > 0 && parser->subject.n == 1 &&
      fab_pronoun_fits (fab_parser_entity (parser, parser->subject.of[0]), mods->owner))
    {
      *owner = parser->subject;
      return TRUE;
    }
  if (fab_parser_resolve (parser, mods->owner, owner))
    return TRUE;
  /* "her hands on her knees": only the doer is left */
  *owner = parser->link.verb != NULL ? parser->link.doer : parser->link.head;

  return owner->n > 0 && fab_parser_entity (parser, owner->of[0])->being != FAB_BEING_THING;
}

/* "a ball in its mouth", "a sack on his back": what was named last is there. */
static gboolean
carry_on_body (FabParser      *parser,
               const FabLink  *link,
               const FabGroup *owner)
{
  const FabGroup *last = parser->done.n > 0 ? &parser->done : &link->head;
  FabEntity *bearer = fab_parser_entity (parser, owner->of[0]);
  gboolean person = bearer->being == FAB_BEING_PERSON || bearer->being == FAB_BEING_PERSONIFIED;
  FabRelation relation = person || link->relation->value != FAB_RELATION_ON ? FAB_RELATION_HELD_BY : FAB_RELATION_ON;
  gboolean carried = FALSE;

  for (guint i = 0; i < last->n; i++)
    {
      FabEntity *entity = fab_parser_entity (parser, last->of[i]);

      if (entity == bearer || g_strcmp0 (bearer->anchor, entity->id) == 0)
        continue;
      carried = TRUE;
      if (entity->relation == FAB_RELATION_HELD_BY && g_strcmp0 (entity->anchor, bearer->id) == 0)  /* lifted over the head */
        continue;
      entity->relation = entity->being == FAB_BEING_THING ? relation : FAB_RELATION_ON;
      g_free (entity->anchor);
      entity->anchor = g_strdup (bearer->id);
    }

  return carried;
}

/* "a cat on her lap": she sits, and it is there. */
static void
sit_for_lap (FabParser      *parser,
             const FabNoun  *noun,
             const FabGroup *owner)
{
  FabEntity *entity = fab_parser_entity (parser, owner->of[0]);
  const FabGroup *last = parser->done.n > 0 ? &parser->done : &parser->link.head;

  if (!g_str_has_prefix (noun->text, "lap") || entity->being == FAB_BEING_THING || parser->link.relation == NULL)
    return;
  if (entity->action == NULL || g_str_has_prefix (entity->action, "stand"))
    fab_set_string (&entity->action, "sit");
  for (guint i = 0; i < last->n; i++)
    {
      FabEntity *sitter = fab_parser_entity (parser, last->of[i]);

      if (sitter != entity && g_strcmp0 (sitter->anchor, entity->id) == 0)
        sitter->relation = FAB_RELATION_ON;
    }
}

/* "whispers a secret into his ear": to him. */
static gboolean
speaks_into (FabParser     *parser,
             const FabLink *link)
{
  gboolean in = link->relation != NULL && (link->relation->value == FAB_RELATION_IN || g_str_has_prefix (link->relation->text, "into"));

  return in && parser->deed != NULL && parser->deed->object == FAB_OBJECT_TARGET && parser->subject.n > 0 &&
         (parser->deed->flags & FAB_VERB_MUTUAL);
}

/* "holds her hand", "on her father's shoulders": what is done to the part is done to its owner. */
static void
link_owner (FabParser      *parser,
            const FabNoun  *noun,
            const FabGroup *owner)
{
  FabNoun person = { .kind = FAB_NOUN_PERSON };
  FabLink link = parser->link;

  parser->link = (FabLink) { 0 };
  if (noun->word == NULL)
    return;
  if (speaks_into (parser, &link))
    link = (FabLink) { .verb = parser->deed, .doer = parser->subject };
  if (link.relation != NULL && link.head.n > 0 && link.relation->value != FAB_RELATION_NONE &&
      link.relation->value != FAB_RELATION_AT && carry_on_body (parser, &link, owner))
    {
      FabEntity *bearer = fab_parser_entity (parser, owner->of[0]);

      parser->link = link;
      sit_for_lap (parser, noun, owner);
      parser->link = (FabLink) { 0 };
      /* "close on a ticket in a child's hand": more of the child is not seen */
      if (is_close (parser->shot) && parser->mods.owners.n > 0 && bearer->part == NULL && bearer->verb == NULL &&
          fab_parser_entity (parser, 0)->being == FAB_BEING_THING)
        bearer->part = g_strdup (noun->word->id);
      return;
    }
  parser->by_hand = g_str_equal (noun->word->id, "hand");
  if (!(link.verb != NULL && link.doer.n > 0 && link.doer.of[0] == owner->of[0]))
    fab_parser_link_noun (parser, &link, owner, &person);
  parser->by_hand = FALSE;
  if (parser->subject.n > 0)
    parser->last = parser->subject;
}

/* "her hands tremble", "close on Anna's eyes" */
static void
show_owner (FabParser      *parser,
            const FabNoun  *noun,
            const FabGroup *owner)
{
  FabEntity *entity = fab_parser_entity (parser, owner->of[0]);
  FabShot *shot = parser->shot;
  /* "Dolly in on Anna's face"; "a pianist's hands" and nothing before */
  gboolean first = !shot->size_given && parser->mods.owners.n > 0 && shot->entities->len == owner->n;

  if ((is_close (shot) || first) && entity->part == NULL && noun->word != NULL)
    entity->part = g_strdup (noun->word->id);
  if (first && g_strcmp0 (entity->part, "face") == 0)
    {
      shot->size = FAB_SIZE_CU;
      shot->size_given = TRUE;
    }
  parser->candidate = parser->last = parser->beings = *owner;
  parser->fresh = TRUE;
}

/* "an old photograph in a wrinkled hand" */
static void
hold_head (FabParser *parser,
           FabEntity *holder)
{
  const FabLink *link = &parser->link;
  gboolean in = link->relation != NULL && (link->relation->value == FAB_RELATION_IN || link->relation->value == FAB_RELATION_ON);

  for (guint i = 0; in && i < link->head.n; i++)
    {
      FabEntity *entity = fab_parser_entity (parser, link->head.of[i]);

      if (entity == holder || entity->being == FAB_BEING_PERSON || g_strcmp0 (holder->part, "hand") != 0)
        continue;
      entity->relation = FAB_RELATION_HELD_BY;
      g_free (entity->anchor);
      entity->anchor = g_strdup (holder->id);
      holder->mode = FAB_OBJECT_HELD;
      g_free (holder->object);
      holder->object = g_strdup (entity->id);
    }
}

/* A hand alone is an insert of somebody. */
static void
add_part (FabParser *parser,
          FabNoun   *noun)
{
  FabGroup group = { 0 };
  FabEntity *entity;

  noun->kind = FAB_NOUN_THING;
  entity = fab_parser_new_entity (parser, noun, &group);
  entity->being = FAB_BEING_PERSON;
  entity->part = g_strdup (noun->word->id);
  if (parser->mods.owner == 'f' || parser->mods.owner == 'm')
    entity->sex = parser->mods.owner;
  g_clear_pointer (&entity->role, g_free);
  hold_head (parser, entity);
  parser->candidate = parser->last = parser->beings = group;
  parser->fresh = TRUE;
  parser->link = (FabLink) { 0 };
}

/* "a detective and a thief, close on the hands" */
static void
close_on_first (FabParser     *parser,
                const FabNoun *noun)
{
  for (guint i = 0; i < parser->shot->entities->len; i++)
    {
      FabEntity *entity = fab_parser_entity (parser, i);

      if (entity->being == FAB_BEING_THING)
        continue;
      if (entity->part == NULL)
        entity->part = g_strdup (noun->word->id);
      return;
    }
}

/* "kneels beside a body": somebody's whole, dead. */
static gboolean
add_corpse (FabParser *parser,
            FabNoun   *noun)
{
  static const char * const bodies[] = { "body", "bodies", NULL };

  if (!g_strv_contains (bodies, noun->text) || parser->mods.owner != 0 || parser->mods.owners.n > 0 ||
      !(parser->mods.determined || noun->text[3] == 'i'))
    return FALSE;
  noun->plural = noun->text[3] == 'i';
  noun->kind = FAB_NOUN_PERSON;
  noun->person = fab_lexicon_person ("corpse");
  noun->word = NULL;
  fab_set_string (&noun->text, "corpse");

  return TRUE;
}

/* FALSE: no part of anybody here, a thing. */
gboolean
fab_parser_add_body (FabParser *parser,
                     FabNoun   *noun)
{
  gboolean linked = parser->link.relation != NULL || parser->link.verb != NULL;
  gboolean alone = parser->shot->entities->len == 0;
  FabGroup owner = { 0 };

  if (g_str_equal (noun->word->id, "shadow"))
    return !alone || linked;
  if (add_corpse (parser, noun))
    return FALSE;
  if (parser->mods.owner == 'i' || (alone && !linked && parser->mods.owners.n == 0) ||
      (is_close (parser->shot) && parser->beings.n == 0 && parser->mods.owners.n == 0))
    {
      add_part (parser, noun);
      return TRUE;
    }
  if (find_owner (parser, &owner))
    {
      if (do_with_body (parser, noun, &owner))
        return TRUE;
      if (linked)
        link_owner (parser, noun, &owner);
      else
        show_owner (parser, noun, &owner);
    }
  else if (!linked && is_close (parser->shot))
    close_on_first (parser, noun);
  parser->link = (FabLink) { 0 };

  return TRUE;
}

static const struct { const char *garment, *part; } garments[] = {
  { "boots", "foot" }, { "shoes", "foot" }, { "sandals", "foot" }, { "heels", "foot" }, { "slippers", "foot" },
  { "sneakers", "foot" }, { "socks", "foot" }, { "gloves", "hand" }, { "ring", "hand" }, { "watch", "hand" },
  { "glasses", "eyes" }, { "sunglasses", "eyes" }, { "mask", "face" },
};

/* "close on her boots": feet, in them. */
gboolean
fab_parser_add_garment_part (FabParser     *parser,
                             const FabNoun *noun)
{
  if (!is_close (parser->shot) || parser->shot->entities->len > 0 || parser->mods.owner == 0)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (garments); i++)
    if (g_str_equal (noun->text, garments[i].garment) || g_str_equal (noun->word->id, garments[i].garment))
      {
        FabWord word = { noun->text, FAB_WORD_BODY, 0, garments[i].part };
        FabNoun part = { .kind = FAB_NOUN_BODY, .word = &word, .text = noun->text };

        add_part (parser, &part);
        g_ptr_array_add (fab_parser_entity (parser, 0)->wears, g_strdup (noun->word->id));
        return TRUE;
      }

  return FALSE;
}
