/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps of a beat become action and speech. */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-tale-private.h"

/* One wording of a step, filled in. */
typedef struct
{
  char *text;
  char *aside; /* what stood in parentheses, or NULL */
  char  tag;   /* of the manner it is kept for, or 0 */
} Wording;

static void
clear_wording (gpointer data)
{
  Wording *wording = data;

  g_free (wording->text);
  g_free (wording->aside);
}

/* Takes guards, the mark of a manner and a parenthetical off the front; FALSE when it cannot be
 * said. */
static gboolean
read_wording (FabTale       *self,
              const char    *source,
              const FabRole *speaker,
              Wording       *wording)
{
  g_autoptr(GString) guards = g_string_new (NULL);

  *wording = (Wording) { 0 };
  while (*source == '[')
    {
      gsize n = strcspn (source, "]") + 1;

      g_string_append_len (guards, source, n);
      source += n;
    }
  if (!_fab_tale_holds (self, guards->str))
    return FALSE;
  if (g_ascii_islower (source[0]) && source[1] == ':')
    {
      wording->tag = source[0];
      source += 2;
    }
  if (*source == '(' && strchr (source, ')') != NULL)
    {
      gsize n = strcspn (source, ")");

      wording->aside = g_strndup (source + 1, n - 1);
      source += n + 1;
    }
  source += strspn (source, " ");
  wording->text = _fab_tale_fill (self, source, speaker);
  if (wording->text == NULL || g_hash_table_contains (self->said, wording->text))
    {
      clear_wording (wording);
      return FALSE;
    }

  return TRUE;
}

static GArray *
read_wordings (FabTale       *self,
               const char    *step,
               const FabRole *speaker)
{
  GArray *wordings = g_array_new (FALSE, FALSE, sizeof (Wording));
  g_auto(GStrv) sources = g_strsplit (step, " / ", -1);

  g_array_set_clear_func (wordings, clear_wording);
  for (guint i = 0; sources[i] != NULL; i++)
    {
      Wording wording;

      if (read_wording (self, sources[i], speaker, &wording))
        g_array_append_val (wordings, wording);
    }

  return wordings;
}

static Wording *
pick_tagged (FabTale *self,
             GArray  *wordings,
             char     tag)
{
  guint n = 0;
  guint chosen;

  for (guint i = 0; i < wordings->len; i++)
    n += g_array_index (wordings, Wording, i).tag == tag;
  if (n == 0)
    return NULL;

  chosen = g_rand_int_range (self->rand, 0, n);
  for (guint i = 0; i < wordings->len; i++)
    {
      if (g_array_index (wordings, Wording, i).tag == tag && chosen-- == 0)
        return &g_array_index (wordings, Wording, i);
    }

  return NULL;
}

/* Mostly what is kept for this manner, else what anybody may say. */
static Wording *
pick_wording (FabTale       *self,
              GArray        *wordings,
              const FabRole *speaker)
{
  char tag = speaker != NULL ? fab_manner_get_tag (speaker->manner) : '\0';
  gboolean own = g_rand_int_range (self->rand, 0, 4) != 0;
  Wording *wording = own && tag != '\0' ? pick_tagged (self, wordings, tag) : NULL;

  if (wording == NULL)
    wording = pick_tagged (self, wordings, '\0');
  if (wording == NULL && tag != '\0')
    wording = pick_tagged (self, wordings, tag);

  return wording;
}

static void
mark_introduced (FabTale    *self,
                 FabRole    *role,
                 const char *text)
{
  g_autofree char *introduction = _fab_tale_introduce (self, role);

  role->introduced |= strstr (text, introduction) != NULL;
}

static void
tell_action (FabTale *self,
             Wording *wording)
{
  g_string_append_printf (self->out, "%s\n\n", wording->text);
  mark_introduced (self, self->hero, wording->text);
  mark_introduced (self, self->other, wording->text);
  mark_introduced (self, self->third, wording->text);
  self->speaker = NULL;
}

