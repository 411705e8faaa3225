/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-voice-table.h"

/* Ordered so that neighbours differ most: a small cast takes the first ones. */
static const FabVoiceEntry voices[] = {
  { "Clara", "en-us+f2", 'f', 165, 50 },
  { "Adam", "en-us+m3", 'm', 162, 50 },
  { "Maeve", "en-gb-scotland+f4", 'f', 158, 40 },
  { "Bruno", "en-us+m1", 'm', 152, 30 },
  { "Lucy", "en-us+Annie", 'f', 172, 62 },
  { "Oscar", "en-gb-x-rp+m7", 'm', 166, 58 },
  { "Rose", "en-gb-x-rp+f3", 'f', 160, 50 },
  { "Felix", "en-us-nyc+m5", 'm', 172, 66 },
  { "Ada", "en-us+steph", 'f', 156, 34 },
  { "Hugo", "en-gb-scotland+m8", 'm', 156, 40 },
  { "Ivy", "en-us+linda", 'f', 168, 58 },
  { "Silas", "en-us+quincy", 'm', 148, 36 },
  { "Edith", "en-gb-x-rp+grandma", 'f', 144, 44 },
  { "Jonas", "en-us+john", 'm', 164, 56 },
  { "Nora", "en-us+aunty", 'f', 152, 46 },
  { "Walter", "en-gb-x-rp+paul", 'm', 146, 34 },
  { "Mina", "en-us+belinda", 'f', 170, 66 },
  { "Theo", "en-us+travis", 'm', 168, 60 },
  { "Wren", "en-us+f5", 'f', 166, 74 },
  { "Ezra", "en-gb-x-gbclan+m6", 'm', 160, 46 },
};

typedef struct
{
  const char *stem; /* a word that begins like this */
  FabDelivery says;
} Direction;

