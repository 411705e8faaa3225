/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Re-blocking on the paper: what is drawn under the pointer, the handles of what is selected, and keys. */
#define G_LOG_DOMAIN "fab-paper"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "fab-paper-private.h"
#include "fab-spot.h"

#define KNOB 7.    /* radius, pixels */
#define REACH 13.  /* how far from its middle a knob is caught */
#define SLACK 3.   /* a click that trembles is no drag */
#define RING_STEPS 48

typedef struct
{
  FabGrip grip;
  double  x, y; /* on the desk */
} Knob;

/* --- handles ------------------------------------------------------------------------------------ */

static gboolean
find_on_desk (FabPaper *self,
              FabVec3   point,
              double   *x,
              double   *y)
{
  double px, py;

  if (!fab_reblocking_project (self->reblocking, point, &px, &py))
    return FALSE;
  fab_canvas_view_to_desk (&self->view, px, py, x, y);

  return TRUE;
}

/* Within the desk, so that what leaves the picture can still be caught. */
static void
add_knob (FabPaper *self,
          Knob      knobs[],
          guint    *n,
          FabGrip   grip,
          double    x,
          double    y)
{
  x = CLAMP (x, 2 * KNOB, self->view.width - 2 * KNOB);
  y = CLAMP (y, 2 * KNOB, self->view.height - 2 * KNOB);
  knobs[(*n)++] = (Knob) { grip, x, y };
}

static guint
list_knobs (FabPaper *self,
            Knob      knobs[3])
{
  FabObject object;
  FabVec3 centre, top, ahead;
  double x, y, radius;
  guint n = 0;

  if (!fab_reblocking_get_object (self->reblocking, &object) || object.hidden)
    return 0;
  top = fab_vec3_add (object.at, fab_vec3 (0, object.height, 0));
  if (find_on_desk (self, top, &x, &y))
    {
      add_knob (self, knobs, &n, FAB_GRIP_RAISE, x, y - 3 * KNOB);
      add_knob (self, knobs, &n, FAB_GRIP_SCALE, x + 5 * KNOB, y - 3 * KNOB);
    }
  if (fab_reblocking_get_ring (self->reblocking, &centre, &radius))
    {
      ahead = fab_vec3 (sinf (object.yaw) * (radius + .12), 0, cosf (object.yaw) * (radius + .12));
      if (find_on_desk (self, fab_vec3_add (centre, ahead), &x, &y))
        add_knob (self, knobs, &n, FAB_GRIP_TURN, x, y);
    }

  return n;
}

static FabGrip
find_knob (FabPaper *self,
           double    x,
           double    y)
{
  Knob knobs[3];
  guint n = list_knobs (self, knobs);

  for (guint i = 0; i < n; i++)
    if (hypot (knobs[i].x - x, knobs[i].y - y) < REACH)
      return knobs[i].grip;

  return FAB_GRIP_NONE;
}

/* --- drawing them ------------------------------------------------------------------------------- */

static void
look_up_accent (FabPaper *self,
                GdkRGBA  *color)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));

  if (!gtk_style_context_lookup_color (context, "accent_bg_color", color))
    *color = (GdkRGBA) { .21f, .52f, .89f, 1 };
}

/* On any drawing: light around, the accent within. */
static void
stroke_twice (cairo_t       *cr,
              const GdkRGBA *accent,
              double         width)
{
  cairo_set_line_width (cr, width + 2);
  cairo_set_source_rgba (cr, 1, 1, 1, .75);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, width);
  gdk_cairo_set_source_rgba (cr, accent);
  cairo_stroke (cr);
}

static void
draw_box (FabPaper      *self,
          cairo_t       *cr,
          const GdkRGBA *accent,
          const char    *id,
          double         width)
{
  static const int corners[4][2] = { { 0, 0 }, { 1, 0 }, { 1, 1 }, { 0, 1 } };
  double box[4], x, y;

  if (id == NULL || !fab_reblocking_get_extent (self->reblocking, id, box))
    return;
  for (int i = 0; i < 4; i++)
    {
      fab_canvas_view_to_desk (&self->view, box[0] + corners[i][0] * box[2], box[1] + corners[i][1] * box[3], &x, &y);
      cairo_line_to (cr, x, y);
    }
  cairo_close_path (cr);
  stroke_twice (cr, accent, width);
}

