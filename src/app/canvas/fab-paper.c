/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-paper"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "fab-paper-private.h"
#include "fab-surface-cache.h"

#define SHADOW 3 /* pixels around the sheet */
#define TAKE_WIDTH 3840 /* no larger, however close one looks */
#define FINER 1.2

enum
{
  VIEW_CHANGED,
  PICKED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (FabPaper, fab_paper, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

void
_fab_paper_emit_color (FabPaper *self,
                       guint32   rgb)
{
  g_signal_emit (self, signals[PICKED], 0, rgb);
}

static gint64
find_shot (FabPaper *self)
{
  g_autoptr(GArray) shot = fab_story_list_shot (fab_session_get_story (self->session), self->panel);

  return shot->len > 0 ? g_array_index (shot, gint64, 0) : 0;
}

static void
load_ink (FabPaper *self)
{
  self->shot = find_shot (self);
  fab_paper_ink_load (self->ink, self->session, self->panel, self->width, self->height);
  _fab_paper_queue_look (self);
}

void
_fab_paper_set_take (FabPaper        *self,
                     cairo_surface_t *surface)
{
  g_clear_pointer (&self->take, fab_slide_free);
  if (surface)
    self->take = fab_slide_new (cairo_surface_reference (surface));
  fab_paper_ink_set_ground (self->ink, surface);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
took_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr(FabPaper) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(cairo_surface_t) surface = fab_compositor_take_finish (FAB_COMPOSITOR (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->taking);
  if (surface == NULL || !fab_paper_ink_is_drawing (self->ink))
    {
      _fab_paper_set_take (self, surface);
      return;
    }
  g_clear_pointer (&self->taken, cairo_surface_destroy);
  self->taken = g_steal_pointer (&surface);
}

/* All that is seen changes with it: no hand waits for that. */
void
_fab_paper_bring_take (FabPaper *self)
{
  g_autoptr(cairo_surface_t) taken = g_steal_pointer (&self->taken);

  if (taken)
    _fab_paper_set_take (self, taken);
}

static void
stop_taking (FabPaper *self)
{
  if (self->taking)
    g_cancellable_cancel (self->taking);
  g_clear_object (&self->taking);
  g_clear_pointer (&self->taken, cairo_surface_destroy);
}

static int
find_take_width (FabPaper *self)
{
  int width, height;

  _fab_paper_find_size (self, &width, &height);

  return CLAMP (width, self->width, MAX (self->width, TAKE_WIDTH));
}

/* What was shown stays until the new picture is there. */
void
_fab_paper_load_take (FabPaper *self)
{
  stop_taking (self);
  if (self->width == 0 || self->panel == 0)
    return;
  self->taking = g_cancellable_new ();
  self->take_width = find_take_width (self);
  fab_compositor_take_async (fab_session_get_compositor (self->session), self->panel, self->take_width,
                             MAX (1, round (self->take_width / self->view.aspect)), self->taking, took_cb,
                             g_object_ref (self));
}

void
_fab_paper_refine_take (FabPaper *self)
{
  int width = find_take_width (self);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && (width > self->take_width * FINER || width < self->take_width / FINER))
    _fab_paper_load_take (self);
}

/* The eye of the panel, for the lines of its perspective. */
static void
update_camera (FabPaper *self)
{
  g_autoptr(FabBlocking) blocking = NULL;
  FabCamera camera;

  if (self->session == NULL || self->panel == 0 || !fab_guides_needs_camera (self->guides))
    return;
  g_set_object (&blocking, fab_reblocking_get_blocking (self->reblocking));
  if (blocking == NULL)
    blocking = fab_session_load_blocking (self->session, self->panel);
  if (blocking)
    camera = fab_blocking_get_camera (blocking);
  fab_guides_set_camera (self->guides, blocking ? &camera : NULL);
}

/* Nothing is drawn for a canvas that nobody looks at. */
static void
show_selected (FabPaper *self)
{
  gint64 panel = self->session ? fab_session_get_selected (self->session) : 0;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || self->panel == panel)
    return;
  fab_paper_abort (self);
  _fab_paper_clear_picks (self);
  self->panel = panel;
  _fab_paper_set_take (self, NULL);
  _fab_paper_load_take (self);
  load_ink (self);
  fab_onion_show (self->onion, self->session, panel, self->width, self->height);
  update_camera (self);
  _fab_paper_update_accessible (self);
}

static void
story_changed_cb (FabPaper        *self,
                  const FabChange *changes,
                  guint            n)
{
  gboolean take = FALSE, ink = FALSE, own = FALSE;

  if (self->panel == 0)
    return;
  for (guint i = 0; i < n; i++)
    {
      ink |= changes[i].kind == FAB_KIND_LAYER;
      own |= changes[i].kind == FAB_KIND_PANEL && changes[i].id == self->panel;
      take |= changes[i].kind == FAB_KIND_PROJECT || changes[i].kind == FAB_KIND_TAKE ||
              ((changes[i].kind == FAB_KIND_PANEL || changes[i].kind == FAB_KIND_OVERRIDE) &&
               changes[i].id == self->panel);
    }
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->panel = 0; /* loaded again when it is shown */
      return;
    }
  if (take)
    {
      _fab_paper_load_take (self);
      update_camera (self);
    }
  if (ink && !self->selection.storing)
    _fab_paper_clear_picks (self); /* they may be others by now */
  ink |= own && find_shot (self) != self->shot; /* it goes on with another shot */
  if (ink && !fab_paper_ink_is_drawing (self->ink))
    load_ink (self);
  if (take || ink)
    fab_onion_show (self->onion, self->session, self->panel, self->width, self->height);
  _fab_paper_update_accessible (self);
}

