/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One scene becomes shots. First the lines are gathered to units (a heading, an action, a speech),
 * then units to shots: establish the place, two together before one alone, over the shoulder and
 * back, closer as the scene goes on, the listener when a speech is long, a hand when a thing is
 * handled. */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <string.h>

#include "fab-boarding-private.h"
#include "fab-heading.h"
#include "fab-fountain.h"

#define LONG_SPEECH 25 /* words after which one wants to see who listens */
#define PROMPT_WORDS 20

typedef enum
{
  UNIT_HEADING,
  UNIT_ACTION,
  UNIT_SPEECH,
  UNIT_REACTION, /* the rest of a long speech */
  UNIT_TITLE,
} UnitKind;

typedef struct
{
  UnitKind       kind;
  guint          start, end;
  char          *text;    /* what happens, or what is said */
  char          *speaker; /* "Mara", or NULL */
  char          *aside;
  guint          words;
  gboolean       unseen;  /* speaks from outside the picture */
  gboolean       dual;    /* with the speech before */
  FabTransition  transition;
} Unit;

typedef struct
{
  GPtrArray          *lines;
  const char * const *names;
  const FabBoardingTongue *tongue;
  GArray             *units;     /* Unit */
  GPtrArray          *proposals;
  guint               n_speeches;
  guint               speech;    /* of those, how far we are */
  GHashTable         *sexes;     /* name → 1, 0 or -1 */
  char               *last;      /* who was named last, or NULL */
  char               *listener;  /* who spoke before, or NULL */
  gboolean            inserted;  /* the last shot was an insert */
} Planner;

static void
clear_unit (gpointer data)
{
  Unit *unit = data;

  g_free (unit->text);
  g_free (unit->speaker);
  g_free (unit->aside);
}

static void
free_proposal (gpointer data)
{
  FabProposal *proposal = data;

  g_free (proposal->prompt);
  g_free (proposal);
}

static FabElementFields *
get_line (Planner *self,
          guint    i)
{
  return g_ptr_array_index (self->lines, i);
}

/* --- units ------------------------------------------------------------------------------------ */

static Unit *
add_unit (Planner    *self,
          UnitKind    kind,
          guint       line,
          const char *text)
{
  Unit unit = { .kind = kind, .start = line, .end = line + 1, .text = g_strdup (text) };

  unit.words = _fab_boarding_count_words (text);
  g_array_append_val (self->units, unit);

  return &g_array_index (self->units, Unit, self->units->len - 1);
}

static void
start_speech (Planner *self,
              guint    i)
{
  const FabElementFields *line = get_line (self, i);
  Unit *unit = add_unit (self, UNIT_SPEECH, i, "");
  g_autofree char *name = fab_fountain_cue_name (line->text);

  unit->speaker = _fab_boarding_name (name);
  unit->unseen = strstr (line->text, "(O.S") != NULL || strstr (line->text, "(V.O") != NULL;
  unit->dual = line->dual == FAB_DUAL_RIGHT;
  self->n_speeches++;
}

/* A long speech that turns in the middle is cut there, to the one who listens. */
static Unit *
cut_speech (Planner *self,
            Unit    *unit,
            guint    i)
{
  g_autofree char *speaker = g_strdup (unit->speaker);
  Unit *rest = add_unit (self, UNIT_REACTION, i, "");

  rest->speaker = g_steal_pointer (&speaker);

  return rest;
}

static void
continue_speech (Planner                *self,
                 Unit                   *unit,
                 guint                   i,
                 const FabElementFields *line)
{
  if (unit->words >= LONG_SPEECH && line->kind == FAB_ELEMENT_PARENTHETICAL)
    unit = cut_speech (self, unit, i);
  unit->end = i + 1;
  if (line->kind == FAB_ELEMENT_PARENTHETICAL)
    {
      if (unit->aside == NULL)
        unit->aside = g_strdup (line->text);
      return;
    }

  unit->words += _fab_boarding_count_words (line->text);
  if (*unit->text == '\0')
    {
      g_free (unit->text);
      unit->text = g_strdup (line->text);
    }
}

