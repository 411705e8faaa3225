/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-wrapping"

#include "config.h"

#include "fab-wrapping.h"

static void (*measure_label) (GtkWidget *, GtkOrientation, int, int *, int *, int *, int *);

/* The least width is that of the longest word, whatever the height. */
static void
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  measure_label (widget, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL && for_size >= 0 && gtk_label_get_wrap (GTK_LABEL (widget)))
    measure_label (widget, orientation, -1, minimum, &(int) { 0 }, minimum_baseline, natural_baseline);
}

void
fab_wrapping_mend_labels (void)
{
  GtkWidgetClass *labels = g_type_class_ref (GTK_TYPE_LABEL); /* kept, with what is changed in it */

  if (labels->measure == measure)
    return;
  measure_label = labels->measure;
  labels->measure = measure;
}
