/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What libFuzzer calls once, and for every input; replay.c does so for the files of a corpus. */
#pragma once

#include <glib.h>

int LLVMFuzzerInitialize   (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);
