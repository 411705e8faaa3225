/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-fountain.h"
#include "fab-manner.h"
#include "fab-wish.h"

#define TRIES 24 /* habits are drawn by lot */
#define FEW_SPEECHES 2 /* fewer tell nothing of how somebody speaks */
#define TERSE_WORDS 5.0 /* of a speech, on average */
#define FORMAL_WORDS 12.0
#define ASKING_SHARE .4 /* of speeches that end in a question */

/* --- shorter ---------------------------------------------------------------------------------- */

/* Words that a sentence loses nothing by. They are whole words, and after the first ones a capital is put right. */
static const char openings[] =
  "^(?:well|so|look|listen|you know|you see|i mean|to be honest|frankly|actually|honestly|oh|ah|in fact|of course|i think that|i think|"
  "i believe that|i believe|as a matter of fact|let me tell you|by all the stars|upon my word)[,!]? ";
static const char padding[] =
  " (?:really|very|just|quite|actually|rather|simply|somehow|honestly|literally|basically|absolutely)(?= )";
static const char tails[] =
  "(?:, (?:you know|i think|i believe|if i may say so|strictly speaking|on reflection|my dear|love|dear heart|my darling|right|you see)|"
  " as one does)(?=[.!?])";

static char *
replace (const char *text,
         const char *pattern,
         const char *by)
{
  g_autoptr(GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, 0, NULL);
  char *replaced = regex != NULL ? g_regex_replace_literal (regex, text, -1, 0, by, 0, NULL) : NULL;

  return replaced != NULL ? replaced : g_strdup (text);
}

static char *
upper_first (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, *text != '\0');
  g_autofree char *upper = g_utf8_strup (first, -1);

  return *text == '\0' ? g_strdup ("") : g_strconcat (upper, g_utf8_next_char (text), NULL);
}

static char *
drop_padding (const char *line)
{
  g_autofree char *begun = replace (line, openings, "");
  g_autofree char *bare = replace (begun, padding, "");
  g_autofree char *ended = replace (bare, tails, "");

  return upper_first (ended);
}

/* The first @n sentences; NULL: there are no more than that. */
static char *
cut_after (const char *line,
           guint       n)
{
  for (const char *p = line; *p != '\0'; p++)
    {
      if (strchr (".!?", *p) != NULL && (p[1] == ' ' || p[1] == '\n') && --n == 0)
        return g_strndup (line, p + 1 - line);
    }

  return NULL;
}

static guint
count_sentences (const char *line)
{
  guint n = 1;
  g_autofree char *rest = NULL;

  while ((rest = (g_free (rest), cut_after (line, n))) != NULL)
    n++;

  return n;
}

static void
add_shorter (GPtrArray  *shorter,
             const char *line,
             char       *candidate)
{
  const char *last = shorter->len > 0 ? shorter->pdata[shorter->len - 1] : line;

  if (candidate != NULL && *candidate != '\0' && strlen (candidate) < strlen (last))
    g_ptr_array_add (shorter, candidate);
  else
    g_free (candidate);
}

GPtrArray *
fab_wish_shorten (const char *line)
{
  GPtrArray *shorter = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *bare = NULL;

  g_return_val_if_fail (line != NULL, shorter);

  bare = drop_padding (line);
  add_shorter (shorter, line, g_strdup (bare));
  for (guint n = count_sentences (bare) - 1; n > 0; n--)
    add_shorter (shorter, line, cut_after (bare, n));

  return shorter;
}

