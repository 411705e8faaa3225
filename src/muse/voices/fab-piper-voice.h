/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-engines.h"

G_BEGIN_DECLS

#define FAB_TYPE_PIPER_VOICE (fab_piper_voice_get_type ())

/**
 * FabPiperVoice:
 *
 * The program `piper` of this computer, run once for each line. Its voices are the models (".onnx", each with a ".onnx.json" beside
 * it) in the folder of the one that was chosen; a model of many speakers is a voice for each.
 */
G_DECLARE_FINAL_TYPE (FabPiperVoice, fab_piper_voice, FAB, PIPER_VOICE, GObject)

/* Where the program is: @program when it is a path, else on PATH; NULL: not installed. */
char     *fab_piper_find_program (const char *program) G_GNUC_WARN_UNUSED_RESULT;
/* @model: path of a model. */
FabVoice *fab_piper_voice_new    (const char *program, const char *model) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
