/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-chat.h"
#include "fab-fountain.h"
#include "fab-offer.h"
#include "fab-remote-wishes.h"
#include "fab-writing-lines.h"

#define BATCH 24 /* lines that a model is asked for at once … */
#define LONGEST_BATCH 6000 /* … and their bytes */
#define LONGEST_BEFORE 12000 /* bytes of the script that it is reminded of */
#define MOST_TRIES 2
#define CALM .3 /* temperatures: what is translated is not invented */
#define LIVELY .9

static const char translator[] =
  "You translate screenplays for actors: natural speech of the target language, the same tone, the same length where possible. "
  "Emphasis marks (*, **, _), parentheses and names stay. INT., EXT. and their like stay, the place and the time of day "
  "behind them are translated.";
static const char boarder[] =
  "You are a storyboard artist. For each panel you give a prompt in English: one sentence that says the shot size (wide shot, medium "
  "shot, close-up …), who does what, where, with what feeling; only what a camera can see, no dialogue. Names stay as they are.";
static const char editor[] =
  "You are a story editor. You see what could happen next in a story and tell it in beats: one visible thing each, short sentences in "
  "the present tense, in the language of the script.";

static const char lines_schema[] =
  "{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"lines\"],\"properties\":{"
  "\"lines\":{\"type\":\"array\",\"minItems\":1,\"items\":{\"type\":\"string\"}}}}";

/* One request under way; belongs to its task. */
typedef struct
{
  FabHttp         *http;
  FabPool         *pool;
  char            *model;
  FabWriteKind     kind;
  GStrv            lines, hints; /* hints may be NULL */
  char            *language;
  char            *before;  /* the script up to where it is about */
  char            *note;
  guint32          seed;
  FabProgressFunc  progress;
  gpointer         progress_data;

  guint            n_lines;
  GPtrArray       *answered; /* char * */
  guint            batch;    /* asked for at most */
  guint            asked;    /* the last time */
  guint            tries;
} Wish;

static void ask_lines (GTask *task);
static void ask_offers (GTask *task);

static void
free_wish (gpointer data)
{
  Wish *self = data;

  g_object_unref (self->http);
  g_object_unref (self->pool);
  g_ptr_array_unref (self->answered);
  g_strfreev (self->lines);
  g_strfreev (self->hints);
  g_free (self->language);
  g_free (self->before);
  g_free (self->note);
  g_free (self->model);
  g_free (self);
}

static void
give_up (GTask  *task,
         GError *error)
{
  g_task_return_error (task, error);
  g_object_unref (task);
}

static FabChatRequest *
make_request (Wish       *self,
              const char *system,
              char       *text,
              double      temperature)
{
  FabChatRequest *request = fab_chat_request_new_for_pool (self->pool, self->model);

  request->system = g_strdup (system);
  request->text = text;
  request->temperature = temperature;
  request->seed = self->seed + self->answered->len + self->tries;

  return request;
}

static void
append_note (Wish    *self,
             GString *text)
{
  if (self->note != NULL && *self->note != '\0')
    g_string_append_printf (text, "\n\nWhat is asked for besides: %s", self->note);
}

/* --- lists of lines --------------------------------------------------------------------------- */

static guint
count_batch (Wish *self)
{
  guint n = 0;
  gsize bytes = 0;

  while (n < self->batch && self->answered->len + n < self->n_lines)
    {
      bytes += strlen (self->lines[self->answered->len + n]);
      if (n > 0 && bytes > LONGEST_BATCH)
        break;
      n++;
    }

  return n;
}

