/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-sentence.h"

#define MAX_GOAL_WORDS 12

static const char places_by[] =
  "in on at inside under near into onto through across around beneath above";
static const char parts[] = "bottom middle edge top end back heart centre center floor corner";
static const char particles[] =
  "away up out off back down for with from about at after into through across over against as to";

/* Whether @noun is a place; the idea's, then. */
static gboolean
read_place (FabIdea           *idea,
            const FabIdeaNoun *noun)
{
  gboolean interior;

  idea->place = fab_place_find (noun->noun);
  if (idea->place == NULL && noun->name == NULL && noun->kind != FAB_NOUN_TIME
      && fab_place_look_up (noun->noun, &interior))
    idea->place = idea->own_place = fab_place_new (noun->noun, interior);

  return idea->place != NULL;
}

/* Whether a place follows the preposition at @at. */
static gboolean
leads_to_place (FabSentence *self,
                guint     at)
{
  FabIdeaNoun *noun;
  gboolean interior, place;
  guint next = at + 1;

  if (!fab_sentence_has (self, at, places_by))
    return FALSE;

  noun = fab_sentence_read_noun (self, &next, FALSE);
  place = noun != NULL && (fab_place_find (noun->noun) != NULL
                           || (noun->name == NULL && fab_place_look_up (noun->noun, &interior)));
  fab_idea_noun_free (noun);

  return place;
}

/* "in a tutu", "on Earth", "of gold": what hangs on a noun. */
static void
read_attachments (FabIdea     *idea,
                  FabSentence    *self,
                  guint       *at,
                  FabIdeaNoun *owner)
{
  gboolean inside = FALSE;

  while (fab_sentence_has (self, *at, fab_idea_prepositions) && !fab_sentence_says (self, *at, "to"))
    {
      gboolean local = fab_sentence_has (self, *at, places_by) || inside;
      guint next = *at + 1;
      g_autofree char *phrase = NULL;
      FabIdeaNoun *noun = fab_sentence_read_noun (self, &next, FALSE);

      if (noun == NULL)
        break;
      /* "at the bottom of the sea" */
      inside = local && fab_words_have (parts, noun->noun) && fab_sentence_says (self, next, "of");
      if (inside)
        ;
      else if (noun->kind == FAB_NOUN_GARMENT && owner != NULL && owner->wears == NULL)
        owner->wears = g_strdup (noun->phrase);
      else if (local && idea->place == NULL && read_place (idea, noun))
        {
          if (strchr (noun->phrase, ' ') != NULL)
            idea->place_phrase = g_strdup (noun->phrase);
        }
      else if (local && owner != NULL && owner == idea->object && owner->kind == FAB_NOUN_PLACE
               && idea->place_phrase == NULL && noun->kind == FAB_NOUN_PLACE)
        /* "a bakery in a submarine" */
        idea->place_phrase = g_strconcat (owner->phrase, " in ", noun->determiner, " ", noun->phrase,
                                          NULL);
      else if (local && idea->place == NULL && noun->name != NULL)
        {
          /* "in Paris" */
          idea->place = fab_place_get ("street");
          idea->place_phrase = g_strdup_printf ("%s street", noun->name);
        }
      else if (noun->kind != FAB_NOUN_TIME)
        g_ptr_array_add (idea->extras, g_strdup (noun->phrase));
      fab_idea_noun_free (noun);
      *at = next;
    }
}

