/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-idea-words.h"

static const struct { FabVerbKind kind; const char *words; } verbs[] = {
  { FAB_VERB_TEACH, "teach train coach show persuade convince tutor educate tame" },
  { FAB_VERB_LEARN, "learn study practise practice" },
  { FAB_VERB_FIND, "find discover receive inherit catch adopt open unearth see notice keep hide bury own raise carry dig plant hatch swallow" },
  { FAB_VERB_STEAL, "rob steal burgle smuggle hack kidnap cheat fool trick swindle forge infiltrate" },
  { FAB_VERB_COMPETE, "share compete race duel argue quarrel play bet challenge outwit divide split trade swap" },
  { FAB_VERB_FEAR, "fear hate dread avoid" },
  { FAB_VERB_TRAVEL, "walk travel sail fly drive ride cross go run wander climb swim visit explore journey return drift march deliver hike leave move crawl" },
  { FAB_VERB_MEET, "meet love marry befriend date kiss miss invite talk speak call write flirt interview propose adore befriend" },
  { FAB_VERB_CHASE, "chase escape flee hunt pursue follow evade" },
  { FAB_VERB_MAKE, "make build paint cook bake invent draw sew compose create design grow fix repair knit carve direct film print craft clone brew start run" },
  { FAB_VERB_SAVE, "save rescue fight defend protect kill defeat battle free help stop heal destroy slay attack guard" },
  { FAB_VERB_SEEK, "lose search seek look wait forget hope long remember" },
  { FAB_VERB_PERFORM, "dance sing perform juggle act conduct recite yodel host tap rap" },
  { FAB_VERB_BECOME, "become turn transform impersonate replace pretend disguise pose" },
  { FAB_VERB_OTHER, "want get try need decide refuse wake eat drink sleep dream buy sell win hear listen think know believe wish watch read work live die sit stand fall jump laugh cry smile shout whisper break cut burn throw push pull give take bring send put hold hug wear wash clean paint count measure order pay borrow lend return join leave begin end finish quit celebrate discover realise realize haunt bite hop bark knock lift mail milk polish pray promise ride rule serve shave skate ski sweep swing tell touch trap weave worship confess ask answer" },
};

static const char * const irregular[][2] = {
  { "taught", "teach" }, { "found", "find" }, { "stole", "steal" }, { "caught", "catch" }, { "saw", "see" },
  { "got", "get" }, { "kept", "keep" }, { "met", "meet" }, { "fled", "flee" }, { "made", "make" }, { "built", "build" },
  { "drew", "draw" }, { "grew", "grow" }, { "fought", "fight" }, { "lost", "lose" }, { "sought", "seek" },
  { "forgot", "forget" }, { "woke", "wake" }, { "became", "become" }, { "ate", "eat" }, { "drank", "drink" },
  { "slept", "sleep" }, { "bought", "buy" }, { "sold", "sell" }, { "won", "win" }, { "heard", "hear" },
  { "knew", "know" }, { "went", "go" }, { "goes", "go" }, { "ran", "run" }, { "flew", "fly" }, { "drove", "drive" },
  { "rode", "ride" }, { "swam", "swim" }, { "left", "leave" }, { "gave", "give" }, { "took", "take" },
  { "brought", "bring" }, { "sent", "send" }, { "held", "hold" }, { "broke", "break" }, { "threw", "throw" },
  { "fell", "fall" }, { "told", "tell" }, { "wrote", "write" }, { "sang", "sing" }, { "spoke", "speak" },
  { "lying", "lie" }, { "dying", "die" }, { "began", "begin" }, { "stood", "stand" }, { "sat", "sit" },
};

gboolean
fab_verb_find_kind (const char  *base,
                    FabVerbKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      if (fab_words_have (verbs[i].words, base))
        {
          *kind = verbs[i].kind;
          return TRUE;
        }
    }

  return FALSE;
}

