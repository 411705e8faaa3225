/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <signal.h>
#include <stdlib.h>

#include "fuzz.h"

static void
trapped_cb (int signal_number)
{
  abort ();
}

/* GLib stops at what is fatal by a trap, which libFuzzer does not catch. */
int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  signal (SIGTRAP, trapped_cb);

  return 0;
}
