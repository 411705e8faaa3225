/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-record-dialog"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-listen.h"
#include "fab-reel-axis.h"
#include "fab-record-dialog.h"

#define COUNT 3

typedef enum
{
  READY,
  COUNTING,
  RECORDING,
  TAKEN,
  DEAF, /* no microphone */
} State;

struct _FabRecordDialog
{
  AdwWindow parent_instance;

  GtkLabel    *speaker, *line, *state_label;
  GtkLevelBar *level;
  GtkButton   *record, *keep, *hear;

  FabSession  *session;
  FabRecorder *recorder;
  FabListen   *listen; /* to what was recorded */
  GBytes      *take;
  gint64       element;
  gint64       start;  /* where it goes, in the film */
  State        state;
  guint        count;
  guint        timer;
};

G_DEFINE_FINAL_TYPE (FabRecordDialog, fab_record_dialog, ADW_TYPE_WINDOW)

static char *
describe (FabRecordDialog *self)
{
  g_autofree char *time = fab_format_time (fab_recorder_get_elapsed (self->recorder), TRUE);
  const GError *error = fab_recorder_get_error (self->recorder);

  switch (self->state)
    {
    case COUNTING:
      return g_strdup_printf ("%u", self->count);
    case RECORDING:
      /* Translators: %s is how long one has recorded */
      return g_strdup_printf (_("Recording, %s"), time);
    case TAKEN:
      /* Translators: %s is how long a recording is */
      return g_strdup_printf (_("Recorded %s"), time);
    case DEAF:
      /* Translators: %s is what the sound system says */
      return g_strdup_printf (_("Nothing is heard from a microphone. Connect one, or allow its use, and try again. (%s)"),
                              error ? error->message : "");
    case READY:
    default:
      return g_strdup (_("Speak, and see how loud you are"));
    }
}

static void
update (FabRecordDialog *self)
{
  static const char * const labels[] = {
    [READY] = N_("_Record"), [COUNTING] = N_("_Stop"), [RECORDING] = N_("_Stop"),
    [TAKEN] = N_("Record _Again"), [DEAF] = N_("_Try Again"),
  };
  g_autofree char *text = describe (self);

  gtk_label_set_text (self->state_label, text);
  if (self->state == COUNTING)
    gtk_widget_add_css_class (GTK_WIDGET (self->state_label), "title-1");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->state_label), "title-1");
  gtk_button_set_label (self->record, _(labels[self->state]));
  gtk_widget_set_sensitive (GTK_WIDGET (self->keep), self->state == TAKEN);
  gtk_widget_set_visible (GTK_WIDGET (self->hear), self->state == TAKEN);
  gtk_button_set_label (self->hear, fab_listen_get_playing (self->listen) ? _("_Stop Listening") : _("_Listen"));
}

static void
set_state (FabRecordDialog *self,
           State            state)
{
  self->state = state;
  update (self);
}

static void
heard_cb (FabRecordDialog *self)
{
  gtk_level_bar_set_value (self->level, CLAMP (fab_recorder_get_level (self->recorder), 0, 1));
  if (fab_recorder_get_error (self->recorder) && self->state != TAKEN)
    {
      g_clear_handle_id (&self->timer, g_source_remove);
      self->state = DEAF;
    }
  update (self);
}

static void
listen (FabRecordDialog *self)
{
  g_autoptr(GError) error = NULL;

  set_state (self, fab_recorder_listen (self->recorder, &error) ? READY : DEAF);
}

static gboolean
count_cb (gpointer data)
{
  FabRecordDialog *self = data;

  if (--self->count > 0)
    {
      update (self);
      return G_SOURCE_CONTINUE;
    }
  self->timer = 0;
  fab_recorder_record (self->recorder);
  set_state (self, RECORDING);
  return G_SOURCE_REMOVE;
}

static void
stop (FabRecordDialog *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->take, g_bytes_unref);
  self->take = fab_recorder_stop (self->recorder);
  if (self->take)
    set_state (self, TAKEN);
  else
    listen (self);
}

