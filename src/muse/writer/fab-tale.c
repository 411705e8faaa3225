/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

#include "fab-plots-next.h"
#include "fab-tale.h"
#include "fab-tale-private.h"

#define MAX_SOURCE 300
#define MAX_EXTRAS 3

static FabTale *
tale_new (FabIdea *idea,
          guint32  seed)
{
  FabTale *self = g_new0 (FabTale, 1);

  self->idea = idea;
  self->rand = g_rand_new_with_seed (seed ^ g_str_hash (idea->text));
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->habits = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->visited = g_hash_table_new (NULL, NULL);
  self->told = g_hash_table_new (NULL, NULL);
  self->out = g_string_new (NULL);

  return self;
}

static void
tale_free (FabTale *self)
{
  fab_idea_free (self->idea);
  g_rand_free (self->rand);
  g_clear_pointer (&self->hero, fab_role_free);
  g_clear_pointer (&self->other, fab_role_free);
  g_clear_pointer (&self->third, fab_role_free);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->words);
  g_hash_table_unref (self->said);
  g_hash_table_unref (self->habits);
  g_hash_table_unref (self->visited);
  g_hash_table_unref (self->told);
  g_clear_pointer (&self->rivals, g_ptr_array_unref);
  g_string_free (self->out, TRUE);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabTale, tale_free)

/* One scene to come: a step of the plot, or a turn put into its middle. */
typedef struct
{
  const char *slot; /* borrowed from the plot's beats */
  int         rank;
} Step;

static GArray *
list_slots (const FabPlot *plot)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (Step));

  for (gsize i = 0; i < plot->n_beats; i++)
    {
      const FabBeat *beat = &plot->beats[i];
      const Step step = { beat->slot, beat->rank };

      if (i == 0 || !g_str_equal (beat->slot, plot->beats[i - 1].slot))
        g_array_append_val (steps, step);
    }

  return steps;
}

/* The slots in order: the plot's own, fewer of them or with turns put into the middle. */
static GArray *
plan_scenes (FabTale *self,
             int      scenes)
{
  static const Step turn = { FAB_SLOT_TURN, FAB_BEAT_TURN };
  GArray *steps = list_slots (self->plot);
  guint wanted = scenes > 0 ? (guint) MIN (scenes, FAB_TALE_MAX_SCENES)
                            : steps->len + (g_rand_int_range (self->rand, 0, 3) == 0);

  while (steps->len > MAX (wanted, 2))
    {
      guint drop = steps->len - 2;

      for (guint i = steps->len - 2; i > 0; i--)
        {
          if (g_array_index (steps, Step, i).rank > g_array_index (steps, Step, drop).rank)
            drop = i;
        }
      g_array_remove_index (steps, drop);
    }
  for (guint at = 2; steps->len < wanted; at += 2)
    {
      guint place = MIN (at, steps->len - 2);

      /* never in front of the opening, never behind the last but one */
      g_array_insert_val (steps, place, turn);
    }

  return steps;
}

/* The beats that may be told at @step, from @beats. */
static GPtrArray *
list_fitting (FabTale       *self,
              const Step    *step,
              const FabBeat *beats,
              gsize          n)
{
  GPtrArray *fitting = g_ptr_array_new ();

  for (gsize i = 0; i < n; i++)
    {
      if (!g_str_equal (beats[i].slot, step->slot)
          || g_hash_table_contains (self->told, &beats[i]))
        continue;

      _fab_tale_go_to (self, &beats[i]);
      if (_fab_tale_holds (self, beats[i].needs))
        g_ptr_array_add (fitting, (gpointer) &beats[i]);
    }

  return fitting;
}

