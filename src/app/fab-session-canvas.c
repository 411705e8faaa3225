/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verbs of the session for what a hand does on the canvas. */
#define G_LOG_DOMAIN "fab-session"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-layer-ink.h"
#include "fab-session-private.h"

void
fab_session_set_overrides (FabSession        *self,
                           gint64             panel,
                           const char        *label,
                           const char        *key,
                           const FabOverride *overrides,
                           gsize              n)
{
  FabStory *story;
  g_autoptr(GError) error = NULL;
  gboolean well = TRUE;

  g_return_if_fail (FAB_IS_SESSION (self));
  g_return_if_fail (label != NULL);

  story = fab_session_get_story (self);
  fab_story_begin (story, label, key);
  for (gsize i = 0; well && i < n; i++)
    well = fab_story_set_override (story, panel, overrides[i].object, overrides[i].property,
                                   overrides[i].value, &error);
  fab_story_end (story);
  _fab_session_report (self, error);
}

FabBlocking *
fab_session_load_blocking (FabSession *self,
                           gint64      panel)
{
  FabStory *story;
  g_autoptr(FabPanel) row = NULL;
  g_autoptr(FabTake) take = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(FabBlocking) taken = NULL;
  g_autofree char *json = NULL, *overrides = NULL;

  g_return_val_if_fail (FAB_IS_SESSION (self), NULL);

  story = fab_session_get_story (self);
  row = panel != 0 ? fab_story_ref_panel (story, panel) : NULL;
  take = row ? fab_story_ref_take (story, fab_panel_get_take (row)) : NULL;
  if (take == NULL || g_strcmp0 (fab_take_get_media (take), FAB_BLOCKING_MEDIA_TYPE) != 0)
    return NULL;
  bytes = fab_story_load_blob (story, fab_take_get_blob (take), NULL);
  if (bytes == NULL)
    return NULL;
  json = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  taken = fab_blocking_from_json (json, NULL);
  overrides = fab_story_dup_overrides (story, panel);

  return taken ? fab_blocking_with_overrides (taken, overrides) : NULL;
}

/* --- layers ------------------------------------------------------------------------------------- */

/* Several changes are one step. */
static FabStory *
begin (FabSession *self,
       const char *label,
       const char *key)
{
  FabStory *story = fab_session_get_story (self);

  fab_story_begin (story, label, key);

  return story;
}

static void
end (FabSession *self,
     GError     *error)
{
  fab_story_end (fab_session_get_story (self));
  _fab_session_report (self, error);
}

static const char *
name_kind (const char *kind)
{
  static const struct { const char *kind, *name; } names[] = {
    { "notes", N_("Notes") }, { "reference", N_("Reference") }, { "background", N_("Background") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].kind, kind))
      return _(names[i].name);

  return _("Ink");
}

gint64
fab_session_add_layer (FabSession *self,
                       const char *kind)
{
  g_autoptr(GError) error = NULL;
  FabStory *story;
  gint64 layer;

  g_return_val_if_fail (FAB_IS_SESSION (self), 0);
  g_return_val_if_fail (kind != NULL, 0);

  if (fab_session_get_selected (self) == 0)
    return 0;
  story = begin (self, N_("Add Layer"), NULL);
  layer = fab_story_add_layer_of_kind (story, fab_session_get_selected (self), kind, name_kind (kind), &error);
  end (self, error);
  if (layer != 0)
    fab_session_set_layer (self, layer);

  return layer;
}

void
fab_session_delete_layer (FabSession *self,
                          gint64      layer)
{
  g_autoptr(GError) error = NULL;
  FabStory *story;

  g_return_if_fail (FAB_IS_SESSION (self));

  story = begin (self, N_("Delete Layer"), NULL);
  fab_story_delete_layer (story, layer, &error);
  end (self, error);
}

