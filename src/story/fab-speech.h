/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "fab-element.h"

G_BEGIN_DECLS

/* @speaker: the name in the cue, "" without one. @direction: what the parentheses before the speech say, or NULL. */
typedef void (*FabSpeechFunc) (FabElement *dialogue, const char *speaker, const char *direction, gpointer data);

/**
 * fab_speech_foreach:
 * @elements: (element-type FabElement)
 *
 * Calls @func for every speech and lyric of a script, in order, with who speaks it and how.
 */
void fab_speech_foreach (GListModel *elements, FabSpeechFunc func, gpointer data);

G_END_DECLS
