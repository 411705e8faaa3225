/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-audience"

#include "config.h"

#include <math.h>
#include <string.h>

#include "fab-exchange-error.h"
#include "fab-json.h"
#include "fab-showing-private.h"

/* Ten hours of panels of a second: more is no film. */
#define MAX_PANELS 36000
#define MAX_PEOPLE 100
#define MAX_NAME 200

static void
write_scene (FabJsonWriter       *writer,
             const FabShownScene *scene)
{
  fab_json_open_flat (writer, NULL, '{');
  fab_json_put_text (writer, "heading", scene->heading);
  fab_json_put_double (writer, "mood", round (scene->mood * 1000) / 1000);
  fab_json_close (writer, '}');
}

/* Times are microseconds. */
static void
write_panel (FabJsonWriter       *writer,
             const FabShownPanel *panel)
{
  fab_json_open_flat (writer, NULL, '{');
  fab_json_put_int (writer, "panel", panel->panel);
  fab_json_put_text (writer, "label", panel->label);
  fab_json_put_int (writer, "start", panel->start);
  fab_json_put_int (writer, "length", panel->duration);
  fab_json_put_int (writer, "scene", panel->scene);
  fab_json_put_text (writer, "size", fab_shown_size_to_nick (panel->size));
  fab_json_put_text (writer, "doing", fab_doing_to_nick (panel->doing));
  fab_json_put_text (writer, "words", panel->digest);
  fab_json_open (writer, "people", '[');
  for (guint i = 0; panel->people[i] != NULL; i++)
    fab_json_put_text (writer, NULL, panel->people[i]);
  fab_json_close (writer, ']');
  fab_json_close (writer, '}');
}

char *
fab_showing_to_json (FabShowing *self)
{
  FabJsonWriter writer;
  g_autoptr(GBytes) bytes = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  fab_json_writer_init (&writer);
  fab_json_open (&writer, NULL, '{');
  fab_json_put_text (&writer, "key", fab_showing_get_key (self));
  fab_json_put_text (&writer, "title", fab_showing_get_title (self));
  fab_json_open (&writer, "scenes", '[');
  for (guint i = 0; i < fab_showing_get_n_scenes (self); i++)
    write_scene (&writer, fab_showing_get_scene (self, i));
  fab_json_close (&writer, ']');
  fab_json_open (&writer, "panels", '[');
  for (guint i = 0; i < fab_showing_get_n_panels (self); i++)
    write_panel (&writer, fab_showing_get_panel (self, i));
  fab_json_close (&writer, ']');
  fab_json_close (&writer, '}');
  bytes = fab_json_writer_end (&writer);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* --- reading ---------------------------------------------------------------------------------- */

static gboolean
refuse (GError     **error,
        const char  *why)
{
  g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID, "What was shown cannot be read: %s", why);

  return FALSE;
}

static guint
find_nick (const char * const *nicks,
           guint               n,
           const char         *nick)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (nicks[i], nick))
      return i;

  return 0;
}

/* A name short enough to be one. */
static char *
read_name (const char *text)
{
  return g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), MAX_NAME));
}

static GStrv
read_people (JsonArray *array)
{
  g_autoptr(GStrvBuilder) people = g_strv_builder_new ();
  guint n = array != NULL ? MIN (json_array_get_length (array), MAX_PEOPLE) : 0;

  for (guint i = 0; i < n; i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      g_autofree char *name = NULL;

      if (json_node_get_value_type (node) != G_TYPE_STRING)
        continue;
      name = read_name (json_node_get_string (node));
      g_strv_builder_add (people, name);
    }

  return g_strv_builder_end (people);
}

static gboolean
read_panel (FabShowingParts  *parts,
            JsonObject       *object,
            GError          **error)
{
  static const char * const sizes[] = { "", "close", "medium", "wide" };
  static const char * const doings[] = { "place", "deed", "talk" };
  gint64 length = fab_json_get_int (object, "length", -1);
  gint64 scene = fab_json_get_int (object, "scene", 0);
  FabShownPanel *panel;

  if (length < 0 || length > G_GINT64_CONSTANT (36000) * G_USEC_PER_SEC)
    return refuse (error, "a panel has no length");
  if (scene < 0 || scene >= parts->scenes->len)
    return refuse (error, "a panel is in a scene that is not there");

  panel = fab_showing_parts_add (parts, MAX (fab_json_get_int (object, "panel", 0), 0), length, (guint) scene);
  g_free (panel->digest);
  g_free (panel->label);
  g_strfreev (panel->people);
  panel->digest = read_name (fab_json_get_text (object, "words"));
  panel->label = read_name (fab_json_get_text (object, "label"));
  panel->people = read_people (fab_json_get_array (object, "people"));
  panel->size = find_nick (sizes, G_N_ELEMENTS (sizes), fab_json_get_text (object, "size"));
  panel->doing = find_nick (doings, G_N_ELEMENTS (doings), fab_json_get_text (object, "doing"));

  return TRUE;
}

static void
read_scenes (FabShowingParts *parts,
             JsonArray       *array)
{
  guint n = array != NULL ? MIN (json_array_get_length (array), MAX_PANELS) : 0;

  for (guint i = 0; i < n; i++)
    {
      JsonObject *object = fab_json_peek (array, i);
      g_autofree char *heading = read_name (fab_json_get_text (object, "heading"));

      fab_showing_parts_add_scene (parts, heading, CLAMP (fab_json_get_number (object, "mood", 0), -1, 1));
    }
  if (parts->scenes->len == 0)
    fab_showing_parts_add_scene (parts, "", 0);
}

FabShowing *
_fab_showing_read (JsonObject  *object,
                   GError     **error)
{
  JsonArray *panels = fab_json_get_array (object, "panels");
  guint n = panels != NULL ? json_array_get_length (panels) : 0;
  g_autofree char *title = read_name (fab_json_get_text (object, "title"));
  g_auto(FabShowingParts) parts = { NULL };

  if (n == 0 || n > MAX_PANELS)
    return refuse (error, n == 0 ? "it has no panels" : "it has too many panels"), NULL;

  fab_showing_parts_init (&parts, title);
  read_scenes (&parts, fab_json_get_array (object, "scenes"));
  for (guint i = 0; i < n; i++)
    {
      JsonObject *panel = fab_json_peek (panels, i);

      if (panel == NULL)
        return refuse (error, "a panel is none"), NULL;
      if (!read_panel (&parts, panel, error))
        return NULL;
    }

  return fab_showing_new_of_parts (&parts);
}

FabShowing *
fab_showing_from_json (const char  *json,
                       GError     **error)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(JsonNode) root = NULL;

  g_return_val_if_fail (json != NULL, NULL);

  bytes = g_bytes_new_static (json, strlen (json));
  root = fab_json_read (bytes, error);
  if (root == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (root))
    return refuse (error, "it is a list"), NULL;

  return _fab_showing_read (json_node_get_object (root), error);
}