static gboolean
is_spoken (FabElementKind kind)
{
  return kind == FAB_ELEMENT_PARENTHETICAL || kind == FAB_ELEMENT_DIALOGUE
         || kind == FAB_ELEMENT_LYRICS;
}

static void
read_line (Planner       *self,
           guint          i,
           FabTransition *transition)
{
  const FabElementFields *line = get_line (self, i);
  guint n = self->units->len;
  Unit *last = n > 0 ? &g_array_index (self->units, Unit, n - 1) : NULL;
  gboolean touches = last != NULL && last->end == i;

  if (line->panel != 0)
    return;

  if (touches && (last->kind == UNIT_SPEECH || last->kind == UNIT_REACTION)
      && is_spoken (line->kind))
    continue_speech (self, last, i, line);
  else if (line->kind == FAB_ELEMENT_SCENE_HEADING)
    add_unit (self, UNIT_HEADING, i, line->text);
  else if (line->kind == FAB_ELEMENT_CHARACTER)
    start_speech (self, i);
  else if (line->kind == FAB_ELEMENT_CENTERED)
    add_unit (self, UNIT_TITLE, i, line->text);
  else if (line->kind == FAB_ELEMENT_TRANSITION)
    *transition = _fab_boarding_transition (line->text);
  else if (line->kind == FAB_ELEMENT_NOTE || line->kind == FAB_ELEMENT_BONEYARD)
    {
      /* a remark stays with what it stands behind */
      if (touches)
        last->end = i + 1;
    }
  else if (line->kind == FAB_ELEMENT_ACTION || is_spoken (line->kind))
    {
      const char *seen = is_spoken (line->kind) ? line->text : _fab_boarding_skip_direction (line->text);

      if (*seen != '\0')
        add_unit (self, UNIT_ACTION, i, seen);
    }

  if (self->units->len > n)
    {
      g_array_index (self->units, Unit, n).transition = *transition;
      *transition = FAB_TRANSITION_CUT;
    }
}

/* --- prompts ---------------------------------------------------------------------------------- */

static FabProposal *
propose (Planner    *self,
         Unit       *first,
         Unit       *last,
         char       *prompt,
         const char *move)
{
  FabProposal *proposal = g_new0 (FabProposal, 1);

  proposal->start = first->start;
  proposal->end = last->end;
  proposal->prompt = prompt;
  proposal->move = move;
  proposal->transition = first->transition;
  g_ptr_array_add (self->proposals, proposal);
  self->inserted = FALSE;

  return proposal;
}

/* Who of the story is named in @text, in order. */
static GPtrArray *
find_names (Planner    *self,
            const char *text)
{
  GPtrArray *found = g_ptr_array_new ();
  g_autoptr(GPtrArray) places = g_ptr_array_new ();

  for (guint i = 0; self->names[i] != NULL; i++)
    {
      const char *place = _fab_boarding_find_name (text, self->names[i]);
      guint at = 0;

      if (place == NULL)
        continue;
      while (at < places->len && (const char *) g_ptr_array_index (places, at) < place)
        at++;
      g_ptr_array_insert (places, at, (gpointer) place);
      g_ptr_array_insert (found, at, (gpointer) self->names[i]);
    }

  return found;
}

