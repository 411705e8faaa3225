/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verbs of the session for what a hand does on the canvas. */
#define G_LOG_DOMAIN "fab-session"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-layer-ink.h"
#include "fab-session-private.h"

/* What is one step: it ends where its name goes out of sight, and what went wrong is told. */
typedef struct
{
  FabSession *session;
  FabStory   *story;
  GError     *error;
} Step;

static Step
begin (FabSession *self,
       const char *label,
       const char *key)
{
  Step step = { self, fab_session_get_story (self), NULL };

  fab_story_begin (step.story, label, key);

  return step;
}

static void
end (Step *step)
{
  FabStory *story = g_steal_pointer (&step->story);

  if (story == NULL)
    return;
  fab_story_end (story);
  _fab_session_report (step->session, step->error);
  g_clear_error (&step->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Step, end)

void
fab_session_set_overrides (FabSession        *self,
                           gint64             panel,
                           const char        *label,
                           const char        *key,
                           const FabOverride *overrides,
                           gsize              n)
{
  g_auto(Step) step = { 0 };
  gboolean well = TRUE;

  g_return_if_fail (FAB_IS_SESSION (self));
  g_return_if_fail (label != NULL);

  step = begin (self, label, key);
  for (gsize i = 0; well && i < n; i++)
    well = fab_story_set_override (step.story, panel, overrides[i].object, overrides[i].property,
                                   overrides[i].value, &step.error);
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

const char *
_fab_session_name_kind (const char *kind)
{
  static const struct { const char *kind, *name; } names[] = {
    { "notes", N_("Notes") }, { "reference", N_("Reference") }, { "background", N_("Background") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].kind, kind))
      return _(names[i].name);

  return _("Ink");
}

static gboolean
has_layer (FabSession *self,
           const char *name)
{
  g_autoptr(GListModel) layers = fab_story_dup_layers (fab_session_get_story (self), fab_session_get_selected (self));

  for (guint i = 0; i < g_list_model_get_n_items (layers); i++)
    {
      g_autoptr(FabLayer) layer = g_list_model_get_item (layers, i);

      if (g_str_equal (fab_layer_get_name (layer), name))
        return TRUE;
    }

  return FALSE;
}

/* “Ink”, “Ink 2” … */
static char *
name_layer (FabSession *self,
            const char *kind)
{
  char *name = g_strdup (_fab_session_name_kind (kind));

  for (int i = 2; has_layer (self, name); i++)
    {
      g_free (name);
      /* Translators: the name of a kind of layer, and its number where there are several */
      name = g_strdup_printf (_("%s %d"), _fab_session_name_kind (kind), i);
    }

  return name;
}

gint64
fab_session_add_layer (FabSession *self,
                       const char *kind)
{
  g_autofree char *name = NULL;
  g_auto(Step) step = { 0 };
  gint64 layer;

  g_return_val_if_fail (FAB_IS_SESSION (self), 0);
  g_return_val_if_fail (kind != NULL, 0);

  if (fab_session_get_selected (self) == 0)
    return 0;
  name = name_layer (self, kind);
  step = begin (self, N_("Add Layer"), NULL);
  layer = fab_story_add_layer_of_kind (step.story, fab_session_get_selected (self), kind, name, &step.error);
  end (&step);
  if (layer != 0)
    fab_session_set_layer (self, layer);

  return layer;
}

void
fab_session_delete_layer (FabSession *self,
                          gint64      layer)
{
  g_auto(Step) step = { 0 };

  g_return_if_fail (FAB_IS_SESSION (self));

  step = begin (self, N_("Delete Layer"), NULL);
  fab_story_delete_layer (step.story, layer, &step.error);
}

void
fab_session_duplicate_layer (FabSession *self,
                             gint64      layer)
{
  g_auto(Step) step = { 0 };
  gint64 copy;

  g_return_if_fail (FAB_IS_SESSION (self));

  step = begin (self, N_("Duplicate Layer"), NULL);
  copy = fab_story_copy_layer (step.story, layer, fab_session_get_selected (self), &step.error);
  end (&step);
  if (copy != 0)
    fab_session_set_layer (self, copy);
}

void
fab_session_merge_layer (FabSession *self,
                         gint64      layer)
{
  g_auto(Step) step = { 0 };

  g_return_if_fail (FAB_IS_SESSION (self));

  step = begin (self, N_("Merge Layers"), NULL);
  fab_story_merge_layer (step.story, layer, &step.error);
}

void
fab_session_move_layer (FabSession *self,
                        gint64      layer,
                        gint64      above)
{
  g_auto(Step) step = { 0 };

  g_return_if_fail (FAB_IS_SESSION (self));

  if (layer == above)
    return;
  step = begin (self, N_("Move Layer"), NULL);
  fab_story_move_layer (step.story, layer, above, &step.error);
}

/* Of the selected panel, the lowest first; G_MAXUINT: none of them. */
static guint
find_layer (GListModel *layers,
            gint64      id)
{
  for (guint i = 0; i < g_list_model_get_n_items (layers); i++)
    {
      g_autoptr(FabLayer) layer = g_list_model_get_item (layers, i);

      if (fab_layer_get_id (layer) == id)
        return i;
    }

  return G_MAXUINT;
}

void
fab_session_step_layer (FabSession *self,
                        gint64      layer,
                        int         by)
{
  g_autoptr(GListModel) layers = NULL;
  g_autoptr(FabLayer) above = NULL;
  guint at, n;
  int to;

  g_return_if_fail (FAB_IS_SESSION (self));

  layers = fab_story_dup_layers (fab_session_get_story (self), fab_session_get_selected (self));
  n = g_list_model_get_n_items (layers);
  at = find_layer (layers, layer);
  if (at == G_MAXUINT)
    return;
  to = CLAMP ((int) at + by, 0, (int) n - 1);
  if (to == (int) at)
    return;
  above = g_list_model_get_item (layers, to + (by > 0)); /* NULL: it is on top then */
  fab_session_move_layer (self, layer, above ? fab_layer_get_id (above) : 0);
}

void
fab_session_clear_layer (FabSession *self,
                         gint64      layer)
{
  g_autoptr(GListModel) layers = NULL;
  g_autoptr(FabInk) nothing = fab_ink_new ();
  g_auto(Step) step = { 0 };
  gboolean well = TRUE;

  g_return_if_fail (FAB_IS_SESSION (self));

  layers = fab_story_dup_layers (fab_session_get_story (self), fab_session_get_selected (self));
  step = begin (self, N_("Clear"), NULL);
  for (guint i = 0; well && i < g_list_model_get_n_items (layers); i++)
    {
      g_autoptr(FabLayer) row = g_list_model_get_item (layers, i);
      gboolean meant = layer != 0 ? fab_layer_get_id (row) == layer : g_str_equal (fab_layer_get_kind (row), "ink");

      if (meant && fab_layer_get_visible (row) && !fab_layer_get_locked (row))
        well = fab_layer_ink_store (step.story, fab_layer_get_id (row), nothing, &step.error);
    }
}

void
fab_session_rename_layer (FabSession *self,
                          gint64      layer,
                          const char *name)
{
  g_auto(Step) step = { 0 };

  g_return_if_fail (FAB_IS_SESSION (self));
  g_return_if_fail (name != NULL);

  step = begin (self, N_("Rename Layer"), NULL);
  fab_story_rename_layer (step.story, layer, name, &step.error);
}

/* Below 0: as it is. Fading that goes on is one step. */
static void
set_state (FabSession *self,
           gint64      id,
           const char *label,
           double      opacity,
           int         visible,
           int         locked)
{
  g_autofree char *key = g_strdup_printf ("layer-%" G_GINT64_FORMAT, id);
  g_autoptr(FabLayer) layer = fab_story_ref_layer (fab_session_get_story (self), id);
  g_auto(Step) step = { 0 };
  gboolean fades = opacity >= 0;

  if (layer == NULL)
    return;
  opacity = fades ? opacity : fab_layer_get_opacity (layer);
  visible = visible >= 0 ? visible : fab_layer_get_visible (layer);
  locked = locked >= 0 ? locked : fab_layer_get_locked (layer);
  if (opacity == fab_layer_get_opacity (layer) && visible == fab_layer_get_visible (layer) &&
      locked == fab_layer_get_locked (layer))
    return;
  if (id == fab_session_get_layer (self))
    fab_session_set_layer (self, id); /* it stays the one, and refuses, rather than that ink goes elsewhere */
  step = begin (self, label, fades ? key : NULL);
  fab_story_set_layer_state (step.story, id, opacity, visible, locked, &step.error);
}

void
fab_session_show_layer (FabSession *self,
                        gint64      id,
                        gboolean    visible)
{
  g_return_if_fail (FAB_IS_SESSION (self));

  set_state (self, id, visible ? N_("Show Layer") : N_("Hide Layer"), -1, visible != FALSE, -1);
}

void
fab_session_lock_layer (FabSession *self,
                        gint64      id,
                        gboolean    locked)
{
  g_return_if_fail (FAB_IS_SESSION (self));

  set_state (self, id, locked ? N_("Lock Layer") : N_("Unlock Layer"), -1, -1, locked != FALSE);
}

void
fab_session_fade_layer (FabSession *self,
                        gint64      id,
                        double      opacity)
{
  g_return_if_fail (FAB_IS_SESSION (self));

  set_state (self, id, N_("Change Opacity"), CLAMP (opacity, 0, 1), -1, -1);
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
  g_auto(Step) step = { 0 };

  if (layer == NULL)
    return;
  kind = kind ? kind : fab_layer_get_kind (layer);
  blend = blend ? blend : fab_layer_get_blend (layer);
  color = color > -2 ? color : fab_layer_get_color (layer);
  if (g_str_equal (kind, fab_layer_get_kind (layer)) && g_str_equal (blend, fab_layer_get_blend (layer)) &&
      color == fab_layer_get_color (layer))
    return;
  step = begin (self, label, NULL);
  fab_story_set_layer_look (step.story, id, kind, blend, color, &step.error);
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
  g_auto(Step) step = { 0 };
  g_autoptr(GBytes) bytes = NULL;
  gint64 layer;

  g_return_if_fail (FAB_IS_SESSION (self));
  g_return_if_fail (mark != NULL && kind != NULL);

  bytes = fab_ink_mark_to_bytes (mark);
  step = begin (self, N_("Add Picture"), NULL);
  layer = fab_story_add_layer_of_kind (step.story, fab_session_get_selected (self), kind, _("Picture"), &step.error);
  if (layer != 0)
    fab_story_add_mark (step.story, layer, bytes, &step.error);
  end (&step);
  if (layer != 0)
    fab_session_set_layer (self, layer);
}

void
fab_session_copy_ink (FabSession *self,
                      gint64      panel)
{
  g_autoptr(GListModel) layers = NULL;
  g_auto(Step) step = { 0 };
  gboolean well = TRUE;

  g_return_if_fail (FAB_IS_SESSION (self));

  if (fab_session_get_selected (self) == 0 || panel == 0 || panel == fab_session_get_selected (self))
    return;
  layers = fab_story_dup_layers (fab_session_get_story (self), fab_session_get_selected (self));
  step = begin (self, N_("Copy Ink to Panel"), NULL);
  for (guint i = 0; well && i < g_list_model_get_n_items (layers); i++)
    {
      g_autoptr(FabLayer) layer = g_list_model_get_item (layers, i);

      if (g_str_equal (fab_layer_get_kind (layer), "ink"))
        well = fab_story_copy_layer (step.story, fab_layer_get_id (layer), panel, &step.error) != 0;
    }
}

gboolean
fab_session_set_ink (FabSession *self,
                     gint64      layer,
                     FabInk     *ink,
                     const char *label)
{
  g_auto(Step) step = { 0 };

  g_return_val_if_fail (FAB_IS_SESSION (self), FALSE);
  g_return_val_if_fail (FAB_IS_INK (ink), FALSE);
  g_return_val_if_fail (label != NULL, FALSE);

  step = begin (self, label, NULL);

  return fab_layer_ink_store (step.story, layer, ink, &step.error);
}
