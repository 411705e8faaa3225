/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What single English words tell. The lists are our own and short: an arc needs only the words that scripts are
 * full of. All are sorted. */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "fab-insight-private.h"

static const char * const pleasant[] = {
  "able", "accept", "admire", "adore", "adventure", "affection", "agree", "alive", "amaze", "amazing",
  "amuse", "angel", "apology", "applaud", "awesome", "beautiful", "beauty", "beloved", "best", "better",
  "bless", "blessing", "bliss", "brave", "bravery", "bright", "brilliant", "calm", "calmly", "care",
  "caress", "celebrate", "champion", "charm", "charming", "cheer", "cheerful", "cherish", "chuckle",
  "clever", "comfort", "compliment", "confident", "congratulations", "courage", "cozy", "cuddle", "cute",
  "dance", "darling", "dawn", "dear", "delicious", "delight", "delighted", "dream", "eager", "ease",
  "easy", "elegant", "embrace", "encourage", "enjoy", "enthusiastic", "excellent", "excite", "excited",
  "fair", "faith", "faithful", "family", "fantastic", "favorite", "favourite", "fine", "flower", "fond",
  "forgive", "fortunate", "free", "freedom", "fresh", "friend", "friendly", "friendship", "fun", "funny",
  "gain", "generous", "gentle", "gently", "gift", "giggle", "glad", "glory", "glow", "good", "gorgeous",
  "grace", "grateful", "great", "greet", "grin", "happily", "happiness", "happy", "harmony", "heal",
  "healthy", "heaven", "help", "helpful", "hero", "home", "honest", "honor", "honour", "hope", "hopeful",
  "hug", "humor", "innocent", "inspire", "jewel", "joke", "jolly", "joy", "joyful", "kind", "kindness",
  "kiss", "laugh", "laughter", "lively", "love", "loved", "lovely", "lover", "loving", "loyal", "luck",
  "lucky", "magic", "magnificent", "marvel", "marvellous", "marvelous", "mercy", "merry", "miracle",
  "music", "nice", "noble", "paradise", "party", "peace", "peaceful", "perfect", "play", "playful",
  "pleasant", "please", "pleased", "pleasure", "polite", "precious", "pretty", "promise", "protect",
  "proud", "radiant", "reassure", "rejoice", "relax", "relief", "relieved", "rescue", "respect", "rest",
  "reward", "rich", "romance", "romantic", "safe", "safely", "safety", "save", "shine", "sing", "smart",
  "smile", "snuggle", "soft", "splendid", "strong", "success", "successful", "sunny", "sunshine",
  "support", "surprise", "sweet", "sweetheart", "tender", "tenderly", "terrific", "thank", "thankful",
  "thanks", "thrill", "treasure", "triumph", "triumphant", "true", "trust", "truth", "victory", "warm",
  "warmly", "warmth", "welcome", "win", "wisdom", "wise", "wonder", "wonderful", "worth", "worthy", "wow",
  "yes",
};
static const char * const unpleasant[] = {
  "abandon", "abuse", "accident", "accuse", "ache", "afraid", "agony", "alarm", "alone", "ambush", "anger",
  "angrily", "angry", "annoy", "anxious", "argue", "ashamed", "attack", "awful", "bad", "badly", "bang",
  "battle", "beat", "betray", "bitter", "bitterly", "blame", "bleed", "blind", "blood", "bloody", "bomb",
  "bored", "boring", "break", "broke", "broken", "bruise", "brutal", "burn", "bury", "cancer",
  "catastrophe", "chaos", "cheat", "coffin", "cold", "collapse", "complain", "confuse", "coward", "crash",
  "crazy", "cried", "cries", "crime", "cripple", "cruel", "crush", "cry", "crying", "curse", "damage",
  "damn", "danger", "dangerous", "dark", "darkness", "dead", "deadly", "death", "debt", "defeat",
  "despair", "desperate", "destroy", "devil", "die", "died", "dies", "dirty", "disappoint", "disappointed",
  "disaster", "disgust", "disgusting", "dread", "dreadful", "drown", "dying", "empty", "enemy", "evil",
  "exhausted", "fail", "failure", "fake", "fall", "fault", "fear", "fearful", "fierce", "fight", "fire",
  "flee", "fool", "foolish", "fought", "freeze", "frighten", "frightened", "frightening", "frown",
  "frustrated", "funeral", "furious", "fury", "ghost", "gloomy", "grave", "grief", "grim", "groan",
  "guilt", "guilty", "gun", "hate", "hated", "hatred", "haunt", "heartbroken", "hell", "helpless",
  "hideous", "hit", "hopeless", "horrible", "horrified", "horror", "hostile", "hungry", "hurt", "idiot",
  "ignore", "ill", "injure", "injured", "injury", "insult", "jealous", "kill", "killed", "killer", "knife",
  "liar", "lie", "lied", "lies", "lonely", "lose", "loser", "loss", "lost", "mad", "menace", "mess",
  "miserable", "misery", "miss", "missing", "mistake", "moan", "monster", "mourn", "murder", "murderer",
  "nervous", "nightmare", "pain", "painful", "pale", "panic", "pathetic", "poison", "poor", "prison",
  "problem", "punch", "punish", "rage", "rain", "regret", "reject", "revenge", "rotten", "rubble", "rude",
  "ruin", "ruined", "sad", "sadly", "sadness", "scare", "scared", "scary", "scream", "shame", "shatter",
  "shiver", "shock", "shocked", "shoot", "shot", "shout", "sick", "sickness", "silence", "sin", "slam",
  "slap", "sob", "sorrow", "sorry", "stab", "starve", "steal", "stole", "storm", "stranger", "struggle",
  "stupid", "suffer", "suspicious", "sweat", "tear", "tears", "tense", "terrible", "terrified", "terrify",
  "terror", "thief", "threat", "threaten", "tired", "torment", "torture", "trap", "trapped", "trouble",
  "ugly", "unhappy", "upset", "useless", "victim", "violence", "violent", "war", "warn", "weak", "weep",
  "weeping", "wept", "wicked", "worried", "worry", "worse", "worst", "wound", "wounded", "wreck", "wrong",
  "yell",
};
/* Turn what follows. */
static const char * const negations[] = {
  "ain't", "aren't", "can't", "cannot", "couldn't", "didn't", "doesn't", "don't", "hadn't", "hardly",
  "hasn't", "haven't", "isn't", "neither", "never", "no", "nobody", "none", "nor", "not", "nothing",
  "shouldn't", "wasn't", "weren't", "without", "won't", "wouldn't",
};
/* Speak of a man. */
static const char * const men[] = {
  "bloke", "boy", "boyfriend", "boyfriends", "boys", "brother", "brothers", "dad", "daddy", "dads", "duke",
  "emperor", "father", "fathers", "fella", "fellow", "gentleman", "gentlemen", "granddad", "grandfather",
  "grandpa", "groom", "guy", "guys", "he", "he'd", "he'll", "he's", "him", "himself", "his", "husband",
  "husbands", "king", "kings", "lad", "lads", "lord", "male", "males", "man", "man's", "men", "men's",
  "mister", "monk", "mr", "nephew", "nephews", "papa", "priest", "prince", "sir", "son", "sons", "uncle",
  "uncles", "waiter", "widower",
};
/* Say what somebody is, not what they are called. */
static const char * const roles[] = {
  "a", "an", "another", "assistant", "attendant", "aunt", "baby", "barista", "bartender", "boss", "boy",
  "boyfriend", "bride", "captain", "cashier", "chef", "chief", "child", "clerk", "cook", "cop", "crowd",
  "customer", "dad", "daughter", "detective", "doctor", "dr", "driver", "elderly", "fat", "father",
  "female", "first", "friend", "general", "girl", "girlfriend", "grandfather", "grandma", "grandmother",
  "grandpa", "groom", "guard", "guest", "guy", "her", "hostess", "husband", "judge", "kid", "king", "lady",
  "lawyer", "little", "maid", "male", "man", "manager", "mayor", "middle", "mom", "mother", "mum",
  "neighbor", "neighbour", "nurse", "officer", "old", "older", "operator", "passenger", "patient", "pilot",
  "policeman", "policewoman", "prince", "princess", "prisoner", "professor", "queen", "receptionist",
  "reporter", "sailor", "second", "secretary", "sergeant", "servant", "sheriff", "shopkeeper", "short",
  "singer", "sister", "soldier", "son", "stranger", "student", "tall", "teacher", "teen", "teenage",
  "teenager", "the", "thin", "third", "tough", "uncle", "voice", "waiter", "waitress", "wife", "witch",
  "woman", "young", "younger",
};
/* No English text of a few lines is without them. */
static const char * const common[] = {
  "and", "at", "he", "her", "his", "is", "it", "of", "she", "that", "the", "they", "to", "was", "with",
  "you",
};

