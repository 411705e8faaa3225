/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-cast-row"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-cast-row.h"
#include "fab-portrait.h"
#include "fab-voice-choice.h"
#include "fab-voice-picker.h"

#define PORTRAIT_SIZE 40

struct _FabCastRow
{
  AdwExpanderRow parent_instance;

  GtkEditable   *name;
  GtkEditable   *look;
  AdwActionRow  *voice;
  AdwAvatar     *portrait;
  char          *drawn;       /* of whom: name and look */
  GCancellable  *drawing;

  FabSession    *session;
  FabCastMember *member;
  GSignalGroup  *member_signals;
  gboolean       following; /* the row follows the story, it does not lead */
};

G_DEFINE_FINAL_TYPE (FabCastRow, fab_cast_row, ADW_TYPE_EXPANDER_ROW)

static void
name_cb (FabCastRow *self)
{
  if (!self->following)
    fab_session_rename_cast (self->session, fab_cast_member_get_id (self->member), gtk_editable_get_text (self->name));
}

static void
look_cb (FabCastRow *self)
{
  if (!self->following)
    fab_session_set_look (self->session, fab_cast_member_get_id (self->member), gtk_editable_get_text (self->look));
}

static void
voice_cb (FabCastRow *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  if (fab_session_get_voice (self->session))
    gtk_window_present (GTK_WINDOW (fab_voice_picker_new (window, self->session, self->member)));
}

static void
show_voice (FabCastRow *self)
{
  FabVoice *voice = fab_session_get_voice (self->session);
  const char *name = fab_cast_member_get_name (self->member);
  g_autofree char *own = voice ? fab_voice_choice_get (fab_cast_member_get_voice (self->member), fab_voice_get_name (voice)) : g_strdup ("");
  g_autofree char *id = voice ? fab_voice_for_speaker (voice, fab_session_get_story (self->session), name) : g_strdup ("");
  g_autofree char *label = voice ? fab_voice_dup_label (voice, id) : g_strdup ("");
  /* Translators: the voice is chosen by itself; %s is its name */
  g_autofree char *text = *own || *label == '\0' ? g_strdup (label) : g_strdup_printf (_("Automatic: %s"), label);

  adw_action_row_set_subtitle (self->voice, text);
}

static void
show_text (GtkEditable *entry,
           const char  *text)
{
  if (g_strcmp0 (gtk_editable_get_text (entry), text) != 0)
    gtk_editable_set_text (entry, text);
}

static void
portrait_drawn_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autofree GWeakRef *row = data;
  g_autoptr(FabCastRow) self = g_weak_ref_get (row);
  g_autoptr(GdkTexture) texture = fab_portrait_load_finish (result, NULL);

  g_weak_ref_clear (row);
  if (texture && self && self->member)
    adw_avatar_set_custom_image (self->portrait, GDK_PAINTABLE (texture));
}

/* Drawn anew when they are called or look different. */
static void
update_portrait (FabCastRow *self)
{
  const char *name = fab_cast_member_get_name (self->member);
  const char *description = fab_cast_member_get_description (self->member);
  const char *look = fab_story_get_setting (fab_session_get_story (self->session), "look");
  g_autofree char *wanted = g_strjoin ("\n", name, description, look, NULL);
  GWeakRef *row; /* a row that goes does not wait for its portrait */

  if (g_strcmp0 (self->drawn, wanted) == 0)
    return;
  g_free (self->drawn);
  self->drawn = g_steal_pointer (&wanted);
  g_cancellable_cancel (self->drawing);
  g_clear_object (&self->drawing);
  self->drawing = g_cancellable_new ();
  row = g_new0 (GWeakRef, 1);
  g_weak_ref_init (row, self);
  fab_portrait_load_async (name, description, look, 2 * PORTRAIT_SIZE, self->drawing, portrait_drawn_cb, row);
}

