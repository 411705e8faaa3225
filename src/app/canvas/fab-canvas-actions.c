/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands of the canvas. */
#define G_LOG_DOMAIN "fab-canvas"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-canvas-private.h"

#define TURN (G_PI / 12)
#define ZOOM 1.25

typedef void (*CanvasFunc) (FabCanvas *self);

typedef struct
{
  const char *name;
  CanvasFunc  func;
} Command;

static void smaller (FabCanvas *self)    { _fab_canvas_grow (self, -1); }
static void larger (FabCanvas *self)     { _fab_canvas_grow (self, 1); }
static void zoom_in (FabCanvas *self)    { fab_paper_zoom_by (self->paper, ZOOM); }
static void zoom_out (FabCanvas *self)   { fab_paper_zoom_by (self->paper, 1 / ZOOM); }
static void zoom_fit (FabCanvas *self)   { fab_paper_reset_view (self->paper); }
static void turn_left (FabCanvas *self)  { fab_paper_turn_by (self->paper, -TURN); }
static void turn_right (FabCanvas *self) { fab_paper_turn_by (self->paper, TURN); }
static void flip_view (FabCanvas *self)  { fab_paper_flip_view (self->paper); }

static void select_all (FabCanvas *self) { fab_paper_select_all (self->paper); }
static void delete_selection (FabCanvas *self) { fab_paper_delete_selection (self->paper); }
static void
fill_selection (FabCanvas *self)
{
  fab_paper_fill_selection (self->paper, _fab_canvas_get_color (self, "lasso-fill"));
}

static void flip_selection (FabCanvas *self) { fab_paper_flip_selection (self->paper, FALSE); }

static gint64
find_next_panel (FabCanvas *self)
{
  FabStory *story = fab_session_get_story (self->session);
  guint position = fab_story_find_panel (story, fab_session_get_selected (self->session));
  g_autoptr(FabPanel) next = NULL;

  if (position == G_MAXUINT)
    return 0;
  next = g_list_model_get_item (fab_story_get_panels (story), position + 1);

  return next ? fab_panel_get_id (next) : 0;
}

/* And on to it, as one goes on drawing there. */
static void
copy_ink (FabCanvas *self)
{
  gint64 next = find_next_panel (self);

  if (next == 0)
    return;
  fab_session_copy_ink (self->session, next);
  fab_session_select (self->session, next);
}

static void
reset_blocking (FabCanvas *self)
{
  FabReblocking *reblocking = fab_paper_get_reblocking (self->paper);

  g_object_set (self, "tool", "blocking", NULL);
  fab_reblocking_reset (reblocking, NULL);
}

static void
hide_object (FabCanvas *self)
{
  fab_reblocking_set (fab_paper_get_reblocking (self->paper), "hidden", "true");
}

static void
reset_object (FabCanvas *self)
{
  FabReblocking *reblocking = fab_paper_get_reblocking (self->paper);

  if (fab_reblocking_get_selected (reblocking))
    fab_reblocking_reset (reblocking, fab_reblocking_get_selected (reblocking));
}

static void
light_box (FabCanvas *self)
{
  g_object_set (fab_paper_get_onion (self->paper), "light-box", fab_session_get_selected (self->session), NULL);
}

static void
clear_light_box (FabCanvas *self)
{
  g_object_set (fab_paper_get_onion (self->paper), "light-box", (gint64) 0, NULL);
}

static void
open_outside (FabCanvas *self)
{
  fab_outside_editor_open (self->outside, fab_session_get_selected (self->session));
}

static const Command commands[] = {
  { "canvas.open-outside", open_outside },
  { "canvas.cut", _fab_canvas_cut },
  { "canvas.copy", _fab_canvas_copy },
  { "canvas.paste", _fab_canvas_paste },
  { "canvas.paste-reference", _fab_canvas_paste_reference },
  { "canvas.copy-picture", _fab_canvas_copy_picture },
  { "canvas.select-all", select_all },
  { "canvas.delete-selection", delete_selection },
  { "canvas.fill-selection", fill_selection },
  { "canvas.flip-selection", flip_selection },
  { "canvas.smaller", smaller },
  { "canvas.larger", larger },
  { "canvas.zoom-in", zoom_in },
  { "canvas.zoom-out", zoom_out },
  { "canvas.zoom-fit", zoom_fit },
  { "canvas.turn-left", turn_left },
  { "canvas.turn-right", turn_right },
  { "canvas.flip-view", flip_view },
  { "canvas.copy-ink", copy_ink },
  { "canvas.reset-blocking", reset_blocking },
  { "canvas.hide-object", hide_object },
  { "canvas.reset-object", reset_object },
  { "canvas.menu", _fab_canvas_open_menu },
  { "canvas.light-box", light_box },
  { "canvas.clear-light-box", clear_light_box },
};

static void
command_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  FabCanvas *self = FAB_CANVAS (widget);

  for (guint i = 0; self->session && i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      commands[i].func (self);
}

static void
color_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  fab_palette_pick (FAB_CANVAS (widget)->palette, g_variant_get_uint32 (parameter));
}

void
_fab_canvas_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    gtk_widget_class_install_action (widget_class, commands[i].name, NULL, command_cb);
  gtk_widget_class_install_action (widget_class, "canvas.color", "u", color_cb);
  _fab_canvas_install_layer_actions (widget_class);
  gtk_widget_class_install_property_action (widget_class, "canvas.onion-skin", "onion-skin");
}

/* What is a property of its own object is an action as it is. */
static void
add_group (FabCanvas          *self,
           const char         *prefix,
           gpointer            object,
           const char * const *names)
{
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr(GPropertyAction) action = g_property_action_new (names[i], object, names[i]);

      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), prefix, G_ACTION_GROUP (group));
}

void
_fab_canvas_add_groups (FabCanvas *self)
{
  static const char * const guides[] = { "thirds", "center", "safe-areas", "perspective", "texture", NULL };
  static const char * const onion[] = { "previous", "next", NULL };

  add_group (self, "guides", fab_paper_get_guides (self->paper), guides);
  add_group (self, "onion", fab_paper_get_onion (self->paper), onion);
}
