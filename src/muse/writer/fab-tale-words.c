/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-tale-private.h"

void
_fab_tale_set_word (FabTale    *self,
                    const char *key,
                    const char *word)
{
  if (word == NULL)
    g_hash_table_remove (self->words, key);
  else
    g_hash_table_replace (self->words, g_strdup (key), g_strdup (word));
}

static char *
upper_first (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return *text == '\0' ? g_strdup ("") : g_strconcat (upper, g_utf8_next_char (text), NULL);
}

static char *
add_article (const char *phrase)
{
  gboolean vowel = strchr ("aeiouAEIOU", *phrase) != NULL && *phrase != '\0';

  if (g_str_has_prefix (phrase, "uni") || g_str_has_prefix (phrase, "one")
      || g_str_has_prefix (phrase, "eu"))
    vowel = FALSE;
  if (g_str_has_prefix (phrase, "hour") || g_str_has_prefix (phrase, "honest"))
    vowel = TRUE;

  return g_strconcat (vowel ? "an " : "a ", phrase, NULL);
}

/* The same word with and without a capital: "other" and "Other". */
static void
set_both (FabTale    *self,
          const char *key,
          const char *word)
{
  g_autofree char *upper_key = upper_first (key);
  g_autofree char *upper = upper_first (word);

  _fab_tale_set_word (self, key, word);
  _fab_tale_set_word (self, upper_key, upper);
}

/* "aHero" is "A robot" and "ahero" is "a robot". */
static void
set_with_article (FabTale    *self,
                  const char *key,
                  const char *upper_key,
                  const char *phrase)
{
  g_autofree char *word = add_article (phrase);
  g_autofree char *upper = upper_first (word);

  _fab_tale_set_word (self, key, word);
  _fab_tale_set_word (self, upper_key, upper);
}

static const char *
pronoun (const FabRole *role,
         guint          which)
{
  static const char * const pronouns[][3] = {
    { "she", "her", "her" }, { "he", "him", "his" }, { "it", "it", "its" },
  };

  return pronouns[role->sex == 'f' ? 0 : role->sex == 'm' ? 1 : 2][which];
}

static void
set_role_words (FabTale *self)
{
  g_autofree char *the_hero = g_strconcat ("the ", self->hero->noun ? self->hero->noun : "", NULL);
  g_autofree char *the_other = g_strconcat ("the ", self->other->noun ? self->other->noun : "",
                                            NULL);

  set_both (self, "he", pronoun (self->hero, 0));
  _fab_tale_set_word (self, "him", pronoun (self->hero, 1));
  set_both (self, "his", pronoun (self->hero, 2));
  set_both (self, "ohe", pronoun (self->other, 0));
  _fab_tale_set_word (self, "ohim", pronoun (self->other, 1));
  _fab_tale_set_word (self, "him_other", pronoun (self->other, 1));
  _fab_tale_set_word (self, "ohis", pronoun (self->other, 2));
  set_both (self, "fhe", pronoun (self->third, 0));
  _fab_tale_set_word (self, "fhim", pronoun (self->third, 1));
  _fab_tale_set_word (self, "fhis", pronoun (self->third, 2));

  _fab_tale_set_word (self, "hero", self->hero->noun ? the_hero : self->hero->name);
  set_both (self, "other", self->other->noun ? the_other : self->other->name);
  if (self->hero->noun != NULL)
    {
      set_with_article (self, "ahero", "aHero", self->hero->noun);
      _fab_tale_set_word (self, "Hero2", self->hero->noun);
    }
  if (self->other->noun != NULL)
    set_with_article (self, "aother", "aOther", self->other->noun);
}

/* "thief who steals lamps": the lamp. */
static const char *
find_loot (FabTale *self)
{
  for (guint i = 0; i < self->idea->extras->len; i++)
    {
      const char *phrase = g_ptr_array_index (self->idea->extras, i);
      const char *noun = strrchr (phrase, ' ');

      if (fab_noun_guess (noun ? noun + 1 : phrase) == FAB_NOUN_THING)
        return phrase;
    }

  return NULL;
}

