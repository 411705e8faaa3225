/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-screening.h"

static const struct
{
  const char *nick;
  gboolean    good;
} feelings[] = {
  [FAB_FEELING_LOVE] = { "love", TRUE },
  [FAB_FEELING_LAUGH] = { "laugh", TRUE },
  [FAB_FEELING_TENSE] = { "tense", TRUE },
  [FAB_FEELING_BORED] = { "bored", FALSE },
  [FAB_FEELING_CONFUSED] = { "confused", FALSE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (feelings) == FAB_N_FEELINGS);

const char *
fab_feeling_to_nick (FabFeeling feeling)
{
  g_return_val_if_fail (feeling < FAB_N_FEELINGS, "");

  return feelings[feeling].nick;
}

gboolean
fab_feeling_from_nick (const char *nick,
                       FabFeeling *feeling)
{
  for (guint i = 0; i < FAB_N_FEELINGS; i++)
    if (g_strcmp0 (feelings[i].nick, nick) == 0)
      {
        *feeling = i;
        return TRUE;
      }

  return FALSE;
}

gboolean
fab_feeling_is_good (FabFeeling feeling)
{
  g_return_val_if_fail (feeling < FAB_N_FEELINGS, FALSE);

  return feelings[feeling].good;
}

static void
free_answer (gpointer data)
{
  FabAnswer *answer = data;

  g_free (answer->person);
  g_free (answer);
}

FabScreening *
fab_screening_new (void)
{
  FabScreening *self = g_new0 (FabScreening, 1);

  self->key = g_strdup ("");
  self->viewer_key = g_strdup ("");
  self->viewer = g_strdup ("");
  self->showing = g_strdup ("");
  self->film = g_strdup ("");
  self->sentence = g_strdup ("");
  self->reactions = g_array_new (FALSE, FALSE, sizeof (FabReaction));
  self->answers = g_ptr_array_new_with_free_func (free_answer);

  return self;
}

void
fab_screening_free (FabScreening *self)
{
  g_free (self->key);
  g_free (self->viewer_key);
  g_free (self->viewer);
  g_free (self->showing);
  g_free (self->film);
  g_free (self->sentence);
  g_array_unref (self->reactions);
  g_ptr_array_unref (self->answers);
  g_free (self);
}

void
fab_screening_answer (FabScreening *self,
                      const char   *person,
                      int           wish)
{
  FabAnswer *answer;

  g_return_if_fail (self != NULL && person != NULL);

  for (guint i = 0; i < self->answers->len; i++)
    {
      answer = g_ptr_array_index (self->answers, i);
      if (g_str_equal (answer->person, person))
        {
          answer->wish = CLAMP (wish, -1, 1);
          return;
        }
    }

  answer = g_new0 (FabAnswer, 1);
  answer->person = g_strdup (person);
  answer->wish = CLAMP (wish, -1, 1);
  g_ptr_array_add (self->answers, answer);
}

void
fab_screening_react (FabScreening      *self,
                     const FabReaction *reaction)
{
  guint at;

  g_return_if_fail (self != NULL && reaction != NULL);

  at = self->reactions->len;
  while (at > 0 && g_array_index (self->reactions, FabReaction, at - 1).time > reaction->time)
    at--;
  g_array_insert_val (self->reactions, at, *reaction);
}

void
fab_verdict_free (FabVerdict *self)
{
  g_free (self->kind);
  g_free (self->subject);
  g_free (self);
}
