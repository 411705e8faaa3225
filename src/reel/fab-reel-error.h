/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define FAB_REEL_ERROR (fab_reel_error_quark ())

typedef enum
{
  FAB_REEL_ERROR_FAILED,
  FAB_REEL_ERROR_NO_ENCODER,  /* the message names what to install */
  FAB_REEL_ERROR_EMPTY,       /* no panels */
  FAB_REEL_ERROR_UNSUPPORTED,
} FabReelError;

GQuark fab_reel_error_quark (void);

G_END_DECLS
