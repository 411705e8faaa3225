/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-camera-dialog"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-camera-dialog.h"
#include "fab-camera-stage.h"
#include "fab-thumbnails.h"
#include "fab-wrap-layout.h"

#define MAX_KEYS 12

struct _FabCameraDialog
{
  AdwWindow parent_instance;

  FabCameraStage *stage;
  GtkSpinButton  *time, *width, *roll;
  GtkDropDown    *ease;
  GtkSwitch      *turn;
  GtkScale       *shake;
  GtkWidget      *remove;
  GtkWidget      *add;
  GtkToggleButton *preview;

  FabSession     *session;
  gint64          panel;
  gint64          duration;
  GArray         *keys; /* FabCameraKey */
  GCancellable   *cancellable;
  gboolean        updating;
  gboolean        changed;
  gint64          began; /* of the preview */
};

G_DEFINE_FINAL_TYPE (FabCameraDialog, fab_camera_dialog, ADW_TYPE_WINDOW)

static FabCameraKey *
get_key (FabCameraDialog *self)
{
  guint i = fab_camera_stage_get_chosen (self->stage);

  return i < self->keys->len ? &g_array_index (self->keys, FabCameraKey, i) : NULL;
}

static void
update (FabCameraDialog *self)
{
  FabCameraKey *key = get_key (self);
  guint i = fab_camera_stage_get_chosen (self->stage);
  gboolean end = i == 0 || i + 1 == self->keys->len;

  if (key == NULL)
    return;
  self->updating = TRUE;
  gtk_spin_button_set_value (self->time, key->t * self->duration / 1e6);
  gtk_spin_button_set_value (self->width, key->w * 100);
  gtk_spin_button_set_value (self->roll, key->roll);
  gtk_drop_down_set_selected (self->ease, key->ease);
  gtk_widget_set_sensitive (GTK_WIDGET (self->time), !end);
  gtk_widget_set_sensitive (GTK_WIDGET (self->ease), i + 1 < self->keys->len);
  gtk_widget_set_sensitive (self->remove, !end);
  gtk_widget_set_sensitive (self->add, self->keys->len < MAX_KEYS);
  self->updating = FALSE;
}

static void
changed_cb (FabCameraDialog *self)
{
  self->changed = TRUE;
  update (self);
}

static void
edited_cb (FabCameraDialog *self)
{
  FabCameraKey *key = get_key (self);
  guint i = fab_camera_stage_get_chosen (self->stage);
  double t = gtk_spin_button_get_value (self->time) * 1e6 / MAX (self->duration, 1);

  if (self->updating || key == NULL)
    return;
  if (i > 0 && i + 1 < self->keys->len)
    key->t = CLAMP (t, key[-1].t + .01, key[1].t - .01);
  key->w = gtk_spin_button_get_value (self->width) / 100;
  key->roll = gtk_spin_button_get_value (self->roll);
  key->ease = gtk_drop_down_get_selected (self->ease);
  self->changed = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self->stage));
}

/* After the chosen one, halfway to the next. */
static void
add_cb (FabCameraDialog *self)
{
  guint i = MIN (fab_camera_stage_get_chosen (self->stage), self->keys->len - 2);
  double t = (g_array_index (self->keys, FabCameraKey, i).t +
              g_array_index (self->keys, FabCameraKey, i + 1).t) / 2;
  FabCameraKey key = fab_camera_keys_at (self->keys, t);

  key.t = t;
  g_array_insert_val (self->keys, i + 1, key);
  fab_camera_stage_choose (self->stage, i + 1);
  changed_cb (self);
  gtk_widget_queue_draw (GTK_WIDGET (self->stage));
}

static void
remove_cb (FabCameraDialog *self)
{
  guint i = fab_camera_stage_get_chosen (self->stage);

  if (i == 0 || i + 1 >= self->keys->len)
    return;
  g_array_remove_index (self->keys, i);
  fab_camera_stage_choose (self->stage, i - 1);
  changed_cb (self);
  gtk_widget_queue_draw (GTK_WIDGET (self->stage));
}

/* The other way round. */
static void
reverse_cb (FabCameraDialog *self)
{
  for (guint i = 0, j = self->keys->len - 1; i < j; i++, j--)
    {
      FabCameraKey *a = &g_array_index (self->keys, FabCameraKey, i);
      FabCameraKey *b = &g_array_index (self->keys, FabCameraKey, j), swap = *a;

      *a = *b;
      *b = swap;
    }
  for (guint i = 0; i < self->keys->len; i++)
    g_array_index (self->keys, FabCameraKey, i).t = 1 - g_array_index (self->keys, FabCameraKey, i).t;
  changed_cb (self);
  gtk_widget_queue_draw (GTK_WIDGET (self->stage));
}

/* --- preview --- */

static gboolean
preview_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       data)
{
  FabCameraDialog *self = data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double t;

  if (self->began == 0)
    self->began = now;
  t = (now - self->began) / (double) MAX (self->duration, 1);
  if (t > 1 || !gtk_toggle_button_get_active (self->preview))
    {
      fab_camera_stage_show_moment (self->stage, -1);
      gtk_toggle_button_set_active (self->preview, FALSE);
      return G_SOURCE_REMOVE;
    }
  fab_camera_stage_show_moment (self->stage, t);
  return G_SOURCE_CONTINUE;
}

