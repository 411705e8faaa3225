/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text as it is compared when somebody looks for it, in any language: without case, accents, vowel points, widths. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A text that is looked through: where in it a folded word stands, in characters. */
typedef struct _FabFold FabFold;

char    *fab_fold_text  (const char *text) G_GNUC_WARN_UNUSED_RESULT;

FabFold *fab_fold_new   (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void     fab_fold_free  (FabFold *self);
/* The first place at or after the character @from where @wanted, that was folded, is whole characters of the text: from @start up to,
 * without, @end. The marks on its last letter are in it. */
gboolean fab_fold_find  (const FabFold *self, const char *wanted, guint from, guint *start, guint *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabFold, fab_fold_free)

G_END_DECLS
