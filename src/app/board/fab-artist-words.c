/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist-words"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fab-artist-words.h"
#include "fab-tongue.h"

static const struct
{
  const char *word;
  const char *said; /* with the context "shot" */
} words[] = {
  { "shot", NC_ ("shot", "shot size") }, { "angle", NC_ ("shot", "angle") }, { "move", NC_ ("shot", "camera move") },
  { "place", NC_ ("shot", "place") }, { "time", NC_ ("shot", "time of day") }, { "weather", NC_ ("shot", "weather") },
  { "noun", NC_ ("shot", "who or what") }, { "pose", NC_ ("shot", "pose") }, { "emotion", NC_ ("shot", "emotion") },
  { "model", NC_ ("shot", "drawn as") },

  { "ECU", NC_ ("shot", "extreme close-up") }, { "VCU", NC_ ("shot", "very close up") }, { "CU", NC_ ("shot", "close-up") },
  { "MCU", NC_ ("shot", "medium close-up") }, { "MS", NC_ ("shot", "medium shot") }, { "MLS", NC_ ("shot", "American shot") },
  { "LS", NC_ ("shot", "full shot") }, { "ELS", NC_ ("shot", "extreme wide shot") }, { "EST", NC_ ("shot", "establishing shot") },
  { "OTS", NC_ ("shot", "over the shoulder") }, { "POV", NC_ ("shot", "point of view") }, { "INSERT", NC_ ("shot", "insert") },

  { "eye", NC_ ("shot", "eye level") }, { "high", NC_ ("shot", "high angle") }, { "low", NC_ ("shot", "low angle") },
  { "birds-eye", NC_ ("shot", "bird’s-eye view") }, { "worms-eye", NC_ ("shot", "worm’s-eye view") },
  { "overhead", NC_ ("shot", "overhead") }, { "dutch", NC_ ("shot", "dutch angle") },

  { "day", NC_ ("shot", "day") }, { "dawn", NC_ ("shot", "dawn") }, { "noon", NC_ ("shot", "noon") },
  { "dusk", NC_ ("shot", "dusk") }, { "night", NC_ ("shot", "night") },

  { "rain", NC_ ("shot", "rain") }, { "snow", NC_ ("shot", "snow") }, { "fog", NC_ ("shot", "fog") }, { "storm", NC_ ("shot", "storm") },
  { "wind", NC_ ("shot", "wind") }, { "leaves", NC_ ("shot", "falling leaves") }, { "smoke", NC_ ("shot", "smoke") },
  { "confetti", NC_ ("shot", "confetti") }, { "sandstorm", NC_ ("shot", "sandstorm") },

  { "neutral", NC_ ("shot", "neutral") }, { "happy", NC_ ("shot", "happy") }, { "laugh", NC_ ("shot", "laughing") },
  { "sad", NC_ ("shot", "sad") }, { "cry", NC_ ("shot", "crying") }, { "angry", NC_ ("shot", "angry") },
  { "furious", NC_ ("shot", "furious") }, { "afraid", NC_ ("shot", "afraid") }, { "surprised", NC_ ("shot", "surprised") },
  { "disgusted", NC_ ("shot", "disgusted") }, { "tired", NC_ ("shot", "tired") }, { "asleep", NC_ ("shot", "asleep") },
  { "determined", NC_ ("shot", "determined") }, { "worried", NC_ ("shot", "worried") }, { "suspicious", NC_ ("shot", "suspicious") },
  { "pain", NC_ ("shot", "in pain") },
};

/* German nouns begin with a capital; tables of words have none. */
static const char *
capitalise_noun (const char *word)
{
  g_autofree char *first = g_utf8_substring (word, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);
  g_autofree char *noun = g_strconcat (upper, g_utf8_next_char (word), NULL);

  return g_intern_string (noun);
}

/* "living-room" of the artist's tables in the person's language, as far as those know it; else as it is. */
static const char *
say_noun (const char *word)
{
  const char *locale = g_get_language_names ()[0];
  g_autofree char *language = g_strndup (locale, strcspn (locale, "_.@"));
  g_autofree char *english = g_strdelimit (g_strdup (word), "-", ' ');
  const char *said = fab_tongue_word (language, english);

  if (said == NULL && g_str_has_suffix (english, " room")) /* "lighthouse room": the lighthouse, better than a foreign word */
    {
      g_autofree char *house = g_strndup (english, strlen (english) - strlen (" room"));

      said = fab_tongue_word (language, house);
    }
  if (said == NULL)
    return g_intern_string (english);

  return g_str_equal (language, "de") ? capitalise_noun (said) : said;
}

const char *
fab_artist_words_say (const char *word)
{
  g_return_val_if_fail (word != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].word, word))
      return g_dpgettext2 (NULL, "shot", words[i].said);

  return say_noun (word);
}

/* --- whole shots --- */

static void
add (GString    *text,
     const char *separator,
     const char *word)
{
  if (word == NULL || *word == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, separator);
  g_string_append (text, word);
}

static char *
describe_entity (const FabEntity *entity)
{
  GString *text = g_string_new (NULL);

  /* Translators: between the words that describe a panel to a screen reader */
  add (text, _(", "), entity->name ? entity->name : entity->noun);
  if (entity->emotion)
    add (text, _(", "), fab_artist_words_say (entity->emotion));
  add (text, _(", "), entity->verb);

  return g_string_free (text, FALSE);
}

static void
describe_camera (GString       *text,
                 const FabShot *shot)
{
  add (text, _(", "), fab_artist_words_say (fab_shot_size_id (shot->size)));
  if (shot->angle != FAB_ANGLE_EYE)
    add (text, _(", "), fab_artist_words_say (fab_shot_angle_id (shot->angle)));
  if (shot->dutch)
    add (text, _(", "), fab_artist_words_say ("dutch"));
}

char *
fab_artist_words_describe (const FabShot *shot)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (shot != NULL, NULL);

  describe_camera (text, shot);
  for (guint i = 0; i < shot->entities->len; i++)
    {
      g_autofree char *entity = describe_entity (g_ptr_array_index (shot->entities, i));

      /* Translators: between the sentences that describe a panel to a screen reader */
      add (text, _(". "), entity);
    }
  add (text, _(". "), shot->place_words ? shot->place_words : shot->place);

  return g_string_free (text, FALSE);
}
