/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-window"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-announcement.h"
#include "fab-commands.h"
#include "fab-window-private.h"
#include "fab-variations.h"

typedef void (*SessionFunc) (FabSession *session);

typedef struct
{
  const char  *name;
  SessionFunc  func;
} Command;

static void add_panel_after (FabSession *session)  { fab_session_add_panel (session, FALSE); }
static void add_panel_before (FabSession *session) { fab_session_add_panel (session, TRUE); }
/* As the board shows it: mirrored where one reads from right to left. */
static int
get_rightwards (void)
{
  return gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL ? -1 : 1;
}

static void move_panel_left (FabSession *session)  { fab_session_move_by (session, -get_rightwards ()); }
static void move_panel_right (FabSession *session) { fab_session_move_by (session, get_rightwards ()); }
static void step_back (FabSession *session)        { fab_session_step (session, -1); }
static void step_on (FabSession *session)          { fab_session_step (session, 1); }
static void step_scene_back (FabSession *session)  { fab_session_step_scene (session, -1); }
static void step_scene_on (FabSession *session)    { fab_session_step_scene (session, 1); }
static void show_board (FabSession *session)       { fab_session_set_mode (session,
                                                                           FAB_MODE_BOARD); }
static void show_canvas (FabSession *session)      { fab_session_set_mode (session,
                                                                           FAB_MODE_CANVAS); }

static void
draw_again (FabSession *session)
{
  fab_session_paint_again (session, fab_session_get_selected (session));
}

static void
clear_ink (FabSession *session)
{
  fab_session_clear_ink (session, fab_session_get_selected (session));
}

/* With nobody to ask, the preferences say how one is found. */
static void
prefer_painter (FabWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "app.preferences-of", "s", "painter");
}

static void
paint_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);

  if (self->session && !fab_session_ask_painter (self->session, fab_session_get_selected (self->session), 1))
    prefer_painter (self);
}

static void
variations_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);
  GtkWidget *dialog = NULL;

  if (self->session == NULL)
    return;
  dialog = fab_variations_new (GTK_WINDOW (self), self->session, fab_session_get_selected (self->session));
  if (dialog)
    gtk_window_present (GTK_WINDOW (dialog));
  else
    prefer_painter (self);
}

static void
paint_all_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);
  g_autoptr(FabPanel) panel = self->session ? fab_session_dup_panel (self->session) : NULL;

  if (panel && fab_atelier_get_painter (fab_session_get_atelier (self->session), panel) == NULL)
    prefer_painter (self);
  else if (self->session)
    fab_atelier_paint_all (fab_session_get_atelier (self->session));
}

/* Each is one verb of the session. */
static const Command commands[] = {
  { "win.play", fab_session_toggle_play },
  { "win.show-board", show_board },
  { "win.open-panel", show_canvas },
  { "win.new-panel", add_panel_after },
  { "win.new-panel-before", add_panel_before },
  { "win.duplicate-panel", fab_session_duplicate },
  { "win.merge-panels", fab_session_merge },
  { "win.toggle-shot", fab_session_toggle_shot },
  { "win.move-panel-left", move_panel_left },
  { "win.move-panel-right", move_panel_right },
  { "win.previous-panel", step_back },
  { "win.next-panel", step_on },
  { "win.previous-scene", step_scene_back },
  { "win.next-scene", step_scene_on },
  { "win.another-take", draw_again },
  { "win.clear-ink", clear_ink },
  { "win.stop-writing", fab_session_stop_writing },
  { "win.board-script", fab_session_board },
  { "win.board-scene", fab_session_board_scene },
};

static void
command_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);

  for (guint i = 0; self->session && i < G_N_ELEMENTS (commands); i++)
    if (g_strcmp0 (commands[i].name, name) == 0)
      commands[i].func (self->session);
}

/* What comes and goes is seen; who listens is told. */
static void
history_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);
  FabStory *story = self->session ? fab_session_get_story (self->session) : NULL;
  gboolean undo = g_str_equal (name, "win.undo");
  const char *label;
  g_autofree char *text = NULL;

  if (story == NULL)
    return;
  label = undo ? fab_story_get_undo_label (story) : fab_story_get_redo_label (story);
  if (label == NULL)
    return;
  /* Translators: said by a screen reader; %s is the name of a step, such as "Move Panel" */
  text = undo ? g_strdup_printf (_("Undone: %s"), _(label)) : g_strdup_printf (_("Redone: %s"), _(label));
  (undo ? fab_session_undo : fab_session_redo) (self->session);
  fab_announcement_say (GTK_WINDOW (self), text);
}

static void
find_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);

  if (self->session == NULL)
    return;
  g_object_set (self, "show-script", TRUE, NULL);
  fab_script_pane_find (self->panes.script, g_str_equal (name, "win.replace"));
}

static void
delete_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);
  g_autoptr(FabPanel) panel = fab_session_dup_panel (self->session);
  g_autofree char *text = NULL;
  AdwToast *toast;

  if (panel == NULL)
    return;
  text = g_strdup_printf (_("Panel %s deleted"), fab_panel_get_label (panel));
  fab_session_delete (self->session);
  toast = adw_toast_new (text);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  _fab_window_show_toast (self, toast);
}