char *
fab_wish_short_scene (GPtrArray *elements,
                      guint      scene)
{
  g_autoptr(GString) text = g_string_new (NULL);
  guint headings = 0;
  gboolean any = FALSE;

  g_return_val_if_fail (elements != NULL, NULL);

  for (guint i = 0; i < elements->len; i++)
    {
      FabElement *element = elements->pdata[i];
      g_autoptr(GPtrArray) shorter = NULL;
      g_autofree char *source = NULL;

      headings += fab_element_get_kind (element) == FAB_ELEMENT_SCENE_HEADING;
      if (headings != scene + 1)
        continue;
      if (fab_element_get_kind (element) == FAB_ELEMENT_DIALOGUE)
        shorter = fab_wish_shorten (fab_element_get_text (element));
      any |= shorter != NULL && shorter->len > 0;
      if (shorter != NULL && shorter->len > 0)
        source = fab_fountain_render (element, shorter->pdata[0], FALSE);
      g_string_append (text, source != NULL ? source : fab_element_get_source (element));
    }

  return any ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/* --- as somebody else ------------------------------------------------------------------------- */

/* What can be heard of how somebody speaks. */
typedef struct
{
  guint speeches, words, questions, contractions;
} Hearing;

static void
hear (Hearing    *self,
      const char *speech)
{
  g_auto(GStrv) words = g_strsplit_set (speech, " \n", -1);

  self->speeches++;
  for (guint i = 0; words[i] != NULL; i++)
    {
      self->words += *words[i] != '\0';
      self->contractions += strstr (words[i], "’") != NULL || strchr (words[i], '\'') != NULL;
    }
  self->questions += g_str_has_suffix (speech, "?");
}

static Hearing
hear_all (GPtrArray  *elements,
          const char *name)
{
  Hearing self = { 0 };
  gboolean speaks = FALSE;

  for (guint i = 0; i < elements->len; i++)
    {
      FabElement *element = elements->pdata[i];
      g_autofree char *cue = NULL;

      if (fab_element_get_kind (element) == FAB_ELEMENT_CHARACTER)
        {
          cue = fab_fountain_cue_name (fab_element_get_text (element));
          speaks = g_ascii_strcasecmp (cue, name) == 0;
        }
      else if (fab_element_get_kind (element) == FAB_ELEMENT_DIALOGUE && speaks)
        hear (&self, fab_element_get_text (element));
    }

  return self;
}

/* FALSE: nothing sets them apart. */
static gboolean
find_manner (const Hearing *self,
             FabManner     *manner)
{
  double words = self->speeches > 0 ? (double) self->words / self->speeches : 0;

  if (self->speeches < FEW_SPEECHES)
    return FALSE;
  if (self->questions > self->speeches * ASKING_SHARE)
    *manner = FAB_MANNER_ASKING;
  else if (words < TERSE_WORDS)
    *manner = FAB_MANNER_TERSE;
  else if (words > FORMAL_WORDS && self->contractions == 0)
    *manner = FAB_MANNER_FORMAL;
  else
    return FALSE;

  return TRUE;
}

/* The line with a habit of @manner; which one is a matter of lot, and of the version. @plain: what is not worth being said. */
static char *
say_in_manner (const FabWriteRequest *request,
               FabManner              manner,
               const char            *plain)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (request->seed ^ g_str_hash (request->line));
  g_autoptr(GPtrArray) said = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < TRIES; i++)
    {
      g_autoptr(GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_autofree char *other = fab_manner_colour (manner, request->line, rand, used);

      if (!g_str_equal (other, request->line) && !g_str_equal (other, plain) &&
          !g_ptr_array_find_with_equal_func (said, other, g_str_equal, NULL))
        g_ptr_array_add (said, g_steal_pointer (&other));
    }

  return said->len > 0 ? g_strdup (said->pdata[request->version % said->len]) : NULL;
}

static char *
say_as (const FabWriteRequest *request,
        GPtrArray             *elements)
{
  const Hearing hearing = hear_all (elements, request->as != NULL ? request->as : "");
  FabManner manner;

  return find_manner (&hearing, &manner) ? say_in_manner (request, manner, request->line) : NULL;
}

/* As it was written to be funny; what somebody else wrote, with a dry remark behind it where it takes one. */
static char *
say_funnier (const FabWriteRequest *request,
             const FabTelling      *telling)
{
  char *own = telling != NULL ? fab_tale_reword (telling, request->line, fab_manner_get_tag (FAB_MANNER_WRY), request->version) : NULL;
  g_autofree char *plain = fab_manner_colour (FAB_MANNER_WRY, request->line, NULL, NULL);

  if (own != NULL || request->speaker == NULL)
    return own;

  return say_in_manner (request, FAB_MANNER_WRY, plain);
}

char *
fab_wish_line (const FabWriteRequest *request,
               const FabTelling      *telling,
               GPtrArray             *elements)
{
  g_autoptr(GPtrArray) shorter = NULL;

  g_return_val_if_fail (request != NULL && request->line != NULL, NULL);

  switch (request->wish)
    {
    case FAB_WISH_SHORTER:
      shorter = fab_wish_shorten (request->line);
      return shorter->len > 0 ? g_strdup (shorter->pdata[request->version % shorter->len]) : NULL;
    case FAB_WISH_FUNNIER:
      return say_funnier (request, telling);
    case FAB_WISH_AS:
      return say_as (request, elements);
    case FAB_WISH_OTHER:
    case FAB_N_WISHES:
    default:
      return NULL;
    }
}
