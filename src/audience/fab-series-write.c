/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The next episode: who is in it is drawn by how much the audience likes them, what it is about by what is still open. */
#define G_LOG_DOMAIN "fab-audience"

#include "config.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

#include "fab-fountain.h"
#include "fab-series.h"
#include "fab-series-private.h"
#include "fab-tale.h"

/* How sharply the audience's favour decides who leads. */
#define SHARP 5.0

/* {A} leads, {B} is beside them, {P} is a place. Each tells another plot. */
static const char * const ideas[] = {
  "{A} and {B} search for %s in the {P}",
  "{A} teaches {B} to dance in the {P}",
  "{A} and {B} are stuck in the {P}",
  "{A} chases {B} through the {P}",
  "{A} and {B} build a boat in the {P}",
  "{A} finds %s in the {P}",
  "{A} saves {B} in the {P}",
  "{A} and {B} race through the {P}",
  "{A} travels with {B} to the {P}",
  "{A} sings with {B} in the {P}",
  "{A} learns to whistle in the {P}",
  "{A} and {B} steal %s in the {P}",
};

/* What is left open: its name, the thing that it is about, how it is seen at the end, and how it is taken up. */
static const struct
{
  const char *thread, *thing, *seen, *taken;
} threads[] = {
  { "who brought the letter", "a letter", "A letter lies on the floor. Nobody saw who brought it.",
    "{A} turns the letter over.\n\n{A!}\nI know this hand. I have known it all along." },
  { "what is in the locked box", "a locked box", "Behind the door stands a locked box. Something moves in it.",
    "{B} puts the key into the locked box, and turns it.\n\n{B!}\nSo it was only that." },
  { "who watches from the window", "a stranger", "Somebody stands at the window and watches them go.",
    "{A} opens the window.\n\n{A!}\nCome in. You must be cold by now." },
  { "where the map leads", "a map", "{B} folds a torn map and hides it in a coat.",
    "{B} lays the two halves of the map together.\n\n{B!}\nHere. It led here all the time." },
  { "why the lamp burns at night", "a lamp", "In the empty house a lamp goes on.",
    "{A} puts out the lamp.\n\n{A!}\nIt was me. I could not sleep in the dark." },
  { "whose coat hangs at the door", "an old coat", "A coat hangs at the door. It is wet, and it belongs to none of them.",
    "{A} takes the coat down and holds it up.\n\n{A!}\nIt is too small for me now. It was mine." },
  { "why the clock stopped", "a clock", "The clock strikes once, and stops.",
    "{B} winds up the clock.\n\n{B!}\nIt only wanted somebody to come home." },
  { "who calls and says nothing", "a telephone", "The telephone rings. {A} lifts it. Nobody speaks.",
    "The telephone rings. {A} lifts it at once.\n\n{A!}\nI know that it is you. You can talk now." },
  { "what was buried in the garden", "a spade", "A spade leans at the wall, with fresh earth on it.",
    "{B} digs. The spade strikes wood.\n\n{B!}\nOur old toys. We were going to come back for them." },
  { "who took the photograph", "a photograph", "Under the door comes a photograph of the two of them, taken today.",
    "{A} lays the photograph on the table.\n\n{A!}\nYou took it. Because we never look so well otherwise." },
  { "where the footsteps end", "a torch", "Wet footsteps lead to the wall, and end there.",
    "{B} presses a stone in the wall. It gives way.\n\n{B!}\nA door. And behind it only the sea." },
};

/* What becomes of whoever leads, a step an episode. */
static const struct { const char *step, *seen; } arc[] = {
  { "keeps everything to themselves", "{A} starts to say something, and does not." },
  { "lets somebody in", "{A} leaves the door open behind {B}." },
  { "asks for help", "{A} holds out a hand to {B}." },
  { "takes the blame", "{A} stands up first." },
  { "speaks first", "{A} looks {B} in the eyes." },
};

typedef struct
{
  FabSeriesState *state;
  GRand          *rand;
  const char     *lead, *second;
  const char     *place;
  guint           opens; /* among the threads */
  int             takes; /* … or -1 */
} Episode;

static char *
capitalise (const char *name)
{
  g_autofree char *lower = g_utf8_strdown (name, -1);
  g_autofree char *first = g_utf8_substring (name, 0, 1);

  return *name == '\0' ? g_strdup ("") : g_strconcat (first, g_utf8_next_char (lower), NULL);
}

/* Somebody other than @other, the likelier the more they are liked. */
static const char *
draw_person (Episode    *self,
             const char *other)
{
  GPtrArray *people = self->state->people;
  double sum = 0, at;

  for (guint i = 0; i < people->len; i++)
    {
      const FabSeriesPerson *person = people->pdata[i];

      sum += g_strcmp0 (person->name, other) != 0 ? exp (SHARP * person->weight) : 0;
    }
  at = g_rand_double_range (self->rand, 0, MAX (sum, 1e-9));
  for (guint i = 0; i < people->len; i++)
    {
      const FabSeriesPerson *person = people->pdata[i];

      if (g_strcmp0 (person->name, other) == 0)
        continue;
      at -= exp (SHARP * person->weight);
      if (at <= 0)
        return person->name;
    }

  return NULL;
}

