/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What words say about how somebody looks. */
#pragma once

#include "fab-figure-private.h"

G_BEGIN_DECLS

typedef enum
{
  FAB_LOOK_HAIR,     /* text: style */
  FAB_LOOK_HAIR_TONE,/* grey, colour: also any colour said before "hair" or a style */
  FAB_LOOK_COLOUR,   /* of the next garment or hair */
  FAB_LOOK_BEARD,
  FAB_LOOK_GLASSES,
  FAB_LOOK_HAT,
  FAB_LOOK_COSTUME,
  FAB_LOOK_BOTTOM,   /* a garment of the legs: takes the colour */
  FAB_LOOK_CAPE,
  FAB_LOOK_KIT,      /* colour: FabKit bits */
  FAB_LOOK_BUILD,    /* value */
  FAB_LOOK_HEIGHT,   /* value: factor */
  FAB_LOOK_SKIN,     /* value: grey */
  FAB_LOOK_AGE,      /* value: years */
} FabLookKind;

typedef struct
{
  const char *word;
  FabLookKind kind;
  const char *text;
  float       value;
  guint32     colour;
} FabLookWord;

/* A role, and what it brings unless the words say otherwise. */
typedef struct
{
  const char *role, *costume, *hat, *hair, *beard;
  float       build;   /* 0: as it comes */
  float       height;  /* factor, 0: 1 */
  gboolean    cape;
  float       skin;    /* grey, 0: anybody's */
  guint32     skin_colour;
  guint32     kit;
  const char *stance;  /* how one stands who does nothing, or NULL */
} FabRole;

/* How firmly words say an age: a number or decade beats "elderly", which beats "grandmother". */
typedef enum { FAB_AGE_UNSAID, FAB_AGE_NOUN, FAB_AGE_ADJECTIVE, FAB_AGE_NUMBER } FabAgeSaid;

/* The years that @text says, 0: none. @said: how firmly, or NULL. */
int                fab_look_read_age  (const char *text, FabAgeSaid *said);
const FabLookWord *fab_look_word_find (const char *word);
const FabRole     *fab_role_find      (const char *role);

G_END_DECLS
