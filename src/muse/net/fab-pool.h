/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-endpoint.h"

G_BEGIN_DECLS

#define FAB_TYPE_POOL (fab_pool_get_type ())

/**
 * FabPool:
 *
 * Several services of one kind that share the work: each takes so many questions at a time, and one that is in trouble rests
 * while the others do its work.
 */
G_DECLARE_FINAL_TYPE (FabPool, fab_pool, FAB, POOL, GObject)

/* @urls: addresses with white space between them, all with the same key. @limit: questions at a time that each takes. Fails when one
 * is no address (see fab_endpoint_new()) or when there is none. */
FabPool     *fab_pool_new        (const char *urls, FabAuth auth, const char *key, guint limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The first of them: to ask what it has. */
FabEndpoint *fab_pool_get_first  (FabPool *self);
/* Names of those that are not on this machine, with commas between them; NULL: nothing leaves it. */
char        *fab_pool_dup_hosts  (FabPool *self) G_GNUC_WARN_UNUSED_RESULT;
guint        fab_pool_get_size   (FabPool *self);
/* How many more questions they take now. */
guint        fab_pool_get_room   (FabPool *self);
/* The one with the least to do, or NULL when there is no room; to be given back. */
FabEndpoint *fab_pool_take       (FabPool *self) G_GNUC_WARN_UNUSED_RESULT;
/* @endpoint is taken. @error: (nullable): how it ended. */
void         fab_pool_give_back  (FabPool *self, FabEndpoint *endpoint, const GError *error);

G_END_DECLS
