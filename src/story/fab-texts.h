/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Texts of this process come from the translations; those of a build tree where FABULA_LOCALEDIR names its po folder. */
void fab_texts_bind (void);

G_END_DECLS
