/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-comfy-graph.h"
#include "fab-easel.h"
#include "fab-easel-json.h"
#include "fab-service-json.h"

/* --- our own ---------------------------------------------------------------------------------- */

static void
begin_node (JsonBuilder *builder,
            const char  *id,
            const char  *class)
{
  json_builder_set_member_name (builder, id);
  json_builder_begin_object (builder);
  fab_easel_put_text (builder, "class_type", class);
  json_builder_set_member_name (builder, "inputs");
  json_builder_begin_object (builder);
}

static void
end_node (JsonBuilder *builder)
{
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

/* An output of another node. */
static void
put_link (JsonBuilder *builder,
          const char  *name,
          const char  *node,
          int          output)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, node);
  json_builder_add_int_value (builder, output);
  json_builder_end_array (builder);
}

static void
put_words (JsonBuilder *builder,
           const char  *id,
           const char  *text)
{
  begin_node (builder, id, "CLIPTextEncode");
  fab_easel_put_text (builder, "text", text);
  put_link (builder, "clip", "4", 1);
  end_node (builder);
}

static void
put_image (JsonBuilder       *builder,
           const FabComfyAsk *ask)
{
  begin_node (builder, "10", "LoadImage");
  fab_easel_put_text (builder, "image", ask->image);
  end_node (builder);
}

static void
put_painted_over (JsonBuilder       *builder,
                  const FabComfyAsk *ask)
{
  put_image (builder, ask);
  begin_node (builder, "11", "ImageScale");
  put_link (builder, "image", "10", 0);
  fab_easel_put_text (builder, "upscale_method", "lanczos");
  fab_easel_put_number (builder, "width", ask->width);
  fab_easel_put_number (builder, "height", ask->height);
  fab_easel_put_text (builder, "crop", "center");
  end_node (builder);
  begin_node (builder, "12", "VAEEncode");
  put_link (builder, "pixels", "11", 0);
  put_link (builder, "vae", "4", 2);
  end_node (builder);
}

static void
put_empty (JsonBuilder       *builder,
           const FabComfyAsk *ask)
{
  begin_node (builder, "5", "EmptyLatentImage");
  fab_easel_put_number (builder, "width", ask->width);
  fab_easel_put_number (builder, "height", ask->height);
  fab_easel_put_number (builder, "batch_size", 1);
  end_node (builder);
}

static void
put_control (JsonBuilder       *builder,
             const FabComfyAsk *ask)
{
  put_image (builder, ask);
  begin_node (builder, "13", "ControlNetLoader");
  fab_easel_put_text (builder, "control_net_name", ask->control);
  end_node (builder);
  begin_node (builder, "14", "ControlNetApplyAdvanced");
  put_link (builder, "positive", "6", 0);
  put_link (builder, "negative", "7", 0);
  put_link (builder, "control_net", "13", 0);
  put_link (builder, "image", "10", 0);
  fab_easel_put_number (builder, "strength", 1);
  fab_easel_put_number (builder, "start_percent", 0);
  fab_easel_put_number (builder, "end_percent", 1);
  end_node (builder);
}

static void
put_sampler (JsonBuilder       *builder,
             const FabComfyAsk *ask,
             gboolean           over,
             gboolean           control)
{
  begin_node (builder, "3", "KSampler");
  fab_easel_put_number (builder, "seed", ask->seed);
  fab_easel_put_number (builder, "steps", ask->steps);
  fab_easel_put_number (builder, "cfg", 7);
  fab_easel_put_text (builder, "sampler_name", "euler");
  fab_easel_put_text (builder, "scheduler", "normal");
  fab_easel_put_number (builder, "denoise", over ? ask->strength : 1);
  put_link (builder, "model", "4", 0);
  put_link (builder, "positive", control ? "14" : "6", 0);
  put_link (builder, "negative", control ? "14" : "7", control ? 1 : 0);
  put_link (builder, "latent_image", over ? "12" : "5", 0);
  end_node (builder);
}

