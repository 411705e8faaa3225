/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verbs of the session that ask the writer for more than another version: translations, prompts, what could happen next.
 * What fails beside an asynchronous call emits ::failed. Nothing changes before somebody takes what was written. */
#pragma once

#include "fab-leaning.h"
#include "fab-session.h"

G_BEGIN_DECLS

/* Whether the writer that was chosen can do that at all. */
gboolean    fab_session_can_write           (FabSession *self, FabWriteKind kind, FabWish wish);
/* Whether it reads the language of @idea; if not, what it writes is in its own. */
gboolean    fab_session_reads               (FabSession *self, const char *idea);

/* The whole script in @language ("German"), kept as a version. @progress gets it as far as it has come. */
void        fab_session_translate_async     (FabSession *self, const char *language, FabProgressFunc progress, gpointer progress_data,
                                             GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
char       *fab_session_translate_finish    (FabSession *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The panels of a scene, in the order of the film: ids. */
GArray     *fab_session_list_scene          (FabSession *self, gint64 scene) G_GNUC_WARN_UNUSED_RESULT;
/* A prompt for each of them; of what the lines say where the writer is the built-in one. */
void        fab_session_write_prompts_async (FabSession *self, gint64 scene, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
GStrv       fab_session_write_prompts_finish (FabSession *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* One step; prompts that say what is there already are left alone. */
void        fab_session_use_prompts         (FabSession *self, const gint64 *panels, const char * const *prompts);

/* What was kept before, and what viewers felt. */
FabLeaning *fab_session_create_leaning      (FabSession *self) G_GNUC_WARN_UNUSED_RESULT;
/* Three ways on from @scene (element-type FabOffer), what is leant to first; another @version, other ones. */
void        fab_session_offer_async         (FabSession *self, gint64 scene, guint version, GCancellable *cancellable,
                                             GAsyncReadyCallback callback, gpointer data);
GPtrArray  *fab_session_offer_finish        (FabSession *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Writes it behind @scene and boards it, as one step; it shows as it comes. @first: nothing of @offers was taken before. Finishes
 * with the scene that it became; stopped or broken off, it fails, and what came stays. */
void        fab_session_take_offer_async    (FabSession *self, gint64 scene, GPtrArray *offers, guint chosen, gboolean first,
                                             GAsyncReadyCallback callback, gpointer data);
gint64      fab_session_take_offer_finish   (FabSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
