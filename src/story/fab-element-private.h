/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-element.h"

G_BEGIN_DECLS

/**
 * FabElementFields:
 *
 * Everything an element is. Strings are borrowed; @text and @source may be NULL for "", @key and
 * @scene_number are NULL when there is none.
 */
typedef struct
{
  gint64          id;
  gint64          scene;
  gint64          panel;
  FabElementKind  kind;
  const char     *text;
  const char     *source;
  const char     *key;
  const char     *scene_number;
  FabDual         dual;
  int             level;
  gboolean        forced;
} FabElementFields;

FabElement *_fab_element_new    (const FabElementFields *fields) G_GNUC_WARN_UNUSED_RESULT;

/* Makes the element what its row now says; properties that differ are notified. */
void        _fab_element_update (FabElement             *self,
                                 const FabElementFields *fields);

/* What the element is now, strings borrowed from it. */
void        _fab_element_peek   (FabElement       *self,
                                 FabElementFields *fields);

G_END_DECLS
