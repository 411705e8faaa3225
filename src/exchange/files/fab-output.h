/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A stream into a file that appears whole or not at all (see FabOutputFile). */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct FabOutput FabOutput;

FabOutput *fab_output_new   (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   fab_output_write (FabOutput *self, gconstpointer data, gsize length);
gboolean   fab_output_print (FabOutput *self, const char *text);
/* Puts it in place of @path; the first error of any write comes here. */
gboolean   fab_output_keep  (FabOutput *self, GError **error);
/* Without keep, nothing is left behind. */
void       fab_output_free  (FabOutput *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabOutput, fab_output_free)

/* "“x.pdf” could not be written: …"; returns FALSE. */
gboolean   fab_output_fail  (const char *path, int code, GError **error);

G_END_DECLS
