/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-blocking-bar.h"
#include "fab-camera-pad.h"
#include "fab-canvas-tools.h"
#include "fab-canvas.h"
#include "fab-inline-text.h"
#include "fab-narrow-bin.h"
#include "fab-outside-editor.h"
#include "fab-palette.h"

G_BEGIN_DECLS

struct _FabCanvas
{
  GtkWidget parent_instance;

  GtkWidget     *root;
  FabNarrowBin  *bin;
  GtkBox        *bench;    /* the tools beside the desk, or, where it is narrow, below */
  GtkWidget     *tools;
  GtkWidget     *desk;
  GtkGrid       *strip;
  GtkWidget     *drawing;  /* what a drawing tool can be told */
  GtkWidget     *color;
  FabPalette    *palette;
  GtkWidget     *size_scale;
  GtkStack      *choices;  /* what else it can be told */
  GtkMenuButton *filling_button;
  GtkAdjustment *steady;
  GtkWidget     *blocking;
  GtkWidget     *camera;
  GtkButton     *zoom;
  GtkMenuButton *guides_button;
  GtkMenuButton *more_button;
  FabPaper      *paper;
  GtkLabel      *title;
  GtkWidget     *caption;
  GtkLabel      *speaker;
  FabInlineText *dialogue;
  GMenuModel    *canvas_menu;
  GMenuModel    *object_menu;
  GtkPopoverMenu *menu;    /* of the second button */

  GSettings     *settings;
  FabOutsideEditor *outside; /* panels that are painted on elsewhere */
  FabSession    *session;
  GSignalGroup  *session_signals;
  GSignalGroup  *story_signals;
  guint          tool;
  guint          drawn_with; /* the last tool that drew */
  guint          pressed;  /* code of the key that is held down, 0: none … */
  guint          before;   /* … and the tool … */
  guint          uses;     /* … and how often the paper had been used when it was pressed */
  GdkRGBA       *colors;   /* of each tool … */
  double        *sizes;
};

void _fab_canvas_grow            (FabCanvas *self, int by);
guint32 _fab_canvas_get_color    (FabCanvas *self, const char *tool);
void _fab_canvas_install_actions (GtkWidgetClass *widget_class);
void _fab_canvas_install_keys    (GtkWidgetClass *widget_class);
void _fab_canvas_watch_keys      (FabCanvas *self);
void _fab_canvas_add_groups      (FabCanvas *self);

GdkRGBA _fab_canvas_unpack_color (guint32 rgb);

/* fab-canvas-choices.c */
void _fab_canvas_take_kept       (FabCanvas *self); /* sizes and colours of the last time … */
void _fab_canvas_keep_tools      (FabCanvas *self); /* … and for the next */
void _fab_canvas_add_choices     (FabCanvas *self);
void _fab_canvas_show_choices    (FabCanvas *self, FabPaperMode mode);

/* fab-canvas-layers.c */
void _fab_canvas_install_layer_actions (GtkWidgetClass *widget_class);

/* fab-canvas-menu.c */
void _fab_canvas_add_menu        (FabCanvas *self);
void _fab_canvas_open_menu       (FabCanvas *self);

/* fab-canvas-clipboard.c */
void _fab_canvas_cut             (FabCanvas *self);
void _fab_canvas_copy            (FabCanvas *self);
void _fab_canvas_copy_picture    (FabCanvas *self);
void _fab_canvas_paste           (FabCanvas *self);
void _fab_canvas_paste_reference (FabCanvas *self); /* a picture, not exported */
void _fab_canvas_take_drops      (FabCanvas *self);

G_END_DECLS
