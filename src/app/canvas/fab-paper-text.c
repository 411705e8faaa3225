/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lettering, written where it stands: balloons, thoughts, captions, signs. */
#define G_LOG_DOMAIN "fab-paper"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "fab-composing.h"
#include "fab-ink-edit.h"
#include "fab-mark-draw.h"
#include "fab-paper-private.h"

#define LETTERS .045   /* picture heights, at the size that the tool has at first … */
#define USUAL .00393   /* … which is so much */
#define TAIL .03       /* a shorter drag is a click */

/* --- the field ---------------------------------------------------------------------------------- */

static char *
dup_text (FabPaper *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text.letters);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

static gboolean
is_click (FabPaper *self)
{
  return hypot (self->pull.goal.x - self->pull.anchor.x, self->pull.goal.y - self->pull.anchor.y) <= TAIL;
}

static double
get_size (FabPaper *self)
{
  return CLAMP (LETTERS * self->pen.size / USUAL, .015, .3);
}

static FabInkMark *
create_text (FabPaper   *self,
             const char *text)
{
  gboolean tail = !is_click (self);
  FabInkPoint points[2] = { { self->pull.goal.x, self->pull.goal.y }, { self->pull.anchor.x, self->pull.anchor.y } };
  gboolean spoken = g_strcmp0 (self->pen.style, "balloon") == 0 || g_strcmp0 (self->pen.style, "thought") == 0;
  FabMarkSpec spec = {
    .kind = FAB_MARK_TEXT,
    .style = self->pen.style,
    .rgb = self->pen.rgb,
    .fill = g_strcmp0 (self->pen.style, "plain") == 0 ? -1 : 0xffffff,
    .size = get_size (self),
    .points = points,
    .n_points = tail && spoken ? 2 : 1,
    .text = text,
  };

  return fab_ink_mark_new (&spec);
}

static void
change_text (FabPaper   *self,
             const char *text)
{
  FabInk *ink = fab_paper_ink_get_ink (self->ink, self->edit.layer);
  g_autoptr(FabInk) changed = NULL;

  if (ink == NULL || (guint) self->text.position >= fab_ink_get_n (ink))
    return;
  if (*text == '\0')
    {
      g_autoptr(GArray) picks = g_array_new (FALSE, FALSE, sizeof (guint));

      g_array_append_val (picks, self->text.position);
      changed = fab_ink_delete (ink, picks);
    }
  else
    {
      g_autoptr(FabInkMark) mark = fab_ink_mark_with_text (fab_ink_get (ink, self->text.position)->mark, text);

      changed = mark ? fab_ink_exchange (ink, self->text.position, mark) : NULL;
    }
  if (changed)
    fab_session_set_ink (self->session, self->edit.layer, changed, N_("Edit Lettering"));
}

/* Closing it takes what was written, unless Escape did. */
static void
closed_cb (FabPaper *self)
{
  g_autofree char *text = dup_text (self);

  if (!self->text.writing)
    return;
  self->text.writing = FALSE;
  if (self->text.position >= 0)
    change_text (self, text);
  else if (*text != '\0')
    {
      g_autoptr(FabInkMark) mark = create_text (self, text);

      if (mark)
        _fab_paper_add_mark (self, mark);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
field_key_cb (FabPaper        *self,
              guint            keyval,
              guint            keycode,
              GdkModifierType  state)
{
  if (fab_composing_is_on (self->text.letters))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Escape)
    self->text.writing = FALSE;
  else if (!((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && state & GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;
  gtk_popover_popdown (GTK_POPOVER (self->text.field));

  return GDK_EVENT_STOP;
}

static void
create_field (FabPaper *self)
{
  GtkWidget *view = gtk_text_view_new (), *frame = gtk_scrolled_window_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  self->text.letters = GTK_TEXT_VIEW (view);
  fab_composing_follow (self->text.letters);
  gtk_text_view_set_wrap_mode (self->text.letters, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->text.letters, FALSE);
  gtk_text_view_set_top_margin (self->text.letters, 6);
  gtk_text_view_set_bottom_margin (self->text.letters, 6);
  gtk_text_view_set_left_margin (self->text.letters, 9);
  gtk_text_view_set_right_margin (self->text.letters, 9);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Lettering"), -1);
  g_signal_connect_object (gtk_text_view_get_buffer (self->text.letters), "changed", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (field_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (view, key);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (frame), view);
  gtk_widget_set_size_request (frame, 240, 84);
  self->text.field = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->text.field), frame);
  gtk_popover_set_position (GTK_POPOVER (self->text.field), GTK_POS_BOTTOM);
  g_signal_connect_object (self->text.field, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->text.field, GTK_WIDGET (self));
}

/* Beside the letters, as far as that is on the desk: one sees what one writes. */
static GdkRectangle
place_field (FabPaper        *self,
             const FabInkBox *box)
{
  double x0 = self->view.width, y0 = self->view.height, x1 = 0, y1 = 0, x, y;

  for (int i = 0; i < 4; i++)
    {
      fab_canvas_view_to_desk (&self->view, i % 2 ? box->x1 : box->x0, i / 2 ? box->y1 : box->y0, &x, &y);
      x0 = MIN (x0, x);
      y0 = MIN (y0, y);
      x1 = MAX (x1, x);
      y1 = MAX (y1, y);
    }
  x0 = CLAMP (x0, 0, self->view.width);
  y0 = CLAMP (y0, 0, self->view.height);

  return (GdkRectangle) { x0, y0, CLAMP (x1 - x0, 1, self->view.width - x0 + 1),
                          CLAMP (y1 - y0, 1, self->view.height - y0 + 1) };
}

static void
open_field (FabPaper        *self,
            const char      *text,
            const FabInkBox *box)
{
  GdkRectangle at = place_field (self, box);

  if (self->text.field == NULL)
    create_field (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->text.field), &at);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text.letters), text, -1);
  self->text.writing = TRUE;
  gtk_popover_popup (GTK_POPOVER (self->text.field));
  gtk_widget_grab_focus (GTK_WIDGET (self->text.letters));
}