JsonNode *
fab_comfy_graph_build (const FabComfyAsk *ask)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  gboolean guided = ask->image != NULL && *ask->guide != '\0', over, control;

  over = guided && g_str_equal (ask->guide, "drawing");
  control = guided && !over && ask->control != NULL;
  json_builder_begin_object (builder);
  begin_node (builder, "4", "CheckpointLoaderSimple");
  fab_easel_put_text (builder, "ckpt_name", ask->model);
  end_node (builder);
  put_words (builder, "6", ask->words);
  put_words (builder, "7", ask->unwanted);
  if (over)
    put_painted_over (builder, ask);
  else
    put_empty (builder, ask);
  if (control)
    put_control (builder, ask);
  put_sampler (builder, ask, over, control);
  begin_node (builder, "8", "VAEDecode");
  put_link (builder, "samples", "3", 0);
  put_link (builder, "vae", "4", 2);
  end_node (builder);
  begin_node (builder, "9", "PreviewImage"); /* leaves nothing among the person's own pictures */
  put_link (builder, "images", "8", 0);
  end_node (builder);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

/* --- a person's own --------------------------------------------------------------------------- */

static const char * const guides[] = { "drawing", "lines", "depth", "pose" };

static JsonNode *
read_graph (const char  *workflow,
            GError     **error)
{
  g_autoptr(JsonNode) node = fab_service_json_read (workflow, strlen (workflow));
  JsonObject *root = fab_easel_root (node);
  g_autoptr(GList) nodes = root != NULL ? json_object_get_values (root) : NULL;

  if (root != NULL && fab_easel_array (root, "nodes") != NULL)
    {
      g_set_error_literal (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REQUEST,
                           "This workflow is as ComfyUI saves it: in ComfyUI, choose “Export (API)”, and take that file");
      return NULL;
    }
  for (GList *l = nodes; l != NULL; l = l->next)
    if (fab_easel_text (fab_easel_root (l->data), "class_type") == NULL)
      root = NULL;
  if (root != NULL && nodes != NULL)
    return g_steal_pointer (&node);
  g_set_error_literal (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REQUEST, "This is no workflow of ComfyUI");

  return NULL;
}

static char *
dup_mark (JsonObject *node)
{
  const char *title = fab_easel_text (fab_easel_object (node, "_meta"), "title");
  g_autofree char *folded = g_ascii_strdown (title != NULL ? title : "", -1);

  g_strstrip (folded);

  return g_str_has_prefix (folded, "fabula ") ? g_strdup (g_strstrip (folded + strlen ("fabula "))) : NULL;
}

typedef gboolean (*NodeFunc) (JsonObject *node, JsonObject *inputs, const char *mark, gpointer data);

/* TRUE when @func was TRUE of any. */
static gboolean
foreach_node (JsonNode *graph,
              NodeFunc  func,
              gpointer  data)
{
  JsonObjectIter iter;
  JsonNode *node;
  gboolean any = FALSE;

  json_object_iter_init (&iter, json_node_get_object (graph));
  while (json_object_iter_next (&iter, NULL, &node))
    {
      JsonObject *inputs = fab_easel_object (json_node_get_object (node), "inputs");
      g_autofree char *mark = dup_mark (json_node_get_object (node));

      if (inputs != NULL)
        any |= func (json_node_get_object (node), inputs, mark, data);
    }

  return any;
}

