/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-wrap-layout"

#include "config.h"

#include "fab-wrap-layout.h"

#define SPACING 4

struct _FabWrapLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (FabWrapLayout, fab_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* Lays the children into @width and returns the height they take; places them if @place. */
static int
lay_out (GtkWidget *widget,
         int        width,
         gboolean   place)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0, y = 0, line = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkRequisition size;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_get_preferred_size (child, NULL, &size);
      size.width = MIN (size.width, width);
      if (x > 0 && x + size.width > width)
        {
          x = 0;
          y += line + SPACING;
          line = 0;
        }
      if (place)
        gtk_widget_size_allocate (child, &(GtkAllocation) { rtl ? width - x - size.width : x, y,
                                                            size.width, size.height }, -1);
      x += size.width + SPACING;
      line = MAX (line, size.height);
    }
  return y + line;
}

static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? SPACING : 0);
    }
}

static GtkSizeRequestMode
fab_wrap_layout_get_request_mode (GtkLayoutManager *layout,
                                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
fab_wrap_layout_measure (GtkLayoutManager *layout,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, minimum, natural);
  else
    *minimum = *natural = lay_out (widget, for_size < 0 ? G_MAXINT / 2 : for_size, FALSE);
}

static void
fab_wrap_layout_allocate (GtkLayoutManager *layout,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  lay_out (widget, width, TRUE);
}

static void
fab_wrap_layout_class_init (FabWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = fab_wrap_layout_get_request_mode;
  layout_class->measure = fab_wrap_layout_measure;
  layout_class->allocate = fab_wrap_layout_allocate;
}

static void
fab_wrap_layout_init (FabWrapLayout *self)
{
}
