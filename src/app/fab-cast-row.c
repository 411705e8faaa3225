/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-cast-row"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-cast-row.h"

struct _FabCastRow
{
  AdwComboRow parent_instance;

  FabSession *session;
  gint64      member;
  char      **voices;
  gboolean    ready;
};

G_DEFINE_FINAL_TYPE (FabCastRow, fab_cast_row, ADW_TYPE_COMBO_ROW)

static void
selected_cb (FabCastRow *self)
{
  guint i = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  if (self->ready && i != GTK_INVALID_LIST_POSITION)
    fab_session_set_voice (self->session, self->member, i == 0 ? "" : self->voices[i - 1]);
}

static void
fab_cast_row_dispose (GObject *object)
{
  FabCastRow *self = FAB_CAST_ROW (object);

  self->ready = FALSE;
  g_clear_object (&self->session);
  g_clear_pointer (&self->voices, g_strfreev);

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
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

static guint
fill_voices (FabCastRow *self,
             const char *chosen)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  /* Translators: the voice is chosen by itself */
  gtk_string_list_append (names, _("Automatic"));
  for (guint i = 0; self->voices && self->voices[i]; i++)
    {
      gtk_string_list_append (names, self->voices[i]);
      if (g_strcmp0 (self->voices[i], chosen) == 0)
        selected = i + 1;
    }
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
  return selected;
}

GtkWidget *
fab_cast_row_new (FabSession    *session,
                  FabCastMember *member)
{
  FabCastRow *self;
  FabVoice *voice;

  g_return_val_if_fail (FAB_IS_SESSION (session), NULL);
  g_return_val_if_fail (FAB_IS_CAST_MEMBER (member), NULL);

  self = g_object_new (FAB_TYPE_CAST_ROW, NULL);
  self->session = g_object_ref (session);
  self->member = fab_cast_member_get_id (member);
  voice = fab_session_get_voice (session);
  self->voices = voice ? fab_voice_list_voices (voice) : NULL;
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), fab_cast_member_get_name (member));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), fab_cast_member_get_description (member));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self),
                              fill_voices (self, fab_cast_member_get_voice (member)));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _("Voice"));
  self->ready = TRUE;
  return GTK_WIDGET (self);
}
