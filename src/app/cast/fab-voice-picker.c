/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-voice-picker"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fab-fold.h"
#include "fab-listen.h"
#include "fab-message.h"
#include "fab-speech.h"
#include "fab-voice-choice.h"
#include "fab-voice-picker.h"

/* Long enough to hear somebody, short enough to hear many. */
#define GOOD_LENGTH 60

struct _FabVoicePicker
{
  AdwWindow parent_instance;

  GtkLabel       *line;
  GtkSearchEntry *search;
  GtkListBox     *list;
  GtkLabel       *trouble;

  FabSession     *session;
  FabCastMember  *member;
  FabListen      *listen;
  GCancellable   *cancellable; /* of the line being made */
  GtkWidget      *speaking;    /* the button of that line, or of the one that plays */
  char           *text;
  char           *direction;
};

G_DEFINE_FINAL_TYPE (FabVoicePicker, fab_voice_picker, ADW_TYPE_WINDOW)

/* --- a line of that person --- */

typedef struct
{
  const char *name; /* folded */
  char       *text;
  char       *direction;
} Search;

static int
rate (const char *text)
{
  return text ? -ABS ((int) g_utf8_strlen (text, -1) - GOOD_LENGTH) : G_MININT;
}

static void
speech_cb (FabElement *dialogue,
           const char *speaker,
           const char *direction,
           gpointer    data)
{
  Search *search = data;
  g_autofree char *folded = g_utf8_casefold (speaker, -1);
  const char *text = fab_element_get_text (dialogue);

  if (!g_str_equal (folded, search->name) || rate (text) <= rate (search->text))
    return;
  g_free (search->text);
  g_free (search->direction);
  search->text = g_strdup (text);
  search->direction = g_strdup (direction);
}

static void
find_line (FabVoicePicker *self)
{
  const char *name = fab_cast_member_get_name (self->member);
  g_autofree char *folded = g_utf8_casefold (name, -1);
  Search search = { folded, NULL, NULL };

  fab_speech_foreach (fab_story_get_elements (fab_session_get_story (self->session)), speech_cb, &search);
  /* Translators: what somebody without a line says to be heard; %s is a name */
  self->text = search.text && *search.text ? search.text : g_strdup_printf (_("Hello. My name is %s."), name);
  self->direction = search.direction;
}

/* --- listening --- */

static void
show_speaking (FabVoicePicker *self,
               GtkWidget      *button)
{
  if (self->speaking)
    gtk_button_set_icon_name (GTK_BUTTON (self->speaking), "media-playback-start-symbolic");
  g_set_weak_pointer (&self->speaking, button);
  if (button)
    gtk_button_set_icon_name (GTK_BUTTON (button), "media-playback-stop-symbolic");
}

static void
stop (FabVoicePicker *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  fab_listen_stop (self->listen);
  show_speaking (self, NULL);
}

static void
playing_cb (FabVoicePicker *self)
{
  if (!fab_listen_get_playing (self->listen) && self->cancellable == NULL)
    show_speaking (self, NULL);
}

static void
spoken_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(FabVoicePicker) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) wav = fab_voice_speak_finish (FAB_VOICE (source), result, &error);
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL)
    return;
  g_clear_object (&self->cancellable);
  if (wav)
    fab_listen_play (self->listen, wav);
  else
    text = fab_message_for_error (error);
  gtk_label_set_text (self->trouble, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), text != NULL);
  if (wav == NULL || !fab_listen_get_playing (self->listen))
    show_speaking (self, NULL);
}

static const char *
get_voice (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "voice");
}

static void
play_cb (FabVoicePicker *self,
         GtkWidget      *button)
{
  gboolean again = self->speaking == button;
  FabSpeakRequest request = {
    self->text, g_object_get_data (G_OBJECT (button), "voice"), self->direction,
    (char *) fab_story_get_setting (fab_session_get_story (self->session), "language"),
  };

  stop (self);
  if (again)
    return;
  show_speaking (self, button);
  self->cancellable = g_cancellable_new ();
  fab_voice_speak_async (fab_session_get_voice (self->session), &request, self->cancellable, spoken_cb, g_object_ref (self));
}

/* --- the list --- */

static char *
dup_chosen (FabVoicePicker *self)
{
  return fab_voice_choice_get (fab_cast_member_get_voice (self->member), fab_voice_get_name (fab_session_get_voice (self->session)));
}

static void
update_checks (FabVoicePicker *self)
{
  g_autofree char *chosen = dup_chosen (self);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    {
      gboolean is = g_str_equal (get_voice (GTK_WIDGET (row)), chosen);

      gtk_widget_set_opacity (g_object_get_data (G_OBJECT (row), "check"), is);
      gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_CHECKED,
                                   is ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
    }
}

