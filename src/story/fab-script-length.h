/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "fab-element.h"

G_BEGIN_DECLS

/* How long a script is, as it would be printed. */
typedef struct
{
  guint words;  /* of all that is said, sung, or seen */
  guint scenes;
  guint lines;  /* on paper, blank ones included */
} FabScriptLength;

/**
 * fab_script_measure:
 * @elements: (element-type FabElement)
 *
 * Lines are counted at the trade's widths (twelve-point Courier: 61 characters of action, 35 of speech, 25 in
 * parentheses), two blank lines above a heading, one above all else but speech. Title page, sections, synopses, notes and
 * boneyards are not printed.
 */
FabScriptLength fab_script_measure (GListModel *elements);

/** Adds @element to @length, as if it came next on the page. */
void            fab_script_length_add (FabScriptLength *length, FabElement *element);

/** Pages of 55 lines; a page plays for about a minute. */
double          fab_script_length_get_pages (const FabScriptLength *length);

G_END_DECLS