/* The words from @from to the end of the clause, "his" left as it is. */
static char *
join_clause (FabSentence *self,
             guint     from)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = from; i < self->n && i < from + MAX_GOAL_WORDS; i++)
    {
      if (i > from && fab_sentence_has (self, i, fab_idea_stops))
        break;
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", self->words[i]);
      if (self->breaks[i] > 0)
        break;
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
join_words (FabSentence *self,
            guint     from,
            guint     to)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = from; i < to; i++)
    g_string_append_printf (text, "%s%s", i > from ? " " : "", self->words[i]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* "afraid of the dark", "afraid of flying": the words behind it; returns where they end, or 0. */
static guint
read_fear (FabIdea  *idea,
           FabSentence *self)
{
  for (guint i = 0; i + 2 < self->n; i++)
    {
      guint end = i + 2;

      if (!fab_sentence_has (self, i, fab_idea_fearful)
          || !fab_sentence_has (self, i + 1, "of to by"))
        continue;
      self->verb = i;
      if (fab_sentence_says (self, i + 1, "to") && !fab_sentence_says (self, i, "allergic"))
        {
          idea->fear = join_clause (self, end);
          return self->n;
        }
      fab_idea_noun_free (fab_sentence_read_noun (self, &end, FALSE));
      idea->fear = join_words (self, i + 2, MAX (end, i + 3));
      return MAX (end, i + 3);
    }

  return 0;
}

/* Whether an infinitive stands at @at rather than a noun. */
static gboolean
is_verb_base (FabSentence *self,
              guint     at)
{
  FabVerbKind kind;
  g_autofree char *base = at < self->n ? fab_verb_find_base (self->folded[at], &kind) : NULL;

  return at >= self->n || (base != NULL && g_str_equal (base, self->folded[at]));
}

static gboolean
is_negation (FabSentence *self,
             guint     i)
{
  return fab_sentence_has (self, i, "cannot can't couldn't never not won't don’t can’t");
}

/* From the verb at @from on, without the place: "tango" of "tango in Buenos Aires". */
static char *
join_skill (FabSentence *self,
            guint     from)
{
  FabVerbKind kind;
  g_autofree char *base = fab_verb_look_up (self->folded[from], &kind);
  g_autofree char *all = join_clause (self, from + 1);
  g_auto(GStrv) words = g_strsplit (all, " ", -1);
  g_autoptr(GString) skill = g_string_new (base != NULL ? base : self->words[from]);
  gboolean alone = self->breaks[from] > 0 || fab_sentence_has (self, from + 1, fab_idea_stops);

  for (guint i = 0; !alone && words[i] != NULL && *words[i] != '\0'; i++)
    {
      guint at = from + 1 + i;

      if (fab_sentence_has (self, at, places_by) && at + 1 < self->n
          && (leads_to_place (self, at)
              || g_unichar_isupper (g_utf8_get_char (self->words[at + 1]))))
        break;
      g_string_append_printf (skill, " %s", words[i]);
    }

  return g_string_free (g_steal_pointer (&skill), FALSE);
}

static void
read_skill (FabIdea  *idea,
            FabSentence *self,
            guint     at)
{
  if (fab_sentence_says (self, at, "how"))
    at++;
  if (fab_sentence_says (self, at, "to") && at + 1 < self->n)
    idea->skill = join_skill (self, at + 1);
}

static gboolean
is_verb (FabSentence *self,
         guint     at)
{
  FabVerbKind kind;
  g_autofree char *base = at < self->n ? fab_verb_look_up (self->folded[at], &kind) : NULL;

  return base != NULL && !g_str_equal (base, self->folded[at]) && !fab_sentence_has (self, at, fab_idea_stops);
}

/* "delivers a letter to a ghost": the ghost; returns where that ends. */
static guint
read_receiver (FabIdea  *idea,
               FabSentence *self,
               guint     at)
{
  guint next = at + 1;

  if (!fab_sentence_says (self, at, "to") || is_verb_base (self, next) || idea->object == NULL)
    return at;

  idea->receiver = fab_sentence_read_noun (self, &next, FALSE);
  if (idea->receiver == NULL)
    return at;
  if (idea->receiver->kind == FAB_NOUN_PLACE && idea->place == NULL)
    read_place (idea, idea->receiver);

  return next;
}

/* "travels to Iceland": nobody of that name. */
static void
take_destination (FabIdea  *idea,
                  FabSentence *self,
                  guint     at)
{
  if (idea->kind != FAB_VERB_TRAVEL || idea->object == NULL || idea->object->name == NULL
      || !fab_sentence_has (self, at, "to into through across for"))
    return;

  if (idea->place == NULL)
    {
      idea->place = fab_place_get ("street");
      idea->place_phrase = g_strdup_printf ("%s street", idea->object->name);
    }
  g_clear_pointer (&idea->object, fab_idea_noun_free);
}

/* "is elected president" */
static void
become_what_one_is_elected (FabIdea    *idea,
                            const char *what)
{
  g_free (idea->verb);
  g_free (idea->goal);
  idea->verb = g_strdup ("become");
  idea->goal = what != NULL ? g_strconcat ("become ", what, NULL) : g_strdup ("become");
  idea->kind = FAB_VERB_BECOME;
}

/* The verb at @at, and what it is done to; returns where that ends. */
static guint
read_verb (FabIdea  *idea,
           FabSentence *self,
           guint     at)
{
  /* "who never speaks robs a train" */
  gboolean negated = at > 0 && is_negation (self, at - 1);
  gboolean alone = (is_verb (self, at) || negated) && is_verb (self, at + 1)
                   && (fab_sentence_has (self, at + 2, fab_idea_determiners)
                       || (negated && fab_sentence_has (self, at + 2, fab_idea_prepositions)));
  g_autofree char *rest = at + 1 < self->n && self->breaks[at] == 0 && !alone
    ? join_clause (self, at + 1) : NULL;
  guint i = at + 1;

  self->verb = at;
  idea->verb = fab_verb_look_up (self->folded[at], &idea->kind);
  if (idea->verb == NULL)
    idea->verb = fab_verb_guess_base (self->folded[at]);
  idea->goal = rest != NULL
    && !fab_sentence_has (self, at + 1, fab_idea_stops) ? g_strdup_printf ("%s %s", idea->verb, rest)
                                                            : g_strdup (idea->verb);
  if (g_str_equal (idea->verb, "elect"))
    become_what_one_is_elected (idea, rest);
  if (fab_sentence_says (self, i, "in") && fab_sentence_says (self, i + 1, "love"))
    {
      idea->kind = FAB_VERB_MEET;
      i += 2;
    }
  if (g_str_equal (idea->verb, "wake") && fab_sentence_has (self, i, "up as") && fab_sentence_has (self, i + 1, "as a an the"))
    idea->kind = FAB_VERB_BECOME;
  if (g_str_equal (idea->verb, "run") && fab_sentence_has (self, i, "away from"))
    idea->kind = FAB_VERB_CHASE;
  if (fab_sentence_says (self, i, "to") && fab_sentence_says (self, i + 1, "be"))
    i += 2;
  while (fab_sentence_has (self, i, particles) && !leads_to_place (self, i)
         && !(fab_sentence_says (self, i, "to") && idea->kind == FAB_VERB_LEARN))
    i++;
  /* "cannot taste opens a restaurant": the next verb is no thing */
  if (rest != NULL && !(is_verb (self, i) && fab_sentence_has (self, i + 1, fab_idea_determiners)))
    idea->object = fab_sentence_read_noun (self, &i, FALSE);
  take_destination (idea, self, at + 1);
  /* "gets stuck": no thing */
  if (idea->object != NULL && *idea->object->determiner == '\0' && idea->object->name == NULL
      && !idea->object->plural && !g_str_equal (idea->verb, "learn")
      && fab_noun_guess (idea->object->noun) == FAB_NOUN_UNKNOWN)
    g_clear_pointer (&idea->object, fab_idea_noun_free);
  if (idea->object != NULL && idea->object->kind == FAB_NOUN_PLACE && idea->place == NULL)
    read_place (idea, idea->object);
  if (idea->object != NULL && idea->object->kind == FAB_NOUN_PLACE && g_str_equal (idea->verb, "open"))
    idea->kind = FAB_VERB_MAKE;
  read_attachments (idea, self, &i, idea->object);
  if (idea->kind == FAB_VERB_TEACH || idea->kind == FAB_VERB_LEARN)
    read_skill (idea, self, i);
  else
    i = read_receiver (idea, self, i);
  if (idea->kind == FAB_VERB_FEAR)
    idea->fear = g_strdup (rest);

  return i;
}

/* Whether the main clause goes on at @at, behind a relative one: "wants to", "finds". */
static gboolean
begins_predicate (FabSentence *self,
                  guint     at)
{
  return (fab_sentence_has (self, at, fab_idea_auxiliaries) && !fab_sentence_says (self, at, "to")) || is_negation (self, at)
         || is_verb (self, at);
}

/* What was the main clause was about the subject only: "a baker who hates bread opens a shop". */
static void
keep_as_trait (FabIdea  *idea,
               FabSentence *self,
               guint     end)
{
  gboolean negated = self->verb > 0 && is_negation (self, self->verb - 1);
  gboolean never = negated && fab_sentence_says (self, self->verb - 1, "never");
  g_autofree char *rest = idea->verb || idea->fear ? join_words (self, self->verb + 1, end) : NULL;
  gboolean past = g_str_has_suffix (self->folded[self->verb], "ed")
                  || g_str_has_suffix (self->folded[self->verb], "t");

  g_clear_pointer (&idea->trait, g_free);
  if (idea->verb == NULL && rest != NULL)
    /* "is afraid of the dark" */
    idea->trait = g_strconcat ("be ", self->words[self->verb], " ", rest, NULL);
  else if (rest != NULL)
    {
      const char *deed = past ? self->words[self->verb] : idea->verb;

      idea->trait = g_strchomp (g_strconcat (never ? "never " : negated ? "cannot " : "", deed, " ",
                                             rest, NULL));
    }
  g_clear_pointer (&idea->goal, g_free);
  if (idea->kind == FAB_VERB_FEAR && idea->verb != NULL && rest != NULL)
    {
      g_free (idea->fear);
      idea->fear = g_steal_pointer (&rest);
    }
  if (idea->object != NULL)
    g_ptr_array_add (idea->extras, g_strdup (idea->object->phrase));
  g_clear_pointer (&idea->object, fab_idea_noun_free);
  g_clear_pointer (&idea->verb, g_free);
  g_clear_pointer (&idea->skill, g_free);
  idea->kind = FAB_VERB_OTHER;
}

/* "dreams of becoming": where the verb of the wish stands, or @at. */
static guint
skip_wish (FabIdea  *idea,
           FabSentence *self,
           guint     at)
{
  if (fab_sentence_has (self, at, "dreams dream thinks") && fab_sentence_has (self, at + 1, "of about")
      && at + 2 < self->n && g_str_has_suffix (self->folded[at + 2], "ing"))
    {
      idea->wants = TRUE;
      return at + 2;
    }

  return at;
}

/* "has one night to find her": the verb is behind "to". */
static guint
skip_task (FabSentence *self,
           guint     at)
{
  guint next = at;

  if (at == 0 || !fab_sentence_has (self, at - 1, "has have had gets gets") || !fab_sentence_has (self, at, fab_idea_determiners))
    return at;

  fab_idea_noun_free (fab_sentence_read_noun (self, &next, FALSE));

  return fab_sentence_says (self, next, "to") && next + 1 < self->n ? next + 1 : at;
}

/* "stuck in a freezer": whatever one is stuck in is a place. */
static void
shut_in (FabIdea *idea)
{
  const char *phrase = idea->extras->len > 0 ? g_ptr_array_index (idea->extras, 0) : NULL;
  const char *noun = phrase != NULL ? strrchr (phrase, ' ') : NULL;

  if (phrase == NULL || idea->place != NULL)
    return;

  idea->place = idea->own_place = fab_place_new (noun != NULL ? noun + 1 : phrase, TRUE);
  g_ptr_array_remove_index (idea->extras, 0);
}

/* "refuses to die": refusing is what is done. */
static void
refuse_goal (FabIdea *idea)
{
  g_autofree char *goal = idea->goal;

  g_free (idea->verb);
  idea->verb = g_strdup ("refuse");
  idea->goal = g_strconcat ("refuse to ", goal, NULL);
  idea->kind = FAB_VERB_OTHER;
}

/* Finds the verb at or after @at; returns where its clause ends. */
static guint
read_clause (FabIdea  *idea,
             FabSentence *self,
             guint     at)
{
  gboolean negated = FALSE;
  gboolean learns = FALSE;
  gboolean refuses = FALSE;

  while (fab_sentence_has (self, at, "who that which whose") || fab_sentence_has (self, at, fab_idea_auxiliaries)
         || is_negation (self, at))
    {
      if (fab_sentence_has (self, at, "learns learn") && !fab_sentence_has (self, at + 1, "to how"))
        break;
      negated |= is_negation (self, at);
      learns |= fab_sentence_has (self, at, "learns learn");
      refuses |= fab_sentence_has (self, at, "refuses refuse refused");
      idea->wants |= fab_sentence_has (self, at, "wants want hopes longs plans wishes");
      at++;
    }
  at = skip_task (self, skip_wish (idea, self, at));
  if (fab_sentence_has (self, at, "stuck trapped locked snowed marooned stranded"))
    {
      idea->kind = FAB_VERB_STUCK;
      at++;
      read_attachments (idea, self, &at, NULL);
      shut_in (idea);
      return at;
    }
  if (at > 0 && fab_sentence_has (self, at - 1, "is are was were secretly really actually")
      && fab_sentence_has (self, at, fab_idea_determiners))
    {
      idea->kind = FAB_VERB_BE;
      idea->object = fab_sentence_read_noun (self, &at, FALSE);
      return at;
    }
  if (at >= self->n || fab_sentence_has (self, at, fab_idea_determiners) || fab_sentence_has (self, at, fab_idea_prepositions))
    return at;

  at = read_verb (idea, self, at);
  if (refuses)
    refuse_goal (idea);
  else if ((negated || learns) && idea->kind != FAB_VERB_FEAR)
    {
      idea->kind = FAB_VERB_LEARN;
      idea->skill = join_skill (self, self->verb);
    }
  else if (idea->kind == FAB_VERB_LEARN && idea->skill == NULL && idea->object != NULL)
    idea->skill = g_strdup_printf ("master %s", idea->object->phrase);

  return at;
}

/* What the subject does; a relative clause in between only says what it is like. */
static void
read_predicate (FabIdea  *idea,
                FabSentence *self,
                guint     at)
{
  gboolean relative = fab_sentence_has (self, at, "who that which whose");
  guint end = read_fear (idea, self);

  if (end > 0)
    idea->kind = FAB_VERB_FEAR;
  else
    end = read_clause (idea, self, at);
  if (!relative || end >= self->n || !begins_predicate (self, end))
    return;

  keep_as_trait (idea, self, end);
  read_clause (idea, self, end);
}

static gboolean
is_part (FabIdeaNoun *noun,
         const char  *word)
{
  return noun != NULL && strstr (noun->phrase, word) != NULL;
}

/* "old book" and "book" */
static gboolean
names_same (gconstpointer phrase,
            gconstpointer word)
{
  return g_str_has_suffix (phrase, word);
}

static void
add_extra (FabIdea    *idea,
           const char *word)
{
  if (is_part (idea->receiver, word) || is_part (idea->subject, word)
      || is_part (idea->partner, word) || is_part (idea->object, word)
      || g_strcmp0 (idea->verb, word) == 0
      || (idea->skill != NULL && g_str_has_prefix (idea->skill, word))
      || g_ptr_array_find_with_equal_func (idea->extras, word, names_same, NULL))
    return;

  g_ptr_array_add (idea->extras, g_strdup (word));
}

static void
read_details (FabIdea  *idea,
              FabSentence *self)
{
  static const char * const times[][2] = {
    { "night midnight moonlight dark tonight halloween", "NIGHT" },
    { "dawn sunrise morning", "DAWN" },
    { "dusk sunset evening", "DUSK" }, { "noon", "NOON" },
  };

  for (guint i = 0; i < self->n; i++)
    {
      FabNounKind kind = fab_noun_guess (self->folded[i]);

      for (guint t = 0; t < G_N_ELEMENTS (times); t++)
        {
          if (fab_sentence_has (self, i, times[t][0]))
            idea->time = times[t][1];
        }
      if (idea->sex == 0 && fab_sentence_has (self, i, "her she hers"))
        idea->sex = 'f';
      if (idea->sex == 0 && fab_sentence_has (self, i, "his he him"))
        idea->sex = 'm';
      if (kind == FAB_NOUN_THING || kind == FAB_NOUN_ANIMAL || kind == FAB_NOUN_FOOD)
        {
          g_autofree char *singular = NULL;

          fab_noun_find (self->folded[i], &singular);
          add_extra (idea, singular);
        }
    }
}

static void
read_sentence (FabIdea  *idea,
               FabSentence *self)
{
  guint at = 0;

  while (fab_sentence_has (self, at, "what if once upon time story about how imagine suppose"))
    at++;
  idea->subject = fab_sentence_read_noun (self, &at, FALSE);
  if (idea->subject != NULL && fab_sentence_says (self, at, "and"))
    {
      at++;
      idea->partner = fab_sentence_read_noun (self, &at, TRUE);
    }
  read_attachments (idea, self, &at, idea->subject);
  if (at > 0 && self->breaks[at - 1] == 2)
    return;
  read_predicate (idea, self, at);
  if (idea->goal == NULL && idea->place == NULL && idea->subject != NULL
      && idea->subject->kind == FAB_NOUN_PLACE)
    read_place (idea, idea->subject);
}

FabIdea *
fab_idea_new (const char *text)
{
  g_autoptr(FabIdea) idea = NULL;
  g_autofree char *valid = NULL;
  g_auto(FabSentence) sentence = { 0 };

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_strstrip (g_utf8_make_valid (text, -1));
  fab_sentence_read (&sentence, valid);
  if (sentence.n == 0)
    return NULL;

  idea = g_new0 (FabIdea, 1);
  idea->text = g_steal_pointer (&valid);
  idea->extras = g_ptr_array_new_with_free_func (g_free);
  idea->foreign = fab_sentence_is_foreign (&sentence, idea->text);
  if (!idea->foreign)
    {
      read_sentence (idea, &sentence);
      read_details (idea, &sentence);
    }

  return g_steal_pointer (&idea);
}

void
fab_idea_free (FabIdea *self)
{
  g_free (self->text);
  fab_idea_noun_free (self->subject);
  fab_idea_noun_free (self->partner);
  fab_idea_noun_free (self->object);
  fab_idea_noun_free (self->receiver);
  g_free (self->verb);
  g_free (self->goal);
  g_free (self->skill);
  g_free (self->fear);
  g_free (self->trait);
  g_clear_pointer (&self->own_place, fab_place_free);
  g_free (self->place_phrase);
  g_ptr_array_unref (self->extras);
  g_free (self);
}