static const Direction directions[] = {
  { "whisper", { TRUE, 0.92, 0, 50, -6 } },
  { "hush", { TRUE, 0.92, 0, 50, -6 } },
  { "under", { FALSE, 0.95, -6, 35, -5 } }, /* under her breath */
  { "mutter", { FALSE, 1.05, -6, 25, -5 } },
  { "mumbl", { FALSE, 1.05, -6, 25, -5 } },
  { "quiet", { FALSE, 0.92, -4, 40, -4 } },
  { "soft", { FALSE, 0.9, -2, 45, -4 } },
  { "gentl", { FALSE, 0.9, 0, 50, -3 } },
  { "tender", { FALSE, 0.88, 0, 50, -3 } },
  { "shout", { FALSE, 1.06, 16, 75, 3 } },
  { "yell", { FALSE, 1.06, 16, 75, 3 } },
  { "scream", { FALSE, 1.1, 26, 85, 3 } },
  { "call", { FALSE, 0.98, 10, 70, 2 } },
  { "loud", { FALSE, 1, 8, 65, 3 } },
  { "angr", { FALSE, 1.08, 4, 80, 2 } },
  { "furious", { FALSE, 1.12, 8, 85, 3 } },
  { "slow", { FALSE, 0.74, 0, 50, 0 } },
  { "dreamil", { FALSE, 0.8, 2, 60, -2 } },
  { "quick", { FALSE, 1.28, 2, 55, 0 } },
  { "fast", { FALSE, 1.28, 2, 55, 0 } },
  { "hurr", { FALSE, 1.25, 4, 60, 0 } },
  { "breathless", { FALSE, 1.2, 6, 60, -1 } },
  { "panic", { FALSE, 1.25, 14, 80, 1 } },
  { "excite", { FALSE, 1.14, 12, 80, 1 } },
  { "happ", { FALSE, 1.06, 8, 75, 0 } },
  { "laugh", { FALSE, 1.06, 8, 80, 0 } },
  { "cheer", { FALSE, 1.06, 8, 75, 1 } },
  { "sad", { FALSE, 0.86, -8, 30, -2 } },
  { "cry", { FALSE, 0.86, 4, 70, -1 } },
  { "sob", { FALSE, 0.82, 4, 75, -1 } },
  { "tired", { FALSE, 0.82, -8, 25, -2 } },
  { "weary", { FALSE, 0.82, -8, 25, -2 } },
  { "flat", { FALSE, 0.95, -2, 8, 0 } },
  { "deadpan", { FALSE, 0.95, -2, 8, 0 } },
  { "cold", { FALSE, 0.92, -6, 20, 0 } },
  { "afraid", { FALSE, 1.08, 10, 65, -2 } },
  { "scared", { FALSE, 1.08, 10, 65, -2 } },
  { "nervous", { FALSE, 1.12, 6, 60, -1 } },
  /* whispering, quietly, shouting, angry, sad, laughing in German, French, Spanish, Chinese, Japanese and Arabic */
  { "flüster", { TRUE, 0.92, 0, 50, -6 } }, { "leise", { FALSE, 0.92, -4, 40, -4 } }, { "schrei", { FALSE, 1.06, 16, 75, 3 } },
  { "wütend", { FALSE, 1.08, 4, 80, 2 } }, { "traurig", { FALSE, 0.86, -8, 30, -2 } }, { "lach", { FALSE, 1.06, 8, 80, 0 } },
  { "chuchot", { TRUE, 0.92, 0, 50, -6 } }, { "doucement", { FALSE, 0.92, -4, 40, -4 } }, { "criant", { FALSE, 1.06, 16, 75, 3 } },
  { "furieu", { FALSE, 1.12, 8, 85, 3 } }, { "trist", { FALSE, 0.86, -8, 30, -2 } }, { "rian", { FALSE, 1.06, 8, 80, 0 } },
  { "susurr", { TRUE, 0.92, 0, 50, -6 } }, { "bajito", { FALSE, 0.92, -4, 40, -4 } }, { "grit", { FALSE, 1.06, 16, 75, 3 } },
  { "furios", { FALSE, 1.12, 8, 85, 3 } }, { "riend", { FALSE, 1.06, 8, 80, 0 } },
  { "低语", { TRUE, 0.92, 0, 50, -6 } }, { "耳语", { TRUE, 0.92, 0, 50, -6 } }, { "小声", { FALSE, 0.92, -4, 40, -4 } },
  { "轻声", { FALSE, 0.92, -4, 40, -4 } }, { "喊", { FALSE, 1.06, 16, 75, 3 } }, { "大喊", { FALSE, 1.06, 16, 75, 3 } },
  { "愤怒", { FALSE, 1.08, 4, 80, 2 } }, { "悲伤", { FALSE, 0.86, -8, 30, -2 } }, { "笑", { FALSE, 1.06, 8, 80, 0 } },
  { "ささや", { TRUE, 0.92, 0, 50, -6 } }, { "囁", { TRUE, 0.92, 0, 50, -6 } }, { "叫", { FALSE, 1.06, 16, 75, 3 } },
  { "怒", { FALSE, 1.08, 4, 80, 2 } }, { "悲し", { FALSE, 0.86, -8, 30, -2 } },
  { "همس", { TRUE, 0.92, 0, 50, -6 } }, { "هامس", { TRUE, 0.92, 0, 50, -6 } }, { "صارخ", { FALSE, 1.06, 16, 75, 3 } },
  { "غاضب", { FALSE, 1.08, 4, 80, 2 } }, { "حزين", { FALSE, 0.86, -8, 30, -2 } }, { "ضاحك", { FALSE, 1.06, 8, 80, 0 } },
};

const FabVoiceEntry *
fab_voice_table (gsize *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (voices);

  return voices;
}

const FabVoiceEntry *
fab_voice_table_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (voices); i++)
    if (g_ascii_strcasecmp (voices[i].name, name) == 0)
      return &voices[i];

  return NULL;
}

/* What letters tell of a language; where several are written with them, the one that most speak. */
static const struct { GUnicodeScript script; const char *voice; } readers[] = {
  { G_UNICODE_SCRIPT_ARABIC, "ar" }, { G_UNICODE_SCRIPT_HAN, "cmn" }, { G_UNICODE_SCRIPT_BOPOMOFO, "cmn" },
  { G_UNICODE_SCRIPT_HIRAGANA, "ja" }, { G_UNICODE_SCRIPT_KATAKANA, "ja" }, { G_UNICODE_SCRIPT_HANGUL, "ko" },
  { G_UNICODE_SCRIPT_CYRILLIC, "ru" }, { G_UNICODE_SCRIPT_GREEK, "el" }, { G_UNICODE_SCRIPT_HEBREW, "he" },
  { G_UNICODE_SCRIPT_DEVANAGARI, "hi" }, { G_UNICODE_SCRIPT_BENGALI, "bn" }, { G_UNICODE_SCRIPT_TAMIL, "ta" },
  { G_UNICODE_SCRIPT_TELUGU, "te" }, { G_UNICODE_SCRIPT_ARMENIAN, "hy" }, { G_UNICODE_SCRIPT_GEORGIAN, "ka" },
};

