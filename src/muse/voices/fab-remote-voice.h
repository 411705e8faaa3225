/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-pool.h"
#include "fab-sound-reply.h"
#include "fab-speech-kind.h"
#include "fab-voice-cache.h"

G_BEGIN_DECLS

#define FAB_TYPE_REMOTE_VOICE (fab_remote_voice_get_type ())

/**
 * FabRemoteVoice:
 *
 * A voice behind a service. It never changes; another choice is another voice. What it has said before, in any story of this
 * computer, it takes from the cache.
 */
G_DECLARE_FINAL_TYPE (FabRemoteVoice, fab_remote_voice, FAB, REMOTE_VOICE, GObject)

/* @model: "" for the usual one. @voices: (nullable): FabVoiceInfo, what the service is known to have. @cache: (nullable). @decode: (nullable):
 * without it only WAV of 16 bits is understood. */
FabVoice *fab_remote_voice_new (FabHttp *http, FabPool *pool, const FabSpeechKind *kind, const char *model, GPtrArray *voices,
                                FabVoiceCache *cache, FabDecodeFunc decode) G_GNUC_WARN_UNUSED_RESULT;

/* The voices of a service: of kinds whose list does not change, without asking. */
void       fab_list_voices_async  (FabHttp *http, FabEndpoint *endpoint, const FabSpeechKind *kind, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer data);
GPtrArray *fab_list_voices_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT; /* FabVoiceInfo */

G_END_DECLS