/* The @version-th of the beats that fit; another version is another beat while there are some. */
static const FabBeat *
choose_beat (FabTale    *self,
             const Step *step,
             guint       version)
{
  gsize n_turns = self->book != NULL ? self->book->n_turns : 0;
  const FabBeat *turns = self->book != NULL ? self->book->turns : fab_plot_get_turns (&n_turns);
  gboolean turn = step->rank == FAB_BEAT_TURN;
  g_autoptr(GPtrArray) fitting = list_fitting (self, step, turn ? turns : self->plot->beats,
                                               turn ? n_turns : self->plot->n_beats);
  const FabBeat *beat;

  if (fitting->len == 0)
    return NULL;

  beat = g_ptr_array_index (fitting, (g_rand_int_range (self->rand, 0, fitting->len) + version)
                                     % fitting->len);
  g_hash_table_add (self->told, (gpointer) beat);

  return beat;
}

static guint
get_version (const FabTelling *telling,
             guint             scene)
{
  return scene < telling->n_versions ? telling->versions[scene] : 0;
}

/* Each scene has chances of its own, so that another version of one leaves the others as they are. */
static void
shuffle (FabTale          *self,
         const FabTelling *telling,
         guint             scene,
         guint             version)
{
  const guint32 seeds[] = { telling->seed, g_str_hash (self->idea->text), scene, version };

  g_rand_set_seed_array (self->rand, seeds, G_N_ELEMENTS (seeds));
}

/* The things of a long idea turn up one after the other, and the first comes back at the end. */
static const struct
{
  gboolean    last;
  gboolean    animal;
  const char *text;
} motifs[] = {
  { FALSE, FALSE, "{H} puts {x} down beside {p2}." },
  { FALSE, FALSE, "{O} finds {x} beside {p3} and turns it over." },
  { FALSE, FALSE, "{ax} lies beside {p3}. {O} steps over it." },
  { FALSE, FALSE, "{H} holds {x} and does not know where to put it." },
  { FALSE, TRUE, "{ax} sits beside {p2} and watches." },
  { FALSE, TRUE, "{ax} runs past {p3}. {O} looks after it." },
  { FALSE, TRUE, "{H} shares some bread with {x}." },
  { TRUE, FALSE, "{H} puts {x} into the hands of {O}." },
  { TRUE, FALSE, "{O} lifts up {x}. Light falls on it." },
  { TRUE, FALSE, "Only {x} is left beside {p2}. {H} comes back and takes it along." },
  { TRUE, TRUE, "{ax} sits down between {H} and {O}." },
  { TRUE, TRUE, "{ax} runs ahead. {H} and {O} follow it." },
};

static char *
choose_motif (FabTale  *self,
              gboolean  last,
              gboolean  animal)
{
  guint at = g_rand_int_range (self->rand, 0, G_N_ELEMENTS (motifs));

  while (motifs[at].last != last || motifs[at].animal != animal)
    at = (at + 1) % G_N_ELEMENTS (motifs);

  return _fab_tale_fill (self, motifs[at].text, NULL);
}

static void
tell_extra (FabTale *self,
            guint    scene,
            gboolean last)
{
  guint n = MIN (self->idea->extras->len, MAX_EXTRAS);
  const char *phrase, *noun;
  FabNounKind kind;
  g_autofree char *the = NULL;
  g_autofree char *text = NULL;

  if (n == 0 || (!last && (scene == 0 || scene > n)))
    return;

  phrase = g_ptr_array_index (self->idea->extras, last ? 0 : scene - 1);
  noun = strrchr (phrase, ' ');
  kind = fab_noun_guess (noun ? noun + 1 : phrase);
  if (kind != FAB_NOUN_THING && kind != FAB_NOUN_FOOD && kind != FAB_NOUN_GARMENT
      && kind != FAB_NOUN_ANIMAL)
    return;

  the = g_strconcat ("the ", phrase, NULL);
  _fab_tale_set_word (self, "x", the);
  _fab_tale_set_word (self, "ax", the);
  text = choose_motif (self, last, kind == FAB_NOUN_ANIMAL);
  g_string_append_printf (self->out, "%s\n\n", text);
  self->speaker = NULL;
}

