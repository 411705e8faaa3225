/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel-view"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-accessible.h"
#include "fab-reel-view-private.h"

#define GAP 4

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
  N_PROPS
};

G_DEFINE_FINAL_TYPE_WITH_CODE (FabReelView, fab_reel_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

/* How high the rows are: as said, and where text is large, so many lines of it and what is around them. */
static const struct { double least; int n_lines; double around; } rows[FAB_REEL_N_ROWS] = {
  [FAB_REEL_RULER] = { 20, 1, 5 },
  [FAB_REEL_PANELS] = { 56, 2, 14 },
  [FAB_REEL_CAPTIONS] = { 16, 1, 1 },
  [FAB_REEL_VOICES] = { 28, 1, 10 },
  [FAB_REEL_EFFECTS] = { 28, 1, 10 },
  [FAB_REEL_MUSIC] = { 28, 1, 10 },
};

FabTimeline *
_fab_reel_view_get_timeline (FabReelView *self)
{
  return self->session ? fab_session_get_timeline (self->session) : NULL;
}

static gint64
get_duration (FabReelView *self)
{
  FabTimeline *timeline = _fab_reel_view_get_timeline (self);

  return timeline ? fab_timeline_get_duration (timeline) : 0;
}

static gint64
get_position (FabReelView *self)
{
  return self->session ? fab_player_get_position (fab_session_get_player (self->session)) : 0;
}

/* Effects and music take room only where there are any, or may come. */
static gboolean
has_track (FabReelView *self,
           FabTrack     track)
{
  FabTimeline *timeline = _fab_reel_view_get_timeline (self);
  gboolean dragging = self->edit.hit.part == FAB_REEL_SOUND && self->edit.hit.clip == FAB_CLIP_BODY;

  if (timeline == NULL || dragging || self->dropping)
    return timeline != NULL;
  for (guint i = 0; i < fab_timeline_get_n_sounds (timeline); i++)
    if (fab_timeline_get_sound (timeline, i)->track == track)
      return TRUE;
  return FALSE;
}

int
_fab_reel_view_get_line (FabReelView *self)
{
  if (self->line == 0)
    {
      g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "0");

      pango_layout_get_pixel_size (layout, NULL, &self->line);
    }

  return self->line;
}

static double
get_row_height (FabReelView *self,
                FabReelRow   row)
{
  if ((row == FAB_REEL_EFFECTS && !has_track (self, FAB_TRACK_EFFECTS)) ||
      (row == FAB_REEL_MUSIC && !has_track (self, FAB_TRACK_MUSIC)))
    return 0;
  return MAX (rows[row].least, rows[row].n_lines * _fab_reel_view_get_line (self) + rows[row].around);
}

void
_fab_reel_view_get_row (FabReelView *self,
                        FabReelRow   row,
                        double      *y,
                        double      *height)
{
  *y = 0;
  for (guint i = 0; i < row; i++)
    {
      double above = get_row_height (self, i);

      *y += above > 0 ? above + GAP : 0;
    }
  *height = get_row_height (self, row);
}

double
_fab_reel_view_get_height (FabReelView *self)
{
  double y, height;

  _fab_reel_view_get_row (self, FAB_REEL_N_ROWS - 1, &y, &height);
  return y + height + GAP;
}

void
_fab_reel_view_invalidate (FabReelView *self)
{
  g_clear_pointer (&self->content, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gint64
get_trim (FabReelView *self)
{
  return self->edit.hit.part == FAB_REEL_CUT ? self->edit.to - self->edit.from : 0;
}

gint64
_fab_reel_view_get_shift (FabReelView *self,
                          guint        index)
{
  guint cut = self->edit.hit.index;

  if (index <= cut || (self->edit.roll && index > cut + 1))
    return 0;
  return get_trim (self);
}

void
_fab_reel_view_place_span (FabReelView *self,
                           guint        index,
                           gint64      *start,
                           gint64      *duration)
{
  const FabSpan *span = fab_timeline_get_span (_fab_reel_view_get_timeline (self), index);

  *start = span->start + _fab_reel_view_get_shift (self, index);
  *duration = span->duration;
  if (index == self->edit.hit.index)
    *duration += get_trim (self);
  else if (self->edit.roll && index == self->edit.hit.index + 1)
    *duration -= get_trim (self);
}

/* --- thumbnails --- */

static void
thumbnail_loaded_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      data)
{
  g_autoptr(FabReelView) self = data;
  g_autoptr(GdkTexture) texture = NULL;

  texture = fab_thumbnails_load_finish (FAB_THUMBNAILS (source), result, NULL);
  if (texture)
    _fab_reel_view_invalidate (self);
}

static void
forget_load (FabReelView *self,
             gint64       panel)
{
  if (panel == 0)
    g_hash_table_remove_all (self->loading);
  else
    g_hash_table_remove (self->loading, &panel);
  _fab_reel_view_invalidate (self);
}

/* Who scrolled past does not wait for pictures that are gone from view. */
static void
forget_loads_out_of_view (FabReelView *self)
{
  FabTimeline *timeline = _fab_reel_view_get_timeline (self);
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->loading);
  while (timeline && g_hash_table_iter_next (&iter, &key, NULL))
    {
      guint i = fab_timeline_find_panel (timeline, *(gint64 *) key);
      const FabSpan *span = i == G_MAXUINT ? NULL : fab_timeline_get_span (timeline, i);

      if (span == NULL || fab_reel_axis_x (&self->axis, span->start) > self->axis.width ||
          fab_reel_axis_x (&self->axis, span->start + span->duration) < 0)
        g_hash_table_iter_remove (&iter);
    }
}

