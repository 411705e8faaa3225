/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes are what a service answered: as a stream of events in any pieces, as a complaint, as what a language model wrote, as a part
 * of a plan, as a list of lines, voices or models. Looked for are crashes, and answers that depend on how a stream was cut. */
#include "config.h"

#include <string.h>

#include "fab-chat.h"
#include "fab-comfy-graph.h"
#include "fab-discovery.h"
#include "fab-easel.h"
#include "fab-http-error.h"
#include "fab-offer.h"
#include "fab-picture-check.h"
#include "fab-plan-words.h"
#include "fab-service-json.h"
#include "fab-speech-kind.h"
#include "fab-sse.h"
#include "fab-writing-lines.h"
#include "fab-writing-plan.h"
#include "fuzz.h"

static gboolean
note_event_cb (const char *type,
               const char *data,
               gsize       length,
               gpointer    user)
{
  GString *all = user;

  g_string_append_printf (all, "<%s>", type ? type : "");
  g_string_append_len (all, data, length);

  return TRUE;
}

static GString *
read_events (const char *bytes,
             gsize       n,
             gsize       step)
{
  GString *all = g_string_new (NULL);
  FabSse *sse = fab_sse_new (note_event_cb, all);

  for (gsize i = 0; i < n; i += step)
    if (!fab_sse_feed (sse, bytes + i, MIN (step, n - i)))
      break;
  fab_sse_end (sse);
  fab_sse_free (sse);

  return all;
}

static void
check_stream (const char *bytes,
              gsize       n)
{
  GString *whole = read_events (bytes, n, n + 1), *cut = read_events (bytes, n, 1), *other = read_events (bytes, n, 7);

  if (!g_string_equal (whole, cut) || !g_string_equal (whole, other))
    g_error ("events depend on how they arrive");
  g_string_free (whole, TRUE);
  g_string_free (cut, TRUE);
  g_string_free (other, TRUE);
}

static void
check_complaint (FabEndpoint *endpoint,
                 const char  *bytes,
                 gsize        n)
{
  static const guint statuses[] = { 400, 401, 404, 429, 500, 503 };
  g_autoptr(GBytes) body = g_bytes_new (bytes, n);

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autoptr(GError) error = fab_http_error_new (endpoint, statuses[i], "Reason", "application/json", body);

      if (!g_utf8_validate (error->message, -1, NULL) || strstr (error->message, "sk-secret"))
        g_error ("what is said of it cannot be shown");
    }
}

static void
check_json (FabEndpoint *endpoint,
            JsonNode    *json)
{
  g_autoptr(GError) error = fab_http_error_from_json (endpoint, json);
  g_autoptr(JsonNode) schema = fab_writing_plan_schema ();
  g_autoptr(FabWritingPlan) plan = fab_writing_plan_from_json (json, NULL);

  fab_chat_check (json, schema, NULL);
  for (const FabServiceKind *kind = fab_service_kinds (); kind->id; kind++)
    fab_service_kind_matches (kind, json);
  for (const FabSpeechKind *kind = fab_speech_kinds (); kind->id; kind++)
    {
      g_autoptr(GPtrArray) voices = kind->read_voices ? kind->read_voices (json) : NULL;

      for (guint i = 0; voices && i < voices->len; i++)
        {
          g_autofree char *text = fab_voice_info_to_text (voices->pdata[i]);
          FabVoiceInfo *again = fab_voice_info_from_text (text);

          if (again == NULL)
            g_error ("a voice cannot be kept: %s", text);
          fab_voice_info_free (again);
        }
    }
}

/* What models write is text. */
static void
check_text (const char *text)
{
  g_autofree char *object = fab_chat_extract_object (text), *scene = fab_writing_clean_scene (text, "INT. HALL - DAY");
  g_autofree char *speech = fab_writing_clean_speech (text, "ANNA");
  g_autofree char *said = g_strdup (fab_chat_skip_thoughts (text));
  g_autoptr(GBytes) picture = fab_picture_decode (text, NULL);

  fab_comfy_graph_check (text, NULL);
}

