/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-speech-kind.h"
#include "fab-studio.h"

#define MOST_OF_SOUND (64 * 1024 * 1024)
#define MOST_VOICES 2000

/* --- voices ----------------------------------------------------------------------------------- */

FabVoiceInfo *
fab_voice_info_new (const char *id,
                    const char *name,
                    char        sex,
                    const char *language)
{
  FabVoiceInfo *self = g_new0 (FabVoiceInfo, 1);

  self->id = g_strdup (id);
  self->name = g_strdup (name && *name ? name : id);
  self->sex = sex;
  self->language = g_strdup (language ? language : "");

  return self;
}

void
fab_voice_info_free (FabVoiceInfo *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->language);
  g_free (self);
}

char *
fab_voice_info_to_text (const FabVoiceInfo *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strdup_printf ("%s\t%s\t%c\t%s", self->id, self->name, self->sex ? self->sex : '-', self->language);
}

FabVoiceInfo *
fab_voice_info_from_text (const char *text)
{
  g_auto(GStrv) fields = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  fields = g_strsplit (text, "\t", 4);
  if (g_strv_length (fields) != 4 || *fields[0] == '\0')
    return NULL;

  return fab_voice_info_new (fields[0], fields[1], strchr ("fm", *fields[2]) ? *fields[2] : 0, fields[3]);
}

static const char *
get_text (JsonNode   *node,
          const char *name)
{
  JsonNode *member = node && JSON_NODE_HOLDS_OBJECT (node) ? json_object_get_member (json_node_get_object (node), name) : NULL;

  return member && JSON_NODE_HOLDS_VALUE (member) && json_node_get_value_type (member) == G_TYPE_STRING
         ? json_node_get_string (member) : NULL;
}

static JsonNode *
get_member (JsonNode   *node,
            const char *name)
{
  return node && JSON_NODE_HOLDS_OBJECT (node) ? json_object_get_member (json_node_get_object (node), name) : NULL;
}

static JsonArray *
get_array (JsonNode   *node,
           const char *name)
{
  JsonNode *member = get_member (node, name);

  return member && JSON_NODE_HOLDS_ARRAY (member) ? json_node_get_array (member) : NULL;
}

/* Ids go into settings, one on a line. */
static void
add_voice (GPtrArray  *voices,
           const char *id,
           const char *name,
           char        sex,
           const char *language)
{
  g_autofree char *clean = NULL;

  if (id == NULL || *id == '\0' || strlen (id) > 200 || strpbrk (id, "\t\n") || voices->len >= MOST_VOICES)
    return;
  clean = g_strndup (name ? name : id, 200);
  g_strdelimit (clean, "\t\n", ' ');
  if (language && (strlen (language) > 40 || strpbrk (language, "\t\n")))
    language = NULL;
  g_ptr_array_add (voices, fab_voice_info_new (id, clean, sex, language));
}

static GPtrArray *
create_voices (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) fab_voice_info_free);
}

/* --- OpenAI ----------------------------------------------------------------------------------- */

static const struct { const char *id; char sex; } openai_voices[] = {
  { "alloy", 0 }, { "ash", 'm' }, { "ballad", 'm' }, { "coral", 'f' }, { "echo", 'm' }, { "fable", 'm' }, { "onyx", 'm' },
  { "nova", 'f' }, { "sage", 'f' }, { "shimmer", 'f' }, { "verse", 'm' }, { "marin", 'f' }, { "cedar", 'm' },
};