/* Whole sentences, as many as a picture can hold. */
static char *
shorten (const char *text)
{
  g_autoptr(GString) out = g_string_new (NULL);
  const char *p = text;
  guint words = 0;

  while (*p != '\0')
    {
      gsize n = strcspn (p, ".!?");
      g_autofree char *sentence = NULL;

      n += strspn (p + n, ".!?\"”");
      sentence = g_strndup (p, n);
      words += _fab_boarding_count_words (sentence);
      if (out->len > 0 && words > PROMPT_WORDS)
        break;
      g_string_append (out, sentence);
      p += n;
    }
  while (out->len > 0 && strchr (". ", out->str[out->len - 1]) != NULL)
    g_string_truncate (out, out->len - 1);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* Where others are named too, their words may be about them: only those up to the next name count. */
static int
count_votes (Planner    *self,
             const char *text,
             const char *name)
{
  const char *place = _fab_boarding_find_name (text, name);
  const char *end = NULL;
  g_autofree char *own = NULL;

  if (place == NULL)
    return 0;

  for (guint i = 0; self->names[i] != NULL; i++)
    {
      const char *other = _fab_boarding_find_name (place + strlen (name), self->names[i]);

      if (other != NULL && (end == NULL || other < end))
        end = other;
    }
  own = end != NULL ? g_strndup (place, end - place) : g_strdup (place);

  return _fab_boarding_sex_votes (own, name);
}

/* 1: a woman, -1: a man, 0: the script does not say. */
static int
find_sex (Planner    *self,
          const char *name)
{
  gpointer known;
  int votes = 0;

  if (g_hash_table_lookup_extended (self->sexes, name, NULL, &known))
    return GPOINTER_TO_INT (known);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const FabElementFields *line = get_line (self, i);

      if (line->kind == FAB_ELEMENT_ACTION)
        votes += count_votes (self, line->text, name);
    }

  votes = CLAMP (votes, -1, 1);
  g_hash_table_insert (self->sexes, g_strdup (name), GINT_TO_POINTER (votes));

  return votes;
}

/* "She" is the last who was named and may be one; a name that the script calls a woman goes first. */
static const char *
find_meant (Planner *self,
            int      sex)
{
  int last = self->last != NULL ? find_sex (self, self->last) : -sex;
  int listener = self->listener != NULL ? find_sex (self, self->listener) : -sex;

  if (sex == 0 || last == sex || listener == -sex)
    return last != -sex || sex == 0 ? self->last : NULL;

  return listener == sex || last == -sex ? self->listener : self->last;
}

/* "He turns around" says who he is when somebody was named before. */
static char *
name_pronoun (Planner    *self,
              const char *text)
{
  for (int sex = 0; sex < 3; sex++) /* as find_meant() has it, but 2 for a man: they go before him, as "他们" before "他" */
    {
      const char *pronoun = self->tongue->pronouns[sex];
      g_autofree char *words = pronoun != NULL ? g_strconcat (pronoun, self->tongue->mark, NULL) : NULL;
      const char *meant = words != NULL && g_str_has_prefix (text, words) ? find_meant (self, sex < 2 ? sex : -1) : NULL;

      if (meant != NULL)
        return g_strconcat (meant, self->tongue->mark, text + strlen (words), NULL);
    }

  return g_strdup (text);
}

static char *
describe_action (Planner    *self,
                 const char *text)
{
  g_autofree char *clean = _fab_boarding_clean (text, self->names);
  g_autofree char *named = name_pronoun (self, clean);

  return shorten (named);
}

/* "Mara holds the lantern" is "a hand holds the lantern"; NULL when it is not of that kind. */
static char *
describe_insert (Planner    *self,
                 const char *action,
                 GPtrArray  *names)
{
  g_auto(GStrv) words = g_strsplit (action, " ", 3);

  if (self->inserted || names->len != 1 || g_strv_length (words) < 3
      || _fab_boarding_count_words (action) > 9 || strpbrk (action, ".!?,") != NULL
      || strstr (action, " and ") != NULL
      || !_fab_boarding_is_handled (words[1])
      || g_ascii_strcasecmp (words[0], g_ptr_array_index (names, 0)) != 0)
    return NULL;
  if (!g_str_has_prefix (words[2], "the ") && !g_str_has_prefix (words[2], "a ")
      && !g_str_has_prefix (words[2], "an ")
      && !g_str_has_prefix (words[2], "up the ") && !g_str_has_prefix (words[2], "down the "))
    return NULL;

  return g_strdup_printf ("INSERT a hand %s %s", words[1], words[2]);
}

/* As the text says, else with the deed, else slowly closer. */
static const char *
choose_move (const char *text,
             const char *action,
             guint       i)
{
  const char *move = _fab_boarding_move (text);

  if (move != NULL)
    return move;

  return !_fab_boarding_is_broad (action) ? "in" : i % 2 == 0 ? "right" : "left";
}