/* Takes @suffix off @word, puts @end on, and returns the result if it is a verb. */
static char *
try_ending (const char  *word,
            const char  *suffix,
            const char  *end,
            FabVerbKind *kind)
{
  g_autofree char *base = NULL;
  gsize length = strlen (word);

  if (!g_str_has_suffix (word, suffix) || length < strlen (suffix) + 2)
    return NULL;

  base = g_strdup_printf ("%.*s%s", (int) (length - strlen (suffix)), word, end);
  if (fab_verb_find_kind (base, kind))
    return g_steal_pointer (&base);

  /* "running", "robbed": the doubled letter goes */
  length = strlen (base);
  if (*end == '\0' && length > 2 && base[length - 1] == base[length - 2])
    {
      base[length - 1] = '\0';
      if (fab_verb_find_kind (base, kind))
        return g_steal_pointer (&base);
    }

  return NULL;
}

char *
fab_verb_find_base (const char  *word,
                    FabVerbKind *kind)
{
  static const char * const endings[][2] = {
    { "ies", "y" }, { "es", "" }, { "es", "e" }, { "s", "" }, { "ing", "" }, { "ing", "e" },
    { "ied", "y" }, { "ed", "" }, { "ed", "e" },
  };

  if (fab_verb_find_kind (word, kind))
    return g_strdup (word);

  for (guint i = 0; i < G_N_ELEMENTS (irregular); i++)
    {
      if (g_str_equal (word, irregular[i][0]) && fab_verb_find_kind (irregular[i][1], kind))
        return g_strdup (irregular[i][1]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      char *base = try_ending (word, endings[i][0], endings[i][1], kind);

      if (base != NULL)
        return base;
    }

  return NULL;
}

char *
fab_verb_guess_base (const char *word)
{
  gsize length = strlen (word);

  if (g_str_has_suffix (word, "ies") && length > 4)
    return g_strdup_printf ("%.*sy", (int) length - 3, word);
  if (g_str_has_suffix (word, "shes") || g_str_has_suffix (word, "ches") || g_str_has_suffix (word, "xes"))
    return g_strndup (word, length - 2);
  if (g_str_has_suffix (word, "s") && !g_str_has_suffix (word, "ss"))
    return g_strndup (word, length - 1);

  return g_strdup (word);
}

static gboolean
is_vowel (char c)
{
  return c != '\0' && strchr ("aeiou", c) != NULL;
}

char *
fab_verb_to_third (const char *base)
{
  gsize length = strlen (base);

  if (g_str_equal (base, "have"))
    return g_strdup ("has");
  if (g_str_equal (base, "be"))
    return g_strdup ("is");
  if (length > 1 && base[length - 1] == 'y' && !is_vowel (base[length - 2]))
    return g_strdup_printf ("%.*sies", (int) length - 1, base);
  if (g_str_has_suffix (base, "s") || g_str_has_suffix (base, "sh") || g_str_has_suffix (base, "ch")
      || g_str_has_suffix (base, "x") || g_str_has_suffix (base, "o"))
    return g_strconcat (base, "es", NULL);

  return g_strconcat (base, "s", NULL);
}

/* One vowel before one consonant at the end of a short word doubles it. */
static gboolean
doubles_its_end (const char *base)
{
  static const char doubled[] = "rob run swim get win sit put cut hit hop hug dig plan stop trap forget begin spin quit split swap bet knit kidnap chat";

  return fab_words_have (doubled, base);
}

char *
fab_verb_to_ing (const char *base)
{
  gsize length = strlen (base);

  if (g_str_has_suffix (base, "ie"))
    return g_strdup_printf ("%.*sying", (int) length - 2, base);
  if (g_str_has_suffix (base, "e") && !g_str_has_suffix (base, "ee") && length > 2)
    return g_strdup_printf ("%.*sing", (int) length - 1, base);
  if (doubles_its_end (base))
    return g_strdup_printf ("%s%cing", base, base[length - 1]);

  return g_strconcat (base, "ing", NULL);
}
