/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-element.h"

G_BEGIN_DECLS

/**
 * fab_fountain_parse:
 * @text: (array length=length): the bytes of a Fountain file, valid or not
 *
 * Never fails: what is not understood is action. The sources of the returned elements joined are
 * @text byte for byte.
 *
 * Returns: (transfer full) (element-type FabElement): the elements
 */
GPtrArray *fab_fountain_parse  (const char *text, gssize length) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): the sources of @elements, joined */
char      *fab_fountain_write  (GPtrArray *elements) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fab_fountain_render:
 *
 * The source of an element with @text in place of its present text: marks are kept, and added where
 * the text would otherwise be read as something else; trailing blank lines are those of @element.
 */
char      *fab_fountain_render (FabElement *element, const char *text) G_GNUC_WARN_UNUSED_RESULT;

/** The name in a cue without extensions and dual mark: "ANNA (O.S.) ^" gives "ANNA". */
char      *fab_fountain_cue_name (const char *cue) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
