/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "fab-fountain.h"
#include "fab-studio.h"
#include "fab-voice-choice.h"

/* Who speaks with which voice. The choice is remade from the cast alone, so it needs no keeping:
 * members choose in the order of their ids, each starting at a place given by the name, and a voice
 * that is taken is passed over while others are free. A member who joins later changes nobody's. */

#define CASTING_QUARK (casting_quark ())
static G_DEFINE_QUARK (fab-voice-casting, casting)

typedef struct
{
  guint       fingerprint;
  GHashTable *voices;  /* folded name → voice */
  GPtrArray  *members; /* held, so that the story need not read them again */
} Casting;

/* Sorted, for bsearch(). Words tell in a name (OLD WOMAN) and in a description, names only in a
 * name. */
static const char * const female_words[] = {
  "aunt", "barmaid", "bride", "daughter", "duchess", "female", "girl", "girlfriend", "grandma",
  "grandmother", "her", "hers", "herself", "hostess", "lady", "madam", "maid", "mermaid", "miss",
  "mom", "mother", "mrs", "ms", "mum", "niece", "nun", "princess", "queen", "she", "sister",
  "waitress", "widow", "wife", "witch", "woman",
};
static const char * const male_words[] = {
  "bearded", "boy", "boyfriend", "brother", "butler", "cowboy", "dad", "duke", "father",
  "grandfather", "grandpa", "groom", "guy", "he", "him", "himself", "his", "husband", "king",
  "knight", "lord", "male", "man", "monk", "mr", "nephew", "prince", "sir", "son", "uncle",
  "waiter", "wizard",
};
static const char * const female_names[] = {
  "abigail", "ada", "agnes", "alice", "alma", "amelie", "amy", "ana", "anna", "anne", "beatrice",
  "bella", "beth", "carol", "catherine", "charlotte", "chloe", "claire", "clara", "diane",
  "edith", "eleanor", "elizabeth", "ella", "ellen", "emily", "emma", "esther", "eve", "fiona",
  "fleur", "freya", "gigi", "grace", "hazel", "heather", "heidi", "helen", "ingrid", "irene",
  "iris", "isabel", "ivy", "jane", "janet", "jean", "jennifer", "jenny", "jess", "jill", "joan",
  "judy", "kate", "katherine", "kim", "lily", "lisbeth", "lucy", "mabel", "maeve", "margaret",
  "marge", "margot", "marie", "mary", "may", "megan", "miriam", "nell", "nurse", "olive", "pam",
  "pearl", "phoebe", "rachel", "rosalind", "rose", "ruth", "sally", "sarah", "sophie", "sue",
  "susan", "tess", "violet", "wren", "yuki", "zoe",
};
static const char * const male_names[] = {
  "abel", "adam", "al", "alan", "alex", "alexander", "andrew", "arthur", "barry", "ben",
  "benjamin", "bill", "bob", "bruno", "carl", "caspar", "charles", "charlie", "chris", "dan",
  "daniel", "dave", "david", "ed", "edward", "elias", "eric", "ernest", "ethan", "felix", "finn",
  "frank", "fred", "gary", "george", "gus", "hank", "harold", "harry", "henry", "hugo", "ian",
  "isaac", "jack", "jacob", "james", "jim", "joe", "john", "jonas", "josh", "joshua", "karl",
  "ken", "kevin", "leo", "leon", "liam", "louis", "luke", "marco", "mark", "max", "michael",
  "mike", "nick", "noah", "oliver", "omar", "oscar", "otto", "patrick", "paul", "peter", "phil",
  "ralph", "ray", "richard", "rob", "robert", "roger", "roy", "sam", "samuel", "sean", "silas",
  "simon", "stan", "steve", "ted", "theo", "thomas", "tim", "toby", "tom", "tony", "victor",
  "walter", "will", "william",
};

static int
compare_words (gconstpointer key,
               gconstpointer element)
{
  return strcmp (key, *(const char * const *) element);
}

#define LISTS(table, word) \
  (bsearch (word, table, G_N_ELEMENTS (table), sizeof *table, compare_words) != NULL)

