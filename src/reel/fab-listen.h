/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define FAB_TYPE_LISTEN (fab_listen_get_type ())

/**
 * FabListen:
 *
 * Plays one short sound at a time, to hear what it is. Property: playing (read-only).
 */
G_DECLARE_FINAL_TYPE (FabListen, fab_listen, FAB, LISTEN, GObject)

FabListen *fab_listen_new         (void) G_GNUC_WARN_UNUSED_RESULT;
/* Instead of what is playing. */
void       fab_listen_play        (FabListen *self, GBytes *wav);
void       fab_listen_stop        (FabListen *self);
gboolean   fab_listen_get_playing (FabListen *self);

G_END_DECLS