static void
preview_toggled_cb (FabCameraDialog *self)
{
  self->began = 0;
  if (gtk_toggle_button_get_active (self->preview))
    gtk_widget_add_tick_callback (GTK_WIDGET (self->stage), preview_cb, self, NULL);
}

/* --- keeping --- */

static void
keep (FabCameraDialog *self)
{
  g_autofree char *json = NULL;

  if (!self->changed)
    return;
  json = fab_move_keys_to_json ((const FabCameraKey *) self->keys->data, self->keys->len,
                                gtk_switch_get_active (self->turn),
                                gtk_range_get_value (GTK_RANGE (self->shake)));
  fab_session_set_camera (self->session, self->panel, json);
}

static void
done_cb (FabCameraDialog *self)
{
  keep (self);
  gtk_window_close (GTK_WINDOW (self));
}

/* The camera goes by words again. */
static void
reset_cb (FabCameraDialog *self)
{
  fab_session_set_camera (self->session, self->panel, "");
  gtk_window_close (GTK_WINDOW (self));
}

static void
picture_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(FabCameraDialog) self = data;
  cairo_surface_t *surface = fab_compositor_panel_finish (FAB_COMPOSITOR (source), result, NULL);
  g_autoptr(GdkTexture) texture = NULL;

  if (surface == NULL || self->session == NULL)
    {
      g_clear_pointer (&surface, cairo_surface_destroy);
      return;
    }
  texture = fab_texture_new_for_surface (surface);
  fab_camera_stage_set_picture (self->stage, texture, fab_session_get_aspect (self->session));
}

static void
fab_camera_dialog_dispose (GObject *object)
{
  FabCameraDialog *self = FAB_CAMERA_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->keys, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_CAMERA_DIALOG);

  G_OBJECT_CLASS (fab_camera_dialog_parent_class)->dispose (object);
}

static void
fab_camera_dialog_class_init (FabCameraDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_camera_dialog_dispose;

  g_type_ensure (FAB_TYPE_CAMERA_STAGE);
  g_type_ensure (FAB_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/fabulaproject/Fabula/ui/camera-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FabCameraDialog, stage);
  gtk_widget_class_bind_template_child (widget_class, FabCameraDialog, time);
  gtk_widget_class_bind_template_child (widget_class, FabCameraDialog, width);
  gtk_widget_class_bind_template_child (widget_class, FabCameraDialog, roll);
  gtk_widget_class_bind_template_child (widget_class, FabCameraDialog, ease);
  gtk_widget_class_bind_template_child (widget_class, FabCameraDialog, turn);
  gtk_widget_class_bind_template_child (widget_class, FabCameraDialog, shake);
  gtk_widget_class_bind_template_child (widget_class, FabCameraDialog, add);
  gtk_widget_class_bind_template_child (widget_class, FabCameraDialog, remove);
  gtk_widget_class_bind_template_child (widget_class, FabCameraDialog, preview);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, reverse_cb);
  gtk_widget_class_bind_template_callback (widget_class, preview_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fab_camera_dialog_init (FabCameraDialog *self)
{
  self->cancellable = g_cancellable_new ();
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = FALSE;
}

/* Its own frames, or those that its words come to; two at least. */
static void
read_keys (FabCameraDialog *self,
           const FabSpan   *span,
           guint            index)
{
  FabCameraKey key = { 0, .5, .5, 1, 0, FAB_EASE_IN_OUT };
  gboolean turn = FALSE;
  double shake = 0;

  self->keys = fab_move_parse_keys (span->camera, &turn, &shake);
  if (self->keys->len == 0)
    {
      g_autoptr(FabMove) move = fab_move_new (span->move, "", index);

      g_array_unref (self->keys);
      self->keys = fab_move_to_keys (move);
    }
  for (; self->keys->len < 2; key.t = 1)
    g_array_append_val (self->keys, key);
  gtk_switch_set_active (self->turn, turn);
  gtk_range_set_value (GTK_RANGE (self->shake), shake);
}

GtkWidget *
fab_camera_dialog_new (GtkWindow  *parent,
                       FabSession *session)
{
  FabCameraDialog *self;
  FabTimeline *timeline;
  const FabSpan *span;
  guint i;

  g_return_val_if_fail (FAB_IS_SESSION (session), NULL);

  timeline = fab_session_get_timeline (session);
  i = fab_timeline_find_panel (timeline, fab_session_get_selected (session));
  g_return_val_if_fail (i != G_MAXUINT, NULL);

  span = fab_timeline_get_span (timeline, i);
  self = g_object_new (FAB_TYPE_CAMERA_DIALOG, "transient-for", parent, "modal", TRUE, NULL);
  self->session = g_object_ref (session);
  self->panel = span->panel;
  self->duration = span->duration;
  gtk_spin_button_set_range (self->time, 0, span->duration / 1e6);
  read_keys (self, span, i);
  self->changed = FALSE;
  fab_camera_stage_set_picture (self->stage, NULL, fab_session_get_aspect (session));
  fab_camera_stage_set_keys (self->stage, self->keys);
  fab_compositor_panel_async (fab_session_get_compositor (session), self->panel, 960,
                              (int) (960 / fab_session_get_aspect (session)), self->cancellable,
                              picture_cb, g_object_ref (self));
  update (self);

  return GTK_WIDGET (self);
}
