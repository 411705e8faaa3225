/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * FabElementKind:
 *
 * What one element of a screenplay is. The nicks ("scene_heading", …) are the type names that
 * `fabula-cli script --json` prints.
 */
typedef enum
{
  FAB_ELEMENT_TITLE_PAGE,
  FAB_ELEMENT_SCENE_HEADING,
  FAB_ELEMENT_ACTION,
  FAB_ELEMENT_CHARACTER,
  FAB_ELEMENT_PARENTHETICAL,
  FAB_ELEMENT_DIALOGUE,
  FAB_ELEMENT_LYRICS,
  FAB_ELEMENT_TRANSITION,
  FAB_ELEMENT_CENTERED,
  FAB_ELEMENT_SECTION,
  FAB_ELEMENT_SYNOPSIS,
  FAB_ELEMENT_NOTE,
  FAB_ELEMENT_BONEYARD,
  FAB_ELEMENT_PAGE_BREAK,
} FabElementKind;

typedef enum
{
  FAB_DUAL_NONE,
  FAB_DUAL_LEFT,
  FAB_DUAL_RIGHT,
} FabDual;

#define FAB_TYPE_ELEMENT (fab_element_get_type ())

/**
 * FabElement:
 *
 * One element of the script: its kind, its text without marks, and the exact source text it was
 * read from, trailing blank lines included. The sources of all elements, put together, are the file.
 * A parsed element has id 0 until a story owns it.
 */
G_DECLARE_FINAL_TYPE (FabElement, fab_element, FAB, ELEMENT, GObject)

gint64          fab_element_get_id           (FabElement *self);
gint64          fab_element_get_scene        (FabElement *self);
gint64          fab_element_get_panel        (FabElement *self); /* 0: covered by no panel */
FabElementKind  fab_element_get_kind         (FabElement *self);
const char     *fab_element_get_text         (FabElement *self);
const char     *fab_element_get_source       (FabElement *self);
const char     *fab_element_get_key          (FabElement *self); /* title page only */
const char     *fab_element_get_scene_number (FabElement *self);
FabDual         fab_element_get_dual         (FabElement *self);
int             fab_element_get_level        (FabElement *self); /* sections only */
gboolean        fab_element_get_forced       (FabElement *self);

const char     *fab_element_kind_to_nick     (FabElementKind kind);
gboolean        fab_element_kind_from_nick   (const char *nick, FabElementKind *kind);

G_END_DECLS
