/* SPDX-License-Identifier: GPL-3.0-or-later */
/* POST /v1/images/generations and /edits, as OpenAI, LocalAI and stable-diffusion.cpp answer them. */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <libsoup/soup.h>
#include <string.h>

#include "fab-easel.h"
#include "fab-easel-json.h"
#include "fab-http-error.h"
#include "fab-picture-check.h"
#include "fab-sse.h"

#define PARTIAL_IMAGES 2

/* What the families of models differ in. */
typedef struct
{
  const char *prefix;  /* of the model's name */
  guint       most;    /* characters */
  const char *sizes[3]; /* wide, square, high; NULL: any, in steps of 64 */
  int         area;
  gboolean    edits;   /* draws after a drawing */
  gboolean    format;  /* has to be told that the picture is wanted in the reply */
  gboolean    streams;
  const char *quality;
} Family;

static const Family families[] = {
  { "gpt-image-2",   32000, { NULL }, 1536 * 864, TRUE, FALSE, TRUE, "medium" },
  { "gpt-image",     32000, { "1536x1024", "1024x1024", "1024x1536" }, 0, TRUE, FALSE, TRUE, "medium" },
  { "chatgpt-image", 32000, { "1536x1024", "1024x1024", "1024x1536" }, 0, TRUE, FALSE, TRUE, "medium" },
  { "dall-e-3",      4000,  { "1792x1024", "1024x1024", "1024x1792" }, 0, FALSE, TRUE, FALSE, "standard" },
  { "dall-e-2",      1000,  { "1024x1024", "1024x1024", "1024x1024" }, 0, FALSE, TRUE, FALSE, NULL },
  { "",              4000,  { NULL }, 768 * 448, TRUE, TRUE, FALSE, NULL }, /* somebody else's */
};

static const char usual_model[] = "gpt-image-1";

/* One question, which may be asked again with less in it. */
typedef struct
{
  const Family *family;
  FabEasel     *easel;
  FabSse       *sse;
  GByteArray   *plain;     /* a reply that is no stream */
  GBytes       *last;      /* the event that has the whole picture */
  gboolean      streaming;
  gboolean      modest;    /* without what only some take */
} Sitting;

static void ask (FabEasel *easel);

static const char *
get_model (const FabPainterSetup *setup)
{
  return *setup->model != '\0' ? setup->model : usual_model;
}

static const Family *
find_family (const FabPainterSetup *setup)
{
  guint i = 0;

  while (!g_str_has_prefix (get_model (setup), families[i].prefix))
    i++;

  return &families[i];
}

static const char *
choose_size (const Family *family,
             double        aspect)
{
  return family->sizes[aspect > 1.2 ? 0 : aspect < .84 ? 2 : 1];
}

static void
measure (const FabPainterSetup *setup,
         double                 aspect,
         FabWordingRules       *rules,
         int                   *width,
         int                   *height)
{
  const Family *family = find_family (setup);
  const char *size = choose_size (family, aspect > 0 ? aspect : 16. / 9);

  rules->most = family->most;
  if (size == NULL)
    fab_easel_fit (aspect, family->area, 64, 3840, width, height);
  else
    {
      *width = (int) g_ascii_strtoll (size, NULL, 10);
      *height = (int) g_ascii_strtoll (strchr (size, 'x') + 1, NULL, 10);
    }
}

static void
free_sitting (gpointer data)
{
  Sitting *self = data;

  g_clear_pointer (&self->sse, fab_sse_free);
  g_clear_pointer (&self->last, g_bytes_unref);
  g_byte_array_unref (self->plain);
  g_free (self);
}

/* --- the question ----------------------------------------------------------------------------- */

/* stable-diffusion.cpp takes a seed in the words only. */
static char *
make_prompt (FabEasel *easel)
{
  gboolean guided = *easel->guide != '\0';

  if (g_str_has_prefix (get_model (easel->setup), "sd-cpp"))
    return g_strdup_printf ("%s<sd_cpp_extra_args>{\"seed\":%u}</sd_cpp_extra_args>", easel->words, easel->request->seed);

  return g_strconcat (easel->words, guided ? " Draw what the attached drawing shows: keep its framing, its camera angle, and where and how "
                                             "everyone stands; only the style is another." : NULL, NULL);
}

typedef struct { const char *name; char *value; gboolean number, flag; } Field;

static void
add_field (GArray     *fields,
           const char *name,
           const char *value,
           gboolean    number,
           gboolean    flag)
{
  Field field = { name, g_strdup (value), number, flag };

  g_array_append_val (fields, field);
}

