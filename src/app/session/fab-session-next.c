/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The script goes on: scenes that are written behind another one, and offers of what could happen in them. */
#define G_LOG_DOMAIN "fab-session"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fab-boarding.h"
#include "fab-fountain.h"
#include "fab-session-audience.h"
#include "fab-session-private.h"
#include "fab-session-wish.h"

/* --- a scene that arrives behind another one -------------------------------------------------- */

/* Belongs to its task. */
typedef struct
{
  gint64     scene;   /* behind this one */
  gint64     grown;   /* the new one, 0: it is not there yet */
  char      *shown;   /* what the new one says, as we wrote it */
  char      *before;  /* what @scene says */
  char      *label;
  GPtrArray *offers;  /* or NULL */
  guint      chosen;
  gboolean   first;
} Growth;

static void
free_growth (gpointer data)
{
  Growth *self = data;

  g_clear_pointer (&self->offers, g_ptr_array_unref);
  g_free (self->shown);
  g_free (self->before);
  g_free (self->label);
  g_free (self);
}

static FabScene *
dup_scene_after (FabSession *self,
                 gint64      scene)
{
  GListModel *scenes = fab_story_get_scenes (fab_session_get_story (self));

  return g_list_model_get_item (scenes, _fab_session_find_scene (self, scene) + 1);
}

/* Before its heading is complete a scene would be taken for lines of the one before it. */
static gboolean
is_scene (const char *text)
{
  g_autoptr(GPtrArray) elements = fab_fountain_parse (text, -1);

  return elements->len > 1 && fab_element_get_kind (elements->pdata[0]) == FAB_ELEMENT_SCENE_HEADING;
}

/* The first piece begins the step, and keeps what was chosen; others join it. */
static gboolean
begin_scene (FabSession  *self,
             Growth      *growth,
             const char  *text,
             GError     **error)
{
  FabStory *story = fab_session_get_story (self);
  g_autofree char *now = fab_story_dup_scene_script (story, growth->scene);
  g_autofree char *both = g_strconcat (now, g_str_has_suffix (now, "\n\n") ? "" : "\n\n", text, NULL);
  g_autoptr(FabScene) grown = NULL;
  gboolean ok;

  fab_story_begin (story, growth->label, NULL);
  ok = (growth->offers == NULL || fab_leaning_keep (story, growth->offers, growth->chosen, growth->first, error)) &&
       fab_story_set_scene_script (story, growth->scene, both, error);
  fab_story_end (story);
  grown = ok && is_scene (text) ? dup_scene_after (self, growth->scene) : NULL;
  growth->grown = grown != NULL ? fab_scene_get_id (grown) : 0;

  return ok;
}

static gboolean
grow_scene (FabSession  *self,
            Growth      *growth,
            const char  *text,
            GError     **error)
{
  FabStory *story = fab_session_get_story (self);
  g_autoptr(FabScene) grown = NULL;
  gboolean ok;

  fab_story_begin (story, NULL, NULL);
  ok = fab_story_set_scene_script (story, growth->grown, text, error);
  fab_story_end (story);
  grown = dup_scene_after (self, growth->scene);
  growth->grown = ok && grown != NULL ? fab_scene_get_id (grown) : growth->grown;

  return ok;
}

/* Whether a hand wrote in it meanwhile: then it is theirs. */
static gboolean
was_touched (FabSession *self,
             Growth     *growth)
{
  g_autofree char *now = NULL;

  if (growth->shown == NULL)
    return FALSE;
  now = fab_story_dup_scene_script (fab_session_get_story (self), growth->grown);

  return g_strcmp0 (now, growth->shown) != 0;
}

static gboolean
show_growth (FabSession  *self,
             Growth      *growth,
             const char  *text,
             GError     **error)
{
  gboolean ok;

  if (was_touched (self, growth))
    return TRUE;
  ok = growth->grown == 0 ? begin_scene (self, growth, text, error) : grow_scene (self, growth, text, error);
  g_clear_pointer (&growth->shown, g_free);
  if (ok && growth->grown != 0)
    growth->shown = fab_story_dup_scene_script (fab_session_get_story (self), growth->grown);

  return ok;
}

