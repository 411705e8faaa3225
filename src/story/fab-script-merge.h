/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two people wrote on in the same script: their versions are put together scene by scene. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What becomes of a scene that both changed. */
typedef enum
{
  FAB_MERGE_OURS,
  FAB_MERGE_THEIRS,
  FAB_MERGE_BOTH, /* ours, then theirs */
} FabMergeChoice;

typedef struct
{
  guint n_taken;     /* scenes that only they changed, added or took away */
  guint n_conflicts; /* scenes that both changed, each in another way */
} FabMergeCount;

/**
 * fab_script_merge:
 * @base: the Fountain text that both began with
 * @count: (out) (optional):
 *
 * What only one of the two changed is taken from that one; bytes of scenes that nobody changed stay.
 */
char *fab_script_merge (const char *base, const char *ours, const char *theirs, FabMergeChoice choice,
                        FabMergeCount *count) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