static void
guides_changed_cb (FabPaper *self)
{
  update_camera (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* --- on the desk -------------------------------------------------------------------------------- */

/* In whole pixels of the screen. */
static void
find_size (FabPaper            *self,
           const FabCanvasView *view,
           int                 *width,
           int                 *height)
{
  double scale = fab_canvas_view_scale (view) * gtk_widget_get_scale_factor (GTK_WIDGET (self));

  *width = MAX (1, scale * view->aspect + .5);
  *height = MAX (1, scale + .5);
}

void
_fab_paper_find_size (FabPaper *self,
                      int      *width,
                      int      *height)
{
  find_size (self, &self->view, width, height);
}

static void
fit_picture (FabPaper *self)
{
  FabCanvasView fitted = self->view;
  int width, height;

  fitted.zoom = 1;
  find_size (self, &fitted, &width, &height);
  if (self->width == width && self->height == height)
    return;
  self->width = width;
  self->height = height;
  fab_reblocking_set_size (self->reblocking, MIN (width, 1280), MIN (width, 1280) / self->view.aspect + .5);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  _fab_paper_load_take (self);
  load_ink (self);
  fab_onion_show (self->onion, self->session, self->panel, width, height);
}

void
_fab_paper_view_changed (FabPaper *self)
{
  fit_picture (self);
  _fab_paper_queue_look (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[VIEW_CHANGED], 0);
}

static void
fab_paper_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  FabPaper *self = FAB_PAPER (widget);

  self->view.width = MAX (1, width);
  self->view.height = MAX (1, height);
  if (self->session)
    self->view.aspect = fab_session_get_aspect (self->session);
  fab_canvas_view_shift (&self->view, 0, 0); /* it stays in sight of a smaller desk */
  fit_picture (self);
  _fab_paper_place_spots (self);
  if (self->text.field)
    gtk_popover_present (GTK_POPOVER (self->text.field));
}

static void
fab_paper_measure (GtkWidget      *widget,
                   GtkOrientation  orientation,
                   int             for_size,
                   int            *minimum,
                   int            *natural,
                   int            *minimum_baseline,
                   int            *natural_baseline)
{
  *minimum = 120;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 640 : 400;
}

static void
append_sheet (FabPaper              *self,
              GtkSnapshot           *snapshot,
              const graphene_rect_t *bounds)
{
  const GdkRGBA shade = { 0, 0, 0, .07 };

  /* A blurred one is made anew whenever a stroke goes on: a quarter of a second on a large screen. */
  for (int i = SHADOW; i > 0; i--)
    {
      graphene_rect_t edge;

      graphene_rect_offset_r (bounds, 0, 1, &edge);
      gtk_snapshot_append_color (snapshot, &shade, graphene_rect_inset (&edge, -i, -i));
    }
  gtk_snapshot_append_color (snapshot, fab_guides_get_paper (self->guides), bounds);
}

static void
append_ground (FabPaper              *self,
               GtkSnapshot           *snapshot,
               const graphene_rect_t *bounds,
               const graphene_rect_t *seen)
{
  gboolean soft = fab_slide_is_soft (GTK_WIDGET (self));

  if (fab_paper_ink_has_ground (self->ink))
    fab_paper_ink_snapshot (self->ink, snapshot, soft, bounds, seen);
  else if (self->take)
    fab_slide_snapshot (self->take, snapshot, soft, bounds);
}

/* On paper that is not white a drawing is laid as a print is: white takes the paper's colour. */
static void
append_take (FabPaper              *self,
             GtkSnapshot           *snapshot,
             const graphene_rect_t *bounds,
             const graphene_rect_t *seen)
{
  if (!fab_guides_has_texture (self->guides))
    {
      append_ground (self, snapshot, bounds, seen);
      return;
    }
  gtk_snapshot_push_blend (snapshot, GSK_BLEND_MODE_MULTIPLY);
  fab_guides_snapshot_paper (self->guides, snapshot, bounds);
  gtk_snapshot_pop (snapshot);
  append_ground (self, snapshot, bounds, seen);
  gtk_snapshot_pop (snapshot);
}

static void
append_layers (FabPaper              *self,
               GtkSnapshot           *snapshot,
               const graphene_rect_t *bounds,
               const graphene_rect_t *seen)
{
  gboolean soft = fab_slide_is_soft (GTK_WIDGET (self));

  append_sheet (self, snapshot, bounds);
  append_take (self, snapshot, bounds, seen);
  fab_onion_snapshot (self->onion, snapshot, soft, bounds);
  if (!fab_paper_ink_has_ground (self->ink))
    fab_paper_ink_snapshot (self->ink, snapshot, soft, bounds, seen);
}

/* Where it lies while it is not turned, from a whole pixel on: its own are those of the screen. */
static graphene_rect_t
place_picture (FabPaper *self)
{
  double pixels = gtk_widget_get_scale_factor (GTK_WIDGET (self)), x, y;
  int width, height;

  _fab_paper_find_size (self, &width, &height);
  x = (self->view.width - width / pixels) / 2 + self->view.x;
  y = (self->view.height - height / pixels) / 2 + self->view.y;

  return GRAPHENE_RECT_INIT (round (x), round (y), width / pixels, height / pixels);
}

/* Never scaled: what is under a scale is drawn whole by GTK, whatever little of it has changed, and pieces of less than
 * a unit do not meet. */
static void
append_picture (FabPaper    *self,
                GtkSnapshot *snapshot)
{
  graphene_rect_t bounds = place_picture (self), seen = GRAPHENE_RECT_INIT (0, 0, self->view.width, self->view.height);

  if (self->view.angle == 0 && !self->view.flipped)
    {
      append_layers (self, snapshot, &bounds, &seen);
      return;
    }
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (self->view.width / 2 + self->view.x,
                                                          self->view.height / 2 + self->view.y));
  gtk_snapshot_rotate (snapshot, self->view.angle * 180 / G_PI);
  gtk_snapshot_scale (snapshot, self->view.flipped ? -1 : 1, 1);
  bounds.origin = GRAPHENE_POINT_INIT (-bounds.size.width / 2, -bounds.size.height / 2);
  seen = _fab_paper_find_seen (self);
  graphene_rect_scale (&seen, bounds.size.height, bounds.size.height, &seen);
  graphene_rect_offset (&seen, bounds.origin.x, bounds.origin.y);
  append_layers (self, snapshot, &bounds, &seen);
  gtk_snapshot_restore (snapshot);
}

