/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-tale-private.h"

static const char * const verb_plots[] = {
  [FAB_VERB_OTHER] = "wish",
  [FAB_VERB_TEACH] = "teach",
  [FAB_VERB_LEARN] = "learn",
  [FAB_VERB_FIND] = "find",
  [FAB_VERB_STEAL] = "steal",
  [FAB_VERB_COMPETE] = "compete",
  [FAB_VERB_FEAR] = "fear",
  [FAB_VERB_TRAVEL] = "travel",
  [FAB_VERB_MEET] = "meet",
  [FAB_VERB_CHASE] = "chase",
  [FAB_VERB_MAKE] = "make",
  [FAB_VERB_SAVE] = "save",
  [FAB_VERB_SEEK] = "seek",
  [FAB_VERB_STUCK] = "stuck",
  [FAB_VERB_PERFORM] = "perform",
  [FAB_VERB_BECOME] = "become",
  [FAB_VERB_BE] = "secret",
};

static gboolean
is_one_of (const char *word,
           const char *list)
{
  return word != NULL && fab_words_have (list, word);
}

static const char * const strangers[] = {
  "clerk", "librarian", "postman", "gardener", "waitress", "painter", "nurse", "carpenter",
  "widow", "teacher",
};

static const char * const small_friends[] = { "snail", "crow", "mouse", "frog", "mole",
                                              "hedgehog" };

static const char * const somewhere[] = { "living-room", "cottage", "kitchen", "rooftop",
                                          "station", "village" };

static gboolean
can_act (const FabIdeaNoun *noun)
{
  return noun != NULL && (noun->kind == FAB_NOUN_PERSON || noun->kind == FAB_NOUN_ANIMAL
                          || noun->kind == FAB_NOUN_NATURE || noun->kind == FAB_NOUN_MACHINE);
}

/* Animals and things speak when the hero is no human being either; storms always do. */
static gboolean
can_speak (FabTale           *self,
           const FabIdeaNoun *noun)
{
  if (!can_act (noun) && (noun == NULL || self->hero->kind == FAB_NOUN_PERSON))
    return FALSE;

  return noun->kind == FAB_NOUN_PERSON || noun->kind == FAB_NOUN_NATURE
         || noun->kind == FAB_NOUN_MACHINE || self->hero->kind != FAB_NOUN_PERSON;
}

/* What one noun alone makes a story of. */
static const char *
choose_by_noun (const FabIdeaNoun *noun)
{
  switch (noun->kind)
    {
    case FAB_NOUN_PERSON:
    case FAB_NOUN_ANIMAL:
    case FAB_NOUN_NATURE:
    case FAB_NOUN_MACHINE:
      return "wish";
    case FAB_NOUN_THING:
    case FAB_NOUN_FOOD:
    case FAB_NOUN_GARMENT:
      return "find";
    case FAB_NOUN_PLACE:
      return "save";
    case FAB_NOUN_IDEA:
    case FAB_NOUN_TIME:
    case FAB_NOUN_UNKNOWN:
    default:
      return "guest";
    }
}

static gboolean
acts_on_somebody (const FabIdea *idea)
{
  return can_act (idea->object);
}

static gboolean
acts_on_something (const FabIdea *idea)
{
  return idea->object != NULL;
}

static gboolean
acts_on_a_thing (const FabIdea *idea)
{
  return idea->object != NULL && !can_act (idea->object);
}

static gboolean
has_a_place (const FabIdea *idea)
{
  return idea->object != NULL && idea->object->kind == FAB_NOUN_PLACE;
}

static gboolean
seeks_a_person (const FabIdea *idea)
{
  return idea->object != NULL && idea->object->kind == FAB_NOUN_PERSON;
}

static gboolean
stands_for_office (const FabIdea *idea)
{
  return idea->object != NULL && (g_str_has_prefix (idea->goal, "run for")
                                  || is_one_of (idea->object->noun, "president mayor chancellor "
                                                "king queen emperor pope governor"));
}

static gboolean
takes_a_rest (const FabIdea *idea)
{
  return idea->object != NULL && is_one_of (idea->object->noun, "holiday vacation break leave");
}