/* Of languages that share their letters with others: whose voice is taken for them. */
static const struct { const char *tag; GUnicodeScript script; const char *voice; } speakers[] = {
  { "cs", G_UNICODE_SCRIPT_LATIN, "cs" }, { "da", G_UNICODE_SCRIPT_LATIN, "da" }, { "de", G_UNICODE_SCRIPT_LATIN, "de" },
  { "es", G_UNICODE_SCRIPT_LATIN, "es" }, { "fi", G_UNICODE_SCRIPT_LATIN, "fi" }, { "fr", G_UNICODE_SCRIPT_LATIN, "fr" },
  { "hr", G_UNICODE_SCRIPT_LATIN, "hr" }, { "hu", G_UNICODE_SCRIPT_LATIN, "hu" }, { "id", G_UNICODE_SCRIPT_LATIN, "id" },
  { "it", G_UNICODE_SCRIPT_LATIN, "it" }, { "ja", G_UNICODE_SCRIPT_HAN, "ja" }, { "nb", G_UNICODE_SCRIPT_LATIN, "nb" },
  { "nl", G_UNICODE_SCRIPT_LATIN, "nl" }, { "pl", G_UNICODE_SCRIPT_LATIN, "pl" }, { "pt", G_UNICODE_SCRIPT_LATIN, "pt" },
  { "pt-BR", G_UNICODE_SCRIPT_LATIN, "pt-br" }, { "ro", G_UNICODE_SCRIPT_LATIN, "ro" }, { "sv", G_UNICODE_SCRIPT_LATIN, "sv" },
  { "tr", G_UNICODE_SCRIPT_LATIN, "tr" }, { "uk", G_UNICODE_SCRIPT_CYRILLIC, "uk" }, { "vi", G_UNICODE_SCRIPT_LATIN, "vi" },
};

static const char *
find_reader_of (GUnicodeScript script)
{
  for (gsize i = 0; i < G_N_ELEMENTS (readers); i++)
    if (readers[i].script == script)
      return readers[i].voice;

  return NULL;
}

/* @reader, or who else reads the same letters in @language. */
static const char *
choose_reader (const char *reader,
               const char *language)
{
  for (gsize i = 0; i < G_N_ELEMENTS (speakers); i++)
    if (g_strcmp0 (speakers[i].tag, language) == 0 && g_strcmp0 (find_reader_of (speakers[i].script), reader) == 0)
      return speakers[i].voice;

  return reader;
}

/* One kana makes Japanese of what would else be Chinese. */
const char *
fab_voice_table_read (const char *text,
                      const char *language)
{
  const char *found = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *c = text; *c; c = g_utf8_next_char (c))
    {
      const char *reader = find_reader_of (g_unichar_get_script (g_utf8_get_char (c)));

      if (reader != NULL && (found == NULL || (g_str_equal (found, "cmn") && g_str_equal (reader, "ja"))))
        found = reader;
    }

  return choose_reader (found, language);
}

static void
apply_word (FabDelivery *delivery,
            const char  *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      const FabDelivery *says = &directions[i].says;

      if (!g_str_has_prefix (word, directions[i].stem))
        continue;
      delivery->whisper |= says->whisper;
      delivery->rate *= says->rate;
      delivery->pitch += says->pitch;
      delivery->range += says->range - 50;
      delivery->gain += says->gain;
      return;
    }
}

FabDelivery
fab_delivery_parse (const char *direction)
{
  FabDelivery delivery = { FALSE, 1, 0, 50, 0 };
  g_auto(GStrv) words = NULL;
  g_autofree char *lower = NULL;

  if (direction == NULL)
    return delivery;
  lower = g_utf8_strdown (direction, -1);
  words = g_strsplit_set (lower, " ,.;()-/", -1);
  for (gsize i = 0; words[i] != NULL; i++)
    apply_word (&delivery, words[i]);
  delivery.rate = CLAMP (delivery.rate, 0.6, 1.6);
  delivery.range = CLAMP (delivery.range, 0, 100);
  delivery.gain = CLAMP (delivery.gain, -9, 4);

  return delivery;
}
