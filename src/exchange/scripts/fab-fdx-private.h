/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/tree.h>

#include "fab-element.h"

G_BEGIN_DECLS

/* A paragraph of the file as it stands in Fountain; of a speech, all paragraphs that follow each other. */
typedef struct
{
  GPtrArray      *nodes;  /* xmlNode of the document */
  char           *source; /* without the line breaks behind */
  FabElementKind  kind;   /* of its first element */
  gboolean        spoken; /* goes on right below the one before */
} FabFdxChunk;

/* NULL when it is no FDX. Free with xmlFreeDoc(). */
xmlDoc    *_fab_fdx_parse      (GBytes *bytes, GError **error);
xmlNode   *_fab_fdx_child      (xmlNode *node, const char *name); /* the first, or NULL */
char      *_fab_fdx_text       (xmlNode *paragraph);              /* with marks for its styles */

/* Dialogue of ours that is sung has this set to "Yes". */
#define FAB_FDX_LYRICS "Lyrics"

/* Those of the script, in order; none without a Content. */
GPtrArray *_fab_fdx_chunks     (xmlDoc *doc);
/* The title page's lines as Fountain's keys, "" when it has none. */
char      *_fab_fdx_read_title (xmlNode *root);
/* A new TitlePage of the script's title elements, or NULL. */
xmlNode   *_fab_fdx_make_title (GPtrArray *elements);

/* Adds a Text for every run of @marked. */
void       _fab_fdx_add_runs   (xmlNode *paragraph, const char *marked, guint style);

G_END_DECLS