static gboolean
has_text (JsonObject *inputs,
          const char *text)
{
  g_autoptr(GList) names = json_object_get_members (inputs);

  for (GList *l = names; l != NULL; l = l->next)
    {
      const char *value = fab_easel_text (inputs, l->data);

      if (value != NULL && strstr (value, text) != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
wants_guide (JsonObject *node,
             JsonObject *inputs,
             const char *mark,
             gpointer    data)
{
  g_autofree char *place = g_strdup_printf ("{%s}", (const char *) data);

  return g_strcmp0 (mark, data) == 0 || has_text (inputs, place);
}

static gboolean
wants_words (JsonObject *node,
             JsonObject *inputs,
             const char *mark,
             gpointer    data)
{
  return g_strcmp0 (mark, "prompt") == 0 || has_text (inputs, "{prompt}");
}

gboolean
fab_comfy_graph_check (const char  *workflow,
                       GError     **error)
{
  g_autoptr(JsonNode) graph = read_graph (workflow, error);

  if (graph == NULL)
    return FALSE;
  if (foreach_node (graph, wants_words, NULL))
    return TRUE;
  g_set_error_literal (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REQUEST,
                       "The workflow does not say where the prompt goes: title that node “Fabula prompt”, or write {prompt} into its text");

  return FALSE;
}

GStrv
fab_comfy_graph_guides (const char *workflow)
{
  g_autoptr(JsonNode) graph = read_graph (workflow, NULL);
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; graph != NULL && i < G_N_ELEMENTS (guides); i++)
    if (foreach_node (graph, wants_guide, (gpointer) guides[i]))
      g_strv_builder_add (names, guides[i]);

  return g_strv_builder_end (names);
}

/* --- filling ---------------------------------------------------------------------------------- */

typedef struct
{
  const FabComfyAsk *ask;
  GHashTable        *values; /* name → text */
} Filling;

static void
note (Filling    *filling,
      const char *name,
      char       *value)
{
  g_hash_table_insert (filling->values, g_strdup_printf ("{%s}", name), value);
}

static void
note_values (Filling *filling)
{
  const FabComfyAsk *ask = filling->ask;
  char strength[G_ASCII_DTOSTR_BUF_SIZE];

  note (filling, "prompt", g_strdup (ask->words));
  note (filling, "negative", g_strdup (ask->unwanted));
  note (filling, "seed", g_strdup_printf ("%u", ask->seed));
  note (filling, "width", g_strdup_printf ("%d", ask->width));
  note (filling, "height", g_strdup_printf ("%d", ask->height));
  note (filling, "steps", g_strdup_printf ("%d", ask->steps));
  note (filling, "strength", g_strdup (g_ascii_formatd (strength, sizeof strength, "%.3g", ask->strength)));
  note (filling, "model", g_strdup (ask->model != NULL ? ask->model : ""));
  note (filling, "control", g_strdup (ask->control != NULL ? ask->control : ""));
  for (guint i = 0; ask->images != NULL && i < G_N_ELEMENTS (guides); i++)
    if (g_hash_table_lookup (ask->images, guides[i]) != NULL)
      note (filling, guides[i], g_strdup (g_hash_table_lookup (ask->images, guides[i])));
}

/* In one pass, so that words which a person wrote are not looked through for marks. */
static char *
replace_marks (Filling    *filling,
               const char *text)
{
  g_autoptr(GString) made = g_string_new (NULL);

  while (*text != '\0')
    {
      const char *end = *text == '{' ? strchr (text, '}') : NULL;
      g_autofree char *name = end != NULL ? g_strndup (text, end + 1 - text) : NULL;
      const char *value = name != NULL ? g_hash_table_lookup (filling->values, name) : NULL;

      if (value != NULL)
        {
          g_string_append (made, value);
          text = end + 1;
        }
      else
        g_string_append_c (made, *text++);
    }

  return g_string_free (g_steal_pointer (&made), FALSE);
}

/* "{seed}" alone becomes a number: some inputs take no text. */
static void
set_value (JsonObject *inputs,
           const char *name,
           const char *before,
           const char *after)
{
  static const char * const numbers[] = { "{seed}", "{width}", "{height}", "{steps}", "{strength}", NULL };

  if (!g_strv_contains (numbers, before))
    json_object_set_string_member (inputs, name, after);
  else if (g_str_equal (before, "{strength}"))
    json_object_set_double_member (inputs, name, g_ascii_strtod (after, NULL));
  else
    json_object_set_int_member (inputs, name, g_ascii_strtoll (after, NULL, 10));
}

static gboolean
fill_marks (JsonObject *node,
            JsonObject *inputs,
            const char *mark,
            gpointer    data)
{
  g_autoptr(GList) names = json_object_get_members (inputs);

  for (GList *l = names; l != NULL; l = l->next)
    {
      g_autofree char *before = g_strdup (fab_easel_text (inputs, l->data));
      g_autofree char *after = before != NULL ? replace_marks (data, before) : NULL;

      if (after != NULL && !g_str_equal (before, after))
        set_value (inputs, l->data, before, after);
    }

  return FALSE;
}

/* The first of @names that the node has and that no other node feeds. */
static const char *
find_input (JsonObject         *inputs,
            const char * const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      JsonNode *value = fab_easel_member (inputs, names[i]);

      if (value != NULL && !JSON_NODE_HOLDS_ARRAY (value))
        return names[i];
    }

  return NULL;
}

static void
set_text (JsonObject *inputs,
          const char *value)
{
  static const char * const names[] = { "text", "prompt", "string", "value", "text_g", "image", NULL };
  const char *name = find_input (inputs, names);

  if (name != NULL)
    json_object_set_string_member (inputs, name, value);
  if (g_strcmp0 (name, "text_g") == 0 && fab_easel_text (inputs, "text_l") != NULL)
    json_object_set_string_member (inputs, "text_l", value);
}

static void
set_seed (JsonObject *inputs,
          guint32     seed)
{
  static const char * const names[] = { "seed", "noise_seed", "value", "int", NULL };
  const char *name = find_input (inputs, names);

  if (name != NULL)
    json_object_set_int_member (inputs, name, seed);
}

static gboolean
fill_titled (JsonObject *node,
             JsonObject *inputs,
             const char *mark,
             gpointer    data)
{
  const FabComfyAsk *ask = ((Filling *) data)->ask;
  const char *image = mark != NULL && ask->images != NULL ? g_hash_table_lookup (ask->images, mark) : NULL;

  if (mark == NULL)
    return FALSE;
  if (g_str_equal (mark, "prompt"))
    set_text (inputs, ask->words);
  else if (g_str_equal (mark, "negative"))
    set_text (inputs, ask->unwanted);
  else if (g_str_equal (mark, "seed"))
    set_seed (inputs, ask->seed);
  else if (g_str_equal (mark, "size"))
    {
      json_object_set_int_member (inputs, "width", ask->width);
      json_object_set_int_member (inputs, "height", ask->height);
    }
  else if (image != NULL)
    json_object_set_string_member (inputs, "image", image);

  return g_str_equal (mark, "seed");
}

static gboolean
wants_seed (JsonObject *node,
            JsonObject *inputs,
            const char *mark,
            gpointer    data)
{
  return has_text (inputs, "{seed}");
}

static gboolean
fill_sampler (JsonObject *node,
              JsonObject *inputs,
              const char *mark,
              gpointer    data)
{
  if (strstr (fab_easel_text (node, "class_type"), "ampler") != NULL || strstr (fab_easel_text (node, "class_type"), "Noise") != NULL)
    set_seed (inputs, ((Filling *) data)->ask->seed);

  return FALSE;
}

JsonNode *
fab_comfy_graph_fill (const char         *workflow,
                      const FabComfyAsk  *ask,
                      GError            **error)
{
  g_autoptr(JsonNode) graph = read_graph (workflow, error);
  g_autoptr(GHashTable) values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Filling filling = { ask, values };
  gboolean seeded;

  if (graph == NULL)
    return NULL;
  note_values (&filling);
  seeded = foreach_node (graph, wants_seed, NULL);
  foreach_node (graph, fill_marks, &filling);
  seeded |= foreach_node (graph, fill_titled, &filling);
  if (!seeded)
    foreach_node (graph, fill_sampler, &filling);

  return g_steal_pointer (&graph);
}