static gboolean
is_about_a_letter (const FabIdea *idea)
{
  return idea->object != NULL
         && is_one_of (idea->object->noun, "letter message postcard telegram note voicemail email");
}

/* "fight over one stage": it is about the stage. */
static gboolean
is_about_something (const FabIdea *idea)
{
  return idea->goal != NULL && (strstr (idea->goal, " over ") || strstr (idea->goal, " for "));
}

static gboolean
always (const FabIdea *idea)
{
  return TRUE;
}

static gboolean
has_a_person (const FabIdea *idea)
{
  return idea->object != NULL && idea->object->kind == FAB_NOUN_PERSON;
}

static gboolean
becomes_by_wish (const FabIdea *idea)
{
  return idea->wants || idea->object == NULL;
}

/* What some verbs make a story of, whatever kind they are of; the first that fits. */
static const struct
{
  const char *plot;
  const char *verbs;
  gboolean  (*fits) (const FabIdea *idea);
} verb_rules[] = {
  { "meet", "find discover encounter", has_a_person },
  { "compete", "fight battle quarrel argue struggle duel", is_about_something },
  { "hunt", "chase hunt pursue follow track arrest investigate", acts_on_somebody },
  { "elect", "run become", stands_for_office },
  { "search", "find seek search look lose miss", seeks_a_person },
  { "remember", "remember forget", acts_on_something },
  { "letter", "receive find get open discover catch keep see read", is_about_a_letter },
  { "open", "open own run start inherit manage found", has_a_place },
  { "quit", "take need want", takes_a_rest },
  { "quit", "quit resign refuse retire", always },
  { "deliver", "deliver bring send carry transport ship mail smuggle return", acts_on_a_thing },
  { "seek", "chase hunt pursue follow", acts_on_something },
  { "secret", "pretend impersonate disguise pose", acts_on_something },
  { "wish", "become turn transform replace wake pretend impersonate disguise pose", becomes_by_wish },
};

static const char *
choose_by_verb (const FabIdea *idea)
{
  for (guint i = 0; idea->verb != NULL && i < G_N_ELEMENTS (verb_rules); i++)
    {
      if (fab_words_have (verb_rules[i].verbs, idea->verb) && verb_rules[i].fits (idea))
        return verb_rules[i].plot;
    }
  if (idea->kind == FAB_VERB_BE && idea->object == NULL)
    return "wish";

  return verb_plots[idea->kind];
}

static const char *
choose_plot (FabTale *self)
{
  FabIdea *idea = self->idea;
  const char *id = choose_by_verb (idea);

  if (idea->foreign)
    return "message";
  if (idea->subject == NULL && idea->verb == NULL && idea->fear == NULL)
    return "guest";
  if (idea->verb == NULL && idea->fear == NULL && idea->partner == NULL
      && idea->kind != FAB_VERB_STUCK && idea->kind != FAB_VERB_BE
      && (idea->place == NULL || !can_act (idea->subject)))
    return choose_by_noun (idea->subject);
  if (idea->kind == FAB_VERB_STUCK || idea->kind == FAB_VERB_BE)
    return id;
  if (idea->verb == NULL && idea->fear == NULL && idea->subject != NULL
      && g_str_has_prefix (idea->subject->phrase, "rival "))
    return "compete";
  /* somebody is somewhere: they went there */
  if (idea->verb == NULL && idea->fear == NULL)
    return "travel";
  if (idea->kind == FAB_VERB_LEARN && idea->skill == NULL)
    return "wish";
  if (idea->object == NULL && is_one_of (id, "find make save seek teach chase"))
    return idea->partner != NULL ? "travel" : "wish";
  if (g_str_equal (id, "teach") && !can_act (idea->object) && idea->skill == NULL)
    return "wish";

  return id;
}

/* Where one meets what one is afraid of. */
static const FabPlaceWord *
find_dreaded_place (const char *fear)
{
  static const struct { const char *words; const char *place; } dreads[] = {
    { "heights height falling flying ladders", "rooftop" },
    { "water sea swimming drowning waves fish sharks", "beach" },
    { "people crowds strangers audiences", "station" },
    { "dogs dog birds pigeons rain storms", "park" },
    { "blood needles teeth doctors germs illness", "hospital" },
    { "ships boats sailors", "harbour" },
    { "cats cat rats mice", "alley" },
    { "ghosts death dying", "graveyard" },
    { "trees animals wolves bears", "forest" },
  };
  g_auto(GStrv) words = g_strsplit (fear, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      for (guint d = 0; d < G_N_ELEMENTS (dreads); d++)
        {
          if (fab_words_have (dreads[d].words, words[i]))
            return fab_place_get (dreads[d].place);
        }
    }

  return fab_place_get ("cellar");
}

