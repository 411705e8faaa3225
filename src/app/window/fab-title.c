/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-title"

#include "config.h"

#include "fab-title.h"

#define FOLDED .85 /* of its size, on two lines: as in style.css */

struct _FabTitle
{
  GtkWidget parent_instance;

  GtkWidget *label;
  GBinding  *binding;
  gboolean   folded;
  guint      turn;    /* a tick callback that changes it: not while sizes are given */
};

G_DEFINE_FINAL_TYPE (FabTitle, fab_title, GTK_TYPE_WIDGET)

static void
fab_title_root (GtkWidget *widget)
{
  FabTitle *self = FAB_TITLE (widget);
  GtkRoot *root;

  GTK_WIDGET_CLASS (fab_title_parent_class)->root (widget);
  root = gtk_widget_get_root (widget);
  if (GTK_IS_WINDOW (root))
    self->binding = g_object_bind_property (root, "title", self->label, "label", G_BINDING_SYNC_CREATE);
}

static void
fab_title_unroot (GtkWidget *widget)
{
  g_clear_pointer (&FAB_TITLE (widget)->binding, g_binding_unbind);
  GTK_WIDGET_CLASS (fab_title_parent_class)->unroot (widget);
}

static gboolean
turn_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  FabTitle *self = FAB_TITLE (widget);

  self->turn = 0;
  self->folded = !self->folded;
  if (self->folded)
    gtk_widget_add_css_class (self->label, "folded");
  else
    gtk_widget_remove_css_class (self->label, "folded");

  return G_SOURCE_REMOVE;
}

static void
fab_title_measure (GtkWidget      *widget,
                   GtkOrientation  orientation,
                   int             for_size,
                   int            *minimum,
                   int            *natural,
                   int            *minimum_baseline,
                   int            *natural_baseline)
{
  FabTitle *self = FAB_TITLE (widget);

  gtk_widget_measure (self->label, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL && self->folded)
    *natural /= FOLDED; /* so that there is room for one line again, where there is */
}

static void
fab_title_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  FabTitle *self = FAB_TITLE (widget);
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  if ((natural > width) != self->folded && self->turn == 0)
    self->turn = gtk_widget_add_tick_callback (widget, turn_cb, NULL, NULL);
  gtk_widget_size_allocate (self->label, &(GtkAllocation) { 0, 0, width, height }, baseline);
}

static void
fab_title_dispose (GObject *object)
{
  g_clear_pointer (&FAB_TITLE (object)->label, gtk_widget_unparent);

  G_OBJECT_CLASS (fab_title_parent_class)->dispose (object);
}

static void
fab_title_class_init (FabTitleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_title_dispose;
  widget_class->root = fab_title_root;
  widget_class->unroot = fab_title_unroot;
  widget_class->measure = fab_title_measure;
  widget_class->size_allocate = fab_title_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "foldedtitle");
}

static void
fab_title_init (FabTitle *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR); /* no word needs more than there is */
  gtk_label_set_lines (GTK_LABEL (self->label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_label_set_justify (GTK_LABEL (self->label), GTK_JUSTIFY_CENTER);
  gtk_widget_set_valign (self->label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->label, "title");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}
