/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-clip.h"
#include "fab-picture.h"

G_BEGIN_DECLS

/* The decoded sounds that are heard about now, and how loud each is. One thread; decoding has threads of its own. */
typedef struct FabSoundBank FabSoundBank;

typedef struct
{
  const FabClip *clip;     /* empty while it is not there */
  double         loudness; /* LUFS, −infinity for silence */
} FabBankSound;

FabSoundBank   *fab_sound_bank_new         (FabLoadFunc load_clip, FabLoadFunc load_blob, gpointer load_data) G_GNUC_WARN_UNUSED_RESULT;
void            fab_sound_bank_free        (FabSoundBank *bank);
/* Whether get() waits until a sound is decoded; it does by itself. */
void            fab_sound_bank_set_patient (FabSoundBank *bank, gboolean patient);

/* @spoken: @key is that of a clip. Sounds that are asked for at frames @at far from each other are let go by
 * forget(). NULL only when loading was cancelled. */
const FabBankSound *fab_sound_bank_get         (FabSoundBank *bank, const char *key, gboolean spoken, gint64 at, GError **error);
void            fab_sound_bank_prepare     (FabSoundBank *bank, const char *key, gboolean spoken, gint64 at);
void            fab_sound_bank_forget      (FabSoundBank *bank, gint64 at);

G_END_DECLS