static void
choose_places (FabTale *self)
{
  FabIdea *idea = self->idea;
  g_auto(GStrv) words = g_strsplit (idea->subject ? idea->subject->phrase : "", " ", -1);
  const FabPlaceWord *first = NULL;

  for (guint i = 0; words[i] != NULL && first == NULL; i++)
    first = fab_place_find (words[i]);
  if (first == NULL && idea->subject != NULL && idea->subject->word != NULL)
    first = fab_place_get (idea->subject->word->place);
  if (idea->place != NULL && g_str_equal (idea->place->id, "wasteland"))
    first = idea->place;
  self->home = first ? first : idea->place;
  /* a visitor needs a door to knock at */
  if (g_str_equal (self->plot->id, "guest") && (self->home == NULL || !self->home->interior))
    self->home = fab_place_get (g_rand_boolean (self->rand) ? "cottage" : "living-room");
  if (self->home == NULL)
    self->home = fab_place_get (somewhere[g_rand_int_range (self->rand, 0,
                                                            G_N_ELEMENTS (somewhere))]);

  self->arena = idea->place;
  /* what is found or met somewhere is found there, at the beginning */
  if (idea->place != NULL && self->home != idea->place && is_one_of (self->plot->id, "find meet"))
    {
      self->arena = self->home;
      self->home = idea->place;
    }
  if (self->arena == NULL && idea->fear != NULL && idea->kind == FAB_VERB_FEAR)
    self->arena = find_dreaded_place (idea->fear);
  if (self->arena == NULL && idea->receiver != NULL && idea->receiver->word != NULL)
    self->arena = fab_place_get (idea->receiver->word->place);
  if (self->arena == NULL && idea->kind == FAB_VERB_COMPETE)
    self->arena = self->home;
  if (self->arena == NULL && idea->object != NULL && idea->object->word != NULL)
    self->arena = fab_place_get (idea->object->word->place);
  if (self->arena == NULL
      || (self->arena == self->home && self->arena != idea->place
          && idea->kind != FAB_VERB_COMPETE))
    self->arena = fab_place_get (self->home->near);
  self->beyond = fab_place_get (self->arena->near);
  if (self->beyond == self->home)
    self->beyond = fab_place_get (self->home->near);
}

static FabRole *
make_stranger (FabTale    *self,
               const char *phrase)
{
  if (self->hero != NULL && self->hero->kind != FAB_NOUN_PERSON
      && self->hero->kind != FAB_NOUN_MACHINE
      && self->other == NULL)
    phrase = small_friends[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (small_friends))];

  return fab_role_new (phrase, self->rand, self->names);
}

static FabRole *
make_role (FabTale           *self,
           const FabIdeaNoun *noun)
{
  return fab_role_new_from_noun (noun, 0, self->rand, self->names);
}

static void
cast_hero (FabTale *self)
{
  FabIdea *idea = self->idea;
  const char *id = self->plot->id;
  gboolean bare = idea->verb == NULL && idea->fear == NULL;

  if (idea->subject == NULL || is_one_of (id, "guest message")
      || (bare && is_one_of (id, "find save")))
    self->hero = fab_role_new (strangers[g_rand_int_range (self->rand, 0,
                                                           G_N_ELEMENTS (strangers))],
                               self->rand, self->names);
  else
    self->hero = fab_role_new_from_noun (idea->subject, idea->sex, self->rand, self->names);
}

