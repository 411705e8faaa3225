/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who watched the film, what they felt, and what was decided on it. */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-story-private.h"

static gboolean
check_screening (FabStory            *self,
                 const FabScreening  *screening,
                 GError             **error)
{
  const char *names[] = { screening->key, screening->viewer_key, screening->viewer, screening->showing };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (!_fab_story_check_text (names[i], FAB_MAX_NAME, error))
      return FALSE;
  if (!_fab_story_check_text (screening->film, FAB_MAX_SCRIPT, error) ||
      !_fab_story_check_text (screening->sentence, FAB_MAX_TEXT, error))
    return FALSE;

  if (fab_story_has_screening (self, screening->key))
    {
      g_set_error_literal (error, FAB_STORY_ERROR, FAB_STORY_ERROR_EXISTS,
                           "These reactions are in the project already");
      return FALSE;
    }

  return TRUE;
}

static gint64
ensure_viewer (FabStory            *self,
               const FabScreening  *screening,
               GError             **error)
{
  gint64 id = fab_store_int (self->store, 0, "SELECT id FROM viewer WHERE key = ?1", "s", screening->viewer_key);

  if (id != 0)
    return id;

  return fab_store_insert (self->store, error, "INSERT INTO viewer (key, name) VALUES (?1, ?2)",
                           "ss", screening->viewer_key, screening->viewer);
}

static gint64
ensure_showing (FabStory            *self,
                const FabScreening  *screening,
                GError             **error)
{
  gint64 id = fab_store_int (self->store, 0, "SELECT id FROM showing WHERE key = ?1", "s", screening->showing);

  if (id != 0)
    return id;

  return fab_store_insert (self->store, error, "INSERT INTO showing (key, film) VALUES (?1, ?2)",
                           "ss", screening->showing, screening->film);
}

static gboolean
insert_reactions (FabStory            *self,
                  gint64               id,
                  const FabScreening  *screening,
                  GError             **error)
{
  for (guint i = 0; i < screening->reactions->len; i++)
    {
      const FabReaction *reaction = &g_array_index (screening->reactions, FabReaction, i);

      if (!fab_store_run (self->store, error,
                          "INSERT INTO reaction (screening, feeling, time, panel, offset) VALUES (?1, ?2, ?3, ?4, ?5)",
                          "iiiii", id, (gint64) reaction->feeling, reaction->time, reaction->panel, reaction->offset))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_answers (FabStory            *self,
                gint64               id,
                const FabScreening  *screening,
                GError             **error)
{
  for (guint i = 0; i < screening->answers->len; i++)
    {
      const FabAnswer *answer = g_ptr_array_index (screening->answers, i);

      if (!_fab_story_check_text (answer->person, FAB_MAX_NAME, error) ||
          !fab_store_run (self->store, error, "INSERT INTO answer (screening, person, wish) VALUES (?1, ?2, ?3)",
                          "isi", id, answer->person, (gint64) answer->wish))
        return FALSE;
    }

  return TRUE;
}

static gint64
insert_screening (FabStory            *self,
                  const FabScreening  *screening,
                  GError             **error)
{
  gint64 viewer = ensure_viewer (self, screening, error);
  gint64 showing = viewer != 0 ? ensure_showing (self, screening, error) : 0;
  gint64 id = 0;

  if (showing != 0)
    id = fab_store_insert (self->store, error,
                           "INSERT INTO screening (key, viewer, showing, seen, watched, sentence) "
                           "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                           "siiiis", screening->key, viewer, showing, screening->when, screening->watched,
                           screening->sentence);

  return id != 0 && insert_reactions (self, id, screening, error) &&
         insert_answers (self, id, screening, error) ? id : 0;
}

gboolean
fab_story_has_screening (FabStory   *self,
                         const char *key)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (self->store != NULL && key != NULL, FALSE);

  return fab_store_int (self->store, 0, "SELECT id FROM screening WHERE key = ?1", "s", key) != 0;
}

gint64
fab_story_add_screening (FabStory            *self,
                         const FabScreening  *screening,
                         GError             **error)
{
  gint64 id = 0;

  g_return_val_if_fail (FAB_IS_STORY (self), 0);
  g_return_val_if_fail (screening != NULL, 0);

  if (!_fab_story_enter (self, N_("Add Reactions"), error))
    return 0;

  if (check_screening (self, screening, error))
    id = insert_screening (self, screening, error);

  return _fab_story_leave (self, id != 0, error) ? id : 0;
}

/* Whom and what nobody refers to any more goes as well. */
static gboolean
delete_screening (FabStory  *self,
                  gint64     screening,
                  GError   **error)
{
  return _fab_story_check_row (self, "screening", screening, error) &&
         fab_store_run (self->store, error, "DELETE FROM reaction WHERE screening = ?1", "i", screening) &&
         fab_store_run (self->store, error, "DELETE FROM answer WHERE screening = ?1", "i", screening) &&
         fab_store_run (self->store, error, "DELETE FROM screening WHERE id = ?1", "i", screening) &&
         fab_store_run (self->store, error,
                        "DELETE FROM viewer WHERE id NOT IN (SELECT viewer FROM screening)", "") &&
         fab_store_run (self->store, error,
                        "DELETE FROM showing WHERE id NOT IN (SELECT showing FROM screening)", "");
}

gboolean
fab_story_delete_screening (FabStory  *self,
                            gint64     screening,
                            GError   **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);

  if (!_fab_story_enter (self, N_("Delete Reactions"), error))
    return FALSE;

  return _fab_story_leave (self, delete_screening (self, screening, error), error);
}