GdkTexture *
_fab_reel_view_find_thumbnail (FabReelView *self,
                               gint64       panel)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  int height = get_row_height (self, FAB_REEL_PANELS) * scale;
  int width = MAX (1, (int) (height * fab_session_get_aspect (self->session)));
  GdkTexture *texture = fab_thumbnails_peek (self->thumbnails, panel, width, height);
  GCancellable *cancellable;

  if (texture || g_hash_table_contains (self->loading, &panel))
    return texture;
  cancellable = g_cancellable_new ();
  g_hash_table_insert (self->loading, g_memdup2 (&panel, sizeof panel), cancellable);
  fab_thumbnails_load_async (self->thumbnails, panel, width, height, cancellable,
                             thumbnail_loaded_cb, g_object_ref (self));
  return NULL;
}

/* --- scrolling --- */

static void
update_adjustments (FabReelView *self)
{
  double length = MAX (fab_reel_axis_length (&self->axis, get_duration (self)), self->axis.width);

  self->axis.offset = CLAMP (self->axis.offset, 0, length - self->axis.width);
  self->scrolling = TRUE;
  if (self->hadjustment)
    gtk_adjustment_configure (self->hadjustment, self->axis.offset, 0, length,
                              self->axis.width * .1, self->axis.width * .9, self->axis.width);
  if (self->vadjustment)
    gtk_adjustment_configure (self->vadjustment, 0, 0, _fab_reel_view_get_height (self), 1, 1,
                              gtk_widget_get_height (GTK_WIDGET (self)));
  self->scrolling = FALSE;
  _fab_reel_view_invalidate (self);
}

static void
scrolled_cb (FabReelView *self)
{
  if (self->scrolling)
    return;
  self->axis.offset = gtk_adjustment_get_value (self->hadjustment);
  forget_loads_out_of_view (self);
  _fab_reel_view_invalidate (self);
}

static void
set_hadjustment (FabReelView   *self,
                 GtkAdjustment *adjustment)
{
  if (self->hadjustment)
    g_signal_handlers_disconnect_by_func (self->hadjustment, scrolled_cb, self);
  g_set_object (&self->hadjustment, adjustment);
  if (adjustment)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                             G_CONNECT_SWAPPED);
  update_adjustments (self);
}

/* Brings the playhead into view; while it runs, by whole pages: a moving reel cannot be read. */
static void
scroll_to_playhead (FabReelView *self)
{
  double x = fab_reel_axis_x (&self->axis, get_position (self)), edge = MIN (48, self->axis.width / 4);

  if (self->edit.hit.part != FAB_REEL_NOTHING || (x >= 0 && x <= self->axis.width - edge / 2))
    return;
  self->axis.offset += x < 0 ? x - (self->axis.width - 2 * edge) : x - edge;
  update_adjustments (self);
}

/* Until one touches it, the reel shows as much of the film as can be read. */
static void
find_first_scale (FabReelView *self)
{
  self->axis.scale = CLAMP (fab_reel_axis_fit (&self->axis, get_duration (self)), 12, 64);
}

static void
fab_reel_view_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  FabReelView *self = FAB_REEL_VIEW (widget);

  self->axis.width = width;
  if (!self->touched)
    find_first_scale (self);
  update_adjustments (self);
}

static void
fab_reel_view_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  FabReelView *self = FAB_REEL_VIEW (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? _fab_reel_view_get_height (self) : 1;
}

/* --- following --- */

static char *
describe_panel (FabReelView *self,
                gint64       position)
{
  FabTimeline *timeline = _fab_reel_view_get_timeline (self);
  guint i = fab_timeline_find (timeline, position);
  const FabSpan *span;
  g_autoptr(FabPanel) panel = NULL;
  g_autofree char *duration = NULL;

  if (i >= fab_timeline_get_n_spans (timeline))
    return g_strdup ("");
  span = fab_timeline_get_span (timeline, i);
  panel = fab_story_ref_panel (fab_session_get_story (self->session), span->panel);
  duration = fab_format_seconds (span->duration);
  if (panel == NULL)
    return g_strdup ("");
  /* Translators: a panel and how long it lasts, such as "Panel 3B, 2.4 s, by hand" */
  return g_strdup_printf (fab_panel_get_duration (panel) > 0 ? _("Panel %s, %s, by hand")
                                                              : _("Panel %s, %s, automatic"),
                          fab_panel_get_label (panel), duration);
}

