/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-reel-error.h"

G_DEFINE_QUARK (fab-reel-error-quark, fab_reel_error)