static void
set_thing_words (FabTale *self)
{
  const char *phrase = self->thing ? self->thing->phrase : NULL;
  g_autofree char *the = NULL;

  if (g_str_equal (self->plot->id, "hunt"))
    phrase = find_loot (self);
  if (phrase == NULL && g_str_equal (self->plot->id, "save"))
    phrase = "child";
  if (phrase == NULL)
    return;
  /* "her own name" */
  if (g_str_has_prefix (phrase, "own "))
    phrase += strlen ("own ");

  the = self->thing
    && self->thing->name ? g_strdup (self->thing->name) : g_strconcat ("the ", phrase, NULL);
  if (g_str_equal (self->plot->id, "remember") && self->thing != NULL
      && fab_words_have ("his her their its my", self->thing->determiner))
    {
      g_free (the);
      the = g_strconcat (self->thing->determiner, " ", phrase, NULL);
    }
  _fab_tale_set_word (self, "T", the);
  _fab_tale_set_word (self, "t", phrase);
  _fab_tale_set_word (self, "T2", self->thing ? self->thing->noun : phrase);
  set_with_article (self, "aT", "ATHING", phrase);
}

/* What somebody wants of whom the idea says only who it is. */
static const char * const dreams[] = {
  "sing on a stage", "climb the highest tower", "dance with the queen", "win a race",
  "paint the night sky",
};

/* "a pirate", "her own mother" */
static char *
add_determiner (const FabIdeaNoun *noun)
{
  if (noun->name != NULL)
    return g_strdup (noun->name);
  if (*noun->determiner == '\0')
    return noun->plural ? g_strdup (noun->phrase) : add_article (noun->phrase);

  return g_strconcat (noun->determiner, " ", noun->phrase, NULL);
}

/* "sing a song" of "sing a song at the opera" */
static char *
name_deed (const FabIdea *idea)
{
  g_autofree char *what = idea->object ? add_determiner (idea->object) : NULL;
  g_autofree char *deed = NULL;

  if (idea->verb == NULL)
    return g_strdup ("perform");

  deed = g_strconcat (idea->verb, " ", what, NULL);

  /* "performs for a child": the child is not performed */
  return what != NULL && g_str_has_prefix (idea->goal, deed) ? g_steal_pointer (&deed)
                                                             : g_strdup (idea->verb);
}

/* Who may turn up in any scene: those who travel with the hero, or who are nobody's prey. */
static void
set_company_words (FabTale *self)
{
  const char *id = self->plot->id;

  if (!fab_words_have ("hunt save fear compete", id))
    _fab_tale_set_word (self, "with", "");
  if (!fab_words_have ("chase deliver search", id))
    _fab_tale_set_word (self, "near", "");
  if (g_str_equal (id, "stuck"))
    _fab_tale_set_word (self, "locked", "");
}

static void
set_form_words (FabTale *self)
{
  FabIdea *idea = self->idea;
  g_autofree char *form = NULL;
  gboolean known = idea->partner != NULL
    || (idea->subject != NULL && idea->subject->plural && !strstr (idea->subject->phrase, "stranger"));

  if (known)
    _fab_tale_set_word (self, "known", "");
  if (idea->object == NULL || !g_strv_contains ((const char * const[]) { "become", "secret", NULL },
                                                self->plot->id))
    return;

  form = add_determiner (idea->object);
  if (idea->verb != NULL && idea->subject != NULL && g_str_equal (self->plot->id, "secret"))
    {
      /* "pretends to be the president": what nobody knows is who does */
      set_both (self, "ahero", form);
      _fab_tale_set_word (self, "aHero", form);
      g_free (form);
      form = add_article (idea->subject->phrase);
    }
  set_both (self, "form", form);
}

static void
set_skill_words (FabTale    *self,
                 const char *skill)
{
  g_auto(GStrv) words = g_strsplit (skill, " ", 2);
  g_autofree char *third = fab_verb_to_third (words[0]);
  g_autofree char *skills = g_strjoin (" ", third, words[1], NULL);
  g_autofree char *upper = g_utf8_strup (skill, -1);

  set_both (self, "skill", skill);
  _fab_tale_set_word (self, "skills", skills);
  _fab_tale_set_word (self, "SKILL", upper);
}

