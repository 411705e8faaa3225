/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The voices of a cast member: one for each engine, as the document keeps them in one text. The first line is the voice of the built-in
 * engine, the others are "engine: voice". Pure. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @engine: fab_voice_get_name(); what follows its first word does not count, as another model has the same voices. "": none chosen. */
char *fab_voice_choice_get (const char *choices, const char *engine) G_GNUC_WARN_UNUSED_RESULT;
char *fab_voice_choice_set (const char *choices, const char *engine, const char *voice) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
