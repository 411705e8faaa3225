/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From now on labels that wrap stay as wide as they are made. Lines in the fonts of two scripts differ in height, so a text may be higher
 * where it is wider; GTK 4.8, which looks for the least width at the height it gives, then takes one at which the text ends outside of
 * what it is in. */
void fab_wrapping_mend_labels (void);

G_END_DECLS