/* The batch as JSON: models keep count of that best. */
static char *
write_batch (Wish  *self,
             guint  n)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    {
      guint at = self->answered->len + i;

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "n");
      json_builder_add_int_value (builder, i + 1);
      if (self->hints != NULL)
        {
          json_builder_set_member_name (builder, "what");
          json_builder_add_string_value (builder, self->hints[at]);
        }
      json_builder_set_member_name (builder, "text");
      json_builder_add_string_value (builder, self->lines[at]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

static char *
make_lines_question (Wish  *self,
                     guint  n)
{
  g_autofree char *batch = write_batch (self, n);
  g_autoptr(GString) text = g_string_new (NULL);

  if (self->kind == FAB_WRITE_TRANSLATE)
    g_string_append_printf (text, "Translate these %u texts of a screenplay into %s, each by itself and in order.", n, self->language);
  else
    g_string_append_printf (text, "These are %u panels of one scene and what the script says in them:\n\n%s\n\nGive one prompt for each, in order, "
                            "with shot sizes that change as a scene builds.", n, self->before);
  append_note (self, text);
  g_string_append_printf (text, "\n\n%s\n\nAnswer with {\"lines\": […]}: exactly %u texts, nothing but the %s.", batch, n,
                          self->kind == FAB_WRITE_TRANSLATE ? "translations" : "prompts");

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
join_answer (GPtrArray *answered)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) lines = NULL;

  for (guint i = 0; i < answered->len; i++)
    g_strv_builder_add (builder, answered->pdata[i]);
  lines = g_strv_builder_end (builder);

  return fab_writing_lines_to_json ((const char * const *) lines);
}

/* FALSE: the model lost count. */
static gboolean
take_lines (Wish     *self,
            JsonNode *json)
{
  JsonArray *array = json_object_get_array_member (json_node_get_object (json), "lines");

  if (json_array_get_length (array) != self->asked)
    return FALSE;
  for (guint i = 0; i < self->asked; i++)
    g_ptr_array_add (self->answered, g_strstrip (g_strdup (json_array_get_string_element (array, i))));

  return TRUE;
}

/* Fewer at once are easier to keep count of, and shorter. */
static gboolean
ask_fewer (GTask *task,
           Wish  *self)
{
  if (self->asked <= 1 && ++self->tries >= MOST_TRIES)
    return FALSE;
  self->batch = MAX (self->asked / 2, 1);
  ask_lines (task);

  return TRUE;
}

static void
tell_lines (Wish *self)
{
  g_autofree char *partial = NULL;

  if (self->progress == NULL)
    return;
  partial = join_answer (self->answered);
  self->progress ((double) self->answered->len / self->n_lines, partial, self->progress_data);
}

static void
lines_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  GTask *task = data;
  Wish *self = g_task_get_task_data (task);
  GError *error = NULL;
  g_autofree char *text = fab_chat_finish (result, NULL, &error);
  g_autoptr(JsonNode) json = text != NULL ? json_from_string (text, NULL) : NULL;

  if (json != NULL && take_lines (self, json))
    {
      tell_lines (self);
      ask_lines (task);
      return;
    }
  if (error == NULL)
    error = g_error_new_literal (FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REPLY, "The answer has another number of lines than the question");
  else if (!g_error_matches (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_TRUNCATED))
    {
      give_up (task, error);
      return;
    }
  if (ask_fewer (task, self))
    g_error_free (error);
  else
    give_up (task, error);
}

static void
ask_lines (GTask *task)
{
  Wish *self = g_task_get_task_data (task);
  FabChatRequest *request;

  if (self->answered->len == self->n_lines)
    {
      g_task_return_pointer (task, join_answer (self->answered), g_free);
      g_object_unref (task);
      return;
    }
  self->asked = count_batch (self);
  request = make_request (self, self->kind == FAB_WRITE_TRANSLATE ? translator : boarder, make_lines_question (self, self->asked),
                          self->kind == FAB_WRITE_TRANSLATE ? CALM : LIVELY);
  request->schema = json_from_string (lines_schema, NULL);
  request->schema_name = g_strdup ("lines");
  fab_chat_async (self->http, request, NULL, NULL, NULL, g_task_get_cancellable (task), lines_cb, task);
}

/* --- offers ----------------------------------------------------------------------------------- */

