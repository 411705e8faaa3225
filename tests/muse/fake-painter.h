/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A painter that answers when it is told to, and fails as the test says. */
#pragma once

#include "fab-engines.h"

#define TEST_TYPE_PAINTER (test_painter_get_type ())
G_DECLARE_FINAL_TYPE (TestPainter, test_painter, TEST, PAINTER, GObject)

struct _TestPainter
{
  GObject    parent_instance;
  GArray    *outcomes; /* of the questions that come, in order; then good */
  GPtrArray *prompts;  /* what it was asked, in order */
  GPtrArray *held;     /* GTask */
  gboolean   hold;
  gboolean   fail;     /* always */
  guint      room;     /* 0: does not count */
  guint      running;
  guint      most;     /* that ran at once */
};

/* The next question fails with @code of FAB_ENGINE_ERROR, which may be tried again after @wait seconds (0: it does not say). */
void test_painter_expect  (TestPainter *self, int code, double wait);
/* Answers all that it was asked. */
void test_painter_release (TestPainter *self);