static char
sex_of_word (const char *word,
             gboolean    is_name)
{
  if (LISTS (female_words, word) || (is_name && LISTS (female_names, word)))
    return 'f';
  if (LISTS (male_words, word) || (is_name && LISTS (male_names, word)))
    return 'm';

  return 0;
}

static char
sex_of_words (const char *text,
              gboolean    is_name)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  g_auto(GStrv) words = g_strsplit_set (lower, " ,.;:()-/'\"", -1);

  for (gsize i = 0; words[i] != NULL; i++)
    {
      char sex = sex_of_word (words[i], is_name);

      if (sex != 0)
        return sex;
    }

  return 0;
}

/* Many languages agree on this one. */
static char
sex_of_ending (const char *name)
{
  g_autofree char *lower = g_utf8_strdown (name, -1);

  if (strchr (lower, ' ') != NULL)
    return 0;
  if (g_str_has_suffix (lower, "a") || g_str_has_suffix (lower, "ette")
      || g_str_has_suffix (lower, "elle"))
    return 'f';
  if (g_str_has_suffix (lower, "o") || g_str_has_suffix (lower, "us"))
    return 'm';

  return 0;
}

char
fab_voice_guess_sex (const char *name,
                     const char *description)
{
  char sex;

  g_return_val_if_fail (name != NULL && description != NULL, 0);

  sex = sex_of_words (description, FALSE);
  if (sex == 0)
    sex = sex_of_words (name, TRUE);

  return sex != 0 ? sex : sex_of_ending (name);
}

/* djb2 as g_str_hash() is today, spelled out: the choice must not change with a library. */
static guint
hash_name (const char *name)
{
  guint hash = 5381;

  for (const char *p = name; *p != '\0'; p++)
    hash = hash * 33 + (guchar) *p;

  return hash ^ (hash >> 15);
}

static const char *
choose_voice (FabVoice           *voice,
              const char * const *names,
              GHashTable         *taken,
              const char         *name,
              char                sex)
{
  gsize n = g_strv_length ((GStrv) names), start = hash_name (name) % MAX (n, 1);

  /* A voice of that sex that is free, else one that is not. */
  for (int pass = 0; pass < 2; pass++)
    for (gsize i = 0; i < n; i++)
      {
        const char *candidate = names[(start + i) % n];

        if ((sex == 0 || fab_voice_get_sex (voice, candidate) == sex)
            && (pass == 1 || !g_hash_table_contains (taken, candidate)))
          return candidate;
      }

  return n > 0 ? names[start] : "";
}

static int
compare_members (gconstpointer a,
                 gconstpointer b)
{
  gint64 left = fab_cast_member_get_id (*(FabCastMember **) a);
  gint64 right = fab_cast_member_get_id (*(FabCastMember **) b);

  return (left > right) - (left < right);
}

static GPtrArray *
list_members (FabStory *story)
{
  GListModel *cast = fab_story_get_cast (story);
  GPtrArray *members = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (cast); i++)
    g_ptr_array_add (members, g_list_model_get_item (cast, i));
  g_ptr_array_sort (members, compare_members);

  return members;
}

static char *
dup_own_voice (FabVoice      *voice,
               FabCastMember *member)
{
  return fab_voice_choice_get (fab_cast_member_get_voice (member), fab_voice_get_name (voice));
}

static GHashTable *
cast_voices (FabVoice  *voice,
             GPtrArray *members)
{
  g_autoptr(GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto(GStrv) names = fab_voice_list_voices (voice);
  GHashTable *voices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < members->len; i++)
    g_hash_table_add (taken, dup_own_voice (voice, members->pdata[i]));
  for (guint i = 0; i < members->len; i++)
    {
      FabCastMember *member = members->pdata[i];
      const char *name = fab_cast_member_get_name (member);
      g_autofree char *own = dup_own_voice (voice, member);
      const char *chosen = own;

      if (*own == '\0')
        chosen = choose_voice (voice, (const char * const *) names, taken, name,
                            fab_voice_guess_sex (name, fab_cast_member_get_description (member)));
      g_hash_table_add (taken, g_strdup (chosen));
      g_hash_table_insert (voices, g_utf8_casefold (name, -1), g_strdup (chosen));
    }

  return voices;
}

static void
casting_free (gpointer data)
{
  Casting *casting = data;

  g_clear_pointer (&casting->voices, g_hash_table_unref);
  g_clear_pointer (&casting->members, g_ptr_array_unref);
  g_free (casting);
}