static char *
make_offers_question (Wish *self)
{
  g_autoptr(GString) text = g_string_new ("This is a screenplay up to the scene that was written last:\n\n");

  g_string_append (text, self->before);
  g_string_append (text, "\n\nGive three continuations of it, one of each kind: \"escalate\" (what is wanted becomes harder to get and costs "
                         "more), \"reveal\" (something comes to light that changes how all before looks), \"turn\" (somebody decides otherwise, and "
                         "the story goes another way). Each has a title of a few words, a mood, three or four beats, and as picture a prompt "
                         "in English for a drawing of the beat that matters most: shot size, who does what, where. Nobody new without need; "
                         "they must follow from what happened.");
  append_note (self, text);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
offers_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  GTask *task = data;
  Wish *self = g_task_get_task_data (task);
  GError *error = NULL;
  g_autofree char *text = fab_chat_finish (result, NULL, &error);
  g_autoptr(GPtrArray) offers = text != NULL ? fab_offers_from_json (text, &error) : NULL;

  if (offers != NULL)
    {
      g_task_return_pointer (task, fab_offers_to_json (offers), g_free);
      g_object_unref (task);
    }
  else if (text != NULL && ++self->tries < MOST_TRIES)
    {
      g_error_free (error);
      ask_offers (task);
    }
  else
    give_up (task, error);
}

static void
ask_offers (GTask *task)
{
  Wish *self = g_task_get_task_data (task);
  FabChatRequest *request = make_request (self, editor, make_offers_question (self), LIVELY);

  request->schema = fab_offers_schema ();
  request->schema_name = g_strdup ("offers");
  fab_chat_async (self->http, request, NULL, NULL, NULL, g_task_get_cancellable (task), offers_cb, task);
}

/* --- one request ------------------------------------------------------------------------------ */

/* @script up to the end of the scene @scene, its last @LONGEST_BEFORE bytes from a line on. */
static char *
find_before (const char *script,
             guint       scene)
{
  g_autoptr(GPtrArray) elements = fab_fountain_parse (script != NULL ? script : "", -1);
  g_autoptr(GString) text = g_string_new (NULL);
  guint headings = 0;
  const char *tail;

  for (guint i = 0; i < elements->len; i++)
    {
      headings += fab_element_get_kind (elements->pdata[i]) == FAB_ELEMENT_SCENE_HEADING;
      if (headings > scene + 1)
        break;
      g_string_append (text, fab_element_get_source (elements->pdata[i]));
    }
  tail = text->len > LONGEST_BEFORE ? strchr (text->str + text->len - LONGEST_BEFORE, '\n') : text->str;

  return g_strstrip (g_strdup (tail != NULL ? tail : ""));
}

gboolean
fab_remote_wishes_have (FabWriteKind kind)
{
  return kind == FAB_WRITE_TRANSLATE || kind == FAB_WRITE_PROMPTS || kind == FAB_WRITE_OFFERS;
}

static Wish *
make_wish (const FabWriteRequest *request)
{
  Wish *self = g_new0 (Wish, 1);

  self->kind = request->kind;
  self->lines = g_strdupv ((GStrv) request->lines);
  self->hints = g_strdupv ((GStrv) request->hints);
  self->n_lines = self->lines != NULL ? g_strv_length (self->lines) : 0;
  self->language = g_strdup (request->language != NULL ? request->language : "English");
  self->before = find_before (request->script, request->scene);
  self->note = g_strdup (request->note);
  self->seed = request->seed + request->version * 1000;
  self->answered = g_ptr_array_new_with_free_func (g_free);
  self->batch = BATCH;

  return self;
}

void
fab_remote_wishes_async (FabHttp               *http,
                         FabPool               *pool,
                         const char            *model,
                         const FabWriteRequest *request,
                         FabProgressFunc        progress,
                         gpointer               progress_data,
                         GTask                 *task)
{
  Wish *self;

  g_return_if_fail (fab_remote_wishes_have (request->kind));
  g_return_if_fail (request->hints == NULL || g_strv_length ((GStrv) request->hints) == g_strv_length ((GStrv) request->lines));

  self = make_wish (request);
  self->http = g_object_ref (http);
  self->pool = g_object_ref (pool);
  self->model = g_strdup (model);
  self->progress = progress;
  self->progress_data = progress_data;
  g_task_set_task_data (task, self, free_wish);
  if (self->kind == FAB_WRITE_OFFERS)
    ask_offers (task);
  else
    ask_lines (task);
}
