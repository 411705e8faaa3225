/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From what was read into the story. */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fab-beside.h"
#include "fab-document.h"
#include "fab-exchange-error.h"
#include "fab-import.h"
#include "fab-ink-mark.h"
#include "fab-timeline.h"

/* --- one panel ------------------------------------------------------------------------------------------- */

static double
read_aspect (FabStory *story)
{
  const char *text = fab_story_get_setting (story, "aspect");
  char *end;
  double width = g_ascii_strtod (text, &end);
  double height = *end == ':' || *end == '/' ? g_ascii_strtod (end + 1, NULL) : 1;

  return width > 0 && height > 0 ? CLAMP (width / height, .1, 10) : 16. / 9;
}

static gboolean
add_layer (FabStory              *story,
           gint64                 panel,
           const FabImportLayer  *layer,
           GError               **error)
{
  float width = layer->width > 0 ? layer->width : (float) read_aspect (story);
  float height = layer->width > 0 ? layer->height : 1;
  const FabInkPoint corners[2] = { { layer->x, layer->y }, { layer->x + width, layer->y + height } };
  const FabMarkSpec spec = {
    .kind = FAB_MARK_PICTURE, .fill = -1, .points = corners, .n_points = 2, .picture = layer->picture,
  };
  FabInkMark *mark = fab_ink_mark_new (&spec);
  g_autoptr(GBytes) bytes = mark != NULL ? fab_ink_mark_to_bytes (mark) : NULL;
  gint64 id;

  g_clear_pointer (&mark, fab_ink_mark_unref);
  if (bytes == NULL)
    return TRUE;
  id = fab_story_add_layer_of_kind (story, panel, layer->kind, layer->name, error);

  return id != 0 && fab_story_add_mark (story, id, bytes, error) != 0 &&
         (layer->blend == NULL || fab_story_set_layer_look (story, id, layer->kind, layer->blend, -1, error)) &&
         ((layer->opacity >= 1 && !layer->hidden) ||
          fab_story_set_layer_state (story, id, CLAMP (layer->opacity, 0, 1), !layer->hidden, FALSE, error));
}

