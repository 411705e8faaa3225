/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-jobs-button"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-announcement.h"
#include "fab-export-row.h"
#include "fab-job-row.h"
#include "fab-jobs-button.h"

/* Jobs may end by the hundred in a second; what is said of them need not change as often. */
#define CALM_MS 100
#define TELL_AGAIN (15 * G_USEC_PER_SEC)

struct _FabJobsButton
{
  GtkWidget parent_instance;

  GtkMenuButton      *button;
  GtkSpinner         *spinner;
  GtkWidget          *trouble;
  GtkWidget          *done;
  GtkLabel           *label;
  GtkPopover         *popover;
  GtkLabel           *summary;
  GtkProgressBar     *progress;
  GtkWidget          *retry;
  GtkListView        *list;
  GtkWidget          *studio_jobs;
  GtkListBox         *films;

  GListStore         *exports;
  FabStudio          *studio;
  GSignalGroup       *studio_signals;
  GSignalGroup       *list_signals;
  GtkSingleSelection *selection;
  guint               calm;
  guint               tick; /* while the popover is open */
  gboolean            was_busy;
  gint64              told; /* monotonic: how far the work is, to those who listen */
};

G_DEFINE_FINAL_TYPE (FabJobsButton, fab_jobs_button, GTK_TYPE_WIDGET)

typedef struct
{
  guint done;    /* also what failed and exports that ended */
  guint left;
  guint failed;
  guint listed;  /* jobs in the list */
} Count;

/* An export that ended stays until one has seen it; it counts as done. */
static void
count_exports (FabJobsButton *self,
               guint         *running,
               guint         *ended)
{
  *running = *ended = 0;
  for (guint i = 0; self->exports && i < g_list_model_get_n_items (G_LIST_MODEL (self->exports)); i++)
    {
      g_autoptr(FabExportJob) job = g_list_model_get_item (G_LIST_MODEL (self->exports), i);

      if (fab_export_job_get_state (job) == FAB_EXPORT_RUNNING)
        (*running)++;
      else
        (*ended)++;
    }
}

static guint
count_failed (GListModel *jobs)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (jobs); i++)
    {
      g_autoptr(FabJob) job = g_list_model_get_item (jobs, i);

      n += fab_job_get_state (job) == FAB_JOB_FAILED;
    }

  return n;
}

static Count
count (FabJobsButton *self)
{
  Count count = { 0 };
  guint running, ended;

  count_exports (self, &running, &ended);
  if (self->studio)
    {
      GListModel *jobs = fab_studio_get_jobs (self->studio);

      count.left = fab_studio_get_n_jobs (self->studio);
      count.done = count.left > 0 ? fab_studio_get_n_done (self->studio) : 0; /* a film is not the last of all drawings */
      count.listed = g_list_model_get_n_items (jobs);
      count.failed = count.listed > count.left ? count_failed (jobs) : 0;
    }
  count.done += ended;
  count.left += running;
  count.listed += running + ended;

  return count;
}

static char *
describe (FabJobsButton *self,
          const Count   *count)
{
  g_autofree char *time = self->studio ? fab_job_describe_time (fab_studio_get_seconds_left (self->studio)) : g_strdup ("");
  guint all = count->done + count->left;

  if (count->left == 0 && count->failed > 0)
    return g_strdup_printf (g_dngettext (NULL, "%u job did not work", "%u jobs did not work", count->failed), count->failed);
  if (*time == '\0')
    return g_strdup_printf (_("%u of %u done"), count->done, all);

  /* Translators: jobs done, of all jobs, and "about 3 minutes left" */
  return g_strdup_printf (_("%u of %u done, %s"), count->done, all, time);
}

/* What a screen reader says: that work begins, now and then how far it is, and how it ended, not every job. */
static void
announce (FabJobsButton *self,
          const Count   *count)
{
  gboolean busy = count->left > 0, was_busy = self->was_busy;
  gint64 now = g_get_monotonic_time ();
  g_autofree char *text = NULL;

  if (busy == was_busy && (!busy || now - self->told < TELL_AGAIN))
    return;
  self->was_busy = busy;
  self->told = now;
  if (busy && !was_busy)
    text = g_strdup_printf (g_dngettext (NULL, "Working on %u job", "Working on %u jobs", count->left), count->left);
  else if (busy || count->failed > 0)
    text = describe (self, count);
  else
    text = g_strdup (_("All jobs are done"));
  if (busy != was_busy)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  if (gtk_widget_get_root (GTK_WIDGET (self)) && gtk_widget_get_mapped (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)))))
    fab_announcement_say (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), text);
}

