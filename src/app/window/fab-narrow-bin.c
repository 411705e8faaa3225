/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-narrow-bin"

#include "config.h"

#include "fab-narrow-bin.h"

struct _FabNarrowBin
{
  GtkWidget parent_instance;

  GtkWidget *child;
  int        comfort;
  int        wide;    /* the least width of the child when it was wide last */
  gboolean   narrow;
  guint      turn;    /* a tick callback that changes it: not while sizes are given */
};

G_DEFINE_FINAL_TYPE (FabNarrowBin, fab_narrow_bin, GTK_TYPE_WIDGET)

enum { PROP_CHILD = 1, PROP_COMFORT, PROP_NARROW, PROP_ORIENTATION, N_PROPS };
static GParamSpec *props[N_PROPS];

static gboolean
turn_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  FabNarrowBin *self = FAB_NARROW_BIN (widget);

  self->turn = 0;
  self->narrow = !self->narrow;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ORIENTATION]);

  return G_SOURCE_REMOVE;
}

static int
get_least (FabNarrowBin *self)
{
  int least = 0;

  if (self->child)
    gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);

  return least;
}

/* What the child needs at least is its own affair; it may be given less. */
static void
fab_narrow_bin_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  FabNarrowBin *self = FAB_NARROW_BIN (widget);

  if (self->child == NULL)
    return;
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    for_size = MAX (for_size, get_least (self));
  gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = 0;
}

static void
fab_narrow_bin_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  FabNarrowBin *self = FAB_NARROW_BIN (widget);
  int least = get_least (self);

  if (!self->narrow)
    self->wide = least;
  if ((width < self->wide + self->comfort) != self->narrow && self->turn == 0)
    self->turn = gtk_widget_add_tick_callback (widget, turn_cb, NULL, NULL);
  else if ((width < self->wide + self->comfort) == self->narrow && self->turn != 0)
    {
      gtk_widget_remove_tick_callback (widget, self->turn);
      self->turn = 0;
    }
  if (self->child)
    gtk_widget_size_allocate (self->child, &(GtkAllocation) { 0, 0, MAX (width, least), height }, baseline);
}

static void
fab_narrow_bin_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  FabNarrowBin *self = FAB_NARROW_BIN (object);

  switch (id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_COMFORT:
      g_value_set_int (value, self->comfort);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_ORIENTATION:
      g_value_set_enum (value, self->narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fab_narrow_bin_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  FabNarrowBin *self = FAB_NARROW_BIN (object);

  switch (id)
    {
    case PROP_CHILD:
      g_clear_pointer (&self->child, gtk_widget_unparent);
      self->child = g_value_get_object (value);
      if (self->child)
        gtk_widget_set_parent (self->child, GTK_WIDGET (self));
      break;
    case PROP_COMFORT:
      self->comfort = g_value_get_int (value);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fab_narrow_bin_dispose (GObject *object)
{
  g_clear_pointer (&FAB_NARROW_BIN (object)->child, gtk_widget_unparent);

  G_OBJECT_CLASS (fab_narrow_bin_parent_class)->dispose (object);
}

static void
fab_narrow_bin_class_init (FabNarrowBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = fab_narrow_bin_get_property;
  object_class->set_property = fab_narrow_bin_set_property;
  object_class->dispose = fab_narrow_bin_dispose;
  widget_class->measure = fab_narrow_bin_measure;
  widget_class->size_allocate = fab_narrow_bin_size_allocate;

  props[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | flags);
  props[PROP_COMFORT] = g_param_spec_int ("comfort", NULL, NULL, 0, 1000, 0, G_PARAM_READWRITE | flags);
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  props[PROP_ORIENTATION] = g_param_spec_enum ("orientation", NULL, NULL, GTK_TYPE_ORIENTATION, GTK_ORIENTATION_HORIZONTAL,
                                               G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
fab_narrow_bin_init (FabNarrowBin *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

gboolean
fab_narrow_bin_get_narrow (FabNarrowBin *self)
{
  g_return_val_if_fail (FAB_IS_NARROW_BIN (self), FALSE);

  return self->narrow;
}