/* On the card where one looks; in the inspector when the board is not shown. */
static void
edit_prompt_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);

  if (fab_session_get_mode (self->session) == FAB_MODE_BOARD)
    fab_board_edit_prompt (self->panes.board, fab_session_get_selected (self->session));
  else
    fab_inspector_edit_prompt (self->panes.inspector);
}

static gboolean
is_typing (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return focus && (GTK_IS_TEXT (focus) ||
                   (GTK_IS_TEXT_VIEW (focus) &&
                    gtk_text_view_get_editable (GTK_TEXT_VIEW (focus))));
}

static gboolean
key_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   data)
{
  if (is_typing (GTK_WINDOW (widget)) || FAB_WINDOW (widget)->session == NULL)
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_activate_action (widget, g_variant_get_string (args, NULL), NULL);
}

void
_fab_window_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    gtk_widget_class_install_action (widget_class, commands[i].name, NULL, command_cb);
  gtk_widget_class_install_action (widget_class, "win.delete-panel", NULL, delete_cb);
  gtk_widget_class_install_action (widget_class, "win.paint-panel", NULL, paint_cb);
  gtk_widget_class_install_action (widget_class, "win.paint-variations", NULL, variations_cb);
  gtk_widget_class_install_action (widget_class, "win.paint-all", NULL, paint_all_cb);
  gtk_widget_class_install_action (widget_class, "win.edit-prompt", NULL, edit_prompt_cb);
  gtk_widget_class_install_property_action (widget_class, "win.show-script", "show-script");
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, history_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, history_cb);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_cb);
  gtk_widget_class_install_action (widget_class, "win.replace", NULL, find_cb);
  gtk_widget_class_install_property_action (widget_class, "win.show-inspector", "show-inspector");
  gtk_widget_class_install_property_action (widget_class, "win.show-reel", "show-reel");
  gtk_widget_class_install_property_action (widget_class, "win.board-follows", "board-follows");
  fab_commands_install_keys (widget_class, "win.", key_cb);
}

static void
update_history (FabWindow  *self,
                GtkButton  *button,
                const char *action,
                const char *text,
                gboolean    possible)
{
  g_autofree char *tooltip = fab_commands_dup_tooltip (text, action);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, possible);
  if (button == NULL || g_strcmp0 (gtk_widget_get_tooltip_text (GTK_WIDGET (button)), tooltip) == 0)
    return; /* a tooltip asks the display where the pointer is, and waits */
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static gboolean
has_what_is_needed (FabWindow *self,
                    FabNeeds   needs)
{
  switch (needs)
    {
    case FAB_NEEDS_NOTHING:
      return TRUE;
    case FAB_NEEDS_STORY:
      return self->session != NULL;
    case FAB_NEEDS_PANEL:
      return self->session != NULL && fab_session_get_selected (self->session) != 0;
    case FAB_NEEDS_CANVAS:
      return self->session != NULL && fab_session_get_mode (self->session) == FAB_MODE_CANVAS;
    default:
      g_assert_not_reached ();
    }
}

/* Those of the window's own map come and go with the session. */
static void
update_enabled (FabWindow        *self,
                const FabCommand *command)
{
  g_auto(GStrv) parts = NULL;

  if (command->action == NULL || !g_str_has_prefix (command->action, "win."))
    return;
  parts = g_strsplit (command->action, "::", 2);
  if (!g_action_map_lookup_action (G_ACTION_MAP (self), parts[0] + strlen ("win.")))
    gtk_widget_action_set_enabled (GTK_WIDGET (self), parts[0], has_what_is_needed (self, command->needs));
}

static void
update_histories (FabWindow *self)
{
  FabStory *story = self->session ? fab_session_get_story (self->session) : NULL;
  const char *undo = story ? fab_story_get_undo_label (story) : NULL, *redo = story ? fab_story_get_redo_label (story) : NULL;
  g_autofree char *undo_text = NULL, *redo_text = NULL;

  /* Translators: %s is the name of a step, such as "Undo Move Panel" */
  undo_text = undo ? g_strdup_printf (_("Undo %s"), _(undo)) : g_strdup (_("Undo"));
  /* Translators: %s is the name of a step, such as "Redo Move Panel" */
  redo_text = redo ? g_strdup_printf (_("Redo %s"), _(redo)) : g_strdup (_("Redo"));
  update_history (self, self->buttons.undo, "win.undo", undo_text, undo != NULL);
  update_history (self, self->buttons.redo, "win.redo", redo_text, redo != NULL);
}

/* A bit for each of what a command may need. */
static guint
find_what_is_met (FabWindow *self)
{
  static const FabNeeds needs[] = { FAB_NEEDS_NOTHING, FAB_NEEDS_STORY, FAB_NEEDS_PANEL, FAB_NEEDS_CANVAS };
  guint met = 0;

  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    met |= has_what_is_needed (self, needs[i]) ? 1u << needs[i] : 0;

  return met;
}

/* There are hundreds, and pictures arrive by the hundred. */
static void
update_commands (FabWindow *self)
{
  guint n, met = find_what_is_met (self);
  const FabCommandGroup *groups = fab_commands_list (&n);

  if (met == self->met)
    return;
  self->met = met;
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < groups[i].n; j++)
      update_enabled (self, &groups[i].commands[j]);
}

void
_fab_window_update_actions (FabWindow *self)
{
  update_commands (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-script", self->link != NULL);
  _fab_window_update_writing (self);
  update_histories (self);
}