static void
put_text (JsonBuilder *builder,
          const char  *name,
          const char  *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
put_number (JsonBuilder *builder,
            const char  *name,
            double       number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_double_value (builder, number);
}

static JsonNode *
make_openai_body (const FabSpeechKind   *kind,
                  const char            *model,
                  const FabSpeakRequest *request,
                  const FabRendition    *rendition)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  put_text (builder, "model", model);
  put_text (builder, "input", request->text);
  put_text (builder, "voice", request->voice && *request->voice ? request->voice : g_str_equal (kind->id, "kokoro") ? "af_heart" : "alloy");
  put_text (builder, "response_format", "wav");
  if (rendition->speed != 1)
    put_number (builder, "speed", rendition->speed);
  if (rendition->words)
    put_text (builder, "instructions", rendition->words);
  if (g_str_equal (kind->id, "kokoro"))
    {
      json_builder_set_member_name (builder, "stream"); /* in pieces the header would be wrong */
      json_builder_add_boolean_value (builder, FALSE);
    }
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

static char *
make_openai_path (const FabSpeechKind *kind,
                  const char          *voice)
{
  return g_strdup ("/v1/audio/speech");
}

/* --- Kokoro ----------------------------------------------------------------------------------- */

static const char *
find_kokoro_language (const char *id)
{
  static const struct { char letter; const char *language; } languages[] = {
    { 'a', "en-US" }, { 'b', "en-GB" }, { 'e', "es" }, { 'f', "fr" }, { 'h', "hi" }, { 'i', "it" }, { 'j', "ja" },
    { 'p', "pt-BR" }, { 'z', "zh" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (languages[i].letter == id[0])
      return languages[i].language;

  return "";
}

/* "af_heart": American, female. */
static void
add_kokoro_voice (GPtrArray  *voices,
                  const char *id)
{
  gboolean tells = id && strlen (id) > 3 && id[2] == '_';
  g_autofree char *name = tells ? g_strdup (id + 3) : g_strdup (id);

  if (tells)
    name[0] = g_ascii_toupper (name[0]);
  add_voice (voices, id, name, tells && strchr ("fm", id[1]) ? id[1] : 0, tells ? find_kokoro_language (id) : "");
}

static GPtrArray *
read_kokoro_voices (JsonNode *reply)
{
  JsonArray *array = get_array (reply, "voices");
  GPtrArray *voices = array ? create_voices () : NULL;

  for (guint i = 0; array && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      gboolean bare = JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING; /* before 0.3 */

      add_kokoro_voice (voices, bare ? json_node_get_string (node) : get_text (node, "id"));
    }

  return voices;
}

/* --- Piper ------------------------------------------------------------------------------------ */

static JsonNode *
make_piper_body (const FabSpeechKind   *kind,
                 const char            *model,
                 const FabSpeakRequest *request,
                 const FabRendition    *rendition)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_auto(GStrv) parts = g_strsplit (request->voice ? request->voice : "", "#", 2);

  json_builder_begin_object (builder);
  put_text (builder, "text", request->text);
  if (parts[0] && *parts[0])
    put_text (builder, "voice", parts[0]);
  if (parts[0] && parts[1])
    put_text (builder, "speaker", parts[1]);
  put_number (builder, "length_scale", 1 / rendition->speed);
  if (rendition->lively != .5)
    {
      put_number (builder, "noise_scale", CLAMP (.667 * 2 * rendition->lively, .2, 1));
      put_number (builder, "noise_w_scale", CLAMP (.8 * 2 * rendition->lively, .2, 1.2));
    }
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

static char *
make_piper_path (const FabSpeechKind *kind,
                 const char          *voice)
{
  return g_strdup ("/synthesize");
}

/* "en_US-joe-medium": the middle is a person. */
static void
add_piper_voice (GPtrArray  *voices,
                 const char *id,
                 JsonNode   *config)
{
  g_auto(GStrv) parts = g_strsplit (id, "-", 3);
  gboolean tells = g_strv_length (parts) == 3;
  g_autofree char *name = g_strdup (tells ? parts[1] : id), *language = g_strdup (tells ? parts[0] : "");
  JsonNode *speakers = get_member (config, "speaker_id_map");
  JsonObjectIter iter;
  const char *speaker;
  guint before = voices->len;

  g_strdelimit (language, "_", '-');
  name[0] = g_ascii_toupper (name[0]);
  if (speakers && JSON_NODE_HOLDS_OBJECT (speakers))
    {
      json_object_iter_init (&iter, json_node_get_object (speakers));
      while (json_object_iter_next (&iter, &speaker, NULL))
        {
          g_autofree char *one = g_strdup_printf ("%s#%s", id, speaker), *label = g_strdup_printf ("%s %s", name, speaker);

          add_voice (voices, one, label, 0, language);
        }
    }
  if (voices->len == before)
    add_voice (voices, id, name, fab_voice_guess_sex (name, ""), language);
}

static GPtrArray *
read_piper_voices (JsonNode *reply)
{
  JsonObjectIter iter;
  const char *id;
  JsonNode *config;
  GPtrArray *voices;

  if (reply == NULL || !JSON_NODE_HOLDS_OBJECT (reply))
    return NULL;
  voices = create_voices ();
  json_object_iter_init (&iter, json_node_get_object (reply));
  while (json_object_iter_next (&iter, &id, &config))
    if (get_member (config, "audio"))
      add_piper_voice (voices, id, config);

  return voices;
}

/* --- ElevenLabs ------------------------------------------------------------------------------- */

static JsonNode *
make_eleven_body (const FabSpeechKind   *kind,
                  const char            *model,
                  const FabSpeakRequest *request,
                  const FabRendition    *rendition)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autofree char *text = g_strconcat (rendition->tags ? rendition->tags : "", request->text, NULL);

  json_builder_begin_object (builder);
  put_text (builder, "text", text);
  put_text (builder, "model_id", model);
  json_builder_set_member_name (builder, "voice_settings");
  json_builder_begin_object (builder);
  put_number (builder, "stability", 1 - rendition->lively);
  put_number (builder, "similarity_boost", .75);
  put_number (builder, "style", MAX (0, rendition->lively - .5));
  put_number (builder, "speed", rendition->speed);
  json_builder_end_object (builder);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

static char *
make_eleven_path (const FabSpeechKind *kind,
                  const char          *voice)
{
  g_autofree char *escaped = g_uri_escape_string (voice, NULL, FALSE);

  return g_strdup_printf ("/v1/text-to-speech/%s?output_format=pcm_%u", escaped, kind->pcm_rate);
}

static GPtrArray *
read_eleven_voices (JsonNode *reply)
{
  JsonArray *array = get_array (reply, "voices");
  GPtrArray *voices = array ? create_voices () : NULL;

  for (guint i = 0; array && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i), *labels = get_member (node, "labels");
      const char *gender = get_text (labels, "gender");

      add_voice (voices, get_text (node, "voice_id"), get_text (node, "name"),
                 g_strcmp0 (gender, "female") == 0 ? 'f' : g_strcmp0 (gender, "male") == 0 ? 'm' : 0, get_text (labels, "language"));
    }

  return voices;
}

/* --- the table -------------------------------------------------------------------------------- */

static const FabSpeechKind kinds[] = {
  { "openai", "OpenAI", "https://api.openai.com", "gpt-4o-mini-tts", FAB_AUTH_BEARER, 4, 4096, 0, NULL,
    { FAB_SKILL_SPEED, .25, 4 }, make_openai_body, make_openai_path, NULL },
  { "kokoro", "Kokoro", "http://localhost:8880", "kokoro", FAB_AUTH_BEARER, 2, 4096, 0, "/v1/audio/voices",
    { FAB_SKILL_SPEED, .25, 4 }, make_openai_body, make_openai_path, read_kokoro_voices },
  { "piper", "Piper", "http://localhost:5000", "", FAB_AUTH_BEARER, 2, 8192, 0, "/voices",
    { FAB_SKILL_SPEED | FAB_SKILL_LIVELY, .4, 2.5 }, make_piper_body, make_piper_path, read_piper_voices },
  { "elevenlabs", "ElevenLabs", "https://api.elevenlabs.io", "eleven_multilingual_v2", FAB_AUTH_XI_API_KEY, 2, 5000, 24000,
    "/v2/voices?page_size=100", { FAB_SKILL_SPEED | FAB_SKILL_LIVELY, .7, 1.2 }, make_eleven_body, make_eleven_path,
    read_eleven_voices },
  { NULL },
};

const FabSpeechKind *
fab_speech_kinds (void)
{
  return kinds;
}

const FabSpeechKind *
fab_speech_kind_find (const char *id)
{
  for (guint i = 0; kinds[i].id; i++)
    if (g_strcmp0 (kinds[i].id, id) == 0)
      return &kinds[i];

  return NULL;
}

FabAbility
fab_speech_kind_ability (const FabSpeechKind *kind,
                         const char          *model)
{
  FabAbility ability;

  g_return_val_if_fail (kind != NULL && model != NULL, ((FabAbility) { 0 }));

  ability = kind->ability;
  if (g_str_equal (kind->id, "openai") && g_str_has_prefix (model, "gpt-"))
    ability.skills = FAB_SKILL_WORDS; /* it takes no speed */
  if (g_str_equal (kind->id, "elevenlabs") && g_str_has_prefix (model, "eleven_v3"))
    ability.skills |= FAB_SKILL_TAGS;

  return ability;
}

GPtrArray *
fab_speech_kind_voices (const FabSpeechKind *kind)
{
  GPtrArray *voices = create_voices ();

  g_return_val_if_fail (kind != NULL, voices);

  for (guint i = 0; g_str_equal (kind->id, "openai") && i < G_N_ELEMENTS (openai_voices); i++)
    {
      g_autofree char *name = g_strdup (openai_voices[i].id);

      name[0] = g_ascii_toupper (name[0]);
      add_voice (voices, openai_voices[i].id, name, openai_voices[i].sex, "");
    }

  return voices;
}

FabHttpRequest *
fab_speech_kind_ask (const FabSpeechKind   *kind,
                     FabEndpoint           *endpoint,
                     const char            *model,
                     const FabSpeakRequest *request,
                     const FabRendition    *rendition)
{
  g_autoptr(JsonNode) body = NULL;
  g_autofree char *path = NULL;
  FabHttpRequest *question;

  g_return_val_if_fail (kind != NULL && request != NULL && rendition != NULL, NULL);

  body = kind->make_body (kind, model, request, rendition);
  path = kind->make_path (kind, request->voice ? request->voice : "");
  question = fab_http_request_new (endpoint, "POST", path);
  fab_http_request_set_json (question, body);
  question->most = MOST_OF_SOUND;
  question->patience = 180;
  question->retries = 0; /* the queue waits, where one sees it */

  return question;
}