static void
fab_paper_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  FabPaper *self = FAB_PAPER (widget);
  const FabPaperHand *hand = self->input.held ? self->input.held : self->input.hand;

  if (self->panel == 0)
    return;
  append_picture (self, snapshot);
  fab_guides_snapshot (self->guides, snapshot, &self->view);
  if (hand->snapshot)
    hand->snapshot (self, snapshot);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    gtk_widget_snapshot_child (widget, child, snapshot);
}

static gboolean
fab_paper_focus (GtkWidget        *widget,
                 GtkDirectionType  direction)
{
  return _fab_paper_move_focus (FAB_PAPER (widget), direction);
}

/* After the click that opened it has had its way with the focus. */
static gboolean
grab_focus_cb (gpointer data)
{
  GtkRoot *root = gtk_widget_get_root (data);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (gtk_widget_get_mapped (data) && !(focus && GTK_IS_EDITABLE (focus)) && !(focus && GTK_IS_TEXT_VIEW (focus)))
    gtk_widget_grab_focus (data);

  return G_SOURCE_REMOVE;
}

static void
fab_paper_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (fab_paper_parent_class)->map (widget);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, grab_focus_cb, g_object_ref (widget), g_object_unref);
  show_selected (FAB_PAPER (widget));
  fab_reblocking_set_active (FAB_PAPER (widget)->reblocking,
                             FAB_PAPER (widget)->input.hand == &_fab_paper_block_hand);
}

