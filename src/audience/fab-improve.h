/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What could be better in the next version: concrete edits of script and board, each with the reactions that speak for it. Nothing
 * is changed before a person takes one; taking it is one step that can be undone, its verdict included. */
#pragma once

#include "fab-engines.h"
#include "fab-reception.h"

G_BEGIN_DECLS

/* Files keep the nicks: never renumbered, never renamed. */
typedef enum
{
  FAB_IMPROVE_SHORTEN,    /* panels without speech take less time */
  FAB_IMPROVE_CUT,        /* a panel goes, with its lines */
  FAB_IMPROVE_EXPLAIN,    /* where and who, before what confused */
  FAB_IMPROVE_BRING_BACK, /* somebody comes into a scene that they are not in */
  FAB_IMPROVE_LESS_OF,    /* a speech of somebody goes */
  FAB_IMPROVE_CLOSER,     /* a wider panel becomes a close one */
  FAB_IMPROVE_LINGER,     /* a panel stays longer */
  FAB_IMPROVE_ECHO,       /* an image comes again at the end */
  FAB_N_IMPROVES
} FabImproveKind;

typedef struct
{
  FabImproveKind kind;
  char          *subject; /* what verdicts on it are kept under */
  gint64         panel;   /* the first that is touched … */
  gint64         last;    /* … and the last */
  char          *person;  /* or NULL */
  char          *title;   /* what would be done, in the person's language */
  char          *reason;  /* which reactions speak for it */
  guint          voices;  /* viewers behind it */
  double         weight;  /* what is worth more comes first */
} FabImprovement;

void             fab_improvement_free   (FabImprovement *self);
const char      *fab_improve_kind_to_nick (FabImproveKind kind);

/**
 * fab_improve_list:
 * @reception: of the film as it is now
 *
 * Returns: (transfer full) (element-type FabImprovement): the best first, a dozen at most. What was declined does not come
 *   again, and kinds that are declined often come later.
 */
GPtrArray       *fab_improve_list       (FabStory *story, FabReception *reception) G_GNUC_WARN_UNUSED_RESULT;

/* Does it, without any model. */
gboolean         fab_improve_apply      (const FabImprovement *self, FabStory *story, GError **error);
gboolean         fab_improve_decline    (const FabImprovement *self, FabStory *story, GError **error);

/* Whether a writer can do it better: it is a matter of words. */
gboolean         fab_improve_is_written (const FabImprovement *self);
/* The scene is written anew by @writer, which is told what to change and why; the step is that of fab_improve_apply(). */
void             fab_improve_write_async  (const FabImprovement *self, FabStory *story, FabWriter *writer, GCancellable *cancellable,
                                           GAsyncReadyCallback callback, gpointer data);
gboolean         fab_improve_write_finish (FabStory *story, GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabImprovement, fab_improvement_free)

G_END_DECLS
