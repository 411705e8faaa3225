/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-choices"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-artist-words.h"
#include "fab-choices.h"
#include "fab-task.h"
#include "fab-thumbnails.h"

#define WIDTH 84
#define HEIGHT 104

struct _FabChoices
{
  GtkPopover parent_instance;

  GtkWidget     *search;
  GtkFlowBox    *box;

  FabChoiceFunc  func;
  gpointer       data;
  guint          next;    /* the child whose picture comes next */
  GCancellable  *drawing; /* while the popover is open */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (FabChoices, fab_choices, GTK_TYPE_POPOVER)

static guint signals[N_SIGNALS];

/* --- pictures ----------------------------------------------------------------------------------- */

static void
draw_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const FabMoment still = { .clean = TRUE };
  GError *error = NULL;
  g_autoptr(FabDrawing) drawing = fab_blocking_draw (data, NULL, 2 * WIDTH, 2 * HEIGHT, &still, cancellable, &error);
  cairo_surface_t *surface;
  cairo_t *cr;

  if (drawing == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 2 * WIDTH, 2 * HEIGHT);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  fab_drawing_paint (drawing, cr);
  cairo_destroy (cr);
  g_task_return_pointer (task, fab_texture_new_for_surface (surface), g_object_unref);
}

static void draw_next (FabChoices *self);

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  FabChoices *self = FAB_CHOICES (source);
  g_autoptr(GtkPicture) picture = data;
  g_autoptr(GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), NULL);

  if (g_task_get_cancellable (G_TASK (result)) != self->drawing)
    return;
  if (texture)
    gtk_picture_set_paintable (picture, GDK_PAINTABLE (texture));
  draw_next (self);
}

static void
draw_next (FabChoices *self)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->box, self->next++);
  g_autoptr(FabBlocking) blocking = NULL;
  g_autoptr(GTask) task = NULL;
  GtkPicture *picture;

  if (child == NULL || self->func == NULL)
    return;
  blocking = self->func (g_object_get_data (G_OBJECT (child), "id"), self->data);
  if (blocking == NULL)
    return;
  picture = GTK_PICTURE (gtk_widget_get_first_child (gtk_flow_box_child_get_child (child)));
  task = g_task_new (self, self->drawing, drawn_cb, g_object_ref (picture));
  g_task_set_source_tag (task, draw_next);
  g_task_set_task_data (task, g_steal_pointer (&blocking), g_object_unref);
  fab_task_run_in_thread (task, draw_in_thread);
}

static void
stop_drawing (FabChoices *self)
{
  if (self->drawing)
    g_cancellable_cancel (self->drawing);
  g_clear_object (&self->drawing);
}

static void
shown_cb (FabChoices *self)
{
  stop_drawing (self);
  self->next = 0;
  self->drawing = g_cancellable_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (self->search);
  draw_next (self);
}

/* --- choosing ----------------------------------------------------------------------------------- */

static gboolean
filter_cb (GtkFlowBoxChild *child,
           gpointer         data)
{
  FabChoices *self = data;
  const char *wanted = gtk_editable_get_text (GTK_EDITABLE (self->search));
  const char *name = g_object_get_data (G_OBJECT (child), "name");

  return *wanted == '\0' || g_str_match_string (wanted, name, TRUE);
}

static void
searched_cb (FabChoices *self)
{
  gtk_flow_box_invalidate_filter (self->box);
}

static void
activated_cb (FabChoices      *self,
              GtkFlowBoxChild *child)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (child), "id"));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, id);
}

/* Enter in the search takes the first that is left. */
static void
entered_cb (FabChoices *self)
{
  GtkFlowBoxChild *child;

  for (int i = 0; (child = gtk_flow_box_get_child_at_index (self->box, i)); i++)
    if (filter_cb (child, self))
      {
        activated_cb (self, child);
        return;
      }
}

static void
fab_choices_dispose (GObject *object)
{
  stop_drawing (FAB_CHOICES (object));

  G_OBJECT_CLASS (fab_choices_parent_class)->dispose (object);
}

static void
fab_choices_class_init (FabChoicesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fab_choices_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
create_list (FabChoices *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->box = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_homogeneous (self->box, TRUE);
  gtk_flow_box_set_min_children_per_line (self->box, 2);
  gtk_flow_box_set_max_children_per_line (self->box, 4);
  gtk_flow_box_set_activate_on_single_click (self->box, TRUE);
  gtk_flow_box_set_filter_func (self->box, filter_cb, self, NULL);
  g_signal_connect_object (self->box, "child-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 380);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->box));

  return scroller;
}

static void
fab_choices_init (FabChoices *self)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->search = gtk_search_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search"), -1);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (searched_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (page), self->search);
  gtk_box_append (GTK_BOX (page), create_list (self));
  gtk_popover_set_child (GTK_POPOVER (self), page);
  gtk_widget_add_css_class (GTK_WIDGET (self), "choices");
  g_signal_connect_object (self, "show", G_CALLBACK (shown_cb), self, 0);
  g_signal_connect_object (self, "closed", G_CALLBACK (stop_drawing), self, 0);
}

GtkWidget *
fab_choices_new (void)
{
  return g_object_new (FAB_TYPE_CHOICES, NULL);
}

static GtkWidget *
create_child (FabChoices *self,
              const char *id,
              const char *name)
{
  GtkWidget *child = gtk_flow_box_child_new (), *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *picture = gtk_picture_new (), *label = gtk_label_new (name);

  gtk_widget_set_size_request (picture, WIDTH, HEIGHT);
  gtk_picture_set_can_shrink (GTK_PICTURE (picture), TRUE);
  gtk_widget_set_visible (picture, self->func != NULL);
  gtk_widget_add_css_class (picture, "choice-picture");
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 12);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (cell), picture);
  gtk_box_append (GTK_BOX (cell), label);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), cell);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (child), "id", g_strdup (id), g_free);
  g_object_set_data_full (G_OBJECT (child), "name", g_strdup (name), g_free);

  return child;
}

void
fab_choices_fill (FabChoices         *self,
                  const char * const *ids,
                  const char * const *names,
                  const char         *current,
                  FabChoiceFunc       func,
                  gpointer            data)
{
  GtkWidget *child;

  g_return_if_fail (FAB_IS_CHOICES (self));
  g_return_if_fail (ids != NULL);

  stop_drawing (self);
  self->func = func;
  self->data = data;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))))
    gtk_flow_box_remove (self->box, child);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      child = create_child (self, ids[i], names ? names[i] : fab_artist_words_say (ids[i]));
      gtk_flow_box_append (self->box, child);
      if (g_strcmp0 (ids[i], current) == 0)
        gtk_flow_box_select_child (self->box, GTK_FLOW_BOX_CHILD (child));
    }
}
