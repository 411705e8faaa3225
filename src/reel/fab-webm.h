/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Chromium seeks to the delay that Opus has before its first sound, finds nothing before the film and gives up. The delay is six
 * milliseconds: without it the film plays everywhere. Mends a film that is written, as far as it can be written to. */
void fab_webm_drop_delay (int fd);

G_END_DECLS
