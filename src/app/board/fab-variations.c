/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-variations"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-message.h"
#include "fab-take-texture.h"
#include "fab-variations.h"

#define N_CELLS 4
#define CELL_WIDTH 360

typedef struct
{
  GtkWidget      *button;
  GtkPicture     *picture;
  GtkProgressBar *bar;
  GtkLabel       *note;
  FabJob         *job;  /* while it forms */
  gint64          take; /* what came of it */
  GCancellable   *cancellable;
} Cell;

struct _FabVariations
{
  AdwWindow parent_instance;

  FabSession *session;
  gint64      panel;
  gint64      newest; /* take before */
  Cell        cells[N_CELLS];
};

G_DEFINE_FINAL_TYPE (FabVariations, fab_variations, ADW_TYPE_WINDOW)

/* --- choosing --------------------------------------------------------------------------------- */

static void
choose (FabVariations *self,
        guint          i)
{
  if (i >= N_CELLS || self->cells[i].take == 0)
    return;
  fab_session_select_take (self->session, self->panel, self->cells[i].take);
  gtk_window_close (GTK_WINDOW (self));
}

static void
clicked_cb (FabVariations *self,
            GtkWidget     *button)
{
  for (guint i = 0; i < N_CELLS; i++)
    if (self->cells[i].button == button)
      {
        choose (self, i);
        return;
      }
}

static gboolean
key_cb (FabVariations *self,
        guint          keyval)
{
  if (keyval >= GDK_KEY_1 && keyval < GDK_KEY_1 + N_CELLS)
    choose (self, keyval - GDK_KEY_1);
  else if (keyval >= GDK_KEY_KP_1 && keyval < GDK_KEY_KP_1 + N_CELLS)
    choose (self, keyval - GDK_KEY_KP_1);
  else if (keyval == GDK_KEY_Escape)
    gtk_window_close (GTK_WINDOW (self));
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* --- what forms ------------------------------------------------------------------------------- */

static void
preview_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr(GtkPicture) picture = data;
  g_autoptr(GdkTexture) texture = fab_take_texture_load_finish (result, NULL);

  if (texture)
    gtk_picture_set_paintable (picture, GDK_PAINTABLE (texture));
}

static void
show_preview (FabVariations *self,
              Cell          *cell)
{
  GBytes *preview = fab_job_get_preview (cell->job);

  g_cancellable_cancel (cell->cancellable);
  g_clear_object (&cell->cancellable);
  cell->cancellable = g_cancellable_new ();
  if (preview)
    fab_take_texture_load_async (preview, NULL, NULL, 2 * CELL_WIDTH, 2 * CELL_WIDTH, cell->cancellable, preview_loaded_cb,
                                 g_object_ref (cell->picture));
}

static void
show_job (FabVariations *self,
          Cell          *cell)
{
  const GError *error = fab_job_get_error (cell->job);
  const char *note = fab_job_get_note (cell->job);
  g_autofree char *text = error ? fab_message_for_error (error) : NULL;

  gtk_label_set_text (cell->note, text ? text : note ? note : fab_job_get_state (cell->job) == FAB_JOB_WAITING ? _("Waiting") : "");
  gtk_progress_bar_set_fraction (cell->bar, fab_job_get_fraction (cell->job));
  gtk_widget_set_visible (GTK_WIDGET (cell->bar), fab_job_get_state (cell->job) != FAB_JOB_FAILED);
}

static void
job_cb (FabVariations *self,
        GParamSpec    *pspec,
        FabJob        *job)
{
  for (guint i = 0; i < N_CELLS; i++)
    if (self->cells[i].job == job)
      {
        if (g_str_equal (pspec->name, "preview"))
          show_preview (self, &self->cells[i]);
        else
          show_job (self, &self->cells[i]);
      }
}

/* --- what came -------------------------------------------------------------------------------- */

static gboolean
is_shown (FabVariations *self,
          gint64         take)
{
  for (guint i = 0; i < N_CELLS; i++)
    if (self->cells[i].take == take)
      return TRUE;

  return FALSE;
}

/* The oldest take that came since and stands nowhere. */
static FabTake *
find_newcomer (FabVariations *self)
{
  g_autoptr(GListModel) takes = fab_story_dup_takes (fab_session_get_story (self->session), self->panel);

  for (guint i = g_list_model_get_n_items (takes); i-- > 0;)
    {
      g_autoptr(FabTake) take = g_list_model_get_item (takes, i);

      if (fab_take_get_id (take) > self->newest && *fab_take_get_sent (take) && !is_shown (self, fab_take_get_id (take)))
        return g_steal_pointer (&take);
    }

  return NULL;
}

