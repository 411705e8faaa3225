/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <gio/gio.h>
#include <string.h>

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
  g_string_free (self->out, TRUE);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabTale, tale_free)

/* The beats in order: the plot's own, fewer of them or with turns put into the middle. */
static GPtrArray *
choose_beats (FabTale *self,
              int      scenes)
{
  GPtrArray *beats = g_ptr_array_new ();
  gsize n_turns;
  const FabBeat *turns = fab_plot_get_turns (&n_turns);
  guint turn = g_rand_int_range (self->rand, 0, n_turns);
  guint wanted = scenes > 0 ? (guint) MIN (scenes, FAB_TALE_MAX_SCENES)
                            : self->plot->n_beats + (g_rand_int_range (self->rand, 0, 3) == 0);

  for (gsize i = 0; i < self->plot->n_beats; i++)
    g_ptr_array_add (beats, (gpointer) &self->plot->beats[i]);

  while (beats->len > MAX (wanted, 2))
    {
      guint drop = beats->len - 2;

      for (guint i = beats->len - 2; i > 0; i--)
        {
          const FabBeat *beat = g_ptr_array_index (beats, i);
          const FabBeat *worst = g_ptr_array_index (beats, drop);

          if (beat->rank > worst->rank)
            drop = i;
        }
      g_ptr_array_remove_index (beats, drop);
    }
  for (guint at = 2; beats->len < wanted; at += 2)
    {
      /* never in front of the opening, never behind the last but one */
      g_ptr_array_insert (beats, MIN (at, beats->len - 2), (gpointer) &turns[turn++ % n_turns]);
    }

  return beats;
}

/* The things of a long idea turn up one after the other. */
static void
tell_extra (FabTale *self,
            guint    scene,
            gboolean last)
{
  static const char * const wordings[] = {
    "{H} puts {x} down beside {p2}.", "{O} holds {x}.", "{ax} lies beside {p3}.",
  };
  guint n = MIN (self->idea->extras->len, MAX_EXTRAS);
  const char *phrase;
  const char *noun;
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
  text = _fab_tale_fill (self, last ? "{H} looks at {x}." : wordings[scene % 3], NULL);
  g_string_append_printf (self->out, "%s\n\n", text);
  self->speaker = NULL;
}

static char *
tell_title_page (FabTale *self)
{
  g_autofree char *title = _fab_tale_title (self);
  const char *idea = g_hash_table_lookup (self->words, "idea");
  g_autofree char *source = g_utf8_strlen (idea, -1) > MAX_SOURCE
    ? g_utf8_substring (idea, 0, MAX_SOURCE) : g_strdup (idea);

  return g_strdup_printf ("Title: %s\nCredit: after an idea\nSource: %s%s\n\n", title, source,
                          g_utf8_strlen (idea, -1) > MAX_SOURCE ? "…" : "");
}

static char *
take_piece (FabTale *self)
{
  char *piece = g_string_free (self->out, FALSE);

  self->out = g_string_new (NULL);

  return piece;
}

char **
fab_tale_tell (const char  *idea,
               int          scenes,
               guint32      seed,
               GError     **error)
{
  g_autoptr(FabTale) self = NULL;
  g_autoptr(GPtrArray) beats = NULL;
  g_autoptr(GStrvBuilder) pieces = g_strv_builder_new ();
  FabIdea *understood;
  g_autofree char *title_page = NULL;
  const char *time = NULL;

  g_return_val_if_fail (idea != NULL, NULL);

  understood = fab_idea_new (idea);
  if (understood == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           "The idea has no words in it; write a sentence such as "
                           "“A lighthouse keeper teaches a storm to dance”");
      return NULL;
    }

  self = tale_new (understood, seed);
  _fab_tale_cast (self);
  _fab_tale_find_words (self);
  title_page = tell_title_page (self);
  g_strv_builder_add (pieces, title_page);

  beats = choose_beats (self, scenes);
  for (guint i = 0; i < beats->len; i++)
    {
      const FabBeat *beat = g_ptr_array_index (beats, i);
      g_autofree char *piece = NULL;
      gboolean last = i + 1 == beats->len;

      if (last)
        g_string_append (self->out, "DISSOLVE TO:\n\n");
      time = beat->rank == FAB_BEAT_TURN && time != NULL ? time : beat->time;
      _fab_tale_tell_beat (self, beat, time);
      tell_extra (self, i, last);
      if (last)
        g_string_append (self->out, "FADE OUT.\n");
      piece = take_piece (self);
      g_strv_builder_add (pieces, piece);
    }

  return g_strv_builder_end (pieces);
}
