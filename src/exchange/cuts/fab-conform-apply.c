/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <cairo.h>
#include <glib/gi18n-lib.h>

#include "fab-beside.h"
#include "fab-conform-private.h"
#include "fab-exchange-error.h"

static char *
make_remark_key (gint64      panel,
                 const char *text)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %s", panel, text);
}

GHashTable *
_fab_conform_list_remarks (FabStory *story)
{
  GHashTable *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *markers = fab_story_get_markers (story), *elements = fab_story_get_elements (story);

  for (guint i = 0; i < g_list_model_get_n_items (markers); i++)
    {
      g_autoptr(FabMarker) marker = g_list_model_get_item (markers, i);

      g_hash_table_add (known, make_remark_key (fab_marker_get_panel (marker), fab_marker_get_text (marker)));
    }
  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (elements, i);

      if (fab_element_get_kind (element) == FAB_ELEMENT_NOTE)
        g_hash_table_add (known, make_remark_key (fab_element_get_panel (element), fab_element_get_text (element)));
    }

  return known;
}

/* --- places ---------------------------------------------------------------------------------------------- */

static FabPanel *
ref_at (FabStory *story,
        guint     place)
{
  return g_list_model_get_item (fab_story_get_panels (story), place);
}

static gint64
find_scene (FabStory *story,
            gint64    panel)
{
  g_autoptr(FabPanel) row = fab_story_ref_panel (story, panel);

  return row != NULL ? fab_panel_get_scene (row) : 0;
}

/* The panel after @panel in its scene, or 0; of 0 the very first. */
static gint64
find_next (FabStory *story,
           gint64    panel)
{
  guint place = panel != 0 ? fab_story_find_panel (story, panel) + 1 : 0;
  g_autoptr(FabPanel) next = ref_at (story, place);

  if (next == NULL || (panel != 0 && fab_panel_get_scene (next) != find_scene (story, panel)))
    return 0;

  return fab_panel_get_id (next);
}

/* The next slot that is where it is. */
static gint64
find_anchor (FabConform *self,
             guint       i)
{
  for (; i < self->slots->len; i++)
    {
      const FabSlot *slot = g_ptr_array_index (self->slots, i);

      if (slot->kind == FAB_SLOT_PANEL && slot->stays)
        return slot->panel;
    }

  return 0;
}

/* After @before, unless @home is the scene of what comes next. */
static void
choose_place (FabConform *self,
              FabStory   *story,
              guint       i,
              gint64      before,
              gint64      home,
              gint64     *scene,
              gint64     *next)
{
  gint64 anchor = find_anchor (self, i + 1);

  *scene = before != 0 ? find_scene (story, before) : 0;
  *next = find_next (story, before);
  if (before == 0 && *next != 0)
    *scene = find_scene (story, *next);
  if (home != 0 && home != *scene && anchor != 0 && find_scene (story, anchor) == home)
    {
      *scene = home;
      *next = anchor;
    }
}

/* --- making panels --------------------------------------------------------------------------------------- */

