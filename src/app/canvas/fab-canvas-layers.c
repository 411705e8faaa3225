/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands of the layer that is drawn on. */
#define G_LOG_DOMAIN "fab-canvas"

#include "config.h"

#include "fab-canvas-private.h"

#define FADE .1

typedef void (*LayerFunc) (FabSession *session, FabLayer *layer); /* @layer: NULL, there is none */

/* To another layer of the panel. */
static void
go (FabSession *session,
    FabLayer   *layer,
    int         by)
{
  g_autoptr(GListModel) layers = fab_story_dup_layers (fab_session_get_story (session), fab_session_get_selected (session));
  int n = g_list_model_get_n_items (layers);

  for (int i = 0; layer && i < n; i++)
    {
      g_autoptr(FabLayer) row = g_list_model_get_item (layers, i), other = NULL;

      if (fab_layer_get_id (row) != fab_layer_get_id (layer))
        continue;
      other = g_list_model_get_item (layers, CLAMP (i + by, 0, n - 1));
      fab_session_set_layer (session, fab_layer_get_id (other));
      return;
    }
}

static void
fade (FabSession *session,
      FabLayer   *layer,
      double      by)
{
  if (layer)
    fab_session_fade_layer (session, fab_layer_get_id (layer), CLAMP (fab_layer_get_opacity (layer) + by, 0, 1));
}

static void
with_id (FabSession  *session,
         FabLayer    *layer,
         void       (*verb) (FabSession *session, gint64 layer))
{
  if (layer)
    verb (session, fab_layer_get_id (layer));
}

static void
step (FabSession *session,
      FabLayer   *layer,
      int         by)
{
  if (layer)
    fab_session_step_layer (session, fab_layer_get_id (layer), by);
}

static void
hide (FabSession *session,
      FabLayer   *layer)
{
  if (layer)
    fab_session_show_layer (session, fab_layer_get_id (layer), !fab_layer_get_visible (layer));
}

static void
lock (FabSession *session,
      FabLayer   *layer)
{
  if (layer)
    fab_session_lock_layer (session, fab_layer_get_id (layer), !fab_layer_get_locked (layer));
}

static void go_up (FabSession *session, FabLayer *layer)     { go (session, layer, 1); }
static void go_down (FabSession *session, FabLayer *layer)   { go (session, layer, -1); }
static void move_up (FabSession *session, FabLayer *layer)     { step (session, layer, 1); }
static void move_down (FabSession *session, FabLayer *layer)     { step (session, layer, -1); }
static void fainter (FabSession *session, FabLayer *layer)   { fade (session, layer, -FADE); }
static void stronger (FabSession *session, FabLayer *layer)  { fade (session, layer, FADE); }
static void duplicate (FabSession *session, FabLayer *layer) { with_id (session, layer, fab_session_duplicate_layer); }
static void merge (FabSession *session, FabLayer *layer)     { with_id (session, layer, fab_session_merge_layer); }
static void delete (FabSession *session, FabLayer *layer)    { with_id (session, layer, fab_session_delete_layer); }
static void clear_it (FabSession *session, FabLayer *layer)     { with_id (session, layer, fab_session_clear_layer); }
static void clear_all (FabSession *session, FabLayer *layer) { fab_session_clear_layer (session, 0); }
static void add_ink (FabSession *session, FabLayer *layer)   { fab_session_add_layer (session, "ink"); }
static void add_notes (FabSession *session, FabLayer *layer) { fab_session_add_layer (session, "notes"); }
static void add_reference (FabSession *session, FabLayer *layer) { fab_session_add_layer (session, "reference"); }
static void add_background (FabSession *session, FabLayer *layer) { fab_session_add_layer (session, "background"); }

static const struct { const char *name; LayerFunc func; } commands[] = {
  { "canvas.add-layer", add_ink },
  { "canvas.add-notes", add_notes },
  { "canvas.add-reference", add_reference },
  { "canvas.add-background", add_background },
  { "canvas.duplicate-layer", duplicate },
  { "canvas.merge-layer", merge },
  { "canvas.delete-layer", delete },
  { "canvas.clear-layer", clear_it },
  { "canvas.clear", clear_all },
  { "canvas.layer-above", go_up },
  { "canvas.layer-below", go_down },
  { "canvas.raise-layer", move_up },
  { "canvas.lower-layer", move_down },
  { "canvas.hide-layer", hide },
  { "canvas.lock-layer", lock },
  { "canvas.fainter-layer", fainter },
  { "canvas.stronger-layer", stronger },
};

static void
command_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  FabSession *session = FAB_CANVAS (widget)->session;
  gint64 id = session ? fab_session_get_layer (session) : 0;
  g_autoptr(FabLayer) layer = id ? fab_story_ref_layer (fab_session_get_story (session), id) : NULL;

  for (guint i = 0; session && i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      commands[i].func (session, layer);
}

void
_fab_canvas_install_layer_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    gtk_widget_class_install_action (widget_class, commands[i].name, NULL, command_cb);
}