static void
clear_field (gpointer data)
{
  g_free (((Field *) data)->value);
}

/* The same in both forms. */
static GArray *
list_fields (FabEasel *easel,
             Sitting  *sitting)
{
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (Field));
  g_autofree char *prompt = make_prompt (easel), *size = g_strdup_printf ("%dx%d", easel->width, easel->height);
  g_autofree char *partials = g_strdup_printf ("%d", PARTIAL_IMAGES);

  g_array_set_clear_func (fields, clear_field);
  add_field (fields, "model", get_model (easel->setup), FALSE, FALSE);
  add_field (fields, "prompt", prompt, FALSE, FALSE);
  add_field (fields, "n", "1", TRUE, FALSE);
  add_field (fields, "size", size, FALSE, FALSE);
  if (sitting->family->format)
    add_field (fields, "response_format", "b64_json", FALSE, FALSE);
  if (sitting->family->quality != NULL && !sitting->modest)
    add_field (fields, "quality", sitting->family->quality, FALSE, FALSE);
  if (sitting->family->streams && !sitting->modest)
    {
      add_field (fields, "stream", "true", FALSE, TRUE);
      add_field (fields, "partial_images", partials, TRUE, FALSE);
    }

  return fields;
}

static void
set_json (FabHttpRequest *request,
          GArray         *fields)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;

  json_builder_begin_object (builder);
  for (guint i = 0; i < fields->len; i++)
    {
      const Field *field = &g_array_index (fields, Field, i);

      json_builder_set_member_name (builder, field->name);
      if (field->flag)
        json_builder_add_boolean_value (builder, TRUE);
      else if (field->number)
        json_builder_add_int_value (builder, g_ascii_strtoll (field->value, NULL, 10));
      else
        json_builder_add_string_value (builder, field->value);
    }
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  fab_http_request_set_json (request, root);
}

static void
set_form (FabHttpRequest *request,
          GArray         *fields,
          GBytes         *drawing)
{
  g_autoptr(SoupMultipart) form = soup_multipart_new (SOUP_FORM_MIME_TYPE_MULTIPART);
  g_autoptr(SoupMessageHeaders) headers = soup_message_headers_new (SOUP_MESSAGE_HEADERS_MULTIPART);
  g_autoptr(GBytes) body = NULL;

  for (guint i = 0; i < fields->len; i++)
    soup_multipart_append_form_string (form, g_array_index (fields, Field, i).name, g_array_index (fields, Field, i).value);
  soup_multipart_append_form_file (form, "image[]", "drawing.png", "image/png", drawing);
  soup_multipart_to_message (form, headers, &body);
  fab_http_request_set_body (request, soup_message_headers_get_one (headers, "Content-Type"), body);
}

/* --- the answer ------------------------------------------------------------------------------- */

static JsonObject *
find_picture (JsonObject *root)
{
  JsonArray *data = fab_easel_array (root, "data");

  if (fab_easel_text (root, "b64_json") != NULL)
    return root; /* an event of a stream */

  return data != NULL && json_array_get_length (data) > 0 ? fab_easel_root (json_array_get_element (data, 0)) : NULL;
}

gpointer
fab_openai_read_picture (GBytes  *body,
                         GError **error)
{
  g_autoptr(JsonNode) json = fab_easel_parse (body, error);
  g_autoptr(FabEaselResult) result = fab_easel_result_new ();
  JsonObject *picture;

  if (json == NULL)
    return NULL;
  picture = find_picture (json_node_get_object (json));
  result->url = g_strdup (fab_easel_text (picture, "b64_json") == NULL ? fab_easel_text (picture, "url") : NULL);
  if (result->url == NULL)
    result->picture = fab_picture_decode (fab_easel_text (picture, "b64_json"), error);

  return result->url != NULL || result->picture != NULL ? g_steal_pointer (&result) : NULL;
}

static void
partial_cb (FabEasel     *easel,
            gpointer      thought,
            const GError *error)
{
  FabEaselResult *result = thought;

  if (result != NULL && result->picture != NULL)
    fab_easel_show (easel, MIN (easel->fraction + .8 / (PARTIAL_IMAGES + 1), .9), NULL, result->picture);
}

