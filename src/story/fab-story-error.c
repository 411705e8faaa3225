/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-story-error.h"

G_DEFINE_QUARK (fab-story-error-quark, fab_story_error)