/* "cannot swim" and "lost a shoe" stay so with everybody; "be late" is "am", "are" or "is late". */
static void
set_trait_words (FabTale    *self,
                 const char *trait)
{
  g_auto(GStrv) words = g_strsplit (trait, " ", 2);
  gboolean be = g_str_equal (words[0], "be");
  gboolean fixed = fab_words_have ("cannot never", words[0]) || g_str_has_suffix (words[0], "ed");
  gboolean never = g_str_equal (words[0], "never") && words[1] != NULL;
  g_auto(GStrv) deed = g_strsplit (never ? words[1] : "", " ", 2);
  g_autofree char *deeds = never ? fab_verb_to_third (deed[0]) : NULL;
  g_autofree char *third = be ? g_strdup ("is") : fixed ? g_strdup (words[0])
                           : fab_verb_to_third (words[0]);
  g_autofree char *he = never ? g_strjoin (" ", third, deeds, deed[1], NULL)
                              : g_strjoin (" ", third, words[1], NULL);
  g_autofree char *i = g_strjoin (" ", be ? "am" : words[0], words[1], NULL);
  g_autofree char *you = g_strjoin (" ", be ? "are" : words[0], words[1], NULL);

  set_both (self, "trait", he);
  _fab_tale_set_word (self, "Itrait", i);
  _fab_tale_set_word (self, "youtrait", you);
}

static void
set_goal_words (FabTale *self)
{
  FabIdea *idea = self->idea;
  g_autofree char *bare = NULL;
  g_autofree char *bare_deed = NULL;

  if (idea->verb == NULL && g_str_equal (self->plot->id, "save") && self->thing != NULL)
    {
      bare = g_strconcat ("save the ", self->thing->phrase, NULL);
      set_both (self, "goal", bare);
    }
  if (idea->goal == NULL && g_str_equal (self->plot->id, "wish"))
    set_both (self, "goal", dreams[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (dreams))]);
  if (idea->goal != NULL)
    {
      gsize n = strlen (idea->verb);
      g_autofree char *ing = fab_verb_to_ing (idea->verb);
      g_autofree char *goaling = g_strconcat (ing, idea->goal + n, NULL);

      set_both (self, "goal", idea->goal);
      _fab_tale_set_word (self, "goaling", goaling);
    }
  if (g_str_equal (self->plot->id, "perform"))
    bare_deed = name_deed (idea);
  if (bare_deed != NULL)
    set_both (self, "skill", bare_deed);
  else if (idea->skill != NULL || g_str_equal (self->plot->id, "teach"))
    set_skill_words (self, idea->skill ? idea->skill : "listen");
  if (idea->trait != NULL)
    set_trait_words (self, idea->trait);
  if (idea->fear != NULL)
    set_both (self, "fear", idea->fear);
}

static void
set_prop_words (FabTale *self)
{
  const FabNounWord *word = self->idea->subject ? self->idea->subject->word : NULL;
  const char *loot = self->arena->loot ? self->arena->loot : "the money";
  const char *wears = self->idea->subject ? self->idea->subject->wears : NULL;
  g_autofree char *the = NULL;
  g_autofree char *taken = NULL;

  _fab_tale_set_word (self, "tool", word && word->tool ? word->tool : "the lantern");
  if (wears != NULL)
    {
      the = g_strconcat ("the ", wears, NULL);
      _fab_tale_set_word (self, "wears", the);
    }
  if (self->idea->object != NULL && self->idea->object->kind != FAB_NOUN_PERSON
      && (self->idea->object->kind != FAB_NOUN_PLACE
          || g_strcmp0 (self->idea->verb, "steal") == 0)
      && g_strcmp0 (self->idea->verb, "rob") != 0)
    taken = g_strconcat ("the ", self->idea->object->phrase, NULL);
  set_both (self, "loot", taken ? taken : loot);
  if (self->other->kind == FAB_NOUN_ANIMAL && g_strcmp0 (self->idea->verb, "walk") == 0)
    _fab_tale_set_word (self, "Oc", "");
  if (fab_words_have ("bakery kitchen restaurant cottage cafe", self->arena->id))
    _fab_tale_set_word (self, "cook", "");
}

/* Whether one can fall while learning it. */
static gboolean
is_movement (const char *skill)
{
  static const char moves[] =
    "dance fly swim skate ski surf juggle climb ride walk run jump tango waltz box fight balance "
    "dive ice-skate skateboard tumble cartwheel fence leap hop row sail cycle drive roll stand "
    "tap-dance breakdance moonwalk parkour tightrope land soar glide float";
  g_auto(GStrv) words = g_strsplit (skill ? skill : "", " ", 2);

  return words[0] != NULL && fab_words_have (moves, words[0]);
}