static void
settle (FabVariations *self,
        guint          i)
{
  g_autoptr(FabTake) take = find_newcomer (self);
  /* Translators: one of four pictures to choose from */
  g_autofree char *label = g_strdup_printf (_("Choose variation %u"), i + 1);
  Cell *cell = &self->cells[i];

  g_cancellable_cancel (cell->cancellable);
  gtk_widget_hide (GTK_WIDGET (cell->bar));
  if (take == NULL)
    {
      gtk_label_set_text (cell->note, _("Cancelled"));
      return;
    }
  cell->take = fab_take_get_id (take);
  gtk_label_set_text (cell->note, "");
  gtk_widget_set_sensitive (cell->button, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  fab_take_texture_show (cell->picture, fab_session_get_story (self->session), take, 2 * CELL_WIDTH, 2 * CELL_WIDTH);
}

static gboolean
is_queued (FabVariations *self,
           FabJob        *job)
{
  GListModel *jobs = fab_studio_get_jobs (fab_session_get_studio (self->session));

  return g_list_store_find (G_LIST_STORE (jobs), job, NULL);
}

/* A job that is done leaves the queue. */
static void
story_changed_cb (FabVariations *self)
{
  for (guint i = 0; i < N_CELLS; i++)
    if (self->cells[i].job && !is_queued (self, self->cells[i].job))
      {
        g_signal_handlers_disconnect_by_data (self->cells[i].job, self);
        g_clear_object (&self->cells[i].job);
        settle (self, i);
      }
}

/* --- the window ------------------------------------------------------------------------------- */

static GtkWidget *
create_cell (FabVariations *self,
             guint          i)
{
  Cell *cell = &self->cells[i];
  GtkWidget *overlay = gtk_overlay_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *number;
  GtkWidget *frame = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0); /* as large as the picture is to be, whatever comes */
  g_autofree char *name = g_strdup_printf ("%u", i + 1);

  cell->picture = GTK_PICTURE (gtk_picture_new ());
  cell->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  cell->note = GTK_LABEL (gtk_label_new (NULL));
  cell->button = gtk_button_new ();
  number = gtk_label_new (name);
  gtk_widget_set_size_request (frame, CELL_WIDTH, (int) (CELL_WIDTH / fab_session_get_aspect (self->session)));
  gtk_label_set_wrap (cell->note, TRUE);
  gtk_label_set_justify (cell->note, GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (cell->note, 40);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (box, "variation-state");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (cell->note));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (cell->bar));
  gtk_widget_set_halign (number, GTK_ALIGN_START);
  gtk_widget_set_valign (number, GTK_ALIGN_START);
  gtk_widget_add_css_class (number, "take-number");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), frame);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (cell->picture));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), number);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), box);
  gtk_button_set_child (GTK_BUTTON (cell->button), overlay);
  gtk_widget_add_css_class (cell->button, "variation");
  gtk_widget_set_sensitive (cell->button, FALSE);
  g_signal_connect_object (cell->button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);

  return cell->button;
}

static void
fill_window (FabVariations *self)
{
  GtkWidget *grid = gtk_grid_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *bar = adw_header_bar_new ();
  GtkWidget *title = adw_window_title_new (_("Four Variations"), _("Choose one by a click or by its number; the others stay as takes"));
  GtkEventController *keys = gtk_event_controller_key_new ();

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (bar), title);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 6);
  gtk_widget_set_margin_start (grid, 12);
  gtk_widget_set_margin_end (grid, 12);
  gtk_widget_set_margin_bottom (grid, 12);
  for (guint i = 0; i < N_CELLS; i++)
    gtk_grid_attach (GTK_GRID (grid), create_cell (self, i), i % 2, i / 2, 1, 1);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), grid);
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_title (GTK_WINDOW (self), _("Four Variations"));
  gtk_window_set_resizable (GTK_WINDOW (self), FALSE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* The last of the queue are those that were asked for just now. */
static void
adopt_jobs (FabVariations *self)
{
  GListModel *jobs = fab_studio_get_jobs (fab_session_get_studio (self->session));
  guint n = g_list_model_get_n_items (jobs), k = N_CELLS;

  for (guint i = n; i-- > 0 && k > 0;)
    {
      g_autoptr(FabJob) job = g_list_model_get_item (jobs, i);

      if (fab_job_get_target (job) != self->panel || !g_str_equal (fab_job_get_kind (job), "picture"))
        continue;
      self->cells[--k].job = g_object_ref (job);
      g_signal_connect_object (job, "notify", G_CALLBACK (job_cb), self, G_CONNECT_SWAPPED);
      show_job (self, &self->cells[k]);
    }
}

static void
fab_variations_dispose (GObject *object)
{
  FabVariations *self = FAB_VARIATIONS (object);

  for (guint i = 0; i < N_CELLS; i++)
    {
      g_cancellable_cancel (self->cells[i].cancellable);
      g_clear_object (&self->cells[i].cancellable);
      g_clear_object (&self->cells[i].job);
    }
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fab_variations_parent_class)->dispose (object);
}

static void
fab_variations_class_init (FabVariationsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fab_variations_dispose;
}

static void
fab_variations_init (FabVariations *self)
{
  for (guint i = 0; i < N_CELLS; i++)
    self->cells[i].cancellable = g_cancellable_new ();
}

GtkWidget *
fab_variations_new (GtkWindow  *parent,
                    FabSession *session,
                    gint64      panel)
{
  g_autoptr(GListModel) takes = NULL;
  g_autoptr(FabTake) newest = NULL;
  FabVariations *self;

  g_return_val_if_fail (FAB_IS_SESSION (session), NULL);

  takes = fab_story_dup_takes (fab_session_get_story (session), panel);
  newest = g_list_model_get_item (takes, 0);
  if (!fab_session_ask_painter (session, panel, N_CELLS))
    return NULL;
  self = g_object_new (FAB_TYPE_VARIATIONS, "transient-for", parent, "modal", TRUE, NULL);
  self->session = g_object_ref (session);
  self->panel = panel;
  self->newest = newest ? fab_take_get_id (newest) : 0;
  fill_window (self);
  adopt_jobs (self);
  g_signal_connect_object (fab_session_get_story (session), "changed", G_CALLBACK (story_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (fab_studio_get_jobs (fab_session_get_studio (session)), "items-changed", G_CALLBACK (story_changed_cb),
                           self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  return GTK_WIDGET (self);
}
