/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Final Cut Pro's XML, version 1.9, which later ones and most other programs read. */
#pragma once

#include "fab-cut.h"

G_BEGIN_DECLS

/* Times are exact fractions of a second. What is ours is in the metadata of the assets, keys that begin with
 * FAB_FCPXML_KEY. */
#define FAB_FCPXML_KEY "org.fabulaproject.Fabula."

GBytes *fab_fcpxml_write (const FabCut *cut) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
