/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <string.h>

#include "fab-fountain.h"
#include "fab-insight-private.h"
#include "fab-script-length.h"

#define NOBODY G_MAXUINT
#define LINES_ON_A_PAGE 55

/* A walk over the script. */
typedef struct
{
  FabInsight      *insight;
  GHashTable      *places;   /* folded name → person + 1 */
  GPtrArray       *words_in; /* GArray of guint for each person */
  GArray          *said;     /* FabSaid */
  GPtrArray       *seen;     /* action, one list of texts (GPtrArray) for each scene */
  FabReader        reader;
  FabScriptLength  length;
  FabMood          mood;     /* of this scene */
  guint            headings;
  guint            speaker;
  guint            turn_of;  /* whose turn it was last in this scene */
} Walk;

static void
free_scene (gpointer data)
{
  FabSceneInsight *scene = data;

  g_free (scene->number);
  g_free (scene->title);
  g_free (scene);
}

static void
free_person (gpointer data)
{
  FabPersonInsight *person = data;

  g_free (person->name);
  g_free (person->words_in);
  g_free (person->present);
  g_free (person);
}

static FabSceneInsight *
get_scene (Walk *walk)
{
  GPtrArray *scenes = walk->insight->scenes;

  return scenes->len > 0 ? scenes->pdata[scenes->len - 1] : NULL;
}

static void
close_scene (Walk *walk)
{
  FabSceneInsight *scene = get_scene (walk);

  if (scene == NULL)
    return;
  scene->lines = walk->length.lines - scene->start;
  scene->telling_words = walk->mood.pleasant + walk->mood.unpleasant;
  scene->mood = ((double) walk->mood.pleasant - walk->mood.unpleasant) / (scene->telling_words + 2.);
  walk->mood = (FabMood) { 0 };
  walk->speaker = walk->turn_of = NOBODY;
}

static void
open_scene (Walk       *walk,
            FabElement *element)
{
  FabSceneInsight *scene = g_new0 (FabSceneInsight, 1);
  gboolean heading = fab_element_get_kind (element) == FAB_ELEMENT_SCENE_HEADING;
  const char *number = heading ? fab_element_get_scene_number (element) : NULL;

  close_scene (walk);
  scene->scene = fab_element_get_scene (element);
  scene->title = g_strdup (heading ? fab_element_get_text (element) : "");
  scene->start = walk->length.lines;
  /* as on the board: what stands before the first heading is scene 0 */
  walk->headings += heading;
  scene->number = number != NULL ? g_strdup (number) : g_strdup_printf ("%u", walk->headings);
  g_ptr_array_add (walk->insight->scenes, scene);
  g_ptr_array_add (walk->seen, g_ptr_array_new ());
}

static guint
ensure_person (Walk       *walk,
               const char *name)
{
  g_autofree char *fold = g_utf8_casefold (name, -1);
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (walk->places, fold));
  FabPersonInsight *person;

  if (*name == '\0')
    return NOBODY;
  if (place > 0)
    return place - 1;
  person = g_new0 (FabPersonInsight, 1);
  person->name = g_strdup (name);
  g_ptr_array_add (walk->insight->people, person);
  g_ptr_array_add (walk->words_in, g_array_new (FALSE, TRUE, sizeof (guint)));
  g_hash_table_insert (walk->places, g_steal_pointer (&fold), GUINT_TO_POINTER (walk->insight->people->len));

  return walk->insight->people->len - 1;
}

static guint
count_words (const char *text)
{
  gsize length;
  guint n = 0;

  while (_fab_insight_next_word (&text, &length) != NULL)
    n++;

  return n;
}

static void
add_words_in (GArray *words_in,
              guint   scene,
              guint   words)
{
  if (words_in->len <= scene)
    g_array_set_size (words_in, scene + 1);
  g_array_index (words_in, guint, scene) += words;
}

static void
add_speech (Walk       *walk,
            FabElement *element)
{
  FabSceneInsight *scene = get_scene (walk);
  FabSaid said = { walk->insight->scenes->len - 1, walk->speaker, fab_element_get_id (element),
                   fab_element_get_text (element) };
  guint words = count_words (said.text);
  FabPersonInsight *person;

  scene->spoken_words += words;
  if (walk->speaker == NOBODY)
    return;
  person = walk->insight->people->pdata[walk->speaker];
  person->words += words;
  add_words_in (walk->words_in->pdata[walk->speaker], said.scene, words);
  g_array_append_val (walk->said, said);
  if (walk->turn_of != walk->speaker)
    scene->turns++;
  walk->turn_of = walk->speaker;
}

