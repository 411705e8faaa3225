/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-session"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-session-audience.h"
#include "fab-session-private.h"
#include "fab-taste.h"

FabShowing *
fab_session_create_showing (FabSession *self)
{
  g_return_val_if_fail (FAB_IS_SESSION (self), NULL);

  return fab_showing_new (fab_session_get_story (self), fab_session_get_timeline (self), 0, 0);
}

static void
take_text (char **place,
           char  *text)
{
  g_free (*place);
  *place = text;
}

/* Whoever has this name here, or somebody new. */
static char *
find_viewer_key (FabStory   *story,
                 const char *name)
{
  g_autoptr(GPtrArray) screenings = fab_story_list_screenings (story);
  g_autofree char *fold = g_utf8_casefold (name, -1);

  for (guint i = 0; i < screenings->len; i++)
    {
      const FabScreening *screening = screenings->pdata[i];
      g_autofree char *other = g_utf8_casefold (screening->viewer, -1);

      if (g_str_equal (fold, other))
        return g_strdup (screening->viewer_key);
    }

  return g_uuid_string_random ();
}

FabScreening *
fab_session_begin_screening (FabSession *self,
                             FabShowing *showing,
                             const char *name)
{
  FabScreening *screening;
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (FAB_IS_SESSION (self) && showing != NULL && name != NULL, NULL);

  stripped = g_strstrip (g_strdup (name));
  screening = fab_screening_new ();
  take_text (&screening->key, g_uuid_string_random ());
  take_text (&screening->viewer, g_strdup (*stripped != '\0' ? stripped : _("Somebody")));
  take_text (&screening->viewer_key, find_viewer_key (fab_session_get_story (self), screening->viewer));
  take_text (&screening->showing, g_strdup (fab_showing_get_key (showing)));
  take_text (&screening->film, fab_showing_to_json (showing));
  screening->when = g_get_real_time () / G_USEC_PER_SEC;

  return screening;
}

void
fab_session_react (FabScreening *screening,
                   FabShowing   *showing,
                   FabFeeling    feeling,
                   gint64        time)
{
  const FabShownPanel *panel;
  FabReaction reaction = { feeling, CLAMP (time, 0, fab_showing_get_duration (showing)), 0, 0 };

  g_return_if_fail (screening != NULL && showing != NULL);

  if (fab_showing_get_n_panels (showing) == 0)
    return;
  panel = fab_showing_get_panel (showing, fab_showing_find (showing, reaction.time));
  reaction.panel = panel->panel;
  reaction.offset = reaction.time - panel->start;
  fab_screening_react (screening, &reaction);
  screening->watched = MAX (screening->watched, reaction.time);
}

static gboolean
report (FabSession *self,
        gboolean    good,
        GError     *error)
{
  if (!good)
    _fab_session_report (self, error);

  return good;
}

/* Tastes are this person's own files: the story does not change by them, and what they lack only makes them poorer. */
static void
learn (FabSession *self)
{
  g_autoptr(GPtrArray) screenings = fab_story_list_screenings (fab_session_get_story (self));
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) tastes = fab_tastes_learn (NULL, screenings, &error);

  if (tastes == NULL)
    g_message ("tastes were not learned: %s", error->message);
}

gboolean
fab_session_keep_screening (FabSession   *self,
                            FabScreening *screening)
{
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (FAB_IS_SESSION (self) && screening != NULL, FALSE);

  if (!report (self, fab_story_add_screening (fab_session_get_story (self), screening, &error) != 0, error))
    return FALSE;
  learn (self);

  return TRUE;
}

gboolean
fab_session_import_reactions (FabSession         *self,
                              GBytes             *bytes,
                              FabReactionReport  *summary,
                              GError            **error)
{
  g_return_val_if_fail (FAB_IS_SESSION (self) && bytes != NULL, FALSE);

  if (fab_reactions_import (fab_session_get_story (self), fab_session_get_timeline (self), bytes, summary, error) == 0)
    return FALSE;
  learn (self);

  return TRUE;
}

void
fab_session_delete_viewer (FabSession *self,
                           const char *key)
{
  FabStory *story;
  g_autoptr(GPtrArray) screenings = NULL;
  g_autoptr(GError) error = NULL;
  gboolean good = TRUE;

  g_return_if_fail (FAB_IS_SESSION (self) && key != NULL);

  story = fab_session_get_story (self);
  screenings = fab_story_list_screenings (story);
  fab_story_begin (story, N_("Delete Reactions"), NULL);
  for (guint i = 0; i < screenings->len && good; i++)
    {
      const FabScreening *screening = screenings->pdata[i];

      if (g_str_equal (screening->viewer_key, key))
        good = fab_story_delete_screening (story, screening->id, &error);
    }
  fab_story_end (story);
  report (self, good, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(FabSession) self = data;
  g_autoptr(GError) error = NULL;

  _fab_session_set_writing (self, FALSE);
  report (self, fab_improve_write_finish (FAB_STORY (source), result, &error), error);
}

void
fab_session_improve (FabSession           *self,
                     const FabImprovement *improvement)
{
  FabWriter *writer;
  g_autoptr(GError) error = NULL;

  g_return_if_fail (FAB_IS_SESSION (self) && improvement != NULL);

  writer = _fab_session_get_writer (self);
  if (writer == NULL || g_str_equal (fab_writer_get_name (writer), "builtin") || !fab_improve_is_written (improvement) || fab_session_get_writing (self))
    {
      report (self, fab_improve_apply (improvement, fab_session_get_story (self), &error), error);
      return;
    }
  _fab_session_set_writing (self, TRUE);
  fab_improve_write_async (improvement, fab_session_get_story (self), writer, _fab_session_get_stop (self), written_cb,
                           g_object_ref (self));
}

void
fab_session_decline (FabSession           *self,
                     const FabImprovement *improvement)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (FAB_IS_SESSION (self) && improvement != NULL);

  report (self, fab_improve_decline (improvement, fab_session_get_story (self), &error), error);
}
