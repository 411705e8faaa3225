/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-paper.h"
#include "fab-slide.h"

G_BEGIN_DECLS

/* A point of the pointer or the pen: on the desk in widget pixels, and as the picture has it. */
typedef struct
{
  double          x, y;
  FabSample       sample;
  gboolean        pen;     /* its pressure is the hand's */
  GdkModifierType state;
} FabPaperPoint;

/* What one does with the pointer on the paper. All but begin may be NULL. */
typedef struct
{
  const char *cursor;
  void      (*begin)    (FabPaper *self, const FabPaperPoint *point);
  void      (*move)     (FabPaper *self, const FabPaperPoint *point); /* while it is held */
  void      (*end)      (FabPaper *self);
  void      (*cancel)   (FabPaper *self);
  void      (*hover)    (FabPaper *self, const FabPaperPoint *point); /* NULL: it left */
  void      (*snapshot) (FabPaper *self, GtkSnapshot *snapshot); /* over the picture, in widget pixels */
} FabPaperHand;

extern const FabPaperHand _fab_paper_draw_hand;  /* fab-paper-draw.c */
extern const FabPaperHand _fab_paper_erase_hand;
extern const FabPaperHand _fab_paper_shape_hand; /* fab-paper-shape.c */
extern const FabPaperHand _fab_paper_arrow_hand;
extern const FabPaperHand _fab_paper_rub_hand;
extern const FabPaperHand _fab_paper_fill_hand;  /* fab-paper-fill.c */
extern const FabPaperHand _fab_paper_lasso_fill_hand;
extern const FabPaperHand _fab_paper_pick_hand;
extern const FabPaperHand _fab_paper_text_hand;  /* fab-paper-text.c */
extern const FabPaperHand _fab_paper_lasso_hand; /* fab-paper-select.c */
extern const FabPaperHand _fab_paper_select_hand;
extern const FabPaperHand _fab_paper_shift_hand;
extern const FabPaperHand _fab_paper_pan_hand;   /* fab-paper-view.c */
extern const FabPaperHand _fab_paper_zoom_hand;
extern const FabPaperHand _fab_paper_turn_hand;
extern const FabPaperHand _fab_paper_block_hand; /* fab-paper-block.c */

/* Who holds the paper, with what and where: fab-paper-input.c. */
typedef struct
{
  const FabPaperHand *hand;   /* chosen … */
  const FabPaperHand *held;   /* … and the one in use, which a key may have changed … */
  GtkGesture    *holder;      /* … by this gesture; not owned … */
  gboolean       touched;     /* … of a finger */
  gboolean       space;       /* the space bar is down … */
  gboolean       space_used;  /* … and something was moved with it */
  gint64         pen_time;    /* when it was near last, 0: never; from then on fingers draw nothing */
  gboolean       pinching;
  guint          uses;        /* how often something was begun */
  FabPaperPoint  pointer;
  gboolean       pointed;     /* the pointer is over the paper */
  FabCanvasView  start;       /* how it lay when it was taken hold of */
  double         last_x, last_y;
} FabPaperInput;

/* What one draws with: fab-paper-draw.c. */
typedef struct
{
  char          *tool;
  guint32        rgb;
  double         size;
  double         eraser_size; /* of the quick eraser */
  double         strength;    /* of what steadies the line */
  char          *style;       /* of shapes, arrows and lettering */
  gint64         start;       /* of the stroke, in microseconds */
  gboolean       notes;       /* one makes notes */
} FabPaperPen;

/* How paint spreads: fab-paper-fill.c. */
typedef struct
{
  FabPaperInkPart held_by;
  double          gap, reach; /* picture heights */
} FabPaperFilling;

/* What is pulled open from one place to another: a ruler's line, a shape, an arrow, a balloon. */
typedef struct
{
  gboolean       open;
  gboolean       straight;    /* a ruler's */
  FabSample      anchor, goal;
} FabPaperPull;

/* Marks that are changed by a drag, on their layer. */
typedef struct
{
  FabInk        *ink;         /* as they are meanwhile, or NULL */
  gint64         layer;
} FabPaperEdit;

/* fab-paper-select.c */
typedef struct
{
  GArray        *picks;       /* guint, or NULL: positions on the layer */
  GArray        *moved;       /* the same in what is edited */
  GArray        *lasso;       /* FabInkPoint */
  FabRegion     *region;      /* what it went around last, or NULL */
  gboolean       cutting;     /* it goes through marks … */
  FabInk        *cut;         /* … and the layer as it is then, or NULL, until something is done with it */
  gboolean       storing;     /* what changes is the selection's own doing */
  guint          deed;
  int            knob;
} FabPaperSelection;

