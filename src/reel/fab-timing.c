/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <string.h>
#include <gst/gst.h>

#include "fab-timing.h"

#define MS (G_USEC_PER_SEC / 1000)

#define SPEECH_PER_WORD (400 * MS) /* 150 words a minute */
#define SPEECH_AT_LEAST (800 * MS)
#define READ_PER_WORD (300 * MS)   /* 200 words a minute, as titles are read … */
#define READ_NOTICED (700 * MS)    /* … once they are seen */
#define ACTION_PER_WORD (200 * MS)
#define ACTION_BASE (500 * MS)
#define ACTION_AT_MOST (12000 * MS)
#define PAUSE (1000 * MS)          /* "A beat." */

/* --- words -------------------------------------------------------------------------------------------------------- */

/* Scripts without spaces: two signs are about a word. */
static gboolean
is_sign (gunichar c)
{
  switch (g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_MYANMAR:
      return g_unichar_isalpha (c);
    default:
      return FALSE;
    }
}

/* In halves of words. */
static guint
count_half_words (const char *text)
{
  gboolean inside = FALSE;
  guint halves = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean sign = is_sign (c), letter = !sign && g_unichar_isalnum (c);

      halves += sign ? 1 : letter && !inside ? 2 : 0;
      inside = letter || (inside && !sign && (c == '\'' || c == 0x2019 || c == '-'));
    }

  return halves;
}

gint64
fab_timing_speech (const char *text)
{
  g_return_val_if_fail (text != NULL, 0);

  return MAX (SPEECH_AT_LEAST, count_half_words (text) * SPEECH_PER_WORD / 2);
}

gint64
fab_timing_reading (const char *text)
{
  guint halves;

  g_return_val_if_fail (text != NULL, 0);

  halves = count_half_words (text);

  return halves > 0 ? READ_NOTICED + halves * READ_PER_WORD / 2 : 0;
}

/* --- what is to be read ------------------------------------------------------------------------------------------- */

static const struct { const char *open, *close; } quotes[] = {
  { "\"", "\"" }, { "“", "”" }, { "„", "“" }, { "«", "»" }, { "「", "」" },
};

static const char * const titles[] = { "SUPER:", "TITLE:", "TITLE CARD:", "CAPTION:", "CHYRON:", "INSERT TITLE:" };

static void
append_quoted (GString    *found,
               const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (quotes); i++)
    {
      const char *p = text, *start, *end;

      while ((start = strstr (p, quotes[i].open)) != NULL)
        {
          start += strlen (quotes[i].open);
          end = strstr (start, quotes[i].close);
          if (end == NULL)
            break;
          g_string_append_c (found, ' ');
          g_string_append_len (found, start, end - start);
          p = end + strlen (quotes[i].close);
        }
    }
}

char *
fab_timing_lettering (const char *text)
{
  g_autoptr(GString) found = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      const char *place = strstr (text, titles[i]);

      if (place != NULL)
        return g_strdup (place + strlen (titles[i]));
    }
  append_quoted (found, text);

  return found->len > 0 ? g_string_free (g_steal_pointer (&found), FALSE) : NULL;
}

/* --- deeds -------------------------------------------------------------------------------------------------------- */