static void
record_cb (FabRecordDialog *self)
{
  if (self->state == COUNTING || self->state == RECORDING)
    {
      stop (self);
      return;
    }
  fab_listen_stop (self->listen);
  if (self->state != READY)
    listen (self);
  if (self->state != READY)
    return;
  self->count = COUNT;
  self->timer = g_timeout_add (1000, count_cb, self);
  set_state (self, COUNTING);
}

/* One hears oneself before anything is kept. */
static void
hear_cb (FabRecordDialog *self)
{
  if (fab_listen_get_playing (self->listen))
    fab_listen_stop (self->listen);
  else if (self->take)
    fab_listen_play (self->listen, self->take);
}

static void
keep_cb (FabRecordDialog *self)
{
  if (self->take)
    fab_session_add_recording (self->session, self->take, self->element, self->start);
  gtk_window_close (GTK_WINDOW (self));
}

static void
fab_record_dialog_dispose (GObject *object)
{
  FabRecordDialog *self = FAB_RECORD_DIALOG (object);
  g_autoptr(GBytes) rest = NULL;

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->recorder)
    rest = fab_recorder_stop (self->recorder);
  g_clear_object (&self->recorder);
  g_clear_object (&self->listen);
  g_clear_object (&self->session);
  g_clear_pointer (&self->take, g_bytes_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_RECORD_DIALOG);

  G_OBJECT_CLASS (fab_record_dialog_parent_class)->dispose (object);
}

static void
fab_record_dialog_class_init (FabRecordDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_record_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/fabulaproject/Fabula/ui/record-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FabRecordDialog, speaker);
  gtk_widget_class_bind_template_child (widget_class, FabRecordDialog, line);
  gtk_widget_class_bind_template_child (widget_class, FabRecordDialog, state_label);
  gtk_widget_class_bind_template_child (widget_class, FabRecordDialog, level);
  gtk_widget_class_bind_template_child (widget_class, FabRecordDialog, record);
  gtk_widget_class_bind_template_child (widget_class, FabRecordDialog, keep);
  gtk_widget_class_bind_template_child (widget_class, FabRecordDialog, hear);
  gtk_widget_class_bind_template_callback (widget_class, record_cb);
  gtk_widget_class_bind_template_callback (widget_class, hear_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fab_record_dialog_init (FabRecordDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->listen = fab_listen_new ();
  g_signal_connect_object (self->listen, "notify::playing", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

/* The line at the playhead, else the first of the panel, else none: the panel itself. */
static void
find_line (FabRecordDialog *self)
{
  FabTimeline *timeline = fab_session_get_timeline (self->session);
  gint64 position = fab_player_get_position (fab_session_get_player (self->session));
  guint i = fab_timeline_find (timeline, position);
  const FabLine *found = NULL;
  const FabSpan *span;

  if (i >= fab_timeline_get_n_spans (timeline))
    return;
  span = fab_timeline_get_span (timeline, i);
  self->start = span->start;
  for (guint j = span->first_line; j < span->first_line + span->n_lines; j++)
    {
      const FabLine *line = fab_timeline_get_line (timeline, j);

      if (found == NULL || (position >= line->start && position < line->start + line->duration))
        found = line;
    }
  if (found == NULL)
    return;
  self->element = found->element;
  self->start = found->start;
  gtk_label_set_text (self->speaker, found->speaker);
  gtk_label_set_text (self->line, found->text);
}

GtkWidget *
fab_record_dialog_new (GtkWindow   *parent,
                       FabSession  *session,
                       FabRecorder *recorder)
{
  FabRecordDialog *self;

  g_return_val_if_fail (FAB_IS_SESSION (session), NULL);

  self = g_object_new (FAB_TYPE_RECORD_DIALOG, "transient-for", parent, "modal", TRUE, NULL);
  self->session = g_object_ref (session);
  self->recorder = recorder ? g_object_ref (recorder) : fab_recorder_new ();
  g_signal_connect_object (self->recorder, "notify", G_CALLBACK (heard_cb), self, G_CONNECT_SWAPPED);
  find_line (self);
  listen (self);

  return GTK_WIDGET (self);
}
