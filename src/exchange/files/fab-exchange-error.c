/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include "fab-exchange-error.h"

G_DEFINE_QUARK (fab-exchange-error-quark, fab_exchange_error)