/* The dragon of "rescues a princess from a dragon", the monk of "learns to fly from a monk". */
static FabRole *
cast_villain (FabTale *self)
{
  for (guint i = 0; i < self->idea->extras->len; i++)
    {
      const char *phrase = g_ptr_array_index (self->idea->extras, i);
      const char *noun = strrchr (phrase, ' ');
      FabNounKind kind = fab_noun_guess (noun ? noun + 1 : phrase);

      if (kind == FAB_NOUN_PERSON || kind == FAB_NOUN_NATURE
          || (kind == FAB_NOUN_ANIMAL && g_str_equal (self->plot->id, "learn")))
        {
          FabRole *role = fab_role_new (phrase, self->rand, self->names);

          g_ptr_array_remove_index (self->idea->extras, i);
          return role;
        }
    }

  return make_stranger (self, self->plot->friend);
}

static void
cast_other (FabTale *self)
{
  FabIdea *idea = self->idea;
  const char *id = self->plot->id;
  gboolean rival = can_act (idea->object) && idea->object->kind != FAB_NOUN_MACHINE
                   && !is_about_something (idea);
  gboolean goal_is_place = idea->object != NULL && fab_place_find (idea->object->noun) != NULL;
  gboolean foe = can_act (idea->object) && g_str_equal (id, "save")
                 && is_one_of (idea->verb, "fight kill defeat battle slay attack destroy stop");
  gboolean takes_object = (is_one_of (id, "teach travel meet hunt") && !goal_is_place)
    || (g_str_equal (id, "compete") && rival);

  if (g_str_equal (id, "guest") && idea->subject != NULL)
    self->other = make_role (self, idea->subject);
  else if (idea->partner != NULL)
    self->other = make_role (self, idea->partner);
  else if (foe)
    self->other = make_role (self, idea->object);
  else if (takes_object
           && (can_speak (self, idea->object)
               || (is_one_of (id, "teach hunt meet") && idea->object != NULL)))
    self->other = make_role (self, idea->object);
  else if (idea->subject != NULL && idea->subject->plural && self->hero->noun != NULL
           && g_str_equal (self->hero->noun, idea->subject->noun))
    self->other = make_role (self, idea->subject);
  else if (is_one_of (id, "save stuck learn"))
    self->other = cast_villain (self);
  else
    self->other = make_stranger (self, self->plot->friend);
}

static void
cast_third (FabTale *self)
{
  const FabPlaceWord *places[] = { self->arena, self->beyond, self->home };

  if (g_str_equal (self->plot->id, "chase") && can_act (self->idea->object))
    self->third = make_role (self, self->idea->object);
  if (g_str_equal (self->plot->id, "deliver") && self->idea->receiver != NULL)
    self->third = make_role (self, self->idea->receiver);
  if (g_str_equal (self->plot->id, "search") && self->idea->object != NULL)
    self->third = make_role (self, self->idea->object);
  for (guint i = 0; i < G_N_ELEMENTS (places) && self->third == NULL; i++)
    {
      if (g_strcmp0 (places[i]->worker, self->hero->noun) != 0
          && g_strcmp0 (places[i]->worker, self->other->noun) != 0)
        self->third = fab_role_new (places[i]->worker, self->rand, self->names);
    }
  if (self->third == NULL)
    self->third = fab_role_new ("neighbour", self->rand, self->names);
}

static void
find_thing (FabTale *self)
{
  FabIdea *idea = self->idea;

  if (!is_one_of (self->plot->id, "find make seek compete save letter open deliver elect remember"))
    return;

  self->thing = idea->object != NULL ? idea->object : NULL;
  if (idea->verb == NULL && idea->fear == NULL)
    self->thing = idea->subject;
  /* who is fought is nobody to be saved */
  if (self->thing != NULL && self->thing == idea->object && self->other->noun != NULL
      && g_str_equal (self->other->noun, self->thing->noun))
    self->thing = NULL;
}

/* Three people, three ways of speaking. */
static void
part_manners (FabTale *self)
{
  while (self->other->manner == self->hero->manner)
    self->other->manner = g_rand_int_range (self->rand, 0, FAB_N_MANNERS);
  while (self->third->manner == self->hero->manner || self->third->manner == self->other->manner)
    self->third->manner = g_rand_int_range (self->rand, 0, FAB_N_MANNERS);
}

void
_fab_tale_cast (FabTale *self)
{
  self->plot = fab_plot_find (choose_plot (self));
  g_assert (self->plot != NULL);

  choose_places (self);
  cast_hero (self);
  cast_other (self);
  cast_third (self);
  find_thing (self);
  part_manners (self);
}
