/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that a person chose to write to. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Whether a sandbox was let at this file only: through the document portal nothing can be put beside it. */
gboolean fab_target_is_alone (GFile *file);

/**
 * fab_target_with_ending:
 *
 * Who types "Film" means "Film.webm". What was not asked about is not overwritten: a file of that name makes it
 * "Film 2.webm". A file that stands alone keeps its name.
 *
 * Returns: (transfer full): the file to write
 */
GFile   *fab_target_with_ending (GFile *file, const char *ending) G_GNUC_WARN_UNUSED_RESULT;

/* A file of that name in @folder, "Film 2.otio" where there is one already. */
GFile   *fab_target_in_folder (GFile *folder, const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
