/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-engines.h"
#include "fab-offer.h"

#define MOST_BEATS 6
#define LONGEST 400 /* bytes of a beat or prompt: more is no beat */

static const char * const kinds[FAB_N_OFFERS] = { "escalate", "reveal", "turn" };
static const char * const moods[FAB_N_MOODS] = { "tense", "tender", "funny", "dark", "strange" };

static const char schema[] =
  "{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"offers\"],\"properties\":{\"offers\":{\"type\":\"array\",\"minItems\":3,"
  "\"items\":{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"kind\",\"mood\",\"title\",\"beats\",\"picture\"],"
  "\"properties\":{\"kind\":{\"type\":\"string\",\"enum\":[\"escalate\",\"reveal\",\"turn\"]},"
  "\"mood\":{\"type\":\"string\",\"enum\":[\"tense\",\"tender\",\"funny\",\"dark\",\"strange\"]},"
  "\"title\":{\"type\":\"string\"},\"beats\":{\"type\":\"array\",\"minItems\":2,\"items\":{\"type\":\"string\"}},"
  "\"picture\":{\"type\":\"string\"}}}}}}";

void
fab_offer_free (FabOffer *self)
{
  g_free (self->title);
  g_strfreev (self->beats);
  g_free (self->picture);
  g_free (self->script);
  g_free (self);
}

static gboolean
find_nick (const char * const *nicks,
           int                 n,
           const char         *nick,
           int                *at)
{
  for (int i = 0; i < n; i++)
    if (g_strcmp0 (nicks[i], nick) == 0)
      {
        *at = i;
        return TRUE;
      }

  return FALSE;
}

const char *
fab_offer_kind_to_nick (FabOfferKind kind)
{
  g_return_val_if_fail (kind < FAB_N_OFFERS, NULL);

  return kinds[kind];
}

gboolean
fab_offer_kind_from_nick (const char   *nick,
                          FabOfferKind *kind)
{
  int at = 0;
  gboolean known = find_nick (kinds, FAB_N_OFFERS, nick, &at);

  *kind = at;

  return known;
}

const char *
fab_mood_to_nick (FabMood mood)
{
  g_return_val_if_fail (mood < FAB_N_MOODS, NULL);

  return moods[mood];
}

gboolean
fab_mood_from_nick (const char *nick,
                    FabMood    *mood)
{
  int at = 0;
  gboolean known = find_nick (moods, FAB_N_MOODS, nick, &at);

  *mood = at;

  return known;
}

JsonNode *
fab_offers_schema (void)
{
  return json_from_string (schema, NULL);
}

/* --- reading ---------------------------------------------------------------------------------- */

/* One line of bounded length, whatever a model put into it; NULL: it is no text, or empty. */
static char *
clean_line (JsonNode *node)
{
  g_autofree char *line = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  line = g_strstrip (g_strdelimit (g_strdup (json_node_get_string (node)), "\n\r\t", ' '));
  if (*line == '\0')
    return NULL;
  if (strlen (line) > LONGEST)
    *g_utf8_find_prev_char (line, line + LONGEST + 1) = '\0';

  return g_steal_pointer (&line);
}

static GStrv
read_beats (JsonNode *node)
{
  g_autoptr(GStrvBuilder) beats = g_strv_builder_new ();
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; array != NULL && i < MIN (json_array_get_length (array), MOST_BEATS); i++)
    {
      g_autofree char *beat = clean_line (json_array_get_element (array, i));

      if (beat != NULL)
        g_strv_builder_add (beats, beat);
    }

  return g_strv_builder_end (beats);
}

/* NULL: it lacks what an offer needs. */
static FabOffer *
read_offer (JsonNode *node)
{
  g_autoptr(FabOffer) self = g_new0 (FabOffer, 1);
  g_autofree char *kind = NULL, *mood = NULL;
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return NULL;
  object = json_node_get_object (node);
  kind = clean_line (json_object_get_member (object, "kind"));
  mood = clean_line (json_object_get_member (object, "mood"));
  if (!fab_offer_kind_from_nick (kind, &self->kind))
    return NULL;
  if (!fab_mood_from_nick (mood, &self->mood))
    self->mood = FAB_MOOD_TENSE;
  self->title = clean_line (json_object_get_member (object, "title"));
  self->picture = clean_line (json_object_get_member (object, "picture"));
  self->beats = read_beats (json_object_get_member (object, "beats"));
  if (g_strv_length (self->beats) < 2 || self->title == NULL)
    return NULL;
  if (self->picture == NULL)
    self->picture = g_strdup (self->beats[0]);
  if (json_object_has_member (object, "script"))
    self->script = g_strdup (json_object_get_string_member_with_default (object, "script", NULL));

  return g_steal_pointer (&self);
}

static JsonArray *
find_offers (JsonNode *json)
{
  JsonNode *node;

  if (json == NULL || !JSON_NODE_HOLDS_OBJECT (json))
    return NULL;
  node = json_object_get_member (json_node_get_object (json), "offers");

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

GPtrArray *
fab_offers_from_json (const char  *json,
                      GError     **error)
{
  g_autoptr(GPtrArray) offers = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_offer_free);
  g_autoptr(JsonNode) root = NULL;
  JsonArray *array;

  g_return_val_if_fail (json != NULL, NULL);

  root = json_from_string (json, NULL);
  array = find_offers (root);
  for (FabOfferKind kind = 0; kind < FAB_N_OFFERS; kind++)
    for (guint i = 0; array != NULL && i < json_array_get_length (array) && offers->len == kind; i++)
      {
        g_autoptr(FabOffer) offer = read_offer (json_array_get_element (array, i));

        if (offer != NULL && offer->kind == kind)
          g_ptr_array_add (offers, g_steal_pointer (&offer));
      }
  if (offers->len == FAB_N_OFFERS)
    return g_steal_pointer (&offers);
  g_set_error_literal (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REPLY,
                       "The answer has not three continuations of different kinds");

  return NULL;
}

/* --- writing ---------------------------------------------------------------------------------- */

static void
add_member (JsonBuilder *builder,
            const char  *name,
            const char  *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_offer (JsonBuilder    *builder,
           const FabOffer *offer)
{
  json_builder_begin_object (builder);
  add_member (builder, "kind", kinds[offer->kind]);
  add_member (builder, "mood", moods[offer->mood]);
  add_member (builder, "title", offer->title);
  json_builder_set_member_name (builder, "beats");
  json_builder_begin_array (builder);
  for (guint i = 0; offer->beats[i] != NULL; i++)
    json_builder_add_string_value (builder, offer->beats[i]);
  json_builder_end_array (builder);
  add_member (builder, "picture", offer->picture);
  add_member (builder, "script", offer->script);
  json_builder_end_object (builder);
}

char *
fab_offers_to_json (GPtrArray *offers)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;

  g_return_val_if_fail (offers != NULL, NULL);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "offers");
  json_builder_begin_array (builder);
  for (guint i = 0; i < offers->len; i++)
    add_offer (builder, offers->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}
