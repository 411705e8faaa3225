/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-piper-voice.h"
#include "fab-rendition.h"
#include "fab-service-json.h"
#include "fab-sound-reply.h"
#include "fab-speech-kind.h"
#include "fab-studio.h"
#include "fab-utterance.h"

#define MOST_OF_CONFIG (1024 * 1024)
/* A model takes half a gigabyte while it speaks. */
#define MOST_SPEAKING 2

static const FabAbility ability = { FAB_SKILL_SPEED | FAB_SKILL_LIVELY, .4, 2.5 };

struct _FabPiperVoice
{
  GObject parent_instance;

  char      *program;
  char      *folder;
  char      *model;   /* the voice for those who have none */
  GPtrArray *voices;  /* FabVoiceInfo; ids are "en_US-joe-medium", "en_GB-vctk-medium#7" */
  guint      n_speaking;
};

static void voice_iface_init (FabVoiceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FabPiperVoice, fab_piper_voice, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FAB_TYPE_VOICE, voice_iface_init))

char *
fab_piper_find_program (const char *program)
{
  return g_find_program_in_path (program != NULL && *program != '\0' ? program : "piper");
}

/* --- models ----------------------------------------------------------------------------------- */

static int
count_speakers (const char *config)
{
  g_autofree char *text = NULL;
  g_autoptr(JsonNode) root = NULL;
  gsize n;

  if (!g_file_get_contents (config, &text, &n, NULL) || n > MOST_OF_CONFIG)
    return 0;
  root = fab_service_json_read (text, n);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return 0;

  return CLAMP (json_object_get_int_member_with_default (json_node_get_object (root), "num_speakers", 1), 1, 1000);
}

/* "en_US-joe-medium": language, person, quality. */
static void
add_model (FabPiperVoice *self,
           const char    *id,
           int            speakers)
{
  g_auto(GStrv) parts = g_strsplit (id, "-", 3);
  gboolean tells = g_strv_length (parts) == 3;
  g_autofree char *name = g_strdup (tells ? parts[1] : id), *language = g_strdup (tells ? parts[0] : "");

  name[0] = g_ascii_toupper (name[0]);
  g_strdelimit (language, "_", '-');
  if (speakers == 1)
    g_ptr_array_add (self->voices, fab_voice_info_new (id, name, fab_voice_guess_sex (name, ""), language));
  for (int i = 0; speakers > 1 && i < speakers; i++)
    {
      g_autofree char *one = g_strdup_printf ("%s#%d", id, i), *label = g_strdup_printf ("%s %d", name, i + 1);

      g_ptr_array_add (self->voices, fab_voice_info_new (one, label, 0, language));
    }
}

static int
compare_names_cb (gconstpointer a,
                  gconstpointer b)
{
  return strcmp (*(const char **) a, *(const char **) b);
}

static void
find_models (FabPiperVoice *self)
{
  g_autoptr(GDir) dir = g_dir_open (self->folder, 0, NULL);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, ".onnx"))
      g_ptr_array_add (names, g_strndup (name, strlen (name) - strlen (".onnx")));
  g_ptr_array_sort (names, compare_names_cb);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *file = g_strconcat (names->pdata[i], ".onnx.json", NULL);
      g_autofree char *config = g_build_filename (self->folder, file, NULL);
      int speakers = count_speakers (config);

      if (speakers > 0)
        add_model (self, names->pdata[i], speakers);
    }
}

/* --- the voice -------------------------------------------------------------------------------- */

static const char *
fab_piper_voice_get_name (FabVoice *voice)
{
  return "piper-local";
}

static char **
fab_piper_voice_list_voices (FabVoice *voice)
{
  FabPiperVoice *self = FAB_PIPER_VOICE (voice);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < self->voices->len; i++)
    g_strv_builder_add (builder, ((FabVoiceInfo *) self->voices->pdata[i])->id);

  return g_strv_builder_end (builder);
}

static const FabVoiceInfo *
find_voice (FabPiperVoice *self,
            const char    *id)
{
  for (guint i = 0; i < self->voices->len; i++)
    if (g_str_equal (((FabVoiceInfo *) self->voices->pdata[i])->id, id))
      return self->voices->pdata[i];

  return NULL;
}

static char
fab_piper_voice_voice_sex (FabVoice   *voice,
                           const char *id)
{
  const FabVoiceInfo *info = find_voice (FAB_PIPER_VOICE (voice), id);

  return info != NULL ? info->sex : 0;
}

static char *
fab_piper_voice_dup_label (FabVoice   *voice,
                           const char *id)
{
  const FabVoiceInfo *info = find_voice (FAB_PIPER_VOICE (voice), id);

  return info != NULL ? g_strdup_printf ("%s (%s)", info->name, info->language) : g_strdup (id);
}

static guint
fab_piper_voice_get_room (FabVoice *voice)
{
  guint n = FAB_PIPER_VOICE (voice)->n_speaking;

  return n < MOST_SPEAKING ? MOST_SPEAKING - n : 0;
}