/* Told in words what the picture shows, for those who do not see it. */
static void
update_accessible (FabReelView *self)
{
  g_autofree char *position = NULL, *duration = NULL, *panel = NULL, *text = NULL;

  if (_fab_reel_view_get_timeline (self) == NULL)
    return;
  position = fab_format_time (get_position (self), FALSE);
  duration = fab_format_time (get_duration (self), FALSE);
  panel = describe_panel (self, get_position (self));
  /* Translators: position and length of the film and what is there: "0:12 of 1:40. Panel 3B, 2.4 s, by hand" */
  text = g_strdup_printf (_("%s of %s. %s"), position, duration, panel);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, get_duration (self) / 1e6,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, get_position (self) / 1e6, -1);
  if (fab_player_get_playing (fab_session_get_player (self->session)))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
  else
    fab_accessible_say_value (GTK_WIDGET (self), text);
}

static void
position_changed_cb (FabReelView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  scroll_to_playhead (self);
  update_accessible (self);
}

static void
timeline_changed_cb (FabReelView *self)
{
  if (!self->touched && self->axis.width > 0)
    find_first_scale (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  update_adjustments (self);
  update_accessible (self);
}

/* --- object --- */

static void
fab_reel_view_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  if (_fab_reel_view_get_timeline (FAB_REEL_VIEW (widget)))
    _fab_reel_view_paint (FAB_REEL_VIEW (widget), snapshot);
}

static void
fab_reel_view_css_changed (GtkWidget         *widget,
                           GtkCssStyleChange *change)
{
  FabReelView *self = FAB_REEL_VIEW (widget);
  int before = self->line;

  GTK_WIDGET_CLASS (fab_reel_view_parent_class)->css_changed (widget, change);
  self->line = 0;
  if (before != 0 && _fab_reel_view_get_line (self) != before)
    gtk_widget_queue_resize (widget);
  _fab_reel_view_invalidate (self);
}

static void
fab_reel_view_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  FabReelView *self = FAB_REEL_VIEW (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:    g_value_set_object (value, self->hadjustment); break;
    case PROP_VADJUSTMENT:    g_value_set_object (value, self->vadjustment); break;
    case PROP_HSCROLL_POLICY: g_value_set_enum (value, self->hscroll_policy); break;
    case PROP_VSCROLL_POLICY: g_value_set_enum (value, self->vscroll_policy); break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fab_reel_view_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  FabReelView *self = FAB_REEL_VIEW (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:    set_hadjustment (self, g_value_get_object (value)); break;
    case PROP_VADJUSTMENT:    g_set_object (&self->vadjustment, g_value_get_object (value)); break;
    case PROP_HSCROLL_POLICY: self->hscroll_policy = g_value_get_enum (value); break;
    case PROP_VSCROLL_POLICY: self->vscroll_policy = g_value_get_enum (value); break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cancel_load (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  g_object_unref (cancellable);
}

static void
fab_reel_view_dispose (GObject *object)
{
  FabReelView *self = FAB_REEL_VIEW (object);

  fab_reel_view_set_thumbnails (self, NULL);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->remark, gtk_widget_unparent);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->player_signals);
  g_clear_object (&self->tools_signals);
  g_clear_object (&self->thumbnail_signals);
  g_clear_object (&self->waveform_signals);
  g_clear_object (&self->hadjustment);
  g_clear_object (&self->vadjustment);
  g_clear_pointer (&self->content, gsk_render_node_unref);

  G_OBJECT_CLASS (fab_reel_view_parent_class)->dispose (object);
}

static void
fab_reel_view_finalize (GObject *object)
{
  FabReelView *self = FAB_REEL_VIEW (object);

  g_hash_table_unref (self->loading);

  G_OBJECT_CLASS (fab_reel_view_parent_class)->finalize (object);
}

static void
fab_reel_view_class_init (FabReelViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fab_reel_view_dispose;
  object_class->finalize = fab_reel_view_finalize;
  object_class->get_property = fab_reel_view_get_property;
  object_class->set_property = fab_reel_view_set_property;
  widget_class->measure = fab_reel_view_measure;
  widget_class->size_allocate = fab_reel_view_size_allocate;
  widget_class->snapshot = fab_reel_view_snapshot;
  widget_class->css_changed = fab_reel_view_css_changed;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  _fab_reel_view_install_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "reel");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
