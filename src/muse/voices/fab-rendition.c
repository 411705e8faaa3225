/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-rendition.h"
#include "fab-voice-table.h"

/* A voice that cannot whisper speaks more softly still. */
#define WHISPER_GAIN -3

/* Words that begin so, as engines that read tags know them. */
static const struct { const char *stem, *tag; } tags[] = {
  { "whisper", "whispers" }, { "hush", "whispers" }, { "under", "whispers" },
  { "shout", "shouts" }, { "yell", "shouts" }, { "scream", "screams" }, { "call", "shouts" },
  { "angr", "angry" }, { "furious", "angry" },
  { "sad", "sad" }, { "cry", "crying" }, { "sob", "crying" },
  { "happ", "happy" }, { "cheer", "happy" }, { "laugh", "laughs" }, { "excite", "excited" },
  { "tired", "tired" }, { "weary", "tired" }, { "sigh", "sighs" },
  { "afraid", "frightened" }, { "scared", "frightened" }, { "panic", "panicked" }, { "nervous", "nervous" },
  { "sarcas", "sarcastic" }, { "slow", "slowly" }, { "quick", "quickly" }, { "fast", "quickly" }, { "hurr", "rushed" },
};

static void
append_tag (GString    *all,
            const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      g_autofree char *tag = g_strdup_printf ("[%s] ", tags[i].tag);

      if (!g_str_has_prefix (word, tags[i].stem))
        continue;
      if (strstr (all->str, tag) == NULL)
        g_string_append (all, tag);
      return;
    }
}

static char *
make_tags (const char *direction)
{
  g_autofree char *lower = g_utf8_strdown (direction, -1);
  g_auto(GStrv) words = g_strsplit_set (lower, " ,.;()-/", -1);
  GString *all = g_string_new (NULL);

  for (guint i = 0; words[i]; i++)
    append_tag (all, words[i]);

  return g_string_free (all, all->len == 0);
}

/* The actor's own text; parentheses and line ends are of the page. */
static char *
make_words (const char *direction)
{
  g_autofree char *plain = g_strdup (direction);

  g_strdelimit (plain, "()\r\n\t", ' ');
  g_strstrip (plain);
  if (*plain == '\0')
    return NULL;

  return g_strdup_printf ("You are an actor in a film. The script says how you say this line: %s.", plain);
}

FabRendition *
fab_rendition_new (const char       *direction,
                   const FabAbility *ability)
{
  FabRendition *self = g_new0 (FabRendition, 1);
  FabDelivery delivery = fab_delivery_parse (direction);

  g_return_val_if_fail (ability != NULL, NULL);

  self->speed = ability->skills & FAB_SKILL_SPEED ? CLAMP (delivery.rate, ability->slowest, ability->fastest) : 1;
  self->lively = ability->skills & FAB_SKILL_LIVELY ? delivery.range / 100. : .5;
  if (direction != NULL && ability->skills & FAB_SKILL_WORDS)
    self->words = make_words (direction);
  if (direction != NULL && ability->skills & FAB_SKILL_TAGS)
    self->tags = make_tags (direction);
  if (self->words == NULL && self->tags == NULL)
    self->gain = delivery.gain + (delivery.whisper ? WHISPER_GAIN : 0);

  return self;
}

void
fab_rendition_free (FabRendition *self)
{
  g_free (self->words);
  g_free (self->tags);
  g_free (self);
}
