/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-window"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-commands.h"
#include "fab-message.h"
#include "fab-toast.h"
#include "fab-open-stories.h"
#include "fab-window-private.h"

enum
{
  PROP_0,
  PROP_SHOW_SCRIPT,
  PROP_SHOW_INSPECTOR,
  PROP_SHOW_REEL,
  PROP_BOARD_FOLLOWS,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (FabWindow, fab_window, ADW_TYPE_APPLICATION_WINDOW)

static GParamSpec *properties[N_PROPS];

void
_fab_window_update_title (FabWindow *self)
{
  FabStory *story = self->session ? fab_session_get_story (self->session) : NULL;
  GFile *file = story ? fab_story_get_file (story) : NULL;
  g_autofree char *name = file ? g_file_get_basename (file) : NULL;
  g_autofree char *own = NULL, *subtitle = NULL;
  const char *title;

  if (story)
    g_object_get (story, "title", &own, NULL);
  title = own && *own ? own : story ? _("Untitled Story") : _("Fabula");
  if (story && fab_story_get_modified (story))
    /* Translators: %s is a file name */
    subtitle = name ? g_strdup_printf (_("%s, not saved yet"), name) : g_strdup (_("Draft"));
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle ? subtitle : name ? name : "");
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
update_page (FabWindow *self)
{
  GtkWidget *groups[] = { self->buttons.start, self->buttons.tools, self->buttons.end };
  gboolean story = self->session != NULL;

  gtk_stack_set_visible_child_name (self->pages, story ? "story" : "welcome");
  for (guint i = 0; self->panes.modes && i < G_N_ELEMENTS (groups); i++)
    gtk_widget_set_visible (groups[i], story);
  _fab_window_update_narrow_bar (self);
}

static void
focus_mode (FabWindow *self,
            FabMode    mode)
{
  if (mode == FAB_MODE_BOARD)
    fab_board_focus_panel (self->panes.board, fab_session_get_selected (self->session));
  else if (mode == FAB_MODE_CANVAS)
    gtk_widget_grab_focus (GTK_WIDGET (fab_canvas_get_paper (self->panes.canvas)));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->panes.player));
}

/* Left to itself the stack gives the keys to the card that had them when one left, and the selection goes there. */
static void
show_mode (FabWindow  *self,
           const char *name)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean held = focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->panes.modes));

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->panes.modes), name) == 0)
    return;
  if (held)
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_stack_set_visible_child_name (self->panes.modes, name);
  if (held)
    gtk_widget_child_focus (GTK_WIDGET (self->panes.modes), GTK_DIR_TAB_FORWARD);
}

/* What is written shows as it comes, from the first panels on. */
static void
update_mode (FabWindow *self)
{
  static const char * const names[] = { "board", "canvas", "player" };
  gboolean writing = self->session && fab_session_get_writing (self->session);
  gboolean any = self->session &&
                 g_list_model_get_n_items (fab_story_get_panels (fab_session_get_story (self->session))) > 0;

  if (self->panes.modes == NULL)
    return;
  gtk_revealer_set_reveal_child (self->bars.writing, writing);
  gtk_revealer_set_reveal_child (self->bars.watch, self->unwatched && any && !writing);
  if (self->session)
    show_mode (self, writing && !any ? "writing" : names[fab_session_get_mode (self->session)]);
}

static void
mode_changed_cb (FabWindow *self)
{
  FabMode mode = fab_session_get_mode (self->session);

  update_mode (self);
  _fab_window_uncover (self, mode);
  if (!fab_session_get_writing (self->session))
    focus_mode (self, mode);
  _fab_window_update_actions (self);
}

static void
failed_cb (FabWindow *self,
           GError    *error)
{
  fab_window_show_error (self, error);
}

/* It stays until it is read. A full disk takes back many changes and says so once. */
static void
trouble_cb (FabWindow *self,
            GError    *error)
{
  g_autofree char *text = fab_message_for_trouble (error);
  AdwToast *toast;

  if (self->trouble)
    return;
  toast = fab_toast_new (text);
  adw_toast_set_timeout (toast, 0);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  g_set_weak_pointer (&self->trouble, toast);
  _fab_window_show_toast (self, toast);
}

static void
story_notify_cb (FabWindow *self)
{
  update_mode (self);
  _fab_window_update_title (self);
  _fab_window_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BOARD_FOLLOWS]);
}

static void
playing_changed_cb (FabWindow *self)
{
  gboolean playing = self->session && fab_player_get_playing (fab_session_get_player (self->session));
  const char *label = playing ? _("Pause") : _("Play");
  g_autofree char *tooltip = fab_commands_dup_tooltip (label, "win.play");

  if (self->buttons.play == NULL)
    return;
  if (playing)
    {
      self->unwatched = FALSE;
      update_mode (self);
    }
  gtk_button_set_icon_name (self->buttons.play, playing ? "media-playback-pause-symbolic"
                                                : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->buttons.play), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons.play), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