static char *
fill (Episode    *self,
      const char *pattern)
{
  g_autofree char *lead = capitalise (self->lead);
  g_autofree char *second = capitalise (self->second != NULL ? self->second : self->lead);
  g_autoptr(GString) text = g_string_new (pattern);

  g_string_replace (text, "{A!}", self->lead, 0);
  g_string_replace (text, "{B!}", self->second != NULL ? self->second : self->lead, 0);
  g_string_replace (text, "{A}", lead, 0);
  g_string_replace (text, "{B}", second, 0);
  g_string_replace (text, "{P}", self->place, 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static int
find_open (Episode *self)
{
  for (guint k = 0; self->state->open[k] != NULL; k++)
    for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
      if (g_str_equal (self->state->open[k], threads[i].thread))
        return (int) i;

  return -1;
}

/* One that the series did not have yet; when it had all, the first comes again. */
static guint
choose_thread (Episode *self)
{
  guint first = (self->state->seed + self->state->number) % G_N_ELEMENTS (threads);

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      guint thread = (first + i) % G_N_ELEMENTS (threads);

      if (!g_strv_contains ((const char * const *) self->state->used, threads[thread].thread))
        return thread;
    }

  return first;
}

static gboolean
cast_episode (Episode  *self,
              GError  **error)
{
  FabSeriesState *state = self->state;
  guint n_places = g_strv_length (state->places);

  self->lead = draw_person (self, NULL);
  if (self->lead == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "There is nobody yet to tell an episode of: write a scene with speech first");
      return FALSE;
    }
  self->second = draw_person (self, self->lead);
  self->place = n_places > 0 ? state->places[g_rand_int_range (self->rand, 0, (int) n_places)] : "street";
  self->takes = find_open (self);
  self->opens = choose_thread (self);

  return TRUE;
}

static char *
make_idea (Episode *self)
{
  guint at = (self->state->seed * 7 + self->state->number * 5) % G_N_ELEMENTS (ideas);
  g_auto(GStrv) parts = g_strsplit (ideas[at], "%s", 2);
  g_autofree char *with_thing = g_strjoinv (self->takes >= 0 ? threads[self->takes].thing : "a lost key", parts);

  return fill (self, with_thing);
}

/* --- who is who ------------------------------------------------------------------------------- */

static GPtrArray *
list_speakers (const char *fountain)
{
  g_autoptr(GPtrArray) elements = fab_fountain_parse (fountain, -1);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < elements->len; i++)
    {
      FabElement *element = elements->pdata[i];
      g_autofree char *name = NULL;

      if (fab_element_get_kind (element) != FAB_ELEMENT_CHARACTER)
        continue;
      name = fab_fountain_cue_name (fab_element_get_text (element));
      if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, g_steal_pointer (&name));
    }

  return names;
}

static void
replace_name (char       **text,
              const char  *old,
              const char  *new)
{
  g_autofree char *escaped = g_regex_escape_string (old, -1);
  g_autofree char *pattern = g_strdup_printf ("\\b%s\\b", escaped);
  g_autoptr(GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  char *replaced = regex != NULL ? g_regex_replace_literal (regex, *text, -1, 0, new, 0, NULL) : NULL;

  if (replaced == NULL)
    return;
  g_free (*text);
  *text = replaced;
}

static gboolean
is_known (Episode    *self,
          const char *name)
{
  for (guint i = 0; i < self->state->people->len; i++)
    if (g_str_equal (((FabSeriesPerson *) self->state->people->pdata[i])->name, name))
      return TRUE;

  return FALSE;
}

/* The best liked of those who are not in it yet. */
static const char *
find_free (Episode   *self,
           GPtrArray *taken)
{
  const FabSeriesPerson *best = NULL;

  for (guint i = 0; i < self->state->people->len; i++)
    {
      const FabSeriesPerson *person = self->state->people->pdata[i];

      if (!g_ptr_array_find_with_equal_func (taken, person->name, g_str_equal, NULL) &&
          (best == NULL || person->weight > best->weight))
        best = person;
    }

  return best != NULL ? best->name : NULL;
}

/* Whoever the writer invented is one of ours, while there are any. Their looks are known: no second introduction. */
static void
use_cast (Episode  *self,
          char    **text)
{
  g_autoptr(GPtrArray) speakers = list_speakers (*text);
  g_autoptr(GRegex) looks = g_regex_new ("^([A-Z][A-Z' ]+) \\([^)\\n]*\\)", G_REGEX_MULTILINE, 0, NULL);
  char *plain;

  for (guint i = 0; i < speakers->len; i++)
    {
      const char *free_name = is_known (self, speakers->pdata[i]) ? NULL : find_free (self, speakers);
      g_autofree char *old = NULL;
      g_autofree char *new = NULL;

      if (free_name == NULL)
        continue;
      old = capitalise (speakers->pdata[i]);
      new = capitalise (free_name);
      replace_name (text, speakers->pdata[i], free_name);
      replace_name (text, old, new);
      g_ptr_array_add (speakers, g_strdup (free_name));
    }
  plain = g_regex_replace (looks, *text, -1, 0, "\\1", 0, NULL);
  if (plain != NULL)
    {
      g_free (*text);
      *text = plain;
    }
}

/* --- the text --------------------------------------------------------------------------------- */

static char *
read_title (const char *page)
{
  g_auto(GStrv) lines = g_strsplit (page, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "Title: "))
      return g_strdup (lines[i] + strlen ("Title: "));

  return g_strdup ("");
}

