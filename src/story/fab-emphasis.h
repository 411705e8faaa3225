/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bold, italic and underlined words in a screenplay: Fountain's stars and lines, and runs of plain text. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  FAB_STYLE_ITALIC    = 1 << 0,
  FAB_STYLE_BOLD      = 1 << 1,
  FAB_STYLE_UNDERLINE = 1 << 2,
} FabStyle;

typedef struct
{
  char  *text;
  guint8 style; /* FabStyle */
} FabRun;

void       fab_run_free (FabRun *run);

/**
 * fab_emphasis_read:
 *
 * @text as runs of one style each, without marks (fountain.io/syntax, "Emphasis"): a mark opens before a
 * letter and closes behind one, on the same line; any other, and one behind a backslash, is a letter.
 *
 * Returns: (transfer full) (element-type FabRun): the runs, neighbours differing; none for ""
 */
GPtrArray *fab_emphasis_read  (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/** Adds a run to @text with its marks, line by line, and a backslash before letters that look like marks. */
void       fab_emphasis_append (GString *text, const char *plain, guint style);

G_END_DECLS