static void
draw_ring (FabPaper      *self,
           cairo_t       *cr,
           const GdkRGBA *accent)
{
  FabVec3 centre;
  double radius, x, y;
  FabObject object;

  if (!fab_reblocking_get_ring (self->reblocking, &centre, &radius) ||
      !fab_reblocking_get_object (self->reblocking, &object))
    return;
  for (int i = 0; i <= RING_STEPS; i++)
    {
      double angle = i * 2 * G_PI / RING_STEPS;
      FabVec3 at = fab_vec3_add (centre, fab_vec3 (sin (angle) * radius, 0, cos (angle) * radius));

      if (find_on_desk (self, at, &x, &y))
        cairo_line_to (cr, x, y);
    }
  stroke_twice (cr, accent, 1.5);
}

static void
draw_sign (cairo_t *cr,
           FabGrip  grip)
{
  double r = KNOB * .55;

  switch (grip)
    {
    case FAB_GRIP_RAISE:
      cairo_move_to (cr, -r * .7, -r * .2);
      cairo_line_to (cr, 0, -r);
      cairo_line_to (cr, r * .7, -r * .2);
      cairo_move_to (cr, 0, -r);
      cairo_line_to (cr, 0, r);
      break;
    case FAB_GRIP_SCALE:
      cairo_move_to (cr, -r, r);
      cairo_line_to (cr, r, -r);
      cairo_move_to (cr, 0, -r);
      cairo_line_to (cr, r, -r);
      cairo_line_to (cr, r, 0);
      break;
    default:
      cairo_arc (cr, 0, 0, r, -.5, 4);
    }
  cairo_set_line_width (cr, 1.5);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_stroke (cr);
}

static void
draw_knob (FabPaper      *self,
           cairo_t       *cr,
           const GdkRGBA *accent,
           const Knob    *knob)
{
  cairo_save (cr);
  cairo_translate (cr, knob->x, knob->y);
  cairo_arc (cr, 0, 0, knob->grip == self->block.grip ? KNOB + 2 : KNOB, 0, 2 * G_PI);
  gdk_cairo_set_source_rgba (cr, accent);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
  draw_sign (cr, knob->grip);
  cairo_restore (cr);
}

static void
snapshot_block (FabPaper    *self,
                GtkSnapshot *snapshot)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, self->view.width, self->view.height));
  const char *selected = fab_reblocking_get_selected (self->reblocking);
  gboolean dragging = fab_reblocking_is_dragging (self->reblocking);
  Knob knobs[3];
  GdkRGBA accent;
  guint n;

  look_up_accent (self, &accent);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (!dragging && g_strcmp0 (self->block.hovered, selected) != 0)
    draw_box (self, cr, &accent, self->block.hovered, 1);
  if (selected && !dragging)
    draw_box (self, cr, &accent, selected, 2);
  if (selected)
    draw_ring (self, cr, &accent);
  n = list_knobs (self, knobs);
  for (guint i = 0; i < n; i++)
    draw_knob (self, cr, &accent, &knobs[i]);
  cairo_destroy (cr);
}

/* --- the hand ----------------------------------------------------------------------------------- */

/* On something, and beside everything: there the camera is led. */
static FabGrip
choose_grip (GdkModifierType state,
             gboolean        object)
{
  gboolean shift = (state & GDK_SHIFT_MASK) != 0, control = (state & GDK_CONTROL_MASK) != 0;

  if (object)
    return shift ? FAB_GRIP_RAISE : control ? FAB_GRIP_TURN : state & GDK_ALT_MASK ? FAB_GRIP_SCALE : FAB_GRIP_MOVE;
  if (shift && control)
    return FAB_GRIP_PAN;

  return shift ? FAB_GRIP_TRUCK : control ? FAB_GRIP_DOLLY : state & GDK_ALT_MASK ? FAB_GRIP_ROLL : FAB_GRIP_ORBIT;
}

static void
begin_block (FabPaper            *self,
             const FabPaperPoint *point)
{
  const char *id;

  self->input.last_x = point->x;
  self->input.last_y = point->y;
  self->pull.anchor = point->sample;
  self->block.grip = find_knob (self, point->x, point->y);
  if (self->block.grip != FAB_GRIP_NONE)
    return;
  id = fab_reblocking_pick (self->reblocking, point->sample.x, point->sample.y);
  fab_reblocking_select (self->reblocking, id);
  self->block.grip = choose_grip (point->state, id != NULL);
}

static void
move_block (FabPaper            *self,
            const FabPaperPoint *point)
{
  if (!fab_reblocking_is_dragging (self->reblocking))
    {
      if (hypot (point->x - self->input.last_x, point->y - self->input.last_y) < SLACK)
        return;
      fab_reblocking_begin (self->reblocking, self->block.grip, self->pull.anchor.x, self->pull.anchor.y);
    }
  fab_reblocking_update (self->reblocking, point->sample.x, point->sample.y);
}