void
fab_session_duplicate_layer (FabSession *self,
                             gint64      layer)
{
  g_autoptr(GError) error = NULL;
  FabStory *story;
  gint64 copy;

  g_return_if_fail (FAB_IS_SESSION (self));

  story = begin (self, N_("Duplicate Layer"), NULL);
  copy = fab_story_copy_layer (story, layer, fab_session_get_selected (self), &error);
  end (self, error);
  if (copy != 0)
    fab_session_set_layer (self, copy);
}

void
fab_session_merge_layer (FabSession *self,
                         gint64      layer)
{
  g_autoptr(GError) error = NULL;
  FabStory *story;

  g_return_if_fail (FAB_IS_SESSION (self));

  story = begin (self, N_("Merge Layers"), NULL);
  fab_story_merge_layer (story, layer, &error);
  end (self, error);
}

void
fab_session_move_layer (FabSession *self,
                        gint64      layer,
                        gint64      above)
{
  g_autoptr(GError) error = NULL;
  FabStory *story;

  g_return_if_fail (FAB_IS_SESSION (self));

  if (layer == above)
    return;
  story = begin (self, N_("Move Layer"), NULL);
  fab_story_move_layer (story, layer, above, &error);
  end (self, error);
}

void
fab_session_rename_layer (FabSession *self,
                          gint64      layer,
                          const char *name)
{
  g_autoptr(GError) error = NULL;
  FabStory *story;

  g_return_if_fail (FAB_IS_SESSION (self));
  g_return_if_fail (name != NULL);

  story = begin (self, N_("Rename Layer"), NULL);
  fab_story_rename_layer (story, layer, name, &error);
  end (self, error);
}

typedef struct
{
  double   opacity;
  gboolean visible, locked;
} LayerState;

static void
set_state (FabSession       *self,
           FabLayer         *layer,
           const char       *label,
           const LayerState *state)
{
  g_autofree char *key = g_strdup_printf ("layer-%" G_GINT64_FORMAT, fab_layer_get_id (layer));
  g_autoptr(GError) error = NULL;
  FabStory *story;

  if (state->opacity == fab_layer_get_opacity (layer) && state->visible == fab_layer_get_visible (layer) &&
      state->locked == fab_layer_get_locked (layer))
    return;
  story = begin (self, label, state->opacity != fab_layer_get_opacity (layer) ? key : NULL);
  fab_story_set_layer_state (story, fab_layer_get_id (layer), state->opacity, state->visible, state->locked, &error);
  end (self, error);
}

static FabLayer *
ref_layer (FabSession *self,
           gint64      id,
           LayerState *state)
{
  FabLayer *layer = fab_story_ref_layer (fab_session_get_story (self), id);

  if (layer)
    *state = (LayerState) { fab_layer_get_opacity (layer), fab_layer_get_visible (layer), fab_layer_get_locked (layer) };

  return layer;
}

void
fab_session_show_layer (FabSession *self,
                        gint64      id,
                        gboolean    visible)
{
  LayerState state;
  g_autoptr(FabLayer) layer = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  layer = ref_layer (self, id, &state);
  if (layer == NULL)
    return;
  state.visible = visible;
  set_state (self, layer, visible ? N_("Show Layer") : N_("Hide Layer"), &state);
}

void
fab_session_lock_layer (FabSession *self,
                        gint64      id,
                        gboolean    locked)
{
  LayerState state;
  g_autoptr(FabLayer) layer = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  layer = ref_layer (self, id, &state);
  if (layer == NULL)
    return;
  state.locked = locked;
  set_state (self, layer, locked ? N_("Lock Layer") : N_("Unlock Layer"), &state);
}

void
fab_session_fade_layer (FabSession *self,
                        gint64      id,
                        double      opacity)
{
  LayerState state;
  g_autoptr(FabLayer) layer = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  layer = ref_layer (self, id, &state);
  if (layer == NULL)
    return;
  state.opacity = CLAMP (opacity, 0, 1);
  set_state (self, layer, N_("Change Opacity"), &state);
}

