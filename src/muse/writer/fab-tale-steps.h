/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The built-in writer, step by step: the same tale that it tells in one go, taken apart, with the person's words in it. */
#pragma once

#include "fab-engines.h"

G_BEGIN_DECLS

/**
 * fab_tale_write_part:
 *
 * What a person wrote is kept as far as a tale can hold it: names and looks, what happens in a scene, its beats; a scene that no tale
 * knows is told from what the outline says.
 *
 * Returns: (transfer full): the plan with the part; NULL with G_IO_ERROR_INVALID_ARGUMENT when there is no word in the idea
 */
FabPlan *fab_tale_write_part (const FabPlanRequest *request, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
