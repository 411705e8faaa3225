/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-sketch-error.h"

G_DEFINE_QUARK (fab-sketch-error-quark, fab_sketch_error)