static const char *
choose_action_size (const char *action,
                    guint       n_names)
{
  if (n_names >= 3 || _fab_boarding_is_broad (action)
      || (n_names == 0 && _fab_boarding_count_words (action) > 8))
    return "LS";
  if (n_names == 2)
    return "MLS";
  if (n_names == 0)
    return "MS";

  return _fab_boarding_is_close (action) ? "MCU" : "MS";
}

static void
turn_to (Planner    *self,
         const char *speaker)
{
  if (g_strcmp0 (self->last, speaker) != 0 && self->last != NULL)
    {
      g_free (self->listener);
      self->listener = g_strdup (self->last);
    }
  g_free (self->last);
  self->last = g_strdup (speaker);
}

static void
remember (Planner   *self,
          GPtrArray *names)
{
  if (names->len > 0)
    {
      g_autofree char *name = _fab_boarding_name (g_ptr_array_index (names, 0));

      turn_to (self, name);
    }
}

/* --- shots ------------------------------------------------------------------------------------ */

static Unit *
get_unit (Planner *self,
          guint    i)
{
  return i < self->units->len ? &g_array_index (self->units, Unit, i) : NULL;
}

static gboolean
follows (Unit *unit,
         Unit *next)
{
  return next != NULL && next->start == unit->end && next->transition == FAB_TRANSITION_CUT;
}

/* The place, with what one sees there as long as nobody does anything. */
static guint
shoot_heading (Planner *self,
               guint    i)
{
  Unit *unit = get_unit (self, i);
  Unit *next = get_unit (self, i + 1);
  g_autofree char *time = NULL;
  g_autofree char *place = _fab_boarding_place (unit->text, &time);
  g_autofree char *scenery = NULL;
  g_autoptr(GPtrArray) names = find_names (self, next ? next->text : "");

  if (follows (unit, next) && next->kind == UNIT_ACTION && names->len == 0
      && next->words <= PROMPT_WORDS)
    scenery = describe_action (self, next->text);

  propose (self, unit, scenery ? next : unit,
           g_strconcat ("WIDE ", place, *time ? ", " : "", time, scenery ? ". " : NULL, scenery,
                        NULL),
           i % 2 == 0 ? "right" : "left");

  return scenery != NULL ? i + 2 : i + 1;
}

/* A short action and the line that goes with it are one picture. */
static gboolean
speaks_while (Planner *self,
              Unit    *unit,
              Unit    *next)
{
  g_autoptr(GPtrArray) names = find_names (self, unit->text);

  return follows (unit, next) && next->kind == UNIT_SPEECH && !next->unseen && unit->words <= 12
         && names->len > 0 && next->words <= 20
         && g_ascii_strcasecmp (g_ptr_array_index (names, 0), next->speaker) == 0;
}

/* Two short actions of the same person are one picture. */
static gboolean
goes_on (Planner *self,
         Unit    *unit,
         Unit    *next)
{
  g_autoptr(GPtrArray) names = find_names (self, unit->text);
  g_autoptr(GPtrArray) others = NULL;

  if (!follows (unit, next) || next->kind != UNIT_ACTION || unit->words + next->words > 14
      || names->len == 0)
    return FALSE;

  others = find_names (self, next->text);

  return others->len > 0 && g_ptr_array_index (names, 0) == g_ptr_array_index (others, 0);
}

/* "Mara, angry, opens the door": the face goes with the words, where only one is in the picture. */
static char *
add_emotion (Unit       *speech,
             const char *action,
             guint       n_names)
{
  const char *emotion = n_names == 1 ? _fab_boarding_emotion (speech->aside, speech->text) : NULL;
  gsize length = strlen (speech->speaker);

  if (emotion == NULL || !g_str_has_prefix (action, speech->speaker) || action[length] != ' ')
    return g_strdup (action);

  return g_strdup_printf ("%s, %s,%s", speech->speaker, emotion, action + length);
}