/* Verbs, sorted, and the time that one sees them done, in tenths of a second: from blinking to waiting. */
static const struct { char verb[9]; guint8 tenths; } deeds[] = {
  { "approach", 16 }, { "arrive", 16 }, { "blink", 8 }, { "bow", 16 }, { "burn", 26 }, { "carry", 22 },
  { "catch", 8 }, { "chase", 22 }, { "clean", 22 }, { "climb", 22 }, { "close", 11 }, { "come", 22 }, { "cook", 22 },
  { "crash", 16 }, { "crawl", 22 }, { "creep", 22 }, { "cross", 22 }, { "crouch", 11 }, { "cry", 26 }, { "cut", 11 },
  { "dance", 26 }, { "dash", 16 }, { "dig", 22 }, { "dive", 16 }, { "drag", 22 }, { "dress", 22 }, { "drink", 16 },
  { "drive", 22 }, { "drop", 8 }, { "duck", 11 }, { "eat", 22 }, { "embrace", 16 }, { "enter", 16 }, { "escape", 16 },
  { "exit", 16 }, { "explode", 16 }, { "fade", 26 }, { "fall", 11 }, { "fight", 26 }, { "fire", 8 }, { "flee", 16 },
  { "flinch", 8 }, { "fly", 22 }, { "follow", 22 }, { "frown", 11 }, { "give", 11 }, { "glance", 8 }, { "go", 22 },
  { "grab", 8 }, { "grow", 26 }, { "hand", 11 }, { "hesitate", 26 }, { "hide", 11 }, { "hike", 22 }, { "hit", 8 },
  { "hold", 26 }, { "hug", 16 }, { "jump", 8 }, { "kick", 8 }, { "kiss", 16 }, { "kneel", 16 }, { "knock", 8 },
  { "land", 16 }, { "laugh", 16 }, { "leave", 16 }, { "lie", 22 }, { "lift", 11 }, { "light", 16 }, { "limp", 22 },
  { "linger", 26 }, { "listen", 26 }, { "lock", 11 }, { "look", 11 }, { "march", 22 }, { "melt", 26 }, { "move", 22 },
  { "nod", 8 }, { "open", 11 }, { "pack", 22 }, { "paint", 22 }, { "pause", 26 }, { "pick", 16 }, { "play", 26 },
  { "point", 8 }, { "pour", 16 }, { "pray", 26 }, { "press", 11 }, { "pull", 11 }, { "punch", 8 }, { "push", 11 },
  { "put", 11 }, { "raise", 11 }, { "reach", 16 }, { "read", 26 }, { "rest", 26 }, { "ride", 22 }, { "rise", 11 },
  { "row", 22 }, { "run", 16 }, { "rush", 16 }, { "sail", 22 }, { "scream", 16 }, { "search", 26 }, { "shake", 11 },
  { "shoot", 8 }, { "shout", 16 }, { "shrug", 11 }, { "shut", 11 }, { "sigh", 16 }, { "sing", 26 }, { "sink", 26 },
  { "sit", 16 }, { "slam", 16 }, { "slap", 8 }, { "sleep", 26 }, { "smile", 11 }, { "snap", 8 }, { "sneak", 22 },
  { "stagger", 22 }, { "stand", 11 }, { "stare", 26 }, { "step", 11 }, { "stop", 11 }, { "strike", 11 },
  { "stroll", 22 }, { "stumble", 11 }, { "swim", 22 }, { "take", 11 }, { "think", 26 }, { "throw", 8 },
  { "tiptoe", 22 }, { "toss", 8 }, { "touch", 11 }, { "trip", 11 }, { "turn", 11 }, { "undress", 22 },
  { "unlock", 11 }, { "wait", 26 }, { "wake", 16 }, { "walk", 22 }, { "wander", 22 }, { "wash", 22 }, { "watch", 26 },
  { "wave", 16 }, { "weep", 26 }, { "wink", 8 }, { "work", 26 }, { "wrestle", 26 }, { "write", 22 },
};

static const struct { const char *words; guint percent; } manners[] = {
  { "slowly gently carefully softly quietly calmly gradually long heavily wearily cautiously", 150 },
  { "quickly suddenly fast briskly hastily abruptly instantly swiftly immediately", 65 },
};

/* Forms that the endings below do not give. */
static const struct { const char *form, *verb; } forms[] = {
  { "ran", "run" }, { "sat", "sit" }, { "fell", "fall" }, { "stood", "stand" }, { "went", "go" }, { "came", "come" },
  { "took", "take" }, { "gave", "give" }, { "threw", "throw" }, { "wrote", "write" }, { "rose", "rise" }, { "ate", "eat" },
  { "drank", "drink" }, { "left", "leave" }, { "lying", "lie" }, { "slept", "sleep" }, { "held", "hold" }, { "cries", "cry" },
};

static gboolean
has_word (const char *list,
          const char *word,
          gsize       length)
{
  for (const char *p = list; p != NULL; p = strchr (p, ' '))
    {
      p += *p == ' ';
      if (strncmp (p, word, length) == 0 && (p[length] == ' ' || p[length] == '\0'))
        return TRUE;
    }

  return FALSE;
}

