/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What happened and what to do, in words for people. */
char *fab_message_for_error (const GError *error) G_GNUC_WARN_UNUSED_RESULT;
/* The same for a change that the story could not write and took back. */
char *fab_message_for_trouble (const GError *error) G_GNUC_WARN_UNUSED_RESULT;
/* That an engine is asked again in so many seconds, and why. */
char *fab_message_for_wait (const GError *error, guint seconds) G_GNUC_WARN_UNUSED_RESULT;
/* That the built-in writer did not read the idea, and wrote in its own language. */
const char *fab_message_of_language (void);

G_END_DECLS