/* What the idea says the hero lacks is seen in the first scene, and met where all is decided. */
static void
tell_flaw (FabTale *self,
           guint    scene)
{
  static const char shown[] =
    "- {H} looks at {his} hands for a moment.\n"
    "H [trait](quiet) I {Itrait}. Nobody has to know that. / [trait](quiet) I {Itrait}. That does not make it easier. / "
    "[!trait](quiet) Anything. Only not {fear}. / [!trait](quiet) As long as there is no {fear} in it.";
  static const char met[] =
    "- {H} trembles, and stays where {he} is.\n"
    "H [trait](quiet) I {Itrait}. And now look at me. / [trait](quiet) I {Itrait}. So it had to be me. / "
    "[!trait](quiet) So that is {fear}. I had imagined it bigger. / [!trait](quiet) Good evening, {fear}. I am still here.";

  /* these speak of it on their own */
  if (fab_words_have ("fear teach learn find steal compete travel meet", self->plot->id)
      || (self->idea->trait == NULL && self->idea->fear == NULL))
    return;

  if (scene == 0)
    _fab_tale_tell_steps (self, shown);
  else if (scene + 2 == self->n_scenes)
    _fab_tale_tell_steps (self, met);
}

static char *
tell_title_page (FabTale *self)
{
  g_autofree char *title = _fab_tale_title (self);
  const char *idea = g_hash_table_lookup (self->words, "idea");
  g_autofree char *source = g_utf8_strlen (idea, -1) > MAX_SOURCE
    ? g_utf8_substring (idea, 0, MAX_SOURCE) : g_strdup (idea);

  return g_strdup_printf ("Title: %s\nCredit: %s\nSource: %s%s\n\n", title, self->book ? self->book->credit : "after an idea",
                          source, g_utf8_strlen (idea, -1) > MAX_SOURCE ? "…" : "");
}

static char *
take_piece (FabTale *self)
{
  char *piece = g_string_free (self->out, FALSE);

  self->out = g_string_new (NULL);

  return piece;
}

static char *
tell_scene (FabTale          *self,
            const FabTelling *telling,
            const Step       *step,
            guint             scene,
            gboolean          last)
{
  guint version = get_version (telling, scene);
  const FabBeat *beat;

  shuffle (self, telling, scene, 0);
  beat = choose_beat (self, step, version);
  if (beat == NULL)
    return NULL;

  shuffle (self, telling, scene, version + 1);
  if (last)
    g_string_append_printf (self->out, "%s\n\n", self->book ? self->book->dissolve : "DISSOLVE TO:");
  if (beat->rank != FAB_BEAT_TURN || self->time == NULL)
    self->time = beat->time;
  _fab_tale_tell_beat (self, beat, self->time);
  tell_flaw (self, scene);
  tell_extra (self, scene, last);
  if (last)
    g_string_append_printf (self->out, "%s\n", self->book ? self->book->ending : "FADE OUT.");

  return take_piece (self);
}

static FabTale *
tale_begin (const FabTelling  *telling,
            GError           **error)
{
  FabIdea *understood = fab_idea_new (telling->idea);
  FabTale *self;

  if (understood == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           "The idea has no words in it; write a sentence such as "
                           "“A lighthouse keeper teaches a storm to dance”");
      return NULL;
    }

  self = tale_new (understood, telling->seed);
  self->book = fab_book_find (telling->idea);
  if (self->book != NULL)
    {
      _fab_tale_cast_by_book (self);
      return self;
    }
  _fab_tale_cast (self);
  _fab_tale_find_words (self);

  return self;
}

static char **
tell_scenes (FabTale          *self,
             const FabTelling *telling)
{
  g_autoptr(GPtrArray) pieces = g_ptr_array_new ();
  g_autoptr(GArray) steps = NULL;

  steps = plan_scenes (self, telling->scenes);
  self->n_scenes = steps->len;
  for (guint i = 0; i < steps->len; i++)
    {
      char *piece = tell_scene (self, telling, &g_array_index (steps, Step, i), i, i + 1 == steps->len);

      if (piece != NULL)
        g_ptr_array_add (pieces, piece);
    }
  /* a title may ask for what was told */
  shuffle (self, telling, G_MAXUINT, 0);
  g_ptr_array_insert (pieces, 0, tell_title_page (self));
  g_ptr_array_add (pieces, NULL);

  return (char **) g_ptr_array_steal (pieces, NULL);
}