/* NULL, or -2 as the colour: as it is. */
static void
set_look (FabSession *self,
          gint64      id,
          const char *label,
          const char *kind,
          const char *blend,
          gint32      color)
{
  g_autoptr(FabLayer) layer = fab_story_ref_layer (fab_session_get_story (self), id);
  g_autoptr(GError) error = NULL;
  FabStory *story;

  if (layer == NULL)
    return;
  kind = kind ? kind : fab_layer_get_kind (layer);
  blend = blend ? blend : fab_layer_get_blend (layer);
  color = color > -2 ? color : fab_layer_get_color (layer);
  if (g_str_equal (kind, fab_layer_get_kind (layer)) && g_str_equal (blend, fab_layer_get_blend (layer)) &&
      color == fab_layer_get_color (layer))
    return;
  story = begin (self, label, NULL);
  fab_story_set_layer_look (story, id, kind, blend, color, &error);
  end (self, error);
}

void
fab_session_blend_layer (FabSession *self,
                         gint64      layer,
                         const char *blend)
{
  g_return_if_fail (FAB_IS_SESSION (self));
  g_return_if_fail (blend != NULL);

  set_look (self, layer, N_("Change Blending"), NULL, blend, -2);
}

void
fab_session_turn_layer (FabSession *self,
                        gint64      layer,
                        const char *kind)
{
  g_return_if_fail (FAB_IS_SESSION (self));
  g_return_if_fail (kind != NULL);

  set_look (self, layer, N_("Change Kind of Layer"), kind, NULL, -2);
}

void
fab_session_tint_layer (FabSession *self,
                        gint64      layer,
                        gint32      rgb)
{
  g_return_if_fail (FAB_IS_SESSION (self));

  set_look (self, layer, N_("Tint Layer"), NULL, NULL, MAX (rgb, -1));
}

void
fab_session_add_picture (FabSession *self,
                         FabInkMark *mark,
                         const char *kind)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  FabStory *story;
  gint64 layer;

  g_return_if_fail (FAB_IS_SESSION (self));
  g_return_if_fail (mark != NULL && kind != NULL);

  bytes = fab_ink_mark_to_bytes (mark);
  story = begin (self, N_("Add Picture"), NULL);
  layer = fab_story_add_layer_of_kind (story, fab_session_get_selected (self), kind, _("Picture"), &error);
  if (layer != 0)
    fab_story_add_mark (story, layer, bytes, &error);
  end (self, error);
}

void
fab_session_copy_ink (FabSession *self,
                      gint64      panel)
{
  g_autoptr(GListModel) layers = NULL;
  g_autoptr(GError) error = NULL;
  FabStory *story;
  gboolean well = TRUE;

  g_return_if_fail (FAB_IS_SESSION (self));

  if (fab_session_get_selected (self) == 0 || panel == 0 || panel == fab_session_get_selected (self))
    return;
  layers = fab_story_dup_layers (fab_session_get_story (self), fab_session_get_selected (self));
  story = begin (self, N_("Copy Ink to Panel"), NULL);
  for (guint i = 0; well && i < g_list_model_get_n_items (layers); i++)
    {
      g_autoptr(FabLayer) layer = g_list_model_get_item (layers, i);

      if (g_str_equal (fab_layer_get_kind (layer), "ink"))
        well = fab_story_copy_layer (story, fab_layer_get_id (layer), panel, &error) != 0;
    }
  end (self, error);
}

gboolean
fab_session_set_ink (FabSession *self,
                     gint64      layer,
                     FabInk     *ink,
                     const char *label)
{
  g_autoptr(GError) error = NULL;
  FabStory *story;

  g_return_val_if_fail (FAB_IS_SESSION (self), FALSE);
  g_return_val_if_fail (FAB_IS_INK (ink), FALSE);
  g_return_val_if_fail (label != NULL, FALSE);

  story = begin (self, label, NULL);
  fab_layer_ink_store (story, layer, ink, &error);
  end (self, error);

  return error == NULL;
}