static void
fab_paper_unmap (GtkWidget *widget)
{
  fab_reblocking_set_active (FAB_PAPER (widget)->reblocking, FALSE);
  GTK_WIDGET_CLASS (fab_paper_parent_class)->unmap (widget);
}

static void
fab_paper_dispose (GObject *object)
{
  FabPaper *self = FAB_PAPER (object);

  stop_taking (self);
  g_clear_handle_id (&self->look_source, g_source_remove);
  _fab_paper_dispose_field (self);
  _fab_paper_dispose_blocking (self);
  g_clear_pointer (&self->selection.picks, g_array_unref);
  g_clear_pointer (&self->selection.moved, g_array_unref);
  g_clear_pointer (&self->selection.lasso, g_array_unref);
  g_clear_pointer (&self->selection.region, fab_region_unref);
  g_clear_object (&self->selection.cut);
  g_clear_object (&self->edit.ink);
  g_clear_pointer (&self->pen.style, g_free);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->story_signals);
  g_clear_object (&self->session);
  g_clear_pointer (&self->take, fab_slide_free);
  g_clear_object (&self->guides);
  g_clear_object (&self->onion);
  g_clear_object (&self->ink);
  g_clear_pointer (&self->pen.tool, g_free);

  G_OBJECT_CLASS (fab_paper_parent_class)->dispose (object);
}

static void
fab_paper_class_init (FabPaperClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_paper_dispose;
  widget_class->measure = fab_paper_measure;
  widget_class->size_allocate = fab_paper_size_allocate;
  widget_class->snapshot = fab_paper_snapshot;
  widget_class->focus = fab_paper_focus;
  widget_class->map = fab_paper_map;
  widget_class->unmap = fab_paper_unmap;

  signals[VIEW_CHANGED] = g_signal_new ("view-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  _fab_paper_block_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "paper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
fab_paper_init (FabPaper *self)
{
  fab_canvas_view_init (&self->view);
  self->ink = fab_paper_ink_new ();
  self->pen.tool = g_strdup ("pencil");
  self->pen.size = .006;
  self->pen.eraser_size = .03;
  self->pen.strength = .3;
  self->pen.style = g_strdup ("line");
  self->selection.lasso = g_array_new (FALSE, FALSE, sizeof (FabInkPoint));
  self->input.hand = &_fab_paper_draw_hand;
  self->guides = fab_guides_new ();
  self->onion = fab_onion_new ();
  _fab_paper_add_blocking (self);
  g_signal_connect_object (self->ink, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->guides, "changed", G_CALLBACK (guides_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reblocking, "changed", G_CALLBACK (update_camera), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->onion, "changed", G_CALLBACK (guides_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  _fab_paper_add_input (self);

  self->session_signals = g_signal_group_new (FAB_TYPE_SESSION);
  g_signal_group_connect_object (self->session_signals, "notify::selected",
                                 G_CALLBACK (show_selected), self, G_CONNECT_SWAPPED);
  self->story_signals = g_signal_group_new (FAB_TYPE_STORY);
  g_signal_group_connect_object (self->story_signals, "changed",
                                 G_CALLBACK (story_changed_cb), self, G_CONNECT_SWAPPED);
}

void
fab_paper_set_session (FabPaper   *self,
                       FabSession *session)
{
  g_return_if_fail (FAB_IS_PAPER (self));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->story_signals, session ? fab_session_get_story (session) : NULL);
  fab_reblocking_set_session (self->reblocking, session);
  stop_taking (self);
  self->panel = 0;
  show_selected (self);
}

FabReblocking *
fab_paper_get_reblocking (FabPaper *self)
{
  g_return_val_if_fail (FAB_IS_PAPER (self), NULL);

  return self->reblocking;
}

FabGuides *
fab_paper_get_guides (FabPaper *self)
{
  g_return_val_if_fail (FAB_IS_PAPER (self), NULL);

  return self->guides;
}

FabOnion *
fab_paper_get_onion (FabPaper *self)
{
  g_return_val_if_fail (FAB_IS_PAPER (self), NULL);

  return self->onion;
}
