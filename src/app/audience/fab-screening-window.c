/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-screening"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-feelings.h"
#include "fab-screening-window.h"
#include "fab-session-audience.h"
#include "fab-stage.h"
#include "fab-wrap-layout.h"

#define ECHO_MS 900
#define NEAR_END (G_USEC_PER_SEC / 4)

struct _FabScreeningWindow
{
  AdwWindow parent_instance;

  GtkStack            *pages;
  GtkLabel            *title;
  GtkLabel            *keys;
  GtkEntry            *name;
  GtkWidget           *watch;
  GtkWidget           *film;
  FabStage            *stage;
  GtkRevealer         *echo;
  GtkLabel            *echo_label;
  GtkBox              *feelings;
  GtkLabel            *count;
  AdwPreferencesGroup *people;
  AdwEntryRow         *sentence;
  GtkWidget           *done;

  FabSession          *session;
  FabShowing          *showing;
  FabScreening        *screening; /* of who watches, or NULL */
  GPtrArray           *rows;      /* of the people of the form */
  guint                fade;
};

G_DEFINE_FINAL_TYPE (FabScreeningWindow, fab_screening_window, ADW_TYPE_WINDOW)

static FabPlayer *
get_player (FabScreeningWindow *self)
{
  return fab_session_get_player (self->session);
}

static gboolean
is_watching (FabScreeningWindow *self)
{
  return self->screening != NULL && g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "film") == 0;
}

/* --- while the film plays --------------------------------------------------------------------- */

static gboolean
fade_cb (gpointer data)
{
  FabScreeningWindow *self = data;

  self->fade = 0;
  gtk_revealer_set_reveal_child (self->echo, FALSE);

  return G_SOURCE_REMOVE;
}

static void
react_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  FabScreeningWindow *self = FAB_SCREENING_WINDOW (widget);
  FabFeeling feeling = (FabFeeling) g_variant_get_uint32 (parameter);
  FabFeelingLook look;
  g_autofree char *text = NULL;

  if (!is_watching (self) || feeling >= FAB_N_FEELINGS)
    return;
  fab_session_react (self->screening, self->showing, feeling, fab_player_get_position (get_player (self)));
  look = fab_feeling_get_look (feeling);
  text = g_strdup_printf ("%s  %s", look.sign, look.name);
  gtk_label_set_text (self->echo_label, text);
  gtk_revealer_set_reveal_child (self->echo, TRUE);
  g_clear_handle_id (&self->fade, g_source_remove);
  self->fade = g_timeout_add (ECHO_MS, fade_cb, self);
}

static void
note_watched (FabScreeningWindow *self)
{
  gint64 position = fab_player_get_position (get_player (self));

  if (position + NEAR_END >= fab_showing_get_duration (self->showing))
    position = fab_showing_get_duration (self->showing);
  self->screening->watched = MAX (self->screening->watched, position);
}

static void
show_form (FabScreeningWindow *self)
{
  g_autofree char *count = NULL;
  guint n = self->screening->reactions->len;

  note_watched (self);
  fab_player_pause (get_player (self));
  count = g_strdup_printf (g_dngettext (NULL, "%u moment was marked.", "%u moments were marked.", n), n);
  gtk_label_set_text (self->count, count);
  for (guint i = 0; i < self->rows->len; i++)
    adw_combo_row_set_selected (self->rows->pdata[i], 0);
  gtk_editable_set_text (GTK_EDITABLE (self->sentence), "");
  gtk_stack_set_visible_child_name (self->pages, "form");
  gtk_window_set_default_widget (GTK_WINDOW (self), self->done);
  gtk_widget_grab_focus (self->done);
}

static void
stop_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  FabScreeningWindow *self = FAB_SCREENING_WINDOW (widget);

  if (is_watching (self))
    show_form (self);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
play_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  FabScreeningWindow *self = FAB_SCREENING_WINDOW (widget);

  if (is_watching (self))
    fab_session_toggle_play (self->session);
}

static void
position_cb (FabScreeningWindow *self)
{
  if (!is_watching (self))
    return;
  note_watched (self);
  if (!fab_player_get_playing (get_player (self)) &&
      fab_player_get_position (get_player (self)) + NEAR_END >= fab_showing_get_duration (self->showing))
    show_form (self);
}

