/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shot list as a table that every spreadsheet opens. */
#pragma once

#include "fab-timeline.h"

G_BEGIN_DECLS

/* "shot", "scene" …: what a column can show, NULL-terminated. */
const char * const *fab_table_columns  (void);
/* How the column is headed, to be translated where people read it; and whether shot lists have it by themselves. */
const char         *fab_table_title    (const char *column);
gboolean            fab_table_is_usual (const char *column);

/**
 * fab_table_write:
 * @columns: (nullable): names with commas between them, in the order wanted; NULL: those that shot lists have
 * @mark: whether it begins with a byte order mark
 *
 * CSV as RFC 4180 has it, in UTF-8: LibreOffice and Excel know it by the mark. A text that begins like a
 * formula gets an apostrophe before it.
 *
 * Returns: (transfer full) (nullable): the error is FAB_EXCHANGE_ERROR_UNSUPPORTED and names the columns
 */
GBytes             *fab_table_write    (FabStory *story, FabTimeline *timeline, const char *columns, gboolean mark,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
