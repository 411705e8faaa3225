/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Server-sent events (WHATWG HTML, section 9.2), as they arrive: any piece of them at a time. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct FabSse FabSse;

/* @data: the lines "data:" of one event, joined by \n; @type: its "event:" line, or NULL. Return FALSE to read no further. */
typedef gboolean (*FabSseFunc) (const char *type, const char *data, gsize length, gpointer user);

FabSse  *fab_sse_new  (FabSseFunc func, gpointer user) G_GNUC_WARN_UNUSED_RESULT;
void     fab_sse_free (FabSse *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabSse, fab_sse_free)

/* FALSE: the function wants no more, or an event is larger than @most bytes (see fab_sse_is_too_large()). */
gboolean fab_sse_feed (FabSse *self, const char *bytes, gsize n);
/* The stream has ended: what stands there without a blank line after it counts, too. */
void     fab_sse_end  (FabSse *self);
gboolean fab_sse_is_too_large (FabSse *self);

G_END_DECLS