static gboolean
holds_focus (FabJobsButton *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* What is open would stay so without its button. The focus goes on before: GTK 4.8 keeps for ever the first of two widgets around the
 * focus that are hidden within a frame. */
static void
vanish (FabJobsButton *self)
{
  gtk_menu_button_popdown (self->button);
  if (holds_focus (self))
    gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), GTK_DIR_TAB_FORWARD);
  if (holds_focus (self))
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
update (FabJobsButton *self)
{
  Count now = count (self);
  g_autofree char *text = NULL, *summary = NULL;

  if (now.listed > 0)
    gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  else
    vanish (self);
  gtk_widget_set_visible (self->studio_jobs, self->studio && g_list_model_get_n_items (fab_studio_get_jobs (self->studio)) > 0);
  gtk_spinner_set_spinning (self->spinner, now.left > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), now.left > 0);
  gtk_widget_set_visible (self->trouble, now.failed > 0);
  gtk_widget_set_visible (self->done, now.left + now.failed == 0);
  gtk_widget_set_visible (self->retry, now.failed > 0);
  /* Translators: jobs that are done, of all jobs */
  text = now.left > 0 ? g_strdup_printf (_("%u of %u"), now.done, now.done + now.left) : g_strdup_printf ("%u", now.failed);
  gtk_label_set_text (self->label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->label), now.left + now.failed > 0);
  summary = describe (self, &now);
  gtk_label_set_text (self->summary, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), now.left > 0);
  gtk_progress_bar_set_fraction (self->progress, now.done / MAX (now.done + now.left, 1.));
  announce (self, &now);
}

static gboolean
calm_cb (gpointer data)
{
  FabJobsButton *self = data;

  self->calm = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
update_soon (FabJobsButton *self)
{
  if (self->calm == 0)
    self->calm = g_timeout_add (CALM_MS, calm_cb, self);
}

static gboolean
tick_cb (gpointer data)
{
  update (data);

  return G_SOURCE_CONTINUE;
}

/* --- what can be done --- */

static void
cancel_cb (FabJobsButton *self)
{
  if (self->studio)
    fab_studio_cancel_all (self->studio);
}

static void
retry_cb (FabJobsButton *self)
{
  if (self->studio)
    fab_studio_retry_failed (self->studio);
}

static FabJob *
get_selected (FabJobsButton *self)
{
  return self->selection ? gtk_single_selection_get_selected_item (self->selection) : NULL;
}

static void
cancel_selected_cb (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  FabJob *job = get_selected (FAB_JOBS_BUTTON (widget));

  if (job)
    fab_studio_cancel_job (FAB_JOBS_BUTTON (widget)->studio, job);
}

static void
retry_selected_cb (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  FabJob *job = get_selected (FAB_JOBS_BUTTON (widget));

  if (job)
    fab_studio_retry_job (FAB_JOBS_BUTTON (widget)->studio, job);
}

static void
move_selected_cb (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  FabJobsButton *self = FAB_JOBS_BUTTON (widget);
  g_autoptr(FabJob) job = NULL;
  guint from, last, to;

  if (get_selected (self) == NULL)
    return;
  job = g_object_ref (get_selected (self));
  from = gtk_single_selection_get_selected (self->selection);
  last = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) - 1;
  to = g_str_has_suffix (name, "up") ? from - (from > 0) : g_str_has_suffix (name, "down") ? MIN (from + 1, last)
       : g_str_has_suffix (name, "first") ? 0 : last;
  fab_studio_move_job (self->studio, job, to + (to > from));
  gtk_single_selection_set_selected (self->selection, to);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", to);
}

/* --- the list --- */