void
_fab_paper_dispose_field (FabPaper *self)
{
  self->text.writing = FALSE;
  g_clear_pointer (&self->text.field, gtk_widget_unparent);
}

/* --- the hand ----------------------------------------------------------------------------------- */

/* Lettering under the pointer, or -1. */
static int
find_lettering (FabPaper        *self,
                const FabSample *at)
{
  FabInk *ink = fab_paper_ink_get_ink (self->ink, self->edit.layer);
  int found = ink ? fab_ink_pick (ink, at->x, at->y, .005) : -1;

  return found >= 0 && fab_ink_mark_get_kind (fab_ink_get (ink, found)->mark) == FAB_MARK_TEXT ? found : -1;
}

static void
begin_text (FabPaper            *self,
            const FabPaperPoint *point)
{
  self->pull.anchor = self->pull.goal = point->sample;
  self->edit.layer = self->session ? fab_session_get_layer (self->session) : 0;
  self->pull.open = _fab_paper_may_draw (self);
  self->text.position = self->pull.open ? find_lettering (self, &point->sample) : -1;
}

static void
move_text (FabPaper            *self,
           const FabPaperPoint *point)
{
  self->pull.goal = point->sample;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* From the mouth to where the balloon is to be, over another one as well; a click: no tail, or what is there is edited. */
static void
end_text (FabPaper *self)
{
  FabInk *ink = fab_paper_ink_get_ink (self->ink, self->edit.layer);
  float half = get_size (self), x = self->pull.goal.x, y = self->pull.goal.y;
  FabInkBox box = { x - half, y - half, x + half, y + half };

  if (!self->pull.open)
    return;
  self->pull.open = FALSE;
  if (!is_click (self))
    self->text.position = -1;
  if (self->text.position >= 0 && ink)
    {
      const FabInkItem *item = fab_ink_get (ink, self->text.position);

      box = fab_ink_item_get_box (item);
      open_field (self, fab_ink_mark_get_spec (item->mark)->text, &box);
    }
  else
    open_field (self, "", &box);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
cancel_text (FabPaper *self)
{
  self->pull.open = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
snapshot_text (FabPaper    *self,
               GtkSnapshot *snapshot)
{
  g_autoptr(FabInkMark) mark = NULL;
  g_autofree char *text = self->text.writing ? dup_text (self) : NULL;
  cairo_t *cr;

  if ((self->text.position >= 0 && (self->text.writing || is_click (self))) || !(self->pull.open || self->text.writing))
    return;
  mark = create_text (self, text && *text != '\0' ? text : "…");
  if (mark == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, self->view.width, self->view.height));
  _fab_paper_transform (self, cr);
  fab_mark_draw (fab_ink_mark_get_spec (mark), cr);
  cairo_destroy (cr);
}

const FabPaperHand _fab_paper_text_hand = {
  "text", begin_text, move_text, end_text, cancel_text, NULL, snapshot_text,
};