static void
add_number (GStrvBuilder *builder,
            const char   *name,
            double        number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_strv_builder_add_many (builder, name, g_ascii_formatd (text, sizeof text, "%.3f", number), NULL);
}

/* In the spelling that both the old program and the new one know. */
static GStrv
build_arguments (FabPiperVoice      *self,
                 const char         *program,
                 const char         *voice,
                 const FabRendition *rendition)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) parts = g_strsplit (find_voice (self, voice) != NULL ? voice : self->model, "#", 2);
  g_autofree char *file = g_strconcat (parts[0], ".onnx", NULL);
  g_autofree char *model = g_build_filename (self->folder, file, NULL);

  g_strv_builder_add_many (builder, program, "--model", model, "--output_file", "-", NULL);
  if (parts[1] != NULL)
    g_strv_builder_add_many (builder, "--speaker", parts[1], NULL);
  if (rendition->speed != 1)
    add_number (builder, "--length_scale", 1 / rendition->speed);
  if (rendition->lively != .5)
    {
      add_number (builder, "--noise_scale", CLAMP (.667 * 2 * rendition->lively, .2, 1));
      add_number (builder, "--noise_w", CLAMP (.8 * 2 * rendition->lively, .2, 1.2));
    }

  return g_strv_builder_end (builder);
}

/* Each line of its input is spoken by itself, so there is only one. */
static char *
join_lines (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\r\n", ' ');

  return g_strconcat (g_strstrip (line), "\n", NULL);
}

static void
spoken_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GTask) task = data;
  FabPiperVoice *self = g_task_get_source_object (task);
  const FabRendition *rendition = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr(GBytes) said = fab_utterance_run_finish (result, &error);
  GBytes *wav = said != NULL ? fab_sound_reply_read ("audio/wav", said, 0, NULL, rendition->gain, NULL, &error) : NULL;

  self->n_speaking--;
  if (wav != NULL)
    g_task_return_pointer (task, wav, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
fab_piper_voice_speak_async (FabVoice              *voice,
                             const FabSpeakRequest *request,
                             GCancellable          *cancellable,
                             GAsyncReadyCallback    callback,
                             gpointer               data)
{
  FabPiperVoice *self = FAB_PIPER_VOICE (voice);
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, data);
  FabRendition *rendition = fab_rendition_new (request->direction, &ability);
  g_autofree char *program = fab_piper_find_program (self->program), *line = join_lines (request->text);
  g_auto(GStrv) arguments = NULL;

  g_task_set_source_tag (task, fab_piper_voice_speak_async);
  g_task_set_task_data (task, rendition, (GDestroyNotify) fab_rendition_free);
  if (program == NULL || self->voices->len == 0)
    {
      g_task_return_new_error (task, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_UNAVAILABLE, "%s", program == NULL
                               ? "The program “piper” is not installed"
                               : "There is no voice for piper: choose a file that ends in .onnx, with its .onnx.json beside it");
      return;
    }
  arguments = build_arguments (self, program, request->voice != NULL ? request->voice : "", rendition);
  self->n_speaking++;
  fab_utterance_run_async ((const char * const *) arguments, line, cancellable, spoken_cb, g_steal_pointer (&task));
}

static GBytes *
fab_piper_voice_speak_finish (FabVoice      *voice,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, voice), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
voice_iface_init (FabVoiceInterface *iface)
{
  iface->get_name = fab_piper_voice_get_name;
  iface->list_voices = fab_piper_voice_list_voices;
  iface->voice_sex = fab_piper_voice_voice_sex;
  iface->dup_label = fab_piper_voice_dup_label;
  iface->get_room = fab_piper_voice_get_room;
  iface->speak_async = fab_piper_voice_speak_async;
  iface->speak_finish = fab_piper_voice_speak_finish;
}

static void
fab_piper_voice_finalize (GObject *object)
{
  FabPiperVoice *self = FAB_PIPER_VOICE (object);

  g_free (self->program);
  g_free (self->folder);
  g_free (self->model);
  g_ptr_array_unref (self->voices);

  G_OBJECT_CLASS (fab_piper_voice_parent_class)->finalize (object);
}

static void
fab_piper_voice_class_init (FabPiperVoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fab_piper_voice_finalize;
}

static void
fab_piper_voice_init (FabPiperVoice *self)
{
  self->voices = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_voice_info_free);
}

FabVoice *
fab_piper_voice_new (const char *program,
                     const char *model)
{
  FabPiperVoice *self;
  g_autofree char *file = NULL;

  g_return_val_if_fail (program != NULL && model != NULL, NULL);

  self = g_object_new (FAB_TYPE_PIPER_VOICE, NULL);
  self->program = g_strdup (program);
  self->folder = g_path_get_dirname (model);
  file = g_path_get_basename (model);
  self->model = g_str_has_suffix (file, ".onnx") ? g_strndup (file, strlen (file) - strlen (".onnx")) : g_steal_pointer (&file);
  if (*model != '\0')
    find_models (self);

  return FAB_VOICE (self);
}
