/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The built-in voices, and what a direction does to a voice. Plain tables. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *name;     /* for people: "Clara" */
  const char *espeak;   /* voice and variant */
  char        sex;      /* 'f', 'm' */
  int         rate;     /* words per minute */
  int         pitch;    /* 0 … 100, 50 as the variant is */
} FabVoiceEntry;

const FabVoiceEntry *fab_voice_table      (gsize *n);
const FabVoiceEntry *fab_voice_table_find (const char *name); /* NULL: none of ours */

/* The voice of espeak that can read @text where one for English cannot, such as "ar". @language: the tag of what it is in, where letters
 * leave that open; or NULL. NULL: it is English, or nobody knows. */
const char          *fab_voice_table_read (const char *text, const char *language);

/* How a line is said. */
typedef struct
{
  gboolean whisper;
  double   rate;  /* factor */
  int      pitch; /* added */
  int      range; /* 0 … 100 */
  double   gain;  /* dB */
} FabDelivery;

/* What a parenthetical asks for: "(whispering, quickly)"; NULL or words unknown: plain. */
FabDelivery fab_delivery_parse (const char *direction);

G_END_DECLS