remember_size (FabWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (self->settings, "maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set (self->settings, "window-size", "(ii)", width, height);
}

static gboolean
fab_window_close_request (GtkWindow *window)
{
  FabWindow *self = FAB_WINDOW (window);

  if (!_fab_window_may_stop_exports (self) || !_fab_window_may_close (self))
    return GDK_EVENT_STOP;
  remember_size (self);
  return GTK_WINDOW_CLASS (fab_window_parent_class)->close_request (window);
}

static void
fab_window_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  FabWindow *self = FAB_WINDOW (object);

  /* The actions of these properties ask before the page of the story is there. */
  switch (prop_id)
    {
    case PROP_SHOW_SCRIPT:
      g_value_set_boolean (value, self->panes.script_flap == NULL ||
                           adw_flap_get_reveal_flap (self->panes.script_flap));
      break;
    case PROP_SHOW_INSPECTOR:
      g_value_set_boolean (value, self->panes.inspector_flap == NULL ||
                           adw_flap_get_reveal_flap (self->panes.inspector_flap));
      break;
    case PROP_SHOW_REEL:
      g_value_set_boolean (value, self->panes.reel_box == NULL || gtk_widget_get_visible (self->panes.reel_box));
      break;
    case PROP_BOARD_FOLLOWS:
      g_value_set_boolean (value, self->session && fab_session_get_follows (self->session));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fab_window_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  FabWindow *self = FAB_WINDOW (object);

  if (self->panes.modes == NULL)
    return;
  switch (prop_id)
    {
    case PROP_SHOW_SCRIPT:
      adw_flap_set_reveal_flap (self->panes.script_flap, g_value_get_boolean (value));
      break;
    case PROP_SHOW_INSPECTOR:
      adw_flap_set_reveal_flap (self->panes.inspector_flap, g_value_get_boolean (value));
      break;
    case PROP_SHOW_REEL:
      gtk_widget_set_visible (self->panes.reel_box, g_value_get_boolean (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_BOARD_FOLLOWS:
      if (self->session)
        fab_session_set_follows (self->session, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  _fab_window_remember_pane (self, pspec->name, g_value_get_boolean (value));
}

void
_fab_window_notify_flaps (FabWindow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SCRIPT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_INSPECTOR]);
}

static void
fab_window_dispose (GObject *object)
{
  FabWindow *self = FAB_WINDOW (object);

  if (self->pages)
    _fab_window_set_session (self, NULL);
  g_clear_handle_id (&self->noting, g_source_remove);
  g_clear_object (&self->chooser);
  g_clear_object (&self->exports);
  g_clear_object (&self->saving.next);
  g_clear_weak_pointer (&self->trouble);
  g_clear_weak_pointer (&self->failure);
  g_clear_object (&self->signals.session);
  g_clear_object (&self->signals.story);
  g_clear_object (&self->signals.playback);
  g_clear_object (&self->signals.studio);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_WINDOW);
  _fab_window_forget_page (self);

  G_OBJECT_CLASS (fab_window_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  static const char * const names[] = { NULL, "show-script", "show-inspector", "show-reel", "board-follows" };

  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    properties[i] = g_param_spec_boolean (names[i], NULL, NULL, TRUE,
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                          G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ensure_types (void)
{
  g_type_ensure (FAB_TYPE_NARROW_BIN);
  g_type_ensure (FAB_TYPE_WELCOME);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/fabulaproject/Fabula/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, FabWindow, bin);
  gtk_widget_class_bind_template_child (widget_class, FabWindow, header);
  gtk_widget_class_bind_template_child (widget_class, FabWindow, menu);
  gtk_widget_class_bind_template_child (widget_class, FabWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, FabWindow, narrow_bar);
  gtk_widget_class_bind_template_child (widget_class, FabWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, FabWindow, title);
  gtk_widget_class_bind_template_child (widget_class, FabWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, FabWindow, welcome);
  gtk_widget_class_bind_template_callback (widget_class, _fab_window_fold);
}

static void
fab_window_class_init (FabWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fab_window_get_property;
  object_class->set_property = fab_window_set_property;
  object_class->dispose = fab_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = fab_window_close_request;
  install_properties (object_class);
  ensure_types ();
  bind_template (widget_class);
  _fab_window_install_actions (widget_class);
  _fab_window_install_reel (widget_class);
  _fab_window_install_export (widget_class);
  _fab_window_install_files (widget_class);
  _fab_window_install_save (widget_class);
  _fab_window_install_exchange (widget_class);
  _fab_window_install_help (widget_class);
  _fab_window_install_import (widget_class);
  _fab_window_install_print (widget_class);
  _fab_window_install_paste (widget_class);
  _fab_window_install_script (widget_class);
  _fab_window_install_pages (widget_class);
  _fab_window_install_panes (widget_class);
  _fab_window_install_audience (widget_class);
  _fab_window_install_tastes (widget_class);
  _fab_window_install_writing (widget_class);
}

static void
connect_signals (FabWindow *self)
{
  self->signals.session = g_signal_group_new (FAB_TYPE_SESSION);
  g_signal_group_connect_object (self->signals.session, "notify::mode",
                                 G_CALLBACK (mode_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->signals.session, "notify::writing",
                                 G_CALLBACK (mode_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->signals.session, "notify::selected",
                                 G_CALLBACK (_fab_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->signals.session, "notify::mode",
                                 G_CALLBACK (_fab_window_note_view), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->signals.session, "notify::selected",
                                 G_CALLBACK (_fab_window_note_view), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->signals.session, "failed",
                                 G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  self->signals.story = g_signal_group_new (FAB_TYPE_STORY);
  g_signal_group_connect_object (self->signals.story, "notify",
                                 G_CALLBACK (story_notify_cb), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->signals.story, "changed",
                                 G_CALLBACK (story_notify_cb), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->signals.story, "trouble",
                                 G_CALLBACK (trouble_cb), self, G_CONNECT_SWAPPED);
  self->signals.playback = g_signal_group_new (FAB_TYPE_PLAYER);
  g_signal_group_connect_object (self->signals.playback, "notify::playing",
                                 G_CALLBACK (playing_changed_cb), self, G_CONNECT_SWAPPED);
}

/* Meanwhile another window may have kept a story for later, or a file may have gone. */
static void
active_changed_cb (FabWindow *self)
{
  gboolean active = gtk_window_is_active (GTK_WINDOW (self));

  if (active && self->was_left && self->session == NULL)
    fab_welcome_refresh (self->welcome, NULL);
  self->was_left = !active;
}

/* With its submenus it is a hundred widgets: they are made when it is opened. */
static void
make_menu_cb (GtkMenuButton *button,
              gpointer       data)
{
  FabWindow *self = data;

  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, self->primary_menu);
}

static void
fab_window_init (FabWindow *self)
{
  int width, height;

  self->settings = g_settings_new (FAB_APP_ID);
  self->exports = g_list_store_new (FAB_TYPE_EXPORT_JOB);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu, make_menu_cb, self, NULL);
  fab_commands_add_keys (GTK_WIDGET (self));
  connect_signals (self);

  g_settings_get (self->settings, "window-size", "(ii)", &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (g_settings_get_boolean (self->settings, "maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  fab_welcome_refresh (self->welcome, NULL);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_changed_cb), NULL);
  update_page (self);
  _fab_window_update_title (self);
  _fab_window_update_actions (self);
  fab_welcome_focus_idea (self->welcome);
}

FabWindow *
fab_window_new (FabApplication *app)
{
  return g_object_new (FAB_TYPE_WINDOW, "application", app, NULL);
}

FabSession *
fab_window_get_session (FabWindow *self)
{
  g_return_val_if_fail (FAB_IS_WINDOW (self), NULL);

  return self->session;
}

void
_fab_window_set_session (FabWindow  *self,
                         FabSession *session)
{
  FabStory *story = session ? fab_session_get_story (session) : NULL;

  if (self->session && self->session != session)
    {
      _fab_window_remember_view (self);
      fab_session_stop_writing (self->session);
      fab_open_stories_remove (fab_story_get_work_path (fab_session_get_story (self->session)));
    }
  if (!g_set_object (&self->session, session))
    return;
  if (session)
    fab_open_stories_add (fab_story_get_work_path (story));
  self->unwatched = FALSE;
  self->met = 0; /* actions of the story that went or came */
  _fab_window_close_pages (self);
  g_clear_object (&self->planner);
  g_clear_object (&self->thumbnails);
  if (session)
    self->thumbnails = fab_thumbnails_new (session);
  g_signal_group_set_target (self->signals.session, session);
  g_signal_group_set_target (self->signals.story, story);
  g_signal_group_set_target (self->signals.playback,
                             session ? fab_session_get_player (session) : NULL);
  _fab_window_fill_page (self);
  _fab_window_follow_tools (self);
  _fab_window_follow_jobs (self);
  _fab_window_follow_script_file (self);
  update_page (self);
  story_notify_cb (self);
}

void
fab_window_show_story (FabWindow *self,
                       FabStory  *story)
{
  FabApplication *app;
  g_autoptr(FabSession) session = NULL;

  g_return_if_fail (FAB_IS_WINDOW (self));
  g_return_if_fail (FAB_IS_STORY (story));

  app = FAB_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  session = fab_application_create_session (app, story);
  _fab_window_set_session (self, session);
  _fab_window_recall_view (self);
  mode_changed_cb (self);
}

void
fab_window_show_message (FabWindow  *self,
                         const char *text)
{
  g_return_if_fail (FAB_IS_WINDOW (self));

  _fab_window_show_toast (self, fab_toast_new (text));
}

/* It says what to do, so it stays until it is read or another one comes. */
void
fab_window_show_error (FabWindow    *self,
                       const GError *error)
{
  g_autofree char *text = NULL;
  AdwToast *toast;

  g_return_if_fail (FAB_IS_WINDOW (self));
  g_return_if_fail (error != NULL);

  text = fab_message_for_error (error);
  toast = fab_toast_new (text);
  if (self->failure)
    adw_toast_dismiss (self->failure);
  adw_toast_set_timeout (toast, 0);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  g_set_weak_pointer (&self->failure, toast);
  _fab_window_show_toast (self, toast);
}