static guint
fingerprint_cast (FabVoice  *voice,
                  GPtrArray *members)
{
  guint hash = hash_name (fab_voice_get_name (voice));
  g_auto(GStrv) names = fab_voice_list_voices (voice);

  for (guint i = 0; names[i] != NULL; i++)
    hash = hash * 31 + hash_name (names[i]);

  for (guint i = 0; i < members->len; i++)
    {
      FabCastMember *member = members->pdata[i];

      hash = hash * 31 + hash_name (fab_cast_member_get_name (member));
      hash = hash * 31 + hash_name (fab_cast_member_get_description (member));
      hash = hash * 31 + hash_name (fab_cast_member_get_voice (member));
    }

  return hash;
}

/* A timeline asks for every line of the film in turn. */
static GHashTable *
get_casting (FabVoice *voice,
             FabStory *story)
{
  Casting *casting = g_object_get_qdata (G_OBJECT (story), CASTING_QUARK);
  g_autoptr(GPtrArray) members = list_members (story);
  guint fingerprint = fingerprint_cast (voice, members);

  if (casting == NULL || casting->fingerprint != fingerprint)
    {
      casting = g_new0 (Casting, 1);
      casting->fingerprint = fingerprint;
      casting->voices = cast_voices (voice, members);
      casting->members = g_ptr_array_ref (members);
      g_object_set_qdata_full (G_OBJECT (story), CASTING_QUARK, casting, casting_free);
    }

  return casting->voices;
}

char *
fab_voice_for_speaker (FabVoice   *voice,
                       FabStory   *story,
                       const char *speaker)
{
  g_autofree char *folded = NULL;
  g_auto(GStrv) names = NULL;
  g_autoptr(GHashTable) nobody = NULL;
  const char *found;

  g_return_val_if_fail (FAB_IS_VOICE (voice), NULL);
  g_return_val_if_fail (FAB_IS_STORY (story), NULL);
  g_return_val_if_fail (speaker != NULL, NULL);

  folded = g_utf8_casefold (speaker, -1);
  found = g_hash_table_lookup (get_casting (voice, story), folded);
  if (found != NULL)
    return g_strdup (found);
  names = fab_voice_list_voices (voice);
  nobody = g_hash_table_new (g_str_hash, g_str_equal);

  return g_strdup (choose_voice (voice, (const char * const *) names, nobody, speaker,
                                 fab_voice_guess_sex (speaker, "")));
}

static void
add_field (GChecksum  *checksum,
           const char *field)
{
  /* The closing NUL too: "ab" and "c" are not "a" and "bc". */
  g_checksum_update (checksum, (const guchar *) (field != NULL ? field : ""),
                     (field != NULL ? strlen (field) : 0) + 1);
}

char *
fab_voice_key (FabVoice              *voice,
               const FabSpeakRequest *request)
{
  g_autoptr(GChecksum) checksum = NULL;

  g_return_val_if_fail (FAB_IS_VOICE (voice), NULL);
  g_return_val_if_fail (request != NULL && request->text != NULL, NULL);

  checksum = g_checksum_new (G_CHECKSUM_SHA256);
  add_field (checksum, fab_voice_get_name (voice));
  add_field (checksum, request->voice);
  add_field (checksum, request->direction);
  add_field (checksum, request->text);
  if (request->language != NULL && *request->language != '\0') /* lines of stories that do not say stay as they were spoken */
    add_field (checksum, request->language);

  return g_strdup (g_checksum_get_string (checksum));
}

char *
fab_voice_clip_key (FabStory   *story,
                    FabElement *dialogue,
                    const char *speaker,
                    const char *direction,
                    gpointer    voice)
{
  FabSpeakRequest request = { NULL };
  g_autofree char *name = NULL;

  g_return_val_if_fail (FAB_IS_ELEMENT (dialogue), NULL);

  name = fab_voice_for_speaker (voice, story, speaker);
  request.text = (char *) fab_element_get_text (dialogue);
  request.voice = name;
  request.direction = (char *) direction;
  request.language = (char *) fab_story_get_setting (story, "language");

  return fab_voice_key (voice, &request);
}
