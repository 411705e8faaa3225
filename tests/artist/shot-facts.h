/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-shot.h"

/* One line with all that was understood of @prompt, for tables of tests and for people. */
char *shot_facts (const char *prompt) G_GNUC_WARN_UNUSED_RESULT;
