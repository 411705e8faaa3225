/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-engines.h"
#include "fab-http.h"
#include "fab-pool.h"

G_BEGIN_DECLS

#define FAB_TYPE_REMOTE_WRITER (fab_remote_writer_get_type ())

/**
 * FabRemoteWriter:
 *
 * A writer behind an OpenAI-compatible chat service. A script is written in steps: first a plan (title, cast, scenes), then scene
 * by scene, each with the plan and the end of what stands before it at hand; what has come is told as it comes. Step by step, it
 * writes one part of a plan with the rest at hand (fab-plan-chat.h). Several services share the questions.
 */
G_DECLARE_FINAL_TYPE (FabRemoteWriter, fab_remote_writer, FAB, REMOTE_WRITER, GObject)

/* How many questions at a time one service is asked. */
#define FAB_REMOTE_WRITER_SLOTS 2

FabWriter *fab_remote_writer_new (FabHttp *http, FabPool *pool, const char *model) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
