/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-job-row"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-job-row.h"
#include "fab-message.h"

struct _FabJobRow
{
  GtkWidget parent_instance;

  GtkWidget      *root;
  GtkImage       *icon;
  GtkLabel       *title;
  GtkLabel       *state;
  GtkProgressBar *progress;
  GtkWidget      *retry;

  FabStudio      *studio;
  FabJob         *job;
  GSignalGroup   *signals;
  guint           tick;
  GtkWidget      *target; /* the row that a drag would put it to */
};

G_DEFINE_FINAL_TYPE (FabJobRow, fab_job_row, GTK_TYPE_WIDGET)

char *
fab_job_describe_time (double seconds)
{
  guint minutes = (seconds + 30) / 60;

  if (seconds < 0)
    return g_strdup ("");
  if (seconds < 60)
    return g_strdup_printf (g_dngettext (NULL, "about %u second left", "about %u seconds left", MAX (seconds, 1)),
                            (guint) MAX (seconds, 1));
  if (minutes < 90)
    return g_strdup_printf (g_dngettext (NULL, "about %u minute left", "about %u minutes left", minutes), minutes);

  return g_strdup_printf (g_dngettext (NULL, "about %u hour left", "about %u hours left", (minutes + 30) / 60),
                          (minutes + 30) / 60);
}

/* --- what it says --- */

static char *
describe_waiting (FabJobRow *self)
{
  const GError *error = fab_job_get_error (self->job);
  gint64 left = fab_job_get_retry_at (self->job) - g_get_monotonic_time ();
  guint seconds = CLAMP (left, 0, G_MAXUINT) / G_USEC_PER_SEC + 1;

  if (error == NULL)
    return g_strdup (_("Waiting"));

  return fab_message_for_wait (error, seconds);
}

static char *
describe_running (FabJobRow *self)
{
  gboolean speaks = g_str_equal (fab_job_get_kind (self->job), "speak");
  g_autofree char *time = fab_job_describe_time (fab_studio_get_job_seconds_left (self->studio, self->job));

  if (fab_job_get_note (self->job) && *fab_job_get_note (self->job)) /* the engine knows best */
    return g_strdup (fab_job_get_note (self->job));
  if (*time == '\0')
    return g_strdup (speaks ? _("Speaking") : _("Drawing"));
  /* Translators: what is being done and how long it takes: "Drawing, about 12 seconds left" */
  return g_strdup_printf (_("%s, %s"), speaks ? _("Speaking") : _("Drawing"), time);
}

static char *
describe (FabJobRow *self)
{
  switch (fab_job_get_state (self->job))
    {
    case FAB_JOB_RUNNING:
      return describe_running (self);
    case FAB_JOB_FAILED:
      return fab_job_get_error (self->job) ? fab_message_for_error (fab_job_get_error (self->job)) : g_strdup (_("It did not work."));
    case FAB_JOB_WAITING:
    default:
      return describe_waiting (self);
    }
}

static void
update (FabJobRow *self)
{
  FabJobState state;
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;

  if (self->job == NULL)
    return;
  state = fab_job_get_state (self->job);
  text = describe (self);
  lines = g_strsplit (text, "\n", 2); /* the sentence; what the service says itself is in the tooltip */
  gtk_label_set_text (self->title, fab_job_get_title (self->job));
  gtk_label_set_text (self->state, lines[0]);
  gtk_progress_bar_set_fraction (self->progress, fab_job_get_fraction (self->job));
  gtk_widget_set_visible (GTK_WIDGET (self->progress), state == FAB_JOB_RUNNING && fab_job_get_fraction (self->job) > 0);
  gtk_widget_set_visible (self->retry, fab_job_get_error (self->job) != NULL);
  gtk_image_set_from_icon_name (self->icon, state == FAB_JOB_FAILED ? "dialog-warning-symbolic"
                                : g_str_equal (fab_job_get_kind (self->job), "speak") ? "audio-speakers-symbolic"
                                                                                      : "image-x-generic-symbolic");
  if (state == FAB_JOB_FAILED)
    gtk_widget_add_css_class (GTK_WIDGET (self->state), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->state), "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, fab_job_get_title (self->job),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, lines[0], -1);
}

/* All that the service said. */
static gboolean
query_tooltip_cb (FabJobRow  *self,
                  int         x,
                  int         y,
                  gboolean    keyboard,
                  GtkTooltip *tooltip)
{
  g_autofree char *text = self->job && fab_job_get_error (self->job) ? fab_message_for_error (fab_job_get_error (self->job)) : NULL;

  gtk_tooltip_set_text (tooltip, text);

  return text != NULL;
}

static gboolean
tick_cb (gpointer data)
{
  FabJobRow *self = data;

  if (self->job && fab_job_get_state (self->job) != FAB_JOB_FAILED && (fab_job_get_state (self->job) == FAB_JOB_RUNNING ||
                                                                        fab_job_get_error (self->job)))
    update (self);

  return G_SOURCE_CONTINUE;
}