/* --- from one viewer to the next -------------------------------------------------------------- */

static void
show_welcome (FabScreeningWindow *self)
{
  g_clear_pointer (&self->screening, fab_screening_free);
  gtk_editable_set_text (GTK_EDITABLE (self->name), "");
  gtk_stack_set_visible_child_name (self->pages, "welcome");
  gtk_window_set_default_widget (GTK_WINDOW (self), self->watch);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
watch_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  FabScreeningWindow *self = FAB_SCREENING_WINDOW (widget);

  g_clear_pointer (&self->screening, fab_screening_free);
  self->screening = fab_session_begin_screening (self->session, self->showing, gtk_editable_get_text (GTK_EDITABLE (self->name)));
  fab_session_seek (self->session, 0);
  gtk_stack_set_visible_child_name (self->pages, "film");
  gtk_widget_grab_focus (GTK_WIDGET (self->stage));
  fab_player_play (get_player (self));
}

static void
read_form (FabScreeningWindow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      AdwComboRow *row = self->rows->pdata[i];
      guint chosen = adw_combo_row_get_selected (row);

      if (chosen > 0 && chosen < 4)
        fab_screening_answer (self->screening, g_object_get_data (G_OBJECT (row), "person"), 2 - (int) chosen);
    }
  g_free (self->screening->sentence);
  self->screening->sentence = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->sentence))));
}

static void
keep (FabScreeningWindow *self)
{
  if (self->screening == NULL)
    return;
  read_form (self);
  if (fab_session_keep_screening (self->session, self->screening))
    g_clear_pointer (&self->screening, fab_screening_free);
}

static void
next_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  keep (FAB_SCREENING_WINDOW (widget));
  show_welcome (FAB_SCREENING_WINDOW (widget));
}

static void
done_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  keep (FAB_SCREENING_WINDOW (widget));
  gtk_window_close (GTK_WINDOW (widget));
}

static void
discard_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  show_welcome (FAB_SCREENING_WINDOW (widget));
}

/* --- the window ------------------------------------------------------------------------------- */

static GtkWidget *
make_feeling (FabFeeling feeling)
{
  FabFeelingLook look = fab_feeling_get_look (feeling);
  GtkWidget *button = gtk_button_new ();
  g_autofree char *label = g_strdup_printf ("%s  %s", look.sign, look.name);
  g_autofree char *tooltip = g_strdup_printf ("%s (%c, %u)", look.name, g_ascii_toupper ((char) look.key), feeling + 1);

  gtk_button_set_label (GTK_BUTTON (button), label);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "screening.react");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", (guint) feeling);
  gtk_widget_add_css_class (button, "pill");

  return button;
}

static void
add_feelings (FabScreeningWindow *self)
{
  GtkWidget *stop = gtk_button_new_with_mnemonic (_("_Stop Watching"));
  g_autoptr(GString) keys = g_string_new (NULL);

  for (guint i = 0; i < FAB_N_FEELINGS; i++)
    {
      FabFeelingLook look = fab_feeling_get_look (i);

      gtk_box_append (self->feelings, make_feeling (i));
      g_string_append_printf (keys, "%s<b>%c</b>\u00a0%s", i > 0 ? "   " : "", g_ascii_toupper ((char) look.key), look.name);
    }
  gtk_label_set_markup (self->keys, keys->str);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (stop), "screening.stop");
  gtk_widget_set_tooltip_text (stop, _("Stop Watching (Esc)"));
  gtk_widget_set_margin_start (stop, 18);
  gtk_widget_add_css_class (stop, "flat");
  gtk_box_append (self->feelings, stop);
}

static void
add_shortcut (GtkEventController *keys,
              guint               keyval,
              GtkShortcutAction  *action,
              GVariant           *arguments)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (keyval, 0), action);

  gtk_shortcut_set_arguments (shortcut, arguments);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
}

