/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Graphs for ComfyUI: that every link leads to a node that is there, and that a person's own are filled where they are marked. */
#include "config.h"

#include <string.h>

#include "fab-comfy-graph.h"
#include "fab-easel.h"
#include "fab-easel-json.h"

static FabComfyAsk
make_ask (const char *guide,
          const char *control)
{
  return (FabComfyAsk) { .model = "sd15.safetensors", .words = "a lamp, \"{seed}\"", .unwanted = "text", .seed = 4294967295u, .width = 768,
                         .height = 432, .steps = 20, .strength = .6, .guide = guide, .control = control,
                         .image = *guide ? "fabula/x.png" : NULL };
}

static const char *
get_class (JsonObject *graph,
           const char *id)
{
  return fab_easel_text (fab_easel_object (graph, id), "class_type");
}

static JsonObject *
get_inputs (JsonObject *graph,
            const char *id)
{
  return fab_easel_object (fab_easel_object (graph, id), "inputs");
}

static void
check_links (JsonObject *graph)
{
  g_autoptr(GList) ids = json_object_get_members (graph);

  for (GList *l = ids; l != NULL; l = l->next)
    {
      JsonObject *inputs = get_inputs (graph, l->data);
      g_autoptr(GList) names = json_object_get_members (inputs);

      for (GList *n = names; n != NULL; n = n->next)
        {
          JsonArray *link = fab_easel_array (inputs, n->data);

          if (link != NULL)
            g_assert_nonnull (get_class (graph, json_array_get_string_element (link, 0)));
        }
    }
}

static void
test_build (void)
{
  static const struct { const char *guide, *control, *latent; gboolean over, net; } rows[] = {
    { "", NULL, "5", FALSE, FALSE },
    { "drawing", NULL, "12", TRUE, FALSE },
    { "depth", "control_depth.pth", "5", FALSE, TRUE },
    { "depth", NULL, "5", FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FabComfyAsk ask = make_ask (rows[i].guide, rows[i].control);
      g_autoptr(JsonNode) node = fab_comfy_graph_build (&ask);
      JsonObject *graph = json_node_get_object (node), *sampler = get_inputs (graph, "3");

      check_links (graph);
      g_assert_cmpstr (get_class (graph, "3"), ==, "KSampler");
      g_assert_cmpstr (get_class (graph, "9"), ==, "PreviewImage");
      g_assert_cmpfloat (fab_easel_number (sampler, "seed"), ==, 4294967295.);
      g_assert_cmpfloat (fab_easel_number (sampler, "denoise"), ==, rows[i].over ? .6 : 1);
      g_assert_cmpstr (json_array_get_string_element (fab_easel_array (sampler, "latent_image"), 0), ==, rows[i].latent);
      g_assert_cmpint (get_class (graph, "14") != NULL, ==, rows[i].net);
      g_assert_cmpstr (fab_easel_text (get_inputs (graph, "6"), "text"), ==, ask.words);
    }
}

static const char own[] =
  "{\"1\":{\"class_type\":\"CLIPTextEncode\",\"_meta\":{\"title\":\"Fabula Prompt\"},\"inputs\":{\"text\":\"x\",\"clip\":[\"4\",1]}},"
  "\"2\":{\"class_type\":\"CLIPTextEncode\",\"inputs\":{\"text\":\"{negative}, ugly\",\"clip\":[\"4\",1]}},"
  "\"3\":{\"class_type\":\"KSamplerAdvanced\",\"inputs\":{\"noise_seed\":1,\"steps\":\"{steps}\"}},"
  "\"4\":{\"class_type\":\"Loader\",\"inputs\":{}},"
  "\"5\":{\"class_type\":\"EmptyLatentImage\",\"_meta\":{\"title\":\"fabula size\"},\"inputs\":{\"width\":1,\"height\":1}},"
  "\"6\":{\"class_type\":\"LoadImage\",\"inputs\":{\"image\":\"{depth}\"}},"
  "\"7\":{\"class_type\":\"LoadImage\",\"_meta\":{\"title\":\"Fabula lines\"},\"inputs\":{\"image\":\"a.png\"}}}";

static void
test_own (void)
{
  g_autoptr(GHashTable) images = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto(GStrv) guides = fab_comfy_graph_guides (own);
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) node = NULL;
  FabComfyAsk ask = make_ask ("", NULL);
  JsonObject *graph;

  g_assert_true (fab_comfy_graph_check (own, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (guides), ==, 2);
  g_assert_cmpstr (guides[0], ==, "lines");
  g_assert_cmpstr (guides[1], ==, "depth");
  g_hash_table_insert (images, (gpointer) "depth", (gpointer) "d.png");
  g_hash_table_insert (images, (gpointer) "lines", (gpointer) "l.png");
  ask.images = images;
  node = fab_comfy_graph_fill (own, &ask, &error);
  g_assert_no_error (error);
  graph = json_node_get_object (node);
  /* What a person wrote is not looked through for marks. */
  g_assert_cmpstr (fab_easel_text (get_inputs (graph, "1"), "text"), ==, "a lamp, \"{seed}\"");
  g_assert_cmpstr (fab_easel_text (get_inputs (graph, "2"), "text"), ==, "text, ugly");
  g_assert_cmpfloat (fab_easel_number (get_inputs (graph, "3"), "noise_seed"), ==, 4294967295.);
  g_assert_true (json_node_get_value_type (fab_easel_member (get_inputs (graph, "3"), "steps")) == G_TYPE_INT64);
  g_assert_cmpfloat (fab_easel_number (get_inputs (graph, "5"), "width"), ==, 768);
  g_assert_cmpstr (fab_easel_text (get_inputs (graph, "6"), "image"), ==, "d.png");
  g_assert_cmpstr (fab_easel_text (get_inputs (graph, "7"), "image"), ==, "l.png");
}

static void
test_bad (void)
{
  static const struct { const char *text, *says; } rows[] = {
    { "", "no workflow" }, { "{}", "no workflow" }, { "[1]", "no workflow" }, { "{\"1\":7}", "no workflow" }, { "\xff", "no workflow" },
    { "{\"nodes\":[],\"links\":[]}", "Export (API)" }, { "{\"1\":{\"class_type\":\"X\",\"inputs\":{}}}", "Fabula prompt" },
    { "{\"1\":{\"class_type\":\"X\",\"inputs\":7,\"_meta\":[]}}", "Fabula prompt" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (fab_comfy_graph_check (rows[i].text, &error));
      g_assert_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REQUEST);
      g_assert_nonnull (strstr (error->message, rows[i].says));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/muse/comfy-graph/build", test_build);
  g_test_add_func ("/muse/comfy-graph/own", test_own);
  g_test_add_func ("/muse/comfy-graph/bad", test_bad);

  return g_test_run ();
}