static void
growing_cb (double      fraction,
            const char *partial,
            gpointer    data)
{
  GTask *task = data;
  FabSession *self = g_task_get_source_object (task);
  g_autoptr(GError) error = NULL;

  if (partial == NULL || !is_scene (partial) || g_cancellable_is_cancelled (_fab_session_get_cancellable (self)))
    return;
  if (!show_growth (self, g_task_get_task_data (task), partial, &error))
    g_debug ("What arrives is not shown: %s", error->message);
}

/* What was written gets its panels, in the step that wrote it. */
static gboolean
board_growth (FabSession  *self,
              Growth      *growth,
              GError     **error)
{
  FabStory *story = fab_session_get_story (self);
  gint64 scene = growth->grown != 0 ? growth->grown : growth->scene;
  gboolean ok;

  fab_story_begin (story, NULL, NULL);
  ok = fab_boarding_run (story, scene, error);
  fab_story_end (story);
  if (ok)
    fab_session_select_scene (self, scene);

  return ok;
}

static void
grown_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(GTask) task = data;
  FabSession *self = g_task_get_source_object (task);
  Growth *growth = g_task_get_task_data (task);
  GError *error = NULL;
  g_autofree char *text = fab_writer_write_finish (FAB_WRITER (source), result, &error);
  gboolean ok = text != NULL;

  if (g_cancellable_is_cancelled (_fab_session_get_cancellable (self)))
    {
      g_clear_error (&error);
      g_task_return_int (task, 0);
      return;
    }
  _fab_session_set_writing (self, FALSE);
  if (text != NULL)
    ok = show_growth (self, growth, text, &error);
  if (ok || growth->grown != 0) /* broken off, what came stays */
    ok = board_growth (self, growth, ok ? &error : NULL) && error == NULL;
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_int (task, growth->grown != 0 ? growth->grown : growth->scene);
}

/* Takes @growth. */
static void
grow (FabSession          *self,
      Growth              *growth,
      const char          *note,
      GAsyncReadyCallback  callback,
      gpointer             data)
{
  FabStory *story = fab_session_get_story (self);
  GTask *task = g_task_new (self, NULL, callback, data);
  g_autofree char *script = fab_story_dup_script (story);
  const FabWriteRequest request = {
    .kind = FAB_WRITE_CONTINUE, .script = script, .scene = _fab_session_find_scene (self, growth->scene), .note = note,
    .version = g_list_model_get_n_items (fab_story_get_scenes (story)), .seed = _fab_session_get_seed (self),
    .language = _fab_session_name_language (self),
  };

  g_task_set_source_tag (task, grow);
  g_task_set_task_data (task, growth, free_growth);
  _fab_session_set_writing (self, TRUE);
  fab_writer_write_async (_fab_session_get_writer (self), &request, growing_cb, task, _fab_session_get_stop (self), grown_cb, task);
}

static void
continued_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr(GError) error = NULL;

  g_task_propagate_int (G_TASK (result), &error);
  if (error != NULL)
    _fab_session_report (FAB_SESSION (source), error);
}

void
fab_session_continue_script (FabSession *self)
{
  FabPart part;
  Growth *growth;

  g_return_if_fail (FAB_IS_SESSION (self));

  if (!fab_session_find_part (self, FALSE, &part) || fab_session_get_writing (self) || _fab_session_get_writer (self) == NULL)
    return;
  growth = g_new0 (Growth, 1);
  growth->scene = part.scene;
  growth->label = g_strdup (N_("Continue Script"));
  grow (self, growth, NULL, continued_cb, NULL);
}

/* --- what could happen next ------------------------------------------------------------------- */

FabLeaning *
fab_session_create_leaning (FabSession *self)
{
  FabStory *story;
  g_autoptr(GPtrArray) screenings = NULL;
  g_autoptr(FabShowing) film = NULL;
  g_autoptr(FabReception) reception = NULL;

  g_return_val_if_fail (FAB_IS_SESSION (self), NULL);

  story = fab_session_get_story (self);
  screenings = fab_story_list_screenings (story);
  if (screenings->len > 0)
    {
      film = fab_session_create_showing (self);
      reception = fab_reception_new (film, screenings, NULL);
    }

  return fab_leaning_new (story, reception);
}