static guint
shoot_action (Planner *self,
              guint    i)
{
  Unit *unit = get_unit (self, i);
  Unit *last = unit;
  Unit *next = get_unit (self, i + 1);
  g_autofree char *text = NULL;
  g_autofree char *action = NULL;
  g_autoptr(GPtrArray) names = NULL;
  char *insert;

  if (goes_on (self, unit, next))
    {
      text = g_strdup_printf ("%s %s", unit->text, next->text);
      last = next;
      next = get_unit (self, ++i + 1);
    }
  action = describe_action (self, text ? text : unit->text);
  names = find_names (self, action);

  if (last->words <= 12 && speaks_while (self, last, next))
    {
      g_autofree char *faced = add_emotion (next, action, names->len);

      propose (self, unit, next,
               g_strconcat (choose_action_size (action, names->len), " ", faced, NULL), "in");
      turn_to (self, next->speaker);
      self->speech++;
      return i + 2;
    }

  insert = describe_insert (self, action, names);
  if (insert != NULL)
    {
      propose (self, unit, last, insert, "in");
      self->inserted = TRUE;
    }
  else
    propose (self, unit, last,
             g_strconcat (choose_action_size (action, names->len), " ", action, NULL),
             choose_move (text ? text : unit->text, action, i));
  remember (self, names);

  return i + 1;
}

/* Closer as the scene goes on, and at once when somebody cannot hold back. */
static const char *
choose_speech_size (Planner    *self,
                    const char *emotion)
{
  double progress = self->n_speeches > 1 ? (double) self->speech / (self->n_speeches - 1) : 0;

  if (progress > .75 || (emotion != NULL && progress > .4))
    return "CU";

  return progress > .3 || emotion != NULL ? "MCU" : "MS";
}

static gboolean
is_loud (const char *speech)
{
  return g_str_has_suffix (speech, "!") || g_str_has_suffix (speech, "！");
}

/* "Anna, sad,"; "悲しそうにアンナ" */
static char *
name_feeling (Planner    *self,
              const char *who,
              const char *emotion)
{
  const char *comma = self->tongue->comma;
  g_autofree char *end = g_strchomp (g_strdup (comma));

  if (emotion != NULL && self->tongue->feels_first)
    return g_strconcat (_fab_boarding_tongue_feel (self->tongue, emotion), who, NULL);

  return emotion != NULL ? g_strconcat (who, comma, _fab_boarding_tongue_feel (self->tongue, emotion), end, NULL)
                         : g_strdup (who);
}

static char *
say_sized (const char *size,
           const char *sentence,
           const char *who,
           const char *to)
{
  g_autofree char *said = _fab_boarding_tongue_say (sentence, who, to);

  return g_strconcat (size, " ", said, NULL);
}

/* Two together first, then over one shoulder and the other, then each alone. */
static char *
describe_speech (Planner *self,
                 Unit    *unit)
{
  const char *emotion = _fab_boarding_emotion (unit->aside, unit->text);
  const char *size = choose_speech_size (self, emotion);
  const char *to = self->listener;

  const FabBoardingTongue *tongue = self->tongue;
  gboolean loud = is_loud (unit->text);
  g_autofree char *who = name_feeling (self, unit->speaker, emotion);
  g_autofree char *alone = _fab_boarding_tongue_say (loud ? tongue->shouts : tongue->talks, who, NULL);
  g_autofree char *together = NULL;

  if (to == NULL || g_strcmp0 (to, unit->speaker) == 0)
    return g_strdup_printf ("%s %s", size, alone);
  if (self->speech == 0)
    together = _fab_boarding_tongue_say (loud ? tongue->shouts_to : tongue->talks_to, who, to);
  else if (g_str_equal (size, "MS") || (self->speech <= 2 && emotion == NULL))
    together = _fab_boarding_tongue_say (tongue->facing, who, to);
  if (together == NULL)
    return g_strdup_printf ("%s %s", size, alone);

  return self->speech == 0 ? g_strdup_printf ("MS %s", together) : g_strdup_printf ("OTS %s%s%s", to, tongue->comma, together);
}

