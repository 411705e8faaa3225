/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parser's parts among themselves. */
#pragma once

#include "fab-ladder.h"
#include "fab-lexicon.h"
#include "fab-model.h"
#include "fab-set.h"
#include "fab-tokens.h"

G_BEGIN_DECLS

/* Entities that are spoken of together, by index. */
typedef struct { guint16 of[FAB_MAX_ENTITIES]; guint n; } FabGroup;

/* What stands before a noun. */
typedef struct
{
  gboolean       open;     /* a determiner, number or adjective was read: a noun comes */
  gboolean       definite;
  gboolean       determined; /* an article, number or possessive was read */
  int            count;    /* 0: not said */
  gboolean       negated;
  char           owner;    /* of a possessive, 0: none */
  FabGroup       owners;   /* "Anna's" */
  char           sex;
  int            age;
  int            scale;    /* per cent, 0: not said */
  const char    *emotion;
  const char    *tone;
  GString       *look;
  const FabVerb *doing;    /* "a running man" */
  const char    *state;    /* … as it was written: "burning" */
  const FabModel *with;    /* "saxophone player": what goes with them */
  const FabModel *beast;   /* "a hedgehog barber": whose shape they have */
  gboolean       crowded, empty, dark, burning, grand;
} FabMods;

typedef enum
{
  FAB_NOUN_NONE, FAB_NOUN_NAME, FAB_NOUN_PERSON, FAB_NOUN_THING, FAB_NOUN_PLACE, FAB_NOUN_GARMENT,
  FAB_NOUN_FEATURE, FAB_NOUN_BODY, FAB_NOUN_WEATHER, FAB_NOUN_UNKNOWN,
} FabNounKind;

typedef struct
{
  FabNounKind          kind;
  guint                n;        /* tokens */
  gboolean             plural;
  const FabPersonWord *person;
  const FabWord       *word;
  const FabModel      *model;
  const FabSet        *set;
  const FabCastNote   *cast;
  int                  count;    /* "a family of four"; 0: by the word */
  char                *text;     /* lemma, or the name as written */
  FabRungStep          step;     /* how far down the ladder it was found */
  float                bulk;     /* of what has no model: its height in metres */
} FabNoun;

/* How a noun hangs on what came before it. */
typedef struct
{
  const FabVerb *verb;
  FabGroup       doer;
  const FabWord *relation;
  FabGroup       head;
  gboolean       passive;  /* the doer suffers it */
} FabLink;

typedef struct
{
  FabShot           *shot;
  GArray            *tokens;
  guint              at;
  const FabCastNote *cast;
  gsize              n_cast;

  FabMods            mods;
  FabLink            link;      /* waiting for its noun */
  FabLink            used_link; /* of the last noun: "a sword and a shield" */
  FabGroup           subject;   /* who did the last verb */
  FabGroup           main;      /* who did the last verb that a sentence stands on: "lies", not "lying" */
  FabGroup           candidate; /* nouns that a verb may take as its subject */
  FabGroup           run;       /* "Anna, Tom and …" */
  FabGroup           last;      /* last noun */
  FabGroup           beings;    /* last people or animals: who "furious" is about */
  const FabVerb     *early;     /* a verb before its subject */
  const FabVerb     *deed;      /* the last verb that was done, … */
  FabGroup           done;      /* … and to what */
  FabGroup           set;       /* those named together last: "one … the other" are of these */
  FabGroup           clause;    /* whom a relative clause is about: the sentence goes on with them after it */
  FabGroup           stand_in;  /* who does what was said before anybody was named */
  FabGroup           picked;    /* … of whom something was said alone */
  guint              place_end; /* the token after the last place */
  guint              name_end;  /* the token after the last name */
  gboolean           fresh;     /* candidate has no verb yet */
  gboolean           and;
  gboolean           to;
  gboolean           relative;
  gboolean           direct;    /* nothing stands between the verb and here */
  gboolean           copula;    /* "is", "are": a participle that follows is suffered */
  gboolean           appositive;/* "Anna, a …": the noun to come may be who Anna is */
  gboolean           contained; /* "a vase of roses": the vase goes on being spoken of */
  gboolean           queue;     /* people stand in a line */
  gboolean           crowd;     /* the crowd or the weather does what comes */
  gboolean           foreign;   /* translated: verbs come bare */
  gboolean           denied;    /* "does not": the verb to come is not done */
  gboolean           scenery;   /* a part of the place was named last: "the ceiling of a church" */
  gboolean           by_hand;   /* "takes her hand" */
  gboolean           outside;   /* "EXT." was written */
  gboolean           inside;    /* "INT." was */
  gboolean           again;     /* second reading: an abstract prompt */
} FabParser;

/* fab-parser-terms.c */
void       fab_parser_take_terms (FabParser *parser);

/* fab-parser.c */
const FabToken *fab_parser_peek        (FabParser *parser, guint ahead);
void            fab_parser_add_unknown (FabParser *parser, const char *word);
void            fab_parser_read_token  (FabParser *parser);