static int
compare_words (gconstpointer key,
               gconstpointer element)
{
  return strcmp (key, *(const char * const *) element);
}

#define LISTS(table, word) \
  (bsearch (word, table, G_N_ELEMENTS (table), sizeof *table, compare_words) != NULL)

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019;
}

const char *
_fab_insight_next_word (const char **text,
                        gsize       *length)
{
  const char *p = *text, *start;

  while (*p != '\0' && !g_unichar_isalnum (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  start = p;
  while (*p != '\0' && (g_unichar_isalnum (g_utf8_get_char (p)) || is_apostrophe (g_utf8_get_char (p))))
    p = g_utf8_next_char (p);
  *text = p;
  while (p > start && is_apostrophe (g_utf8_get_char (g_utf8_prev_char (p))))
    p = g_utf8_prev_char (p); /* a closing quote */
  *length = p - start;

  return p > start ? start : NULL;
}

char *
_fab_insight_fold (const char *start,
                   gsize       length)
{
  g_autofree char *word = g_utf8_casefold (start, length);
  g_autoptr(GString) plain = g_string_new (word);

  g_string_replace (plain, "’", "'", 0);

  return g_string_free (g_steal_pointer (&plain), FALSE);
}

char **
_fab_insight_split (const char *text)
{
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();
  const char *start;
  gsize length;

  while ((start = _fab_insight_next_word (&text, &length)) != NULL)
    {
      g_autofree char *word = _fab_insight_fold (start, length);

      g_strv_builder_add (words, word);
    }

  return g_strv_builder_end (words);
}

gboolean
_fab_insight_is_man (const char *word)
{
  return LISTS (men, word);
}

gboolean
_fab_insight_is_role (const char *word)
{
  return g_ascii_isdigit (*word) || LISTS (roles, word);
}

gboolean
_fab_insight_is_common (const char *word)
{
  return LISTS (common, word);
}

static int
judge_word (const char *word)
{
  return LISTS (pleasant, word) ? 1 : LISTS (unpleasant, word) ? -1 : 0;
}

/* "smiles", "smiled", "smiling", "hugged" tell what "smile" and "hug" do. */
static int
judge_form (const char *word)
{
  static const struct { const char *ending, *instead; } endings[] = {
    { "", "" }, { "s", "" }, { "es", "" }, { "ies", "y" }, { "ed", "" }, { "ed", "e" }, { "ied", "y" },
    { "ing", "" }, { "ing", "e" }, { "ly", "" }, { "'s", "" },
  };
  gsize length = strlen (word);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *stem = NULL;
      int mood;

      if (!g_str_has_suffix (word, endings[i].ending) || length < strlen (endings[i].ending) + 3)
        continue;
      stem = g_strndup (word, length - strlen (endings[i].ending));
      mood = judge_word (stem);
      if (mood == 0 && *endings[i].instead != '\0')
        {
          g_autofree char *other = g_strconcat (stem, endings[i].instead, NULL);

          mood = judge_word (other);
        }
      length = strlen (stem);
      if (mood == 0 && i > 0 && length > 3 && stem[length - 1] == stem[length - 2])
        {
          stem[length - 1] = '\0';
          mood = judge_word (stem);
        }
      if (mood != 0)
        return mood;
      length = strlen (word);
    }

  return 0;
}

/* A negation reaches three words on, and not over a stop. */
static gboolean
ends_clause (const char *from,
             const char *to)
{
  for (; from < to; from++)
    if (strchr (".,;:!?\n", *from) != NULL)
      return TRUE;

  return FALSE;
}

void
_fab_insight_add_mood (FabMood    *mood,
                       const char *text)
{
  const char *start, *end = text;
  guint negated = 0;
  gsize length;

  while ((start = _fab_insight_next_word (&text, &length)) != NULL)
    {
      g_autofree char *word = _fab_insight_fold (start, length);
      int tells;

      negated = ends_clause (end, start) || negated == 0 ? 0 : negated - 1;
      end = start + length;
      if (LISTS (negations, word))
        {
          negated = 4;
          continue;
        }
      tells = judge_form (word) * (negated > 0 ? -1 : 1);
      mood->pleasant += tells > 0;
      mood->unpleasant += tells < 0;
    }
}