/* What is said or seen. */
static void
add_text (Walk       *walk,
          FabElement *element,
          gboolean    speech)
{
  const char *text = fab_element_get_text (element);
  FabSceneInsight *scene = get_scene (walk);

  scene->words += count_words (text);
  _fab_insight_add_mood (&walk->mood, text);
  _fab_insight_read (&walk->reader, text);
  if (speech)
    add_speech (walk, element);
  else
    g_ptr_array_add (walk->seen->pdata[walk->seen->len - 1], (gpointer) text);
}

static void
add_cue (Walk       *walk,
         FabElement *element)
{
  g_autofree char *name = fab_fountain_cue_name (fab_element_get_text (element));

  walk->speaker = ensure_person (walk, name);
  if (walk->speaker != NOBODY)
    ((FabPersonInsight *) walk->insight->people->pdata[walk->speaker])->speeches++;
}

static void
read_element (Walk       *walk,
              FabElement *element)
{
  FabElementKind kind = fab_element_get_kind (element);
  guint before = walk->length.lines;
  gboolean speech = kind == FAB_ELEMENT_DIALOGUE || kind == FAB_ELEMENT_LYRICS;

  if (kind == FAB_ELEMENT_SCENE_HEADING)
    open_scene (walk, element);
  fab_script_length_add (&walk->length, element);
  if (walk->length.lines == before || kind == FAB_ELEMENT_PAGE_BREAK)
    return;
  if (get_scene (walk) == NULL)
    {
      open_scene (walk, element);
      get_scene (walk)->start = before;
    }
  if (kind == FAB_ELEMENT_CHARACTER)
    add_cue (walk, element);
  else if (speech || kind == FAB_ELEMENT_ACTION)
    add_text (walk, element, speech);
  if (speech || kind == FAB_ELEMENT_CHARACTER || kind == FAB_ELEMENT_PARENTHETICAL)
    get_scene (walk)->speech_lines += walk->length.lines - before;
}

/* First words of names, to those who have them: every word of the action is looked up once. */
static GHashTable *
index_names (GPtrArray *people,
             GPtrArray *names)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < people->len; i++)
    {
      char **words = _fab_insight_split (((FabPersonInsight *) people->pdata[i])->name);
      GArray *of_word = words[0] != NULL ? g_hash_table_lookup (index, words[0]) : NULL;

      g_ptr_array_add (names, words);
      if (words[0] == NULL)
        continue;
      if (of_word == NULL)
        g_hash_table_insert (index, words[0], of_word = g_array_new (FALSE, FALSE, sizeof (guint)));
      g_array_append_val (of_word, i);
    }

  return index;
}

/* The words of a name stand at @text, possessive or not. */
static gboolean
begins_with (const char         *text,
             const char * const *name)
{
  for (; *name != NULL; name++)
    {
      gsize length;
      const char *start = _fab_insight_next_word (&text, &length);
      g_autofree char *word = start != NULL ? _fab_insight_fold (start, length) : NULL;

      if (word == NULL || (g_strcmp0 (word, *name) != 0
                           && !(g_str_has_suffix (word, "'s") && strlen (word) == strlen (*name) + 2
                                && g_str_has_prefix (word, *name))))
        return FALSE;
    }

  return TRUE;
}

static void
mark_named (Walk       *walk,
            guint       scene,
            const char *text,
            GHashTable *index,
            GPtrArray  *names)
{
  const char *start, *next = text;
  gsize length;

  while ((start = _fab_insight_next_word (&next, &length)) != NULL)
    {
      g_autofree char *word = NULL;
      GArray *of_word;

      if (g_unichar_islower (g_utf8_get_char (start)))
        continue; /* "Anna" or "ANNA"; not the "storm" of the weather */
      word = _fab_insight_fold (start, length);
      if (g_str_has_suffix (word, "'s"))
        word[strlen (word) - 2] = '\0';
      of_word = g_hash_table_lookup (index, word);
      for (guint i = 0; of_word != NULL && i < of_word->len; i++)
        {
          guint person = g_array_index (of_word, guint, i);

          if (begins_with (start, names->pdata[person]))
            ((FabPersonInsight *) walk->insight->people->pdata[person])->present[scene] = TRUE;
        }
    }
}