static void
end_block (FabPaper *self)
{
  self->block.grip = FAB_GRIP_NONE;
  fab_reblocking_end (self->reblocking);
}

static void
cancel_block (FabPaper *self)
{
  self->block.grip = FAB_GRIP_NONE;
  if (!fab_reblocking_is_dragging (self->reblocking))
    return;
  fab_reblocking_cancel (self->reblocking);
  _fab_paper_load_take (self);
}

static void
hover_block (FabPaper            *self,
             const FabPaperPoint *point)
{
  const char *id = NULL;
  FabGrip grip = point ? find_knob (self, point->x, point->y) : FAB_GRIP_NONE;

  if (point && grip == FAB_GRIP_NONE)
    id = fab_reblocking_pick (self->reblocking, point->sample.x, point->sample.y);
  if (point)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), grip != FAB_GRIP_NONE ? "pointer" : id ? "grab" : "all-scroll");
  if (g_strcmp0 (id, self->block.hovered) == 0 && grip == self->block.grip)
    return;
  self->block.grip = grip;
  g_free (self->block.hovered);
  self->block.hovered = g_strdup (id);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const FabPaperHand _fab_paper_block_hand = {
  "default", begin_block, move_block, end_block, cancel_block, hover_block, snapshot_block,
};

/* --- what the keyboard reaches ------------------------------------------------------------------ */

static void
spot_focused_cb (FabPaper   *self,
                 GParamSpec *pspec,
                 GtkWidget  *spot)
{
  if (gtk_widget_has_focus (spot))
    fab_reblocking_select (self->reblocking, fab_spot_get_id (FAB_SPOT (spot)));
}

static FabSpot *
find_spot (FabPaper   *self,
           const char *id)
{
  for (guint i = 0; i < self->block.spots->len; i++)
    if (g_strcmp0 (fab_spot_get_id (g_ptr_array_index (self->block.spots, i)), id) == 0)
      return g_ptr_array_index (self->block.spots, i);

  return NULL;
}

