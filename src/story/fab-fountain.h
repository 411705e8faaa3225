/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-element.h"

G_BEGIN_DECLS

/**
 * fab_fountain_decode:
 * @bytes: (array length=length): the bytes of a file, whatever they are
 *
 * Text in this program is UTF-8. A file that is not, or that has a NUL in it, must still come back byte
 * for byte: each of its bytes that is no UTF-8 is kept as one character of a private plane, which
 * shows as a box and which fab_fountain_encode() turns into the byte again. Valid text stays as it is.
 * Files are read through decode and written through encode.
 */
char      *fab_fountain_decode (const char *bytes, gssize length) G_GNUC_WARN_UNUSED_RESULT;
GBytes    *fab_fountain_encode (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fab_fountain_parse:
 * @text: (array length=length): a Fountain text; decoded first if it is no UTF-8
 *
 * Never fails: what is not understood is action. The sources of the returned elements joined are
 * @text byte for byte. A note or boneyard inside another element follows that element and has no
 * source of its own. Text of blank lines only gives one empty action.
 *
 * Returns: (transfer full) (element-type FabElement): the elements
 */
GPtrArray *fab_fountain_parse  (const char *text, gssize length) G_GNUC_WARN_UNUSED_RESULT;

/** The same for valid UTF-8 from within a script, which has no title page. */
GPtrArray *fab_fountain_parse_body (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): the sources of @elements, joined */
char      *fab_fountain_write  (GPtrArray *elements) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fab_fountain_render:
 * @first: whether the element begins the script, where a word and a colon would be a title page
 *
 * The source of an element with @text in place of its present text: marks are kept, and added where
 * the text would otherwise be read as something else; trailing blank lines are those of @element.
 */
char      *fab_fountain_render (FabElement *element, const char *text, gboolean first) G_GNUC_WARN_UNUSED_RESULT;

/* A piece of a script that comes from elsewhere: strings are borrowed, what does not apply is 0 or NULL. */
typedef struct
{
  FabElementKind  kind;
  const char     *text;
  const char     *key;          /* title page */
  const char     *scene_number;
  FabDual         dual;
  int             level;        /* sections */
  gboolean        first;        /* of the script */
} FabFountainPiece;

/** The source of a piece, with forcing marks where it needs them, without line breaks behind. */
char      *fab_fountain_compose (const FabFountainPiece *piece) G_GNUC_WARN_UNUSED_RESULT;

/** The name in a cue without extensions and dual mark: "ANNA (O.S.) ^" gives "ANNA". */
char      *fab_fountain_cue_name (const char *cue) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