/* "ANNA (40, black plait) stands beside the table." */
static char *
fill_entrance (FabTale    *self,
               const char *who)
{
  g_autoptr(GString) text = g_string_new (self->book ? self->book->enters : "{who} stands beside {where}.");

  g_string_replace (text, "{who}", who, 0);
  g_string_replace (text, "{where}", g_hash_table_lookup (self->words, "p1"), 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A cue is in capitals; where letters have none, a sign says that it is one. */
static char *
write_cue (const FabRole *role)
{
  g_autofree char *upper = g_utf8_strup (role->name, -1);
  gboolean marked = !g_unichar_isupper (g_utf8_get_char (upper));

  return g_strconcat (marked ? "@" : "", upper, NULL);
}

/* Nobody speaks who was not seen, unless from outside the picture. */
static void
introduce (FabTale *self,
           FabRole *role,
           gboolean unseen)
{
  g_autofree char *who = _fab_tale_introduce (self, role);
  g_autofree char *text = fill_entrance (self, who);

  if (role->introduced || unseen)
    return;

  g_string_append_printf (self->out, "%s\n\n", text);
  role->introduced = TRUE;
  self->speaker = NULL;
}

static void
tell_speech (FabTale *self,
             Wording *wording,
             FabRole *speaker)
{
  /* a habit of speech would spoil what is whispered or wept */
  g_autofree char *line = self->book != NULL ? g_strdup (wording->text)
                          : fab_manner_colour (speaker->manner, wording->text, self->rand,
                                               wording->aside == NULL ? self->habits : NULL);
  g_autofree char *cue = write_cue (speaker);
  gboolean unseen = g_strcmp0 (wording->aside, "O.S.") == 0;

  introduce (self, speaker, unseen);
  if (self->speaker == speaker && wording->aside == NULL)
    {
      /* the same breath */
      g_string_truncate (self->out, self->out->len - 2);
      g_string_append_printf (self->out, " %s\n\n", line);
      return;
    }

  g_string_append_printf (self->out, "%s%s\n", cue, unseen ? " (O.S.)" : "");
  if (wording->aside != NULL && !unseen)
    g_string_append_printf (self->out, "(%s)\n", wording->aside);
  g_string_append_printf (self->out, "%s\n\n", line);
  self->speaker = speaker;
}

/* What else the step could have said, when it said what is sought. */
static void
keep_rivals (FabTale *self,
             GArray  *wordings,
             Wording *chosen)
{
  if (self->sought == NULL || self->rivals != NULL || strstr (self->out->str, self->sought) == NULL)
    return;

  self->rivals = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < wordings->len; i++)
    {
      Wording *wording = &g_array_index (wordings, Wording, i);

      if (wording != chosen && (self->sought_tag == '\0' || wording->tag == self->sought_tag))
        g_ptr_array_add (self->rivals, g_strdup (wording->text));
    }
}

static void
tell_step (FabTale    *self,
           const char *step)
{
  g_autoptr(GArray) wordings = NULL;
  FabRole *speaker = NULL;
  Wording *wording;

  if (g_str_has_prefix (step, "= "))
    {
      _fab_tale_set_word (self, step + 2, "");
      return;
    }
  if (g_str_has_prefix (step, "? "))
    {
      if (g_rand_int_range (self->rand, 0, 3) == 0)
        return;
      step += 2;
    }
  if (*step == 'H')
    speaker = self->hero;
  else if (*step == 'O')
    speaker = self->other;
  else if (*step == 'F')
    speaker = self->third;

  wordings = read_wordings (self, step + 2, speaker);
  wording = pick_wording (self, wordings, speaker);
  if (wording == NULL)
    return;

  g_hash_table_add (self->said, g_strdup (wording->text));
  if (speaker != NULL)
    tell_speech (self, wording, speaker);
  else
    tell_action (self, wording);
  keep_rivals (self, wordings, wording);
}

static const FabPlaceWord *
find_place (FabTale    *self,
            const char *id)
{
  if (g_str_equal (id, "home"))
    return self->home;

  return g_str_equal (id, "arena") ? self->arena : self->beyond;
}

void
_fab_tale_go_to (FabTale       *self,
                 const FabBeat *beat)
{
  const FabPlaceWord *place = find_place (self, beat->place);

  _fab_tale_set_word (self, "place", place->the);
  _fab_tale_set_word (self, "in", place->interior ? "" : NULL);
  _fab_tale_set_word (self, "p1", place->things[0]);
  _fab_tale_set_word (self, "p2", place->things[1]);
  _fab_tale_set_word (self, "p3", place->things[2]);
}

static void
enter_place (FabTale            *self,
             const FabPlaceWord *place,
             const char         *time)
{
  guint visits = GPOINTER_TO_UINT (g_hash_table_lookup (self->visited, place));
  g_autofree char *phrase = place == self->idea->place && self->idea->place_phrase != NULL
                            ? g_utf8_strup (self->idea->place_phrase, -1) : NULL;

  if (self->book != NULL)
    g_string_append_printf (self->out, "%s%s - %s\n\n", place->interior ? self->book->inside : self->book->outside,
                            place->heading, fab_book_time (self->book, time));
  else
    g_string_append_printf (self->out, "%s %s - %s\n\n", place->interior ? "INT." : "EXT.",
                            phrase ? phrase : place->heading, time);
  if (visits < G_N_ELEMENTS (place->airs) && place->airs[visits] != NULL)
    g_string_append_printf (self->out, "%s\n\n", place->airs[visits]);
  g_hash_table_insert (self->visited, (gpointer) place, GUINT_TO_POINTER (visits + 1));
  self->speaker = NULL;
}

void
_fab_tale_tell_steps (FabTale    *self,
                      const char *steps)
{
  g_auto(GStrv) rows = g_strsplit (steps, "\n", -1);

  for (guint i = 0; rows[i] != NULL; i++)
    {
      if (*rows[i] != '\0')
        tell_step (self, rows[i]);
    }
}

void
_fab_tale_tell_beat (FabTale       *self,
                     const FabBeat *beat,
                     const char    *time)
{
  gboolean dark = g_strcmp0 (self->idea->time, "NIGHT") == 0 && !g_str_equal (time, "DAWN");

  _fab_tale_go_to (self, beat);
  enter_place (self, find_place (self, beat->place), dark ? "NIGHT" : time);
  _fab_tale_tell_steps (self, beat->steps);
}