static void
check_names (const FabPlan *plan)
{
  for (guint i = 0; i < plan->people->len; i++)
    if (*fab_plan_get_person (plan, i)->name == '\0')
      g_error ("somebody has no name");
}

/* An answer that has come so far, as part of a plan; what it makes of the plan can be asked about again. */
static void
check_part (const char *text)
{
  g_autoptr(JsonNode) json = fab_plan_read_partial (text);
  g_autoptr(FabPlan) plan = fab_plan_new ("idea");

  for (FabPlanKind kind = 0; kind < FAB_N_PLAN_KINDS; kind++)
    {
      FabPlanRequest request = { .plan = plan, .part = { kind, 0 } };
      gboolean is_json = fab_plan_is_json (kind);
      gboolean any = is_json ? json && fab_plan_take_json (plan, request.part, json) : fab_plan_take_text (plan, request.part, text);
      g_autofree char *question = any ? fab_plan_question (&request) : NULL;

      check_names (plan);
      if (any)
        fab_plan_settle (plan, request.part);
    }
}

static void
check_parts (char  *text,
             gsize  n)
{
  check_part (text);
  for (gsize cut = n; cut > 0; cut /= 2)
    {
      char sign = text[cut - 1];

      text[cut - 1] = '\0';
      check_part (text);
      text[cut - 1] = sign;
    }
}

/* Lists that were wished for come back the same when they are kept. */
static void
check_wishes (const char *text)
{
  g_auto(GStrv) lines = fab_writing_lines_from_json (text, NULL);
  g_autoptr(GPtrArray) offers = fab_offers_from_json (text, NULL);
  g_autofree char *kept = lines ? fab_writing_lines_to_json ((const char * const *) lines) : NULL;
  g_autofree char *kept_offers = offers ? fab_offers_to_json (offers) : NULL;
  g_auto(GStrv) again = kept ? fab_writing_lines_from_json (kept, NULL) : NULL;
  g_autoptr(GPtrArray) offers_again = kept_offers ? fab_offers_from_json (kept_offers, NULL) : NULL;

  if (lines && !(again && g_strv_equal ((const char * const *) lines, (const char * const *) again)))
    g_error ("lines are others when they are read again");
  if (offers && !(offers_again && offers_again->len == offers->len))
    g_error ("offers are others when they are read again");
}

/* What painters answer has a picture, an address or a complaint. */
static void
check_pictures (const guint8 *data,
                gsize         size)
{
  static const FabEaselThinkFunc readers[] = { fab_openai_read_picture, fab_a1111_read_picture, fab_sdcpp_read_job, fab_horde_read_status };
  g_autoptr(GBytes) body = g_bytes_new (data, size);

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      g_autoptr(GError) error = NULL;
      FabEaselResult *result = readers[i] (body, &error);

      if ((result == NULL) != (error != NULL))
        g_error ("a reader of pictures neither read nor complained");
      g_clear_pointer (&result, fab_easel_result_free);
    }
}

static void
check_models (JsonNode *json)
{
  for (const FabPainterKind * const *kind = fab_painter_kinds (); *kind; kind++)
    {
      g_auto(GStrv) models = fab_painter_read_models ((*kind)->id, json, NULL);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr(FabEndpoint) endpoint = fab_endpoint_new ("https://example.org", FAB_AUTH_BEARER, "sk-secret", NULL);
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr(JsonNode) json = NULL;

  check_stream ((const char *) data, size);
  check_complaint (endpoint, (const char *) data, size);
  check_pictures (data, size);
  if (!g_utf8_validate (text, -1, NULL))
    return 0;
  check_text (text);
  check_parts (text, strlen (text));
  check_wishes (text);
  json = fab_service_json_read (text, strlen (text));
  if (json)
    {
      check_json (endpoint, json);
      check_models (json);
    }

  return 0;
}