static char *
write_heading (Episode *self)
{
  g_autofree char *place = g_utf8_strup (self->place, -1);

  return g_strdup_printf ("INT. %s - DAWN", place);
}

/* What was open is taken up before the episode begins, and where its lead has come to is seen. */
static void
append_opening (Episode *self,
                GString *text)
{
  g_autofree char *heading = write_heading (self);
  g_autofree char *seen = fill (self, arc[(self->state->number - 1) % G_N_ELEMENTS (arc)].seen);

  g_string_append_printf (text, "%s\n\n%s\n\n", heading, seen);
  if (self->takes >= 0)
    {
      g_autofree char *taken = fill (self, threads[self->takes].taken);

      g_string_append_printf (text, "%s\n\n", taken);
    }
}

static void
append_facts (Episode *self,
              GString *text)
{
  if (self->takes >= 0)
    g_string_append_printf (text, "= " FAB_SERIES_SETTLED "%s\n\n", threads[self->takes].thread);
  g_string_append_printf (text, "= " FAB_SERIES_OPEN "%s\n\n", threads[self->opens].thread);
  g_string_append_printf (text, "= " FAB_SERIES_ARC "%s: %s\n\n", self->lead, arc[(self->state->number - 1) % G_N_ELEMENTS (arc)].step);
}

static char *
join_episode (Episode *self,
              GStrv    pieces)
{
  g_autofree char *title = read_title (pieces[0]);
  g_autofree char *body = g_strjoinv ("", pieces + 1);
  g_autofree char *hook = fill (self, threads[self->opens].seen);
  g_autoptr(GString) text = g_string_new (NULL);
  char *end = g_strrstr (body, "FADE OUT.");

  use_cast (self, &body);
  end = g_strrstr (body, "FADE OUT.");
  if (end != NULL)
    *end = '\0';
  g_strchomp (body);
  g_string_append_printf (text, "# Episode %u: %s\n\n", self->state->number, title);
  append_facts (self, text);
  append_opening (self, text);
  g_string_append_printf (text, "%s\n\n%s\n\nFADE OUT.\n", body, hook);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
fab_series_write_next (FabSeriesState  *self,
                       GError         **error)
{
  g_autoptr(GRand) rand = NULL;
  Episode episode = { self };
  g_autofree char *idea = NULL;
  g_auto(GStrv) pieces = NULL;
  FabTelling telling = { 0 };

  g_return_val_if_fail (self != NULL, NULL);

  rand = g_rand_new_with_seed (self->seed + self->number * 7919);
  episode.rand = rand;
  if (!cast_episode (&episode, error))
    return NULL;
  idea = make_idea (&episode);
  telling = (FabTelling) { idea, self->scenes, self->seed + self->number, NULL, 0 };
  pieces = fab_tale_tell (&telling, error);
  if (pieces == NULL)
    return NULL;

  return join_episode (&episode, pieces);
}

/* --- with a language model -------------------------------------------------------------------- */

char *
fab_series_ask_next (FabSeriesState *self)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *open = NULL;
  g_autofree char *places = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  open = g_strjoinv ("; ", self->open);
  places = g_strjoinv (", ", self->places);
  g_string_append_printf (text, "Episode %u of a series. The people, from the best liked to the least:", self->number);
  for (guint i = 0; i < self->people->len; i++)
    {
      const FabSeriesPerson *person = self->people->pdata[i];

      g_string_append_printf (text, " %s (%+.1f)", person->name, person->weight);
    }
  g_string_append_printf (text, ". Known places: %s. Still open: %s. Give those who are liked more to do, settle the oldest open question, and "
                                "leave a new one open at the end.", places, *open != '\0' ? open : "nothing");

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
fab_series_take_answer (FabSeriesState *self,
                        const char     *fountain)
{
  g_autoptr(GPtrArray) elements = NULL;
  g_autoptr(GString) body = g_string_new (NULL);
  g_autofree char *title = NULL;

  g_return_val_if_fail (self != NULL && fountain != NULL, NULL);

  elements = fab_fountain_parse (fountain, -1);
  for (guint i = 0; i < elements->len; i++)
    {
      FabElement *element = elements->pdata[i];

      if (fab_element_get_kind (element) != FAB_ELEMENT_TITLE_PAGE)
        g_string_append (body, fab_element_get_source (element));
      else if (g_strcmp0 (fab_element_get_key (element), "title") == 0)
        title = g_strdup (fab_element_get_text (element));
    }

  return g_strdup_printf ("# Episode %u: %s\n\n%s", self->number, title != NULL ? title : "", body->str);
}