static FabSpot *
take_spot (FabPaper   *self,
           GPtrArray  *old,
           const char *id)
{
  GtkWidget *spot;

  for (guint i = 0; i < old->len; i++)
    if (g_strcmp0 (fab_spot_get_id (g_ptr_array_index (old, i)), id) == 0)
      return g_ptr_array_steal_index (old, i);
  spot = fab_spot_new (id);
  g_signal_connect_object (spot, "notify::has-focus", G_CALLBACK (spot_focused_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (spot, GTK_WIDGET (self));

  return FAB_SPOT (spot);
}

/* Those of the prompt first, as Tab goes. */
static void
add_spots (FabPaper  *self,
           GPtrArray *old,
           gboolean   lead)
{
  FabBlocking *blocking = fab_reblocking_get_blocking (self->reblocking);
  gsize n = blocking ? fab_blocking_get_n_objects (blocking) : 0;
  FabVec3 eye = n > 0 ? fab_blocking_get_camera (blocking).eye : fab_vec3 (0, 0, 0);

  for (gsize i = 0; i < n; i++)
    {
      FabObject object;
      double box[4];
      FabSpot *spot;

      fab_blocking_get_object (blocking, i, &object);
      if (object.lead != lead || object.hidden || !fab_reblocking_get_extent (self->reblocking, object.id, box))
        continue;
      spot = take_spot (self, old, object.id);
      g_ptr_array_add (self->block.spots, spot);
      fab_spot_update (spot, &object, box, self->view.aspect, fab_vec3_length (fab_vec3_sub (object.at, eye)));
    }
}

/* Until what was changed is drawn anew the spots stay, and with them the keys. */
static gboolean
is_redrawn (FabPaper *self)
{
  return self->input.hand == &_fab_paper_block_hand && fab_reblocking_get_blocking (self->reblocking) != NULL &&
         !fab_reblocking_get_ready (self->reblocking);
}

static void
update_spots (FabPaper *self)
{
  GPtrArray *old;
  gboolean lost = FALSE;

  if (is_redrawn (self))
    return;
  old = g_steal_pointer (&self->block.spots);
  self->block.spots = g_ptr_array_new ();
  if (self->input.hand == &_fab_paper_block_hand)
    {
      add_spots (self, old, TRUE);
      add_spots (self, old, FALSE);
    }
  for (guint i = 0; i < old->len; i++)
    {
      lost |= gtk_widget_has_focus (g_ptr_array_index (old, i));
      gtk_widget_unparent (g_ptr_array_index (old, i));
    }
  g_ptr_array_unref (old);
  if (lost)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
_fab_paper_place_spots (FabPaper *self)
{
  for (guint i = 0; i < self->block.spots->len; i++)
    {
      GtkWidget *spot = g_ptr_array_index (self->block.spots, i);
      const double *box = fab_spot_get_box (FAB_SPOT (spot));
      double scale = fab_canvas_view_scale (&self->view), x, y;
      int minimum;

      gtk_widget_measure (spot, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      fab_canvas_view_to_desk (&self->view, box[0] + box[2] / 2, box[1] + box[3] / 2, &x, &y);
      gtk_widget_allocate (spot, MAX (minimum, box[2] * scale), MAX (1, box[3] * scale), -1,
                           gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (x - box[2] * scale / 2,
                                                                                y - box[3] * scale / 2)));
    }
}

/* The paper first, then what is drawn on it, one by one. */
gboolean
_fab_paper_move_focus (FabPaper         *self,
                       GtkDirectionType  direction)
{
  int step = direction == GTK_DIR_TAB_FORWARD ? 1 : direction == GTK_DIR_TAB_BACKWARD ? -1 : 0;
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  guint n = self->block.spots->len, at;

  if (step == 0 || n == 0)
    return !gtk_widget_has_focus (GTK_WIDGET (self)) && focus == NULL && gtk_widget_grab_focus (GTK_WIDGET (self));
  if (focus == NULL && !gtk_widget_has_focus (GTK_WIDGET (self)))
    return gtk_widget_grab_focus (step > 0 ? GTK_WIDGET (self) : g_ptr_array_index (self->block.spots, n - 1));
  if (focus == NULL)
    return step > 0 && gtk_widget_grab_focus (g_ptr_array_index (self->block.spots, 0));
  if (!g_ptr_array_find (self->block.spots, focus, &at) || (step > 0 && at + 1 == n))
    return FALSE;
  if (step < 0 && at == 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self));

  return gtk_widget_grab_focus (g_ptr_array_index (self->block.spots, at + step));
}

/* --- keys --------------------------------------------------------------------------------------- */

typedef struct
{
  guint           keyval;
  GdkModifierType modifiers;
  FabGrip         grip;
  double          dx, dy;
} NudgeKey;

#define NUDGE .005 /* of what is caught, in picture heights */

static const NudgeKey nudge_keys[] = {
  { GDK_KEY_Left, 0, FAB_GRIP_MOVE, -.02, 0 },
  { GDK_KEY_Right, 0, FAB_GRIP_MOVE, .02, 0 },
  { GDK_KEY_Up, 0, FAB_GRIP_MOVE, 0, -.01 },
  { GDK_KEY_Down, 0, FAB_GRIP_MOVE, 0, .01 },
  { GDK_KEY_Page_Up, 0, FAB_GRIP_RAISE, 0, -.02 },
  { GDK_KEY_Page_Down, 0, FAB_GRIP_RAISE, 0, .02 },
  { GDK_KEY_comma, 0, FAB_GRIP_TURN, -G_PI / 12, 0 },
  { GDK_KEY_period, 0, FAB_GRIP_TURN, G_PI / 12, 0 },
  { GDK_KEY_plus, 0, FAB_GRIP_SCALE, .025, 0 },
  { GDK_KEY_minus, 0, FAB_GRIP_SCALE, -.025, 0 },
  { GDK_KEY_Left, GDK_SHIFT_MASK, FAB_GRIP_ORBIT, .04, 0 },
  { GDK_KEY_Right, GDK_SHIFT_MASK, FAB_GRIP_ORBIT, -.04, 0 },
  { GDK_KEY_Up, GDK_SHIFT_MASK, FAB_GRIP_ORBIT, 0, .04 },
  { GDK_KEY_Down, GDK_SHIFT_MASK, FAB_GRIP_ORBIT, 0, -.04 },
  { GDK_KEY_Page_Up, GDK_SHIFT_MASK, FAB_GRIP_DOLLY, 0, -.05 },
  { GDK_KEY_Page_Down, GDK_SHIFT_MASK, FAB_GRIP_DOLLY, 0, .05 },
  { GDK_KEY_z, 0, FAB_GRIP_ROLL, -.03, 0 },
  { GDK_KEY_x, 0, FAB_GRIP_ROLL, .03, 0 },
};

/* What is caught goes with the arrows; where nothing is, they turn the pages: left to the window, they would move the focus. */
static gboolean
nudge_ink (FabPaper       *self,
           const NudgeKey *key)
{
  if (key->grip != FAB_GRIP_MOVE)
    return GDK_EVENT_PROPAGATE;
  if (_fab_paper_has_picks (self))
    {
      _fab_paper_nudge_picks (self, copysign (NUDGE, key->dx) * (key->dx != 0), copysign (NUDGE, key->dy) * (key->dy != 0));
      return GDK_EVENT_STOP;
    }
  if (key->dx == 0)
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_activate_action (GTK_WIDGET (self), key->dx < 0 ? "win.previous-panel" : "win.next-panel", NULL);
}

static gboolean
nudge_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   data)
{
  FabPaper *self = FAB_PAPER (widget);
  const NudgeKey *key = &nudge_keys[g_variant_get_int32 (args)];

  if (self->input.hand != &_fab_paper_block_hand)
    return nudge_ink (self, key);
  if (fab_reblocking_get_blocking (self->reblocking) == NULL ||
      (key->grip < FAB_GRIP_ORBIT && fab_reblocking_get_selected (self->reblocking) == NULL))
    return GDK_EVENT_PROPAGATE;
  fab_reblocking_nudge (self->reblocking, key->grip, key->dx, key->dy);

  return GDK_EVENT_STOP;
}

static gboolean
hide_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   data)
{
  FabPaper *self = FAB_PAPER (widget);

  if (_fab_paper_has_picks (self))
    {
      fab_paper_delete_selection (self);
      return GDK_EVENT_STOP;
    }
  if (self->input.hand != &_fab_paper_block_hand || fab_reblocking_get_selected (self->reblocking) == NULL)
    return GDK_EVENT_PROPAGATE;
  fab_reblocking_set (self->reblocking, "hidden", "true");

  return GDK_EVENT_STOP;
}

