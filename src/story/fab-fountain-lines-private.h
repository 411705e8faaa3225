/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first pass over a Fountain text: notes and boneyards are found, and what is left is cut into
 * lines. A line here may span several lines of the file when a note or a boneyard does. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  FAB_LINE_TEXT,
  FAB_LINE_BLANK,    /* nothing, or blanks only */
  FAB_LINE_NOTE,     /* nothing but notes */
  FAB_LINE_BONEYARD, /* nothing but boneyards: as good as blank */
} FabLineKind;

typedef struct
{
  gsize    start, end; /* with its marks */
  gboolean boneyard;   /* else a note */
} FabCut;

typedef struct
{
  gsize        start, end; /* in the text, line break included */
  guint        first_cut;
  guint        n_cuts;
  FabLineKind  kind;
  char        *text;       /* without cuts and line break */
} FabSourceLine;

typedef struct
{
  const char *text;  /* borrowed */
  GArray     *cuts;  /* FabCut */
  GArray     *lines; /* FabSourceLine */
} FabSourceLines;

/* @text: valid UTF-8 */
FabSourceLines *_fab_source_lines_new     (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void            _fab_source_lines_free    (FabSourceLines *self);
/* What stands between the marks of a note or boneyard. */
char           *_fab_source_lines_dup_cut (FabSourceLines *self, guint cut) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabSourceLines, _fab_source_lines_free)

G_END_DECLS
