/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the built-in writer can make of a line that is wished otherwise: less than a language model, and nothing that it does not
 * understand. */
#pragma once

#include "fab-engines.h"
#include "fab-tale.h"

G_BEGIN_DECLS

/**
 * fab_wish_line:
 * @telling: (nullable): the tale that the line is from; NULL: somebody else wrote it
 * @elements: of the script
 *
 * Returns: (transfer full): the line as it is wished; NULL when the built-in writer knows none
 */
char *fab_wish_line        (const FabWriteRequest *request, const FabTelling *telling, GPtrArray *elements) G_GNUC_WARN_UNUSED_RESULT;
/* The scene @scene with shorter speeches; NULL: none of them can be shortened. */
char *fab_wish_short_scene (GPtrArray *elements, guint scene) G_GNUC_WARN_UNUSED_RESULT;
/* Shorter wordings of @line, each shorter than the one before it (element-type char *). */
GPtrArray *fab_wish_shorten (const char *line) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
