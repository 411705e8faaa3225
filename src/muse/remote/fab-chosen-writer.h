/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-engines.h"

G_BEGIN_DECLS

#define FAB_TYPE_CHOSEN_WRITER (fab_chosen_writer_get_type ())

/**
 * FabChosenWriter:
 *
 * The writer that a person chose, which may be another one the next time: what is under way goes on with the one it began with.
 */
G_DECLARE_FINAL_TYPE (FabChosenWriter, fab_chosen_writer, FAB, CHOSEN_WRITER, GObject)

FabWriter *fab_chosen_writer_new (FabWriter *writer) G_GNUC_WARN_UNUSED_RESULT;
void       fab_chosen_writer_set (FabChosenWriter *self, FabWriter *writer);

G_END_DECLS