char **
fab_tale_tell (const FabTelling  *telling,
               GError           **error)
{
  g_autoptr(FabTale) self = NULL;

  g_return_val_if_fail (telling != NULL && telling->idea != NULL, NULL);

  self = tale_begin (telling, error);

  return self != NULL ? tell_scenes (self, telling) : NULL;
}

/* The wordings of the step that said @line, apart from it. */
static GPtrArray *
find_rivals (FabTale          *self,
             const FabTelling *telling,
             const char       *line,
             char              tag)
{
  g_auto(GStrv) pieces = NULL;

  self->sought = line;
  self->sought_tag = tag;
  pieces = tell_scenes (self, telling);

  return self->rivals;
}

char *
fab_tale_reword (const FabTelling *telling,
                 const char       *line,
                 char              tag,
                 guint             version)
{
  g_autoptr(FabTale) self = NULL;
  GPtrArray *rivals;

  g_return_val_if_fail (telling != NULL && telling->idea != NULL && line != NULL, NULL);

  self = tale_begin (telling, NULL);
  rivals = self != NULL ? find_rivals (self, telling, line, tag) : NULL;
  if (rivals == NULL || rivals->len == 0)
    return NULL;

  return g_strdup (g_ptr_array_index (rivals, version % rivals->len));
}

char *
fab_tale_continue (const FabTelling *telling,
                   guint             version)
{
  static const Step turn = { FAB_SLOT_TURN, FAB_BEAT_TURN };
  g_autoptr(FabTale) self = NULL;
  g_auto(GStrv) pieces = NULL;

  g_return_val_if_fail (telling != NULL && telling->idea != NULL, NULL);

  self = tale_begin (telling, NULL);
  if (self == NULL)
    return NULL;

  pieces = tell_scenes (self, telling);

  return tell_scene (self, telling, &turn, g_strv_length (pieces) + version, FALSE);
}

/* --- what could happen next ------------------------------------------------------------------- */

typedef struct
{
  const FabNextBeat *next;
  double             key; /* the smallest comes first */
} Candidate;

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *one = a, *two = b;

  return (one->key > two->key) - (one->key < two->key);
}

/* The beats of @kind that fit, in an order drawn by lot: what is favoured is likelier to come first (Efraimidis and Spirakis, 2006). */
static GArray *
draw_candidates (FabTale      *self,
                 FabOfferKind  kind,
                 const double *moods)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  gsize n;
  const FabNextBeat *nexts = fab_plot_get_next (&n);

  for (gsize i = 0; i < n; i++)
    {
      double weight = moods != NULL ? MAX (moods[nexts[i].mood], .01) : 1;
      const Candidate candidate = { &nexts[i], -log (1 - g_rand_double (self->rand)) / weight };

      if (nexts[i].kind != kind)
        continue;
      _fab_tale_go_to (self, &nexts[i].beat);
      if (_fab_tale_holds (self, nexts[i].beat.needs))
        g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);

  return candidates;
}

FabOffer *
fab_tale_offer (const FabTelling *telling,
                FabOfferKind      kind,
                const double     *moods,
                guint             version)
{
  g_autoptr(FabTale) self = NULL;
  g_autoptr(GArray) candidates = NULL;
  g_auto(GStrv) pieces = NULL;
  const FabNextBeat *next;
  FabOffer *offer;

  g_return_val_if_fail (telling != NULL && telling->idea != NULL, NULL);

  self = tale_begin (telling, NULL);
  if (self == NULL || self->book != NULL)
    return NULL;
  pieces = tell_scenes (self, telling);
  shuffle (self, telling, g_strv_length (pieces), kind);
  candidates = draw_candidates (self, kind, moods);
  g_assert (candidates->len > 0); /* each kind has some that need nothing */
  next = g_array_index (candidates, Candidate, version % candidates->len).next;
  offer = g_new0 (FabOffer, 1);
  offer->kind = kind;
  offer->mood = next->mood;
  offer->title = g_strdup (next->title);
  _fab_tale_go_to (self, &next->beat);
  self->hero->introduced = self->other->introduced = TRUE; /* as the scene before has it */
  offer->picture = _fab_tale_fill (self, next->picture, NULL);
  _fab_tale_tell_beat (self, &next->beat, next->beat.time);
  offer->script = take_piece (self);

  return offer;
}