connect_signals (FabReelView *self)
{
  self->session_signals = g_signal_group_new (FAB_TYPE_SESSION);
  g_signal_group_connect_object (self->session_signals, "notify::timeline",
                                 G_CALLBACK (timeline_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->session_signals, "notify::selected",
                                 G_CALLBACK (_fab_reel_view_invalidate), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->session_signals, "notify::n-selected",
                                 G_CALLBACK (_fab_reel_view_invalidate), self, G_CONNECT_SWAPPED);
  self->player_signals = g_signal_group_new (FAB_TYPE_PLAYER);
  g_signal_group_connect_object (self->player_signals, "notify::position",
                                 G_CALLBACK (position_changed_cb), self, G_CONNECT_SWAPPED);
  self->tools_signals = g_signal_group_new (FAB_TYPE_REEL_TOOLS);
  g_signal_group_connect_object (self->tools_signals, "notify",
                                 G_CALLBACK (_fab_reel_view_invalidate), self, G_CONNECT_SWAPPED);
  self->thumbnail_signals = g_signal_group_new (FAB_TYPE_THUMBNAILS);
  g_signal_group_connect_object (self->thumbnail_signals, "invalidated",
                                 G_CALLBACK (forget_load), self, G_CONNECT_SWAPPED);
  self->waveform_signals = g_signal_group_new (FAB_TYPE_WAVEFORMS);
  g_signal_group_connect_object (self->waveform_signals, "loaded",
                                 G_CALLBACK (_fab_reel_view_invalidate), self, G_CONNECT_SWAPPED);
}

static void
fab_reel_view_init (FabReelView *self)
{
  self->axis.scale = 32;
  self->pointer = -1;
  self->reach = FAB_REEL_REACH;
  self->pinched = 1;
  self->loading = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, cancel_load);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reel"),
                                  -1);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  _fab_reel_view_add_gestures (self);
  _fab_reel_view_add_drop (self);
  connect_signals (self);
}

void
fab_reel_view_set_thumbnails (FabReelView   *self,
                              FabThumbnails *thumbnails)
{
  g_return_if_fail (FAB_IS_REEL_VIEW (self));

  if (self->thumbnails == thumbnails)
    return;
  g_hash_table_remove_all (self->loading);
  g_set_object (&self->thumbnails, thumbnails);
  g_clear_object (&self->session);
  g_clear_object (&self->waveforms);
  if (thumbnails)
    {
      self->session = g_object_ref (fab_thumbnails_get_session (thumbnails));
      self->waveforms = fab_waveforms_new (fab_session_get_story (self->session));
    }
  self->edit = (FabReelEdit) { 0 };
  self->touched = FALSE;
  self->axis.offset = 0;
  g_signal_group_set_target (self->session_signals, self->session);
  g_signal_group_set_target (self->thumbnail_signals, thumbnails);
  g_signal_group_set_target (self->waveform_signals, self->waveforms);
  g_signal_group_set_target (self->player_signals,
                             self->session ? fab_session_get_player (self->session) : NULL);
  g_signal_group_set_target (self->tools_signals,
                             self->session ? fab_session_get_tools (self->session) : NULL);
  timeline_changed_cb (self);
}

void
fab_reel_view_zoom (FabReelView *self,
                    double       factor)
{
  double x;

  g_return_if_fail (FAB_IS_REEL_VIEW (self));
  g_return_if_fail (factor > 0);

  x = self->pointer >= 0 ? self->pointer : fab_reel_axis_x (&self->axis, get_position (self));
  fab_reel_axis_zoom (&self->axis, factor, CLAMP (x, 0, self->axis.width), get_duration (self));
  self->touched = TRUE;
  update_adjustments (self);
}

void
fab_reel_view_zoom_to_fit (FabReelView *self)
{
  g_return_if_fail (FAB_IS_REEL_VIEW (self));

  self->touched = TRUE;
  self->axis.scale = fab_reel_axis_fit (&self->axis, get_duration (self));
  self->axis.offset = 0;
  update_adjustments (self);
}

const FabReelAxis *
fab_reel_view_get_axis (FabReelView *self)
{
  g_return_val_if_fail (FAB_IS_REEL_VIEW (self), NULL);

  return self->touched ? &self->axis : NULL;
}

void
fab_reel_view_set_axis (FabReelView *self,
                        double       scale,
                        double       offset)
{
  g_return_if_fail (FAB_IS_REEL_VIEW (self));
  g_return_if_fail (scale > 0);

  self->touched = TRUE;
  self->axis.scale = MIN (scale, FAB_REEL_MAX_SCALE);
  self->axis.offset = offset;
  update_adjustments (self);
}

double
fab_reel_view_get_x (FabReelView *self,
                     gint64       time)
{
  g_return_val_if_fail (FAB_IS_REEL_VIEW (self), 0);

  return fab_reel_axis_x (&self->axis, time);
}