/* fab-paper-text.c */
typedef struct
{
  GtkWidget     *field;
  GtkTextView   *letters;
  gboolean       writing;
  int            position;    /* of the lettering that is edited, -1: it is new */
} FabPaperText;

/* fab-paper-block.c */
typedef struct
{
  char          *hovered;
  FabGrip        grip;        /* under the pointer */
  GPtrArray     *spots;       /* FabSpot: what the keyboard reaches */
} FabPaperBlock;

struct _FabPaper
{
  GtkWidget parent_instance;

  FabSession    *session;
  GSignalGroup  *session_signals;
  GSignalGroup  *story_signals;
  gint64         panel;
  gint64         shot;        /* its first panel: the background is that of all of them */

  FabSlide      *take;        /* what lies under the ink */
  int            take_width;  /* in pixels; more than fits where one has zoomed in */
  GCancellable  *taking;      /* while the next one is drawn */
  cairo_surface_t *taken;     /* it came within a stroke, and is shown after it */
  FabPaperInk   *ink;
  FabReblocking *reblocking;
  FabGuides     *guides;
  FabOnion      *onion;

  FabCanvasView  view;
  guint          look_source; /* it has changed, and may rest now */
  int            width, height; /* of the picture as it fits, in pixels of the screen */

  FabPaperInput     input;
  FabPaperPen       pen;
  FabPaperFilling   filling;
  FabPaperPull      pull;
  FabPaperEdit      edit;
  FabPaperSelection selection;
  FabPaperText      text;
  FabPaperBlock     block;
};

void _fab_paper_add_input     (FabPaper *self);
void _fab_paper_update_cursor (FabPaper *self);
/* The picture lies otherwise on the desk. */
void _fab_paper_view_changed  (FabPaper *self);
/* Of all of the picture as it lies now, in pixels of the screen. */
void _fab_paper_find_size     (FabPaper *self, int *width, int *height);
/* What of the picture may be on the desk, in picture heights. */
graphene_rect_t _fab_paper_find_seen (FabPaper *self);
/* Once the view rests, what is seen is drawn as large as it is seen. */
void _fab_paper_queue_look    (FabPaper *self);
/* As it lay before it was taken hold of. */
void _fab_paper_restore_view  (FabPaper *self);
/* What is under way is dropped. */
void _fab_paper_let_go        (FabPaper *self);
void _fab_paper_set_take      (FabPaper *self, cairo_surface_t *surface);
void _fab_paper_load_take     (FabPaper *self);
void _fab_paper_bring_take    (FabPaper *self); /* what came within a stroke */
void _fab_paper_refine_take   (FabPaper *self); /* where it is seen much larger or smaller than it was drawn */
void _fab_paper_update_accessible (FabPaper *self);

gboolean _fab_paper_may_draw  (FabPaper *self);
void _fab_paper_add_mark      (FabPaper *self, FabInkMark *mark);
void _fab_paper_transform     (FabPaper *self, cairo_t *cr);
void _fab_paper_set_source    (FabPaper *self, cairo_t *cr);
/* A lasso as it is drawn; TRUE: there is something in it. */
void _fab_paper_begin_lasso   (FabPaper *self);
void _fab_paper_move_lasso    (FabPaper *self, const FabSample *at);
void _fab_paper_trace_lasso   (FabPaper *self, cairo_t *cr);
FabRegion *_fab_paper_end_lasso (FabPaper *self); /* NULL: it is no more than a click */
void _fab_paper_drop_edit     (FabPaper *self);
void _fab_paper_emit_color    (FabPaper *self, guint32 rgb);
gboolean _fab_paper_has_picks (FabPaper *self);
void _fab_paper_pick_all      (FabPaper *self);
void _fab_paper_clear_picks   (FabPaper *self);
void _fab_paper_nudge_picks   (FabPaper *self, double dx, double dy); /* in picture heights */
void _fab_paper_dispose_field (FabPaper *self);

void _fab_paper_add_blocking  (FabPaper *self);
void _fab_paper_dispose_blocking (FabPaper *self);
void _fab_paper_place_spots   (FabPaper *self); /* when the paper is allocated */
gboolean _fab_paper_move_focus (FabPaper *self, GtkDirectionType direction);
void _fab_paper_block_keys    (GtkWidgetClass *widget_class);

G_END_DECLS