static cairo_status_t
write_cb (gpointer      data,
          const guchar *bytes,
          guint         length)
{
  g_byte_array_append (data, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
make_black (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 16, 9);
  GByteArray *bytes = g_byte_array_new ();

  cairo_surface_write_to_png_stream (surface, write_cb, bytes);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}

static gboolean
show (FabStory  *story,
      gint64     panel,
      GBytes    *picture,
      GError   **error)
{
  return fab_story_add_take (story, panel, "exchange", "", 0, "", fab_beside_guess_media (picture), picture, error) != 0;
}

static gboolean
make_panel (FabStory  *story,
            FabSlot   *slot,
            gint64     scene,
            gint64     next,
            GError   **error)
{
  g_autoptr(GBytes) black = slot->kind == FAB_SLOT_GAP ? make_black () : NULL;
  GBytes *picture = black != NULL ? black : slot->picture;

  slot->panel = fab_story_add_panel (story, scene, next, black != NULL ? _("Black") : slot->clip->name, error);

  return slot->panel != 0 && (picture == NULL || show (story, slot->panel, picture, error));
}

static gboolean
make_copy (FabStory  *story,
           FabSlot   *slot,
           gint64     before,
           gint64     scene,
           gint64     next,
           GError   **error)
{
  gint64 source = slot->panel;

  slot->panel = fab_story_duplicate_panel (story, source, error);

  return slot->panel != 0 && (source == before || fab_story_move_panel (story, slot->panel, scene, next, error));
}

static gboolean
put_slot (FabConform  *self,
          FabStory    *story,
          guint        i,
          gint64       before,
          GError     **error)
{
  FabSlot *slot = g_ptr_array_index (self->slots, i);
  gint64 scene, next;

  if (slot->kind == FAB_SLOT_PANEL && (slot->stays || find_next (story, before) == slot->panel))
    return TRUE;
  choose_place (self, story, i, before, slot->scene, &scene, &next);
  if (slot->kind == FAB_SLOT_PANEL)
    return fab_story_move_panel (story, slot->panel, scene, next, error);

  return slot->kind == FAB_SLOT_COPY ? make_copy (story, slot, before, scene, next, error)
                                     : make_panel (story, slot, scene, next, error);
}

/* --- the whole ------------------------------------------------------------------------------------------- */

static gboolean
put_all (FabConform  *self,
         FabStory    *story,
         GError     **error)
{
  gint64 before = 0;

  for (guint i = 0; i < self->deleted->len; i++)
    if (!fab_story_delete_panel (story, g_array_index (self->deleted, gint64, i), error))
      return FALSE;
  for (guint i = 0; i < self->scene_moves->len; i++)
    {
      const FabSceneMove *move = &g_array_index (self->scene_moves, FabSceneMove, i);

      if (!fab_story_move_scene (story, move->scene, move->before, error))
        return FALSE;
    }
  for (guint i = 0; i < self->slots->len; i++)
    {
      if (!put_slot (self, story, i, before, error))
        return FALSE;
      before = ((FabSlot *) g_ptr_array_index (self->slots, i))->panel;
    }

  return TRUE;
}

static gboolean
check_order (FabConform  *self,
             FabStory    *story,
             GError     **error)
{
  gboolean same = g_list_model_get_n_items (fab_story_get_panels (story)) == self->slots->len;

  for (guint i = 0; i < self->slots->len && same; i++)
    same = fab_story_find_panel (story, ((FabSlot *) g_ptr_array_index (self->slots, i))->panel) == i;
  if (!same)
    g_set_error_literal (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_FAILED,
                         "The panels could not be put in the order of the cut");

  return same;
}

static gboolean
set_transition (FabConform     *self,
                FabStory       *story,
                const FabSlot  *slot,
                const FabSpan  *span,
                GError        **error)
{
  FabTransition wanted = slot->clip->transition;
  gint64 time = _fab_conform_to_time (self->cut, slot->clip->before + slot->clip->after);

  if (wanted != span->transition && !fab_story_set_transition (story, slot->panel, wanted, error))
    return FALSE;
  if (wanted == FAB_TRANSITION_CUT ||
      (wanted == span->transition && ABS (time - span->overlap) * 2 < _fab_conform_to_time (self->cut, 1)))
    return TRUE;

  return fab_story_set_transition_time (story, slot->panel, time, error);
}

static gboolean
set_transitions (FabConform   *self,
                 FabStory     *story,
                 FabTimeline  *timeline,
                 GError      **error)
{
  for (guint i = 1; i < self->slots->len; i++)
    if (!set_transition (self, story, g_ptr_array_index (self->slots, i), fab_timeline_get_span (timeline, i), error))
      return FALSE;

  return TRUE;
}

/* A panel that got the text of another, lost its own, or is met in another way, lasts as long as the cut says all the same. */
static gboolean
set_durations (FabConform   *self,
               FabStory     *story,
               FabTimeline  *timeline,
               GError      **error)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      const FabSlot *slot = g_ptr_array_index (self->slots, i);
      const FabSpan *span = fab_timeline_get_span (timeline, i);
      gint64 wanted = _fab_conform_to_time (self->cut, slot->duration);

      if (ABS (wanted - span->duration) * 2 >= _fab_conform_to_time (self->cut, 1) &&
          !fab_story_set_duration (story, slot->panel, wanted, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
set_times (FabConform      *self,
           FabStory        *story,
           FabClipKeyFunc   clip_key,
           gpointer         data,
           GError         **error)
{
  g_autoptr(FabTimeline) before = fab_timeline_new (story, clip_key, data);
  g_autoptr(FabTimeline) met = NULL;

  if (!set_transitions (self, story, before, error))
    return FALSE;
  met = fab_timeline_new (story, clip_key, data);

  return set_durations (self, story, met, error);
}

static gboolean
add_markers (FabConform  *self,
             FabStory    *story,
             GError     **error)
{
  g_autoptr(GHashTable) known = _fab_conform_list_remarks (story);

  for (guint i = 0; i < self->slots->len; i++)
    {
      const FabSlot *slot = g_ptr_array_index (self->slots, i);
      GPtrArray *markers = slot->kind != FAB_SLOT_COPY ? slot->clip->markers : NULL;

      for (guint k = 0; markers != NULL && k < markers->len; k++)
        {
          const FabCutMarker *marker = g_ptr_array_index (markers, k);
          g_autofree char *key = make_remark_key (slot->panel, marker->text);

          if (!g_hash_table_contains (known, key) &&
              fab_story_add_marker (story, slot->panel, _fab_conform_to_time (self->cut, marker->start),
                                    fab_cut_colour_rgb (marker->colour), marker->text, error) == 0)
            return FALSE;
        }
    }

  return TRUE;
}

/* When the speech of a panel moves, one that lasts as long as it needs may need another length. */
static gboolean
put_sounds (FabConform      *self,
            FabStory        *story,
            FabClipKeyFunc   clip_key,
            gpointer         data,
            GError         **error)
{
  g_autoptr(FabTimeline) timeline = fab_timeline_new (story, clip_key, data);
  gboolean moved;

  if (!_fab_conform_put_speeches (self, story, timeline, &moved, error) ||
      (moved && !set_times (self, story, clip_key, data, error)))
    return FALSE;
  g_object_unref (timeline);
  timeline = fab_timeline_new (story, clip_key, data);

  return _fab_conform_put_sounds (self, story, timeline, error);
}

gboolean
fab_conform_apply (FabConform      *self,
                   FabStory        *story,
                   FabClipKeyFunc   clip_key,
                   gpointer         data,
                   GError         **error)
{
  g_autoptr(GError) reason = NULL;
  gboolean done;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (FAB_IS_STORY (story), FALSE);

  fab_story_begin (story, N_("Conform to the Edit"), NULL);
  done = _fab_conform_keep_sounds (self, story, &reason) && put_all (self, story, &reason) &&
         check_order (self, story, &reason) && set_times (self, story, clip_key, data, &reason) &&
         add_markers (self, story, &reason) && put_sounds (self, story, clip_key, data, &reason);
  fab_story_end (story);
  if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));

  return done;
}
