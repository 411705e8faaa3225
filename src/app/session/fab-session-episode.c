/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The next episode, told by the writer that a person chose. */
#define G_LOG_DOMAIN "fab-session"

#include "config.h"

#include "fab-series.h"
#include "fab-session-audience.h"
#include "fab-session-private.h"

typedef struct
{
  FabSession     *session;
  FabSeriesState *state;
} Episode;

static void
free_episode (Episode *self)
{
  g_object_unref (self->session);
  fab_series_state_free (self->state);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Episode, free_episode)

static void
append (Episode    *self,
        const char *fountain,
        GError     *trouble)
{
  FabStory *story = fab_session_get_story (self->session);
  guint n = g_list_model_get_n_items (fab_story_get_panels (story));
  g_autoptr(GError) error = trouble;

  if (fountain == NULL || !fab_series_append (story, fountain, &error))
    _fab_session_report (self->session, error);
  else
    fab_session_select (self->session, _fab_session_panel_at (self->session, n));
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(Episode) self = data;
  GError *error = NULL;
  g_autofree char *answer = fab_writer_write_finish (FAB_WRITER (source), result, &error);
  g_autofree char *fountain = answer != NULL ? fab_series_take_answer (self->state, answer) : NULL;

  _fab_session_set_writing (self->session, FALSE);
  append (self, fountain, error);
}

static void
ask (Episode   *self,
     FabWriter *writer)
{
  g_autofree char *question = fab_series_ask_next (self->state);
  const FabWriteRequest request = {
    .kind = FAB_WRITE_SCRIPT, .idea = question, .seed = self->state->seed,
    .language = _fab_session_name_language (self->session),
  };

  _fab_session_set_writing (self->session, TRUE);
  fab_writer_write_async (writer, &request, NULL, NULL, _fab_session_get_stop (self->session), answered_cb, self);
}

void
fab_session_next_episode (FabSession *self)
{
  FabStory *story;
  FabWriter *writer;
  g_autoptr(GPtrArray) screenings = NULL;
  Episode *episode;

  g_return_if_fail (FAB_IS_SESSION (self));

  if (fab_session_get_writing (self))
    return;
  story = fab_session_get_story (self);
  writer = _fab_session_get_writer (self);
  screenings = fab_story_list_screenings (story);
  episode = g_new0 (Episode, 1);
  episode->session = g_object_ref (self);
  episode->state = fab_series_state_new (story, _fab_session_get_seed (self));
  fab_series_state_listen (episode->state, screenings);
  if (writer != NULL && !g_str_equal (fab_writer_get_name (writer), "builtin"))
    {
      ask (episode, writer);
      return;
    }

  {
    GError *error = NULL;
    g_autofree char *fountain = fab_series_write_next (episode->state, &error);

    append (episode, fountain, error);
  }
  free_episode (episode);
}
