/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-blocking-bar.h"
#include "fab-camera-pad.h"
#include "fab-canvas-tools.h"
#include "fab-canvas.h"
#include "fab-inline-text.h"
#include "fab-palette.h"

G_BEGIN_DECLS

struct _FabCanvas
{
  GtkWidget parent_instance;

  GtkWidget     *root;
  GtkBox        *strip;
  GtkWidget     *drawing;  /* what a drawing tool can be told */
  FabPalette    *palette;
  GtkWidget     *blocking;
  GtkWidget     *camera;
  GtkButton     *zoom;
  FabPaper      *paper;
  GtkLabel      *title;
  GtkWidget     *caption;
  GtkLabel      *speaker;
  FabInlineText *dialogue;

  GSettings     *settings;
  FabSession    *session;
  GSignalGroup  *session_signals;
  GSignalGroup  *story_signals;
  guint          tool;
  GdkRGBA       *colors;   /* of each tool … */
  double        *sizes;
};

void _fab_canvas_grow            (FabCanvas *self, int by);
void _fab_canvas_install_actions (GtkWidgetClass *widget_class);
void _fab_canvas_install_keys    (GtkWidgetClass *widget_class);
void _fab_canvas_add_groups      (FabCanvas *self);

G_END_DECLS