static gboolean
add_picture (FabImport             *self,
             FabStory              *story,
             gint64                 panel,
             const FabImportPanel  *source,
             GError               **error)
{
  const char *media = source->picture != NULL ? fab_beside_guess_media (source->picture) : NULL;

  if (media != NULL &&
      fab_story_add_take (story, panel, self->engine, "", 0, source->prompt, media, source->picture, error) == 0)
    return FALSE;
  for (guint i = 0; source->layers != NULL && i < source->layers->len; i++)
    if (!add_layer (story, panel, g_ptr_array_index (source->layers, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
add_sound (FabStory              *story,
           gint64                 panel,
           const FabImportPanel  *source,
           GError               **error)
{
  const char *media = source->sound != NULL ? fab_beside_guess_media (source->sound) : NULL;

  return media == NULL || fab_story_add_sound (story, FAB_TRACK_VOICE, panel, 0, source->sound_name, media,
                                               source->sound_duration, source->sound, error) != 0;
}

static gboolean
set_transition (FabStory              *story,
                gint64                 panel,
                const FabImportPanel  *source,
                GError               **error)
{
  return source->transition == FAB_TRANSITION_CUT ||
         (fab_story_set_transition (story, panel, source->transition, error) &&
          fab_story_set_transition_time (story, panel, source->transition_time, error));
}

/* Returns the panel, 0 with @error set. */
static gint64
add_panel (FabImport             *self,
           FabStory              *story,
           gint64                 scene,
           gint64                 before,
           const FabImportPanel  *source,
           GError               **error)
{
  gint64 panel = fab_story_add_panel (story, scene, before, "", error);
  gboolean done = panel != 0 && fab_story_set_prompt (story, panel, source->prompt, error) &&
                  (source->duration == 0 || fab_story_set_duration (story, panel, source->duration, error)) &&
                  add_picture (self, story, panel, source, error) && add_sound (story, panel, source, error) &&
                  (source->note == NULL || fab_story_add_marker (story, panel, 0, "", source->note, error) != 0) &&
                  set_transition (story, panel, source, error);

  return done ? panel : 0;
}

/* --- all of them ----------------------------------------------------------------------------------------- */

static const FabImportPanel *
get_panel (FabImport *self,
           guint      i)
{
  return g_ptr_array_index (self->panels, i);
}

/* Walks along the script, panel by panel. */
typedef struct
{
  GListModel *elements;
  guint       next;   /* element */
  gsize       offset; /* of it */
  gint64      scene;  /* of the one before */
  GArray     *beats;  /* gint64, for each element */
} Walk;

/* Up to the element that holds byte @at, all for @panel. */
static void
walk_to (Walk   *walk,
         gsize   at,
         gint64  panel)
{
  while (walk->next < walk->beats->len && walk->offset < at)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (walk->elements, walk->next);
      gint64 scene = fab_element_get_scene (element);

      walk->offset += strlen (fab_element_get_source (element));
      g_array_index (walk->beats, gint64, walk->next++) = scene == walk->scene || panel == 0 ? panel : 0;
      walk->scene = scene;
    }
}

/* The scene of byte @at, which a panel without a beat may name by its end. */
static gint64
find_scene (Walk  *walk,
            gsize  at,
            gsize  end)
{
  g_autoptr(FabElement) next = NULL;

  walk_to (walk, at, 0);
  next = end > at ? g_list_model_get_item (walk->elements, walk->next) : NULL;
  if (next != NULL)
    walk->scene = fab_element_get_scene (next);

  return walk->scene;
}

static gboolean
add_panels (FabImport  *self,
            FabStory   *story,
            GError    **error)
{
  Walk walk = { .elements = fab_story_get_elements (story) };
  gint64 last = 0;
  gboolean done = TRUE;

  walk.beats = g_array_new (FALSE, TRUE, sizeof (gint64));
  g_array_set_size (walk.beats, g_list_model_get_n_items (walk.elements));
  for (guint i = 0; i < self->panels->len && done; i++)
    {
      const FabImportPanel *source = get_panel (self, i);
      gint64 scene = find_scene (&walk, source->at, source->end);
      gint64 panel = add_panel (self, story, scene, 0, source, error);

      done = panel != 0 && (!source->follows || last != scene || fab_story_set_follows (story, panel, TRUE, error));
      walk_to (&walk, source->end, panel);
      last = scene;
    }
  done = done && fab_story_set_beats (story, (gint64 *) (gpointer) walk.beats->data, walk.beats->len, error);
  g_array_unref (walk.beats);

  return done;
}

/* Music is of the film, any other sound of the panel under which it begins. */
static gboolean
add_film_sound (FabStory              *story,
                FabTimeline           *timeline,
                const FabImportSound  *sound,
                GError               **error)
{
  const FabSpan *span = sound->track != FAB_TRACK_MUSIC
                        ? fab_timeline_get_span (timeline, fab_timeline_find (timeline, sound->at))
                        : NULL;
  gint64 at = sound->at - (span != NULL ? span->start : 0), id;

  id = fab_story_add_sound (story, sound->track, span != NULL ? span->panel : 0, at, sound->name,
                            fab_beside_guess_media (sound->data), sound->duration, sound->data, error);

  return id != 0 && fab_story_trim_sound (story, id, at, sound->skip, sound->length, error) &&
         ((sound->gain == 0 && !sound->muted) || fab_story_set_sound_gain (story, id, sound->gain, sound->muted, error)) &&
         ((sound->fade_in == 0 && sound->fade_out == 0) ||
          fab_story_set_sound_fades (story, id, sound->fade_in, sound->fade_out, error));
}

static gboolean
add_sounds (FabImport  *self,
            FabStory   *story,
            GError    **error)
{
  g_autoptr(FabTimeline) timeline = self->sounds != NULL ? fab_timeline_new (story, NULL, NULL) : NULL;

  for (guint i = 0; self->sounds != NULL && i < self->sounds->len; i++)
    {
      const FabImportSound *sound = g_ptr_array_index (self->sounds, i);

      if (sound->data != NULL && !add_film_sound (story, timeline, sound, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
set_settings (FabImport  *self,
              FabStory   *story,
              GError    **error)
{
  const struct { const char *key, *value; } settings[] = {
    { "title", self->title }, { "aspect", self->aspect }, { "fps", self->fps },
  };

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    if (settings[i].value != NULL && !fab_story_set_setting (story, settings[i].key, settings[i].value, error))
      return FALSE;

  return TRUE;
}

/* What others' files say more than a story does is kept for the way back. */
static gboolean
keep_origin (FabImport  *self,
             FabStory   *story,
             GError    **error)
{
  gsize length;
  const char *data = g_bytes_get_data (self->origin, &length);
  g_autofree char *text = g_utf8_make_valid (data != NULL ? data : "", length);

  return fab_story_set_setting (story, self->origin_key, text, error);
}

gboolean
fab_import_fill (FabImport  *self,
                 FabStory   *story,
                 GError    **error)
{
  g_autoptr(GError) reason = NULL;
  gboolean done;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (FAB_IS_STORY (story), FALSE);

  if (self->document != NULL)
    return fab_document_fill (self->document, story, error);
  fab_story_begin (story, N_("Import"), NULL);
  done = (self->origin == NULL || keep_origin (self, story, &reason)) && set_settings (self, story, &reason) &&
         fab_story_set_script (story, self->script->str, &reason) &&
         (self->panels->len == 0 || add_panels (self, story, &reason)) && add_sounds (self, story, &reason);
  fab_story_end (story);
  if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));

  return done;
}

/* --- into a story that is there -------------------------------------------------------------------------- */

/* The panel behind @panel in its scene, or 0. */
static gint64
find_next (FabStory *story,
           gint64    panel,
           gint64    scene)
{
  guint place = panel != 0 ? fab_story_find_panel (story, panel) : G_MAXUINT;
  g_autoptr(FabPanel) next = place != G_MAXUINT ? g_list_model_get_item (fab_story_get_panels (story), place + 1) : NULL;

  return next != NULL && fab_panel_get_scene (next) == scene ? fab_panel_get_id (next) : 0;
}

/* The panels from @i on before panel @before of @scene; returns the first. */
static gint64
add_from (FabImport  *self,
          FabStory   *story,
          guint       i,
          gint64      scene,
          gint64      before,
          GError    **error)
{
  gint64 first = 0;

  for (; i < self->panels->len; i++)
    {
      gint64 id = add_panel (self, story, scene, before, get_panel (self, i), error);

      if (id == 0)
        return 0;
      first = first != 0 ? first : id;
    }

  return first;
}

static gint64
add_at (FabImport       *self,
        FabStory        *story,
        gint64           panel,
        FabImportPlace   place,
        GError         **error)
{
  g_autoptr(FabPanel) row = panel != 0 ? fab_story_ref_panel (story, panel) : NULL;
  gint64 scene = row != NULL ? fab_panel_get_scene (row) : 0;
  gint64 before = place == FAB_IMPORT_BEFORE ? panel : find_next (story, panel, scene);

  if (place != FAB_IMPORT_ONTO || row == NULL)
    return add_from (self, story, 0, scene, before, error);
  if (!add_picture (self, story, panel, get_panel (self, 0), error) ||
      (self->panels->len > 1 && add_from (self, story, 1, scene, before, error) == 0))
    return 0;

  return panel;
}

gint64
fab_import_add (FabImport       *self,
                FabStory        *story,
                gint64           panel,
                FabImportPlace   place,
                GError         **error)
{
  g_autoptr(GError) reason = NULL;
  gint64 first;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (FAB_IS_STORY (story), 0);

  if (self->panels->len == 0)
    {
      g_set_error_literal (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED, "There are no pictures in it");
      return 0;
    }
  fab_story_begin (story, N_("Import Pictures"), NULL);
  first = add_at (self, story, panel, place, &reason);
  fab_story_end (story);
  if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));

  return first;
}
