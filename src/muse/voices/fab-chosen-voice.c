/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include "fab-chosen-voice.h"

struct _FabChosenVoice
{
  GObject parent_instance;

  FabVoice *voice;
  gboolean  held;
};

static void voice_iface_init (FabVoiceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FabChosenVoice, fab_chosen_voice, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FAB_TYPE_VOICE, voice_iface_init))

static FabVoice *
get_voice (FabVoice *voice)
{
  return FAB_CHOSEN_VOICE (voice)->voice;
}

static const char *
fab_chosen_voice_get_name (FabVoice *voice)
{
  return fab_voice_get_name (get_voice (voice));
}

static char **
fab_chosen_voice_list_voices (FabVoice *voice)
{
  return fab_voice_list_voices (get_voice (voice));
}

static char
fab_chosen_voice_voice_sex (FabVoice   *voice,
                            const char *name)
{
  return fab_voice_get_sex (get_voice (voice), name);
}

static char *
fab_chosen_voice_dup_label (FabVoice   *voice,
                            const char *name)
{
  return fab_voice_dup_label (get_voice (voice), name);
}

static guint
fab_chosen_voice_get_room (FabVoice *voice)
{
  return FAB_CHOSEN_VOICE (voice)->held ? 0 : fab_voice_get_room (get_voice (voice));
}

static void
spoken_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GTask) task = data;
  GError *error = NULL;
  GBytes *wav = fab_voice_speak_finish (FAB_VOICE (source), result, &error);

  if (wav)
    g_task_return_pointer (task, wav, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
fab_chosen_voice_speak_async (FabVoice              *voice,
                              const FabSpeakRequest *request,
                              GCancellable          *cancellable,
                              GAsyncReadyCallback    callback,
                              gpointer               data)
{
  GTask *task = g_task_new (voice, cancellable, callback, data);

  g_task_set_source_tag (task, fab_chosen_voice_speak_async);
  fab_voice_speak_async (get_voice (voice), request, cancellable, spoken_cb, task);
}

static GBytes *
fab_chosen_voice_speak_finish (FabVoice      *voice,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, voice), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
voice_iface_init (FabVoiceInterface *iface)
{
  iface->get_name = fab_chosen_voice_get_name;
  iface->list_voices = fab_chosen_voice_list_voices;
  iface->voice_sex = fab_chosen_voice_voice_sex;
  iface->dup_label = fab_chosen_voice_dup_label;
  iface->get_room = fab_chosen_voice_get_room;
  iface->speak_async = fab_chosen_voice_speak_async;
  iface->speak_finish = fab_chosen_voice_speak_finish;
}

static void
fab_chosen_voice_dispose (GObject *object)
{
  g_clear_object (&FAB_CHOSEN_VOICE (object)->voice);

  G_OBJECT_CLASS (fab_chosen_voice_parent_class)->dispose (object);
}

static void
fab_chosen_voice_class_init (FabChosenVoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fab_chosen_voice_dispose;
}

static void
fab_chosen_voice_init (FabChosenVoice *self)
{
}

FabVoice *
fab_chosen_voice_new (FabVoice *voice)
{
  FabChosenVoice *self;

  g_return_val_if_fail (FAB_IS_VOICE (voice), NULL);

  self = g_object_new (FAB_TYPE_CHOSEN_VOICE, NULL);
  self->voice = g_object_ref (voice);

  return FAB_VOICE (self);
}

void
fab_chosen_voice_set (FabChosenVoice *self,
                      FabVoice       *voice)
{
  g_return_if_fail (FAB_IS_CHOSEN_VOICE (self));
  g_return_if_fail (FAB_IS_VOICE (voice));

  if (g_set_object (&self->voice, voice))
    fab_voice_changed (FAB_VOICE (self));
}

void
fab_chosen_voice_set_held (FabChosenVoice *self,
                           gboolean        held)
{
  g_return_if_fail (FAB_IS_CHOSEN_VOICE (self));

  self->held = held;
}
