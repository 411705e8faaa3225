/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is worth another try, and when. Pure. */
#pragma once

#include "fab-engines.h"

G_BEGIN_DECLS

/* Seconds before a job that failed with @error for the @attempt'th time (from 0) is tried again; -1: not by itself. What a person has to
 * mend (key, quota, content policy, address) is never tried again. @jitter: 0 … 1. */
double   fab_patience_pause        (const GError *error, guint attempt, double jitter);
/* Whether @error is of the engine, so that its other jobs would end in the same way. */
gboolean fab_patience_is_of_engine (const GError *error);
/* Whether it lasts until a person mends it: key, quota, model, address. */
gboolean fab_patience_is_for_person (const GError *error);

G_END_DECLS
