/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Graphs that ComfyUI runs, in its API format: our own, and a person's with marked inputs. Pure. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *model;    /* checkpoint */
  const char *words, *unwanted;
  guint32     seed;
  int         width, height, steps;
  double      strength;
  const char *guide;    /* "", "drawing": painted over; "lines", "depth", "pose": followed by … */
  const char *control;  /* … this model */
  const char *image;    /* name of the uploaded guide */
  GHashTable *images;   /* of a person's graph: guide → name */
} FabComfyAsk;

/* Text to image, image to image, or with a control net, for checkpoints of SD 1.5 and SDXL. */
JsonNode *fab_comfy_graph_build (const FabComfyAsk *ask) G_GNUC_WARN_UNUSED_RESULT;

/*
 * A person's own graph, exported in API format. Where something goes is marked in either of two ways:
 *  - text inputs have "{prompt}", "{negative}", "{seed}", "{width}", "{height}", "{steps}", "{strength}", "{model}", "{control}",
 *    or the name of a guide ("{drawing}", "{lines}", "{depth}", "{pose}") in them, which are replaced;
 *  - nodes are titled "Fabula prompt", "Fabula negative", "Fabula seed", "Fabula size", "Fabula depth" …: the input that fits is set.
 * Seeds of samplers are set where none is marked.
 */
gboolean  fab_comfy_graph_check  (const char *workflow, GError **error);
/* The guides that it wants, of fab_guide_names(). */
GStrv     fab_comfy_graph_guides (const char *workflow) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *fab_comfy_graph_fill   (const char *workflow, const FabComfyAsk *ask, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
