/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The elements of a script as they lie in the buffer of the pane, one after the other, and what is typed between
 * them. Offsets are in characters. */
#pragma once

#include <gio/gio.h>

#include "fab-element.h"

G_BEGIN_DECLS

typedef struct
{
  FabElement     *row;
  gint64          element, panel;
  FabElementKind  kind;
  char           *source;
  guint           length; /* characters; 0: a note inside the run before */
} FabScriptRun;

/* Runs @first to before @end are new or changed; they lie from @start on. */
typedef struct
{
  guint first, end;
  guint start;
} FabScriptChange;

/* A stretch that was typed over: from @start to @old_end it is now from @start to @new_end. */
typedef struct
{
  gboolean any;
  guint    start, old_end, new_end;
} FabScriptEdit;

GArray             *fab_script_runs_new    (void);
/* Makes @runs what @elements are. FALSE: no text and no kind changed. */
gboolean            fab_script_runs_follow (GArray *runs, GListModel *elements, FabScriptChange *change);
/* The run at @offset, at the end the last one; NULL: there is none. */
const FabScriptRun *fab_script_runs_at     (GArray *runs, guint offset, guint *start);
/* Whose runs @edit touches. FALSE when there are none. */
gboolean            fab_script_runs_find   (GArray *runs, const FabScriptEdit *edit, guint *first, guint *last);
/* From the first run of @panel to its last; both 0: it has none. */
void                fab_script_runs_find_panel (GArray *runs, gint64 panel, guint *start, guint *end);
guint               fab_script_runs_offset (GArray *runs, guint run);

void                fab_script_edit_insert (FabScriptEdit *edit, guint at, guint length);
void                fab_script_edit_delete (FabScriptEdit *edit, guint start, guint end);

G_END_DECLS