/* --- what can be done --- */

static void
cancel_cb (FabJobRow *self)
{
  if (self->job)
    fab_studio_cancel_job (self->studio, self->job);
}

static void
retry_cb (FabJobRow *self)
{
  if (self->job)
    fab_studio_retry_job (self->studio, self->job);
}

/* A drag of its own, as one of the desktop does not begin in a popover. */
static void
show_target (FabJobRow *self,
             GtkWidget *row)
{
  if (self->target == row)
    return;
  if (self->target)
    gtk_widget_remove_css_class (self->target, "job-target");
  g_set_weak_pointer (&self->target, row);
  if (row)
    gtk_widget_add_css_class (row, "job-target");
}

static GtkWidget *
find_row (FabJobRow *self,
          double     x,
          double     y)
{
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_VIEW), *found;
  double list_x, list_y;

  if (list == NULL || !gtk_widget_translate_coordinates (GTK_WIDGET (self), list, x, y, &list_x, &list_y))
    return NULL;
  found = gtk_widget_pick (list, list_x, list_y, GTK_PICK_DEFAULT);

  return found == NULL || FAB_IS_JOB_ROW (found) ? found : gtk_widget_get_ancestor (found, FAB_TYPE_JOB_ROW);
}

static void
drag_update_cb (FabJobRow      *self,
                double          dx,
                double          dy,
                GtkGestureDrag *gesture)
{
  double x, y;
  GtkWidget *row;

  if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, dx, dy))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  row = find_row (self, x + dx, y + dy);
  show_target (self, row == GTK_WIDGET (self) ? NULL : row);
}

static void
drag_end_cb (FabJobRow *self)
{
  FabJobRow *target = self->target ? FAB_JOB_ROW (self->target) : NULL;
  GListModel *jobs = fab_studio_get_jobs (self->studio);
  guint from, to;

  show_target (self, NULL);
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  if (target && target->job && self->job && g_list_store_find (G_LIST_STORE (jobs), self->job, &from) &&
      g_list_store_find (G_LIST_STORE (jobs), target->job, &to))
    fab_studio_move_job (self->studio, self->job, to + (to > from));
}

/* --- the widget --- */

static void
fab_job_row_map (GtkWidget *widget)
{
  FabJobRow *self = FAB_JOB_ROW (widget);

  GTK_WIDGET_CLASS (fab_job_row_parent_class)->map (widget);
  self->tick = g_timeout_add_seconds (1, tick_cb, self);
  update (self);
}

static void
fab_job_row_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&FAB_JOB_ROW (widget)->tick, g_source_remove);

  GTK_WIDGET_CLASS (fab_job_row_parent_class)->unmap (widget);
}

static void
fab_job_row_dispose (GObject *object)
{
  FabJobRow *self = FAB_JOB_ROW (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_weak_pointer (&self->target);
  g_clear_object (&self->signals);
  g_clear_object (&self->job);
  g_clear_object (&self->studio);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_JOB_ROW);

  G_OBJECT_CLASS (fab_job_row_parent_class)->dispose (object);
}

static void
fab_job_row_class_init (FabJobRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_job_row_dispose;
  widget_class->map = fab_job_row_map;
  widget_class->unmap = fab_job_row_unmap;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/job-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FabJobRow, root);
  gtk_widget_class_bind_template_child (widget_class, FabJobRow, icon);
  gtk_widget_class_bind_template_child (widget_class, FabJobRow, title);
  gtk_widget_class_bind_template_child (widget_class, FabJobRow, state);
  gtk_widget_class_bind_template_child (widget_class, FabJobRow, progress);
  gtk_widget_class_bind_template_child (widget_class, FabJobRow, retry);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_update_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_end_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
fab_job_row_init (FabJobRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->signals = g_signal_group_new (FAB_TYPE_JOB);
  g_signal_group_connect_object (self->signals, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

GtkWidget *
fab_job_row_new (FabStudio *studio)
{
  FabJobRow *self;

  g_return_val_if_fail (FAB_IS_STUDIO (studio), NULL);

  self = g_object_new (FAB_TYPE_JOB_ROW, NULL);
  self->studio = g_object_ref (studio);

  return GTK_WIDGET (self);
}

FabJob *
fab_job_row_get_job (FabJobRow *self)
{
  g_return_val_if_fail (FAB_IS_JOB_ROW (self), NULL);

  return self->job;
}

void
fab_job_row_set_job (FabJobRow *self,
                     FabJob    *job)
{
  g_return_if_fail (FAB_IS_JOB_ROW (self));

  if (!g_set_object (&self->job, job))
    return;
  g_signal_group_set_target (self->signals, job);
  update (self);
}
