/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a direction ("whispering, slowly") becomes at an engine that can do some things and not others. Pure. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  FAB_SKILL_SPEED  = 1 << 0, /* takes a speed */
  FAB_SKILL_WORDS  = 1 << 1, /* is told in words how to speak */
  FAB_SKILL_LIVELY = 1 << 2, /* can speak flat or lively */
  FAB_SKILL_TAGS   = 1 << 3, /* reads [whispers] in the text */
} FabSkills;

typedef struct
{
  FabSkills skills;
  double    slowest; /* speeds that it takes */
  double    fastest;
} FabAbility;

typedef struct
{
  double  speed;  /* 1: as it speaks by itself */
  double  lively; /* 0 … 1, .5: as it speaks by itself */
  double  gain;   /* dB, for us to apply: what the engine cannot do */
  char   *words;  /* what it is told, or NULL */
  char   *tags;   /* "[whispers] ", or NULL */
} FabRendition;

/* @direction: a parenthetical, or NULL. */
FabRendition *fab_rendition_new  (const char *direction, const FabAbility *ability) G_GNUC_WARN_UNUSED_RESULT;
void          fab_rendition_free (FabRendition *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabRendition, fab_rendition_free)

G_END_DECLS