static void
follow (FabCastRow *self)
{
  self->following = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), fab_cast_member_get_name (self->member));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), fab_cast_member_get_description (self->member));
  show_text (self->name, fab_cast_member_get_name (self->member));
  show_text (self->look, fab_cast_member_get_description (self->member));
  show_voice (self);
  adw_avatar_set_text (self->portrait, fab_cast_member_get_name (self->member));
  update_portrait (self);
  self->following = FALSE;
}

static GtkEditable *
add_entry (FabCastRow *self,
           const char *title,
           GCallback   applied)
{
  GtkWidget *entry = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), title);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (entry), TRUE);
  g_signal_connect_object (entry, "apply", applied, self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), entry);

  return GTK_EDITABLE (entry);
}

static void
fab_cast_row_dispose (GObject *object)
{
  FabCastRow *self = FAB_CAST_ROW (object);

  self->following = TRUE;
  g_cancellable_cancel (self->drawing);
  g_clear_object (&self->drawing);
  g_clear_pointer (&self->drawn, g_free);
  g_clear_object (&self->member_signals);
  g_clear_object (&self->member);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fab_cast_row_parent_class)->dispose (object);
}

static void
fab_cast_row_class_init (FabCastRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fab_cast_row_dispose;
}

static void
fab_cast_row_init (FabCastRow *self)
{
  self->portrait = ADW_AVATAR (adw_avatar_new (PORTRAIT_SIZE, NULL, TRUE));
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->portrait));
  self->name = add_entry (self, _("Name"), G_CALLBACK (name_cb));
  /* Translators: what somebody looks like */
  self->look = add_entry (self, _("Look"), G_CALLBACK (look_cb));
  self->voice = ADW_ACTION_ROW (adw_action_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->voice), _("Voice"));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->voice), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->voice), TRUE);
  adw_action_row_add_suffix (self->voice, gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_object (self->voice, "activated", G_CALLBACK (voice_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->voice));
  self->member_signals = g_signal_group_new (FAB_TYPE_CAST_MEMBER);
  g_signal_group_connect_object (self->member_signals, "notify", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
}

GtkWidget *
fab_cast_row_new (FabSession    *session,
                  FabCastMember *member)
{
  FabCastRow *self;
  FabVoice *voice;

  g_return_val_if_fail (FAB_IS_SESSION (session), NULL);
  g_return_val_if_fail (FAB_IS_CAST_MEMBER (member), NULL);

  self = g_object_new (FAB_TYPE_CAST_ROW, "use-markup", FALSE, NULL);
  self->session = g_object_ref (session);
  self->member = g_object_ref (member);
  voice = fab_session_get_voice (session);
  if (voice)
    g_signal_connect_object (voice, "changed", G_CALLBACK (show_voice), self, G_CONNECT_SWAPPED);
  follow (self);
  g_signal_group_set_target (self->member_signals, member);

  return GTK_WIDGET (self);
}

gint64
fab_cast_row_get_member (FabCastRow *self)
{
  g_return_val_if_fail (FAB_IS_CAST_ROW (self), 0);

  return fab_cast_member_get_id (self->member);
}

static gboolean
shows (GtkListBox *list,
       GPtrArray  *members)
{
  for (guint i = 0; i <= members->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, i);
      gint64 shown = row ? fab_cast_row_get_member (FAB_CAST_ROW (row)) : 0;

      if (shown != (i < members->len ? fab_cast_member_get_id (members->pdata[i]) : 0))
        return FALSE;
    }

  return TRUE;
}

void
fab_cast_row_fill (GtkListBox *list,
                   FabSession *session,
                   GPtrArray  *members)
{
  GtkListBoxRow *row;

  g_return_if_fail (GTK_IS_LIST_BOX (list));
  g_return_if_fail (members != NULL);

  if (shows (list, members))
    return;
  while ((row = gtk_list_box_get_row_at_index (list, 0)))
    gtk_list_box_remove (list, GTK_WIDGET (row));
  for (guint i = 0; i < members->len; i++)
    gtk_list_box_append (list, fab_cast_row_new (session, members->pdata[i]));
}