static guint
shoot_speech (Planner *self,
              guint    i)
{
  Unit *unit = get_unit (self, i);
  Unit *next = get_unit (self, i + 1);

  if (unit->unseen)
    {
      gboolean same = g_strcmp0 (self->last, unit->speaker) == 0;
      const char *listener = same ? self->listener : self->last;

      propose (self, unit, unit,
               say_sized (listener ? "CU" : "MS", listener ? self->tongue->listens : self->tongue->talks,
                          listener ? listener : unit->speaker, NULL), "in");
      self->speech++;
      return i + 1;
    }

  turn_to (self, unit->speaker);
  if (follows (unit, next) && next->kind == UNIT_SPEECH && next->dual)
    {
      propose (self, unit, next,
               say_sized ("MS", self->tongue->both_talk, unit->speaker, next->speaker), "in");
      self->speech += 2;
      return i + 2;
    }

  propose (self, unit, unit, describe_speech (self, unit), "in");
  self->speech++;

  return i + 1;
}

static guint
shoot_reaction (Planner *self,
                guint    i)
{
  Unit *unit = get_unit (self, i);
  const char *listener = self->listener ? self->listener : unit->speaker;

  propose (self, unit, unit,
           say_sized ("CU", self->listener ? self->tongue->listens : self->tongue->talks, listener, NULL), "in");

  return i + 1;
}

static guint
shoot_title (Planner *self,
             guint    i)
{
  Unit *unit = get_unit (self, i);
  g_autofree char *line = g_strdelimit (g_strdup (unit->text), "\n\"", ' ');

  propose (self, unit, unit, g_strdup_printf ("INSERT a sign \"%s\"", line), "still");

  return i + 1;
}

static void
shoot (Planner *self)
{
  static guint (* const cameras[]) (Planner *self, guint i) = {
    [UNIT_HEADING] = shoot_heading,
    [UNIT_ACTION] = shoot_action,
    [UNIT_SPEECH] = shoot_speech,
    [UNIT_REACTION] = shoot_reaction,
    [UNIT_TITLE] = shoot_title,
  };

  for (guint i = 0; i < self->units->len;)
    i = cameras[get_unit (self, i)->kind] (self, i);
}

/* --- what stays as it is ---------------------------------------------------------------------- */

static gboolean
is_outside (Planner *self,
            guint    start)
{
  const FabElementFields *line = get_line (self, start);

  return line->kind == FAB_ELEMENT_SCENE_HEADING && fab_heading_get_side (line->text) == FAB_SIDE_OUTSIDE;
}

/* It rains on everybody in a scene, not only where the script says so first. */
static void
carry_weather (Planner *self,
               guint    start)
{
  const char *weather = NULL;
  guint line = start;

  for (guint i = 0; i < self->proposals->len; i++)
    {
      FabProposal *proposal = g_ptr_array_index (self->proposals, i);
      char *prompt = proposal->prompt;

      for (; line < proposal->end; line++)
        if (get_line (self, line)->kind == FAB_ELEMENT_ACTION)
          {
            const char *said = _fab_boarding_weather (self->tongue, get_line (self, line)->text, self->names);

            weather = said != NULL ? said : weather;
          }
      if (weather == NULL || *weather == '\0' || _fab_boarding_weather (self->tongue, prompt, self->names) != NULL
          || g_str_has_prefix (prompt, "INSERT"))
        continue;
      if (g_str_has_suffix (prompt, "。"))
        prompt[strlen (prompt) - strlen ("。")] = '\0';
      proposal->prompt = g_strconcat (prompt, self->tongue->comma, weather, NULL);
      g_free (prompt);
    }
}

GPtrArray *
_fab_boarding_plan (GPtrArray          *lines,
                    guint               start,
                    guint               end,
                    const char * const *names,
                    const char         *language,
                    FabTransition       transition)
{
  g_autoptr(GArray) units = g_array_new (FALSE, FALSE, sizeof (Unit));
  Planner self = {
    .lines = lines,
    .names = names,
    .tongue = _fab_boarding_tongue_find (language),
    .units = units,
    .proposals = g_ptr_array_new_with_free_func (free_proposal),
    .sexes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
  };

  g_array_set_clear_func (units, clear_unit);
  for (guint i = start; i < end; i++)
    read_line (&self, i, &transition);
  shoot (&self);
  if (start < end && is_outside (&self, start))
    carry_weather (&self, start);
  g_free (self.last);
  g_free (self.listener);
  g_hash_table_unref (self.sexes);

  return self.proposals;
}
