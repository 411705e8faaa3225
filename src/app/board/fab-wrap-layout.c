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

/* The width that child gets where no more than @width is to be had. */
static int
measure_child (GtkWidget *child,
               int        width,
               int       *height)
{
  int least, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  width = MAX (least, MIN (natural, width));
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, height, NULL, NULL);

  return width;
}

/* From @child on, as many as go into a line of @width. */
static GtkWidget *
measure_line (GtkWidget *child,
              int        width,
              int       *used,
              int       *height)
{
  *used = *height = 0;
  for (; child; child = gtk_widget_get_next_sibling (child))
    {
      int child_height, child_width;

      if (!gtk_widget_should_layout (child))
        continue;
      child_width = measure_child (child, width, &child_height);
      if (*used > 0 && *used + SPACING + child_width > width)
        return child;
      *used += child_width + (*used > 0 ? SPACING : 0);
      *height = MAX (*height, child_height);
    }

  return NULL;
}

/* From @child up to @end, in the middle of a line of @height that begins at @x, @y. */
static void
place_line (GtkWidget *widget,
            GtkWidget *child,
            GtkWidget *end,
            int        width,
            int        height,
            int        x,
            int        y)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  for (; child != end; child = gtk_widget_get_next_sibling (child))
    {
      int child_height, child_width;

      if (!gtk_widget_should_layout (child))
        continue;
      child_width = measure_child (child, width, &child_height);
      gtk_widget_size_allocate (child, &(GtkAllocation) { rtl ? width - x - child_width : x, y + (height - child_height) / 2,
                                                          child_width, child_height }, -1);
      x += child_width + SPACING;
    }
}

/* Lays the children into @width and returns the height they take; places them if @place. Lines of what stands in the middle stand
 * there too. */
static int
lay_out (GtkWidget *widget,
         int        width,
         gboolean   place)
{
  gboolean centered = gtk_widget_get_halign (widget) == GTK_ALIGN_CENTER;
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int y = 0;

  while (child)
    {
      int used, height;
      GtkWidget *end = measure_line (child, width, &used, &height);

      if (place)
        place_line (widget, child, end, width, height, centered ? (width - used) / 2 : 0, y);
      y += height + (end ? SPACING : 0);
      child = end;
    }

  return y;
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