/* --- before it is told ------------------------------------------------------------------------ */

static void
free_person (gpointer data)
{
  FabTalePerson *person = data;

  g_free (person->name);
  g_free (person->who);
  g_free (person->look);
  g_free (person);
}

static FabTalePerson *
describe_role (const FabTale *self,
               const FabRole *role)
{
  static const char * const manners[FAB_N_MANNERS] = {
    [FAB_MANNER_TERSE] = "who says little",
    [FAB_MANNER_FLORID] = "who loves great words",
    [FAB_MANNER_ASKING] = "who asks more than others answer",
    [FAB_MANNER_FORMAL] = "who speaks by the book",
    [FAB_MANNER_WARM] = "who has a kind word for everybody",
    [FAB_MANNER_WRY] = "who jokes when it is serious",
  };
  FabTalePerson *person = g_new0 (FabTalePerson, 1);
  const char *what = role->phrase ? role->phrase : role->noun ? role->noun : "somebody";

  person->name = g_strdup (role->name);
  person->who = self->book == NULL ? g_strdup_printf ("%s %s", what, manners[role->manner]) : g_strdup (role->phrase ? role->phrase : "");
  person->look = g_strdup (role->description);

  return person;
}

GPtrArray *
fab_tale_list_people (const FabTelling *telling)
{
  g_autoptr(FabTale) self = NULL;
  GPtrArray *people;

  g_return_val_if_fail (telling != NULL && telling->idea != NULL, NULL);

  self = tale_begin (telling, NULL);
  if (self == NULL)
    return NULL;
  people = g_ptr_array_new_with_free_func (free_person);
  g_ptr_array_add (people, describe_role (self, self->hero));
  g_ptr_array_add (people, describe_role (self, self->other));
  g_ptr_array_add (people, describe_role (self, self->third));

  return people;
}

static char *
end_sentence (const char *text)
{
  g_autofree char *line = g_strstrip (g_strdelimit (g_strdup (text), "\r\n\t", ' '));
  g_autofree char *first = g_utf8_substring (line, 0, MIN (g_utf8_strlen (line, -1), 1));
  g_autofree char *upper = g_utf8_strup (first, -1);
  const char *rest = *line ? g_utf8_next_char (line) : "";

  return g_strconcat (upper, rest, *line && strchr (".!?", line[strlen (line) - 1]) ? "" : ".", NULL);
}

char *
fab_tale_dup_logline (const FabTelling *telling,
                      guint             version)
{
  static const char * const wordings[] = {
    "When {ahero} sets out to {goal}, {aother} changes everything",
    "{aHero} who {trait} must {goal}, and only {aother} can help",
    "{aHero} wants nothing but to {goal}, if it were not for {fear}",
    "To {goal}, {ahero} has to win over {aother} first",
    "{aHero} wants nothing but to {goal}, until {aother} crosses the way",
  };
  g_autoptr(FabTale) self = NULL;
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (telling != NULL && telling->idea != NULL, NULL);

  g_ptr_array_add (lines, end_sentence (telling->idea));
  self = tale_begin (telling, NULL);
  for (gsize i = 0; self && !self->idea->foreign && i < G_N_ELEMENTS (wordings); i++)
    {
      g_autofree char *filled = _fab_tale_fill (self, wordings[i], NULL);

      if (filled)
        g_ptr_array_add (lines, end_sentence (filled));
    }

  return g_strdup (g_ptr_array_index (lines, version % lines->len));
}