static void
find_named (Walk *walk)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr(GHashTable) index = index_names (walk->insight->people, names);

  for (guint i = 0; i < walk->seen->len; i++)
    {
      GPtrArray *texts = walk->seen->pdata[i];

      for (guint k = 0; k < texts->len; k++)
        mark_named (walk, i, texts->pdata[k], index, names);
    }
}

static void
begin_presence (FabPersonInsight *person,
                GArray           *words_in,
                guint             n)
{
  g_array_set_size (words_in, n);
  person->words_in = g_memdup2 (words_in->data, n * sizeof (guint));
  person->present = g_new0 (guint8, n);
  for (guint i = 0; i < n; i++)
    person->present[i] = person->words_in[i] > 0;
}

static void
end_presence (FabPersonInsight *person,
              guint             n)
{
  gboolean met = FALSE;

  for (guint i = 0; i < n; i++)
    {
      if (!person->present[i])
        continue;
      person->first = met ? person->first : i;
      person->last = i;
      met = TRUE;
    }
}

static void
find_presence (Walk *walk)
{
  GPtrArray *people = walk->insight->people;
  guint n = walk->insight->scenes->len;

  for (guint i = 0; i < people->len; i++)
    begin_presence (people->pdata[i], walk->words_in->pdata[i], n);
  find_named (walk);
  for (guint i = 0; i < people->len; i++)
    end_presence (people->pdata[i], n);
}

static int
compare_people (gconstpointer a,
                gconstpointer b)
{
  const FabPersonInsight *left = *(FabPersonInsight **) a, *right = *(FabPersonInsight **) b;

  if (left->words != right->words)
    return left->words < right->words ? 1 : -1;

  return g_utf8_collate (left->name, right->name);
}

static void
finish (Walk       *walk,
        FabSexFunc  sex,
        gpointer    data)
{
  FabInsight *insight = walk->insight;

  close_scene (walk);
  insight->lines = walk->length.lines;
  _fab_insight_read_end (&walk->reader);
  insight->reading = walk->reader.reading;
  for (guint i = 0; i < insight->people->len; i++)
    {
      FabPersonInsight *person = insight->people->pdata[i];

      person->sex = sex != NULL ? sex (person->name, data) : 0;
    }
  find_presence (walk);
  _fab_insight_judge_talk (&insight->talk, insight->people, walk->said);
  g_ptr_array_sort (insight->people, compare_people);
}

static void
clear_walk (Walk *walk)
{
  g_hash_table_unref (walk->places);
  g_ptr_array_unref (walk->words_in);
  g_ptr_array_unref (walk->seen);
  g_array_unref (walk->said);
}

FabInsight *
fab_insight_new (GListModel *elements,
                 FabSexFunc  sex,
                 gpointer    data)
{
  Walk walk = { .speaker = NOBODY, .turn_of = NOBODY };
  g_autoptr(GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);
  guint n;

  g_return_val_if_fail (G_IS_LIST_MODEL (elements), NULL);

  walk.insight = g_rc_box_new0 (FabInsight);
  walk.insight->scenes = g_ptr_array_new_with_free_func (free_scene);
  walk.insight->people = g_ptr_array_new_with_free_func (free_person);
  walk.places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  walk.words_in = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  walk.seen = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  walk.said = g_array_new (FALSE, FALSE, sizeof (FabSaid));
  n = g_list_model_get_n_items (elements);
  for (guint i = 0; i < n; i++)
    {
      /* held: the walk borrows their texts */
      g_ptr_array_add (held, g_list_model_get_item (elements, i));
      read_element (&walk, held->pdata[i]);
    }
  finish (&walk, sex, data);
  clear_walk (&walk);

  return walk.insight;
}

static void
clear_insight (gpointer data)
{
  FabInsight *self = data;

  g_ptr_array_unref (self->scenes);
  g_ptr_array_unref (self->people);
  for (guint i = 0; i < G_N_ELEMENTS (self->talk.lines); i++)
    {
      g_free (self->talk.speakers[i]);
      g_free (self->talk.lines[i]);
    }
}

FabInsight *
fab_insight_ref (FabInsight *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_rc_box_acquire (self);
}

void
fab_insight_unref (FabInsight *self)
{
  g_return_if_fail (self != NULL);

  g_rc_box_release_full (self, clear_insight);
}

guint
fab_insight_eighths (guint lines)
{
  return MAX (1, (lines * 8 + LINES_ON_A_PAGE / 2) / LINES_ON_A_PAGE);
}

double
fab_insight_seconds (guint lines)
{
  return lines * 60. / LINES_ON_A_PAGE;
}