/* Nobody carries it off under a coat. */
static gboolean
is_big (const FabIdeaNoun *thing)
{
  static const char big[] =
    "piano organ car door gate boat ship train bicycle bike motorcycle tractor bus tram truck "
    "plane elephant whale horse cow camel giraffe bear lion tiger shark dinosaur dragon house statue "
    "machine submarine rocket spaceship bed table sofa wardrobe tree coffin meteor satellite "
    "lighthouse fridge oven tank carousel wreck helicopter balloon robot bathtub throne";

  return thing != NULL && thing->noun != NULL && fab_words_have (big, thing->noun);
}

/* What beats and wordings may ask for in their guards. */
static void
set_facts (FabTale *self)
{
  FabNounKind kind = self->thing != NULL ? self->thing->kind : FAB_NOUN_THING;
  const char *other = self->other->noun ? self->other->noun : "";
  const struct { const char *fact; gboolean holds; } facts[] = {
    { "human", self->hero->kind == FAB_NOUN_PERSON },
    { "ohuman", self->other->kind == FAB_NOUN_PERSON },
    { "ghost", fab_words_have ("ghost spirit phantom shadow memory spectre", other) },
    { "big", is_big (self->thing) },
    { "moves", is_movement (self->idea->skill) },
    { "spot", kind == FAB_NOUN_PLACE || kind == FAB_NOUN_IDEA || kind == FAB_NOUN_TIME },
    { "hold", !is_big (self->thing)
              && (kind == FAB_NOUN_THING || kind == FAB_NOUN_FOOD || kind == FAB_NOUN_GARMENT
                  || kind == FAB_NOUN_UNKNOWN) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      if (facts[i].holds)
        _fab_tale_set_word (self, facts[i].fact, "");
    }
}

void
_fab_tale_find_words (FabTale *self)
{
  g_autofree char *one_line = g_strdelimit (g_strdup (self->idea->text), "\r\n\t", ' ');

  set_role_words (self);
  set_thing_words (self);
  set_goal_words (self);
  set_prop_words (self);
  set_form_words (self);
  set_company_words (self);
  set_facts (self);
  _fab_tale_set_word (self, "home", self->home->the);
  _fab_tale_set_word (self, "arena", self->arena->the);
  _fab_tale_set_word (self, "idea", one_line);
}

static FabRole *
find_role (FabTale    *self,
           const char *key)
{
  if (g_str_equal (key, "H"))
    return self->hero;
  if (g_str_equal (key, "O"))
    return self->other;

  return g_str_equal (key, "F") ? self->third : NULL;
}

char *
_fab_tale_introduce (FabTale       *self,
                     const FabRole *role)
{
  g_autofree char *upper = g_utf8_strup (role->name, -1);

  return g_strdup_printf (self->book && self->book->joined ? "%s（%s）" : "%s (%s)", upper, role->description);
}

static void
append_name (FabTale *self,
             GString *text,
             FabRole *role,
             gboolean introduce)
{
  g_autofree char *name = introduce && !role->introduced ? _fab_tale_introduce (self, role) : g_strdup (role->name);

  g_string_append (text, name);
}

/* "her own mother" is "my own mother" in her mouth, and "the mother" in another's. */
static char *
turn_form (FabTale       *self,
           const char    *form,
           const FabRole *speaker)
{
  static const char * const owners[] = { "his ", "her ", "their ", "its ", "my " };

  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    {
      const char *rest = form + strlen (owners[i]);

      if (g_ascii_strncasecmp (form, owners[i], strlen (owners[i])) != 0)
        continue;
      if (speaker == NULL || speaker == self->hero)
        return g_strconcat (speaker != NULL ? "my " : owners[i], rest, NULL);
      return g_strconcat ("the ", g_str_has_prefix (rest, "own ") ? rest + 4 : rest, NULL);
    }

  return g_strdup (form);
}

/* "H:he|she" by who it is; NULL: it is no such choice */
static char *
choose_by_sex (FabTale    *self,
               const char *key)
{
  g_auto(GStrv) parts = g_strsplit_set (key, ":|", -1);
  FabRole *role = g_strv_length (parts) == 3 ? find_role (self, parts[0]) : NULL;

  return role != NULL ? g_strdup (parts[role->sex == 'f' ? 2 : 1]) : NULL;
}

/* "his dragon" is "my dragon" in his mouth and "your dragon" in another's. */
static void
append_word (FabTale       *self,
             GString       *text,
             const char    *key,
             const char    *word,
             const FabRole *speaker)
{
  static const char * const owners[] = { "his ", "her ", "their ", "its ", "my " };
  g_autofree char *form = g_ascii_strcasecmp (key, "form") && !g_str_equal (key, "T")
                          ? NULL : turn_form (self, word, speaker);
  g_autoptr(GString) turned = g_string_new (form ? form : word);
  const char *mine;

  if (!g_ascii_strcasecmp (key, "goal") || g_str_equal (key, "goaling")
      || !g_ascii_strcasecmp (key, "skill") || g_str_has_suffix (key, "trait"))
    {
      mine = speaker == self->hero ? "my " : speaker != NULL ? "your " : NULL;
      for (guint i = 0; mine != NULL && i < G_N_ELEMENTS (owners); i++)
        {
          g_autofree char *owner = g_strconcat (" ", owners[i], NULL);
          g_autofree char *owned = g_strconcat (" ", mine, NULL);

          g_string_replace (turned, owner, owned, 0);
        }
    }
  g_string_append (text, turned->str);
}

/* Sentences begin with a capital, whatever word the idea put there. */
static char *
capitalise_sentences (const char *text)
{
  g_autoptr(GString) out = g_string_new (NULL);
  gboolean start = TRUE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (out, start ? g_unichar_toupper (c) : c);
      if (g_unichar_isalnum (c))
        start = FALSE;
      else if (c == ' ' && p > text && strchr (".!?", p[-1]) != NULL
               && !g_str_has_suffix (out->str, "... "))
        start = TRUE;
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static gboolean
holds (FabTale    *self,
       const char *guard)
{
  gboolean negated = *guard == '!';

  return g_hash_table_contains (self->words, guard + negated) != negated;
}

static const char *
find_close (const char *wording)
{
  if (*wording != '{' && *wording != '[')
    return NULL;

  return strchr (wording, *wording == '{' ? '}' : ']');
}

char *
_fab_tale_fill (FabTale       *self,
                const char    *wording,
                const FabRole *speaker)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GPtrArray) seen = g_ptr_array_new ();

  while (*wording != '\0')
    {
      const char *close = find_close (wording);
      g_autofree char *key = close ? g_strndup (wording + 1, close - wording - 1) : NULL;
      FabRole *role = key ? find_role (self, key) : NULL;
      g_autofree char *chosen = key && *wording == '{' ? choose_by_sex (self, key) : NULL;
      const char *word = chosen ? chosen : key ? g_hash_table_lookup (self->words, key) : NULL;

      if (close == NULL)
        {
          g_string_append_c (text, *wording++);
          continue;
        }
      if (*wording == '[' ? !holds (self, key) : role == NULL && word == NULL)
        return NULL;
      if (role != NULL)
        {
          append_name (self, text, role, speaker == NULL && !g_ptr_array_find (seen, role, NULL));
          g_ptr_array_add (seen, role);
        }
      else if (*wording == '{')
        append_word (self, text, key, word, speaker);
      wording = close + 1;
    }

  return capitalise_sentences (text->str);
}

gboolean
_fab_tale_holds (FabTale    *self,
                 const char *guards)
{
  g_autofree char *filled = _fab_tale_fill (self, guards, NULL);

  return filled != NULL;
}

static char *
title_case (const char *text)
{
  static const char small[] = "a an the of to in on at and for from with into by";
  g_auto(GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = words[i];

      words[i] = i > 0 && fab_words_have (small, word) ? g_strdup (word) : upper_first (word);
    }

  return g_strjoinv (" ", words);
}

char *
_fab_tale_title (FabTale *self)
{
  g_auto(GStrv) titles = g_strsplit (self->plot->titles, " / ", -1);
  guint n = g_strv_length (titles);
  guint start = g_rand_int_range (self->rand, 0, n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = _fab_tale_fill (self, titles[(start + i) % n], self->hero);

      if (title != NULL && strlen (title) < 60)
        return self->book != NULL ? g_steal_pointer (&title) : title_case (title);
    }

  return g_strdup (self->hero->name);
}
