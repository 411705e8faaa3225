/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long things take by themselves, in microseconds. Pure. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Speech that nobody has spoken yet, at the pace of a play read aloud. */
gint64 fab_timing_speech  (const char *text);
/* Titles and letterings: seen, then read. 0 for nothing to read. */
gint64 fab_timing_reading (const char *text);
/* What is shown in quotes or announced as a title ("SUPER: Berlin, 1945"), to be read by the audience; or NULL. */
char  *fab_timing_lettering (const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* What is done in @text, verb by verb and no less than it takes to tell. */
gint64 fab_timing_action  (const char *text);
/* Only of the deeds in it: prompts tell much that takes no time. 0 when there are none. */
gint64 fab_timing_deeds   (const char *text);

/* A panel that may be stretched or tightened; all in frames. */
typedef struct
{
  gint64   need;  /* by itself */
  gint64   least; /* what it holds cannot go faster */
  gboolean fixed; /* by hand: keeps what it needs */
} FabStretch;

/* Gives every panel its frames so that their sum is @total, as far as the fixed ones and the least of the others allow. Who
 * needs more gets more. @frames: (out) (array length=n) */
void   fab_timing_fit     (const FabStretch *panels, guint n, gint64 total, gint64 *frames);

G_END_DECLS