static guint
find_deed (const char *verb,
           gsize       length)
{
  gsize low = 0, high = length > 1 && length < sizeof deeds[0].verb ? G_N_ELEMENTS (deeds) : 0;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;
      int order = strncmp (verb, deeds[middle].verb, length);

      if (order == 0 && deeds[middle].verb[length] == '\0')
        return deeds[middle].tenths;
      if (order > 0)
        low = middle + 1;
      else
        high = middle;
    }

  return 0;
}

/* "walks", "passes", "sitting", "writing", "stopped" */
static guint
find_inflected (const char *word)
{
  static const char * const endings[] = { "ing", "ed", "es", "s", "d" };
  gsize length = strlen (word);
  guint tenths = find_deed (word, length);

  for (gsize i = 0; tenths == 0 && i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (word, forms[i].form))
      tenths = find_deed (forms[i].verb, strlen (forms[i].verb));
  for (gsize i = 0; tenths == 0 && i < G_N_ELEMENTS (endings); i++)
    {
      gsize stem = length - strlen (endings[i]);

      if (length < strlen (endings[i]) + 2 || !g_str_has_suffix (word, endings[i]))
        continue;
      tenths = find_deed (word, stem);
      if (tenths == 0 && stem > 2 && word[stem - 1] == word[stem - 2])
        tenths = find_deed (word, stem - 1);
      if (tenths == 0)
        {
          g_autofree char *silent = g_strdup_printf ("%.*se", (int) stem, word);

          tenths = find_deed (silent, stem + 1);
        }
    }

  return tenths;
}

static guint
find_manner (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (manners); i++)
    if (has_word (manners[i].words, word, strlen (word)))
      return manners[i].percent;

  return 0;
}

gint64
fab_timing_deeds (const char *text)
{
  g_autofree char *folded = NULL;
  g_auto(GStrv) words = NULL;
  guint percent = 100;
  gint64 time = 0;

  g_return_val_if_fail (text != NULL, 0);

  folded = g_utf8_strdown (text, -1);
  words = g_strsplit_set (folded, " \t\n.,;:!?()[]\"-", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      guint manner = find_manner (words[i]);

      time += find_inflected (words[i]) * 100 * MS;
      if (g_str_equal (words[i], "beat") && i > 0 && g_str_equal (words[i - 1], "a"))
        time += PAUSE;
      percent = manner != 0 ? manner : percent;
    }

  return MIN (time * percent / 100, ACTION_AT_MOST);
}

gint64
fab_timing_action (const char *text)
{
  g_return_val_if_fail (text != NULL, 0);

  return ACTION_BASE + MAX (fab_timing_deeds (text), count_half_words (text) * ACTION_PER_WORD / 2);
}

/* --- a given length ----------------------------------------------------------------------------------------------- */

/* What the panels can change by: @grow shares by need, else by what is above the least. */
static gint64
give_of (const FabStretch *panel,
         gboolean          grow)
{
  if (panel->fixed)
    return 0;

  return grow ? panel->need : MAX (panel->need - panel->least, 0);
}

/* Shares are cut from a running sum, so that they add up to the frame. */
void
fab_timing_fit (const FabStretch *panels,
                guint             n,
                gint64            total,
                gint64           *frames)
{
  gint64 sum = 0, give = 0, change, done = 0, seen = 0;
  gboolean grow;

  g_return_if_fail (panels != NULL || n == 0);

  for (guint i = 0; i < n; i++)
    sum += panels[i].need;
  grow = total > sum;
  for (guint i = 0; i < n; i++)
    give += give_of (&panels[i], grow);
  change = grow ? total - sum : MIN (sum - total, give);
  for (guint i = 0; i < n; i++)
    {
      gint64 share;

      seen += give_of (&panels[i], grow);
      share = give > 0 ? (gint64) gst_util_uint64_scale (change, seen, give) - done : 0;
      done += share;
      frames[i] = panels[i].need + (grow ? share : -share);
    }
}
