/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Final Draft's screenplay format: XML without namespace and DTD. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * fab_fdx_read:
 *
 * The screenplay as Fountain. All runs of text are read, styles become marks, unknown kinds of paragraph action, script
 * notes `[[…]]`, summaries synopses, pages that begin anew `===`. A file with a document type is refused: no
 * program writes one, and entities are what attacks are made of.
 *
 * Returns: (transfer full) (nullable): the text; the error is FAB_EXCHANGE_ERROR_INVALID
 */
char   *fab_fdx_read  (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fab_fdx_write:
 * @elements: (element-type FabElement): the script
 * @origin: (nullable): the file it was once read from: paragraphs that say the same are written as they were
 *   there, and all that is not script (page layout, revisions, tags …) is kept
 *
 * Returns: (transfer full): an FDX file of version 5
 */
GBytes *fab_fdx_write (GPtrArray *elements, GBytes *origin) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
