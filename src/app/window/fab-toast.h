/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A toast that says all of @text (no markup): what is longer than a line is broken, and stays as long as one reads. */
AdwToast *fab_toast_new (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