static void
setup_cb (FabJobsButton *self,
          GtkListItem   *item)
{
  gtk_list_item_set_child (item, fab_job_row_new (self->studio));
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (FabJobsButton *self,
         GtkListItem   *item)
{
  fab_job_row_set_job (FAB_JOB_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_cb (FabJobsButton *self,
           GtkListItem   *item)
{
  fab_job_row_set_job (FAB_JOB_ROW (gtk_list_item_get_child (item)), NULL);
}

static GtkListItemFactory *
create_factory (FabJobsButton *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);

  return factory;
}

/* Rows are made while one looks at them only: jobs may end by the hundred in a second. */
static void
show_jobs (FabJobsButton *self,
           gboolean       shown)
{
  g_autoptr(GtkListItemFactory) factory = shown && self->studio ? create_factory (self) : NULL;

  gtk_list_view_set_model (self->list, NULL);
  gtk_list_view_set_factory (self->list, factory); /* rows know the studio they were made for */
  g_clear_object (&self->selection);
  if (factory == NULL)
    return;
  self->selection = gtk_single_selection_new (g_object_ref (fab_studio_get_jobs (self->studio)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
}

static void
popover_map_cb (FabJobsButton *self)
{
  g_clear_handle_id (&self->tick, g_source_remove);
  self->tick = g_timeout_add_seconds (1, tick_cb, self);
  show_jobs (self, TRUE);
  update (self);
}

static void
popover_unmap_cb (FabJobsButton *self)
{
  g_clear_handle_id (&self->tick, g_source_remove);
  show_jobs (self, FALSE);
}

static void
fab_jobs_button_dispose (GObject *object)
{
  FabJobsButton *self = FAB_JOBS_BUTTON (object);

  g_clear_handle_id (&self->calm, g_source_remove);
  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_object (&self->studio_signals);
  g_clear_object (&self->list_signals);
  g_clear_object (&self->selection);
  g_clear_object (&self->studio);
  g_clear_object (&self->exports);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_JOBS_BUTTON);

  G_OBJECT_CLASS (fab_jobs_button_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const char * const moves[] = { "jobs.move-up", "jobs.move-down", "jobs.move-first", "jobs.move-last" };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    gtk_widget_class_install_action (widget_class, moves[i], NULL, move_selected_cb);
  gtk_widget_class_install_action (widget_class, "jobs.cancel", NULL, cancel_selected_cb);
  gtk_widget_class_install_action (widget_class, "jobs.retry", NULL, retry_selected_cb);
}

static void
fab_jobs_button_class_init (FabJobsButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_jobs_button_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/fabulaproject/Fabula/ui/jobs-button.ui");
  gtk_widget_class_bind_template_child (widget_class, FabJobsButton, button);
  gtk_widget_class_bind_template_child (widget_class, FabJobsButton, spinner);
  gtk_widget_class_bind_template_child (widget_class, FabJobsButton, trouble);
  gtk_widget_class_bind_template_child (widget_class, FabJobsButton, done);
  gtk_widget_class_bind_template_child (widget_class, FabJobsButton, label);
  gtk_widget_class_bind_template_child (widget_class, FabJobsButton, popover);
  gtk_widget_class_bind_template_child (widget_class, FabJobsButton, summary);
  gtk_widget_class_bind_template_child (widget_class, FabJobsButton, progress);
  gtk_widget_class_bind_template_child (widget_class, FabJobsButton, retry);
  gtk_widget_class_bind_template_child (widget_class, FabJobsButton, list);
  gtk_widget_class_bind_template_child (widget_class, FabJobsButton, studio_jobs);
  gtk_widget_class_bind_template_child (widget_class, FabJobsButton, films);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_map_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_unmap_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  install_actions (widget_class);
}

static void
fab_jobs_button_init (FabJobsButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->studio_signals = g_signal_group_new (FAB_TYPE_STUDIO);
  g_signal_group_connect_object (self->studio_signals, "notify::n-jobs", G_CALLBACK (update_soon), self,
                                 G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->studio_signals, "notify::n-done", G_CALLBACK (update_soon), self,
                                 G_CONNECT_SWAPPED);
  self->list_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_object (self->list_signals, "items-changed", G_CALLBACK (update_soon), self, G_CONNECT_SWAPPED);
  update (self);
}

void
fab_jobs_button_set_studio (FabJobsButton *self,
                            FabStudio     *studio)
{
  g_return_if_fail (FAB_IS_JOBS_BUTTON (self));

  if (!g_set_object (&self->studio, studio))
    return;
  g_signal_group_set_target (self->studio_signals, studio);
  g_signal_group_set_target (self->list_signals, studio ? fab_studio_get_jobs (studio) : NULL);
  show_jobs (self, gtk_widget_get_mapped (GTK_WIDGET (self->popover)));
  update (self);
}

static void
dismissed_cb (FabJobsButton *self,
              FabExportRow  *row)
{
  guint position;

  if (g_list_store_find (self->exports, fab_export_row_get_job (row), &position))
    g_list_store_remove (self->exports, position);
}

static GtkWidget *
make_row (gpointer job,
          gpointer data)
{
  FabJobsButton *self = data;
  GtkWidget *row = fab_export_row_new (job), *list_row = gtk_list_box_row_new ();

  g_signal_connect_object (row, "dismissed", G_CALLBACK (dismissed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (job, "ended", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (list_row), row);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (list_row), FALSE);

  return list_row;
}

void
fab_jobs_button_set_exports (FabJobsButton *self,
                             GListStore    *exports)
{
  g_return_if_fail (FAB_IS_JOBS_BUTTON (self));
  g_return_if_fail (self->exports == NULL);

  self->exports = g_object_ref (exports);
  gtk_list_box_bind_model (self->films, G_LIST_MODEL (exports), make_row, self, NULL);
  g_signal_connect_object (exports, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