/* fab-parser-verbs.c */
const FabVerb  *fab_parser_find_verb    (FabParser *parser, guint ahead, guint *n);
gboolean        fab_parser_noun_follows (FabParser *parser, guint ahead);
gboolean        fab_parser_read_verb    (FabParser *parser);
gboolean        fab_parser_is_deed_of_one (FabParser *parser, guint ahead);

/* fab-parser-words.c */
gboolean   fab_parser_read_word  (FabParser *parser);
void       fab_parser_refer      (FabParser *parser, const FabGroup *group); /* as a pronoun does */

/* fab-parser-members.c */
gboolean   fab_parser_read_member (FabParser *parser);
gboolean   fab_parser_pick_alike  (FabParser *parser, const FabNoun *noun, FabGroup *group);
void       fab_parser_note_set    (FabParser *parser, const FabGroup *group);

/* fab-parser-hour.c */
void       fab_parser_read_hour     (FabShot *shot, const char *prompt);

/* fab-parser-guise.c */
gboolean   fab_parser_add_guise    (FabParser *parser, const FabNoun *noun);
gboolean   fab_parser_read_simile  (FabParser *parser);
gboolean   fab_parser_skip_mark    (FabParser *parser);

/* fab-parser-standin.c */
gboolean   fab_parser_stand_in     (FabParser *parser, const FabVerb *verb, guint n, FabGroup *doer);
gboolean   fab_parser_take_over    (FabParser *parser, FabEntity *entity, guint index);
void       fab_parser_dismiss_stand_ins (FabParser *parser);

/* fab-parser-senses.c */
void       fab_parser_choose_senses (FabParser *parser);

/* fab-parser-compare.c */
gboolean   fab_parser_read_comparison (FabParser *parser);

/* fab-parser-ladder.c */
gboolean   fab_parser_match_ladder (FabParser *parser, guint at, guint n, FabNoun *noun);

/* fab-parser-tongues.c */
void       fab_parser_translate (FabParser *parser);

/* fab-parser-nouns.c */
FabNoun    fab_parser_find_noun  (FabParser *parser, guint at);
void       fab_noun_clear        (FabNoun *noun);
void       fab_mods_reset        (FabMods *mods);
FabEntity *fab_parser_entity     (FabParser *parser, guint i);

/* fab-parser-cast.c */
FabEntity *fab_parser_new_entity    (FabParser *parser, const FabNoun *noun, FabGroup *group);
void       fab_parser_make_entities (FabParser *parser, FabNoun *noun, FabGroup *group);
void       fab_entity_add_look      (FabEntity *entity, const char *words);

void       fab_parser_flush_mods     (FabParser *parser);
gboolean   fab_parser_add_apposition (FabParser *parser, const FabNoun *noun);

/* fab-parser-body.c */
gboolean   fab_parser_add_body         (FabParser *parser, FabNoun *noun);
gboolean   fab_parser_add_garment_part (FabParser *parser, const FabNoun *noun);

/* fab-parser-sky.c */
gboolean   fab_parser_note_sky      (FabParser *parser, const char *word);

/* fab-parser-places.c */
void       fab_parser_set_place     (FabParser *parser, const FabNoun *noun);
gboolean   fab_parser_acts_as_place (FabParser *parser, FabNoun *noun);
void       fab_parser_add_place     (FabParser *parser, FabNoun *noun);
void       fab_parser_step_out      (FabParser *parser);
gboolean   fab_parser_is_scenery    (const char *word);
gboolean   fab_parser_add_scenery   (FabParser *parser, FabNoun *noun);

/* fab-parser-add.c */
void       fab_parser_add_noun   (FabParser *parser, FabNoun *noun);

/* fab-parser-links.c */
void       fab_parser_do_verb    (FabParser *parser, const FabVerb *verb, const FabGroup *doer);
void       fab_parser_link_noun  (FabParser *parser, const FabLink *link, const FabGroup *group, FabNoun *noun);
void       fab_parser_personify  (FabEntity *entity);
void       fab_parser_set_emotion (FabParser *parser, const FabGroup *group, const char *emotion);
void       fab_entity_set_pose   (FabEntity *entity, const FabVerb *verb);
FabWay     fab_way_find          (const char *phrase);
gboolean   fab_noun_is_handy     (const FabEntity *entity, const FabModel *model);
const FabVerb *fab_verb_with_object (const FabVerb *verb, const FabNoun *noun);
gboolean   fab_pronoun_fits      (const FabEntity *entity, char pronoun);
gboolean   fab_parser_knows      (FabParser *parser, char pronoun);
gboolean   fab_parser_resolve    (FabParser *parser, char pronoun, FabGroup *group);
void       fab_parser_set_interaction (FabParser *parser, const char *interaction); /* unless there is one */
void       fab_parser_aim_at_each_other (FabParser *parser, const FabGroup *doer);
void       fab_entity_relate     (FabEntity *entity, FabRelation relation, const FabEntity *anchor); /* never in a ring */

/* fab-parser-relations.c */
void       fab_parser_link_relation (FabParser *parser, const FabLink *link, const FabGroup *group, FabNoun *noun);

static inline void
fab_group_add (FabGroup *group, guint entity)
{
  if (group->n < FAB_MAX_ENTITIES)
    group->of[group->n++] = entity;
}

G_END_DECLS
