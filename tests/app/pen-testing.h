/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A pen and fingers of an X server of one's own: what they do reaches a program as that of real ones does. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _Pen Pen;

/* Starts the server and points DISPLAY at it; NULL and why: it cannot be had here. */
Pen  *pen_new        (char **why) G_GNUC_WARN_UNUSED_RESULT;
void  pen_free       (Pen *self);
/* Has to follow the program's own connection. */
void  pen_take_tip   (Pen *self);
void  pen_take_eraser (Pen *self);

/* Places are pixels of the screen, pressure is 0 … 1; each has been sent to the program when it returns. */
void  pen_come       (Pen *self, double x, double y);
void  pen_go         (Pen *self);
void  pen_move       (Pen *self, double x, double y, double pressure);
void  pen_press      (Pen *self, int button, double pressure);
void  pen_release    (Pen *self, int button);
void  pen_touch      (Pen *self, guint finger, double x, double y); /* again: it moves */
void  pen_lift       (Pen *self, guint finger);

G_END_DECLS