/* Only the film hears them: elsewhere one types. They come before the buttons, which would take the space. */
static void
add_keys (FabScreeningWindow *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < FAB_N_FEELINGS; i++)
    {
      guint letter = fab_feeling_get_look (i).key;

      add_shortcut (keys, letter, gtk_named_action_new ("screening.react"), g_variant_new_uint32 (i));
      add_shortcut (keys, gdk_keyval_to_upper (letter), gtk_named_action_new ("screening.react"), g_variant_new_uint32 (i));
      add_shortcut (keys, GDK_KEY_1 + i, gtk_named_action_new ("screening.react"), g_variant_new_uint32 (i));
      add_shortcut (keys, GDK_KEY_KP_1 + i, gtk_named_action_new ("screening.react"), g_variant_new_uint32 (i));
    }
  add_shortcut (keys, GDK_KEY_space, gtk_named_action_new ("screening.play"), NULL);
  gtk_widget_add_controller (self->film, keys);
}

static void
add_people (FabScreeningWindow *self)
{
  static const char * const wishes[] = { N_("No Opinion"), N_("More"), N_("As Much"), N_("Less"), NULL };
  g_auto(GStrv) people = fab_showing_list_people (self->showing);
  g_autoptr(GtkStringList) choices = gtk_string_list_new (NULL);

  for (guint i = 0; wishes[i] != NULL; i++)
    gtk_string_list_append (choices, _(wishes[i]));
  for (guint i = 0; people[i] != NULL && i < 30; i++)
    {
      GtkWidget *row = adw_combo_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), people[i]);
      adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (choices));
      g_object_set_data_full (G_OBJECT (row), "person", g_strdup (people[i]), g_free);
      adw_preferences_group_add (self->people, row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->people), self->rows->len > 0);
}

static void
fab_screening_window_dispose (GObject *object)
{
  FabScreeningWindow *self = FAB_SCREENING_WINDOW (object);

  g_clear_handle_id (&self->fade, g_source_remove);
  if (self->session)
    fab_player_pause (get_player (self));
  g_clear_object (&self->session);
  g_clear_pointer (&self->showing, fab_showing_unref);
  g_clear_pointer (&self->screening, fab_screening_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_SCREENING_WINDOW);

  G_OBJECT_CLASS (fab_screening_window_parent_class)->dispose (object);
}

static void
fab_screening_window_class_init (FabScreeningWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_screening_window_dispose;
  g_type_ensure (FAB_TYPE_STAGE);
  g_type_ensure (FAB_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/screening.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, FabScreeningWindow, child)
  BIND (pages);
  BIND (title);
  BIND (keys);
  BIND (name);
  BIND (watch);
  BIND (film);
  BIND (stage);
  BIND (echo);
  BIND (echo_label);
  BIND (feelings);
  BIND (count);
  BIND (people);
  BIND (sentence);
  BIND (done);
#undef BIND

  gtk_widget_class_install_action (widget_class, "screening.react", "u", react_cb);
  gtk_widget_class_install_action (widget_class, "screening.watch", NULL, watch_cb);
  gtk_widget_class_install_action (widget_class, "screening.play", NULL, play_cb);
  gtk_widget_class_install_action (widget_class, "screening.stop", NULL, stop_cb);
  gtk_widget_class_install_action (widget_class, "screening.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "screening.done", NULL, done_cb);
  gtk_widget_class_install_action (widget_class, "screening.discard", NULL, discard_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "screening.stop", NULL);
}

static void
fab_screening_window_init (FabScreeningWindow *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self->stage), TRUE);
  add_feelings (self);
  add_keys (self);
}

GtkWidget *
fab_screening_window_new (GtkWindow  *parent,
                          FabSession *session)
{
  FabScreeningWindow *self;
  const char *title;

  g_return_val_if_fail (FAB_IS_SESSION (session), NULL);

  self = g_object_new (FAB_TYPE_SCREENING_WINDOW, "transient-for", parent, "modal", TRUE, "destroy-with-parent", TRUE, NULL);
  self->session = g_object_ref (session);
  self->showing = fab_session_create_showing (session);
  title = fab_showing_get_title (self->showing);
  gtk_label_set_text (self->title, *title != '\0' ? title : _("A Film"));
  add_people (self);
  fab_stage_set_session (self->stage, session);
  g_signal_connect_object (get_player (self), "notify::position", G_CALLBACK (position_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_player (self), "notify::playing", G_CALLBACK (position_cb), self, G_CONNECT_SWAPPED);
  show_welcome (self);
  gtk_window_fullscreen (GTK_WINDOW (self));

  return GTK_WIDGET (self);
}