static void
offered_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(GTask) task = data;
  FabSession *self = g_task_get_source_object (task);
  GError *error = NULL;
  g_autofree char *json = fab_writer_write_finish (FAB_WRITER (source), result, &error);
  GPtrArray *offers = json != NULL ? fab_offers_from_json (json, &error) : NULL;

  _fab_session_set_writing (self, FALSE);
  if (offers == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  fab_leaning_sort (g_task_get_task_data (task), offers);
  g_task_return_pointer (task, offers, (GDestroyNotify) g_ptr_array_unref);
}

void
fab_session_offer_async (FabSession          *self,
                         gint64               scene,
                         guint                version,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             data)
{
  GTask *task;
  FabLeaning *leaning;
  g_autofree char *script = NULL, *note = NULL;
  double moods[FAB_N_MOODS];
  FabWriteRequest request = { .kind = FAB_WRITE_OFFERS, .version = version, .moods = moods };

  g_return_if_fail (FAB_IS_SESSION (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, fab_session_offer_async);
  if (!_fab_session_begin_wish (self, task))
    return;
  leaning = fab_session_create_leaning (self);
  g_task_set_task_data (task, leaning, (GDestroyNotify) fab_leaning_free);
  for (FabMood mood = 0; mood < FAB_N_MOODS; mood++)
    moods[mood] = fab_leaning_weigh_mood (leaning, mood);
  request.script = script = fab_story_dup_script (fab_session_get_story (self));
  request.scene = _fab_session_find_scene (self, scene);
  request.seed = _fab_session_get_seed (self) + request.scene;
  request.note = note = fab_leaning_ask (leaning);
  request.as = leaning->person;
  fab_writer_write_async (_fab_session_get_writer (self), &request, NULL, NULL, cancellable, offered_cb, task);
}

GPtrArray *
fab_session_offer_finish (FabSession    *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* An offer that has its scene is put there at once. */
static void
take_told (FabSession *self,
           Growth     *growth,
           const char *script,
           GTask      *task)
{
  GError *error = NULL;

  if (show_growth (self, growth, script, &error) && board_growth (self, growth, &error))
    g_task_return_int (task, growth->grown);
  else
    g_task_return_error (task, error);
  free_growth (growth);
  g_object_unref (task);
}

static char *
write_note (const FabOffer *offer)
{
  g_autofree char *beats = g_strjoinv ("\n- ", offer->beats);

  return g_strdup_printf ("Tell this, beat by beat, and nothing beyond it. \"%s\":\n- %s", offer->title, beats);
}

static void
taken_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(GTask) task = data;
  GError *error = NULL;
  gint64 scene = g_task_propagate_int (G_TASK (result), &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_int (task, scene);
}

void
fab_session_take_offer_async (FabSession          *self,
                              gint64               scene,
                              GPtrArray           *offers,
                              guint                chosen,
                              gboolean             first,
                              GAsyncReadyCallback  callback,
                              gpointer             data)
{
  const FabOffer *offer;
  Growth *growth;
  GTask *task;
  g_autofree char *note = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));
  g_return_if_fail (offers != NULL && chosen < offers->len);

  task = g_task_new (self, NULL, callback, data);
  g_task_set_source_tag (task, fab_session_take_offer_async);
  if (!_fab_session_may_write (self, task))
    return;
  offer = offers->pdata[chosen];
  growth = g_new0 (Growth, 1);
  *growth = (Growth) { .scene = scene, .label = g_strdup (N_("Continue Script")), .offers = g_ptr_array_ref (offers),
                       .chosen = chosen, .first = first };
  if (offer->script != NULL)
    {
      take_told (self, growth, offer->script, task);
      return;
    }
  note = write_note (offer);
  grow (self, growth, note, taken_cb, task);
}

gint64
fab_session_take_offer_finish (FabSession    *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), 0);

  return g_task_propagate_int (G_TASK (result), error);
}
