/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define FAB_TYPE_VOICE_CACHE (fab_voice_cache_get_type ())

/**
 * FabVoiceCache:
 *
 * What voices of services have said, for all stories of this computer: files in the cache directory, each named by fab_voice_key(),
 * from which nobody reads what was said. When there is too much of it, what was not heard for longest goes. Any thread.
 */
G_DECLARE_FINAL_TYPE (FabVoiceCache, fab_voice_cache, FAB, VOICE_CACHE, GObject)

/* @folder: NULL: "fabula/voices" of the cache directory. @most: bytes. */
FabVoiceCache *fab_voice_cache_new (const char *folder, guint64 most) G_GNUC_WARN_UNUSED_RESULT;
/* NULL: not there. */
GBytes        *fab_voice_cache_get (FabVoiceCache *self, const char *key) G_GNUC_WARN_UNUSED_RESULT;
void           fab_voice_cache_put (FabVoiceCache *self, const char *key, GBytes *wav);

G_END_DECLS
