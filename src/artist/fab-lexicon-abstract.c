/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-lexicon.h"

/* What cannot be seen is staged as something that can. */
static const struct { const char *word, *scene; } abstracts[] = {
  { "loneliness", "extreme wide a lone woman sits, sad, in a vast empty field, dusk" },
  { "solitude", "extreme wide a lone man stands, pensive, in a vast empty field, dusk" },
  { "deadline", "a worried man runs, a giant clock behind him, in an office, night" },
  { "hope", "wide a young girl stands on a hill at dawn, from behind, sun" },
  { "freedom", "wide a woman runs on a beach at dawn, cheering, wind" },
  { "love", "two shot a man and a woman kiss under a tree at sunset" },
  { "fear", "high angle a terrified child crouches in a dark corridor" },
  { "death", "wide a hooded figure stands in a graveyard, fog, night" },
  { "war", "wide three soldiers run through a burning city, smoke" },
  { "peace", "wide an old man sits on a bench in a park, a dove next to him" },
  { "time", "a old man looks at a giant clock" },
  { "grief", "a woman kneels, crying, in a graveyard, rain" },
  { "joy", "a child jumps, laughing, in a field, day" },
  { "anger", "close up a man, furious, dark room" },
  { "power", "low angle a king sits on a throne in a castle hall" },
  { "poverty", "a beggar sits in a street, rain, dusk" },
  { "success", "low angle a woman cheers on a mountain at dawn" },
  { "failure", "a man sits on a street, sad, rain, night" },
  { "betrayal", "two shot a man hugs a woman, a knife behind him, dark" },
  { "jealousy", "a suspicious woman watches, a couple kisses behind her" },
  { "despair", "a man kneels, crying, in the rain, night" },
  { "dream", "wide a girl flies above a city at night" },
  { "silence", "wide an empty church, one woman sits" },
  { "waiting", "a man sits on a bench in a station, tired, a clock behind him" },
  { "justice", "low angle a judge stands in a court" },
  { "childhood", "wide a boy and a girl run in a field, happy, kite above them" },
};

const char *
fab_lexicon_abstract (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (abstracts); i++)
    if (g_str_equal (text, abstracts[i].word))
      return abstracts[i].scene;

  return NULL;
}