/* First the drag, then the selection, then the canvas is left. */
static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   data)
{
  FabPaper *self = FAB_PAPER (widget);

  if (self->input.held)
    {
      _fab_paper_let_go (self);
      return GDK_EVENT_STOP;
    }
  if (_fab_paper_has_picks (self) || self->selection.region)
    {
      _fab_paper_clear_picks (self);
      return GDK_EVENT_STOP;
    }
  if (self->input.hand != &_fab_paper_block_hand || fab_reblocking_get_selected (self->reblocking) == NULL)
    return GDK_EVENT_PROPAGATE;
  fab_reblocking_select (self->reblocking, NULL);
  gtk_widget_grab_focus (widget);

  return GDK_EVENT_STOP;
}

void
_fab_paper_block_keys (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (nudge_keys); i++)
    gtk_widget_class_add_binding (widget_class, nudge_keys[i].keyval, nudge_keys[i].modifiers, nudge_cb, "i", i);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, hide_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

/* --- with the reblocking ------------------------------------------------------------------------ */

static void
reblocking_changed_cb (FabPaper *self)
{
  FabSpot *spot;

  update_spots (self);
  spot = find_spot (self, fab_reblocking_get_selected (self->reblocking));
  if (spot && gtk_widget_get_focus_child (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (spot));
  _fab_paper_update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drawn_cb (FabPaper        *self,
          cairo_surface_t *surface)
{
  _fab_paper_set_take (self, surface);
}

void
_fab_paper_add_blocking (FabPaper *self)
{
  self->block.spots = g_ptr_array_new ();
  self->reblocking = fab_reblocking_new ();
  g_signal_connect_object (self->reblocking, "changed", G_CALLBACK (reblocking_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reblocking, "drawn", G_CALLBACK (drawn_cb), self, G_CONNECT_SWAPPED);
}

void
_fab_paper_dispose_blocking (FabPaper *self)
{
  if (self->reblocking)
    {
      g_signal_handlers_disconnect_by_data (self->reblocking, self);
      fab_reblocking_set_session (self->reblocking, NULL);
    }
  g_clear_object (&self->reblocking);
  for (guint i = 0; self->block.spots && i < self->block.spots->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->block.spots, i));
  g_clear_pointer (&self->block.spots, g_ptr_array_unref);
  g_clear_pointer (&self->block.hovered, g_free);
}

/* The panel, its prompt, and what is selected. */
void
_fab_paper_update_accessible (FabPaper *self)
{
  g_autoptr(FabPanel) panel = self->session ? fab_session_dup_panel (self->session) : NULL;
  g_autofree char *label = NULL, *description = NULL;
  FabObject object;

  if (panel == NULL)
    return;
  label = g_strdup_printf (_("Canvas of panel %s"), fab_panel_get_label (panel));
  if (fab_reblocking_get_object (self->reblocking, &object))
    /* Translators: the prompt of a panel, and the drawn object that is selected */
    description = g_strdup_printf (_("%s. Selected: %s"), fab_panel_get_prompt (panel), object.name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description ? description : fab_panel_get_prompt (panel), -1);
}
