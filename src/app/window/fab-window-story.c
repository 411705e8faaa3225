/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of a story, with its buttons in the header, is most of what a window is made of. Who starts the program sees the welcome page first, and does not wait
 * for what is not shown. */
#define G_LOG_DOMAIN "fab-window"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-commands.h"
#include "fab-window-private.h"

#define UI "/org/fabulaproject/Fabula/ui/story-page.ui"

static const struct { const char *id; gsize offset; } parts[] = {
  { "story_start", G_STRUCT_OFFSET (FabWindow, buttons.start) },
  { "story_tools", G_STRUCT_OFFSET (FabWindow, buttons.tools) },
  { "story_end", G_STRUCT_OFFSET (FabWindow, buttons.end) },
  { "undo", G_STRUCT_OFFSET (FabWindow, buttons.undo) },
  { "redo", G_STRUCT_OFFSET (FabWindow, buttons.redo) },
  { "play", G_STRUCT_OFFSET (FabWindow, buttons.play) },
  { "leaving", G_STRUCT_OFFSET (FabWindow, buttons.leaving) },
  { "writing_label", G_STRUCT_OFFSET (FabWindow, bars.writing_label) },
  { "jobs", G_STRUCT_OFFSET (FabWindow, buttons.jobs) },
  { "modes", G_STRUCT_OFFSET (FabWindow, panes.modes) },
  { "writing_bar", G_STRUCT_OFFSET (FabWindow, bars.writing) },
  { "watch_bar", G_STRUCT_OFFSET (FabWindow, bars.watch) },
  { "saving_bar", G_STRUCT_OFFSET (FabWindow, bars.saving) },
  { "saving_label", G_STRUCT_OFFSET (FabWindow, bars.saving_label) },
  { "saving_progress", G_STRUCT_OFFSET (FabWindow, bars.saving_progress) },
  { "script_flap", G_STRUCT_OFFSET (FabWindow, panes.script_flap) },
  { "inspector_flap", G_STRUCT_OFFSET (FabWindow, panes.inspector_flap) },
  { "script_handle", G_STRUCT_OFFSET (FabWindow, panes.script_handle) },
  { "inspector_handle", G_STRUCT_OFFSET (FabWindow, panes.inspector_handle) },
  { "script", G_STRUCT_OFFSET (FabWindow, panes.script) },
  { "board", G_STRUCT_OFFSET (FabWindow, panes.board) },
  { "canvas", G_STRUCT_OFFSET (FabWindow, panes.canvas) },
  { "player", G_STRUCT_OFFSET (FabWindow, panes.player) },
  { "inspector", G_STRUCT_OFFSET (FabWindow, panes.inspector) },
  { "reel_box", G_STRUCT_OFFSET (FabWindow, panes.reel_box) },
  { "reel_bar", G_STRUCT_OFFSET (FabWindow, panes.reel_bar) },
  { "reel", G_STRUCT_OFFSET (FabWindow, panes.reel) },
};

static void
ensure_types (void)
{
  g_type_ensure (FAB_TYPE_BOARD);
  g_type_ensure (FAB_TYPE_CANVAS);
  g_type_ensure (FAB_TYPE_INSPECTOR);
  g_type_ensure (FAB_TYPE_JOBS_BUTTON);
  g_type_ensure (FAB_TYPE_LEAVING_SIGN);
  g_type_ensure (FAB_TYPE_PANE_HANDLE);
  g_type_ensure (FAB_TYPE_PLAYER_VIEW);
  g_type_ensure (FAB_TYPE_REEL_BAR);
  g_type_ensure (FAB_TYPE_REEL_VIEW);
  g_type_ensure (FAB_TYPE_SCRIPT_PANE);
  g_type_ensure (FAB_TYPE_WAIT_LABEL);
}

static GtkBuilder *
build (FabWindow *self)
{
  g_autoptr(GtkBuilderScope) scope = gtk_builder_cscope_new ();
  GtkBuilder *builder = gtk_builder_new ();
  g_autoptr(GError) error = NULL;

  ensure_types ();
  gtk_builder_cscope_add_callback_symbol (GTK_BUILDER_CSCOPE (scope), "flap_changed_cb", G_CALLBACK (_fab_window_notify_flaps));
  gtk_builder_set_scope (builder, scope);
  gtk_builder_set_current_object (builder, G_OBJECT (self));
  gtk_builder_expose_object (builder, "bin", G_OBJECT (self->bin));
  if (!gtk_builder_add_from_resource (builder, UI, &error))
    g_error ("%s", error->message);

  return builder;
}

static void
bind_settings (FabWindow *self)
{
  g_settings_bind (self->settings, "spelling", fab_script_pane_get_spell (self->panes.script), "language",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "script-width", self->panes.script_handle, "width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "inspector-width", self->panes.inspector_handle, "width", G_SETTINGS_BIND_DEFAULT);
}

static void
add_keys (FabWindow *self,
          GtkWidget *page)
{
  GtkWidget *roots[] = { page, self->buttons.start, self->buttons.tools, self->buttons.end };

  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    fab_commands_add_keys (roots[i]);
}

static void
make_page (FabWindow *self)
{
  g_autoptr(GtkBuilder) builder = build (self);
  GtkWidget *page = GTK_WIDGET (gtk_builder_get_object (builder, "story_page"));
  FabApplication *app = FAB_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    G_STRUCT_MEMBER (gpointer, self, parts[i].offset) = gtk_builder_get_object (builder, parts[i].id);
  gtk_stack_add_titled (self->pages, page, "story", C_("shortcuts", "Story"));
  adw_header_bar_pack_start (self->header, self->buttons.start);
  adw_header_bar_pack_end (self->header, self->buttons.tools);
  adw_header_bar_pack_end (self->header, self->buttons.end);
  add_keys (self, page);
  fab_jobs_button_set_exports (self->buttons.jobs, self->exports);
  fab_leaving_sign_set_http (self->buttons.leaving, app ? fab_application_get_http (app) : NULL);
  fab_wait_label_set_http (self->bars.writing_label, app ? fab_application_get_http (app) : NULL);
  bind_settings (self);
  g_signal_connect_object (self->panes.script_flap, "notify::folded", G_CALLBACK (_fab_window_unfold_flap), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->panes.inspector_flap, "notify::folded", G_CALLBACK (_fab_window_unfold_flap), self, G_CONNECT_SWAPPED);
  _fab_window_recall_page (self);
  _fab_window_follow_view (self);
}

void
_fab_window_fill_page (FabWindow *self)
{
  FabSession *session = self->session;

  if (self->panes.modes == NULL && session == NULL)
    return;
  if (self->panes.modes == NULL)
    make_page (self);
  fab_jobs_button_set_studio (self->buttons.jobs, session ? fab_session_get_studio (session) : NULL);
  fab_script_pane_set_session (self->panes.script, session);
  fab_board_set_thumbnails (self->panes.board, self->thumbnails);
  fab_canvas_set_session (self->panes.canvas, session);
  fab_player_view_set_session (self->panes.player, session);
  fab_inspector_set_thumbnails (self->panes.inspector, self->thumbnails);
  fab_reel_bar_set_session (self->panes.reel_bar, session);
  fab_reel_view_set_thumbnails (self->panes.reel, self->thumbnails);
}

/* When the window goes. */
void
_fab_window_forget_page (FabWindow *self)
{
  self->buttons = (FabWindowButtons) { 0 };
  self->bars = (FabWindowBars) { 0 };
  self->panes = (FabWindowPanes) { 0 };
}