gboolean
fab_story_rename_viewer (FabStory    *self,
                         const char  *key,
                         const char  *name,
                         GError     **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (key != NULL && name != NULL, FALSE);

  if (!_fab_story_enter (self, N_("Rename Viewer"), error))
    return FALSE;

  return _fab_story_leave (self,
                           _fab_story_check_text (name, FAB_MAX_NAME, error) &&
                           fab_store_run (self->store, error, "UPDATE viewer SET name = ?2 WHERE key = ?1",
                                          "ss", key, name),
                           error);
}

/* --- reading ---------------------------------------------------------------------------------- */

static void
read_reactions (FabStory     *self,
                FabScreening *screening)
{
  g_autoptr(FabQuery) query = fab_store_query (self->store,
                                               "SELECT feeling, time, panel, offset FROM reaction "
                                               "WHERE screening = ?1 ORDER BY time, id", "i", screening->id);

  while (fab_query_next (query))
    {
      const FabReaction reaction = {
        (FabFeeling) fab_query_int (query, 0), fab_query_int (query, 1), fab_query_int (query, 2), fab_query_int (query, 3),
      };

      g_array_append_val (screening->reactions, reaction);
    }
}

static void
read_answers (FabStory     *self,
              FabScreening *screening)
{
  g_autoptr(FabQuery) query = fab_store_query (self->store,
                                               "SELECT person, wish FROM answer WHERE screening = ?1 ORDER BY id",
                                               "i", screening->id);

  while (fab_query_next (query))
    fab_screening_answer (screening, fab_query_text (query, 0), (int) fab_query_int (query, 1));
}

static void
take_text (char       **place,
           FabQuery    *query,
           int          column)
{
  g_free (*place);
  *place = g_strdup (fab_query_text (query, column));
}

GPtrArray *
fab_story_list_screenings (FabStory *self)
{
  g_autoptr(GPtrArray) screenings = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_screening_free);
  g_autoptr(FabQuery) query = NULL;

  g_return_val_if_fail (FAB_IS_STORY (self), NULL);
  g_return_val_if_fail (self->store != NULL, NULL);

  query = fab_store_query (self->store,
                           "SELECT s.id, s.key, v.key, v.name, h.key, h.film, s.sentence, s.seen, s.watched "
                           "FROM screening s JOIN viewer v ON v.id = s.viewer JOIN showing h ON h.id = s.showing "
                           "ORDER BY s.seen, s.id", "");
  while (fab_query_next (query))
    {
      FabScreening *screening = fab_screening_new ();
      char **texts[] = { &screening->key, &screening->viewer_key, &screening->viewer, &screening->showing,
                         &screening->film, &screening->sentence };

      screening->id = fab_query_int (query, 0);
      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        take_text (texts[i], query, (int) i + 1);
      screening->when = fab_query_int (query, 7);
      screening->watched = fab_query_int (query, 8);
      g_ptr_array_add (screenings, screening);
    }
  for (guint i = 0; i < screenings->len; i++)
    {
      read_reactions (self, g_ptr_array_index (screenings, i));
      read_answers (self, g_ptr_array_index (screenings, i));
    }

  return g_steal_pointer (&screenings);
}

/* --- verdicts --------------------------------------------------------------------------------- */

gboolean
fab_story_add_verdict (FabStory    *self,
                       const char  *kind,
                       const char  *subject,
                       gboolean     taken,
                       GError     **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (kind != NULL && subject != NULL, FALSE);

  if (!_fab_story_enter (self, taken ? N_("Accept Proposal") : N_("Decline Proposal"), error))
    return FALSE;

  return _fab_story_leave (self,
                           _fab_story_check_text (kind, FAB_MAX_NAME, error) &&
                           _fab_story_check_text (subject, FAB_MAX_NAME, error) &&
                           fab_store_run (self->store, error,
                                          "INSERT INTO verdict (kind, subject, taken) VALUES (?1, ?2, ?3)",
                                          "ssi", kind, subject, (gint64) !!taken),
                           error);
}

GPtrArray *
fab_story_list_verdicts (FabStory *self)
{
  g_autoptr(GPtrArray) verdicts = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_verdict_free);
  g_autoptr(FabQuery) query = NULL;

  g_return_val_if_fail (FAB_IS_STORY (self), NULL);
  g_return_val_if_fail (self->store != NULL, NULL);

  query = fab_store_query (self->store, "SELECT kind, subject, taken FROM verdict ORDER BY id", "");
  while (fab_query_next (query))
    {
      FabVerdict *verdict = g_new0 (FabVerdict, 1);

      verdict->kind = g_strdup (fab_query_text (query, 0));
      verdict->subject = g_strdup (fab_query_text (query, 1));
      verdict->taken = fab_query_int (query, 2) != 0;
      g_ptr_array_add (verdicts, verdict);
    }

  return g_steal_pointer (&verdicts);
}