static void
activated_cb (FabVoicePicker *self,
              GtkListBoxRow  *row)
{
  const char *engine = fab_voice_get_name (fab_session_get_voice (self->session));
  g_autofree char *choices = fab_voice_choice_set (fab_cast_member_get_voice (self->member), engine, get_voice (GTK_WIDGET (row)));

  fab_session_set_voice (self->session, fab_cast_member_get_id (self->member), choices);
  update_checks (self);
}

static GtkWidget *
create_play_button (FabVoicePicker *self,
                    const char     *voice,
                    const char     *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("media-playback-start-symbolic");
  /* Translators: hear how a voice speaks; %s is its name */
  g_autofree char *text = g_strdup_printf (_("Listen to %s"), label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data_full (G_OBJECT (button), "voice", g_strdup (voice), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (play_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static const char *
name_sex (char sex)
{
  return sex == 'f' ? C_("voice", "Female") : sex == 'm' ? C_("voice", "Male") : "";
}

/* @voice: what is chosen; @heard: what says the line. */
static void
add_voice (FabVoicePicker *self,
           const char     *voice,
           const char     *heard,
           const char     *title,
           const char     *subtitle)
{
  GtkWidget *row = adw_action_row_new (), *check = gtk_image_new_from_icon_name ("object-select-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), create_play_button (self, heard, title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), check);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "voice", g_strdup (voice), g_free);
  g_object_set_data (G_OBJECT (row), "check", check);
  gtk_list_box_append (self->list, row);
}

static void
fill (FabVoicePicker *self)
{
  FabVoice *voice = fab_session_get_voice (self->session);
  FabStory *story = fab_session_get_story (self->session);
  g_auto(GStrv) voices = fab_voice_list_voices (voice);
  g_autofree char *automatic = fab_voice_for_speaker (voice, story, fab_cast_member_get_name (self->member));
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)))
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  /* Translators: the voice is chosen by itself */
  add_voice (self, "", automatic, _("Automatic"), _("A voice that fits and that nobody else has"));
  for (guint i = 0; voices[i]; i++)
    {
      g_autofree char *label = fab_voice_dup_label (voice, voices[i]);

      add_voice (self, voices[i], voices[i], label, name_sex (fab_voice_get_sex (voice, voices[i])));
    }
  update_checks (self);
}

static gboolean
filter (GtkListBoxRow *row,
        gpointer       data)
{
  FabVoicePicker *self = data;
  g_autofree char *wanted = fab_fold_text (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_autofree char *title = fab_fold_text (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  g_autofree char *subtitle = fab_fold_text (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)));

  return strstr (title, wanted) || strstr (subtitle, wanted);
}

/* --- the window --- */

static gboolean
fab_voice_picker_close_request (GtkWindow *window)
{
  stop (FAB_VOICE_PICKER (window));

  return GTK_WINDOW_CLASS (fab_voice_picker_parent_class)->close_request (window);
}

static void
fab_voice_picker_dispose (GObject *object)
{
  FabVoicePicker *self = FAB_VOICE_PICKER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_weak_pointer (&self->speaking);
  g_clear_object (&self->listen);
  g_clear_object (&self->member);
  g_clear_object (&self->session);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->direction, g_free);

  G_OBJECT_CLASS (fab_voice_picker_parent_class)->dispose (object);
}

static void
fab_voice_picker_class_init (FabVoicePickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_voice_picker_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = fab_voice_picker_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/voice-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, FabVoicePicker, line);
  gtk_widget_class_bind_template_child (widget_class, FabVoicePicker, search);
  gtk_widget_class_bind_template_child (widget_class, FabVoicePicker, list);
  gtk_widget_class_bind_template_child (widget_class, FabVoicePicker, trouble);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, gtk_list_box_invalidate_filter);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fab_voice_picker_init (FabVoicePicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->listen = fab_listen_new ();
  g_signal_connect_object (self->listen, "notify::playing", G_CALLBACK (playing_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_set_filter_func (self->list, filter, self, NULL);
}

GtkWidget *
fab_voice_picker_new (GtkWindow     *parent,
                      FabSession    *session,
                      FabCastMember *member)
{
  FabVoicePicker *self;
  g_autofree char *title = NULL, *line = NULL;

  g_return_val_if_fail (FAB_IS_SESSION (session) && fab_session_get_voice (session) != NULL, NULL);
  g_return_val_if_fail (FAB_IS_CAST_MEMBER (member), NULL);

  /* Translators: %s is the name of somebody in the story */
  title = g_strdup_printf (_("Voice of %s"), fab_cast_member_get_name (member));
  self = g_object_new (FAB_TYPE_VOICE_PICKER, "transient-for", parent, "destroy-with-parent", TRUE, "modal", TRUE, "title", title, NULL);
  self->session = g_object_ref (session);
  self->member = g_object_ref (member);
  find_line (self);
  /* Translators: a line of dialogue in quotes */
  line = g_strdup_printf (_("“%s”"), self->text);
  gtk_label_set_text (self->line, line);
  g_signal_connect_object (fab_session_get_voice (session), "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);

  return GTK_WIDGET (self);
}