/* "image_generation.partial_image", "image_edit.completed": in the data, and mostly before it, too. */
static gboolean
event_cb (const char *type,
          const char *data,
          gsize       length,
          gpointer    user)
{
  Sitting *sitting = user;
  g_autoptr(GBytes) bytes = g_bytes_new (data, length);
  g_autofree char *start = g_strndup (data, MIN (length, 200));

  if ((type != NULL && strstr (type, "partial_image")) || strstr (start, "partial_image"))
    fab_easel_think (sitting->easel, bytes, fab_openai_read_picture, (GDestroyNotify) fab_easel_result_free, partial_cb);
  else if (!g_str_equal (start, "[DONE]"))
    {
      g_clear_pointer (&sitting->last, g_bytes_unref);
      sitting->last = g_steal_pointer (&bytes);
    }

  return TRUE;
}

static gboolean
piece_cb (const char *media,
          const char *bytes,
          gsize       n,
          gpointer    data)
{
  FabEasel *easel = data;
  Sitting *sitting = easel->state;

  if (easel->ended)
    return FALSE;
  sitting->streaming = g_str_equal (media, "text/event-stream");
  if (sitting->streaming)
    return fab_sse_feed (sitting->sse, bytes, n);
  g_byte_array_append (sitting->plain, (const guint8 *) bytes, n);

  return sitting->plain->len <= 96 * 1024 * 1024;
}

/* TRUE: it is asked again for less. */
static gboolean
ask_for_less (FabEasel     *easel,
              const GError *error)
{
  Sitting *sitting = easel->state;
  gboolean refused = g_error_matches (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REQUEST);

  if (refused && !sitting->modest && (sitting->family->streams || sitting->family->quality != NULL))
    sitting->modest = TRUE;
  else if (*easel->guide != '\0' && *sitting->family->prefix == '\0' &&
           (refused || g_error_matches (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_WRONG_SERVICE)))
    easel->guide = ""; /* it has no edits */
  else
    return FALSE;
  ask (easel);

  return TRUE;
}

static void
replied_cb (FabEasel     *easel,
            FabHttpReply *reply,
            const GError *error)
{
  Sitting *sitting = easel->state;
  g_autoptr(GBytes) body = NULL;

  if (error != NULL)
    {
      if (!ask_for_less (easel, error))
        fab_easel_fail (easel, error);
      return;
    }
  if (sitting->streaming)
    fab_sse_end (sitting->sse);
  body = sitting->streaming ? g_steal_pointer (&sitting->last) : g_bytes_new (sitting->plain->data, sitting->plain->len);
  if (sitting->plain->len > 96 * 1024 * 1024 || fab_sse_is_too_large (sitting->sse))
    fab_easel_complain (easel, FAB_ENGINE_ERROR_TOO_LONG, "%s answers with too much", fab_endpoint_get_host (easel->endpoint));
  else if (body == NULL)
    fab_easel_complain (easel, FAB_ENGINE_ERROR_TRUNCATED, "%s broke off before the picture was there",
                        fab_endpoint_get_host (easel->endpoint));
  else
    fab_easel_take_read (easel, body, fab_openai_read_picture);
}

static void
ask (FabEasel *easel)
{
  Sitting *sitting = easel->state;
  gboolean guided = *easel->guide != '\0';
  FabHttpRequest *request = fab_easel_request (easel, "POST", guided ? "/v1/images/edits" : "/v1/images/generations");
  g_autoptr(GArray) fields = list_fields (easel, sitting);

  g_clear_pointer (&sitting->sse, fab_sse_free);
  sitting->sse = fab_sse_new (event_cb, sitting);
  g_byte_array_set_size (sitting->plain, 0);
  if (guided)
    set_form (request, fields, fab_easel_get_guide (easel));
  else
    set_json (request, fields);
  fab_easel_ask (easel, request, piece_cb, replied_cb);
}

static void
start (FabEasel *easel)
{
  Sitting *sitting = g_new0 (Sitting, 1);
  const char *guide = "";

  sitting->family = find_family (easel->setup);
  sitting->easel = easel;
  sitting->plain = g_byte_array_new ();
  easel->state = sitting;
  easel->free_state = free_sitting;
  /* Somebody else's service is given a drawing only when a person says so: few know what to do with it. */
  if (sitting->family->edits)
    guide = fab_easel_choose_guide (easel, *sitting->family->prefix != '\0' ? "drawing" : "");
  fab_easel_draw_guide (easel, guide, ask);
}

static const char * const guides[] = { "drawing", NULL };

const FabEaselKind fab_easel_openai = {
  .kind = { .id = "openai", .name = "OpenAI", .url = "https://api.openai.com", .price = FAB_PRICE_PAID, .guides = guides, .keyed = TRUE },
  .auth = FAB_AUTH_BEARER,
  .limit = 4,
  .rules = { .prose = TRUE, .most = 32000 },
  .measure = measure,
  .start = start,
};
